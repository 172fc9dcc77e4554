"""Kho giả định: records of documents that nobody issued, for measuring a corpus at any size; the same records on every run.

Document `i` is a pure function of `i` and the size of the whole, so that nothing is kept in memory and a citation can say what the cited
document says of itself. A year issues documents on five levels, from the centre down to the communes, in this share:

    centre 2 %  →  provincial party 5 %  →  provincial committee 25 %  →  departments 30 %  →  communes 38 %

Each plan implements one of the level above, which implements one of its own ("Kế hoạch 149 về thực hiện Kết luận 57"), is based on laws that
nobody holds, and mentions others: five citations on average. A few directives are carried out everywhere, most by a few bodies. One mention
in seven leaves out the day, as real ones do. Numbers repeat as they do in life: 61/KH-UBND stands in every province and commune each year.

    python benchmarks/synthetic.py 1000 > records.ndjson
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from hashlib import blake2b
from typing import NamedTuple

from vbhc.knowledge import bodies, provinces, types
from vbhc.model.citation import Relation
from vbhc.model.record import BodyRecord, CitationRecord, Record, SourceRecord, TypeRecord

FIRST_YEAR, LAST_YEAR = 2015, 2024
SHARES = (0.02, 0.05, 0.25, 0.30, 0.38)
COMMUNES = 40
LAWS = 300
_SECTORS = {
    "Sở Nội vụ": "SNV",
    "Sở Tư pháp": "STP",
    "Sở Tài chính": "STC",
    "Sở Công Thương": "SCT",
    "Sở Xây dựng": "SXD",
    "Sở Giao thông vận tải": "SGTVT",
    "Sở Khoa học và Công nghệ": "SKHCN",
    "Sở Giáo dục và Đào tạo": "SGDĐT",
    "Sở Y tế": "SYT",
    "Sở Tài nguyên và Môi trường": "STNMT",
}
_PARTY = frozenset({"TW", "TU"})
_PLACES = ("Tân", "Phú", "An", "Bình", "Hòa", "Minh", "Đông", "Nam", "Thạnh", "Vĩnh")
_MATTERS = (
    *("công tác thông tin đối ngoại", "chuyển đổi số", "cải cách hành chính", "bảo vệ môi trường", "phát triển du lịch", "y tế cơ sở"),
    *("phòng cháy, chữa cháy", "an toàn thực phẩm", "xây dựng nông thôn mới", "giảm nghèo bền vững", "giáo dục nghề nghiệp"),
    *(
        "phát triển thanh niên",
        "bình đẳng giới",
        "trật tự an toàn giao thông",
        "quản lý đất đai",
        "phòng chống thiên tai",
        "trợ giúp pháp lý",
    ),
)
_AIMS = ("tăng cường", "đổi mới", "nâng cao hiệu quả", "triển khai", "đẩy mạnh", "kiểm tra", "sơ kết", "hoàn thiện", "tuyên truyền")
_WORDS = (
    *("chủ", "trì", "phối", "hợp", "với", "các", "đơn", "vị", "liên", "quan", "tổ", "chức", "thực", "hiện"),
    *("kế", "hoạch", "bảo", "đảm", "tiến", "độ", "chất", "lượng", "báo", "cáo", "kết", "quả", "về", "ủy"),
    *("ban", "nhân", "dân", "tỉnh", "theo", "dõi", "đôn", "đốc", "hướng", "dẫn", "kiểm", "tra", "tổng", "kinh"),
    *("phí", "nguồn", "ngân", "sách", "nhà", "nước", "hàng", "năm", "lồng", "ghép", "chương", "trình", "đề", "án"),
    *("dự", "địa", "bàn", "cơ", "sở", "tuyên", "truyền", "phổ", "biến", "nâng", "cao", "nhận", "thức", "cán"),
    *("bộ", "công", "viên", "người", "doanh", "nghiệp", "ứng", "dụng", "nghệ", "dữ", "liệu", "dịch", "vụ"),
)


@dataclass(frozen=True, slots=True)
class Level:
    """Cấp: who issues, and what; a series of numbers for each body, kind and year."""

    bodies: tuple[BodyRecord, ...]
    codes: tuple[str, ...]
    kinds: tuple[str, ...]


class Card(NamedTuple):
    """Thẻ: what document `at` says of itself. `of` is its place in the order of the year, between 0 and 1."""

    at: int
    level: int
    number: str
    kind: TypeRecord
    issuer: BodyRecord
    date: str
    title: str
    place: int
    of: float


class Plan(NamedTuple):
    """How `size` documents are laid out: how many a year, and how many of each level."""

    size: int
    year: int
    counts: tuple[int, ...]


def plan(size: int) -> Plan:
    years = LAST_YEAR - FIRST_YEAR + 1
    year = max(size // years, len(SHARES))
    counts = [max(1, int(share * year)) for share in SHARES]
    counts[-1] += year - sum(counts)
    return Plan(size, year, tuple(counts))


def records(size: int, first: int = 0, last: int | None = None) -> Iterator[tuple[Record, str]]:
    """The records `first` to `last` of a corpus of `size`, each with its text."""
    layout = plan(size)
    for index in range(first, size if last is None else last):
        yield record(layout, index)


def record(layout: Plan, index: int) -> tuple[Record, str]:
    """One record and its text."""
    me = card(layout, index)
    text = f"{me.issuer.name}\nSố: {me.number}\nngày {me.date}\n{me.kind.name.upper()}\n{me.title}\n"
    cited = []
    for said in _said(layout, me):
        cited.append(_citation(said, len(text)))
        text += said.words + "\n"
    text += _prose(index)
    citations = tuple(cited)
    digest = blake2b(f"{layout.size}/{index}".encode(), digest_size=32).hexdigest()
    source = SourceRecord.model_construct(
        path=f"kho/{me.date[:4]}/{index}.txt", sha256=digest, bytes=len(text), media_type="text/plain", pages=None, text="native",
        encoding="unicode", characters=len(text), signatures=(),
    )  # fmt: skip
    made = Record.model_construct(
        source=source, kind="document", system="party" if me.number[-2:] in _PARTY else "state", draft=False, secrecy=None, urgency=None,
        number=me.number, symbol=me.number.partition("/")[2] or me.number.partition("-")[2], type=me.kind, issuer=me.issuer, parent=None,
        place=None, date=me.date, title=me.title, addressees=(), sections=(), signers=(), recipients=(), tasks=(), annexes=(), announces=None,
        citations=citations, confidence={}, notes=(), spans={},
    )  # fmt: skip
    return made, text


@lru_cache(maxsize=200_000)
def card(layout: Plan, index: int) -> Card:
    """The document at `index`; past the last whole year the first year begins anew with higher numbers."""
    year, within = divmod(index, layout.year)
    level, within = _level(layout, within)
    here = levels()[level]
    serial, body = divmod(within, len(here.bodies))
    serial, kind = divmod(serial, len(here.kinds))
    rounds, year = divmod(year, LAST_YEAR - FIRST_YEAR + 1)
    most = max(1, layout.counts[level] // (len(here.bodies) * len(here.kinds)) + 1)
    type_, code = _type(here.kinds[kind]), here.codes[body]
    of = (serial + _dice(level * 100_003 + body, "day") % 97 / 97) / most
    day = date(FIRST_YEAR + year, 1, 4) + timedelta(days=int(of * 350))
    # Numbers of the Party run on through a term of office, those of the State begin anew each year.
    serial += 1 + most * (rounds * (LAST_YEAR - FIRST_YEAR + 1) + year if code in _PARTY else rounds)
    number = f"{serial}-{type_.abbr}/{code}" if code in _PARTY else f"{serial}/{type_.abbr}-{code}"
    dice = _dice(index, "title")
    matter = _MATTERS[dice % len(_MATTERS)]
    title = f"{_AIMS[dice // 97 % len(_AIMS)]} {matter} năm {day.year}"
    return Card(index, level, number, type_, here.bodies[body], day.isoformat(), title, body, of)


@cache
def levels() -> tuple[Level, ...]:
    then = [p for p in provinces.everything() if p.existed(date(FIRST_YEAR, 1, 1)) and p.existed(date(LAST_YEAR, 12, 31))]
    homes = [p for p in then if p.kind == "tinh"]
    central = {"Bộ Chính trị": "TW", "Chính phủ": "CP", "Thủ tướng Chính phủ": "TTg"}
    parties = [(_body(f"Tỉnh ủy {p.name}"), "TU") for p in homes]
    committees = [(_body(f"Ủy ban nhân dân {p.full_name}"), "UBND") for p in homes]
    sectors = [(_body(f"{name} {p.full_name}"), code) for p in homes for name, code in _SECTORS.items()]
    communes = [(_body(f"Ủy ban nhân dân xã {_commune(place)} tỉnh {p.name}"), "UBND") for p in homes for place in range(COMMUNES)]
    return (
        Level(tuple(_body(name) for name in central), tuple(central.values()), ("nghi-quyet", "chi-thi")),
        _level_of(parties, ("ke-hoach", "chuong-trinh")),
        _level_of(committees, ("ke-hoach", "quyet-dinh", "chi-thi")),
        _level_of(sectors, ("ke-hoach", "bao-cao")),
        _level_of(communes, ("ke-hoach", "bao-cao")),
    )


def _level_of(issuers: list[tuple[BodyRecord, str]], kinds: tuple[str, ...]) -> Level:
    return Level(tuple(body for body, _ in issuers), tuple(code for _, code in issuers), kinds)


def _commune(place: int) -> str:
    return f"{_PLACES[place % len(_PLACES)]} {_PLACES[place // len(_PLACES) % len(_PLACES)]}"


def _body(name: str) -> BodyRecord:
    body = bodies.resolve_phrase(name, on=date(LAST_YEAR, 1, 1))
    assert body, name
    return BodyRecord(id=body.id, name=body.name, level=body.level, province=body.province)


@cache
def _type(type_id: str) -> TypeRecord:
    kind = types.get(type_id)
    assert kind, type_id
    return TypeRecord(id=kind.id, name=kind.name, abbr=kind.abbr)


def _level(layout: Plan, within: int) -> tuple[int, int]:
    for level, count in enumerate(layout.counts):
        if within < count:
            return level, within
        within -= count
    raise IndexError(within)


class Said(NamedTuple):
    """Lời dẫn: what a document says of another one."""

    words: str
    number: str
    kind: TypeRecord
    issuer: BodyRecord | None
    date: str | None
    relation: Relation
    within: int | None


def _said(layout: Plan, me: Card) -> Iterator[Said]:
    dice = _dice(me.at, "cites")
    above = _above(layout, me, dice)
    if above:
        yield _cite(above, "implements", None, dated=True)
        if above.level:
            over = _above(layout, above, _dice(above.at, "cites"))
            if over:
                yield _cite(over, "implements", 0, dated=True)
    for turn in range(1 + dice % 2):
        yield _law(_skew(dice >> (turn * 9), LAWS))
    for turn in range(1 + dice // 7 % 4):
        other = _earlier(layout, me, me.level if turn % 2 else max(0, me.level - 1), dice >> (5 * turn + 7), me.place)
        if other:
            yield _cite(other, "mentions", None, dated=(dice >> turn) % 7 > 0)


def _citation(said: Said, start: int) -> CitationRecord:
    cue = {"implements": "thực hiện", "based_on": "Căn cứ"}.get(said.relation)
    return CitationRecord.model_construct(
        text=said.words, span=(start, start + len(said.words)), number=said.number, name=None, type=said.kind, date=said.date,
        issuer=said.issuer, title=None, pinpoint=None, relation=said.relation, cue=cue, within=said.within, section=None, page=None,
    )  # fmt: skip


def _above(layout: Plan, me: Card, dice: int) -> Card | None:
    """The plan that this one carries out: of its own province where it is a province's, else of the centre."""
    if me.level == 0:
        return _earlier(layout, me, 0, dice, None) if dice % 3 == 0 else None
    if me.level == 1 or dice % 5 == 0:
        return _earlier(layout, me, 0, dice, None)
    over = 2 if me.level > 2 else 1
    home = me.place // (len(levels()[me.level].bodies) // len(levels()[over].bodies))
    return _earlier(layout, me, over, dice, home)


