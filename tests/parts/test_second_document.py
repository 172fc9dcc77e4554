"""Another document in the same file, and a phụ lục that stands before the signature."""

from __future__ import annotations

import pytest

from tests.conftest import LETTER
from vbhc import parse, readers
from vbhc.model.document import Document
from vbhc.parts import analyse

SECOND = """\
UBND TỈNH SƠN LA
SỞ NỘI VỤ
Số: {number}
V/v rà soát vị trí việc làm
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn La, ngày {day}

Kính gửi: Các sở, ban, ngành.

Thực hiện Nghị định số 62/2020/NĐ-CP ngày 01/6/2020 của Chính phủ, Sở Nội vụ đề nghị báo cáo.
{annex}
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Bình
"""
ANNEX = "PHỤ LỤC\nDANH SÁCH\n(Kèm theo Công văn số 99/SNV-CC ngày 05/02/2024 của Sở Nội vụ)\n1. Bản A"


def second(number: str = "99/SNV-CC", day: str = "05 tháng 02 năm 2024", annex: str = "") -> str:
    return SECOND.format(number=number, day=day, annex=annex)


def read(text: str) -> Document:
    return analyse(readers.read(text.encode(), name="a.txt"))


def codes(document: Document) -> list[str]:
    return [note.code for note in document.notes if note.code.startswith("second-document")]


def test_a_second_document_is_told_and_kept_apart() -> None:
    text = LETTER + "\n" + second()
    source = readers.read(text.encode(), name="a.txt")
    document = analyse(source)
    note = next(note for note in document.notes if note.code == "second-document")
    assert str(document.number.value if document.number else None) == "61/KH-UBND"
    assert [signer.name for signer in document.signers] == ["Nguyễn Thị Mây"]
    assert note.span is not None
    assert source.at(note.span) == "UBND TỈNH SƠN LA"
    assert note.values == (("line", str(source.text[: note.span.start].count("\n") + 1)),)
    assert [annex.title for annex in document.annexes] == ["V/v rà soát vị trí việc làm"]
    assert source.text[document.annexes[0].span.start :].startswith("UBND TỈNH SƠN LA")


def test_its_citations_are_mentions_only() -> None:
    record = parse((LETTER + "\n" + second(annex=ANNEX)).encode(), name="a.txt")
    said = {citation.number: citation.relation for citation in record.citations}
    assert said == {"62/2020/NĐ-CP": "mentions", "99/SNV-CC": "mentions"}


def test_a_phu_luc_before_it_stays_one() -> None:
    own = "PHỤ LỤC\nDANH MỤC CÂY\n(Kèm theo Kế hoạch số 61/KH-UBND ngày 18/3/2024)\n1. Sa mộc\n"
    document = read(LETTER + "\n" + own + second())
    assert [annex.title for annex in document.annexes] == ["PHỤ LỤC DANH MỤC CÂY", "V/v rà soát vị trí việc làm"]
    assert codes(document) == ["second-document"]


@pytest.mark.parametrize(
    "behind",
    [
        second(number="    /SNV-CC"),
        second(number="61/KH-UBND"),
        second(day="   tháng 02 năm 2024"),
        "Mẫu số 01\n" + second(),
        "",
    ],
)
def test_drafts_samples_and_copies_of_the_letterhead_are_no_second_document(behind: str) -> None:
    assert codes(read(LETTER + "\n" + behind)) == []


LIST = "PHỤ LỤC\nDANH SÁCH CÁC TRƯỜNG\n(Kèm theo Kế hoạch số 61/KH-UBND ngày 18/3/2024)\n1. Trường A\n2. Trường B\n\n"


@pytest.mark.parametrize("heading", ["PHỤ LỤC", "PHỤ LỤC I"])
def test_a_phu_luc_before_the_signature(heading: str) -> None:
    at = LETTER.index("Nơi nhận:")
    document = read(LETTER[:at] + LIST.replace("PHỤ LỤC", heading, 1) + LETTER[at:])
    assert [signer.name for signer in document.signers] == ["Nguyễn Thị Mây"]
    assert [found.value for found in document.recipients] == ["Như trên", "Lưu: VT"]
    assert [annex.title for annex in document.annexes] == [f"{heading} DANH SÁCH CÁC TRƯỜNG"]


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTHỦ TRƯỞNG ĐƠN VỊ\n(Ký tên, đóng dấu)\n",
        "GIÁM ĐỐC\nTrần Văn Bình\n",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình\n",
        "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình\nPHỤ LỤC II\nDANH SÁCH\n",
    ],
)
def test_the_signature_of_a_form_in_a_phu_luc_is_not_the_documents(closing: str) -> None:
    document = read(LETTER[: LETTER.index("Nơi nhận:")] + LIST + closing)
    assert document.signers == ()
    assert document.recipients == ()
