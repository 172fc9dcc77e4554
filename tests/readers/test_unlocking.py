"""Locked files: what opens them, and what is said where it does not."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Run
from vbhc import readers
from vbhc.errors import EncryptedFile
from vbhc.messages import catalogue
from vbhc.pipeline import parse

FIXTURES = Path(__file__).parents[2] / "fixtures"


def locked_pdf() -> bytes:
    import pikepdf

    made = io.BytesIO()
    with pikepdf.open(FIXTURES / "ke-hoach-61-kh-ubnd/source.pdf") as file:
        file.save(made, encryption=pikepdf.Encryption(user="61kh", owner="chu"))
    return made.getvalue()


def locked_docx() -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile

    plain, made = io.BytesIO((FIXTURES / "ke-hoach-149-kh-tu/source.docx").read_bytes()), io.BytesIO()
    with zipfile.ZipFile(plain, "a") as package:
        # What locks it writes files under 4096 bytes wrongly.
        package.writestr("customXml/item1.xml", "<a/>" + " " * 8000)
    OOXMLFile(plain).encrypt("61kh", made)
    return made.getvalue()


@pytest.fixture(scope="module", params=["pdf", "docx"])
def locked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("locked") / f"a.{request.param}"
    file.write_bytes(locked_pdf() if request.param == "pdf" else locked_docx())
    return file


def test_the_password_opens_it(locked: Path) -> None:
    record = parse(locked, password="61kh")
    assert record.number in {"61/KH-UBND", "149-KH/TU"}
    assert record.source.bytes == locked.stat().st_size
    source = readers.read(locked, password="61kh")
    assert readers.layout(locked, source, "61kh") is not None


@pytest.mark.parametrize(("password", "code"), [(None, "encrypted-file"), ("other", "wrong-password"), ("", "wrong-password")])
def test_another_one_does_not(locked: Path, password: str | None, code: str) -> None:
    with pytest.raises(EncryptedFile) as caught:
        parse(locked, password=password)
    assert caught.value.code == code
    assert code in catalogue()


def test_the_password_on_the_command_line(vbhc: Run, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert vbhc("parse", locked, "--format", "json").returncode == 2
    assert vbhc("parse", locked, "--format", "json", "--password", "61kh").returncode == 0
    monkeypatch.setenv("VBHC_PASSWORD", "61kh")
    assert vbhc("parse", locked, "--format", "json").returncode == 0
    assert vbhc("validate", locked, "--isolated").returncode in {0, 1}
    assert vbhc("index", locked, "--corpus", "c.sqlite").returncode == 0


@pytest.mark.parametrize("start", [b"%PDF-1.4\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"])
@pytest.mark.parametrize("rest", [b"", b"/Encrypt 1 0 R", bytes(2000), "EncryptedPackage".encode("utf-16-le") * 40])
def test_broken_locks(start: bytes, rest: bytes) -> None:
    from vbhc.readers.unlocking import unlocked

    with pytest.raises(EncryptedFile):
        unlocked(start + rest, "a", "61kh")
