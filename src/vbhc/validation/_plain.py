"""Kết quả dạng JSON thường: what was found in a run, written and read back without the libraries that check shapes — a cached run must be quick."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from vbhc.model.finding import Checked, Crashed, Place, Reported, Skipped
from vbhc.model.text import Span


def dumps(checked: list[Checked]) -> bytes:
    """As bytes. Raises a ValueError for file names that are no Unicode."""
    return json.dumps([asdict(one) for one in checked], ensure_ascii=False, separators=(",", ":")).encode()


def loads(data: bytes) -> list[Checked]:
    """Back again. Raises a ValueError for anything else."""
    try:
        return [_checked(one) for one in json.loads(data)]
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _checked(said: dict[str, Any]) -> Checked:
    lists = {name: tuple(map(_reported, said[name])) for name in ("findings", "suppressed", "baselined")}
    return Checked(
        **{
            **said,
            **lists,
            "skipped": tuple(Skipped(**one) for one in said["skipped"]),
            "passed": tuple(said["passed"]),
            "crashed": tuple(Crashed(**one) for one in said["crashed"]),
            "notes": tuple(said["notes"]),
        }
    )


def _reported(said: dict[str, Any]) -> Reported:
    span, (page, line, column, paragraph, cell, byte_column) = said["span"], said["place"]
    place = Place(page, line, column, paragraph, tuple(cell) if cell else None, byte_column)
    return Reported(**{**said, "span": Span(*span) if span else None, "place": place})
