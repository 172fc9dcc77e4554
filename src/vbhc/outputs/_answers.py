"""Câu trả lời thành bảng: candidates, hits, similar documents, gaps and conflicts as sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from vbhc.messages import day, message
from vbhc.model.answers import MOST_PLANS
from vbhc.model.lineage import MOST_WITNESSES
from vbhc.outputs.lineage import _facts, _words
from vbhc.outputs.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbhc.messages import Lang
    from vbhc.model.answers import Gap, Gaps, Hit, Similar
    from vbhc.model.lineage import Conflict, Node

T = TypeVar("T")

_TITLE = 160
_DOCUMENT = ("id", "document", "date", "issuer", "title", "path")
_QUOTED = 100
_WITNESSES = 3


def candidates(nodes: Sequence[Node], lang: Lang) -> Sheet:
    """Những văn bản có thể là: what one number can mean."""
    cells, words = _documents(nodes, lang)
    return Sheet("candidates", _DOCUMENT, (6, 4, 2, 4, 6, 0), cells, words, tuple(_facts.node(node) for node in nodes))


def hits(found: Sequence[Hit], limit: int, lang: Lang) -> Sheet:
    """Kết quả tìm: the first `limit`; what comes after them is only said to be there."""
    found, lines, left_out = _first(found, limit, lang)
    # Of a document that only an article is about, the article is what one can open.
    cells, words = _documents([hit.node if hit.node.path else replace(hit.node, path=hit.path) for hit in found], lang)
    facts = tuple({**_facts.node(hit.node), "file": hit.path, "score": round(hit.score, 4), "phrase": hit.phrase} for hit in found)
    return Sheet("find", _DOCUMENT, (0, 4, 2, 4, 7, 4), cells, words, facts, lines=lines, left_out=left_out)


def similar(found: Sequence[Similar], target: Node, limit: int, lang: Lang) -> Sheet:
    """Văn bản cùng việc: the first `limit`; what comes after them is only said to be there."""
    found, lines, left_out = _first(found, limit, lang)
    cells, words = _documents([one.node for one in found], lang)
    more = tuple((round(one.score, 4), "; ".join(_words.name(node, lang) for node in one.shared), "; ".join(one.terms)) for one in found)
    facts = tuple(
        {**_facts.node(one.node), "score": round(one.score, 4), "shared": [node.id for node in one.shared], "terms": list(one.terms)}
        for one in found
    )
    return Sheet(
        "similar",
        (*_DOCUMENT, "score", "shared", "terms"),
        (0, 4, 2, 4, 6, 4, 0, 4, 0),
        tuple(cell + extra for cell, extra in zip(cells, more, strict=True)),
        tuple((*word, str(extra[0]), *extra[1:]) for word, extra in zip(words, more, strict=True)),
        facts,
        {"document": _facts.node(target)},
        lines,
        left_out,
    )


def gaps(found: Gaps, lang: Lang, *, listed: bool = False) -> Sheet:
    """Ai đã, ai chưa có kế hoạch. `listed`: bodies were asked for one by one, so those that are none are told with the list."""
    counts = {name: sum(row.progress == name for row in found.rows) for name in ("held", "heard", "none")}
    lines = [
        message(
            "gaps-head",
            lang,
            document=_words.line(found.directive, lang),
            all=str(len(found.rows)),
            **{name: str(count) for name, count in counts.items()},
        ),
        message("gaps-deadline", lang, date=day(found.deadline, lang) or "") if found.deadline else message("gaps-no-deadline", lang),
    ]
    left_out: list[str] = []
    if found.unlisted and not listed:
        left_out.append(message("gaps-unlisted", lang, names="; ".join(found.unlisted)))
    if any(len(row.plans) == MOST_PLANS for row in found.rows):
        left_out.append(message("gaps-plans", lang, count=str(MOST_PLANS)))
    head = {
        "directive": _facts.node(found.directive),
        "deadline": found.deadline,
        "as_of": found.as_of,
        "counts": counts,
        "unlisted": list(found.unlisted),
    }
    return Sheet(
        "gaps",
        ("body", "body_id", "progress", "plan", "date", "days", "late", "title", "path"),
        (6, 0, 4, 4, 2, 1, 2, 0, 0),
        tuple(_gap_cells(row) for row in found.rows),
        tuple(_gap_words(row, lang) for row in found.rows),
        tuple(_gap_facts(row) for row in found.rows),
        head,
        tuple(lines),
        tuple(left_out),
    )


def _gap_cells(row: Gap) -> tuple[object, ...]:
    plan = row.plans[0] if row.plans else None
    told = (plan.number or plan.name, plan.date) if plan else (None, None)
    return (row.name, row.body, row.progress, *told, row.days, row.late, plan.title if plan else None, plan.path if plan else None)


def _gap_words(row: Gap, lang: Lang) -> tuple[str, ...]:
    plan = row.plans[0] if row.plans else None
    said = _words.name(plan, lang) if plan else ""
    late = ""
    if row.late is not None:
        late = message("gap-late" if row.late else "gap-in-time" if row.progress != "none" else "gap-open", lang)
    return (
        *(row.name, row.body or "", message(f"gap-{row.progress}", lang), said),
        *((day(plan.date, lang) if plan else None) or "", "" if row.days is None else str(row.days), late),
        *((plan.title if plan else None) or "", (plan.path if plan else None) or ""),
    )


def _gap_facts(row: Gap) -> dict[str, Any]:
    return {
        "body": row.name,
        "body_id": row.body,
        "progress": row.progress,
        "days": row.days,
        "late": row.late,
        "plans": [_facts.node(plan) for plan in row.plans],
    }


def conflicts(found: Sequence[Conflict], lang: Lang) -> Sheet:
    """Mâu thuẫn: one value, one row."""
    cells: list[tuple[object, ...]] = []
    words: list[tuple[str, ...]] = []
    for conflict in found:
        for value, seen in conflict.values:
            first = "; ".join(f"{one.path}: “{_words.shortened(one.text, _QUOTED)}”" for one in seen[:_WITNESSES])
            dated = day(value, lang) or value if conflict.field in ("date", "year", "number") else value
            cells.append((conflict.document, conflict.field, value, len(seen), first))
            words.append(
                (conflict.document, message(f"conflict-{conflict.field}", lang), _words.shortened(dated, _TITLE), str(len(seen)), first)
            )
    facts = tuple(
        {
            "document": conflict.document,
            "field": conflict.field,
            "values": [{"value": value, "witnesses": [_facts.witness(one) for one in seen]} for value, seen in conflict.values],
        }
        for conflict in found
    )
    many = any(len(seen) == MOST_WITNESSES for conflict in found for _, seen in conflict.values)
    return Sheet(
        "conflicts",
        ("document", "field", "value", "files", "witness"),
        (4, 2, 3, 1, 8),
        tuple(cells),
        tuple(words),
        facts,
        lines=() if found else (message("no-conflicts", lang),),
        left_out=(message("conflicts-files", lang, count=str(MOST_WITNESSES)),) if many else (),
    )


def _documents(nodes: Sequence[Node], lang: Lang) -> tuple[tuple[tuple[object, ...], ...], tuple[tuple[str, ...], ...]]:
    cells: list[tuple[object, ...]] = []
    words: list[tuple[str, ...]] = []
    for node in nodes:
        issuer = node.issuer.name if node.issuer else None
        name = _words.name(node, lang)
        cells.append((node.id, name, node.date, issuer, node.title, node.path))
        where = node.path or ("" if node.held else _words.absent(lang))
        words.append((node.id, name, day(node.date, lang) or "", issuer or "", _words.shortened(node.title or "", _TITLE), where))
    return tuple(cells), tuple(words)


def _first(found: Sequence[T], limit: int, lang: Lang) -> tuple[Sequence[T], tuple[str, ...], tuple[str, ...]]:
    """The first so many, what is said where there is none, and that there are more."""
    if not found:
        return found, (message("nothing-found", lang),), ()
    return found[:limit], (), (message("first-only", lang, count=str(limit)),) if len(found) > limit else ()
