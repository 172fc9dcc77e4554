"""Tiêu đề: the heading of a section, where it has one, over as many lines as it takes.

A heading is a phrase: capitals, or no full stop at its end and something below it. An item that is all sentence has none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from vbhc.model.text import Source
from vbhc.parts.section_labels import Candidate
from vbhc.parts.section_words import section_words

#: No heading is longer (one of Nghị định 86/2011/NĐ-CP has 230 letters).
_LONGEST = 450
_LINES = 9
_CLOSED = (".", ":", ";", "/")
_SENTENCE = (".", ";", ",", "/", "!", "?")
#: A sentence of so few words before more text is a heading with a full stop: "1. Tên gọi."
_FEW_WORDS = 9
#: With one of these the head of a table begins, below "II. TIẾN ĐỘ".
_COUNTING = frozenset({"TT", "STT", "SỐ TT"})
_INTRODUCTION_WORDS = 22


def phrase(source: Source, candidate: Candidate, stop: int, end: int) -> tuple[str, bool]:
    """The words from the label to the end of the heading or sentence, on one line, and whether more of the section's own text follows.

    `stop` is the line where that text ends, `end` where the next section begins, which may stand on this very line.
    """
    first = source.flat[candidate.end : min(end, source.lines[candidate.line].span.end)].strip()
    if end < source.lines[candidate.line].span.end:
        return _squeezed(first).strip("*_ "), False
    at = candidate.line + 1
    if first and (at >= stop or (first.endswith(_CLOSED) and not first.isupper())):  # most are one whole line
        return _squeezed(first).strip("*_ "), at < stop
    pieces = [first]
    if not pieces[0] and at < stop and (candidate.kind in {"head", "article"} or _same_paragraph(source, at)):
        pieces.append(_words(source, at))
        at += 1
    while at < stop and len(pieces) < _LINES and _goes_on(source, at, pieces[-1], _words(source, at)):
        pieces.append(_words(source, at))
        at += 1
    return _squeezed(" ".join(pieces)).strip("*_ "), at < stop


def _squeezed(text: str) -> str:
    """The text without double blanks; what shows none is left as it is, at a fraction of the cost."""
    return text if "  " not in text and text.isprintable() else " ".join(text.split())


def headed(phrases: Sequence[tuple[str, bool]]) -> bool:
    """Whether the articles of a document have headings, as laws have, or begin with their sentence, as decisions do.

    Each with whether more of its text follows. Headings that all close with one sign are headings still ("Điều 1. Phạm vi áp dụng:").
    """
    amending, introductions = section_words().amending, section_words().introductions
    for sign, fewest in ((":", 2), (".", 4)):
        plain = [words[:-1] for words, below in phrases if below and words.endswith(sign)]
        short = [words for words in plain if _is_short(words) and not words.endswith(introductions)]
        if len(short) >= fewest and len(short) * 3 >= len(phrases) * 2:
            return True
    weights = [2 if words.endswith(_SENTENCE) else 1 if words.endswith(":") and not amending.match(words) else 0 for words, _ in phrases]
    return sum(weights) < len(weights)


def heading(words: str, candidate: Candidate, *, below: bool, articles: bool) -> str | None:
    """The phrase as a heading; None where it is a sentence, an introduction or all there is (not `below`)."""
    if len(words) > _LONGEST or not (plain := words.rstrip(" .:;,/…")):
        return None
    if candidate.kind == "head" or plain.isupper():
        return plain
    if words.endswith(_SENTENCE):
        named = below and words.endswith(".") and (articles or candidate.kind not in {"letter", "article"})
        return plain if named and _is_short(plain) else None
    if candidate.kind == "article":
        return plain if below and (articles or (_is_short(plain) and not words.endswith(":"))) else None
    if not below or plain.endswith(section_words().introductions):
        return None
    return plain if not words.endswith(":") or len(plain.split()) <= _INTRODUCTION_WORDS else None


def _is_short(plain: str) -> bool:
    return len(plain.split()) <= _FEW_WORDS


def _words(source: Source, index: int) -> str:
    span = source.lines[index].span
    return source.flat[span.start : span.end].strip()


def _goes_on(source: Source, index: int, piece: str, following: str) -> bool:
    """Whether line `index` is the rest of the heading or sentence that `piece` ends."""
    before, line = source.lines[index - 1], source.lines[index]
    if not piece or not following or following[0] in '-+•*–_=(“"' or line.cell != before.cell:
        return False
    if piece.isupper():
        return following.isupper() and following.strip(".") not in _COUNTING and not piece.endswith((".", ";", "/"))
    if piece.endswith(_CLOSED):
        return False
    if before.look and line.look and before.look.bold is not None and line.look.bold is not None and before.look.bold != line.look.bold:
        return False
    if (
        following[0].islower()
        or piece.endswith(",")
        or (words := section_words()).goes_on(piece)
        or piece.rsplit(" ", 1)[-1] in words.connecting
    ):
        return True
    return following[0].isdigit() or _same_paragraph(source, index)


def _same_paragraph(source: Source, index: int) -> bool:
    """Whether the reader joined line `index` to the line before it."""
    where = bisect_right(source.paragraphs, index, key=lambda paragraph: paragraph.first) - 1
    return where >= 0 and source.paragraphs[where].first < index <= source.paragraphs[where].last
