"""Tìm theo số: what a person types to name a document — number, part of a number, id, name or file — to the documents it can be."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from vbhc.corpus import identity, nodes
from vbhc.corpus.database import Database
from vbhc.knowledge.spelling import bare, slug
from vbhc.model.lineage import Node
from vbhc.parts import symbols
from vbhc.patterns import lazy

#: Years of a Party term of office.
_TERM = 5
#: One past the last letter that a key may hold.
_AFTER = "{"
_ORDER = " ORDER BY d.held DESC, d.date DESC, d.key"


def candidates(database: Database, query: str, *, root: Path | None, issuer: str | None, year: int | None) -> list[Node]:
    """Every document that a query can mean, held ones first, the newest first. An id or a file means one only."""
    words = query.strip()
    exact = _rows(database, "d.key = ?", [words]) or _by_file(database, words, root)
    if exact:
        return exact
    wanted = _Wanted(database, issuer, year)
    number = symbols.parse(words)
    if number and number.serial is not None:
        return wanted.rows("d.number_key = ?", [identity.number_key(number)]) or _starting(wanted, identity.number_key(number))
    return _starting(wanted, slug(words)) if slug(words)[:1].isdecimal() else _by_name(wanted, words)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Documents of one body or year, or of any: told apart before they are counted, for a number may stand in ten thousand communes."""

    database: Database
    issuer: str | None
    year: int | None

    def rows(self, condition: str, values: list[str]) -> list[Node]:
        """All that fulfil a condition, held ones first, the newest first."""
        if self.issuer is None and self.year is None:
            return _rows(self.database, condition, values)
        asked = f"SELECT d.key, d.id, d.number, d.date, d.year, d.issuer, d.issuer_name, d.held FROM documents AS d WHERE {condition}"  # noqa: S608 - conditions of ours
        # one look for the year and one for those without, each of which an index answers
        looks = [asked] if self.year is None else [f"{asked} AND d.year = {self.year:d}", f"{asked} AND d.year IS NULL"]
        found_rows = (row for look in looks for row in map(_Row._make, self.database.execute(look, values)))
        # told apart first, then put in order: a number may stand in every commune, and one of them is asked for
        fitting = [row for row in found_rows if self._fits(row)]
        fitting.sort(key=attrgetter("key"))
        fitting.sort(key=lambda row: (row.held, row.date or ""), reverse=True)
        return list(nodes.by_rows(self.database, [row.id for row in fitting]).values())

    def _fits(self, row: _Row) -> bool:
        if self.issuer is not None and not _is_of(self.issuer, row.issuer, row.issuer_name):
            return False
        return self.year is None or row.year is not None or _said_in(row, self.year)


class _Row(NamedTuple):
    """What tells documents of one number apart; of two that are alike in day and file the lesser key comes first."""

    key: str
    id: int
    number: str | None
    date: str | None
    year: int | None
    issuer: str | None
    issuer_name: str | None
    held: int


def _starting(wanted: _Wanted, key: str) -> list[Node]:
    """Numbers that begin so: "57", "57-KL", "61/KH"."""
    serial, _, rest = key.partition("-")
    key = "-".join(part for part in (serial.lstrip("0") or "0", rest) if part)
    return wanted.rows("(d.number_key = ? OR (d.number_key > ? AND d.number_key < ?))", [key, f"{key}-", f"{key}-{_AFTER}"])


def _by_name(wanted: _Wanted, words: str) -> list[Node]:
    """Documents known by name: "Luật Báo chí", "Luật Báo chí 2016"."""
    facts = identity.facts(None, words, None, None, None, None)
    name = (facts.name_key or "").removeprefix("_/")
    if not name or name == "_":
        return []
    kinds = (f"{kind}/{name.removeprefix(f'{kind}-')}" for kind in ("luat", "bo-luat", "phap-lenh", "hien-phap", "nghi-quyet"))
    condition, values = "d.id IN (SELECT document FROM forms WHERE name_key IN (?, ?, ?, ?, ?, ?))", [*kinds, name]
    return wanted.rows(f"{condition} AND d.year = ?", [*values, facts.period]) if facts.period else wanted.rows(condition, values)


def _by_file(database: Database, words: str, root: Path | None) -> list[Node]:
    paths = [words, Path(words).as_posix()]
    if root is not None:
        stored = stored_path(words, root)
        # A file that lies here is meant, and no other one that the corpus keeps under such a path.
        paths = [stored] if _is_there(words) else [*paths, stored]
    return _rows(database, "d.id IN (SELECT document FROM files WHERE path IN (?, ?, ?))", (paths * 3)[:3])


def _is_there(words: str) -> bool:
    try:
        return Path(words).is_file()
    except (OSError, ValueError):
        return False


def stored_path(path: str, root: Path | None) -> str:
    """A path as the corpus keeps it: from the folder of the corpus where it is inside, else in full; always with "/"."""
    if root is None:
        return Path(path).as_posix()
    full = _straight(Path(path).absolute())
    return (full.relative_to(root) if full.is_relative_to(root) else full).as_posix()


def _straight(full: Path) -> Path:
    """The path without ".."; where a link lies before it, that would be another place, and the path stays."""
    if ".." not in full.parts:
        return full
    plain = Path(os.path.normpath(full))
    try:
        return plain if full.samefile(plain) else full
    except (OSError, ValueError):
        # what records tell of need not be there
        return plain


def _rows(database: Database, condition: str, values: list[str]) -> list[Node]:
    rows = database.execute(f"SELECT d.id FROM documents AS d WHERE {condition}{_ORDER}", values)  # noqa: S608 - conditions of ours
    return list(nodes.by_rows(database, [row for (row,) in rows]).values())


def _is_of(wanted: str, issuer: str | None, name: str | None) -> bool:
    if issuer is not None and issuer.startswith(wanted) and issuer[len(wanted) : len(wanted) + 1] in {"", "/"}:
        return True
    return name is not None and _plain(wanted) in _plain(name)


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    return bare(name)


def _said_in(row: _Row, year: int) -> bool:
    """Whether a document of which nobody says when it is was spoken of in that year, or in the term of office that holds it.

    Its key tells: the part before the serial, for a document known by name the last one.
    """
    said = next((int(found[1]) for part in row.key.split("/")[-2:] if (found := _SAID.fullmatch(part))), None)
    if said is None:
        return False
    by_term = identity.facts(row.number, None, None, None, row.issuer, row.issuer_name).by_term
    return 0 <= year - said < (_TERM if by_term else 1)


_SAID = lazy(r"_(\d{4})")
