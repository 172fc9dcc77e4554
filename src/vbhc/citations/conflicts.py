"""Mâu thuẫn: what one document says of a cited one in two ways: two dates for one number, a type that its symbol does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from vbhc.knowledge import bodies, citing, types
from vbhc.model.citation import Mention
from vbhc.model.document import Type
from vbhc.model.number import Number
from vbhc.model.text import Note

#: dates of one number that are compared; more are a list of namesakes
_MOST = 8


def notes(mentions: Sequence[Mention]) -> Iterator[Note]:
    """Every conflict, each where it is met first."""
    dated: dict[str, list[Mention]] = defaultdict(list)
    typed: set[tuple[str, str]] = set()
    for mention in mentions:
        number = mention.number
        if number is None or mention.kind != "document":
            continue
        key = number.canonical.lstrip("0").casefold()
        if mention.date:
            yield from _dates(dated[key], mention, number)
        kind = mention.type
        if kind and (key, kind.id) not in typed:
            typed.add((key, kind.id))
            if number.type_code and not (fits(kind, number, number.type_code) or _is_body(mention, number.type_code)):
                yield Note("citation-type-symbol-differ", (("type", kind.name), ("number", number.canonical)), mention.span)


def fits(kind: Type, number: Number, code: str) -> bool:
    """Whether documents of a type may bear a symbol; one that nobody knows says nothing."""
    shared = citing.pairs("shared_codes").get(code) if number.family == "party" else None
    fitting = types.of_symbol(code, number.body_code)
    return not fitting or kind in fitting or kind.id == shared


def _is_body(mention: Mention, code: str) -> bool:
    """Whether a symbol begins with its body's own letters, which are those of a type as well: "636/CT-TTHT" of a Cục Thuế."""
    return mention.issuer is not None and bodies.stands_as(mention.issuer, code)


def _dates(known: list[Mention], mention: Mention, number: Number) -> Iterator[Note]:
    if any(one.date == mention.date for one in known) or len(known) >= _MOST:
        return
    other = next((one for one in known if _same(one, mention, number)), None)
    known.append(mention)
    if other and other.date and mention.date:
        values = (("number", number.canonical), ("first", other.date), ("second", mention.date))
        yield Note("citation-date-conflict", values, mention.span)


def _same(one: Mention, other: Mention, number: Number) -> bool:
    """Whether two mentions of one number must be one document: numbers without a year begin anew each year, and every body has its own."""
    if one.issuer and other.issuer and one.issuer != other.issuer:
        return False
    if one.type and other.type and one.type != other.type:
        return False
    return number.year is not None or (one.date or "")[:4] == (other.date or "")[:4]
