"""`vbhc validate --fix`, `--diff` and `--annotate` as users run them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.rules.paper import paper
from tests.rules.paper_docx import docx
from tests.rules.paper_pdf import pdf
from vbhc import readers

BAD = paper("ke-hoach").swapped("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc").changed((("margins.left", 25.4),))

SURE = ("--isolated", "--no-cache", "--select", "ND30-O1-03,ND30-PG-03")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft with two faults, in the folder where one works."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "plan.docx"
    file.write_bytes(docx(BAD))
    return file


def text(file: Path) -> str:
    return readers.read(file).text


def test_the_mended_file_stands_beside_its_source(plan: Path, vbhc: Run) -> None:
    before = plan.read_bytes()
    code, out, err = vbhc("validate", "plan.docx", *SURE, "--fix")
    assert code == 0
    assert plan.read_bytes() == before
    assert "Độc lập - Tự do - Hạnh phúc" in text(plan.with_name("plan.fixed.docx"))
    assert "plan.fixed.docx" in err
    assert "ND30" not in out


def test_nothing_is_overwritten_unasked(plan: Path, vbhc: Run) -> None:
    goal = plan.with_name("plan.fixed.docx")
    goal.write_bytes(b"x")
    assert vbhc("validate", "plan.docx", *SURE, "--fix")[0] == 2
    assert goal.read_bytes() == b"x"
    assert vbhc("validate", "plan.docx", *SURE, "--fix", "--force")[0] == 0
    assert goal.read_bytes() != b"x"


@pytest.mark.parametrize(
    "options",
    [
        ["--fix", "--fix-output", "plan.docx"],
        ["--fix", "--fix-output", "plan.docx", "--force"],
        ["--annotate", "plan.docx", "--force"],
        ["--annotate", ".", "--force"],
        ["--unsafe-fixes"],
        ["--fix-output", "x.docx"],
        ["--diff", "--fix-output", "x.docx"],
        ["--fix", "--fix-output", "x.docx", "--annotate", "x.docx"],
    ],
)
def test_wrong_uses_write_nothing(plan: Path, vbhc: Run, options: list[str]) -> None:
    before = plan.read_bytes()
    assert vbhc("validate", "plan.docx", *SURE, *options)[0] == 2
    assert [file.name for file in plan.parent.iterdir()] == ["plan.docx"]
    assert plan.read_bytes() == before


def test_diff_writes_nothing_and_tells_what_would_change(plan: Path, vbhc: Run) -> None:
    code, out, _ = vbhc("validate", "plan.docx", *SURE, "--diff", "--lang", "en")
    assert code == 1
    assert "-Độc lập-Tự do-Hạnh phúc\n+Độc lập - Tự do - Hạnh phúc\n" in out
    assert "# ND30-PG-03: Left margin" in out
    assert [file.name for file in plan.parent.iterdir()] == ["plan.docx"]
    plan.write_bytes(docx(paper("ke-hoach")))
    assert vbhc("validate", "plan.docx", *SURE, "--diff")[:2] == (0, "")


def test_several_go_into_a_folder(plan: Path, vbhc: Run) -> None:
    plan.with_name("other.docx").write_bytes(docx(BAD))
    code, _, _ = vbhc("validate", "plan.docx", "other.docx", *SURE, "--fix", "--fix-output", "done/", "--annotate", "seen/")
    assert code == 0
    assert sorted(str(file.relative_to(plan.parent)) for file in plan.parent.rglob("*.docx")) == sorted(
        str(Path(*parts))
        for parts in (
            ["plan.docx"],
            ["other.docx"],
            ["done", "plan.docx"],
            ["done", "other.docx"],
            ["seen", "plan.docx"],
            ["seen", "other.docx"],
        )
    )
    assert vbhc("validate", "plan.docx", "other.docx", *SURE, "--fix", "--fix-output", "one.docx")[0] == 2


def test_what_is_no_word_file_is_told_and_checked(plan: Path, vbhc: Run) -> None:
    plan.with_name("a.pdf").write_bytes(pdf(BAD))
    code, out, err = vbhc("validate", "a.pdf", "--isolated", "--no-cache", "--fix", "--fail-on", "warning")
    assert code == 1
    assert "a.pdf" in err
    assert "ND30-O1-03" in out
    assert not plan.with_name("a.fixed.pdf").exists()


def test_exceptions_stay_as_they_are(plan: Path, vbhc: Run) -> None:
    plan.with_name("vbhc-ignore.toml").write_text(
        '[[ignore]]\nfiles = "*.docx"\nrule = "ND30-O1-03"\nreason = "bản in trước"\n', encoding="utf-8"
    )
    code, _, _ = vbhc("validate", "plan.docx", *SURE, "--fix")
    assert code == 0
    assert "Độc lập-Tự do-Hạnh phúc" in text(plan.with_name("plan.fixed.docx"))


def test_findings_stand_in_a_copy(plan: Path, vbhc: Run) -> None:
    code, _, err = vbhc("validate", "plan.docx", *SURE, "--annotate", "seen.docx")
    assert code == 1
    assert "seen.docx" in err
    with zipfile.ZipFile(io.BytesIO(plan.with_name("seen.docx").read_bytes())) as opened:
        assert 'w:author="ND30-O1-03"' in opened.read("word/comments.xml").decode()
    plan.with_name("a.txt").write_text(str(BAD), encoding="utf-8")
    assert vbhc("validate", "a.txt", *SURE, "--annotate", "b.txt")[0] == 1
    assert not plan.with_name("b.txt").exists()


def test_the_cache_does_not_mix_a_file_with_what_was_made_of_it(plan: Path, vbhc: Run) -> None:
    sure = ("--isolated", "--cache-dir", "cache", "--select", "ND30-O1-03,ND30-PG-03")
    assert vbhc("validate", "plan.docx", *sure)[0] == 1
    assert vbhc("validate", "plan.docx", *sure, "--fix")[0] == 0
    assert vbhc("validate", "plan.docx", *sure)[0] == 1
