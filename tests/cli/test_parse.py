"""`vbhc parse`: what is read, what comes out, what is told when something does not work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import LETTER, Run


def records(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def paths(output: str) -> list[str]:
    return [json.loads(line)["source"]["path"] for line in output.splitlines()]


def write(folder: Path, *names: str) -> list[Path]:
    files = []
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER, encoding="utf-8", newline="\n")
        files.append(path)
    return files


def test_one_file_is_one_json_record(vbhc: Run, letter: Path) -> None:
    done = vbhc("parse", letter)
    assert (done.returncode, done.stderr) == (0, "")
    record = json.loads(done.stdout)
    assert record["schema"] == "vbhc.record/1"
    assert record["source"]["path"] == str(letter)
    assert record["number"] == "61/KH-UBND"
    assert record["date"] == "2024-03-18"
    assert "\r" not in done.stdout


def test_spans_count_into_the_text_that_is_printed(vbhc: Run, letter: Path) -> None:
    record = json.loads(vbhc("parse", letter, "-f", "json").stdout)
    text = vbhc("parse", letter, "-f", "text").stdout
    assert len(text) == record["source"]["characters"]
    start, end = record["spans"]["number"]
    assert text[start:end] == "61/KH-UBND"


def test_several_files_are_lines_in_the_order_given(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.txt", "c.txt")
    done = vbhc("parse", "b.txt", "c.txt", "a.txt", "b.txt")
    assert paths(done.stdout) == ["b.txt", "c.txt", "a.txt", "b.txt"]
    assert "read 4 of 4 files" in done.stderr


def test_several_files_as_json_are_an_array(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    assert [r["source"]["path"] for r in json.loads(vbhc("parse", "a.txt", "b.txt", "-f", "json").stdout)] == ["a.txt", "b.txt"]
    assert len(json.loads(vbhc("parse", ".", "-f", "json").stdout)) == 2
    assert json.loads(vbhc("parse", "x.txt", "y.txt", "-f", "json").stdout) == []


def test_standard_input(vbhc: Run) -> None:
    named = json.loads(vbhc("parse", "-", "--stdin-filename", "kế hoạch.txt", stdin=LETTER.encode()).stdout)
    unnamed = json.loads(vbhc("parse", "-", stdin=LETTER.encode()).stdout)
    assert named["source"]["path"] == "kế hoạch.txt"
    assert unnamed["source"]["path"] == "-"
    assert named["number"] == unnamed["number"] == "61/KH-UBND"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["in"], ["in/a.txt", "in/b.TXT"]),
        (["in", "--recursive"], ["in/a.txt", "in/b.TXT", "in/deep/c.txt"]),
        (["in/*.txt"], ["in/a.txt"]),
        (["in/**/*.txt"], ["in/a.txt", "in/deep/c.txt"]),
        (["in/[ab].*"], ["in/a.txt", "in/b.TXT"]),
    ],
)
def test_folders_and_patterns(vbhc: Run, tmp_path: Path, arguments: list[str], expected: list[str]) -> None:
    write(tmp_path, "in/b.TXT", "in/a.txt", "in/deep/c.txt", "in/.hidden.txt", "in/~$a.txt", "in/photo.jpg", "in/README")
    done = vbhc("parse", *arguments)
    assert [Path(path) for path in paths(done.stdout)] == [Path(path) for path in expected]
    assert done.returncode == 0
    assert ("passed over 2 files" in done.stderr) == (arguments[0] == "in")


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\0"])
def test_a_list_of_files(vbhc: Run, tmp_path: Path, separator: str) -> None:
    write(tmp_path, "một.txt", "hai ba.txt")
    (tmp_path / "list").write_bytes(separator.join(["một.txt", "hai ba.txt", ""]).encode())
    assert paths(vbhc("parse", "--files-from", "list").stdout) == ["một.txt", "hai ba.txt"]
    piped = vbhc("parse", "--files-from", "-", stdin=separator.join(["một.txt", "hai ba.txt"]).encode())
    assert paths(piped.stdout) == ["một.txt", "hai ba.txt"]


def test_a_list_from_powershell(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path, "một.txt")
    (tmp_path / "list").write_bytes("một.txt\r\n".encode("utf-16"))
    assert paths(vbhc("parse", "--files-from", "list").stdout) == ["một.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.txt"], ["none.txt", "no such file"]),
        (["none*.txt"], ["none*.txt", "pattern"]),
        (["empty.txt"], ["empty.txt", "empty"]),
        (["folder"], ["folder", "no file"]),
        (["above"], ["above", "--recursive"]),
        (["photo.png"], ["photo.png"]),
        ([], ["nothing to read"]),
        (["--files-from", "nolist"], ["nolist"]),
        (["-", "--files-from", "-"], ["standard input"]),
        (["a" * 5000 + ".txt"], ["aaa"]),
    ],
)
def test_what_is_not_read_is_told_and_the_rest_goes_on(vbhc: Run, tmp_path: Path, arguments: list[str], words: list[str]) -> None:
    write(tmp_path, "good.txt", "above/below/x.txt")
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    done = vbhc("parse", *arguments)
    assert done.returncode == 2
    assert all(line.startswith("vbhc: ") for line in done.stderr.splitlines())
    assert all(word in done.stderr for word in words)
    assert "Traceback" not in done.stderr
    if arguments and "-" not in arguments[0]:
        both = vbhc("parse", *arguments, "good.txt", "-f", "ndjson")
        assert (both.returncode, paths(both.stdout)) == (2, ["good.txt"])


def test_messages_speak_the_language_asked_for(vbhc: Run) -> None:
    assert "không có" in vbhc("parse", "none.txt", "--lang", "vi").stderr
    assert "no such file" in vbhc("parse", "none.txt", "--lang", "en", VBHC_LANG="vi").stderr
    assert "không có" in vbhc("parse", "none.txt", VBHC_LANG="").stderr


def test_quiet_keeps_errors(vbhc: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    assert vbhc("parse", "a.txt", "b.txt", "--quiet").stderr == ""
    assert "none.txt" in vbhc("parse", "a.txt", "none.txt", "--quiet").stderr


def test_a_secret_document_needs_permission(vbhc: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(LETTER.replace("Số:", "MẬT\nSố:"), encoding="utf-8")
    refused = vbhc("parse", "secret.txt")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--allow-secret" in refused.stderr
    assert json.loads(vbhc("parse", "secret.txt", "--allow-secret").stdout)["secrecy"] == "mat"


@pytest.mark.parametrize("codec", ["cp1252", "cp1258", "ascii"])
def test_output_is_utf8_on_any_console(process: Run, letter: Path, codec: str) -> None:
    done = process("parse", letter, "không.txt", "-f", "card", "--lang", "vi", PYTHONIOENCODING=codec, PYTHONUTF8="0", LC_ALL="C")
    assert "Trồng cây chắn gió" in done.stdout
    assert "\r" not in done.stdout
    assert "không có" in done.stderr
