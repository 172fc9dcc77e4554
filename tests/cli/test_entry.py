"""Start-up, help and version."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import Run
from vbhc._version import VERSION

HEAVY = ("pdfplumber", "underthesea", "pydantic", "rich", "typer", "lxml")


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(process: Run, flag: str) -> None:
    done = process(flag)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"vbhc {VERSION}\n", "")


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("import vbhc", HEAVY),
        ("import sys; sys.argv = ['vbhc', '--version']; from vbhc._entry import main; main()", HEAVY),
        ("import vbhc.cli; vbhc.cli._app()", ("pdfplumber", "underthesea", "lxml", "pypdfium2", "rich")),
    ],
)
def test_nothing_heavy_is_imported(code: str, heavy: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-X", "importtime", "-c", code], capture_output=True, text=True, timeout=60, check=True)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert not imported & set(heavy)


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("parse", "--help"), ("schema", "--help")])
def test_help(vbhc: Run, arguments: tuple[str, ...]) -> None:
    done = vbhc(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: vbhc" in done.stdout
    if arguments[0] in {"parse", "schema"}:
        assert "Example" in done.stdout


def test_no_command_shows_help_and_is_no_success(vbhc: Run) -> None:
    done = vbhc()
    assert done.returncode == 2
    assert "Usage: vbhc" in done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [("prase",), ("parse", "--nope"), ("parse", "--format", "xml", "a.txt")])
def test_wrong_usage(vbhc: Run, arguments: tuple[str, ...]) -> None:
    done = vbhc(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_script(process: Run, shell: str) -> None:
    # With the detection of the shell on, the option takes no value, so the tests turn it off.
    done = process("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0
    assert "_VBHC_COMPLETE" in done.stdout


def test_completion_offers_formats(process: Run) -> None:
    done = process(COMP_WORDS="vbhc parse --format ", COMP_CWORD="3", _VBHC_COMPLETE="complete_bash")
    assert done.stdout.split() == ["akn", "card", "json", "ndjson", "text"]
