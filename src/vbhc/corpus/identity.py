"""Căn cước: from what is said of a document to the key of that document, as far as the words go.

A document is told by four things: who numbered it (the body whose series it stands in), its symbol, its serial, and the period in which the
series runs: the year in the symbol of a legal document, the year of the date for the State, the term of office for the Party.

    vn/lang-son/ubnd/kh/2024/61        61/KH-UBND of Lạng Sơn          vn/trung-uong/kl/xiii/57      57-KL/TW of the 13th term
    vn/chinh-phu/nd/2020/30            30/2020/NĐ-CP                   luat/bao-chi/2016             Luật Báo chí năm 2016
    vn/lang-son/ubnd/qd-qppl/2017/60   60/2017/QĐ-UBND, a legal document, which are numbered apart from other decisions of 2017
    vn/bo-tai-chinh/cv-qlct/2024/812   a dispatch, with its unit       vn/trung-uong/kl/_2021/57     57-KL/TW, said in that term
    tep/0f3a…                          a file that says nothing of itself

Where one of the four is not said there is no full key: such a saying is kept apart (`_` for what is open) until a document is found
that it can only mean. A number alone never brings two bodies together.
"""

from __future__ import annotations

import re
from datetime import date as day
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from unicodedata import normalize

from vbhc.knowledge import bodies, laws, provinces, terms, types
from vbhc.knowledge.spelling import slug
from vbhc.model.body import Province
from vbhc.model.letters import base, small
from vbhc.model.number import Number
from vbhc.parts import symbols
from vbhc.patterns import lazy

#: Bodies that number in the series of another: a chairman in that of his committee, a standing board in that of the party committee.
_SAME_SERIES = frozenset({"chu-tich", "bo-truong", "thuong-truc", "ban-thuong-vu", "ban-chap-hanh"})
#: Symbols that only one body has had; they win over an issuer that someone names wrongly.
_ALONE = lazy(r"CP|TTg|TW|CTN|QH\d{0,2}|UBTVQH\d{0,2}|HĐBT|VPCP")
_CENTRE = "vn/trung-uong"
_CENTRE_BODIES = frozenset(
    {
        "vn/ban-chap-hanh-trung-uong",
        "vn/bo-chinh-tri",
        "vn/ban-bi-thu",
        "vn/dai-hoi-dai-bieu-toan-quoc-cua-dang",
        "vn/thuong-truc-ban-bi-thu",
    }
)
_CENTRE_SPELLINGS = lazy(r"T\.?Ư|T\.W")
_LAWS = frozenset({"luat", "bo-luat", "phap-lenh", "hien-phap"})
_YEAR = lazy(r"(?:\s+năm)?\s+\(?((?:19|20)\d\d)\)?$")
_ABOUT = lazy(r"(?:v/v|về việc|về)\s*:?\s+", re.IGNORECASE)
_TITLE = 140
_NO_REGISTRY = "vn/~"
_LEGAL = "-qppl"
#: Years of a term of office; one began in 2021.
_TERM = 5
#: The same few symbols stand in all numbers.
_slug = lru_cache(maxsize=16384)(slug)


class Facts(NamedTuple):
    """What a saying comes to. `key` is the document's where nothing is open; `series` is who numbered it, in any of its forms over time.

    `complete` tells whether nothing is open, `anchored` whether there is a key, though only by the name of a body of no registry; `system` whose
    form the number has, where there is one with a serial.
    """

    key: str | None
    number_key: str | None
    name_key: str | None
    series: str | None
    period: str | None
    symbol: str
    serial: str
    by_term: bool = False
    complete: bool = False
    anchored: bool = False
    system: str | None = None

    def open_key(self, *, home: str | None, said: int | None, apart: str) -> str:
        """The key of a document of which only this is known.

        Without a body it is that of the province where it was said, without a period that of the year or term in which it was said, without
        those that of the file: the same number, or the bare name of a law, means another document ten years later.
        """
        if self.name_key and self.number_key is None:
            when = self.key.rpartition("/")[2] if self.key else f"_{said}" if said else None
            whose = self.series or (home and f"vn/{home}")
            return "/".join(part for part in (whose, apart and f"_{apart}", self.name_key, when) if part)
        body, symbol = self.series, self.symbol
        if body is None:
            # Without the body its sign in the symbol tells more: KH-UBND and KH-SXD of one province.
            body = f"_{home}" if home else f"_{apart}"
            symbol = (self.number_key or "").removeprefix(f"{self.serial}-").removeprefix(f"{self.period}-")
        if said is not None and self.by_term:
            said -= (said - 1) % _TERM
        # Which form of the province it was in that year is open: the full key would be that of one of them.
        unsettled = self.series and self.period and not self.key
        return f"{body}/{symbol}/{f'_{self.period}' if unsettled else self.period or f'_{said or apart}'}/{self.serial}"


