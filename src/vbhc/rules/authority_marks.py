"""Chữ viết tắt quyền hạn: “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.” with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_MARK = lazy(r"(?P<mark>T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\.M|K\.T|T\.L|T\.U\.Q|TUQ|TM|KT|TL)(?P<stop>\s*[.:,]|)(?P<blank>\s*)(?=[^\W\d_])")
_RIGHT = {"TM": "TM.", "KT": "KT.", "TL": "TL.", "TUQ": "TUQ."}


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.signers:
        raise Undecided
    for row in _rows.closing(draft):
        match = _MARK.match(row.text)
        if match is None or not is_capitals(row.text):
            continue
        right = _RIGHT[bare(match["mark"])]
        span = row.part(0, match.end("stop"))
        values = (("words", draft.at(span)), ("right", right))
        if "/" in match["mark"]:
            yield Finding(span, "party", values, right=right)
        elif draft.at(span) != right:
            yield Finding(span, "form", values, right=right)
        elif not match["blank"]:
            yield Finding(span, "blank", values, right=f"{right} ", level="warning")


RULE = Rule(
    code="ND30-O7-01",
    title=Bilingual("Chữ viết tắt quyền hạn của người ký", "Marks of the signer's authority"),
    why=Bilingual(
        "Văn bản của Nhà nước ghi TM., KT., TL., TUQ., Q.; T/M, K/T, T/L là của văn bản Đảng.",
        "State documents write TM., KT., TL., TUQ., Q.; T/M, K/T, T/L are the Party's.",
    ),
    clause=annex("II.7.b"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "party": Bilingual(
            "“{words}” là cách ghi của văn bản Đảng; văn bản của Nhà nước ghi “{right}”.",
            "“{words}” is the Party's form; a State document writes “{right}”.",
        ),
        "form": Bilingual("“{words}” phải ghi là “{right}”.", "“{words}” is written “{right}”."),
        "blank": Bilingual("Thiếu dấu cách sau “{right}”.", "A blank is missing after “{right}”."),
    },
    examples=(
        Example("KT. CHỦ TỊCH", "K/T CHỦ TỊCH"),
        Example("KT. CHỦ TỊCH", "KT CHỦ TỊCH"),
        Example("TL. CHỦ TỊCH", "T.L CHỦ TỊCH", base="thong-bao"),
    ),
    check=_check,
    fixable="safe",
)
