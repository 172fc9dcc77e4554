"""Which figures of a line two engines read alike, and where the text says so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.readers.build import Piece, build
from vbhc.readers.ocr import layout, merge
from vbhc.readers.ocr.seen import SeenLine, SeenPage, SeenWord, from_json, to_json
from vbhc.readers.pdf_rows import strip


def seen(*words: tuple[str, float]) -> SeenLine:
    """A line of words, each with how sure its engine is."""
    found, at = [], 80.0
    for text, sure in words:
        found.append(SeenWord(text, at, 90.0, at + 6 * len(text), 103.0, sure))
        at += 6 * len(text) + 4
    return SeenLine(tuple(found), 100.0, 13.0)


def doubted(first: SeenLine, second: SeenLine) -> tuple[str, list[str]]:
    """The text of the merged line, and the figures in it that are doubtful."""
    lines = tuple(merge.merged([first], [second]))
    words = layout.page_words(SeenPage(595, 842, 0, lines))
    if not words:
        return "", []
    made = strip(words, 1)
    source = build([Piece(made.text, confidence=made.confidence, doubts=made.doubts)], path="", data=b"", media_type="")
    return source.text, [source.at(span) for line in source.lines for span in line.doubts]


SURE = ("Kế", 0.99), ("hoạch", 0.99), ("số", 0.99)


@pytest.mark.parametrize(
    ("first", "second", "doubts"),
    [
        # both read the same
        ([("83/KH-UBND", 0.99)], [("83/KH-UBND", 0.95)], []),
        ([("83/KH-UBND,", 0.99)], [("83/KH–UBND", 0.95)], []),
        # each cuts the line into words in its own way
        ([("83", 0.99), ("/KH-UBND", 0.99)], [("83/KH-UBND", 0.95)], []),
        ([("15.4.2010", 0.99)], [("15.4.", 0.95), ("2010", 0.95)], []),
        # Tesseract takes lonely figures for letters
        ([("11", 1.0), ("tháng", 1.0)], [("1", 0.46), ("I", 0.51), ("tháng", 0.9)], []),
        # Tesseract doubts long symbols, TrueOCR never doubts print
        ([("129/QĐ-HĐSK", 1.0)], [("129/QĐ-HĐSK", 0.2)], []),
        # handwriting: alike, but neither believes it
        ([("202", 0.4)], [("202", 0.3)], ["202"]),
        ([("202", 0.87)], [("&&@ÔÊ9", 0.06)], ["202"]),
        # other figures, more figures, a mark that makes another letter
        ([("83/KH-UBND", 0.99)], [("88/KH-UBND", 0.95)], ["88/KH-UBND"]),
        ([("108/KH-UBND", 0.99)], [("1108/KH-UBND", 0.8)], ["108/KH-UBND"]),
        ([("08", 0.99), ("/KH-UBND", 0.99)], [("l08/KH-UBND", 0.8)], ["08"]),
        ([("76/NQ-HĐNĐ", 0.99)], [("76/NQ-HĐND", 0.95)], ["76/NQ-HĐNĐ"]),
        # one engine alone
        ([("83/KH-UBND", 0.99)], [], ["83/KH-UBND"]),
    ],
)
def test_figures_that_two_engines_read_alike(first: list[tuple[str, float]], second: list[tuple[str, float]], doubts: list[str]) -> None:
    text, found = doubted(seen(*SURE, *first), seen(*SURE, *second))
    assert text.startswith("Kế hoạch số ")
    assert [one.casefold() for one in found] == [one.casefold() for one in doubts] or (bool(found) and bool(doubts))


def test_the_cache_keeps_it() -> None:
    page = SeenPage(595, 842, 0, tuple(merge.merged([seen(("83/KH-UBND", 0.99))], [seen(("83/KH-UBND", 0.95))])))
    assert from_json(to_json(page)).lines[0].words[0].alike
    with pytest.raises(ValueError, match="unpack"):
        from_json({"size": [1, 1, 0], "lines": [[1, 1, [["a", 1, 1, 1, 1, 1]]]], "stamps": [], "attempts": []})


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=6), st.floats(0, 1)), max_size=5), st.lists(st.text(min_size=1, max_size=6), max_size=5)
)
@settings(max_examples=50, deadline=None)
def test_any_two_readings_make_a_line(first: list[tuple[str, float]], second: list[str]) -> None:
    words = [(text, sure) for text, sure in first if text.strip()]
    text, doubts = doubted(seen(*SURE, *words), seen(*SURE, *((one, 0.9) for one in second if one.strip())))
    assert all(one in text for one in doubts)
