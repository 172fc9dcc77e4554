"""Sửa chữ: other words at a span; only letters that differ are touched, so that formats inside the words stay."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple
from unicodedata import normalize

from lxml.etree import _Element as Element

from vbhc.model.text import Source, Span
from vbhc.readers.docx_package import W, local
from vbhc.writers.docx_letters import Letter, Letters

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: No component is longer; comparing longer words would take long.
_LONGEST = 2000
#: Elements that stand for one letter.
_SIGNS = frozenset({"tab", "ptab", "noBreakHyphen", "sym"})


class _Edit(NamedTuple):
    """Letters that go, and what comes at the place of the first of them, or behind `after`."""

    gone: tuple[Letter, ...]
    new: str
    after: Letter | None = None
    before: Letter | None = None


def plan(letters: Letters, source: Source, span: Span, words: str) -> list[_Edit] | None:
    """What has to change so that `words` stand at the span, None where that cannot be told for sure."""
    old = source.at(span).replace("\n", " ")
    words = words.replace("\n", " ")
    if max(len(old), len(words)) > _LONGEST:
        return None
    edits: list[_Edit] = []
    for kind, low, high, first, last in SequenceMatcher(None, old, words, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        cells = letters.cells(Span(span.start + low, span.start + high))
        if cells is None or not all(cells):
            return None
        gone = tuple(letter for cell in cells for letter in cell)
        edit = _Edit(gone, words[first:last]) if gone else _beside(letters, source, span.start + low, words[first:last])
        if edit is None or not all(local(one.element) in _SIGNS or local(one.element) == "t" for one in (*edit.gone, *_anchors(edit))):
            return None
        edits.append(edit)
    return edits


def _anchors(edit: _Edit) -> tuple[Letter, ...]:
    return tuple(one for one in (edit.after, edit.before) if one is not None)


def _beside(letters: Letters, source: Source, offset: int, new: str) -> _Edit | None:
    """New letters go into the run before them, at the start of a line into the one behind."""
    if offset > 0 and source.text[offset - 1] != "\n":
        before = letters.at(Span(offset - 1, offset))
        if before:
            return _Edit((), new, after=before[-1])
    after = letters.at(Span(offset, offset + 1))
    return _Edit((), new, before=after[0]) if after else None


def write(edits: list[_Edit]) -> None:
    """Makes the changes; no letter is in two of them."""
    changes: dict[Element, list[tuple[int, int, str]]] = {}
    for edit in edits:
        new = edit.new
        for count, letter in enumerate(edit.gone):
            changes.setdefault(letter.element, []).append((letter.place, letter.place + 1, "" if count else new))
        if edit.after is not None:
            changes.setdefault(edit.after.element, []).append((edit.after.place + 1, edit.after.place + 1, new))
        elif edit.before is not None:
            changes.setdefault(edit.before.element, []).append((edit.before.place, edit.before.place, new))
    twins = {element: twin for element in changes if (twin := _twin(element)) is not None}
    for element, made in changes.items():
        _apply(element, made)
    for element, twin in twins.items():
        if element.getparent() is not None:
            set_text(twin, element.text or "")


def _apply(element: Element, made: list[tuple[int, int, str]]) -> None:
    if local(element) == "t":
        text = element.text or ""
        for low, high, new in sorted(made, reverse=True):
            text = text[:low] + new + text[high:]
        set_text(element, text)
        return
    for low, high, new in made:
        parent = element.getparent()
        if parent is None:
            continue
        if new:
            fresh = element.makeelement(W + "t")
            set_text(fresh, new)
            parent.insert(parent.index(element) + (low == high and low > 0), fresh)
        if high > low:
            parent.remove(element)


def set_text(element: Element, text: str) -> None:
    """The letters of a `w:t`, blanks at its ends kept."""
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def _twin(element: Element) -> Element | None:
    """The same letters in the fallback that old programs show instead."""
    choice = next((above for above in element.iterancestors() if local(above) == "Choice"), None)
    fallback = next((one for one in choice.itersiblings() if local(one) == "Fallback"), None) if choice is not None else None
    if choice is None or fallback is None:
        return None
    mine, others = list(choice.iter(W + "t")), list(fallback.iter(W + "t"))
    same = [one.text for one in mine] == [one.text for one in others]
    return others[mine.index(element)] if same and element in mine else None


def compose(root: Element) -> int:
    """Brings letters to their composed form (NFC); how many pieces of text had others."""
    count = 0
    for element in root.iter(W + "t"):
        text = element.text or ""
        composed = normalize("NFC", text)
        if composed != text:
            set_text(element, composed)
            count += 1
    return count
