"""Phần đầu văn bản: what rules that compare several files see of each, small enough to be kept for a run of thousands and in the cache."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from vbhc.model.body import Body
from vbhc.model.document import Document, Kind, System, Type
from vbhc.model.number import Number
from vbhc.model.text import Found, Line, Look, Source, Span
from vbhc.rules.rule import Channel, Draft, Profile, Stage

#: A letterhead and a title end far before.
_MOST = 4000


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Phần đầu văn bản: the facts of Document that tell which document it is, and the text up to the last of them.

    `lines` are start, end and page of each line. Spans count into `text` as they count into the whole.
    """

    media_type: str
    sha256: str
    size: int
    text: str
    lines: tuple[tuple[int, int, int | None], ...]
    profile: Profile
    stage: Stage
    channel: Channel
    on: dt.date
    day_known: bool
    kind: Kind
    system: System | None
    drafted: bool
    number: Found[Number] | None
    type: Found[Type] | None
    issuer: Found[Body] | None
    date: Found[str] | None
    title: Found[str] | None

    @classmethod
    def of(cls, draft: Draft) -> Letterhead:
        """The letterhead of a document."""
        source, document = draft.source, draft.document
        facts = (document.number, document.type, document.issuer, document.date, document.title)
        end = min(max((fact.span.end for fact in facts if fact and fact.span), default=0), _MOST)
        lines = tuple(
            (line.span.start, line.span.end, line.look.page if line.look else None) for line in source.lines if line.span.start < end
        )
        end = max((line[1] for line in lines), default=0)
        return cls(
            media_type=source.media_type,
            sha256=source.sha256,
            size=source.size,
            text=source.text[:end],
            lines=lines,
            profile=draft.profile,
            stage=draft.stage,
            channel=draft.channel,
            on=draft.on,
            day_known=draft.day_known,
            kind=document.kind,
            system=document.system,
            drafted=document.draft,
            number=document.number,
            type=document.type,
            issuer=document.issuer,
            date=document.date,
            title=document.title,
        )

    def draft(self, *, path: str, today: dt.date) -> Draft:
        """A draft again, of which everything else is left open."""
        from vbhc import parts

        document: Document = replace(
            parts.NOTHING,
            kind=self.kind,
            system=self.system,
            draft=self.drafted,
            number=self.number,
            type=self.type,
            issuer=self.issuer,
            date=self.date,
            title=self.title,
        )
        source = Source(
            path=path,
            media_type=self.media_type,
            sha256=self.sha256,
            size=self.size,
            text=self.text,
            lines=tuple(Line(Span(start, end), Look(page=page)) for start, end, page in self.lines),
            paragraphs=(),
        )
        return Draft(
            source=source,
            document=document,
            citations=(),
            profile=self.profile,
            stage=self.stage,
            on=self.on,
            today=today,
            channel=self.channel,
            day_known=self.day_known,
        )
