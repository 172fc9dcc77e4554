"""Lời của phiếu quy tắc: the facts of a rule as people read them, label by label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.knowledge import types
from vbhc.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.report import RuleCard

_STAGES = 2


def facts(card: RuleCard, lang: Lang) -> Iterator[tuple[str, str]]:
    """Label and words, in the order in which they are shown."""
    yield message("rule-why", lang), card.why
    yield message("rule-clause", lang), f"{card.clause} ({message(f'force-{card.force}', lang)})"
    yield message("rule-level", lang), message(f"level-{card.level}", lang)
    yield message("rule-for", lang), _for(card, lang)
    yield message("rule-days", lang), _days(card, lang)
    kinds = ", ".join(map(_type, card.types))
    if card.not_types:
        kinds = " ".join(filter(None, (kinds, message("rule-not-types", lang, types=", ".join(map(_type, card.not_types))))))
    if kinds:
        yield message("rule-types", lang), kinds
    if card.needs:
        yield message("rule-needs", lang), "; ".join(message(f"need-{need}", lang) for need in card.needs)
    if card.fixable:
        yield message("rule-fix", lang), message(f"rule-fix-{card.fixable}", lang)
    if card.optional:
        yield message("rule-off", lang), message("rule-optional", lang, rule=card.code)


def _for(card: RuleCard, lang: Lang) -> str:
    said = ", ".join(message(f"profile-{profile}", lang) for profile in card.profiles)
    if len(card.stages) < _STAGES:
        said += f"; {message('rule-stage', lang, stage=message(f'stage-{card.stages[0]}', lang))}"
    return said


def _days(card: RuleCard, lang: Lang) -> str:
    since, until = _day(card.since, lang), _day(card.until, lang)
    if since and until:
        return message("rule-between", lang, day=since, until=until)
    if since or until:
        return message("rule-since" if since else "rule-until", lang, day=since or until)
    return message("rule-always", lang)


def _day(iso: str | None, lang: Lang) -> str:
    if iso is None or lang == "en":
        return iso or ""
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"


def _type(slug: str) -> str:
    found = types.get(slug)
    return found.name if found else slug
