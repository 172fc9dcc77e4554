"""Chính tả: today's placement of tone marks, and keys to compare words with.

Everything here but `slug` keeps the length of its text, or says that it does not; offsets of the result are offsets of the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vbhc.model.letters import small
from vbhc.patterns import lazy

_TONED = {
    "a": "àáảãạ",
    "e": "èéẻẽẹ",
    "o": "òóỏõọ",
    "u": "ùúủũụ",
    "y": "ỳýỷỹỵ",
}
_PLAIN = {toned: plain for plain, row in _TONED.items() for toned in row}
_TONE = {toned: place for row in _TONED.values() for place, toned in enumerate(row)}
# "hoà", "xoè", "uỷ" carry the tone on the last letter in the old manner; "quý" keeps it, its "u" belongs to the "q"
_OLD = lazy(r"[oOuU](?<![qQ].)(?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])[ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")
# "qúa", "qủa": the tone slipped onto the "u" of "qu"
_SLIPPED = lazy(r"[úùủũụÚÙỦŨỤ](?<=[qQ].)[aeyAEY](?![^\W\d_])")
# look-alikes of "Đ" that old law sites hold, and letters that OCR and old fonts put for it
_LETTERS = (("Ð", "Đ"), ("Ɖ", "Đ"), ("ð", "đ"), ("ɖ", "đ"))
_MOST_WORDS = 8192
_LOOSE = lazy(r"[^\w&]+")
_NOT_ASCII = lazy(r"[^a-z0-9]+")


def spelling(text: str) -> str:
    """Today's spelling: "Uỷ ban" → "Ủy ban", "hoà" → "hòa". The length stays."""
    if text.isascii():
        return text
    for wrong, right in _LETTERS:
        text = text.replace(wrong, right)
    return _SLIPPED.sub(_forward, _OLD.sub(_back, text))


def _back(match: re.Match[str]) -> str:
    first, last = tuple(match.group())
    tone, plain = _TONE[last.lower()], _PLAIN[last.lower()]
    toned = _TONED[first.lower()][tone]
    return (toned.upper() if first.isupper() else toned) + (plain.upper() if last.isupper() else plain)


def _forward(match: re.Match[str]) -> str:
    first, last = tuple(match.group())
    toned = _TONED[last.lower()][_TONE[first.lower()]]
    return ("U" if first.isupper() else "u") + (toned.upper() if last.isupper() else toned)


def fold(text: str) -> str:
    """Key to compare with: composed, today's spelling, small letters, every run of other signs one blank. "&" stays, without blanks."""
    loose = _LOOSE.sub(" ", spelling(unicodedata.normalize("NFC", text)).casefold()).strip()
    return loose.replace(" & ", "&").replace("& ", "&").replace(" &", "&")


@lru_cache(maxsize=_MOST_WORDS)
def fold_word(word: str) -> str:
    """`fold` of one word or short name: a document says the same ones again and again."""
    return fold(word)


def bare(text: str) -> str:
    """Small letters without any mark: "Đắk Lắk" → "dak lak". For keys only; the length may change."""
    spread = unicodedata.normalize("NFD", spelling(text).casefold().replace("đ", "d"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """ASCII slug: "Sở Văn hóa, Thể thao và Du lịch" → "so-van-hoa-the-thao-va-du-lich"."""
    plain = small(text)
    return _NOT_ASCII.sub("-", bare(text) if plain is None else plain).strip("-")


_ALPHABET = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def alphabetical(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Thứ tự chữ cái: a key that sorts as a Vietnamese dictionary does ("Bình Định" before "Bình Thuận"); tones decide among equal letters."""
    letters: list[int] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFC", text.casefold()):
        parts = unicodedata.normalize("NFD", sign)
        letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        letters.append(_ALPHABET.get(letter, 0))
        tones.append(next((_TONES.index(part) + 1 for part in parts if part in _TONES), 0))
    return tuple(letters), tuple(tones)
