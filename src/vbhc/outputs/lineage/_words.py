"""Lời ghi trên hình: what a document and a relation are called in pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import day, message
from vbhc.outputs._said import label

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.citation import Relation
    from vbhc.model.lineage import Lineage, Node


def name(node: Node, lang: Lang) -> str:
    """Kế hoạch 61/KH-UBND, Luật 19/2023/QH15, Luật Báo chí; what has neither number nor name is called by its type."""
    return node.called or message("lineage-unnumbered", lang, type=node.type.name if node.type else message("lineage-document", lang))


def line(node: Node, lang: Lang) -> str:
    """A document on one line: what it is, its day, its issuer."""
    issuer = node.issuer.name if node.issuer else None
    return ", ".join(part for part in (name(node, lang), day(node.date, lang), issuer) if part)


def absent(lang: Lang) -> str:
    """The mark of a document that is only heard of."""
    return message("lineage-not-held", lang)


def relation(wanted: Relation, lang: Lang) -> str:
    """A relation, in words."""
    return label(wanted, lang)


def cut(lineage: Lineage, lang: Lang) -> str | None:
    """How many documents are shown out of how many; None where all are."""
    if not lineage.cut:
        return None
    shown = len(lineage.nodes)
    total = f"{'≥ ' if lineage.cut_open else ''}{grouped(shown + lineage.cut, lang)}"
    return message("lineage-cut", lang, shown=grouped(shown, lang), total=total)


def grouped(count: int, lang: Lang) -> str:
    """1.043 in Vietnamese, 1,043 in English."""
    return f"{count:,}" if lang == "en" else f"{count:,}".replace(",", ".")


def shortened(text: str, most: int) -> str:
    """At most so many letters, cut between words."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    blank = kept.rfind(" ", most // 2)
    return f"{kept[:blank] if blank > 0 else kept}…"
