"""Quốc hiệu: its words, in capitals."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#: Short forms that somebody writes in its place.
_SHORT = ("CONGHOAXHCN", "CHXHCN")


def _check(draft: Draft) -> Iterator[Finding]:
    found = [row for row in _rows.header(draft) if _rows.is_national(row.text) or bare(row.text).startswith(_SHORT)]
    if not found:
        raise Undecided
    row = found[0]
    text = " ".join(normalize("NFC", row.text).split())
    said = text.upper().replace("HOÀ", "HÒA")
    # It may go over two lines, or have something beside it on its own.
    if said.startswith(_RIGHT) or (_RIGHT.startswith(f"{said} ") and said):
        title = text[: len(_RIGHT)]
        if title != title.upper():
            yield Finding(row.span, "case", (("right", _RIGHT),), right=_RIGHT)
        return
    # A PDF may have lost the marks of letters on the way to its text.
    only_marks = bare(said) == bare(_RIGHT)
    yield Finding(row.span, "words", (("right", _RIGHT),), right=_RIGHT, sure=not only_marks)


RULE = Rule(
    code="ND30-O1-01",
    title=Bilingual("Quốc hiệu ghi đủ, bằng chữ in hoa", "The national title, in full and in capitals"),
    why=Bilingual(
        "Quốc hiệu là tên nước, không viết tắt, không đổi chữ, không viết thường.",
        "The national title is the name of the country: not abbreviated, not changed, not in small letters.",
    ),
    clause=annex("II.1.a"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "words": Bilingual("Quốc hiệu phải ghi đủ: “{right}”.", "The national title reads “{right}”."),
        "case": Bilingual("Quốc hiệu viết bằng chữ in hoa.", "The national title is in capitals."),
    },
    examples=(
        Example("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XHCN VIỆT NAM"),
        Example("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ),
    check=_check,
)
