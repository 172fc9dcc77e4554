"""Tên luật: where the name of a law ends, as decisions of many years write it."""

from __future__ import annotations

import pytest

from tests.citations.samples import called, circular, citations, decision, edges


@pytest.mark.parametrize(
    ("lead", "name", "day"),
    [
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03 tháng 12 năm 2004;",
            "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân",
            "2004-12-03",
        ),
        (
            "Căn cứ Luật Tổ chức Hội đồng nhân dân, Ủy ban nhân dân ngày 26/11/2003;",
            "Luật Tổ chức Hội đồng nhân dân, Ủy ban nhân dân",
            "2003-11-26",
        ),
        ("Căn cứ Luật Tổ chức HĐND, UBND ngày 26/11/2003;", "Luật Tổ chức HĐND, UBND", "2003-11-26"),
        ("Căn cứ Luật Tổ chức HĐND & UBND ngày 26/11/2003;", "Luật Tổ chức HĐND, UBND", "2003-11-26"),
        ("Căn cứ Luật Tổ chức HĐND-UBND ngày 26/11/2003;", "Luật Tổ chức HĐND, UBND", "2003-11-26"),
        ("Căn cứ Luật Tổ chức HĐND và UBND các cấp ngày 21/6/1994;", "Luật Tổ chức HĐND và UBND các cấp", "1994-06-21"),
        ("Căn cứ Luật Phòng cháy, chữa cháy ngày 29/6/2001;", "Luật Phòng cháy, chữa cháy", "2001-06-29"),
        (
            "Căn cứ Luật Ban hành VBQPPL củaHĐND, UBND ngày 03/12/2004;",
            "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân",
            "2004-12-03",
        ),
        (
            "Căn cứ Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân và Ủy ban nhân dân ở mỗi cấp ngày 25/6/1996;",
            "Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân và Ủy ban nhân dân ở mỗi cấp",
            "1996-06-25",
        ),
        (
            "Căn cứ Luật Hoạt động giám sát của Quốc hội và HĐND ngày 20/11/2015;",
            "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
            "2015-11-20",
        ),
        # a blank lost before the day
        ("Căn cứ Luật Quản lý thuếngày 13 tháng 6 năm 2019;", "Luật Quản lý thuế", "2019-06-13"),
        # as they were written until about 2000
        ("Căn cứ Luật trồng cây chắn gió ngày 21/12/1990;", "Luật trồng cây chắn gió", "1990-12-21"),
        ("Căn cứ điều 16 của Luật trồng cây chắn gió ngày 4-7-1981;", "Luật trồng cây chắn gió", "1981-07-04"),
        # the law stands on a line of its own
        ("Căn cứ\nLuật Thủy lợi ngày 19 tháng 6 năm 2017;", "Luật Thủy lợi", "2017-06-19"),
    ],
)
def test_the_name_is_whole_and_its_day_is_read(lead: str, name: str, day: str) -> None:
    (one,) = citations(decision(lead=lead))
    assert (called(one), one.mention.date, one.relation) == (name, day, "based_on")


def test_an_ordinance_with_a_comma_and_a_number_is_one() -> None:
    (one,) = citations(decision(lead="Căn cứ Pháp lệnh Phí, lệ phí số 38/2001/PL-UBTVQH10 ngày 28 tháng 8 năm 2001;"))
    assert (called(one), one.relation) == ("38/2001/PL-UBTVQH10", "based_on")


def test_the_constitution_is_named_by_one_of_its_articles() -> None:
    (one,) = citations(decision(lead="Căn cứ điều 107 của Hiến pháp;"))
    assert (called(one), one.mention.pinpoint) == ("Hiến pháp", "điều 107")


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        (
            "Căn cứ các Luật: Thủy lợi ngày 19/6/2017; Viên chức ngày 15/11/2010; Chăn nuôi ngày 19/11/2018;",
            [("Luật Thủy lợi", "2017-06-19"), ("Luật Viên chức", "2010-11-15"), ("Luật Chăn nuôi", "2018-11-19")],
        ),
        (
            "Căn cứ các Luật: Thủy lợi số 08/2017/QH14 ngày 19/6/2017, Viên chức ngày 15/11/2010 và Chăn nuôi năm 2018;",
            [("08/2017/QH14", "2017-06-19"), ("Luật Viên chức", "2010-11-15"), ("Luật Chăn nuôi năm 2018", None)],
        ),
        # what bears no day is no law of such a list
        ("Căn cứ các Luật: Thủy lợi, các văn bản khác;", []),
    ],
)
def test_laws_in_a_list_under_one_word(lead: str, names: list[tuple[str, str | None]]) -> None:
    found = citations(decision(lead=lead))
    assert [(called(one), one.mention.date) for one in found] == names
    assert {one.relation for one in found} <= {"based_on"}


