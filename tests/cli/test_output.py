"""`vbhc parse --output`: files appear whole, under names of their own, and nothing is overwritten unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_parse import write
from tests.conftest import Run


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_file(vbhc: Run, letter: Path, tmp_path: Path) -> None:
    done = vbhc("parse", letter, "-o", "out.json")
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["number"] == "61/KH-UBND"
    assert b"\r" not in (tmp_path / "out.json").read_bytes()


@pytest.mark.parametrize(("name", "first"), [("a.ndjson", "{"), ("a.jsonl", "{"), ("a.json", "["), ("a.txt", "Ủ"), ("a", "{")])
def test_the_suffix_tells_the_format(vbhc: Run, tmp_path: Path, name: str, first: str) -> None:
    write(tmp_path, "in/1.txt", "in/2.txt")
    assert vbhc("parse", "in", "-o", name).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8")[0].upper() == first


@pytest.mark.parametrize("name", ["a.docx", "a.PNG", "a.xlsx", "a.csv"])
def test_a_name_of_another_kind_is_refused(vbhc: Run, letter: Path, tmp_path: Path, name: str) -> None:
    before = names(tmp_path)
    done = vbhc("parse", letter, "-o", name)
    assert (done.returncode, names(tmp_path)) == (2, before)
    assert ".ndjson" in done.stderr
    assert vbhc("parse", letter, "-o", name, "--format", "json").returncode == 0


def test_nothing_is_overwritten_without_force(vbhc: Run, letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("mine", encoding="utf-8")
    refused = vbhc("parse", letter, "-o", "out.json")
    assert (refused.returncode, out.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in refused.stderr
    assert vbhc("parse", letter, "-o", "out.json", "--force").returncode == 0
    assert json.loads(out.read_text(encoding="utf-8"))["number"] == "61/KH-UBND"


def test_the_input_is_never_the_output(vbhc: Run, letter: Path) -> None:
    before = letter.read_bytes()
    done = vbhc("parse", letter, "-o", letter, "--force", "-f", "json")
    assert done.returncode == 2
    assert letter.read_bytes() == before


def test_a_failed_run_leaves_nothing_behind(vbhc: Run, tmp_path: Path) -> None:
    assert vbhc("parse", "none.txt", "-o", "out.json").returncode == 2
    assert vbhc("parse", "none.txt", "-o", "no/such/folder.json").returncode == 2
    assert names(tmp_path) == []


def test_a_folder_gets_a_file_per_input(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path, "in/plan.txt", "in/deep/plan.txt", "other/plan.txt", "other/Plan.TXT")
    done = vbhc("parse", "in", "other/plan.txt", "other/Plan.TXT", "-r", "-o", "out/")
    assert done.returncode == 0
    assert names(tmp_path / "out") == ["Plan.TXT.3.json", "deep/plan.txt.json", "plan.txt.2.json", "plan.txt.json"]
    first = json.loads((tmp_path / "out" / "plan.txt.json").read_text(encoding="utf-8"))
    assert Path(first["source"]["path"]) == Path("in/plan.txt")


def test_a_file_that_is_there_stops_only_its_own_input(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "in/b.txt")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt.json").write_text("mine", encoding="utf-8")
    done = vbhc("parse", "in", "-o", "out")
    assert done.returncode == 2
    assert "a.txt.json" in done.stderr
    assert names(tmp_path / "out") == ["a.txt.json", "b.txt.json"]
    assert (tmp_path / "out" / "a.txt.json").read_text(encoding="utf-8") == "mine"
    assert vbhc("parse", "in", "-o", "out", "--force").returncode == 0


def test_a_name_from_outside_stays_inside_the_folder(vbhc: Run, letter: Path, tmp_path: Path) -> None:
    vbhc("parse", "-", "--stdin-filename", "../../evil.txt", "-o", "out/", stdin=letter.read_bytes())
    assert names(tmp_path / "out") == ["stdin.json"]
