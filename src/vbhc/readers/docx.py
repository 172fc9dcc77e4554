"""Đọc tệp Word (.docx): the package → `Source`, with effective formats, automatic numbers, two-column blocks and tracked changes settled.

`Source.pages` holds one entry per section (the format has no pages), so `Look.page` stays None. `Look.indent` is where the first letter of
the line stands from the left margin; `Look.line_spacing` is lines up to 6 and points above. Page number fields of running heads read
`‹PAGE›`. `metadata` holds file properties, named `core:…` and `app:…`.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile
from vbhc.model.text import DigitalSignature, Found, Note, Page, Role, Source
from vbhc.readers.build import Piece, build
from vbhc.readers.docx_body import BodyReader, Tally
from vbhc.readers.docx_legacy import Conversions
from vbhc.readers.docx_numbering import Numbering
from vbhc.readers.docx_package import Package, W, integer, local, relation_id, val
from vbhc.readers.docx_styles import Styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = (".docx", ".docm", ".dotx")

_MM_PER_TWENTIETH = 25.4 / 1440
_PROPERTIES = frozenset({"title", "subject", "created", "modified", "Pages", "Application", "Company"})
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_LEGACY_LETTERS = 20  # fewer letters in an old font are a stray blank or sign


def detect(head: bytes) -> bool:
    """A zip package; whether it is Word's is seen on reading."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(data: bytes, path: str) -> Source:
    """The `Source` of a Word package."""
    return Reading(Package(data, path)).source(data, path)


