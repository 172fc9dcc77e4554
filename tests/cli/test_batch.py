"""Batches: bugs cost one file, Ctrl-C and closed pipes are no disasters."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_parse import paths, write
from vbhc import pipeline
from vbhc.cli import run


def test_a_bug_costs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, last = write(tmp_path, "1.txt", "2.txt", "3.txt")
    examine = pipeline.examine

    def broken(target: Any, **options: Any) -> pipeline.Reading:
        if str(target) == str(bad):
            raise ZeroDivisionError("so\nit goes")
        return examine(target, **options)

    monkeypatch.setattr(pipeline, "examine", broken)
    monkeypatch.setenv("VBHC_LANG", "en")
    monkeypatch.delenv("VBHC_DEBUG", raising=False)
    assert run(["parse", str(good), str(bad), str(last)]) == 2
    printed = capsys.readouterr()
    assert paths(printed.out) == [str(good), str(last)]
    assert f"vbhc: {bad}: a bug in vbhc (ZeroDivisionError: so it goes)" in printed.err
    assert "Traceback" not in printed.err
    monkeypatch.setenv("VBHC_DEBUG", "1")
    assert run(["parse", str(bad)]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_leaves_quietly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (file,) = write(tmp_path, "1.txt")

    def interrupted(*_: object, **__: object) -> pipeline.Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "examine", interrupted)
    out = tmp_path / "out.json"
    assert run(["parse", str(file), "-o", str(out)]) == 130
    assert capsys.readouterr().err == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.txt"]


@pytest.mark.skipif(os.name == "nt", reason="pipes close another way on Windows")
def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(40)))
    with subprocess.Popen(
        [sys.executable, "-m", "vbhc", "parse", ".", "-f", "json"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait(30) == 141
    assert b"Traceback" not in told
    assert b"Broken pipe" not in told


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT between processes on Windows")
def test_records_stream_and_a_signal_ends_the_run(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", "2.txt")
    with subprocess.Popen(
        [sys.executable, "-m", "vbhc", "parse", "1.txt", "-", "2.txt"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Tests that run in the background of a shell inherit that Ctrl-C is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads are running yet
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stderr
        # The first record is here while the second input is still open.
        first = process.stdout.readline()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert first.startswith(b'{"schema"')
        assert b"Traceback" not in process.stderr.read()
