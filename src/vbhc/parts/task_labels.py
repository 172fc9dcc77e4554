"""Nhãn phân công: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …", as lines of their own, at the end of a paragraph, or in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import dropwhile

from vbhc.model.text import Span
from vbhc.parts.task_blocks import Block
from vbhc.parts.task_units import begins_unit, lead_and_with, split_units
from vbhc.parts.task_words import Field, task_words
from vbhc.patterns import lazy

#: A label inside a line comes after one of these ("Chủ trì: Sở A; thời gian: quý IV").
_ENDS = (".", ";", ",", "(")
#: "… (Sở Y tế chủ trì, phối hợp với Sở Nội vụ)."
_IN_BRACKETS = lazy(r"\(([^()]{6,300})\)[ .;]{0,3}$")
_EDGE = " .;,/()"
#: Labels that tell who or until when; the others stand among them.
TELLING: frozenset[Field | None] = frozenset({"lead", "with", "deadline"})
#: What a label inside a sentence says: up to a semicolon or the end of the sentence ("15.12.2025" goes on).
_VALUE = lazy(r"[^;.]{0,200}(?:\.(?!\s|$)[^;.]{0,200}){0,4}")
#: The words that show a unit stand within so many letters.
_LONGEST_UNIT = 80
_HOUR = lazy(r"(?:[Tt]ừ |[Vv]ào |[Ll]úc |[Bb]ắt đầu ){0,3}\d{1,2}[ ]?(?:giờ|h|g)[ ]?\d{0,2}(?!\w)")


@dataclass(slots=True)
class Group:
    """Labels that belong together, and the paragraph whose work they give; `inline` where they are part of that paragraph."""

    before: Block | None
    start: int
    end: int
    inline: bool = False
    lead: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    deadline: str | None = None
    seen: set[Field] = field(default_factory=set)

    def take(self, name: Field, value: str) -> None:
        """The value of one label."""
        self.seen.add(name)
        if name == "lead":
            self.lead, self.together = lead_and_with(value)
        elif name == "with":
            self.together = (*self.together, *split_units(value))
        elif name == "deadline":
            self.deadline = value or None

    def keeps_open(self, name: Field | None) -> bool:
        """Whether a label that tells neither who nor when may stand among those of the group; the work is told once."""
        told = self.before is not None and label_of(self.before.text) == "task"
        return name == "aside" or (name == "task" and not told)

    def is_hour(self) -> bool:
        """ "Thời gian: 7 giờ 30, ngày 09/9/2025" and nobody named: when a meeting begins, no time limit."""
        return self.deadline is not None and not self.lead and _HOUR.match(self.deadline) is not None


def label_of(text: str) -> Field | None:
    """Which label a text begins with."""
    words = task_words()
    mark = words.label.match(text, 1 if text.startswith("(") else 0) if ":" in text[: words.reach] else None
    return _name(mark) if mark and _counts(mark) else None


def labelled(block: Block, groups: list[Group], before: Block | None, *, going_on: bool) -> bool:
    """Reads "Đơn vị thực hiện: …" into the open group, or into a new one where that already has it."""
    if label_of(block.text) not in TELLING:
        return False
    told = [(name, value) for name, value in _values(block.text, _marks(block.text)) if name in TELLING]
    for number, (name, value) in enumerate(told):
        if not groups or (not going_on and not number) or name in groups[-1].seen:
            groups.append(Group(before, block.span.start, block.span.end))
        group = groups[-1]
        group.take(name, value)
        group.end = block.span.end
        going_on = True
    return True


def inline(block: Block) -> Group | None:
    """The labels that end a paragraph: "Mở ba lớp; cơ quan chủ trì: Sở Y tế; thời gian: quý II", "Mở ba lớp (Sở Y tế chủ trì)"."""
    text = block.text
    brackets = _IN_BRACKETS.search(text) if text.rstrip(" .;").endswith(")") and "hủ trì" in text else None
    if brackets and "chủ trì" in brackets[1] and begins_unit(brackets[1], 0):
        group = _inline(block, brackets.start())
        value, limit = brackets[1], time_limit(brackets[1])
        group.deadline = limit[1] if limit else None
        group.lead, group.together = lead_and_with(value[: limit[0].start].rstrip(_EDGE) if limit else value)
        return group if group.lead else None
    found = _marks(text) if ":" in text and ("hủ trì:" in text or "hực hiện:" in text) else []
    marks = list(dropwhile(lambda mark: _name(mark) not in TELLING, found))
    if not marks or not text[: marks[0].start()].strip(_EDGE) or not any(_name(mark) == "lead" for mark in marks):
        return None
    group = _inline(block, marks[0].start())
    for name, value in _values(text, marks):
        group.take(name, value)
    return group


def time_limit(text: str) -> tuple[Span, str] | None:
    """Where a label of time stands inside a text ("Lập danh sách; thời gian hoàn thành: quý III"), and what it says; an hour is no time limit."""
    for mark in _marks(text) if ":" in text else ():
        value = _VALUE.match(text, mark.end()) if mark.start() > 1 and _name(mark) == "deadline" else None
        limit = value[0].strip(_EDGE) if value else ""
        if value and limit and not _HOUR.match(limit):
            return Span(mark.start(), value.end()), limit
    return None


def _inline(block: Block, end: int) -> Group:
    return Group(Block(block.text[:end].strip(_EDGE), block.span, block.bullet), block.span.start, block.span.end, inline=True)


def _marks(text: str) -> list[re.Match[str]]:
    """The labels of a text: at its start, or after the end of a clause."""
    return [
        mark
        for mark in task_words().label.finditer(text)
        if (mark.start() <= 1 or text[max(mark.start() - 3, 0) : mark.start()].rstrip()[-1:] in _ENDS) and _counts(mark)
    ]


def _counts(mark: re.Match[str]) -> bool:
    """Some words are a label only where units follow."""
    return _word(mark) not in task_words().of_units or begins_unit(mark.string[mark.end() : mark.end() + _LONGEST_UNIT].lstrip(), 0)


def _values(text: str, marks: list[re.Match[str]]) -> list[tuple[Field, str]]:
    """What stands between each label and the next."""
    stops = [mark.start() for mark in marks[1:]] + [len(text)]
    return [(_name(mark), text[mark.end() : stop].strip(_EDGE)) for mark, stop in zip(marks, stops, strict=True)]


def _name(mark: re.Match[str]) -> Field:
    return task_words().fields[_word(mark)]


def _word(mark: re.Match[str]) -> str:
    return " ".join(mark["label"].casefold().split())
