"""The file: where it is found, what is said when it cannot be used, and that nothing of one transaction stays without the rest."""

from __future__ import annotations

import sqlite3
import threading
from importlib.resources import files
from pathlib import Path

import pytest

import vbhc
from tests.corpus.records import Cited, contents, record
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
    assert schema.count("CREATE TABLE") == 6


def test_the_sql_of_the_guide_runs(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text(encoding="utf-8")
    script = guide.split("```sql\n")[1].split("```")[0]
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        corpus.add_many([(PLAN, "công tác thông tin đối ngoại"), OTHER])
    database = sqlite3.connect(tmp_path / "x.sqlite")
    found = [database.execute(statement).fetchall() for statement in script.split(";")[:-1]]
    database.close()
    assert [len(rows) for rows in found] == [1, 1, 0, 1, 0]
