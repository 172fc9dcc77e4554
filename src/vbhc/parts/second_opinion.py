"""Ý kiến thứ hai: underthesea's tagger on one isolated line of a signature, asked only where the table of surnames does not know the name.

Names of the Ba Na, Cơ Tu, Khmer or Raglai, and names made of everyday words, have no surname that a table could hold. Right under a
position the tagger tells them well; anywhere else it takes districts for people, so it is asked nowhere else. See
`benchmarks/bench_second_opinion.py` for the figures.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


@cache
def available() -> bool:
    """Whether underthesea can be imported; a parse never needs it."""
    return _tagger() is not None


def is_person(line: str) -> bool | None:
    """Whether the tagger reads the line as a person; None where it is not installed or fails."""
    tagger = _tagger()
    if tagger is None:
        return None
    try:
        return any(tag.endswith("PER") for *_, tag in tagger(line[:80]))
    except Exception:  # noqa: BLE001 a second opinion must never stop a parse, whatever the library raises
        return None


@cache
def _tagger() -> Callable[[str], list[tuple[str, ...]]] | None:
    try:
        from underthesea import ner  # 0.3 s and 90 MB: only where it is asked
    except Exception:  # noqa: BLE001 a broken installation counts as none
        return None
    tagger: Callable[[str], list[tuple[str, ...]]] = ner
    return tagger
