"""Dấu trong số, ký hiệu: slash after the number, hyphens between groups, no blanks."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_FORM = lazy(r"\d{1,6}[a-zđA-ZĐ]?(?:/\d{4})?/[^\s/–—]{1,40}(?:/[^\s/–—]{1,20})?")
_BLANK = lazy(r"\s+")
_DASH = lazy(r"\s*[–—−]\s*")


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or number.value.serial is None:
        raise Undecided
    words = draft.at(number.span)
    if number.value.family == "party":
        yield Finding(number.span, "party", sure=False)
    elif words.count("/") > 1 + (number.value.year is not None) and number.value.type_code:
        yield Finding(number.span, "slash", (("words", words),), right=number.value.canonical, sure=False)
    elif _BLANK.search(words):
        # A number filled in by hand or by a register stands apart from its symbol on every issued PDF: nobody typed that blank.
        if draft.source.media_type == "application/pdf":
            raise Undecided("skip-stamped")
        yield Finding(number.span, "blank", (("words", words),), right=number.value.canonical)
    elif _DASH.search(words):
        yield Finding(number.span, "dash", right=number.value.canonical, sure=False)


RULE = Rule(
    code="ND30-O3-03",
    title=Bilingual("Dấu nối trong số, ký hiệu", "Separators of number and symbol"),
    why=Bilingual(
        "Giữa số và ký hiệu là dấu gạch chéo (/), giữa các nhóm chữ viết tắt là dấu gạch nối (-), không cách chữ. Viết khác thì hệ thống quản lý văn bản không nhận ra.",
        "A slash stands between number and symbol, hyphens between abbreviations, no blanks; otherwise registers do not recognise it.",
    ),
    clause=annex("II.3.c"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "party": Bilingual(
            "Số, ký hiệu ghi theo cách của văn bản Đảng (gạch nối trước, gạch chéo sau).",
            "Number and symbol stand in the form of Party documents.",
        ),
        "slash": Bilingual(
            "“{words}”: giữa các nhóm chữ viết tắt dùng dấu gạch nối, không dùng dấu gạch chéo.",
            "“{words}”: hyphens, not slashes, stand between abbreviations.",
        ),
        "blank": Bilingual("“{words}”: số, ký hiệu viết liền, không cách chữ.", "“{words}”: number and symbol hold no blanks."),
        "dash": Bilingual("Giữa các nhóm chữ viết tắt dùng dấu gạch nối ngắn (-).", "A plain hyphen (-) stands between abbreviations."),
    },
    examples=(Example("145/KH-UBND", "145 / KH-UBND"), Example("145/KH-UBND", "145/KH–UBND")),
    check=_check,
    fixable="safe",
)
