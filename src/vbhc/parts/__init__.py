"""Thành phần thể thức: `Source` → `Document`, one module per part. This page is the table of contents.

zones       where letterhead, title, body, closing and annexes stand
number      số, ký hiệu                     issuer      cơ quan ban hành, cơ quan chủ quản
place_date  địa danh, ngày ban hành         title       tên loại, trích yếu
addressees  kính gửi                        sections    phần, chương, mục, điều, khoản, điểm
tasks       giao việc                       signature   thẩm quyền, chức vụ, họ tên người ký
recipients  nơi nhận                        annexes     phụ lục
priority    độ mật, độ khẩn                 announced   what an article is about
letter      a letter without its letterhead
kind        document, article or other      portal      what a portal's table of facts says, checked against the text
"""

from __future__ import annotations

from dataclasses import replace

from vbhc.knowledge import bodies, types
from vbhc.model.body import Body
from vbhc.model.document import Document, System, Type
from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Source
from vbhc.model.zones import Zones
from vbhc.parts import (
    addressees,
    annexes,
    announced,
    caption,
    casing,
    certainty,
    closing_streams,
    issuer,
    kind,
    letter,
    number,
    place_date,
    portal,
    priority,
    recipients,
    second_document,
    sections,
    signature,
    symbols,
    tasks,
    title,
    zones,
)


def analyse(source: Source) -> Document:
    """Every part of a document. Total: any source gives a document; what is not there is None or empty."""
    where = second_document.parted(source, zones.find(source))
    what = kind.find(source, where)
    if what != "document":
        return _article(source, where, article=what == "article")
    numbered = number.find(source, where)
    dated = place_date.find(source, where)
    heading = title.find(source, where, _told(numbered.number))
    settled = certainty.settle(source, numbered, dated, heading.type.value if heading.type else None)
    numbered, dated = settled.numbered, settled.dated
    line = None if where.header or where.title else caption.find(source)
    facts = portal.check(source, numbered, dated)
    serial = facts.number or numbered.number or (line.number if line else heading.number)
    day = facts.date or dated.date or heading.date
    headed, type_notes = _type(heading.type or (line.type if line else None), serial, facts.type, other=title.is_of_no_type(source, where))
    headed = headed or letter.told_by_form(source, where, serial.value if serial else None)
    if headed is None and (headed := title.type_from_lead(source, where)):
        type_notes = (Note("type-from-lead", (("name", headed.value.name),), headed.span),)
    likely = day.value if day else settled.likely or dated.latest
    author = line.author if line else heading.author
    told = issuer.Told(dated.place.value if dated.place else None, likely, serial.value if serial else None, author)
    issued = issuer.find(source, where, told)
    if (
        not (heading.type or line)
        and headed
        and serial
        and issued.issuer
        and letter.bears_own_symbol(source, where, serial.value, issued.issuer.value, facts.type.value if facts.type else None)
    ):
        headed = replace(headed, value=types.get(_LETTER) or headed.value)
    if issued.issuer and serial and bodies.stands_as(issued.issuer.value, serial.value.type_code or ""):
        type_notes = tuple(note for note in type_notes if note.code != "type-symbol-differ")
    if issued.issuer and serial:
        serial = replace(serial, value=symbols.with_centre(serial.value, local=issued.issuer.value.level != "central"))
    dated = place_date.repaired(dated, issued.home)
    titled = heading.title or (line.title if line else None) or title.from_portal(source, where, str(serial.value) if serial else None)
    titled = titled or (title.under_other(source, where) if headed is None else None)
    titled = title.without_number(titled, serial.value if serial else None) if titled else None
    titled = replace(titled, value=casing.natural(source, titled.span, titled.value)) if titled and titled.span else titled
    tree, numbering = sections.find_with_notes(source, where)
    parted = closing_streams.streams(source, where)
    signers, unsigned = signature.find_with_notes(source, where, parted)
    authority = tuple(line for signer in signers for line in signer.authority)
    issued = issuer.by_signature(issuer.by_symbol(issued, told.number, authority, likely), authority, heading.author)
    return Document(
        kind="document",
        system=_system(
            serial.value if serial else None,
            headed.value if headed else None,
            issued.issuer.value if issued.issuer else None,
            source,
            where,
        ),
        draft=numbered.blank or dated.blank,
        secrecy=priority.secrecy(source, where),
        urgency=priority.urgency(source, where),
        number=serial,
        type=headed,
        issuer=issued.issuer,
        parent=issued.parent,
        place=dated.place,
        date=day,
        title=titled,
        addressees=addressees.find(source, where),
        sections=tree,
        signers=signers,
        recipients=recipients.find(source, where, parted),
        tasks=tasks.find(source, where, tree, headed.value.id if headed else None),
        annexes=annexes.find(source, where),
        announces=None,
        notes=(
            *source.notes,
            *settled.notes,
            *numbered.notes,
            *dated.notes,
            *heading.notes,
            *type_notes,
            *facts.notes,
            *issued.notes,
            *letter.notes(source, where),
            *numbering,
            *unsigned,
            *second_document.note(source, where),
        ),
        confidence=settled.confidence,
        zones=where,
    )


