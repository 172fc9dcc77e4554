"""Archives and mails: what is in them, by which name, and what is refused."""

from __future__ import annotations

import base64
import io
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import LETTER, Run
from tests.readers.msg_builder import attachment, endless, message
from vbhc import readers
from vbhc.errors import UnreadableFile, VbhcError
from vbhc.messages import catalogue
from vbhc.pipeline import parse, parse_many
from vbhc.readers import containers

TEXT = LETTER.encode() + b" " * 4096


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return made.getvalue()


def unmarked(name: str, encoding: str) -> bytes:
    """A zip whose member bears `name` in the letters of a system, as old programs wrote it."""
    if encoding == "cp1258":  # which has the vowels and the tone marks, not both in one
        name = re.sub("[\u1ea0-\u1ef9]", lambda found: _toned(found[0]), name)
    stored = name.encode(encoding)
    mark = b"x" * len(stored)
    return zipped((mark.decode(), TEXT)).replace(mark, stored)


def _toned(letter: str) -> str:
    split = normalize("NFD", letter)
    tone = next(sign for sign in split if sign in "\u0300\u0301\u0303\u0309\u0323")
    return normalize("NFC", split.replace(tone, "")) + tone


def mail(*files: tuple[str, bytes], name: str = 'filename="{}"') -> bytes:
    parts = "".join(
        f"--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; {name.format(file)}\n"
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(data).decode()}\n"
        for file, data in files
    )
    return f"From: a@b.vn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nKính gửi\n{parts}--b--\n".encode()


@pytest.mark.parametrize(
    ("name", "data", "documents"),
    [
        ("a.zip", zipped(("x/plan.txt", TEXT), ("b.png", b"")), ("x/plan.txt",)),
        ("a.ZIP", zipped(("kế hoạch.txt", TEXT)), ("kế hoạch.txt",)),
        ("a.zip", zipped(("../../up.txt", TEXT), ("/root.txt", TEXT), ("C:\\x\\win.txt", TEXT)), ("up.txt", "root.txt", "x/win.txt")),
        ("a.zip", zipped(("a\nb.txt", TEXT)), ("a_b.txt",)),
        ("a.zip", zipped((normalize("NFD", "Hồ sơ/kế hoạch.txt"), TEXT)), ("Hồ sơ/kế hoạch.txt",)),
        ("a.zip", unmarked("Hồ sơ/Kế hoạch số 61.txt", "utf-8"), ("Hồ sơ/Kế hoạch số 61.txt",)),
        ("a.zip", unmarked("Hồ sơ/Kế hoạch số 61.txt", "cp1258"), ("Hồ sơ/Kế hoạch số 61.txt",)),
        ("a.zip", unmarked("résumé ümlaut.txt", "cp437"), ("résumé ümlaut.txt",)),
        ("a.zip", zipped(("__MACOSX/._a.txt", b""), ("~$a.docx", b""), ("d/", b""), ("a.txt", TEXT)), ("a.txt",)),
        ("a.zip", zipped(("in.zip", zipped(("deep.zip", zipped(("a.txt", TEXT)))))), ("in.zip!deep.zip!a.txt",)),
        ("a.zip", zipped(("m.eml", mail(("a.txt", TEXT)))), ("m.eml!a.txt",)),
        ("a.zip", zipped(("a!b.zip", zipped(("c!d.txt", TEXT)))), ("a!b.zip!c!d.txt",)),
        ("a.zip", zipped(("nameless.txt", TEXT), ("a.txt", TEXT)).replace(b"nameless", b"\0ameless"), ("a.txt",)),
        ("a.eml", mail(("a.txt", TEXT), ("a.txt", TEXT)), ("a.txt", "(2) a.txt")),
        ("a.eml", mail(("=?utf-8?B?a+G6vw==?=.txt", TEXT)), ("kế.txt",)),
        ("a.eml", mail(("k%E1%BA%BF.txt", TEXT), name="filename*=utf-8''{}"), ("kế.txt",)),
        ("a.eml", mail(("a.zip", zipped(("b.txt", TEXT)))), ("a.zip!b.txt",)),
        ("a.msg", message(attachment("kế hoạch.txt", TEXT), attachment("b.txt", TEXT, wide=False)), ("kế hoạch.txt", "b.txt")),
        ("a.msg", message({"__substg1.0_3701000D": {"__attach_version1.0_#00000000": attachment("in.txt", TEXT)}}), ("in.txt",)),
    ],
)
def test_what_is_inside(tmp_path: Path, name: str, data: bytes, documents: tuple[str, ...]) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    found = readers.inside(str(file))
    assert found.documents == tuple(f"{file}!{inner}" for inner in documents)
    assert found.failed == ()
    for path in found.documents:
        assert readers.on_disk(path) == str(file)
        record = parse(path)
        assert (record.number, record.source.path) == ("61/KH-UBND", path)
    assert [record.source.path for record in parse_many([file])] == list(found.documents)


