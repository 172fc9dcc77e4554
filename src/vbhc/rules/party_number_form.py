"""Số, ký hiệu văn bản Đảng: “57-KL/TW”, hyphen first, then slash, no year."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_FORM = lazy(r"\d{1,6}[a-zđ]?\s?-\s?[^\s/-]{1,12}(?:\s?/\s?[^\s/]{1,40}){1,2}")


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or number.value.serial is None:
        raise Undecided
    words = draft.at(number.span)
    if not _FORM.fullmatch(words):
        yield Finding(number.span, "form", (("words", " ".join(words.split())),))
    elif " " in words:
        yield Finding(number.span, "blank", right=number.value.canonical, level="warning")


RULE = Rule(
    code="PTY-O3-02",
    title=Bilingual("Cách ghi số, ký hiệu văn bản của Đảng", "Form of a Party number"),
    why=Bilingual(
        "Sau số là gạch nối và tên loại, rồi gạch chéo và tên cơ quan; không ghi năm.",
        "A hyphen and the type follow the number, then a slash and the body; no year.",
    ),
    clause=party("số, ký hiệu", "number and symbol"),
    level="error",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    fixable="safe",
    says={
        "form": Bilingual("“{words}” không theo cách ghi của văn bản Đảng (57-KL/TW).", "“{words}” is not in the Party's form (57-KL/TW)."),
        "blank": Bilingual("Số, ký hiệu viết liền, không cách chữ.", "Number and symbol hold no blanks."),
    },
    examples=(Example("88-KH/TU", "88/KH-TU", base="ke-hoach-dang"), Example("88-KH/TU", "88- KH/TU", base="ke-hoach-dang")),
    check=_check,
)
