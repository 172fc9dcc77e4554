"""Laws that hold for any input: a record or a `VbhcError`, spans that quote what they say, and time that grows with the input, not faster."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
import unicodedata
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vbhc import outputs
from vbhc.errors import VbhcError
from vbhc.messages import catalogue
from vbhc.model.record import Record, SectionRecord
from vbhc.pipeline import Reading, examine

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = sorted((ROOT / "fixtures").glob("*/source.*"))
NAMES = [path.parent.name for path in FIXTURES]

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

FRAGMENTS = [
    *(
        "ỦY BAN NHÂN DÂN",
        "TỈNH LẠNG SƠN",
        "TỈNH ỦY CAO BẰNG",
        "*",
        "-------",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
    ),
    *("Số: 61/KH-UBND", "Số 149- KH/TU", "Số:      /QĐ-UBND", "V/v rà soát", "MẬT", "DỰ THẢO", "HỎA TỐC", "Số: 999999999999999999/KH-UBND"),
    *("Lạng Sơn, ngày 18 tháng 3 năm 2024", "Hà Nội, ngày    tháng 4 năm 2024", "ngày 31/02/2023", "ngày 99 tháng 99 năm 9999"),
    *(
        "KẾ HOẠCH",
        "QUYẾT ĐỊNH:",
        "của Ban Thường vụ Tỉnh ủy",
        "Kính gửi:",
        "Kính gửi: Sở Nội vụ",
        "- Sở Tư pháp;",
        "Căn cứ Luật Lưu trữ ngày 11/11/2011;",
    ),
    *("Thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị", "thay thế Quyết định số 1/QĐ-UBND", "tại khoản 2 Điều 5"),
    *(
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        "1.1.1.1. Việc",
        "a) Một việc;",
        "Điều 1. Phạm vi",
        "Chương I",
        "II",
        "IIII.",
        "“Điều 3. Trích”",
        "Điều l.",
    ),
    *("- Cơ quan chủ trì: Sở Nội vụ.", "- Thời gian hoàn thành: trước ngày 30/9/2024.", "Nơi nhận:", "- Như trên;", "Lưu: VT, NC."),
    *(
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "(Đã ký)",
        "Lê Bách Đông Nguyên",
        "T/M BAN THƯỜNG VỤ",
        "PHỤ LỤC I",
        "(Kèm theo Kế hoạch số 1/KH-UBND)",
    ),
    *("\u0000", "\ufeff", "\u200b", "\r\n", "\t|\t", "\x0c", "\u0301", "\U0001f600", "                    ", ""),
]
lines = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=40))
documents = st.lists(lines, max_size=40).map("\n".join)


@cache
def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(Record.model_json_schema(by_alias=True, mode="serialization"))


def read(data: bytes, name: str = "any.txt") -> Reading | None:
    """What was read, or None where vbhc says why it could not."""
    try:
        return examine(data, name=name, allow_secret=True, lang="en")
    except VbhcError:
        return None


def key(text: str) -> str:
    """Letters and digits alone."""
    return "".join(letter for letter in unicodedata.normalize("NFC", text).casefold().replace("ð", "đ") if letter.isalnum())


def check_spans(read: Reading) -> None:
    text, record = read.source.text, read.record
    assert record.source.characters == len(text)
    placed = [*record.spans.values(), *(task.span for task in record.tasks), *(annex.span for annex in record.annexes)]
    placed += [citation.span for citation in record.citations] + [note.span for note in record.notes if note.span]
    for start, end in placed:
        assert 0 <= start <= end <= len(text)
    if record.number and "number" in record.spans:
        start, end = record.spans["number"]
        assert key(record.number) in key(text[start:end])
    if record.date and "date" in record.spans:
        start, end = record.spans["date"]
        year, month, day = (int(part) for part in record.date.split("-"))
        digits = "".join(letter if letter.isdigit() else " " for letter in text[start:end]).split()
        assert {year, month, day} <= {int(part) for part in digits}
    for citation in record.citations:
        start, end = citation.span
        assert key(citation.text) == key(text[start:end])
        assert citation.within is None or 0 <= citation.within < len(record.citations)
    check_sections(record.sections, 0, len(text))


def check_sections(sections: tuple[SectionRecord, ...], start: int, end: int) -> None:
    for section in sections:
        assert start <= section.span[0] <= section.span[1] <= end, section.path
        check_sections(section.children, *section.span)
        start = section.span[1]


def check(read: Reading | None) -> None:
    if read is None:
        return
    check_spans(read)
    text = read.record.to_json()
    assert Record.model_validate_json(text) == read.record
    for name in ("json", "ndjson"):
        form = outputs.load(name)
        assert form.plain
        assert form.plain(read.facts) == form.render(read.record, read.source, outputs.View())
    schema().validate(json.loads(text))


def test_the_committed_schema_is_that_of_the_record() -> None:
    committed = json.loads((ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8"))
    assert {name: committed[name] for name in committed if name != "$schema"} == schema().schema, "run `make docs`"


def test_every_note_and_error_has_its_words() -> None:
    told = re.compile(r'(?:Note|[A-Z]\w+File|UnknownFormat|UsageError)\(\s*(?:path,\s*)?"([a-z][a-z-]+)"')
    used = {code for path in sorted((ROOT / "src").rglob("*.py")) for code in told.findall(path.read_text(encoding="utf-8"))}
    assert sorted(used - set(catalogue())) == []


@given(documents)
@few
def test_any_document_gives_a_record_or_an_error(text: str) -> None:
    check(read(text.encode("utf-8", "surrogatepass")))


@given(st.text(max_size=400))
@few
def test_any_text_gives_a_record_or_an_error(text: str) -> None:
    check(read(text.encode("utf-8", "surrogatepass")))


@given(st.binary(max_size=400), st.sampled_from([".txt", ".pdf", ".docx", ".doc", ".html", ".rtf", ".odt", ""]))
@few
def test_any_bytes_give_a_record_or_an_error(data: bytes, suffix: str) -> None:
    check(read(data, f"any{suffix}"))


@pytest.mark.parametrize(
    "head", [b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1", b"\xff\xfe", b"\xef\xbb\xbf"]
)
def test_a_head_without_a_body_gives_a_record_or_an_error(head: bytes) -> None:
    for tail in (b"", b"\x00" * 100, bytes(range(256)) * 4):
        check(read(head + tail, "any"))


@pytest.mark.parametrize("path", FIXTURES, ids=NAMES)
def test_every_fixture_keeps_the_laws(path: Path) -> None:
    found = read(path.read_bytes(), path.name)
    assert found is not None
    check(found)


@pytest.mark.parametrize("path", FIXTURES, ids=NAMES)
def test_reading_twice_gives_the_same(path: Path) -> None:
    assert examine(path, allow_secret=True).record == examine(path, allow_secret=True).record


@pytest.mark.parametrize("path", FIXTURES, ids=NAMES)
def test_a_damaged_fixture_gives_a_record_or_an_error(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(path.parent.name)
    for _ in range(3):
        check(read(whole[: chance.randrange(1, len(whole))], path.name))
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        check(read(bytes(damaged), path.name))


HEADER = "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 61/KH-UBND\nLạng Sơn, ngày 18 tháng 3 năm 2024\nKẾ HOẠCH\n"
#: A unit to repeat; the tests repeat it to `SIZE` and to four times that many characters.
HOSTILE = {
    "brackets": "(",
    "closing brackets": ")",
    "quotation marks": "“",
    "blanks": " ",
    "dots": ".",
    "dashes": "-",
    "slashes": "/",
    "digits": "1",
    "levels": "1.",
    "capitals": "Ủ",
    "line breaks": "\n",
    "dashed lines": "- \n",
    "commas": "a, ",
    "bars": "| ",
    "sections": "I. MỤC\n1. Việc\na) Điểm\n",
    "articles": "Điều 1. Một\n",
    "open articles": "Điều ",
    "numbers": "số 1/KH-UBND ",
    "half numbers": "1/",
    "symbols": "KH-",
    "days": "ngày ",
    "citations": "Thực hiện Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy về thực hiện ",
    "căn cứ": "Căn cứ Luật Lưu trữ;\n",
    "laws": "Luật sửa đổi, bổ sung một số điều của ",
    "recipients": "Nơi nhận:\n- Như trên;\n",
    "signers": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Bách Đông Nguyên\n",
    "addressees": "Kính gửi: Sở Nội vụ\n",
    "annexes": "PHỤ LỤC\n(Kèm theo Kế hoạch số 1/KH-UBND)\n",
    "tasks": "- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian hoàn thành: năm 2024.\n",
    "opening tags": "<div>",
    "entities": "&amp;",
    "combining marks": "\u0301",
}
SIZE = 40_000
#: Below this many seconds nothing is measured but noise.
NOISE = 0.5


def seconds(text: str) -> float:
    data = text.encode("utf-8")
    start = time.process_time()
    read(data)
    return time.process_time() - start


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("head", ["", HEADER], ids=["alone", "after a letterhead"])
def test_time_grows_with_the_text(unit: str, head: str) -> None:
    small = seconds(head + unit * (SIZE // len(unit)))
    large = seconds(head + unit * (4 * SIZE // len(unit)))
    # Linear is 4, n·log n a little more, quadratic 16: half way between, on top of what the machine's noise may add.
    assert large < 8 * small + NOISE, f"{SIZE} characters: {small:.2f} s, {4 * SIZE}: {large:.2f} s"


def test_deep_numbering_stays_shallow() -> None:
    levels = "\n".join(".".join(["1"] * depth) + ". Việc" for depth in range(1, 1000))
    found = read((HEADER + levels).encode("utf-8"))
    assert found is not None
    check(found)


def test_deep_markup_is_read_or_refused() -> None:
    check(read(("<div>" * 1000 + "Số: 61/KH-UBND" + "</div>" * 1000).encode("utf-8"), "deep.html"))
    check(read(("<table><tr><td>" * 400 + "Số: 61/KH-UBND").encode("utf-8"), "deep.html"))


@pytest.mark.parametrize("unit", ["Thực hiện nhiệm vụ ", "1.", "("], ids=["words", "levels", "brackets"])
def test_ten_megabytes_on_one_line(unit: str) -> None:
    pytest.importorskip("resource", reason="peak memory is measured on POSIX only")
    program = (
        "import resource, sys\n"
        "from vbhc.errors import VbhcError\n"
        "from vbhc.pipeline import parse\n"
        "unit = sys.argv[1]\n"
        "data = (unit * (10_000_000 // len(unit.encode()))).encode()\n"
        "try:\n"
        "    parse(data, name='line.txt')\n"
        "except VbhcError as error:\n"
        "    print(error.code, file=sys.stderr)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", program, unit], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 2_000_000  # kilobytes
