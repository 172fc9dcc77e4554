"""Tên loại và ký hiệu trong viện dẫn: one type."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.patterns import lazy
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule

_GROUPS = lazy(r"[^\w]+")


def _words(text: str) -> list[str]:
    """The words of a name in capital base letters."""
    return [bare(word) for word in text.split()]


def _check(draft: Draft) -> Iterator[Finding]:
    for note in draft.document.notes:
        if note.code == "citation-type-symbol-differ" and note.span is not None:
            values = dict(note.values)
            initials = "".join(word[0] for word in _words(values.get("type", "")))
            code = next((part for part in _GROUPS.split(values.get("number", "")) if part.isalpha()), "")
            # "TT" for tờ trình is a bad habit rather than another type
            yield Finding(note.span, "differ", note.values, level="warning" if initials == bare(code) else None)


RULE = Rule(
    code="CIT-05",
    title=Bilingual("Tên loại khớp ký hiệu văn bản viện dẫn", "Type and symbol of a cited document agree"),
    why=Bilingual(
        "“Kết luận số 25-CT/TW” thì hoặc tên loại sai, hoặc số sai; người đọc không tìm được văn bản.",
        "In “Kết luận số 25-CT/TW” either type or number is wrong, and nobody finds the document.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    says={
        "differ": Bilingual(
            "Gọi là {type} nhưng ký hiệu {number} là của loại khác.",
            "It is called {type}, but the symbol of {number} is that of another type.",
        )
    },
    examples=(Example("Thực hiện Quyết định số 1203/QĐ-TTg", "Thực hiện Kế hoạch số 1203/QĐ-TTg"),),
    check=_check,
)
