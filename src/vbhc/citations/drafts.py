"""Bản nháp: one mention while it is being put together; `Mention` is made of it at the end."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.model.body import Body
from vbhc.model.citation import Mention, MentionKind
from vbhc.model.document import Type
from vbhc.model.number import Number
from vbhc.model.text import Span


def judged(date: str | None, year: int | None) -> str | None:
    """The day to judge an issuer by: the date, else the middle of the year that number or words tell."""
    return date or (f"{year}-07-01" if year else None)


@dataclass(slots=True)
class Draft:
    """What is known so far. `start` and `end` grow as type word, date and issuer are found to stand beside the number or name.

    `base` is the name of a law without its year ("Luật Viên chức"), also where the law is cited with its number. `bare` marks a short
    form that stands without symbol ("Nghị quyết số 57"): `serial` and `type` are all it says.
    """

    start: int
    end: int
    rule: str
    number: Number | None = None
    name: str | None = None
    base: str | None = None
    year: int | None = None
    serial: str | None = None
    bare: bool = False
    worded: bool = False
    type: Type | None = None
    date: str | None = None
    issuer: Body | None = None
    stated: bool = False
    title: Span | None = None
    pinpoint: str | None = None
    kind: MentionKind = "document"

    @property
    def day(self) -> str | None:
        """The day to judge an issuer by."""
        return judged(self.date, self.year or (self.number.year if self.number else None))

    def finished(self) -> Mention:
        """The mention, as nothing more is to be found out."""
        return Mention(
            kind=self.kind,
            span=Span(self.start, self.end),
            number=self.number,
            name=None if self.number else self.name,
            type=self.type,
            date=self.date,
            issuer=self.issuer,
            title=self.title,
            pinpoint=self.pinpoint,
            rule=self.rule,
        )