@lru_cache(maxsize=65536)
def facts(  # noqa: PLR0913, PLR0917 - the words of one document, hashed as they stand
    number: str | None, name: str | None, kind: str | None, date: str | None, issuer: str | None, issuer_name: str | None
) -> Facts:
    """The facts of a document known by these words; `kind` and `issuer` are ids, `date` is ISO."""
    if not number and not name:
        return Facts(None, None, None, _era_free(series_of(issuer, issuer_name, date)), date[:4] if date else None, "", "")
    read = _read(number) if number else None
    if read is None:
        named = _named(number or name or "", kind, date)
        whose = None if is_law(kind) else series_of(issuer, issuer_name, date)
        if whose and (_is_local(whose) or is_bare(named.name_key)):
            whose = _era_free(whose)
            return named._replace(series=whose, key=named.key and f"{whose}/{named.key}")
        return named
    serial, shape = read
    name_key = _named(name, kind, date).name_key if name else None
    series = _series(shape, date, issuer, issuer_name)
    period = shape.year or (date and ((shape.terms.term(date) if shape.terms else None) or date[:4])) or None
    year = shape.number.year
    known = series and period and not (year and not date and issuer and _in(year, issuer) is None and series == issuer)
    key = f"{series}/{shape.symbol}/{period}/{serial}" if known else None
    registered = not unregistered(series)
    return Facts(
        *(key, f"{serial}-{shape.key}" if shape.key else serial, name_key, _era_free(series), period, shape.symbol, serial),
        by_term=shape.terms is not None,
        complete=key is not None and registered,
        anchored=key is not None and not registered,
        system=_SYSTEMS.get(shape.number.family, "state"),
    )


class _Shape(NamedTuple):
    """What all numbers have in common that differ in their serial only: "61/KH-UBND" and "62/KH-UBND"."""

    number: Number
    groups: tuple[str, ...]
    symbol: str
    key: str
    year: str | None
    terms: terms.Level | None


_PLAIN = lazy(r"(\d{1,6})([/-].*)", re.DOTALL)
_ASSEMBLY = lazy(r"/(?:qh|ubtvqh)\d{1,2}\Z", re.IGNORECASE)


def _read(number: str) -> tuple[str, _Shape] | None:
    """The serial of a number and its shape; None where it is no number or has no serial."""
    plain = _PLAIN.fullmatch(number)
    if plain:
        shape = _shape(f"1{plain[2]}")
        return (plain[1].lstrip("0") or "0", shape) if shape else None
    shape = _shape(number)
    return (_serial(shape.number), shape) if shape else None


@lru_cache(maxsize=16384)
def _shape(number: str) -> _Shape | None:
    parsed = _parsed(number)
    if parsed is None or parsed.serial is None:
        return None
    groups = tuple(_CENTRE_SPELLINGS.sub("TW", group) for group in parsed.body_code.split("-"))
    key = "-".join(part for part in (str(parsed.year or ""), _slug(_CENTRE_SPELLINGS.sub("TW", parsed.symbol))) if part)
    counted = terms.level_of(groups[0]) if parsed.family == "party" and not parsed.year else None
    return _Shape(parsed, groups, _symbol(parsed, groups), key, str(parsed.year) if parsed.year else None, counted)


