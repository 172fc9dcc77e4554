"""Luồng trong tệp OLE: what .doc and .msg files keep their parts in."""

from __future__ import annotations

from typing import Any


def refuse_endless(ole: Any, size: int) -> None:
    """Raises an OSError where a stream of this OLE file states more than the `size` bytes of the file.

    Its sectors may lead back to one another, and would be read round and round: gigabytes out of kilobytes.
    """
    stated = [ole.get_size(place) for place in ole.listdir()]
    if max(ole.root.size, ole.num_mini_fat_sectors * ole.sector_size, *stated, 0) > size:
        message = "a stream is larger than the file"
        raise OSError(message)