class Reading:
    """One package being read: its parts by kind, and what was unreadable in it."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.notes: list[Note] = []
        self._relations = package.relations(package.main)
        self.targets = {relation.id: relation.target for relation in self._relations}
        self._styles = Styles(self.related("styles"), self.related("theme"))
        self._lists = self.related("numbering")
        self.body = self._body_reader({})

    def source(self, data: bytes, path: str) -> Source:
        """The text with its places and notes."""
        root = self.document()
        pieces = self.pieces(root)
        self._note_changes(root)
        self._note_tally(self.body.tally)
        printed = any(piece.text.strip() for piece in pieces if piece.role == "body")
        scanned = not printed and next(root.iter("{*}blip", "{*}imagedata"), None) is not None
        if not printed:
            self.notes.append(Note("needs-ocr" if scanned else "no-text"))
        return build(
            pieces,
            path=path,
            data=data,
            media_type=MEDIA_TYPE,
            pages=tuple(_page(number, section) for number, section in enumerate(self.body.sections, start=1)),
            text_kind="none" if scanned else "native",
            encoding=self.body.tally.samples.encoding(),
            signatures=self._signatures(),
            metadata=self._properties(),
            notes=tuple(dict.fromkeys(self.notes)),
        )

    def document(self) -> Element:
        """The main part; its `w:body` is there."""
        root = self.package.xml(self.package.main)
        if root is None or root.find(W + "body") is None:
            raise BrokenFile(self.package.path, "docx-missing-part", part="w:body")
        return root

    def _body_reader(self, conversions: Conversions) -> BodyReader:
        return BodyReader(self._styles, Numbering(self._lists, self._styles), conversions)

    def pieces(self, root: Element) -> list[Piece]:
        """Everything that is printed: the body, the running heads that are shown, the notes. Letters of old fonts are read a second time."""
        pieces = self._pieces(root)
        if conversions := self.body.tally.samples.conversions():
            self.body = self._body_reader(conversions)
            pieces = self._pieces(root)
        return pieces

    def _pieces(self, root: Element) -> list[Piece]:
        body = root.find(W + "body")
        pieces = self.body.body(body) if body is not None else []
        pieces += self._running_heads(self.body.sections)
        return pieces + self._foot_notes("footnotes", "footnote") + self._foot_notes("endnotes", "endnote")

    def optional(self, name: str) -> Element | None:
        """A part that the document can be read without: damage is noted."""
        try:
            return self.package.xml(name)
        except BrokenFile as error:
            self.notes.append(Note("docx-part-unreadable", (("part", name), ("cause", error.values.get("cause", "")))))
            return None

    def related(self, kind: str) -> Element | None:
        """The part that the document refers to as that ("styles", "comments"), None where there is none or it is damaged."""
        name = next((relation.target for relation in self._relations if relation.kind == kind), None)
        return self.optional(name) if name else None

    def _running_heads(self, sections: list[Element]) -> list[Piece]:
        """Headers and footers that are shown, each part once."""
        settings = self.related("settings")
        even = settings is not None and _on(settings.find(W + "evenAndOddHeaders"))
        shown: dict[str, Role] = {}
        for section in sections:
            first = _on(section.find(W + "titlePg"))
            for reference in section.iterfind(W + "*"):
                name = local(reference)
                if name not in {"headerReference", "footerReference"}:
                    continue
                kind = val(reference, "type") or "default"
                target = self.targets.get(relation_id(reference))
                if target and (kind == "default" or (kind == "first" and first) or (kind == "even" and even)):
                    shown.setdefault(target, "page-header" if name == "headerReference" else "page-footer")
        pieces: list[Piece] = []
        for target, role in shown.items():
            root = self.optional(target)
            if root is not None:
                pieces += self.body.story(root, role)
        return pieces

    def _foot_notes(self, kind: str, element: str) -> list[Piece]:
        root = self.related(kind)
        pieces: list[Piece] = []
        number = 0
        for note in root.iterfind(W + element) if root is not None else ():
            if val(note, "type") in _SEPARATORS:
                continue
            number += 1
            made = [piece for piece in self.body.story(note, "footnote") if piece.text]
            label = f"{number}. "
            if made:
                made[0].text, made[0].label = label + made[0].text, len(label) + made[0].label
            pieces += made
        return pieces

    def _note_changes(self, root: Element) -> None:
        kept = sum(1 for _ in root.iter(W + "ins", W + "moveTo"))
        dropped = sum(1 for _ in root.iter(W + "del", W + "moveFrom"))
        if kept or dropped:
            self.notes.append(Note("tracked-changes", (("kept", str(kept)), ("dropped", str(dropped)))))
        comments = self.related("comments")
        count = sum(1 for _ in comments.iterfind(W + "comment")) if comments is not None else 0
        if count:
            self.notes.append(Note("comments", (("count", str(count)),)))

    def _note_tally(self, tally: Tally) -> None:
        if tally.hidden:
            self.notes.append(Note("hidden-text", (("count", str(tally.hidden)),)))
        if tally.embedded:
            self.notes.append(Note("docx-embedded", (("count", str(tally.embedded)),)))
        self.notes += tally.samples.notes()
        for font, count in sorted(tally.letters.items()):
            if count >= _LEGACY_LETTERS and not tally.vietnamese[font]:
                self.notes.append(Note("legacy-font", (("font", font), ("count", str(count)))))

    def _properties(self) -> tuple[tuple[str, Found[str]], ...]:
        found: list[tuple[str, Found[str]]] = []
        for prefix, name in (("core", "docProps/core.xml"), ("app", "docProps/app.xml")):
            root = self.optional(name)
            for child in root if root is not None else ():
                text = (child.text or "").strip()
                if local(child) in _PROPERTIES and text:
                    found.append((f"{prefix}:{local(child)}", Found(text[:1000], None)))
        return tuple(found)

    def _signatures(self) -> tuple[DigitalSignature, ...]:
        """The signatures that Word itself writes: it states the time; who signed stands in the certificate only."""
        made: list[DigitalSignature] = []
        for name in self.package.parts("_xmlsignatures/"):
            root = self.optional(name) if name.lower().endswith(".xml") else None
            if root is None or local(root) != "Signature":
                continue
            stamp = next(root.iter("{*}SigningTime", "{*}Value"), None)
            reason = next(root.iter("{*}SignatureComments"), None)
            made.append(DigitalSignature(time=_text(stamp), reason=_text(reason)))
        return tuple(made)


def _page(number: int, section: Element) -> Page:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    gutter = _millimetres(val(margins, "gutter")) or 0.0
    sides = [_millimetres(val(margins, side)) for side in ("left", "top", "right", "bottom")]
    left, top, right, bottom = sides
    known = (
        None if left is None or top is None or right is None or bottom is None else (round(left + gutter, 1), abs(top), right, abs(bottom))
    )
    return Page(number, _millimetres(val(size, "w")), _millimetres(val(size, "h")), known)


def _millimetres(twentieths: str | None) -> float | None:
    number = integer(twentieths)
    return None if number is None else round(number * _MM_PER_TWENTIETH, 1)


def _on(element: Element | None) -> bool:
    return element is not None and (val(element) or "true") not in {"0", "false", "off"}


def _text(element: Element | None) -> str | None:
    return (element.text or "").strip()[:200] or None if element is not None else None