def _parsed(number: str) -> Number | None:
    """The number, its assembly in capitals: "90/2025/Qh15"."""
    found = _ASSEMBLY.search(number)
    return symbols.parse(number[: found.start()] + found.group().upper() if found else number)


def number_key(number: Number) -> str:
    """Folded for looking up: "061/KH-UBND" → "61-kh-ubnd"; order, dashes, marks and letter case do not count."""
    symbol = _slug(_CENTRE_SPELLINGS.sub("TW", number.symbol))
    return "-".join(part for part in (_serial(number), str(number.year or ""), symbol) if part)


def title_key(title: str | None) -> str | None:
    """Folded for comparing: the words without "về việc", marks and signs; None where too little is left to tell documents apart."""
    key = _short(_folded(_ABOUT.sub("", title, count=1) if title and _ABOUT.match(title) else title or ""))
    return key if key.count("-") >= _FEWEST_WORDS - 1 else None


def _short(key: str) -> str:
    """Long titles often differ in their last words only ("… giai đoạn 2026 - 2030"), so what is cut off is kept as a hash."""
    return key if len(key) <= _TITLE else f"{key[:_TITLE]}-{blake2b(key.encode(), digest_size=6).hexdigest()}"


_FEWEST_WORDS = 4
_SIGNS = lazy(r"[^a-z0-9]+")


def _folded(text: str) -> str:
    """A slug that drops no mark of a foreign letter: base letters and digits."""
    plain = small(text)
    return _SIGNS.sub("-", base(normalize("NFC", text)).lower() if plain is None else plain).strip("-")


def is_law(kind: str | None) -> bool:
    """Whether documents of this type are known by their name."""
    return kind in _LAWS


def unregistered(series: str | None) -> bool:
    """Whether a series is that of a body of no registry, told by its name: bodies of several places may have it."""
    return series is not None and series.startswith(_NO_REGISTRY)


def placed(key: str, where: str) -> str:
    """The key of a document of a body of no registry, with the place of that body: "vn/~lang-son/truong-…"."""
    return f"{_NO_REGISTRY}{where}/{key.removeprefix(_NO_REGISTRY)}" if unregistered(key) else key


def is_bare(name_key: str | None) -> bool:
    """Whether a name is a serial and nothing else: "Công điện số 08", which every body has."""
    return name_key is not None and _BARE.search(name_key) is not None


_BARE = lazy(r"/(?:so-)?\d{1,6}\Z")


def _is_local(series: str) -> bool:
    """Whether a series is not the centre's: what the centre names so is one for all."""
    parts = series.split("/")
    return unregistered(series) or (len(parts) > 2 and provinces.get(parts[1]) is not None)


def series_of(issuer: str | None, name: str | None, date: str | None) -> str | None:
    """Sổ của ai: the body in whose books a body's documents are numbered, in its form of that day; a body of no registry by its name."""
    if issuer is None:
        return f"vn/~{slug(name)}" if name else None
    return _own_books(_at(issuer, date))


def family(series: str | None) -> str | None:
    """A body whatever form its province had: papers without a day do not tell "quang-tri-cu" from "quang-tri"."""
    return _era_free(series)


_SYSTEMS = {"party": "party", "legal": "legal", "assembly": "legal"}


def system_of(number: str | None, kind: str | None) -> str | None:
    """The system whose form the number has; laws that are known by name are legal documents."""
    read = _read(number) if number else None
    parsed = read[1].number if read else _parsed(number) if number else None
    if parsed:
        return _SYSTEMS.get(parsed.family, "state")
    return "legal" if is_law(kind) else None


def _serial(number: Number) -> str:
    serial = (number.serial or "").lstrip("0")
    return serial if serial.isdecimal() else slug(serial) or "0"


def _named(name: str, kind: str | None, date: str | None) -> Facts:
    """A document known by its name: the name without its year, and the year."""
    found = _YEAR.search(name)
    words = name[: found.start()] if found else name
    year = found[1] if found else date[:4] if date else None
    heading = types.get(kind) if kind else None
    if heading and words.casefold().startswith(heading.name.casefold()):
        words = words[len(heading.name) :]
    key = f"{kind or '_'}/{_short(slug(words)) or '_'}"
    when = date if date and year and laws.named_twice(words, int(year)) else year
    return Facts(f"{key}/{when}" if when else None, None, key, None, year, "", "")


