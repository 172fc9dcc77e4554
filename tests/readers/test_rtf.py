"""RTF: words, letters, tables, lists, stories, and whatever bytes."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.errors import BrokenFile, HostileFile, VbhcError
from vbhc.model.text import Source
from vbhc.readers import read, rtf

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset163 Times New Roman;}{\f2\fcharset0 .VnTime;}{\f3\fcharset204 Arial;}}"
)
ROOT = Path(__file__).parents[2]


def of(body: str, head: str = "") -> Source:
    return rtf.read((r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + head + "\n" + body + "}").encode("latin-1"), "a.rtf")


def texts(source: Source, role: str = "body") -> list[str]:
    return [source.at(line.span) for line in source.lines if line.role == role]


CUT = r"{\rtf1\ansi{\info{\title x}}\pard S\u7889?: 61/KH-UBND\par{\b K\u7871? ho\u7841?ch}\par"


@pytest.mark.parametrize("missing", [r"\par", r"ch}\par", r"\u7841?ch}\par", r"ND\par{\b K\u7871? ho\u7841?ch}\par"])
def test_a_file_that_ends_within_its_text_is_refused(missing: str) -> None:
    with pytest.raises(BrokenFile) as refused:
        rtf.read(CUT.removesuffix(missing).encode(), "a.rtf")
    assert refused.value.code == "cut-off"


def test_a_file_without_its_very_last_brace_is_read_and_told() -> None:
    for end, codes in (("", ["rtf-unclosed"]), ("\r\n", ["rtf-unclosed"]), ("}", []), ("}\0", [])):
        source = rtf.read((CUT + end).encode(), "a.rtf")
        assert texts(source) == ["Số: 61/KH-UBND", "Kế hoạch"]
        assert [note.code for note in source.notes] == codes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"K\u7871? ho\u7841?ch\par S\u7889? 1\par", ["Kế hoạch", "Số 1"]),
        (r"{\uc0 K\u7871  ho\u7841 ch}\par", ["Kế hoạch"]),
        (r"{\uc2\u7871\'3f\'3fa}\par", ["ếa"]),
        (r"\u-10179?\u-8704?\par", ["\U0001f600"]),
        (r"\u-10179?x\par", ["\ufffdx"]),
        (r"\f1 K\'ea\'ec ho\'e2ch\par", ["Kế hoâch"]),
        (r"\f3\'cf\par", ["П"]),
        (r"\f2 C\'e9ng ho\'b5 x\'b7 h\'e9i ch\'f1 ngh\'dca Vi\'d6t Nam\par", ["Cộng hoà xã hội chủ nghĩa Việt Nam"]),
        (r"a\tab b\line c\par", ["a\tb", "c"]),
        (r"61/KH\_UBND\~1 \emdash  \ldblquote x\rdblquote\par", ["61/KH-UBND\u00a01 — “x”"]),
        (r"\{a\}\\b\par", ["{a}\\b"]),
        (r"a{\*\unknown b}{\pict 0102}{\*\bkmkstart x}c\par", ["ac"]),
        (r"a{\b b}{\v hidden}{\deleted gone}{\revised kept}\par", ["abkept"]),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt nh\'e3n}}\par", ["nhãn"]),
        (r"{\upr{a?}{\*\ud{a\u7871?}}}\par", ["aế"]),
        (r"a\bin3 {{{b\par", ["ab"]),
        (r"{\caps k\u7871? ho\u7841?ch}\par", ["KẾ HOẠCH"]),
        (r"1{\super 2}\par", ["1²"]),
        (r"{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard trong khung\par}}ngo\'e0i\par", ["ngoài", "trong khung"]),
        (r"{\listtext\pard\plain I.\tab}\ls1 M\u7909?c\par\pard{\listtext\'b7\tab}\ls2 b\par", ["I. Mục", "- b"]),
        (r"{\pntext 3)\tab}c\par", ["3) c"]),
        ("d\u00f2ng\\\ncu\u1ed1i".replace("\u1ed1", "\\u7889?") + r"\par", ["dòng", "cuối"]),
        ("không có ngoặc đóng".encode("ascii", "ignore").decode(), ["khng c ngoc ng"]),
    ],
)
def test_letters(body: str, expected: list[str]) -> None:
    assert texts(of(body)) == expected


def test_lists_without_printed_labels_are_counted() -> None:
    levels = r"{\listlevel\levelnfc1\levelstartat1{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc0\levelstartat1{\leveltext\'02\'01.;}{\levelnumbers\'01;}}"
    lists = rf"{{\*\listtable{{\list{levels}\listid7}}}}{{\*\listoverridetable{{\listoverride\listid7\listoverridecount0\ls1}}}}"
    body = r"\pard\ls1\ilvl0 a\par\pard\ls1\ilvl1 b\par\pard\ls1\ilvl1 c\par\pard\ls1\ilvl0 d\par"
    assert texts(of(body, lists)) == ["I. a", "1. b", "2. c", "II. d"]


def test_tables_and_letterheads() -> None:
    border = r"\clbrdrl\brdrs\brdrw10"
    row = rf"\trowd{border}\cellx4000{border}\cellx9000"
    source = of(rf"{row}\pard\intbl m\u7897?t\cell hai\cell\row{row}\pard\intbl ba\cell b\u7889?n\cell\row\pard sau\par")
    assert [(source.at(line.span), line.cell and (line.cell.row, line.cell.column)) for line in source.lines] == [
        ("một", (0, 0)),
        ("hai", (0, 1)),
        ("ba", (1, 0)),
        ("bốn", (1, 1)),
        ("sau", None),
    ]
    nested = (
        r"\trowd\cellx9000\pard\intbl\itap2 trong\nestcell{\*\nesttableprops\trowd\cellx4000\nestrow}\pard\intbl ngo\'e0i\cell\row\pard"
    )
    assert texts(of(nested)) == ["trong", "ngoài"]


def test_stories_pages_and_facts() -> None:
    head = r"{\info{\title T\u234?n}{\creatim\yr2023\mo5\dy9\hr8\min30}}\paperw11906\paperh16838\margl1701\margr851\margt1134\margb1134\titlepg"
    body = r"{\header\pard Trang \chpgn\par}{\headerf\pard \u272?\u7847?u\par}{\headerl\pard ch\u7861?n\par}a{\super\chftn}{\footnote\pard{\super\chftn} Ch\u250? th\u237?ch\par}b\par"
    source = of(body, head)
    assert texts(source) == ["a b"]
    assert texts(source, "page-header") == ["Trang ‹PAGE›", "Đầu"]
    assert texts(source, "footnote") == ["1. Chú thích"]
    assert {key: found.value for key, found in source.metadata} == {"core:title": "Tên", "core:created": "2023-05-09T08:30:00"}
    assert [(page.width, page.height, page.margins) for page in source.pages] == [(210.0, 297.0, (30.0, 20.0, 15.0, 20.0))]


def test_looks() -> None:
    source = of(r"\pard\qc\li720\sb120\f0\fs28\b\cf1 \u272?\u7853?m\par", r"{\colortbl;\red255\green0\blue0;}")
    look = source.lines[0].look
    assert look is not None
    assert (look.font, look.size, look.bold, look.align, look.indent, look.space_before, look.color) == (
        "Times New Roman",
        14.0,
        True,
        "center",
        36.0,
        6.0,
        "FF0000",
    )


def test_what_is_left_out_is_told() -> None:
    notes = {note.code: dict(note.values) for note in of(r"a{\deleted b}{\revised c}{\*\annotation d}{\v e}\par").notes}
    assert notes == {"tracked-changes": {"kept": "1", "dropped": "1"}, "comments": {"count": "1"}, "hidden-text": {"count": "1"}}
    assert [note.code for note in of("").notes] == ["no-text"]


def test_hostile_depth_is_refused() -> None:
    with pytest.raises(HostileFile):
        rtf.read(b"{\\rtf1" + b"{" * 100_000, "a.rtf")


def test_long_files_take_linear_time() -> None:
    assert len(rtf.read(b"{\\rtf1 " + b"a" * 3_000_000 + b"}", "a.rtf").text) == 3_000_000
    rtf.read(b"{\\rtf1 " + b"\\" * 300_000 + b"}", "a.rtf")
    rtf.read(b"{\\rtf1 " + b"\\par" * 30_000 + b"\\cell\\row" * 10_000 + b"}", "a.rtf")


WORDS = [
    b"{", b"}", b"\\par ", b"\\pard", b"\\cell", b"\\row", b"\\trowd", b"\\cellx99", b"\\cellx-5", b"\\intbl", b"\\itap9", b"\\nestcell", b"\\nestrow", b"\\u-1?",
    b"\\u9", b"\\'e9", b"\\'", b"{\\*\\", b"{\\listtext ", b"{\\footnote ", b"{\\header ", b"{\\shptxt ", b"{\\fonttbl", b"{\\f9 x;", b"{\\colortbl;", b"\\red300",
    b"\\f9", b"\\fs0", b"\\li-99999999", b"\\ls5", b"{\\*\\listtable{\\list{\\listlevel{\\leveltext \x02\x00.;}", b"\\listid3", b"{\\field", b"{\\*\\fldinst PAGE",
    b"{\\fldrslt", b"\\sect", b"\\bin99", b"\\uc9", b"\\chftn", b"{\\info{\\creatim\\yr99999", b"\\cf1", b"\\super", b"\\deleted", b"\\clmrg", b"\\clvmrg", b"a b",
    b"{\\upr", b"{\\*\\ud", b"\\ansicpg65001", b"\\ansicpg932", b"\\fcharset128", b"\\s1", b"{\\stylesheet{\\s1 x;}}", b"{\\*\\nesttableprops", b"\x00\xff",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_words_are_read_or_refused(words: list[bytes]) -> None:
    data = b"{\\rtf1 " + b"".join(words)
    with contextlib.suppress(VbhcError):
        assert read(data).size == len(data)


def test_mutated_files_are_read_or_refused() -> None:
    whole = (ROOT / "fixtures" / "thong-bao-rtf" / "source.rtf").read_bytes()
    rng = random.Random(1)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(rng.randrange(1, 12)):
            at = rng.randrange(len(data))
            data[at : at + rng.randrange(4)] = rng.choice(WORDS)
        with contextlib.suppress(VbhcError):
            read(bytes(data[: rng.randrange(len(data))]))
