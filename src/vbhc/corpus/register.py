"""Sổ văn bản: what the corpus knows of the documents that a draft cites, of its number, and of directives it may have missed.

Asked inside a transaction that is taken back: first with the draft added, to learn which documents its words mean, then with the draft and
every copy of it taken out, so that nothing it says of others counts as knowledge.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from vbhc.corpus import endings, identity, nodes, prepare, similar, tables
from vbhc.corpus.database import Database
from vbhc.corpus.write import Writer
from vbhc.knowledge import obliged, provinces
from vbhc.model.answers import Consulted, Known
from vbhc.model.body import Body
from vbhc.model.lineage import Node
from vbhc.model.record import CitationRecord, Record

#: Types of documents that others have to carry out.
_DIRECTIVES = frozenset(
    {"chi-thi", "chuong-trinh", "cong-dien", "de-an", "huong-dan", "ke-hoach", "ket-luan", "nghi-quyet", "quyet-dinh", "thong-tri"}
)
#: A directive is looked for among so many documents on the same matter, and among those of so many days before the draft.
_LIKE, _DAYS = 60, 3 * 365
#: Less likeness is chance.
_LEAST = 0.5
#: A Party number is good for a term of office.
_TERM = 5
_MOST = 8


def consult(database: Database, writer: Writer, record: Record, text: str | None) -> Consulted:
    """Everything that rules ask of the corpus about one draft. The caller opens a transaction and takes it back."""
    database.execute("SAVEPOINT draft")
    writer.add([prepare.lot([(record, text)])])
    file, own = database.execute("SELECT id, document FROM files WHERE path = ?", (record.source.path,)).fetchone()
    own_key = _key(database, own)
    meant = dict(
        database.execute(
            "SELECT m.ordinal, d.key FROM mentions AS m JOIN documents AS d ON d.id = m.document WHERE m.id BETWEEN ? AND ?",
            tables.mentions_of(file),
        )
    )
    like = [(one.node.id, one.score) for one in similar.alike(database, own, _LIKE)] if own else []
    database.execute("ROLLBACK TO draft")
    writer.forget()
    copies = database.execute(
        "SELECT path FROM files WHERE path = ? UNION SELECT path FROM files WHERE substr(sha256, 1, 8) = ? AND sha256 = ?",
        (record.source.path, record.source.sha256[:8], record.source.sha256),
    ).fetchall()
    writer.remove([path for (path,) in copies])
    on = record.date or dt.date.today().isoformat()  # noqa: DTZ011 - a document's day is one where its office is
    cited = tuple(tuple(_cited(database, one, meant.get(ordinal), own_key, on)) for ordinal, one in enumerate(record.citations))
    known = {one.node.id for some in cited for one in some} | set(meant.values())
    return Consulted(
        cited=cited,
        same_number=tuple(_same_number(database, own_key, record)),
        directed=tuple(_directed(database, like, record, known | {own_key}, on)),
    )


def _key(database: Database, row: int | None) -> str:
    found = database.execute("SELECT key FROM documents WHERE id = ?", (row,)).fetchone()
    return str(found[0]) if found else ""


def _cited(database: Database, citation: CitationRecord, key: str | None, own: str, on: str) -> Iterator[Known]:
    """The document that a citation means; where that is not known, those that bear its number in its series."""
    row = nodes.row_of(database, key) if key else None
    rows = [row] if row else list(_numbered_alike(database, citation))
    found = nodes.by_rows(database, rows)
    for one in rows:
        if one in found and found[one].id != own:
            yield _known(database, one, found[one], own, on)


def _numbered_alike(database: Database, citation: CitationRecord) -> Iterator[int]:
    facts = identity.facts(citation.number, None, None, None, None, None) if citation.number else None
    if facts is None or facts.number_key is None:
        return
    rows = database.execute("SELECT id, date, issuer FROM documents WHERE number_key = ? ORDER BY key", (facts.number_key,))
    body = citation.issuer.id if citation.issuer else None
    fitting = (
        row for row, date, issuer in rows if _near(citation.date, date, citation.number) and (not body or not issuer or body == issuer)
    )
    yield from islice(fitting, _MOST)


def _near(stated: str | None, known: str | None, number: str | None) -> bool:
    """Whether two days can be of one series: a year of the State, a term of office of the Party."""
    if not stated or not known:
        return True
    apart = abs(int(stated[:4]) - int(known[:4]))
    return apart == 0 or (apart < _TERM and "/" in (number or "") and "-" in (number or "").partition("/")[0])


def _known(database: Database, row: int, node: Node, own: str, on: str) -> Known:
    status, reasons = endings.state([one for one in endings.of(database, [row], on) if one.key != own])
    if status not in ("replaced", "repealed") or not reasons:
        return Known(node)
    source = nodes.by_rows(database, [reasons[0].source]).get(reasons[0].source)
    return Known(node, "replaced" if status == "replaced" else "repealed", source.called if source else None, reasons[0].date)


def _same_number(database: Database, key: str, record: Record) -> Iterator[Known]:
    """Files that give themselves the draft's number, but another day or title: they are other documents."""
    row = nodes.row_of(database, key)
    if row is None or record.number is None:
        return
    node = nodes.by_rows(database, [row])[row]
    title = identity.title_key(record.title)
    for path, text in database.execute(
        "SELECT path, record FROM files WHERE document = ? AND kind = 'document' AND NOT draft AND record IS NOT NULL ORDER BY path LIMIT ?",
        (row, _MOST),
    ):
        said = json.loads(text)
        other = identity.title_key(said["title"])
        if (record.date and said["date"] and record.date != said["date"]) or (title and other and title != other):
            yield Known(
                Node(key, said["number"], None, node.type, said["date"], node.issuer, said["title"], held=True, path=path), None, None, None
            )


def _directed(database: Database, like: Sequence[tuple[str, float]], record: Record, cited: set[str], on: str) -> Iterator[Known]:
    """Directives on the same matter that name the draft's issuer, still stand, and that the draft does not cite."""
    issuer = record.issuer
    if issuer is None or issuer.id is None:
        return
    since = (dt.date.fromisoformat(on) - dt.timedelta(days=_DAYS)).isoformat()
    for key, score in like:
        row = nodes.row_of(database, key) if key not in cited and score >= _LEAST else None
        if row is None:
            continue
        node = nodes.by_rows(database, [row])[row]
        fits = node.held and node.type and node.type.id in _DIRECTIVES and node.date and since <= node.date <= on
        if not fits or (node.issuer and node.issuer.id == issuer.id) or not _names(database, row, node, issuer.id):
            continue
        known = _known(database, row, node, "", on)
        if known.ended is None:
            yield known


def _names(database: Database, row: int, node: Node, body: str) -> bool:
    """Whether a directive names a body among addressees, recipients or those who have to do something."""
    found = database.execute(
        "SELECT record FROM files WHERE document = ? AND kind = 'document' AND record IS NOT NULL ORDER BY draft, path LIMIT 1", (row,)
    ).fetchone()
    if found is None:
        return False
    said: dict[str, Any] = json.loads(found[0])
    phrases = [*said["addressees"], *said["recipients"], *(name for task in said["tasks"] for name in (*task["lead"], *task["with"]))]
    home = provinces.get(node.issuer.province) if node.issuer and node.issuer.province else None
    day = dt.date.fromisoformat(node.date) if node.date else None
    return any(_is(one, body) for one in obliged.named(list(dict.fromkeys(phrases)), on=day, home=home).bodies)


def _is(one: Body, body: str) -> bool:
    return one.id == body
