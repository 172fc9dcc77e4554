"""THE WHOLE PROGRAM ON ONE PAGE: read → parts → citations → record."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from vbhc import parts, readers
from vbhc.errors import SecretDocument, UnreadableFile
from vbhc.messages import language, message
from vbhc.model.citation import Citation, Ignored
from vbhc.model.document import Document
from vbhc.model.record import (
    AnnexRecord,
    AnnouncedRecord,
    BodyRecord,
    CitationRecord,
    NoteRecord,
    Record,
    SectionRecord,
    SignatureRecord,
    SignerRecord,
    SourceRecord,
    TaskRecord,
    TypeRecord,
)
from vbhc.model.text import Found, Note

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from vbhc.messages import Lang
    from vbhc.model.body import Body
    from vbhc.model.document import Announced, Section, Type
    from vbhc.model.text import Source, Span

T = TypeVar("T")

#: How the mark stands on paper.
_SECRECY = {"mat": "MẬT", "toi-mat": "TỐI MẬT", "tuyet-mat": "TUYỆT MẬT"}
#: Facts of a document that have a place in the text; addressees, sections and the rest carry their own.
_PLACED = ("number", "type", "issuer", "parent", "place", "date", "title", "secrecy", "urgency")
#: Elsewhere `Source.pages` holds sheet sizes, not pages that were counted.
_PAGED = ("application/pdf",)


class Reading(NamedTuple):
    """Bản đọc: the record of one file, and the text that its spans count into.

    `citations` are those of the record, one for one, with the rules that found and decided them; `ignored` are the candidates that are none.
    """

    source: Source
    record: Record
    citations: tuple[Citation, ...] = ()
    ignored: tuple[Ignored, ...] = ()


def parse(
    target: str | os.PathLike[str] | bytes, *, name: str | None = None, allow_secret: bool = False, lang: str | None = None
) -> Record:
    """Bản ghi của một tệp: reads a file, or bytes that `name` tells the format of.

    Notes are in `lang` ("vi" or "en"; VBHC_LANG, else Vietnamese). Raises a `VbhcError` for what cannot be read.
    """
    return examine(target, name=name, allow_secret=allow_secret, lang=lang).record


def parse_many(
    targets: Iterable[str | os.PathLike[str]],
    *,
    allow_secret: bool = False,
    lang: str | None = None,
    on_error: Callable[[UnreadableFile], object] | None = None,
) -> Iterator[Record]:
    """Bản ghi của nhiều tệp, in the order given, each as soon as it is ready.

    A file that cannot be read raises, or, where `on_error` is given, is told to it and left out.
    """
    for target in targets:
        try:
            yield parse(target, allow_secret=allow_secret, lang=lang)
        except UnreadableFile as error:
            if on_error is None:
                raise
            on_error(error)


def examine(
    target: str | os.PathLike[str] | bytes, *, name: str | None = None, allow_secret: bool = False, lang: str | None = None
) -> Reading:
    """Like `parse`, together with the text that was read."""
    source = readers.read(target, name=name)
    document = _UNREAD if source.text_kind == "none" else parts.analyse(source)
    if document.secrecy and not allow_secret:
        raise SecretDocument(source.path, mark=_SECRECY[document.secrecy.value])
    cited, ignored, unsure = _cite(source, document)
    document = replace(document, notes=(*document.notes, *unsure)) if unsure else document
    return Reading(source, _record(source, document, cited, language(lang)), cited, ignored)


#: What is known of a scan that nobody recognised: nothing, said aloud.
_UNREAD = replace(parts.NOTHING, notes=(Note("needs-ocr"),))


def _cite(source: Source, document: Document) -> tuple[tuple[Citation, ...], tuple[Ignored, ...], tuple[Note, ...]]:
    """Every citation of a document, in order, and the notes on them. Standards (TCVN, QCVN) are no documents of the administration: ignored."""
    from vbhc import citations

    found, ignored, unsure = citations.cite(source, document)
    kept = [index for index, citation in enumerate(found) if citation.mention.kind == "document"]
    if len(kept) == len(found):
        return found, ignored, unsure
    place = {index: position for position, index in enumerate(kept)}
    standards = (Ignored(citation.mention.span, "standard") for citation in found if citation.mention.kind == "standard")
    cited = (found[index] for index in kept)
    return (
        tuple(replace(c, within=None if c.within is None else place.get(c.within)) for c in cited),
        tuple(sorted((*ignored, *standards), key=lambda one: one.span)),
        unsure,
    )


def _record(source: Source, document: Document, cited: tuple[Citation, ...], lang: Lang) -> Record:
    number = document.number.value if document.number else None
    placed = {name: getattr(document, name) for name in _PLACED}
    return Record(
        source=_source(source),
        kind=document.kind,
        system=document.system,
        draft=document.draft,
        secrecy=_value(document.secrecy),
        urgency=_value(document.urgency),
        number=number.canonical if number and number.serial is not None else None,
        symbol=(number.symbol or None) if number else None,
        type=_type(_value(document.type)),
        issuer=_body(_value(document.issuer)),
        parent=_body(_value(document.parent)),
        place=_value(document.place),
        date=_value(document.date),
        title=_value(document.title),
        addressees=tuple(found.value for found in document.addressees),
        sections=tuple(map(_section, document.sections)),
        signers=tuple(SignerRecord(name=s.name, position=s.position, authority=s.authority) for s in document.signers),
        recipients=tuple(found.value for found in document.recipients),
        tasks=tuple(
            TaskRecord(section=t.section, task=t.task, lead=t.lead, with_=t.together, deadline=t.deadline, span=t.span)
            for t in document.tasks
        ),
        annexes=tuple(AnnexRecord(title=a.title, number=a.number, span=a.span) for a in document.annexes),
        announces=_announced(document.announces),
        citations=_citations(source, document, cited),
        confidence={},
        notes=tuple(
            NoteRecord(code=note.code, message=message(note.code, lang, **dict(note.values)), span=note.span)
            for note in dict.fromkeys((*source.notes, *document.notes))
        ),
        spans={name: found.span for name, found in placed.items() if found and found.span},
    )


def _source(source: Source) -> SourceRecord:
    return SourceRecord(
        path=_printable(source.path),
        sha256=source.sha256,
        bytes=source.size,
        media_type=source.media_type,
        pages=len(source.pages) if source.media_type in _PAGED else None,
        text=source.text_kind,
        encoding=source.encoding,
        characters=len(source.text),
        signatures=tuple(
            SignatureRecord(name=signature.name, organisation=signature.organisation, time=signature.time, page=signature.page)
            for signature in source.signatures
        ),
    )


def _printable(path: str) -> str:
    # A file name that is not UTF-8 reaches Python with lone surrogates, which no JSON may hold.
    return path.encode("utf-8", "replace").decode("utf-8")


def _value(found: Found[T] | None) -> T | None:
    return found.value if found else None


def _type(kind: Type | None) -> TypeRecord | None:
    return TypeRecord(id=kind.id, name=kind.name, abbr=kind.abbr) if kind else None


def _body(body: Body | None) -> BodyRecord | None:
    return BodyRecord(id=body.id, name=body.name, level=body.level, province=body.province) if body else None


def _section(section: Section) -> SectionRecord:
    return SectionRecord(
        path=section.path,
        label=section.label,
        heading=section.heading,
        span=section.span,
        children=tuple(map(_section, section.children)),
    )


def _citations(source: Source, document: Document, cited: tuple[Citation, ...]) -> tuple[CitationRecord, ...]:
    outline = _Outline(document.sections)
    return tuple(
        CitationRecord(
            text=source.one_line(mention.span),
            span=mention.span,
            number=mention.number.canonical if mention.number else None,
            name=mention.name,
            type=_type(mention.type),
            date=mention.date,
            issuer=_body(mention.issuer),
            title=(source.one_line(mention.title) or None) if mention.title else None,
            pinpoint=mention.pinpoint,
            relation=citation.relation,
            cue=(source.one_line(citation.cue) or None) if citation.cue else None,
            within=citation.within,
            section=outline.path_at(mention.span),
            page=source.page_at(mention.span.start),
        )
        for citation in cited
        for mention in (citation.mention,)
    )


class _Outline:
    """The tree of sections, laid out so that the innermost one around a place is found without walking the tree."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        self._sections: list[Section] = []
        self._parents: list[int] = []
        waiting = [(section, -1) for section in reversed(sections)]
        while waiting:
            section, parent = waiting.pop()
            here = len(self._sections)
            self._sections.append(section)
            self._parents.append(parent)
            waiting.extend((child, here) for child in reversed(section.children))
        self._starts = [section.span.start for section in self._sections]

    def path_at(self, span: Span) -> str | None:
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0 and self._sections[index].span.end < span.end:
            index = self._parents[index]
        return self._sections[index].path if index >= 0 else None


def _announced(announced: Announced | None) -> AnnouncedRecord | None:
    if announced is None:
        return None
    return AnnouncedRecord(
        number=announced.number,
        type=_type(announced.type),
        date=announced.date,
        issuer=_body(announced.issuer),
        title=announced.title,
    )
