"""Giao việc: who does what until when, from labelled lines, orders and task tables.

A labelled group ("Đơn vị thực hiện: …", "Thời gian thực hiện: …") belongs to the section it stands in; where a section holds several, each
belongs to the paragraph before it. Nobody and no time named: no task.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from vbhc.model.document import Section, Task
from vbhc.model.text import Source, Span
from vbhc.parts.layout import Zones
from vbhc.parts.section_labels import label_pattern
from vbhc.parts.task_blocks import Block, blocks, hits, joined_lines
from vbhc.parts.task_orders import order, sentence
from vbhc.parts.task_tables import table_tasks
from vbhc.parts.task_units import begins_unit, end_of_units, lead_and_with, split_units
from vbhc.parts.task_words import Field, task_words

#: A label inside a line comes after one of these ("Chủ trì: Sở A; thời gian: quý IV").
_ENDS = (".", ";", ",", "(")


@dataclass(slots=True)
class _Group:
    """Labelled lines that belong together, and the paragraph before them."""

    before: Block | None
    start: int
    end: int
    lead: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    deadline: str | None = None
    seen: set[Field] = field(default_factory=set)


def find(source: Source, zones: Zones, sections: tuple[Section, ...]) -> tuple[Task, ...]:
    """Tasks of the body and of its tables, in the order of the text."""
    if not zones.body:
        return ()
    start, end = source.lines[zones.body.start].span.start, source.lines[zones.body.stop - 1].span.end
    hinted = hits(source, start, end)
    joined = joined_lines(source)
    found: list[Task] = []
    for section, units, span in _stretches(sections, Span(start, end)):
        if not units and not hinted.any(span):
            continue
        text_at = label_pattern().match(source.flat, span.start, span.end) if section else None
        inner = Span(text_at.end() if text_at else span.start, span.end)
        found.extend(_stretch(section, span, list(blocks(source, inner, joined)), units))
    found.extend(table_tasks(source, zones.body))
    found.extend(table_tasks(source, zones.annexes))
    return tuple(sorted(found, key=lambda task: task.span))


def _stretches(sections: tuple[Section, ...], body: Span) -> Iterator[tuple[Section | None, tuple[str, ...], Span]]:
    """Every section, the units that it is about, and its own text: what stands before its first child.

    A section without a heading is about the units of the one it stands in. A body without sections is one stretch.
    """
    if not sections:
        yield None, (), body
    nobody: tuple[str, ...] = ()
    waiting = [(section, nobody) for section in reversed(sections)]
    while waiting:
        section, above = waiting.pop()
        units = _units(section)
        yield (
            section,
            units if section.heading else above,
            Span(section.span.start, section.children[0].span.start if section.children else section.span.end),
        )
        if section.children:
            waiting.extend([(child, units) for child in reversed(section.children)])


def _units(section: Section) -> tuple[str, ...]:
    """The units that a heading names, where it names nothing else: "1. Sở Tài chính"."""
    heading = section.heading
    if not heading or heading.isupper() or not begins_unit(heading, 0) or end_of_units(heading, 0) < len(heading):
        return ()
    return split_units(heading)


def _stretch(section: Section | None, span: Span, paragraphs: list[Block], units: tuple[str, ...]) -> Iterator[Task]:
    """Tasks of one section's own text."""
    heading = section.heading if section else None
    path = section.path if section else None
    groups: list[_Group] = []
    orders: list[Task] = []
    before: Block | None = None
    open_group = False
    for number, block in enumerate(paragraphs):
        if _labelled(block, groups, before, going_on=open_group):
            open_group = True
            continue
        open_group = False
        before = block
        if heading and not number and (block.text.startswith(heading) or units):
            continue
        told = order(block.text, units)
        if told is not None:
            orders.append(Task(path, told.task, told.lead, told.together, told.deadline, block.span))
    if not groups:
        yield from orders
    for group in groups:
        above = group.before if len(groups) > 1 or section is None else None
        task = sentence(above.text) if above else heading or sentence(paragraphs[0].text)
        if task and (group.lead or group.deadline):
            yield Task(path, task, group.lead, group.together, group.deadline, Span(above.span.start if above else span.start, group.end))


def _labelled(block: Block, groups: list[_Group], before: Block | None, *, going_on: bool) -> bool:
    """Reads "Đơn vị thực hiện: …" into the open group, or into a new one where that already has it."""
    words = task_words()
    text = block.text
    if ":" not in text[: words.reach] or not words.label.match(text, 1 if text.startswith("(") else 0):
        return False
    marks = [
        mark
        for mark in words.label.finditer(text)
        if mark.start() <= 1 or text[max(mark.start() - 3, 0) : mark.start()].rstrip()[-1:] in _ENDS
    ]
    for number, mark in enumerate(marks):
        name = words.fields[" ".join(mark["label"].casefold().split())]
        value = text[mark.end() : marks[number + 1].start() if number + 1 < len(marks) else len(text)].strip(" .;,/()")
        if not groups or (not going_on and not number) or name in groups[-1].seen:
            groups.append(_Group(before, block.span.start, block.span.end))
        group = groups[-1]
        group.seen.add(name)
        group.end = block.span.end
        going_on = True
        if name == "lead":
            group.lead, group.together = lead_and_with(value)
        elif name == "with":
            group.together = (*group.together, *split_units(value))
        else:
            group.deadline = value or None
    return True
