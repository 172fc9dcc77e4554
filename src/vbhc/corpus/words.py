"""Chữ để tìm: a text without marks, as the full text holds it beside the words as written."""

from __future__ import annotations

from unicodedata import normalize

from vbhc.model.letters import base, small


def folded(text: str) -> str:
    """The words of a text in small base letters: "Ủy ban" → "uy ban". For words only: signs may become blanks or be lost."""
    plain = small(text)
    return plain if plain is not None else base(normalize("NFC", text)).lower()
