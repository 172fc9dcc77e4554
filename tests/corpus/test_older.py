"""Kho cũ: corpora in the form that earlier versions gave their tables say the same today."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.records import Cited, contents, record
from vbhc.corpus import open_corpus, store

COMMITTEE, PEOPLE = "Ban Thường vụ Tỉnh ủy Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"
PLAN = Cited("149-KH/TU", "2024-01-29", COMMITTEE)
CONCLUSION = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị", within=0)

#: From the tables of version 5 to those of version 4.
TO_4 = """
DROP VIEW relations;
DROP VIEW edges_of_source;
DROP INDEX mentions_source;
CREATE INDEX mentions_source ON mentions (source, relation, document) WHERE source IS NOT NULL;
DROP INDEX files_sha256;
CREATE INDEX files_sha256 ON files (sha256);
CREATE VIEW relations AS SELECT source FROM edges;
UPDATE meta SET value = '4' WHERE key = 'version';
"""
#: And on to those of versions 3 and 2.
TO_3 = """
DROP VIEW relations;
DROP VIEW edges;
CREATE TABLE earlier (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL, ordinal INTEGER NOT NULL, source INTEGER, relation TEXT NOT NULL, document INTEGER, form INTEGER,
    within INTEGER, own INTEGER NOT NULL, date TEXT, issuer TEXT, title TEXT, page INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    text TEXT NOT NULL, sure INTEGER NOT NULL DEFAULT 1
);
INSERT INTO earlier SELECT row_number() OVER (ORDER BY id), file, ordinal, source, relation, document, form, within, own, '2024-01-29', 'x', title, 1, 2,
    3, 'x', sure FROM mentions;
DROP TABLE mentions;
ALTER TABLE earlier RENAME TO mentions;
CREATE INDEX mentions_file ON mentions (file, ordinal);
CREATE INDEX mentions_source ON mentions (source, relation, document) WHERE source IS NOT NULL;
CREATE INDEX mentions_document ON mentions (document, relation, source) WHERE document IS NOT NULL;
CREATE VIEW edges AS SELECT source FROM mentions;
CREATE VIEW relations AS SELECT source FROM edges;
CREATE TABLE a (sign INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (sign, form)) WITHOUT ROWID;
CREATE TABLE b (sign INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (sign, form)) WITHOUT ROWID;
INSERT INTO a SELECT sign, form FROM signs;
INSERT INTO b SELECT sign, form FROM open_signs;
DROP TABLE signs;
DROP TABLE open_signs;
ALTER TABLE a RENAME TO signs;
ALTER TABLE b RENAME TO open_signs;
UPDATE meta SET value = '3' WHERE key = 'version';
"""
TO_2 = """
DROP INDEX documents_issuer;
DROP VIEW relations;
DROP VIEW edges;
ALTER TABLE mentions DROP COLUMN sure;
CREATE VIEW edges AS SELECT source FROM mentions;
CREATE VIEW relations AS SELECT source FROM edges;
UPDATE meta SET value = '2' WHERE key = 'version';
"""
_SCHEMA = "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"


@pytest.mark.parametrize("steps", [(TO_4,), (TO_4, TO_3), (TO_4, TO_3, TO_2)], ids=["4", "3", "2"])
def test_an_older_corpus_says_the_same(tmp_path: Path, steps: tuple[str, ...]) -> None:
    path = tmp_path / "old.sqlite"
    with open_corpus(path, create=True) as corpus:
        corpus.add(record("a.pdf", "61/KH-UBND", "2024-03-18", PEOPLE, cites=(PLAN, CONCLUSION)))
        corpus.add(record("b.pdf", "149-KH/TU", "2024-01-29", COMMITTEE, cites=(Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị"),)))
        tables = corpus._db.execute(_SCHEMA).fetchall()
        (root,) = corpus.resolve("61/KH-UBND")
        shown = corpus.lineage(root.id)
    before = contents(str(path))
    with open_corpus(path) as corpus:
        for statement in ";".join(steps).split(";"):
            if statement.strip():
                corpus._db.execute(statement)
    told: list[int] = []
    with open_corpus(path, renewing=told.append) as corpus:
        assert told == [2]
        assert corpus._db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone() == (str(store.VERSION),)
        assert corpus._db.execute(_SCHEMA).fetchall() == tables
        assert corpus.lineage(root.id) == shown
        stated = corpus._db.execute("SELECT source, relation, target, path, text FROM relations").fetchall()
        assert ("149-KH/TU", "implements", "57-KL/TW", "a.pdf", "57-KL/TW") in stated
        assert len(stated) == 3
    assert contents(str(path)) == before
    with open_corpus(path) as corpus:
        corpus.remove(["a.pdf"])
        assert corpus.statistics()["mentions"] == 1
