"""Đơn vị được giao việc có trong nơi nhận."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, PLANS, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule, Undecided

#: A recipient of many → what the names of those that it holds begin with, in base letters.
_GROUPS = {
    ("CACSO", "SOBANNGANH", "CACCOQUANCHUYENMON"): (
        "SO",
        "BAN",
        "VANPHONG",
        "THANHTRA",
        "CONGAN",
        "BOCHIHUY",
        "CUC",
        "CHICUC",
        "BAO",
        "DAI",
        "TRUONG",
        "TRUNGTAM",
    ),
    ("UBNDCAC", "UBNDXA", "UBNDPHUONG", "UBNDHUYEN", "CACXA", "CACDIAPHUONG", "CACHUYEN"): (
        "UBND",
        "CACXA",
        "CACDIAPHUONG",
        "CACHUYEN",
        "CHUTICHUBND",
    ),
    (
        "CACPHONG",
        "PHONGBAN",
        "CACDONVI",
        "CACBOPHAN",
        "CACTOCHUC",
        "CACCOQUAN",
        "CACDOANTHE",
        "CACDANGUY",
        "CACDANGBO",
        "CACCHIBO",
        "CACHOI",
    ): ("",),
    ("NHUTREN", "NHUDIEU", "NHUKINHGUI"): ("",),
}
#: Not the name of a body one could send to: everybody, the issuer itself.
_NOBODY = ("CAC", "THUTRUONG", "CANBO", "CONGCHUC", "MOI", "TOANTHE", "COQUAN", "DONVI", "DIAPHUONG", "TUNG")


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.tasks or not draft.document.recipients:
        raise Undecided
    told = [_key(found.value) for found in draft.document.recipients]
    own = _key(draft.document.issuer.value.name) if draft.document.issuer else ""
    seen: set[str] = set()
    for task in draft.document.tasks:
        for lead in task.lead:
            key = _key(lead)
            if not key or key in seen or key.startswith(_NOBODY) or key in own or len(key) < _SHORT:
                continue
            seen.add(key)
            if not any(key in one or _holds(one, key) for one in told):
                start = draft.source.text.find(lead, task.span.start, task.span.end)
                yield Finding(Span(start, start + len(lead)) if start >= 0 else task.span, "missing", (("body", lead),), sure=False)


def _key(name: str) -> str:
    return bare(name).replace("UYBANNHANDAN", "UBND").replace("HOIDONGNHANDAN", "HDND")


def _holds(recipient: str, key: str) -> bool:
    return any(any(word in recipient for word in words) and key.startswith(members) for words, members in _GROUPS.items())


_SHORT = 4

RULE = Rule(
    code="PLAN-03",
    title=Bilingual("Đơn vị được giao việc có trong nơi nhận", "Who is given a task receives the document"),
    why=Bilingual(
        "Được giao việc mà không nhận văn bản thì không biết để làm.", "Who does not receive the plan does not know of the task."
    ),
    clause=PRACTICE,
    level="warning",
    force="P",
    profiles=EVERYONE,
    types=PLANS,
    says={
        "missing": Bilingual(
            "{body} được giao việc nhưng không có trong nơi nhận.", "{body} is given a task, but is not among the recipients."
        )
    },
    examples=(Example("- Sở Tài chính;\n", ""),),
    check=_check,
)
