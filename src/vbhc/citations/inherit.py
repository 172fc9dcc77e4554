"""Nhắc lại: what later mentions of a document inherit from the first full one, and which document a short form means."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from vbhc.citations import lists, wordings
from vbhc.citations.drafts import Draft
from vbhc.knowledge import bodies, citing
from vbhc.knowledge.spelling import fold, fold_word
from vbhc.model.number import Number
from vbhc.model.numerals import roman_value
from vbhc.patterns import lazy


def settle(flat: str, drafts: Sequence[Draft]) -> None:
    """Resolves short forms and law names, then lets mentions of one document share date, issuer and type."""
    _spelling(drafts)
    _laws(flat, drafts)
    _plenums(flat, drafts)
    _shorts(drafts)
    _lists(flat, drafts)
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[key(draft)].append(draft)
    for group in groups.values():
        if len(group) > 1:
            _share(group)


def key(draft: Draft) -> str:
    """What makes two mentions one document: the number without leading zeros, or the name."""
    if draft.number:
        return number_key(draft.number)
    return "name:" + fold_word(draft.name or "")


def number_key(number: Number) -> str:
    """The number in a form that leading zeros and case do not change."""
    return _plain(number.canonical)


@lru_cache(maxsize=8192)
def _plain(canonical: str) -> str:
    return canonical.lstrip("0").casefold()


def _spelling(drafts: Iterable[Draft]) -> None:
    """A symbol that capitals spoiled ("12-CTR/TU") takes the spelling it has elsewhere ("12-CTr/TU")."""
    best: dict[str, Number] = {}
    for draft in drafts:
        if draft.number and draft.number.symbol != draft.number.symbol.upper():
            best.setdefault(draft.number.canonical.casefold(), draft.number)
    for draft in drafts:
        if draft.number and (other := best.get(draft.number.canonical.casefold())):
            draft.number = other


def _laws(flat: str, drafts: Sequence[Draft]) -> None:
    """One name for one law: with its year where every mention has it, with its number where one mention has it."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.base and not draft.bare:
            groups[_full(draft.base)].append(draft)
    for group in groups.values():
        numbered = Counter(d.number for d in group if d.number)
        dates = {d.date for d in group if d.date}
        years = {year for d in group if (year := _year(d))}
        # a slip in the term of office ("50/2005/QH10") makes no other law
        if len({(number.serial, number.year) for number in numbered}) == 1:
            number = numbered.most_common(1)[0][0]
            others = years - {number.year}
            for draft in group:
                # the older law of a name is not that of the day which stands beside the name; without a year it may be either
                fits = _year(draft) == number.year if _year(draft) else not others
                free = draft.number is None and fits and (not draft.date or len(dates) < 2)
                if free and not _earlier(flat, drafts, draft, number):
                    draft.number = number
        if len(years) > 1 or len(dates) > 1:
            continue
        bases = [d for d in group if d.year is None and not d.number]
        plain = next((d.base for d in bases if d.date), bases[0].base if bases else None)
        if plain:
            for draft in group:
                draft.name = plain


def _year(draft: Draft) -> int | None:
    """The year that stands beside a name."""
    return draft.year or (int(draft.date[:4]) if draft.date else None)


def _earlier(flat: str, drafts: Sequence[Draft], draft: Draft, number: Number) -> bool:
    """Whether a document of an earlier year speaks of the law: "Nghị định số 23/2021/NĐ-CP … quy định chi tiết … Luật Việc làm" is no law of 2025."""
    at = bisect_left(drafts, draft.start, key=lambda one: one.start)
    before = drafts[at - 1] if at else None
    if before is None or before.number is None or before.rule in _LAWS or draft.start - before.end > _TITLE_WIDTH:
        return False
    if not _TITLED.fullmatch(flat, before.end, draft.start):
        return False
    issued = int((before.day or "0")[:4])
    return bool(issued and number.year and issued < number.year)


_LAWS = frozenset({"law", "law-number"})
_TITLED = lazy(
    r"[\s,]{0,4}(?:về|ban\s{1,2}hành|quy\s{1,2}định|hướng\s{1,2}dẫn|sửa\s{1,2}đổi|bổ\s{1,2}sung|triển\s{1,2}khai|thi\s{1,2}hành|thực\s{1,2}hiện)\s(?:(?!\.\s)[^;:()]){0,150}"
)
#: so far from a document a law may be named in its title
_TITLE_WIDTH = 160


@lru_cache(maxsize=4096)
def _full(name: str) -> str:
    """A name to compare with: abbreviations of bodies and trades written out."""
    return " ".join(citing.pairs("short_names").get(word, word) for word in fold(name).split())


def _plenums(flat: str, drafts: Sequence[Draft]) -> None:
    """ "Nghị quyết Hội nghị lần thứ sáu … khóa XII" means the one numbered resolution that is said to be of that meeting."""
    named = [(draft, meeting) for draft in drafts if draft.rule == "congress" and (meeting := _meeting(draft.name or ""))]
    if not named:
        return
    resolutions = [draft for draft in drafts if draft.number and draft.type and draft.type.id == "nghi-quyet"]
    known = [(draft.number, meeting) for draft in resolutions if (meeting := _meeting(flat[draft.start : draft.end]))]
    for draft, (session, term) in named:
        same = {number for number, (other, at) in known if other == session and (term is None or at is None or at == term)}
        if len(same) == 1:
            draft.number = same.pop()


