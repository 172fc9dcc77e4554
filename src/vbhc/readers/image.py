"""Đọc ảnh: scans and photos of pages (PNG, JPEG, TIFF, BMP, WebP, GIF), recognised as the pages of a scanned PDF are."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import Any

from vbhc.errors import BrokenFile, EmptyFile, HostileFile
from vbhc.model.text import Note, Source
from vbhc.readers import image_pixels
from vbhc.readers.image_head import Frame, Head, Kind, head
from vbhc.readers.ocr.engine import Recognition
from vbhc.readers.pdf_leaf import Leaf, Whole, source, with_recognised
from vbhc.readers.pdf_scans import MOST_PICTURE, Recognised, recognised

#: Each file says which it is.
MEDIA_TYPE = "image/*"
SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".gif")
SCANS = True

#: A photo is never decoded at full size, and the finest telephones make 200 million dots.
_MOST_PHOTO = 210_000_000


def detect(stream: bytes) -> bool:
    """Whether bytes that begin like this are a picture of a known kind."""
    return head(BytesIO(stream)) is not None


def read(data: bytes, path: str, how: Recognition | None = None) -> Source:
    """Bytes → `Source`, or a `VbhcError`; without recognition nothing is decoded."""
    if not data:
        raise EmptyFile(path)
    how = how or Recognition("never")
    found = head(BytesIO(data))
    if found is None:
        raise BrokenFile(path, "image-broken")
    count = len(found.frames)
    large = {number for number, frame in enumerate(found.frames, start=1) if _is_too_large(frame, found.kind)}
    if len(large) == count:
        raise HostileFile(
            path, "image-too-large", size=f"{found.frames[0].width}×{found.frames[0].height}", most=str(_most(found.kind) // 1_000_000)
        )
    leaf = Leaf([], {}, set(range(1, count + 1)), [Note("needs-ocr")], "none")
    if how.mode == "never":
        leaf.notes.append(Note("ocr-never"))
    else:
        leaf = with_recognised(leaf, [], _recognised(data, path, found, large, how))
    return source(leaf, Whole(path, data, f"image/{found.kind}", count, notes=_notes(data, found)))


def _recognised(data: bytes, path: str, found: Head, large: set[int], how: Recognition) -> Recognised:
    broken: set[int] = set()

    def render(number: int, dpi: int) -> tuple[Any, float] | None:
        if number in large:
            return None
        made = image_pixels.page(data, found, number, dpi)
        if made is None:
            broken.add(number)
        return made

    pages = range(1, len(found.frames) + 1)
    seen = recognised(hashlib.sha256(data).hexdigest(), pages, {}, render, how)
    if broken | large == set(pages):
        raise BrokenFile(path, "image-broken")
    return seen


def _is_too_large(frame: Frame, kind: Kind) -> bool:
    return frame.width * frame.height > _most(kind)


def _most(kind: Kind) -> int:
    return _MOST_PHOTO if kind == "jpeg" else MOST_PICTURE


def _notes(data: bytes, found: Head) -> tuple[Note, ...]:
    """What of the file is not read."""
    if found.more:
        return (Note("image-pages-not-read", (("first", str(len(found.frames) + 1)),)),)
    return (Note("image-animated"),) if image_pixels.is_animated(data, found.kind) else ()
