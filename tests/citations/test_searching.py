"""Looking for places: what is found by a short look is what the patterns would find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.citations import numbers, searching
from vbhc.knowledge import bodies

PIECES = st.sampled_from(["Luật", "luật", "LUẬT", "Pháp lệnh", "pháp  lệnh", "PHÁP LỆNH", "thuật", "Ậ", "lệnh", " ", ", "])
MARKS = {"uật": ("Luật", "luật"), "Ậ": ("LUẬT",), "lệnh": ("Pháp lệnh", "pháp  lệnh"), "Ệ": ("PHÁP LỆNH",)}


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_marked_words_are_all_words(text: str) -> None:
    words = [word for group in MARKS.values() for word in group]
    assert searching.marked(text, MARKS) == searching.places(text, words)


@pytest.mark.parametrize(
    ("number", "canonical"),
    [
        ("34/2016/NĐ-CP", "34/2016/NĐ-CP"),
        ("61/KH-UBND", "61/KH-UBND"),
        ("57-KL/TW", "57-KL/TW"),
        ("59/2020/QH14", "59/2020/QH14"),
        ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
        ("31/CT-TTg", "31/CT-TTg"),
        ("12a/QĐ-BTC", "12a/QĐ-BTC"),
    ],
)
@pytest.mark.parametrize("behind", [" của", ", ngày", "; ", ")", "", ".", " (", " 2 lần", ": ", "“", " Và"])
def test_a_number_is_the_same_whatever_stands_behind_it(number: str, canonical: str, behind: str) -> None:
    text = f"theo Văn bản số {number}{behind}"
    (hit,) = numbers.scan(text)
    assert hit.number is not None
    assert (hit.number.canonical, text[hit.start : hit.end], hit.sure) == (canonical, number, True)


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh",
        "Ủy ban nhân dân huyện",
        "Bộ Tài chính",
        "của Chính phủ",
        "Ban Chỉ đạo cải cách hành chính",
        "UBND quận 1",
        "Sở Y tế Lạng Sơn,",
    ],
)
def test_a_body_may_end_where_one_ends(text: str) -> None:
    assert bodies.may_end(text)
    assert bodies.named(text)


@pytest.mark.parametrize("text", ["", "theo quy định", "được nêu", "(như trên)", "các nội dung"])
def test_no_body_ends_behind_common_words(text: str) -> None:
    assert not bodies.may_end(text)
    assert not bodies.named(text)
