"""Kho văn bản at scale: how fast records are indexed and questions answered, and whether a document costs the same in a large corpus as in a small one.

One corpus grows; at each size it is asked. Records come as lines of JSON, each with its text, from a file that is made before, as `vbhc index` takes
files of records; one process reads and prepares them while the other writes. Their order mixes years and levels, as that of files in a folder does,
so that most documents are heard of before they are held. The same closure is then asked of networkx (all in memory) and of
DuckDB (recursive SQL), both of which give ids only, where the corpus gives documents, edges and the words of every witness.

    python benchmarks/bench_corpus.py                          # small: ends in a few minutes
    python benchmarks/bench_corpus.py --documents 1000000 --plot cost.svg

networkx and DuckDB are in the extra `bench`; without them the comparison is left out, and says so. Below the table stand the aims and what came of
each, and the pace of this machine, without which no figure by the clock says much.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import synthetic  # beside this program

from vbhc.corpus import Corpus, open_corpus
from vbhc.model.record import Record

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000)
SMALL = 10_000
ASKED = 200
#: Aims: records a second over the whole corpus, milliseconds (p99) of a question at its largest, MB of memory.
RECORDS, MILLISECONDS, MEGABYTES = 2_000, 100, 1_000
#: Turns of an empty loop that show how fast the machine is.
TURNS = 10_000_000
#: A prime: steps of it visit every document once, far from one another.
STRIDE = 611_953
NEWLINE, TAB = "\n", "\t"
CLOSURE = """
WITH RECURSIVE up(id) AS (SELECT $1 UNION SELECT target FROM edges JOIN up ON source = id),
    down(id) AS (SELECT $1 UNION SELECT source FROM edges JOIN down ON target = id)
SELECT count(*) FROM (SELECT id FROM up UNION SELECT id FROM down)
"""


class Spent(NamedTuple):
    """Thời gian của một loại câu hỏi, in milliseconds."""

    half: float
    most: float

    def __str__(self) -> str:
        return f"{self.half:8.2f} {self.most:8.2f}"


class Row(NamedTuple):
    """One size: what indexing the documents since the size before cost, and how the questions were answered.

    `microseconds` is time of the processor for one document, in all processes, so that other work on the machine does not count; `elapsed` are
    seconds by the clock.
    """

    documents: int
    added: int
    citations: int
    microseconds: float
    elapsed: float
    resolve: Spent
    lineage: Spent
    find: Spent
    of_body: Spent
    megabytes: float
    memory: float


class Growing:
    """The records of a corpus, some at a time."""

    def __init__(self, size: int) -> None:
        self.layout = synthetic.plan(size)
        self.size = size
        self.at = 0

    def write(self, count: int, file: Path) -> None:
        """The next records into a file: two lines for each, the record and its text on one line."""
        with file.open("w", encoding="utf-8", newline="\n") as lines:
            for place in range(self.at, self.at + count):
                record, text = synthetic.record(self.layout, place * STRIDE % self.size)
                lines.write(f"{record.to_json()}\n{text.replace(NEWLINE, TAB)}\n")
        self.at += count

    def some(self, count: int) -> list[Record]:
        """Records that are in the corpus."""
        dice = random.Random(self.at)
        return [synthetic.record(self.layout, dice.randrange(self.at) * STRIDE % self.size)[0] for _ in range(count)]


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spent(questions: Sequence[Callable[[], object]]) -> Spent:
    """Asked once to warm up, then measured."""
    for ask in questions:
        ask()
    times = sorted(timed(ask) * 1000 for ask in questions)
    return Spent(times[len(times) // 2], times[min(len(times) - 1, math.ceil(len(times) * 0.99) - 1)])


def lines_of(file: Path) -> Iterator[tuple[bytes, str]]:
    with file.open("rb") as lines:
        for line in lines:
            yield line, next(lines).decode()


def processor() -> float:
    """Seconds of the processor that this process and those it started and ended have had."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def grow(corpus: Corpus, path: Path, growing: Growing, documents: int) -> Row:
    count = documents - growing.at
    file = path.with_name("records")
    growing.write(count, file)
    start, started = processor(), time.perf_counter()
    corpus.add_lines(lines_of(file), at_hand=True)
    elapsed = time.perf_counter() - started
    took = processor() - start
    file.unlink()
    some = growing.some(ASKED)
    ids = [key_of(corpus, record) for record in some]
    words = [" ".join((record.title or "").split()[-5:-2]) for record in some]
    return Row(
        documents=documents,
        added=count,
        citations=corpus.statistics()["mentions"],
        microseconds=took / count * 1e6,
        elapsed=elapsed,
        resolve=spent([partial(key_of, corpus, record) for record in some]),
        lineage=spent([partial(corpus.lineage, key) for key in ids]),
        find=spent([partial(corpus.find, text) for text in words]),
        of_body=spent([partial(corpus.find, "kế hoạch", issuer=record.issuer.name if record.issuer else None) for record in some]),
        megabytes=sum(file.stat().st_size for file in path.parent.iterdir()) / 1e6,
        memory=memory(),
    )


