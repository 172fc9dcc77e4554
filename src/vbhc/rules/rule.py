"""Quy tắc: what a rule is, and what it sees of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, Protocol

from vbhc.model.body import Body
from vbhc.model.citation import Citation
from vbhc.model.document import Document
from vbhc.model.finding import Bilingual, Finding, Level
from vbhc.model.layout import Layout
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones

#: Which rules a document falls under: `state` NĐ 30/2020 · `party` · `legal` văn bản QPPL · `mass` đoàn thể · `unknown` none can be told
Profile = Literal["state", "party", "legal", "mass", "unknown"]
Stage = Literal["draft", "final"]
#: `native` the office's own file · `scan` recognised letters · `web` a page of a portal
Channel = Literal["native", "scan", "web"]
#: What a rule cannot do without; the engine skips it, with a reason, where that is missing.
#: `layout` the file tells fonts and places · `pages` sizes of sheets · `docx` a Word file · `native` the text is the office's own file, no scan or web page
#: `corpus` a corpus is at hand · `date` the document says its day · `batch` all documents of the run together
Need = Literal["layout", "pages", "docx", "native", "corpus", "date"]
#: Mức căn cứ (format-rules): `A` text of the annex or article · `M` only a sample form · `T` seen only through a summary · `P` practice · `L` logic · `mem` from memory
Force = Literal["A", "M", "T", "P", "L", "mem"]


class Undecided(Exception):
    """Không kết luận được: a check raises it where it finds that this document does not let it tell right from wrong.

    The rule is then skipped, which is not a pass; `reason` is a code of the catalogue ("skip-zone").
    """

    def __init__(self, reason: str = "skip-zone") -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Example:
    """Ví dụ đúng và sai, both shown on the rule's page and run as a test.

    `base` names a model document of the tests that breaks no rule and holds `right` word for word; with `wrong` in its place exactly this
    rule speaks. Where the model document says something else there, `instead_of` are its words. A fault of looks, which no words show,
    stands in `change` (part of the model document → its value) and is then only told by `right` and `wrong`.
    """

    right: str
    wrong: str
    base: str = "ke-hoach"
    change: tuple[tuple[str, object], ...] = ()
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Một quy tắc: one module of this package holds one, as RULE.

    `code` never changes and is never used again. `clause` is where the law says it ("NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3.c"), `since` and `until`
    (last day) bound the days of documents it is for. `level` is the heaviest that its findings can be; force M, P, T and mem are never errors.
    `types` are ids of document types it is for (empty: all), `not_types` those it is not for.
    """

    code: str
    title: Bilingual
    why: Bilingual
    clause: Bilingual
    level: Level
    force: Force
    profiles: frozenset[Profile]
    says: Mapping[str, Bilingual]
    examples: tuple[Example, ...]
    check: Callable[[Draft], Iterable[Finding]] | None = None
    #: instead of `check`: sees all documents of the run; findings by place in that sequence
    check_all: Callable[[tuple[Draft, ...]], Iterable[tuple[int, Finding]]] | None = None
    since: date | None = None
    until: date | None = None
    needs: frozenset[Need] = frozenset()
    stages: frozenset[Stage] = frozenset({"draft", "final"})
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()
    #: off until `--extend-select` names it
    optional: bool = False
    #: how `--fix` mends it: `safe`, `unsafe`, or None
    fixable: Literal["safe", "unsafe"] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Văn bản đã biết: what the corpus knows of a document that a draft cites. Days are ISO 8601; `held` tells whether its own file is there."""

    id: str
    number: str | None
    name: str | None
    date: str | None
    issuer: Body | None
    title: str | None
    held: bool
    type: str | None = None
    ended: Literal["replaced", "repealed"] | None = None
    ended_by: str | None = None
    ended_on: str | None = None


class Register(Protocol):
    """Sổ văn bản: what rules may ask of a corpus. The engine brings it; a rule never sees the corpus itself."""

    def cited(self, index: int) -> tuple[Known, ...]:
        """What citation number `index` of the draft may be: none, one, or several where the corpus cannot tell."""

    def same_number(self) -> tuple[Known, ...]:
        """Other documents of the same body with the draft's number in the same series (year, or term of office)."""

    def directed(self) -> tuple[Known, ...]:
        """Directives in force that are addressed to the draft's issuer and that some plan may have to carry out."""


@dataclass(frozen=True)
class Draft:
    """Văn bản được kiểm tra: everything that a rule sees.

    `citations` are the record's, one for one. `on` is the day whose rules count: the document's own, that of a draft is today. Where an issued
    document does not tell it, `day_known` is False and `on` is only the day before which it cannot be, that of the latest document it cites. `facts` is for what
    several rules look up, kept from one to the next.
    """

    source: Source
    document: Document
    citations: tuple[Citation, ...]
    profile: Profile
    stage: Stage
    on: date
    today: date
    layout: Layout | None = None
    register: Register | None = None
    channel: Channel = "native"
    day_known: bool = True
    facts: dict[str, object] = field(default_factory=dict, compare=False)

    def at(self, span: Span) -> str:
        """The words of a span."""
        return self.source.at(span)

    @property
    def zones(self) -> Zones:
        """Which lines the parts of the document take."""
        return self.document.zones

    @cached_property
    def type(self) -> str | None:
        """The id of the document's type ("ke-hoach")."""
        return self.document.type.value.id if self.document.type else None
