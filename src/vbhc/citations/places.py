"""Chỗ đứng: where in a document a citation stands, and where the clause begins that holds it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Literal

from vbhc.knowledge.relations import words
from vbhc.model.document import Document
from vbhc.model.text import Source, Span
from vbhc.parts import marks
from vbhc.patterns import lazy

#: head above the trích yếu · title the trích yếu · lead before the first section · grounds a section of căn cứ · aim one of purposes · body · annex · note a footnote, or another document in the same file
Zone = Literal["head", "title", "lead", "grounds", "aim", "body", "annex", "note"]

#: a clause is looked back at so far; longer ones exist only in lists, which are met by their items
REACH = 700
_LEAD = 6000
#: "Kính gửi:" over a list announces nothing
_OPENING = 40
_BREAK = lazy(r"[.!?…][\"”)]{0,2}\s{1,40}(?=[^\W_]|[“\"(\[+\-–])")
_SHORT = lazy(r"(?:^|[\s(])(?:[^\W\d_]|[Tt]p|TP|TX|[Tt]r|ThS|TS|GS|PGS|V/v|v)$")
_GOES_ON = lazy(r"(?:,|\b(?:và|của|số|ngày|tại|theo|các|một|hoặc|về)|\b(?-i:[Cc]ăn\s{1,2}cứ))$", re.IGNORECASE)
_ARTICLE = lazy(r"điều\s{1,3}\d{1,3}[a-zđ]?\s{0,2}[.:]\s{1,4}\Z")
_WIDEST_LABEL = 20
_LINE = lazy(r"\n\s{0,4}(?=[^\W\d_])")
#: the longest heading of an article
_HEADING = 400
_LABEL = lazy(r"[a-zđ]{1,2}\s?[).]")
_QUOTED = lazy(r"“[^“”]{0,20000}”")


class _Cover:
    """What a few spans cover together; looked up in the same time however many they are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def __contains__(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


class Places:
    """The zones of one document, and the starts of its clauses."""

    def __init__(self, source: Source, document: Document) -> None:
        self.source = source
        self.document = document
        self.text = source.flat
        self.low = small_letters(source.flat)
        self.type_id = document.type.value.id if document.type else None
        self._starts = [paragraph.span.start for paragraph in source.paragraphs]
        self._ends = [paragraph.span.end for paragraph in source.paragraphs]
        self._body_end = self._ends[-1] if self._ends else len(self.text)
        self._alone = self._is_title_alone()
        self.article = document.kind != "document" and not self._alone
        self.title = self._title()
        self.lead_end = self._lead_end()
        self._annexes = _Cover(annex.span for annex in document.annexes)
        second = document.zones.second
        self._second = source.lines[second.start].span.start if second else len(self.text)
        self._grounds, self._aims = (
            _Cover(section.span for section in document.sections if section.heading and headings.match(section.heading.lower()))
            for headings in (words().grounds, words().aims)
        )

    def _title(self) -> Span:
        found = self.document.title
        if found and found.span:
            return found.span
        return Span(self._starts[0], self._ends[0]) if self._alone else Span(0, 0)

    def _is_title_alone(self) -> bool:
        """The text is one line without letterhead: a trích yếu, as registers list them."""
        bare = self.document.number is None and self.document.title is None and len(self._starts) == 1
        return (
            bare
            and self._ends[0] - self._starts[0] < 2 * REACH
            and not any(self._breaks(*match.span()) for match in _BREAK.finditer(self.text))
        )

    def _lead_end(self) -> int:
        """Where the first section begins; without sections, where the sentence ends that announces what follows."""
        after = self.title.end
        first = min((section.span.start for section in self.document.sections if section.span.start >= after), default=None)
        if first is not None:
            return first
        for start, end in zip(self._starts, self._ends, strict=True):
            if marks.ADDRESSEE.match(self.text[start : start + _OPENING]):
                continue
            if start >= after and (self.text[max(start, end - 40) : end].rstrip().endswith(":") or start > after + _LEAD):
                return end
        return self._body_end

    def zone(self, offset: int) -> Zone:
        """Where an offset stands."""
        if offset >= min(self._body_end, self._second):
            return "note"
        if offset < self.title.end:
            return "title" if offset >= self.title.start else "head"
        if offset in self._annexes:
            return "annex"
        return "lead" if offset < self.lead_end else self._section(offset)

    def _section(self, offset: int) -> Zone:
        """What the section is for that holds an offset."""
        if offset in self._grounds:
            return "grounds"
        return "aim" if offset in self._aims else "body"

    def paragraph(self, offset: int) -> int:
        """Index of the paragraph that holds an offset, -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def paragraph_span(self, index: int) -> Span:
        """The paragraph of that index."""
        return Span(self._starts[index], self._ends[index])

    def quoted(self, offset: int) -> bool:
        """Whether an offset stands between quotation marks."""
        index = bisect_right(self._quotes, (offset, len(self.text))) - 1
        return index >= 0 and self._quotes[index][0] <= offset < self._quotes[index][1]

    @cached_property
    def _quotes(self) -> list[tuple[int, int]]:
        return [match.span() for match in _QUOTED.finditer(self.text)]

    def clause_start(self, offset: int, floor: int) -> int:
        """Where the clause begins that holds `offset`, or `floor` where that stands in it too."""
        start = max(self._block_start(offset, floor), floor, offset - 2 * REACH)
        for match in _BREAK.finditer(self.text, start, offset):
            if self._breaks(match.start(), match.end()):
                start = match.end()
        return self._behind_heading(start, offset)

    def _behind_heading(self, start: int, offset: int) -> int:
        """Behind the heading of an article that a verb with a capital follows on a line of its own: "Điều 1. Bãi bỏ toàn bộ | Bãi bỏ các văn bản sau: …"."""
        if not _ARTICLE.search(self.low, max(0, start - _WIDEST_LABEL), start):
            return start
        lines = (match.end() for match in _LINE.finditer(self.source.text, start, min(offset, start + _HEADING)))
        return next((line for line in lines if self.text[line].isupper() and words().active.match(self.low, line, offset)), start)

    def sentence_end(self, offset: int) -> int:
        """Where the sentence ends that holds `offset`, at most REACH further on."""
        index = self.paragraph(offset)
        stop = min(self._ends[index] if index >= 0 else len(self.text), offset + REACH)
        return next((match.start() for match in _BREAK.finditer(self.text, offset, stop) if self._breaks(match.start(), match.end())), stop)

    def _breaks(self, dot: int, after: int) -> bool:
        follows = self.text[after]
        return not (follows.islower() or _SHORT.search(self.text[max(0, dot - 8) : dot]))

    def _block_start(self, offset: int, floor: int) -> int:
        """Start of the paragraph, or of the one before where a paragraph only goes on."""
        if self.title.start <= offset < self.title.end:
            return self.title.start
        if offset >= self._body_end:
            return max(self._body_end, self.source.lines[self.source.line_at(offset)].span.start if self.source.lines else 0)
        index = self.paragraph(offset)
        while index > 0 and self._starts[index] > floor and self._continues(index):
            index -= 1
        return self._starts[index] if index >= 0 else 0

    def _continues(self, index: int) -> bool:
        start = self._starts[index]
        opening = self.text[start : start + 12].lstrip()
        before = self.text[max(0, self._ends[index - 1] - 12) : self._ends[index - 1]].rstrip()
        if not opening or self._starts[index - 1] < self.title.end <= start:
            return False
        if opening[0].islower():
            return not _LABEL.match(opening) and before[-1:] not in ".;:!?"
        return bool(_GOES_ON.search(before))


def small_letters(text: str) -> str:
    """Small letters, every offset kept."""
    low = text.lower().replace("nầy", "này")  # as the South writes it
    return low if len(low) == len(text) else "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
