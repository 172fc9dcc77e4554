"""Dạng gọi: the wordings in which a document is named, and which document an incomplete wording can only mean.

A wording is complete (2) when it gives body, symbol, serial and period, anchored (1) when the body is known by a name of no registry only, open (0)
otherwise. What a wording means depends on nothing but the wordings that are there, never on the order in which they came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from vbhc.corpus import identity
from vbhc.corpus.identity import Facts
from vbhc.knowledge import provinces, terms
from vbhc.knowledge.spelling import slug
from vbhc.model.record import BodyRecord, CitationRecord, Record, TypeRecord
from vbhc.patterns import lazy

COMPLETE, ANCHORED, OPEN = 2, 1, 0
#: A State number that is named without its day is of that year or the one before; a Party number of the years of one term.
_YEARS_BACK, _YEARS_BACK_IN_TERM = 1, 5
_OF_TERM = lazy(r"\bTW\b.{0,200}?\bkh(?:óa|oá)\s{1,4}([IVX]{1,6})\b", re.IGNORECASE | re.DOTALL)


class Wording(NamedTuple):
    """Everything that is said. `home` and `said` (where and in which year) stay None where the rest is complete."""

    number: str | None
    name: str | None
    type: str | None
    date: str | None
    issuer: str | None
    issuer_name: str | None
    title_key: str | None = None
    home: str | None = None
    said: int | None = None
    apart: str = ""

    @property
    def facts(self) -> Facts:
        """What the words come to."""
        return identity.facts(*self[:6])

    @property
    def row_key(self) -> str:
        """Everything that is said, as one text."""
        named = f"{self.number or ''} | {self.name or ''} | {self.type or ''} | {self.date or ''} | {self.issuer or ''} | {self.issuer_name or ''}"
        return f"{named} | {self.title_key or ''} | {self.home or ''} | {self.said or ''} | {self.apart}"

    @property
    def document_key(self) -> str:
        """The key of the document that these words name when nothing else helps."""
        facts = self.facts
        if facts.key and facts.number_key:
            return facts.key
        if self.number or self.name:
            return facts.open_key(home=self.home, said=self.said, apart=self.apart)
        if self.title_key and facts.series:
            return f"{facts.series}/{self.type or '_'}/chua-so/{self.title_key}"
        return f"tep/{self.apart}"


def completeness(facts: Facts) -> int:
    """COMPLETE, ANCHORED or OPEN."""
    return COMPLETE if facts.complete else ANCHORED if facts.anchored else OPEN


class Form(NamedTuple):
    """A row of `forms`, as far as comparing needs it."""

    id: int
    document: int
    complete: int
    number_key: str | None
    name_key: str | None
    title_key: str | None
    type: str | None
    date: str | None
    level: str | None
    province: str | None
    series: str | None
    period: str | None
    home: str | None
    said: int | None
    by_term: int
    fallback: str


def meant(form: Form, others: Iterable[Form]) -> int | None:
    """The one document among those that better known wordings name which this one can mean; None where there is none or a choice."""
    found: int | None = None
    for other in others:
        if other.complete > form.complete and other.document != found and fits(form, other):
            if found is not None:
                return None
            found = other.document
    return found


def fits(form: Form, other: Form) -> bool:
    """Whether an incomplete wording may mean the document that a better known one names."""
    if form.number_key is None:
        return _fits_without_number(form, other)
    if form.number_key != other.number_key:
        return False
    if form.title_key and other.title_key and form.title_key != other.title_key:
        return False
    if form.complete == ANCHORED:
        return form.date is not None and form.date == other.date and _fits_body(form, other)
    same = all(mine is None or mine == its for mine, its in ((form.series, other.series), (form.period, other.period)))
    return same and _fits_place(form, other) and _fits_time(form, other)


def _fits_without_number(form: Form, other: Form) -> bool:
    if other.number_key is None:
        return False
    same_day = not form.date or not other.date or form.date == other.date
    if form.name_key:
        return form.name_key == other.name_key and form.period is not None and form.period == other.period and same_day
    return form.title_key == other.title_key and form.series == other.series and form.type == other.type and same_day


def _fits_body(form: Form, other: Form) -> bool:
    """Whether a body of no registry may be the other one: a commune is no province, and no body of another province."""
    if form.level and other.level and form.level != other.level:
        return False
    here, there = (province and family(province) for province in (form.province, other.province))
    return here == there


def _fits_place(form: Form, other: Form) -> bool:
    if form.series:
        return True
    near = None if form.home is None or other.province is None else family(form.home) == family(other.province)
    if form.date:
        return form.date == other.date and near is not False
    return near is True


def _fits_time(form: Form, other: Form) -> bool:
    if form.period:
        return True
    if form.title_key and form.title_key == other.title_key:
        return True
    if form.said is None or other.date is None or not other.date[:4].isdecimal():
        return False
    return 0 <= form.said - int(other.date[:4]) <= _years_back(form)


def days(form: Form) -> tuple[str, str]:
    """The first and the last day that a document can have which this incomplete wording may mean; any day is told by two that no document has."""
    if form.number_key is None or form.date or form.period or form.title_key or form.said is None or form.complete > OPEN:
        return "", "~"
    return f"{form.said - _years_back(form):04}-01-01", f"{form.said:04}-12-31"


def _years_back(form: Form) -> int:
    return _YEARS_BACK_IN_TERM if form.by_term else _YEARS_BACK


@lru_cache(maxsize=512)
def family(province: str) -> str:
    """A province in any of its forms."""
    known = provinces.get(province)
    return slug(known.name) if known else province


class Saying(NamedTuple):
    """A record as the corpus sees it: how it names itself, or the document that it is about, and what it names, mention by mention."""

    own: Wording
    named: list[Wording | None]


def sayings(record: Record) -> Saying:
    """Every wording of a record. What one mention leaves open, another of the same file may say."""
    about = record.announces
    date = about.date if about else record.date
    home = _home(record)
    said = int(date[:4]) if date and date[:4].isdecimal() else None
    apart = record.source.sha256[:12]
    if record.kind == "article":
        own = _own(about.number, None, about.type, about.date, about.issuer, about.title) if about else None
    else:
        own = _own(record.number, record.symbol, record.type, record.date, record.issuer or record.parent, record.title)
    own = _placed(own, home, None, apart) if own else Wording(None, None, None, None, None, None, apart=apart)
    cited = [_cited(citation) for citation in record.citations]
    named = [one and one[0] for one in cited]
    if all(one is None or one[1].complete for one in cited):
        return Saying(own, named)
    known: dict[str, list[tuple[Wording, Facts]]] = {}
    for wording, facts in dict.fromkeys([(own, own.facts), *(one for one in cited if one)]):
        key = facts.number_key or facts.name_key
        if key and facts.key:
            known.setdefault(key, []).append((wording, facts))
    for place, (one, citation) in enumerate(zip(cited, record.citations, strict=True)):
        if one and not one[1].complete:
            named[place] = _placed(_filled(*one, known), home, _in_term(citation.text) or said, apart)
    return Saying(own, named)


def _in_term(words: str) -> int | None:
    """The last year of the term of the Party centre that is named: "Nghị quyết số 36-NQ/TW của Bộ Chính trị khóa IX"."""
    central = terms.level_of("TW")
    found = _OF_TERM.search(words)
    return central.last_year(found[1].casefold()) if central and found else None


def _own(  # noqa: PLR0913, PLR0917 - the facts of one document
    number: str | None, symbol: str | None, kind: TypeRecord | None, date: str | None, issuer: BodyRecord | None, title: str | None
) -> Wording | None:
    type_id = kind.id if kind else None
    key = identity.title_key(title)
    name = title if identity.is_law(type_id) else None
    if number is None and name is None and not (issuer and key and (type_id or symbol)):
        return None
    return Wording(number, name, type_id, date, issuer.id if issuer else None, issuer.name if issuer else None, key)


def _cited(citation: CitationRecord) -> tuple[Wording, Facts] | None:
    number, name = citation.number, citation.name
    if number is None and name is None:
        return None
    issuer, kind = citation.issuer, citation.type
    return _worded(number, name, kind and kind.id, citation.date, *((issuer.id, issuer.name) if issuer else (None, None)))


@lru_cache(maxsize=65536)
def _worded(  # noqa: PLR0913, PLR0917 - the words of one mention, hashed as they stand
    number: str | None, name: str | None, kind: str | None, date: str | None, issuer: str | None, issuer_name: str | None
) -> tuple[Wording, Facts]:
    """The same documents are named again and again."""
    wording = Wording(number, name, kind, date, issuer, issuer_name)
    return wording, wording.facts


def _filled(wording: Wording, facts: Facts, known: dict[str, list[tuple[Wording, Facts]]]) -> Wording:
    """The same document as another wording of the file tells it in full, where only one can be meant."""
    key = facts.number_key or facts.name_key
    if facts.key or key is None:
        return wording
    fitting = {
        its.key: other
        for other, its in known.get(key, ())
        if (not facts.series or facts.series == its.series)
        and (not facts.period or facts.period == its.period)
        and (not wording.date or wording.date == other.date)
    }
    return next(iter(fitting.values()))._replace(title_key=None) if len(fitting) == 1 else wording


def _placed(wording: Wording, home: str | None, said: int | None, apart: str) -> Wording:
    """With the place and year of saying, where the words alone are not enough."""
    facts = wording.facts
    if facts.complete:
        return wording
    if facts.number_key is None:
        return wording._replace(home=home if _of_some_place(wording.name) else None, said=None if facts.period else said)
    return wording._replace(
        home=None if facts.series else home,
        said=None if facts.period else said,
        apart="" if (facts.series or home) and (facts.period or said) else apart,
    )


def _of_some_place(name: str | None) -> bool:
    """Whether a name says "of the province" without saying which: "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII"."""
    words = f"-{slug(name)}-" if name else ""
    return "-dang-bo-" in words or "-tinh-" in words


def _home(record: Record) -> str | None:
    """The province whose documents are the near ones; a ministry sits in Hà Nội but does not speak for it."""
    about = record.announces
    for body in (about.issuer if about else None, record.issuer, record.parent):
        if body and (body.province or body.level == "central"):
            return body.province
    place = provinces.by_place(record.place) if record.place else None
    return place.id if place else None
