"""`vbhc index` as users run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import killers
from tests.conftest import LETTER, Run
from tests.corpus.records import contents, record
from vbhc import cli
from vbhc.cli import _inputs, _workers
from vbhc.corpus import open_corpus

OTHER = LETTER.replace("61/KH-UBND", "62/KH-UBND").replace("18 tháng 3", "19 tháng 3")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "in" / "deep" / "b.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path / "in"


def held(tmp_path: Path, name: str = ".vbhc/corpus.sqlite") -> dict[str, str | None]:
    """Path → key of every file."""
    return {str(row[0]): str(row[2]) if row[2] else None for row in contents(str(tmp_path / name))["files"]}


def test_new_unchanged_changed_gone(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    first = vbhc("index", "in")
    assert (first.returncode, first.stdout) == (0, "")
    assert "2 files new, 0 changed, 0 unchanged, 0 taken out, 0 not read" in first.stderr
    assert held(tmp_path) == {"in/a.txt": "vn/lang-son/ubnd/kh/2024/61", "in/deep/b.txt": "vn/lang-son/ubnd/kh/2024/62"}
    assert "0 files new, 0 changed, 2 unchanged" in vbhc("index", folder / "a.txt", folder / "deep").stderr
    (folder / "a.txt").write_text(LETTER.replace("61/KH", "63/KH"), encoding="utf-8")
    (folder / "deep" / "b.txt").unlink()
    done = vbhc("index", "in/a.txt", "--prune")
    assert "0 files new, 1 changed, 0 unchanged, 1 taken out" in done.stderr
    assert held(tmp_path) == {"in/a.txt": "vn/lang-son/ubnd/kh/2024/63"}
    (folder / "a.txt").unlink()
    assert "1 taken out" in vbhc("index", "--prune").stderr
    assert held(tmp_path) == {}


def test_what_a_folder_holds_besides_is_told(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "records.ndjson").write_text(record("c.pdf", "9/KH-UBND", "2024-03-18").to_json(), encoding="utf-8")
    done = vbhc("index", "in")
    assert "passed over 1 files" in done.stderr
    assert ".ndjson 1" in done.stderr
    assert "c.pdf" not in held(tmp_path)
    vbhc("index", "in/records.ndjson")
    assert "c.pdf" in held(tmp_path)
    assert not vbhc("index", "in", "--quiet").stderr


def test_what_cannot_be_read_is_kept_and_tried_again(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 no zip")
    (folder / "secret.txt").write_text("MẬT\n" + LETTER, encoding="utf-8")
    done = vbhc("index", "in", "missing.txt")
    assert done.returncode == 2
    assert "2 files new" in done.stderr
    assert "3 not read" in done.stderr
    assert held(tmp_path)["in/bad.docx"] is None
    assert "in/secret.txt" not in held(tmp_path)
    again = vbhc("index", "in", "--quiet")
    assert again.returncode == 2
    assert len(again.stderr.splitlines()) == 2
    assert vbhc("index", "in/secret.txt", "--allow-secret").returncode == 0
    assert "in/secret.txt" in held(tmp_path)
    # marked since: it leaves the corpus
    (folder / "a.txt").write_text("TỐI MẬT\n" + LETTER, encoding="utf-8")
    assert vbhc("index", "in/a.txt").returncode == 2
    assert "in/a.txt" not in held(tmp_path)


def test_records_on_standard_input_and_in_files(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    lines = vbhc("parse", "in", "--recursive", "--format", "ndjson").stdout
    assert vbhc("index", "-", "--corpus", "x.sqlite", stdin=lines.encode()).returncode == 0
    (tmp_path / "records.ndjson").write_text(lines + '{"schema": "vbhc.record/1"}\nnot json\n\n', encoding="utf-8")
    done = vbhc("index", "records.ndjson", VBHC_CORPUS="y.sqlite")
    assert done.returncode == 2
    assert "records.ndjson:3" in done.stderr
    assert "records.ndjson:4" in done.stderr
    assert set(held(tmp_path, "x.sqlite").values()) == set(held(tmp_path, "y.sqlite").values()) != {None}
    # their documents may lie elsewhere: nothing is taken out
    assert "0 taken out" in vbhc("index", "--prune", VBHC_CORPUS="y.sqlite").stderr


def test_records_of_standard_input_stand_side_by_side(vbhc: Run, tmp_path: Path) -> None:
    plans = [record("-", f"{serial}/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Lạng Sơn", content=str(serial)) for serial in (1, 2, 1)]
    done = vbhc("index", "-", stdin="\n".join(plan.to_json() for plan in plans).encode())
    assert done.returncode == 0
    assert set(held(tmp_path).values()) == {"vn/lang-son/ubnd/kh/2024/1", "vn/lang-son/ubnd/kh/2024/2"}
    assert "0 taken out" in vbhc("index", "--prune").stderr


def test_a_file_that_records_told_of_is_read_itself(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "records.ndjson").write_text(vbhc("parse", "in", "--recursive", "--format", "ndjson").stdout, encoding="utf-8")
    assert "2 files new" in vbhc("index", "records.ndjson").stderr
    assert "0 taken out" in vbhc("index", "--prune").stderr
    assert vbhc("find", "chọn giống").stdout.count("61/KH-UBND") == 0
    assert "0 files new, 0 changed, 2 unchanged" in vbhc("index", "in").stderr
    # its own words can be found, and it is not read again
    assert vbhc("find", "chọn giống").stdout.count("61/KH-UBND") == 1
    with open_corpus(tmp_path / ".vbhc" / "corpus.sqlite") as corpus:
        assert not corpus.told_paths()
        assert corpus.read_paths().keys() == {"in/a.txt", "in/deep/b.txt"}
    # told of once more it stays what it is, and goes when it is gone
    assert "2 unchanged" in vbhc("index", "records.ndjson").stderr
    (folder / "a.txt").unlink()
    assert "1 taken out" in vbhc("index", "in", "--prune").stderr
    assert held(tmp_path) == {"in/deep/b.txt": "vn/lang-son/ubnd/kh/2024/62"}


def test_a_secret_record_is_not_let_in(vbhc: Run, tmp_path: Path) -> None:
    line = record("s.txt", "1/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Lạng Sơn", secrecy="mat").to_json()
    assert vbhc("index", "-", stdin=line.encode()).returncode == 2
    assert held(tmp_path) == {}
    assert vbhc("index", "-", "--allow-secret", stdin=line.encode()).returncode == 0


def test_a_document_on_standard_input(vbhc: Run, tmp_path: Path) -> None:
    assert vbhc("index", "-", stdin=LETTER.encode()).returncode == 0
    assert vbhc("index", "-", "--stdin-filename", "plan.txt", stdin=LETTER.encode()).returncode == 0
    assert set(held(tmp_path).values()) == {"vn/lang-son/ubnd/kh/2024/61"}


def test_read_again(vbhc: Run, folder: Path) -> None:
    vbhc("index", "in")
    assert "0 files new, 0 changed, 2 unchanged" in vbhc("index", "in", "--rebuild").stderr


@pytest.mark.parametrize("arguments", [(), ("--prune",), ("in", "--jobs", "0")])
def test_nothing_to_do(vbhc: Run, arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert vbhc("index", *arguments).returncode == 2
    assert not (tmp_path / ".vbhc").exists()


def test_no_corpus_where_a_folder_is(vbhc: Run, folder: Path) -> None:
    done = vbhc("index", "in", "--corpus", folder)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_several_processes_see_what_one_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in range(_inputs.FEW + 3):
        (tmp_path / f"{place}.txt").write_text(LETTER.replace("61/KH", f"{place + 1}/KH"), encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    monkeypatch.chdir(tmp_path)
    assert cli.run(["index", ".", "--corpus", "one.sqlite", "--jobs", "1", "-q"]) == 2
    assert cli.run(["index", ".", "--corpus", "two.sqlite", "--jobs", "2", "-q"]) == 2
    assert contents("one.sqlite") == contents("two.sqlite")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_kills_its_process_costs_that_file(jobs: int, tmp_path: Path) -> None:
    tasks = []
    for place in range(_inputs.FEW):
        file = tmp_path / f"{place}.pdf"
        file.write_bytes(b"%PDF-abort" if place == 3 else b"%PDF-live")
        tasks.append(_workers.Task(str(file), file.name, allow_secret=False, lang="en"))
    done = _workers.each(tasks, jobs, killers.obey, lambda task, error: _workers.Outcome(task, error=error))
    found = {outcome.task.stored: outcome.error.code if outcome.error else "read" for outcome in done}
    assert found == {task.stored: "worker-died" if task.stored == "3.pdf" else "read" for task in tasks}


def test_progress_and_summary_are_no_data(vbhc: Run, folder: Path, tmp_path: Path) -> None:
    vbhc("index", "in", "--corpus", "x.sqlite")
    with open_corpus(tmp_path / "x.sqlite") as corpus:
        stored = corpus._db.execute("SELECT record FROM files ORDER BY path").fetchone()[0]
    assert json.loads(stored)["source"]["path"] == "in/a.txt"
