"""Markdown: the page of rules (docs/rules.md)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs.rulecards import CardsFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vbhc.model.report import RuleCard
    from vbhc.outputs import View


def _render(cards: Sequence[RuleCard], view: View) -> str:
    return "\n".join(_lines(cards, view)) + "\n"


def _lines(cards: Sequence[RuleCard], view: View) -> Iterator[str]:
    yield f"# {message('rule-pages', view.lang)}"
    yield ""
    yield message("rule-pages-lead", view.lang, count=str(len(cards)))
    for group, members in groupby(cards, key=lambda card: card.code.split("-")[0]):
        listed = list(members)
        yield from ("", f"## {group}", "")
        yield f"| {message('report-column-rule', view.lang)} | {message('report-column-level', view.lang)} | |"
        yield "| --- | --- | --- |"
        for card in listed:
            yield f"| [{card.code}](#{card.code.lower()}) | {message(f'level-{card.level}', view.lang)} | {_plain(card.title)} |"
        for card in listed:
            yield from _card(card, view)


def _card(card: RuleCard, view: View) -> Iterator[str]:
    yield from ("", f"### {card.code}", "", f"**{_plain(card.title)}**", "")
    for label, words in _said.facts(card, view.lang):
        yield f"- {label}: {_plain(words)}"
    for right, wrong in card.examples:
        yield ""
        yield "```text"
        yield from (f"✓ {line}" for line in right.splitlines())
        yield from (f"✗ {line}" for line in wrong.splitlines())
        yield "```"


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>|" else letter for letter in " ".join(text.split()))


FORMAT = CardsFormat(_render, ".md")
