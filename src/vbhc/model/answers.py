"""Câu trả lời của kho: what the corpus answers besides lineages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vbhc.model.citation import Relation
from vbhc.model.lineage import Node, Witness

#: `standing` no held document says that it ended (which proves nothing) · `amended` in parts changed · `partly-ended` parts replaced or repealed
Status = Literal["standing", "amended", "partly-ended", "suspended", "repealed", "replaced"]
#: Plans of one body that are told, the held ones first.
MOST_PLANS = 20

#: `held` a plan is in the corpus · `heard` a plan is only heard of · `none`
Progress = Literal["held", "heard", "none"]


@dataclass(frozen=True, slots=True)
class Hit:
    """Kết quả tìm: a document, the better the higher its score. `path` is the file that holds the words, None where only fields were asked.

    `phrase` is True where the words stand together as asked.
    """

    node: Node
    path: str | None
    score: float
    phrase: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Một quan hệ của văn bản, seen from it: `node` is the document at the other end. `part`: only points of the target are replaced, repealed or suspended."""

    relation: Relation
    node: Node
    own: bool
    witnesses: tuple[Witness, ...]
    part: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """Tệp trong kho. `kind` as in the record; `draft` for a draft of the document."""

    path: str
    kind: str | None
    draft: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """Thẻ văn bản. `ended` are the links that the status rests on; `more` counts the links of each side that are left out."""

    node: Node
    files: tuple[File, ...]
    status: Status
    ended: tuple[Link, ...]
    cites: tuple[Link, ...]
    cited_by: tuple[Link, ...]
    more: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Similar:
    """Văn bản cùng việc. `shared` are the documents that both carry out, the nearest first; `terms` the words that both have."""

    node: Node
    score: float
    shared: tuple[Node, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Một cơ quan và kế hoạch của cơ quan ấy. `days` from directive to first plan; `late` is None where no deadline is known."""

    name: str
    body: str | None
    progress: Progress
    plans: tuple[Node, ...]
    days: int | None
    late: bool | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """Ai đã, ai chưa có kế hoạch thực hiện. `unlisted` are addressees that name no body one could look for."""

    directive: Node
    deadline: str | None
    as_of: str
    rows: tuple[Gap, ...]
    unlisted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Văn bản đã biết: what the corpus knows of a document that a draft cites, and what ended it as a whole."""

    node: Node
    ended: Literal["replaced", "repealed"] | None = None
    ended_by: str | None = None
    ended_on: str | None = None


@dataclass(frozen=True, slots=True)
class Consulted:
    """Tra sổ cho một dự thảo: for each of its citations what it may mean, other documents of its number, directives that it may have missed."""

    cited: tuple[tuple[Known, ...], ...]
    same_number: tuple[Known, ...]
    directed: tuple[Known, ...]
