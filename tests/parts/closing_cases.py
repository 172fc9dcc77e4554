"""Sources made of lines, for the tests of the closing."""

from __future__ import annotations

from vbhc.model.text import Source
from vbhc.model.zones import Zones
from vbhc.readers.build import Piece, build


def source(*lines: str | tuple[str, int]) -> Source:
    """One line per text; a pair tells the column as well."""
    pieces = [Piece(line) if isinstance(line, str) else Piece(line[0], column=line[1]) for line in lines]
    return build(pieces, path="test.txt", data=b"", media_type="text/plain")


def closing(made: Source) -> Zones:
    """All lines are the closing."""
    size = len(made.lines)
    return Zones(range(0), range(0), range(0), range(0), range(size), range(size, size), range(size, size))


def top(made: Source) -> Zones:
    """The first line is the letterhead, all others the body."""
    size = len(made.lines)
    return Zones(range(0), range(1), range(1, 1), range(1, size), range(size, size), range(size, size), range(size, size))


def annexes(made: Source) -> Zones:
    """All lines are annexes."""
    size = len(made.lines)
    return Zones(range(0), range(0), range(0), range(0), range(0), range(size), range(size, size))
