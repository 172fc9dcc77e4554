"""The public API: `parse` and `parse_many`, and what a record says of a file that could not be recognised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vbhc
from tests.conftest import LETTER
from vbhc import pipeline, readers
from vbhc.model.text import DigitalSignature, Note


def test_a_path_and_its_bytes_are_one_document(letter: Path) -> None:
    by_path, by_text = vbhc.parse(letter), vbhc.parse(str(letter))
    by_bytes = vbhc.parse(letter.read_bytes(), name=str(letter))
    assert by_path == by_text == by_bytes
    assert vbhc.parse(letter.read_bytes()).source.path == "-"


def test_every_span_lies_in_the_text(letter: Path) -> None:
    reading = pipeline.examine(letter)
    source, record = reading.source, reading.record
    assert {"number", "type", "issuer", "place", "date", "title"} <= set(record.spans)
    assert all(0 <= start < end <= len(source.text) for start, end in record.spans.values())
    assert source.text[slice(*record.spans["date"])].endswith("2024")


def test_many_raise_or_tell(letter: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    told: list[vbhc.UnreadableFile] = []
    kept = list(vbhc.parse_many([letter, missing, letter], on_error=told.append))
    assert [record.number for record in kept] == ["61/KH-UBND"] * 2
    assert [error.path for error in told] == [str(missing)]
    with pytest.raises(vbhc.MissingFile):
        list(vbhc.parse_many([missing]))


def test_many_are_read_one_by_one(letter: Path, tmp_path: Path) -> None:
    records = vbhc.parse_many([letter, tmp_path / "none.txt"])
    assert next(records).number == "61/KH-UBND"


@pytest.mark.parametrize(("mark", "level"), [("MẬT", "mat"), ("TỐI MẬT", "toi-mat"), ("TUYỆT MẬT", "tuyet-mat")])
def test_secrets_are_kept_unless_allowed(mark: str, level: str) -> None:
    data = LETTER.replace("Số:", f"{mark}\nSố:").encode()
    with pytest.raises(vbhc.SecretDocument) as caught:
        vbhc.parse(data)
    assert caught.value.values == {"mark": mark}
    assert vbhc.parse(data, allow_secret=True).secrecy == level


@pytest.mark.parametrize(("lang", "word"), [("vi", "bản quét"), ("en", "scan")])
def test_a_scan_has_a_record_that_says_so(letter: Path, monkeypatch: pytest.MonkeyPatch, lang: str, word: str) -> None:
    signed = DigitalSignature(name="UBND tỉnh", time="2024-03-18T09:12:33+07:00", page=1)
    source = replace(
        readers.read(letter), text="", lines=(), paragraphs=(), text_kind="none", signatures=(signed,), notes=(Note("needs-ocr"),)
    )
    monkeypatch.setattr(readers, "read", lambda *_, **__: source)
    record = vbhc.parse(letter, lang=lang)
    assert (record.kind, record.number, record.source.text, record.source.characters) == ("other", None, "none", 0)
    assert record.source.signatures[0].name == "UBND tỉnh"
    assert [note.code for note in record.notes] == ["needs-ocr"]
    assert word in record.notes[0].message


def test_a_name_that_is_not_utf8_does_no_harm() -> None:
    record = vbhc.parse(LETTER.encode(), name="k\udcea.txt")
    assert record.source.path == "k?.txt"
    assert record.to_json()


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_record_or_a_vbhc_error(data: bytes) -> None:
    try:
        assert vbhc.parse(data, name="any", allow_secret=True).to_json()
    except vbhc.VbhcError as error:
        assert error.path == "any"  # noqa: PT017 - both ends are right
