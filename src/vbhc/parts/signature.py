"""Chữ ký: who signed, in which position, on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vbhc.knowledge import closing, names
from vbhc.model.document import Signer
from vbhc.model.letters import base
from vbhc.model.text import Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import marks, second_opinion
from vbhc.parts.closing_lines import Key, Segment, authority, capitals, column_of, first_small, office, office_of, segments
from vbhc.parts.closing_people import name_of, shape_of, without_signed
from vbhc.parts.closing_position import natural
from vbhc.parts.closing_streams import Streams, streams
from vbhc.patterns import lazy

_SEPARATORS = lazy(r"\s*(?:[,;/\n]|\bvà\b)\s*")
_DRIVEN = 4
_APART = 3  # blanks between two columns of a line
_MOST_COLUMNS = 4
_WIDEST = 200  # blanks between them that a reader takes for two columns
_LONGEST = 110  # a position that is longer is running text
_DEPUTY = lazy(r"PHO\s|THU\s{1,3}TRUONG|P\s?\.|\w{2,6}\s{1,3}PHO$")
_ALSO = lazy(r"[kK]iêm\s|KIÊM\s")


@dataclass(slots=True)
class _Block:
    """One signature on the way: authority lines, position, both in the order of the page; `column` is where its first line begins."""

    key: Key
    column: int
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
    for line in _rows(source, closing_segments):
        reader.read_line(line)
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
    if not reader.open and (signed := _signed_names(source, closing_segments)):
        return signed, ()
    return _second_opinion(reader, closing_segments)


def _rows(source: Source, found: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments of one line together, and those of two columns that only blanks part."""
    row: list[Segment] = []
    for segment in found:
        if row and row[-1].line != segment.line and not _follows(source, row[-1], segment):
            yield row
            row = []
        row.append(segment)
    if row:
        yield row


def _follows(source: Source, left: Segment, right: Segment) -> bool:
    between = source.text[left.span.end : right.start] if right.start - left.span.end < _WIDEST else ""
    return left.key != right.key and between.isspace() and "\n" not in between


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


def _signed_names(source: Source, candidates: list[Segment]) -> tuple[Signer, ...]:
    """Names that "(Đã ký)" stands below or behind, where no office is told: portals leave it out of old documents."""
    found, waiting = list[Signer](), list[Signer]()
    for segment in candidates:
        if name := shape_of(segment.text):
            waiting.append(Signer(name, None, (), _place(source, segment, name)))
        if marks.SIGNED.search(segment.text) if name else marks.SIGNED.fullmatch(segment.text.strip()):
            found += waiting
        if not name or marks.SIGNED.search(segment.text):
            waiting = []
    return tuple(found)


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
            title = office_of(part)
            name = name_of(part[title.end() :] if title else part) or name_of(part) or _called(part)
            if name and all(name != signer.name for signer in found):
                found.append(Signer(name, natural(part[: title.end()]) if title else None, (), value.span))
    if len(found) == 1 and len(blocks) == 1 and found[0].position is None:
        block = blocks[0]
        return (Signer(found[0].name, _position(block), tuple(block.authority), found[0].span),)
    return tuple(found)


def _called(text: str) -> str | None:
    """The name that a portal puts under "Người ký", its surname in no table; what is a place or a position is none."""
    shape = shape_of(text)
    return shape if shape and names.looks_like_person(shape) >= _STATED else None


