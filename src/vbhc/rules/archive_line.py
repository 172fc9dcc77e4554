"""Dòng “Lưu”: last, “- Lưu: VT, …”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding, Mend
from vbhc.model.letters import bare
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_FORM = lazy(r"Lưu\s*:\s*VT\b")
_COLON = lazy(r"Lưu\s+(?=VT\b)")


def _check(draft: Draft) -> Iterator[Finding]:
    entries = [found.span for found in draft.document.recipients if found.span is not None]
    if not entries:
        raise Undecided
    kept = [index for index, span in enumerate(entries) if bare(draft.at(span)).startswith("LUU")]
    if not kept:
        yield Finding(entries[-1], "missing", sure=False)
        return
    span = entries[kept[-1]]
    words = draft.at(span)
    if kept[-1] != len(entries) - 1:
        yield Finding(span, "last", mends=tuple(_moved(draft, span, entries[-1])))
    elif _COLON.match(words):
        yield Finding(span, "colon", right=_COLON.sub("Lưu: ", words, count=1), level="warning")
    elif not _FORM.match(words):
        yield Finding(span, "form", (("words", " ".join(words.split())),), level="warning")


def _moved(draft: Draft, kept: Span, last: Span) -> Iterator[Mend]:
    """“Lưu” behind the last recipient, each with the mark that is right there."""
    for span, mark in ((kept, "."), (last, ";")):
        sign = Span(span.end, span.end + 1)
        if draft.at(sign) in {".", ";"} and draft.at(sign) != mark:
            yield Mend("words", mark, sign)
    yield Mend("move", last.start, kept)


RULE = Rule(
    code="ND30-O9-06",
    title=Bilingual("Dòng “Lưu: VT” ở cuối nơi nhận", "“Lưu: VT” is the last recipient"),
    why=Bilingual(
        "Dòng cuối của nơi nhận ghi “Lưu:”, chữ viết tắt “VT” và đơn vị soạn thảo.",
        "The last line holds “Lưu:”, “VT” and the drafting unit.",
    ),
    clause=annex("II.9.d"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "missing": Bilingual("Nơi nhận thiếu dòng “- Lưu: VT, …”.", "The recipients lack “- Lưu: VT, …”."),
        "last": Bilingual("Dòng “Lưu” phải đứng cuối nơi nhận.", "“Lưu” is the last recipient."),
        "colon": Bilingual("Thiếu dấu hai chấm sau “Lưu”.", "The colon after “Lưu” is missing."),
        "form": Bilingual("“{words}”: ghi là “Lưu: VT, <đơn vị soạn thảo>.”.", "“{words}”: write “Lưu: VT, <drafting unit>.”."),
    },
    examples=(
        Example("- UBND các xã, phường;\n- Lưu: VT, VX.", "- UBND các xã, phường."),
        Example("- UBND các xã, phường;\n- Lưu: VT, VX.", "- Lưu: VT, VX;\n- UBND các xã, phường."),
        Example("- Lưu: VT, VX.", "- Lưu VT, VX."),
        Example("- Lưu: VT, VX.", "- Lưu: Văn thư, VX."),
    ),
    check=_check,
    fixable="safe",
)
