"""Chấm dứt: what ended documents, in part or as a whole. Every answer that tells of it asks here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from vbhc.corpus import tables
from vbhc.corpus.database import Database
from vbhc.knowledge import relations as relations_table
from vbhc.model.answers import Status

#: What a relation makes of its target, the gravest first.
_ENDING: dict[str, Status] = {"replaces": "replaced", "repeals": "repealed", "suspends": "suspended", "amends": "amended"}
_GRAVEST: tuple[Status, ...] = ("replaced", "repealed", "suspended", "partly-ended", "amended", "standing")
#: Those after which nothing of a document is left.
_FOR_GOOD = ("replaces", "repeals")

_PLACES = """
    FROM edges AS w JOIN mentions AS m ON m.id = w.mention JOIN files AS f ON f.id = m.file
    WHERE w.target = {target} AND w.relation = {relation} AND w.source = {source}
    AND json_extract(f.record, '$.citations[' || m.ordinal || '].pinpoint') IS NULL
"""
_CUE = "coalesce(json_extract(f.record, '$.citations[' || m.ordinal || '].cue'), '')"
# One place that names the whole is enough: with each act comes the cue of one that names no points, which nearly always settles it.
_ACTS = f"""
    SELECT e.target, e.relation, e.source, s.key, s.date,
        (SELECT {_CUE} {_PLACES.format(target="e.target", relation="e.relation", source="e.source")} LIMIT 1)
    FROM (SELECT DISTINCT target, relation, source FROM edges
        WHERE target IN (SELECT value FROM json_each(?)) AND relation IN (SELECT value FROM json_each(?))) AS e
    JOIN documents AS s ON s.id = e.source
    WHERE NOT s.held OR EXISTS (SELECT 1 FROM files AS o WHERE o.document = s.id AND NOT o.draft)
    ORDER BY e.target, e.relation, s.date IS NULL, s.date, s.key
"""  # noqa: S608 - expressions of ours
_CUES = f"SELECT DISTINCT {_CUE} {_PLACES.format(target='?', relation='?', source='?')}"


@dataclass(frozen=True, slots=True)
class Ending:
    """What one document did to another. `key` is that of `source`; `part` where only points of the target are named."""

    target: int
    relation: str
    source: int
    key: str
    date: str | None
    part: bool


def is_part(database: Database, source: int, relation: str, target: int) -> bool:
    """Một phần: whether what a document replaces, repeals or suspends are points or a share of the other only, wherever that is said."""
    return relation in _ENDING and relation != "amends" and _names_no_whole(database, source, relation, target)


def _names_no_whole(database: Database, source: int, relation: str, target: int) -> bool:
    """Whether each place that says it names points, or a share."""
    return all(_of_a_share(cue) for (cue,) in database.execute(_CUES, (target, relation, source)))


def of(
    database: Database, documents: Iterable[int], as_of: str | None = None, relations: Collection[str] = tuple(_ENDING)
) -> Iterator[Ending]:
    """What amended, suspended, repealed or replaced these documents until that day; an undated act counts, what only a draft says does not.

    A relation that names points ("khoản 1 Điều 30 Nghị định …") or a share ("một số điều của …") is about these only, unless another place
    names the whole.
    """
    asked = database.execute(_ACTS, (tables.listed(documents), tables.listed(relations)))
    for target, relation, source, key, date, cue in asked.fetchall():
        if as_of is None or date is None or date <= as_of:
            part = cue is None or (_of_a_share(cue) and _names_no_whole(database, source, relation, target))
            yield Ending(target, relation, source, key, date, part)


@lru_cache(maxsize=1024)
def _of_a_share(cue: str) -> bool:
    """Whether the words that say it end a part only: "bãi bỏ một số điều"."""
    return relations_table.key(cue.lower()).endswith(_shares())


@cache
def _shares() -> tuple[str, ...]:
    rows = relations_table.table()["shares"]
    return tuple(relations_table.key(phrase) for phrase in (*rows["phrases"], *rows["about"]))


def state(found: Sequence[Ending]) -> tuple[Status, list[Ending]]:
    """What became of one document, and the acts that it rests on, the first of them first."""
    by_status: dict[Status, list[Ending]] = {}
    for ending in found:
        status = _ENDING[ending.relation]
        if ending.part and status in ("replaced", "repealed", "suspended"):
            status = "partly-ended"
        by_status.setdefault(status, []).append(ending)
    status = next(one for one in _GRAVEST if one in by_status or one == "standing")
    return status, sorted(by_status.get(status, ()), key=lambda ending: (ending.date is None, ending.date or "", ending.key))


def replaced_by(database: Database, documents: Iterable[int], as_of: str | None = None) -> dict[int, str]:
    """For each document that was replaced or repealed as a whole: the key of the one that did it first."""
    found: dict[int, str] = {}
    for target, acts in groupby(of(database, documents, as_of, _FOR_GOOD), key=lambda ending: ending.target):
        status, reasons = state(list(acts))
        if status in ("replaced", "repealed"):
            found[target] = reasons[0].key
    return found