def overlapping() -> bytes:
    """Two members of which the second stands inside the first."""
    data = bytearray(zipped(("a.txt", b"a" * 5000), ("b.txt", b"b" * 5000), method=zipfile.ZIP_STORED))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    return bytes(data)


def locked() -> bytes:
    """A member that says it is locked."""
    data = bytearray(zipped(("a.txt", TEXT)))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.zip", b"PK\x03\x04", ["zip-broken"]),
        ("a.zip", b"", ["empty-file"]),
        ("a.zip", zipped(), ["archive-empty"]),
        ("a.zip", zipped(("a.png", b"x")), ["archive-empty"]),
        ("a.zip", zipped(("a.txt", bytes(30_000_000))), ["zip-bomb"]),
        ("a.zip", zipped(*((f"{n}.txt", b"") for n in range(10_001)), method=zipfile.ZIP_STORED), ["zip-bomb"]),
        ("a.zip", overlapping(), ["zip-bomb"]),
        ("a.zip", locked(), ["encrypted-file"]),
        ("a.zip", zipped(("a.zip", zipped(("a.zip", zipped(("a.zip", zipped(("a.txt", TEXT)))))))), ["archive-too-deep"]),
        ("a.zip", zipped(("a.zip", b"PK"), ("b.txt", TEXT)), ["zip-broken"]),
        ("a.eml", b"\0" * 100, ["mail-broken"]),
        ("a.eml", b"Subject: x\n\nhello", ["mail-empty"]),
        ("a.eml", b"Content-Type: multipart/mixed; boundary=b\n" * 200, ["archive-too-many"]),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ["mail-broken"]),
        ("a.msg", b"x", ["mail-broken"]),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, data: bytes, codes: list[str]) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    told: list[UnreadableFile] = []
    list(parse_many([file], on_error=told.append))
    assert [error.code for error in told] == codes
    assert set(codes) <= set(catalogue())


def test_a_stream_that_goes_round_and_round_is_not_read() -> None:
    """23 KB became nine gigabytes."""
    mail = endless(message(attachment("a.txt", LETTER.encode())), "__substg1.0_37010102")
    with pytest.raises(UnreadableFile) as told:
        containers.documents(mail, "a.msg", frozenset({".txt"}), None)
    assert told.value.code == "mail-broken"


