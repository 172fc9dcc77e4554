"""Trật tự: which of the possible labels are labels. A stack of open lists says what may come next; what fits no list is text.

A label is taken where it goes on with an open list or begins a new one; a gap or a repetition is taken and noted. Where a new list of the
usual rank of an open one begins, the labels that follow tell whether it stands inside that one or takes its place.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from vbhc.model.text import Note, Span
from vbhc.parts.section_labels import RANKS, Candidate, Reading, succeeds

#: Deeper nesting than this is no document.
DEPTH = 12
#: A list may miss this many numbers in a row.
_GAP = 4


@dataclass(slots=True)
class Node:
    """A section to be: `parent` indexes the list of nodes, -1 for none."""

    candidate: Candidate
    label: str
    path: str
    parent: int
    depth: int


@dataclass(slots=True)
class _Open:
    reading: Reading
    node: int
    rank: int
    steps: tuple[str, ...]
    suffix: str


@dataclass(slots=True)
class Ordering:
    """Goes through the candidates once; `nodes` are the sections in the order of the text."""

    candidates: list[Candidate]
    amends: bool
    nodes: list[Node] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    closed: bool = False
    _stack: list[_Open] = field(default_factory=list)
    _places: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    _inside: dict[str, str] = field(default_factory=dict)
    _article: int = 0

    def __post_init__(self) -> None:
        for place, candidate in enumerate(self.candidates):
            if not candidate.quoted and not candidate.dangling:
                for reading in candidate.readings:
                    self._places.setdefault((reading.series, reading.ordinal), []).append(place)

    def expects(self, candidate: Candidate) -> bool:
        """Whether it would go on with an open list."""
        if candidate.kind == "article":
            return candidate.readings[0].ordinal == self._article + 1
        if candidate.kind == "decimal":
            return self._decimal_level(candidate) is not None and candidate.readings[0].ordinal > 1
        return self._next(candidate) is not None

    def place(self, index: int) -> bool:
        """Takes candidate `index` as a section, or leaves it as text."""
        candidate = self.candidates[index]
        if self.closed or candidate.dangling:
            return False
        if candidate.kind == "article":
            return self._place_article(index)
        if candidate.kind == "head":
            return self._place_head(index)
        if candidate.kind == "decimal":
            return self._place_decimal(index)
        return self._place_item(index)

    def _place_article(self, index: int) -> bool:
        candidate = self.candidates[index]
        reading = candidate.readings[0]
        ordinal, last = reading.ordinal, self._article
        exact = ordinal == last + 1 or (ordinal == last and bool(candidate.suffix))
        if not exact and self._misprinted(index):
            self._note("numbering-gap" if ordinal > last else "numbering-repeat", candidate)
        elif not exact:
            if candidate.wrapped or (self.amends and last) or self._later("article", last + 1, index):
                return False
            if last and ordinal == 1:
                self._note("second-numbering", candidate)
                self.closed = True
                return False
            if not last < ordinal <= last + _GAP + 1 and last:
                return False
            if last:
                self._note("numbering-gap", candidate)
        self._article = max(ordinal, last)
        while self._stack and self._stack[-1].rank >= RANKS["article"]:
            self._stack.pop()
        return self._push(index, reading, path=candidate.label)

    def _misprinted(self, index: int) -> bool:
        """An article whose number is wrong in print: two change places, or one stands twice and the next is missing."""
        candidate = self.candidates[index]
        ordinal, last = candidate.readings[0].ordinal, self._article
        if not last or self.amends or candidate.wrapped or candidate.mark != "." or not candidate.first.isupper():
            return False
        if ordinal == last:
            return self._count("article", last) == 2 and not self._count("article", last + 1) and bool(self._count("article", last + 2))
        alone = self._count("article", ordinal) == 1
        if ordinal == last + 2:
            return alone and self._count("article", last + 1) == 1 and self._later("article", ordinal + 1, index) is not None
        return alone and ordinal == last - 1 and self._later("article", last + 1, index) is not None

    def _count(self, series: str, ordinal: int) -> int:
        return len(self._places.get((series, ordinal), ()))

    def _place_head(self, index: int) -> bool:
        candidate = self.candidates[index]
        reading = candidate.readings[0]
        level = next((level for level in self._stack if level.reading.series == reading.series), None)
        last = level.reading.ordinal if level else 0
        if reading.ordinal != last + 1:
            if candidate.wrapped or self.amends or self._later(reading.series, last + 1, index) or (level and reading.ordinal <= last):
                return False
            if level:
                self._note("numbering-gap", candidate)
        while self._stack and self._stack[-1].rank >= candidate.rank:
            self._stack.pop()
        return self._push(index, reading)

    def _place_item(self, index: int) -> bool:
        candidate = self.candidates[index]
        going_on = self._next(candidate)
        if going_on is not None:
            depth, reading = going_on
            if candidate.wrapped and candidate.first.islower() and candidate.mark != ")":
                return False
            rank = self._stack[depth].rank
            del self._stack[depth:]
            return self._push(index, reading, rank=rank)
        if candidate.wrapped or (candidate.first.isdigit() and candidate.mark != ")"):
            return False
        for reading in candidate.readings[::-1]:
            if reading.ordinal == 1:
                return self._begin(index, reading)
        return self._strange(index)

    def _next(self, candidate: Candidate) -> tuple[int, Reading] | None:
        """The open list that it goes on with: the innermost with the same marks, else the innermost of its kind."""
        loose: tuple[int, Reading] | None = None
        for depth in range(len(self._stack) - 1, -1, -1):
            level = self._stack[depth]
            before = level.reading
            if before.kind in {"head", "article"}:
                break
            for reading in candidate.readings:
                if reading.kind != before.kind or reading.kind == "decimal":
                    continue
                if succeeds(before.ordinal, reading) or (reading.ordinal == before.ordinal and candidate.suffix > level.suffix):
                    if reading.series == before.series:
                        return depth, reading
                    loose = loose or (depth, reading)
        return loose

    def _begin(self, index: int, reading: Reading) -> bool:
        """A new list: inside the innermost open one, unless its rank or the labels that follow speak against it."""
        candidate = self.candidates[index]
        while self._stack:
            top = self._stack[-1]
            if candidate.rank > top.rank and top.reading.series != reading.series:
                break
            if self._inside.get(reading.series) == top.reading.series and top.reading.series != reading.series:
                break
            if self._goes_on(index, reading):
                self._inside[reading.series] = top.reading.series
                break
            if top.reading.series == reading.series:
                self._note("numbering-restart", candidate)
                self._stack.pop()
                break
            if top.reading.kind in ("head", "article"):
                break
            self._stack.pop()
        return self._push(index, reading)

    def _goes_on(self, index: int, reading: Reading) -> bool:
        """Whether the innermost list goes on after the new one, before anything above it does."""
        top = self._stack[-1].reading
        found = self._later(top.series, top.ordinal + 1, index)
        if not found:
            return False
        if top.series == reading.series:
            again = self._later(top.series, top.ordinal, index)
            if top.ordinal == 1 or (again and again < found):
                return False
        for level in self._stack[:-1]:
            above = self._later(level.reading.series, level.reading.ordinal + 1, index)
            if above and above < found:
                return False
        return True

    def _strange(self, index: int) -> bool:
        """Neither first nor next: a gap, a repetition, or a list that lost its beginning."""
        candidate = self.candidates[index]
        if not (candidate.first.isupper() or candidate.first in '“"') or self.amends:
            return False
        for depth in range(len(self._stack) - 1, -1, -1):
            level = self._stack[depth]
            for reading in candidate.readings:
                if reading.series != level.reading.series:
                    continue
                step = reading.ordinal - level.reading.ordinal
                if 0 < step <= _GAP and not self._comes(depth, index):
                    self._note("numbering-gap", candidate)
                elif not step:
                    self._note("numbering-repeat", candidate)
                else:
                    continue
                rank = level.rank
                del self._stack[depth:]
                return self._push(index, reading, rank=rank)
        reading = candidate.readings[0]
        if (
            reading.kind == "letter"
            or (reading.kind == "capital" and reading.ordinal > _GAP)
            or any(level.reading.kind == reading.kind for level in self._stack)
        ):
            return False
        alone = reading.kind == "roman" and len(candidate.label) > 1
        if not alone and not self._later(reading.series, reading.ordinal + 1, index):
            return False
        self._note("numbering-gap", candidate)
        return self._begin(index, reading)

    def _place_decimal(self, index: int) -> bool:
        candidate = self.candidates[index]
        reading, steps = candidate.readings[0], candidate.steps
        level = self._decimal_level(candidate)
        if level is not None:
            depth, sibling = level
            del self._stack[depth + (0 if sibling else 1) :]
            return self._push(index, reading)
        if candidate.wrapped or not candidate.first.isupper() or self.amends or int(steps[0] if steps[0].isdigit() else 1) > 30:
            return False
        while self._stack and self._stack[-1].rank >= RANKS["number"]:
            self._stack.pop()
        return self._push(index, reading)

    def _decimal_level(self, candidate: Candidate) -> tuple[int, bool] | None:
        """The open level that "3.1" belongs to: "3.0" before it (True) or "3" above it (False)."""
        steps, ordinal = candidate.steps, candidate.readings[0].ordinal
        for depth in range(len(self._stack) - 1, -1, -1):
            level = self._stack[depth]
            if level.reading.kind == "decimal" and level.steps[:-1] == steps[:-1]:
                return (depth, True) if 0 < ordinal - level.reading.ordinal <= _GAP else None
            own = level.steps or (self.nodes[level.node].label,)
            if own == steps[:-1] and level.reading.kind not in ("head", "article"):
                return (depth, False) if ordinal <= _GAP else None
        return None

    def _push(self, index: int, reading: Reading, *, rank: int | None = None, path: str | None = None) -> bool:
        candidate = self.candidates[index]
        del self._stack[DEPTH - 1 :]
        parent = self._stack[-1].node if self._stack else -1
        if path is None:
            above = parent
            if candidate.steps:
                while above >= 0 and self._is_prefix(above, candidate.steps):
                    above = self.nodes[above].parent
            prefix = self.nodes[above].path if above >= 0 else ""
            path = f"{prefix}.{candidate.label}" if prefix else candidate.label
        self.nodes.append(Node(candidate, candidate.label, path, parent, len(self._stack)))
        self._stack.append(_Open(reading, len(self.nodes) - 1, candidate.rank if rank is None else rank, candidate.steps, candidate.suffix))
        return True

    def _is_prefix(self, node: int, steps: tuple[str, ...]) -> bool:
        own = self.nodes[node].candidate.steps or (self.nodes[node].label,)
        return own == steps[: len(own)]

    def _comes(self, depth: int, index: int) -> bool:
        """Whether the next of an open list still comes, before anything above that list goes on."""
        level = self._stack[depth].reading
        found = self._later(level.series, level.ordinal + 1, index)
        above = (self._later(outer.reading.series, outer.reading.ordinal + 1, index) for outer in self._stack[:depth])
        return found is not None and not any(place is not None and place < found for place in above)

    def _later(self, series: str, ordinal: int, index: int) -> int | None:
        """Place of the next candidate of this list and number after `index`."""
        places = self._places.get((series, ordinal), ())
        where = bisect_right(places, index)
        return places[where] if where < len(places) else None

    def _note(self, code: str, candidate: Candidate) -> None:
        self.notes.append(Note(code, (("label", candidate.label),), Span(candidate.start, candidate.end)))
