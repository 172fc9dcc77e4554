"""The door for every file: the format is told by content, whatever the name says."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, MissingFile, UnknownFormat, VbhcError
from vbhc.messages import catalogue
from vbhc.readers import formats, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TEXT = "Số: 1/KH-UBND\nTrồng cây ven hồ."


def archive(*names: str, first: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        if first:
            zipped.writestr("mimetype", first)
        for name in names:
            zipped.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\r\n junk %PDF-1.4", "pdf"),
        (archive("[Content_Types].xml", "word/document.xml"), "docx"),
        (archive("xl/workbook.xml"), "xlsx"),
        (archive("ppt/presentation.xml"), "pptx"),
        (archive("content.xml", first=b"application/vnd.oasis.opendocument.text"), "odt"),
        (archive("a.txt"), "zip"),
        (archive("word/document.xml")[:60], "docx"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE, "ole"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"II*\x00", "image"),
        (b"MM\x00+\x00\x08", "image"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "image"),
        (b"RIFF\x24\0\0\0WAVEfmt ", None),
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"\0\0\0\x18ftypmp42", None),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", "mhtml"),
        (TEXT.encode(), None),
        (b"BM la ten mot con duong", None),
        (b"<html>", None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",  # an archive holds the time of day, which must not name a test
)
def test_formats_state_themselves(data: bytes, kind: str | None) -> None:
    assert formats.sniff(data) == kind


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (TEXT.encode(), "text/plain"),
        (f"<html><body><p>{TEXT}</p></body></html>".encode(), "text/html"),
        (f"\ufeff  <!DOCTYPE html>\n<html><p>{TEXT}".encode(), "text/html"),
        (f"<div><p>{TEXT}</p></div>".encode(), "text/html"),
        (f"<html><p>{TEXT}".encode("utf-16"), "text/html"),
        (f'<?xml version="1.0"?>\n<!-- a -->\n<html><p>{TEXT}'.encode(), "text/html"),
        ("a < b và c > d\nhai dòng".encode(), "text/plain"),
        ("<Phụ lục kèm theo>\nTrồng cây".encode(), "text/plain"),
    ],
)
def test_text_and_html_are_told_apart(data: bytes, media_type: str) -> None:
    assert read(data).media_type == media_type


def test_names_lie(tmp_path: Path) -> None:
    path = tmp_path / "văn bản.pdf"
    path.write_text(TEXT, encoding="utf-8", newline="\n")
    source = read(path)
    assert (source.media_type, source.path, source.size) == ("text/plain", str(path), len(TEXT.encode()))
    assert [(note.code, dict(note.values)) for note in source.notes][:1] == [("wrong-suffix", {"suffix": ".pdf", "kind": ".txt"})]
    assert read(str(path)) == source
    assert read(path.read_bytes(), name=str(path)) == source
    assert read(path, name="tên khác").path == "tên khác"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"\x8a\xe1\xb5A\xc1b", True),
        ("a.docx", b"{\\rtf1\\ansi abc}", True),
        ("a.png", TEXT.encode(), True),
        ("a.doc", b"{\\rtf1\\ansi abc}", False),  # Word and portals do so
        ("a.doc", b"<html><p>abc</html>", False),
        ("a.txt", b"<html><p>abc</html>", False),
        ("a.TXT", TEXT.encode(), False),
        ("61.KH-UBND", TEXT.encode(), False),
        ("a", TEXT.encode(), False),
    ],
)
def test_a_name_that_promises_another_format_is_told(name: str, data: bytes, told: bool) -> None:
    assert ("wrong-suffix" in [note.code for note in read(data, name=name).notes]) is told


MAIL = b"Received: from x\n by y\nFrom: a@b.vn\nSubject: x\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    "data",
    [
        MAIL + b"Content-Type: text/plain\n\nS\xe1\xbb\x91: 1/KH-UBND\n",
        b"From: a@b.vn\nSent: Monday\nTo: c@d.vn\nSubject: x\n\nContent-Type: multipart/mixed\n",
        b"Subject: what a mail looks like\nA line that is none\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n",
    ],
)
def test_a_mail_whose_words_stand_there_is_a_text(data: bytes) -> None:
    assert read(data, name="x.txt").media_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "error", "code"),
    [
        (b"", EmptyFile, "empty-file"),
        (OLE + "WordDocument".encode("utf-16-le"), BrokenFile, "doc-container"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedFile, "encrypted-file"),
        (b"\x89PNG\r\n\x1a\n", BrokenFile, "image-broken"),
        (archive("xl/workbook.xml"), UnknownFormat, "format-xlsx"),
        (archive("content.xml", first=b"application/vnd.oasis.opendocument.text"), BrokenFile, "xml-broken"),
        (archive("content.xml", first=b"application/vnd.oasis.opendocument.text")[:120], BrokenFile, "zip-broken"),
        (archive("a"), UnknownFormat, "format-zip"),
        (MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n", UnknownFormat, "format-eml"),
        (MAIL.replace(b"\n", b"\r\n") + b"Content-Transfer-Encoding: base64\r\n\r\nS+G6vw==\r\n", UnknownFormat, "format-eml"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), UnknownFormat, "format-msg"),
        (b"\x00\x01\x02\x03\x05" * 99, UnknownFormat, "format-unknown"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[VbhcError], code: str) -> None:
    with pytest.raises(error) as raised:
        read(data, name="tệp")
    assert (raised.value.code, raised.value.path) == (code, "tệp")


def test_every_kind_has_its_message() -> None:
    kinds = ["unknown", "pdf", "docx", "xlsx", "pptx", "zip", "doc", "xls", "ppt", "ole", "image", "eml", "msg"]
    assert all(f"format-{kind}" in catalogue() for kind in kinds)


@pytest.mark.parametrize(("name", "code"), [("không có.txt", "no-such-file"), (".", "is-a-directory"), ("a\0b", "missing-file")])
def test_missing_files(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(MissingFile) as raised:
        read(str(tmp_path / name))
    assert raised.value.code == code


def test_a_text_file_wakes_no_heavy_library() -> None:
    program = (
        "import sys; from vbhc.readers import read; read(b'So: 1\\n'); "
        "sys.exit([m for m in sys.modules if m.split('.')[0] in ('pdfplumber', 'pypdfium2', 'lxml', 'docx', 'underthesea') or m == 'vbhc.readers.pdf'] or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@given(
    st.sampled_from([b"", b"PK\x03\x04", OLE[:20], b"{\\rtf", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"MIME-Version: 1.0\n"]),
    st.binary(max_size=200),
)
@settings(max_examples=80, deadline=None)
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    with contextlib.suppress(VbhcError):
        assert read(start + rest).size == len(start + rest)
