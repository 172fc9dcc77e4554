"""Quan hệ: what is done to each document named, and by which: this one or another one named before.

places   where a mention stands, where its clause begins      cues     the words before it
frames   whether they speak of this document itself           nesting  or of another one
endings  "… hết hiệu lực": the words behind it                schemes  a scheme carried out by its name
voices   the passive voice, and who acts
portions what part of it is acted on                          settled  one relation for each document, owners as indices
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from vbhc.citations import cues, endings, frames, nesting, pinpoints, portions, schemes, settled
from vbhc.citations.nesting import ANNOUNCED, Draft, Titles
from vbhc.citations.places import Places
from vbhc.knowledge.relations import words
from vbhc.model.citation import Citation, Mention
from vbhc.model.text import Span
from vbhc.patterns import lazy

#: relations whose cue goes on over "…; …" and over the paragraphs of a list
_LISTED = frozenset({"based_on", "implements", "requested_by", "responds_to", "consolidates"})
#: a clause of a thousand documents is a hostile one
_REMEMBERED = 40
_ALIAS = lazy(
    r"\(\s{0,3}(?:(?:sau\s{1,3}đây|dưới\s{1,3}đây)?\s{0,3}(?:được\s{1,3})?(?:gọi|viết)\s{1,3}(?:chung\s{1,3}|tắt\s{1,3})?(?:là\s{1,3})?)?[“\"]?\s{0,3}$"
)
#: "b) …" under "… hết hiệu lực:"
_ITEM = lazy(r"\W{0,6}[a-zđ]{1,2}\s{0,2}[).]|\W{0,6}\d{1,2}[.)]\s|\s{0,4}[-–+•]\s")
#: what a paragraph is counted with: "Điều 2.", "3.", "b)", "-"
_COUNTED = lazy(
    r"[\s“\"(]{0,6}(?:(?P<article>điều)\s{1,3}\d{1,3}[a-zđ]?\s{0,2}[.:]|(?P<figure>\d{1,3})\s{0,2}[.)/]|(?P<letter>[a-zđ]{1,2})\s{0,2}[.)]|(?P<mark>[-–+•]))"
)
#: "b) Điều 6 và Phụ lục I ban hành kèm theo Nghị định số …": a part of what the list is about
_PART = lazy(r"\W{0,6}[a-zđ]{1,2}\s{0,2}[).]\s{0,3}(?:các\s{1,3})?(?:điểm|khoản|điều|chương|mục|phần|phụ\s{1,3}lục|mẫu)\s")
_OPENING = lazy(
    r"\W{0,6}(?:(?:cụ\s{1,3}thể|theo\s{1,3}đó|trong\s{1,3}đó|nhằm|để)\W{0,6})?"
    r"(?:(?:kế\s{1,3}hoạch|chương\s{1,3}trình|đề\s{1,3}án|quyết\s{1,3}định|nghị\s{1,3}quyết|chỉ\s{1,3}thị|công\s{1,3}văn|hướng\s{1,3}dẫn|văn\s{1,3}bản)"
    r"(?:\s{1,3}(?:này|trên|nêu\s{1,3}trên))?(?:\s{1,3}được\s{1,3}(?:xây\s{1,3}dựng|ban\s{1,3}hành|lập))?\s{1,3}(?:nhằm|để)\W{1,6})?"
)
_THROUGH = lazy(r"(?:[,;]|\bvà\b)[^,;]{0,160}\b(?:tại|theo)\s{1,3}(?:các\s{1,3})?[^\W\d_]{0,12}\s?[^\W\d_]{0,12}\s?(?:số)?\W{0,4}$")
#: "Thực hiện Quyết định số …; ý kiến của Thường trực Tỉnh ủy tại Công văn số …"
_OPINION = lazy(
    r"(?:[,;]|\bvà\b)\s{0,3}(?:ý\s{1,3}kiến|kết\s{1,3}luận|chỉ\s{1,3}đạo)(?:\s[^,;]{0,120})?\stại\s{1,3}(?:các\s{1,3})?[^\W\d_]{0,12}\s?[^\W\d_]{0,12}\s?(?:số)?\W{0,4}$"
)
_JOINING = {"requested_by": _THROUGH, "responds_to": _THROUGH, "based_on": _THROUGH, "implements": _OPINION}


@dataclass(slots=True)
class _Clause:
    """Where we stand: the cue that governs the clause, if it is this document's own."""

    start: int = -1
    end: int = -1
    governor: frames.Own | None = None
    members: tuple[Draft, ...] = ()
    list_paragraph: int = -2
    from_colon: bool = False
    #: how the paragraph is counted that a list stands under, and how its first item is
    head: str | None = None
    item: str | None = None


