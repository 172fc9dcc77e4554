"""The file: where it is found, what is said when it cannot be used, and that nothing of one transaction stays without the rest."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import vbhc
from tests.corpus.records import Cited, contents, record
from vbhc import cli
from vbhc.corpus import Added, open_corpus, store
from vbhc.errors import BrokenCorpus, BusyCorpus, CorpusError, FullDisk, MissingCorpus, NewerCorpus, SecretDocument

LANG_SON = "Ủy ban nhân dân tỉnh Lạng Sơn"
PLAN = record("a.txt", "61/KH-UBND", "2024-03-18", LANG_SON, title="Trồng cây", cites=(Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị"),))
OTHER = record("b.txt", "62/KH-UBND", "2024-03-19", LANG_SON, title="Trồng rừng", cites=(Cited("61/KH-UBND", "2024-03-18", LANG_SON),))


def test_the_nearest_corpus_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.delenv("VBHC_CORPUS", raising=False)
    monkeypatch.chdir(tmp_path)
    with vbhc.open_corpus(create=True) as corpus:
        assert corpus.add(PLAN) == Added.NEW
    assert (tmp_path / ".vbhc" / "corpus.sqlite").is_file()
    monkeypatch.chdir(below)
    with vbhc.open_corpus() as corpus:
        assert corpus.root == tmp_path
        assert corpus.stored_path("plan.txt") == "a/b/plan.txt"
        assert corpus.statistics() == {"files": 1, "unread": 0, "documents": 2, "held": 1, "mentions": 1, "edges": 1}
    monkeypatch.setenv("VBHC_CORPUS", str(below / "other.sqlite"))
    with pytest.raises(MissingCorpus):
        open_corpus()


def test_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(MissingCorpus):
        open_corpus(tmp_path / "none.sqlite")
    with pytest.raises(CorpusError):
        open_corpus(tmp_path, create=True)


def test_new_same_changed_gone(tmp_path: Path) -> None:
    path = tmp_path / "corpus.sqlite"
    with open_corpus(path, create=True) as corpus:
        assert corpus.add(PLAN) == Added.NEW
        assert corpus.add(PLAN) == Added.SAME
        before = contents(str(path))
        assert corpus.add(record("a.txt", "63/KH-UBND", "2024-03-20", LANG_SON, content="other")) == Added.CHANGED
        assert [node.number for node in corpus.resolve("63")] == ["63/KH-UBND"]
        assert corpus.resolve("57-KL/TW") == []
        corpus.add(PLAN)
        assert contents(str(path)) == before
        assert corpus.add_error("c.txt", "0", 3, "broken") == Added.ERROR
        assert corpus.read_paths().keys() == {"a.txt"}
        assert corpus.prune({"a.txt"}) == 1
        assert contents(str(path)) == before
        assert corpus.prune(set()) == 1
        assert set(corpus.statistics().values()) == {0}


ITSELF, TOLD = (None, "toàn văn"), ("r.ndjson", None)


@pytest.mark.parametrize(
    ("ways", "told", "found"),
    [
        ((TOLD,), True, False),
        ((ITSELF,), False, True),
        ((TOLD, ITSELF), False, True),
        ((ITSELF, TOLD), False, True),
        ((TOLD, TOLD), True, False),
        ((TOLD, (None, None)), False, False),
        ((("r.ndjson", "toàn văn"), TOLD), True, True),
        ((TOLD, ITSELF, TOLD), False, True),
    ],
)
def test_told_of_and_read_itself(ways: tuple[tuple[str | None, str | None], ...], *, told: bool, found: bool) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        done = [next(iter(corpus.add_many([(PLAN, text), (OTHER, text)], via=via))) for via, text in ways]
        assert done == [Added.NEW] + [Added.SAME] * (len(ways) - 1)
        assert corpus.told_paths() == ({"a.txt", "b.txt"} if told else set())
        assert corpus.read_paths().keys() == (set() if told else {"a.txt", "b.txt"})
        assert {hit.path for hit in corpus.find("toan van")} == ({"a.txt", "b.txt"} if found else set())
        assert corpus.find("trồng cây")[0].path == "a.txt"
        # another record is what was said last, wherever that stands: a file that was read is then read again
        corpus.add_many([PLAN.model_copy(update={"place": "Lạng Sơn"})], via="other.ndjson")
        assert "a.txt" in corpus.told_paths()


def test_what_came_without_a_path_stands_side_by_side() -> None:
    one, other = (record("-", f"{serial}/KH-UBND", "2024-03-18", LANG_SON, content=str(serial)) for serial in (1, 2))
    with open_corpus(":memory:", create=True) as corpus:
        assert [corpus.add(each) for each in (one, other, one)] == [Added.NEW, Added.NEW, Added.SAME]
        assert corpus.add_many([other]) == corpus.add_lines([one.to_json().encode()]) == {Added.SAME: 1}
        assert corpus.paths() == {
            f"-{each.source.sha256[:12]}": each.source.sha256 for each in sorted((one, other), key=lambda each: each.source.sha256)
        }
        with corpus.supposing(record("-", "3/KH-UBND", "2024-03-18", LANG_SON, content="3")) as draft:
            assert draft == "vn/lang-son/ubnd/kh/2024/3"
            assert corpus.statistics()["files"] == 3
        # another draft of the same number has come before; the same one has not
        again = record("-", "1/KH-UBND", "2024-03-25", LANG_SON, content="another")
        assert [known.node.date for known in corpus.consult(again).same_number] == ["2024-03-18"]
        assert not corpus.consult(one).same_number


def test_secret_documents_stay_outside() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        secret = record("s.txt", "1/KH-UBND", "2024-03-18", LANG_SON, secrecy="mat")
        with pytest.raises(SecretDocument):
            corpus.add(secret)
        with pytest.raises(SecretDocument):
            corpus.add_many([PLAN, secret])
        assert corpus.statistics()["files"] == 0
        assert corpus.add(secret, allow_secret=True) == Added.NEW


@pytest.mark.parametrize("data", [b"no database at all, " * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_no_corpus(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(data)
    with pytest.raises(BrokenCorpus) as caught:
        open_corpus(path)
    assert caught.value.code in {"not-a-corpus", "corpus-broken"}


def test_a_database_of_others(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "x.sqlite")
    database.execute("CREATE TABLE invoices (id)")
    database.close()
    with pytest.raises(BrokenCorpus):
        open_corpus(tmp_path / "x.sqlite", create=True)


def test_damage_inside(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with open_corpus(path, create=True) as corpus:
        corpus.add_many([PLAN, OTHER])
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = b"\xa5" * 64
    path.write_bytes(data)
    with pytest.raises(BrokenCorpus):
        _use(path)


def _use(path: Path) -> None:
    with open_corpus(path) as corpus:
        corpus.resolve("61/KH-UBND")
        corpus.add(record("c.txt", "64/KH-UBND", "2024-03-18", LANG_SON))


def test_a_later_version(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with open_corpus(path, create=True) as corpus:
        corpus._db.execute("UPDATE meta SET value = '99' WHERE key = 'version'")
    with pytest.raises(NewerCorpus) as caught:
        open_corpus(path)
    assert caught.value.values == {"version": "99", "known": str(store.VERSION)}


def test_an_older_version_is_brought_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.sqlite"
    with open_corpus(path, create=True) as corpus:
        corpus.add(PLAN)
    before = contents(str(path))
    monkeypatch.setattr(store, "VERSION", store.VERSION + 2)
    steps = {
        store.VERSION - 2: "CREATE TABLE shelves (id INTEGER PRIMARY KEY);\nINSERT INTO shelves VALUES (7);\n",
        store.VERSION - 1: "ALTER TABLE shelves ADD COLUMN name TEXT; -- a; b\n",
    }
    monkeypatch.setattr(store, "MIGRATIONS", steps)
    with open_corpus(path) as corpus:
        assert corpus._db.execute("SELECT id, name FROM shelves").fetchall() == [(7, None)]
        assert corpus._db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone() == (str(store.VERSION),)
        assert corpus.add(PLAN) == Added.SAME
    assert contents(str(path)) == before
    # a step that fails leaves the file as it was
    monkeypatch.setattr(store, "VERSION", store.VERSION + 1)
    monkeypatch.setattr(store, "MIGRATIONS", {store.VERSION - 1: "CREATE TABLE boxes (id);\nCREATE TABLE shelves (id);\n"})
    with pytest.raises(CorpusError):
        open_corpus(path)
    assert contents(str(path)) == before


#: What counts of the tables of version 1.
FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('version', '1');
CREATE TABLE documents (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE forms (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES documents (id));
CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, size INTEGER NOT NULL, record TEXT, error TEXT, via TEXT);
CREATE TABLE edges (source INTEGER, target INTEGER, PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (number, title, issuer, body, folded, tokenize = "unicode61 remove_diacritics 0");
CREATE VIEW plans AS SELECT key FROM documents;
"""


