"""`vbhc index` of records: their paths count from where we are, and stand in the corpus as those of files do."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import LETTER, Run
from tests.corpus.records import record
from vbhc.cli import _record_paths
from vbhc.corpus import open_corpus
from vbhc.corpus.resolve import stored_path

OTHER = LETTER.replace("LẠNG SƠN", "CAO BẰNG").replace("Lạng Sơn,", "Cao Bằng,")


@pytest.fixture
def inside(tmp_path: Path, vbhc: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs vbhc in the folder sub/, above which a corpus holds kh.txt; sub/kh.txt is another document."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "kh.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "sub" / "kh.txt").write_text(LETTER, encoding="utf-8")
    assert vbhc("index", "kh.txt").returncode == 0
    chdir = monkeypatch.chdir
    # the fixture goes where it always goes
    monkeypatch.setattr(monkeypatch, "chdir", lambda _: chdir(tmp_path / "sub"))
    return vbhc


def held(folder: Path) -> dict[str, str]:
    """Path → the path in its record, and issuer."""
    with open_corpus(folder / ".vbhc" / "corpus.sqlite") as corpus:
        rows = corpus._db.execute("SELECT path, record FROM files").fetchall()
    facts = {path: json.loads(said) for path, said in rows}
    assert all(said["source"]["path"] == path for path, said in facts.items())
    return {path: said["issuer"]["id"] for path, said in facts.items()}


BOTH = {"kh.txt": "vn/cao-bang/ubnd", "sub/kh.txt": "vn/lang-son/ubnd"}


def test_records_of_a_folder_below_leave_files_above_alone(inside: Run, tmp_path: Path) -> None:
    lines = inside("parse", "kh.txt", "--format", "ndjson").stdout
    done = inside("index", "-", stdin=lines.encode())
    assert "1 files new, 0 changed" in done.stderr
    assert held(tmp_path) == BOTH
    assert "0 files new, 0 changed, 1 unchanged" in inside("index", "kh.txt").stderr, "the same file by both ways is the same"


@pytest.mark.parametrize("path", ["kh.txt", "./kh.txt", "../sub/kh.txt", "{full}/kh.txt"])
def test_all_ways_to_say_one_path(inside: Run, tmp_path: Path, path: str) -> None:
    path = path.format(full=(tmp_path / "sub").as_posix())
    lines = inside("parse", path, "--format", "ndjson").stdout
    (tmp_path / "sub" / "hồ sơ.ndjson").write_text(lines, encoding="utf-8")
    assert inside("index", "hồ sơ.ndjson").returncode == 0
    assert inside("index", path).returncode == 0
    assert held(tmp_path) == BOTH


def test_standard_input_with_a_name(inside: Run, tmp_path: Path) -> None:
    inside("index", "-", "--stdin-filename", "kh.txt", stdin=LETTER.encode())
    assert held(tmp_path) == BOTH


@pytest.mark.parametrize(
    ("path", "here", "expected"),
    [
        ("a.pdf", "", "a.pdf"),
        ("./a.pdf", "", "a.pdf"),
        ("b/../a.pdf", "", "a.pdf"),
        ("{root}/b//a.pdf", "", "b/a.pdf"),
        ("a.zip!b.pdf", "", "a.zip!b.pdf"),
        ("a.zip!b.pdf", "sub", "sub/a.zip!b.pdf"),
        ("../a.zip!b/c.pdf", "sub", "a.zip!b/c.pdf"),
        ('kế "hoạch".pdf', "sub", 'sub/kế "hoạch".pdf'),
        ("/else/where.pdf", "sub", "/else/where.pdf"),
        ("-", "sub", "-"),
        ("-0123456789ab", "sub", "-0123456789ab"),
        ("-a.pdf", "sub", "sub/-a.pdf"),
        ("", "sub", ""),
    ],
)
@pytest.mark.parametrize("ours", [True, False])
def test_paths_of_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, here: str, expected: str, *, ours: bool) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / here)
    made = record(path.format(root=tmp_path.as_posix()), "61/KH-UBND", "2024-03-18")
    line = made.to_json().encode() if ours else json.dumps(json.loads(made.to_json())).encode()
    with open_corpus(tmp_path / ".vbhc" / "corpus.sqlite", create=True) as corpus:
        (found,) = _record_paths.counted([line], corpus)
    if path.startswith("/") and os.name == "nt":
        pytest.skip("a path of other systems")
    wanted = made.model_copy(update={"source": made.source.model_copy(update={"path": expected})})
    if ours:
        assert found == wanted.to_json().encode(), "letter by letter what an indexed file has"
    else:
        assert json.loads(found) == json.loads(wanted.to_json())


@given(
    line=st.binary()
    | st.sampled_from([b'{"source":{"path":7}}', b"[" * 9_000, b'{"schema":"vbhc.record/1","source":{"path":"\\ud800"', b'"\\'])
)
def test_what_is_no_record_stays(line: bytes) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        assert list(_record_paths.counted([line], corpus)) == [line]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_behind_a_link_two_dots_lead_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("a", "b/c"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "a" / "x.txt").write_text("a", encoding="utf-8")
    (tmp_path / "b" / "x.txt").write_text("b", encoding="utf-8")
    (tmp_path / "a" / "link").symlink_to(tmp_path / "b" / "c")
    monkeypatch.chdir(tmp_path)
    assert stored_path("a/link/../x.txt", tmp_path) == "a/link/../x.txt"
    assert stored_path("a/../b/x.txt", tmp_path) == "b/x.txt"
