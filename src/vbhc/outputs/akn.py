"""Akoma Ntoso 3 (OASIS LegalDocML) XML of one record: its text, its numbered body, and what it says of other documents.

Legal documents (văn bản quy phạm pháp luật) are an `act`, all others a `doc` that bears the name of their type. Citations are `ref`s with FRBR
IRIs. The relation of every citation stands under `proprietary`, because Akoma Ntoso, like the law portals, has no word for "thực hiện".
A date that is unknown is `0001-01-01` with the name `unknown`: the schema demands one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from vbhc.outputs import Format, View, _iri
from vbhc.outputs._akn_text import Mark, Writer, clean

if TYPE_CHECKING:
    from vbhc.model.record import CitationRecord, Record
    from vbhc.model.text import Source

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:vbhc:relations"
_UNKNOWN_DAY = "0001-01-01"
#: What changes another document is an active reference; the annexed and the annexing document have elements of their own.
_REFERENCES = {
    **dict.fromkeys(("amends", "replaces", "repeals", "suspends", "corrects"), "activeRef"),
    "promulgates": "hasAttachment",
    "attached_to": "attachmentOf",
}
_INLINE = {"number": "docNumber", "date": "docDate", "title": "docTitle", "type": "docType", "issuer": "docAuthority"}


def _render(record: Record, source: Source, _view: View) -> str:
    legal = _iri.is_legal(record.number, record.type)
    name = record.type.id if record.type else "van-ban"
    iri = _iri.work(number=record.number, name=record.title, kind=record.type, issuer=record.issuer, date=record.date)
    root = Element("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:vbhc": OWN})
    act = SubElement(root, "act" if legal else "doc", name=name, contains="originalVersion")
    refs = {index: f"ref_{index + 1}" for index in range(len(record.citations))}
    meta = SubElement(act, "meta")
    writer = Writer(source, *_marks(record, refs))
    _content(act, record, writer, body="body" if legal else "mainBody")
    _attachments(act, record, writer, iri)
    notes = _footnotes(writer)
    _meta(meta, record, iri, {index: name for index, name in refs.items() if name in writer.written}, notes)
    _indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _meta(meta: Element, record: Record, iri: str, refs: dict[int, str], notes: Element | None) -> None:
    """What is known of the document; `refs` are the citations that stand in the text."""
    _identification(meta, record, iri)
    if record.date:
        SubElement(SubElement(meta, "lifecycle", source="#vbhc"), "eventRef", date=record.date, type="generation", source="#original")
    modifying = [(index, record.citations[index]) for index in refs]
    modifying = [(index, cited) for index, cited in modifying if cited.within is None and cited.relation in _MODIFIES]
    if modifying:
        changes = SubElement(SubElement(meta, "analysis", source="#vbhc"), "activeModifications")
        for index, cited in modifying:
            change = SubElement(changes, "textualMod", type=_MODIFIES[cited.relation], eId=f"am_{index + 1}")
            SubElement(change, "source", href=f"#{refs[index]}")
            SubElement(change, "destination", href=_cited_iri(cited))
    _references(meta, record, iri)
    if notes is not None:
        meta.append(notes)
    if record.citations:
        relations = SubElement(meta, "proprietary", source="#vbhc")
        for index, cited in enumerate(record.citations):
            actor = iri if cited.within is None else _cited_iri(record.citations[cited.within])
            said = {"type": cited.relation, "from": actor, "to": _cited_iri(cited)}
            said |= ({"ref": f"#{refs[index]}"} if index in refs else {}) | ({"cue": clean(cited.cue)} if cited.cue else {})
            SubElement(relations, "vbhc:relation", said)


#: Relations that the schema has a word for, where the document says them itself.
_MODIFIES = {"replaces": "substitution", "repeals": "repeal"}


def _identification(meta: Element, record: Record, iri: str) -> None:
    identification = SubElement(meta, "identification", source="#vbhc")
    day = {"date": record.date or _UNKNOWN_DAY, "name": "issued" if record.date else "unknown"}
    author = "#issuer" if record.issuer else "#unknown"
    expression = f"{iri}/vie@{record.date or ''}"
    for level, uri in (("FRBRWork", iri), ("FRBRExpression", expression), ("FRBRManifestation", f"{expression}.xml")):
        frbr = SubElement(identification, level)
        this = f"{expression}/!main.xml" if level == "FRBRManifestation" else f"{uri}/!main"
        SubElement(frbr, "FRBRthis", value=this)
        SubElement(frbr, "FRBRuri", value=uri)
        if level == "FRBRWork" and record.title:
            SubElement(frbr, "FRBRalias", value=clean(record.title), name="title")
        SubElement(frbr, "FRBRdate", day)
        SubElement(frbr, "FRBRauthor", {"href": "#vbhc" if level == "FRBRManifestation" else author})
        if level == "FRBRWork":
            SubElement(frbr, "FRBRcountry", value="vn")
            if record.type:
                SubElement(frbr, "FRBRsubtype", value=record.type.id)
            if record.number:
                SubElement(frbr, "FRBRnumber", value=record.number)
        elif level == "FRBRExpression":
            SubElement(frbr, "FRBRlanguage", language="vie")
        else:
            SubElement(frbr, "FRBRformat", value="application/akn+xml")


def _references(meta: Element, record: Record, iri: str) -> None:
    references = SubElement(meta, "references", source="#vbhc")
    SubElement(references, "original", eId="original", href=iri, showAs=_shown(record.number or record.title or iri))
    for index, cited in enumerate(record.citations):
        tag = _REFERENCES.get(cited.relation) if cited.within is None else None
        if tag:
            SubElement(references, tag, eId=f"{tag}_{index + 1}", href=_cited_iri(cited), showAs=_shown(cited.text))
    if record.issuer:
        href = f"/akn/ontology/organization/vn/{_iri.author(record.issuer) or 'unknown'}"
        SubElement(references, "TLCOrganization", eId="issuer", href=href, showAs=_shown(record.issuer.name))
    else:
        SubElement(references, "TLCOrganization", eId="unknown", href="/akn/ontology/organization/vn/unknown", showAs="?")
    SubElement(references, "TLCOrganization", eId="vbhc", href="/akn/ontology/organization/vn/vbhc", showAs="vbhc")
    for index, signer in enumerate(record.signers, start=1):
        href = f"/akn/ontology/person/vn/{_iri.slug(signer.name) or 'unknown'}"
        SubElement(references, "TLCPerson", eId=f"signer_{index}", href=href, showAs=_shown(signer.name))


def _shown(text: str) -> str:
    return clean(text) or "?"


def _cited_iri(cited: CitationRecord) -> str:
    return _iri.work(number=cited.number, name=cited.name, kind=cited.type, issuer=cited.issuer, date=cited.date)


def _marks(record: Record, refs: dict[int, str]) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """The parts of the letterhead, and the citations; a citation that lies across the edge of such a part is left unmarked."""
    header = _apart([Mark(*record.spans[part], tag) for part, tag in _INLINE.items() if part in record.spans])
    if record.date:
        header = tuple(mark._replace(attributes=(("date", record.date),)) if mark.tag == "docDate" else mark for mark in header)
    cited = _apart(
        [Mark(*one.span, "ref", (("eId", refs[index]), ("href", _cited_iri(one)))) for index, one in enumerate(record.citations)]
    )
    return header, tuple(mark for mark in cited if all(_nested(mark, part) for part in header))


def _nested(mark: Mark, part: Mark) -> bool:
    return mark.end <= part.start or part.end <= mark.start or (part.start <= mark.start and mark.end <= part.end)


def _apart(marks: list[Mark]) -> tuple[Mark, ...]:
    """Where two lie across each other, the first one stays."""
    kept: list[Mark] = []
    for mark in sorted(marks):
        if mark.start < mark.end and (not kept or kept[-1].end <= mark.start):
            kept.append(mark)
    return tuple(kept)


def _content(act: Element, record: Record, writer: Writer, *, body: str) -> None:
    size = len(writer.source.text)
    annexed = min((annex.span[0] for annex in record.annexes), default=size)
    first = record.sections[0].span[0] if record.sections else annexed
    last = min(record.sections[-1].span[1] if record.sections else annexed, annexed)
    header = max((end for part, (_, end) in record.spans.items() if part in _INLINE and end <= first), default=0)
    for tag, start, end in (("preface", 0, header), ("preamble", header, first if record.sections else header)):
        part = Element(tag)
        if writer.paragraphs(part, start, end):
            act.append(part)
    main = SubElement(act, body)
    if record.sections:
        writer.hierarchy(main, record.sections, end=max(last, first))
    elif body == "body":
        holder = SubElement(SubElement(main, "hcontainer", name="text", eId=writer.identify("hcontainer_1")), "content")
        if not writer.paragraphs(holder, header, annexed):
            SubElement(holder, "p")
    elif not writer.paragraphs(main, header, annexed):
        SubElement(main, "p")
    conclusions = Element("conclusions")
    ended = writer.paragraphs(conclusions, last, annexed)
    if not ended and record.annexes and (record.signers or record.recipients):
        # An annex stands before the signature.
        ended = writer.paragraphs(conclusions, max(annex.span[1] for annex in record.annexes), size)
    if ended:
        act.append(conclusions)


def _attachments(act: Element, record: Record, writer: Writer, iri: str) -> None:
    if not record.annexes:
        return
    attachments = SubElement(act, "attachments")
    for place, annex in enumerate(record.annexes, start=1):
        attachment = SubElement(attachments, "attachment", eId=writer.identify(f"att_{place}"))
        SubElement(attachment, "heading").text = clean(annex.title)
        doc = SubElement(attachment, "doc", name="phu-luc", contains="originalVersion")
        _identification(SubElement(doc, "meta"), record, f"{iri}/!annex_{place}")
        main = SubElement(doc, "mainBody")
        if not writer.paragraphs(main, *annex.span):
            SubElement(main, "p")


def _footnotes(writer: Writer) -> Element | None:
    """Chú thích cuối trang, which the text holds apart from the body."""
    notes = Element("notes", source="#vbhc")
    lines = [line.span for line in writer.source.lines if line.role == "footnote"]
    for place, (start, end) in enumerate(lines, start=1):
        if writer.source.text[start:end].strip():
            writer.paragraph(SubElement(notes, "note", eId=writer.identify(f"note_{place}")), start, end)
    return notes if len(notes) else None


def _indent(element: Element, depth: int = 1) -> None:
    """Line breaks between elements, none where words stand."""
    if element.tag in _WORDS or not len(element):
        return
    element.text = "\n" + "  " * depth
    for child in element:
        _indent(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * (depth - 1)


#: Elements that hold words: a blank within them counts.
_WORDS = frozenset({"p", "num", "heading"})


FORMAT = Format(_render, ".akn", aliases=(".akn.xml",))
