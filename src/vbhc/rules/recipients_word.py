"""“Nơi nhận:” present, with its colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_WORD = lazy(r"nơi nhận(?P<colon>\s*:)?", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    # a regulation that a decision issues has no number of its own, nor recipients: those are the decision's
    if not draft.zones.closing or draft.document.number is None:
        raise Undecided
    rows = [row for row in _rows.closing(draft) if bare(row.text).startswith("NOINHAN")]
    if not rows and not draft.document.recipients:
        # copies as text often leave the recipients out
        yield Finding(None, "missing", sure=bool(draft.document.signers) and draft.source.media_type != "text/plain")
    for row in rows[:1]:
        match = _WORD.match(row.text)
        if match and match["colon"] is None:
            yield Finding(row.found(match), "colon", right="Nơi nhận:", level="warning")
        elif match and is_capitals(match.group()):
            yield Finding(row.found(match), "case", right="Nơi nhận:", level="warning")


RULE = Rule(
    code="ND30-O9-03",
    title=Bilingual("Có “Nơi nhận:”", "“Nơi nhận:” is there"),
    why=Bilingual("Nơi nhận cho biết văn bản gửi đến đâu và lưu ở đâu.", "It tells where the document goes and where it is kept."),
    clause=annex("II.9.d"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    not_types=frozenset(
        {"bien-ban", "hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "giay-nghi-phep", "luat", "phap-lenh", "hien-phap", "bo-luat"}
    ),
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "missing": Bilingual("Thiếu phần “Nơi nhận:”.", "“Nơi nhận:” is missing."),
        "colon": Bilingual("Thiếu dấu hai chấm sau “Nơi nhận”.", "The colon after “Nơi nhận” is missing."),
        "case": Bilingual("“Nơi nhận:” viết chữ thường.", "“Nơi nhận:” is not in capitals."),
    },
    examples=(Example("Nơi nhận:", "Nơi nhận"),),
    check=_check,
    fixable="safe",
)
