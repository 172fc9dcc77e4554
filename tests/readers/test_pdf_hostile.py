"""PDF files that are too long, or hold more than pages."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from tests.readers.ocr.test_pictures import bomb
from vbhc.errors import HostileFile
from vbhc.guard import Guard
from vbhc.limits import Limits
from vbhc.messages import message
from vbhc.pipeline import Asked, examine, examine_asked
from vbhc.readers import pdf
from vbhc.readers.ocr.engine import Recognition

FIXTURE = Path(__file__).parents[2] / "fixtures/ke-hoach-61-kh-ubnd/source.pdf"


def changed(change: object) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(FIXTURE) as file:
        change(file)  # type: ignore[operator] # any of the three below
        file.save(made)
    return made.getvalue()


def with_javascript(file: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    file.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("a"), action])))


def with_attachment(file: pikepdf.Pdf) -> None:
    file.attachments["virus.exe"] = b"MZ"


@pytest.mark.parametrize(("change", "code"), [(with_javascript, "pdf-javascript"), (with_attachment, "pdf-embedded-files")])
def test_what_is_neither_run_nor_opened_is_noted(change: object, code: str) -> None:
    source = pdf.read(changed(change), "a.pdf")
    assert source.text == pdf.read(FIXTURE.read_bytes(), "a.pdf").text
    assert [note.code for note in source.notes if note.code.startswith("pdf-")] == [code]
    for note in source.notes:
        assert "{" not in message(note.code, "vi", **dict(note.values))


def test_of_a_long_file_the_first_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf.read(FIXTURE.read_bytes(), "a.pdf")
    monkeypatch.setattr(pdf, "_MOST_READ", 1)
    source = pdf.read(FIXTURE.read_bytes(), "a.pdf")
    assert len(source.pages) == len(whole.pages)
    assert [page.text for page in source.pages] == ["native"] + ["none"] * (len(whole.pages) - 1)
    assert whole.text.startswith(source.text[:500])
    assert ("first", "2") in next(note.values for note in source.notes if note.code == "pdf-pages-not-read")


def pages(count: int) -> bytes:
    """Pages of one line each, all drawn by the same stream."""
    drawing = b"BT /F 12 Tf 20 150 Td (UY BAN NHAN DAN) Tj ET"
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/MediaBox[0 0 300 200]/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
        *[b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>"] * count,
    ]
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def test_ten_thousand_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    # The first are read, the others are told; 300 show what 2,000 do.
    monkeypatch.setattr(pdf, "_MOST_READ", 300)
    source = pdf.read(pages(10_000), "a.pdf")
    assert len(source.pages) == 10_000
    assert next(note.values for note in source.notes if note.code == "pdf-pages-not-read") == (("first", "301"), ("last", "10000"))


def test_more_pages_are_refused_with_the_way_out() -> None:
    with pytest.raises(HostileFile) as caught:
        pdf.read(pages(20_001), "a.pdf")
    assert "split it" in message(caught.value.code, "en", path="a.pdf", **caught.value.values)


def with_picture(width: int, height: int, side: int) -> bytes:
    """A square page, `side` points wide, of one picture of one bit."""
    made = io.BytesIO()
    with pikepdf.new() as file:
        page = file.add_blank_page(page_size=(side, side))
        packed = bomb(width, height)
        stream = pikepdf.Stream(file, b"")
        rows = packed[packed.index(b"IDAT") + 4 : packed.rindex(b"IEND") - 8]
        stream.write(
            rows, filter=pikepdf.Name.FlateDecode, decode_parms=pikepdf.Dictionary(Predictor=15, Columns=width, BitsPerComponent=1)
        )
        stream.Type, stream.Subtype, stream.ColorSpace = pikepdf.Name.XObject, pikepdf.Name.Image, pikepdf.Name.DeviceGray
        stream.Width, stream.Height, stream.BitsPerComponent = width, height, 1
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=stream))
        page.Contents = pikepdf.Stream(file, b"q %d 0 0 %d 0 0 cm /Im Do Q" % (side, side))
        file.save(made)
    return made.getvalue()


@pytest.mark.parametrize(("width", "height", "side", "told"), [(60_000, 2_000, 600, True), (1_700, 2_300, 14_400, False)])
def test_a_page_that_takes_too_much_to_draw(width: int, height: int, side: int, told: bool) -> None:
    import pypdfium2

    from vbhc.readers.pdf_scans import rendered

    opened = pypdfium2.PdfDocument(with_picture(width, height, side))
    made = rendered(opened, 1, 200)
    assert (made is None) is told
    assert made is None or made[0].width * made[0].height < 41_000_000
    opened.close()


def without_maps(which: slice) -> bytes:
    """The fixture, where the fonts of some pages no longer tell their letters."""
    made = io.BytesIO()
    with pikepdf.open(FIXTURE) as file:
        for page in list(file.pages)[which]:
            fonts = pikepdf.Dictionary()
            for name, font in page.Resources.Font.items():
                bare = pikepdf.Dictionary(font)
                if "/ToUnicode" in bare:
                    del bare["/ToUnicode"]
                fonts[name] = file.make_indirect(bare)
            page.Resources = pikepdf.Dictionary({**dict(page.Resources.items()), "/Font": fonts})
        file.save(made)
    return made.getvalue()


@pytest.mark.parametrize(("which", "kind", "read"), [(slice(None), "none", ["none", "none"]), (slice(1, 2), "native", ["native", "none"])])
def test_letters_that_nobody_knows_are_not_read(which: slice, kind: str, read: list[str]) -> None:
    source = pdf.read(without_maps(which), "a.pdf")
    assert (source.text_kind, [page.text for page in source.pages]) == (kind, read)
    assert "letters-without-map" in [note.code for note in source.notes]
    assert pdf.read(FIXTURE.read_bytes(), "a.pdf").text.startswith(source.text[:400])


def test_a_page_that_cannot_be_drawn_is_told_in_its_process() -> None:
    with Guard(Limits(60, 700)) as guard:
        asked = Asked(with_picture(60_000, 20_000, 600), "a.pdf", ocr=Recognition("auto", cached=False))
        source = guard.run(examine_asked, asked, asked.target).source
    assert source.text_kind == "none"
    assert {"ocr-undrawn-pages", "ocr-no-engine"} & {note.code for note in source.notes}
    assert examine(FIXTURE).source.text_kind == "native"
