"""Chữ số La Mã và chữ cái đánh số: how sections are counted."""

from __future__ import annotations

_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_WORTH = {sign: number for number, sign in _SIGNS if len(sign) == 1}
#: Letters of points in the order of the law; legal practice leaves out ă â ê ô ơ ư.
POINTS = "abcdđeghiklmnopqrstuvxy"


def roman(number: int) -> str:
    """4 → "IV"; figures beyond 3999."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, sign in _SIGNS:
        times, number = divmod(number, value)
        text += sign * times
    return text


def roman_value(text: str) -> int:
    """Value of a Roman number, "IIII" too; 0 where it is none."""
    values = [_WORTH.get(letter, 0) for letter in text.upper()]
    if not values or 0 in values:
        return 0
    return max(sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)), 0)
