"""Kết: what is settled when all documents of a text are known: one relation for each of them, owners as indices."""

from __future__ import annotations

from vbhc.citations import nesting
from vbhc.citations.nesting import ANNOUNCED, Draft
from vbhc.citations.places import Places
from vbhc.model.citation import Citation, Relation
from vbhc.model.text import Span

_STRONGER: frozenset[Relation] = frozenset({"implements", "guides", "amends", "replaces", "repeals"})


def announced(places: Places, drafts: list[Draft]) -> None:
    """Gives what an article says to be carried out, or to be replaced, to the document that it is about."""
    about = places.document.announces
    owner = next((one for one in drafts if about and one.mention.number and one.mention.number.canonical == about.number), None)
    for draft in drafts:
        if draft.rule != ANNOUNCED:
            continue
        if owner and owner is not draft and not nesting.later(draft, owner):
            draft.owner = owner
        else:
            draft.says("mentions", None, "no-cue")


def strengthen(drafts: list[Draft]) -> None:
    """The căn cứ that this document carries out, guides or changes elsewhere is what it is there: one document, one relation."""
    stronger: dict[str, Draft] = {}
    for draft in drafts:
        if draft.owner is None and draft.mention.number and draft.relation in _STRONGER:
            stronger.setdefault(draft.mention.number.canonical.casefold(), draft)
    for draft in drafts:
        if draft.owner is None and draft.mention.number and draft.relation == "based_on":
            other = stronger.get(draft.mention.number.canonical.casefold())
            if other and not _differ(draft.mention.date, other.mention.date):
                draft.says(other.relation, other.cue, f"stronger:{other.rule}")


def apart(drafts: list[Draft]) -> None:
    """No document does anything to itself: "Luật A … nhưng không thực hiện … Luật A" names one document twice."""
    for draft in drafts:
        if draft.owner and _same(draft, draft.owner):
            draft.owner = None
            draft.says("mentions", None, "no-cue")
        if draft.agent_of and _same(draft, draft.agent_of[0]):
            draft.agent_of = None
        draft.amended = tuple(other for other in draft.amended if not _same(draft, other))


def _same(one: Draft, other: Draft) -> bool:
    first, second = one.mention, other.mention
    if first.number and second.number:
        return _number(one) == _number(other) and not _differ(first.date, second.date)
    return first.name is not None and first.name == second.name


def shortened(drafts: list[Draft]) -> None:
    """ "Mục đích: quán triệt Kết luận 57 và Kế hoạch 149" of what carries out Kế hoạch 149 about Kết luận 57: the chain is told, no short cut."""
    aims = {draft.cue for draft in drafts if draft.rule == "aim:implements"}
    carried = {_number(draft) for draft in drafts if draft.owner is None and draft.relation == "implements" and draft.cue not in aims}
    through = {_number(draft) for draft in drafts if draft.owner and draft.relation == "implements" and _number(draft.owner) in carried}
    for draft in drafts:
        if draft.cue and draft.cue in aims and draft.owner is None and _number(draft) in through - carried:
            draft.says("mentions", None, "no-cue")


def _number(draft: Draft) -> str | None:
    return draft.mention.number.canonical.casefold() if draft.mention.number else None


def finished(drafts: list[Draft]) -> tuple[Citation, ...]:
    """With indices for owners; what was acted on stands once more behind itself, as the relation of the one that acted."""
    undergone: dict[int, list[tuple[Draft, Relation, Span, str]]] = {}
    for draft in drafts:
        if draft.agent_of:
            undergone.setdefault(id(draft.agent_of[0]), []).append((draft, *draft.agent_of[1:], "passive"))
        for other in draft.amended:
            undergone.setdefault(id(other), []).append((draft, "amends", draft.mention.span, "by-name"))
    order: list[Draft] = []
    for draft in drafts:
        order.append(draft)
        order.extend(
            Draft(draft.mention, relation, cue, agent, f"{rule}:{relation}") for agent, relation, cue, rule in undergone.get(id(draft), ())
        )
    index = {id(draft): at for at, draft in enumerate(order)}
    return tuple(
        Citation(draft.mention, draft.relation, draft.cue, index[id(draft.owner)] if draft.owner else None, draft.rule) for draft in order
    )


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