def _type(
    heading: Found[Type] | None, numbered: Found[Number] | None, stated: Found[Type] | None, *, other: bool
) -> tuple[Found[Type] | None, tuple[Note, ...]]:
    """The heading's word wins over the symbol; the symbol tells where the heading is lost; no type in the symbol of the State is a công văn.

    "THÔNG TƯ" over "01/2004/TTLT-…" is the short name of what the symbol says in full: thông tư liên tịch.

    Văn bản hợp nhất bears the heading of what it consolidates. `other`: the heading is no type of the table, so it is no công văn.
    """
    by_symbol = _by_symbol(numbered)
    short = f"{heading.value.name} liên " if heading else None
    if numbered and by_symbol and (by_symbol[0].id == _CONSOLIDATED or (short and by_symbol[0].name.startswith(short))):
        return Found(by_symbol[0], numbered.span), ()
    if heading:
        if by_symbol and numbered and heading.value not in by_symbol:
            return heading, (
                Note("type-symbol-differ", (("heading", heading.value.name), ("symbol", numbered.value.symbol)), numbered.span),
            )
        return heading, ()
    if by_symbol and numbered:
        return Found(by_symbol[0], numbered.span), ()
    if numbered and numbered.value.family == "dispatch" and not other:
        found = types.get(_LETTER)
        return (Found(found, numbered.span) if found else None), ()
    return stated, ()


def _by_symbol(numbered: Found[Number] | None) -> tuple[Type, ...]:
    """The types that the symbol of a number may stand for."""
    code = numbered.value.type_code if numbered else None
    return types.of_symbol(code, numbered.value.body_code, _family_system(numbered.value)) if code and numbered else ()


def _told(numbered: Found[Number] | None) -> tuple[Type, ...]:
    """The same where the symbol may speak against a heading; none for the Party, which writes quy định as it does quyết định."""
    return () if numbered and numbered.value.family == "party" else _by_symbol(numbered)


_CONSOLIDATED = "van-ban-hop-nhat"
_LETTER = "cong-van"


def _family_system(value: Number) -> str:
    return "party" if value.family == "party" else "legal" if value.family in ("legal", "assembly") else "state"


def _system(value: Number | None, headed: Type | None, issuer: Body | None, source: Source, where: Zones) -> System | None:
    """State, Party, legal documents or mass organisations: the letterhead tells, then the number, then the type.

    Ministries wrote numbers in the Party's way until about 1997 ("45-TC/TCT"): with a body of the State the sign tells nothing.
    """
    marked = zones.letterhead_system(source, where)
    systems = types.systems_of(headed.id) if headed else ()
    if value and value.family in ("legal", "assembly") and (not systems or "legal" in systems):
        return "legal"
    if marked and marked != "state":
        return marked
    if value and value.family == "party" and not marked and not (issuer and issuer.id and issuer.system == "state"):
        return "party"
    if "legal" in systems and "state" not in systems:
        return "legal"
    return marked or ("state" if value else None)


def _article(source: Source, where: Zones, *, article: bool) -> Document:
    about = announced.find(source, where) if article else None
    alone = (Note("annex-alone"),) if where.annexes and not where.body else (Note("not-vietnamese"),) if kind.is_foreign(source) else ()
    return replace(
        NOTHING,
        kind="article" if article else "other",
        announces=about,
        annexes=annexes.find(source, where),
        notes=(*source.notes, *alone),
        zones=where,
    )


#: A document of which nothing is known.
NOTHING = Document(
    kind="other",
    system=None,
    draft=False,
    secrecy=None,
    urgency=None,
    number=None,
    type=None,
    issuer=None,
    parent=None,
    place=None,
    date=None,
    title=None,
    addressees=(),
    sections=(),
    signers=(),
    recipients=(),
    tasks=(),
    annexes=(),
    announces=None,
    notes=(),
)
