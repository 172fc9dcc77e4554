"""Ảnh trang: colour, contrast, turns and skew put right before anything is read. Pillow only, so that Tesseract needs nothing else."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import Any

#: Red over the other colours by this much is a seal or a stamp, not ink of print.
_RED = 40
#: Beyond this no page lies on a scanner; the fine steps are a tenth of a degree.
_MOST_SKEW, _COARSE, _FINE = 5.0, 0.5, 0.1
#: Smaller tilts harm no engine, and turning costs sharpness.
_LEAST_SKEW = 0.25
_SIDE, _STRIPS = 900, 16
#: Paper darker than this, or ink lighter than that, is stretched.
_CUT = 0.5
_WHITE = 255
#: Paper is looked at in so many cells along the longer side; no letter is higher than so many of them. Its shades change slowly.
_CELLS, _TALLER, _SOFT = 300, 13, 4
#: Paper whose shades (but for the outermost, in percent) lie farther apart is flattened: a scanner's own lie within twenty.
_UNEVEN, _OUTERMOST = 25, 5
#: Darker ground is no paper: what is made of it is not made white.
_LEAST_GROUND = 60
_BAND = 400


def without_red(image: Any) -> Any:
    """Dấu đỏ: seals and stamps become paper; what is printed under them stays. Gray comes out."""
    from PIL import ImageChops

    if image.mode not in ("RGB", "RGBA"):
        return image.convert("L")
    red, green, blue = image.convert("RGB").split()
    excess = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    mask = excess.point(lambda value: _WHITE if value > _RED else 0)
    # Green holds print and little of a red seal: over dark print the seal leaves no hole.
    gray = image.convert("L")
    gray.paste(ImageChops.lighter(gray, red), mask=mask)
    return gray


def stretched(image: Any) -> Any:
    """Faint pages: the darkest ink becomes black, the paper white, also where it lies in a shadow."""
    from PIL import ImageOps

    return ImageOps.autocontrast(_flattened(image), cutoff=(_CUT, 10.0))


def _flattened(gray: Any) -> Any:
    """Giấy sẫm không đều: each dot is measured against the paper around it, so that one threshold parts ink and paper on the whole page."""
    from PIL import Image, ImageFilter, ImageMath

    cells = gray.reduce(max(1, max(gray.size) // _CELLS))
    # The lightest around is paper; the darkest of that gives the paper its own edges back.
    ground = cells.filter(ImageFilter.MaxFilter(_TALLER)).filter(ImageFilter.MinFilter(_TALLER)).filter(ImageFilter.GaussianBlur(_SOFT))
    if _spread(ground) < _UNEVEN:
        return gray
    paper = ground.point(lambda value: max(value, _LEAST_GROUND)).resize(gray.size, Image.Resampling.BILINEAR)
    flat = gray.copy()
    # Dots that can be divided take four times as much room: never the whole page at once.
    for top in range(0, gray.height, _BAND):
        band = (0, top, gray.width, min(top + _BAND, gray.height))
        flat.paste(ImageMath.lambda_eval(_lighter, dot=gray.crop(band), paper=paper.crop(band)), band)
    return flat


def _lighter(sheets: dict[str, Any]) -> Any:
    """How much of the paper's light each dot gives back."""
    return sheets["convert"](sheets["min"](sheets["dot"] * _WHITE / sheets["paper"], _WHITE), "L")


def _spread(gray: Any) -> int:
    """How far the shades lie apart, without the outermost."""
    counts = gray.histogram()
    outer = sum(counts) * _OUTERMOST // 100
    reached = list(accumulate(counts))
    return bisect_right(reached, reached[-1] - outer - 1) - bisect_right(reached, outer)


def turned(image: Any, quarters: int) -> Any:
    """The page after some clockwise quarter turns."""
    from PIL import Image

    turns = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
    return image.transpose(turns[quarters % 4]) if quarters % 4 else image


def skew(image: Any) -> float:
    """Degrees (against the clock) that make the lines level: where the ink changes most sharply from row to row."""
    from PIL import ImageOps

    small = image.copy()
    small.thumbnail((_SIDE, _SIDE))
    ink = ImageOps.invert(small.convert("L"))
    count = round(_MOST_SKEW / _COARSE)
    coarse = max((step * _COARSE for step in range(-count, count + 1)), key=lambda angle: (_sharpness(ink, angle), -abs(angle)))
    near = round(_COARSE / _FINE)
    fine = (coarse + step * _FINE for step in range(-near, near + 1))
    return max(fine, key=lambda angle: (_sharpness(ink, angle), -abs(angle)))


def _sharpness(ink: Any, angle: float) -> float:
    from PIL import Image

    # Means of a whole row would lose what lies behind the point.
    tilted = ink.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0).resize((_STRIPS, ink.height), Image.Resampling.BOX)
    values = tilted.tobytes()
    rows = [sum(values[at : at + _STRIPS]) for at in range(0, len(values), _STRIPS)]
    return float(sum((after - before) ** 2 for before, after in pairwise(rows)))


def level(image: Any, angle: float) -> Any:
    """The page turned by some degrees against the clock."""
    from PIL import Image

    if abs(angle) < _LEAST_SKEW:
        return image
    return image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=_WHITE)


def resized(image: Any, scale: float) -> Any:
    """The picture larger or smaller."""
    from PIL import Image

    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS)
