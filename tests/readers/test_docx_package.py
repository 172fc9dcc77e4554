"""Packages that are not what they say: damage, bombs, entities, depth; and that nothing but a `VbhcError` ever comes of bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pace import least
from vbhc.errors import BrokenFile, EmptyFile, HostileFile, UnknownFormat, VbhcError
from vbhc.messages import catalogue
from vbhc.readers import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN, CLOSE = f'<w:document xmlns:w="{W}"><w:body>', "</w:body></w:document>"
PARAGRAPH = "<w:p><w:r><w:t>Số: 61/KH-UBND</w:t></w:r></w:p>"


def zipped(**parts: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def document(body: str) -> bytes:
    return zipped(word__document_xml=OPEN + body + CLOSE)


PLAIN = document(PARAGRAPH)
ENTITY = '<!DOCTYPE x [<!ENTITY a "{}"><!ENTITY f SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("name", "data", "error", "code"),
    [
        ("nothing", b"", EmptyFile, "empty-file"),
        ("plain text", b"hello", UnknownFormat, "format-unknown"),
        ("cut short", PLAIN[:-40], BrokenFile, "zip-broken"),
        ("half an OLE file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), BrokenFile, "zip-broken"),
        ("a spreadsheet", zipped(xl__workbook_xml="<x/>"), UnknownFormat, "format-xlsx"),
        ("an archive", zipped(readme="x"), UnknownFormat, "format-zip"),
        ("no document", zipped(word__styles_xml="<x/>"), BrokenFile, "docx-missing-part"),
        ("no body", zipped(word__document_xml=f'<w:document xmlns:w="{W}"/>'), BrokenFile, "docx-missing-part"),
        ("not XML", zipped(word__document_xml=OPEN + "<w:p>"), BrokenFile, "xml-broken"),
        ("an empty part", zipped(word__document_xml=""), BrokenFile, "xml-broken"),
        ("an entity", zipped(word__document_xml=ENTITY + OPEN + "&f;" + CLOSE), HostileFile, "xml-doctype"),
        ("an entity in UTF-16", zipped(word__document_xml=(ENTITY + OPEN + CLOSE).encode("utf-16")), HostileFile, "xml-doctype"),
        ("a thousand tables", document("<w:tbl><w:tr><w:tc>" * 1000 + "</w:tc></w:tr></w:tbl>" * 1000), HostileFile, "xml-limit"),
        ("a bomb", document("<w:p/>" * 3_000_000), HostileFile, "zip-bomb"),
        ("ten megabytes in a line", document(f"<w:p><w:r><w:t>{'ab ' * 3_400_000}</w:t></w:r></w:p>"), HostileFile, "zip-bomb"),
    ],
)
def test_refused(name: str, data: bytes, error: type[VbhcError], code: str) -> None:
    with pytest.raises(error) as raised:
        docx.read(data, "a.docx")
    assert raised.value.code == code, name
    assert raised.value.path == "a.docx"
    assert code in catalogue()


def test_a_password() -> None:
    data = bytearray(PLAIN)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + flags] |= 1
    with pytest.raises(VbhcError) as raised:
        docx.read(bytes(data), "a.docx")
    assert raised.value.code == "encrypted-file"


def ole(*streams: str) -> bytes:
    """The smallest OLE file: a header, one sector of allocation table, one of directory."""
    free, end = b"\xff" * 4, b"\xfe\xff\xff\xff"
    fat = b"\xfd\xff\xff\xff" + end + free * 126
    names = ["Root Entry", *streams]
    entries = b""
    for at, name in enumerate(names):
        letters = name.encode("utf-16-le") + b"\0\0"
        child = (1).to_bytes(4, "little") if at == 0 else free
        right = (at + 1).to_bytes(4, "little") if 0 < at < len(names) - 1 else free
        kind = bytes([5 if at == 0 else 2, 1])
        entries += letters.ljust(64, b"\0") + len(letters).to_bytes(2, "little") + kind + free + right + child + bytes(36) + end + bytes(8)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + bytes.fromhex("3e000300feff09000600") + bytes(10)
    head += (
        (1).to_bytes(4, "little")
        + (1).to_bytes(4, "little")
        + bytes(4)
        + (4096).to_bytes(4, "little")
        + end
        + bytes(4)
        + end
        + bytes(4)
        + bytes(4)
    )
    return head.ljust(512, free[:1]) + fat + entries.ljust(512, b"\0")


@pytest.mark.parametrize(("stream", "code"), [("EncryptedPackage", "encrypted-file"), ("WordDocument", "format-doc")])
def test_an_old_container(stream: str, code: str) -> None:
    with pytest.raises(VbhcError) as raised:
        docx.read(ole(stream), "a.docx")
    assert raised.value.code == code


def test_damage_outside_the_document_is_noted() -> None:
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    stream = io.BytesIO(PLAIN)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{rels}"><Relationship Id="a" Type="{kind}" Target="styles.xml"/></Relationships>',
        )
        package.writestr("word/styles.xml", "<broken")
    source = docx.read(stream.getvalue(), "a.docx")
    assert source.text == "Số: 61/KH-UBND"
    assert [note.code for note in source.notes] == ["docx-part-unreadable"]


def test_strict_files_are_read() -> None:
    strict = OPEN.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert docx.read(zipped(word__document_xml=strict + PARAGRAPH + CLOSE), "a.docx").text == "Số: 61/KH-UBND"


def test_sixty_tables_deep_is_read() -> None:
    source = docx.read(document("<w:tbl><w:tr><w:tc>" * 60 + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 60), "a.docx")
    assert source.text == "Số: 61/KH-UBND"


@pytest.mark.parametrize(
    "unit",
    [
        "<w:r><w:t>a</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r>',
        "<w:r><w:br/><w:t>a</w:t></w:r>",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        data = document(f"<w:p>{unit * count}</w:p>")
        return least(lambda: docx.read(data, "a.docx"))

    seconds(100)
    # ten times the length may take ten times as long, and half as much again on a busy machine; a square would take a hundred
    assert seconds(20_000) < 45 * max(seconds(2_000), 0.02)


def total(data: bytes) -> None:
    try:
        source = docx.read(data, "a.docx")
    except VbhcError:
        return
    assert all(source.at(line.span) for line in source.lines)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]))
def test_any_bytes(data: bytes, start: bytes) -> None:
    total(start + data)


NAMES = st.sampled_from(
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "pPr",
        "rPr",
        "numPr",
        "numId",
        "ilvl",
        "ins",
        "del",
        "br",
        "tab",
        "fldChar",
        "instrText",
        "sym",
        "sdt",
        "sdtContent",
        "sectPr",
        "pgSz",
        "pgMar",
        "ind",
        "vMerge",
        "gridSpan",
        "tcPr",
        "txbxContent",
        "jc",
    ]
)
VALUES = st.sampled_from(["", "0", "1", "-1", "99999999999", "begin", "separate", "end", "center", "F0FE", "x", "1.5", "٣"])
TREES = st.recursive(
    st.text(alphabet="aĐ1 .\u0301\u00ad", max_size=6),
    lambda inner: st.builds(
        lambda name, value, children: (
            f'<w:{name} w:val="{value}" w:w="{value}" w:left="{value}" w:fldCharType="{value}" w:char="{value}">{"".join(children)}</w:{name}>'
        ),
        NAMES,
        VALUES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@settings(max_examples=80, deadline=None)
@given(st.lists(TREES, max_size=5))
def test_any_tree(trees: list[str]) -> None:
    total(document("".join(trees)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8), st.floats(0, 1), st.booleans())
def test_mutated_real_packages(real: bytes, changes: list[tuple[float, int]], end: float, cut: bool) -> None:
    data = bytearray(real)
    for place, value in changes:
        data[int(place * len(data))] = value
    total(bytes(data[: int(end * len(data))] if cut else data))


@pytest.fixture(scope="module")
def corpus(shared: Path) -> list[Path]:
    return sorted((shared / "corpus" / "docx").glob("*.docx"))


@pytest.fixture(scope="module")
def real(corpus: list[Path]) -> bytes:
    return min(corpus, key=lambda path: path.stat().st_size).read_bytes()


def test_every_real_document_opens_with_what_it_shows(corpus: list[Path]) -> None:
    for path in corpus:
        source = docx.read(path.read_bytes(), path.name)
        shown = {source.at(line.span) for line in source.lines}
        assert len(source.text) > 500, path.name
        assert not any(text in {"PAGE", "MERGEFORMAT"} for text in shown), path.name
        heads = [line.column for line in source.lines if source.at(line.span).startswith("CỘNG HÒA XÃ HỘI") and not line.cell]
        assert not heads, path.name
        columns = [line.column for line in source.lines if source.at(line.span).startswith("Nơi nhận:")]
        assert set(columns) <= {0, None}, path.name
