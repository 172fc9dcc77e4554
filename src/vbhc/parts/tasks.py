"""Giao việc: who does what until when, from labelled lines, orders and task tables.

A labelled group ("Đơn vị thực hiện: …", "Thời gian thực hiện: …") belongs to the section it stands in; where a section holds several, each
belongs to the paragraph before it. Nobody and no time named: no task.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from vbhc.model.document import Section, Task
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts.section_labels import label_pattern
from vbhc.parts.task_blocks import Block, blocks, hits, joined_lines
from vbhc.parts.task_labels import Group, begins_label, inline, labelled
from vbhc.parts.task_orders import GIVEN, Holder, Manner, holder, next_part, order, sentence, sentences
from vbhc.parts.task_tables import table_tasks
from vbhc.parts.task_units import begins_unit
from vbhc.parts.task_words import task_words
from vbhc.patterns import lazy

_ARTICLE = "Điều "
#: What follows is the text of another document.
_CHANGES = lazy(r"(?:[Ss]ửa đổi|[Bb]ổ sung|[Tt]hay thế).{0,300}(?:như sau|sau đây|đọc là)[ :]{0,3}$")
#: In a list of points only these words give work; "Yêu cầu …" there may be what somebody has a right to.
_GIVES = ("Giao ", "Phân công ")
#: One sentence gives work to no more units, one after the other.
_MOST_PARTS = 8
#: No introduction is longer.
_LONGEST_OPENING = 900


class _Stretch(NamedTuple):
    """A section's own text, before its first child; `above` has the work of the sections around it.

    `articled` in a document of articles, `inner` below the article itself, `powers` where the text tells what somebody may do, `giving`
    under a heading that gives work. `labels` are the sections below that hold nothing but a label ("b) Đơn vị chủ trì: …").
    """

    section: Section | None
    span: Span
    above: Holder | None = None
    articled: bool = False
    inner: bool = False
    powers: bool = False
    giving: bool = False
    labels: tuple[Section, ...] = ()


def find(source: Source, zones: Zones, sections: tuple[Section, ...], kind: str | None = None) -> tuple[Task, ...]:
    """Tasks of the body and of its tables, in the order of the text; `kind` is the type of the document."""
    if not zones.body:
        return ()
    start, end = source.lines[zones.body.start].span.start, source.lines[zones.body.stop - 1].span.end
    hinted = hits(source, start, end)
    joined = joined_lines(source)
    tells = kind not in task_words().reporting
    invites = kind in task_words().inviting
    found: list[Task] = []
    for stretch in _stretches(source, sections, Span(start, end)):
        if not (stretch.above or stretch.labels or stretch.giving or hinted.any(stretch.span) or _opens_with_unit(source, stretch)):
            continue
        spans = [stretch.span, *(section.span for section in stretch.labels)]
        paragraphs = [block for span in spans for block in blocks(source, _words(source, span, stretch.section), joined)]
        found.extend(_stretch(stretch, paragraphs, tells=tells, invites=invites))
    found.extend(table_tasks(source, zones.body))
    found.extend(table_tasks(source, zones.annexes))
    return tuple(sorted(found, key=lambda task: task.span))


def _stretches(source: Source, sections: tuple[Section, ...], body: Span) -> Iterator[_Stretch]:
    """Every section with what the sections around it tell of its text. A body without sections is one stretch."""
    if not sections:
        yield _Stretch(None, body)
    waiting = [_Stretch(section, section.span) for section in reversed(sections)]
    while waiting:
        around = waiting.pop()
        section = around.section
        if section is None:
            continue
        article = section.label.startswith(_ARTICLE)
        articled = around.articled or article
        opening = _opening(source, section)
        # Most sections are one sentence, and introduce nothing.
        if opening and _CHANGES.search(opening):
            continue
        powers = around.powers or (opening != "" and task_words().powers.search(opening) is not None)
        giving = not powers and (around.giving or (section.heading is not None and task_words().giving.match(section.heading) is not None))
        own = holder(opening) if opening and not powers else None
        below = own or (None if section.heading or powers else around.above)
        end = section.children[0].span.start if section.children else section.span.end
        parted = [(child, _is_label(source, child)) for child in section.children]
        labels = tuple(child for child, label in parted if label)
        yield _Stretch(
            section, Span(section.span.start, end), own or around.above, articled, articled and not article, powers, giving, labels
        )
        waiting.extend(
            _Stretch(child, child.span, below, articled, powers=powers, giving=giving) for child, label in reversed(parted) if not label
        )


def _opens_with_unit(source: Source, stretch: _Stretch) -> bool:
    """As in "2. Sở Tài chính: Bố trí kinh phí"."""
    start, end = _words(source, stretch.span, stretch.section)
    text = source.flat[start : min(end, start + _LONGEST_OPENING)].lstrip()
    return ":" in text and begins_unit(text, 0)


def _words(source: Source, span: Span, section: Section | None) -> Span:
    """The span without the label of its section."""
    label = label_pattern().match(source.flat, span.start, span.end) if section else None
    return Span(label.end(), span.end) if label else span


def _is_label(source: Source, section: Section) -> bool:
    """A section that is one of the labelled lines of the section above it."""
    if section.children:
        return False
    words = _words(source, section.span, section)
    return begins_label(source.flat[words.start : min(words.end, words.start + 2 * _LONGEST_OPENING)].lstrip())


def _opening(source: Source, section: Section) -> str:
    """The heading of a section, or else its first line where that introduces the points below."""
    if section.heading:
        return section.heading
    index = source.line_at(section.span.start)
    stop = min(source.lines[index].span.end, section.span.start + _LONGEST_OPENING)
    mark = label_pattern().match(source.flat, section.span.start, stop)
    text = source.flat[mark.end() if mark else section.span.start : stop].strip()
    return text if text.endswith(":") else ""


def _stretch(stretch: _Stretch, paragraphs: list[Block], *, tells: bool, invites: bool) -> Iterator[Task]:
    """Tasks of one section's own text; where the document `invites`, labels tell of a meeting."""
    section = stretch.section
    heading = section.heading if section else None
    path = section.path if section else None
    own = section is not None and holder(heading or "") is not None
    groups: list[Group] = []
    orders: list[Task] = []
    before: Block | None = None
    open_group = False
    for number, block in enumerate(paragraphs):
        if labelled(block, groups, before, going_on=open_group):
            open_group = True
            continue
        open_group = False
        before = block
        if group := inline(block):
            groups.append(group)
            continue
        if heading and not number and (own or not stretch.above) and block.text.startswith(heading):
            continue
        orders.extend(replace(task, section=path) for task in _orders(block, stretch, tells=tells, strict=bool(heading and not own)))
    if all(group.inline for group in groups):
        yield from orders
    for group in groups:
        above = group.before if group.inline or len(groups) > 1 or section is None else None
        task = sentence(above.text) if above else heading or sentence(paragraphs[0].text)
        if task and (group.lead or group.deadline) and not (invites or group.is_hour()):
            start = above.span.start if above else stretch.span.start
            yield Task(path, task, group.lead, group.together, group.deadline, Span(start, group.end))


def _orders(block: Block, stretch: _Stretch, *, tells: bool, strict: bool) -> Iterator[Task]:
    """What a paragraph orders; a sentence within it counts only where it begins with "Giao …"."""
    asks = not (stretch.powers or (stretch.inner and not block.text.startswith(_GIVES)))
    how = Manner(asks, tells, strict or stretch.articled, stretch.giving and tells)
    text = block.text
    for _ in range(_MOST_PARTS):
        told = order(text, stretch.above, how)
        if told is None:
            break
        cut = next_part(text)
        part = order(text[: cut[0]], stretch.above, how) if cut else None
        told = part or told
        yield Task(None, told.task, told.lead, told.together, told.deadline, block.span)
        if cut is None:
            return
        text, how = text[cut[1] :], GIVEN
    if text != block.text:
        return
    pieces = sentences(block.text) if any(word in block.text for word in _GIVES) and not stretch.powers else []
    for previous, piece in pairwise(pieces):
        told = order(piece) if piece.startswith(_GIVES) else None
        if told is not None:
            only_when = told.deadline is not None and told.task.endswith(told.deadline) and len(told.task) <= len(told.deadline) + 12
            yield Task(None, previous if only_when else told.task, told.lead, told.together, told.deadline, block.span)
