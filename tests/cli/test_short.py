"""Plain calls are read without the command line library, and just as it reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.test_parse import write
from tests.conftest import Run
from vbhc import cli, plugins
from vbhc.cli import _arguments, _program


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
    monkeypatch.setattr(_arguments, "read", lambda _command, _words: None)
    assert vbhc("parse", *arguments, stdin=text.encode()) == here


def command(name: str) -> Any:
    return plugins.load(cli, name).command


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("parse", "a.txt -f ndjson", {"files": ["a.txt"], "format_": "ndjson"}),
        ("parse", "a.txt -r --ocr auto --ocr-dpi 300 --timeout 1.5", {"recursive": True, "ocr": "auto", "ocr_dpi": 300, "timeout": 1.5}),
        ("parse", "-", {"files": ["-"]}),
        ("parse", "", {"files": None}),
        ("cite", "a --relation implements --relation amends", {"relation": ["implements", "amends"]}),
        ("cite", "a", {"relation": []}),
        ("validate", "a --select ND30 --select CIT,X -j 2 --fail-on info", {"select": ["ND30", "CIT,X"], "jobs": 2, "fail_on": "info"}),
        ("find", "đối ngoại --limit 3", {"words": ["đối", "ngoại"], "limit": 3}),
        ("show", "61/KH-UBND --year 2024", {"document": "61/KH-UBND", "year": 2024}),
        ("schema", "report", {"what": "report"}),
        ("schema", "", {"what": "record"}),
    ],
)
def test_a_plain_call_is_read(monkeypatch: pytest.MonkeyPatch, name: str, words: str, said: dict[str, object]) -> None:
    given = _arguments.read(command(name), words.split())
    assert given is not None
    assert given.items() >= said.items()
    assert by_the_library(monkeypatch, name, words.split()) == given


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cite", "--help"),
        ("parse", "--format xml a.txt"),
        ("parse", "a.txt --format"),
        ("parse", "a.txt -f -q"),
        ("parse", "--format=json a.txt"),
        ("parse", "-fjson a.txt"),
        ("parse", "--ocr-dpi 99 a.txt"),
        ("parse", "--ocr-dpi 601 a.txt"),
        ("parse", "--ocr-dpi x a.txt"),
        ("parse", "--timeout nan a.txt"),
        ("parse", "--ocr maybe a.txt"),
        ("parse", "-- -a.txt"),
        ("cite", "a --relation nope"),
        ("show", ""),
        ("show", "1 2"),
        ("schema", "nope"),
        ("schema", "record report"),
    ],
)
def test_everything_else_is_left_to_the_library(name: str, words: str) -> None:
    assert _arguments.read(command(name), words.split()) is None


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["none"], ["--version", "parse"]])
def test_only_a_command_is_plain(arguments: list[str]) -> None:
    assert cli.plain(arguments) is None


WORDS = st.sampled_from(
    ["a", "-", "--", "-f", "json", "csv", "-j", "3", "--limit", "0", "-q", "--force", "--year", "x", "-h", "--up", "61/KH", ""]
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(plugins.names(cli)), st.lists(WORDS, max_size=5))
def test_whatever_is_read_the_library_reads_too(name: str, words: list[str]) -> None:
    given = _arguments.read(command(name), words)
    if given is not None:
        with pytest.MonkeyPatch.context() as patch:
            assert by_the_library(patch, name, words) == given


def by_the_library(monkeypatch: pytest.MonkeyPatch, name: str, words: list[str]) -> dict[str, Any]:
    """What the command would be called with."""
    called: list[dict[str, Any]] = []
    real = _program.typed

    def noted(command: Any) -> Any:
        function = real(command)

        def note(**given: Any) -> None:
            called.append(given)

        vars(note).update(vars(function))
        note.__annotations__ = function.__annotations__
        return note

    monkeypatch.setattr(_program, "typed", noted)
    with pytest.raises(SystemExit) as end:
        _program.program([name, *words])([name, *words], prog_name="vbhc")
    assert not end.value.code
    return called[0]
