"""Chữ nhận dạng được: what an engine saw on a page, in points from the top left corner of the page as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from vbhc.model.text import Attempt
from vbhc.readers.pdf_rules import Stroke


class SeenWord(NamedTuple):
    """One word with its box and how sure the engine is of it (0…1); `alike`: another engine, as sure, reads the same figures and letters."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    alike: bool = False


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line: words from left to right, the baseline and the size of the letters."""

    words: tuple[SeenWord, ...]
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words with single blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """The highest ink."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lowest ink."""
        return max(word.bottom for word in self.words)

    @property
    def confidence(self) -> float:
        """How sure the engine is of the line: the mean over its letters."""
        letters = sum(len(word.text) for word in self.words) or 1
        return sum(word.confidence * len(word.text) for word in self.words) / letters

    def with_words(self, words: Sequence[SeenWord]) -> SeenLine:
        """The same line with other words."""
        return replace(self, words=tuple(words))


@dataclass(frozen=True, slots=True)
class SeenPage:
    """Everything that was seen on one page; `turned` are the degrees (clockwise) by which it lay askew, width and height those after turning.

    `across` and `down` are the lines of ruled tables; `silent` are the engines that gave no answer. A page with such is not kept in the cache.
    """

    width: float
    height: float
    turned: int
    lines: tuple[SeenLine, ...]
    stamps: tuple[SeenLine, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    across: tuple[Stroke, ...] = ()
    down: tuple[Stroke, ...] = ()
    silent: tuple[str, ...] = ()


def to_json(page: SeenPage) -> dict[str, Any]:
    """A page as plain values, for the cache."""
    return {
        "size": [page.width, page.height, page.turned],
        "lines": [_line_values(line) for line in page.lines],
        "stamps": [_line_values(line) for line in page.stamps],
        "rules": [[[round(value, 1) for value in one] for one in some] for some in (page.across, page.down)],
        "attempts": [[one.what, one.engine, one.preparation, one.text, one.confidence] for one in page.attempts],
    }


def from_json(values: dict[str, Any]) -> SeenPage:
    """The page that `to_json` wrote; KeyError, TypeError or ValueError where it is none."""
    width, height, turned = values["size"]
    across, down = ([Stroke(*map(float, one)) for one in some] for some in values.get("rules", ((), ())))
    return SeenPage(
        float(width),
        float(height),
        int(turned),
        tuple(_line(one) for one in values["lines"]),
        tuple(_line(one) for one in values["stamps"]),
        tuple(Attempt(what, str(engine), str(how), str(text), float(sure)) for what, engine, how, text, sure in values["attempts"]),
        tuple(across),
        tuple(down),
    )


def _line_values(line: SeenLine) -> list[Any]:
    words = [[word.text, *(round(value, 3) for value in word[1:6]), int(word.alike)] for word in line.words]
    return [round(line.base, 2), round(line.size, 2), words]


def _line(values: list[Any]) -> SeenLine:
    base, size, words = values
    seen = tuple(
        SeenWord(str(text), float(a), float(b), float(c), float(d), float(sure), bool(alike)) for text, a, b, c, d, sure, alike in words
    )
    return SeenLine(seen, float(base), float(size))
