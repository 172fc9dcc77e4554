"""Lật từng tệp: whoever reads files one by one finds what the full text finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vbhc.corpus import tables
from vbhc.corpus.database import Database
from vbhc.corpus.leafing import Sought
from vbhc.corpus.words import folded

_COLUMNS = ("number", "title", "issuer", "body")
_TEXTS = st.text(alphabet="aăâbđĐeêƠơ ỹ1²7_-/.,()\n\u0301", max_size=12)


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    made = Database(":memory:", patience=0.1)
    tables.make(made)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("strings", "texts", "holds"),
    [
        (["kế hoạch"], ["Kế  hoạch số 5"], True),
        (["kế hoạch"], ["kế; hoạch"], True),
        (["kế hoạch"], ["kế toán hoạch"], False),
        (["kế hoạch"], ["kế", "hoạch"], False),
        (["kế", "hoạch"], ["kế", "hoạch"], True),
        (["61/kh-ubnd"], ["Số: 61/KH-UBND"], True),
        (["61/kh-ubnd"], ["Số: 161/KH-UBND"], False),
        (["hoạch"], [None, "hoạch_định"], True),
        (["hoạch"], [None, "hoạchđịnh"], False),
    ],
)
def test_words_stand_side_by_side(strings: list[str], texts: list[str | None], holds: bool) -> None:
    assert Sought(strings, ["body"]).holds(texts) is holds


def test_files_come_in_their_order_until_there_are_enough(database: Database) -> None:
    with _taken_back(database):
        database.executemany(
            "INSERT INTO search (rowid, body, folded) VALUES (?, ?, ?)",
            [(row, text, folded(text)) for row in range(1, 200) for text in ("kế hoạch" if row % 2 else "kê hoạch",)],
        )
        assert Sought(["kế hoạch"], ["body"]).files(database, range(199, 0, -1), 3) == [199, 197, 195]
        assert Sought(["kế hoạch"], ["body"]).files(database, [1, 2, 199, 400], 3) == [1, 199]


@example(["", "", "", "1\u03011_²"], ["1\u03011"])
@given(st.lists(_TEXTS, min_size=4, max_size=4), st.lists(_TEXTS.filter(lambda text: any(map(str.isalnum, text))), min_size=1, max_size=3))
@settings(max_examples=400, deadline=None)
def test_it_agrees_with_the_full_text(database: Database, texts: list[str], strings: list[str]) -> None:
    with _taken_back(database):
        row = (*texts, folded("\n".join(texts)))
        database.execute("INSERT INTO search (rowid, number, title, issuer, body, folded) VALUES (1, ?, ?, ?, ?, ?)", row)
        query = " AND ".join('"' + string + '"' for string in strings)
        found = database.execute("SELECT rowid FROM search WHERE search MATCH ?", (f"{{{' '.join(_COLUMNS)}}} : ({query})",)).fetchall()
        assert Sought(strings, _COLUMNS).files(database, [1], 1) == [file for (file,) in found]


@contextmanager
def _taken_back(database: Database) -> Iterator[None]:
    database.execute("BEGIN")
    try:
        yield
    finally:
        database.execute("ROLLBACK")
