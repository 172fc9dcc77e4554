"""Nghĩa của cách gọi: each wording has one row and means one document; a newcomer may change what an incomplete wording means."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from vbhc.corpus import edges, forms, identity
from vbhc.corpus.describe import Describer, year_of
from vbhc.corpus.forms import Form, Wording
from vbhc.knowledge import types
from vbhc.model.record import BodyRecord

_COLUMNS = ", ".join(Form._fields)
#: Wordings kept in memory; the most cited documents are named in the same words again and again.
_KEPT = 300_000


class Meanings:
    """Wordings and the documents they mean, inside a transaction of the caller. `settle` brings all into agreement."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database
        self._describer = Describer(database)
        self._known: dict[Wording, tuple[int, int]] = {}
        self._seen = -1
        self._last_document = 0
        self._clear()

    def forget(self) -> None:
        """Nothing that is kept in memory counts any more."""
        self._known.clear()
        self._clear()

    def _clear(self) -> None:
        self._own: Counter[int] = Counter()
        self._uses: Counter[int] = Counter()
        # wordings that stand for a document, new in this transaction (by row) or gone with it
        self._came: dict[int, Form] = {}
        self._gone: list[Form] = []
        self._touched: set[int] = set()
        self._shaken: set[int] = set()
        self._left: set[int] = set()
        # documents that are new in this transaction and have one file: its title and system
        self._first_files: dict[int, tuple[str | None, str | None]] = {}

    def begin(self) -> None:
        """A transaction begins: what another process wrote meanwhile counts."""
        self._last_document = self._last("documents")
        version = self._db.execute("PRAGMA data_version").fetchone()[0]
        if version != self._seen or len(self._known) > _KEPT:
            self._known.clear()
            self._seen = version

    def learn(self, said: dict[Wording, BodyRecord | None]) -> None:
        """Makes rows for many wordings at once: those that are complete together, for they mean what their key says, the others one by one."""
        unknown = {wording.row_key: wording for wording in said if wording not in self._known}
        rows = self._db.execute(
            "SELECT key, id, document FROM forms WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(unknown)),)
        )
        for key, row, document in rows:
            self._known[unknown.pop(key)] = row, document
        new = {key: wording for key, wording in unknown.items() if wording.facts.complete}
        made = {key: _form(wording, said[wording]) for key, wording in new.items()}
        self._db.executemany(_INSERT_DOCUMENT, [_document(made[key], wording, said[wording]) for key, wording in new.items()])
        values = [(*_words(key, wording), *made[key][2:], made[key].fallback) for key, wording in new.items()]
        before = self._last("forms")
        self._db.executemany(_INSERT_FORM, values)
        for key, row, document in self._db.execute("SELECT key, id, document FROM forms WHERE id > ?", (before,)):
            self._known[new[key]] = row, document
            self._came[row] = made[key]

    def of(self, wording: Wording, issuer: BodyRecord | None) -> tuple[int, int]:
        """The row of a wording and the document it means, made if they are new."""
        known = self._known.get(wording)
        if known is None:
            known = self._db.execute("SELECT id, document FROM forms WHERE key = ?", (wording.row_key,)).fetchone() or self._new(
                wording, issuer
            )
            self._known[wording] = known
        return known

    def count(self, form: int, document: int, *, own: bool) -> None:
        """One more file says it, of itself or of another."""
        (self._own if own else self._uses)[form] += 1
        self._touched.add(document)

    def held(self, document: int, title: str | None, system: str | None) -> None:
        """One more file is of this document."""
        if document > self._last_document and document not in self._first_files:
            self._first_files[document] = (title, system)
        else:
            self._shaken.add(document)

    def discount(self, form: int, document: int, *, own: bool) -> None:
        """One file less says it."""
        (self._own if own else self._uses)[form] -= 1
        self._left.add(form)
        self._shaken.add(document)

    def settle(self) -> None:
        """Counts, incomplete wordings, and what is said of documents, brought into agreement."""
        counted = self._own.keys() | self._uses.keys()
        self._db.executemany(
            "UPDATE forms SET own = own + ?, uses = uses + ? WHERE id = ?", [(self._own[form], self._uses[form], form) for form in counted]
        )
        for form in self._left:
            self._drop(form)
        self._compare([*self._gone, *self._stirring()])
        shaken = {document for document in self._shaken if not self._describer.drop_if_unnamed(document)}
        self._describer.hold((*said, document) for document, said in self._first_files.items() if document not in self._shaken)
        for document in shaken.union(self._describer.several(self._touched - self._shaken)):
            self._describer.write(document)
        for document in shaken:
            self._describer.title(document)
        self._clear()

    def _new(self, wording: Wording, issuer: BodyRecord | None) -> tuple[int, int]:
        form = _form(wording, issuer)
        document = forms.meant(form, self._others(form)) if form.complete < forms.COMPLETE else None
        key = wording.row_key
        if document is None:
            self._db.execute(_INSERT_DOCUMENT, _document(form, wording, issuer))
            values = (*_words(key, wording), *form[2:], form.fallback)
            row = self._db.execute(_INSERT_FORM, values).lastrowid or 0
            document = self._by_key(form.fallback)
        else:
            row = self._db.execute(_INSERT_JOINED_FORM, (*_words(key, wording), *form[2:], document)).lastrowid or 0
        if form.complete > forms.OPEN:
            self._came[row] = form
        return row, document

    def _last(self, table: str) -> int:
        return int(self._db.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0)  # noqa: S608 - a table of ours

    def _by_key(self, key: str) -> int:
        """The document with this key, made if there is none."""
        known = self._db.execute("SELECT id FROM documents WHERE key = ?", (key,)).fetchone()
        return int(known[0]) if known else self._db.execute("INSERT INTO documents (key) VALUES (?)", (key,)).lastrowid or 0

    def _others(self, form: Form) -> Iterator[Form]:
        """The better known wordings that this one may mean the same as, read one by one: a choice between two is soon found."""
        for condition, values in forms.better(form):
            asked = f"SELECT {_COLUMNS} FROM forms WHERE {condition} AND complete > ?"  # noqa: S608 - conditions of ours
            yield from (Form(*row) for row in self._db.execute(asked, (*values, form.complete)))

    def _stirring(self) -> list[Form]:
        """Those among the new wordings that share number, name or title with an incomplete one: few, so they are asked for together."""
        if not self._came:
            return []
        rows = self._db.execute(_STIRRING, (min(self._came),))
        return [self._came[row] for (row,) in rows if row in self._came]

    def _worse(self, better: Iterable[Form], complete: int) -> list[Form]:
        """The wordings of this completeness that may mean the same as one of those."""
        found: dict[int, Form] = {}
        for form in better:
            for condition, values in forms.worse(form, complete):
                asked = f"SELECT {_COLUMNS} FROM forms WHERE {condition} AND complete = ?"  # noqa: S608 - conditions of ours
                others = (Form(*row) for row in self._db.execute(asked, (*values, complete)))
                found.update((other.id, other) for other in others if forms.fits(other, form))
        return [found[form] for form in sorted(found)]

    def _compare(self, changed: list[Form]) -> None:
        """Compares anew the incomplete wordings that may mean the same as one that came or went, the better known of them first."""
        anchored = self._worse(changed, forms.ANCHORED)
        moved = [form for form in anchored if self._mean(form, forms.meant(form, self._others(form)))]
        for form in self._worse([*changed, *moved], forms.OPEN):
            self._mean(form, forms.meant(form, self._others(form)))

    def _mean(self, form: Form, document: int | None) -> bool:
        """Lets a wording mean this document, or the one of its own key; whether that is another one than before."""
        if document is None:
            document = self._by_key(form.fallback)
        if document == form.document:
            return False
        of_mentions = self._db.execute("SELECT DISTINCT file FROM mentions WHERE document = ? AND form = ?", (form.document, form.id))
        of_files = self._db.execute("SELECT id FROM files WHERE document = ? AND form = ?", (form.document, form.id))
        files = {file for (file,) in (*of_mentions, *of_files)}
        for file in files:
            edges.delete(self._db, file)
        for table in ("mentions", "files"):
            self._db.execute(f"UPDATE {table} SET document = ? WHERE document = ? AND form = ?", (document, form.document, form.id))  # noqa: S608 - a table of ours
        self._db.execute("UPDATE forms SET document = ? WHERE id = ?", (document, form.id))
        for file in files:
            edges.insert(self._db, edges.of_file(self._db, file))
        self._shaken |= {form.document, document}
        self._known.clear()
        return True

    def _drop(self, form: int) -> None:
        """A wording that nobody says any more is gone."""
        row = self._db.execute(f"SELECT {_COLUMNS}, own, uses FROM forms WHERE id = ?", (form,)).fetchone()  # noqa: S608 - columns of ours
        if row is None or row[-2] or row[-1]:
            return
        self._db.execute("DELETE FROM forms WHERE id = ?", (form,))
        gone = Form(*row[:-2])
        if gone.complete > forms.OPEN:
            self._gone.append(gone)
        self._known.clear()


