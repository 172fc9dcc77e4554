"""Từ thường: common words by what they do in or behind a name; the kinds stand at the head of `common.tsv`."""

from __future__ import annotations

from functools import cache

from vbhc.knowledge.tables import rows


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind: "body" those that end the name of a body in a sentence."""
    return frozenset(row["word"] for row in rows("common.tsv") if row["after"] == kind)
