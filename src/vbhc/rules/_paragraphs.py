"""Đoạn văn: how the paragraphs of the body are set; what most of them do counts, not a list that is set in otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Look
from vbhc.rules._components import running
from vbhc.rules._looks import figure, layout
from vbhc.rules._rows import Row
from vbhc.rules.rule import Draft, Undecided

_MM = 25.4 / 72
#: Up to this `Look.line_spacing` counts lines, above it points.
_LINES = 6.0
#: Millimetres; first lines are often set by eye.
_SLACK = 0.6
_POINT = 0.1

PARAGRAPH_SAYS: dict[str, Bilingual] = {
    "align": Bilingual("Nội dung phải canh đều hai bên lề.", "The body must be justified."),
    "first": Bilingual(
        "Dòng đầu đoạn lùi vào {found} mm, đúng là {right} mm.", "First lines are indented {found} mm; {right} mm is right."
    ),
    "apart": Bilingual("Khoảng cách giữa các đoạn {found} pt, tối thiểu là 6 pt.", "Paragraphs stand {found} pt apart; 6 pt is the least."),
    "line": Bilingual("Khoảng cách dòng {found}, đúng là {right}.", "Line spacing {found}; {right} is right."),
}


class Setting(NamedTuple):
    """How paragraphs must be set: millimetres of the first line, whether a line spacing is right, and how to say it."""

    first: tuple[float, float]
    line: Callable[[float], bool]
    first_said: str
    line_said: str


def paragraphs(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """What is wrong with more than half of the paragraphs, each fault once, at the first that shows it."""
    layout(draft)
    shaped = [(row, look) for row in running(draft) if (look := draft.source.lines[row.line].look) is not None]
    if not shaped:
        raise Undecided
    for kind, wrong, value in _kinds(setting):
        bad = [(row, look) for row, look in shaped if wrong(look)]
        if 2 * len(bad) > len(shaped):
            row, look = bad[0]
            yield _finding(kind, row, value(look), setting)


def _kinds(setting: Setting) -> Iterator[tuple[str, Callable[[Look], bool], Callable[[Look], str]]]:
    low, high = setting.first
    yield "align", lambda look: look.align in {"left", "center", "right"}, lambda look: look.align or ""
    yield "first", lambda look: look.indent is not None and not low - _SLACK <= look.indent * _MM <= high + _SLACK, _indent
    yield "apart", lambda look: _room(look) is not None and (_room(look) or 0.0) < 6 - _POINT, lambda look: figure(_room(look) or 0.0)
    yield "line", lambda look: look.line_spacing is not None and not setting.line(look.line_spacing), _line


def _finding(kind: str, row: Row, found: str, setting: Setting) -> Finding:
    said = {"first": setting.first_said, "line": setting.line_said}.get(kind)
    values = () if kind == "align" else (("found", found), *((("right", said),) if said else ()))
    return Finding(row.span, kind, values)


def _indent(look: Look) -> str:
    return figure((look.indent or 0.0) * _MM)


def _room(look: Look) -> float | None:
    return None if look.space_before is None or look.space_after is None else look.space_before + look.space_after


def _line(look: Look) -> str:
    spacing = look.line_spacing or 0.0
    return f"{figure(spacing)} dòng" if spacing <= _LINES else f"{figure(spacing)} pt"


def lines_or_points(spacing: float, lines: tuple[float, float], points: tuple[float, float]) -> bool:
    """Whether a line spacing is right, said in lines or in points."""
    low, high = lines if spacing <= _LINES else points
    return low - _POINT <= spacing <= high + _POINT
