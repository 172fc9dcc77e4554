"""Âm tiết: whether a word is built like a Vietnamese syllable, by the table `syllables.toml`."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import normalize

from vbhc.knowledge import tables

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LONGEST = 7
_MOST_WORDS = 16384


@lru_cache(maxsize=_MOST_WORDS)
def is_syllable(word: str) -> bool:
    """ "nghiêng", "QUYẾT" → True; "strategy", "céng" → False. A tone may stand on either letter of "oa", "oe", "uy"."""
    if not 0 < len(word) <= _LONGEST:
        return False
    spread = normalize("NFD", word.lower())
    tones = [sign for sign in spread if sign in _TONES]
    if len(tones) > 1:
        return False
    plain = normalize("NFC", "".join(sign for sign in spread if sign not in _TONES))
    onsets, rhymes, stops, stop_tones = _table()
    if plain.endswith(stops) and (tones or not word.isascii()) and (not tones or tones[0] not in stop_tones):
        return False
    return any(plain.startswith(onset) and plain[len(onset) :] in rhymes for onset in onsets) or plain in {"gi", "gin"}


@cache
def _table() -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...], frozenset[str]]:
    table = tables.tree("syllables.toml")
    return ("", *table["onsets"]), frozenset(table["rhymes"]), tuple(table["stops"]), frozenset(table["stop_tones"])
