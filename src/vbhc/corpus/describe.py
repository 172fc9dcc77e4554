"""Mô tả: what a row of `documents` says, out of all that its wordings and files say: files of its own first, then what most mentions say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from vbhc.corpus import identity, tables
from vbhc.corpus.database import Database
from vbhc.knowledge import types

#: One file of a document's own outweighs any number of mentions.
_OWN = 1_000_000_000


class Describer:
    """Người mô tả."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def drop_if_unnamed(self, document: int) -> bool:
        """A document that no wording names any more is gone."""
        if self._db.execute("SELECT 1 FROM forms WHERE document = ? LIMIT 1", (document,)).fetchone():
            return False
        self._db.execute("DELETE FROM documents WHERE id = ?", (document,))
        return True

    def write(self, documents: Iterable[int]) -> None:
        """Number, name, type, date, issuer: the value that weighs most, the smaller one where two weigh the same; and the system that follows."""
        rows = self._db.execute(_WORDINGS, (tables.listed(sorted(documents)),))
        described: list[tuple[object, ...]] = []
        agreeing: list[tuple[bool, int]] = []
        for document, some in groupby(rows, key=itemgetter(0)):
            wordings = [_Wording(*row[1:]) for row in some]
            best = _best(wordings)
            kind = types.get(best.type) if best.type else None
            described.append(
                (
                    *(document, best.number, best.number_key, best.name, best.type, kind and kind.name, kind and kind.abbr, best.date),
                    *(year_of(best.date, best.period), best.issuer, best.issuer_name, best.level, best.province),
                    identity.system_of(best.number, best.type),
                )
            )
            agreeing += [(not one.agrees, one.key) for one in wordings if bool(one.agrees) != _agrees(one, best)]
        self._db.executemany(_DESCRIBE, described)
        self._db.executemany("UPDATE tallies SET agrees = ? WHERE key = ?", agreeing)

    def hold(self, first: Iterable[tuple[str | None, str | None, int]]) -> None:
        """Documents that are held for the first time, by one file each: title, system, document. What others quote stays where the file has no title."""
        self._db.executemany("UPDATE documents SET held = 1, title = coalesce(?, title), system = coalesce(?, system) WHERE id = ?", first)

    def title(self, document: int) -> None:
        """Whether it is held, and its title: that of a file of its own, an issued one before a draft; else the fullest that others quote, one in small letters first."""
        number, kind = self._db.execute("SELECT number, type FROM documents WHERE id = ?", (document,)).fetchone()
        own = self._db.execute(f"SELECT title, json_extract(record, '$.system') {_FIRST_FILE}", (document,)).fetchone()
        title, system = own or (None, None)
        if title is None:
            # a title all in capitals is out of the trích yếu of another document, whose own words may end it
            heard = self._db.execute(
                "SELECT title FROM (SELECT substr(title, 1, 300) AS title FROM mentions WHERE document = ?1 UNION ALL"
                " SELECT substr(title, 1, 300) FROM files WHERE document = ?1)"
                " WHERE title IS NOT NULL ORDER BY title GLOB '*[a-z][a-z]*' DESC, length(title) DESC, title LIMIT 1",
                (document,),
            ).fetchone()
            title = heard[0] if heard else None
        self._db.execute(
            "UPDATE documents SET title = ?, held = ?, system = ? WHERE id = ?",
            (title, own is not None, system or identity.system_of(number, kind), document),
        )


class _Wording(NamedTuple):
    """What one wording says of its document, and how often; of the best of all wordings only what is said counts."""

    key: int
    own: int
    uses: int
    agrees: int
    number: str | None
    number_key: str | None
    name: str | None
    type: str | None
    date: str | None
    period: str | None
    issuer: str | None
    issuer_name: str | None
    level: str | None
    province: str | None

    def part(self, columns: slice) -> tuple[Any, ...]:
        """What is said together."""
        whole: tuple[Any, ...] = self
        return whole[columns]


_WORDINGS = (
    f"SELECT f.document, t.key, t.own, t.uses, t.agrees, {', '.join(f'f.{name}' for name in _Wording._fields[4:])}"  # noqa: S608 - columns of ours
    " FROM json_each(?) AS d JOIN forms AS f ON f.document = d.value JOIN tallies AS t ON t.key = f.key ORDER BY f.document"
)
#: Of the files of a document's own, here ?1, the one whose title and system count.
_FIRST_FILE = "FROM files WHERE document = ?1 AND kind <> 'article' ORDER BY title IS NULL, draft, sha256, path LIMIT 1"
# The system of a held document is the one that its file states. It is looked for only where number or type change, on which the other rests.
_DESCRIBE = (
    "UPDATE documents SET number = ?2, number_key = ?3, name = ?4, type = ?5, type_name = ?6, type_abbr = ?7, date = ?8, year = ?9,"  # noqa: S608 - an expression of ours
    " issuer = ?10, issuer_name = ?11, level = ?12, province = ?13, system = CASE WHEN number IS ?2 AND type IS ?5 THEN system"
    f" WHEN held THEN coalesce((SELECT json_extract(record, '$.system') {_FIRST_FILE}), ?14) ELSE ?14 END WHERE id = ?1"
)
#: What is said together.
_NUMBER, _NAME, _TYPE, _DATE, _PERIOD, _ISSUER, _UNREGISTERED = (
    slice(4, 6),
    slice(6, 7),
    slice(7, 8),
    slice(8, 9),
    slice(9, 10),
    slice(10, 14),
    slice(11, 14),
)


def _best(wordings: list[_Wording]) -> _Wording:
    """The values that weigh most. A body of the registry comes before one that is none."""
    registered = [one for one in wordings if one.issuer]
    issuer = _heaviest(registered, _ISSUER) if registered else (None, *_heaviest(wordings, _UNREGISTERED))
    said = (part for columns in (_NUMBER, _NAME, _TYPE, _DATE, _PERIOD) for part in _heaviest(wordings, columns))
    return _Wording(0, 0, 0, 0, *said, *issuer)


def _heaviest(wordings: list[_Wording], columns: slice) -> tuple[Any, ...]:
    """The value of these columns that weighs most, among the wordings that have one."""
    if len(wordings) == 1:
        only = wordings[0].part(columns)
        return only if only[0] is not None else (None,) * len(only)
    weights: Counter[tuple[Any, ...]] = Counter()
    for one in wordings:
        value = one.part(columns)
        if value[0] is not None:
            weights[value] += one.own * _OWN + one.uses + 1
    if not weights:
        return (None,) * len(wordings[0].part(columns))
    if len(weights) == 1:
        return next(iter(weights))
    best: tuple[Any, ...] = min(weights, key=lambda value: (-weights[value], [str(part) for part in value]))
    return best


def _agrees(one: _Wording, best: _Wording) -> bool:
    """Whether a wording says nothing but the best: then it may be said ever so often without changing anything."""
    for columns in (_NUMBER, _NAME, _TYPE, _DATE, _PERIOD):
        value = one.part(columns)
        if value[0] is not None and value != best.part(columns):
            return False
    if one.issuer:
        return one.part(_ISSUER) == best.part(_ISSUER)
    return one.issuer_name is None or best.issuer is not None or one.part(_UNREGISTERED) == best.part(_UNREGISTERED)


def year_of(date: str | None, period: str | None) -> int | None:
    """The year of the date, else that in the symbol or name."""
    if date and date[:4].isdecimal():
        return int(date[:4])
    return int(period) if period and len(period) == len("2024") and period.isdecimal() else None
