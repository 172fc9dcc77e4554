"""Địa danh và ngày tháng: “Cao Bằng, ngày 09 tháng 3 năm 2026”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_FIGURES = lazy(r"ngày\s+(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})$", re.IGNORECASE)
_WORDS = lazy(r"(?P<place>[^\W\d][^,\d]{1,60}?)(?P<gap>\s*,?\s*)ngày[\s.…_]*\d{0,2}[\s.…_]*tháng", re.IGNORECASE)
#: January and February take a zero.
_MARCH = 3


def _check(draft: Draft) -> Iterator[Finding]:
    seen = False
    for row in _letterhead(draft):
        figures, words = _FIGURES.search(row.text), _WORDS.match(row.text)
        seen = seen or bool(figures or words)
        if figures:
            month = int(figures["month"])
            right = f"ngày {int(figures['day']):02d} tháng {f'{month:02d}' if month < _MARCH else month} năm {figures['year']}"
            yield Finding(row.found(figures), "figures", (("right", right),), right=right)
        elif words and "," not in words["gap"]:
            yield Finding(row.found(words), "comma", (("place", words["place"]),))
    if not seen:
        raise Undecided


def _letterhead(draft: Draft) -> Iterator[_rows.Row]:
    """Lines down to the title: a date written otherwise may not count as part of the letterhead."""
    stop = draft.zones.title.start or draft.zones.header.stop
    return _rows.rows(draft, range(draft.zones.header.start, stop))


RULE = Rule(
    code="ND30-O4-01",
    title=Bilingual("Cách ghi địa danh, ngày tháng", "How place and date are written"),
    why=Bilingual(
        "Địa danh, dấu phẩy, rồi “ngày … tháng … năm …” viết đầy đủ chữ.",
        "The place, a comma, then “ngày … tháng … năm …” in words.",
    ),
    clause=annex("II.4.b, c"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    not_types=frozenset({"bien-ban"}),
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "figures": Bilingual("Ngày tháng phải ghi đầy đủ: “{right}”.", "The date is written out: “{right}”."),
        "comma": Bilingual("Thiếu dấu phẩy sau địa danh “{place}”.", "The comma after the place “{place}” is missing."),
    },
    examples=(
        Example("Cao Bằng, ngày 09 tháng 3 năm 2026", "Cao Bằng, ngày 09/3/2026"),
        Example("Cao Bằng, ngày 09 tháng 3 năm 2026", "Cao Bằng ngày 09 tháng 3 năm 2026"),
    ),
    check=_check,
)
