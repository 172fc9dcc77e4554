"""Hai cách đọc một chữ: which of two readings that differ in marks alone is the word.

Tesseract loses the second mark ("tô chức"), TrueOCR takes one mark for another ("nãm", "vể"): what each does wrong is known, and pairs of
syllables that are a word of the dictionary ("tổ chức") settle the rest. Only readings of engines are chosen from; nothing is invented.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

from vbhc.knowledge.spelling import spelling
from vbhc.patterns import lazy

#: The largest dictionary of words that comes with underthesea (the small one lacks "quản lý", "thanh niên", "đất đai"); read as a file, its models stay unloaded.
_DICTIONARY = Path("corpus", "data", "Viet74K.txt")
_LETTERS = lazy(r"[^\W\d_]+")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHAPES = frozenset("\u0302\u0306\u031b")


def better(before: str, first: str, second: str, after: tuple[str, ...]) -> int:
    """0 for the `first` reading (TrueOCR), 1 for the `second` (Tesseract); `after` are the readings of the next word."""
    known = pairs()
    found = [_known(known, before, one, after) for one in (first, second)]
    if found[0] != found[1]:
        return int(found[1] > found[0])
    return _by_habit(first, second)


def _known(known: frozenset[tuple[str, str]], before: str, word: str, after: tuple[str, ...]) -> int:
    key = _key(word)
    return int((_key(before), key) in known) + int(any((key, _key(one)) in known for one in after))


def _key(word: str) -> str:
    found = _LETTERS.search(word)
    return spelling(found.group().casefold()) if found else ""


def _by_habit(first: str, second: str) -> int:
    """The first letter that differs tells: a mark that only the first engine saw was lost by the second, but "ẳ" against "ả" it made up."""
    for one, two in zip(normalize("NFC", first), normalize("NFC", second), strict=False):
        if one != two:
            marks, other = set(normalize("NFD", one)[1:]), set(normalize("NFD", two)[1:])
            if marks & _SHAPES == other & _SHAPES:
                return 0 if marks & _TONES and not other & _TONES else 1
            return 0 if marks & _SHAPES and not other else 1
    return 1


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Pairs of syllables that stand side by side in words of the dictionary; none where it is not there."""
    spec = find_spec("underthesea")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder) / _DICTIONARY
        if file.is_file():
            words = (line.casefold().split() for line in spelling(normalize("NFC", file.read_text("utf-8", "replace"))).splitlines())
            return frozenset(pair for word in words for pair in pairwise(word))
    return frozenset()