_STIRRING = (
    "SELECT id FROM forms AS new WHERE id >= ? AND ("
    "EXISTS (SELECT 1 FROM forms WHERE number_key = new.number_key AND complete < 2 AND id <> new.id)"
    " OR EXISTS (SELECT 1 FROM forms WHERE name_key = new.name_key AND number_key IS NULL)"
    " OR EXISTS (SELECT 1 FROM forms WHERE title_key = new.title_key AND number_key IS NULL))"
)
_INSERT_DOCUMENT = (
    "INSERT OR IGNORE INTO documents (key, number, number_key, name, type, type_name, type_abbr, date, year, issuer, issuer_name, level, province,"
    " system) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_JOINED_FORM = (
    f"INSERT INTO forms (key, number, name, issuer, issuer_name, {', '.join(Form._fields[2:])}, document)"  # noqa: S608 - columns of ours
    f" VALUES ({', '.join('?' * (4 + len(Form._fields)))})"
)
_INSERT_FORM = f"{_INSERT_JOINED_FORM.removesuffix('?)')}(SELECT id FROM documents WHERE key = ?))"  # noqa: S608 - columns of ours


def _form(wording: Wording, issuer: BodyRecord | None) -> Form:
    """The row of a wording, as far as comparing needs it; its id and document are not known yet."""
    facts = wording.facts
    return Form(
        id=0,
        document=0,
        complete=wording.completeness,
        number_key=facts.number_key,
        name_key=facts.name_key,
        title_key=wording.title_key,
        type=wording.type,
        date=wording.date,
        level=issuer.level if issuer else None,
        province=issuer.province if issuer else None,
        series=facts.series,
        period=facts.period,
        home=wording.home,
        said=wording.said,
        by_term=int(facts.by_term),
        fallback=wording.document_key,
    )


def _words(key: str, wording: Wording) -> tuple[object, ...]:
    """The cells of a row that comparing does not need."""
    return key, wording.number, wording.name, wording.issuer, wording.issuer_name


def _document(form: Form, wording: Wording, issuer: BodyRecord | None) -> tuple[object, ...]:
    """The row of a document of which this wording is all that is known."""
    kind = types.get(form.type) if form.type else None
    return (
        *(form.fallback, wording.number, form.number_key, wording.name, form.type, kind and kind.name, kind and kind.abbr, form.date),
        *(year_of(form.date, form.period), wording.issuer, wording.issuer_name, issuer and issuer.level, form.province),
        identity.system_of(wording.number, form.type),
    )
