"""Which terms find documents on the same matter: syllables, pairs of syllables, or words of underthesea? Each through FTS5 and BM25.

Real titles of one province stand for documents; two that cite the same document count as being on the same matter. Numbers are taken out of the
questions, so that only words can find them. Without the shared documents there is nothing to measure.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from vbhc.corpus.similar import pairs
from vbhc.knowledge.spelling import fold

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[2] / "shared"))
NUMBER = re.compile(r"\d{1,5}(?:/\d{4})?[/-][a-zđ][\w&đ/-]{1,40}", re.IGNORECASE)
FIGURES = re.compile(r"\S{0,40}\d\S{0,40}")
#: A group cited more often is about no single matter.
LARGEST_GROUP = 40
TERMS = 24
COMMON = 0.2
Terms = Callable[[str], list[str]]


def syllables(title: str) -> list[str]:
    return [word for piece in re.split(r"[^\w\s]+", FIGURES.sub(" . ", title)) for word in fold(piece).split()]


def words(title: str) -> list[str]:
    from underthesea import word_tokenize

    return [fold(word) for word in word_tokenize(FIGURES.sub(" . ", title)) if fold(word)]


def related(titles: list[str]) -> dict[int, set[int]]:
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for index, title in enumerate(titles):
        for match in NUMBER.finditer(title):
            groups[match.group().casefold()].add(index)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for group in groups.values():
        if 1 < len(group) <= LARGEST_GROUP:
            for index in group:
                found[index] |= group - {index}
    return found


def ranked(database: sqlite3.Connection, title: str, terms: Terms, total: int) -> list[int]:
    counted = []
    for term in dict.fromkeys(terms(title)):
        (count,) = database.execute("SELECT count(*) FROM titles WHERE titles MATCH ?", (f'"{term}"',)).fetchone()
        if 1 < count <= total * COMMON:
            counted.append((count, term))
    query = " OR ".join(f'"{term}"' for _, term in sorted(counted)[:TERMS])
    if not query:
        return []
    return [
        row - 1 for (row,) in database.execute("SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY bm25(titles) LIMIT 101", (query,))
    ]


def precision(found: list[int], wanted: set[int]) -> tuple[float, float]:
    hits = 0
    summed = 0.0
    for place, index in enumerate(found, start=1):
        if index in wanted:
            hits += 1
            summed += hits / place
    return summed / len(wanted), sum(index in wanted for index in found[:5]) / min(5, len(wanted))


def main() -> None:
    path = SHARED / "corpus" / "province-titles.jsonl"
    if not path.is_file():
        print(f"similar: no titles to measure on ({path} is missing)", file=sys.stderr)
        return
    titles = [str(json.loads(line)["trich_yeu"]) for line in path.read_text(encoding="utf-8").splitlines()]
    wanted = related(titles)
    database = sqlite3.connect(":memory:")
    database.execute('CREATE VIRTUAL TABLE titles USING fts5 (title, tokenize = "unicode61 remove_diacritics 0")')
    database.executemany("INSERT INTO titles (rowid, title) VALUES (?, ?)", ((i + 1, fold(title)) for i, title in enumerate(titles)))
    print(f"similar: {len(titles)} titles, {len(wanted)} of them cite a document that another cites")
    ways: dict[str, Terms] = {"syllables": syllables, "pairs of syllables": lambda title: list(pairs(title)), "words of underthesea": words}
    for name, terms in ways.items():
        scores = [
            precision([i for i in ranked(database, titles[index], terms, len(titles)) if i != index], wanted[index])
            for index in sorted(wanted)
        ]
        mean, first = (sum(score[side] for score in scores) / len(scores) for side in (0, 1))
        print(f"  {name:22} mean average precision {mean:.3f}   precision of the first five {first:.3f}")
    database.close()


if __name__ == "__main__":
    main()
