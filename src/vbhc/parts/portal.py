"""Bảng thuộc tính của cổng: a portal's facts as evidence — they fill what the text lost, and a conflict with the text is a note."""

from __future__ import annotations

from typing import NamedTuple

from vbhc.knowledge import types
from vbhc.model.document import Type
from vbhc.model.letters import bare
from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Source
from vbhc.parts import dates, symbols
from vbhc.parts.number import NumberLine
from vbhc.parts.place_date import PlaceDate


class Facts(NamedTuple):
    """What the portal states and the text does not; None where the text has it or the portal is silent."""

    number: Found[Number] | None
    date: Found[str] | None
    type: Found[Type] | None
    notes: tuple[Note, ...]


def check(source: Source, numbered: NumberLine, dated: PlaceDate) -> Facts:
    """Compares the portal's number and date with the text's; takes them only where the text has no line of its own for them."""
    stated = dict(reversed(source.metadata))
    notes: list[Note] = []
    number = _number(stated.get("number"))
    day = stated.get("date")
    iso = dates.first(day.value) if day else None
    if number and numbered.number and bare(str(number.value)) != bare(str(numbered.number.value)):
        notes.append(Note("number-conflict", (("text", str(numbered.number.value)), ("portal", str(number.value))), number.span))
    year = known.value.year if (known := numbered.number or number) else None
    if iso and day and not dated.date and year and int(iso[:4]) != year:
        notes.append(Note("portal-date-year", (("portal", iso), ("year", str(year))), day.span))
        iso = None
    if iso and day and dated.date and iso != dated.date.value:
        notes.append(Note("date-conflict", (("text", dated.date.value), ("portal", iso)), day.span))
    takes_number = number and not numbered.number and not numbered.blank
    takes_date = iso and day and not dated.date and not dated.blank
    if takes_number or takes_date:
        notes.append(Note("facts-from-portal", (), number.span if number else day.span if day else None))
    name = stated.get("type")
    kind = types.by_name(name.value) if name else None
    return Facts(
        number if takes_number else None,
        Found(iso, day.span) if takes_date and iso and day else None,
        Found(kind, name.span) if kind and name else None,
        tuple(notes),
    )


def _number(stated: Found[str] | None) -> Found[Number] | None:
    value = symbols.parse("".join(stated.value.split())) if stated else None
    return Found(value, stated.span) if value and stated else None