def decide(places: Places, mentions: tuple[Mention, ...]) -> tuple[Citation, ...]:
    """A citation for each mention, in their order; an act in the passive voice adds one for what was acted on."""
    if not mentions:
        return ()
    drafts: list[Draft] = []
    titles = Titles()
    clause = _Clause()
    for mention in mentions:
        draft = Draft(mention)
        drafts.append(draft)
        if mention.kind == "document":
            _settle(places, titles, clause, draft)
            titles.add(draft)
    settled.announced(places, drafts)
    endings.apply(places, drafts)
    schemes.promote(places, drafts)
    settled.apart(drafts)
    settled.shortened(drafts)
    settled.strengthen(drafts)
    portions.tell(places, drafts)
    return settled.finished(drafts)


def _settle(places: Places, titles: Titles, clause: _Clause, draft: Draft) -> None:
    mention = draft.mention
    stop = mention.span.start
    last = clause.members[-1] if clause.members else None
    floor = _end(last) if last else 0
    holder = titles.holder(mention)
    if last and holder is None and floor > stop:
        floor = last.mention.span.end
    start = places.clause_start(stop, floor)
    if last is None or start > floor:
        _open(places, clause, draft, start)
        return
    clause.members = (*clause.members[-_REMEMBERED:], draft)
    again = next((one for one in clause.members[:-1] if mention.number and one.mention.number == mention.number), None)
    if again and _ALIAS.search(places.low, max(0, stop - 60), stop):
        draft.like(again, "repeated")
        return
    if again and cues.names_others(places.low, floor, stop):
        return
    draft.amended = nesting.amended(places, mention, clause.members[:-1])
    if holder is not None:
        _inside(places, clause, draft, holder)
        return
    _behind(places, clause, draft, last, floor)


def _open(places: Places, clause: _Clause, draft: Draft, start: int) -> None:
    """The first document of a clause."""
    stop = draft.mention.span.start
    own = frames.own(places, start, stop, draft.mention.type)
    paragraph = places.paragraph(stop)
    bare = own is None and cues.is_filler(places.low, start, stop)
    if bare:
        own = _carried(places, clause, start, paragraph)
    if own is None and not bare and places.text[start:stop].rstrip().endswith(":"):
        own = endings.head(places, Span(start, stop))
    item = not bare and own is None and _ITEM.match(places.low, start, stop) is not None
    if item and not (clause.from_colon and _goes_on_listing(places, clause, paragraph)):
        clause.governor = _listed(places, clause, start, paragraph)
    clause.start, clause.members = start, (draft,)
    if item and clause.governor:
        clause.list_paragraph = paragraph
        if clause.governor.relation in frames.ACTS and _PART.match(places.low, start, stop):
            _apply(draft, replace(clause.governor, rule="list"))
        return
    clause.list_paragraph = paragraph if own and (own.relation in _LISTED or (bare and clause.from_colon)) else -2
    clause.from_colon = bare and clause.from_colon
    clause.governor = own
    _apply(draft, own)
    if own is None:
        _before(places, draft, start)


def _carried(places: Places, clause: _Clause, start: int, paragraph: int) -> frames.Own | None:
    """The cue of the list that a document opening its paragraph stands in."""
    zone = places.zone(start)
    if clause.governor and (zone == "lead" or clause.from_colon) and _goes_on_listing(places, clause, paragraph):
        return replace(clause.governor, rule="list")
    clause.from_colon = False
    if zone == "grounds":
        return frames.Own("based_on", None, "grounds")
    if zone == "lead" and places.type_id in words().consolidating:
        return frames.Own("consolidates", None, "consolidated")
    return _listed(places, clause, start, paragraph)


def _goes_on_listing(places: Places, clause: _Clause, paragraph: int) -> bool:
    """Whether a paragraph is one more of the list: the next Điều, or what is counted as the list's head is, begins something else."""
    if clause.list_paragraph not in (paragraph, paragraph - 1):
        return False
    counted = _counted(places, paragraph)
    return counted != "article" and (counted is None or counted != clause.head or counted == clause.item)


