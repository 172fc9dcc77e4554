"""Soạn hồ sơ: all that the tables will hold of a record, as far as the record alone tells it.

Nothing here looks at a corpus, so that other processes can do it beside the one that writes. What is made are tuples of plain values,
which cross from one process to another fast.
"""

from __future__ import annotations

import gc
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from vbhc.corpus import forms, identity, signs, words
from vbhc.corpus.describe import year_of
from vbhc.corpus.forms import Form, Wording
from vbhc.knowledge import types
from vbhc.model.record import AnnouncedRecord, Record, SectionRecord
from vbhc.patterns import lazy


class Spoken(NamedTuple):
    """Lời gọi: a wording as the rows that it becomes, but for the ids of these rows and of the document that it will turn out to mean."""

    complete: int
    #: The key of the document that the words name by themselves.
    names: str
    #: Columns of `forms`: number, name, issuer, issuer_name and those of `Form` after `document`.
    row: tuple[object, ...]
    #: Columns of `documents`, after `key`, for a document of which only this is known.
    described: tuple[object, ...]
    #: Signs under which it stands among those that are known, and among those that are open.
    known: tuple[int, ...]
    open: tuple[int, ...]

    def form(self, row: int, document: int) -> Form:
        """The row of `forms` with these ids, as far as comparing needs it."""
        return Form._make((row, document, *self.row[_WORDS:-1], self.names))


#: `confidence` of a cited number or day; whatever is below this is not certain.
_OF_CITATION = lazy(r"citations\.(\d{1,6})\.(?:number|date)")
_CERTAIN = 0.9
#: A size that SQLite can hold.
_MOST_BYTES = 1 << 63
#: How many columns of a wording are words, which comparing does not need.
_WORDS = 4

#: Lời dẫn: the key of its wording; `within`, `title`, `relation`, `own` and `sure` of its row.
Mention = tuple[int | None, int | None, str | None, str, int, int]


class Prepared(NamedTuple):
    """Hồ sơ đã soạn: a record as the rows that it becomes, but for ids."""

    path: str
    sha256: str
    size: int
    kind: str
    draft: bool
    system: str | None
    #: Of the document that the file is, or that an article is about.
    number: str | None
    title: str | None
    issuer: str | None
    folded: str
    #: The key of the wording in which the file names its own document.
    own: int
    mentions: tuple[Mention, ...]
    #: The text and the record as JSON stand last, for they can be at hand elsewhere.
    body: str
    json: bytes


class Lot(NamedTuple):
    """Mẻ: prepared records and, by their keys, the wordings that stand in them."""

    records: list[Prepared]
    said: dict[int, Spoken]
    #: Keys alone of wordings that an earlier lot of the same work has told.
    again: set[int]


def empty() -> Lot:
    """A lot of nothing, to be filled."""
    return Lot([], {}, set())


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the search for cycles: many small objects come together here, none of them in a cycle, and looking at all again and again takes a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def lot(items: Iterable[tuple[Record, str | None]]) -> Lot:
    """Prepares records, each with its text; without text only title and headings can be found."""
    made = empty()
    with uncollected():
        for record, text in items:
            add(made, record, text)
    return made


def wordings(records: Iterable[Prepared]) -> dict[int, Spoken]:
    """All wordings of records, worked out anew from their JSON."""
    made = empty()
    for one in records:
        add(made, Record.model_validate_json(one.json), one.body)
    return made.said


