"""`vbhc lineage`, `find`, `show`, `similar`, `gaps`, `conflicts`: as people call them."""

from __future__ import annotations

import csv
import html
import io
import json
from pathlib import Path, PureWindowsPath

import pytest

from tests.conftest import LETTER, Run
from tests.corpus.records import Cited, record
from vbhc.cli import _asking
from vbhc.corpus import open_corpus

PEOPLE, NEIGHBOUR, COMMITTEE = "Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Cao Bằng", "Ban Thường vụ Tỉnh ủy Lạng Sơn"
CONCLUSION = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị", title="tiếp tục nâng cao chất lượng công tác thông tin đối ngoại")
PLAN = Cited("149-KH/TU", "2024-01-29", COMMITTEE)


_PART = Cited("61/KH-UBND", "2024-03-18", PEOPLE, "repeals")


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """A corpus in the folder where the commands run."""
    with open_corpus(tmp_path / ".vbhc" / "corpus.sqlite", create=True) as corpus:
        corpus.add_many(
            [
                record(
                    "kế hoạch/61.txt",
                    "61/KH-UBND",
                    "2024-03-18",
                    PEOPLE,
                    title="Thông tin đối ngoại",
                    cites=(PLAN, CONCLUSION._replace(within=0)),
                ),
                record("8.txt", "61/KH-UBND", "2024-02-01", NEIGHBOUR, title="Thông tin đối ngoại", cites=(CONCLUSION,)),
                record("9.txt", "9/QĐ-UBND", "2025-06-02", PEOPLE, cites=(CONCLUSION._replace(date="2023-06-16", relation="mentions"),)),
            ]
        )
    return tmp_path


def test_the_tree_with_witnesses(vbhc: Run, kho: Path) -> None:
    done = vbhc("lineage", "61/KH-UBND", "--issuer", "Lạng Sơn", VBHC_LANG="vi")
    assert done.returncode == 0, done.stderr
    for words in ("kế hoạch/61.txt, trang 1: “149-KH/TU”", "theo văn bản thứ ba: Kế hoạch 61/KH-UBND", "[chưa có trong kho]"):
        assert words in done.stdout


@pytest.mark.parametrize(("lang", "kind"), [("vi", "nhắc đến"), ("en", "mentions")])
def test_other_relations_than_those_asked_for_are_told(vbhc: Run, kho: Path, lang: str, kind: str) -> None:
    """Nothing is carried out, and something is cited."""
    done = vbhc("lineage", "9/QĐ-UBND", VBHC_LANG=lang)
    assert (done.returncode, done.stderr.count("--relation all"), done.stderr.lower().count(kind)) == (0, 1, 1), done.stderr
    for more in (("--relation", "all"), ("--relation", "mentions"), ("--quiet",)):
        assert "--relation all" not in vbhc("lineage", "9/QĐ-UBND", *more).stderr
    assert "--relation all" not in vbhc("lineage", "9/QĐ-UBND", "--down").stderr
    assert "--relation all" not in vbhc("lineage", "149-KH/TU").stderr


def test_a_part_is_called_one(vbhc: Run, kho: Path) -> None:
    made = record("7.txt", "7/QĐ-UBND", "2025-06-02", PEOPLE, cites=(_PART,))
    with open_corpus(kho / ".vbhc" / "corpus.sqlite") as corpus:
        corpus.add(made.model_copy(update={"citations": tuple(one.model_copy(update={"pinpoint": "Điều 2"}) for one in made.citations)}))
    assert "Bãi bỏ (một phần): Kế hoạch 61/KH-UBND" in vbhc("show", "7/QĐ-UBND", VBHC_LANG="vi").stdout
    assert "(in part): " in vbhc("show", "7/QĐ-UBND", VBHC_LANG="en").stdout
    (link,) = json.loads(vbhc("show", "7/QĐ-UBND", "--format", "json").stdout)["cites"]
    assert (link["relation"], link["part"]) == ("repeals", True)


