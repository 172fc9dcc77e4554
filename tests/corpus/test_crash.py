"""Killed at any moment, nothing is lost, and a rerun finishes what an uninterrupted run would have made."""

from __future__ import annotations

import contextlib
import os
import random
import signal
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


WORKER = """
import os, sys
from pathlib import Path
from vbhc.corpus import open_corpus
from vbhc.corpus.write import Writer
from vbhc.model.record import Record

records = [Record.model_validate_json(line) for line in Path(sys.argv[2]).read_bytes().splitlines()]

def work():
    with open_corpus(sys.argv[1], create=True) as corpus:
        for start in range(0, len(records), 3):
            corpus.add_many(records[start : start + 3])

print("ready", flush=True)
for _ in sys.stdin:
    child = os.fork() if hasattr(os, "fork") else os.getpid()
    if child and hasattr(os, "fork"):
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)
        continue
    if child:
        print(child, flush=True)
    work()
    if not child:
        os._exit(0)
    print(0, flush=True)
"""


class Worker:
    """A process that has read everything and works when told, in a copy of itself where the system has copies: starting takes longer than working."""

    def __init__(self, corpus: Path, records: Path) -> None:
        self._command = [sys.executable, "-c", WORKER, str(corpus), str(records)]
        self._begin()

    def _begin(self) -> None:
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        assert self._line() == "ready"

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def start(self) -> int:
        """Begins to work; the process that does."""
        assert self._process.stdin
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        return int(self._line())

    def kill(self, worker: int) -> bool:
        """Kills what works; nothing of it runs afterwards. False where it had ended before."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker, getattr(signal, "SIGKILL", signal.SIGTERM))
        if worker == self._process.pid:
            self._process.communicate()
            self._begin()
            return True
        return self._line() != "0"

    def finish(self) -> str:
        """Waits for the end of the work: "0" where all went well."""
        return self._line()

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


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
    with open_corpus(tmp_path / "whole.sqlite", create=True) as whole:
        whole.add_many(plans)
    wanted = contents(str(tmp_path / "whole.sqlite"))
    workers = [Worker(corpus, records) for _ in range(2)]
    seen = kills = 0
    longest = 0.12
    while kills < KILLS:
        worker = workers[kills % 2]
        working = worker.start()
        time.sleep(chance.uniform(0, longest))
        if worker.kill(working):
            kills += 1
        else:
            longest *= 0.9  # a fast machine: it is to be killed while it works
        now = files_in(corpus)
        assert now >= seen, "nothing that was written is lost"
        seen = now
        if seen == FILES:
            assert contents(str(corpus)) == wanted
            for written in tmp_path.glob(f"{corpus.name}*"):
                written.unlink()
            seen = 0
    # both run to their end, one beside the other
    for worker in workers:
        worker.start()
    assert [worker.finish() for worker in workers] == ["0", "0"]
    for worker in workers:
        worker.close()
    assert contents(str(corpus)) == wanted
    database = sqlite3.connect(corpus)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()
