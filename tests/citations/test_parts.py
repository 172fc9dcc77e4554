"""Một phần: an act on a part of a document tells the part: in the pinpoint, or in its cue where the part has no label."""

from __future__ import annotations

import pytest

from tests.citations.samples import circular, citations, decision, edges

A = "Quyết định số 11/2015/QĐ-UBND"


def acts(body: str) -> list[tuple[str, str | None, str | None]]:
    """Relation, pinpoint and cue of what a decision does."""
    text = decision(body=f"Điều 2. {body}")
    return [
        (one.relation, one.mention.pinpoint, text[one.cue.start : one.cue.end] if one.cue else None)
        for one in citations(text)
        if one.relation != "mentions"
    ]


@pytest.mark.parametrize(
    ("body", "pinpoint"),
    [
        (f"Bãi bỏ Điều 4 Quy chế ban hành kèm theo {A}.", "Điều 4"),
        (f"Bãi bỏ nội dung quy định tại Điều 4 Quy chế ban hành kèm theo {A}.", "Điều 4"),
        (f"Bãi bỏ khoản 2 Điều 4, Điều 5 của Quy chế trồng cây ban hành kèm theo {A}.", "khoản 2 Điều 4, Điều 5"),
        (f"Bãi bỏ Điều 4; khoản 2 và khoản 3 Điều 6; Điều 9 {A}.", "Điều 4; khoản 2 và khoản 3 Điều 6; Điều 9"),
        (f"Bãi bỏ các Điều 4, 5 Quy định về trồng cây kèm theo {A}.", "Điều 4, 5"),
        (f"Bãi bỏ số thứ tự số 11 và 12 của Phụ lục Danh mục cây xanh ban hành kèm theo {A}.", "số thứ tự số 11 và 12 của Phụ lục"),
        (f"Bãi bỏ mục số 3, số 4 tại Phụ lục danh mục cây xanh, ban hành kèm theo {A}.", "mục số 3, số 4 tại Phụ lục"),
        (f"Thay thế Phụ lục ban hành kèm theo {A} bằng Phụ lục của Quyết định này.", "Phụ lục"),
        (f"Bãi bỏ Điều 2, Điều 3 và Phụ lục {A}.", "Điều 2, Điều 3 và Phụ lục"),
        (f"Thay thế “Phụ lục cây xanh” ban hành kèm theo {A} bằng phụ lục mới.", "Phụ lục"),
        (f"Bổ sung Phụ lục III ban hành kèm theo Quyết định này vào sau Phụ lục II ban hành kèm theo {A}.", "Phụ lục II"),
        (f"Bổ sung Phụ lục III ban hành kèm theo Quyết định này vào Quy chế ban hành kèm theo {A}.", None),
        (f"Thay thế Phụ lục số {', '.join(map(str, range(1, 41)))} kèm theo {A}.", f"Phụ lục số {', '.join(map(str, range(1, 41)))}"),
        (f"Thay thế Phụ lục số {', '.join(map(str, range(1, 99)))} kèm theo {A}.", None),
        (f"Bãi bỏ Quy chế ban hành kèm theo {A}.", None),
        (f"Bãi bỏ {A}.", None),
        (f"Bãi bỏ {A} và Điều 3 Quyết định số 12/2015/QĐ-UBND.", None),
    ],
)
def test_the_parts_behind_the_verb_are_the_pinpoint(body: str, pinpoint: str | None) -> None:
    assert acts(body)[0][1] == pinpoint


def test_the_parts_of_one_document_are_not_those_of_the_next() -> None:
    assert [one[1] for one in acts(f"Bãi bỏ Điều 4 Quy chế ban hành kèm theo {A} và Quyết định số 12/2015/QĐ-UBND.")] == ["Điều 4", None]


@pytest.mark.parametrize(
    ("body", "cue"),
    [
        (f"Bãi bỏ một phần {A} như sau:", "Bãi bỏ một phần"),
        (f"Bãi bỏ một số điều của {A}.", "Bãi bỏ một số điều"),
        (f"BÃI BỎ MỘT SỐ KHOẢN CỦA {A}.", "BÃI BỎ MỘT SỐ KHOẢN"),
        (f"Bãi bỏ một số nội dung tại {A}.", "Bãi bỏ một số nội dung"),
        (f"Quyết định này bãi bỏ một số điều, khoản của {A}.", "bãi bỏ một số điều"),
        (f"Bãi bỏ các quy định liên quan đến cây xanh tại {A}.", "Bãi bỏ các quy định"),
        (f"Đình chỉ thi hành một phần {A}.", "Đình chỉ thi hành một phần"),
        (f"{A} hết hiệu lực một phần kể từ ngày Quyết định này có hiệu lực.", "hết hiệu lực một phần"),
        (f"Các văn bản sau đây hết hiệu lực một phần:\n\na) {A}.", "hết hiệu lực một phần"),
        (f"Cây trồng theo {A} đã bị bãi bỏ một phần bởi Nghị định số 3/2020/NĐ-CP.", "bị bãi bỏ một phần"),
        (f"Bãi bỏ các quy định sau đây:\n\na) {A}.", "Bãi bỏ"),
        (f"Bãi bỏ toàn bộ {A}.", "Bãi bỏ toàn bộ"),
        (f"Bãi bỏ một số văn bản sau: {A}.", "Bãi bỏ"),
    ],
)
def test_a_part_without_label_stands_in_the_cue(body: str, cue: str) -> None:
    assert [one[2] for one in acts(body)] == [cue]


@pytest.mark.parametrize("verbs", ["Bãi bỏ, sửa đổi, thay thế", "Sửa đổi, bãi bỏ", "Thay thế, sửa đổi, bổ sung", "Bãi bỏ và bổ sung"])
def test_what_is_changed_among_other_things_lives_on(verbs: str) -> None:
    assert edges(circular(body="Điều 2. " + f"{verbs} một số điều, phụ lục của {A} như sau: “Cây”.")) == {
        ("self", "amends", "11/2015/QĐ-UBND")
    }
