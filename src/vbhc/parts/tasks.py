"""Giao việc: who does what until when, from labelled lines, orders and task tables.

A labelled group ("Đơn vị thực hiện: …", "Thời gian thực hiện: …") belongs to the section it stands in; where a section holds several, each
belongs to the paragraph before it. Nobody and no time named: no task.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from vbhc.model.document import Section, Task
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts.section_labels import label_pattern
from vbhc.parts.task_blocks import Block, blocks, hits, joined_lines
from vbhc.parts.task_labels import TELLING, Group, inline, label_of, labelled
from vbhc.parts.task_orders import Holder, Manner, Order, asked, clauses, deadline, holder, orders, sentence, sentences, tells_when
from vbhc.parts.task_tables import table_tasks
from vbhc.parts.task_units import begins_person, begins_unit
from vbhc.parts.task_words import Field, task_words
from vbhc.patterns import lazy

_ARTICLE = "Điều "
#: What follows is the text of another document.
_CHANGES = lazy(r"(?:[Ss]ửa đổi|[Bb]ổ sung|[Tt]hay thế).{0,300}(?:như sau|sau đây|đọc là)[ :]{0,3}$")
#: In a list of points only these words give work; "Yêu cầu …" there may be what somebody has a right to.
_GIVES = ("Giao ", "Phân công ")
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
    for stretch in _stretches(source, sections, Span(start, end), joined):
        if not (stretch.above or stretch.labels or stretch.giving or hinted.any(stretch.span) or _opens_with_unit(source, stretch)):
            continue
        spans = [stretch.span, *(section.span for section in stretch.labels)]
        paragraphs = [block for span in spans for block in blocks(source, _words(source, span, stretch.section), joined)]
        found.extend(_stretch(stretch, paragraphs, tells=tells, invites=invites))
    found.extend(table_tasks(source, zones.body))
    found.extend(table_tasks(source, zones.annexes))
    return tuple(sorted(found, key=lambda task: task.span))


def _stretches(source: Source, sections: tuple[Section, ...], body: Span, joined: frozenset[int]) -> Iterator[_Stretch]:
    """Every section with what the sections around it tell of its text. A body without sections is one stretch."""
    if not sections:
        yield _Stretch(None, body)
        return
    led, giving = _lead(source, Span(body.start, sections[0].span.start), joined)
    waiting = [
        _Stretch(section, section.span, led, giving=giving)
        if _is_point(section)
        else _Stretch(section, section.span, giving=giving and _is_sentence(source, section))
        for section in reversed(sections)
    ]
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
        fields = [(child, _label(source, child)) for child in section.children]
        yield _Stretch(
            section, Span(section.span.start, end), own or around.above, articled, articled and not article, powers, giving, _labels(fields)
        )
        waiting.extend(
            _Stretch(child, child.span, below, articled, powers=powers, giving=giving)
            for child, field in reversed(fields)
            if field not in TELLING
        )


def _is_point(section: Section) -> bool:
    """A section that goes on with the sentence before the sections: neither headed nor an article."""
    return section.heading is None and not section.label.startswith(_ARTICLE)


def _is_sentence(source: Source, section: Section) -> bool:
    """Whether what looks like a heading ends with a full stop ("3. Trạm Y tế phối hợp tuyên truyền.")."""
    return source.flat[section.span.start : source.lines[source.line_at(section.span.start)].span.end].rstrip().endswith(".")


def _lead(source: Source, span: Span, joined: frozenset[int]) -> tuple[Holder | None, bool]:
    """Who has the work of the points below the last paragraph of the span ("Sở Y tế đề nghị các xã thực hiện các nội dung sau:"), and whether they give work."""
    if not source.flat[span.start : span.end].rstrip().endswith(":"):
        return None, False
    line = source.text[span.start : span.end].rstrip().rsplit("\n", 1)[-1]
    # a reader may join "Kính gửi: UBND các xã" to it, so its last line is asked too
    told = [*[block.text for block in blocks(source, span, joined)][-1:], " ".join(line.split())]
    led = next((found for text in told if (found := holder(asked(text) or text)) is not None and found.asked), None)
    if led is not None:
        return replace(led, strict=True), True
    return None, any(task_words().introducing.search(text) for text in told)


def _opens_with_unit(source: Source, stretch: _Stretch) -> bool:
    """As in "2. Sở Tài chính: Bố trí kinh phí"."""
    start, end = _words(source, stretch.span, stretch.section)
    text = source.flat[start : min(end, start + _LONGEST_OPENING)].lstrip(" *")
    return ":" in text and (begins_unit(text, 0) or begins_person(text, 0))


def _words(source: Source, span: Span, section: Section | None) -> Span:
    """The span without the label of its section."""
    label = label_pattern().match(source.flat, span.start, span.end) if section else None
    return Span(label.end(), span.end) if label else span


def _label(source: Source, section: Section) -> Field | None:
    """What a section tells that is one of the labelled lines of the section above it."""
    if section.children:
        return None
    words = _words(source, section.span, section)
    return label_of(source.flat[words.start : min(words.end, words.start + 2 * _LONGEST_OPENING)].lstrip())


def _labels(fields: list[tuple[Section, Field | None]]) -> tuple[Section, ...]:
    """Those that tell of the section above them: none where nobody leads, or where others are sections in their own right."""
    if all(field != "lead" for _, field in fields) or any(field is None and _stands_alone(section) for section, field in fields):
        return ()
    return tuple(section for section, field in fields if field in TELLING)


def _stands_alone(section: Section) -> bool:
    return bool(section.heading or section.children) and (section.heading or "").casefold() not in task_words().fields


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
    plain: list[Block] = []
    before: Block | None = None
    open_group = False
    for number, block in enumerate(paragraphs):
        # "TỔ CHỨC THỰC HIỆN:" over a list is a heading, though the words are those of a label
        titled = heading is not None and not number and block.text.rstrip(" .:") == heading
        if not titled and labelled(block, groups, before, going_on=open_group):
            open_group = True
            continue
        label = label_of(block.text)
        open_group = open_group and groups[-1].keeps_open(label)
        before = before if label == "aside" else block
        if open_group:
            continue
        if group := inline(block):
            group.deadline = group.deadline or deadline(block.text)
            groups.append(group)
            continue
        if heading and not number and (own or not stretch.above) and block.text.startswith(heading):
            sentenced = stretch.giving and not own and block.text == f"{heading}."
            if not sentenced:
                continue
        plain.append(block)
    if all(group.inline for group in groups):
        yield from _ordered(plain, stretch, tells=tells, strict=bool(heading and not own))
    first = paragraphs[0].text if paragraphs else ""
    for group in groups:
        above = group.before if group.inline or len(groups) > 1 or section is None else None
        task = sentence(above.text) if above else heading or sentence(first)
        timed = group.deadline and (above or heading or label_of(first) not in TELLING)
        if task and (group.lead or timed) and not (invites or group.is_hour()):
            start = above.span.start if above else stretch.span.start
            yield Task(path, task, group.lead, group.together, group.deadline, Span(start, group.end))


def _ordered(paragraphs: list[Block], stretch: _Stretch, *, tells: bool, strict: bool) -> Iterator[Task]:
    """What each paragraph orders; bullets below one that only names somebody are that one's work, up to the next that begins like it."""
    path = stretch.section.path if stretch.section else None
    listed: tuple[str, Holder] | None = None
    for block in paragraphs:
        if _ASIDE.match(block.text):
            continue
        if listed and block.bullet in {"", listed[0]}:
            listed = None
        if led := _leads_list(block, stretch):
            listed = (block.bullet, led)
            continue
        around = stretch._replace(above=listed[1]) if listed else stretch
        for task in _orders(block, around, tells=tells, strict=strict and not listed):
            yield replace(task, section=path)


