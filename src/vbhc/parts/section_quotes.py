"""Lời dẫn trong ngoặc kép: the words of another document that this one quotes, whose numbering is not its own.

A quotation opens with a mark at the start of a line (or before a label within it), or without one after "… như sau:" of an amending item.
It ends with its closing mark; where that is missing, with a label that this document expects and the quotation does not.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from vbhc.parts.section_labels import Candidate, succeeds
from vbhc.parts.section_words import section_words
from vbhc.patterns import lazy

_OPENING = lazy(r"[ \t\xa0>*_|]{0,20}[“\"«]")
_INNER = lazy(r":\s{0,2}[“\"«]")


@dataclass(slots=True)
class Quotation:
    """Where we stand: `depth` counts open marks.

    `announced` says that an amending item opened it; `bare` that an unmarked quotation may have begun, which is so only in a document without marks (not `marked`).
    """

    amends: bool
    marked: bool
    depth: int = 0
    straight: bool = False
    bare: bool = False
    announced: bool = False
    _last: dict[str, int] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """Whether the next line is inside a marked quotation."""
        return self.depth > 0 or self.straight

    def close(self) -> None:
        """The quotation is over, whatever its marks say."""
        self.depth, self.straight, self.bare = 0, False, False
        self._last.clear()

    def leaves(self, text: str, candidate: Candidate, *, expected: bool) -> bool:
        """Whether it is a label of this document, not of the quoted text; `expected` says that it would be the next of ours."""
        amending = bool(section_words().amending.match(text, candidate.end))
        if self.bare and (candidate.kind == "article" or amending):
            return True
        if self.open and self.announced and not amending and candidate.kind not in {"article", "head"}:
            return False  # what goes on with a list of amendments is an amendment
        return expected and (amending or not self.expects(candidate))

    def expects(self, candidate: Candidate) -> bool:
        """Whether it would go on with a list of the quoted text."""
        return any(succeeds(self._last[reading.series], reading) for reading in candidate.readings if reading.series in self._last)

    def remember(self, candidate: Candidate) -> None:
        """It belongs to the quoted text."""
        for reading in candidate.readings:
            self._last[reading.series] = reading.ordinal

    def begins(self, text: str, start: int, end: int, candidate: Candidate | None) -> bool:
        """Whether a quotation begins here: a mark before a label; in an amending document, at the start or before what is quoted."""
        if candidate is not None and candidate.quoted:
            return True
        return self.amends and bool(_OPENING.match(text, start, end) or _INNER.search(text, start, end))

    def read(self, text: str, start: int, end: int) -> None:
        """Counts the marks of a line that begins or goes on with a quotation."""
        was = self.open
        self.depth = max(
            self.depth
            + text.count("“", start, end)
            + text.count("«", start, end)
            - text.count("”", start, end)
            - text.count("»", start, end),
            0,
        )
        if text.count('"', start, end) % 2:
            self.straight = not self.straight
        if was and not self.open:
            self.close()

    def announces(self, text: str, candidate: Candidate, end: int) -> bool:
        """Whether this item says that another document's words follow ("Sửa đổi khoản 2 như sau:")."""
        words = section_words()
        tail = text[max(candidate.end, end - 30) : end].rstrip(" \t.…:")
        return self.amends and tail.endswith(words.amending_ends) and bool(words.amending.match(text, candidate.end, end))
