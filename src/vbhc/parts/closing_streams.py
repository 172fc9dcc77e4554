"""Nơi nhận and signature told apart: which segments of the closing belong to which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from vbhc.knowledge import closing
from vbhc.model.letters import base
from vbhc.model.text import Source
from vbhc.model.zones import Zones
from vbhc.parts.closing_lines import (
    MARKER,
    Segment,
    authority,
    capitals,
    first_small,
    is_dash,
    is_heading,
    is_noise,
    office,
    office_of,
    segments,
)
from vbhc.parts.closing_people import name_of, without_signed
from vbhc.patterns import lazy

_ABOVE = 3
_MOST_SEGMENTS = 2000  # no closing is longer; hostile input is
_FILING = lazy(r"\s{0,3}L\s?U\s?U(?![A-Z])")
# "- Lưu: VT, NCKS. Nguyễn Hồng Hải": the name of the right column after the end of an entry
_NAME_AFTER = lazy(r"[.;)]\s{1,40}(?=[^\W\d_][^.;()]{4,60}$)")


@dataclass(frozen=True, slots=True)
class Streams:
    """The closing in two: segments of Nơi nhận (its heading left out) and all others."""

    recipients: tuple[Segment, ...]
    signature: tuple[Segment, ...]


def streams(source: Source, zones: Zones) -> Streams:
    """Cuts the closing in two. By column where the reader knows it, by what the words say where it does not."""
    cut = islice(segments(source, _with_authority(source, zones)), _MOST_SEGMENTS)
    everything = [segment for segment in cut if not is_noise(segment.text)]
    first = _beginning(everything)
    if first is None:
        return Streams((), tuple(everything))
    return _Sorter(everything, first).run()


def _with_authority(source: Source, zones: Zones) -> range:
    """The closing, and the authority lines straight above it that were taken for the end of the body."""
    start = zones.closing.start
    while zones.closing and start > zones.body.start and zones.closing.start - start < _ABOVE:
        above = list(segments(source, range(start - 1, start)))
        if not above or not all(capitals(segment.text) and _opens(segment) for segment in above):
            break
        start -= 1
    return range(start, zones.closing.stop)


def is_filing(text: str) -> bool:
    """As in "Lưu: VT, …"."""
    return bool(_FILING.match(base(MARKER.sub("", text, count=1).replace("\u00ad", ""))))


def _beginning(everything: Sequence[Segment]) -> int | None:
    """Index of the heading; where there is none, of the first of the marked entries that end in "Lưu"."""
    for index, segment in enumerate(everything):
        if is_heading(segment):
            return index
    for index, segment in enumerate(everything):
        if MARKER.match(segment.text) and is_filing(segment.text):
            return _first_marked(everything, index)
    return None


def _first_marked(everything: Sequence[Segment], index: int) -> int:
    while index and MARKER.match(everything[index - 1].text):
        index -= 1
    return index


class _Sorter:
    """Goes through the segments once; `waiting` while a signature lacks its name, `filed` once "Lưu" is over."""

    def __init__(self, everything: Sequence[Segment], first: int) -> None:
        self.everything = everything
        self.first = first
        self.key = everything[first].key
        self.recipients: list[Segment] = []
        self.signature: list[Segment] = list(everything[:first])
        self.waiting = any(_opens(segment) for segment in self.signature) and not any(name_of(s.text) for s in self.signature)
        self.signed = bool(self.signature) and not self.waiting
        self.filed = False

    def run(self) -> Streams:
        head = self.everything[self.first]
        start = self.first + 1 if is_heading(head) else self.first
        for index in range(start, len(self.everything)):
            segment = self.everything[index]
            if self.key is not None and segment.key is not None and segment.key != self.key:
                self.signature.append(segment)
                self.waiting = (self.waiting or _opens(segment)) and not name_of(segment.text)
            elif self._is_recipient(segment, index):
                self._take(segment)
            else:
                self.signature.append(segment)
        return Streams(tuple(self.recipients), tuple(self.signature))

    def _is_recipient(self, segment: Segment, index: int) -> bool:
        text = segment.text
        if MARKER.match(text) or is_dash(text):
            return not self.filed or not self.signed
        if _opens(segment) or self._names_office(index):
            self.waiting = True
            return False
        if not without_signed(text).strip(" .,;:-()"):
            return False
        if self.waiting and name_of(text):
            self.waiting, self.signed = False, True
            return False
        if self.filed or self.signed:
            return self._goes_on(text)
        return True

    def _goes_on(self, text: str) -> bool:
        """After "Lưu" or after the signer only what the last entry leaves open."""
        if not self.recipients:
            return not self.filed
        last = self.recipients[-1].text.rstrip()
        if last.count("(") > last.count(")") or last.endswith((",", "-", "–", "/", "&")):
            return True
        words = text.split()
        return (
            not last.endswith((".", ";", ")")) and len(words) <= 12 and (text[0].islower() or text[0] in "(,;" or text.endswith((".", ";")))
        )

    def _take(self, segment: Segment) -> None:
        if self.waiting:
            found = _NAME_AFTER.search(segment.text)
            if found and name_of(segment.text[found.end() :]):
                cut = found.end()
                self.signature.append(Segment(segment.text[cut:], segment.start + cut, segment.line, segment.key))
                segment = Segment(segment.text[:cut].rstrip(), segment.start, segment.line, segment.key)
                self.waiting, self.signed = False, True
        self.filed = self.filed or is_filing(segment.text)
        self.recipients.append(segment)

    def _names_office(self, index: int) -> bool:
        """As in "Giám đốc" in small letters is a position only where a person follows."""
        segment = self.everything[index]
        if not segment.text[0].isupper() or segment.text.endswith((";", ",", ".")) or not office_of(segment.text) or len(segment.text) > 80:
            return False
        for after in self.everything[index + 1 : index + 4]:
            if without_signed(after.text).strip(" .,;:-()"):
                return bool(name_of(after.text))
        return False


def _opens(segment: Segment) -> bool:
    """An authority or a position in capitals: a signature, whatever stands around it."""
    letters = base(segment.text)
    mark = authority().match(letters)
    if mark:
        after = segment.text[mark.end() :]
        named = office().match(letters, mark.end()) or re.match(closing.body_pattern(), letters[mark.end() :])
        return after[:1].isupper() and (capitals(after) or bool(named))
    return bool(office_of(segment.text)) and _capital_head(segment.text)


def _capital_head(text: str) -> bool:
    """As in "PHÓ CHỦ TỊCH", also with a name glued on: "PHÓ CỤC TRƯỞNGTrịnh Đình Kính"."""
    return capitals(text) or capitals(text[: first_small(text) - 1])
