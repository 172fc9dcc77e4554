"""Tên định danh: the FRBR IRI of a document in the Akoma Ntoso naming convention (`/akn/vn/…`).

It is made of nothing but the facts that a citation states as well as the document itself, so that both give the same name:
`/akn/vn/doc/ke-hoach/lang-son.ubnd/2024-03-18/61-kh-ubnd`. What is unknown is left out; a document without any date stands under `undated`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.model.letters import base
from vbhc.patterns import lazy

if TYPE_CHECKING:
    from vbhc.model.record import BodyRecord, TypeRecord

#: Văn bản quy phạm pháp luật carry their year in the symbol ("34/2016/NĐ-CP"); laws are known by their type as well.
_LEGAL_NUMBER = lazy(r"/((?:19|20)\d\d)/")
_LEGAL_TYPES = frozenset({"hien-phap", "bo-luat", "luat", "phap-lenh"})
_NOT_NAME = lazy(r"[^A-Z0-9]+")


def is_legal(number: str | None, kind: TypeRecord | None) -> bool:
    """Văn bản quy phạm pháp luật: an `act` in Akoma Ntoso; everything else is a `doc`."""
    return bool(number and _LEGAL_NUMBER.search(number)) or bool(kind and kind.id in _LEGAL_TYPES)


def slug(text: str) -> str:
    """ASCII letters and digits, joined by hyphens: "61/KH-UBND" → "61-kh-ubnd"."""
    return _NOT_NAME.sub("-", base(text)).strip("-").lower()


def work(*, number: str | None, name: str | None, kind: TypeRecord | None, issuer: BodyRecord | None, date: str | None) -> str:
    """IRI of the document as a work, whatever its wording or file."""
    year = _LEGAL_NUMBER.search(number) if number else None
    parts = (
        "act" if is_legal(number, kind) else "doc",
        kind.id if kind else None,
        author(issuer),
        date or (year[1] if year else "undated"),
        slug(number or name or "") or "unnumbered",
    )
    return "/akn/vn/" + "/".join(part for part in parts if part)


def author(body: BodyRecord | None) -> str | None:
    """The body as one piece of an IRI: its path in the registry without the country, else its name."""
    if body is None:
        return None
    return body.id.removeprefix("vn/").replace("/", ".") if body.id else slug(body.name) or None
