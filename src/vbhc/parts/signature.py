"""Chữ ký: who signed, in which position, on whose behalf."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vbhc.knowledge import closing
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
    reader = _Reader(source)
    closing_segments = list((parted or streams(source, zones)).signature)
    for segment in closing_segments:
        reader.read(segment)
    for segment in segments(source, _below(source, zones)):
        if not reader.open:
            break
        if name_of(segment.text):
            reader.read(segment)
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
    """Reads the segments of the signature in order; `open` are the signatures that still lack their name."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.open: list[_Block] = []
        self.signers: list[Signer] = []

    def read(self, segment: Segment) -> None:
        """One segment: an authority, a position, the rest of either, or the name."""
        for piece in _pieces(segment):
            text = without_signed(piece.text).strip()
            if not text.strip(" .,;:-–—()[]"):
                continue
            letters = base(text)
            mark = authority().match(letters)
            if mark and text[mark.end() : mark.end() + 1].isupper() and len(text) < 2 * _LONGEST:
                self._authority(piece, text, re.sub(r"[^A-Z]", "", mark["mark"]))
            elif office().match(letters) and text[0].isupper() and len(text) < _LONGEST and not text.endswith((";", ":")):
                self._position(piece, text)
            else:
                self._rest(piece, text)

    def _mine(self, key: Key) -> list[_Block]:
        """The open signatures of this column; one whose column is not known may stand in any."""
        return [block for block in self.open if block.key == key] or [block for block in self.open if key is None or block.key is None]

    def _authority(self, piece: Segment, text: str, mark: str) -> None:
        mine = [
            block for block in self._mine(piece.key) if not block.position or mark in closing.chains(block.marks[-1] if block.marks else "")
        ]
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

    def _position(self, piece: Segment, text: str) -> None:
        mine = self._mine(piece.key)
        waiting = next((block for block in mine if not block.position and not block.beside(piece)), None)
        if waiting:
            waiting.position.append(text)
            waiting.at(piece)
            return
        stacked = mine[-1] if mine and not mine[-1].beside(piece) else None
        if stacked:
            stacked.authority.append(" ".join(stacked.position))
            stacked.position = [text]
            stacked.at(piece)
        else:
            self.open.append(_Block(piece.key, position=[text], line=piece.line, end=piece.span.end))

    def _rest(self, piece: Segment, text: str) -> None:
        mine = self._mine(piece.key) or self.open
        if not mine:
            return
        name = name_of(text)
        block = mine[0]
        if name and not (capitals(text) and not block.position):
            self.open.remove(block)
            self.signers.append(Signer(name, _position(block), tuple(block.authority), self._place(piece, name)))
        elif len(text) < _LONGEST and (capitals(text) or _unit(text)):
            last = mine[-1]
            if last.position:
                last.position.append(text)
            elif capitals(text):
                last.authority[-1] += f" {text}"
        elif name:
            self.open.remove(block)
            self.signers.append(Signer(name, None, tuple(block.authority), self._place(piece, name)))

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


def _pieces(segment: Segment) -> list[Segment]:
    """Parts what is glued: authority, position and name on one line."""
    text = segment.text
    letters = base(text)
    head = authority().match(letters) or office().match(letters)
    if not head:
        return [segment]
    cut: int | None = first_small(text) - 1
    if not cut or not capitals(text[:cut]) or not name_of(text[cut:]):
        title = office().match(letters)
        cut = title.end() if title and name_of(text[title.end() :]) else None
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
