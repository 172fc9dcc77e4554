"""Cách ghi “Kính gửi”: colon, one addressee on its line, several each with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_LINE = lazy(r"Kính (?:gửi|trình)(?P<colon>\s*:)?\s*(?P<rest>.*)", re.IGNORECASE)
_DASH = lazy(r"[-–+]\s*")


def _check(draft: Draft) -> Iterator[Finding]:
    row = next((row for row in _rows.rows(draft, _above(draft)) if _LINE.match(row.text)), None)
    match = _LINE.match(row.text) if row else None
    if row is None or match is None:
        raise Undecided
    if match["colon"] is None:
        yield Finding(row.part(0, match.start("rest") or len(row.text)), "colon", right="Kính gửi:")
    elif len(draft.document.addressees) == 1 and _DASH.match(match["rest"]):
        yield Finding(row.found(match, "rest"), "dash", right=_DASH.sub("", match["rest"], count=1), sure=False)


def _above(draft: Draft) -> range:
    return range(draft.zones.header.start, draft.zones.closing.start or draft.zones.body.stop)


RULE = Rule(
    code="ND30-O9-02",
    title=Bilingual("Cách ghi “Kính gửi”", "How “Kính gửi” is written"),
    why=Bilingual(
        "Sau “Kính gửi” là dấu hai chấm; một nơi nhận thì ghi cùng dòng, từ hai nơi trở lên thì mỗi nơi một dòng có gạch đầu dòng.",
        "A colon follows; one addressee stands on the same line, two or more each on a line with a dash.",
    ),
    clause=annex("II.9.d"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "colon": Bilingual("Thiếu dấu hai chấm sau “Kính gửi”.", "The colon after “Kính gửi” is missing."),
        "dash": Bilingual("Chỉ có một nơi nhận thì không gạch đầu dòng.", "A single addressee takes no dash."),
    },
    examples=(
        Example("Kính gửi: Ủy ban", "Kính gửi Ủy ban", base="to-trinh"),
        Example("Kính gửi: Ủy ban", "Kính gửi: - Ủy ban", base="to-trinh"),
    ),
    check=_check,
)
