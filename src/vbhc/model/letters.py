"""Chữ cái: Vietnamese letters without their marks, for comparing what was typed, converted or spaced badly."""

from __future__ import annotations

from unicodedata import decomposition, normalize


def _base_letters() -> dict[int, str | None]:
    """Every Latin letter with marks → its capital base letter; Đ and its look-alikes → D; Cyrillic capitals that pass for Latin ones."""
    table: dict[int, str | None] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = normalize("NFD", chr(code))[0] if decomposition(chr(code)) else ""
        if base.isascii() and base.isalpha():
            table[code] = base.upper()
    table.update(dict.fromkeys(map(ord, "ĐđÐðƉ"), "D"))
    table.update({ord(c): b for c, b in zip("АВЕКМНОРСТУХ", "ABEKMHOPCTYX", strict=True)})
    table.update({code: chr(code).upper() for code in range(ord("a"), ord("z") + 1)})
    return table


_BASE = _base_letters()
_DROPPED = (
    *range(0x30),
    *range(0x3A, 0x41),
    *range(0x5B, 0x61),
    *range(0x7B, 0xC0),
    *range(0x300, 0x370),
    *range(0x2000, 0x2070),
    0xFEFF,
    0x2212,
)
_BARE: dict[int, str | None] = {**_BASE, **dict.fromkeys(_DROPPED)}


def bare(text: str) -> str:
    """Capital base letters and digits only: "Cộng hoà  Xã hội" → "CONGHOAXAHOI"."""
    return text.translate(_BARE)


def base(text: str) -> str:
    """Capital base letters, everything else as it stands and where it stands (same length)."""
    return text.translate(_BASE)


def tolerant(word: str) -> str:
    """Pattern for a text as it stands: it matches what `base` turns into `word`. For a first look that spares the translation."""
    letters: dict[str, list[str]] = {}
    for code, capital in _BASE.items():
        letters.setdefault(capital or "", [capital or ""]).append(chr(code))
    return "".join(f"[{''.join(letters[letter])}]" for letter in word)


def is_capitals(text: str) -> bool:
    """All letters are capitals, and there is one."""
    return text.isupper()


def is_rule(text: str) -> bool:
    """A printed rule ("-------", "*****", "____"), no words."""
    return bool(text) and not any(c.isalnum() for c in text)