#: a paragraph in brackets tells what comes with the letter: "(Đính kèm Kế hoạch số …)./."
_ASIDE = lazy(r"\([^()]{1,400}\)[\s./]{0,6}\Z")


def _leads_list(block: Block, stretch: _Stretch) -> Holder | None:
    """Who has the work of the bullets below a paragraph that names them and nothing else: "- Sở Y tế:" over "+ Mở lớp"."""
    if not block.text.endswith(":") or stretch.powers:
        return None
    led = holder(asked(block.text) or block.text)
    return led if led is not None and (led.asked or stretch.giving) else None


def _orders(block: Block, stretch: _Stretch, *, tells: bool, strict: bool) -> Iterator[Task]:
    """What a paragraph orders; a sentence or a clause within it counts only where it begins with "Giao …"."""
    asks = not (stretch.powers or (stretch.inner and not (stretch.giving or block.text.startswith(_GIVES))))
    section = stretch.section
    alone = not stretch.articled and (section is None or (section.heading is None and "." not in section.path))
    how = Manner(asks, tells, strict or stretch.articled, stretch.giving and tells, alone)
    text = block.text
    found = [] if _closes(text, stretch.above) else list(orders(text, stretch.above, how))
    if not found and not stretch.articled:
        found = _behind_matter(text, how)
    for told in found:
        yield Task(None, told.task, told.lead, told.together, told.deadline, block.span)
    if stretch.powers or not any(word[1:] in text for word in _GIVES):
        return
    pieces = clauses(text) if tells and not (found or stretch.inner) else sentences(text)
    for previous, piece, following in zip(pieces, pieces[1:], [*pieces[2:], ""], strict=False):
        given = list(orders(piece)) if piece.startswith(_GIVES) else []
        for number, told in enumerate(given):
            task = previous if not number and tells_when(told) else told.task
            limit = told.deadline or (_when(following) if len(given) == 1 else None)
            yield Task(None, task, told.lead, told.together, limit, block.span)


