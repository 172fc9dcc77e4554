"""Bộ đọc dưới búa: what each fuzzed format reads, and the real files that are damaged for it."""

from __future__ import annotations

import base64
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image

from tests.readers.msg_builder import Tree, attachment, message
from vbhc import pipeline, readers
from vbhc.errors import UnreadableFile
from vbhc.readers import containers, image_head, image_pixels
from vbhc.readers.ocr.engine import Recognition
from vbhc.readers.pdf_scans import MOST_PICTURE

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
#: Real files that are small enough to be read some thousand times.
_SMALL, _FILES = 120_000, 40


class Format(NamedTuple):
    """A format: what reads it, which files of ours and of the shared ones are of it."""

    name: str
    suffix: str
    read: Callable[[bytes], object]


def _document(data: bytes, name: str) -> None:
    reading = pipeline.examine(data, name=name, allow_secret=True, ocr=Recognition("never"))
    readers.layout(data, reading.source)
    assert reading.record.source.path == name


def _picture(data: bytes, name: str) -> None:
    """What stands before recognition: heads, limits and the drawing of pages; no engine reads what was drawn."""
    _document(data, name)
    found = image_head.head(io.BytesIO(data))
    if found is None:  # what it begins with was damaged: it was read as text
        return
    for number, frame in enumerate(found.frames[:3], start=1):
        if frame.width * frame.height <= MOST_PICTURE:
            drawn = image_pixels.page(data, found, number, 100)
            assert drawn is None or (drawn[0].mode in {"L", "RGB"} and drawn[0].width * drawn[0].height < 41_000_000)


def _container(data: bytes, name: str) -> None:
    known = frozenset({".pdf", ".docx", ".doc", ".txt"})
    for path in containers.documents(data, name, known, "1234").documents:
        try:
            containers.fetch(data, name, path[len(name) + 1 :], "1234")
        except UnreadableFile:
            continue


def _of(suffix: str, read: Callable[[bytes, str], None]) -> Format:
    return Format(suffix[1:], suffix, lambda data: read(data, f"a{suffix}"))


FORMATS = {
    made.name: made
    for made in (
        *(_of(suffix, _document) for suffix in (".pdf", ".docx", ".doc", ".html", ".txt", ".rtf", ".odt")),
        *(_of(suffix, _picture) for suffix in (".png", ".jpg", ".tif")),
        *(_of(suffix, _container) for suffix in (".zip", ".eml", ".msg")),
    )
}


def samples(form: Format) -> list[bytes]:
    """Whole files of a format: our fixtures, and real ones where they are at hand."""
    own = sorted(ROOT.glob(f"fixtures/*/source*{form.suffix}"))
    shared = sorted(path for path in SHARED.glob(f"corpus/*/*{form.suffix}") if path.stat().st_size < _SMALL)
    found = [path.read_bytes() for path in (*own, *shared[:_FILES])]
    return found + _MADE[form.name]() if form.name in _MADE else found


def _zips() -> list[bytes]:
    made: list[bytes] = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            for path in sorted(ROOT.glob("fixtures/ke-hoach-*/source.*")):
                archive.write(path, f"{path.parent.name}/kế hoạch{path.suffix}")
            if made:
                archive.writestr("trong.zip", made[-1])
        made.append(buffer.getvalue())
    return made


def _mails() -> list[bytes]:
    content = base64.encodebytes((ROOT / "fixtures/ke-hoach-149-kh-tu/source.docx").read_bytes()).decode()
    part = f"--b\nContent-Type: application/octet-stream; name=\"=?utf-8?B?a+G6vw==?=.docx\"\nContent-Disposition: attachment;\n filename*=utf-8''k%E1%BA%BF.docx\nContent-Transfer-Encoding: base64\n\n{content}\n"
    inner = (
        f"--b\nContent-Type: message/rfc822\n\nSubject: x\nContent-Type: multipart/mixed; boundary=c\n\n{part.replace('--b', '--c')}--c--\n"
    )
    head = "From: a@b.vn\nSubject: =?utf-8?Q?K=E1=BA=BF?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    return [f"{head}{part}--b--\n".encode(), f"{head}{part}{inner}--b--\n".encode()]


def _messages() -> list[bytes]:
    content = (ROOT / "fixtures/ke-hoach-149-kh-tu/source.docx").read_bytes()
    inner: Tree = {"__substg1.0_3701000D": {"__attach_version1.0_#00000000": attachment("trong.docx", content)}}
    return [message(attachment("kế hoạch.docx", content)), message(attachment("a.docx", content, wide=False), inner)]


def _pictures(kind: str, *modes: str, **how: Any) -> list[bytes]:
    """The page of a scan, small, in some modes."""
    import pypdfium2

    document = pypdfium2.PdfDocument((ROOT / "fixtures/giay-moi-anh-quet/source.pdf").read_bytes())
    page = document[0].render(scale=0.8).to_pil().convert("RGB")
    document.close()
    made: list[bytes] = []
    for mode in modes:
        stream = io.BytesIO()
        shown = page.convert("L").convert("I").point(lambda value: value * 257).convert(mode) if mode == "I;16" else page.convert(mode)
        shown.save(stream, kind, **how)
        made.append(stream.getvalue())
    return made


def _tiffs() -> list[bytes]:
    """Stored, packed, and several pages in one file."""
    packed = [
        made
        for way in ("group4", "tiff_lzw", "jpeg", "raw")
        for made in _pictures("TIFF", "1" if way == "group4" else "RGB", compression=way)
    ]
    pages = [Image.new("1", (300, 420), 1), Image.new("L", (300, 420), 200), Image.new("CMYK", (300, 420))]
    stream = io.BytesIO()
    pages[0].save(stream, "TIFF", save_all=True, append_images=pages[1:], dpi=(204, 98))
    return [*packed, stream.getvalue()]


_MADE: dict[str, Callable[[], list[bytes]]] = {
    "zip": _zips,
    "eml": _mails,
    "msg": _messages,
    "png": lambda: _pictures("PNG", "RGB", "1", "P", "LA", "I;16", dpi=(100, 100)),
    "jpg": lambda: [*_pictures("JPEG", "RGB", "L", "CMYK"), *_pictures("JPEG", "RGB", progressive=True)],
    "tif": _tiffs,
}
