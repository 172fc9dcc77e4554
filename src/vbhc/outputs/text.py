"""Văn bản đã trích: the extracted text and nothing else, so that spans count into it. Several are parted by a form feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs import Format, View

if TYPE_CHECKING:
    from vbhc.model.record import Record
    from vbhc.model.text import Source


def _render(_record: Record, source: Source, _view: View) -> str:
    return source.text


FORMAT = Format(_render, ".txt", between="\n\f\n")
