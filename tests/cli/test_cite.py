"""`vbhc cite`: which rows come out, in which format, and the accounting of what was passed over."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import LETTER, Run

LEAD = """
Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;
Thực hiện Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Như Kế hoạch số 149-KH/TU đã nêu cho giai đoạn 2021-2025, tổng đài 024.3941/100.
"""
CITING = LETTER.replace("\nI. MỤC ĐÍCH\n", LEAD)
THREE = ["33/2024/QH15", "149-KH/TU", "57-KL/TW"]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(CITING, encoding="utf-8", newline="\n")
    return path


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_one_file_is_one_object(vbhc: Run, plan: Path) -> None:
    done = vbhc("cite", plan)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["document"]["number"] == "61/KH-UBND"
    assert [row["number"] for row in told["citations"]] == [*THREE, "149-KH/TU"]
    assert [row["index"] for row in told["citations"]] == [0, 1, 2, 3]
    assert "candidates" not in told
    parsed = json.loads(vbhc("parse", plan).stdout)["citations"]
    extra = {"index", "mentions"}
    assert [{name: row[name] for name in row.keys() - extra} for row in told["citations"]] == parsed


def test_several_files_are_lines(vbhc: Run, plan: Path) -> None:
    done = vbhc("cite", plan, plan)
    rows = lines(done.stdout)
    assert [row["number"] for row in rows] == [*THREE, "149-KH/TU"] * 2
    assert {row["path"] for row in rows} == {str(plan)}
    assert {row["document"] for row in rows} == {"61/KH-UBND"}
    assert len(json.loads(vbhc("cite", plan, plan, "-f", "json").stdout)) == 2


def test_what_each_citation_says(vbhc: Run, plan: Path) -> None:
    law, ours, theirs, again = lines(vbhc("cite", plan, "-f", "ndjson").stdout)
    assert (law["relation"], law["date"]) == ("based_on", "2024-06-21")
    assert (ours["relation"], ours["cue"], ours["within"]) == ("implements", "Thực hiện", None)
    assert ours["issuer"]["name"] == "Ban Thường vụ Tỉnh ủy Lạng Sơn"
    assert (theirs["relation"], theirs["within"], theirs["date"]) == ("implements", ours["index"], "2023-06-15")
    assert (again["relation"], again["section"], again["date"]) == ("mentions", "I", "2024-01-29")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--relation", "implements"], [1, 2]),
        (["--relation", "implements", "--relation", "based_on"], [0, 1, 2]),
        (["--relation", "repeals"], []),
        (["--unique"], [0, 1, 2]),
        (["--unique", "--relation", "mentions"], []),
    ],
)
def test_choosing(vbhc: Run, plan: Path, arguments: list[str], expected: list[int]) -> None:
    done = vbhc("cite", plan, "-f", "ndjson", *arguments)
    assert (done.returncode, [row["index"] for row in lines(done.stdout)]) == (0, expected)


def test_unique_counts_the_mentions(vbhc: Run, plan: Path) -> None:
    assert [row["mentions"] for row in lines(vbhc("cite", plan, "-f", "ndjson", "--unique").stdout)] == [1, 2, 1]


def test_csv_has_one_header_and_the_rows(vbhc: Run, plan: Path, tmp_path: Path) -> None:
    text = vbhc("cite", plan, plan, "-f", "csv").stdout
    assert "\r" not in text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["number"] for row in rows] == [*THREE, "149-KH/TU"] * 2
    assert (rows[1]["issuer_id"], rows[1]["type"], rows[2]["within"]) == ("vn/lang-son/tinh-uy/ban-thuong-vu", "Kế hoạch", "1")
    assert CITING[int(rows[1]["start"]) : int(rows[1]["end"])].split() == rows[1]["text"].split()
    assert vbhc("cite", plan, "-f", "csv", "--relation", "repeals").stdout == text.splitlines()[0] + "\n"
    vbhc("cite", plan, plan, "-o", "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == text
    vbhc("cite", plan, "-f", "csv", "-o", "out/")
    assert (tmp_path / "out" / "plan.txt.csv").read_text(encoding="utf-8").startswith("path,document,index,")


@pytest.mark.parametrize("form", ["csv", "ndjson", "json", "table"])
def test_explaining_accounts_for_every_candidate(vbhc: Run, plan: Path, form: str) -> None:
    done = vbhc("cite", plan, "-f", form, "--explain", "--unique", "--relation", "implements")
    assert done.returncode == 0
    assert "own-number" in done.stdout
    if form == "json":
        told = json.loads(done.stdout)
        assert told["candidates"] == 4 + len(told["ignored"])
        assert all(row["found_by"] and row["decided_by"] for row in told["citations"])
        assert all(one["ignored"] and one["text"] for one in told["ignored"])
    if form == "table":
        assert "4 mentions" in done.stdout


def test_parse_explains_on_stderr_alone(vbhc: Run, plan: Path) -> None:
    plain, told = vbhc("parse", plan), vbhc("parse", plan, "--explain")
    assert plain.stdout == told.stdout
    assert plain.stderr == ""
    assert "4 mentions" in told.stderr
    assert "[own-number]" in told.stderr


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_table_for_people(vbhc: Run, plan: Path, lang: str) -> None:
    page = " ".join(vbhc("cite", plan.name, "-f", "table", "--lang", lang).stdout.split())
    assert "149-KH/TU" in page
    assert ("29/01/2024" if lang == "vi" else "2024-01-29") in page
    assert ("Thực hiện (của số" if lang == "vi" else "Implements (of") in page
    assert "plan.txt · Kế hoạch 61/KH-UBND" in page


def test_a_document_that_cites_nothing(vbhc: Run, letter: Path) -> None:
    assert "cites no document" in vbhc("cite", letter, "-f", "table").stdout
    assert vbhc("cite", letter, "-f", "ndjson").stdout == ""
    assert json.loads(vbhc("cite", letter).stdout)["citations"] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.txt"], "no such file"),
        ([], "nothing to read"),
        (["plan.txt", "--relation", "loves"], "use one of"),
        (["plan.txt", "--format", "card"], "use one of"),
    ],
)
def test_what_goes_wrong_is_told(vbhc: Run, plan: Path, arguments: list[str], words: str) -> None:
    assert plan.exists()
    done = vbhc("cite", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in " ".join(done.stderr.replace("│", " ").split())


def test_standard_input_and_lists(vbhc: Run, plan: Path, tmp_path: Path) -> None:
    assert len(json.loads(vbhc("cite", "-", stdin=CITING.encode()).stdout)["citations"]) == 4
    (tmp_path / "list").write_text(f"{plan.name}\n", encoding="utf-8")
    assert len(lines(vbhc("cite", "--files-from", "list").stdout)) == 4
