"""Number and date of scans: certain only where independent evidence agrees."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.model.text import Attempt, Candidate, DigitalSignature, Line, Note, Paragraph, Source, Span
from vbhc.parts import analyse, file_names, glyphs
from vbhc.pipeline import told

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\nSố: …/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Giang, ngày … tháng 4 năm 2019\nKẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\nTrồng thật nhiều cây."
Looks = tuple[tuple[str, float], ...]


def source(
    path: str = "scan.pdf", numbers: tuple[Looks, Looks] = ((), ()), dates: tuple[Looks, Looks] = ((), ()), signed: str | None = None
) -> Source:
    """A recognised letter; looks of TrueOCR and of Tesseract at its number and its date."""
    lines: list[Line] = []
    at = 0
    for row in HEAD.split("\n"):
        lines.append(Line(Span(at, at + len(row)), confidence=0.98))
        at += len(row) + 1
    attempts = [
        Attempt(what, engine, "as-is", text, sure)  # type: ignore[arg-type] # the two names are literals
        for what, both in (("number", numbers), ("date", dates))
        for engine, looks in zip(("trueocr", "tesseract"), both, strict=True)
        for text, sure in looks
    ]
    return Source(
        path=path,
        media_type="application/pdf",
        sha256="0",
        size=1,
        text=HEAD,
        lines=tuple(lines),
        paragraphs=tuple(Paragraph(line.span, index, index) for index, line in enumerate(lines)),
        text_kind="ocr",
        signatures=(DigitalSignature(time=signed),) if signed else (),
        attempts=tuple(attempts),
    )


def same(text: str, sure: float, times: int = 3) -> Looks:
    return ((text, sure),) * times


SURE = (same("Số: 47/KH-UBND", 0.9), same("Số: 47/KH-UBND", 0.93, 2))


@pytest.mark.parametrize(
    ("path", "numbers", "number"),
    [
        ("scan.pdf", SURE, "47/KH-UBND"),
        ("47-kh.pdf", SURE, "47/KH-UBND"),
        # The name clearly says another number.
        ("KH 41 UBND.pdf", SURE, None),
        # Handwriting: both read the same, neither as surely as print.
        ("scan.pdf", (same("Số: 448/KH-UBND", 0.4), same("Số: 448/KH-UBND", 0.4, 2)), None),
        ("scan.pdf", (same("Số: 448/KH-UBND", 0.9), same("Số: 448/KH-UBND", 0.6, 2)), None),
        # One engine and the name of the file.
        ("108 kh ubnd.pdf", (same("Số: 108/KH-UBND", 0.4), same("Só;/⁄2ƒ KH-UBND", 0.2, 2)), "108/KH-UBND"),
        # Four figures are no year where no serial stands before them; they may be one whose serial was not seen.
        ("scan.pdf", (same("Số: 1920/KH-UBND", 0.9), same("Số: 1920/KH-UBND", 0.93, 2)), "1920/KH-UBND"),
        ("scan.pdf", (same("Số: 2019/KH-UBND", 0.9), same("Số: 2019/KH-UBND", 0.93, 2)), None),
        ("KH 2019 UBND so 2019.pdf", (same("Số: 2019/KH-UBND", 0.9), same("Số: 2019/KH-UBND", 0.93, 2)), None),
        ("SCAN0414.pdf", SURE, "47/KH-UBND"),
        # The name tells the serial; a symbol that one engine alone reads so is none.
        ("47.pdf", (same("Số: 47/KH-LDKD", 0.9), same("Số: 47/KH-UBND", 0.93, 2)), None),
        # Engines differ.
        ("scan.pdf", (same("Số: 522/KH-UBND", 0.9), same("Số: 227/KH-UBND", 0.9, 2)), None),
        ("scan.pdf", (same("Số: 47/KH-UBND", 0.9), ()), None),
        # The symbol does not fit the heading.
        ("scan.pdf", (same("Số: 47/QĐ-UBND", 0.9), same("Số: 47/QĐ-UBND", 0.93, 2)), None),
    ],
)
def test_a_number_is_certain_where_evidence_agrees(path: str, numbers: tuple[Looks, Looks], number: str | None) -> None:
    document = analyse(source(path, numbers))
    assert document.number is not None
    assert (document.number.value.canonical if document.number.value.serial else None) == number
    assert document.draft is False
    assert dict(document.confidence).get("number") == (0.99 if number else None)
    notes = {note.code: note for note in document.notes}
    assert ("number-uncertain" in notes) is (number is None)


def test_candidates_come_with_their_evidence() -> None:
    document = analyse(source("so_539.pdf", (same("Số: 53g/KH-UBND", 0.9), same("Số: 943/KH-UBND", 0.2, 2))))
    note = next(note for note in document.notes if note.code == "number-uncertain")
    assert ("539/KH-UBND", ("file-name", "trueocr")) in [tuple(one) for one in note.candidates] or note.candidates[0].value == "539/KH-UBND"
    assert "943/KH-UBND" in [one.value for one in note.candidates]
    assert "539/KH-UBND (tên tệp" in told(note, "vi")
    assert "539/KH-UBND (the file's name" in told(note, "en")


def test_of_many_candidates_the_rest_is_counted() -> None:
    note = Note("date-uncertain", (), None, tuple(Candidate(f"2019-03-0{day}", ("figures",)) for day in range(1, 8)))
    assert "01/03/2019 (chữ số trông gần giống)" in told(note, "vi")
    assert told(note, "vi").endswith("và 2 khả năng khác")


DAY = "Hà Giang, ngày 04 tháng 4 năm 2019"


@pytest.mark.parametrize(
    ("dates", "signed", "date"),
    [
        ((same(DAY, 0.9), same(DAY, 0.95, 2)), None, "2019-04-04"),
        ((same(DAY, 0.9), same(DAY, 0.4, 2)), None, None),
        ((same(DAY, 0.9), same(DAY, 0.4, 2)), "2019-04-08T08:00:00+07:00", "2019-04-04"),
        ((same(DAY, 0.9), same("Hà Giang, ngày 04 tháng4 năm 2019", 0.9, 2)), "2019-04-02T08:00:00+07:00", None),
        ((same(DAY, 0.9), same("Hà Giang, ngày ⁄háng 4 năm 2019", 0.1, 2)), "2019-04-05", "2019-04-04"),
        ((same(DAY, 0.9), same("Hà Giang, ngày ⁄háng 4 năm 2019", 0.1, 2)), "2019-05-20", None),
        ((same(DAY, 0.9), (("Hà Giang, ngày 24 tháng 4 năm 2019", 0.3), ("x", 0.0))), "2019-04-05", None),
        ((same("Hà Giang, ngày 31 tháng 4 năm 2019", 0.9), same("Hà Giang, ngày 31 tháng 4 năm 2019", 0.95, 2)), None, None),
    ],
)
def test_a_date_is_certain_where_evidence_agrees(dates: tuple[Looks, Looks], signed: str | None, date: str | None) -> None:
    document = analyse(source("scan.pdf", SURE, dates, signed))
    assert (document.date.value if document.date else None) == date
    assert document.place is not None
    codes = {note.code for note in document.notes}
    assert bool(codes & {"date-uncertain", "date-unread"}) is (date is None)


def test_the_signature_offers_days() -> None:
    document = analyse(source("scan.pdf", SURE, (same("Hà Giang, ngày Ỹ% tháng 4 năm 2019", 0.1), ()), "2019-04-05T10:00:00+07:00"))
    note = next(note for note in document.notes if note.code == "date-uncertain")
    assert {one.value for one in note.candidates} >= {"2019-04-01", "2019-04-02", "2019-04-03", "2019-04-04", "2019-04-05"}


def test_what_a_person_confirmed_counts() -> None:
    from dataclasses import replace

    document = analyse(replace(source(), confirmed=(("number", "12/KH-UBND"), ("date", "2019-04-07"))))
    assert document.number is not None
    assert (document.number.value.canonical, document.date.value if document.date else None) == ("12/KH-UBND", "2019-04-07")
    assert document.confidence == (("number", 1.0), ("date", 1.0))
    assert not [note for note in document.notes if note.code.startswith(("number-", "date-"))]


def test_text_of_the_file_itself_is_left_alone() -> None:
    from dataclasses import replace

    plain = replace(
        source(),
        text_kind="native",
        text=HEAD.replace("…/KH", "47/KH"),
        lines=tuple(replace(line, confidence=None) for line in source().lines),
    )
    assert not [note for note in analyse(plain).notes if isinstance(note, Note) and note.code.startswith("number-un")]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("in/47-cp.signed.pdf", [("47", True)]),
        ("01CT_20250509_154257.pdf", [("01", True)]),
        ("88.2017.NĐ.CP.pdf", [("88", True)]),
        ("SCAN0098.pdf", []),
        ("SCAN0414.pdf", []),
        ("scan_1204.pdf", []),
        ("IMG-2210 47-KH.pdf", [("47", True)]),
        ("scan 47-KH.pdf", [("47", True)]),
        ("SGK LOP 1.pdf", [("1", False)]),
        ("1761747582074-cukmz6iro-QD_so_539_Vv_NH_2024-2025.pdf", [("539", True)]),
        ("QD_1975_UBND_tinh.pdf", [("1975", True)]),
        ("3767-11.2020 _UB TINH.pdf", [("3767", True)]),
        ("dossier.zip!Signed.2459_0001.pdf", [("2459", True)]),
        ("kế hoạch.pdf", []),
        ("TB 12 va 13.pdf", [("12", True), ("13", False)]),
        ("", []),
    ],
)
def test_numbers_in_names_of_files(path: str, found: list[tuple[str, bool]]) -> None:
    assert [(one.serial, one.strong) for one in file_names.serials(path)] == found


@pytest.mark.parametrize(("read", "number"), [("/o", "10"), ("0H", "04"), ("12", "12"), ("3O", "30"), ("1 6", "16")])
def test_letters_may_stand_for_figures(read: str, number: str) -> None:
    assert number in glyphs.figures(read, 2)


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_looks_give_a_document(number: str, date: str, path: str) -> None:
    document = analyse(source(path, (same(number, 0.9), same(number, 0.9, 2)), (same(date, 0.9), same(date, 0.9, 2)), "2019-04-05"))
    assert document.kind == "document"
    assert len(glyphs.figures(number, 5)) <= 8


def test_a_long_name_and_a_long_line_take_no_time() -> None:
    analyse(source("1-" * 50_000 + ".pdf", (same("Số: " + "1 " * 50_000, 0.9), ())))
