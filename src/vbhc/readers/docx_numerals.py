"""Chữ số của danh sách tự động: 4 as "IV", "d", "04", "bốn"."""

from __future__ import annotations

from collections.abc import Callable

from vbhc.model.numerals import roman

_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN = {1: "mốt", 4: "tư", 5: "lăm"}


def numeral(number: int, style: str) -> str:
    """`number` in one of Word's number styles; a style or a number outside what vbhc writes comes as plain figures."""
    write = _STYLES.get(style)
    return write(number) if write is not None else str(number)


def letter(number: int) -> str:
    """1 → "A", 26 → "Z", 27 → "AA", 28 → "BB" as Word counts; figures beyond 780 ("Z" thirty times)."""
    if not 0 < number <= 780:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (times + 1)


def words(number: int) -> str:
    """21 → "hai mươi mốt"; figures from 100 on."""
    if not 0 <= number < 100:
        return str(number)
    tens, unit = divmod(number, 10)
    if tens == 0:
        return _UNITS[unit]
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    if unit == 0:
        return head
    tail = _AFTER_TEN.get(unit, _UNITS[unit]) if tens > 1 else {5: "lăm"}.get(unit, _UNITS[unit])
    return f"{head} {tail}"


_STYLES: dict[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letter,
    "lowerLetter": lambda number: letter(number).lower(),
    "decimalZero": "{:02d}".format,
    "vietnameseCounting": words,
    "numberInDash": "- {} -".format,
    "decimalEnclosedParen": "({})".format,
    "decimalEnclosedFullstop": "{}.".format,
    "none": lambda _number: "",
}
