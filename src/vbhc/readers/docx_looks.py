"""Dáng vẻ của dòng: the look of a line, from the formats of its letters and of its paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from vbhc.model.text import Look
from vbhc.readers.docx_styles import ParagraphFormat, RunFormat
from vbhc.readers.docx_text import Run

T = TypeVar("T")


class LookMaker:
    """Makes looks, each kind once: most lines of a document look alike."""

    def __init__(self) -> None:
        self._made: dict[tuple[RunFormat | None, ParagraphFormat, bool], Look] = {}

    def look(self, line: list[Run], shape: ParagraphFormat, *, first: bool) -> Look:
        """The look of a line: of every kind of format, the one that most letters have; `first` says that its paragraph begins with it."""
        weights: Counter[RunFormat] = Counter()
        for run in line:
            letters = sum(not letter.isspace() for letter in run.text) if len(line) > 1 else len(run.text.strip())
            if letters:
                weights[run.look] += letters
        if len(weights) > 1:
            return _make(_common(weights), shape, first=first)
        only = next(iter(weights), None)
        key = (only, shape, first)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _make(only, shape, first=first)
        return made


def _common(weights: Counter[RunFormat]) -> RunFormat:
    """One format that stands for several: what most letters have, of each kind by itself."""
    total = weights.total()

    def most(kind: Callable[[RunFormat], T]) -> T:
        values: Counter[T] = Counter()
        for look, weight in weights.items():
            values[kind(look)] += weight
        return values.most_common(1)[0][0]

    def mostly(kind: Callable[[RunFormat], bool | None]) -> bool:
        return 2 * sum(weight for look, weight in weights.items() if kind(look)) > total

    return RunFormat(
        font=most(lambda look: look.font),
        size=most(lambda look: look.size),
        bold=mostly(lambda look: look.bold),
        italic=mostly(lambda look: look.italic),
        caps=mostly(lambda look: look.caps),
        underline=mostly(lambda look: look.underline),
        color=most(lambda look: look.color),
    )


def _make(letters: RunFormat | None, shape: ParagraphFormat, *, first: bool) -> Look:
    indent = None if shape.left is None else shape.left + ((shape.first or 0.0) if first else 0.0)
    if letters is None:
        return Look(align=shape.align, indent=indent, space_before=shape.before, space_after=shape.after, line_spacing=shape.line)
    return Look(
        font=letters.font,
        size=letters.size,
        bold=bool(letters.bold),
        italic=bool(letters.italic),
        underline=bool(letters.underline),
        caps=bool(letters.caps),
        # "automatic" prints black
        color="000000" if letters.color in {"auto", None} else letters.color,
        align=shape.align,
        indent=indent,
        space_before=shape.before,
        space_after=shape.after,
        line_spacing=shape.line,
    )
