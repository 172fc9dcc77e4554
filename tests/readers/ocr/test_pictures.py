"""Pictures as input: every kind and mode becomes the page that it shows; what is broken or too large is told; folders and mails hold more than pages."""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps, ImageStat

from tests.conftest import LETTER, Run
from tests.readers.ocr.conftest import Made
from tests.readers.test_containers import mail, zipped
from vbhc import readers
from vbhc.errors import BrokenFile, EmptyFile, HostileFile, UnknownFormat, UnreadableFile
from vbhc.messages import catalogue, message
from vbhc.pipeline import examine
from vbhc.readers import image, image_head, image_pixels
from vbhc.readers.image_head import Frame, Head
from vbhc.readers.ocr.engine import Recognition

ROOT = Path(__file__).parents[3]
SIZE = (827, 1169)  # A4 with 100 dots an inch


@pytest.fixture(scope="session")
def paper() -> Image.Image:
    """The first page of a fixture, small."""
    document = pypdfium2.PdfDocument((ROOT / "fixtures/ke-hoach-61-kh-ubnd/source.pdf").read_bytes())
    page: Image.Image = document[0].render(scale=100 / 72).to_pil().convert("RGB").resize(SIZE)
    document.close()
    return page


def saved(picture: Image.Image, kind: str, **how: Any) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **how)
    return stream.getvalue()


def on_its_side(picture: Image.Image) -> bytes:
    told = Image.Exif()
    told[274] = 6
    return saved(picture.rotate(90, expand=True), "JPEG", exif=told, quality=90)


def through_ink(picture: Image.Image) -> Image.Image:
    """All black, and only the ink is not transparent."""
    seen = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    seen.putalpha(ImageOps.invert(picture.convert("L")))
    return seen


def of_16_bits(picture: Image.Image) -> Image.Image:
    return picture.convert("L").convert("I").point(lambda value: value * 257).convert("I;16")


KINDS: dict[str, Callable[[Image.Image], bytes]] = {
    "png": lambda paper: saved(paper, "PNG", dpi=(100, 100)),
    "png of 1 bit": lambda paper: saved(paper.convert("1"), "PNG"),
    "png of a palette": lambda paper: saved(paper.quantize(32), "PNG"),
    "png of a transparent palette": lambda paper: saved(paper.quantize(32), "PNG", transparency=0),
    "png with holes": lambda paper: saved(through_ink(paper), "PNG"),
    "png of 16 bits": lambda paper: saved(of_16_bits(paper), "PNG"),
    "png gray with holes": lambda paper: saved(paper.convert("LA"), "PNG"),
    "png of light print": lambda paper: saved(ImageOps.invert(paper), "PNG"),
    "jpeg": lambda paper: saved(paper, "JPEG", quality=90),
    "jpeg gray": lambda paper: saved(paper.convert("L"), "JPEG", quality=90),
    "jpeg of inks": lambda paper: saved(paper.convert("CMYK"), "JPEG", quality=90),
    "jpeg on its side": on_its_side,
    "jpeg of a telephone": lambda paper: saved(paper.resize((SIZE[0] * 4, SIZE[1] * 4)), "JPEG", dpi=(72, 72)),
    "tiff of a fax": lambda paper: saved(paper.resize((1728, 1170)).convert("1"), "TIFF", compression="group4", dpi=(204, 98)),
    "tiff of floats": lambda paper: saved(paper.convert("F"), "TIFF"),
    "tiff of inks": lambda paper: saved(paper.convert("CMYK"), "TIFF", compression="tiff_lzw"),
    "bmp": lambda paper: saved(paper, "BMP"),
    "webp": lambda paper: saved(paper, "WEBP", quality=90),
    "gif": lambda paper: saved(paper, "GIF"),
}


def known(data: bytes) -> Head:
    found = image_head.head(io.BytesIO(data))
    assert found
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_shows_the_same_page(kind: str, paper: Image.Image) -> None:
    data = KINDS[kind](paper)
    made = image_pixels.page(data, known(data), 1, 100)
    assert made
    picture, dpi = made
    assert dpi == 100
    assert picture.mode in {"L", "RGB"}
    assert all(abs(one - other) < 30 for one, other in zip(picture.size, SIZE, strict=True))
    different = ImageChops.difference(picture.convert("L").resize(SIZE), paper.convert("L"))
    # A page on its head, on its side or inside out is further off by far.
    assert ImageStat.Stat(different).mean[0] < 12


