"""Chữ tô màu còn sót lại."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules._looks import layout
from vbhc.rules.rule import Draft, Example, Rule

_KINDS = frozenset({"highlight"})
_LONGEST = 60


def _check(draft: Draft) -> Iterator[Finding]:
    for trace in layout(draft).traces:
        if trace.kind in _KINDS:
            words = " ".join(trace.words.split())[:_LONGEST]
            yield Finding(trace.span, trace.kind, (("words", words),), level="info" if draft.stage == "draft" else None)


RULE = Rule(
    code="X-05c",
    title=Bilingual("Không còn chữ tô màu", "No highlighted words left"),
    why=Bilingual(
        "Văn bản phát hành không giữ dấu vết soạn thảo: người nhận đọc được cả điều đã bỏ.",
        "An issued document keeps no traces of its drafting: whoever gets it reads what was taken out.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"docx", "layout"}),
    says={"highlight": Bilingual("Còn chữ tô màu đánh dấu: “{words}”.", "Words are still highlighted: “{words}”.")},
    examples=(Example("không tô màu", "tô màu vàng", change=(("highlight", "Mỗi trường học"),)),),
    check=_check,
)