def _earlier(layout: Plan, me: Card, level: int, dice: int, body: int | None) -> Card | None:
    """A document of `level` issued before this one: of one body, or whichever; the first numbers of a year are the most cited."""
    here = levels()[level]
    issued = layout.counts[level]
    own = me.at // layout.year
    for year in (own - dice % 3, own - 1):
        if year < 0:
            continue
        if body is None:
            within = _skew(dice // 3, int(issued * (me.of if year == own else 1.0)) or 1)
        else:
            rows = max(1, issued // len(here.bodies))
            within = min(_skew(dice // 3, rows) * len(here.bodies) + body % len(here.bodies), issued - 1)
        found = card(layout, year * layout.year + sum(layout.counts[:level]) + within)
        if found.date < me.date:
            return found
    return None


def _skew(dice: int, count: int) -> int:
    """Small numbers far more often than large ones."""
    part = (dice % 1_000_003) / 1_000_003
    return min(count - 1, int(count * part**2))


def _cite(card: Card, relation: Relation, within: int | None, *, dated: bool) -> Said:
    day = f" ngày {card.date[8:]}/{card.date[5:7]}/{card.date[:4]}" if dated else ""
    words = f"{card.kind.name} số {card.number}{day} của {card.issuer.name}"
    return Said(words, card.number, card.kind, card.issuer, card.date if dated else None, relation, within)


@cache
def _law(serial: int) -> Said:
    year = 2004 + serial % 11
    number = f"{serial + 1}/{year}/QH{11 if year < 2008 else 12 if year < 2012 else 13}"
    return Said(f"Luật số {number}", number, _type("luat"), None, None, "based_on", None)


def _prose(index: int) -> str:
    dice = _dice(index, "prose")
    return " ".join(_phrases()[(dice >> shift) % 256] for shift in range(0, 40, 5))


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(" ".join(_WORDS[_dice(index, str(place)) % len(_WORDS)] for place in range(8)) for index in range(256))


def _dice(index: int, what: str) -> int:
    return int.from_bytes(blake2b(f"{index}/{what}".encode(), digest_size=8).digest(), "big")


if __name__ == "__main__":
    for made, _ in records(int(sys.argv[1]) if len(sys.argv) > 1 else 100):
        sys.stdout.write(made.to_json() + "\n")
