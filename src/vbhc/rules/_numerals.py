"""Chữ số La Mã."""

from __future__ import annotations

_SIGNS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_WORTH = {sign: number for number, sign in _SIGNS if len(sign) == 1}


def roman(number: int) -> str:
    """4 → "IV"; for the small numbers of chapters and annexes."""
    said = ""
    for value, sign in _SIGNS:
        said += sign * (number // value)
        number %= value
    return said


def value(digits: str) -> int:
    """ "IV" or "4" → 4."""
    if digits.isdecimal():
        return int(digits)
    worth = [_WORTH[digit] for digit in digits]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))
