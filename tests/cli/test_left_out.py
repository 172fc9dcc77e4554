"""Commands that ask the corpus: what an answer leaves out is said, and what nobody can answer is an error."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.corpus.records import Cited, record
from vbhc.corpus import open_corpus

PEOPLE = "Ủy ban nhân dân tỉnh Lạng Sơn"
ORDER = Cited("25-CT/TW", "2018-08-08", "Ban Bí thư")
PLANS = 6


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """A directive that is only heard of, six plans for it, and an article about a seventh."""
    plans = [
        record(f"{n}.txt", f"{n}/KH-UBND", f"2024-03-{n:02}", PEOPLE, title=f"Trồng cây chắn gió đợt {n}", cites=(ORDER,))
        for n in range(1, PLANS + 1)
    ]
    article = record(
        "báo.txt",
        about=("33/KH-UBND", "2025-02-12", PEOPLE, "Phòng, chống thiên tai"),
        cites=(Cited("33/KH-UBND", "2025-02-12", PEOPLE, relation="mentions"), ORDER._replace(within=0)),
    )
    with open_corpus(tmp_path / ".vbhc" / "corpus.sqlite", create=True) as corpus:
        corpus.add_many([*plans, article])
    return tmp_path


@pytest.mark.parametrize("command", [("find", "--type", "KH"), ("find", "trong", "cay"), ("similar", "1/KH-UBND")])
@pytest.mark.parametrize("form", ["csv", "json", "ndjson", "table"])
def test_more_than_the_limit(vbhc: Run, kho: Path, command: tuple[str, ...], form: str) -> None:
    done = vbhc(*command, "--limit", "3", "-f", form)
    assert done.returncode == 0
    said = done.stdout if form == "table" else done.stderr
    assert "only the first 3 are shown" in said
    assert form == "table" or "only the first" not in done.stdout
    if form == "csv":
        assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == 3
    if form != "table":
        assert not vbhc(*command, "--limit", "3", "-f", form, "--quiet").stderr


@pytest.mark.parametrize("form", ["csv", "table"])
def test_as_many_as_the_limit_are_all(vbhc: Run, kho: Path, form: str) -> None:
    done = vbhc("find", "trồng cây", "--limit", str(PLANS), "-f", form)
    assert "only the first" not in done.stdout + done.stderr


@pytest.mark.parametrize("form", ["csv", "json", "ndjson", "graphml"])
def test_a_lineage_that_is_cut(vbhc: Run, kho: Path, form: str) -> None:
    done = vbhc("lineage", "25-CT/TW", "--limit", "3", "-f", form)
    assert (done.returncode, "3 of 8 documents shown" in done.stderr) == (0, True)
    assert not vbhc("lineage", "25-CT/TW", "--limit", "3", "-f", form, "-q").stderr


def test_a_lineage_of_one_says_only_what_is_true(vbhc: Run, kho: Path) -> None:
    done = vbhc("lineage", "25-CT/TW", "--relation", "all", "--limit", "1")
    assert "1 of 8 documents shown" in done.stdout
    assert "no such relation" not in done.stdout
    assert "no such relation" in vbhc("lineage", "25-CT/TW", "--up").stdout


def test_an_article_is_no_document(vbhc: Run, kho: Path) -> None:
    told = " ".join(vbhc("lineage", "33/KH-UBND").stdout.split())
    assert "stated by an article (báo.txt, page 1)" in told
    assert "third document" not in told
    facts = json.loads(vbhc("lineage", "33/KH-UBND", "--up", "-f", "json").stdout)
    assert [seen["document"] for edge in facts["edges"] for seen in edge["witnesses"]] == [None]
    assert "theo một bài viết (báo.txt, trang 1)" in " ".join(vbhc("lineage", "33/KH-UBND", VBHC_LANG="vi").stdout.split())


def test_a_document_later_than_the_day_has_no_relations(vbhc: Run, kho: Path) -> None:
    done = vbhc("lineage", "1/KH-UBND", "--as-of", "2020-01-01", "-f", "json")
    facts = json.loads(done.stdout)
    assert ([node["number"] for node in facts["nodes"]], facts["edges"]) == (["1/KH-UBND"], [])
    assert "later than 2020-01-01" in done.stderr
    assert "later than" not in vbhc("lineage", "1/KH-UBND", "--as-of", "2024-03-01", "-f", "json").stderr


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("XX", "no type of document is called so; write its name"),
        ("ke-hoah", "the nearest: ke-hoach"),
        ("lời hứa", "no type of document is called so"),
    ],
)
def test_what_no_type_is_called(vbhc: Run, kho: Path, asked: str, said: str) -> None:
    done = vbhc("find", "--type", asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("asked", ["KH", "kh", "ke-hoach", "Kế hoạch", "ke hoach", "KẾ HOẠCH"])
def test_what_a_type_is_called(vbhc: Run, kho: Path, asked: str) -> None:
    assert len(vbhc("find", "--type", asked, "-f", "ndjson").stdout.splitlines()) == PLANS + 1


def test_lines_that_name_no_body(vbhc: Run, kho: Path) -> None:
    (kho / "cơ quan.txt").write_text("# hỏi\nTỉnh Lạng Sơn\nNhà máy Z\n\nTuyen Quang\n", encoding="utf-8")
    for form in ("csv", "table"):
        done = vbhc("gaps", "25-CT/TW", "--among", "cơ quan.txt", "-f", form)
        assert done.returncode == 2
        assert "cơ quan.txt:3: “Nhà máy Z” is no body" in done.stderr
        assert "cơ quan.txt:5" not in done.stderr
        assert "use --among FILE" not in done.stdout
        assert "Tỉnh Tuyên Quang" in done.stdout
    assert json.loads(vbhc("gaps", "25-CT/TW", "--among", "cơ quan.txt", "-f", "json").stdout)["unlisted"] == ["Nhà máy Z"]
    (kho / "cơ quan.txt").write_text("# hỏi\n", encoding="utf-8")
    done = vbhc("gaps", "25-CT/TW", "--among", "cơ quan.txt")
    assert (done.returncode, "no body stands in this file" in done.stderr) == (2, True)


def test_groups_that_cannot_be_listed(vbhc: Run, kho: Path) -> None:
    with open_corpus(kho / ".vbhc" / "corpus.sqlite") as corpus:
        directive = record("25.txt", "25-CT/TW", "2018-08-08", "Ban Bí thư", title="Bảo vệ rừng")
        corpus.add(directive.model_copy(update={"recipients": ("Tỉnh ủy Lạng Sơn", "Các ban đảng")}))
    done = vbhc("gaps", "25-CT/TW", "-f", "csv")
    assert done.returncode == 0
    assert "Các ban đảng" in done.stderr
    assert not vbhc("gaps", "25-CT/TW", "-f", "csv", "-q").stderr
    assert "Các ban đảng" in vbhc("gaps", "25-CT/TW").stdout


def test_witnesses_that_are_not_told(vbhc: Run, kho: Path) -> None:
    with open_corpus(kho / ".vbhc" / "corpus.sqlite") as corpus:
        corpus.add_many(
            record(f"n{n}.txt", f"{n}/BC-UBND", "2024-05-01", PEOPLE, cites=(ORDER._replace(date="2018-08-09"),)) for n in range(1, 30)
        )
    done = vbhc("conflicts", "--field", "date", "-f", "csv")
    assert "of each value at most 20 files" in done.stderr
    assert not vbhc("conflicts", "--field", "date", "-f", "csv", "-q").stderr


def test_plans_that_are_not_told(vbhc: Run, kho: Path) -> None:
    (kho / "cơ quan.txt").write_text("Tỉnh Lạng Sơn\n", encoding="utf-8")
    assert not vbhc("gaps", "25-CT/TW", "--among", "cơ quan.txt", "-f", "json").stderr
    with open_corpus(kho / ".vbhc" / "corpus.sqlite") as corpus:
        corpus.add_many(record(f"{n}.txt", f"{n}/KH-UBND", "2024-05-01", PEOPLE, cites=(ORDER,)) for n in range(40, 60))
    done = vbhc("gaps", "25-CT/TW", "--among", "cơ quan.txt", "-f", "json")
    assert (done.returncode, len(json.loads(done.stdout)["rows"][0]["plans"])) == (0, 20)
    assert "at most 20 plans" in done.stderr