def test_a_word_file_that_is_called_an_archive(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes((Path(__file__).parents[2] / "fixtures/ke-hoach-149-kh-tu/source.docx").read_bytes())
    assert readers.inside(str(file)).documents == (str(file),)
    assert parse(file).number == "149-KH/TU"


@pytest.mark.parametrize("call", [parse, lambda file: parse(file.read_bytes(), name=file.name)])
def test_a_container_is_no_document(tmp_path: Path, call: Callable[[Path], object]) -> None:
    (tmp_path / "a.eml").write_bytes(mail(("a.txt", TEXT)))
    with pytest.raises(VbhcError) as caught:
        call(tmp_path / "a.eml")
    assert caught.value.code.startswith("format-container")


def test_a_name_is_found_however_its_marks_are_typed(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped((normalize("NFD", "kế hoạch.txt"), TEXT)))
    for form in ("NFC", "NFD"):
        assert parse(f"{file}!{normalize(form, 'kế hoạch.txt')}").number == "61/KH-UBND"


def test_a_container_on_standard_input_is_refused_with_the_way_out(vbhc: Run) -> None:
    for data, name, said in (
        (mail(("a.txt", TEXT)), "-", ".eml"),
        (zipped(("a.txt", TEXT)), "-", ".zip"),
        (zipped(("a.txt", TEXT)), "x.zip", "save"),
    ):
        done = vbhc("parse", "-", "--stdin-filename", name, "--lang", "en", stdin=data)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr


def test_what_is_not_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("a.txt", TEXT)))
    with pytest.raises(VbhcError) as caught:
        parse(tmp_path / "a.zip!b.txt")
    assert caught.value.code == "no-such-file"


def test_a_file_with_the_mark_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "gấp!.txt").write_bytes(TEXT)
    assert parse(tmp_path / "gấp!.txt").number == "61/KH-UBND"


def test_the_quick_look_at_names_knows_all_suffixes() -> None:
    assert set(readers._CONTAINERS) == containers.suffixes()


@pytest.mark.parametrize("suffix", [".zip", ".eml", ".msg"])
@settings(max_examples=40, deadline=None)
@given(
    data=st.binary(max_size=400),
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n"]),
)
def test_any_bytes(suffix: str, data: bytes, start: bytes) -> None:
    assert _opened(start + data, f"a{suffix}") in {"opened", *catalogue()}


def _opened(data: bytes, name: str) -> str:
    try:
        containers.documents(data, name, frozenset({".txt"}))
    except VbhcError as error:
        return error.code
    return "opened"


# as users run it


def test_the_commands_read_what_is_inside(vbhc: Run, tmp_path: Path) -> None:
    secret = LETTER.replace("KẾ HOẠCH", "MẬT\n\nKẾ HOẠCH", 1).encode()
    (tmp_path / "d.zip").write_bytes(
        zipped(("x/a.txt", TEXT), ("m.eml", mail(("b.txt", TEXT.replace(b"61/KH", b"62/KH")))), ("s.txt", secret), ("p.png", b""))
    )
    done = vbhc("parse", "d.zip", "--format", "ndjson")
    assert done.returncode == 2
    assert [line.split('"path":"')[1].split('"')[0] for line in done.stdout.splitlines()] == ["d.zip!x/a.txt", "d.zip!m.eml!b.txt"]
    assert "d.zip!s.txt" in done.stderr
    assert "--allow-secret" in done.stderr
    assert ".png 1" in done.stderr
    assert vbhc("parse", "d.zip", "-o", "out/").returncode == 2
    assert sorted(str(path.relative_to(tmp_path / "out").as_posix()) for path in (tmp_path / "out").rglob("*.json")) == [
        "d.zip!m.eml!b.txt.json",
        "d.zip!x/a.txt.json",
    ]
    assert vbhc("cite", "d.zip", "--format", "ndjson").returncode == 2
    first = vbhc("index", "d.zip", "--corpus", "c.sqlite")
    assert "2 files new, 0 changed, 0 unchanged" in first.stderr
    again = vbhc("index", "d.zip", "--corpus", "c.sqlite", "--prune")
    assert "0 files new, 0 changed, 2 unchanged, 0 taken out" in again.stderr
    checked = vbhc("validate", "d.zip", "--format", "json")
    assert checked.returncode == 2
    assert "d.zip!x/a.txt" in checked.stdout


def test_the_archive_is_never_overwritten(vbhc: Run, tmp_path: Path) -> None:
    (tmp_path / "d.zip").write_bytes(zipped(("a.txt", TEXT)))
    done = vbhc("parse", "d.zip", "-o", "d.zip", "--force", "--format", "json")
    assert done.returncode == 2
    assert zipfile.is_zipfile(tmp_path / "d.zip")
