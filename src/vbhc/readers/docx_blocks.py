"""Hai khối song song: letterheads and closings are tables without rules, or lines split by tabs; they are read block after block.

A letterhead of two rows (bodies and titles, then number and place with date) means: everything on the left, then everything on the right.
Any other table is read row by row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from vbhc.knowledge import tables
from vbhc.knowledge.spelling import bare
from vbhc.patterns import lazy
from vbhc.readers.build import Piece

# a cell that takes this share of the width stands over both blocks
_FULL_WIDTH = 0.8
_GAP = lazy(r"[ \xa0]{0,20}\t[\t \xa0]{0,60}|[ \xa0]{5,80}")
#: "Số:" before a blank serial ("Số:     /KH-UBND"), and what goes on with it
_SERIAL = lazy(r"\W{0,6}S[ốôỐÔ]\s{0,3}[:.;]?\s{0,80}(?=[\d/\-–._…])")
_TABBED_LINES = 16
_LOOK_AT = 80


@dataclass(slots=True)
class CellBox:
    """Ô: from where to where it reaches (share of the width of the table) and what it holds."""

    left: float
    right: float
    pieces: list[Piece]

    @property
    def filled(self) -> bool:
        """Whether anything is printed in it."""
        return any(piece.text.strip() for piece in self.pieces)


def arrange(rows: list[list[CellBox]], *, ruled: bool) -> list[Piece]:
    """The pieces of a table in reading order, with their column where it is two blocks side by side."""
    ordered: list[Piece] = []
    group: list[list[CellBox]] = []
    for row in rows:
        filled = [box for box in row if box.filled]
        if len(filled) == 1 and filled[0].right - filled[0].left > _FULL_WIDTH:
            ordered += _group(group, ruled=ruled)
            group = []
            ordered += filled[0].pieces
        elif filled:
            group.append(row)
    return ordered + _group(group, ruled=ruled)


def _group(rows: list[list[CellBox]], *, ruled: bool) -> list[Piece]:
    if not _side_by_side(rows, ruled=ruled):
        return [piece for row in rows for box in row if box.filled for piece in box.pieces]
    blocks: tuple[list[Piece], list[Piece]] = ([], [])
    for row in rows:
        for box in row:
            if box.filled:
                column = 0 if box.left + box.right < 1 else 1
                blocks[column].extend(replace(piece, column=column if piece.column is None else piece.column) for piece in box.pieces)
    return blocks[0] + blocks[1]


def _side_by_side(rows: list[list[CellBox]], *, ruled: bool) -> bool:
    filled = [[box for box in row if box.filled] for row in rows]
    if not rows or any(len(row) > 2 for row in filled):
        return False
    if any(len(row) == 2 and (row[0].left + row[0].right < 1) == (row[1].left + row[1].right < 1) for row in filled):
        return False
    found = {block for row in filled for box in row for block in _blocks(box.pieces)}
    head = not found.isdisjoint({"national", "number"})
    if "addressees" in found and not head:
        return False
    if len(rows) == 1 and not ruled:
        return len(rows[0]) > 1
    return head or ("closing" in found and not ruled)


def beside(boxes: list[list[Piece]]) -> list[Piece]:
    """The pieces of text boxes in reading order: two of which one bears the national titles are a letterhead, those titles at the right."""
    heads = ["national" in _blocks(pieces) for pieces in boxes]
    if len(boxes) == 2 and sum(heads) == 1:
        left, right = boxes if heads[1] else boxes[::-1]
        return arrange([[CellBox(0.0, 0.5, left), CellBox(0.5, 1.0, right)]], ruled=False)
    return [piece for pieces in boxes for piece in pieces]


def _blocks(pieces: list[Piece]) -> set[str]:
    return {block for piece in pieces if (block := marked(piece.text))}


def marked(text: str) -> str | None:
    """Which block a line belongs to by its first words, None for an ordinary line."""
    start = " ".join(bare(text.lstrip()[:_LOOK_AT]).split())
    return next((block for words, block in _marks() if start.startswith(words)), None)


@cache
def _marks() -> tuple[tuple[str, str], ...]:
    return tuple((row["words"], row["block"]) for row in tables.rows("side_by_side.tsv"))


def split_tabbed(pieces: list[Piece]) -> list[Piece]:
    """Takes a letterhead apart that is typed as lines with tabs ("TỈNH X ⇥ Độc lập - …"): left parts first, then the right ones."""
    start = next((at for at, piece in enumerate(pieces[:_TABBED_LINES]) if _right_mark(piece)), None)
    if start is None:
        return pieces
    blocks: tuple[list[Piece], list[Piece]] = ([], [])
    end = start
    for end in range(start, min(start + _TABBED_LINES, len(pieces))):
        piece = pieces[end]
        parts = _parts(piece)
        if piece.cell is not None or (parts is None and piece.text.strip()):
            break
        for column, text in enumerate(parts or ()):
            if text:
                blocks[column].append(replace(piece, text=text, column=column, joined=False))
    else:
        end += 1
    return pieces[:start] + blocks[0] + blocks[1] + pieces[end:]


def _parts(piece: Piece) -> tuple[str, str] | None:
    if piece.role != "body" or piece.cell is not None or piece.label:
        return None
    text = piece.text.rstrip()
    serial = _SERIAL.match(text)
    gaps = list(_GAP.finditer(text, serial.end() if serial else 0))
    # Blanks may stand for figures to come ("ngày     tháng"), a tab only for the way to the other block.
    match = next((gap for gap in gaps if "\t" in gap[0]), gaps[0] if gaps else None)
    if match is None:
        return (text.strip(), "") if serial and _GAP.search(text) else None
    return (text[: match.start()].strip(), text[match.end() :].strip())


def _right_mark(piece: Piece) -> bool:
    parts = _parts(piece)
    return parts is not None and bool(parts[0]) and marked(parts[1]) == "national"
