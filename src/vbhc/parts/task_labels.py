"""Nhãn phân công: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …", as lines of their own, at the end of a paragraph, or in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vbhc.parts.task_blocks import Block
from vbhc.parts.task_units import begins_unit, lead_and_with, split_units
from vbhc.parts.task_words import Field, task_words
from vbhc.patterns import lazy

#: A label inside a line comes after one of these ("Chủ trì: Sở A; thời gian: quý IV").
_ENDS = (".", ";", ",", "(")
#: "… (Sở Y tế chủ trì, phối hợp với Sở Nội vụ)."
_IN_BRACKETS = lazy(r"\(([^()]{6,300})\)[ .;]{0,3}$")
_EDGE = " .;,/()"
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
        else:
            self.deadline = value or None

    def is_hour(self) -> bool:
        """ "Thời gian: 7 giờ 30, ngày 09/9/2025" and nobody named: when a meeting begins, no time limit."""
        return self.deadline is not None and not self.lead and _HOUR.match(self.deadline) is not None


def begins_label(text: str) -> bool:
    """Whether a text begins with a label."""
    words = task_words()
    return ":" in text[: words.reach] and words.label.match(text, 1 if text.startswith("(") else 0) is not None


def labelled(block: Block, groups: list[Group], before: Block | None, *, going_on: bool) -> bool:
    """Reads "Đơn vị thực hiện: …" into the open group, or into a new one where that already has it."""
    if not begins_label(block.text):
        return False
    for number, (name, value) in enumerate(_values(block.text, _marks(block.text))):
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
        group.lead, group.together = lead_and_with(brackets[1])
        return group if group.lead else None
    marks = _marks(text) if ":" in text and ("hủ trì:" in text or "hực hiện:" in text) else []
    if not marks or not text[: marks[0].start()].strip(_EDGE) or not any(_name(mark) == "lead" for mark in marks):
        return None
    group = _inline(block, marks[0].start())
    for name, value in _values(text, marks):
        group.take(name, value)
    return group


def _inline(block: Block, end: int) -> Group:
    return Group(Block(block.text[:end].strip(_EDGE), block.span, block.bullet), block.span.start, block.span.end, inline=True)


def _marks(text: str) -> list[re.Match[str]]:
    """The labels of a text: at its start, or after the end of a clause."""
    return [
        mark
        for mark in task_words().label.finditer(text)
        if mark.start() <= 1 or text[max(mark.start() - 3, 0) : mark.start()].rstrip()[-1:] in _ENDS
    ]


def _values(text: str, marks: list[re.Match[str]]) -> list[tuple[Field, str]]:
    """What stands between each label and the next."""
    stops = [mark.start() for mark in marks[1:]] + [len(text)]
    return [(_name(mark), text[mark.end() : stop].strip(_EDGE)) for mark, stop in zip(marks, stops, strict=True)]


def _name(mark: re.Match[str]) -> Field:
    return task_words().fields[" ".join(mark["label"].casefold().split())]
