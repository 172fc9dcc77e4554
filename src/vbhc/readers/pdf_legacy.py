"""Phông trước Unicode trong PDF: words in fonts of TCVN3, VNI … turned into Unicode, by what they spell in the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.knowledge.encodings import letters
from vbhc.knowledge.syllables import is_syllable
from vbhc.patterns import lazy
from vbhc.readers.docx_legacy import Conversion, Samples
from vbhc.readers.pdf_pages import PageData, counted
from vbhc.readers.pdf_words import Word

_SOFT_HYPHEN = "\u00ad"
# The letter ư of TCVN3 has the place of the soft hyphen, which many files show as a hyphen.
_HYPHENED = lazy(r"[^\s-]{0,6}-[^\s-]{0,6}")


def settle(pages: list[PageData]) -> Samples:
    """Converts the words of the pages where they stand; what is left of soft hyphens goes. Tells what was converted."""
    samples = Samples()
    for page in pages:
        for word in _words(page):
            samples.take(word.font, word.text)
    conversions = samples.conversions()
    for page in pages:
        if conversions:
            for stretch in _stretches(page):
                if (conversion := conversions.get(stretch[0].font)) is not None:
                    _convert(stretch, conversion, samples)
            page.letters, page.marked = counted(page.words)
        _without_hyphens(page)
    return samples


def _convert(words: list[Word], conversion: Conversion, samples: Samples) -> None:
    """Words that stand side by side, together: capitals are told by their neighbours."""
    before = [_with_horns(word.text) if conversion.encoding == "tcvn3" else word.text for word in words]
    made = conversion.convert(" ".join(before)).split(" ")
    for word, old, new in zip(words, before, made, strict=True):
        if new != word.text:
            samples.count(conversion.encoding, old)
            word.text = new


def _with_horns(text: str) -> str:
    """ "tr-êng" → the same with the letter that the hyphen stands for, where that makes a syllable."""
    return _HYPHENED.sub(_horned, text) if "-" in text else text


def _horned(match: re.Match[str]) -> str:
    whole = match.group()
    made = whole.replace("-", _SOFT_HYPHEN)
    read = letters("tcvn3").convert(made).strip(".,;:!?()“”\"'")
    return made if len(read) > 1 and read[1:].islower() and is_syllable(read) else whole


def _without_hyphens(page: PageData) -> None:
    found = [word for word in _words(page) if _SOFT_HYPHEN in word.text]
    if not found:
        return
    for word in found:
        word.text = word.text.replace(_SOFT_HYPHEN, "")
    page.words = [word for word in page.words if word.text]
    page.turned = [word for word in page.turned if word.text]
    page.stamps = [kept for line in page.stamps if (kept := [word for word in line if word.text])]


def _stretches(page: PageData) -> Iterator[list[Word]]:
    """Words of one font that follow one another on one baseline."""
    stretch: list[Word] = []
    for word in _words(page):
        if stretch and (word.font != stretch[-1].font or abs(word.base - stretch[-1].base) > 1):
            yield stretch
            stretch = []
        stretch.append(word)
    if stretch:
        yield stretch


def _words(page: PageData) -> Iterator[Word]:
    yield from page.words
    yield from page.turned
    for line in page.stamps:
        yield from line
