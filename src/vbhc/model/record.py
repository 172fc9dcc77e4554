"""Bản ghi: the public JSON of one file, `vbhc.record/1`.

Within version 1 a key is never renamed or retyped. What is unknown is `null` or `[]`, never left out. Spans are half-open and count Unicode
code points of the extracted text (`vbhc parse --format text`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from vbhc.model.body import Level
from vbhc.model.citation import Relation
from vbhc.model.document import Kind, Secrecy, System, Urgency
from vbhc.model.text import TextKind

Range = tuple[int, int]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SignatureRecord(_Model):
    """Chữ ký số, as the file states it (not verified)."""

    name: str | None
    organisation: str | None
    time: str | None
    page: int | None


class SourceRecord(_Model):
    """Tệp: what was read and how."""

    path: str
    sha256: str
    bytes: int
    media_type: str
    pages: int | None
    text: TextKind
    encoding: str
    characters: int
    signatures: tuple[SignatureRecord, ...]


class TypeRecord(_Model):
    """Tên loại văn bản."""

    id: str
    name: str
    abbr: str | None


class BodyRecord(_Model):
    """Cơ quan ban hành; `id` is null for a body that the registry does not know."""

    id: str | None
    name: str
    level: Level | None
    province: str | None


class SectionRecord(_Model):
    """Phần, chương, mục, điều, khoản, điểm."""

    path: str
    label: str
    heading: str | None
    span: Range
    children: tuple[SectionRecord, ...]


class SignerRecord(_Model):
    """Người ký."""

    name: str
    position: str | None
    authority: tuple[str, ...]


class TaskRecord(_Model):
    """Nhiệm vụ được giao."""

    section: str | None
    task: str
    lead: tuple[str, ...]
    with_: tuple[str, ...] = Field(alias="with")
    deadline: str | None
    span: Range

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


class AnnexRecord(_Model):
    """Phụ lục, văn bản ban hành kèm theo."""

    title: str
    number: str | None
    span: Range


class AnnouncedRecord(_Model):
    """Văn bản được đưa tin: what an article is about."""

    number: str | None
    type: TypeRecord | None
    date: str | None
    issuer: BodyRecord | None
    title: str | None


class CitationRecord(_Model):
    """Viện dẫn: one mention of another document."""

    text: str
    span: Range
    number: str | None
    name: str | None
    type: TypeRecord | None
    date: str | None
    issuer: BodyRecord | None
    title: str | None
    pinpoint: str | None
    relation: Relation
    cue: str | None
    within: int | None
    section: str | None
    page: int | None


class CandidateRecord(_Model):
    """Giá trị có thể: what an uncertain number or date of a scan may be, and what speaks for it."""

    value: str
    evidence: tuple[str, ...]


class NoteRecord(_Model):
    """Ghi chú: what the parser was unsure of."""

    code: str
    message: str
    span: Range | None
    candidates: tuple[CandidateRecord, ...] = ()


class Record(_Model):
    """Bản ghi của một tệp."""

    schema_: Literal["vbhc.record/1"] = Field(alias="schema", default="vbhc.record/1")
    source: SourceRecord
    kind: Kind
    system: System | None
    draft: bool
    secrecy: Secrecy | None
    urgency: Urgency | None
    number: str | None
    symbol: str | None
    type: TypeRecord | None
    issuer: BodyRecord | None
    parent: BodyRecord | None
    place: str | None
    date: str | None
    title: str | None
    addressees: tuple[str, ...]
    sections: tuple[SectionRecord, ...]
    signers: tuple[SignerRecord, ...]
    recipients: tuple[str, ...]
    tasks: tuple[TaskRecord, ...]
    annexes: tuple[AnnexRecord, ...]
    announces: AnnouncedRecord | None
    citations: tuple[CitationRecord, ...]
    confidence: dict[str, float]
    notes: tuple[NoteRecord, ...]
    spans: dict[str, Range]

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON with the keys of the contract."""
        return self.model_dump_json(by_alias=True, indent=indent)
