"""Cổng thông tin: the words of `portal.toml`, ready to look for."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from vbhc.knowledge import tables


@cache
def _table() -> dict[str, Any]:
    return tables.tree("portal.toml")


@cache
def keys() -> dict[str, str]:
    """Label in small letters → its key ("số hiệu" → "number")."""
    return {word.casefold(): label["key"] for label in _table()["labels"] for word in label["words"]}


@cache
def core_keys() -> frozenset[str]:
    """Keys that make a block of metadata."""
    return frozenset(label["key"] for label in _table()["labels"] if label["core"])


@cache
def label_pattern() -> str:
    """All labels as one alternation, the longest first, the first letter in either case, any blanks between words."""
    words = sorted({word for label in _table()["labels"] for word in label["words"]}, key=lambda word: (-len(word), word))
    forms = (f"(?:{re.escape(word[0])}|{re.escape(word[0].lower())})" + re.escape(word[1:]).replace(r"\ ", r"\s{1,3}") for word in words)
    return "|".join(forms)


@cache
def label_starts() -> tuple[str, ...]:
    """How the labels of `label_pattern` begin, so that most lines are passed over without it."""
    words = {word for label in _table()["labels"] for word in label["words"]}
    return tuple({first + word[1:2].strip() for word in words for first in (word[0], word[0].lower())})


@cache
def unknown_values() -> frozenset[str]:
    """Small letters: what portals write where they do not say the value."""
    return frozenset(word.casefold() for word in _table()["unknown"]["words"])


@cache
def furniture(what: str) -> frozenset[str]:
    """Class words, pairs of them, roles or tags of what is no part of document or article."""
    return frozenset(_table()["furniture"][what])


@cache
def content_classes() -> frozenset[str]:
    """Class words of what holds the document."""
    return frozenset(_table()["content"]["classes"])


@cache
def headline_classes() -> frozenset[str]:
    """Class words of the headline of an article."""
    return frozenset(_table()["headline"]["classes"])
