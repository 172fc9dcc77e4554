"""Các lần nhắc: every place where a document names another one: what it is called there, and what the words around say of it.

numbers   số, ký hiệu              names       luật, hiến pháp          congresses  nghị quyết đại hội
shorts    "Nghị quyết số 57"       works       quy chế, chiến lược      codified    as the code of laws cites
wordings  the type word before     days        the date beside          issuers     "của …", "… tại"
homes     whose "UBND tỉnh"        pinpoints   điểm, khoản, điều        titles      "về …", up to the main clause (clauses)
lists     one word, many numbers   inherit     later mentions           ignored     what only looks like a number
heads     one body, many numbers   tails       the portal's own lines   own         the document itself
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import NamedTuple

from vbhc.citations import (
    actors,
    announced,
    codified,
    congresses,
    days,
    homes,
    ignored,
    inherit,
    issuers,
    lists,
    names,
    numbers,
    pinpoints,
    shorts,
    titles,
    wordings,
    works,
)
from vbhc.citations.drafts import Draft
from vbhc.citations.heads import Heads
from vbhc.citations.issuers import Home
from vbhc.citations.own import Own, own_name
from vbhc.knowledge import citing, types
from vbhc.knowledge.spelling import fold
from vbhc.model.citation import Ignored, Mention
from vbhc.model.document import Document, Type
from vbhc.model.number import Number
from vbhc.model.text import Source, Span
from vbhc.parts import symbols
from vbhc.patterns import lazy

_LAW_RULES = frozenset({"law", "law-number"})


@dataclass(slots=True)
class _Finding:
    """One text while its mentions are being found."""

    source: Source
    document: Document
    home: Home
    drafts: list[Draft]
    ignored: list[Ignored]
    #: where a day follows that is not of the document that ends there, but of the law in whose name that one stands
    other_days: frozenset[int] = frozenset()

    def skip(self, start: int, end: int, reason: str) -> None:
        self.ignored.append(Ignored(Span(start, end), reason))


def find(source: Source, document: Document) -> tuple[tuple[Mention, ...], tuple[Ignored, ...]]:
    """Every mention of another document, by its place, and every candidate that is none."""
    work = _Finding(source, document, homes.DocumentHome(source, document), [], [])
    laws = list(names.scan(source))
    work.other_days = frozenset(law.title.end for law in laws if law.rule == names.AMENDING and law.title and law.date)
    _numbered(work, laws)
    _named(work, laws)
    taken = _Taken(work.drafts)
    for short in (*shorts.scan(source.flat), *(shorts.scan_news(source.flat) if document.kind == "article" else ())):
        if taken.overlaps(short.start, short.end):
            continue
        if not source.flat[short.end : short.end + 40].strip():
            work.skip(short.start, short.end, "cut")
            continue
        _attributes(work, short)
        work.drafts.append(short)
    work.drafts.sort(key=lambda draft: (draft.start, -draft.end))
    work.drafts = _counting(work)
    if document.announces:
        announced.share(document.announces, work.drafts)
    inherit.settle(source.flat, work.drafts)
    doubtful = shorts.doubtful(source.flat, work.drafts)
    for draft in doubtful:
        work.skip(draft.start, draft.end, "alias" if len(draft.serial or "") > 1 else "no-document")
    passed = set(map(id, doubtful))
    work.drafts = [draft for draft in work.drafts if id(draft) not in passed]
    for draft in work.drafts:
        if draft.issuer is None:
            number = draft.number
            draft.issuer = (
                issuers.by_symbol_alone(source.flat, draft.end, number, draft.day, draft.type)
                if number
                else issuers.of_type(draft.type, draft.day)
            )
        elif draft.rule in _LAW_RULES:
            draft.issuer = issuers.of_law(draft.type, draft.issuer, draft.day)
        draft.pinpoint = draft.pinpoint or pinpoints.before(source.flat, draft.start)
    titles.set_titles(source, work.drafts, document.title.span if document.title else None, news=document.kind == "article")
    _told_behind_titles(work)
    work.ignored.sort(key=lambda one: one.span)
    return tuple(draft.finished() for draft in work.drafts), tuple(work.ignored)


def _told_behind_titles(work: _Finding) -> None:
    """Issuers that the lists of portals tell last: "Quyết định 52/2015/QĐ-UBND về chợ do tỉnh … ban hành"; who is below the one told is known better."""
    for draft in work.drafts:
        body = None if draft.stated else issuers.behind_title(work.source.flat, draft, work.home)
        if body and not (body.id and draft.issuer and (draft.issuer.id or "").startswith(f"{body.id}/")):
            draft.issuer, draft.stated = body, True


class _Taken:
    """Where mentions stand, to see whether a place is free."""

    def __init__(self, drafts: list[Draft]) -> None:
        spans = sorted((draft.start, draft.end) for draft in drafts)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def overlaps(self, start: int, end: int) -> bool:
        index = bisect_right(self._starts, start)
        return (index > 0 and self._ends[index - 1] > start) or (index < len(self._starts) and self._starts[index] < end)


def _numbered(work: _Finding, laws: list[Draft]) -> None:
    flat = work.source.flat
    starts = [law.start for law in laws]
    standards = ignored.standards(flat)
    for start, end, national in standards:
        if national:
            work.drafts.append(Draft(start, end, "standard", name=" ".join(flat[start:end].split()), kind="standard"))
        else:
            work.skip(start, end, "standard")
    blocked = _Taken([Draft(start, end, "standard") for start, end, _ in standards])
    last: Draft | None = None
    heads = Heads(flat, work.home)
    for hit in numbers.scan(flat):
        if blocked.overlaps(hit.start, hit.end):
            continue
        if hit.number is None:
            work.skip(hit.start, hit.end, "blank")
            continue
        wording = _in_cell(work.source, hit, wordings.before(flat, hit.start))
        listed = last is not None and _may_go_on(hit.number, last) and lists.goes_on(flat, last.end, wording.start)
        reason = _no_document(flat, hit, hit.number, wording, listed=listed)
        if reason:
            work.skip(hit.start, hit.end, reason)
            continue
        law = _law_before(flat, laws, starts, hit.start)
        draft = _draft(work, hit, hit.number, wording, _Before(last, law))
        heads.share(draft)
        work.drafts.append(draft)
        shared = [one for one in lists.serials_before(flat, wording.start) if not last or one[0] >= last.end]
        if not wording.word or _of_one_kind(flat, shared, wording):
            _expand(work, draft, shared)
        last = draft


def _no_document(flat: str, hit: numbers.Hit, number: Number, wording: wordings.Wording, *, listed: bool) -> str | None:
    """Why a number is none of a document; None where it is one. `listed`: it goes on with the numbers before it."""
    if ignored.report_form(number):
        return "form"
    if ignored.file_name(flat, hit.start, hit.end):
        return "file"
    reason = None if wording.word else ignored.reason_before(flat, hit.start)
    if reason or not (hit.sure or wording.word or wording.number_word or listed):
        return reason or "no-document"
    if not wording.type and number.symbol in symbols.ALONE and number.canonical == f"{number.serial}{number.symbol}":
        return "no-document"  # "số 500 CP": shares
    # "0304.1-N/BTNMT" in a list of forms; "Tổng công ty Xây dựng số 1 - CTCP"
    if not wording.word and not number.type_code and (number.family == "party" or " - " in flat[hit.start : hit.end]):
        return "code"
    return "sample" if ignored.sample(flat, hit.start) else None


class _Before(NamedTuple):
    """What stands before a number: the last mention, and the law whose number it is."""

    last: Draft | None
    law: Draft | None


def _draft(work: _Finding, hit: numbers.Hit, number: Number, wording: wordings.Wording, before: _Before) -> Draft:
    flat = work.source.flat
    last, law, end = before.last, before.law, hit.end
    draft = Draft(
        wording.start,
        end,
        "number",
        number=number,
        serial=number.serial,
        type=_refined(wording.type, number),
        worded=wording.type is not None,
    )
    if law:
        draft.start, draft.base = _numbered_law(work, law)
        draft.type, draft.worded, draft.rule = law.type, True, "law-number"
    elif wording.type is None:
        if last and not wording.word and lists.goes_on(flat, last.end, wording.start) and last.type and _fits(number, last):
            draft.type, draft.rule = last.type, "list"
        else:
            draft.type = _type_of(number)
            draft.rule = "symbol"
    if told := codified.after(flat, wording.start, end):
        draft.title, draft.date, draft.rule = told.title, told.date, "codified"
        found = issuers.at_all(flat, told.issuer.start, told.issuer.end, work.home, told.date)
        draft.issuer, draft.stated = found, found is not None
        return draft
    _attributes(work, draft)
    return draft


def _numbered_law(work: _Finding, law: Draft) -> tuple[int, str | None]:
    """Where the law begins that a number stands behind, and its name.

    "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Giáo dục số 43/2019/QH14" in that amending law numbers the amended one.
    """
    inner = _INNER.match(work.source.flat, law.start, law.end) if own_name(work.document) == fold(law.base or "") else None
    return (inner.start("law"), " ".join(inner["law"].split())) if inner else (law.start, law.base)


_INNER = lazy(r"Luật\s{1,3}sửa\s{1,3}đổi.{0,60}?\scủa\s{1,3}(?P<law>(?:Bộ\s{1,3}luật|Luật|Pháp\s{1,3}lệnh)\s.{3,120})")


def _refined(kind: Type | None, number: Number) -> Type | None:
    """The word "Thông tư" before the symbol of a joint one means thông tư liên tịch, as people shorten it."""
    told = _type_of(number)
    return told if kind and told and (kind.id, told.id) == ("thong-tu", "thong-tu-lien-tich") else kind


def _expand(work: _Finding, draft: Draft, shared: list[tuple[int, int, str]]) -> None:
    """The bare serials before a number share all but the serial with it; their type word stands before the first of them."""
    if not shared or draft.number is None:
        return
    wording = wordings.before(work.source.flat, shared[0][0])
    if not wording.word:
        return
    draft.type, draft.worded = (wording.type, True) if wording.type else (draft.type, draft.worded)
    earlier = None if draft.stated else actors.before(work.source.flat, wording.start, work.home, draft)
    if earlier and earlier[1]:
        draft.issuer, draft.stated = earlier[1], True
    for index, (start, end, serial) in enumerate(shared):
        work.drafts.append(inherit.copy_for(draft, wording.start if index == 0 else start, end, lists.with_serial(draft.number, serial)))


def _in_cell(source: Source, hit: numbers.Hit, wording: wordings.Wording) -> wordings.Wording:
    """A type word on another line or in another cell counts for a number only where its symbol can be of that type: "Kế hoạch thực hiện Đề án | 10/KH-UBND"."""
    apart = any(sign in source.text[wording.start : hit.start] for sign in "\n|")
    if wording.type is None or wording.number_word or not apart or hit.number is None or not (code := hit.number.type_code):
        return wording
    fits = wording.type in types.candidates(code) or citing.pairs("shared_codes").get(code) == wording.type.id
    return wording if fits or types.by_abbr(code) is None else replace(wording, start=hit.start, type=None)


def _may_go_on(number: Number, last: Draft) -> bool:
    """Whether a number may go on with a list: its symbol names a type, or is that of the number before it ("15-TTg và 16-TTg")."""
    return number.type_code is not None or (last.number is not None and number.symbol == last.number.symbol)


def _of_one_kind(flat: str, shared: list[tuple[int, int, str]], wording: wordings.Wording) -> bool:
    """Whether bare serials go on to a number that has a type word of its own: "Thông tư 17, 18 và Thông tư số 19/2018/TT-BGDĐT".

    One alone is known by its serial, "Đề án 06 và Nghị quyết số 57-NQ/TW", "Nghị quyết 57 và Nghị quyết số 193/2025/QH15".
    """
    return len(shared) > 1 and wordings.before(flat, shared[0][0]).type == wording.type


def _fits(number: Number, last: Draft) -> bool:
    """Whether a symbol may be that of the type before it in a list: one that names no type fits any of its own family."""
    if not number.type_code:
        return last.number is None or last.number.family == number.family
    shared = citing.pairs("shared_codes").get(number.type_code) if number.family == "party" else None
    return last.type in types.candidates(number.type_code) or (last.type is not None and last.type.id == shared)


def _type_of(number: Number) -> Type | None:
    if number.type_code:
        system = "party" if number.family == "party" else "legal" if number.family == "legal" else "state"
        return types.by_abbr(number.type_code, system)
    if number.family == "dispatch":
        return types.get("cong-van")
    if number.family == "assembly" and number.symbol.startswith("UBTVQH") and number.year and number.year > _ORDINANCES:
        return types.get("nghi-quyet")
    return None


#: until then ordinances bore such numbers too
_ORDINANCES = 2003


def _law_before(flat: str, laws: list[Draft], starts: list[int], start: int) -> Draft | None:
    """The law whose name ends where its number begins: "Luật Thủy lợi (số 08/2017/QH14", "Luật số 08/2017/QH14"."""
    index = bisect_right(starts, start) - 1
    if index < 0:
        return None
    law = laws[index]
    return law if 0 <= start - law.end < _WIDEST_GAP and _TO_NUMBER.fullmatch(flat, law.end, start) else None


_WIDEST_GAP = 16
_TO_NUMBER = lazy(r"[\s(,]{0,4}(?:(?:có\s{1,2})?(?:số|SỐ)\s{0,3}:?)?\s{0,4}")


def _attributes(work: _Finding, draft: Draft) -> None:
    """Date and issuer beside a mention, in whichever order, and what its number says with them."""
    _beside(work, draft)
    if draft.number:
        own = work.document.number.value if work.document.number else None
        local = draft.issuer.level != "central" if draft.issuer else symbols.with_centre(draft.number, local=True) == own
        draft.number = symbols.with_centre(draft.number, local=local)


def _beside(work: _Finding, draft: Draft) -> None:
    """Date and issuer."""
    flat = work.source.flat
    if draft.number and (year := days.year_after(work.source, draft.end)):
        draft.end, draft.year = year
    if draft.date is None and draft.end not in work.other_days and (day := days.after(work.source, draft.end)):
        draft.end, draft.date = day
    if not draft.stated and (found := issuers.after(work.source, draft.end, work.home, draft)):
        draft.end, draft.issuer = found
        draft.stated = True
        if draft.date is None and (day := days.after(work.source, draft.end)):
            draft.end, draft.date = day
            # "của Thanh tra Chính phủ ngày 26/3/2007 của Thanh tra Chính phủ"
            if (again := issuers.after(work.source, draft.end, work.home, draft)) and again[1] == draft.issuer:
                draft.end = again[0]
    if not draft.stated or draft.date is None:
        earlier = actors.before(flat, draft.start, work.home, draft)
        if earlier:
            if not draft.stated and earlier[1]:
                draft.issuer, draft.stated = earlier[1], True
            draft.date = draft.date or earlier[2]


def _named(work: _Finding, laws: list[Draft]) -> None:
    taken = _Taken(work.drafts)
    flat = work.source.flat
    # a headline tells of what is carried out, it rests on nothing
    named = works.scan(work.source) if work.document.kind == "document" else ()
    for law in [*laws, *congresses.scan(work.source), *named]:
        if taken.overlaps(law.start, law.end):
            continue
        if names.in_draft(flat, law.start):
            work.skip(law.start, law.end, "draft-law")
            continue
        _attributes(work, law)
        work.drafts.append(law)


def _counting(work: _Finding) -> list[Draft]:
    """The mentions of other documents, in lines that belong to this one."""
    own = Own(work.source, work.document, work.drafts[-1].start if work.drafts else 0)
    found: list[Draft] = []
    head = False
    for draft in work.drafts:
        reason = own.reason(draft)
        alone = draft.rule == "symbol" or (draft.rule == "list" and head)
        head = alone and draft.date is None and not draft.stated and ignored.letterhead(work.source.flat, draft.start)
        reason = reason or ("letterhead" if head else None)
        if reason:
            work.skip(draft.start, draft.end, reason)
        else:
            found.append(draft)
    return found
