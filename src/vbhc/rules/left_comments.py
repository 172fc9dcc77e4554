"""Nhận xét còn sót lại."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules._looks import layout
from vbhc.rules.rule import Draft, Example, Rule

_KINDS = frozenset({"comment"})
_LONGEST = 60


def _check(draft: Draft) -> Iterator[Finding]:
    for trace in layout(draft).traces:
        if trace.kind in _KINDS:
            words = " ".join(trace.words.split())[:_LONGEST]
            yield Finding(trace.span, trace.kind, (("words", words),), level="info" if draft.stage == "draft" else None)


RULE = Rule(
    code="X-05a",
    title=Bilingual("Không còn nhận xét bên lề", "No comments left"),
    why=Bilingual(
        "Văn bản phát hành không giữ dấu vết soạn thảo: người nhận đọc được cả điều đã bỏ.",
        "An issued document keeps no traces of its drafting: whoever gets it reads what was taken out.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"docx", "layout"}),
    says={"comment": Bilingual("Còn nhận xét bên lề: “{words}”.", "A comment is left: “{words}”.")},
    examples=(Example("không có nhận xét", "có nhận xét", change=(("comment", "Mỗi trường học"),)),),
    check=_check,
)
