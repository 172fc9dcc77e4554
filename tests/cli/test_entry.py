"""Start-up, help and version."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import LETTER, Run
from vbhc import cli, plugins
from vbhc._version import VERSION
from vbhc.cli import _program

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
        (
            "from vbhc.cli import run; run(['--help'])",
            (*(name for name in HEAVY if name != "typer"), "vbhc.model", "vbhc.parts", "apsw"),
        ),
        ("from vbhc.cli import run; run(['find', 'x'])", ("typer", "pydantic", "lxml", "vbhc.parts", "vbhc.readers.pdf")),
        (
            "from vbhc.cli import run; run(['parse', 'plan.txt'])",
            (*HEAVY, "pypdfium2", "olefile", "apsw", "zipfile", "importlib.resources"),
        ),
        ("from vbhc.cli import run; run(['parse', 'plan.txt'])", ("vbhc.corpus", "vbhc.cli.cite", "vbhc.model.record", "vbhc.readers.pdf")),
    ],
)
def test_nothing_heavy_is_imported(code: str, heavy: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(LETTER, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    imported = imports(done)
    assert not [module for module in imported for name in heavy if f"{module}.".startswith(f"{name}.")]


def test_a_cached_check_imports_no_rule(tmp_path: Path) -> None:
    """What was checked already is told without what would check it."""
    (tmp_path / "plan.txt").write_text(LETTER, encoding="utf-8")
    code = "from vbhc.cli import run; run(['validate', '.', '--quiet'])"
    first, again = (
        subprocess.run(
            [sys.executable, "-X", "importtime", "-c", code],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )
        for _ in range(2)
    )
    assert first.stdout == again.stdout
    assert {"vbhc.rules.rule", "vbhc.parts"} <= imports(first)
    heavy = (*HEAVY, "vbhc.rules.rule", "vbhc.parts", "vbhc.knowledge", "vbhc.readers.docx", "importlib.metadata", "subprocess")
    assert not [module for module in imports(again) for name in heavy if f"{module}.".startswith(f"{name}.")]


def imports(done: subprocess.CompletedProcess[str]) -> set[str]:
    """The modules that a run imported."""
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


@pytest.mark.parametrize("name", plugins.names(cli))
def test_a_command_alone_is_that_of_the_whole_program(vbhc: Run, name: str) -> None:
    """Only the command that is called for is imported; its help is the same as if all were there."""
    assert [command.name for command in _program.program([name, "x"]).registered_commands] == [name]
    assert len(_program.program(["--quiet", name]).registered_commands) == len(plugins.names(cli))
    assert f"Usage: vbhc {name} " in vbhc(name, "--help").stdout


@pytest.mark.parametrize("name", plugins.names(cli))
def test_examples_stand_on_their_own_lines(vbhc: Run, name: str) -> None:
    shown = vbhc(name, "--help").stdout
    assert "\\b" not in shown
    assert "\b" not in shown
    said = [line for line in (plugins.load(cli, name).command.__doc__ or "").splitlines() if line.strip().startswith("vbhc ")]
    assert said
    # The library ends long lines only; a shell could not run what it broke.
    assert set(map(str.strip, said)) <= set(map(str.strip, shown.splitlines()))


def test_help_tells_of_every_command_what_its_own_help_begins_with(vbhc: Run) -> None:
    shown = vbhc("--help").stdout
    for name in plugins.names(cli):
        (line,) = [line for line in shown.splitlines() if line.split()[:1] == [name]]
        assert (plugins.load(cli, name).command.__doc__ or "").startswith(line.split(maxsplit=1)[1].rstrip(".…")[:50])


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
    done = process("--show-completion", shell)
    assert done.returncode == 0
    assert "_VBHC_COMPLETE" in done.stdout


@pytest.mark.parametrize("arguments", [("--show-completion", "tcsh"), ("--show-completion=tcsh",), ("--install-completion", "tcsh")])
def test_an_unknown_shell_is_wrong_usage(vbhc: Run, arguments: tuple[str, ...]) -> None:
    done = vbhc(*arguments, VBHC_LANG="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "bash, zsh, fish, powershell, pwsh" in done.stderr


@pytest.mark.parametrize("name", plugins.names(cli))
def test_help_of_a_command_needs_no_checking_of_types(process: Run, name: str) -> None:
    """The library imports its checker, pydantic, for every option outside the command that is asked for."""
    done = process(name, "--help", PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    assert "pydantic" not in done.stderr


def test_completion_offers_formats(process: Run) -> None:
    done = process(COMP_WORDS="vbhc parse --format ", COMP_CWORD="3", _VBHC_COMPLETE="complete_bash")
    assert done.stdout.split() == ["akn", "card", "json", "ndjson", "text"]
