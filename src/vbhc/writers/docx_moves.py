"""Đổi thứ tự: a paragraph behind another of the same block."""

from __future__ import annotations

from lxml.etree import _Element as Element

from vbhc.readers.docx_package import W
from vbhc.writers.docx_letters import Letters


def movable(letters: Letters, start: int, goal: int) -> tuple[Element, Element] | None:
    """The paragraph at `start` and the one at `goal` that it shall follow; None where they are not whole paragraphs side by side."""
    one, other = letters.paragraph(start), letters.paragraph(goal)
    if one is None or other is None or one is other or one.getparent() is not other.getparent():
        return None
    if letters.lines_of(one) != 1 or letters.lines_of(other) != 1 or one.find(f"{W}pPr/{W}sectPr") is not None:
        return None
    return one, other


def move(one: Element, other: Element) -> None:
    """Puts a paragraph behind another."""
    one.tail = None
    other.addnext(one)
