"""Plain calls of `vbhc parse` are answered without the command line library, and just as it answers them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_parse import write
from tests.conftest import Run
from vbhc.cli import _parsing, _program


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.txt",),
        ("a.txt", "b.txt", "none.txt"),
        ("a.txt", "-f", "ndjson"),
        ("--format", "card", "a.txt"),
        ("a.txt", "-f", "json", "--format", "text"),
        ("a.txt", "--lang", "vi", "none.txt"),
        ("in", "--recursive", "--quiet"),
        ("in", "-r", "-q", "-f", "json"),
        ("-",),
        (),
        ("a.txt", "--output", "a.txt"),
        ("a.txt", "-o", "new.json", "--force"),
        ("secret.txt",),
        ("secret.txt", "--allow-secret"),
        ("",),
    ],
)
def test_the_library_would_answer_the_same(vbhc: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    write(tmp_path, "a.txt", "b.txt", "in/c.txt", "in/deep/d.txt")
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    (tmp_path / "secret.txt").write_text(text.replace("-------", "MẬT", 1), encoding="utf-8")
    with monkeypatch.context() as alone:
        alone.delattr(_program, "program")
        here = vbhc("parse", *arguments, stdin=text.encode())
    (tmp_path / "new.json").unlink(missing_ok=True)
    monkeypatch.setattr(_parsing, "short", lambda _words: None)
    assert vbhc("parse", *arguments, stdin=text.encode()) == here


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["cite", "a.txt"],
        ["--help"],
        ["parse", "--help"],
        ["parse", "--format", "xml", "a.txt"],
        ["parse", "a.txt", "--format"],
        ["parse", "a.txt", "-f", "-q"],
        ["parse", "--format=json", "a.txt"],
        ["parse", "-fjson", "a.txt"],
        ["parse", "--explain", "a.txt"],
        ["parse", "--files-from", "list"],
        ["parse", "--", "-a.txt"],
    ],
)
def test_everything_else_is_left_to_the_library(arguments: list[str]) -> None:
    assert _parsing.short(arguments) is None
