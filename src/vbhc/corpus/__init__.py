"""Kho văn bản: records become one graph in one SQLite file.

store      the file: where it is, opening, growing from version to version       identity   which document is meant: keys
forms      the wordings in which documents are named                             meaning    which document each wording means
signs      where wordings that may mean the same are looked up                   describe   what is said of a document, all in all
prepare    records → rows, as far as the record alone tells                      beside     the same in other processes
batches    what is written together                                              write      rows → tables
tables     making them; refill: from an older form                              database   the door to SQLite
words      texts without marks, for searching                                    edges      which document each mention speaks of
said       the words of a mention
resolve    a number, id, name or file → documents                                nodes      rows → nodes
asked      days, relations and types that callers name
lineage    up and down from one document                                         links      witnesses of relations
search     words and fields → documents; the card of one                         similar    the same directive, the same matter
endings    what ended documents, in part or as a whole
gaps       who has no plan for a directive                                       conflicts  what files say differently
register   what is known of a draft's citations, number and directives             unnamed    what came without a name
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Self

from vbhc.corpus import store
from vbhc.corpus.added import Added
from vbhc.errors import BrokenFile, SecretDocument, UsageError, VbhcError
from vbhc.model.document import SECRECY_MARKS

if TYPE_CHECKING:
    from vbhc.corpus.prepare import Lot
    from vbhc.corpus.write import Writer
    from vbhc.model.answers import Consulted, Gaps, Hit, Shown, Similar
    from vbhc.model.lineage import Conflict, Lineage, Node
    from vbhc.model.record import Record

__all__ = ["Added", "Corpus", "open_corpus"]

#: How many documents an answer shows unless told otherwise. A lineage follows who carries out whom; other relations (căn cứ, hướng dẫn …) on demand.
_LINEAGE, _HITS, _ALIKE = 200, 50, 20


def open_corpus(
    path: str | os.PathLike[str] | None = None,
    *,
    create: bool = False,
    waiting: Callable[[], None] | None = None,
    renewing: Callable[[int], None] | None = None,
) -> Corpus:
    """Mở kho: the corpus at `path`, else that of VBHC_CORPUS, else the nearest `.vbhc/corpus.sqlite` here or above. ":memory:" is one for now only.

    `create` makes one where there is none. `waiting` is called once when another process is writing and this one has to wait; `renewing`, with the
    number of its files, when a corpus of an older vbhc is filled anew, which takes about a second for every thousand.
    Raises a `CorpusError` for what cannot be opened.
    """
    return Corpus(store.locate(path, create=create), create=create, waiting=waiting, renewing=renewing)


class Corpus:
    """Kho văn bản. Use it in a `with` block; each call that writes is one transaction, and each answer is of one state of the corpus, whatever others write.

    Threads that share one take turns.
    """

    def __init__(
        self, path: str, *, create: bool, waiting: Callable[[], None] | None = None, renewing: Callable[[int], None] | None = None
    ) -> None:
        self.path = path
        self.root = store.root_of(path)
        self._waiting = waiting or (lambda: None)
        self._db = store.connect(path, create=create, waiting=self._waiting, renewing=renewing or (lambda _: None))
        self._made: Writer | None = None
        self._turn = threading.RLock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Đóng kho."""
        self._db.close()

    # writing

    @property
    def _writer(self) -> Writer:
        """Made when something is written first: whoever asks only need not wait for all that reading records takes."""
        if self._made is None:
            from vbhc.corpus.write import Writer

            self._made = Writer(self._db)
        return self._made

    def add(self, record: Record, text: str | None = None, *, allow_secret: bool = False) -> Added:
        """Thêm một tệp. `text` is what its spans count into; without it only title and headings can be found.

        A file that is there already, with the same record, is left as it is. Raises `SecretDocument` unless told otherwise, and `BrokenFile` for a
        record that contradicts itself.
        """
        lot = _prepared([(record, text)], allow_secret=allow_secret)
        with self._writing() as writer:
            return next(iter(writer.add([lot])))

    def add_many(
        self, records: Iterable[Record | tuple[Record, str | None]], *, allow_secret: bool = False, via: str | None = None
    ) -> Counter[Added]:
        """Thêm nhiều tệp, the fast way: many records to a transaction. Where they end with an error, those that came before are kept.

        `via` is the file that the records themselves stand in: their documents may lie elsewhere.
        """
        from vbhc.corpus import batches

        done: Counter[Added] = Counter()
        for some in batches.of_records(records):
            lot = _prepared(some, allow_secret=allow_secret)
            with self._writing() as writer:
                done.update(writer.add([lot], via))
        return done

    def add_lines(  # noqa: PLR0913 - how they come, and who is told
        self,
        lines: Iterable[bytes | tuple[bytes, str | None]],
        *,
        allow_secret: bool = False,
        via: str | None = None,
        jobs: int | None = None,
        at_hand: bool = False,
        refused: Callable[[VbhcError], None] | None = None,
    ) -> Counter[Added]:
        """Thêm nhiều hồ sơ JSON, one a line, each alone or with its text: read and prepared by up to `jobs` processes (one for each core) while this one writes.

        `via` is the file that they stand in. Lines `at_hand`, as those of a file, which nobody has to wait for, are written many more to a
        transaction: that costs less the larger the corpus is. A line that is no record, or that is of a secret document, is told to `refused` and the others count;
        without it, it is raised, and what was done before is kept. Where the lines end with an error, those that came before are kept.
        """
        from vbhc.corpus import batches, beside
        from vbhc.corpus.prepare import uncollected

        pairs = (line if isinstance(line, tuple) else (line, None) for line in lines)
        done: Counter[Added] = Counter()
        chunks = beside.checked(pairs, via or "-", jobs=jobs or os.cpu_count() or 1, allow_secret=allow_secret)
        with uncollected(), closing(chunks):
            batch = batches.of_lots(chunks, at_hand=at_hand)
            for first in batch:
                told: list[VbhcError] = []
                with self._writing() as writer:
                    done.update(writer.add(batches.together(first, batch, told), via))
                for error in told:
                    if refused is None:
                        raise error
                    refused(error)
        return done

    def add_error(self, path: str, sha256: str, size: int, error: str) -> Added:
        """Ghi nhận tệp không đọc được, with what was wrong."""
        with self._writing() as writer:
            return writer.add_error(path, sha256, size, error)

    def prune(self, existing_paths: Collection[str]) -> int:
        """Bỏ khỏi kho the files whose paths are not among these; how many."""
        gone = [path for path in self.paths() if path not in existing_paths]
        return self.remove(gone)

    def remove(self, paths: Collection[str]) -> int:
        """Bỏ những tệp này khỏi kho; how many were there."""
        with self._writing() as writer:
            return writer.remove(list(paths))

    # reading

    def paths(self) -> dict[str, str]:
        """Every file of the corpus and the SHA-256 of its content, read or not."""
        with self._reading():
            return dict(self._db.execute("SELECT path, sha256 FROM files ORDER BY path"))

    def read_paths(self) -> dict[str, str]:
        """The files among them that were read themselves, not told of by records."""
        with self._reading():
            return dict(self._db.execute("SELECT path, sha256 FROM files WHERE error IS NULL AND via IS NULL ORDER BY path"))

    def told_paths(self) -> set[str]:
        """The files among them that records told of."""
        with self._reading():
            return {path for (path,) in self._db.execute("SELECT path FROM files WHERE via IS NOT NULL")}

    def stored_path(self, path: str) -> str:
        """A path as the corpus keeps it: counted from the folder of the corpus where it is inside."""
        from vbhc.corpus.resolve import stored_path

        return stored_path(path, self.root)

    def resolve(self, query: str, *, issuer: str | None = None, year: int | None = None) -> list[Node]:
        """Những văn bản mà một số, tên, id hay tệp có thể là; the caller decides what to do with several."""
        from vbhc.corpus.resolve import candidates

        with self._reading():
            return candidates(self._db, query, root=self.root, issuer=issuer, year=year)

    # asking

    def lineage(  # noqa: PLR0913 - all of it says which lineage
        self,
        node_id: str,
        *,
        up: bool = True,
        down: bool = True,
        depth: int | None = None,
        relations: Collection[str] = ("implements",),
        as_of: str | None = None,
        limit: int = _LINEAGE,
    ) -> Lineage:
        """Phả hệ: what a document rests on and what rests on it, by these relations, as of that day (ISO 8601).

        At most `limit` documents, near ones first; the others are counted in `cut`. Of a document that is dated later than `as_of` it shows no
        relation. Raises `UsageError` for what is no relation and no day.
        """
        from vbhc.corpus import asked, lineage

        relations, as_of = asked.relations(relations), asked.day(as_of)
        with self._reading():
            row = self._row(node_id)
            return lineage.trace(self._db, row, up=up, down=down, depth=depth, relations=relations, as_of=as_of, limit=limit)

    def find(  # noqa: PLR0913 - the fields one can ask for
        self,
        words: str,
        *,
        type: str | None = None,  # noqa: A002 - what the field is called everywhere
        issuer: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = _HITS,
    ) -> list[Hit]:
        """Tìm: documents with all these words, best first. Words typed without any diacritics match whatever marks there are.

        `type` is the name, abbreviation or id of one. Raises `UsageError` for what is no type and no day.
        """
        from vbhc.corpus import asked, search

        kinds = asked.kinds(type) if type else ()
        days = asked.day(since or None), asked.day(until or None)
        with self._reading():
            return search.find(self._db, words, kinds=kinds, issuer=issuer, since=days[0], until=days[1], limit=limit)

    def show(self, node_id: str) -> Shown:
        """Thẻ văn bản: files, relations both ways, and what became of it."""
        from vbhc.corpus import search

        with self._reading():
            return search.card(self._db, self._row(node_id))

    def similar(self, node_id: str, limit: int = _ALIKE) -> list[Similar]:
        """Văn bản cùng việc: on the same directive first, then by the words of title and headings."""
        from vbhc.corpus import similar

        with self._reading():
            return similar.alike(self._db, self._row(node_id), limit)

    def gaps(self, node_id: str, *, among: Sequence[str] | None = None, as_of: str | None = None, deadline: str | None = None) -> Gaps:
        """Ai đã, ai chưa có kế hoạch thực hiện: `among` the directive's own recipients, `["provinces"]`, or names of bodies; as of today."""
        from vbhc.corpus import asked, gaps

        as_of, deadline = asked.day(as_of or None), asked.day(deadline or None)
        with self._reading():
            day = as_of or date.today().isoformat()  # noqa: DTZ011 - a deadline is a day where the reader is
            return gaps.compare(self._db, self._row(node_id), among=among, as_of=day, deadline=deadline)

    def conflicts(self) -> Iterator[Conflict]:
        """Mâu thuẫn: what files say differently of one document, each value with its witnesses."""
        from vbhc.corpus import conflicts

        # gathered: whoever takes them slowly holds no state of the corpus
        with self._reading():
            found = list(conflicts.stated(self._db))
        yield from found

    @contextmanager
    def supposing(self, record: Record, text: str | None = None, *, allow_secret: bool = False) -> Iterator[str]:
        """Giả sử có thêm tệp này: inside the block the corpus answers as if it held the record too. Gives the id of its document; nothing is kept.

        Nobody else can write meanwhile, so the block is to be short; while another process writes, it is waited for.
        """
        lot = _prepared([(record, text)], allow_secret=allow_secret)
        with self._supposing() as writer:
            writer.add([lot])
            row = self._db.execute(
                "SELECT d.key FROM documents AS d JOIN files AS f ON f.document = d.id WHERE f.path = ?", (lot.records[0].path,)
            ).fetchone()
            yield str(row[0])

    def consult(self, record: Record, text: str | None = None, *, allow_secret: bool = False) -> Consulted:
        """Tra sổ cho một dự thảo: what a check asks. A draft that the corpus holds already is no witness for itself; nothing is kept.

        While another process writes, it is waited for.
        """
        from vbhc.corpus import register, unnamed

        _admit(record, allow_secret=allow_secret)
        with self._supposing() as writer:
            return register.consult(self._db, writer, unnamed.apart(record), text)

    def _row(self, node_id: str) -> int:
        from vbhc.corpus import nodes

        row = nodes.row_of(self._db, node_id)
        if row is None:
            raise UsageError(node_id, "corpus-no-document")
        return row

    def statistics(self) -> dict[str, int]:
        """Số liệu của kho: how many rows of each kind."""
        with self._reading():
            return {
                name: self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - tables of ours
                for name, table in _COUNTED.items()
            }

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One state of the corpus: what is written between two statements counts for neither."""
        with self._turn, store.translated(self.path), store.reading(self._db):
            yield

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        with self._turn, store.translated(self.path):
            # all that it takes to write is loaded before others are locked out
            writer = self._writer
            try:
                with store.writing(self._db, self.path, self._waiting):
                    yield writer
            except BaseException:
                writer.forget()
                raise

    @contextmanager
    def _supposing(self) -> Iterator[Writer]:
        with self._turn, store.translated(self.path):
            writer = self._writer
            try:
                with store.supposing(self._db, self.path, self._waiting):
                    yield writer
            finally:
                writer.forget()


_COUNTED = {
    "files": "files",
    "unread": "files WHERE error IS NOT NULL",
    "documents": "documents",
    "held": "documents WHERE held",
    "mentions": "mentions",
    "edges": "edges",
}


def _prepared(some: Sequence[tuple[Record, str | None]], *, allow_secret: bool) -> Lot:
    """Records as the rows that they become. That takes longer than writing them, and no other process has to wait for it."""
    from vbhc.corpus import prepare, unnamed

    for record, _ in some:
        _admit(record, allow_secret=allow_secret)
    return prepare.lot([(unnamed.apart(record), text) for record, text in some])


def _admit(record: Record, *, allow_secret: bool) -> None:
    from vbhc.corpus.prepare import fault

    wrong = fault(record)
    if wrong:
        raise BrokenFile(record.source.path, "broken-record", cause=wrong)
    if record.secrecy and not allow_secret:
        raise SecretDocument(record.source.path, mark=SECRECY_MARKS[record.secrecy])
