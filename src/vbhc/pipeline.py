"""THE WHOLE PROGRAM ON ONE PAGE: read → parts → citations → record."""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from vbhc import parts, readers
from vbhc.errors import MissingFile, SecretDocument, UnreadableFile
from vbhc.guard import Guard
from vbhc.messages import day, language, message
from vbhc.model.citation import Citation, Ignored
from vbhc.model.document import SECRECY_MARKS, Document
from vbhc.model.text import Found, Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from vbhc.limits import Limits
    from vbhc.messages import Lang
    from vbhc.model.body import Body
    from vbhc.model.document import Announced, Section, Type
    from vbhc.model.record import Record
    from vbhc.model.text import Source, Span
    from vbhc.readers.containers import Opened
    from vbhc.readers.ocr.engine import Recognition

T = TypeVar("T")

#: How the mark stands on paper.
#: Facts of a document that have a place in the text; addressees, sections and the rest carry their own.
_PLACED = ("number", "type", "issuer", "parent", "place", "date", "title", "secrecy", "urgency")
#: Elsewhere `Source.pages` holds sheet sizes, not pages that were counted.
_PAGED = ("application/pdf", "image/")


@dataclass(slots=True)
class Reading:
    """Bản đọc: what the record of one file says, and the text that its spans count into.

    `facts` are the record as JSON has it; `record` is made of them when it is asked for, because pydantic takes longer to load than a letter
    to read. `citations` are those of the record, one for one, with the rules that found and decided them; `ignored` are the candidates that are none.
    `document` are its parts, as checks see them.
    """

    source: Source
    facts: Mapping[str, Any]
    citations: tuple[Citation, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    document: Document = parts.NOTHING
    _record: Record | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def record(self) -> Record:
        """Bản ghi: the facts, each of its type."""
        if self._record is None:
            from vbhc.model.record import Record

            self._record = Record.model_validate(self.facts)
        return self._record


def parse(  # noqa: PLR0913 - what one may ask of a file
    target: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    allow_secret: bool = False,
    lang: str | None = None,
    ocr: Recognition | None = None,
    password: str | None = None,
    limits: Limits | None = None,
) -> Record:
    """Bản ghi của một tệp: reads a file, or bytes that `name` tells the format of; "dossier.zip!plan.pdf" names a file in an archive or a mail.

    Notes are in `lang` ("vi" or "en"; VBHC_LANG, else Vietnamese). `ocr` says whether and how scans are recognised (VBHC_OCR, else where a page
    has no text and an engine is installed). `password` opens locked files. With `limits` the file is read in a process of its own, which is
    ended when it takes too long or too much memory. Raises a `VbhcError` for what cannot be read.
    """
    asked = Asked(target, name, allow_secret, lang, ocr, password)
    if limits is None:
        return examine_asked(asked).record
    with Guard(limits) as guard:
        return guard.run(examine_asked, asked, target, name=name).record


def parse_many(  # noqa: PLR0913 - what one may ask of files
    targets: Iterable[str | os.PathLike[str]],
    *,
    allow_secret: bool = False,
    lang: str | None = None,
    on_error: Callable[[UnreadableFile], object] | None = None,
    ocr: Recognition | None = None,
    password: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Record]:
    """Bản ghi của nhiều tệp, in the order given, each as soon as it is ready; an archive or a mail counts as the documents in it.

    A file that cannot be read raises, or, where `on_error` is given, is told to it and left out. `ocr`, `password` and `limits` are those of `parse`.
    """

    def failed(error: UnreadableFile) -> None:
        if on_error is None:
            raise error
        on_error(error)

    with Guard(limits) as guard:
        for target in targets:
            for one in _inside(target, password, guard if limits else None, failed):
                asked = Asked(one, None, allow_secret, lang, ocr, password)
                try:
                    reading = guard.run(examine_asked, asked, one) if limits else examine_asked(asked)
                except UnreadableFile as error:
                    failed(error)
                else:
                    yield reading.record


def _inside(
    target: str | os.PathLike[str], password: str | None, guard: Guard | None, failed: Callable[[UnreadableFile], None]
) -> Iterator[str | os.PathLike[str]]:
    """The file itself, or the documents in it."""
    path = os.fspath(target)
    if not readers.is_container(path):
        yield target
        return
    asked = Inside(path, password)
    try:
        opened = guard.there(open_container, asked, path=path) if guard else open_container(asked)
    except UnreadableFile as error:
        failed(error)
        return
    for one in opened.failed:
        failed(one)
    if not opened.documents and not opened.failed:
        failed(MissingFile(path, readers.nothing_inside(path)))
    yield from opened.documents


class Inside(NamedTuple):
    """An archive or a mail to look into."""

    path: str
    password: str | None = None


def open_container(asked: Inside) -> Opened:
    """What is in an archive or a mail: the documents by name, what else, and what cannot be opened."""
    return readers.inside(asked.path, asked.password)


class Asked(NamedTuple):
    """One file to read and how, as a process of its own is told of it."""

    target: str | os.PathLike[str] | bytes
    name: str | None = None
    allow_secret: bool = False
    lang: str | None = None
    ocr: Recognition | None = None
    password: str | None = None


def examine_asked(asked: Asked) -> Reading:
    """`examine`, for a process of its own."""
    return examine(**asked._asdict())


def examine(  # noqa: PLR0913 - what one may ask of a file
    target: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    allow_secret: bool = False,
    lang: str | None = None,
    ocr: Recognition | None = None,
    password: str | None = None,
) -> Reading:
    """Like `parse`, together with the text that was read."""
    source = readers.read(target, name=name, how=ocr, password=password)
    # of a scan that nobody recognised nothing is known; its reader has said why
    document = parts.NOTHING if source.text_kind == "none" else parts.analyse(source)
    if document.secrecy and not allow_secret:
        raise SecretDocument(source.path, mark=SECRECY_MARKS[document.secrecy.value])
    cited, ignored, unsure = _cite(source, document)
    document = replace(document, notes=(*document.notes, *unsure)) if unsure else document
    document = replace(document, announces=_completed(document.announces, source, cited)) if document.announces and cited else document
    return Reading(source, _facts(source, document, cited, language(lang)), cited, ignored, document)


def _completed(about: Announced, source: Source, cited: tuple[Citation, ...]) -> Announced:
    from vbhc.citations import announced

    return announced.completed(about, source, cited)


def remedy(source: Source) -> str:
    """How to get an engine for recognition, or to have one asked, to end a sentence with; nothing where that is not what is missing."""
    codes = {note.code: dict(note.values) for note in source.notes}
    return f": {codes['ocr-no-engine']['command']}" if "ocr-no-engine" in codes else ": --ocr auto" if "ocr-never" in codes else ""


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


def _facts(source: Source, document: Document, cited: tuple[Citation, ...], lang: Lang) -> dict[str, Any]:
    """The record as JSON has it: every key, in the order of the contract."""
    number = document.number.value if document.number else None
    placed = {name: getattr(document, name) for name in _PLACED}
    return {
        "schema": "vbhc.record/1",
        "source": _source(source),
        "kind": document.kind,
        "system": document.system,
        "draft": document.draft,
        "secrecy": _value(document.secrecy),
        "urgency": _value(document.urgency),
        "number": number.canonical if number and number.serial is not None else None,
        "symbol": (number.symbol or None) if number else None,
        "type": _type(_value(document.type)),
        "issuer": _body(_value(document.issuer)),
        "parent": _body(_value(document.parent)),
        "place": _value(document.place),
        "date": _value(document.date),
        "title": _value(document.title),
        "addressees": tuple(found.value for found in document.addressees),
        "sections": tuple(map(_section, document.sections)),
        "signers": tuple({"name": s.name, "position": s.position, "authority": s.authority} for s in document.signers),
        "recipients": tuple(found.value for found in document.recipients),
        "tasks": tuple(
            {"section": t.section, "task": t.task, "lead": t.lead, "with": t.together, "deadline": t.deadline, "span": t.span}
            for t in document.tasks
        ),
        "annexes": tuple({"title": a.title, "number": a.number, "span": a.span} for a in document.annexes),
        "announces": _announced(document.announces),
        "citations": _citations(source, document, cited),
        "confidence": _confidence(source, document, placed)
        | {f"citations.{at}.{what}": value for at, citation in enumerate(cited) for what, value in citation.sure},
        "notes": tuple(
            {
                "code": note.code,
                "message": told(note, lang),
                "span": note.span,
                "candidates": tuple({"value": one.value, "evidence": one.evidence} for one in note.candidates),
            }
            for note in dict.fromkeys((*source.notes, *document.notes))
        ),
        "spans": {name: found.span for name, found in placed.items() if found and found.span},
    }


def _confidence(source: Source, document: Document, placed: Mapping[str, Found[Any] | None]) -> dict[str, float]:
    """How sure a recogniser is of each fact that stands in text which it read; number and date as they were weighed."""
    if source.text_kind not in ("ocr", "mixed"):
        return {}
    found: dict[str, float] = {}
    for name, fact in placed.items():
        if fact and fact.span and name not in ("number", "date"):
            lines = source.lines[max(source.line_at(fact.span.start), 0) : source.line_at(max(fact.span.end - 1, 0)) + 1]
            sure = [(line.confidence, line.span.end - line.span.start) for line in lines if line.confidence is not None]
            if sure:
                found[name] = round(sum(value * count for value, count in sure) / sum(count for _, count in sure), 3)
    return found | dict(document.confidence)


#: Candidates told in a sentence; the record holds all of them.
_TOLD = 5


def told(note: Note, lang: Lang) -> str:
    """The sentence of a note; what an uncertain value may be, and what speaks for it, in words."""
    if not note.candidates:
        return message(note.code, lang, **dict(note.values))
    said = "; ".join(
        f"{day(one.value, lang)} ({', '.join(message(f'evidence-{what}', lang) for what in one.evidence)})"
        for one in note.candidates[:_TOLD]
    )
    more = len(note.candidates) - _TOLD
    if more > 0:
        said = message("more-candidates", lang, said=said, count=str(more))
    return message(note.code, lang, candidates=said)


def _source(source: Source) -> dict[str, Any]:
    return {
        "path": _printable(source.path),
        "sha256": source.sha256,
        "bytes": source.size,
        "media_type": source.media_type,
        "pages": len(source.pages) if source.media_type.startswith(_PAGED) else None,
        "text": source.text_kind,
        "encoding": source.encoding,
        "characters": len(source.text),
        "signatures": tuple(
            {"name": signature.name, "organisation": signature.organisation, "time": signature.time, "page": signature.page}
            for signature in source.signatures
        ),
    }


def _printable(path: str) -> str:
    # A file name that is not UTF-8 reaches Python with lone surrogates, which no JSON may hold.
    return path.encode("utf-8", "replace").decode("utf-8")


def _value(found: Found[T] | None) -> T | None:
    return found.value if found else None


def _type(kind: Type | None) -> dict[str, Any] | None:
    return {"id": kind.id, "name": kind.name, "abbr": kind.abbr} if kind else None


def _body(body: Body | None) -> dict[str, Any] | None:
    return {"id": body.id, "name": body.name, "level": body.level, "province": body.province} if body else None


def _section(section: Section) -> dict[str, Any]:
    return {
        "path": section.path,
        "label": section.label,
        "heading": section.heading,
        "span": section.span,
        "children": tuple(map(_section, section.children)),
    }


def _citations(source: Source, document: Document, cited: tuple[Citation, ...]) -> tuple[dict[str, Any], ...]:
    outline = _Outline(document.sections)
    return tuple(
        {
            "text": source.one_line(mention.span),
            "span": mention.span,
            "number": mention.number.canonical if mention.number else None,
            "name": mention.name,
            "type": _type(mention.type),
            "date": mention.date,
            "issuer": _body(mention.issuer),
            "title": (source.one_line(mention.title) or None) if mention.title else None,
            "pinpoint": mention.pinpoint,
            "relation": citation.relation,
            "cue": (source.one_line(citation.cue) or None) if citation.cue else None,
            "within": citation.within,
            "section": outline.path_at(mention.span),
            "page": source.page_at(mention.span.start),
        }
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


def _announced(announced: Announced | None) -> dict[str, Any] | None:
    if announced is None:
        return None
    return {
        "number": announced.number,
        "type": _type(announced.type),
        "date": announced.date,
        "issuer": _body(announced.issuer),
        "title": announced.title,
    }
