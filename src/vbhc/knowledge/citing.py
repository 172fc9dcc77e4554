"""Từ ngữ viện dẫn: the words of `citations.toml`, ready to compare."""

from __future__ import annotations

from functools import cache
from typing import Any

from vbhc.knowledge import tables


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group that is a list ("law_ends")."""
    return frozenset(_table()[group]["words"])


@cache
def pairs(group: str) -> dict[str, str]:
    """The words of a group that stand for something else ("short_names"), in the order of the table."""
    return dict(_table()[group]["pairs"])


@cache
def _table() -> dict[str, Any]:
    return tables.tree("citations.toml")
