"""Automatic numbering: tables of lists and the labels Word prints for them."""

from __future__ import annotations

import pytest
from lxml import etree

from vbhc.readers.docx_numbering import Numbering
from vbhc.readers.docx_numerals import numeral
from vbhc.readers.docx_styles import Styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (4000, "upperRoman", "4000"),
        (0, "upperRoman", "0"),
        (1, "lowerLetter", "a"),
        (26, "upperLetter", "Z"),
        (28, "lowerLetter", "bb"),
        (781, "lowerLetter", "781"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (3, "decimal", "3"),
        (3, "never-heard-of", "3"),
        (3, "none", ""),
        (2, "numberInDash", "- 2 -"),
        (5, "vietnameseCounting", "năm"),
        (15, "vietnameseCounting", "mười lăm"),
        (21, "vietnameseCounting", "hai mươi mốt"),
        (44, "vietnameseCounting", "bốn mươi tư"),
        (50, "vietnameseCounting", "năm mươi"),
        (100, "vietnameseCounting", "100"),
    ],
)
def test_numerals(number: int, style: str, expected: str) -> None:
    assert numeral(number, style) == expected


def root(name: str, inner: str) -> etree._Element:
    return etree.fromstring(f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>')


def level(at: int, style: str, text: str, *, start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


def abstract(identity: int, *levels: str, link: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{link}{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def restart(at: int, value: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


THREE = (level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))
DEEP = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3"))


@pytest.mark.parametrize(
    ("name", "numbering", "asked", "expected"),
    [
        ("three levels", abstract(1, *THREE) + num(1, 1), [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)], ["I. ", "1. ", "2. ", "a) ", "II. ", "1. "]),
        ("upper level in lower", abstract(1, *DEEP) + num(1, 1), [(1, 0), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1)], ["1. ", "1.1. ", "1.1.1 ", "1.1.2 ", "2. ", "2.1. "]),
        ("lower level first", abstract(1, *DEEP) + num(1, 1), [(1, 1), (1, 1), (1, 0)], ["1.1. ", "1.2. ", "1. "]),
        ("two lists share their counter", abstract(1, *THREE) + num(1, 1) + num(2, 1), [(1, 0), (2, 0), (1, 0)], ["I. ", "II. ", "III. "]),
        ("an override starts anew once", abstract(1, *THREE) + num(1, 1) + num(2, 1, restart(0, 1)), [(1, 0), (1, 0), (2, 0), (2, 0)], ["I. ", "II. ", "I. ", "II. "]),
        ("an override starts at five", abstract(1, *THREE) + num(2, 1, restart(0, 5)), [(2, 0), (2, 1), (2, 0)], ["V. ", "1. ", "VI. "]),
        ("start", abstract(1, level(0, "decimal", "Điều %1.", start=7)) + num(1, 1), [(1, 0), (1, 0)], ["Điều 7. ", "Điều 8. "]),
        ("legal figures", abstract(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", more="<w:isLgl/>")) + num(1, 1), [(1, 0), (1, 1)], ["I. ", "1.1. "]),
        ("never restarts", abstract(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')) + num(1, 1), [(1, 0), (1, 1), (1, 0), (1, 1)], ["I. ", "1. ", "II. ", "2. "]),
        ("restarts after level one only", abstract(1, *THREE[:2], level(2, "decimal", "%3)", more='<w:lvlRestart w:val="1"/>')) + num(1, 1), [(1, 0), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)], ["I. ", "1) ", "1. ", "2) ", "II. ", "1) "]),
        ("no blank after", abstract(1, level(0, "decimal", "%1/", more='<w:suff w:val="nothing"/>')) + num(1, 1), [(1, 0)], ["1/"]),
        ("bullets", abstract(1, level(0, "bullet", "\uf0b7"), level(1, "bullet", "+"), level(2, "bullet", "–")) + num(1, 1), [(1, 0), (1, 1), (1, 2)], ["- ", "+ ", "- "]),
        ("hidden label", abstract(1, level(0, "decimal", "%1.", more="<w:rPr><w:vanish/></w:rPr>")) + num(1, 1), [(1, 0)], [""]),
        ("a level of its own", abstract(1, *THREE) + num(1, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Mục %1.")}</w:lvlOverride>'), [(1, 0)], ["Mục 1. "]),
        ("linked by style", abstract(1, link='<w:numStyleLink w:val="L"/>') + abstract(2, *THREE, link='<w:styleLink w:val="L"/>') + num(1, 1), [(1, 0)], ["I. "]),
        ("a circle of links", abstract(1, link='<w:numStyleLink w:val="L"/><w:styleLink w:val="L"/>') + num(1, 1), [(1, 0)], [""]),
        ("no such list", abstract(1, *THREE), [(9, 0)], [""]),
        ("no such level", abstract(1, THREE[0]) + num(1, 1), [(1, 5)], [""]),
        ("custom format", abstract(1, '<w:lvl w:ilvl="0"><w:start w:val="1"/><x><w:numFmt w:val="custom"/></x><y><w:numFmt w:val="decimalZero"/></y><w:lvlText w:val="%1"/></w:lvl>') + num(1, 1), [(1, 0)], ["01 "]),
    ],
)  # fmt: skip
def test_labels(name: str, numbering: str, asked: list[tuple[int, int]], expected: list[str]) -> None:
    made = Numbering(root("numbering", numbering), Styles(None, None))
    assert [made.label(number, at) for number, at in asked] == expected, name


STYLES = """<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
<w:style w:type="paragraph" w:styleId="Two"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""


@pytest.mark.parametrize(
    ("style", "direct", "expected"),
    [
        ("A", "", (1, 0, True)),
        ("B", "", (1, 0, True)),
        ("Two", "", (1, 1, True)),
        ("A", '<w:numPr><w:numId w:val="0"/></w:numPr>', None),
        ("A", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>', (1, 2, False)),
        (None, '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>', (1, 8, False)),
        (None, "", None),
    ],
)
def test_where_a_paragraph_stands(style: str | None, direct: str, expected: tuple[int, int, bool] | None) -> None:
    lists = abstract(1, THREE[0], level(1, "decimal", "%2.", more='<w:pStyle w:val="Two"/>')) + num(1, 1)
    made = Numbering(root("numbering", lists), Styles(root("styles", STYLES), None))
    assert made.place(root("pPr", direct), style) == expected