def key_of(corpus: Corpus, record: Record) -> str:
    issuer = record.issuer.name if record.issuer else None
    found = corpus.resolve(record.number or "", issuer=issuer, year=int((record.date or "0")[:4]))
    return next(node.id for node in found if node.date == record.date)


def memory() -> float:
    """Most memory this process has had, in MB; nan where the system does not tell."""
    try:
        import resource
    except ImportError:
        return math.nan
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 if most > 1 << 12 else math.nan


def pace() -> float:
    """Seconds of TURNS turns of an empty loop."""

    def turn() -> None:
        for _ in range(TURNS):
            pass

    return timed(turn)


def aims(rows: Sequence[Row]) -> Iterator[str]:
    """Each aim of the whole run: what was wanted, what came, and whether that is enough."""
    last, seconds = rows[-1], sum(row.elapsed for row in rows)
    in_all = last.documents / seconds
    flat = [row.microseconds for row in rows if row.documents >= SMALL]
    yield f"{last.documents:,} documents, {last.citations:,} citations in {seconds:,.0f} s by the clock; {last.megabytes * 1000 / last.documents:.1f} KB a document"
    yield told("records a second in all", in_all, "≥", RECORDS, held=in_all >= RECORDS)
    yield told("lineage, ms (p99)", last.lineage.most, "<", MILLISECONDS, held=last.lineage.most < MILLISECONDS)
    yield told("find, ms (p99)", last.find.most, "<", MILLISECONDS, held=last.find.most < MILLISECONDS)
    yield told("find of a body, ms (p99)", last.of_body.most, "<", MILLISECONDS, held=last.of_body.most < MILLISECONDS)
    yield told("memory, MB", last.memory, "<", MEGABYTES, held=last.memory < MEGABYTES)
    if flat:
        yield f"{'µs a document':28s}{min(flat):10,.0f} to {max(flat):,.0f} from {SMALL:,} documents on"


def told(what: str, came: float, sign: str, wanted: float, *, held: bool) -> str:
    return f"{what:28s}{came:10,.1f}   aim {sign} {wanted:,}   {'held' if held else 'NOT HELD'}"


def compare(corpus: Corpus, path: Path, growing: Growing) -> None:
    """The closure of "thực hiện" up and down, asked of each engine; the first is the measure."""
    with sqlite3.connect(path) as database:
        edges = database.execute("SELECT DISTINCT source, target FROM edges WHERE relation = 'implements'").fetchall()
        rows = dict(database.execute("SELECT key, id FROM documents WHERE held"))
    keys = [key_of(corpus, record) for record in growing.some(ASKED)]
    ours = spent([partial(corpus.lineage, key, limit=100_000) for key in keys])
    print(f"\nclosure of {len(edges):,} relations, {len(keys)} questions     load s    p50 ms   p99 ms   × vbhc (p50)")
    print(f"{'vbhc lineage, with witnesses':44s}{0.0:8.2f} {ours} {1.0:9.2f}")
    for name, prepare in (("networkx in memory, ids", networkx), ("DuckDB recursive SQL, ids", duckdb)):
        try:
            start = time.perf_counter()
            ask = prepare(edges)
            load = time.perf_counter() - start
        except ImportError:
            print(f"{name:44s}left out: not installed (pip install vbhc[bench])")
            continue
        theirs = spent([partial(ask, rows[key]) for key in keys])
        print(f"{name:44s}{load:8.2f} {theirs} {theirs.half / ours.half:9.2f}")


