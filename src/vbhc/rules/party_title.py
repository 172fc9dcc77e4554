"""“ĐẢNG CỘNG SẢN VIỆT NAM”: word for word, in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"


def _check(draft: Draft) -> Iterator[Finding]:
    letterhead = _rows.header(draft)
    if not letterhead:
        raise Undecided
    for row in letterhead:
        words = bare(row.text)
        if words.startswith(("DANGCONGSAN", "DANGCSVN", "DCSVN")) and len(words) < _LONG and " ".join(row.text.split()) != _TITLE:
            yield Finding(row.span, "words", right=_TITLE)


_LONG = 24

RULE = Rule(
    code="PTY-O1-01",
    title=Bilingual("Tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”", "The title “ĐẢNG CỘNG SẢN VIỆT NAM”"),
    why=Bilingual("Tiêu đề viết đủ chữ, in hoa, ở góc trên bên phải.", "The title stands in full and in capitals at the top right."),
    clause=party("tiêu đề", "title"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={"words": Bilingual("Tiêu đề phải ghi là “ĐẢNG CỘNG SẢN VIỆT NAM”.", "The title is “ĐẢNG CỘNG SẢN VIỆT NAM”.")},
    examples=(Example("ĐẢNG CỘNG SẢN VIỆT NAM\n", "Đảng Cộng sản Việt Nam\n", base="ke-hoach-dang"),),
    check=_check,
)
