"""Viện dẫn trên trang chữ: cited documents grouped by relation, each with the ones nested in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, get_args

from vbhc.citations.unique import Cited, unique
from vbhc.messages import day
from vbhc.model.citation import Relation
from vbhc.outputs import _page
from vbhc.outputs._said import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from vbhc.messages import Lang
    from vbhc.model.record import CitationRecord

#: Deeper nesting is drawn no further to the right.
_DEEPEST = 6


def blocks(citations: Sequence[CitationRecord], lang: Lang) -> Iterator[tuple[Relation, list[Text]]]:
    """For each relation of this document the documents that bear it, in the order of the contract."""
    found = unique(citations)
    inside: defaultdict[int | None, list[Cited]] = defaultdict(list)
    for one in found:
        inside[one.citation.within].append(one)
    drawn: set[int] = set()
    groups: defaultdict[Relation, list[Text]] = defaultdict(list)
    # Two documents that are each said to be inside the other have no root: the first of them becomes one.
    for root in (*inside[None], *found):
        if root.index not in drawn:
            groups[root.citation.relation].extend(_tree(root, inside, drawn, lang))
    yield from ((relation, groups[relation]) for relation in get_args(Relation) if relation in groups)


def _tree(root: Cited, inside: dict[int | None, list[Cited]], drawn: set[int], lang: Lang) -> Iterator[Text]:
    waiting = [(root, 0)]
    while waiting:
        one, depth = waiting.pop()
        if one.index in drawn:
            continue
        drawn.add(one.index)
        said = describe(one.citation, lang)
        if depth:
            said = f"{'   ' * (min(depth, _DEEPEST) - 1)}↳ {label(one.citation.relation, lang).lower()}: {said}"
        yield _page.text(said, "dim" if one.citation.relation == "mentions" else "")
        waiting.extend((child, depth + 1) for child in reversed(inside.get(one.index, ())))


def describe(citation: CitationRecord, lang: Lang) -> str:
    """A cited document in a few words: what it is, its day, its issuer."""
    name = (
        citation.name
        or " ".join(part for part in (citation.type.name if citation.type else None, citation.number) if part)
        or citation.text
    )
    issuer = citation.issuer.name if citation.issuer else None
    return ", ".join(part for part in (name, day(citation.date, lang), issuer) if part)
