"""What docs/validate.md promises: its settings are settings, its pipelines obey the schemas of their servers, its hook can be run."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import LETTER, Run
from tests.outputs.test_reports import published
from vbhc.validation import settings

yaml = pytest.importorskip("yaml", reason="pre-commit brings it")

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "validate.md").read_text(encoding="utf-8")
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def blocks(language: str) -> list[str]:
    parts = TEXT.split("```")[1::2]
    return [part.partition("\n")[2] for part in parts if part.partition("\n")[0] == language]


def test_the_settings_of_the_guide_are_settings(tmp_path: Path) -> None:
    for text in blocks("toml"):
        if "[[ignore]]" in text:
            continue
        (tmp_path / "vbhc.toml").write_text(text, encoding="utf-8")
        assert set(settings.read(tmp_path / "vbhc.toml").values) == set(settings.KEYS), "the guide shows every setting"


def test_the_exceptions_of_the_guide_are_exceptions() -> None:
    table = next(tomllib.loads(text) for text in blocks("toml") if "[[ignore]]" in text)
    assert set(table["ignore"][0]) == {"files", "rule", "reason", "expires", "words"}


def test_the_python_of_the_guide_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for block in blocks("python"):
        exec(compile(block, "validate.md", "exec"), {})


def test_every_option_of_the_guide_is_one(process: Run) -> None:
    shown = process("validate", "--help").stdout + process("index", "--help").stdout
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]{2,}", TEXT))
    assert not [option for option in options if option not in shown]


@pytest.mark.parametrize(("place", "url"), [(0, "https://json.schemastore.org/github-workflow.json")])
def test_the_workflow_obeys_its_schema(place: int, url: str) -> None:
    pipeline = yaml.safe_load(blocks("yaml")[place])
    # YAML 1.1 takes "on" for a truth value.
    said = {"on" if key is True else key: value for key, value in pipeline.items()}
    schema = published(url)
    jsonschema.validators.validator_for(schema)(schema).validate(json.loads(json.dumps(said)))


def test_the_gitlab_pipeline_is_one() -> None:
    job: dict[str, Any] = yaml.safe_load(blocks("yaml")[1])["vbhc"]
    assert job["artifacts"]["when"] == "always"
    written = " ".join(job["script"])
    assert all(f"={path}" in written for path in job["artifacts"]["reports"].values())


def test_the_hook_checks_what_is_given(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert hook["id"] in TEXT
    assert hook["entry"].split()[:2] == ["vbhc", "validate"]
    assert shutil.which("git")
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)], capture_output=True, cwd=tmp_path, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    done = subprocess.run(
        [sys.executable, "-m", *hook["entry"].split(), "a.txt"], capture_output=True, cwd=tmp_path, check=False, timeout=60
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
