"""Văn bản được viện dẫn: the mentions of one cited document taken together, with the strongest relation that the text states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from vbhc.model.citation import Relation
from vbhc.model.record import BodyRecord, CitationRecord

#: The strongest first: what ends or changes a document says more than what leans on it; `mentions` says least.
STRENGTH: tuple[Relation, ...] = (
    "replaces",
    "amends",
    "repeals",
    "suspends",
    "corrects",
    "consolidates",
    "implements",
    "guides",
    "based_on",
    "attached_to",
    "promulgates",
    "approves",
    "requested_by",
    "responds_to",
    "mentions",
)
#: Documents of one number that are told apart by day or body: more than these are never looked through, so that time stays linear.
_NAMESAKES = 16


@dataclass(frozen=True, slots=True)
class Cited:
    """One cited document.

    `index` is its mention with the strongest relation, `citation` that mention with what the others add to it (`within` is the `index` of
    the document around it); `mentions` are all its mentions, as indices into the citations of the record. `times` counts the places: a mention
    stands twice where the text says two relations of it.
    """

    index: int
    citation: CitationRecord
    mentions: tuple[int, ...]
    times: int


@dataclass(slots=True)
class _Group:
    mentions: list[int]
    dates: set[str] = field(default_factory=set)
    issuers: list[BodyRecord] = field(default_factory=list)


def unique(citations: Sequence[CitationRecord]) -> tuple[Cited, ...]:
    """Each cited document once, in the order of first mention.

    This document's own relation comes before one that is only another document's, but any relation before a bare `mentions`.
    """
    groups = _groups(citations)
    chosen = [min(group.mentions, key=lambda index: _rank(citations[index], index)) for group in groups]
    home = {mention: index for group, index in zip(groups, chosen, strict=True) for mention in group.mentions}
    return tuple(
        Cited(
            index, _merged(citations, index, group.mentions, home), tuple(group.mentions), len({citations[m].span for m in group.mentions})
        )
        for group, index in zip(groups, chosen, strict=True)
    )


def _groups(citations: Sequence[CitationRecord]) -> list[_Group]:
    groups: list[_Group] = []
    namesakes: defaultdict[str, list[_Group]] = defaultdict(list)
    for index, citation in enumerate(citations):
        called = namesakes[_key(citation)]
        group = next((group for group in called[-_NAMESAKES:] if _agrees(group, citation)), None)
        if group is None:
            group = _Group([])
            groups.append(group)
            called.append(group)
        group.mentions.append(index)
        if citation.date:
            group.dates.add(citation.date)
        if citation.issuer and citation.issuer not in group.issuers[:_NAMESAKES]:
            group.issuers.append(citation.issuer)
    return groups


def _key(citation: CitationRecord) -> str:
    if citation.number:
        return "".join(citation.number.split()).casefold().lstrip("0")
    return f"name {(citation.name or citation.text).casefold()}"


def _agrees(group: _Group, citation: CitationRecord) -> bool:
    """Whether nothing says that it is another document of the same number: another day, or a body that cannot be the same."""
    if citation.date and group.dates and citation.date not in group.dates:
        return False
    return not any(_conflict(citation.issuer, known) for known in group.issuers[:_NAMESAKES]) if citation.issuer else True


def _conflict(one: BodyRecord, other: BodyRecord) -> bool:
    """A committee and its standing board share their numbers; so do the central bodies of the Party. Two provinces, or two districts, do not."""
    if one.id is None or other.id is None or (one.level == "central" and other.level == "central"):
        return False
    return not (one.id.startswith(other.id) or other.id.startswith(one.id))


def _rank(citation: CitationRecord, index: int) -> tuple[bool, bool, int, int]:
    return citation.relation == "mentions", citation.within is not None, STRENGTH.index(citation.relation), index


def _merged(citations: Sequence[CitationRecord], index: int, mentions: list[int], home: dict[int, int]) -> CitationRecord:
    strongest = citations[index]
    known = {
        name: next((v for m in mentions if (v := getattr(citations[m], name)) is not None), None)
        for name in ("type", "date", "issuer", "title")
    }
    facts = {name: value for name, value in known.items() if getattr(strongest, name) is None}
    around = None if strongest.within is None else home[strongest.within]
    return strongest.model_copy(update={**facts, "within": None if around == index else around})
