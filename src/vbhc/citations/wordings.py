"""Tên loại trước số: which type word stands before a number, and where it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from vbhc.knowledge import citing, types
from vbhc.knowledge.spelling import fold, fold_word
from vbhc.model.document import Type
from vbhc.patterns import lazy

_SERIAL_WORD = lazy(r"(?:\b(?:số|Số|SỐ|sồ|sô)|(?<=\s)s)\s{0,4}[:.]?\s{0,4}\Z")
#: what may stand between the type word and "số"
_BETWEEN = ' \t:"“(|'
_SERIAL_WORDS = ("số", "Số", "SỐ")
_SERIAL_ENDS = ("ố", "Ố", "ồ", "ô", "s", ":", ".")
_WIDEST_GAP = 5
_NEAR = 16
_WORD = lazy(r"[^\W\d_]+")
_WINDOW = 130
_WIDEST_QUALIFIER = 40


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands before a number: where it starts, and the type it says, None for "văn bản" and for none.

    `word` tells whether there is a word for a document at all, `number_word` whether "số" is there.
    """

    start: int
    type: Type | None
    word: bool
    number_word: bool


def before(flat: str, start: int) -> Wording:
    """The type word before position `start`."""
    base = max(0, start - _WINDOW)
    left = flat[base:start]
    cut = _serial_word(left)
    serial = cut is not None
    cut = len(left) if cut is None else cut
    end = len(left[:cut].rstrip(_BETWEEN))
    # "chương trình: 60-…" lists things; "Nghị quyết: Số …" names documents
    found = None if not serial and ":" in left[end:] else _type_ending(left, end)
    if found is None and serial:
        found = _qualified_ending(left, end)
    if found is None:
        return Wording(base + cut, None, word=False, number_word=serial)
    length, kind = found
    return Wording(base + end - length, kind, word=True, number_word=serial)


def _serial_word(left: str) -> int | None:
    """Where the word "số" begins that `left` ends with, None where it ends with none."""
    bare = left.rstrip()
    if bare.endswith(_SERIAL_WORDS) and len(left) - len(bare) < _WIDEST_GAP and not bare[-3:-2].isalnum():
        return len(bare) - 2
    # the pattern is for what is written badly
    found = _SERIAL_WORD.search(left, max(0, len(left) - _NEAR)) if bare.endswith(_SERIAL_ENDS) else None
    return found.start() if found else None


def ending(left: str, *, qualified: bool = False) -> tuple[int, Type | None] | None:
    """The type name that `left` ends with: how many characters it takes, and the type (None for "văn bản"); None where it is none.

    `qualified`: how or by whom such documents are made may stand behind the name.
    """
    return _type_ending(left, len(left)) or (_qualified_ending(left, len(left)) if qualified else None)


def _qualified_ending(left: str, end: int) -> tuple[int, Type | None] | None:
    """The same with what qualifies the name: "Tờ trình liên ngành số", "Báo cáo kết quả thẩm định số"."""
    told = _qualified().search(left, max(0, end - _WIDEST_QUALIFIER), end)
    plain = len(left[: told.start()].rstrip()) if told else end
    found = _type_ending(left, plain) if told else None
    return (found[0] + end - plain, found[1]) if found else None


def _type_ending(left: str, end: int) -> tuple[int, Type | None] | None:
    """The type name that ends at `end`: how many characters it takes, and the type."""
    words: list[tuple[int, str]] = []
    pos = end
    longest = 1
    while pos > 0 and len(words) < longest:
        begin = pos
        while begin > 0 and left[begin - 1].isalpha():
            begin -= 1
        if begin == pos:
            break
        word = left[begin:pos]
        if not words:
            # most words end no name
            longest = _last_words().get(fold_word(word), 0)
            if not longest:
                return None
        words.append((begin, word))
        pos = begin
        while pos > 0 and left[pos - 1].isspace() and begin - pos < 4:
            pos -= 1
        if pos == begin:
            break
    for count in range(len(words), 0, -1):
        begin = words[count - 1][0]
        key = " ".join(word for _, word in reversed(words[:count]))
        found = kind_of(key)
        if found is not None:
            return end - begin, found[0]
    return None


@lru_cache(maxsize=4096)
def kind_of(words: str) -> tuple[Type | None] | None:
    """The type that these words are the name of, in a tuple; (None,) for "văn bản", None for no type at all."""
    key = fold(words)
    if key in citing.words("generic"):
        return (None,)
    kind = _names().get(key) or _glued().get(key)
    if kind:
        return (kind,)
    if words.isupper() and len(words) <= 4 and words in citing.words("abbreviated"):
        return (types.by_abbr(words),)
    return None


@cache
def _glued() -> dict[str, Type]:
    """Names whose blank a copy lost at the end of a line: "Tờtrình số 5", "Quyếtđịnh số 6"."""
    return {name.replace(" ", ""): kind for name, kind in _names().items() if name.count(" ") == 1}


@cache
def _qualified() -> re.Pattern[str]:
    """What may stand between a type word and "số": how or by whom such documents are made."""
    phrases = sorted(citing.words("qualifiers"), key=lambda phrase: (-len(phrase), phrase))
    told = "|".join(re.escape(phrase).replace(",\\ ", r"\s?,?\s{1,3}").replace("\\ ", r"\s{1,3}") for phrase in phrases)
    return re.compile(rf"\s(?:{told})\s{{0,3}}\Z", re.IGNORECASE)


@cache
def _last_words() -> dict[str, int]:
    """The last words of names → how many words the longest of these names has."""
    found: dict[str, int] = {}
    for name in (*_names(), *_glued(), *citing.words("generic"), *map(fold, citing.words("abbreviated"))):
        words = name.split()
        found[words[-1]] = max(found.get(words[-1], 0), len(words))
    return found


@cache
def _names() -> dict[str, Type]:
    found: dict[str, Type] = {}
    for name in types.names():
        kind = types.by_name(name)
        if kind:
            found[fold(name)] = kind
    return found
