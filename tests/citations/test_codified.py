"""Pháp điển: 1,696 citations that others have split into type, number, title, date and body.

Some rows were split wrongly: what a field says is not what the row's own `raw` says there. `FAULTY` lists them by class, and a test shows
that each class is told by the row alone, not by what is read here. Figures are asked for twice: of all rows as they stand, and of the
sound ones. Of all 1,696 rows type is right in 1.000, number in 0.991, date in 0.992, body in 0.992 and title in 0.983; of the 1,668 sound
ones everything in 1.000.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.citations.test_mentions import read
from vbhc import parts
from vbhc.citations import mentions
from vbhc.knowledge import types
from vbhc.knowledge.spelling import fold, spelling
from vbhc.model.citation import Mention
from vbhc.model.text import Source

Row = dict[str, str]
Rows = tuple[Row, ...]

_DATED = re.compile(r"\sngày\s\d{1,2}/\d{1,2}/\d{4}\scủa\s")
_GOES_ON = re.compile(r"\s?[/-]\s?\S")

#: class of fault: its reason, and the rows, counted from 0 as they stand in the file
FAULTY = {
    "cut-number": (
        "a blank stands inside the number ('53 /2025/TT-BCT', 'TT- BCA'); the row's number ends before it, the rest opens its title",
        (283, 284, 457, 678, 679, 802, 1033, 1052, 1303, 1413, 1426, 1451, 1468, 1473),
    ),
    "first-date": (
        "a date stands in the title; the row ends its title there, takes that date and lets the body run on to the true date",
        (266, 379, 525, 552, 742, 761, 874, 1006, 1125, 1302, 1322, 1427, 1440, 1496),
    ),
}
#: a body by another name than that of the registry: as rows write it, as it is called
SAME_BODY = {
    "ủy ban mặt trận tổ quốc việt nam": "ủy ban trung ương mặt trận tổ quốc việt nam",
    "đoàn chủ tịch ủy ban trung ương mặt trận tổ quốc việt nam": "ủy ban trung ương mặt trận tổ quốc việt nam",
    "hội nông dân việt nam": "trung ương hội nông dân việt nam",
    "ban thường vụ tw hội ccbvn": "trung ương hội cựu chiến binh việt nam",
}
ALL_FLOORS = {"type": 1.0, "number": 0.99, "date": 0.99, "issuer": 0.99, "title": 0.98}
SOUND_FLOORS = {"type": 1.0, "number": 0.999, "date": 0.999, "issuer": 0.999, "title": 0.999}


@pytest.fixture(scope="module")
def rows(shared: Path) -> Rows:
    return tuple(map(json.loads, (shared / "corpus" / "codified-citations.jsonl").read_text("utf-8").splitlines()))


def fault(row: Row) -> str | None:
    """The class of fault of a row, from the row alone."""
    raw, number = row["raw"], row["so_hieu"]
    rest = raw[raw.index(number) + len(number) :]
    if number.endswith("-") or _GOES_ON.match(rest):
        return "cut-number"
    title = rest.find(row["ten"])
    dates = _DATED.findall(rest[title + len(row["ten"]) : rest.rfind(", có hiệu lực")])
    return "first-date" if title >= 0 and len(dates) > 1 else None


def test_faulty_rows_are_those_that_contradict_themselves(rows: Rows) -> None:
    found: dict[str, tuple[int, ...]] = {}
    for index, row in enumerate(rows):
        if kind := fault(row):
            found[kind] = (*found.get(kind, ()), index)
    assert found == {kind: told for kind, (_, told) in FAULTY.items()}


def test_codified_citations(rows: Rows) -> None:
    listed = {index for _, told in FAULTY.values() for index in told}
    nothing = parts.analyse(read("x"))
    right: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    wrong: list[str] = []
    for index, row in enumerate(rows):
        source = read(row["raw"])
        mention = mentions.find(source, nothing)[0][0]
        for field, same in compared(row, source, mention).items():
            right[index in listed][field] += same
            if not same and index not in listed:
                wrong.append(f"{index}: {field} of {row['raw'][:160]}")
    sound = len(rows) - len(listed)
    below = [field for field, floor in SOUND_FLOORS.items() if right[False][field] < floor * sound]
    below += [field for field, floor in ALL_FLOORS.items() if right[False][field] + right[True][field] < floor * len(rows)]
    if below:
        pytest.fail(f"{below}\n" + "\n".join(wrong))


def compared(row: Row, source: Source, mention: Mention) -> dict[str, bool]:
    """For each field whether it is read as the row has it; blanks, punctuation and old tone marks count for nothing."""
    kind = types.by_name(row["loai"])
    return {
        "type": mention.type == kind,
        "number": squeezed(str(mention.number)) == squeezed(row["so_hieu"]),
        "date": mention.date == "-".join(reversed(row["ngay_ban_hanh"].split("/"))),
        "title": squeezed(source.one_line(mention.title) if mention.title else "") == squeezed(row["ten"]),
        "issuer": mention.issuer is not None and same_bodies(row["co_quan"], mention.issuer.name.split("; ")),
    }


def squeezed(text: str) -> str:
    return fold(text).replace(" ", "").replace("_", "")


def same_bodies(written: str, names: list[str]) -> bool:
    """Whether the names are what is written, but for joints; a row may leave out the end of a name ("Ngân hàng Nhà nước")."""
    left = " ".join(spelling(written).casefold().replace("uỷ", "ủy").split())
    for other, name in SAME_BODY.items():
        left = name if left == other else re.sub(rf"(?<=và ){other}$", name, left)
    rest = squeezed(left)
    for name in sorted(map(squeezed, names), key=len, reverse=True):
        if name not in rest and not (len(names) == 1 and name.startswith(rest)):
            return False
        rest = rest.replace(name, "", 1)
    return rest in ("", "và", "vàvà") or (len(names) == 1 and names[0].casefold().startswith(left))
