"""Điểm ảnh: one page of a picture file, upright, in gray or colour, as finely as it is asked for."""

from __future__ import annotations

import math
import os
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from vbhc.readers.image_head import Head, Kind

#: A4 is so many inches wide: the measure of a page that does not tell its own.
_A4 = 8.27
#: Dots an inch are believed from scanners, which tell at least so many, where the page is between A6 and A2.
_LEAST, _NARROW, _WIDE = 120.0, 4.1, 16.6
#: Screens show as many; a smaller picture is a piece of a page.
_SCREEN = 72.0
#: A picture for recognition has at most so many dots.
_MOST_DOTS = 40_000_000
#: Faxes have half as many dots down as across.
_UNEVEN = 4.0
_ORIENTATION, _ON_ITS_SIDE = 274, frozenset({5, 6, 7, 8})
#: With more dark dots than that it is light print on dark paper.
_DARK = 0.6
_WHITE = 255
#: What Pillow raises on broken pictures; it has no error of its own.
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
)


def page(data: bytes, found: Head, number: int, dpi: int) -> tuple[Any, float] | None:
    """Page `number` (from 1) with at most `dpi` dots an inch, and how many it has; None where it cannot be decoded."""
    from PIL import Image

    with warnings.catch_warnings():
        # What Pillow warns of (odd tags, a missing end) either harms no page or is an error besides.
        warnings.simplefilter("ignore")
        try:
            with _opened(data, found.kind) as image:
                if found.kind != "tiff":
                    return _drawn(image, dpi)
                with _silent():
                    image.seek(found.frames[number - 1].place)
                    return _drawn(image, dpi)
        except (*_DAMAGE, Image.DecompressionBombError):
            return None


@contextmanager
def _silent() -> Iterator[None]:
    """The library that unpacks TIFF says of every damaged line of a fax that it is one, on the standard error of the process."""
    try:
        before = os.dup(2)
    except OSError:
        # There is none to write to.
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)
        os.close(nowhere)


def is_animated(data: bytes, kind: Kind) -> bool:
    """Whether a picture that is one page goes on as a film."""
    if kind not in {"png", "webp", "gif"}:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with _opened(data, kind) as image:
                return bool(getattr(image, "is_animated", False))
        except _DAMAGE:
            return False


def _opened(data: bytes, kind: Kind) -> Any:
    """By the class of its kind: `Image.open` would also try formats that start programs."""
    from PIL import BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

    classes: dict[Kind, Any] = {
        "png": PngImagePlugin.PngImageFile,
        "jpeg": JpegImagePlugin.JpegImageFile,
        "tiff": TiffImagePlugin.TiffImageFile,
        "bmp": BmpImagePlugin.BmpImageFile,
        "webp": WebPImagePlugin.WebPImageFile,
        "gif": GifImagePlugin.GifImageFile,
    }
    return classes[kind](BytesIO(data))


def _drawn(image: Any, dpi: int) -> tuple[Any, float]:
    from PIL import Image, ImageOps

    wide, high = image.size
    across, down = dots(image.info.get("dpi"), wide, high)
    if image.getexif().get(_ORIENTATION) in _ON_ITS_SIDE:
        across, down = down, across
    # A photo has more dots than are needed: it is decoded at half, a quarter or an eighth of them.
    image.draft(image.mode, (math.ceil(wide * dpi / across), math.ceil(high * dpi / down)))
    share = image.size[0] / wide
    upright = ImageOps.exif_transpose(image)
    across, down = across * share, down * share
    area = (upright.width / across) * (upright.height / down)
    finely = min(float(dpi), math.sqrt(_MOST_DOTS / area))
    size = (max(1, round(upright.width * finely / across)), max(1, round(upright.height * finely / down)))
    plain = _plain(upright)
    return (plain if plain.size == size else plain.resize(size, Image.Resampling.LANCZOS)), finely


def dots(stated: object, width: int, height: int) -> tuple[float, float]:
    """Dots an inch across and down: as the file states them where that makes a page of paper, else as on A4."""
    short = min(width, height)
    try:
        across, down = (float(value) for value in stated)  # type: ignore[attr-defined] # what is no pair is told by the error
        if (
            max(across, down) >= _LEAST
            and 1 / _UNEVEN <= across / down <= _UNEVEN
            and _NARROW <= min(width / across, height / down) <= _WIDE
        ):
            return across, down
    except (TypeError, ValueError, ArithmeticError):
        pass
    even = max(short / _A4, _SCREEN)
    return even, even


def _plain(image: Any) -> Any:
    """Gray or colour of 8 bits, without holes, dark on light."""
    from PIL import Image, ImageOps

    if image.mode.startswith("I") or image.mode == "F":
        image = _eight_bits(image)
    elif image.mode == "1":
        image = image.convert("L")
    elif image.has_transparency_data:
        shown = image.convert("RGBA")
        image = Image.new("RGB", shown.size, (_WHITE, _WHITE, _WHITE))
        image.paste(shown, mask=shown.getchannel("A"))
    elif image.mode not in {"L", "RGB"}:
        image = image.convert("RGB")
    counts = image.convert("L").resize((200, 200), Image.Resampling.BOX).histogram()
    return ImageOps.invert(image) if sum(counts[:128]) > _DARK * sum(counts) else image


def _eight_bits(image: Any) -> Any:
    """Gray of 16 or 32 bits: from the darkest dot to the lightest."""
    from PIL import Image

    exact = image.convert("F")
    low, high = exact.getextrema()
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        return Image.new("L", image.size, _WHITE)
    scale = _WHITE / (high - low)
    return exact.point(lambda value: value * scale - low * scale).convert("L")