def _counted(places: Places, paragraph: int) -> str | None:
    """What a paragraph is counted with."""
    if paragraph < 0:
        return None
    span = places.paragraph_span(paragraph)
    found = _COUNTED.match(places.low, span.start, span.end)
    return found.lastgroup if found else None


def _listed(places: Places, clause: _Clause, start: int, paragraph: int) -> frames.Own | None:
    """What the paragraph before says of the list whose first item stands at `start`."""
    head = _head(places, start, paragraph)
    clause.from_colon = head is not None
    clause.head, clause.item = (_counted(places, paragraph - 1), _counted(places, paragraph)) if head else (None, None)
    return head


def _head(places: Places, start: int, paragraph: int) -> frames.Own | None:
    """What the paragraph says that a list stands under: "Các văn bản sau đây hết hiệu lực: …"."""
    if paragraph <= 0 or places.zone(start) in ("annex", "note"):
        return None
    before = places.paragraph_span(paragraph - 1)
    if not places.text[before.start : before.end].rstrip().endswith(":"):
        return None
    head = frames.own(places, places.clause_start(before.end - 1, before.start), before.end, None) or endings.head(places, before)
    return replace(head, rule="list") if head else None


def _before(places: Places, draft: Draft, start: int) -> None:
    """ "Thực hiện Chỉ thị số …, ủy ban đã ban hành …", "Quyết định này thay thế …" in an article: it speaks of the document that the article is about."""
    reading = cues.read(places.low, start, draft.mention.span.start) if places.article else None
    if reading is None:
        return
    carried_out = reading.relation == "implements" and _OPENING.fullmatch(places.low, start, reading.start)
    if carried_out or (reading.relation in frames.ACTS and frames.of_the_news(places, start, reading.start)):
        draft.says(reading.relation, reading.span, ANNOUNCED)


def _inside(places: Places, clause: _Clause, draft: Draft, holder: Draft) -> None:
    """A document named in the quoted title of another one."""
    siblings = [one for one in clause.members[:-1] if one.mention.span.start > holder.mention.span.start]
    last = siblings[-1] if siblings else None
    start = _title_start(last, _end(last), draft.mention.span.start) if last else holder.mention.span.end
    if places.low.find(";", start, draft.mention.span.start) >= 0 or (
        nesting.impossible(draft, holder) and nesting.joined(places, start, draft.mention.span.start)
    ):
        _behind(places, clause, draft, last or holder, start)
        return
    if clause.governor and _through(places, clause.governor, start, draft.mention.span.start):
        _apply(draft, replace(clause.governor, rule="list"))
        return
    if _goes_on(places, clause, draft, holder, start):
        return
    if (
        last is None
        and nesting.joined(places, start, draft.mention.span.start)
        and cues.read(places.low, start, draft.mention.span.start) is None
    ):
        draft.like(holder, "parallel")
        return
    nesting.inside(places, draft, holder, last, start)


def _goes_on(places: Places, clause: _Clause, draft: Draft, holder: Draft, start: int) -> bool:
    """ "Sửa đổi A quy định chi tiết B và sửa đổi C", where B is older than C: the second verb has the subject of the first."""
    stop = draft.mention.span.start
    if clause.governor is None or clause.governor.relation not in frames.ACTS or not nesting.later(draft, holder):
        return False
    reading = cues.read(places.low, start, stop)
    if reading is None or reading.relation not in frames.ACTS or not nesting.joined(places, start, reading.start):
        return False
    clause.governor = frames.Own(reading.relation, reading.span, f"act:{reading.relation}")
    _apply(draft, clause.governor)
    return True


