"""Chữ ký: who signed, in which position, on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from vbhc.knowledge import closing, names
from vbhc.model.document import Signer
from vbhc.model.letters import base
from vbhc.model.text import Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import marks, second_opinion
from vbhc.parts.closing_lines import Key, Segment, authority, capitals, first_small, office, segments
from vbhc.parts.closing_people import name_of, shape_of, without_signed
from vbhc.parts.closing_position import natural
from vbhc.parts.closing_streams import Streams, streams
from vbhc.patterns import lazy

_SEPARATORS = lazy(r"\s*(?:[,;/\n]|\bvà\b)\s*")
_DRIVEN = 4
_APART = 3  # blanks between two columns of a line
_MOST_COLUMNS = 4
_LONGEST = 110  # a position that is longer is running text


@dataclass(slots=True)
class _Block:
    """One signature on the way: authority lines, position, both in the order of the page."""

    key: Key
    authority: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    position: list[str] = field(default_factory=list)
    line: int = -1
    end: int = 0

    def beside(self, piece: Segment) -> bool:
        """The piece stands on the same line, in another column."""
        return self.line == piece.line and piece.start - self.end >= _APART

    def at(self, piece: Segment) -> None:
        """The piece belongs to this signature."""
        self.line, self.end = piece.line, piece.span.end


def find(source: Source, zones: Zones) -> tuple[Signer, ...]:
    """Người ký, in the order of the page; from what the portal states where the text names nobody."""
    return find_with_notes(source, zones)[0]


def find_with_notes(source: Source, zones: Zones, parted: Streams | None = None) -> tuple[tuple[Signer, ...], tuple[Note, ...]]:
    """The signers, and what was unsure: a name that only the second opinion knows, a signature whose name is not there."""
    closing_segments = list((parted or streams(source, zones)).signature)
    driven = [segment for segment in segments(source, _below(source, zones)) if name_of(segment.text)]
    reader = _Reader(source, [*closing_segments, *driven])
    for _, line in groupby(closing_segments, key=lambda segment: segment.line):
        reader.read_line(list(line))
    for segment in driven:
        if not reader.open:
            break
        reader.read_line([segment])
    if reader.signers:
        return tuple(reader.signers), ()
    if stated := _stated(source, reader.open):
        return stated, ()
    if not reader.open and (signer := _under_date(source, closing_segments)):
        return (signer,), ()
    return _second_opinion(reader, closing_segments)


def _second_opinion(reader: _Reader, candidates: list[Segment]) -> tuple[tuple[Signer, ...], tuple[Note, ...]]:
    """A line under a position that has the shape of a name the tables do not know."""
    for block in reader.open if reader.open and reader.open[-1].position else ():
        for segment in candidates:
            name = shape_of(segment.text) if block.line < segment.line <= block.line + _DRIVEN and segment.key == block.key else None
            if name and not capitals(segment.text):
                verdict = second_opinion.is_person(name)
                if verdict:
                    note = Note("signer-second-opinion", (("name", name),), segment.span)
                    return (Signer(name, _position(block), tuple(block.authority), segment.span),), (note,)
                return (), (Note("signer-unread", (("text", name),), segment.span),)
    return (), ()


def _under_date(source: Source, candidates: list[Segment]) -> Signer | None:
    """A closing that names no office: place and date, in which capacity somebody signs, and the name."""
    if not candidates or not marks.is_place_date(source.at(source.lines[candidates[0].line].span)):
        return None
    below = [segment for segment in candidates if segment.line > candidates[0].line][:_DRIVEN]
    for at, segment in enumerate(below):
        name = name_of(segment.text)
        if name:
            capacity = " ".join(without_signed(above.text).strip() for above in below[:at]).strip(" .,:;")
            return Signer(name, natural(capacity) or None, (), segment.span) if len(capacity) < _LONGEST else None
    return None


def _below(source: Source, zones: Zones) -> range:
    """The lines straight after the closing, for a name that a page break or a seal has driven away from its position."""
    start = zones.closing.stop
    return range(start, min(start + _DRIVEN, len(source.lines))) if zones.closing else range(0)


def _stated(source: Source, blocks: list[_Block]) -> tuple[Signer, ...]:
    """The signers of the metadata: "Bộ trưởng Nguyễn Văn Ninh" brings its position along, one open signature lends its own."""
    found: list[Signer] = []
    for key, value in source.metadata:
        if key != "signer":
            continue
        for part in _SEPARATORS.split(value.value[:400]):
            title = office().match(base(part))
            name = name_of(part[title.end() :] if title else part) or name_of(part)
            if name and all(name != signer.name for signer in found):
                found.append(Signer(name, natural(part[: title.end()]) if title else None, (), value.span))
    if len(found) == 1 and len(blocks) == 1 and found[0].position is None:
        block = blocks[0]
        return (Signer(found[0].name, _position(block), tuple(block.authority), found[0].span),)
    return tuple(found)


def _position(block: _Block) -> str | None:
    return natural(" ".join(block.position)) if block.position else None


class _Reader:
    """Reads the segments of the signature in order; `open` are the signatures that still lack their name.

    `row` are those that stand side by side, one for each column: a line of as many segments goes on with them, each with its own.
    """

    def __init__(self, source: Source, everything: Sequence[Segment]) -> None:
        self.source = source
        self.everything = everything
        self.at = 0
        self.open: list[_Block] = []
        self.row: list[_Block] = []
        self.signers: list[Signer] = []

    def read_line(self, line: Sequence[Segment]) -> None:
        """What one line says of the signatures; the next of `everything`."""
        beside = len(line) > 1 and len(line) == len(self.row)
        touched: list[_Block] = []
        for column, segment in enumerate(line):
            self.at += 1
            block = self._read(segment, self.row[column] if beside else None)
            if block and beside:
                self.row[column] = block
            elif block and all(block is not other for other in touched):
                touched.append(block)
        if not beside and len(line) > 1 and len(touched) == len(line):
            self.row = touched

    def _read(self, segment: Segment, above: _Block | None) -> _Block | None:
        """One segment: an authority, a position, the rest of either, or the name; the signature that it belongs to."""
        followed = self._names_below(segment)
        for piece in _pieces(segment, followed=followed):
            text = without_signed(piece.text).strip()
            if not text.strip(" .,;:-–—()[]") or names.is_rank(text):
                continue
            letters = base(text)
            mark = authority().match(letters)
            mine = self._mine(piece.key, above)
            if mark and text[mark.end() : mark.end() + 1].isupper() and len(text) < 2 * _LONGEST:
                above = self._authority(piece, text, re.sub(r"[^A-Z]", "", mark["mark"]), mine)
            elif office().match(letters) and text[0].isupper() and len(text) < _LONGEST and not text.endswith((";", ":")):
                above = self._position(piece, text, mine)
            else:
                above = self._rest(piece, text, mine, followed=followed) or above
        return above

    def _names_below(self, segment: Segment) -> bool:
        """Whether a person stands farther down in the column, before the next office: then this line in capitals names nobody."""
        for after in self.everything[self.at : self.at + _DRIVEN * _MOST_COLUMNS]:
            if after.line == segment.line or (after.key != segment.key and None not in {after.key, segment.key}):
                continue
            letters = base(after.text)
            if authority().match(letters) or office().match(letters):
                return False
            if name := name_of(after.text):
                return name != name_of(segment.text)
        return False

    def _mine(self, key: Key, above: _Block | None) -> list[_Block]:
        """The open signatures of this column, `above` where the line tells it; one whose column is not known may stand in any."""
        if above is not None:
            return [block for block in self.open if block is above]
        return [block for block in self.open if block.key == key] or [block for block in self.open if key is None or block.key is None]

    def _authority(self, piece: Segment, text: str, mark: str, mine: list[_Block]) -> _Block:
        chained = next(
            (block for block in mine if block.marks and mark in closing.chains(block.marks[-1]) and not block.beside(piece)), None
        )
        if chained:
            chained.authority += [*chained.position, text]
            chained.position.clear()
        else:
            chained = _Block(piece.key, [text])
            self.open.append(chained)
        chained.marks.append(mark)
        chained.at(piece)
        return chained

    def _position(self, piece: Segment, text: str, mine: list[_Block]) -> _Block:
        waiting = next((block for block in mine if not block.position and not block.beside(piece)), None)
        if waiting:
            waiting.position.append(text)
            waiting.at(piece)
            return waiting
        stacked = mine[-1] if mine and not mine[-1].beside(piece) else None
        if stacked:
            stacked.authority.append(" ".join(stacked.position))
            stacked.position = [text]
            stacked.at(piece)
        else:
            stacked = _Block(piece.key, position=[text], line=piece.line, end=piece.span.end)
            self.open.append(stacked)
        return stacked

    def _rest(self, piece: Segment, text: str, mine: list[_Block], *, followed: bool) -> _Block | None:
        mine = mine or self.open
        if not mine:
            return None
        name = name_of(text)
        block = mine[0]
        if name and not (capitals(text) and (not block.position or (followed and not _surely(name)))):
            self.open.remove(block)
            self.signers.append(Signer(name, _position(block), tuple(block.authority), self._place(piece, name)))
            return block
        if len(text) < _LONGEST and (capitals(text) or _unit(text)):
            block = mine[-1]
            if block.position:
                block.position.append(text)
            elif capitals(text):
                block.authority[-1] += f" {text}"
            return block
        if name:
            self.open.remove(block)
            self.signers.append(Signer(name, None, tuple(block.authority), self._place(piece, name)))
            return block
        return None

    def _place(self, piece: Segment, name: str) -> Span:
        """Where the name stands within its segment."""
        at = self.source.flat.find(name, piece.start, piece.span.end)
        if at >= 0:  # as it mostly stands
            return Span(at, at + len(name))
        words = r"\s{1,40}".join(re.escape(word) for word in name.split())
        found = re.compile(words, re.IGNORECASE).search(self.source.flat, piece.start, piece.span.end)
        return Span(found.start(), found.end()) if found else piece.span


def _unit(text: str) -> bool:
    """As in "Sở Nội vụ" below "Phó Giám đốc": the rest of a position in small letters."""
    return (
        bool(re.match(closing.body_pattern(), base(text)))
        and text[0].isupper()
        and len(text.split()) <= 10
        and not text.endswith((".", ";", ","))
    )


_MIDDLE = frozenset({"Văn", "Thị"})


def _surely(name: str) -> bool:
    """As in "Nguyễn Văn An": a middle name that no office and no unit has in second place."""
    return name.split()[1] in _MIDDLE


def _pieces(segment: Segment, *, followed: bool) -> list[Segment]:
    """Parts what is glued: authority, position and name on one line. A unit in capitals looks like a name ("TRƯỞNG PHÒNG ĐÀO TẠO")."""
    text = segment.text
    letters = base(text)
    head = authority().match(letters) or office().match(letters)
    if not head:
        return [segment]
    cut: int | None = first_small(text) - 1
    if not cut or not capitals(text[:cut]) or not name_of(text[cut:]):
        title = office().match(letters)
        name = name_of(text[title.end() :]) if title else None
        unit = name and not _surely(name) and (followed or (title and capitals(text[title.end() :])))
        cut = title.end() if title and name and not unit else None
    cuts = [] if cut is None else [cut]
    cuts = [*_second_title(letters[:cut] if cut else letters, glued=cut is not None), *cuts]
    pieces: list[Segment] = []
    for first, last in zip([0, *cuts], [*cuts, len(text)], strict=True):
        part = text[first:last]
        if part.strip():
            left = len(part) - len(part.lstrip())
            pieces.append(Segment(part.strip(), segment.start + first + left, segment.line, segment.key))
    return pieces


def _second_title(letters: str, *, glued: bool) -> list[int]:
    """As in "KT. CHỦ TỊCH PHÓ CHỦ TỊCH": where the position begins on the line of its authority."""
    mark = authority().match(letters)
    if not mark:
        return []
    first = office().match(letters, mark.end())
    if first:
        rest = letters[first.end() :]
        return [first.end()] if office().match(rest.lstrip()) and rest[:1].isspace() else []
    if not glued:
        return []
    last = [found.start() for found in re.finditer(rf"(?<=\s){closing.office_pattern()}\s{{0,5}}$", letters[mark.end() :])]
    return [mark.end() + last[0]] if last and mark.end() + last[0] > mark.end() + 4 else []
