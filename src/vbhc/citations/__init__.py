"""Viện dẫn: which documents a document names, what is done to them, and by whom.

mentions   where another document is named, and what the words say it is
relations  what is done to it, and whose relation it is
"""

from __future__ import annotations

from vbhc.citations import mentions, relations
from vbhc.model.citation import Citation, Ignored
from vbhc.model.document import Document
from vbhc.model.text import Source


def cite(source: Source, document: Document) -> tuple[tuple[Citation, ...], tuple[Ignored, ...]]:
    """Viện dẫn của một văn bản, in the order of the text, and every candidate that is none, with the reason.

    `within` of a citation counts into the citations returned.
    """
    found, ignored = mentions.find(source, document)
    return relations.decide(source, document, found), ignored
