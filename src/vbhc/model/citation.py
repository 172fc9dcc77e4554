"""Viện dẫn: other documents that a document names, what it does to them, and whose relation it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vbhc.model.body import Body
from vbhc.model.document import Type
from vbhc.model.number import Number
from vbhc.model.text import Span

Relation = Literal[
    "implements",
    "based_on",
    "guides",
    "amends",
    "replaces",
    "repeals",
    "suspends",
    "corrects",
    "consolidates",
    "promulgates",
    "approves",
    "attached_to",
    "requested_by",
    "responds_to",
    "mentions",
]
#: `document` a numbered or named document · `standard` TCVN, QCVN: kept apart, never an edge
MentionKind = Literal["document", "standard"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Một lần nhắc: where another document is named, and what the words say it is.

    `span` covers type word, number or name, date and issuer, as far as they stand together. `title` is the span of the trích yếu quoted
    after it ("về …", "ban hành …", "phê duyệt …"); mentions inside that span are nested. `number` or `name` is set, never both.
    `date` (ISO 8601), `type`, `issuer` and `pinpoint` ("khoản 2 Điều 5") are None where the words do not say them and no earlier
    mention of the same document does. `rule` names the rule that found it, for `--explain`.
    """

    kind: MentionKind
    span: Span
    number: Number | None
    name: str | None
    type: Type | None
    date: str | None
    issuer: Body | None
    title: Span | None
    pinpoint: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Bỏ qua: a candidate that is no citation, and why ("own-number", "period", "phone", "standard", "portal" …)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Viện dẫn: a mention with its relation.

    `relation` is this document's where `within` is None; otherwise it is that of citation number `within` ("Kế hoạch 149 về thực hiện
    Kết luận 57": 57 is within 149). `cue` are the words that say the relation, None for `mentions`; `rule` names what decided it.
    `sure` tells, where the words were recognised, how sure "number" or "name", and "date", are (0…1); empty for text that the file holds.
    """

    mention: Mention
    relation: Relation
    cue: Span | None
    within: int | None
    rule: str
    sure: tuple[tuple[str, float], ...] = ()
