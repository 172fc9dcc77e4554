"""Tìm theo số: what a person types to name a document — number, part of a number, id, name or file — to the documents it can be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from vbhc.corpus import identity, nodes
from vbhc.knowledge.spelling import bare, slug
from vbhc.model.lineage import Node
from vbhc.parts import symbols

_MOST = 200
#: One past the last letter that a key may hold.
_AFTER = "{"


def candidates(database: sqlite3.Connection, query: str, *, root: Path | None, issuer: str | None, year: int | None) -> list[Node]:
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

    database: sqlite3.Connection
    issuer: str | None
    year: int | None

    def rows(self, condition: str, values: list[str]) -> list[Node]:
        found = _found(self.database, condition, values, self.year)
        return list(islice((one for one in found if _is_of(one, self.issuer) and (self.year is None or _year(one) == self.year)), _MOST))


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
    found = wanted.rows(
        "d.id IN (SELECT document FROM forms WHERE name_key IN (?, ?, ?, ?, ?, ?))",
        [*(f"{kind}/{name.removeprefix(f'{kind}-')}" for kind in ("luat", "bo-luat", "phap-lenh", "hien-phap", "nghi-quyet")), name],
    )
    return [one for one in found if facts.period is None or _year(one) == int(facts.period)]


def _by_file(database: sqlite3.Connection, words: str, root: Path | None) -> list[Node]:
    paths = [words, Path(words).as_posix()]
    if root is not None:
        paths.append(stored_path(words, root))
    return _rows(database, "d.id IN (SELECT document FROM files WHERE path IN (?, ?, ?))", (paths * 2)[:3])


def stored_path(path: str, root: Path | None) -> str:
    """A path as the corpus keeps it: from the folder of the corpus where it is inside, else in full; always with "/"."""
    if root is None:
        return Path(path).as_posix()
    full = Path(path).absolute()
    return (full.relative_to(root) if full.is_relative_to(root) else full).as_posix()


def _rows(database: sqlite3.Connection, condition: str, values: list[str]) -> list[Node]:
    return list(islice(_found(database, condition, values, None), _MOST))


def _found(database: sqlite3.Connection, condition: str, values: list[str], year: int | None) -> Iterator[Node]:
    in_year = "" if year is None else f" AND (d.year = {int(year)} OR d.year IS NULL)"
    rows = database.execute(
        f"SELECT {nodes.COLUMNS} FROM documents AS d WHERE {condition}{in_year} ORDER BY d.held DESC, d.date DESC, d.key",  # noqa: S608 - conditions of ours
        values,
    )
    return map(nodes.node, rows)


def _is_of(node: Node, issuer: str | None) -> bool:
    if issuer is None:
        return True
    if node.issuer is None:
        return False
    return issuer == node.issuer.id or f"{node.issuer.id}/".startswith(f"{issuer}/") or bare(issuer) in bare(node.issuer.name)


def _year(node: Node) -> int | None:
    if node.date:
        return int(node.date[:4])
    number = symbols.parse(node.number) if node.number else None
    period = number.year if number else None
    return period or next((int(part) for part in node.id.split("/") if part.isdecimal() and len(part) == len("2024")), None)
