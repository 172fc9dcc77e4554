"""Tiêu ngữ: its words, capitals and dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_RIGHT = "Độc lập - Tự do - Hạnh phúc"
_DASH = r"(\s{0,9}[-–—‐‑−]\s{0,9})"
_FORM = lazy(rf"(Độc\s{{1,9}}lập){_DASH}(Tự\s{{1,9}}do){_DASH}(Hạnh\s{{1,9}}phúc)", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    row = next((row for row in _rows.header(draft) if _rows.is_motto(row.text)), None)
    if row is None:
        raise Undecided
    match = _FORM.match(normalize("NFC", row.text))
    is_pdf = draft.source.media_type == "application/pdf"
    if match is None:
        # A PDF may have lost marks or blanks on the way to its text.
        yield Finding(row.span, "words", (("right", _RIGHT),), right=_RIGHT, sure=not is_pdf)
        return
    span = row.found(match)
    if any(" ".join(word.split()) not in _RIGHT for word in (match[1], match[3], match[5])):
        yield Finding(span, "capitals", (("right", _RIGHT),), right=_RIGHT)
    elif not all(dash[0].isspace() and dash[-1].isspace() for dash in (match[2], match[4])):
        yield Finding(span, "blanks", (("right", _RIGHT),), right=_RIGHT, sure=not is_pdf)
    elif any(dash.strip() != "-" for dash in (match[2], match[4])):
        yield Finding(span, "dash", (("right", _RIGHT),), right=_RIGHT, level="warning")


RULE = Rule(
    code="ND30-O1-03",
    title=Bilingual("Cách ghi Tiêu ngữ", "How the motto is written"),
    why=Bilingual(
        "Chữ cái đầu của mỗi cụm từ viết hoa, giữa các cụm từ có dấu gạch nối, có cách chữ.",
        "The first letter of each phrase is a capital; a hyphen with blanks on both sides stands between them.",
    ),
    clause=annex("II.1.b"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "words": Bilingual("Tiêu ngữ ghi là “{right}”.", "The motto reads “{right}”."),
        "capitals": Bilingual(
            "Tiêu ngữ chỉ viết hoa chữ cái đầu mỗi cụm từ: “{right}”.", "Only the first letter of each phrase is a capital: “{right}”."
        ),
        "blanks": Bilingual("Hai bên dấu gạch nối có cách chữ: “{right}”.", "There are blanks on both sides of the hyphens: “{right}”."),
        "dash": Bilingual("Giữa các cụm từ là dấu gạch nối ngắn: “{right}”.", "Plain hyphens stand between the phrases: “{right}”."),
    },
    examples=(
        Example(_RIGHT, "Độc lập-Tự do-Hạnh phúc"),
        Example(_RIGHT, "Độc Lập - Tự Do - Hạnh Phúc"),
        Example(_RIGHT, "Độc lập – Tự do – Hạnh phúc"),
    ),
    check=_check,
    fixable="safe",
)
