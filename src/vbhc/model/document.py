"""Văn bản: the parts of one document, each with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from vbhc.model.body import Body
from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Span
from vbhc.model.zones import Zones

Kind = Literal["document", "article", "other"]
System = Literal["state", "party", "legal", "mass"]
Secrecy = Literal["mat", "toi-mat", "tuyet-mat"]
#: Dấu độ mật, as they are stamped.
SECRECY_MARKS: dict[str, str] = {"mat": "MẬT", "toi-mat": "TỐI MẬT", "tuyet-mat": "TUYỆT MẬT"}
Urgency = Literal["khan", "thuong-khan", "hoa-toc"]


@dataclass(frozen=True, slots=True)
class Type:
    """Tên loại văn bản: `id` a slug ("ke-hoach"), `name` in full, `abbr` as in a symbol (None where there is none)."""

    id: str
    name: str
    abbr: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """Phần, chương, mục, điều, khoản, điểm: one numbered piece of the body. `path` joins the labels ("II.1", "Điều 3.2.a")."""

    path: str
    label: str
    heading: str | None
    span: Span
    children: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Signer:
    """Người ký: `authority` are the lines above the position, as written ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")."""

    name: str
    position: str | None
    authority: tuple[str, ...]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Task:
    """Nhiệm vụ được giao: who leads, who works with them, until when."""

    section: str | None
    task: str
    lead: tuple[str, ...]
    together: tuple[str, ...]
    deadline: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Annex:
    """Phụ lục, or a document issued with this one."""

    title: str
    number: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Announced:
    """Văn bản được đưa tin: the document that an article is about."""

    number: str | None
    type: Type | None
    date: str | None
    issuer: Body | None
    title: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Document:
    """Văn bản: everything that `vbhc parse` says about one document, before citations. Dates are ISO 8601.

    `confidence` is told for facts of scans whose certainty was weighed (number, date). `zones` tells which lines its parts take.
    """

    kind: Kind
    system: System | None
    draft: bool
    secrecy: Found[Secrecy] | None
    urgency: Found[Urgency] | None
    number: Found[Number] | None
    type: Found[Type] | None
    issuer: Found[Body] | None
    parent: Found[Body] | None
    place: Found[str] | None
    date: Found[str] | None
    title: Found[str] | None
    addressees: tuple[Found[str], ...]
    sections: tuple[Section, ...]
    signers: tuple[Signer, ...]
    recipients: tuple[Found[str], ...]
    tasks: tuple[Task, ...]
    annexes: tuple[Annex, ...]
    announces: Announced | None
    notes: tuple[Note, ...]
    confidence: tuple[tuple[str, float], ...] = ()
    zones: Zones = field(default_factory=Zones)
