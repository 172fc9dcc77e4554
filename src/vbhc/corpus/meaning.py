"""Nghĩa của cách gọi: each wording has one row and means one document; a newcomer may change what an incomplete wording means."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from vbhc.corpus import edges, forms, identity, signs
from vbhc.corpus.describe import Describer, year_of
from vbhc.corpus.forms import Form, Wording
from vbhc.corpus.identity import Facts
from vbhc.knowledge import types
from vbhc.model.record import BodyRecord

_New = tuple[int, Wording, Facts, BodyRecord | None]
#: Wordings by their keys, each with the body that it names.
Said = Mapping[int, tuple[Wording, BodyRecord | None]]

_OF_FORM = ", ".join(f"f.{name}" for name in Form._fields)


class Meant(NamedTuple):
    """A wording in the tables: its row, the document it means, and whether it says nothing that the document's row does not."""

    form: int
    document: int
    agrees: bool


class Meanings:
    """Wordings and the documents they mean, inside a transaction of the caller. `settle` brings all into agreement.

    Rows are written in the order of their keys, so that each page of an index is touched once, not once for each row.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database
        self._describer = Describer(database)
        self._clear()

    def forget(self) -> None:
        """Nothing that is kept in memory counts any more."""
        self._clear()

    def _clear(self) -> None:
        self._meant: dict[int, Meant] = {}
        # wordings that are new in this transaction and have no tally yet
        self._fresh: set[int] = set()
        self._own: dict[int, int] = {}
        self._uses: dict[int, int] = {}
        self._gone: list[Form] = []
        self._moved = False
        # documents to describe anew; of the shaken ones everything, of the others what the wordings say
        self._stale: set[int] = set()
        self._shaken: set[int] = set()
        self._left: set[int] = set()
        # what files say of themselves: title and system of the first file of each document
        self._first_files: dict[int, tuple[str | None, str | None]] = {}

    def learn(self, said: Said) -> None:
        """Makes rows for the wordings that are new: the better known first, for what an incomplete one means rests on them."""
        self._meant = self._known(said)
        new: dict[int, list[_New]] = {forms.COMPLETE: [], forms.ANCHORED: [], forms.OPEN: []}
        for key in sorted(said.keys() - self._meant.keys()):
            wording, issuer = said[key]
            facts = wording.facts
            new[forms.completeness(facts)].append((key, wording, facts, issuer))
        self._last_form, self._last_document = self._last("forms"), self._last("documents")
        known = self._add_complete(new[forms.COMPLETE])
        anchored = [self._add(*one) for one in new[forms.ANCHORED]]
        self._stand("signs", anchored, signs.of_known)
        self._compare([*self._stirring([*known, *anchored])])
        opened = [self._add(*one) for one in new[forms.OPEN]]
        self._stand("open_signs", [*anchored, *opened], signs.of_open)
        if self._moved:
            self._meant.update(self._known(said))

    def count(self, key: int, *, own: bool) -> Meant:
        """One more file says it, of itself or of another: a wording that was learned, and the document it means."""
        counted = self._own if own else self._uses
        counted[key] = counted.get(key, 0) + 1
        meant = self._meant[key]
        if not meant.agrees:
            self._stale.add(meant.document)
        return meant

    def held(self, document: int, title: str | None, system: str | None) -> None:
        """One more file is of this document."""
        if document in self._first_files or system is None:
            self._shaken.add(document)
        self._first_files.setdefault(document, (title, system))

    def discount(self, form: int, document: int, *, own: bool) -> None:
        """One file less says it."""
        (key,) = self._db.execute("SELECT key FROM forms WHERE id = ?", (form,)).fetchone()
        counted = self._own if own else self._uses
        counted[key] = counted.get(key, 0) - 1
        self._left.add(form)
        self._shaken.add(document)

    def settle(self) -> None:
        """Counts, incomplete wordings, and what is said of documents, brought into agreement."""
        self._tally()
        for form in sorted(self._left):
            self._drop(form)
        self._compare(self._gone)
        self._shaken.update(self._held_before())
        shaken = {document for document in self._shaken if not self._describer.drop_if_unnamed(document)}
        self._describer.hold((*said, document) for document, said in sorted(self._first_files.items()) if document not in self._shaken)
        self._describer.write(shaken.union(self._stale - self._shaken))
        for document in sorted(shaken):
            self._describer.title(document)
        self._clear()

    def _known(self, said: Said) -> dict[int, Meant]:
        rows = self._db.execute(
            "SELECT key, form, document, agrees FROM tallies WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(sorted(said)),)
        )
        return {key: Meant(form, document, bool(agrees)) for key, form, document, agrees in rows}

    def _add_complete(self, new: list[_New]) -> list[Form]:
        """Wordings that name their document themselves, all together."""
        made = [(facts.key or "", key, wording, facts, issuer) for key, wording, facts, issuer in new]
        made.sort(key=itemgetter(0, 1))
        keys = json.dumps([own_key for own_key, _ in groupby(map(itemgetter(0), made))])
        there = dict(self._db.execute("SELECT key, id FROM documents WHERE key IN (SELECT value FROM json_each(?))", (keys,)))
        documents, rows, found = [], [], []
        for own_key, key, wording, facts, issuer in made:
            document = there.get(own_key)
            agrees = document is None
            if document is None:
                self._last_document += 1
                document = there[own_key] = self._last_document
            form = _form(wording, facts, issuer, self._last_form + 1, document, own_key)
            if agrees:
                documents.append((document, *_document(form, wording, issuer)))
            rows.append(self._row(key, wording, form, agrees=agrees))
            found.append(form)
        self._db.executemany(_INSERT_DOCUMENT, documents)
        self._db.executemany(_INSERT_FORM, rows)
        self._stand("signs", found, signs.of_known)
        return found

    def _add(self, key: int, wording: Wording, facts: Facts, issuer: BodyRecord | None) -> Form:
        """A wording that leaves something open."""
        form = _form(wording, facts, issuer, self._last_form + 1, 0, wording.document_key)
        document = forms.meant(form, self._others(form)) or self._by_key(form.fallback)
        agrees = document is None
        if document is None:
            self._last_document = document = self._last_document + 1
            self._db.execute(_INSERT_DOCUMENT, (document, *_document(form, wording, issuer)))
        form = form._replace(document=document)
        self._db.execute(_INSERT_FORM, self._row(key, wording, form, agrees=agrees))
        return form

    def _row(self, key: int, wording: Wording, form: Form, *, agrees: bool) -> tuple[object, ...]:
        """The row of a new wording."""
        self._last_form = form.id
        self._fresh.add(key)
        self._meant[key] = Meant(form.id, form.document, agrees)
        fallback = form.fallback if form.complete < forms.COMPLETE else None
        return (form.id, key, wording.number, wording.name, wording.issuer, wording.issuer_name, *form[2:-1], fallback, form.document)

    def _stand(self, table: str, new: list[Form], where: signs.Where) -> None:
        """Puts wordings where they will be looked for."""
        rows = sorted((sign, form.id) for form in new for sign in where(form))
        self._db.executemany(f"INSERT OR IGNORE INTO {table} (sign, form) VALUES (?, ?)", rows)  # noqa: S608 - a table of ours

    def _last(self, table: str) -> int:
        return int(self._db.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0)  # noqa: S608 - a table of ours

    def _by_key(self, key: str) -> int | None:
        row = self._db.execute("SELECT id FROM documents WHERE key = ?", (key,)).fetchone()
        return int(row[0]) if row else None

    def _others(self, form: Form) -> Iterator[Form]:
        """The better known wordings that this one may mean the same as, read one by one: a choice between two is soon found."""
        for sign in signs.better(form):
            yield from (Form(*row) for row in self._db.execute(_KNOWN, (sign, form.complete)))

    def _stirring(self, new: list[Form]) -> list[Form]:
        """Those among the new wordings that share number, name or title with an incomplete one; asked for together."""
        looks = {form.id: signs.first_look(form) for form in new}
        wanted = sorted({sign for some in looks.values() for sign in some})
        rows = self._db.execute(
            "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM open_signs WHERE sign = value)", (json.dumps(wanted),)
        )
        there = {sign for (sign,) in rows}
        return [form for form in new if not there.isdisjoint(looks[form.id])]

    def _worse(self, better: Iterable[Form], complete: int) -> list[Form]:
        """The wordings of this completeness that may mean the same as one of those."""
        newcomers: dict[int, list[Form]] = {}
        for form in better:
            for sign in signs.worse(form, complete):
                newcomers.setdefault(sign, []).append(form)
        found: dict[int, Form] = {}
        for sign, *columns in self._db.execute(_OPEN, (json.dumps(sorted(newcomers)), complete)) if newcomers else ():
            other = Form(*columns)
            if other.id not in found and any(forms.fits(other, form) for form in newcomers[sign]):
                found[other.id] = other
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
        if document is None:
            document = self._db.execute("INSERT INTO documents (key) VALUES (?)", (form.fallback,)).lastrowid or 0
            self._last_document = document
        if document == form.document:
            return False
        of_mentions = self._db.execute("SELECT DISTINCT file FROM mentions WHERE document = ? AND form = ?", (form.document, form.id))
        of_files = self._db.execute("SELECT id FROM files WHERE document = ? AND form = ?", (form.document, form.id))
        files = {file for (file,) in (*of_mentions, *of_files)}
        for table in ("mentions", "files"):
            self._db.execute(f"UPDATE {table} SET document = ? WHERE document = ? AND form = ?", (document, form.document, form.id))  # noqa: S608 - a table of ours
        self._db.execute("UPDATE forms SET document = ? WHERE id = ?", (document, form.id))
        self._db.execute(
            "UPDATE tallies SET document = ?, agrees = 0 WHERE key = (SELECT key FROM forms WHERE id = ?)", (document, form.id)
        )
        for file in sorted(files):
            edges.restate(self._db, file)
        self._shaken |= {form.document, document}
        self._moved = True
        return True

    def _tally(self) -> None:
        """Writes how often each wording is said."""
        own, uses = self._own.get, self._uses.get
        new = sorted(self._fresh)
        self._db.executemany(
            "INSERT INTO tallies (key, form, document, own, uses, agrees) VALUES (?, ?, ?, ?, ?, ?)",
            [(key, meant.form, meant.document, own(key, 0), uses(key, 0), meant.agrees) for key in new for meant in [self._meant[key]]],
        )
        self._db.executemany(
            "UPDATE tallies SET own = own + ?, uses = uses + ? WHERE key = ?",
            [(own(key, 0), uses(key, 0), key) for key in sorted((self._own.keys() | self._uses.keys()) - self._fresh)],
        )

    def _held_before(self) -> set[int]:
        """Those of the documents that have a file now, which had one before."""
        rows = self._db.execute(
            "SELECT id FROM documents WHERE held AND id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(self._first_files)),)
        )
        return {document for (document,) in rows}

    def _drop(self, row: int) -> None:
        """A wording that nobody says any more is gone."""
        found = self._db.execute(
            f"SELECT t.own + t.uses, t.key, {_OF_FORM} FROM forms AS f JOIN tallies AS t ON t.key = f.key WHERE f.id = ?",  # noqa: S608 - columns of ours
            (row,),
        ).fetchone()
        if found is None or found[0]:
            return
        gone = Form(*found[2:])
        for table, where in (("signs", signs.of_known), ("open_signs", signs.of_open)):
            self._db.executemany(f"DELETE FROM {table} WHERE sign = ? AND form = ?", [(sign, row) for sign in where(gone)])  # noqa: S608 - a table of ours
        self._db.execute("DELETE FROM forms WHERE id = ?", (row,))
        self._db.execute("DELETE FROM tallies WHERE key = ?", (found[1],))
        if gone.complete > forms.OPEN:
            self._gone.append(gone)


_KNOWN = f"SELECT {_OF_FORM} FROM signs AS s JOIN forms AS f ON f.id = s.form WHERE s.sign = ? AND f.complete > ?"  # noqa: S608 - columns of ours
_OPEN = f"SELECT s.sign, {_OF_FORM} FROM json_each(?) AS j CROSS JOIN open_signs AS s ON s.sign = j.value CROSS JOIN forms AS f ON f.id = s.form WHERE f.complete = ?"  # noqa: S608 - columns of ours
_INSERT_DOCUMENT = (
    "INSERT INTO documents (id, key, number, number_key, name, type, type_name, type_abbr, date, year, issuer, issuer_name, level, province,"
    " system) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_FORM = (
    f"INSERT INTO forms (id, key, number, name, issuer, issuer_name, {', '.join(Form._fields[2:])}, document)"  # noqa: S608 - columns of ours
    f" VALUES ({', '.join('?' * (5 + len(Form._fields)))})"
)


def _form(wording: Wording, facts: Facts, issuer: BodyRecord | None, row: int, document: int, fallback: str) -> Form:  # noqa: PLR0913, PLR0917 - what a row is made of
    """A new row of `forms`, as far as comparing needs it."""
    level, province = (issuer.level, issuer.province) if issuer else (None, None)
    return Form(
        row,
        document,
        forms.completeness(facts),
        facts.number_key,
        facts.name_key,
        wording.title_key,
        wording.type,
        wording.date,
        level,
        province,
        facts.series,
        facts.period,
        wording.home,
        wording.said,
        int(facts.by_term),
        fallback,
    )


def _document(form: Form, wording: Wording, issuer: BodyRecord | None) -> tuple[object, ...]:
    """The row of a document of which this wording is all that is known."""
    kind = types.get(form.type) if form.type else None
    return (
        *(form.fallback, wording.number, form.number_key, wording.name, form.type, kind and kind.name, kind and kind.abbr, form.date),
        *(
            year_of(form.date, form.period),
            wording.issuer,
            wording.issuer_name,
            *((issuer.level, issuer.province) if issuer and wording.issuer_name else (None, None)),
        ),
        identity.system_of(wording.number, form.type),
    )
