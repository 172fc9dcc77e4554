"""“Như trên” đứng đầu: where there is “Kính gửi”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    entries = [found.span for found in draft.document.recipients if found.span is not None]
    if not entries or not draft.document.addressees:
        raise Undecided
    first = bare(draft.at(entries[0]))
    if not first.startswith(("NHUTREN", "NHUKINHGUI", "NHUKINHTRINH")):
        moved = any(bare(draft.at(span)).startswith("NHUTREN") for span in entries)
        yield Finding(entries[0], "moved" if moved else "missing")


RULE = Rule(
    code="ND30-O9-05",
    title=Bilingual("“Như trên;” đứng đầu nơi nhận", "“Như trên;” comes first"),
    why=Bilingual(
        "Văn bản có “Kính gửi” thì dòng đầu của nơi nhận là “- Như trên;”.",
        "Where there is “Kính gửi”, “- Như trên;” is the first recipient.",
    ),
    clause=annex("II.9.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "missing": Bilingual("Nơi nhận thiếu dòng đầu “- Như trên;”.", "The first recipient “- Như trên;” is missing."),
        "moved": Bilingual("“- Như trên;” phải đứng đầu nơi nhận.", "“- Như trên;” comes first."),
    },
    examples=(Example("- Như trên;\n- UBND tỉnh (để b/c);", "- UBND tỉnh (để b/c);", base="cong-van"),),
    check=_check,
)
