"""Locked files: what opens them, and what is said where it does not."""

from __future__ import annotations

import base64
import bz2
import hashlib
import hmac
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from vbhc import readers
from vbhc.errors import BrokenFile, EncryptedFile, HostileFile, UnknownFormat, UnreadableFile
from vbhc.messages import catalogue
from vbhc.pipeline import parse
from vbhc.readers import containers

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


#: What another program locked: "a.txt", AES of 256 bits, AE-2, password "61kh".
FOREIGN = base64.b64decode(
    "UEsDBBQAAQBjAOdVdl0AAAAAPQAAAB4AAAAFAAsAYS50eHQBmQcAAgBBRQMIAONyzKGdOKmnvT8x92uqe+GkAnv0a9/xC1M2UGPGm5ll/VUZ6Muj/QAMQwMlXD0SMdFAZF6eSU/oXJhDsmRQ"
    "SwECFAMUAAEAYwDnVXZdAAAAAD0AAAAeAAAABQALAAAAAAAAAAAAgAEAAAAAYS50eHQBmQcAAgBBRQMIAFBLBQYAAAAAAQABAD4AAABrAAAAAAA="
)
WORDS = ("Số: 61/KH-UBND\n" * 200).encode()
PACK: dict[int, Callable[[bytes], bytes]] = {0: bytes, 8: lambda data: zlib.compress(data, wbits=-15), 12: bz2.compress, 14: bytes}


def locked_member(content: bytes, *, strength: int = 3, version: int = 2, method: int = 8, stated: int | None = None) -> bytes:
    """An archive of one member as WinZip locks it."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key, salt = 8 * (strength + 1), bytes(range(4 * (strength + 1)))
    made = hashlib.pbkdf2_hmac("sha1", b"61kh", salt, 1000, 2 * key + 2)
    packed = PACK[method](content)
    stream = Cipher(algorithms.AES(made[:key]), modes.ECB()).encryptor()
    pads = b"".join(stream.update(number.to_bytes(16, "little")) for number in range(1, len(packed) // 16 + 2))
    cipher = bytes(one ^ other for one, other in zip(packed, pads, strict=False))
    body = salt + made[2 * key :] + cipher + hmac.digest(made[key : 2 * key], cipher, "sha1")[:10]
    extra = struct.pack("<HHH2sBH", 0x9901, 7, version, b"AE", strength, method)
    sum_ = zlib.crc32(content) if version == 1 else 0
    fields = struct.pack("<5H3L2H", 51, 1, 99, 0, 33, sum_, len(body), len(content) if stated is None else stated, 5, len(extra))
    local = b"PK\x03\x04" + fields + b"a.txt" + extra + body
    central = b"PK\x01\x02\x14\x03" + fields + bytes(6) + struct.pack("<LL", 0, 0) + b"a.txt" + extra
    return local + central + b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 1, 1, len(central), len(local), 0)


def test_what_another_program_locked() -> None:
    assert containers.fetch(FOREIGN, "a.zip", "a.txt", "61kh").decode().startswith("Số: 61/KH-UBND")


@pytest.mark.parametrize("strength", [1, 2, 3])
@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("method", [0, 8, 12])
def test_archives_locked_with_aes(strength: int, version: int, method: int) -> None:
    data = locked_member(WORDS, strength=strength, version=version, method=method)
    assert containers.fetch(data, "a.zip", "a.txt", "61kh") == WORDS


@pytest.mark.parametrize(
    ("data", "password", "error", "code"),
    [
        (locked_member(WORDS), None, EncryptedFile, "encrypted-file"),
        (locked_member(WORDS), "", EncryptedFile, "encrypted-file"),
        (locked_member(WORDS), "61KH", EncryptedFile, "wrong-password"),
        (locked_member(WORDS).replace(WORDS[:1], WORDS[:1]), "mật khẩu", EncryptedFile, "wrong-password"),
        (locked_member(WORDS, method=14), "61kh", UnknownFormat, "zip-aes"),
        (locked_member(bytes(30_000_000)), "61kh", HostileFile, "zip-bomb"),
        (locked_member(WORDS, stated=10), "61kh", BrokenFile, "zip-broken"),
        (locked_member(WORDS, stated=9999), "61kh", BrokenFile, "zip-broken"),
    ],
)
def test_locks_that_do_not_open(data: bytes, password: str | None, error: type[UnreadableFile], code: str) -> None:
    with pytest.raises(error) as caught:
        containers.fetch(data, "a.zip", "a.txt", password)
    assert caught.value.code == code


def test_what_was_changed_under_the_lock_is_not_read() -> None:
    data = bytearray(locked_member(WORDS, method=0))
    data[200] ^= 1
    with pytest.raises(EncryptedFile):
        containers.fetch(bytes(data), "a.zip", "a.txt", "61kh")


def test_a_locked_archive_on_the_command_line(vbhc: Run, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(locked_member((FIXTURES / "ket-luan-57-kl-tw/source.txt").read_bytes()))
    assert "--password" in vbhc("parse", "a.zip").stderr
    done = vbhc("parse", "a.zip", "--password", "61kh", "--format", "ndjson")
    assert (done.returncode, '"57-KL/TW"' in done.stdout) == (0, True)
    assert not [path for path in tmp_path.iterdir() if path.name != "a.zip"]
