"""Nét chữ: which figures a pen may have written where an engine read letters. Good for candidates, never for certainty."""

from __future__ import annotations

from itertools import product

#: Figures, and the signs that engines put for them when they are written by hand.
_SIGNS = {
    "0": "0OoQCcDọỌUØÖ",
    "1": "1Il|/ỊJjiAT!f(ÍMN",
    "2": "2ZLz@aA&",
    "3": "3}",
    "4": "4hHYykP#qM",
    "5": "5SsŠ",
    "6": "6bGốóE",
    "7": "7F%?†‡ỸỮẶỆỴẸY}fTP#",
    "8": "8B&ỆđĐố",
    "9": "9gÿ",
}
#: Fillers that stand between figures and are none.
_BLANK = frozenset(" .,;:_-–—'\"„”“`")
_MOST = 8


#: Figures that a hand writes much alike.
_ALIKE = {"1": "74", "7": "1", "4": "1", "3": "8", "0": "6", "2": "8"}


def alike(number: str) -> tuple[str, ...]:
    """Other numbers that a figure read with doubt may be; of longer ones only the last figure."""
    return tuple(number[:-1] + other for other in _ALIKE.get(number[-1:], ""))


def figures(text: str, longest: int) -> tuple[str, ...]:
    """The numbers that a reading may stand for; none where a sign looks like no figure."""
    signs = [sign for sign in text if sign not in _BLANK]
    if not 0 < len(signs) <= longest:
        return ()
    choices = [[figure for figure, alike in _SIGNS.items() if sign in alike] for sign in signs]
    return tuple("".join(choice) for choice, _ in zip(product(*choices), range(_MOST), strict=False))
