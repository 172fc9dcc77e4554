"""Chữ viết tắt quyền hạn trong văn bản Đảng: T/M, K/T, T/L."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_MARK = lazy(r"(?P<mark>TM|KT|TL|TUQ)\s*\.\s*(?=[^\W\d_])|(?P<bare>TM|KT|TL)\s+(?=[^\W\d_])")
_RIGHT = {"TM": "T/M", "KT": "K/T", "TL": "T/L", "TUQ": "T/L"}


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.signers:
        raise Undecided
    for row in _rows.closing(draft):
        match = _MARK.match(row.text)
        if match and is_capitals(row.text):
            right = _RIGHT[match["mark"] or match["bare"]]
            yield Finding(
                row.part(0, len(match.group().rstrip())), "state", (("words", match.group().strip()), ("right", right)), right=right
            )


RULE = Rule(
    code="PTY-O7-01",
    title=Bilingual("Chữ viết tắt quyền hạn trong văn bản của Đảng", "Marks of authority in Party documents"),
    why=Bilingual(
        "Văn bản của Đảng ghi T/M, K/T, T/L; TM., KT., TL. là của văn bản Nhà nước.",
        "Party documents write T/M, K/T, T/L; TM., KT., TL. are the State's.",
    ),
    clause=party("chữ ký, thể thức đề ký", "signature"),
    level="error",
    force="L",
    profiles=PARTY,
    since=HD36_SINCE,
    says={
        "state": Bilingual(
            "“{words}” là cách ghi của văn bản Nhà nước; văn bản của Đảng ghi “{right}”.",
            "“{words}” is the State's form; a Party document writes “{right}”.",
        )
    },
    examples=(Example("T/M BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ", base="ke-hoach-dang"),),
    check=_check,
    fixable="unsafe",
)
