"""Cổng thông tin: the words of `portal.toml`, ready to look for."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("vbhc.knowledge") / "portal.toml").read_text("utf-8"))


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
