"""Dạng gọi: the wordings in which a document is named, and which document an incomplete wording can only mean.

A wording is complete (2) when it gives body, symbol, serial and period, anchored (1) when the body is known by its name and its place only, open (0)
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
    """Everything that is said. `home` and `said` (where and on which day) stay None where the rest is complete.

    Of a body of no registry `level` and `place` (a province) belong to what is said: two provinces have a "Trường THCS Nguyễn Trãi" each. `since`
    is the day of the latest document that an undated draft cites: what it may be a draft of is no older.
    """

    number: str | None
    name: str | None
    type: str | None
    date: str | None
    issuer: str | None
    issuer_name: str | None
    title_key: str | None = None
    home: str | None = None
    said: str | None = None
    apart: str = ""
    level: str | None = None
    place: str | None = None
    since: str | None = None

    @property
    def facts(self) -> Facts:
        """What the words come to."""
        return identity.facts(*self[:6])

    @property
    def row_key(self) -> str:
        """Everything that is said, as one text."""
        named = f"{self.number or ''} | {self.name or ''} | {self.type or ''} | {self.date or ''} | {self.issuer or ''} | {self.issuer_name or ''}"
        more = f" | {self.level or ''} | {self.place or ''} | {self.since or ''}" if self.level or self.place or self.since else ""
        return f"{named} | {self.title_key or ''} | {self.home or ''} | {self.said or ''} | {self.apart}{more}"

    @property
    def document_key(self) -> str:
        """The key of the document that these words name when nothing else helps."""
        facts = self.facts
        if self.number or self.name:
            full = facts.key if facts.number_key else None
            key = full or facts.open_key(home=self.home, said=int(self.said[:4]) if self.said else None, apart=self.apart)
            return identity.placed(key, self.whereabouts) if self.whereabouts else key
        if self.title_key and facts.series:
            return f"{facts.series}/{self.type or '_'}/chua-so/{self.title_key}"
        return f"tep/{self.apart}"

    @property
    def whereabouts(self) -> str | None:
        """Where a body of no registry is: a province in any of its forms, or the centre; None where nobody says."""
        return family(self.place) if self.place else _CENTRE if self.level == "central" else None


_CENTRE = "trung-uong"


def completeness(wording: Wording, facts: Facts) -> int:
    """COMPLETE, ANCHORED or OPEN."""
    return COMPLETE if facts.complete else ANCHORED if facts.anchored and wording.whereabouts else OPEN


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
    said: str | None
    since: str | None
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
    if form.complete == ANCHORED or (identity.unregistered(form.series) and form.series != other.series):
        return form.date is not None and form.date == other.date and _fits_body(form, other)
    same = all(mine is None or mine == its for mine, its in ((form.series, other.series), (form.period, other.period)))
    return same and _fits_place(form, other) and _fits_time(form, other)


def _fits_without_number(form: Form, other: Form) -> bool:
    if other.number_key is None:
        return False
    same_day = not form.date or not other.date or form.date == other.date
    if form.name_key:
        same_body = not form.series or not other.series or form.series == other.series
        return form.name_key == other.name_key and form.period is not None and form.period == other.period and same_day and same_body
    if form.since and other.date and other.date < form.since:
        return False
    return form.title_key == other.title_key and form.series == other.series and form.type == other.type and same_day


def _fits_body(form: Form, other: Form) -> bool:
    """Whether a body of no registry may be the other one: a commune is no province, and no body of another province."""
    if form.level and other.level and form.level != other.level:
        return False
    here, there = (province and family(province) for province in (form.province, other.province))
    return here == there


def _fits_place(form: Form, other: Form) -> bool:
    if form.series:
        return not form.date or not other.date or form.date == other.date
    near = None if form.home is None or other.province is None else family(form.home) == family(other.province)
    if form.date:
        return form.date == other.date and near is not False
    return near is True


def _fits_time(form: Form, other: Form) -> bool:
    """Whether the other document is from the years that are meant; nobody cites what is still to be issued."""
    if form.said and other.date and other.date > form.said:
        return False
    if form.period:
        return True
    if form.title_key and form.title_key == other.title_key:
        return True
    if form.said is None or other.date is None or not other.date[:4].isdecimal():
        return False
    return int(form.said[:4]) - int(other.date[:4]) <= _years_back(form)


def days(form: Form) -> tuple[str, str]:
    """The first and the last day that a document can have which this incomplete wording may mean; any day is told by two that no document has."""
    if form.number_key is None or form.date or form.period or form.title_key or form.said is None or form.complete > OPEN:
        return "", "~"
    return f"{int(form.said[:4]) - _years_back(form):04}-01-01", form.said


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
    said = date if date and date[:4].isdecimal() else None
    apart = record.source.sha256[:12]
    here = _Here(home, apart, record.issuer)
    if record.kind == "article":
        own = _own(about.number, None, about.type, about.date, about.issuer, about.title) if about else None
    else:
        own = _own(record.number, record.symbol, record.type, record.date, record.issuer or record.parent, record.title)
        own = own and _own_place(own, record, home)
    own = _placed(own, here, said=None) if own else Wording(None, None, None, None, None, None, apart=apart)
    cited = [_cited(citation, home) for citation in record.citations]
    named = [one and one[0] for one in cited]
    if all(one is None or one[1].complete for one in cited):
        return Saying(own, named)
    known: dict[str, list[tuple[Wording, Facts]]] = {}
    for wording, facts in dict.fromkeys([(own, own.facts), *(one for one in cited if one)]):
        key = facts.number_key or facts.name_key
        if key and facts.key:
            known.setdefault(key, []).append((wording, facts))
    for at, (one, citation) in enumerate(zip(cited, record.citations, strict=True)):
        if one and not one[1].complete:
            named[at] = _placed(_filled(*one, known), here, said=_in_term(citation.text) or said)
    return Saying(own, named)


class _Here(NamedTuple):
    """Where a record speaks, and who."""

    home: str | None
    apart: str
    issuer: BodyRecord | None


def _in_term(words: str) -> str | None:
    """The last day of the term of the Party centre that is named: "Nghị quyết số 36-NQ/TW của Bộ Chính trị khóa IX"."""
    central = terms.level_of("TW")
    found = _OF_TERM.search(words)
    year = central.last_year(found[1].casefold()) if central and found else None
    return f"{year:04}-12-31" if year else None


def _own(  # noqa: PLR0913, PLR0917 - the facts of one document
    number: str | None, symbol: str | None, kind: TypeRecord | None, date: str | None, issuer: BodyRecord | None, title: str | None
) -> Wording | None:
    type_id = kind.id if kind else None
    key = identity.title_key(title)
    name = title if identity.is_law(type_id) else None
    if number is None and name is None and not (issuer and key and (type_id or symbol)):
        return None
    wording = Wording(number, name, type_id, date, issuer.id if issuer else None, issuer.name if issuer else None, key)
    return wording if issuer is None or issuer.id else wording._replace(level=issuer.level, place=issuer.province)


def _own_place(own: Wording, record: Record, home: str | None) -> Wording:
    """Where a body of no registry is that issues: as said of it, else as of the one above it, else where the document is from; `since` of a draft."""
    if own.issuer is None and own.issuer_name and own.place is None and own.level != "central":
        own = own._replace(place=(record.parent and record.parent.province) or home)
    if own.number is None and own.name is None and own.date is None:
        own = own._replace(since=max([one.date for one in record.citations if one.date], default=None))
    return own


def _cited(citation: CitationRecord, home: str | None) -> tuple[Wording, Facts] | None:
    number, name = citation.number, citation.name
    if number is None and name is None:
        return None
    issuer, kind = citation.issuer, citation.type
    if issuer is None or issuer.id:
        return _worded(number, name, kind and kind.id, citation.date, *((issuer.id, issuer.name) if issuer else (None, None)), None, None)
    place = issuer.province or (home if issuer.level in _LOCAL else None)
    return _worded(number, name, kind and kind.id, citation.date, None, issuer.name, issuer.level, place)


#: Bodies of these levels that are named without their province are those of the province where they are named.
_LOCAL = frozenset({"province", "district", "commune"})


@lru_cache(maxsize=65536)
def _worded(  # noqa: PLR0913, PLR0917 - the words of one mention, hashed as they stand
    number: str | None,
    name: str | None,
    kind: str | None,
    date: str | None,
    issuer: str | None,
    issuer_name: str | None,
    level: str | None,
    place: str | None,
) -> tuple[Wording, Facts]:
    """The same documents are named again and again."""
    wording = Wording(number, name, kind, date, issuer, issuer_name, level=level, place=place)
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


def _placed(wording: Wording, here: _Here, *, said: str | None) -> Wording:
    """With the place and day of saying, where the words alone are not enough."""
    facts = wording.facts
    if facts.complete:
        return wording
    if facts.number_key is None:
        return _named_here(wording, facts, here, said)
    by_day = None if wording.date else said
    return wording._replace(
        home=None if facts.series else here.home,
        said=by_day,
        apart="" if (facts.series or here.home) and (facts.period or by_day) else here.apart,
    )


def _named_here(wording: Wording, facts: Facts, here: _Here, said: str | None) -> Wording:
    """A name is one for all, but for what every province, district or commune has: "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV"."""
    words = f"-{slug(wording.name)}-" if wording.name else ""
    bare = identity.is_bare(facts.name_key)
    local = _OF_LOCALITY.search(words)
    somewhere = bare or local or "-dang-bo-" in words or "-tinh-" in words
    apart = wording.apart
    if local and not facts.series:
        apart = _locality(here.issuer) or here.apart
    elif bare and not facts.series and not here.home:
        apart = here.apart
    return wording._replace(home=here.home if somewhere and not facts.series else None, said=None if facts.period else said, apart=apart)


#: "của Đảng bộ huyện lần thứ …": which one goes without saying.
_OF_LOCALITY = lazy(
    r"-(?:dang-bo|dang-uy|uy-ban-nhan-dan|ubnd|hdnd|hoi-dong-nhan-dan)-(?:huyen|quan|thi-xa|xa|phuong|thi-tran|dac-khu)-(?:lan|khoa|nhiem|nam|ve)-"
)
_LOCALITY = lazy(r"(?:huyen|quan|thi-xa|thi-tran|xa|phuong|dac-khu)-(?:uy-)?(.+)")


def _locality(issuer: BodyRecord | None) -> str | None:
    """The district or commune of the body that speaks, in plain letters: "cao-loc" of "Huyện ủy Cao Lộc"."""
    if issuer is None:
        return None
    found = _LOCALITY.search(issuer.id.split("/")[2] if issuer.id and issuer.id.count("/") > 2 else slug(issuer.name))
    return found[1] if found else None


def _home(record: Record) -> str | None:
    """The province whose documents are the near ones; a ministry sits in Hà Nội but does not speak for it."""
    about = record.announces
    for body in (about.issuer if about else None, record.issuer, record.parent):
        if body and (body.province or body.level == "central"):
            return body.province
    place = provinces.by_place(record.place) if record.place else None
    return place.id if place else None
