"""What is wrong with a call is told in the language of the user, in one line, with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from vbhc.cli import _refusals


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (
            ["parze"],
            "không có lệnh “parze”; gần nhất: parse. Xem: vbhc --help",
            "no such command: “parze”; nearest: parse. See: vbhc --help",
        ),
        (["parse", "--formt", "json"], "không có tùy chọn --formt; gần nhất: ", "no such option: --formt; nearest: "),
        (["parse", "a", "--format", "xml"], "--format: giá trị này không dùng được; dùng một trong: akn, ", "use one of: akn, "),
        (["parse", "a", "--format"], "--format cần một giá trị đi kèm; dùng một trong: akn, ", "--format needs a value; use one of: akn, "),
        (["parse", "a", "--ocr", "foo"], "dùng một trong: auto, always, never", "use one of: auto, always, never"),
        (["parse", "a", "--ocr-dpi", "7"], "cần số từ 100 đến 600", "a number from 100 to 600"),
        (["parse", "a", "--timeout", "0"], "cần số từ 0.1 trở lên", "a number from 0.1 on"),
        (["show", "a", "b"], "thừa từ trong dòng lệnh: b", "needless words on the command line: b"),
        (["lineage"], "còn thiếu NUMBER|ID|FILE. Xem: vbhc lineage --help", "NUMBER|ID|FILE is missing. See: vbhc lineage --help"),
        (["schema", "foo"], "dùng một trong: record, report", "use one of: record, report"),
        (["cite", "a", "--relation", "loves"], "dùng một trong: implements, ", "use one of: implements, "),
    ],
)
def test_a_call_that_cannot_be_read_is_told_in_either_language(vbhc: Run, arguments: list[str], vietnamese: str, english: str) -> None:
    for lang, expected in (("vi", vietnamese), ("en", english)):
        done = vbhc(*arguments, VBHC_LANG=lang)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("vbhc: ")
        assert expected in done.stderr
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("asked", [["--lang", "en"], ["--lang=en"]])
def test_the_language_asked_for_counts_in_a_call_that_cannot_be_read(vbhc: Run, asked: list[str]) -> None:
    assert "no such option: --formt" in vbhc("parse", "a", "--formt", *asked, VBHC_LANG="vi").stderr


def test_a_language_that_vbhc_does_not_speak_is_refused(vbhc: Run, letter: Path) -> None:
    done = vbhc("parse", letter, "--lang", "fr", VBHC_LANG="vi")
    assert done.returncode == 2
    assert "--lang: giá trị này không dùng được; dùng một trong: vi, en" in done.stderr


def test_what_no_pattern_knows_is_passed_on() -> None:
    assert _refusals.said("Something new.", ["parse"], "en") == "Something new. See: vbhc parse --help"


@pytest.mark.parametrize("command", ["parse", "cite", "validate", "index"])
def test_a_call_without_files_tells_how_to_go_on(vbhc: Run, command: str) -> None:
    done = vbhc(command, VBHC_LANG="vi")
    assert done.returncode == 2
    assert "Thêm --help" in done.stderr


def test_an_answer_gets_no_name_of_another_kind(vbhc: Run, letter: Path, tmp_path: Path) -> None:
    for name in ("tree.png", "tree.docx"):
        done = vbhc("lineage", letter, "--from", letter, "--output", tmp_path / name)
        assert done.returncode == 2
        assert ".html" in done.stderr
        assert not (tmp_path / name).exists()
    assert vbhc("lineage", letter, "--from", letter, "--output", tmp_path / "tree.txt").returncode == 0
    assert vbhc("lineage", letter, "--from", letter, "--format", "svg", "--output", tmp_path / "tree.xml").returncode == 0


def test_a_mistyped_name_founds_no_corpus(vbhc: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "c.sqlite"
    for name in ("khong-co.pdf", "khong-co*.pdf"):
        done = vbhc("index", tmp_path / name, "--corpus", corpus)
        assert done.returncode == 2
        assert name in done.stderr
        assert not corpus.exists()


def test_a_report_takes_the_place_of_no_document(vbhc: Run, letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "công văn.docx"
    other.write_bytes(b"PK")
    done = vbhc("validate", letter, "--isolated", "--no-cache", "--report", f"sarif={other}", VBHC_LANG="vi")
    assert done.returncode == 2
    assert "công văn.docx: tệp này là văn bản" in done.stderr
    assert other.read_bytes() == b"PK"


@pytest.mark.parametrize(("lang", "line", "usual"), [("vi", "dòng lệnh", "mặc định"), ("en", "command line", "default")])
def test_settings_tell_where_they_come_from_in_either_language(vbhc: Run, lang: str, line: str, usual: str) -> None:
    done = vbhc("validate", "--isolated", "--show-settings", "--lang", lang)
    assert done.returncode == 0
    assert f'lang = "{lang}"  # {line}' in done.stdout
    assert f'fail-on = "error"  # {usual}' in done.stdout
