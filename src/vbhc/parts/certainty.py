"""Số và ngày trong bản quét: certain only where independent evidence agrees, else null, with the candidates and what speaks for each.

Numbers and days are often written by hand, and engines misread handwriting without a word of doubt. A figure counts as certain when both
engines read it as surely as print, or one reads what the file's name says, or (dates) the digital signature was made in the days after it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from vbhc.model.document import Type
from vbhc.model.text import Found, Note, Source, Span
from vbhc.parts import scan_dates, scan_numbers, symbols
from vbhc.parts.number import NumberLine
from vbhc.parts.place_date import PlaceDate
from vbhc.readers import answers

#: What a value is worth that rests on agreement, and one that a person confirmed.
_AGREED, _CONFIRMED = 0.99, 1.0


@dataclass(frozen=True, slots=True)
class Settled:
    """Number and date as far as they are certain; `likely` is the day to judge bodies by, where none is certain."""

    numbered: NumberLine
    dated: PlaceDate
    notes: tuple[Note, ...] = ()
    likely: str | None = None
    confidence: tuple[tuple[str, float], ...] = ()


def settle(source: Source, numbered: NumberLine, dated: PlaceDate, heading: Type | None) -> Settled:
    """What a scan says of its number and date, weighed. Text that the file itself holds is left as it is."""
    if not _is_recognised(source, numbered, dated):
        return Settled(numbered, dated)
    stated = dict(source.confirmed)
    notes: list[Note] = []
    sure: list[tuple[str, float]] = []
    date, likely, note = scan_dates.weigh(source, dated)
    if day := stated.get("date"):
        date, likely, note = Found(day, dated.date.span if dated.date else None), day, None
    notes += [note] if note else []
    number, note = scan_numbers.weigh(source, numbered.number, heading, date.value if date else None)
    value = symbols.parse(stated.get("number", ""))
    if value and value.serial:
        number, note = Found(value, numbered.number.span if numbered.number else None), None
    elif said := stated.pop("number", None):
        notes.append(answers.unclear(Path(source.path), "number", said))
    notes += [note] if note else []
    if number and number.value.serial:
        sure.append(("number", _CONFIRMED if "number" in stated else _AGREED))
    if date:
        sure.append(("date", _CONFIRMED if "date" in stated else _AGREED))
    settled = replace(numbered, number=number, blank=False), replace(dated, date=date, blank=False)
    return Settled(*settled, tuple(notes), likely, tuple(sure))


def _is_recognised(source: Source, numbered: NumberLine, dated: PlaceDate) -> bool:
    """Whether number and date stand in text that was recognised."""
    if source.text_kind not in ("ocr", "mixed"):
        return False
    spans = [found.span for found in (numbered.number, dated.date) if found and found.span]
    return any(_recognised_at(source, span) for span in spans) if spans else bool(source.attempts or source.confirmed)


def _recognised_at(source: Source, span: Span) -> bool:
    index = source.line_at(span.start)
    return index >= 0 and source.lines[index].confidence is not None
