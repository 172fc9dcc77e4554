"""Đọc tệp OpenDocument (.odt): its paragraphs are written down as those of a .docx, which are then read like any other.

`Source.pages` holds one entry per page style in use; `metadata` what the file states of itself, named `core:…` and `app:…`.
"""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile
from vbhc.model.text import DigitalSignature, Found, Note, Page, Role, Source
from vbhc.readers.build import Piece, build
from vbhc.readers.docx_body import BodyReader
from vbhc.readers.docx_legacy import Conversions
from vbhc.readers.docx_numbering import Numbering
from vbhc.readers.docx_package import W, local
from vbhc.readers.docx_styles import Styles
from vbhc.readers.odt_lists import OdtLists
from vbhc.readers.odt_package import DRAW, FO, OFFICE, STYLE, SVG, TEXT, OdtPackage, millimetres
from vbhc.readers.odt_story import StoryWriter
from vbhc.readers.odt_styles import OdtStyles

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
SUFFIXES = (".odt", ".ott")

_HEADS: tuple[tuple[str, Role], ...] = (
    ("header", "page-header"),
    ("header-left", "page-header"),
    ("header-first", "page-header"),
    ("footer", "page-footer"),
    ("footer-left", "page-footer"),
    ("footer-first", "page-footer"),
)
_FACTS = {
    "title": "core:title",
    "subject": "core:subject",
    "creation-date": "core:created",
    "date": "core:modified",
    "generator": "app:Application",
}
_SIGNATURES = "META-INF/documentsignatures.xml"


def detect(head: bytes) -> bool:
    """A zip package that begins with the name of its kind."""
    return head.startswith(b"PK\x03\x04") and b"opendocument.text" in head[:200]


def read(data: bytes, path: str) -> Source:
    """The `Source` of an OpenDocument text."""
    return _Reading(OdtPackage(data, path)).source(data, path)


