"""Các lần đọc lại: what several looks at one line of a scan have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vbhc.model.text import Attempt

ENGINES = ("trueocr", "tesseract")
#: Evidence besides the engines: the file's name, the time of the digital signature, the text of the page itself, single figures put together.
FILE_NAME, SIGNATURE, PAGE, FIGURES = "file-name", "signature-time", "page", "figures"
#: Print is read with so much confidence, by each engine, in its best look; handwriting is not.
_PRINT = {"trueocr": 0.5, "tesseract": 0.8}
#: One engine must read the same in at least this share of its looks.
_STEADY, _UNOPPOSED = 0.6, 0.5


def steady(readings: Sequence[str | None]) -> str | None:
    """The reading that an engine holds to, however the picture is prepared."""
    values = Counter(value for value in readings if value is not None)
    if not values:
        return None
    value, times = values.most_common(1)[0]
    # Looks that read nothing count less against it than looks that read something else.
    return value if times >= (_STEADY if len(values) > 1 else _UNOPPOSED) * len(readings) else None


def is_print(looks: Iterable[Attempt]) -> bool:
    """Whether both engines are as sure of the figures as they are of print."""
    best = dict.fromkeys(ENGINES, 0.0)
    for look in looks:
        best[look.engine] = max(best.get(look.engine, 0.0), look.confidence)
    return all(best[engine] >= _PRINT[engine] for engine in ENGINES)


def squeezed(text: str) -> str:
    """Without any blanks."""
    return "".join(text.split())