@pytest.mark.parametrize(
    "body",
    [
        "Điều 2. Các huyện làm theo luật bắt đầu từ ngày 1/7/2015.",
        "Điều 2. Luật bắt đầu được dùng ngày 1/7/2015.",
    ],
)
def test_a_sentence_about_the_law_is_no_name(body: str) -> None:
    assert citations(circular(body=body)) == ()


def test_the_longest_name_of_an_ordinance() -> None:
    name = (
        "Pháp lệnh ưu đãi người hoạt động cách mạng, liệt sỹ và gia đình liệt sỹ, thương binh, bệnh binh, "
        "người hoạt động kháng chiến, người có công giúp đỡ cách mạng"
    )
    (one,) = citations(decision(lead=f"Căn cứ {name}, các Nghị định sửa đổi;"))
    assert called(one) == name


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("Căn cứ Luật Kho báu Nhà nước và Luật Chăn nuôi;", ["Luật Kho báu Nhà nước", "Luật Chăn nuôi"]),
        ("Căn cứ Luật Trồng rừng nước ta;", ["Luật Trồng rừng"]),
    ],
)
def test_a_pair_of_words_keeps_a_name_whole(lead: str, names: list[str]) -> None:
    assert [called(one) for one in citations(decision(lead=lead))] == names


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        # as a portal's list has it, and in full
        (
            "Căn cứ Luật Thủy lợi và Luật Chăn nuôi sửa đổi 2019; Luật sửa đổi, bổ sung một số điều của Luật Thủy lợi và Luật Chăn nuôi ngày 9/6/2019;",
            {("Luật sửa đổi, bổ sung một số điều của Luật Thủy lợi và Luật Chăn nuôi", "2019-06-09")},
        ),
        (
            "Căn cứ Luật Thủy lợi ngày 19/6/2017; Luật Thủy lợi sửa đổi 2020;",
            {("Luật Thủy lợi", "2017-06-19"), ("Luật Thủy lợi sửa đổi 2020", None)},
        ),
        # a misprint within the name of the law that is amended
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm phát luật ngày 25/6/2025;",
            {("Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm phát luật", "2025-06-25")},
        ),
    ],
)
def test_a_law_that_amends_is_not_the_one_it_amends(lead: str, names: set[tuple[str, str | None]]) -> None:
    assert {(called(one), one.mention.date) for one in citations(decision(lead=lead))} == names


_NUMBERED = "Luật Trồng cây số 31/2024/QH15, Luật Giữ rừng số 27/2023/QH15 và Luật Nuôi ong số 32/2024/QH15"
_AMENDING = "Luật sửa đổi, bổ sung một số điều của Luật Trồng cây, Luật Giữ rừng và Luật Nuôi ong"


@pytest.mark.parametrize(("behind", "day"), [(" ngày 29 tháng 6 năm 2024", "2024-06-29"), ("", None)])
def test_laws_with_numbers_in_the_name_of_the_law_that_amends_them(behind: str, day: str | None) -> None:
    text = decision(lead=f"Căn cứ Luật sửa đổi, bổ sung một số điều của {_NUMBERED}{behind};")
    outer, *inner = citations(text)
    assert (called(outer), outer.mention.date, outer.relation) == (_AMENDING, day, "based_on")
    # its day is not that of the last law in its name
    assert [(called(one), one.mention.date) for one in inner] == [("31/2024/QH15", None), ("27/2023/QH15", None), ("32/2024/QH15", None)]
    assert edges(text) == {
        ("self", "based_on", _AMENDING),
        *((_AMENDING, "amends", number) for number in ("31/2024/QH15", "27/2023/QH15", "32/2024/QH15")),
    }


def test_one_number_behind_an_amending_law_is_its_own() -> None:
    (cited,) = citations(decision(lead="Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Trồng cây số 43/2019/QH14;"))
    assert called(cited) == "43/2019/QH14"
