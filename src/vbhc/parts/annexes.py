"""Phụ lục and documents issued with this one: where each begins, its number, its title."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from vbhc.knowledge import closing
from vbhc.model.document import Annex
from vbhc.model.letters import bare, base, is_rule
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import marks
from vbhc.parts.annex_forms import FORM, sheets
from vbhc.parts.closing_lines import capitals, is_noise
from vbhc.patterns import lazy

_ANNEX = lazy(
    r"[^\w\"“”‘’']{0,6}PHU\s{0,3}LUC(?![A-Z])(?:\s{1,3}SO\b)?\s{0,3}:?\s{0,3}(?P<number>[IVXLC]{1,6}[A-Z]?(?![A-Z])|\d{1,3}[A-Z]?(?:[.\-/]\d{1,2})?(?!\w)|[A-Z](?![A-Z]))?"
)
_WITH = lazy(r"\W{0,4}\(?\s{0,3}(?:DUOC\s{1,3})?(?:BAN\s{1,3}HANH\s{1,3})?(?:KEM\s{1,3}THEO|DINH\s{1,3}KEM)(?![A-Z])")
_WITH_DOCUMENT = lazy(r"KEM\s{1,3}THEO\s{1,3}[A-Z][^\d]{0,60}(?:\d|\.{2}|…|/)")
_STARTS_BODY = lazy(
    r"\W{0,3}(?:(?:CHUONG|PHAN|MUC|DIEU)\s{1,3}(?:[IVXLC]{1,6}|\d{1,3}|THU)(?![A-Z])|(?:CAN\s{1,3}CU|KINH\s{1,3}GUI|TT|STT)(?![A-Z])"
    r"|[IVX]{1,4}\s?[.\-/)]|\d{1,2}\s?[.)\-]|[A-Z]\s?[.)]\s)"
)
_LONGEST_HEADING = 220
#: So far into a line `_ANNEX` shows its first letters.
_ANNEX_SHOWS = 9
_TITLE_LINES = 9
_ABOVE = 14
#: A note below a table or a form begins so.
_NOTE_MARKS = frozenset("¹²³⁴⁵⁶⁷⁸⁹*")
_END = " \t.,;:-–—_*/"


@dataclass(slots=True)
class _Start:
    """Where an annex begins: first line, heading lines, number."""

    line: int
    heading: int
    number: str | None = None
    kind: str = "annex"
    certain: bool = True
    title: str | None = None


def find(source: Source, zones: Zones) -> tuple[Annex, ...]:
    """Phụ lục, văn bản kèm theo: heading and title on one line, from its beginning to the next one."""
    lines = [index for index in zones.annexes if source.lines[index].role == "body"]
    starts = _starts(source, lines) if lines else []
    found: list[Annex] = []
    for position, start in enumerate(starts):
        stop = starts[position + 1].line if position + 1 < len(starts) else len(lines)
        title = start.title or _title(source, lines, start, stop)
        if title:
            found.append(
                Annex(title, start.number, Span(source.lines[lines[start.line]].span.start, source.lines[lines[stop - 1]].span.end))
            )
    return (*found, *_second(source, zones))


def _second(source: Source, zones: Zones) -> tuple[Annex, ...]:
    """Another document in the same file, whole: by its heading, else by what it is about or its number."""
    if not zones.second:
        return ()
    lines = list(zones.second)
    texts = [_text(source, index) for index in lines[: 2 * _ABOVE]]
    heading = next((at for at, text in enumerate(texts) if marks.type_heading(text)), None)
    about = next((text for mark in (marks.REGARDING, marks.NUMBER_LINE) for text in texts if mark.match(text)), texts[0])
    title = about if heading is None else _title(source, lines, _Start(0, heading, kind="issued"), len(lines))
    return (Annex(title, None, Span(source.lines[lines[0]].span.start, source.lines[lines[-1]].span.end)),)


def _text(source: Source, index: int) -> str:
    """A line without bars and outer blanks, cut where no heading is that long."""
    span = source.lines[index].span
    return " ".join(source.flat[span.start : min(span.end, span.start + 2 * _LONGEST_HEADING)].split())


def _starts(source: Source, lines: list[int]) -> list[_Start]:
    texts = [_text(source, index) for index in lines]
    annexes = [start for position in range(len(texts)) if (start := _annex_at(texts, position))]
    if any(start.number or start.certain for start in annexes):
        annexes = [start for start in annexes if start.number or start.certain]
    annexes = _without_repeats(annexes)
    issued = [start for position in range(len(texts)) if (start := _issued_at(texts, position, annexes))]
    forms: list[_Start] = []
    if len(annexes) == 1 and annexes[0].number is None and not issued:
        forms = [_Start(form.line, form.line, form.number, "form", title=form.title) for form in sheets(texts)]
    starts = sorted([*annexes, *issued, *forms], key=lambda start: start.line)
    if not starts:
        starts = [start for position in range(len(texts)) if (start := _form_at(texts, position))]
    if not starts or starts[0].line > _ABOVE:
        opening = _opening(texts, starts[0].line if starts else len(texts))
        starts = [opening, *starts] if opening else starts
    if starts and starts[0].line <= _ABOVE:
        starts[0].line = 0
    return starts


def _annex_at(texts: list[str], position: int) -> _Start | None:
    """As in "PHỤ LỤC SỐ 2", "Phụ lục I (Kèm theo …)", "Phụ lục kèm theo Quyết định …"; no sentence that speaks of an annex."""
    text = texts[position]
    if len(text) > _LONGEST_HEADING or "PHU" not in base(text[:_ANNEX_SHOWS]):
        return None
    letters = base(text)
    found = _ANNEX.match(letters)
    if not found:
        return None
    rest = text[found.end() :].strip()
    heading = not rest or rest[0] in "(:.-–—" or rest == "(tiếp theo)" or capitals(rest) or bool(_WITH.match(base(rest)))
    if not heading or (not rest.isupper() and rest.endswith((";", ",")) and not rest.startswith("(")):
        return None
    number = text[found.start("number") : found.end("number")] if found["number"] else None
    return _Start(position, position, number, certain=_attached(texts, position))


def _attached(texts: list[str], position: int) -> bool:
    """Says of itself with which document it was issued."""
    for at, text in enumerate(texts[position : position + 5]):
        letters = base(text)
        if at and _ANNEX.match(letters):
            return False
        if _WITH_DOCUMENT.search(letters):
            return True
    return False


def _without_repeats(annexes: list[_Start]) -> list[_Start]:
    """The running head of an annex on its next page is the same annex."""
    kept: list[_Start] = []
    for start in annexes:
        if kept and start.number is not None and start.number == kept[-1].number:
            continue
        kept.append(start)
    return kept


def _issued_at(texts: list[str], position: int, annexes: list[_Start]) -> _Start | None:
    """As in "(Ban hành kèm theo …)" under the title of a document with its own letterhead."""
    if not texts[position].lstrip(" *|").startswith(("(", "Ban hành", "Kèm theo", "[")) or not _WITH.match(base(texts[position])):
        return None
    inside = bisect_right(annexes, position, key=lambda start: start.line)
    if inside and _in_a_sample(texts, annexes[inside - 1].heading, position):
        return None
    if inside and (position - annexes[inside - 1].heading <= _TITLE_LINES or annexes[0].number is None):
        return None
    top = heading = position
    for above in range(position - 1, max(-1, position - _ABOVE), -1):
        text = texts[above]
        if len(text) > _LONGEST_HEADING or text.endswith((";", ":", "./.")) or text[:1] in _NOTE_MARKS or _STARTS_BODY.match(base(text)):
            break
        if _letterhead(text) or is_rule(text):
            top = above
            continue
        if top < heading and not capitals(text):
            break
        top = above
        if not any(_letterhead(below) for below in texts[above + 1 : min(above + 5, position)]):
            heading = above
    if FORM.match(base(texts[heading])):
        return None
    return _Start(top, heading, kind="issued")


def _in_a_sample(texts: list[str], annex: int, position: int) -> bool:
    """Whether it stands in a form of the annex, and leaves blank with what it is issued: a document to be, not one that is issued."""
    if any(map(str.isdecimal, texts[position])):
        return False
    return any(len(text) <= _LONGEST_HEADING and FORM.match(base(text)) for text in texts[annex + 1 : position])


def _letterhead(text: str) -> bool:
    key = bare(text[:120])
    return marks.is_national(key) or marks.is_motto(key) or marks.is_place_date(text)


def _letterhead_above(texts: list[str], position: int) -> bool:
    """The national title stands on one of the next lines: this one still is letterhead."""
    return any(_letterhead(text) for text in texts[position + 1 : position + 5])


def _form_at(texts: list[str], position: int) -> _Start | None:
    """As in "Mẫu số 01" where there is no phụ lục."""
    text = texts[position]
    found = FORM.match(base(text)) if len(text) <= _LONGEST_HEADING else None
    rest = text[found.end() :].strip() if found else ""
    if not found or (rest and not (capitals(rest) or rest[0] in "(:.-–" or _WITH.match(base(rest)))):
        return None
    return _Start(position, position, text[found.start("number") : found.end("number")], kind="form")


def _opening(texts: list[str], stop: int) -> _Start | None:
    """The zone opens with a document of its own: "KẾ HOẠCH", "QUY CHẾ", a list, a letterhead."""
    for position, text in enumerate(texts[: min(stop, 2 * _ABOVE)]):
        if len(text) <= _LONGEST_HEADING and capitals(text) and re.match(rf"\W{{0,4}}{closing.annex_pattern()}", base(text)):
            return _Start(0, position, kind="issued")
    for position, text in enumerate(texts[: min(stop, 2 * _ABOVE)]):
        if (
            5 < len(text) <= _LONGEST_HEADING
            and capitals(text)
            and not is_rule(text)
            and not _letterhead(text)
            and not _letterhead_above(texts, position)
        ):
            return _Start(0, position, kind="issued", certain=False)
    return None


def _title(source: Source, lines: list[int], start: _Start, stop: int) -> str:
    """The heading and the lines of its title, up to "(Kèm theo …)" or to where the text begins."""
    texts = [_text(source, index) for index in lines[start.heading : min(stop, start.heading + 2 * _TITLE_LINES)]]
    attached = next((at for at, text in enumerate(texts[: _TITLE_LINES + 1]) if _WITH.match(base(text)) and at), None)
    form = FORM.match(base(texts[0])) if start.kind == "form" else None
    title = [texts[0][: form.end()] if form and _WITH.match(base(texts[0][form.end() :])) else _before_with(texts[0])]
    for at, text in enumerate(texts[1:_TITLE_LINES], start=1):
        if at == attached:
            break
        if is_noise(text) or is_rule(text):
            continue
        if not _is_title(text, certain=attached is not None and at < attached):
            break
        title.append(_before_with(text))
    if len(title) == 1 and attached is not None and start.kind == "annex":
        title += _below(texts, attached)
    return " ".join(" ".join(title).split()).strip(_END)[: 2 * _LONGEST_HEADING]


def _before_with(text: str) -> str:
    found = re.search(r"\(\s{0,3}(?:BAN\s{1,3}HANH\s{1,3})?(?:DINH\s{1,3})?KEM", base(text))
    return text[: found.start()] if found else text


def _is_title(text: str, *, certain: bool) -> bool:
    if len(text) > _LONGEST_HEADING or text.startswith(("(", "[", "“")) or _STARTS_BODY.match(base(text)) or _letterhead(text):
        return False
    return capitals(text) or (certain and not text.endswith((";", ":")))


def _below(texts: list[str], attached: int) -> list[str]:
    """Portals print the title under "(Kèm theo …)", which may wrap."""
    at = attached
    while at < len(texts) and ")" not in texts[at] and at < attached + 4:
        at += 1
    title: list[str] = []
    for text in texts[at + 1 : at + 1 + _TITLE_LINES]:
        if is_noise(text) or is_rule(text):
            continue
        if not capitals(text) or not _is_title(text, certain=False) or _letterhead_above(texts, texts.index(text)):
            break
        title.append(text)
    return title
