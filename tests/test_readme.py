"""What the documents promise: the commands of both READMEs run, the glossary is complete, the schema is today's."""

from __future__ import annotations

import inspect
import json
import shlex
import shutil
import sys
from pathlib import Path

import jsonschema
import pytest
from pydantic import BaseModel

import vbhc as package
from tests.conftest import Run
from vbhc import cli
from vbhc.model import record, report_record

ROOT = Path(__file__).parents[1]
#: Commands that need a corpus.
_ASKING = {"lineage", "find", "show", "similar", "gaps", "conflicts"}
READMES = ("README.md", "README.vi.md")
MODELS = [
    model
    for module in (record, report_record)
    for name, model in inspect.getmembers(module, inspect.isclass)
    if issubclass(model, BaseModel) and model is not BaseModel and not name.startswith("_")
]


def blocks(name: str, language: str) -> list[str]:
    """Code blocks of one language."""
    parts = (ROOT / name).read_text(encoding="utf-8").split("```")[1::2]
    return [part.partition("\n")[2] for part in parts if part.partition("\n")[0] == language]


def commands(name: str) -> list[str]:
    return [line.partition("  #")[0].strip() for block in blocks(name, "sh") for line in block.splitlines() if line.startswith("vbhc ")]


@pytest.mark.parametrize(("name", "command"), [(name, command) for name in READMES for command in commands(name)])
def test_commands_run(vbhc: Run, tmp_path: Path, name: str, command: str) -> None:
    # What stands after a pipe is another program, and may not be here. Folders hold a scan and a secret on purpose: 2 is right for the first.
    words = shlex.split(command.partition("|")[0])[1:]
    source = b""
    if "<" in words:
        source = (ROOT / words[words.index("<") + 1]).read_bytes()
        words = words[: words.index("<")]
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures", ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    if words[0] in _ASKING and "--from" not in words:
        assert vbhc("index", "fixtures/ke*").returncode == 0
    done = vbhc(*words, stdin=source)
    assert done.returncode == (2 if "--recursive" in words else 0), done.stderr
    assert "Traceback" not in done.stderr
    assert "a bug in vbhc" not in done.stderr
    if "--output" in words:
        assert (tmp_path / words[words.index("--output") + 1]).exists()
    else:
        assert done.stdout or (words[0] == "index" and (tmp_path / ".vbhc" / "corpus.sqlite").exists())


def test_python_examples_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    for block in blocks("README.md", "python"):
        exec(compile(block, "README.md", "exec"), {})
    assert "61/KH-UBND 2024-" in capsys.readouterr().out


@pytest.mark.parametrize("name", READMES)
def test_a_readme_fits_a_screen_and_its_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 45
    for link in text.split("](")[1:]:
        target = link.partition(")")[0]
        assert target.startswith("http") or (ROOT / target).exists(), target


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_glossary_has_every_field(model: type[BaseModel]) -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {model.__name__} · ")[2].partition("\n## ")[0]
    rows = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
    assert rows == [field.alias or name for name, field in model.model_fields.items()]


def test_the_glossary_has_every_public_name() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    missing = [name for name in package.__all__ if not name.startswith("__") and f"`{name}`" not in text and f"## {name} · " not in text]
    assert not missing


def test_the_schema_is_todays(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["schema"]) == 0
    printed = capsys.readouterr().out
    committed = (ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8")
    assert printed == committed, "the record changed: run `make docs` and say so in CHANGELOG.md"
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))


def test_the_schema_of_reports_is_todays(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["schema", "report"]) == 0
    printed = capsys.readouterr().out
    committed = (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")
    assert printed == committed, "the report changed: run `make docs` and say so in CHANGELOG.md"
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))


def test_the_page_of_rules_is_todays(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rule", "--all", "--format", "markdown", "--lang", "vi"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), "a rule changed: run `make docs`"


def test_records_obey_the_schema(vbhc: Run, letter: Path) -> None:
    schema = json.loads((ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(vbhc("parse", letter, "-f", "json").stdout))


def test_public_names_are_there() -> None:
    assert all(getattr(package, name) for name in package.__all__)
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError):
        package.nonsense  # noqa: B018
    assert sys.modules["vbhc"].__version__
