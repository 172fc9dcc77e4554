"""Dấu sau số của khoản: a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_CLAUSE = lazy(r"(?P<number>\d{1,3})(?P<mark>\s*[/)–-]|\s+\.)\s*(?=[^\W\d_])")


def _check(draft: Draft) -> Iterator[Finding]:
    waiting = list(reversed(draft.document.sections))
    while waiting:
        section = waiting.pop()
        waiting.extend(reversed(section.children))
        if not section.label.isdecimal():
            continue
        row = _rows.row_at(draft, section.span.start)
        match = _CLAUSE.match(row.text) if row else None
        if row and match and match["number"] == section.label:
            yield Finding(row.part(0, match.end("mark")), "mark", (("right", f"{section.label}."),), right=f"{section.label}.")


RULE = Rule(
    code="ND30-O6-07",
    title=Bilingual("Dấu chấm sau số của khoản", "A full stop after the number of a clause"),
    why=Bilingual("Khoản đánh số bằng chữ số Ả Rập, sau số là dấu chấm.", "Clauses are numbered in Arabic digits with a full stop."),
    clause=annex("II.6.đ"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"mark": Bilingual("Sau số của khoản là dấu chấm: “{right}”.", "A full stop follows the number of a clause: “{right}”.")},
    examples=(Example("2. Sở Tài chính chủ trì", "2/ Sở Tài chính chủ trì"),),
    check=_check,
    fixable="unsafe",
)
