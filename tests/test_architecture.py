"""How the project is built: who imports whom, how long a module may be, what every folder promises."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from vbhc import messages, outputs, plugins
from vbhc.outputs import Format

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "vbhc"
MODULES = sorted(PACKAGE.rglob("*.py"))
#: Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "helpers", "base", "core", "common", "services", "misc"}


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_import_contracts() -> None:
    linter = Path(sys.executable).with_name("lint-imports" + (".exe" if os.name == "nt" else ""))
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_module_fits_a_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400
    assert path.stem not in EMPTY_NAMES
    if path.stat().st_size:
        assert ast.get_docstring(tree(path)), "a module says what it is for"


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=dotted)
def test_no_function_bears_the_name_of_a_submodule(path: Path) -> None:
    """Importing the submodule would silently overwrite the function."""
    submodules = {child.stem for child in path.parent.iterdir() if child.suffix == ".py" or (child / "__init__.py").exists()}
    defined = {node.name for node in tree(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert not defined & submodules


def test_every_output_is_a_format() -> None:
    forms = {name: outputs.load(name) for name in outputs.names()}
    assert all(isinstance(form, Format) for form in forms.values())
    suffixes = [suffix for form in forms.values() for suffix in (form.suffix, *form.aliases)]
    assert len(suffixes) == len(set(suffixes))


def test_every_command_is_a_function_with_help() -> None:
    package = import_module("vbhc.cli")
    for name in plugins.names(package):
        assert "Example" in (plugins.load(package, name).command.__doc__ or "")


def codes(path: Path) -> Iterator[str]:
    """The codes of the catalogue that a module writes down."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
        given = [*node.args, *(word.value for word in node.keywords if word.arg == "code")]
        said = [argument.value for argument in given if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]
        if name in {"Note", "remark", "message"}:
            yield from said[:1]
        elif name == "say":
            yield from (f"card-{code}" for code in said[:1])


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_every_code_is_in_the_catalogue(path: Path) -> None:
    assert not [code for code in codes(path) if code not in messages.catalogue()]


@pytest.mark.parametrize("code", sorted(messages.catalogue()))
def test_both_languages_say_the_same_values(code: str) -> None:
    vietnamese, english = messages.catalogue()[code]
    named = [{part.partition("}")[0] for part in text.split("{")[1:]} for text in (vietnamese, english)]
    assert named[0] == named[1]
    assert vietnamese
    assert english


def test_nothing_of_a_machine_is_in_the_project() -> None:
    """No path of one machine and no host of a package registry; the words are put together here so that this file passes."""
    banned = ["/" + "work/", "/" + "root/", "py" + "pi.org", "files.python" + "hosted.org"]
    kept = [path for folder in ("src", "tests", "docs", "benchmarks", ".ci") for path in (ROOT / folder).rglob("*") if path.is_file()]
    kept += [ROOT / name for name in ("Makefile", "pyproject.toml", "README.md", "README.vi.md", "CHANGELOG.md", ".pre-commit-config.yaml")]
    for path in kept:
        if "__pycache__" in path.parts or path.suffix not in {".py", ".md", ".toml", ".tsv", ".json", ".yaml", ""}:
            continue
        text = path.read_text(encoding="utf-8")
        assert not [word for word in banned if word in text], path