def _series(shape: _Shape, date: str | None, issuer: str | None, issuer_name: str | None) -> str | None:
    number, groups = shape.number, shape.groups
    code = groups[0]
    if number.type_code and len(groups) > 1 and number.type_code.startswith(_JOINT):
        return "vn/lien-tich"
    if code == "TW":
        return _CENTRE
    central = _central(code, number.year)
    if central and (issuer is None or number.family == "legal" or _ALONE.fullmatch(code)):
        return central
    if number.family == "old" and central:
        return central
    return series_of(issuer, issuer_name, date or _in(number.year, issuer))


def _in(year: int | None, issuer: str | None) -> str | None:
    """Some day of that year, None where the body changed in its course."""
    if year is None or issuer is None:
        return None
    first, last = f"{year}-01-01", f"{year}-12-31"
    return first if _at(issuer, first) == _at(issuer, last) else None


_JOINT = ("TTLT", "NQLT", "TTLN", "TTLB")


@lru_cache(maxsize=4096)
def _central(code: str, year: int | None) -> str | None:
    """The one body of the centre that has this code, None where several share it or places have it."""
    if not code:
        return None
    found = bodies.by_symbol(code, on=day(year, 7, 1) if year else None)
    ids = dict.fromkeys(_own_books(body.id) for body in found if body.level == "central" and body.id)
    local = any(body.level != "central" for body in found)
    return next(iter(ids)) if ids and (len(ids) == 1 or _ALONE.fullmatch(code)) and not local else None


@lru_cache(maxsize=16384)
def _own_books(issuer: str) -> str:
    if issuer in _CENTRE_BODIES:
        return _CENTRE
    parts = issuer.split("/")
    while len(parts) > 2 and parts[-1] in _SAME_SERIES:
        parts.pop()
    province = provinces.get(parts[1]) if parts[2:] == ["dang-bo"] else None
    if province:
        parts[2] = "tinh-uy" if province.kind == "tinh" else "thanh-uy"
    return "/".join(parts)


def _at(issuer: str, date: str | None) -> str:
    """The same body with its province in the form of that day."""
    province = _province(issuer)
    on = _day(date) if province and date else None
    if province is None or on is None or province.existed(on):
        return issuer
    then = provinces.find(province.name, on)
    parts = issuer.split("/")
    return "/".join([parts[0], then.id, *parts[2:]]) if then and then.existed(on) else issuer


@lru_cache(maxsize=16384)
def _province(issuer: str) -> Province | None:
    parts = issuer.split("/")
    return provinces.get(parts[1]) if len(parts) > 2 else None


@lru_cache(maxsize=16384)
def _day(date: str) -> day | None:
    try:
        return day.fromisoformat(date)
    except ValueError:
        return None


@lru_cache(maxsize=16384)
def _era_free(series: str | None) -> str | None:
    if series is None:
        return None
    parts = series.split("/")
    province = provinces.get(parts[1]) if len(parts) > 2 else None
    return "/".join([parts[0], slug(province.name), *parts[2:]]) if province else series


def _symbol(number: Number, groups: tuple[str, ...]) -> str:
    """Ký hiệu without the body, which the key names already: "kh", "cv-kgvx", "ttlt-bca-btc"."""
    if number.family in {"assembly", "old"}:
        return _slug(number.symbol)
    if number.type_code is None:
        return "-".join(["cv", *map(_slug, groups[1:])])
    known = types.by_abbr(number.type_code)
    head = _slug(known.abbr if known and known.abbr else number.type_code)
    if number.type_code.startswith(_JOINT):
        return "-".join([_slug(number.type_code), *map(_slug, groups)])
    # 25/2013/QĐ-UBND and 25/QĐ-UBND of 2013 stand in two books; only what is always legal (nghị định, thông tư) needs no telling apart
    if number.family == "legal" and known and "state" in types.systems_of(known.id):
        head += _LEGAL
    return "-".join([head, *map(_slug, groups[1:])])
