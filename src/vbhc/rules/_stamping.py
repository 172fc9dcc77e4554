"""Đóng dấu lỗi: what the engine adds to a finding — level, clause, sentence, place, words and fingerprint."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from vbhc.messages import Lang, filled
from vbhc.model.finding import LEVELS, WEAK, Finding, Level, Place, Reported
from vbhc.model.text import Source, Span
from vbhc.rules.rule import Rule

#: Formats whose lines are paragraphs.
_PARAGRAPHS = frozenset({"application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
_WORDS = 200
#: Letters beside the words that tell one place from another.
_NEIGHBOURS = 40


def level(rule: Rule, finding: Finding) -> Level:
    """The level of a finding: never more than the rule's, and at most a warning where component or clause is unsure."""
    heaviest = LEVELS.index(rule.level)
    if finding.level is not None:
        heaviest = min(heaviest, LEVELS.index(finding.level))
    if not finding.sure or rule.force in WEAK:
        heaviest = min(heaviest, LEVELS.index("warning"))
    return LEVELS[heaviest]


def stamped(source: Source, found: Iterable[tuple[Rule, Finding]], lang: Lang) -> tuple[Reported, ...]:
    """Findings in reading order, those without a place last."""
    sorted_ = ordered(found)
    breaks = _breaks(source.text) if sorted_ else []
    seen: Counter[str] = Counter()
    reported: list[Reported] = []
    for rule, finding in sorted_:
        span = _inside(finding.span, source)
        words = source.one_line(span)[:_WORDS] if span else ""
        key = "\x1f".join((rule.code, *_context(source, span, finding)))
        seen[key] += 1
        reported.append(
            Reported(
                path=source.path,
                rule=rule.code,
                level=level(rule, finding),
                clause=rule.clause.en if lang == "en" else rule.clause.vi,
                message=sentence(rule, finding, lang),
                words=words,
                right=finding.right,
                span=span,
                place=_place(source, breaks, span, finding.page),
                fingerprint=sha256(f"{key}\x1f{seen[key]}".encode("utf-8", "replace")).hexdigest()[:32],
                sure=finding.sure,
            )
        )
    return tuple(reported)


def ordered(found: Iterable[tuple[Rule, Finding]]) -> list[tuple[Rule, Finding]]:
    """Findings in reading order, those without a place last."""
    return sorted(found, key=lambda one: _order(one[1]))


def sentence(rule: Rule, finding: Finding, lang: Lang) -> str:
    """The rule's sentence, filled; a missing value shows as its name."""
    said = rule.says[finding.says]
    return filled(said.en if lang == "en" else said.vi, dict(finding.values), lang)


def _order(finding: Finding) -> tuple[bool, int, int]:
    return (finding.span is None, finding.span.start if finding.span else finding.page or 0, finding.span.end if finding.span else 0)


def _inside(span: Span | None, source: Source) -> Span | None:
    if span is None:
        return None
    start = min(max(span.start, 0), len(source.text))
    return Span(start, max(start, min(span.end, len(source.text))))


def _context(source: Source, span: Span | None, finding: Finding) -> tuple[str, ...]:
    """What stays the same when lines move: the words, and what stands beside them on their line."""
    if span is None:
        return ("", finding.says, *(value for _, value in finding.values))
    start = source.text.rfind("\n", max(0, span.start - _NEIGHBOURS), span.start) + 1 or max(0, span.start - _NEIGHBOURS)
    end = source.text.find("\n", span.end, span.end + _NEIGHBOURS)
    end = end if end >= 0 else min(len(source.text), span.end + _NEIGHBOURS)
    said = (source.one_line(Span(*part)) for part in ((start, span.start), span, (span.end, end)))
    return (*said, finding.says)


def _breaks(text: str) -> list[int]:
    """Offsets at which lines begin."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _place(source: Source, breaks: list[int], span: Span | None, page: int | None) -> Place:
    if span is None:
        return Place(page, None, None)
    line = bisect_right(breaks, span.start)
    start = breaks[line - 1]
    at = Place(
        page=source.page_at(span.start) or page,
        line=line,
        column=span.start - start + 1,
        byte_column=len(source.text[start : span.start].encode("utf-8", "replace")) + 1,
    )
    index = source.line_at(span.start)
    if source.media_type not in _PARAGRAPHS or index < 0:
        return at
    cell = source.lines[index].cell
    return at._replace(
        paragraph=bisect_right(source.paragraphs, span.start, key=lambda one: one.span.start) or None,
        cell=(cell.table + 1, cell.row + 1, cell.column + 1) if cell else None,
    )
