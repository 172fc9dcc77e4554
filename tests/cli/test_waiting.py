"""Chờ người ghi: who is asked about a file beside a process that writes waits, and says so."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LETTER, Done, Run
from tests.corpus.records import record
from vbhc.cli import _asking, _checking, _sinks
from vbhc.corpus import open_corpus, store
from vbhc.corpus.database import Database
from vbhc.messages import Lang, message
from vbhc.readers import formats

PEOPLE = "Ủy ban nhân dân tỉnh Lạng Sơn"


class Held:
    """A corpus that another process is writing to, until it is waited for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.waited = threading.Event()

    def during(self, run: Run, *arguments: str, seconds: float = 20, **environment: str) -> tuple[int, str]:
        """The exit code, and what was said."""
        ready = threading.Event()

        def write() -> None:
            with open_corpus(self.path) as corpus:
                corpus._db.execute("BEGIN IMMEDIATE")
                ready.set()
                self.waited.wait(seconds)
                corpus._db.execute("ROLLBACK")

        thread = threading.Thread(target=write)
        thread.start()
        assert ready.wait(30)
        try:
            done = run(*arguments, "--corpus", "x.sqlite", **environment)
        finally:
            self.waited.set()
            thread.join(30)
        return done.returncode, done.stderr


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    path = tmp_path / "x.sqlite"
    with open_corpus(path, create=True) as corpus:
        corpus.add(record("62.txt", "62/KH-UBND", "2024-03-19", PEOPLE))
    (tmp_path / "draft.txt").write_text(LETTER, encoding="utf-8")
    made = Held(path)
    ours = store._begin

    def begin(database: Database, path: str, waiting: Callable[[], None]) -> None:
        def told() -> None:
            waiting()
            made.waited.set()

        ours(database, path, told)

    monkeypatch.setattr(store, "_TRY_SECONDS", 0.1)
    monkeypatch.setattr(store, "_begin", begin)
    # whoever was told by an earlier test is told again
    _checking._tell_once.cache_clear()
    return made


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("command", ["lineage", "show", "similar", "gaps", "validate"])
def test_asked_about_a_file_one_waits_and_says_so(vbhc: Run, held: Held, command: str, lang: Lang) -> None:
    code, said = held.during(vbhc, command, "draft.txt", VBHC_LANG=lang)
    # a draft may have faults
    assert code in (0, 1)
    assert said.count(message("corpus-waiting", lang, path="x.sqlite")) == 1


@pytest.mark.parametrize("arguments", [("lineage", "62"), ("show", "62"), ("similar", "62"), ("find", "62"), ("conflicts",)])
def test_asked_about_what_it_holds_nobody_waits(vbhc: Run, held: Held, arguments: tuple[str, ...]) -> None:
    code, said = held.during(vbhc, *arguments)
    assert code == 0
    assert "waiting" not in said


@pytest.mark.parametrize("command", ["lineage", "validate"])
def test_quiet_says_nothing(vbhc: Run, held: Held, command: str) -> None:
    assert "waiting" not in held.during(vbhc, command, "draft.txt", "--quiet")[1]


def test_a_file_of_a_process_of_its_own(held: Held, tmp_path: Path) -> None:
    """What is read elsewhere says it waits there, in the language asked for."""
    (tmp_path / "draft.html").write_text(f"<html><body><pre>{LETTER}</pre></body></html>", encoding="utf-8")
    assert not formats.is_plain((tmp_path / "draft.html").read_bytes()[: formats.HEAD])

    def run(*arguments: str, **environment: str) -> Done:
        command = [sys.executable, "-m", "vbhc", *arguments]
        with subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **environment}
        ) as started:
            assert started.stderr
            first = started.stderr.readline()
            held.waited.set()
            rest = started.stderr.read()
        return Done(started.returncode, "", (first + rest).decode("utf-8"))

    code, said = held.during(run, "validate", "draft.html", seconds=60, VBHC_LANG="vi")
    assert code in (0, 1)
    assert said.count(message("corpus-waiting", "vi", path="x.sqlite")) == 1


def test_an_answer_that_is_taken_slowly_locks_nobody_out(vbhc: Run, held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pager holds the answer for as long as somebody reads it."""
    free: list[bool] = []
    ours = _sinks.sink

    def sink(*arguments: object, **options: object) -> object:
        with open_corpus(held.path, waiting=lambda: free.append(False)) as other:
            monkeypatch.setattr(store, "PATIENCE_SECONDS", 0.3)
            other.remove([])
            free.append(True)
        return ours(*arguments, **options)  # type: ignore[arg-type]  # whatever it takes

    monkeypatch.setattr(_asking, "sink", sink)
    for command in ("lineage", "show", "similar"):
        assert vbhc(command, "draft.txt", "--corpus", "x.sqlite").returncode == 0, command
    assert free == [True] * 3
