"""Giữ lại của một tệp: what the cache keeps of one file. Apart, because a second look at the same files needs none of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from vbhc.model.finding import Checked
from vbhc.validation.letterhead import Letterhead

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Kept:
    """Giữ lại: what was found, and what rules that compare files need of it."""

    checked: Checked
    letterhead: Letterhead


def dumps(kept: Kept) -> bytes:
    """As bytes. Raises a ValueError for file names that are no Unicode."""
    return _adapter().dump_json(kept)


def loads(data: bytes) -> Kept:
    """Back again. Raises a ValueError for anything else."""
    return _adapter().validate_json(data)


@cache
def _adapter() -> TypeAdapter[Kept]:
    from pydantic import TypeAdapter

    return TypeAdapter(Kept)
