"""Kính gửi: to whom the document is addressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from vbhc.knowledge import bodies, closing
from vbhc.model.letters import base, tolerant
from vbhc.model.text import Found, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import marks
from vbhc.parts.closing_lines import MARKER, Segment, capitals, column_of, is_dash, is_noise, segments
from vbhc.parts.task_units import begins_unit
from vbhc.parts.task_words import task_words
from vbhc.patterns import lazy

_HEAD = lazy(
    r"\W{0,6}(?P<also>DONG\s{1,3})?KINH(?:\s{1,3}|(?=GUI\s{0,3}:))(?P<word>G[UO]I|TRINH|CHUYEN)(?![A-Z])\s{0,3}(?P<colon>[:;.]?)\s{0,10}"
)
_BROKEN = lazy(r"(?:G[UO]I|TRINH|CHUYEN)\s{0,3}:\s{0,10}")
_BROKEN_LENGTH = 24
# what every head holds; the lines of a document without one need no closer look
_ADDRESSING = lazy(tolerant("KINH"))
_CLOSED = lazy(r"[;.]\s{0,3}$")
_NUMBERED = lazy(r"(\d{1,2})[.)]\s{1,3}(?=[^\W\d_])")
#: between two addressees on one line
_DASH = lazy(r"(?<=[^\W\d_;,.)])[ \xa0]{1,3}[-–][ \xa0]{1,3}(?=[^\W\d_])")
_PAIR = 2
_LONGEST_LIST = 2000
_WORD = 12
_END = " \t;,.:/-–—_*"
#: the body opens this early after the letterhead where Kính gửi stands above it
_BODY_LINES = 30
_MOST = 60
_MOST_SEGMENTS = 600
_LONGEST = 160
_SHORT = 64
#: addressees stand under the first one, farther to the right than "Kính gửi"
_INDENT = 5


def find(source: Source, zones: Zones) -> tuple[Found[str], ...]:
    """Kính gửi, Kính trình, Kính chuyển, Đồng kính gửi, "… điện:" of a công điện: every addressee, its lines joined, without its end mark."""
    top = range(zones.header.start, min(zones.body.stop, zones.body.start + _BODY_LINES))
    wired = _is_wire(source, zones)
    cue = _ADDRESSING.search(source.text, source.lines[top.start].span.start, source.lines[top.stop - 1].span.end) if top else None
    if cue is None and not wired:
        return ()
    top = range(max(top.start, source.line_at(cue.start()) if cue else zones.title.stop), top.stop)
    lines = [segment for segment in islice(segments(source, top), _MOST_SEGMENTS) if not is_noise(segment.text)]
    entries: list[list[Segment]] = []
    index = 0
    while index < len(lines) and len(entries) < _MOST:
        head = _head(lines[index])
        if head is None and wired and (sender := marks.WIRES.match(lines[index].text) or marks.WIRES_ALONE.match(lines[index].text)):
            head = sender.end()
        if head is None and index + 1 < len(lines) and (broken := _broken_head(lines[index], lines[index + 1])):
            index, head = index + 1, broken
        if head is None:
            index += 1
            continue
        index = _Reader(source, lines, index, head, entries).read()
    return tuple(found for found in map(_found, entries) if found)


def _is_wire(source: Source, zones: Zones) -> bool:
    """A công điện names whom it is sent to under "… điện:"."""
    heading = marks.type_heading(source.at(source.lines[zones.title.start].span)) if zones.title else None
    return heading is not None and heading.id == "cong-dien"


def _head(segment: Segment) -> int | None:
    """Length of "Kính gửi:" at the start of a line that addresses somebody."""
    found = _HEAD.match(base(segment.text[:60]))
    if not found:
        return None
    rest = segment.text[found.end() :]
    if found["colon"] == ":":
        return found.end()
    if found["word"] in {"TRINH", "CHUYEN"} or len(rest) > _LONGEST or (rest and not rest[0].isupper() and not MARKER.match(rest)):
        return None
    return found.end()


def _broken_head(segment: Segment, below: Segment) -> int | None:
    """Length of "gửi:" below a line that says "Kính" and nothing else, as HTML and PDF may have it; plain text is joined by its reader."""
    found = _BROKEN.match(base(below.text[:_BROKEN_LENGTH])) if base(segment.text.strip()) == "KINH" else None
    return found.end() if found else None


class _Reader:
    """Reads one list of addressees, from its heading until the body begins."""

    def __init__(self, source: Source, lines: list[Segment], index: int, head: int, entries: list[list[Segment]]) -> None:
        self.source = source
        self.lines = lines
        self.margin = column_of(source, lines[index])
        self.index = index + 1
        self.entries = entries
        self.first = len(entries)
        self.marked = False
        self.dashed = False
        rest = _cut(lines[index], head)
        if rest.text:
            self._open(rest)

    def read(self) -> int:
        """Takes lines until one does not belong; the index of that line."""
        while self.index < len(self.lines):
            segment = self.lines[self.index]
            if _head(segment) is not None:
                return self.index
            if is_dash(segment.text):
                self.dashed = True
            elif self.dashed or MARKER.match(segment.text):
                if len(segment.text) > 2 * _LONGEST or _leads(MARKER.sub("", segment.text, count=1)) or not self._may_list():
                    return self.index
                self._open(segment)
                self.dashed = False
            elif self._goes_on(segment):
                self.entries[-1].append(segment)
            elif self._is_next(segment):
                self._open(segment)
            else:
                return self.index
            self.index += 1
        return self.index

    def _open(self, segment: Segment) -> None:
        self.marked |= bool(MARKER.match(segment.text)) or self.dashed
        self.entries += [[_cut(part, _head_again(part))] for part in _parted(segment)]

    def _last(self) -> str:
        return " ".join(part.text for part in self.entries[-1]) if len(self.entries) > self.first else ""

    def _may_list(self) -> bool:
        """A dash after a closed single addressee ("Kính gửi: Bộ Nội vụ." / "- Căn cứ …") belongs to the body."""
        last = self._last()
        return self.marked or not last or not last.rstrip().endswith(".")

    def _goes_on(self, segment: Segment) -> bool:
        last, text = self._last().rstrip(), segment.text
        if not last or len(last) > 4 * _LONGEST:
            return False
        if last.count("(") > last.count(")") or last.endswith((",", "-", "–", "và", "của", "các")):
            return True
        if _CLOSED.search(last) or _leads(text) or _states(text) or _NUMBERED.match(text):
            return False
        if text[0].islower():
            return len(text) < _LONGEST
        if len(text) > _SHORT or capitals(text) or text.endswith(":") or (not self.marked and self._is_indented_body(segment)):
            return False
        return bool(_CLOSED.search(text)) or len(last) > _SHORT or self._is_amid()

    def _is_amid(self) -> bool:
        """Entries with marks stand above and right below: the Party ends them with commas, and a line between them is the rest of one."""
        return self.marked and self.index + 1 < len(self.lines) and bool(MARKER.match(self.lines[self.index + 1].text))

    def _is_indented_body(self, segment: Segment) -> bool:
        """One more body under the first: "Kính gửi: Công an tỉnh", and "Sở Nội vụ" far to the right of Kính gửi."""
        text = segment.text.rstrip(_END)
        if segment.line == self.lines[self.index - 1].line or column_of(self.source, segment) - self.margin < _INDENT:
            return False
        found = bodies.named(text)
        return len(found) == 1 and found[0][0] == 0 and found[0][1] == len(text)

    def _is_next(self, segment: Segment) -> bool:
        """A line without a dash that is one more addressee."""
        last, text = self._last().rstrip(), segment.text
        if _counts_on(last, text) and len(text) < _LONGEST:
            return True
        if len(text) > _LONGEST or _leads(text) or _states(text) or capitals(text) or text.endswith((":", "./.")) or not text[0].isupper():
            return False
        if not last or (not self.marked and not _CLOSED.search(last) and self._is_indented_body(segment)):
            return True
        return not self.marked and last.endswith(";") and bool(re.search(r"[;.]\s{0,3}$", text))


def _counts_on(last: str, text: str) -> bool:
    """As in "2. Sở Nội vụ" below "1. Sở Y tế;"."""
    first, second = _NUMBERED.match(last), _NUMBERED.match(text)
    return first is not None and second is not None and int(second[1]) == int(first[1]) + 1


def _leads(text: str) -> bool:
    """Opens like the body."""
    return bool(re.match(rf"\W{{0,3}}{closing.lead_pattern()}", base(text[:60]))) and len(text) > 12


def _states(text: str) -> bool:
    """Says what somebody does, as the first sentence of the body."""
    return text[0].isupper() and marks.states(text)


def _cut(segment: Segment, start: int) -> Segment:
    text = segment.text[start:]
    left = len(text) - len(text.lstrip())
    return Segment(text.strip(), segment.start + start + left, segment.line, segment.key)


def _head_again(segment: Segment) -> int:
    """Length of "đồng kính gửi" within a line of addressees."""
    found = _HEAD.match(base(segment.text[:60]))
    return found.end() if found and found["also"] else 0


def _parted(segment: Segment) -> Iterator[Segment]:
    """Several on one line, parted by semicolons outside brackets, or by dashes between bodies."""
    depth = start = 0
    for offset, letter in enumerate(segment.text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == ";" and not depth:
            yield _cut(Segment(segment.text[start : offset + 1], segment.start + start, segment.line, segment.key), 0)
            start = offset + 1
    for first, last in _dashed(segment.text, start):
        yield _cut(Segment(segment.text[first:last], segment.start + first, segment.line, segment.key), 0)


def _dashed(text: str, start: int) -> list[tuple[int, int]]:
    """Parts of a line between dashes: "- Các sở - UBND các xã", "Sở A - Sở B"; one where a dash may be within a name or before what a body consists of."""
    if not start <= len(text) - 1 < start + _LONGEST_LIST:
        return [(start, len(text))] if start < len(text) else []
    words = task_words()
    whole = [match.span() for match in words.shared.finditer(text, start)]
    lead = MARKER.match(text, start)
    cuts = [match for match in _DASH.finditer(text, lead.end() if lead else start) if begins_unit(text, match.end())]
    cuts = [cut for cut in cuts if not any(first <= cut.start() < last for first, last in whole)]
    edges = [lead.end() if lead else start, *(cut.end() for cut in cuts)]
    kinds = [text[edge : edge + _WORD].split(" ", 1)[0].casefold() for edge in edges]
    grouped = (unit := words.unit.match(text, edges[0])) is not None and unit["group"] is not None
    if not cuts or not (grouped or len(set(kinds)) < len(kinds) or len(kinds) > _PAIR):
        return [(start, len(text))]
    return list(zip([start, *edges[1:]], [*(cut.start() for cut in cuts), len(text)], strict=True))


def _found(entry: list[Segment]) -> Found[str] | None:
    text = " ".join(" ".join(part.text for part in entry).split())
    marker = MARKER.match(text) or _NUMBERED.match(text)
    value = text[marker.end() if marker else 0 :].strip().rstrip(_END)
    if sum(letter.isalpha() for letter in value) < 2 or "{{" in value:
        return None
    first, last = entry[0], entry[-1]
    lead = MARKER.match(first.text) or _NUMBERED.match(first.text)
    start = first.start + (lead.end() if lead else 0)
    return Found(value, Span(start, max(start, last.start + len(last.text.rstrip(_END)))))
