"""Ba phần của kế hoạch: purpose, work, and who carries it out."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule, Undecided

#: Words of a heading, in base letters, that tell each part.
_PARTS = {
    "purpose": ("MUCDICH", "MUCTIEU", "YEUCAU", "QUANDIEM"),
    "content": ("NOIDUNG", "NHIEMVU", "GIAIPHAP", "HOATDONG", "CONGVIEC", "PHUONGAN", "CHITIEU", "TIENDO", "DOITUONG"),
    "execution": ("TOCHUCTHUCHIEN", "PHANCONG", "TRIENKHAITHUCHIEN", "TRACHNHIEM", "THUCHIEN", "NHIEMVUCUTHE"),
}


def _check(draft: Draft) -> Iterator[Finding]:
    headings = [bare(section.heading) for section in draft.document.sections if section.heading]
    if len(headings) < _LEAST:
        raise Undecided
    last = draft.document.sections[-1]
    for part, words in _PARTS.items():
        if not any(word in heading for heading in headings for word in words):
            yield Finding(Span(last.span.start, last.span.start + len(last.label)), part, sure=False)


_LEAST = 3

RULE = Rule(
    code="PLAN-02",
    title=Bilingual("Kế hoạch đủ ba phần", "A plan has its three parts"),
    why=Bilingual(
        "Kế hoạch nói để làm gì, làm những gì, ai làm: mục đích; nội dung; tổ chức thực hiện.",
        "A plan says what for, what, and who: purpose, content, execution.",
    ),
    clause=PRACTICE,
    level="warning",
    force="P",
    profiles=EVERYONE,
    types=frozenset({"ke-hoach"}),
    says={
        "purpose": Bilingual("Không thấy phần mục đích, yêu cầu.", "There is no part on purpose and requirements."),
        "content": Bilingual("Không thấy phần nội dung, nhiệm vụ.", "There is no part on content and tasks."),
        "execution": Bilingual("Không thấy phần tổ chức thực hiện.", "There is no part on execution."),
    },
    examples=(Example("I. MỤC ĐÍCH, YÊU CẦU", "I. TÌNH HÌNH CHUNG"), Example("III. TỔ CHỨC THỰC HIỆN", "III. KINH PHÍ")),
    check=_check,
)
