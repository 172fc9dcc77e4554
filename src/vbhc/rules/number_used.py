"""Số văn bản đã dùng, theo kho."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    register, number = _corpus.register(draft), draft.document.number
    if number is None or number.value.serial is None:
        raise Undecided
    own = bare(draft.document.title.value) if draft.document.title else ""
    for known in register.same_number():
        if known.held and (known.title is None or bare(known.title) != own):
            yield Finding(number.span, "used", (("number", number.value.canonical), ("title", known.title or known.id)))


RULE = Rule(
    code="CORP-07",
    title=Bilingual("Số văn bản chưa dùng", "The number is not used yet"),
    why=Bilingual(
        "Trong một năm (văn bản của Đảng: một nhiệm kỳ) mỗi số chỉ cấp cho một văn bản.",
        "Within a year (the Party: a term of office) a number is given once.",
    ),
    clause=CORPUS,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus"}),
    says={"used": Bilingual("Số {number} đã dùng cho “{title}”.", "{number} is the number of “{title}”.")},
    examples=(
        Example(
            "số 145/KH-UBND chưa có trong kho",
            "số 145/KH-UBND trong kho là của kế hoạch khác",
            change=(("register.same", "Trồng hoa ven các tuyến đường liên xã"),),
        ),
    ),
    check=_check,
)