def test_an_older_corpus_is_told_of_while_it_is_filled_anew(vbhc: Run, kho: Path) -> None:
    def age() -> None:
        with open_corpus(kho / ".vbhc" / "corpus.sqlite") as corpus:
            corpus._db.execute("UPDATE meta SET value = '5' WHERE key = 'version'")

    for command in (("show", "9/QĐ-UBND"), ("validate", "a.txt"), ("index", "--prune")):
        (kho / "a.txt").write_text(LETTER, encoding="utf-8")
        age()
        assert (
            "corpus.sqlite: the corpus was made by an older vbhc and is being filled anew (3 files)…"
            in vbhc(*command, VBHC_LANG="en").stderr
        )
        assert "filled anew" not in vbhc(*command, VBHC_LANG="en").stderr


def test_an_ambiguous_number_is_never_picked(vbhc: Run, kho: Path) -> None:
    done = vbhc("lineage", "61/KH-UBND", "--format", "json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "vn/lang-son/ubnd/kh/2024/61" in done.stderr
    assert "vn/cao-bang/ubnd/kh/2024/61" in done.stderr
    assert vbhc("show", "61").returncode == 2
    assert vbhc("lineage", "vn/lang-son/ubnd/kh/2024/61").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("lineage", "999/KH-UBND"), "the corpus knows no such document"),
        (("lineage", "61", "--as-of", "hôm qua"), "no date"),
        (("lineage", "57-KL/TW", "--output", "."), "writes one file"),
        (("gaps", "57-KL/TW"), "holds no copy"),
        (("gaps", "57-KL/TW", "--among", "none.txt"), "no such file"),
        (("find", "x", "--corpus", "none.sqlite"), "no such corpus"),
        (("lineage", "57-KL/TW", "--relation", "loves"), "--relation: this value cannot be used; use one of: implements"),
        (("lineage", "57-KL/TW", "--depth", "0"), "depth"),
    ],
)
def test_mistakes_are_told(vbhc: Run, kho: Path, arguments: tuple[str, ...], code: str) -> None:
    done = vbhc(*arguments)
    assert done.returncode == 2
    assert code in " ".join(done.stderr.split())
    assert not done.stdout


def test_paths_lead_to_the_files(vbhc: Run, kho: Path) -> None:
    (kho / "ra").mkdir()
    assert vbhc("lineage", "57-KL/TW", "--output", "ra/p.html").returncode == 0
    assert "../8.txt" in (kho / "ra" / "p.html").read_text(encoding="utf-8")
    assert vbhc("lineage", "57-KL/TW", "-o", "ra/p.json").returncode == 0
    facts = json.loads((kho / "ra" / "p.json").read_text(encoding="utf-8"))
    assert {node["path"] for node in facts["nodes"]} == {None, "8.txt", "kế hoạch/61.txt"}
    assert vbhc("lineage", "57-KL/TW", "-o", "ra/p.json").returncode == 2, "nothing is overwritten unasked"


@pytest.mark.parametrize("form", ["tree", "ascii", "json", "ndjson", "mermaid", "dot", "svg", "graphml", "csv", "html"])
def test_every_format_is_printed(vbhc: Run, kho: Path, form: str) -> None:
    done = vbhc("lineage", "57-KL/TW", "--format", form)
    assert done.returncode == 0, done.stderr
    assert "61/KH-UBND" in html.unescape(done.stdout)  # Graphviz writes its hyphens as entities


def test_options_narrow_the_lineage(vbhc: Run, kho: Path) -> None:
    def numbers(*options: str) -> list[str]:
        return sorted(node["number"] for node in json.loads(vbhc("lineage", "57-KL/TW", "-f", "json", *options).stdout)["nodes"])

    assert numbers() == ["149-KH/TU", "57-KL/TW", "61/KH-UBND", "61/KH-UBND"]
    assert numbers("--up") == ["57-KL/TW"]
    assert numbers("--down", "--depth", "1") == ["149-KH/TU", "57-KL/TW", "61/KH-UBND"]
    assert numbers("--as-of", "10/02/2024") == ["149-KH/TU", "57-KL/TW", "61/KH-UBND"]
    assert "9/QĐ-UBND" in numbers("--relation", "all")