def test_a_corpus_of_the_first_version(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    database = sqlite3.connect(path)
    database.executescript(FIRST)
    rows = [
        (1, "a.txt", "0a", 1, PLAN.to_json(), None, None),
        (2, "b.txt", "0b", 1, OTHER.to_json(), None, "all.ndjson"),
        (3, "c.txt", "0c", 9, None, "broken", None),
        (4, "d.txt", "0d", 9, '{"schema": "of later days"}', None, None),
    ]
    database.executemany("INSERT INTO files (id, path, sha256, size, record, error, via) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    database.execute("INSERT INTO search (rowid, body) VALUES (1, 'giữ rừng')")
    database.commit()
    database.close()
    with open_corpus(path) as corpus:
        assert corpus.lineage(corpus.resolve("62/KH-UBND")[0].id).nodes[1].number == "61/KH-UBND"
        assert [hit.node.number for hit in corpus.find("giữ rừng")] == ["61/KH-UBND"]
        assert (corpus.told_paths(), set(corpus.read_paths())) == ({"b.txt"}, {"a.txt"})
        assert corpus.statistics()["unread"] == 2
    with open_corpus(tmp_path / "new.sqlite", create=True) as corpus:
        corpus.add(PLAN, "giữ rừng")
        corpus.add(OTHER)
        corpus.add_error("c.txt", "0c", 9, "broken")
        corpus.add_error("d.txt", "0d", 9, "Input should be 'vbhc.record/1'")
    assert contents(str(path)) == contents(str(tmp_path / "new.sqlite"))


def test_a_full_disk_costs_one_transaction(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with open_corpus(path, create=True) as corpus:
        corpus.add(PLAN)
        before = contents(str(path))
        pages = corpus._db.execute("PRAGMA page_count").fetchone()[0]
        corpus._db.execute(f"PRAGMA max_page_count = {pages + 2}")
        many = [record(f"{place}.txt", f"{place}/KH-UBND", "2024-03-18", LANG_SON, title="x" * 500) for place in range(100, 200)]
        with pytest.raises(FullDisk):
            corpus.add_many(many)
        assert contents(str(path)) == before
        corpus._db.execute("PRAGMA max_page_count = 1000000")
        assert corpus.add_many([PLAN, *many]) == {Added.SAME: 1, Added.NEW: 100}
    with open_corpus(tmp_path / "y.sqlite", create=True) as other:
        other.add_many([PLAN, *many])
    assert contents(str(path)) == contents(str(tmp_path / "y.sqlite"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for two megabytes."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if not mount or not unmount:
        pytest.skip("no disks can be mounted here")
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run([mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("only an administrator may mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run([unmount, str(disk)], check=True)


def test_a_disk_that_is_really_full(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = small_disk / "x.sqlite"
    plans = [record(f"{place}.txt", f"{place}/KH-UBND", "2024-03-18", LANG_SON, title="Trồng cây " * 30) for place in range(900)]
    records = tmp_path / "records.ndjson"
    records.write_text("\n".join(one.to_json() for one in plans), encoding="utf-8")
    with open_corpus(path, create=True) as corpus:
        corpus.add_many(plans[:100])
    monkeypatch.setenv("VBHC_LANG", "en")
    # paths count from the folder of the corpus
    monkeypatch.chdir(small_disk)
    assert cli.run(["index", str(records), "--corpus", str(path), "--quiet"]) == 2
    told = capfd.readouterr().err
    assert "no room left for the corpus" in told
    assert len(told.splitlines()) == 1
    with open_corpus(path) as corpus:
        assert corpus.statistics()["files"] >= 100
        assert corpus.resolve("99/KH-UBND")
        database = sqlite3.connect(path)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        database.close()
    # room is made: the corpus moves to a larger disk, and the same command ends the work
    larger = tmp_path / "x.sqlite"
    for file in small_disk.iterdir():
        shutil.copy(file, tmp_path / file.name)
    monkeypatch.chdir(tmp_path)
    assert cli.run(["index", str(records), "--corpus", str(larger), "--quiet"]) == 0
    with open_corpus(tmp_path / "whole.sqlite", create=True) as whole:
        whole.add_many(plans)
    assert contents(str(larger)) == contents(str(tmp_path / "whole.sqlite"))


def test_the_second_writer_waits_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    said = threading.Event()
    with open_corpus(path, create=True) as first:
        first.add(PLAN)
        first._db.execute("BEGIN IMMEDIATE")

        def write() -> None:
            with open_corpus(path, waiting=said.set) as second:
                assert second.resolve("61/KH-UBND")
                second.add(OTHER)

        thread = threading.Thread(target=write)
        thread.start()
        assert said.wait(30)
        first._db.execute("COMMIT")
        thread.join(30)
        assert not thread.is_alive()
        # what the other wrote counts at once, also where this one remembers wordings
        assert (
            first.add(record("c.txt", "5/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited("62/KH-UBND", "2024-03-19", LANG_SON),)))
            == Added.NEW
        )
        assert first.resolve("62/KH-UBND")[0].held
        assert not contents(str(path))["orphans"]


def test_patience_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.sqlite"
    with open_corpus(path, create=True) as first, open_corpus(path) as second:
        first._db.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(store, "PATIENCE_SECONDS", 0.0)
        with pytest.raises(BusyCorpus):
            second.add(PLAN)
        first._db.execute("ROLLBACK")
        assert second.add(PLAN) == Added.NEW


def test_any_tool_can_read_it(tmp_path: Path) -> None:
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        corpus.add_many([(PLAN, "toàn văn"), OTHER])
    database = sqlite3.connect(tmp_path / "x.sqlite")
    assert database.execute("SELECT number, path FROM plans ORDER BY number").fetchall() == [
        ("61/KH-UBND", "a.txt"),
        ("62/KH-UBND", "b.txt"),
    ]
    assert ("62/KH-UBND", "implements", "61/KH-UBND", "b.txt", 1, "61/KH-UBND") in database.execute("SELECT * FROM relations").fetchall()
    assert database.execute("SELECT rowid FROM search WHERE search MATCH 'folded: \"toan van\"'").fetchall() == [(1,)]
    database.close()
    schema = (files("vbhc.corpus") / "schema.sql").read_text("utf-8")
    assert schema.count("CREATE TABLE") == 8


def test_the_sql_of_the_guide_runs(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text(encoding="utf-8")
    script = guide.split("```sql\n")[1].split("```")[0]
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        corpus.add_many([(PLAN, "công tác thông tin đối ngoại"), OTHER])
    database = sqlite3.connect(tmp_path / "x.sqlite")
    found = [database.execute(statement).fetchall() for statement in script.split(";")[:-1]]
    database.close()
    assert [len(rows) for rows in found] == [1, 1, 0, 1, 0]


def test_edges_looked_up_by_their_source_are_the_edges(tmp_path: Path) -> None:
    path = tmp_path / "corpus.sqlite"
    nested = (Cited("149-KH/TU", "2024-01-29", "Ban Thường vụ Tỉnh ủy Lạng Sơn"), Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị", within=0))
    with open_corpus(path, create=True) as corpus:
        corpus.add(record("a.pdf", "61/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Lạng Sơn", cites=nested))
        corpus.add(record("copy.pdf", "61/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Lạng Sơn", cites=nested[:1]))
        every = {view: set(corpus._db.execute(f"SELECT * FROM {view}")) for view in ("edges", "edges_of_source")}
        assert every["edges"] == every["edges_of_source"]
        assert len(every["edges"]) == 3
        for source in {row[0] for row in every["edges"]}:
            plan = corpus._db.execute("EXPLAIN QUERY PLAN SELECT target FROM edges_of_source WHERE source = ?", (source,)).fetchall()
            assert not [step[3] for step in plan if step[3].startswith("SCAN") and "edges_of_source" not in step[3]]
            found = set(corpus._db.execute("SELECT * FROM edges_of_source WHERE source = ?", (source,)))
            assert found == {row for row in every["edges"] if row[0] == source}


def test_what_is_known_by_name_stands_in_relations(tmp_path: Path) -> None:
    with open_corpus(tmp_path / "corpus.sqlite", create=True) as corpus:
        corpus.add(record("a.pdf", "61/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Lạng Sơn", cites=(Cited(name="Luật Báo chí 2016"),)))
        assert corpus._db.execute("SELECT source, target FROM relations").fetchall() == [("61/KH-UBND", "Luật Báo chí 2016")]
