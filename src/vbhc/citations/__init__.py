"""Viện dẫn: which documents a document names, what is done to them, and by whom.

mentions   where another document is named, and what the words say it is
relations  what is done to it, and whose relation it is
anaphora   "Kế hoạch này", "Quyết định nêu trên"
conflicts  two dates for one number, a type that the symbol does not have
homes      whose "UBND tỉnh", and where that is left open
certain    which numbers and days of a scan are surely read
announced  number and title of what an article announces, day and issuer of its citation
"""

from __future__ import annotations

from typing import NamedTuple

from vbhc.citations import anaphora, certain, conflicts, homes, mentions, relations
from vbhc.citations.places import Places
from vbhc.model.citation import Citation, Ignored
from vbhc.model.document import Document
from vbhc.model.text import Note, Source


class Cited(NamedTuple):
    """Viện dẫn của một văn bản, in the order of the text, every candidate that is none, with the reason, and what is unsure of them.

    `within` of a citation counts into `citations`.
    """

    citations: tuple[Citation, ...]
    ignored: tuple[Ignored, ...]
    notes: tuple[Note, ...]


def cite(source: Source, document: Document) -> Cited:
    """Every document that a document names, and what is done to it."""
    found, ignored = mentions.find(source, document)
    if not found:
        return Cited((), ignored, ())
    places = Places(source, document)
    weighed, doubts = certain.weigh(source, relations.decide(places, found))
    unsure = (*conflicts.notes(found), *anaphora.notes(places, found), *homes.DocumentHome(source, document).notes(found), *doubts)
    return Cited(weighed, ignored, tuple(sorted(unsure, key=lambda note: note.span or (0, 0))))
