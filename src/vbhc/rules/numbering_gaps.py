"""Số thứ tự liên tục: each level goes up by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.numerals import POINTS, roman_value
from vbhc.model.text import Span
from vbhc.rules._law import LOGIC, STATE_AND_LEGAL
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    waiting = [draft.document.sections]
    if not draft.document.sections:
        raise Undecided
    articles: list[tuple[int, Span]] = []
    while waiting:
        siblings = waiting.pop(0)
        waiting.extend(one.children for one in siblings)
        numbered = [(_value(one.label), one) for one in siblings]
        for (kind, number), one in numbered:
            if kind == "điều" and number:
                articles.append((number, one.span))
        for ((kind, first), before), ((other, second), after) in pairwise(numbered):
            # point đ left out is ND30-O6-08; "(i)" counts in Roman digits
            if (before.label, after.label) == ("d", "e") or draft.source.text[after.span.start : after.span.start + 1] == "(":
                continue
            if kind == other and kind != "điều" and first and second and second != first + 1:
                yield _finding(draft, before.label, after.label, after.span)
    articles.sort(key=lambda one: one[1])
    for (first, _), (second, span) in pairwise(articles):
        if second != first + 1:
            yield _finding(draft, f"Điều {first}", f"Điều {second}", span)


def _finding(draft: Draft, before: str, after: str, span: Span) -> Finding:
    start = span.start
    end = min(start + len(after) + 1, len(draft.source.text))
    says = "twice" if before == after else "gap"
    return Finding(Span(start, end), says, (("before", before), ("after", after)), sure=False)


def _value(label: str) -> tuple[str, int | None]:
    """What a label counts: its kind and number; None where a letter joins it (Điều 5a)."""
    kind, _, number = label.rpartition(" ")
    if number.isdecimal() and len(number) < _SHORT:
        return kind.casefold(), int(number)
    if re.fullmatch(r"[IVXLC]{1,8}", number):
        return f"{kind.casefold()} roman", roman_value(number)
    if len(number) == 1 and number in POINTS and not kind:
        return "letter", POINTS.index(number) + 1
    return kind.casefold(), None


_SHORT = 5

RULE = Rule(
    code="ND30-O6-10",
    title=Bilingual("Số thứ tự liên tục", "Continuous numbering"),
    why=Bilingual(
        "Thiếu hoặc trùng số thứ tự làm hỏng mọi viện dẫn về sau (“điểm b khoản 2”).",
        "A gap or a repeated number spoils every later reference (“point b, clause 2”).",
    ),
    clause=LOGIC,
    level="warning",
    force="L",
    profiles=STATE_AND_LEGAL | frozenset({"party", "mass"}),
    says={
        "gap": Bilingual(
            "Sau “{before}” là “{after}”: số thứ tự không liên tục.", "“{after}” follows “{before}”: the numbering has a gap."
        ),
        "twice": Bilingual("Số thứ tự “{after}” lặp lại.", "The number “{after}” is used twice."),
    },
    examples=(Example("III. TỔ CHỨC THỰC HIỆN", "IV. TỔ CHỨC THỰC HIỆN"), Example("Điều 3. Quyết", "Điều 4. Quyết", base="quyet-dinh")),
    check=_check,
)
