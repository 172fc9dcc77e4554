"""Căn cứ ban hành: each ends with “;”, the last with “.”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_GROUND = lazy(r"[-–+*]?\s*(?:Căn cứ|Theo đề nghị|Xét đề nghị)\b", re.IGNORECASE)
_DASH = lazy(r"[-–+*]")


def _check(draft: Draft) -> Iterator[Finding]:
    grounds = [row for row in _paragraphs(draft) if _GROUND.match(row.text)]
    # one ground before a sentence ("Căn cứ …, UBND tỉnh yêu cầu …") is running text
    if not grounds or (len(grounds) == 1 and not grounds[0].text.endswith((";", "."))):
        raise Undecided
    for row in grounds[:-1]:
        if not row.text.endswith(";"):
            yield Finding(_end(row), "semicolon")
    if len(grounds) > 1 and not grounds[-1].text.endswith((".", ";", ":")):
        yield Finding(_end(grounds[-1]), "stop")
    for row in grounds:
        dash = _DASH.match(row.text)
        if dash:
            yield Finding(row.found(dash), "dash", right="")


def _paragraphs(draft: Draft) -> Iterator[_rows.Row]:
    """The paragraphs between title and first section, each as one row."""
    lines = draft.source.lines
    first = draft.document.sections[0].span.start if draft.document.sections else len(draft.source.text)
    for paragraph in draft.source.paragraphs:
        if paragraph.first in draft.zones.body and paragraph.span.start < first and lines[paragraph.first].role == "body":
            text = draft.at(paragraph.span).strip()
            if text:
                start = paragraph.span.start + draft.at(paragraph.span).index(text[0])
                yield _rows.Row(paragraph.first, Span(start, start + len(text)), text)


def _end(row: _rows.Row) -> Span:
    return Span(max(row.span.start, row.span.end - 30), row.span.end)


RULE = Rule(
    code="ND30-O6-01",
    title=Bilingual("Dấu câu của các căn cứ", "Punctuation of the grounds"),
    why=Bilingual(
        "Mỗi căn cứ một dòng, cuối dòng là dấu chấm phẩy, dòng cuối cùng là dấu chấm; không gạch đầu dòng.",
        "One ground a line, each ending with a semicolon, the last with a full stop; no dashes.",
    ),
    clause=annex("II.6.a"),
    level="warning",
    force="A",
    profiles=STATE,
    types=frozenset({"quyet-dinh", "nghi-quyet", "quy-che", "quy-dinh"}),
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "semicolon": Bilingual("Cuối căn cứ phải là dấu chấm phẩy.", "A ground ends with a semicolon."),
        "stop": Bilingual("Cuối căn cứ cuối cùng phải là dấu chấm.", "The last ground ends with a full stop."),
        "dash": Bilingual("Căn cứ không gạch đầu dòng (đó là cách của văn bản Đảng).", "Grounds take no dash (that is the Party's form)."),
    },
    examples=(
        Example("ngày 16 tháng 6 năm 2025;\nCăn", "ngày 16 tháng 6 năm 2025,\nCăn", base="quyet-dinh"),
        Example("\nCăn cứ Luật", "\n- Căn cứ Luật", base="quyet-dinh"),
    ),
    check=_check,
)
