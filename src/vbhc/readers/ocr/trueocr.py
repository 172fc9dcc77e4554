"""TrueOCR: finds lines and reads letterheads best; its models come with the package."""

from __future__ import annotations

import threading
from importlib import metadata
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import normalize

from vbhc.patterns import lazy
from vbhc.readers.ocr.engine import Engine
from vbhc.readers.ocr.seen import SeenLine, SeenWord

_BATCH = 32
#: The recogniser forgets the blank after a comma ("Hà Nội,ngày"); before a figure there may be none ("2,5").
_CROWDED = lazy(r"(?<=[,;:])(?=[^\W\d_])")
#: What this engine calls a page set in columns from right to left: nothing that is met here.
_VERTICAL = 4
#: Shares of the height of a line box, which reaches from the marks above capitals to the descenders.
_SIZE, _BELOW = 0.82, 0.24


class _TrueOcr:
    """The models, loaded once; several threads may read at the same time."""

    name = "trueocr"

    def __init__(self) -> None:
        import trueocr
        from trueocr.page import PageEngine
        from trueocr.recognizer import Recognizer

        self.version = metadata.version("trueocr")
        folder = Path(trueocr.__file__).parent / "models"
        # One thread a page: pages are read side by side.
        self._pages = PageEngine(folder, threads=1)
        self._lines = Recognizer(folder, threads=1)

    def quarter_turns(self, image: Any) -> int:
        """Clockwise turns that put the page upright."""
        import numpy as np

        turned = int(self._pages.orientation(np.asarray(image)))
        return 0 if turned == _VERTICAL else turned

    def read(self, image: Any, dpi: float) -> list[SeenLine]:
        """Finds the lines of a page and reads each."""
        import numpy as np

        gray = np.asarray(image)
        height, width = gray.shape
        boxes: list[tuple[int, int, int, int]] = []
        for box in self._pages.detect(gray):
            left, top = max(0, int(box[0])), max(0, int(box[1]))
            right, bottom = min(width, int(box[2]) + 1), min(height, int(box[3]) + 1)
            if right - left > 2 and bottom - top > 2:
                boxes.append((left, top, right, bottom))
        crops = [gray[top:bottom, left:right] for left, top, right, bottom in boxes]
        scale = 72 / dpi
        lines = []
        for (left, top, right, bottom), letters in zip(boxes, self._recognise(crops), strict=True):
            tall = bottom - top
            words = _words(letters, left, right, tall)
            if words:
                seen = tuple(SeenWord(text, a * scale, top * scale, b * scale, bottom * scale, sure) for text, a, b, sure in words)
                lines.append(SeenLine(seen, (bottom - _BELOW * tall) * scale, _SIZE * tall * scale))
        return lines

    def read_line(self, image: Any, *, figures: bool = False) -> tuple[str, float]:
        """One line, without looking for it. This engine cannot be told to read `figures` alone."""
        del figures
        import numpy as np

        letters = self._recognise([np.asarray(image)])[0]
        text = _CROWDED.sub(" ", normalize("NFC", "".join(letter for letter, _, _ in letters)))
        return " ".join(text.split()), min((sure for letter, _, sure in letters if letter.isdigit()), default=0.0)

    def _recognise(self, crops: list[Any]) -> list[list[tuple[str, float, float]]]:
        """For each crop its letters, where each stands (share of the padded width), and how sure it is."""
        import numpy as np
        from trueocr.preprocess import pad_batch, prepare_image, width_batches

        model = self._lines
        inks = [prepare_image(crop, max_width=model.max_width, pad_y=model.pad_y, pad_x=model.pad_x) for crop in crops]
        found: list[list[tuple[str, float, float]]] = [[] for _ in inks]
        for chosen in width_batches([ink.shape[1] for ink in inks], max_batch=_BATCH):
            tensor, widths = pad_batch([inks[index] for index in chosen])
            ids, sure, lengths = model.session.run(["ids", "conf", "lengths"], {"x": tensor, "widths": widths})
            for row, index in enumerate(chosen):
                count = int(lengths[row])
                signs = ids[row, :count]
                # 0 is the blank of the recogniser; a sign that goes on counts once.
                kept = np.flatnonzero((signs != 0) & np.concatenate(([True], signs[1:] != signs[:-1])))
                found[index] = [(model.chars[signs[at] - 1], (at + 0.5) / max(count, 1), float(sure[row, at])) for at in kept]
        return found


def _words(letters: list[tuple[str, float, float]], left: int, right: int, tall: int) -> list[tuple[str, float, float, float]]:
    """Letters → words with their ends in pixels."""
    pad = 0.3 * tall
    start, room = left - pad, right - left + 2 * pad
    groups: list[list[tuple[str, float, float]]] = [[]]
    for (letter, at, sure), (after, _, _) in pairwise([*letters, ("", 0.0, 0.0)]):
        if letter.strip():
            groups[-1].append((letter, start + at * room, sure))
        if not letter.strip() or (letter in ",;:" and after.isalpha()):
            groups.append([])
    half = 0.22 * tall
    words = []
    for group in groups:
        if group:
            text = normalize("NFC", "".join(letter for letter, _, _ in group))
            words.append((text, max(left, group[0][1] - half), min(right, group[-1][1] + half), sum(one[2] for one in group) / len(group)))
    return words


_lock = threading.Lock()


def load() -> Engine | None:
    """The engine; None where the package is not installed."""
    if find_spec("trueocr") is None:
        return None
    with _lock:
        return _TrueOcr()
