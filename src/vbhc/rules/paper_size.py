"""Khổ giấy A4."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding, Mend
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules._looks import figure, is_pdf, layout
from vbhc.rules._pages import A4, is_a4
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    sheets = layout(draft).sheets
    if not sheets:
        raise Undecided("skip-pages")
    wrong = next((sheet for sheet in sheets if not is_a4(sheet)), None)
    if wrong is not None:
        mends = tuple(Mend("paper", A4[::-1] if one.landscape else A4, sheet=place) for place, one in enumerate(sheets) if not is_a4(one))
        values = (("width", figure(wrong.width)), ("height", figure(wrong.height)))
        # a PDF may have been printed anew on other paper by whoever handed it on
        yield Finding(None, "paper", values, page=wrong.page, level="warning" if is_pdf(draft) else None, mends=mends)


RULE = Rule(
    code="ND30-PG-01",
    title=Bilingual("Khổ giấy A4", "Paper A4"),
    why=Bilingual(
        "Văn bản dùng một khổ giấy để in, đóng và lưu cùng nhau.", "One paper size lets documents be printed, bound and kept together."
    ),
    clause=annex("I.1"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"pages", "native"}),
    fixable="safe",
    says={
        "paper": Bilingual(
            "Khổ giấy {width} x {height} mm, đúng là A4 (210 x 297 mm).", "Paper {width} x {height} mm; A4 (210 x 297 mm) is right."
        )
    },
    examples=(
        Example(
            "210 x 297 mm",
            "215,9 x 279,4 mm (Letter)",
            change=(
                ("page.width", 215.9),
                ("page.height", 279.4),
            ),
        ),
    ),
    check=_check,
)