class _Reading:
    """One package being read."""

    def __init__(self, package: OdtPackage) -> None:
        self._package = package
        self._notes: list[Note] = []
        content = package.xml(package.main)
        text = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
        if content is None or text is None:
            raise BrokenFile(package.path, "docx-missing-part", part="office:text")
        self._text = text
        self._common = self._optional("styles.xml")
        styles = OdtStyles(content, self._common)
        lists = OdtLists(self._common, content)
        self._body: Element = etree.Element(W + "body")
        writer = StoryWriter(package.path, "content:", styles, lists)
        writer.blocks(text, self._body)
        self._foot_notes, self._comments = writer.notes, writer.comments
        first, self._masters = self._masters_in_use(content)
        self._heads: list[tuple[Role, Element]] = []
        beside = StoryWriter(package.path, "common:", styles, lists)
        for master in dict.fromkeys((*first, *self._masters)):
            self._running_heads(master, beside)
        self._styles = Styles(styles.root, None)
        self._lists = lists.root

    def source(self, data: bytes, path: str) -> Source:
        """The text with its places and notes."""
        body = self._body_reader({})
        pieces = self._pieces(body)
        if conversions := body.tally.samples.conversions():
            body = self._body_reader(conversions)
            pieces = self._pieces(body)
        printed = any(piece.text.strip() for piece in pieces if piece.role == "body")
        scanned = not printed and next(self._text.iter(DRAW + "image"), None) is not None
        if not printed:
            self._notes.append(Note("needs-ocr" if scanned else "no-text"))
        self._note_changes()
        if body.tally.hidden:
            self._notes.append(Note("hidden-text", (("count", str(body.tally.hidden)),)))
        return build(
            pieces,
            path=path,
            data=data,
            media_type=MEDIA_TYPE,
            pages=tuple(self._page(number, master) for number, master in enumerate(self._masters, start=1)),
            text_kind="none" if scanned else "native",
            encoding=body.tally.samples.encoding(),
            signatures=self._signatures(),
            metadata=self._facts(),
            notes=(*self._notes, *body.tally.samples.notes()),
        )

    def _body_reader(self, conversions: Conversions) -> BodyReader:
        return BodyReader(self._styles, Numbering(self._lists, self._styles), conversions)

    def _pieces(self, body: BodyReader) -> list[Piece]:
        pieces = body.body(self._body)
        for role, root in self._heads:
            pieces += [piece for piece in body.story(root, role) if piece.text]
        for number, note in enumerate(self._foot_notes, start=1):
            made = [piece for piece in body.story(note, "footnote") if piece.text]
            label = f"{number}. "
            if made:
                made[0].text, made[0].label = label + made[0].text, len(label) + made[0].label
            pieces += made
        return pieces

    def _optional(self, name: str) -> Element | None:
        try:
            return self._package.xml(name)
        except BrokenFile as error:
            self._notes.append(Note("docx-part-unreadable", (("part", name), ("cause", error.values.get("cause", "")))))
            return None

    def _masters_in_use(self, content: Element) -> tuple[list[Element], list[Element]]:
        """The page styles that paragraphs ask for, and those that go on from there: a first page has a style of its own."""
        masters = {} if self._common is None else {one.get(STYLE + "name", ""): one for one in self._common.iter(STYLE + "master-page")}
        named = [style.get(STYLE + "master-page-name") for style in content.iter(STYLE + "style")]
        used = [masters[name] for name in dict.fromkeys(name for name in named if name) if name in masters]
        used = used or [masters[name] for name in ("Standard", *masters) if name in masters][:1]
        following = [masters.get(master.get(STYLE + "next-style-name") or "") for master in used]
        return used, list(dict.fromkeys(master if after is None else after for master, after in zip(used, following, strict=True)))

    def _running_heads(self, master: Element, writer: StoryWriter) -> None:
        for name, role in _HEADS:
            head = master.find(STYLE + name)
            if head is not None and head.get(STYLE + "display") != "false":
                root: Element = etree.Element(W + "story")
                writer.blocks(head, root)
                self._heads.append((role, root))

    def _note_changes(self) -> None:
        regions = list(self._text.iter(TEXT + "changed-region"))
        dropped = sum(region.find(TEXT + "deletion") is not None for region in regions)
        kept = sum(region.find(TEXT + "insertion") is not None for region in regions)
        if kept or dropped:
            self._notes.append(Note("tracked-changes", (("kept", str(kept)), ("dropped", str(dropped)))))
        if self._comments:
            self._notes.append(Note("comments", (("count", str(self._comments)),)))

    def _page(self, number: int, master: Element) -> Page:
        name = master.get(STYLE + "page-layout-name")
        layouts = self._common.iter(STYLE + "page-layout") if self._common is not None else iter(())
        layout = next((each for each in layouts if each.get(STYLE + "name") == name), None)
        said = layout.find(STYLE + "page-layout-properties") if layout is not None else None
        if layout is None or said is None:
            return Page(number)
        usual = millimetres(said.get(FO + "margin")) or 0.0
        left, top, right, bottom = (_or(millimetres(said.get(f"{FO}margin-{side}")), usual) for side in ("left", "top", "right", "bottom"))
        # running heads stand within the page, above and below the text
        top += _height(layout, "header") if master.find(STYLE + "header") is not None else 0.0
        bottom += _height(layout, "footer") if master.find(STYLE + "footer") is not None else 0.0
        width, height = millimetres(said.get(FO + "page-width")), millimetres(said.get(FO + "page-height"))
        return Page(number, width, height, (left, round(top, 1), right, round(bottom, 1)))

    def _facts(self) -> tuple[tuple[str, Found[str]], ...]:
        root = self._optional("meta.xml")
        holder = root.find(OFFICE + "meta") if root is not None else None
        found: list[tuple[str, Found[str]]] = []
        for child in holder if holder is not None else ():
            text = (child.text or "").strip()
            if local(child) in _FACTS and text:
                found.append((_FACTS[local(child)], Found(text[:1000], None)))
        return tuple(found)

    def _signatures(self) -> tuple[DigitalSignature, ...]:
        """Times of signing; who signed stands in the certificate only."""
        root = self._optional(_SIGNATURES)
        found: list[DigitalSignature] = []
        for signature in root.iter("{*}Signature") if root is not None else ():
            stamp = next(signature.iter("{*}date", "{*}SigningTime"), None)
            found.append(DigitalSignature(time=((stamp.text or "").strip()[:200] or None) if stamp is not None else None))
        return tuple(found)


def _height(layout: Element, kind: str) -> float:
    said = layout.find(f"{STYLE}{kind}-style/{STYLE}header-footer-properties")
    return 0.0 if said is None else millimetres(said.get(FO + "min-height") or said.get(SVG + "height")) or 0.0


def _or(length: float | None, usual: float) -> float:
    return usual if length is None else length
