"""Pháp điển: thousands of citations that others have split into type, number, title, date and body."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.citations.test_mentions import read
from vbhc import parts
from vbhc.citations import mentions
from vbhc.knowledge import types
from vbhc.knowledge.spelling import fold

#: rows that their own splitter cut wrongly say nothing: a number without symbol, a body that holds a date
NUMBER = re.compile(r"\d{1,5}[a-z]?(?:/\d{4})?/[A-ZĐ][\w/&-]{1,50}[\w]")
FLOORS = {"type": 0.99, "number": 0.99, "date": 0.99, "issuer": 0.99, "title": 0.95}
EVERY = 4


def rows(shared: Path) -> Iterator[dict[str, str]]:
    lines = (shared / "corpus" / "codified-citations.jsonl").read_text("utf-8").splitlines()
    for row in map(json.loads, lines[::EVERY]):
        if NUMBER.fullmatch(row["so_hieu"]) and not re.search(r"\d|quy định|hướng dẫn", row["co_quan"]):
            yield row


def squeezed(text: str | None) -> str:
    return fold(text or "").replace(" ", "")


def test_codified_citations(shared: Path) -> None:
    right: Counter[str] = Counter()
    wrong: list[str] = []
    total = 0
    nothing = parts.analyse(read("x"))
    for row in rows(shared):
        total += 1
        source = read(row["raw"])
        mention = mentions.find(source, nothing)[0][0]
        wanted = {
            "type": getattr(types.by_name(row["loai"]), "id", None),
            "number": squeezed(row["so_hieu"]),
            "date": "-".join(reversed(row["ngay_ban_hanh"].split("/"))),
            "title": squeezed(row["ten"]),
            "issuer": sorted(
                map(
                    squeezed, re.split(r",\s(?=[A-ZĐ]\S*\s(?!thao))|\svà\s(?=(?:Bộ|Tổng|Viện|Tòa|Toà|Ngân|Ủy|Thanh|Ban)\s)", row["co_quan"])
                )
            ),
        }
        given = {
            "type": mention.type.id if mention.type else None,
            "number": squeezed(str(mention.number)),
            "date": mention.date,
            "title": squeezed(source.one_line(mention.title)) if mention.title else "",
            "issuer": sorted(map(squeezed, mention.issuer.name.split("; "))) if mention.issuer else [],
        }
        for field, value in wanted.items():
            same = _shortened(value, given[field]) if field == "issuer" else given[field] == value
            right[field] += same
            if not same:
                wrong.append(f"{field}: {value!r} read as {given[field]!r}")
    assert total
    below = {field: right[field] / total for field, floor in FLOORS.items() if right[field] / total < floor}
    if below:
        pytest.fail(f"{below}\n" + "\n".join(wrong))


def _shortened(wanted: object, given: object) -> bool:
    """The same bodies, where the row may leave out the end of a name ("Ngân hàng Nhà nước")."""
    if not isinstance(wanted, list) or not isinstance(given, list) or len(wanted) != len(given):
        return False
    return all(theirs.startswith(ours) or ours.startswith(theirs) for ours, theirs in zip(wanted, given, strict=True))
