"""A process of its own for what may crash, hang or eat memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import killers
from tests.conftest import LETTER
from vbhc import Limits, guard, parse, parse_many
from vbhc.errors import UnreadableFile
from vbhc.messages import message
from vbhc.workers import Worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(Limits(1.0, 300)) as made:
        yield made


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("abort", "worker-died"),
        ("exit", "worker-died"),
        ("hang", "time-limit"),
        ("eat", "memory-limit"),
        ("leap", "memory-limit"),
        ("bug", "bug"),
        ("secretive", "bug"),
        ("refuse", "xml-broken"),
    ],
)
def test_what_goes_wrong_is_told_and_costs_one_call(worker: Worker, word: str, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        worker.run(killers.command, word, path="x.pdf")
    assert caught.value.code == code
    assert caught.value.path == "x.pdf"
    assert "{" not in message(code, "en", path="x.pdf", **caught.value.values)
    assert worker.run(killers.command, "well", path="y.pdf") == "well"


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with Worker() as made, pytest.raises(UnreadableFile) as caught:
        made.run(killers.command, "well", path="x.pdf")
    assert caught.value.code == "worker-not-started"
    with guard.Guard() as kept:
        kept.prepare(b"%PDF-1.7")


def test_what_libraries_print_is_no_answer(worker: Worker) -> None:
    assert worker.run(killers.command, "chatter", path="x.pdf") == 5000


def test_progress_starts_the_clock_anew(worker: Worker) -> None:
    seen: list[tuple[int, int]] = []
    assert worker.run(killers.command, "slow", path="x.pdf", progress=lambda *step: seen.append(step)) == "slow"
    assert seen[-1] == (5, 6)


def test_a_closed_worker_starts_again() -> None:
    with Worker() as worker:
        assert worker.run(killers.command, "a", path="x") == "a"
        worker.close()
        assert worker.run(killers.command, "b", path="x") == "b"


def test_an_idle_worker_ends_at_once() -> None:
    worker = Worker()
    worker.start()
    start = time.monotonic()
    worker.close()
    assert time.monotonic() - start < 5


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<pre>{LETTER}</pre>", encoding="utf-8")
    # What lies in the folder of the documents is never run.
    (tmp_path / "lxml.py").write_text("raise SystemExit('run')", encoding="utf-8")
    script = "import vbhc; print(vbhc.parse('a.html', limits=vbhc.Limits()).number)"
    done = subprocess.run([sys.executable, "-P", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("61/KH-UBND", "")


def test_limits_of_the_library(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<pre>{LETTER}</pre>", encoding="utf-8")
    assert parse(page, limits=Limits()) == parse(page)
    with pytest.raises(UnreadableFile) as caught:
        parse(page, limits=Limits(seconds=0.0))
    assert caught.value.code == "time-limit"
    told: list[UnreadableFile] = []
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04")
    records = list(parse_many([tmp_path / "b.docx", page], limits=Limits(), on_error=told.append))
    assert [record.number for record in records] == ["61/KH-UBND"]
    assert [error.code for error in told] == ["format-zip"]


@pytest.mark.parametrize(
    ("content", "harmless"),
    [
        (LETTER.encode(), True),
        (b"", True),
        (b"<p>", False),
        (b"%PDF-", False),
        (b"PK\x03\x04", False),
        (b"\xd0\xcf\x11\xe0", False),
        (b"a" * 2_000_000, False),
    ],
)
def test_only_small_plain_texts_are_read_here(tmp_path: Path, content: bytes, *, harmless: bool) -> None:
    (tmp_path / "a").write_bytes(content)
    assert guard.is_harmless(content) is harmless
    assert guard.is_harmless(tmp_path / "a") is harmless


def test_what_is_not_there_is_told_here(tmp_path: Path) -> None:
    assert guard.is_harmless(tmp_path / "none.pdf")
    assert guard.is_harmless("\0")
    assert not guard.is_harmless("a.zip!b.pdf")
