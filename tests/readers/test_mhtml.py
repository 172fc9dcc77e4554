"""Pages saved in one file, whatever their name says."""

from __future__ import annotations

import base64
import contextlib
import quopri
import random
from pathlib import Path

import pytest

from vbhc.errors import BrokenFile, VbhcError
from vbhc.readers import mhtml, read

ROOT = Path(__file__).parents[2]
PAGE = "<html><body><p>Số: 1/KH-UBND</p><p>Trồng cây ven hồ.</p></body></html>"
TEXT = "Số: 1/KH-UBND\nTrồng cây ven hồ."


def saved(body: bytes, how: str, kind: str = "text/html", charset: str = "; charset=utf-8", end: str = "\r\n") -> bytes:
    head = ["MIME-Version: 1.0", 'Content-Type: multipart/related; boundary="b"', "", "--b", f"Content-Type: {kind}{charset}"]
    return end.join([*head, f"Content-Transfer-Encoding: {how}", "", ""]).encode() + body + f"{end}--b--{end}".encode()


@pytest.mark.parametrize(
    "data",
    [
        saved(PAGE.encode(), "8bit"),
        saved(quopri.encodestring(PAGE.encode()), "quoted-printable"),
        saved(base64.encodebytes(PAGE.encode()), "base64", end="\n"),
        saved(PAGE.encode("utf-16"), "binary", charset=""),
        saved(b"--b2\nContent-Type: text/html\n\n" + PAGE.encode() + b"\n--b2--", "7bit", "multipart/alternative", "; boundary=b2"),
    ],
)
def test_the_page_is_read(data: bytes) -> None:
    source = read(data, "a.doc")
    assert (source.text, source.media_type, source.size) == (TEXT, "multipart/related", len(data))


@pytest.mark.parametrize("how", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("share", [0.6, 0.8, 0.95])
def test_a_file_that_was_cut_off_is_refused(how: str, share: float) -> None:
    page = PAGE.encode().replace(b"</p></body>", b"</p>" + b"<p>x</p>" * 40 + b"</body>")
    encoded = {"8bit": page, "quoted-printable": quopri.encodestring(page), "base64": base64.encodebytes(page)}[how]
    data = saved(encoded, how)
    with pytest.raises(BrokenFile) as refused:
        read(data[: int(len(data) * share)], "a.doc")
    assert refused.value.code == "cut-off"


def test_a_page_that_comes_to_its_end_is_whole() -> None:
    assert read(saved(PAGE.encode(), "8bit").removesuffix(b"--b--\r\n"), "a.doc").text == TEXT
    picture = b"--b\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    assert read(saved(PAGE.encode(), "8bit").removesuffix(b"--b--\r\n") + picture, "a.doc").text == TEXT


def test_old_letters_of_a_page() -> None:
    page = "<html><body><p>Céng hoµ x· héi chñ nghÜa ViÖt Nam</p><p>§éc lËp - Tù do - H¹nh phóc</p></body></html>"
    source = read(saved(page.encode("cp1252"), "8bit", charset="; charset=windows-1252"))
    assert (source.text, source.encoding) == ("Cộng hoà xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc", "tcvn3")
    entities = "".join(letter if letter.isascii() else f"&#{ord(letter)};" for letter in page)
    source = read(entities.encode("ascii"))
    assert (source.text, source.encoding) == ("Cộng hoà xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc", "tcvn3")


@pytest.mark.parametrize(
    "data",
    [
        saved(b"x", "8bit", "image/png"),
        saved(b"", "8bit"),
        saved(b"\x01", "base64"),
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\n",
    ],
)
def test_a_file_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenFile):
        mhtml.read(data, "a.mht")


def test_mutated_files_are_read_or_refused() -> None:
    whole = (ROOT / "fixtures" / "cong-van-mhtml" / "source.doc").read_bytes()
    rng = random.Random(3)
    for _ in range(80):
        data = bytearray(whole)
        for _ in range(rng.randrange(1, 8)):
            at = rng.randrange(400 if rng.random() < 0.5 else len(data))
            data[at : at + rng.randrange(6)] = rng.choice((b"", b"\n", b"--", b'"', b"=", b";", b"\xff", b"multipart/mixed", b"\0"))
        with contextlib.suppress(VbhcError):
            read(bytes(data[: rng.randrange(len(data))]))
        with contextlib.suppress(VbhcError):
            mhtml.read(bytes(data), "a.mht")