def networkx(edges: list[tuple[int, int]]) -> Callable[[int], object]:
    from networkx import DiGraph, ancestors, descendants

    graph: DiGraph[int] = DiGraph(edges)

    def ask(row: int) -> object:
        return (ancestors(graph, row) | descendants(graph, row)) if row in graph else None

    return ask


def duckdb(edges: list[tuple[int, int]]) -> Callable[[int], object]:
    import csv

    from duckdb import connect

    database = connect()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "edges.csv"
        with table.open("w", encoding="utf-8", newline="") as page:
            csv.writer(page).writerows([("source", "target"), *edges])
        database.execute(
            "CREATE TABLE edges AS SELECT source::BIGINT AS source, target::BIGINT AS target FROM read_csv($1, header = true)", [str(table)]
        )
    return lambda row: database.execute(CLOSURE, [row]).fetchall()


def plot(rows: Sequence[Row]) -> str:
    """Cost of one more document over the size of the corpus, as SVG: sizes as powers of ten, cost from zero."""
    wide, high, left, low = 640, 320, 70, 40
    least, most = math.log10(rows[0].documents), math.log10(rows[-1].documents)
    top = max(row.microseconds for row in rows) * 1.2
    points = [
        (
            left + (wide - left - 20) * (math.log10(row.documents) - least) / max(most - least, 0.01),
            (high - low) * (1 - row.microseconds / top) + 10,
        )
        for row in rows
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/><text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle">{row.microseconds:.0f}</text>'
        f'<text x="{x:.1f}" y="{high - 8}" text-anchor="middle">{row.documents:,}</text>'
        for row, (x, y) in zip(rows, points, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide + 20} {high}" font-family="sans-serif" font-size="12">'
        f'<title>Cost of one document (µs) over the size of the corpus</title><rect width="100%" height="100%" fill="white"/>'
        f'<line x1="{left}" y1="{high - low + 10}" x2="{wide}" y2="{high - low + 10}" stroke="black"/>'
        f'<text x="8" y="20">µs per document</text><polyline points="{line}" fill="none" stroke="black"/>{marks}</svg>\n'
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=SMALL)
    parser.add_argument("--plot", type=Path, help="write the cost per document as SVG")
    given = parser.parse_args()
    growing = Growing(given.documents)
    rows: list[Row] = []
    print(f"{TURNS:,} turns of an empty loop: {pace():.2f} s, {os.cpu_count()} processors")
    print(
        f"{'documents':>10s} {'citations':>10s} {'µs each':>8s} {'clock s':>8s} {'a second':>8s} {'resolve p50/p99':>17s} {'lineage p50/p99':>17s} {'find p50/p99':>17s} {'of a body p50/p99':>17s} {'MB':>8s} {'RSS MB':>7s}"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpus.sqlite"
        with open_corpus(path, create=True) as corpus:
            for size in sorted({*(size for size in SIZES if size < given.documents), given.documents}):
                row = grow(corpus, path, growing, size)
                rows.append(row)
                print(
                    f"{row.documents:10,d} {row.citations:10,d} {row.microseconds:8.0f} {row.elapsed:8.0f} {row.added / row.elapsed:8.0f} {row.resolve} {row.lineage} {row.find} {row.of_body}"
                    f" {row.megabytes:8.0f} {row.memory:7.0f}",
                    flush=True,
                )
            print("", *aims(rows), f"{TURNS:,} turns of an empty loop: {pace():.2f} s", sep="\n")
            compare(corpus, path, growing)
    if given.plot:
        given.plot.write_text(plot(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
