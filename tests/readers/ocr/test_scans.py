"""From a scan to a record: with an engine made up here, and with the real ones where they are installed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.scans import scanned
from tests.conftest import Run
from tests.readers.ocr.conftest import SCAN, Made
from vbhc import workers
from vbhc.pipeline import examine
from vbhc.readers import answers
from vbhc.readers.ocr import engine, work
from vbhc.readers.ocr.engine import EngineName, Recognition

ROOT = Path(__file__).parents[3]
PLAN = ROOT / "fixtures" / "ke-hoach-61-kh-ubnd" / "source.pdf"
NAMES: tuple[EngineName, ...] = ("trueocr", "tesseract")
INSTALLED = [name for name in NAMES if engine.engines(name)]
needs_engine = pytest.mark.skipif(not INSTALLED, reason=f"no engine for recognition is installed: {engine.how_to_get_one()}")


def test_an_engine_that_gives_no_answer_is_told_and_asked_again(made: Callable[..., list[Made]]) -> None:
    one, other = made("Số: 12/KH-UBND", "Số: 12/KH-UBND")
    other.fails = True
    record = examine(SCAN, lang="en", ocr=Recognition()).record
    assert "tesseract did not finish page 1" in next(note.message for note in record.notes if note.code == "ocr-engine-silent")
    assert record.title == "Trồng cây ven đường"
    # what only one has read is not kept for next time
    other.fails = False
    again = examine(SCAN, lang="en", ocr=Recognition()).record
    assert (again.title, one.pages, other.pages) == (record.title, 2, 2)
    assert "ocr-engine-silent" not in {note.code for note in again.notes}


def test_no_engine_gives_an_answer(made: Callable[..., list[Made]]) -> None:
    for tool in made("Số: 12/KH-UBND", "Số: 12/KH-UBND"):
        tool.fails = True
    notes = {note.code for note in examine(SCAN, lang="en", ocr=Recognition()).record.notes}
    assert "ocr-failed-pages" in notes
    assert "no-text" not in notes


def test_a_scan_becomes_a_record(made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND", "Số: 12/KH-UBND")
    reading = examine(SCAN, lang="en", ocr=Recognition())
    record = reading.record
    assert (record.source.text, record.number, record.date, record.title) == ("ocr", "12/KH-UBND", "2019-04-07", "Trồng cây ven đường")
    assert record.issuer
    assert record.issuer.name == "Ủy ban nhân dân tỉnh Hà Giang"
    assert [(signer.name, signer.authority) for signer in record.signers] == [("Trần Đức Quý", ("KT. CHỦ TỊCH",))]
    assert [citation.number for citation in record.citations] == ["83/KH-UBND"]
    assert record.confidence["number"] == 0.99
    assert 0.9 < record.confidence["title"] <= 1
    assert [note.code for note in record.notes] == ["ocr-pages", "ocr-repaired", "ocr-repaired"]
    assert "TÌNH HÀ GIANG" in " ".join(note.message for note in record.notes)
    assert all(line.look and line.look.bold is None for line in reading.source.lines)


def test_an_uncertain_number_is_null_with_candidates(made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND", "Số: 72/KH-UBND")
    record = examine(SCAN, lang="en", ocr=Recognition()).record
    assert (record.number, record.symbol, record.draft) == (None, "KH-UBND", False)
    note = next(note for note in record.notes if note.code == "number-uncertain")
    assert [(one.value, one.evidence) for one in note.candidates] == [("12/KH-UBND", ("trueocr",)), ("72/KH-UBND", ("tesseract",))]


def test_a_card_does_not_call_a_scan_unnumbered(made: Callable[..., list[Made]], vbhc: Run) -> None:
    made("Số: 12/KH-UBND", "Số: 72/KH-UBND")
    done = vbhc("parse", SCAN, "--ocr", "auto", "--format", "card")
    assert "no number yet" not in done.stdout
    assert "not certain" in done.stdout


def test_pages_are_recognised_once(made: Callable[..., list[Made]]) -> None:
    tools = made("Số: 12/KH-UBND")
    for _ in range(2):
        examine(SCAN, ocr=Recognition())
    assert tools[0].pages == 1
    examine(SCAN, ocr=Recognition(cached=False))
    assert tools[0].pages == 2


def test_modes(made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND")
    assert examine(SCAN, ocr=Recognition("never")).source.text_kind == "none"
    assert examine(PLAN, ocr=Recognition("auto")).source.text_kind == "native"
    assert examine(PLAN, ocr=Recognition("always")).source.text_kind == "ocr"


_NEVER = {
    "vi": "Lần chạy này không nhận dạng chữ; muốn đọc thì chạy lại với --ocr auto (hay VBHC_OCR=auto)",
    "en": "Recognition was turned off for this run; to have it read, run again with --ocr auto (or VBHC_OCR=auto)",
}


@pytest.mark.parametrize(
    ("lang", "blank", "code", "said"),
    [
        ("vi", False, "needs-ocr", "tệp là bản quét, không có chữ dùng được; cần nhận dạng chữ (OCR) trước rồi chạy lại"),
        ("en", False, "needs-ocr", "the file is a scan without usable text; recognise it (OCR) first, then run again"),
        ("vi", True, "no-text", "tệp không có chữ nào"),
        ("en", True, "no-text", "the file holds no text"),
    ],
)
def test_why_a_file_was_not_read_is_said_in_sentences(lang: str, blank: bool, code: str, said: str, vbhc: Run, tmp_path: Path) -> None:
    import pypdfium2

    if blank:
        paper = pypdfium2.PdfDocument.new()
        paper.new_page(595, 842)
        paper.save(tmp_path / "a.pdf")
    else:
        (tmp_path / "a.pdf").write_bytes(SCAN.read_bytes())
    done = vbhc("parse", "a.pdf", "--ocr", "never", VBHC_LANG=lang)
    assert (done.returncode, done.stderr) == (2, f"vbhc: a.pdf: {said}. {_NEVER[lang]}\n")
    assert [note["code"] for note in json.loads(done.stdout)["notes"]] == [code, "ocr-never"]


def test_a_file_of_print_and_pictures_is_mixed(made: Callable[..., list[Made]], tmp_path: Path) -> None:
    import pypdfium2

    made("Số: 12/KH-UBND")
    both = pypdfium2.PdfDocument.new()
    both.import_pages(pypdfium2.PdfDocument(PLAN.read_bytes()), [0])
    both.import_pages(pypdfium2.PdfDocument(SCAN.read_bytes()))
    both.save(tmp_path / "both.pdf")
    reading = examine(tmp_path / "both.pdf", ocr=Recognition())
    assert reading.source.text_kind == "mixed"
    assert [page.text for page in reading.source.pages] == ["native", "ocr"]
    assert reading.record.number == "61/KH-UBND"
    assert not reading.source.attempts
    assert {line.confidence is None for line in reading.source.lines if line.look and line.look.page == 1} == {True}


def test_progress_is_told(made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND")
    told: list[tuple[int, int]] = []
    examine(PLAN, ocr=Recognition("always", progress=lambda done, total: told.append((done, total)), jobs=2))
    total = len(told)
    assert [done for done, _ in told] == list(range(1, total + 1))


def test_a_process_that_is_watched_over_hears_of_every_page(made: Callable[..., list[Made]], monkeypatch: pytest.MonkeyPatch) -> None:
    made("Số: 12/KH-UBND")
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(workers, "advance", lambda done, total: told.append((done, total)))
    examine(PLAN, ocr=Recognition("always"))
    assert told == [(done, len(told)) for done in range(1, len(told) + 1)]
    assert told


def test_without_an_engine_the_command_to_get_one_is_told(made: Callable[..., list[Made]], vbhc: Run) -> None:
    made()
    done = vbhc("parse", SCAN, "--ocr", "auto", "--format", "json")
    assert done.returncode == 2
    assert "pip install" in done.stderr
    assert "vbhc[ocr]" in done.stderr
    assert json.loads(done.stdout)["number"] is None
    done = vbhc("index", SCAN, "--ocr", "auto")
    assert done.returncode == 2
    assert "vbhc[ocr]" in done.stderr


def test_an_engine_that_fails_costs_the_page(monkeypatch: pytest.MonkeyPatch, made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the model choked")

    monkeypatch.setattr(work, "recognise", broken)
    source = examine(SCAN, ocr=Recognition(cached=False)).source
    assert source.text_kind == "none"
    assert "ocr-failed-pages" in [note.code for note in source.notes]


def test_confirm_asks_once_and_keeps_the_answer(
    made: Callable[..., list[Made]], vbhc: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made("Số: 12/KH-UBND", "Số: 72/KH-UBND")
    file = tmp_path / "scan.pdf"
    file.write_bytes(SCAN.read_bytes())
    monkeypatch.setattr("vbhc.cli._scans.check_terminal", lambda: None)
    done = vbhc("parse", file, "--ocr", "auto", "--confirm", "--format", "json", stdin=b"nonsense\n2\n")
    record = json.loads(done.stdout)
    assert (done.returncode, record["number"], record["confidence"]["number"]) == (0, "72/KH-UBND", 1.0)
    assert "2) 72/KH-UBND" in done.stderr
    assert json.loads(answers.beside(file).read_text("utf-8"))["number"] == "72/KH-UBND"
    again = json.loads(vbhc("parse", file, "--ocr", "auto", "--format", "json").stdout)
    assert again["number"] == "72/KH-UBND"
    assert vbhc("index", file, "--ocr", "auto").returncode == 0
    assert "72/KH-UBND" in vbhc("find", "72/KH-UBND").stdout
    file.write_bytes(SCAN.read_bytes() + b"\n")
    assert json.loads(vbhc("parse", file, "--ocr", "auto", "--format", "json").stdout)["number"] is None


def test_confirm_needs_somebody_to_ask(vbhc: Run) -> None:
    done = vbhc("parse", SCAN, "--confirm", "--format", "json")
    assert (done.returncode, done.stdout) == (2, "")


_HEAD = '"schema": "vbhc.answers/1", "sha256": "x"'


@pytest.mark.parametrize(
    ("kept", "codes"),
    [
        ("", ["answers-broken"]),
        ("{", ["answers-broken"]),
        ("[]", ["answers-broken"]),
        ('{"schema": "vbhc.answers/1"}', ["answers-broken"]),
        ("[" * 5000, ["answers-broken"]),
        ('{"schema": "vbhc.answers/1", "sha256": "y", "date": "2024-03-18"}', ["answers-of-another"]),
        (f'{{{_HEAD}, "number": 5}}', ["answers-unclear"]),
        (f'{{{_HEAD}, "date": "2024-13-45"}}', ["answers-unclear"]),
        (f'{{{_HEAD}, "date": "18/3/2024", "number": []}}', ["answers-unclear", "answers-unclear"]),
        (f"{{{_HEAD}}}", []),
    ],
)
def test_damaged_answers_are_none_and_told(tmp_path: Path, kept: str, codes: list[str]) -> None:
    file = tmp_path / "scan.pdf"
    answers.beside(file).write_text(kept, encoding="utf-8")
    read = answers.load(file, "x")
    assert read.answers == ()
    assert [note.code for note in read.notes] == codes


def test_answers_that_are_clear_are_kept_beside_one_that_is_not(tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    assert answers.load(file, "x") == answers.Kept()
    answers.beside(file).write_text(f'{{{_HEAD}, "date": "2024-03-18", "number": 7}}', encoding="utf-8-sig")
    assert answers.load(file, "x").answers == (("date", "2024-03-18"),)


def test_a_kept_number_that_is_none_is_told(made: Callable[..., list[Made]], tmp_path: Path) -> None:
    made("Số: 12/KH-UBND", "Số: 12/KH-UBND")
    file = tmp_path / "scan.pdf"
    file.write_bytes(SCAN.read_bytes())
    answers.store(file, hashlib.sha256(SCAN.read_bytes()).hexdigest(), {"number": "nothing"})
    record = examine(file, lang="en", ocr=Recognition()).record
    note = next(note for note in record.notes if note.code == "answers-unclear")
    assert "number: nothing" in note.message
    assert "scan.pdf.vbhc.json" in note.message
    assert record.confidence.get("number") != 1.0


@needs_engine
@pytest.mark.parametrize("turn", [0, 90, 180])
def test_a_real_engine_reads_a_worn_page(turn: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if turn and "trueocr" not in INSTALLED:
        pytest.skip("only TrueOCR brings the model that tells how a page lies")
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path))
    import pypdfium2

    first = pypdfium2.PdfDocument.new()
    first.import_pages(pypdfium2.PdfDocument(PLAN.read_bytes()), [0])
    file = tmp_path / "plan.pdf"
    first.save(file)
    worn = scanned(file.read_bytes(), turn=turn)
    record = examine(worn, name="scan.pdf", ocr=Recognition("auto", INSTALLED[0])).record
    assert record.source.text == "ocr"
    assert record.symbol == "KH-UBND"
    assert record.type
    assert record.type.id == "ke-hoach"
    assert record.issuer
    assert record.issuer.name == "Ủy ban nhân dân tỉnh Lạng Sơn"
    assert record.number in (None, "61/KH-UBND")
    assert "149-KH/TU" in [citation.number for citation in record.citations]


@needs_engine
def test_both_engines_are_certain_of_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if len(INSTALLED) < 2:
        pytest.skip("certainty of print needs both engines")
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path))
    record = examine(scanned(PLAN.read_bytes(), seal=False), name="scan.pdf", ocr=Recognition("auto", "auto")).record
    assert (record.number, record.date) == ("61/KH-UBND", "2024-03-18")
