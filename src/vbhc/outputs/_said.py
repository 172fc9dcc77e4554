"""Lời: relations and days as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.citation import Relation


def label(relation: Relation, lang: Lang) -> str:
    """Quan hệ, in words."""
    return message(f"relation-{relation}", lang)


def day(date: str | None, lang: Lang) -> str | None:
    """18/03/2024 for readers of Vietnamese."""
    if date is None or lang == "en" or date.count("-") != 2:
        return date
    year, month, of_month = date.split("-")
    return f"{of_month}/{month}/{year}"
