"""“Kính trình” trong tờ trình của Đảng: since Hướng dẫn 05."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD05_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule

_GREETING = lazy(r"Kính gửi", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    for row in _rows.rows(draft, range(draft.zones.header.start, draft.zones.closing.start or draft.zones.body.stop)):
        match = _GREETING.match(row.text)
        if match:
            yield Finding(row.found(match), "greeting", right="Kính trình")
            return


RULE = Rule(
    code="PTY-O9-01",
    title=Bilingual("Tờ trình của Đảng ghi “Kính trình”", "A Party tờ trình says “Kính trình”"),
    why=Bilingual(
        "Từ 27/5/2026 tờ trình gửi cấp trên ghi “Kính trình”, công văn ghi “Kính gửi”.",
        "Since 27 May 2026 a tờ trình says “Kính trình”, a công văn “Kính gửi”.",
    ),
    clause=party("nơi nhận", "addressees"),
    level="warning",
    force="T",
    profiles=PARTY,
    types=frozenset({"to-trinh"}),
    since=HD05_SINCE,
    fixable="unsafe",
    says={"greeting": Bilingual("Tờ trình của Đảng ghi “Kính trình”.", "A Party tờ trình says “Kính trình”.")},
    examples=(
        Example(
            "KẾ HOẠCH\nvề xây dựng tủ sách chi bộ giai đoạn 2026 - 2030\n",
            "TỜ TRÌNH\nvề xây dựng tủ sách chi bộ giai đoạn 2026 - 2030\nKính gửi: Ban Bí thư Trung ương Đảng\n",
            base="ke-hoach-dang",
        ),
    ),
    check=_check,
)
