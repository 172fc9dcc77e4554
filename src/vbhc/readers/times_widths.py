"""Bề rộng chữ Times: how wide a line set in Times New Roman is, near enough to compare a drawn line with the words above it."""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

# Thousandths of the size, by the metrics of the Times faces that every PDF printer knows; marks above and below take no room.
_PLAIN = {250: " .,", 278: "ijlt:;/", 333: "fr-()I", 389: "sJ", 444: "acez", 556: "FPS", 611: "ELTZ", 667: "BCR", 722: "wADGHKNOQUVXYĐ", 778: "m", 889: "M", 944: "W"}  # fmt: skip
_BOLD = {250: " .,", 278: "il/", 333: "fjt:;-()", 389: "sI", 444: "cerz", 556: "bdhknpquSđ", 611: "FP", 667: "BELTZ", 722: "wACDNRUVXYĐ", 778: "GHKOQ", 833: "m", 944: "M", 1000: "W"}  # fmt: skip
_USUAL = 500


def width(text: str, size: float, *, bold: bool) -> float:
    """The width of a text in points."""
    table = _widths(bold=bold)
    letters = (normalize("NFD", letter)[0] for letter in text)
    return size * sum(table.get(letter, _USUAL) for letter in letters) / 1000


@cache
def _widths(*, bold: bool) -> dict[str, int]:
    return {letter: wide for wide, letters in (_BOLD if bold else _PLAIN).items() for letter in letters}
