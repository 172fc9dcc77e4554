"""Spelling: the order of names."""

from __future__ import annotations

from vbhc.knowledge import spelling


def test_names_stand_in_the_order_of_a_dictionary() -> None:
    names = ["Bình Thuận", "Bình Định", "Đắk Lắk", "Dương Minh", "An Giang", "Ân Thi", "Ăn Chơi", "Cà Mau", "Ca Lâu"]
    wanted = ["An Giang", "Ăn Chơi", "Ân Thi", "Bình Định", "Bình Thuận", "Ca Lâu", "Cà Mau", "Dương Minh", "Đắk Lắk"]
    assert sorted(names, key=spelling.alphabetical) == wanted