def test_without_a_corpus(vbhc: Run, letter: Path) -> None:
    letter.write_text(
        LETTER.replace("I. MỤC ĐÍCH", "Thực hiện Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy:\nI. MỤC ĐÍCH"),
        encoding="utf-8",
    )
    assert vbhc("lineage", "61/KH-UBND").returncode == 2
    done = vbhc("lineage", "61/KH-UBND", "--from", letter.parent, "-f", "json")
    assert done.returncode == 0, done.stderr
    assert [node["number"] for node in json.loads(done.stdout)["nodes"]] == ["61/KH-UBND", "149-KH/TU"]
    assert not (letter.parent / ".vbhc").exists()
    (letter.parent / "hỏng.docx").write_bytes(b"PK\x03\x04")
    assert vbhc("lineage", "61/KH-UBND", "--from", letter.parent).returncode == 2, "a file was not read"


def test_a_file_that_the_corpus_does_not_hold(vbhc: Run, kho: Path) -> None:
    draft = LETTER.replace("Số: 61/KH-UBND", "Số:    /KH-UBND").replace("ngày 18 tháng 3 năm", "ngày    tháng    năm")
    lead = "Thực hiện Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy:\nI. MỤC ĐÍCH"
    (kho / "dự thảo.txt").write_text(draft.replace("I. MỤC ĐÍCH", lead), encoding="utf-8")
    done = vbhc("lineage", "dự thảo.txt", "--up", "-f", "json")
    assert [node["number"] for node in json.loads(done.stdout)["nodes"]] == [None, "149-KH/TU", "57-KL/TW"]
    done = vbhc("similar", "dự thảo.txt", "-f", "json")
    assert json.loads(done.stdout)["rows"][0]["issuer"]["name"] in {PEOPLE, NEIGHBOUR}
    assert "dự thảo" not in vbhc("find", "doi ngoai", "-f", "csv").stdout


def test_find_show_conflicts(vbhc: Run, kho: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(vbhc("find", "doi", "ngoai", "--format", "csv").stdout)))
    assert {row["path"] for row in rows} == {"kế hoạch/61.txt", "8.txt"}
    assert "no document found" in vbhc("find", "không-có").stdout
    assert "Cited by" in vbhc("show", "57-KL/TW").stdout
    assert json.loads(vbhc("show", "57-KL/TW", "-f", "json").stdout)["status"] == "standing"
    found = json.loads(vbhc("conflicts", "--field", "date", "-f", "json").stdout)["rows"]
    assert [value["value"] for value in found[0]["values"]] == ["2023-06-15", "2023-06-16"]
    assert vbhc("conflicts", "--field", "title", "-f", "ndjson").stdout == ""


def test_gaps(vbhc: Run, kho: Path) -> None:
    (kho / "cơ quan.txt").write_text("# những nơi được hỏi\nUBND tỉnh Lạng Sơn\nUBND tỉnh Sơn La\n", encoding="utf-8-sig")
    done = vbhc("gaps", "57-KL/TW", "--among", "cơ quan.txt", "--deadline", "01/03/2024", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["progress"], row["days"], row["late"]) for row in rows] == [("held", "277", "true"), ("none", "", "true")]
    assert "2 of 63 bodies have a plan" in " ".join(vbhc("gaps", "57-KL/TW", "--among", "provinces").stdout.split())


@pytest.mark.parametrize(
    ("path", "expected"),
    [("D:\\kho\\a.pdf", "D:/kho/a.pdf"), ("\\\\maychu\\kho\\a.pdf", "\\\\maychu\\kho\\a.pdf")],
)
def test_files_on_other_drives_of_windows(path: str, expected: str) -> None:
    assert _asking.elsewhere(PureWindowsPath(path)) == expected


def test_what_came_by_standard_input_has_no_link(vbhc: Run, tmp_path: Path) -> None:
    vbhc("index", "-", "--corpus", "x.sqlite", stdin=LETTER.encode())
    (tmp_path / "deep").mkdir()
    done = vbhc("lineage", "61/KH-UBND", "--corpus", "x.sqlite", "--output", "deep/page.html")
    assert done.returncode == 0, done.stderr
    assert "../-" not in (tmp_path / "deep" / "page.html").read_text("utf-8")
