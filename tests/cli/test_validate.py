"""`vbhc validate` as users run it: every exit code, and all that stands beside the documents."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import LETTER, Run
from tests.rules.made import RULES
from vbhc import guard, pipeline, rules
from vbhc.cli import _checking, _inputs

BAD = LETTER + "SAI\n"


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "all_rules", lambda: RULES)
    # Rules that are made for a test are not known to other processes.
    monkeypatch.setattr(guard, "is_harmless", lambda _: True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good plans and a bad one."""
    place = tmp_path / "in"
    (place / "deep").mkdir(parents=True)
    (place / "a.txt").write_text(LETTER, encoding="utf-8")
    (place / "b.txt").write_text(BAD.replace("61/KH", "62/KH"), encoding="utf-8")
    (place / "deep" / "c.txt").write_text(LETTER.replace("61/KH", "63/KH"), encoding="utf-8")
    return place


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return path.name


# exit codes


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (LETTER, [], 0),
        (BAD, [], 1),
        (BAD, ["--exit-zero"], 0),
        (LETTER + "NGỜ", [], 0),
        (LETTER + "NGỜ", ["--fail-on", "warning"], 1),
        (LETTER + "NHẮC", ["--fail-on", "warning"], 0),
        (LETTER + "NHẮC", ["--fail-on", "info"], 1),
        (BAD, ["--ignore", "AA"], 0),
        (BAD, ["--select", "BB"], 0),
        (BAD, ["--select", "AA-O1,BB"], 1),
        (LETTER + "THÊM", [], 0),
        (LETTER + "THÊM", ["--extend-select", "BB-04"], 1),
        (LETTER + "MẪU", [], 0),
        (LETTER + "HỎNG", [], 2),
        (BAD + "HỎNG", ["--exit-zero"], 2),
        (BAD, ["--select", "ZZ"], 2),
        (BAD, ["--fail-on", "fatal"], 2),
        (BAD, ["--format", "word"], 2),
        (BAD, ["--report", "word=a.txt"], 2),
        (BAD, ["--report", "json"], 2),
        (BAD, ["--report", "json=x", "--report", "text=./x"], 2),
        (BAD, ["--report", "json=a.txt"], 2),
        (BAD, ["--report", "json=missing/x.json"], 2),
        (BAD, ["--config", "none.toml"], 2),
        (BAD, ["--baseline", "none.json"], 2),
        (BAD, ["--prune-baseline"], 2),
        (BAD, ["--write-baseline", "--no-baseline"], 2),
        (BAD, ["--suppressions", "none.toml"], 2),
        (BAD, ["--corpus", "none.sqlite"], 2),
        (BAD, ["--as-of", "bao giờ"], 2),
        (BAD, ["--max-findings", "0"], 2),
        (BAD, ["--nonsense"], 2),
    ],
)
def test_exit_codes(vbhc: Run, tmp_path: Path, text: str, options: list[str], code: int) -> None:
    name = write(tmp_path / "a.txt", text)
    done = vbhc("validate", name, *options)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "a bug in vbhc" not in done.stderr


@pytest.mark.parametrize("argument", ["missing.txt", "*.docx", "empty.txt", "broken.docx", "scan.pdf"])
def test_what_cannot_be_read_is_never_a_pass(vbhc: Run, tmp_path: Path, argument: str) -> None:
    write(tmp_path / "a.txt", BAD)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no zip")
    done = vbhc("validate", "a.txt", argument, "--exit-zero", "--report", "json=r.json", "--select", "AA")
    if argument == "*.docx":
        assert "broken.docx" in done.stderr
    assert done.returncode == 2
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["summary"]["errors"] == 1
    assert report["summary"]["unread"] == len(report["unread"]) == 1


def test_nothing_to_check_is_wrong_usage(vbhc: Run) -> None:
    assert vbhc("validate").returncode == 2
    assert vbhc("validate", "*.txt").returncode == 2


def test_a_scan_without_text_was_not_read(vbhc: Run, tmp_path: Path) -> None:
    scan = Path(__file__).parents[2] / "fixtures" / "giay-moi-anh-quet" / "source.pdf"
    done = vbhc("validate", scan, "--no-cache", VBHC_OCR="never")
    assert done.returncode == 2
    assert not (tmp_path / ".vbhc_cache").exists()


