"""Chữ trước Unicode: whether letters are those of TCVN3, VNI, VISCII or VPS, told by the syllables that they give, never by the name of a font alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from vbhc.knowledge.encodings import ENCODINGS, all_signs, letters
from vbhc.knowledge.syllables import is_syllable
from vbhc.model.text import Note
from vbhc.patterns import lazy

#: How much is looked at where the whole text is not needed.
_SAMPLE = 1 << 14
#: So many of the words with foreign signs must become Vietnamese syllables; real text converted rightly reaches 0.95, wrongly 0.6.
_GOOD = 0.8
#: Fewer words prove nothing, unless the font speaks for the same encoding.
_FEWEST, _FEWEST_HINTED = 4, 1
#: Longer tokens are not met again.
_SHORT = 24
_WORD = lazy(r"[^\W\d_]+")
# Letters of Vietnamese that no text in the letters of Windows has.
_UNICODE = lazy("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
# A sign that no encoding left over stands inside a word.
_BROKEN = lazy(r"[^\W\d_][\x80-\x9f\u00a1-\u00bf\u00d7\u00f7\u02c6\u02dc\u2020-\u2022\u2030\u2039\u203a\u20ac][^\W\d_]")


class Settled(NamedTuple):
    """Text in Unicode, the encoding it was in (None where it was Unicode before), and how many letters and marks were converted."""

    text: str
    encoding: str | None
    converted: int


def settle(text: str) -> Settled:
    """Converts those lines of a text that are written in an encoding before Unicode."""
    if not has_signs(text):
        return Settled(text, None, 0)
    lines = text.split("\n")
    encoding = judge(line for line in lines if is_suspect(line))
    if encoding is None:
        return Settled(text, None, 0)
    if is_unicode(text):
        converted = [convert(line, encoding) if is_suspect(line) else line for line in lines]
    else:
        converted = [letters(encoding).convert(line) for line in lines]
    changed = sum(_signs(before) for before, after in zip(lines, converted, strict=True) if before != after)
    return Settled("\n".join(converted), encoding, changed)


def has_signs(text: str) -> bool:
    """Whether a text may be in such an encoding at all: a quick look that only rules out."""
    if text.isascii():
        return False
    sample = text[:_SAMPLE]
    marked = sum(sample.count(letter) for letter in _FREQUENT)
    # plainly Vietnamese, as most texts are
    return marked * 20 <= len(sample)


_FREQUENT = "ăđơưạảấầếềệịọộợụủựỦ"


def is_unicode(text: str) -> bool:
    """Whether a text has letters of Vietnamese that only Unicode has: it is in no encoding before."""
    return not text.isascii() and _UNICODE.search(text) is not None


def is_suspect(line: str) -> bool:
    """Whether a stretch of text has signs of such an encoding and is no good Vietnamese as it stands."""
    if line.isascii() and line.isprintable():
        return False
    if is_unicode(line) or all_signs().isdisjoint(line):
        return False
    words, good = _score([line])
    return good < words or _BROKEN.search(line) is not None or not words


def judge(samples: Iterable[str], hint: str | None = None) -> str | None:
    """The encoding that makes Vietnamese of the samples, None where none does; `hint` is the encoding that a font speaks for."""
    chosen = _some(samples)
    if not chosen:
        return None
    scores = {name: _score([letters(name).spell(sample) for sample in chosen]) for name in ENCODINGS}
    shares = {name: good / words if words else 0.0 for name, (words, good) in scores.items()}
    best = max(ENCODINGS, key=lambda name: (shares[name], name == hint, scores[name][1]))
    fewest = _FEWEST_HINTED if best == hint else _FEWEST
    if shares[best] < _GOOD or not _differ((letters(best).spell(sample) for sample in chosen), fewest):
        return None
    before, kept = _score(chosen)
    return best if not before or kept / before < shares[best] - 0.1 else None


def convert(text: str, encoding: str) -> str:
    """The text in Unicode, as it stands where converting makes it no better."""
    made = letters(encoding).convert(text)
    if made == text:
        return text
    before, kept = _score([text])
    after, good = _score([made])
    worse = before and kept == before and good < after
    return text if worse else made


def conversion_note(encoding: str, count: int) -> Note:
    """What was converted, for the reader of the record."""
    return Note("legacy-encoding", (("encoding", _NAMES[encoding]), ("count", str(count))))


_NAMES = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI", "viscii": "VISCII", "vps": "VPS"}


def syllable_share(text: str) -> float:
    """Which part of the words with Vietnamese letters are syllables."""
    words, good = _score([text[:_SAMPLE]])
    return good / words if words else 0.0


def count_signs(text: str) -> int:
    """How many signs of such encodings a text holds."""
    return _signs(text)


def _differ(texts: Iterable[str], fewest: int) -> bool:
    """Whether so many different tokens hold syllables beyond ASCII: one that comes again and again proves no more than once."""
    found: set[str] = set()
    for text in texts:
        for token in text.split():
            if not token.isascii() and _score([token])[1]:
                found.add(token.lower())
                if len(found) >= fewest:
                    return True
    return False


def _some(samples: Iterable[str]) -> Sequence[str]:
    chosen: list[str] = []
    size = 0
    for sample in samples:
        if size >= _SAMPLE:
            break
        chosen.append(sample[: _SAMPLE - size])
        size += len(chosen[-1])
    return chosen


def _signs(text: str) -> int:
    signs = all_signs()
    return sum(sign in signs for sign in text)


def _score(texts: Iterable[str]) -> tuple[int, int]:
    """How many words with letters beyond ASCII there are, and how many of them are syllables."""
    words = good = 0
    for text in texts:
        if text.isascii() and text.isprintable():
            continue
        for token in text.split():
            if not token.isascii() or not token.isprintable():
                found, fitting = _weighed(token) if len(token) <= _SHORT else _weigh(token)
                words += found
                good += fitting
    return words, good


def _weigh(token: str) -> tuple[int, int]:
    if _BROKEN.search(token):
        return 1, 0
    # one letter proves nothing, and "QĐ" is no syllable in any encoding
    words = [
        word
        for word in _WORD.findall(token)
        if not word.isascii() and len(word) > 1 and not (word.isupper() and word.replace("Đ", "D").isascii())
    ]
    return len(words), sum(map(is_syllable, words))


# The same tokens come again and again: in one text, and in the readings of it that are compared.
_weighed = lru_cache(maxsize=1 << 14)(_weigh)
