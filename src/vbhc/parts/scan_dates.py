"""Ngày của bản quét: which day the looks at the date line, and the digital signature, agree on."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from vbhc.model.text import Attempt, Candidate, Found, Note, Source, Span
from vbhc.parts import glyphs
from vbhc.parts.looks import ENGINES, FIGURES, PAGE, SIGNATURE, is_print, squeezed, steady
from vbhc.parts.place_date import PlaceDate
from vbhc.patterns import lazy

#: In 56 of 59 files the signature was made on the day of the document or in the four days after it.
_DAYS_AFTER = 4
_MOST = 10
_LINES = 40
#: Figures count more than figures cut out of the line, these more than letters that may stand for figures.
_CLEAN, _CUT_OUT, _GUESSED = 4, 2, 1
#: A figure less sure than this may be one that looks like it.
_DOUBTFUL = 0.9
_HIGHEST = {"day": 31, "month": 12, "year": 2100}
_KEPT = {"day": 5, "month": 3, "year": 1}

_DATE = lazy(
    r"ng\S{1,2}[yuỳwỵ](?P<day>.{0,9}?)\s{0,2}th\S{1,2}ng(?P<month>.{0,7}?)\s{0,2}[nmh]?\S?[ăắâaã]m\s{0,2}(?P<year>(?:19|20)\s?\d\s?\d)(?!\d)",
    re.IGNORECASE,
)
_FIGURES = lazy(r"\d\s?\d?")


def weigh(source: Source, dated: PlaceDate) -> tuple[Found[str] | None, str | None, Note | None]:
    """The date where it is certain, else the likeliest day and a note."""
    looks = [one for one in source.attempts if one.what == "date"]
    span = dated.date.span if dated.date else _line(source)
    signed = sorted({day for one in source.signatures if one.time and (day := _valid(one.time[:10]))})
    read = [value for engine in ENGINES if (value := steady([_iso(_parts(look.text)) for look in looks if look.engine == engine]))]
    if read and len(set(read)) == 1:
        value = read[0]
        near = _is_signed(value, signed)
        if len(read) == len(ENGINES):
            certain = near or (is_print(looks) and not _is_late(value, signed))
        else:
            certain = near and _is_unopposed(source, value)
        if certain:
            return Found(value, span), value, None
    candidates = _candidates(source, signed, dated)
    if not candidates:
        return None, None, Note("date-unread", (), span)
    return None, candidates[0].value, Note("date-uncertain", (), span, candidates)


def _line(source: Source) -> Span | None:
    """The line of the date."""
    return next(
        (line.span for line in source.lines[:_LINES] if line.span.end - line.span.start < 120 and _DATE.search(source.at(line.span))), None
    )


def _rooms(text: str) -> dict[str, str]:
    """What stands for day, month and year, figures or not."""
    found = _DATE.search(text)
    return {name: found[name].strip(" .,;:") for name in _HIGHEST} if found else {}


def _parts(text: str) -> dict[str, int]:
    """Day, month and year as far as they are figures."""
    found: dict[str, int] = {}
    for name, room in _rooms(text).items():
        if name == "year" or _FIGURES.fullmatch(room):
            found[name] = int(squeezed(room))
    return found


def _iso(parts: dict[str, int]) -> str | None:
    try:
        return dt.date(parts["year"], parts["month"], parts["day"]).isoformat()
    except (KeyError, ValueError):
        return None


def _valid(day: str) -> str | None:
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        return None


def _is_signed(value: str, signed: Iterable[str]) -> bool:
    """Whether a signature was made on that day or soon after."""
    day = dt.date.fromisoformat(value)
    return any(0 <= (dt.date.fromisoformat(one) - day).days <= _DAYS_AFTER for one in signed)


def _is_late(value: str, signed: Sequence[str]) -> bool:
    """Whether the day lies after every signature: no document is signed before it is dated."""
    return bool(signed) and value > signed[-1]


def _is_unopposed(source: Source, value: str) -> bool:
    """Whether no look of either engine, at the line or at its figures alone, reads a figure of the date otherwise."""
    own = dict(zip(("year", "month", "day"), (int(part) for part in value.split("-")), strict=True))
    alone: dict[str, list[int]] = {}
    for look in source.attempts:
        if look.what == "date" and any(figure != own[name] for name, figure in _parts(look.text).items()):
            return False
        text = look.text.strip(" .,;:-")
        if look.what in ("day", "month") and _FIGURES.fullmatch(text):
            alone.setdefault(look.what, []).append(int(squeezed(text)))
    return all(own[name] in figures for name, figures in alone.items())


def _candidates(source: Source, signed: Sequence[str], dated: PlaceDate) -> tuple[Candidate, ...]:
    """The dates that the readings of day, month and year make up, and those that the signature leaves."""
    votes = _Votes(source)
    evidence: dict[str, set[str]] = {}
    weight: Counter[str] = Counter()
    for chosen in product(*(votes.of[name].most_common(most) for name, most in _KEPT.items())):
        parts = {name: value for name, (value, _) in zip(_KEPT, chosen, strict=True)}
        value = _iso(parts)
        if value and not _is_late(value, signed):
            witnesses = votes.witnesses(parts["day"], parts["month"])
            evidence.setdefault(value, set()).update(witnesses or {FIGURES})
            weight[value] += chosen[0][1] * chosen[1][1]
    months = {month for month, worth in votes.of["month"].items() if worth >= _CLEAN}
    for one in signed:
        for back in range(_DAYS_AFTER + 1):
            near = dt.date.fromisoformat(one) - dt.timedelta(days=back)
            if not months or near.month in months or near.isoformat() in evidence:
                evidence.setdefault(near.isoformat(), set()).add(SIGNATURE)
    if dated.date and not evidence:
        evidence[dated.date.value] = {PAGE}
    order = sorted(evidence, key=lambda value: (SIGNATURE not in evidence[value], -weight[value], value))
    return tuple(Candidate(value, tuple(sorted(evidence[value]))) for value in order[:_MOST])


class _Votes:
    """How much speaks for each day, month and year, and which engines saw it."""

    def __init__(self, source: Source) -> None:
        self.of: dict[str, Counter[int]] = {name: Counter() for name in _HIGHEST}
        self._seen: dict[tuple[str, int], set[str]] = {}
        for look in source.attempts:
            if look.what == "date":
                self._line(look)
            elif look.what in ("day", "month"):
                self._figures(look)

    def witnesses(self, day: int, month: int) -> set[str]:
        """The engines that saw this day and this month."""
        return self._seen["day", day] & self._seen["month", month]

    def _line(self, look: Attempt) -> None:
        parts = _parts(look.text)
        for name, room in _rooms(look.text).items():
            if name in parts:
                self._add(name, parts[name], _CLEAN, look.engine)
            else:
                for guess in glyphs.figures(room, 2):
                    self._add(name, int(guess), _GUESSED, look.engine)

    def _figures(self, look: Attempt) -> None:
        for guess in glyphs.figures(look.text, 2):
            self._add(look.what, int(guess), _CUT_OUT, look.engine)
            for other in glyphs.alike(guess) if look.confidence < _DOUBTFUL else ():
                self._add(look.what, int(other), _GUESSED, look.engine)

    def _add(self, name: str, value: int, worth: int, engine: str) -> None:
        if 0 < value <= _HIGHEST[name]:
            self.of[name][value] += worth
            self._seen.setdefault((name, value), set()).add(engine)