def test_a_secret_document_is_not_read_and_leaves_nothing(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "MẬT\n" + BAD)
    assert vbhc("validate", "a.txt").returncode == 2
    assert vbhc("validate", "a.txt", "--allow-secret").returncode == 1
    assert not list((tmp_path / ".vbhc_cache").glob("*/*"))


# input


def test_folders_lists_and_standard_input(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    assert "3 documents: 1 errors" in vbhc("validate", "in").stderr
    assert "2 documents" in vbhc("validate", "in", "--exclude", "in/deep/**").stderr
    (tmp_path / "list").write_bytes(b"in/a.txt\0in/b.txt\0")
    assert "2 documents" in vbhc("validate", "--files-from", "list").stderr
    (tmp_path / "list").write_bytes("in/a.txt\nin/b.txt\n".encode("utf-16"))
    assert "2 documents" in vbhc("validate", "--files-from", "list").stderr
    assert "1 documents" in vbhc("validate", "--files-from", "-", stdin=b"in/a.txt\n").stderr
    done = vbhc("validate", "-", "--stdin-filename", "draft.txt", stdin=BAD.encode())
    assert done.returncode == 1
    assert done.stdout.startswith("draft.txt:")


def test_everything_excluded_is_said(vbhc: Run, folder: Path) -> None:
    done = vbhc("validate", "in", "--exclude", "*.txt")
    assert done.returncode == 0
    assert "3 files passed over" in done.stderr


def test_documents_are_compared(vbhc: Run, folder: Path) -> None:
    (folder / "d.txt").write_text(LETTER + "khác", encoding="utf-8")
    done = vbhc("validate", "in", "--select", "BB-06", "--format", "jsonl")
    assert [json.loads(line)["path"].replace("\\", "/") for line in done.stdout.splitlines()] == ["in/d.txt"]
    assert vbhc("validate", "in", "--select", "BB-06", "--format", "jsonl").stdout == done.stdout


def test_several_processes_find_the_same(process: Run, tmp_path: Path) -> None:
    for count in range(_inputs.FEW + 2):
        (tmp_path / f"{count:02}.txt").write_text(LETTER.replace("Số: 61", f"Số {61 + count}"), encoding="utf-8")
    one = process("validate", ".", "--no-cache", "--format", "json", "--jobs", "1", "--select", "ND30-O3")
    two = process("validate", ".", "--no-cache", "--format", "json", "--jobs", "2", "--select", "ND30-O3")
    assert one.stdout == two.stdout
    assert one.returncode == two.returncode
    assert len(json.loads(one.stdout)["files"]) == _inputs.FEW + 2


# settings


def test_settings_files(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "vbhc.toml", 'ignore = ["AA-O1-01"]\nformat = "json"\nlang = "vi"\n')
    assert vbhc("validate", "in").returncode == 0
    assert vbhc("validate", "in", "--isolated").returncode == 1
    assert vbhc("validate", "in", "--ignore", "BB").returncode == 1
    write(tmp_path / "other.toml", 'per-file-ignores = { "in/b.txt" = ["AA"] }')
    assert vbhc("validate", "in", "--config", "other.toml").returncode == 0
    write(tmp_path / "other.toml", 'report = ["json=out.json"]\nfail-on = "warning"')
    assert vbhc("validate", "in", "--config", "other.toml", "--report", "sarif=out.sarif").returncode == 1
    assert (tmp_path / "out.json").exists()
    assert (tmp_path / "out.sarif").exists()
    write(tmp_path / "other.toml", 'per-file-ignores = { "*" = ["ZZ"] }')
    assert vbhc("validate", "in", "--config", "other.toml").returncode == 2
    write(tmp_path / "vbhc.toml", 'selct = ["AA"]')
    done = vbhc("validate", "in")
    assert done.returncode == 2
    assert "select" in done.stderr


def test_show_settings(vbhc: Run, tmp_path: Path) -> None:
    import tomllib

    write(tmp_path / "vbhc.toml", 'select = ["AA"]\nper-file-ignores = { "*.txt" = ["BB"] }')
    done = vbhc("validate", "--show-settings", "--fail-on", "info", "--exclude", "old")
    assert done.returncode == 0
    shown = tomllib.loads(done.stdout)
    assert (shown["select"], shown["fail-on"], shown["exclude"]) == (["AA"], "info", ["old"])
    assert shown["per-file-ignores"] == {"*.txt": ["BB"]}
    assert "vbhc.toml" in done.stdout
    assert "command line" in done.stdout


def test_stage_profile_and_day(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", LETTER)

    def facts(*options: str) -> tuple[str, str, str]:
        one = json.loads(vbhc("validate", "a.txt", "-f", "json", *options).stdout)["files"][0]
        return one["profile"], one["stage"], one["on"]

    assert facts() == ("state", "final", "2024-03-18")
    assert facts("--stage", "draft", "--profile", "party") == ("party", "draft", "2024-03-18")
    write(tmp_path / "a.txt", LETTER.replace("ngày 18 tháng 3 năm 2024", "ngày     tháng 3 năm 2024"))
    assert facts("--as-of", "20/11/2026") == ("state", "draft", "2026-11-20")


# exceptions, baseline, cache


def test_exceptions(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    table = '[[ignore]]\nfiles = "in/b.txt"\nrule = "AA-O1-01"\nreason = "đã thống nhất"\nexpires = 2026-12-31\n'
    write(tmp_path / "vbhc-ignore.toml", table)
    done = vbhc("validate", "in", "--as-of", "2026-11-20")
    assert done.returncode == 0
    assert "1 by exceptions" in done.stderr
    done = vbhc("validate", "in", "--as-of", "2027-01-01")
    assert done.returncode == 1
    assert "expired" in done.stderr
    (folder / "b.txt").write_text(LETTER, encoding="utf-8")
    assert "no longer needed" in vbhc("validate", "in", "--as-of", "2026-11-20", "--ignore", "BB-06").stderr


def test_a_baseline(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    done = vbhc("validate", "in", "--write-baseline")
    assert done.returncode == 0
    assert "1 findings written" in done.stderr
    assert vbhc("validate", "in").returncode == 0
    assert vbhc("validate", "in", "--no-baseline").returncode == 1
    (folder / "b.txt").write_text("SAI mới\n" + BAD.replace("61/KH", "62/KH"), encoding="utf-8")
    assert vbhc("validate", "in").returncode == 1
    (folder / "b.txt").write_text(LETTER.replace("61/KH", "62/KH"), encoding="utf-8")
    done = vbhc("validate", "in")
    assert done.returncode == 0
    assert "1 findings of the baseline are fixed" in done.stderr
    assert "1 entries taken out, 0 left" in vbhc("validate", "in", "--prune-baseline").stderr
    (folder / "b.txt").write_text(BAD, encoding="utf-8")
    assert vbhc("validate", "in", "--prune-baseline", "--ignore", "BB-06").returncode == 1
    assert json.loads((tmp_path / ".vbhc-baseline.json").read_text(encoding="utf-8"))["findings"] == []


def test_the_cache_saves_work_and_changes_nothing(vbhc: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = vbhc("validate", "in", "-f", "json")
    calls: list[str] = []
    work = _checking.work
    monkeypatch.setattr(_checking, "work", lambda task: calls.append(task.path) or work(task))  # type: ignore[func-returns-value]  # counts
    assert vbhc("validate", "in", "-f", "json").stdout == first.stdout
    assert calls == []
    (folder / "a.txt").write_text(BAD, encoding="utf-8")
    vbhc("validate", "in")
    assert [Path(path).name for path in calls] == ["a.txt"]
    vbhc("validate", "in", "--select", "AA")
    assert len(calls) == 4
    vbhc("validate", "in", "--no-cache")
    assert len(calls) == 7
    assert vbhc("validate", "in", "--select", "ZZ").stderr.count("ZZ") == 1
    vbhc("validate", "in", "--cache-dir", "other")
    assert (tmp_path / "other" / ".gitignore").exists()


# git


@pytest.fixture
def repository(folder: Path, tmp_path: Path) -> Path:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")

    def run(*arguments: str) -> None:
        subprocess.run([git, "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments], cwd=tmp_path, check=True, capture_output=True)

    run("init", "--quiet")
    run("add", ".")
    run("commit", "--quiet", "-m", "một")
    return tmp_path


def test_only_what_has_changed(vbhc: Run, repository: Path, folder: Path) -> None:
    done = vbhc("validate", "--changed-since", "HEAD")
    assert (done.returncode, done.stdout) == (0, "")
    assert "no file has changed since HEAD" in done.stderr
    (folder / "a.txt").write_text(BAD, encoding="utf-8")
    (folder / "mới.txt").write_text(BAD, encoding="utf-8")
    done = vbhc("validate", "in", "--changed-since", "HEAD", "--format", "jsonl", "--select", "AA")
    assert sorted(Path(json.loads(line)["path"]).name for line in done.stdout.splitlines()) == ["a.txt", "mới.txt"]
    assert vbhc("validate", "in", "--changed-since", "nonsense").returncode == 2
    assert vbhc("validate", "in", "--changed-since", "--output=x").returncode == 2


def test_gitignore(vbhc: Run, repository: Path, folder: Path) -> None:
    (folder / "tạm.txt").write_text(BAD, encoding="utf-8")
    assert "4 documents: 3 errors" in vbhc("validate", "in").stderr
    assert "4 documents" in vbhc("validate", "in", "--respect-gitignore").stderr
    (repository / ".gitignore").write_text("tạm.txt\n", encoding="utf-8")
    assert "3 documents: 1 errors" in vbhc("validate", "in", "--respect-gitignore").stderr


def test_git_that_is_not_there(vbhc: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    done = vbhc("validate", "in", "--changed-since", "HEAD")
    assert done.returncode == 2
    assert "needs git" in done.stderr


# what is said


def test_findings_on_stdout_talk_on_stderr(vbhc: Run, folder: Path) -> None:
    done = vbhc("validate", "in")
    assert done.stdout.replace("\\", "/") == "in/b.txt:26:1: error AA-O1-01 Do not write “SAI”. “SAI” → “ĐÚNG”\n"
    assert all(line.startswith("vbhc: ") for line in done.stderr.splitlines())
    assert vbhc("validate", "in", "--quiet").stderr == ""
    assert "Không viết" in vbhc("validate", "in", "--lang", "vi").stdout


def test_statistics(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", LETTER + "SAI SAI NGỜ")
    assert vbhc("validate", "a.txt", "--statistics").stdout.splitlines() == [
        "2  AA-O1-01       Rule AA-O1-01",
        "1  AA-O1-02       Rule AA-O1-02",
    ]


def test_the_gravest_are_reported_first(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", LETTER + "NHẮC NGỜ SAI NHẮC")
    done = vbhc("validate", "a.txt", "--max-findings", "2", "-f", "json")
    report = json.loads(done.stdout)
    assert [one["level"] for one in report["files"][0]["findings"]] == ["warning", "error"]
    assert (report["summary"]["omitted"], report["summary"]["infos"]) == (2, 2)
    assert done.returncode == 1


@pytest.mark.parametrize(("options", "environment", "colored"), [([], {}, False), (["--color", "always"], {"NO_COLOR": "1"}, True)])
def test_color(vbhc: Run, tmp_path: Path, options: list[str], environment: dict[str, str], colored: bool) -> None:
    write(tmp_path / "a.txt", BAD)
    assert ("\x1b[" in vbhc("validate", "a.txt", *options, **environment).stdout) is colored


def test_a_rule_that_failed_is_told(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", BAD + "HỎNG")
    done = vbhc("validate", "a.txt")
    assert "rule BB-02 failed (ZeroDivisionError" in done.stderr
    assert "AA-O1-01" in done.stdout


def test_a_bug_costs_one_file(vbhc: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examine = pipeline.examine

    def broken(target: str | Path | bytes, **said: Any) -> pipeline.Reading:
        if str(target).endswith("a.txt"):
            raise RuntimeError("hỏng")
        return examine(target, **said)

    monkeypatch.setattr(pipeline, "examine", broken)
    done = vbhc("validate", "in", VBHC_DEBUG="1")
    assert done.returncode == 2
    assert "a bug in vbhc (RuntimeError: hỏng)" in done.stderr
    assert "b.txt" in done.stdout
