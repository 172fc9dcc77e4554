"""Kết quả lập kho: what became of one file."""

from __future__ import annotations

from enum import StrEnum


class Added(StrEnum):
    """Kết quả: what became of one file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ERROR = "error"
