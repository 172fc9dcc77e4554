"""Cách đặt dấu thanh: one way in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule

_OLD = lazy(r"\b\w{0,3}(?:òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)\b", re.IGNORECASE)
_NEW = lazy(r"\b\w{0,3}(?:oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|(?<!q)uỳ|(?<!q)uý|(?<!q)uỷ|(?<!q)uỹ|(?<!q)uỵ)\b", re.IGNORECASE)
_SHARE = 0.2


def _check(draft: Draft) -> Iterator[Finding]:
    zones = draft.zones
    rows = list(_rows.rows(draft, range(zones.header.start, zones.closing.stop or zones.body.stop)))
    old = [(row, match) for row in rows for match in _OLD.finditer(row.text)]
    new = [(row, match) for row in rows for match in _NEW.finditer(row.text)]
    if not old or not new:
        return
    fewer = new if len(new) <= len(old) else old
    row, match = fewer[0]
    yield Finding(
        row.found(match), "mixed", (("words", match.group()), ("count", str(len(fewer))), ("others", str(len(old) + len(new) - len(fewer))))
    )


RULE = Rule(
    code="X-07",
    title=Bilingual("Đặt dấu thanh thống nhất", "One way of placing tone marks"),
    why=Bilingual(
        "“hòa” và “hoà” đều đúng, nhưng trong một văn bản chỉ dùng một cách.", "“hòa” and “hoà” are both right, but not in one document."
    ),
    clause=PRACTICE,
    level="info",
    force="P",
    profiles=EVERYONE,
    needs=frozenset({"native"}),
    says={
        "mixed": Bilingual(
            "“{words}”: {count} chỗ đặt dấu khác với {others} chỗ còn lại.",
            "“{words}”: {count} tone marks stand otherwise than the other {others}.",
        )
    },
    examples=(
        Example("gửi kết quả về Sở Giáo dục và Đào tạo trước", "gửi kết quả và góp ý về việc hoà giải cho Sở Giáo dục và Đào tạo trước"),
    ),
    check=_check,
)