def _closes(text: str, above: Holder | None) -> bool:
    """A closing formula; "Căn cứ Kế hoạch này, xây dựng kế hoạch …" under the heading of a unit is that unit's work, as long as nobody else is named."""
    match = task_words().closing.match(text)
    if match is None or above is None or not text.startswith(_BASIS):
        return match is not None
    rest = text[match.end() :].lstrip(" ,:").removesuffix(".")
    return not rest[:1].islower() or rest.startswith(_OTHERS) or begins_unit(rest, 0) or begins_person(rest, 0)


_BASIS = "Căn cứ "
#: who is asked in a closing formula, or that somebody is
_OTHERS = ("các ", "từng ", "mọi ", "những ", "yêu cầu ", "đề nghị ", "giao ", "thủ trưởng ", "tất cả ")


def _when(text: str) -> str | None:
    """The time limit that a sentence tells, where it tells nothing else ("Hoàn thành trước ngày 30/7", "Thời hạn: quý III")."""
    if label_of(text) == "deadline":
        return text.partition(":")[2].strip() or None
    limit = deadline(text)
    if limit is None or not text.endswith(limit):
        return None
    before = text.removesuffix(limit).strip().casefold()
    return limit if not before or task_words().fields.get(before) == "deadline" else None


#: "Chế độ báo cáo: | Các xã gửi báo cáo về Sở Y tế"
_MATTER = lazy(r"[^:;.]{3,120}:[ ](?=[^\W\d_])")


def _behind_matter(text: str, how: Manner) -> list[Order]:
    """What a unit has to do about the matter before the colon; the matter itself where only who and until when is told ("Giám sát: Sở Y tế chủ trì, xong trong quý III")."""
    match = _MATTER.match(text)
    if match is None or begins_unit(text, 0) or not begins_unit(text, match.end()) or label_of(text):
        return []
    found = list(orders(text[match.end() :], None, how))
    if found and tells_when(found[0]):
        found[0] = replace(found[0], task=match[0].strip(" :"))
    return found
