"""Phả hệ văn bản: documents as nodes, relations as edges, each edge with those who bear witness to it."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.model.body import Body
from vbhc.model.citation import Relation
from vbhc.model.document import Type

#: Witnesses of one statement that are told: what everybody repeats has no better proof after so many.
MOST_WITNESSES = 20


@dataclass(frozen=True, slots=True)
class Identity:
    """Căn cước: which document is meant, as far as the words say — for a document itself, a citation or a node.

    `number` in canonical spelling, `name` for a document known by name only; `year` is that of the date, else of the number. A number alone
    identifies nothing: State numbers restart each year and per body, Party numbers run per type and term of office.
    """

    number: str | None
    name: str | None
    type: Type | None
    date: str | None
    year: int | None
    issuer: Body | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Witness:
    """Bằng chứng: a file whose words state an edge. `document` is what the file is of, None for an article, which is of none.

    `page` from 1, None where the format has none; `span` counts into the file's text.
    """

    path: str
    document: str | None
    page: int | None
    span: tuple[int, int]
    text: str


def called(kind: str | None, number: str | None, name: str | None) -> str | None:
    """Tên gọi của văn bản có loại, số, tên như vậy: "Kế hoạch 61/KH-UBND", "Luật 19/2023/QH15", "Luật Báo chí"; None where it has neither number nor name."""
    known = number or name
    # A law that is held is named by its own title, which does not say that it is one.
    if kind is None or known is None or (not number and known.casefold().startswith(kind.casefold())):
        return known
    return f"{kind} {known}"


@dataclass(frozen=True, slots=True)
class Node:
    """Văn bản trong phả hệ. `held` is False for a document only heard of; `path` is the file of a held one.

    `id` is stable for the same document in the same corpus ("vn/lang-son/ubnd/kh/2024/61"), and may be given to every command.
    """

    id: str
    number: str | None
    name: str | None
    type: Type | None
    date: str | None
    issuer: Body | None
    title: str | None
    held: bool
    path: str | None
    replaced_by: str | None = None

    @property
    def called(self) -> str | None:
        """Tên gọi: type with number or name, None where it has neither."""
        return called(self.type.name if self.type else None, self.number, self.name)


@dataclass(frozen=True, slots=True)
class Edge:
    """Quan hệ: `source` … `target` ("61 implements 149"). `own` is True where a file of the source itself states it, False where only third documents do."""

    source: str
    relation: Relation
    target: str
    own: bool
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """Phả hệ của một văn bản. `cut` counts the nodes left out by depth or size; `cut_open` says that counting stopped there.

    `third` are documents that only bear witness: a file of theirs states a relation between two others.
    """

    root: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    cut: int = 0
    cut_open: bool = False
    third: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Mâu thuẫn: one document, one field ("date", "issuer", "title", "number"), the values stated and who states each."""

    document: str
    field: str
    values: tuple[tuple[str, tuple[Witness, ...]], ...]