#: three or four syllables of the shape of a name
_STATED = 0.4


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
            mine = self._mine(piece.key, above)
            if not text.strip(" .,;:-–—()[]") or names.is_rank(text) or _calls(text, mine):
                continue
            mark = authority().match(base(text))
            if mark and text[mark.end() : mark.end() + 1].isupper() and len(text) < 2 * _LONGEST:
                above = self._authority(piece, text, re.sub(r"[^A-Z]", "", mark["mark"]), mine)
            elif office_of(text) and text[0].isupper() and len(text) < _LONGEST and not text.endswith((";", ":")):
                above = self._position(piece, text, mine)
            else:
                above = self._rest(piece, text, mine, followed=followed) or above
        return above

    def _names_below(self, segment: Segment) -> bool:
        """Whether a person stands farther down in the column, before the next office: then this line in capitals names nobody."""
        for after in self.everything[self.at : self.at + _DRIVEN * _MOST_COLUMNS]:
            if after.line == segment.line or (after.key != segment.key and None not in {after.key, segment.key}):
                continue
            if authority().match(base(after.text)) or office_of(after.text):
                return False
            if name := name_of(after.text):
                return name != name_of(segment.text)
        return False

    def _mine(self, key: Key, above: _Block | None) -> list[_Block]:
        """The open signatures of this column, `above` where the line tells it; one whose column is not known may stand in any."""
        if above is not None:
            return [block for block in self.open if block is above]
        return [block for block in self.open if block.key == key] or [block for block in self.open if _may_be(key, block.key)]

    def _authority(self, piece: Segment, text: str, mark: str, mine: list[_Block]) -> _Block:
        chained = next(
            (block for block in mine if block.marks and mark in closing.chains(block.marks[-1]) and not block.beside(piece)), None
        )
        if chained:
            chained.authority += [*chained.position, text]
            chained.position.clear()
        else:
            chained = _Block(piece.key, column_of(self.source, piece), [text])
            self.open.append(chained)
        chained.marks.append(mark)
        chained.at(piece)
        return chained

    def _position(self, piece: Segment, text: str, mine: list[_Block]) -> _Block:
        waiting = next((block for block in mine if not block.position and not block.beside(piece)), None)
        if waiting and waiting.marks[-1:] == ["KT"] and waiting.authority[-1].endswith(",") and not _DEPUTY.match(base(text)):
            waiting.authority[-1] += f" {text}"  # "KT. BỘ TRƯỞNG," / "CHỦ NHIỆM": who is stood in for has two offices
            waiting.at(piece)
            return waiting
        if waiting:
            waiting.position.append(text)
            waiting.at(piece)
            return waiting
        stacked = self._nearest(piece, mine) or (mine[-1] if mine and not mine[-1].beside(piece) else None)
        if stacked and _completes(stacked, text):
            stacked.position.append(text)
            stacked.at(piece)
        elif stacked:
            stacked.authority.append(" ".join(stacked.position))
            stacked.position = [text]
            stacked.at(piece)
        else:
            stacked = _Block(piece.key, column_of(self.source, piece), position=[text], line=piece.line, end=piece.span.end)
            self.open.append(stacked)
        return stacked

    def _nearest(self, piece: Segment, mine: list[_Block]) -> _Block | None:
        """Of the signatures side by side the one that a piece below them, without a neighbour of its own, stands under."""
        row = [block for block in self.row if block.line < piece.line and any(block is other for other in mine)]
        column = column_of(self.source, piece)
        return min(row, key=lambda block: abs(block.column - column)) if len(row) > 1 else None

    def _rest(self, piece: Segment, text: str, mine: list[_Block], *, followed: bool) -> _Block | None:
        mine = mine or self.open
        if not mine:
            return None
        name = name_of(text)
        nearest = self._nearest(piece, mine)
        block = nearest or mine[0]
        if name and not (capitals(text) and (not block.position or (followed and not _surely(name)))):
            self.open.remove(block)
            self.signers.append(Signer(name, _position(block), tuple(block.authority), _place(self.source, piece, name)))
            return block
        if len(text) < _LONGEST and (capitals(text) or _unit(text) or _ALSO.match(text)):
            block = nearest or mine[-1]
            if block.position:
                block.position.append(text)
            elif capitals(text):
                block.authority[-1] += f" {text}"
            return block
        if name:
            self.open.remove(block)
            self.signers.append(Signer(name, None, tuple(block.authority), _place(self.source, piece, name)))
            return block
        return None


def _place(source: Source, piece: Segment, name: str) -> Span:
    """Where the name stands within its segment."""
    at = source.flat.find(name, piece.start, piece.span.end)
    if at >= 0:  # as it mostly stands
        return Span(at, at + len(name))
    words = r"\s{1,40}".join(re.escape(word) for word in name.split())
    found = re.compile(words, re.IGNORECASE).search(source.flat, piece.start, piece.span.end)
    return Span(found.start(), found.end()) if found else piece.span


def _may_be(key: Key, other: Key) -> bool:
    """Whether two columns may be one: either is not known, or a cell stands in that column of the page."""
    return key is None or other is None or (key[1] == other[1] and -1 in {key[0], other[0]})


def _completes(block: _Block, text: str) -> bool:
    """As in THƯỜNG TRỰC below PHÓ CHỦ TỊCH: no office of its own."""
    return base(text) in closing.completing() and bool(block.position) and bool(_DEPUTY.match(base(block.position[-1])))


def _calls(text: str, mine: list[_Block]) -> bool:
    """As in "Thẩm phán" before the name, below CHÁNH ÁN: what the person is besides."""
    return not capitals(text) and names.is_calling(text) and any(block.position for block in mine)


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
    title = office_of(text)
    head = authority().match(letters) or title
    if not head:
        return [segment]
    cut: int | None = first_small(text) - 1
    if not cut or not capitals(text[:cut]) or not name_of(text[cut:]):
        # "Kiểm sát viên trung cấp Hoàng Văn Sơn": the rank is longer than the office in it
        end = max(title.end(), len(text) - len(names.strip_ranks(text))) if title else 0
        name = name_of(text[end:]) if end else None
        unit = name and not _surely(name) and (followed or capitals(text[end:]))
        cut = end if name and not unit else None
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
        if office().match(rest.lstrip()) and rest[:1].isspace():
            return [first.end()]
        # "KT. VỤ TRƯỞNG VỤ PHÁP CHẾ PHÓ VỤ TRƯỞNG": the unit stands between the two
        deputy = re.search(rf"\sPHO\s{{1,3}}{closing.office_pattern()}\s{{0,5}}$", rest)
        return [first.end() + deputy.start()] if deputy else []
    if not glued:
        return []
    last = [found.start() for found in re.finditer(rf"(?<=\s){closing.office_pattern()}\s{{0,5}}$", letters[mark.end() :])]
    return [mark.end() + last[0]] if last and mark.end() + last[0] > mark.end() + 4 else []
