"""Quê của văn bản: the province that "UBND tỉnh" means in a document: its issuer's, its letterhead's, else that of the site it was taken from.

"UBND xã" is that of the commune whose body issued the document.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from vbhc.knowledge import bodies, places, provinces
from vbhc.knowledge.places import Place
from vbhc.model.body import Body, Province
from vbhc.model.document import Document
from vbhc.model.text import Source
from vbhc.parts import issuer as letterhead
from vbhc.parts import own_province


class DocumentHome:
    """The province that a document is at home in, looked for when it is first asked for, and its day."""

    def __init__(self, source: Source, document: Document) -> None:
        self._source = source
        self._document = document
        self.on = date.fromisoformat(document.date.value) if document.date else None

    @cached_property
    def province(self) -> Province | None:
        """The issuer's province; none for a central body."""
        document, issuer = self._document, self._issuer
        if issuer and issuer.province and (there := provinces.get(issuer.province)):
            return there
        if issuer and issuer.level == "central":
            return None
        found = letterhead.home_province(self._source, document.zones, document.place.value if document.place else None, self.on)
        return found or own_province.of_site(self._source, self.on)

    @property
    def _issuer(self) -> Body | None:
        document = self._document
        return document.issuer.value if document.issuer else document.announces.issuer if document.announces else None

    @cached_property
    def addressee(self) -> Body | None:
        """The one body that the document is addressed to; None where there are several, or no body is named."""
        names = [found.value for found in self._document.addressees]
        named = bodies.named(names[0], on=self.on, home=self.province) if len(names) == 1 else []
        return named[0][2] if len(named) == 1 and named[0][:2] == (0, len(names[0])) else None

    def local(self, on: date | None) -> Place | None:
        """The issuer's commune or district, as it was on the day of what is cited; None where the map was another one then."""
        return self._local if places.same_map(on, self.on) else None

    @cached_property
    def _local(self) -> Place | None:
        issuer = self._issuer
        return places.local_of(issuer.name, self.on, self.province) if issuer and issuer.level in {"commune", "district"} else None
