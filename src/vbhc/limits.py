"""Giới hạn: what one document may take. Apart from the processes that are held to it, so that a plain call loads neither."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Giới hạn cho một văn bản: seconds without a sign of progress, and megabytes of memory."""

    seconds: float = 120.0
    megabytes: int = 2048
