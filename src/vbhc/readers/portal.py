"""Thuộc tính văn bản: what a portal states about the document beside it ("Số hiệu: …", "Người ký: …"), however the labels were glued.

The labels stand in `knowledge/portal.toml`. A block of them counts only where several come together, so that "Ngày ban hành" in
running text or in the head of a table is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vbhc.knowledge.closing import offices
from vbhc.knowledge.portal import core_keys, keys, label_pattern, label_starts, unknown_values
from vbhc.model.text import Found, Line, Span
from vbhc.patterns import lazy

#: Metadata stand at the head of a page, or among what was cut off and stands at its end.
_REACH = 400
#: So many other lines may stand between two labels of one block.
_APART = 4
#: Different core keys that make a block.
_ENOUGH = 3
#: More bodies than this have never signed one document together.
_JOINT = 8
_LONGEST_LINE = 2000
_LONGEST_VALUE = 600

_LABEL = lazy(rf"({label_pattern()})(\s{{0,3}}[:：])?")
_BULLET = lazy(r"[\s•·*▪■►\-–|+]{0,12}")
_TRIM = " \t\u00a0:：;|•·"

Pairs = tuple[tuple[str, Found[str]], ...]


class _Label(NamedTuple):
    """One label: its key, where its value begins, where it ends on its line, and the line."""

    key: str
    start: int
    end: int
    line: int
    colon: bool


def metadata(text: str, lines: Sequence[Line]) -> Pairs:
    """The pairs of the first block of metadata, in order; a key that stands twice with different values stays twice."""
    reach = (*range(min(len(lines), _REACH)), *range(max(_REACH, len(lines) - _REACH), len(lines)))
    labels: list[_Label] = []
    for index in reach:
        labels += _labels(text, lines[index], index)
    for block in _blocks(labels):
        pairs = _values(text, lines, block)
        if len({key for key, _ in pairs} & (core_keys() | {"effective"})) >= _ENOUGH - 1:
            return pairs
    return ()


def _labels(text: str, line: Line, index: int) -> list[_Label]:
    """The labels of one line: it must begin with one; those after it need a colon where the first has one."""
    start, end = line.span
    if end - start > _LONGEST_LINE:
        return []
    if not text[start].isalpha() and (bullet := _BULLET.match(text, start, end)):
        start = bullet.end()
    match = _LABEL.match(text, start, end) if text.startswith(label_starts(), start, end) else None
    if match is None or not _is_whole(text, match):
        return []
    found: list[_Label] = []
    colon = match[2] is not None
    following: re.Match[str] | None = match
    while following is not None:
        after = next((other for other in _LABEL.finditer(text, following.end(), end) if _is_label(text, other, colon=colon)), None)
        key = keys()[" ".join(following[1].split()).casefold()]
        found.append(_Label(key, following.end(), after.start() if after else end, index, following[2] is not None))
        following = after
    return found


def _is_label(text: str, match: re.Match[str], *, colon: bool) -> bool:
    """Inside a line a label begins with a capital; it may be glued to the value before it when a colon follows."""
    if not match[1][0].isupper() or (colon and match[2] is None) or not _is_whole(text, match):
        return False
    return match[2] is not None or text[match.start() - 1].isspace()


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """The label ends here; a value may be glued to it ("Loại văn bảnQuyết định"), the rest of a word may not ("Số hiệuu")."""
    after = text[match.end(1) : match.end(1) + 1]
    return not after.isalpha() or after.isupper()


def _blocks(labels: list[_Label]) -> list[list[_Label]]:
    """Labels close to one another, where enough different core keys come together."""
    blocks: list[list[_Label]] = []
    for label in labels:
        if blocks and label.line - blocks[-1][-1].line <= _APART:
            blocks[-1].append(label)
        else:
            blocks.append([label])
    return [block for block in blocks if len({label.key for label in block} & core_keys()) >= _ENOUGH]


def _values(text: str, lines: Sequence[Line], block: list[_Label]) -> Pairs:
    pairs: list[tuple[str, Found[str]]] = []
    taken = {label.line for label in block}
    for label in block:
        spans = [_trimmed(text, label.start, label.end)]
        if spans[0] is None:
            spans = [_next_line(text, lines, label, taken)]
        if label.key == "issuer-signer":
            spans += _other_issuers(text, lines, label.line + 1, taken)
        for span in spans:
            if span is None or span.end - span.start > _LONGEST_VALUE or _is_unknown(text[span.start : span.end]):
                continue
            for key, part in _split(text, span) if label.key == "issuer-signer" else [(label.key, span)]:
                pair = (key, Found(" ".join(text[part.start : part.end].split()), part))
                if all(key != other or pair[1].value != found.value for other, found in pairs):
                    pairs.append(pair)
    return tuple(pairs)


def _other_issuers(text: str, lines: Sequence[Line], first: int, taken: set[int]) -> list[Span | None]:
    """The rows below that name body, office and signer again: a joint document."""
    spans: list[Span | None] = []
    for row in range(first, min(first + _JOINT, len(lines))):
        span = _trimmed(text, *lines[row].span)
        if row in taken or span is None or span.end - span.start > _LONGEST_VALUE or len(_split(text, span)) < 2:
            break
        spans.append(span)
    return spans


def _next_line(text: str, lines: Sequence[Line], label: _Label, taken: set[int]) -> Span | None:
    """The value stands on the next line, or in the next cell of the row, unless that is a label itself."""
    after = label.line + 1
    if after >= len(lines) or after in taken or lines[after].role != lines[label.line].role:
        return None
    mine, other = lines[label.line].cell, lines[after].cell
    same_row = mine is not None and other is not None and mine[:2] == other[:2]
    if mine is not None and not same_row:
        return None
    return _trimmed(text, *lines[after].span) if same_row or label.colon or _alternates(label.line, taken) else None


def _alternates(line: int, taken: set[int]) -> bool:
    """Whether labels without a colon stand on every second line, their values between them; heads of a table stand one below the other."""
    return line - 1 not in taken and (line + 2 in taken or line - 2 in taken)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _TRIM:
        start += 1
    while start < end and text[end - 1] in _TRIM:
        end -= 1
    return Span(start, end) if start < end else None


def _is_unknown(value: str) -> bool:
    return value.strip(" .").casefold() in unknown_values() or not any(map(str.isalnum, value))


def _split(text: str, span: Span) -> list[tuple[str, Span]]:
    """One line of body, office and name: "Bộ Nội vụ Bộ trưởng Trần Văn Tuấn"."""
    value = text[span.start : span.end]
    found = max(
        ((value.rfind(office), office) for office in offices()), key=lambda hit: (hit[0] > 0, hit[0], len(hit[1])), default=(-1, "")
    )
    at, office = found
    if at <= 0:
        return [("issuer", span)]
    issuer = _trimmed(text, span.start, span.start + at)
    signer = _trimmed(text, span.start + at + len(office), span.end)
    return [(key, part) for key, part in (("issuer", issuer), ("signer", signer)) if part is not None]
