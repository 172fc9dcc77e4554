"""Danh sách nơi nhận: each entry ends with “;”, the last with “.”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    entries = [found.span for found in draft.document.recipients if found.span is not None]
    if len(entries) < _LEAST:
        raise Undecided
    text = draft.source.text
    for span in entries[:-1]:
        after = text[span.end : span.end + _NEAR].lstrip()
        if not after.startswith((";", ":")) and not draft.at(span).endswith((";", ":")):
            yield Finding(span, "semicolon", right=f"{draft.at(span)};", sure=False)
    last = entries[-1]
    after = text[last.end : last.end + _NEAR].lstrip(" \t")
    # behind the full stop forms allow the drafter's mark and the number of copies
    if not after.startswith(".") and "." not in draft.at(last)[1:]:
        yield Finding(last, "stop", right=f"{draft.at(last)}.", sure=False)


_LEAST = 2
_NEAR = 4

RULE = Rule(
    code="ND30-O9-04",
    title=Bilingual("Dấu câu trong danh sách nơi nhận", "Punctuation of the list of recipients"),
    why=Bilingual(
        "Mỗi nơi nhận một dòng, cuối dòng là dấu chấm phẩy, dòng cuối cùng là dấu chấm.",
        "One recipient a line, each ending with a semicolon, the last with a full stop.",
    ),
    clause=annex("II.9.d"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "semicolon": Bilingual("Cuối mỗi nơi nhận là dấu chấm phẩy.", "Each recipient ends with a semicolon."),
        "stop": Bilingual("Cuối nơi nhận cuối cùng là dấu chấm.", "The last recipient ends with a full stop."),
    },
    examples=(Example("- Sở Tài chính;\n- UBND các xã", "- Sở Tài chính,\n- UBND các xã"), Example("- Lưu: VT, VX.", "- Lưu: VT, VX;")),
    check=_check,
)
