"""Tìm chỗ: positions of plain words in a text. `str.find` goes through text twenty times as fast as an alternation of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence


def places(text: str, words: Sequence[str]) -> list[int]:
    """Where any of `words` stands, ascending."""
    found: list[int] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + len(word))
    found.sort()
    return found


def matches(text: str, words: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where `pattern`, which begins with one of `words`, matches: in order, without overlap."""
    done = 0
    for at in places(text, words):
        if at >= done and (found := pattern.match(text, at)):
            done = found.end()
            yield found
