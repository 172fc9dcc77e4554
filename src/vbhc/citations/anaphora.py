"""Nhắc lại không số: "Kế hoạch này", "Quyết định nêu trên", "Chỉ thị trên": this document, the one of that type named before, or a note.

Such words are no citations. What they mean is certain where this document is of that type, or where the last paragraph that names
documents of that type names only one; where it names several, the record says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vbhc.citations import searching, wordings
from vbhc.citations.places import Places
from vbhc.knowledge import citing
from vbhc.model.citation import Mention
from vbhc.model.document import Type
from vbhc.model.text import Note, Span
from vbhc.patterns import lazy

_BACK = lazy(
    r"\s{1,3}(?:(?P<here>này)|(?:đã\s{1,3})?(?:nêu|nói|kể)\s{1,3}trên|trên\s{1,3}đây"
    r"|trên(?=\s{0,3}(?:[.,;:)]|\Z)|\s{1,3}(?:đã|được|và|là|có|đến|cho|nhằm|để)(?![^\W_])))(?![^\W_])"
)
_FRAGMENTS = (" này", " nêu trên", " nói trên", " kể trên", " đã nêu", " đã nói", " trên")
_SEVERAL = lazy(r"(?:^|[^\W_]|\s)(?P<word>[^\W_]{1,8})\s{1,3}\Z")
_WIDEST = 90
#: antecedents looked through for one short form
_MOST = 12


def notes(places: Places, mentions: Sequence[Mention]) -> Iterator[Note]:
    """Every short form that may mean several documents, each set of them once."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.type and mention.kind == "document":
            named[mention.type.id].append(mention)
    doubtful = [first for group in named.values() if (first := _first_doubtful(places, group)) is not None]
    if not doubtful:
        return
    told: set[tuple[str, frozenset[str]]] = set()
    for kind, words, span in _shorts(places, min(doubtful)):
        possible = _antecedents(places, named.get(kind.id, ()), span.start)
        key = (kind.id, frozenset(possible))
        if len(possible) > 1 and key not in told:
            told.add(key)
            yield Note("ambiguous", (("words", words), ("documents", "; ".join(possible))), span)


def _first_doubtful(places: Places, group: Sequence[Mention]) -> int | None:
    """Where the first document stands whose paragraph names another one of its type before it; None where no paragraph names two."""
    for one, other in pairwise(group):
        if _called(one) != _called(other) and places.paragraph(one.span.start) == places.paragraph(other.span.start):
            return other.span.start
    return None


def _called(mention: Mention) -> str:
    return mention.number.canonical if mention.number else mention.name or ""


def _shorts(places: Places, start: int) -> Iterator[tuple[Type, str, Span]]:
    """Short forms behind `start` that do not mean this document: their type, their words, their place."""
    flat = places.text
    own = _own_types(places)
    for found in searching.matches(flat, _FRAGMENTS, _BACK, start):
        base = max(0, found.start() - _WIDEST)
        ending = wordings.ending(flat[base : found.start()])
        length, kind = ending or (0, None)
        if kind is None:
            continue
        begin = found.start() - length
        if found["here"] and (kind.id in own or not own):
            continue
        before = _SEVERAL.search(flat, max(0, begin - 12), begin)
        if before and (before["word"].isdigit() or before["word"].casefold() in citing.words("several")):
            continue
        if places.zone(begin) in ("annex", "note", "head") or places.quoted(begin):
            continue
        yield kind, " ".join(flat[begin : found.end()].split()), Span(begin, found.end())


def _own_types(places: Places) -> frozenset[str]:
    """Types that "này" may speak of as this document; of an article it is the document that the article is about."""
    about = places.document.announces
    ids = (places.type_id, about.type.id if about and about.type else None)
    return frozenset(one for one in ids if one)


def _antecedents(places: Places, group: Sequence[Mention], before: int) -> tuple[str, ...]:
    """What the last paragraph that names documents of the type, up to `before`, calls them."""
    index = bisect_left(group, before, key=lambda mention: mention.span.start)
    last = group[index - 1] if index else None
    if last is None:
        return ()
    paragraph = places.paragraph(last.span.start)
    found: dict[str, None] = {}
    for mention in group[max(0, index - _MOST) : index]:
        if places.paragraph(mention.span.start) == paragraph:
            found.setdefault(_called(mention))
    return tuple(found)