def add(made: Lot, record: Record, text: str | None, json: bytes | None = None, told: Container[int] = ()) -> None:
    """Puts one record into a lot, with its wordings; of those already told the key alone. `json` is the record as JSON, where that is at hand.

    What a mention leaves open another one of the file may say: the body is that of the wording it comes to, not the one it names itself.
    """
    said, again = made.said, made.again
    about = _about(record)
    citations = record.citations
    stated = (about.issuer, record.parent if about is record else None, *[citation.issuer for citation in citations])
    bodies: dict[tuple[str | None, str], tuple[str | None, str | None]]
    bodies = {(body.id, body.name): (body.level, body.province) for body in stated if body and body.id}
    saying = forms.sayings(record)
    keys: list[int | None] = []
    for wording in (saying.own, *saying.named):
        if wording is None:
            keys.append(None)
            continue
        key = signs.key_of(wording)
        keys.append(key)
        if key in told:
            again.add(key)
        elif key not in said:
            said[key] = _spoken(wording, *bodies.get((wording.issuer, wording.issuer_name or ""), (wording.level, wording.place)))
    article = record.kind == "article"
    issuer = about.issuer.name if about.issuer else None
    body = text if text is not None else "\n".join(_headings(record.sections))
    source = record.source
    unsure = _unsure(record) if record.confidence else frozenset()
    one = Prepared(
        path=source.path,
        sha256=source.sha256,
        size=source.bytes,
        kind=record.kind,
        draft=record.draft,
        system=record.system,
        number=about.number,
        title=about.title,
        issuer=issuer,
        folded=words.folded("\n".join([part for part in (about.number, about.title, issuer, body) if part])),
        own=keys[0] or 0,
        mentions=tuple(
            [
                (key, one.within, one.title, one.relation, int(one.within is None and not article), int(at not in unsure))
                for at, (key, one) in enumerate(zip(keys[1:], citations, strict=True))
            ]
        ),
        body=body,
        json=record.to_json().encode() if json is None else json,
    )
    made.records.append(one)


def fault(record: Record) -> str | None:
    """What no record that vbhc has made can say, and no table can hold; None where there is nothing of the kind."""
    if not 0 <= record.source.bytes < _MOST_BYTES:
        return f"source.bytes: {record.source.bytes}"
    count = len(record.citations)
    for at, one in enumerate(record.citations):
        if one.within is not None and not 0 <= one.within < count:
            return f"citations.{at}.within: {one.within}"
    return None


def _unsure(record: Record) -> frozenset[int]:
    """The citations of a scan that are not certain, and those whose relation is that of such a one."""
    found = {
        int(place[1])
        for name, value in record.confidence.items()
        if value < _CERTAIN and (place := _OF_CITATION.fullmatch(name)) is not None
    }
    more = found
    while more:
        more = {at for at, one in enumerate(record.citations) if one.within in more and at not in found}
        found |= more
    return frozenset(found)


def _spoken(wording: Wording, level: str | None, province: str | None) -> Spoken:
    """What a wording becomes; the body that it names is of this level and province."""
    facts = wording.facts
    complete = forms.completeness(wording, facts)
    names = wording.document_key
    form = Form(
        *(0, 0, complete, facts.number_key, facts.name_key, wording.title_key, wording.type, wording.date, level, province),
        *(facts.series, facts.period, wording.home, wording.said, wording.since, int(facts.by_term), names),
    )
    kind = types.get(form.type) if form.type else None
    where = (level, province) if wording.issuer_name else (None, None)
    said = (wording.number, wording.name, wording.issuer, wording.issuer_name)
    return Spoken(
        complete=complete,
        names=names,
        row=(*said, *form[2:-1], names if complete < forms.COMPLETE else None),
        described=(
            *(wording.number, form.number_key, wording.name, form.type, kind and kind.name, kind and kind.abbr, form.date),
            *(year_of(form.date, form.period), wording.issuer, wording.issuer_name, *where),
            facts.system or identity.system_of(wording.number, form.type),
        ),
        known=tuple(signs.of_known(form)) if complete > forms.OPEN else (),
        open=tuple(signs.of_open(form)) if complete < forms.COMPLETE else (),
    )


def _about(record: Record) -> Record | AnnouncedRecord:
    """What the file is of, or what an article is about."""
    return record.announces if record.kind == "article" and record.announces else record


def _headings(sections: tuple[SectionRecord, ...]) -> Iterator[str]:
    waiting = list(reversed(sections))
    while waiting:
        section = waiting.pop()
        if section.heading:
            yield section.heading
        waiting.extend(reversed(section.children))
