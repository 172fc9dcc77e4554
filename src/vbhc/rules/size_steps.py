"""Cỡ chữ phần đầu tăng giảm cùng nhau."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding, Mend
from vbhc.rules._components import dated, motto, national
from vbhc.rules._law import ND30_SINCE, STATE
from vbhc.rules._looks import figure, is_pdf, letters, runs_of
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_LOWEST = (12.0, 13.0, 13.0)
_STEPS = ((13.0, 14.0, 14.0), (12.0, 13.0, 13.0))


def _check(draft: Draft) -> Iterator[Finding]:
    heads = [rows[0] for rows in (national(draft), motto(draft), dated(draft))]
    looks = [letters(draft, row) for row in heads]
    sizes = [look.size for look in looks if look is not None and look.size is not None]
    if len(sizes) < len(looks):
        raise Undecided
    slack = 0.5 if is_pdf(draft) else 0.25
    if not all(low - slack <= size <= low + 1 + slack for size, low in zip(sizes, _LOWEST, strict=True)):
        return  # a size that is wrong by itself is told by another rule
    if not any(all(abs(size - step) <= slack for size, step in zip(sizes, steps, strict=True)) for steps in _STEPS):
        nearest = min(_STEPS, key=lambda steps: sum(abs(size - step) for size, step in zip(sizes, steps, strict=True)))
        mends = [
            Mend("size", step, run.span)
            for row, size, step in zip(heads, sizes, nearest, strict=True)
            for run in runs_of(draft, row)
            if abs(size - step) > slack and run.size == size
        ]
        yield Finding(heads[1].span, "steps", (("found", " / ".join(map(figure, sizes))),), mends=tuple(mends))


RULE = Rule(
    code="ND30-O1-06",
    title=Bilingual("Cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng tăng giảm cùng nhau", "Sizes of national title, motto and date grow together"),
    why=Bilingual("Cùng một văn bản, cỡ chữ các thành phần tăng hoặc giảm thống nhất.", "Within one document sizes grow or shrink alike."),
    clause=Bilingual("Nghị định 30/2020/NĐ-CP, Phụ lục I, chú thích về cỡ chữ", "Decree 30/2020/NĐ-CP, Annex I, footnote on sizes"),
    level="info",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        "steps": Bilingual(
            "Cỡ chữ Quốc hiệu / Tiêu ngữ / ngày tháng là {found}; thường là 13 / 14 / 14 hoặc 12 / 13 / 13.",
            "Sizes of national title / motto / date are {found}; usual are 13 / 14 / 14 or 12 / 13 / 13.",
        )
    },
    examples=(Example("13 / 14 / 14", "13 / 13 / 14", change=(("motto.size", 13.0),)),),
    check=_check,
)
