"""Lời dẫn trong ngoặc kép: the words of another document that this one quotes, whose numbering is not its own.

A quotation opens with a mark at the start of a line (or before a label within it), or without one after "… như sau:" of an amending item.
It ends with its closing mark; where that is missing, with a label that this document expects and the quotation does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vbhc.parts.section_labels import Candidate, succeeds
from vbhc.parts.section_words import section_words

_OPENING = re.compile(r"[ \t\xa0>*_|]{0,20}[“\"«]")
_INNER = re.compile(r":\s{0,2}[“\"«]")


@dataclass(slots=True)
class Quotation:
    """Where we stand: `depth` counts open marks, `bare` says that an unmarked quotation may have begun."""

    amends: bool
    depth: int = 0
    straight: bool = False
    bare: bool = False
    _last: dict[str, int] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """Is the next line inside a quotation?"""
        return self.depth > 0 or self.straight

    def close(self) -> None:
        """The quotation is over, whatever its marks say."""
        self.depth, self.straight, self.bare = 0, False, False
        self._last.clear()

    def expects(self, candidate: Candidate) -> bool:
        """Would it go on with a list of the quoted text?"""
        return any(succeeds(self._last[reading.series], reading) for reading in candidate.readings if reading.series in self._last)

    def remember(self, candidate: Candidate) -> None:
        """It belongs to the quoted text."""
        for reading in candidate.readings:
            self._last[reading.series] = reading.ordinal

    def begins(self, text: str, start: int, end: int) -> bool:
        """Does this line begin with an opening mark, or, in an amending document, have one before what it quotes?"""
        return bool(_OPENING.match(text, start, end)) or (self.amends and bool(_INNER.search(text, start, end)))

    def read(self, text: str, start: int, end: int) -> None:
        """Counts the marks of a line that begins or goes on with a quotation."""
        was = self.open
        self.depth = max(self.depth + text.count("“", start, end) + text.count("«", start, end) - text.count("”", start, end) - text.count("»", start, end), 0)
        if text.count('"', start, end) % 2:
            self.straight = not self.straight
        if was and not self.open:
            self.close()

    def announces(self, text: str, candidate: Candidate, end: int) -> bool:
        """Does this item say that another document's words follow ("Sửa đổi khoản 2 như sau:")?"""
        words = section_words()
        tail = text[max(candidate.end, end - 30) : end].rstrip(" \t.…:")
        return self.amends and tail.endswith(words.amending_ends) and bool(words.amending.match(text, candidate.end, end))
