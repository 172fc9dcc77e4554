"""Nghĩa của cách gọi: each wording has one row and means one document; a newcomer may change what an incomplete wording means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from vbhc.corpus import edges, forms, prepare, signs, tables
from vbhc.corpus.database import Database
from vbhc.corpus.describe import Describer
from vbhc.corpus.forms import Form
from vbhc.corpus.prepare import Lot, Spoken
from vbhc.corpus.signs import FORM_BITS

_OF_FORM = ", ".join(f"f.{name}" for name in Form._fields)


#: A wording in the tables: its row, the document it means, and whether it says nothing that the document's row does not.
Meant = tuple[int, int, bool]
#: A wording that has just got its row: that, the document it means, and what is said.
_New = tuple[int, int, Spoken]


class Meanings:
    """Wordings and the documents they mean, inside a transaction of the caller: any number of lots, then `settle`, which brings all into agreement.

    Rows are written in the order of their keys, so that each page of an index is touched once, not once for each row.
    """

    def __init__(self, database: Database) -> None:
        self._db = database
        self._describer = Describer(database)
        self._open: set[int] | None = None
        self._open_version = 0
        self._clear()

    def forget(self) -> None:
        """Nothing that is kept in memory counts any more."""
        self._clear()
        self._open = None

    def _clear(self) -> None:
        self._meant: dict[int, Meant] = {}
        # wordings that are new in this transaction and have no tally yet, in order
        self._fresh: list[int] = []
        self._own: Counter[int] = Counter()
        self._uses: Counter[int] = Counter()
        # keys of mentions as they come, to be counted all at once
        self._mentioned: list[int | None] = []
        self._gone: list[Form] = []
        # documents to describe anew; of the shaken ones everything, of the others what the wordings say
        self._stale: set[int] = set()
        self._shaken: set[int] = set()
        self._left: set[int] = set()
        # wordings that stand where incomplete ones stand, which may mean something else now
        self._stirred: list[Form] = []
        # what files say of themselves: title and system of the first file of each document
        self._first_files: dict[int, tuple[str | None, str | None]] = {}

    def learn(self, lot: Lot) -> None:
        """Makes rows for the wordings that are new: the better known first, for what an incomplete one means rests on them.

        What those mean that stand in the tables already may be another document then; that is left to `settle`.
        """
        said = lot.said
        keys = sorted((said.keys() | lot.again) - self._meant.keys())
        there = self._known(keys)
        self._meant.update(there)
        fresh = [key for key in keys if key not in there]
        if not said.keys() >= set(fresh):
            # told long ago, and gone with the last file that said it
            said = prepare.wordings(lot.records)
        self._fresh += fresh
        new: dict[int, list[tuple[int, Spoken]]] = {forms.COMPLETE: [], forms.ANCHORED: [], forms.OPEN: []}
        for key in fresh:
            spoken = said[key]
            new[spoken.complete].append((key, spoken))
        self._last_form, self._last_document = self._last("forms"), self._last("documents")
        known = self._add_complete(new[forms.COMPLETE])
        self._stand("signs", [sign << FORM_BITS | form for form, _, spoken in known for sign in spoken.known])
        anchored = [self._add(*one) for one in new[forms.ANCHORED]]
        self._stand("signs", [sign << FORM_BITS | form for form, _, spoken in anchored for sign in spoken.known])
        self._stirred += self._stirring([*known, *anchored])
        opened = [self._add(*one) for one in new[forms.OPEN]]
        standing = [(sign, form) for form, _, spoken in (*anchored, *opened) for sign in spoken.open]
        self._stand("open_signs", [sign << FORM_BITS | form for sign, form in standing])
        self._open_signs().update([sign for sign, _ in standing])

    def count(self, key: int, *, own: bool) -> Meant:
        """One more file says it, of itself or of another: a wording that was learned, and the document it means."""
        (self._own if own else self._uses)[key] += 1
        meant = self._meant[key]
        _, document, agrees = meant
        if not agrees:
            self._stale.add(document)
        return meant

    def cited(self, keys: Sequence[int | None]) -> list[Meant | None]:
        """One more file says these of others, all of them learned; None stands for a mention that names nothing."""
        said = [None if key is None else self._meant[key] for key in keys]
        self._mentioned.extend(keys)
        self._stale.update([one[1] for one in said if one and not one[2]])
        return said

    def held(self, document: int, title: str | None, system: str | None) -> None:
        """One more file is of this document."""
        if document in self._first_files or system is None:
            self._shaken.add(document)
        self._first_files.setdefault(document, (title, system))

    def discount(self, form: int, document: int, *, own: bool) -> None:
        """One file less says it."""
        (key,) = self._db.execute("SELECT key FROM forms WHERE id = ?", (form,)).fetchone()
        counted = self._own if own else self._uses
        counted[key] -= 1
        self._left.add(form)
        self._shaken.add(document)

    def settle(self) -> None:
        """Counts, incomplete wordings, and what is said of documents, brought into agreement."""
        self._tally()
        for form in sorted(self._left):
            self._drop(form)
        self._compare([*self._stirred, *self._gone])
        self._shaken.update(self._held_before())
        shaken = {document for document in self._shaken if not self._describer.drop_if_unnamed(document)}
        self._describer.hold((*said, document) for document, said in sorted(self._first_files.items()) if document not in self._shaken)
        self._describer.write(shaken.union(self._stale - self._shaken))
        for document in sorted(shaken):
            self._describer.title(document)
        self._clear()

    def _known(self, keys: list[int]) -> dict[int, Meant]:
        rows = self._db.execute(
            "SELECT key, form, document, agrees FROM tallies WHERE key IN (SELECT value FROM json_each(?))", (tables.listed(keys),)
        )
        return {key: (form, document, bool(agrees)) for key, form, document, agrees in rows}

    def _add_complete(self, new: list[tuple[int, Spoken]]) -> list[_New]:
        """Wordings that name their document themselves, all together."""
        made = sorted([(spoken.names, key, spoken) for key, spoken in new])
        keys = tables.listed(list(dict.fromkeys([names for names, _, _ in made])))
        there = {names: (document, tuple(described)) for names, document, *described in self._db.execute(_DESCRIBED, (keys,))}
        documents: list[tuple[object, ...]] = []
        rows: list[tuple[object, ...]] = []
        found: list[_New] = []
        meant = self._meant
        form, last = self._last_form, self._last_document
        for names, key, spoken in made:
            form += 1
            said = spoken.described
            if names in there:
                document, described = there[names]
                agrees = described == said[:-1]
            else:
                last += 1
                document, agrees = last, True
                there[names] = document, said[:-1]
                documents.append((document, names, *said))
            rows.append((form, key, document, *spoken.row))
            meant[key] = form, document, agrees
            found.append((form, document, spoken))
        self._last_form, self._last_document = form, last
        self._db.executemany(_INSERT_DOCUMENT, documents)
        self._db.executemany(_INSERT_FORM, rows)
        return found

    def _add(self, key: int, spoken: Spoken) -> _New:
        """A wording that leaves something open."""
        self._last_form = row = self._last_form + 1
        form = spoken.form(row, 0)
        document = forms.meant(form, self._others(form)) or self._by_key(form.fallback)
        agrees = document is None
        if document is None:
            self._last_document = document = self._last_document + 1
            self._db.execute(_INSERT_DOCUMENT, (document, spoken.names, *spoken.described))
        self._db.execute(_INSERT_FORM, (row, key, document, *spoken.row))
        self._meant[key] = row, document, agrees
        return row, document, spoken

    def _stand(self, table: str, rows: list[int]) -> None:
        """Puts wordings where they will be looked for. Row by row: whatever writes several at once makes the full text write what it has gathered."""
        rows.sort()
        self._db.executemany(f"INSERT OR IGNORE INTO {table} (id) VALUES (?)", zip(rows, strict=True))  # noqa: S608 - a table of ours

    def _last(self, table: str) -> int:
        return int(self._db.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0)  # noqa: S608 - a table of ours

    def _by_key(self, key: str) -> int | None:
        row = self._db.execute("SELECT id FROM documents WHERE key = ?", (key,)).fetchone()
        return int(row[0]) if row else None

    def _others(self, form: Form) -> Iterator[Form]:
        """The better known wordings that this one may mean the same as, read one by one: a choice between two is soon found."""
        for sign in signs.better(form):
            yield from map(Form._make, self._db.execute(_KNOWN, (*signs.under(sign), form.complete, *forms.days(form))))

    def _stirring(self, new: Sequence[_New]) -> list[Form]:
        """Those among the new wordings that stand where an incomplete one stands."""
        there = self._open_signs()
        return [spoken.form(form, document) for form, document, spoken in new if not there.isdisjoint(spoken.known)]

    def _open_signs(self) -> set[int]:
        """Where incomplete wordings stand: kept in memory, for nearly every newcomer stands where none does, and read anew when others wrote."""
        version = self._db.version
        if self._open is None or version != self._open_version:
            self._open = {sign for (sign,) in self._db.execute("SELECT DISTINCT sign FROM open_signs")}
            self._open_version = version
        return self._open

    def _worse(self, better: Iterable[Form], complete: int) -> list[Form]:
        """The wordings of this completeness that may mean the same as one of those."""
        newcomers: dict[int, list[Form]] = {}
        for form in better:
            for sign in signs.worse(form, complete):
                newcomers.setdefault(sign, []).append(form)
        found: dict[int, Form] = {}
        for sign, *columns in self._db.execute(_OPEN, (tables.listed(sorted(newcomers)), complete)) if newcomers else ():
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
            self._db.execute("INSERT INTO documents (key) VALUES (?)", (form.fallback,))
            self._last_document = document = self._db.last_row
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
        return True

    def _tally(self) -> None:
        """Writes how often each wording is said."""
        self._uses.update([key for key in self._mentioned if key is not None])
        own, uses, meant = self._own, self._uses, self._meant
        self._db.executemany(_INSERT_TALLY, [(key, *meant[key], own[key], uses[key]) for key in self._fresh])
        before = sorted((own.keys() | uses.keys()).difference(self._fresh))
        self._db.executemany(
            "UPDATE tallies SET own = own + ?, uses = uses + ? WHERE key = ?", [(own[key], uses[key], key) for key in before]
        )

    def _held_before(self) -> set[int]:
        """Those of the documents that have a file now, which had one before."""
        rows = self._db.execute(
            "SELECT id FROM documents WHERE held AND id IN (SELECT value FROM json_each(?))", (tables.listed(sorted(self._first_files)),)
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
            self._db.executemany(f"DELETE FROM {table} WHERE id = ?", [(sign << FORM_BITS | row,) for sign in where(gone)])  # noqa: S608 - a table of ours
        self._db.execute("DELETE FROM forms WHERE id = ?", (row,))
        self._db.execute("DELETE FROM tallies WHERE key = ?", (found[1],))
        if gone.complete > forms.OPEN:
            self._gone.append(gone)


#: The rows of one sign, `value` of a list.
_UNDER = f"value << {FORM_BITS} AND (value << {FORM_BITS}) + {(1 << FORM_BITS) - 1}"
_KNOWN = f"SELECT {_OF_FORM} FROM signs AS s JOIN forms AS f ON f.id = s.form WHERE s.id BETWEEN ? AND ? AND f.complete > ? AND coalesce(f.date, '') BETWEEN ? AND ?"  # noqa: S608 - columns of ours
_OPEN = f"SELECT s.sign, {_OF_FORM} FROM json_each(?) AS j CROSS JOIN open_signs AS s ON s.id BETWEEN {_UNDER} CROSS JOIN forms AS f ON f.id = s.form WHERE f.complete = ?"  # noqa: S608 - columns of ours
#: What wordings say of documents; the last column of a wording's own, `system`, may come from a file.
_SAID = ("number", "number_key", "name", "type", "type_name", "type_abbr", "date", "year", "issuer", "issuer_name", "level", "province")
_DESCRIBED = f"SELECT key, id, {', '.join(_SAID)} FROM documents WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608 - columns of ours
_INSERT_DOCUMENT = tables.insertion("documents", f"id key {' '.join(_SAID)} system")
_INSERT_FORM = tables.insertion(
    "forms",
    "id key document number name issuer issuer_name complete number_key name_key title_key type date level province series period"
    " home said since by_term fallback",
)
_INSERT_TALLY = tables.insertion("tallies", "key form document agrees own uses")