def _behind(places: Places, clause: _Clause, draft: Draft, last: Draft, floor: int) -> None:
    """A document named after another one in the same clause."""
    stop = draft.mention.span.start
    semicolon = places.low.rfind(";", floor, stop)
    start = semicolon + 1 if semicolon >= 0 else floor
    if semicolon < 0 and nesting.after(places, draft, last, _title_start(last, floor, stop)):
        if draft.agent_of and clause.governor and clause.governor.relation in _LISTED:
            _apply(draft, clause.governor)
        if draft.owner is last and clause.governor and draft.relation in frames.ACTS and clause.governor.relation in frames.ACTS:
            _coordinated(places, clause, draft, floor)
        return
    own = frames.own(places, start, stop, draft.mention.type) or _verb(places, clause, draft, floor)
    if own and not _is_told_of_a_ground(places, clause.governor, own, start):
        clause.governor = own
        _apply(draft, own)
        return
    governor = clause.governor
    # "Xét Tờ trình số 1/TTr-SNV của Sở Nội vụ. Báo cáo thẩm tra số 2/BC-HĐND của Ban Pháp chế"
    listed = governor is not None and governor.relation == "requested_by" and places.low[floor:stop].strip() == "."
    if governor and (listed or (semicolon < 0 and _through(places, governor, floor, stop))):
        _apply(draft, replace(governor, rule="list"))
        return
    if semicolon >= 0:
        named = max(start, pinpoints.start(places.text, stop))
        listed = cues.is_filler(places.low, start, named)
        if governor and (listed or _through(places, governor, semicolon, stop)):
            _apply(draft, replace(governor, rule="list"))
        elif listed and last.rule == ANNOUNCED:
            draft.like(last, "list")
        return
    if nesting.joined(places, floor, stop):
        _parallel(clause, draft, last)


def _is_told_of_a_ground(places: Places, governor: frames.Own | None, own: frames.Own, start: int) -> bool:
    """ "Căn cứ Thông báo số 5 về kết luận tại Hội nghị thực hiện Nghị quyết số 57": the meeting carries that out, not this document."""
    grounds = governor is not None and governor.relation in nesting.OWN_ONLY and own.relation == "implements"
    return grounds and own.cue is not None and not nesting.joined(places, start, own.cue.start)


def _parallel(clause: _Clause, draft: Draft, last: Draft) -> None:
    last = nesting.sibling(draft, last)
    if last.owner is None or not nesting.impossible(draft, last.owner):
        draft.like(last, ANNOUNCED if last.rule == ANNOUNCED else "parallel")
    elif clause.governor:
        _apply(draft, replace(clause.governor, rule="parallel"))


def _coordinated(places: Places, clause: _Clause, draft: Draft, floor: int) -> None:
    """ "thay thế A, bãi bỏ B": the second verb has the same subject as the first."""
    if draft.cue is None or "(" in places.low[floor : draft.cue.start] or not nesting.joined(places, floor, draft.cue.start):
        return
    draft.owner = None
    draft.rule = f"act:{draft.relation}"
    clause.governor = frames.Own(draft.relation, draft.cue, draft.rule)


def _verb(places: Places, clause: _Clause, draft: Draft, floor: int) -> frames.Own | None:
    """ "thực hiện A và triển khai B" where the first verb is this document's."""
    if clause.governor is None:
        return None
    reading = cues.read(places.low, floor, draft.mention.span.start)
    if reading is None or not nesting.joined(places, floor, reading.start):
        return None
    same = reading.relation == clause.governor.relation or {reading.relation, clause.governor.relation} <= frames.ACTS
    return frames.Own(reading.relation, reading.span, f"list:{reading.relation}") if same else None


def _through(places: Places, governor: frames.Own, start: int, stop: int) -> bool:
    """ "… và Giám đốc Sở Nội vụ tại Tờ trình số …" under one "Theo đề nghị"."""
    pattern = _JOINING.get(governor.relation)
    if pattern is None or (governor.relation == "responds_to" and _in_bracket(places, governor, start)):
        return False
    if pattern.search(places.low, start, stop) is None:
        return False
    # "Trả lời Công văn số …, Bộ đề nghị Tổng công ty thực hiện theo đúng | Quyết định số …": what is to be kept to is not answered
    told = cues.read(places.low, start, stop)
    return told is None or not cues.tells_how(places.low, told, stop)


def _in_bracket(places: Places, governor: frames.Own, at: int) -> bool:
    """Whether a bracket that opened behind the cue is still open: "nhận được Tờ trình số … (theo ý kiến tại Công văn số … | và tại Thông báo số …)"."""
    begin = governor.cue.end if governor.cue else at
    return places.low.count("(", begin, at) > places.low.count(")", begin, at)


def _apply(draft: Draft, own: frames.Own | None) -> None:
    if own:
        draft.says(own.relation, own.cue, own.rule)


def _title_start(last: Draft, floor: int, stop: int) -> int:
    """Where the words about `last` begin that are not yet told: behind its title, or behind the mention where that title is cut short."""
    return floor if floor <= stop else last.mention.span.end


def _end(draft: Draft) -> int:
    title = draft.mention.title
    return max(draft.mention.span.end, title.end if title else 0)
