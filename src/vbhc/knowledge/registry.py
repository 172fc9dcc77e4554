"""Sổ cơ quan: the tables of bodies as one dictionary of names, and the bodies made from it.

The path of a body (`Body.id`) is "vn/" and then
- for a body of which there is one: its slug: `vn/bo-tai-chinh`, `vn/thu-tuong-chinh-phu`;
- for a body that every place has: the path of the place and the slug of the office: `vn/lang-son/ubnd`, `vn/lang-son/so-noi-vu`,
  `vn/thai-nguyen-cu/huyen-dai-tu/ubnd`; a part of it behind: `vn/lang-son/tinh-uy/ban-thuong-vu`, `vn/lang-son/ubnd/chu-tich`.
The province in it is the one of that day (`quang-tri-cu` until 30 June 2025). A path with a gap is no path: the id is None.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal, NamedTuple, cast

from vbhc.knowledge.places import Place
from vbhc.knowledge.tables import day, parts, rows
from vbhc.knowledge.words import Words, key
from vbhc.model.body import Body

System = Literal["state", "party", "mass"]


class Central(NamedTuple):
    """A body of which there is one."""

    body: Body
    symbols: tuple[str, ...]
    parent: str | None
    valid_from: date | None
    valid_to: date | None

    def existed(self, on: date | None) -> bool:
        """Whether it was there that day; an unknown day counts as today."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Office:
    """A body that places have. `name` holds {place} or {name}; `levels` are the levels, or the kinds of place, that have it."""

    id: str
    name: str
    levels: frozenset[str]
    system: System | None
    symbols: tuple[str, ...]
    of_name: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "of_name", "{name}" in self.name)

    def body(self, place: Place | None) -> Body:
        """The body of this office at a place; without one its bare name."""
        bare = place.bare if place else None
        if self.of_name:
            name = self.name.replace("{name}", bare or "").strip()
        else:
            name = self.name.replace("{place}", place.full if place else "").strip()
        path = place.path if place else None
        province = place.province.id if place and place.province else None
        return Body(f"vn/{path}/{self.id}" if path else None, name, place.level if place else self.level, province, self.system)

    @property
    def level(self) -> Literal["province", "district", "commune"] | None:
        """The only level that has it, None where several have."""
        levels = {_LEVEL.get(level, level) for level in self.levels}
        return cast("Literal['province', 'district', 'commune']", levels.pop()) if len(levels) == 1 else None


_LEVEL = {"tinh": "province", "huyen": "district", "quan": "district", "thi-xa": "district", "thanh-pho": "province"}


@dataclass(slots=True)
class Entry:
    """What a name may mean: bodies of the centre, and one that places have."""

    central: list[Central] = field(default_factory=list)
    office: Office | None = None

    def at(self, on: date | None) -> Central | None:
        """The body of the centre with this name that day, else the one that came last."""
        there = [one for one in self.central if one.existed(on)]
        return (there or self.central)[-1] if self.central else None


class Registry(NamedTuple):
    """All names: key → what it may mean; first word of a key → words of the longest. `parts`: key of a part → its name ("văn phòng")."""

    names: dict[str, Entry]
    longest: dict[str, int]
    members: dict[tuple[str, str], Office]
    below: dict[tuple[str, str], Central]
    central: dict[str, Central]
    offices: dict[str, Office]
    glued: dict[str, Entry]
    glued_starts: frozenset[str]
    parts: dict[str, str]

    def match(self, words: Words, index: int) -> tuple[Entry, int] | None:
        """The longest name that stands at word `index`, and the word after it."""
        longest = self.longest.get(words.keys[index], 0)
        for count in range(min(longest, len(words) - index), 0, -1):
            entry = self.names.get(" ".join(words.keys[index : index + count]))
            if entry and words.run(index, count) == count:
                return entry, index + count
        return self._match_glued(words, index)

    def _match_glued(self, words: Words, index: int) -> tuple[Entry, int] | None:
        """A name whose words have lost blanks: "Uỷban nhân dân", "Hội đồngnhân dân"."""
        if "".join(words.keys[index : index + _START]).replace("uỷ", "ủy")[:_START] not in self.glued_starts:
            return None
        for count in range(min(_LONGEST_GLUED, len(words) - index), 0, -1):
            entry = self.glued.get("".join(words.keys[index : index + count]).replace("uỷ", "ủy"))
            if entry and words.run(index, count) == count:
                return entry, index + count
        return None


