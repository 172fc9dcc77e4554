"""Đối chiếu với kho: what the corpus knows of the documents that a draft cites."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.citation import Citation
from vbhc.model.lineage import called
from vbhc.rules.rule import Draft, Known, Register, Undecided


def register(draft: Draft) -> Register:
    """The corpus; without one nothing is decided."""
    if draft.register is None:
        raise Undecided("skip-corpus")
    return draft.register


def cited(draft: Draft) -> Iterator[tuple[Citation, Known]]:
    """Each citation that can be only one document of the corpus, and that document."""
    told = register(draft)
    for index, citation in enumerate(draft.citations):
        known = told.cited(index)
        if len(known) == 1:
            yield citation, known[0]


def name(known: Known) -> str:
    """What a drafter calls it."""
    return called(known.type, known.number, known.name) or known.id
