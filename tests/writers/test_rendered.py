"""What an office program makes of mended and annotated files. Needs LibreOffice; without it these tests are skipped."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import Any

import pytest

from tests.rules.paper import paper
from tests.rules.paper_docx import docx
from vbhc import validate
from vbhc.validation.asked import Asked
from vbhc.validation.fixing import annotate, fix

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

RIGHT = paper("ke-hoach")
#: Faults, each mended by itself.
WRONG = {
    "words": RIGHT.swapped("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"),
    "looks": RIGHT.changed((("margins.left", 25.4), ("all.font", "DejaVu Sans"), ("page.width", 215.9), ("page.height", 279.4))),
    "order": RIGHT.swapped("- UBND các xã, phường;\n- Lưu: VT, VX.", "- Lưu: VT, VX;\n- UBND các xã, phường."),
}
REMARKED = docx(WRONG["words"].changed((("margins.left", 25.4),)))
#: Remarks go into the PDF as its own.
OPTIONS = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files as LibreOffice prints them, all in one start of it."""
    folder = tmp_path_factory.mktemp("printed")
    files = {
        "right": docx(RIGHT),
        "wrong": docx(WRONG["words"]),
        "remarked": annotate(REMARKED, validate(REMARKED, name="a.docx"), Asked()),
        **{name: fix(docx(wrong), Asked(), name="a.docx").data for name, wrong in WRONG.items()},
    }
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    assert OFFICE is not None
    home = (folder / "home").as_uri()
    subprocess.run(
        [
            OFFICE,
            f"-env:UserInstallation={home}",
            "--headless",
            "--convert-to",
            OPTIONS,
            "--outdir",
            folder,
            *sorted(folder.glob("*.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: (folder / f"{name}.pdf").read_bytes() for name in files}


def pages(data: bytes) -> list[Any]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=1).to_pil().convert("L") for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("fault", WRONG)
def test_a_mended_file_looks_as_it_should(fault: str, printed: dict[str, bytes]) -> None:
    """Point for point like the document that never had the fault, but for the length of lines drawn under the words."""
    from PIL import ImageChops

    right, made = pages(printed["right"]), pages(printed[fault])
    assert len(right) == len(made)
    for one, other in zip(right, made, strict=True):
        assert one.size == other.size
        differing = sum(ImageChops.difference(one, other).point(lambda level: level > 64 and 255).histogram()[128:])
        assert differing <= one.width


def test_only_what_was_mended_looks_different(printed: dict[str, bytes]) -> None:
    from PIL import ImageChops

    first, *others = zip(pages(printed["wrong"]), pages(printed["words"]), strict=True)
    box = ImageChops.difference(*first).getbbox()
    assert box is not None
    left, top, _, bottom = box
    assert top > first[0].height * 0.05
    assert bottom < first[0].height * 0.15
    assert left > first[0].width * 0.4
    assert all(ImageChops.difference(*pair).getbbox() is None for pair in others)


def test_comments_are_shown(printed: dict[str, bytes]) -> None:
    import pikepdf

    found = validate(REMARKED, name="a.docx").findings
    with pikepdf.open(io.BytesIO(printed["remarked"])) as opened:
        said = [str(one.get("/Contents", "")) for page in opened.pages for one in page.get("/Annots", [])]
    assert found
    for one in found:
        assert any(one.message in words for words in said)
