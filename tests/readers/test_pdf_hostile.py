"""PDF files that are too long, or hold more than pages."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from vbhc.messages import message
from vbhc.readers import pdf

FIXTURE = Path(__file__).parents[2] / "fixtures/ke-hoach-61-kh-ubnd/source.pdf"


def changed(change: object) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(FIXTURE) as file:
        change(file)  # type: ignore[operator] # any of the three below
        file.save(made)
    return made.getvalue()


def with_javascript(file: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    file.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("a"), action])))


def with_attachment(file: pikepdf.Pdf) -> None:
    file.attachments["virus.exe"] = b"MZ"


@pytest.mark.parametrize(("change", "code"), [(with_javascript, "pdf-javascript"), (with_attachment, "pdf-embedded-files")])
def test_what_is_neither_run_nor_opened_is_noted(change: object, code: str) -> None:
    source = pdf.read(changed(change), "a.pdf")
    assert source.text == pdf.read(FIXTURE.read_bytes(), "a.pdf").text
    assert [note.code for note in source.notes if note.code.startswith("pdf-")] == [code]
    for note in source.notes:
        assert "{" not in message(note.code, "vi", **dict(note.values))


def test_of_a_long_file_the_first_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf.read(FIXTURE.read_bytes(), "a.pdf")
    monkeypatch.setattr(pdf, "_MOST_READ", 1)
    source = pdf.read(FIXTURE.read_bytes(), "a.pdf")
    assert len(source.pages) == len(whole.pages)
    assert [page.text for page in source.pages] == ["native"] + ["none"] * (len(whole.pages) - 1)
    assert whole.text.startswith(source.text[:500])
    assert ("first", "2") in next(note.values for note in source.notes if note.code == "pdf-pages-not-read")
