"""Sửa và ghi chú tệp Word: mends and remarks → the bytes of a new file; the package's other parts stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import _Element as Element

from vbhc.model.finding import Mend
from vbhc.model.text import Source, Span
from vbhc.readers.docx_package import W
from vbhc.writers import docx_comments, docx_looks, docx_moves, docx_sheets, docx_words
from vbhc.writers.docx_letters import Letter, Letters
from vbhc.writers.docx_package import Parts
from vbhc.writers.remark import Remark

_LETTERS = frozenset({"size", "bold", "italic", "font", "color"})
_SHEET = frozenset({"paper", "left", "top", "right", "bottom"})


def mend(data: bytes, source: Source, mends: Sequence[Mend]) -> tuple[bytes, frozenset[int]]:
    """Makes the changes that can be made together; the new file, and which of `mends` are in it.

    `source` is what was read from `data`. Of several changes to the same words the first is made: read the result and ask again.
    """
    parts = Parts(data, source.path)
    root = _root(parts)
    letters = Letters(data, source, root)
    done = _sheets(root, mends) | _words(letters, source, mends) | _moves(letters, mends)
    # Looks cut runs, so letters that were written anew get theirs when the result is looked at again.
    if not any(mends[index].what == "words" for index in done):
        done |= _looks(letters, mends)
    if done:
        parts.put(parts.main, root)
    return parts.data(), frozenset(done)


def compose(data: bytes, source: Source) -> tuple[bytes, int]:
    """Brings all letters of the document to their composed form (NFC); how many pieces of text had others."""
    parts = Parts(data, source.path)
    root = _root(parts)
    count = docx_words.compose(root)
    if count:
        parts.put(parts.main, root)
    return parts.data(), count


def annotate(data: bytes, source: Source, remarks: Sequence[Remark]) -> bytes:
    """Puts remarks at their places as comments; comments that are there stay."""
    parts = Parts(data, source.path)
    root = _root(parts)
    docx_comments.add(parts, root, Letters(data, source, root), remarks)
    return parts.data()


def _root(parts: Parts) -> Element:
    root = parts.tree(parts.main)
    if root is None:
        raise KeyError(parts.main)
    return root


def _sheets(root: Element, mends: Sequence[Mend]) -> set[int]:
    body = root.find(W + "body")
    sections = list(body.iter(W + "sectPr")) if body is not None else []
    done: set[int] = set()
    for index, one in enumerate(mends):
        if one.what in _SHEET and one.sheet is not None and one.sheet < len(sections):
            docx_sheets.fit(sections[one.sheet], one)
            done.add(index)
    return done


def _words(letters: Letters, source: Source, mends: Sequence[Mend]) -> set[int]:
    done: set[int] = set()
    taken: list[Span] = []
    planned = []
    for index, one in enumerate(mends):
        if one.what != "words" or one.span is None or any(_touch(one.span, other) for other in taken):
            continue
        edits = docx_words.plan(letters, source, one.span, str(one.value))
        if edits:
            planned += edits
            taken.append(one.span)
            done.add(index)
    docx_words.write(planned)
    return done


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _looks(letters: Letters, mends: Sequence[Mend]) -> set[int]:
    found: dict[int, list[Letter]] = {}
    for index, one in enumerate(mends):
        if one.what in _LETTERS and one.span is not None:
            held = letters.at(one.span)
            if held:
                found[index] = held
    cutter = docx_looks.Cutter(found.values())
    for index, held in found.items():
        for run in cutter.runs(held):
            docx_looks.dress(run, mends[index])
    done = set(found)
    for index, one in enumerate(mends):
        paragraph = letters.paragraph(one.span.start) if one.what == "align" and one.span is not None else None
        if paragraph is not None:
            docx_looks.align(paragraph, str(one.value))
            done.add(index)
    return done


def _moves(letters: Letters, mends: Sequence[Mend]) -> set[int]:
    for index, one in enumerate(mends):
        if one.what == "move" and one.span is not None and isinstance(one.value, (int, float)):
            both = docx_moves.movable(letters, one.span.start, int(one.value))
            if both:
                docx_moves.move(*both)
                return {index}
    return set()
