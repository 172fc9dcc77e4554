"""Killed at any moment, nothing is lost, and a rerun finishes what an uninterrupted run would have made."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.corpus.records import Cited, contents, record
from vbhc.corpus import open_corpus

KILLS = 50
FILES = 240
LANG_SON = "Ủy ban nhân dân tỉnh Lạng Sơn"


CHILD = """
import sys
from pathlib import Path
from vbhc.corpus import open_corpus
from vbhc.model.record import Record

lines = Path(sys.argv[2]).read_bytes().splitlines()
print("ready", flush=True)
sys.stdin.readline()
with open_corpus(sys.argv[1], create=True) as corpus:
    for start in range(0, len(lines), 3):
        corpus.add_many([Record.model_validate_json(line) for line in lines[start : start + 3]])
print("done", flush=True)
"""


def begin(corpus: Path, records: Path) -> subprocess.Popen[bytes]:
    """A process that waits for `go`."""
    return subprocess.Popen([sys.executable, "-c", CHILD, str(corpus), str(records)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def go(child: subprocess.Popen[bytes]) -> None:
    assert child.stdin
    assert child.stdout
    assert child.stdout.readline().split() == [b"ready"]
    child.stdin.write(b"go\n")
    child.stdin.flush()


def files_in(corpus: Path) -> int:
    """How many files a corpus has that may not have been begun yet."""
    if not corpus.exists() or not corpus.stat().st_size:
        return 0
    database = sqlite3.connect(corpus)
    begun = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'files'").fetchone()[0]
    found = database.execute("SELECT count(*) FROM files").fetchone()[0] if begun else 0
    database.close()
    return int(found)


def test_killed_fifty_times(tmp_path: Path) -> None:
    chance = random.Random(20240318)
    plans = [
        record(
            f"{place}.txt",
            f"{place % 90 + 1}/KH-UBND",
            f"20{place // 90 + 20}-03-18",
            LANG_SON,
            title=f"Trồng cây đợt {place} trên địa bàn tỉnh",
            # days and bodies left out, so that newcomers change what earlier wordings mean
            cites=(
                Cited(f"{chance.randint(1, 90)}/KH-UBND", None, LANG_SON),
                Cited(f"{chance.randint(1, 90)}/KH-UBND", "2021-03-18"),
                Cited("57-KL/TW", within=0),
            ),
        )
        for place in range(FILES)
    ]
    records = tmp_path / "records.ndjson"
    records.write_text("\n".join(one.to_json() for one in plans), encoding="utf-8")
    corpus = tmp_path / "corpus.sqlite"
    waiting = [begin(corpus, records) for _ in range(2)]
    seen = 0
    for _ in range(KILLS):
        child = waiting.pop(0)
        # the next one starts while this one works: starting takes longer than working
        waiting.append(begin(corpus, records))
        go(child)
        time.sleep(chance.uniform(0, 0.12))
        child.kill()
        child.communicate()
        now = files_in(corpus)
        assert now >= seen, "nothing that was written is lost"
        seen = now
    # the last two run to their end, one beside the other
    for child in waiting:
        go(child)
    for child in waiting:
        out, _ = child.communicate(timeout=50)
        assert out.split() == [b"done"]
        assert child.returncode == 0
    with open_corpus(tmp_path / "whole.sqlite", create=True) as whole:
        whole.add_many(plans)
    assert contents(str(corpus)) == contents(str(tmp_path / "whole.sqlite"))
    database = sqlite3.connect(corpus)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()