def _meeting(text: str) -> tuple[str, str | None] | None:
    """Which plenum of which term a text names; the term is None where it does not say."""
    found = _SESSION.search(fold(text))
    return (found["session"], found["term"]) if found else None


_SESSION = lazy(r"hội nghị lần thứ (?P<session>[^\W\d_]{1,5}(?: một| hai| ba| bốn| lăm)?)\b(?:.{0,60}?\bkhóa (?P<term>[ivx]{1,5})\b)?")


def _shorts(drafts: Sequence[Draft]) -> None:
    """A short form means the one document of that type and serial that is named in full."""
    known: dict[tuple[str, str], dict[str, Draft]] = defaultdict(dict)
    for draft in drafts:
        if draft.number and draft.number.serial:
            for serial in _serials(draft.number):
                for kind in _kinds(draft):
                    known[kind, serial].setdefault(number_key(draft.number), draft)
    for draft in drafts:
        if not draft.bare or draft.serial is None or draft.type is None:
            continue
        choices = known.get((draft.type.id, draft.serial.lstrip("0"))) or {}
        if len(choices) == 1:
            draft.number = next(iter(choices.values())).number


def _lists(flat: str, drafts: Sequence[Draft]) -> None:
    """ "các Quyết định số 2833/QĐ-UBND, 3305/QĐ-UBND … của Ủy ban nhân dân tỉnh": numbers of one symbol in one list are of one body.

    So are the letters of one body, whichever units wrote them: "các Công văn số 11/BTC-NS, số 12/BTC-QLG … của Bộ Tài chính".
    """
    for draft, following in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if not following.stated or draft.stated or not _of_one_body(draft, following):
            continue
        if lists.goes_on(flat, draft.end, wordings.before(flat, following.start).start):
            draft.issuer, draft.stated = following.issuer, True


def _of_one_body(draft: Draft, following: Draft) -> bool:
    """Whether two numbers side by side show the same body."""
    one, other = draft.number, following.number
    if one is None or other is None:
        return False
    letters = following.rule == "list" and one.family == other.family == "dispatch"
    party = one.family == other.family == "party" and one.body_code == other.body_code != ""
    alike = one.symbol == other.symbol or (one.type_code == other.type_code and bodies.of_one_office(one.body_code, other.body_code))
    return alike or party or (letters and one.symbol.split("-", 1)[0] == other.symbol.split("-", 1)[0])


def _serials(number: Number) -> tuple[str, ...]:
    serial = (number.serial or "").lstrip("0")
    return (serial, f"{serial}/{number.year}") if number.year else (serial,)


def _kinds(draft: Draft) -> tuple[str, ...]:
    return (draft.type.id,) if draft.type else ()


def _share(group: list[Draft]) -> None:
    """Date, issuer and type of the first mention that says them; what a mention says itself stays."""
    date = None if _of_two_terms(group) else next((d.date for d in group if d.date), None)
    issuer = next((d for d in group if d.issuer and d.stated), None) or next((d for d in group if d.issuer), None)
    worded = next((d.type for d in group if d.worded and d.type), None)
    kind = worded or next((d.type for d in group if d.type), None)
    for draft in group:
        draft.date = draft.date or date
        if issuer and not draft.stated:
            draft.issuer = issuer.issuer
        if not draft.worded or draft.type is None:
            draft.type = kind


def _of_two_terms(group: Sequence[Draft]) -> bool:
    """Whether days years apart show that the Party's number was given twice, in two terms of office: an undated mention may be either."""
    years = [int(d.date[:4]) for d in group if d.date and d.number and d.number.family == "party"]
    return bool(years) and max(years) - min(years) > _SHORTEST_TERM


_SHORTEST_TERM = 3


def of_document(number: Number | None, own: Number | None, year: int | None) -> bool:
    """Whether a number is the document's own; portals add the year ("1961/2019/QĐ-UBND"), leave the end out ("39/2003/NQ-HĐND") or write D for Đ."""
    if number is None or own is None:
        return False
    if number_key(number) == number_key(own):
        return True
    if (number.serial or "").lstrip("0") != (own.serial or "").lstrip("0") or own.serial is None:
        return False
    theirs, ours = (one.symbol.casefold().replace("đ", "d") for one in (number, own))
    same_year = (number.year or year) == (own.year or year)
    if number.family == own.family == "assembly":
        return same_year and _of_assembly(number) == _of_assembly(own)
    return same_year and (_letters(theirs) == _letters(ours) or (number.year is not None and ours.startswith(theirs + "-")))


def _letters(symbol: str) -> str:
    """A symbol without what parts it: "LĐ-TBXH" is "LĐTBXH"."""
    return symbol.replace("-", "").replace("/", "")


def _of_assembly(number: Number) -> str:
    """The symbol of Quốc hội with its term in figures: "QHX" is "QH10"."""
    body = number.symbol.rstrip("IVX")
    return f"{body}{roman_value(number.symbol[len(body) :])}" if body in ("QH", "UBTVQH") else number.symbol


def copy_for(draft: Draft, start: int, end: int, number: Number) -> Draft:
    """A mention that shares everything with another one but its number and place."""
    return replace(draft, start=start, end=end, number=number, rule="list", serial=number.serial, title=None)
