"""Điều được hỏi: days, relations and types as callers write them. What is none is told: taken as it stands, it would look like an empty answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from difflib import get_close_matches
from typing import get_args

from vbhc.errors import UsageError
from vbhc.knowledge import types
from vbhc.knowledge.spelling import slug
from vbhc.model.citation import Relation

#: No type has a longer name.
_NEAR = 60


def day(text: str | None) -> str | None:
    """The day as documents have it, 2024-12-31; dates are compared letter by letter."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(text, "day-not-iso") from error


def relations(names: Collection[str]) -> tuple[str, ...]:
    """These relations, each once."""
    known = get_args(Relation)
    for name in names:
        if name not in known:
            raise UsageError(name, "relation-unknown", known=", ".join(known))
    return tuple(dict.fromkeys(names))


def kinds(text: str) -> list[str]:
    """The ids of the types of documents that are called so: by id, by name with or without marks, or by abbreviation, which several may share."""
    known = types.get(slug(text))
    found = [known] if known else types.candidates(text.strip())
    if not found:
        near = get_close_matches(slug(text[:_NEAR]), types.ids(), n=3, cutoff=0.7)
        raise UsageError(text, "type-unknown-near" if near else "type-unknown", near=", ".join(near))
    return list(dict.fromkeys(one.id for one in found))
