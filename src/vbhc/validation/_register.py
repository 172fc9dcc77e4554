"""Sổ văn bản của bộ máy: what a corpus answers, in the words of the rules, which never see the corpus itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from vbhc.model import answers
from vbhc.rules.rule import Known


class Consulted:
    """A `Register` that asks the corpus once, and only when a rule asks."""

    def __init__(self, ask: Callable[[], answers.Consulted]) -> None:
        self._ask = ask

    def cited(self, index: int) -> tuple[Known, ...]:
        """What citation number `index` may be."""
        return tuple(map(_known, self._answer.cited[index]))

    def same_number(self) -> tuple[Known, ...]:
        """Other documents of the same body with the draft's number."""
        return tuple(map(_known, self._answer.same_number))

    def directed(self) -> tuple[Known, ...]:
        """Directives to the draft's issuer on the same matter."""
        return tuple(map(_known, self._answer.directed))

    @cached_property
    def _answer(self) -> answers.Consulted:
        return self._ask()


def _known(found: answers.Known) -> Known:
    node = found.node
    return Known(
        id=node.id,
        number=node.number,
        name=node.name,
        date=node.date,
        issuer=node.issuer,
        title=node.title,
        held=node.held,
        type=node.type.name if node.type else None,
        ended=found.ended,
        ended_by=found.ended_by,
        ended_on=found.ended_on,
    )
