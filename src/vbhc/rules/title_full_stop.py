"""Cuối trích yếu: no full stop."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules._law import ND30_SINCE, PRACTICE, STATE
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    title = draft.document.title
    if title is None or title.span is None:
        raise Undecided
    end = title.span.end
    words = draft.source.text[title.span.start : end + 1].rstrip()
    if words.endswith(".") and not words.endswith("..."):
        yield Finding(Span(title.span.start + len(words) - 1, title.span.start + len(words)), "stop", right="")


RULE = Rule(
    code="ND30-O5-05",
    title=Bilingual("Cuối trích yếu không có dấu chấm", "No full stop after the subject"),
    why=Bilingual("Trích yếu là một cụm từ, không phải câu.", "The subject is a phrase, no sentence."),
    clause=PRACTICE,
    level="info",
    force="P",
    profiles=STATE,
    since=ND30_SINCE,
    fixable="unsafe",
    says={"stop": Bilingual("Bỏ dấu chấm cuối trích yếu.", "Leave out the full stop.")},
    examples=(Example("tỉnh Cao Bằng năm 2026\nThực", "tỉnh Cao Bằng năm 2026.\nThực"),),
    check=_check,
)
