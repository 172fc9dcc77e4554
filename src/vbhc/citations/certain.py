"""Độ chắc của viện dẫn trong bản quét: which cited numbers and days stand in the text as they were read, and which may be misread.

A number counts where two engines read it alike, or where it is read alike at another place of the same document; its symbol, its type and its day
must not speak against it. What is not certain is kept, with a low confidence and a note: nothing is put right here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vbhc.citations import conflicts, numbers
from vbhc.knowledge import types
from vbhc.model.citation import Citation, Mention
from vbhc.model.letters import bare
from vbhc.model.number import Number
from vbhc.model.text import Note, Source, Span
from vbhc.patterns import lazy

#: What a fact is worth that rests on agreement, and one that does not.
AGREED, UNSURE = 0.99, 0.5
_FIGURES = lazy(r"\d{1,6}")
_RECOGNISED = frozenset({"ocr", "mixed"})


def weigh(source: Source, citations: tuple[Citation, ...]) -> tuple[tuple[Citation, ...], tuple[Note, ...]]:
    """The citations of a scan with how sure their numbers and days are, and a note on each that is not. Text that the file itself holds is left as it is."""
    if source.text_kind not in _RECOGNISED:
        return citations, ()
    stated = _Stated(source, [citation.mention for citation in citations])
    found: list[Citation] = []
    notes: dict[Note, None] = {}
    for citation in citations:
        mention = citation.mention
        sure = stated.weigh(mention) if _is_recognised(source, mention.span) else ()
        found.append(replace(citation, sure=sure) if sure else citation)
        for what, value in sure:
            if value < AGREED and what != "name":
                said = mention.number.canonical if mention.number and what == "number" else mention.date or ""
                notes[Note(f"citation-{what}-uncertain", ((what, said), ("text", source.one_line(mention.span))), mention.span)] = None
    return tuple(found), tuple(notes)


@dataclass(frozen=True, slots=True)
class _Saying:
    """What one mention itself says: whether its number stands there in full, whether its day does, and whether either was read with doubt."""

    mention: Mention
    number_stands: bool
    number_doubted: bool
    date_stands: bool
    date_doubted: bool


class _Stated:
    """Everything that one document says of others."""

    def __init__(self, source: Source, mentions: Sequence[Mention]) -> None:
        self._source = source
        self._said = {mention: _saying(source, mention) for mention in mentions}
        self._read = {_key(m.number) for m, said in self._said.items() if m.number and said.number_stands and not said.number_doubted}
        #: numbers that are read alike somewhere, where nothing that stands beside them speaks against them
        self._numbers = {
            _key(m.number): m.number
            for m, said in self._said.items()
            if m.number and said.number_stands and not said.number_doubted and _fits(m)
        }
        self._symbols = {(number.year, bare(number.symbol)) for number in self._numbers.values()}
        alike: dict[str | None, list[bool]] = defaultdict(list)
        for mention, said in self._said.items():
            if said.date_stands:
                alike[mention.date].append(not said.date_doubted and _of_one_year(mention))
        #: days that are read alike somewhere
        self._days = {day for day, good in alike.items() if any(good)}

    def weigh(self, mention: Mention) -> tuple[tuple[str, float], ...]:
        """How sure number or name, and day, are."""
        found: list[tuple[str, float]] = []
        if mention.number:
            found.append(("number", AGREED if self._is_number_sure(mention, mention.number) else UNSURE))
        elif mention.name:
            found.append(("name", _line_confidence(self._source, mention.span)))
        if mention.date:
            found.append(("date", AGREED if self._is_date_sure(mention) else UNSURE))
        return tuple(found)

    def _is_number_sure(self, mention: Mention, number: Number) -> bool:
        key, said = _key(number), self._said[mention]
        if any(_is_garbled(number, other) for other_key, other in self._numbers.items() if other_key != key):
            return False
        if key in self._numbers:
            return True
        # "17, 18, 19/TT-BGDĐT": the figures stand here, the symbol with another one of the list.
        return not said.number_stands and not said.number_doubted and (number.year, bare(number.symbol)) in self._symbols

    def _is_date_sure(self, mention: Mention) -> bool:
        said = self._said[mention]
        if said.date_stands and not _of_one_year(mention):
            return False
        return mention.date in self._days


def _saying(source: Source, mention: Mention) -> _Saying:
    start, end = mention.span
    hit = next(
        (
            Span(start + one.start, start + one.end)
            for one in numbers.scan(source.flat[start:end])
            if one.number and mention.number and _key(one.number) == _key(mention.number)
        ),
        None,
    )
    doubts = list(_doubts(source, mention.span))
    rest = f"{source.flat[start : hit.start]} {source.flat[hit.end : end]}" if hit else source.flat[start:end]
    figures = {int(one) for one in _FIGURES.findall(rest)}
    day = {int(part) for part in mention.date.split("-")} if mention.date else set()
    beside = [span for span in doubts if hit is None or not _touches(span, hit)]
    on_number = [span for span in doubts if hit is None or _touches(span, hit)]
    stands = bool(day) and day <= figures
    return _Saying(mention, hit is not None, bool(on_number), stands, bool(beside if hit else doubts))


def _doubts(source: Source, span: Span) -> Iterable[Span]:
    """The figures in a stretch of text that two engines did not read alike."""
    first, last = max(source.line_at(span.start), 0), source.line_at(max(span.end - 1, 0))
    return (doubt for line in source.lines[first : last + 1] for doubt in line.doubts if _touches(doubt, span))


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_recognised(source: Source, span: Span) -> bool:
    index = source.line_at(span.start)
    return index >= 0 and source.lines[index].confidence is not None


def _line_confidence(source: Source, span: Span) -> float:
    first, last = max(source.line_at(span.start), 0), source.line_at(max(span.end - 1, 0))
    sure = [line.confidence for line in source.lines[first : last + 1] if line.confidence is not None]
    return round(min(sure, default=1.0), 3)


def _key(number: Number) -> str:
    """Zeros in front, case and marks do not make another number."""
    return bare(number.canonical.lstrip("0")) + f"|{number.serial}"


def _fits(mention: Mention) -> bool:
    """Whether symbol, type word and day go together."""
    number = mention.number
    if number is None:
        return False
    if number.type_code and not types.candidates(number.type_code):
        return False
    if mention.type and number.type_code and not conflicts.fits(mention.type, number, number.type_code):
        return False
    return _of_one_year(mention)


def _of_one_year(mention: Mention) -> bool:
    """Whether the year of the number is that of the day."""
    return not (mention.number and mention.number.year and mention.date and str(mention.number.year) != mention.date[:4])


def _is_garbled(number: Number, other: Number) -> bool:
    """Whether a number looks like another of the document with one letter misread ("17/2018/TP-BGDĐT" beside "17/2018/TT-BGDĐT")."""
    if number.serial != other.serial or number.year != other.year:
        return False
    one, two = bare(number.symbol), bare(other.symbol)
    known = [bool(each.type_code and types.candidates(each.type_code)) for each in (number, other)]
    return len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1 and known == [False, True]
