"""Đoạn."""

from __future__ import annotations

from vbhc.model.text import Line, Paragraph


def paragraphs_of(text: str, lines: tuple[Line, ...], gaps: list[int]) -> tuple[Paragraph, ...]:
    """First form: each line is a paragraph."""
    return tuple(Paragraph(line.span, index, index) for index, line in enumerate(lines))
