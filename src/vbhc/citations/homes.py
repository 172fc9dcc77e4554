"""Quê của văn bản: the province that "UBND tỉnh" means in a document: its issuer's, its letterhead's, else that of the site it was taken from.

A citation of another day means the province of that day; where it was several by then, the one that bore the name speaks of itself in documents
of the province ("UBND tỉnh" in a decision of Ninh Bình), and a document of a commune leaves open which it lay in. "UBND xã" is that of the commune
whose body issued the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from vbhc.citations.drafts import Draft, judged
from vbhc.knowledge import bodies, places, provinces
from vbhc.knowledge.places import Place, View
from vbhc.model.body import Body, Province
from vbhc.model.citation import Mention
from vbhc.model.document import Document
from vbhc.model.text import Note, Source
from vbhc.parts import issuer as letterhead
from vbhc.parts import own_province


class DocumentHome:
    """Quê: how bodies are to be read that a document names without their place; its province is looked for when it is first asked for."""

    def __init__(self, source: Source, document: Document) -> None:
        self._source = source
        self._document = document
        self._on = date.fromisoformat(document.date.value) if document.date else None
        self._views: dict[str | None, View] = {}

    def day(self, cited: Draft) -> str | None:
        """The day that the issuer of a citation is judged by: its own, else the middle of its year, but none behind this document's own."""
        on = cited.day
        if on is None or cited.date or self._on is None:
            return on
        own = self._on.isoformat()
        return own if own < on and own[:4] == on[:4] else on

    def view(self, on: str | None) -> View:
        """How bodies are read that a citation of that day names; without a day that of the document counts."""
        found = self._views.get(on)
        if found is None:
            found = self._views[on] = self._seen(date.fromisoformat(on) if on else self._on)
        return found

    def _seen(self, day: date | None) -> View:
        home, speaks = self._home
        return places.view_of(home, day, written=self._on, speaks=speaks, local=self._local)

    def notes(self, cited: Iterable[Mention]) -> Iterator[Note]:
        """What is left open of bodies without a place that belong to one of several provinces of their day, each once."""
        told: set[tuple[str, tuple[Province, ...]]] = set()
        for mention in cited:
            body = mention.issuer
            if body is None or body.id or body.province or body.level != "province":
                continue
            among = self.view(judged(mention.date, mention.number.year if mention.number else None)).formers
            if among and (body.name, among) not in told:
                told.add((body.name, among))
                yield Note(
                    "citation-issuer-open", (("issuer", body.name), ("provinces", "; ".join(one.full_name for one in among))), mention.span
                )

    @cached_property
    def _home(self) -> tuple[Province | None, bool]:
        """The issuer's province, none for a central body; and whether it is the province that speaks, in a document or on a site of its own."""
        document, issuer = self._document, self._issuer
        speaks = issuer is not None and issuer.level == "province"
        if issuer and issuer.province and (there := provinces.get(issuer.province)):
            return there, speaks
        if issuer and issuer.level == "central":
            # on a province's own site the news of a document of the centre speak of "Tỉnh ủy" as theirs
            there = own_province.of_site(self._source, self._on) if document.announces else None
            return there, there is not None
        if document.kind == "article" and (there := own_province.of_authority(self._source, self._on)):
            return there, True
        found = letterhead.home_province(self._source, document.zones, document.place.value if document.place else None, self._on)
        return (found, speaks) if found else (own_province.of_site(self._source, self._on), speaks or issuer is None)

    @property
    def _issuer(self) -> Body | None:
        document = self._document
        return document.issuer.value if document.issuer else document.announces.issuer if document.announces else None

    @cached_property
    def addressee(self) -> Body | None:
        """The one body that the document is addressed to; None where there are several, or no body is named."""
        names = [found.value for found in self._document.addressees]
        named = bodies.seen(names[0], self.view(None)) if len(names) == 1 else []
        return named[0][2] if len(named) == 1 and named[0][:2] == (0, len(names[0])) else None

    @cached_property
    def _local(self) -> Place | None:
        """The issuer's commune or district."""
        issuer = self._issuer
        return places.local_of(issuer.name, self._on, self._home[0]) if issuer and issuer.level in {"commune", "district"} else None
