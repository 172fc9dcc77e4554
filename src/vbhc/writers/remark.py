"""Lời nhận xét: what is written beside the words of a document."""

from __future__ import annotations

from typing import NamedTuple

from vbhc.model.text import Span


class Remark(NamedTuple):
    """One remark; without `span` it is for the document, or for the page, as a whole."""

    author: str
    text: str
    span: Span | None = None
    page: int | None = None