@cache
def load() -> Registry:
    """The registry, read once."""
    names: dict[str, Entry] = {}
    central: dict[str, Central] = {}
    below: dict[tuple[str, str], Central] = {}
    for row in rows("bodies.tsv"):
        one = _central(row)
        central[row["id"]] = one
        for alias in (row["name"], *parts(row["aliases"])):
            entry = names.setdefault(key(alias), Entry())
            if one not in entry.central:
                entry.central.append(one)
            if row["parent"] == _PARTY_CENTRE:
                below[_PARTY_CENTRE, key(alias).removesuffix(" đảng").removesuffix(" trung ương")] = one
        if row["name"].startswith("Bộ ") and row["system"] == "state":
            _add_minister(names, one, (row["name"], *parts(row["aliases"])))
        if row["system"] == "party" and row["name"].startswith(_COMMITTEES):
            _add_standing(names, one, (row["name"], *parts(row["aliases"])))
        if row["system"] == "mass":
            _add_boards(names, one, (row["name"], *parts(row["aliases"])))
    offices, members = _offices(names)
    longest: dict[str, int] = {}
    for name in names:
        found = name.split()
        longest[found[0]] = max(longest.get(found[0], 0), len(found))
    glued = {name.replace(" ", ""): entry for name, entry in names.items() if name.count(" ") >= _GLUED_WORDS - 1}
    own = {key(row["name"]): row["name"] for row in rows("offices.tsv") if row["under"]}
    return Registry(names, longest, members, below, central, offices, glued, frozenset(name[:_START] for name in glued), own)


_START = 8
_LONGEST_GLUED = 10
# shorter names without blanks are too like other words
_GLUED_WORDS = 3
_MINISTER = "bo-truong"
#: who heads a body and is a body of his own in citations: the end of his path, his office
HEADS = {_MINISTER: "Bộ trưởng", "chu-tich": "Chủ tịch"}
_PARTY_CENTRE = "ban-chap-hanh-trung-uong"
#: how the names of the Party's committees in the bodies of the centre begin, and those of their standing boards
_COMMITTEES = ("Đảng ủy ", "Quân ủy ")
_STANDING = ("ban thường vụ", "thường vụ", "btv")
#: the path of the Party's Central Committee
PARTY_CENTRE = f"vn/{_PARTY_CENTRE}"
# the boards that speak for the centre of a union: "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"
_BOARDS = ("ban chấp hành", "bch", "ban thường vụ", "btv", "đoàn chủ tịch")
_UNION_CENTRE = ("trung ương ", "tw ")


def _central(row: dict[str, str]) -> Central:
    body = Body(f"vn/{row['id']}", row["name"], "central", None, cast("System", row["system"]))
    return Central(body, parts(row["symbols"]), row["parent"] or None, day(row["valid_from"]), day(row["valid_to"]))


def _add_minister(names: dict[str, Entry], one: Central, aliases: tuple[str, ...]) -> None:
    body = Body(f"{one.body.id}/{_MINISTER}", f"{HEADS[_MINISTER]} {one.body.name}", "central", None, "state")
    minister = Central(body, (), None, one.valid_from, one.valid_to)
    for alias in aliases:
        names.setdefault(f"bộ trưởng {key(alias)}", Entry()).central.append(minister)


def _add_standing(names: dict[str, Entry], one: Central, aliases: tuple[str, ...]) -> None:
    body = Body(f"{one.body.id}/ban-thuong-vu", f"Ban Thường vụ {one.body.name}", "central", None, "party")
    board = Central(body, (), None, one.valid_from, one.valid_to)
    for alias in aliases:
        for head in _STANDING:
            names.setdefault(f"{head} {key(alias)}", Entry()).central.append(board)


def _add_boards(names: dict[str, Entry], one: Central, aliases: tuple[str, ...]) -> None:
    for alias in map(key, aliases):
        for board in _BOARDS if alias.startswith(_UNION_CENTRE) else ():
            entry = names.setdefault(f"{board} {alias}", Entry())
            if one not in entry.central:
                entry.central.append(one)


def _offices(names: dict[str, Entry]) -> tuple[dict[str, Office], dict[tuple[str, str], Office]]:
    """The offices, and their parts under the pair (office, key of the part)."""
    offices: dict[str, Office] = {}
    aliases: dict[str, tuple[str, ...]] = {}
    members: dict[tuple[str, str], Office] = {}
    for row in rows("offices.tsv"):
        own = tuple(dict.fromkeys(key(alias) for alias in (_head(row["name"]), *parts(row["aliases"]))))
        if not row["under"]:
            office = Office(
                row["id"], row["name"], frozenset(row["levels"].split()), cast("System", row["system"]) or None, parts(row["symbols"])
            )
            offices[row["id"]] = office
            aliases[row["id"]] = own
            for alias in own:
                names.setdefault(alias, Entry()).office = office
            continue
        for base_id in row["under"].split():
            base = offices[base_id]
            symbols = tuple(code for code in parts(row["symbols"]) if code.endswith(base.symbols))
            member = Office(f"{base.id}/{row['id']}", f"{row['name']} {base.name}", base.levels, base.system, symbols)
            offices[member.id] = member
            for alias in own:
                members[base_id, alias] = member
                for base_alias in aliases[base_id]:
                    for name in (f"{alias} {base_alias}", f"{alias} của {base_alias}"):
                        names.setdefault(name, Entry()).office = member
    return offices, members


def _head(name: str) -> str:
    return name.replace(" {place}", "").replace(" {name}", "")
