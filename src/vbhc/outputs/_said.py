"""Lời: relations as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.citation import Relation


def label(relation: Relation, lang: Lang) -> str:
    """Quan hệ, in words."""
    return message(f"relation-{relation}", lang)