@pytest.mark.parametrize("kind", ["png", "jpeg on its side", "jpeg of inks", "webp", "bmp"])
def test_a_picture_becomes_a_record(kind: str, paper: Image.Image, made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND", "Số: 12/KH-UBND")
    reading = examine(KINDS[kind](paper), name="ảnh", lang="en", ocr=Recognition())
    record = reading.record
    assert (record.source.media_type, record.source.pages) == (f"image/{kind.partition(' ')[0]}", 1)
    assert (record.source.text, record.number, record.date, record.title) == ("ocr", "12/KH-UBND", "2019-04-07", "Trồng cây ven đường")
    assert record.confidence["number"] == 0.99
    assert [page.text for page in reading.source.pages] == ["ocr"]
    assert reading.source.pages[0].width == pytest.approx(210, abs=4)


def test_all_pages_of_a_tiff(paper: Image.Image, made: Callable[..., list[Made]]) -> None:
    tools = made("Số: 12/KH-UBND")
    pages = [paper.convert("1"), ImageOps.invert(paper.convert("L")).convert("1"), Image.new("1", SIZE, 1)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4")
    for _ in range(2):
        source = examine(data, name="a.tif", ocr=Recognition()).source
        assert [page.text for page in source.pages] == ["ocr"] * 3
    # The last one is blank: nobody asks an engine about it; the second time the cache knows all.
    assert tools[0].pages == 2


def test_small_copies_in_a_tiff_are_no_pages(paper: Image.Image) -> None:
    small = paper.resize((80, 110))
    small.encoderinfo = {"tiffinfo": {254: 1}}  # how Pillow is told of one page of several
    data = saved(paper, "TIFF", save_all=True, append_images=[small, paper])
    assert [frame.place for frame in known(data).frames] == [0, 2]


def test_nothing_but_paper(made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND")
    reading = examine(saved(Image.new("L", SIZE, 255), "PNG"), name="a.png", ocr=Recognition())
    assert (reading.source.text_kind, reading.source.text) == ("ocr", "")
    assert [note.code for note in reading.source.notes] == ["no-text"]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_a_film_is_its_first_picture(kind: str, paper: Image.Image) -> None:
    data = saved(paper, kind, save_all=True, append_images=[ImageOps.invert(paper)])
    source = readers.read(data, name="a", how=Recognition("never"))
    assert "image-animated" in [note.code for note in source.notes]
    assert len(source.pages) == 1


@pytest.mark.parametrize(
    ("stated", "size", "found"),
    [
        ((300, 300), (2480, 3508), 300),
        ((72, 72), (2480, 3508), 300),
        ((72, 72), (3024, 4032), 366),
        ((96, 96), (1240, 1754), 150),
        ((600.0, 600.0), (9921, 7016), 600),
        ((1, 1), (827, 1169), 100),
        ((0, 0), (827, 1169), 100),
        ((float("nan"), 200), (827, 1169), 100),
        ((1e9, 1e9), (827, 1169), 100),
        ("ab", (827, 1169), 100),
        ((200,), (827, 1169), 100),
        (None, (3508, 2480), 300),
        (None, (300, 200), 72),
    ],
)
def test_dots_an_inch(stated: object, size: tuple[int, int], found: int) -> None:
    assert image_pixels.dots(stated, *size) == pytest.approx((found, found), rel=0.01)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A picture of one bit for each dot that packs to nothing."""
    packer = zlib.compressobj(9)
    line = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def lying_jpeg(side: int) -> bytes:
    data = bytearray(saved(Image.new("L", (8, 8)), "JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", side, side)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "error", "code"),
    [
        (b"", EmptyFile, "empty-file"),
        (bomb(60_000, 600)[:16] + struct.pack(">II", 60_000, 60_000) + bomb(8, 8)[24:], HostileFile, "image-too-large"),
        (lying_jpeg(60_000), HostileFile, "image-too-large"),
        (b"GIF89a\xff\xff\xff\xff\0\0\0", HostileFile, "image-too-large"),
        (bomb(0, 0), BrokenFile, "image-broken"),
        (b"\x89PNG\r\n\x1a\n", BrokenFile, "image-broken"),
        (b"\xff\xd8\xff\xe0", BrokenFile, "image-broken"),
        (b"II*\0\x08\0\0\0", BrokenFile, "image-broken"),
        (b"BM" + bytes(40), BrokenFile, "image-broken"),
        (b"RIFF\0\0\0\0WEBPVP8X", BrokenFile, "image-broken"),
        (saved(Image.effect_noise(SIZE, 50), "PNG")[:2000], BrokenFile, "image-broken"),
        (saved(Image.effect_noise(SIZE, 50), "JPEG")[:2000], BrokenFile, "image-broken"),
        (saved(Image.effect_noise(SIZE, 50), "WEBP")[:2000], BrokenFile, "image-broken"),
        (saved(Image.effect_noise(SIZE, 50), "BMP")[:2000], BrokenFile, "image-broken"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(50), UnknownFormat, "format-heic"),
    ],
)
def test_what_is_broken_or_hostile(data: bytes, error: type[UnreadableFile], code: str, made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND")
    with pytest.raises(error) as caught:
        examine(data, name="a", ocr=Recognition(cached=False))
    assert caught.value.code == code
    for lang in ("vi", "en"):
        assert "{" not in message(code, lang, path="a", **caught.value.values)


def test_a_broken_page_costs_itself(paper: Image.Image, made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND")
    data = bytearray(saved(paper, "TIFF", save_all=True, append_images=[paper], compression="tiff_lzw"))
    second = struct.unpack("<I", data[4:8])[0]
    count = struct.unpack("<H", data[second : second + 2])[0]
    second = struct.unpack("<I", data[second + 2 + 12 * count :][:4])[0]
    entries = struct.unpack("<H", data[second : second + 2])[0]
    for at in range(second + 2, second + 2 + 12 * entries, 12):
        if struct.unpack("<H", data[at : at + 2])[0] == 259:  # the compression
            data[at + 8 : at + 10] = struct.pack("<H", 0x7777)
    source = examine(bytes(data), name="a.tif", ocr=Recognition(cached=False)).source
    assert [page.text for page in source.pages] == ["ocr", "none"]
    assert ("pages", "2") in next(note.values for note in source.notes if note.code == "ocr-undrawn-pages")


def test_a_bomb_stays_small_in_its_process(process: Run, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(bomb(20_000, 20_000))
    (tmp_path / "b.png").write_bytes(bomb(9_000, 9_000))
    done = process("parse", "a.png", "b.png", "--ocr", "never", "--memory", "256", "--format", "ndjson")
    assert done.returncode == 2
    assert "a.png: refused: the picture has 20000×20000 dots" in done.stderr
    assert [json.loads(line)["source"]["text"] for line in done.stdout.splitlines()] == ["none"]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("options", "said"), [(("--ocr", "never"), "run again with --ocr auto"), (("--ocr", "auto"), "pip install")], ids=["never", "no engine"]
)
def test_a_picture_that_nobody_reads_is_told(
    options: tuple[str, str], said: str, vbhc: Run, paper: Image.Image, tmp_path: Path, made: Callable[..., list[Made]]
) -> None:
    made()
    (tmp_path / "a.jpg").write_bytes(KINDS["jpeg"](paper))
    for command in ("parse", "cite", "validate", "index"):
        done = vbhc(command, "a.jpg", *options)
        assert done.returncode == 2
        assert said.removeprefix("run again with ") in done.stderr, command
    assert said in vbhc("parse", "a.jpg", *options).stderr


@pytest.mark.parametrize(
    ("size", "kind", "page"),
    [
        ((827, 1169), "PNG", True),
        ((1169, 827), "JPEG", True),
        ((960, 1280), "JPEG", True),  # a photo that a messenger made small
        ((2480, 3508), "PNG", True),
        ((1728, 2200), "TIFF", True),
        ((600, 300), "PNG", False),
        ((640, 905), "PNG", False),
        ((1200, 200), "PNG", False),
        ((1000, 1000), "PNG", False),
        ((1920, 1080), "PNG", False),  # a screen
        ((1080, 2340), "PNG", False),  # that of a telephone
        ((827, 1169), "GIF", False),
    ],
)
def test_what_may_be_a_page(size: tuple[int, int], kind: str, page: bool) -> None:
    assert image_head.is_page_of(saved(Image.new("L", size, 255), kind)) is page


def test_pictures_are_called_so_in_both_places() -> None:
    assert frozenset(image.SUFFIXES) == image_head.PICTURES


@pytest.fixture
def pictures(paper: Image.Image, tmp_path: Path) -> Path:
    """A folder with a letter, a page and a logo."""
    folder = tmp_path / "đến"
    folder.mkdir()
    (folder / "thư.txt").write_text(LETTER, encoding="utf-8")
    (folder / "trang.jpg").write_bytes(KINDS["jpeg"](paper))
    (folder / "logo.png").write_bytes(saved(paper.resize((200, 80)), "PNG"))
    (folder / "hỏng.png").write_bytes(b"\x89PNG")
    return folder


def test_folders_hold_more_pictures_than_pages(pictures: Path, vbhc: Run, made: Callable[..., list[Made]]) -> None:
    made("Số: 12/KH-UBND", "Số: 12/KH-UBND")
    done = vbhc("parse", pictures, "--ocr", "auto", "--format", "ndjson")
    assert [Path(json.loads(line)["source"]["path"]).name for line in done.stdout.splitlines()] == ["thư.txt", "trang.jpg"]
    assert ".png" in done.stderr
    named = vbhc("parse", pictures / "logo.png", "--ocr", "auto", "--format", "json")
    assert json.loads(named.stdout)["source"]["media_type"] == "image/png"


@pytest.mark.parametrize("wrap", [lambda *files: ("a.zip", zipped(*files)), lambda *files: ("a.eml", mail(*files))])
def test_mails_hold_more_pictures_than_pages(wrap: Callable[..., tuple[str, bytes]], pictures: Path, tmp_path: Path) -> None:
    name, data = wrap(*((file.name.encode("ascii", "replace").decode(), file.read_bytes()) for file in sorted(pictures.iterdir())))
    (tmp_path / name).write_bytes(data)
    found = readers.inside(str(tmp_path / name))
    assert sorted(Path(path).suffix for path in found.documents) == [".jpg", ".txt"]
    assert found.others == (".png", ".png")


def test_a_picture_without_a_name_in_a_mail(paper: Image.Image, tmp_path: Path) -> None:
    import base64

    part = base64.encodebytes(KINDS["jpeg"](paper)).decode()
    (tmp_path / "a.eml").write_text(
        f"From: a@b.vn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/jpeg\n"
        f"Content-Transfer-Encoding: base64\n\n{part}\n--b--\n"
    )
    assert [path.partition("!")[2] for path in readers.inside(str(tmp_path / "a.eml")).documents] == ["attachment-1.jpg"]


STARTS = [
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"\xff\xd8\xff",
    b"II*\0\x08\0\0\0",
    b"MM\0*\0\0\0\x08",
    b"II+\0\x08\0\0\0",
    b"BM",
    b"RIFF\0\0\0\0WEBPVP8L",
    b"GIF89a",
]


@given(st.sampled_from(STARTS), st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_head_is_told_or_refused(start: bytes, rest: bytes) -> None:
    found = image_head.head(io.BytesIO(start + rest))
    if found and all(frame.width * frame.height < 4_000_000 for frame in found.frames):
        for number in range(1, min(len(found.frames), 3) + 1):
            made = image_pixels.page(start + rest, found, number, 100)
            assert made is None or made[1] <= 100
    image_head.is_page_of(start + rest)


def test_a_tiff_that_goes_round_ends() -> None:
    directory = struct.pack("<HHHII", 2, 256, 4, 1, 5) + struct.pack("<HHII", 257, 4, 1, 5) + struct.pack("<I", 8)
    assert known(b"II*\0\x08\0\0\0" + directory).frames == (Frame(0, 5, 5),)


def test_every_code_is_told() -> None:
    codes = {"image-broken", "image-too-large", "image-animated", "image-pages-not-read", "format-heic", "ocr-never", "ocr-undrawn-pages"}
    assert codes <= set(catalogue())
