"""Chữ để tìm: a text without marks, as the full text holds it beside the words as written."""

from __future__ import annotations

from unicodedata import normalize

from vbhc.model.letters import base

#: Bytes of UTF-8 that the short way knows: ASCII, marks that stand by themselves (U+0300–U+037F), and general punctuation, which becomes a blank.
_KNOWN = bytes([*range(0x80), 0xCC, 0xCD, 0xE2, *range(0x80, 0xC0)])
_DROPPED = bytes([0xCC, 0xCD, *range(0x80, 0xC0)])
_BLANKS = bytes(0x20 if code == 0xE2 else code for code in range(0x100))


def folded(text: str) -> str:
    """The words of a text in small base letters, as `base` gives them: "Ủy ban" → "uy ban". For words only: signs may become blanks or be lost.

    The usual letters are taken apart and their marks thrown away as bytes, which is four times as fast as looking up each letter.
    """
    data = normalize("NFD", text.lower().replace("đ", "d").replace("\xa0", " ")).encode("utf-8", "replace")
    if data.translate(None, _KNOWN) or data.count(b"\xe2") != data.count(b"\xe2\x80"):
        return base(text).lower()
    return data.translate(_BLANKS, _DROPPED).decode("ascii")
