"""Viện dẫn lồng nhau: whose relation it is when one cited document is named inside the words about another."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.citations import cues, frames, pinpoints, voices
from vbhc.citations.places import Places
from vbhc.citations.voices import Voice
from vbhc.knowledge.relations import words
from vbhc.model.citation import Mention, Relation
from vbhc.model.text import Span
from vbhc.patterns import lazy

#: rule of a draft that waits for `settled.announced`
ANNOUNCED = "announced"
#: what this document may do, but no cited one can be told to do in passing
OWN_ONLY: frozenset[Relation] = frozenset({"based_on", "requested_by"})
_CHANGES: frozenset[Relation] = frozenset({"amends", "replaces", "repeals", "corrects"})
_CARRIES: frozenset[Relation] = frozenset({"implements", "guides"})
_ABOUT = lazy(r"\W{0,4}(?:về|về\s{1,3}việc|v/v|việc|và|đồng\s{1,3}thời)?\W{0,4}")
_AMENDING = lazy(r"(?:bộ\s{1,3})?luật\s{1,3}(?:số\s{1,3}\S{1,20}\s{1,3})?sửa\s{1,3}đổi")
_LAW = lazy(r"(?:bộ\s{1,3})?luật\b(?:(?!\s(?:số|ngày|năm)\b)[^;()]){3,120}")
_AGENT = lazy(r"[^;]{0,120}?\b(?:bởi|tại|theo|bằng)\b")
#: what is done beside the document before, not by it: "… Chỉ thị A về “…” gắn với triển khai Nghị quyết B"
_BESIDE = lazy(r"\bgắn\s{1,3}(?:liền\s{1,3})?với\b")
#: between a document and the verb that says what became of it
_SUBJECT = lazy(r"\W{0,4}(?:(?:này|đã|đang|cũng|mới|sẽ|và|nêu\s{1,3}trên)\W{1,3}){0,3}")
_JOINED = lazy(r"(?:[,;(]|\b(?:và|hoặc|cùng|cùng\s{1,3}với)\b)[^,;()]{0,160}$")


@dataclass(slots=True)
class Draft:
    """A citation in the making. `owner` is the draft whose relation it is; `agent_of` what was acted on by this one."""

    mention: Mention
    relation: Relation = "mentions"
    cue: Span | None = None
    owner: Draft | None = None
    rule: str = "no-cue"
    agent_of: tuple[Draft, Relation, Span] | None = None
    amended: tuple[Draft, ...] = ()

    def says(self, relation: Relation, cue: Span | None, rule: str) -> None:
        """Settles the relation."""
        self.relation, self.cue, self.rule = relation, cue, rule

    def like(self, other: Draft, rule: str) -> None:
        """The same relation, of the same document; both wait where one does."""
        self.relation, self.cue, self.owner = other.relation, other.cue, other.owner
        self.rule = other.rule if other.rule == ANNOUNCED else rule


class Titles:
    """Quoted titles that are still open, the innermost last."""

    def __init__(self) -> None:
        self._open: list[Draft] = []

    def holder(self, mention: Mention) -> Draft | None:
        """The innermost document whose quoted title holds the mention."""
        while self._open and not _holds(self._open[-1].mention, mention):
            self._open.pop()
        return self._open[-1] if self._open else None

    def add(self, draft: Draft) -> None:
        """A mention whose title may hold later ones."""
        if draft.mention.title:
            self._open.append(draft)


def _holds(outer: Mention, inner: Mention) -> bool:
    return bool(outer.title) and outer.title is not None and outer.title.start <= inner.span.start < outer.title.end


def inside(places: Places, draft: Draft, holder: Draft, last: Draft | None, start: int) -> None:
    """Settles a mention in the quoted title of `holder`; `last` is the mention before it in the same title, `start` where the words about that end."""
    stop = draft.mention.span.start
    if last and passive(places, draft, last, start, stop):
        draft.owner = holder
        return
    if last is None and voices.means(places.text, places.low, start, stop):
        draft.owner = holder
        return
    reading = cues.read(places.low, start, stop)
    if reading is None and last is None and (cue := cues.directive(places.low, start, stop, draft.mention.type)):
        draft.owner = holder
        draft.says("implements", cue, "title:theo")
        return
    if reading is None and last and joined(places, start, stop) and not later(draft, sibling(draft, last).owner):
        draft.like(sibling(draft, last), "parallel")
        return
    if reading and (":" in places.low[start : reading.start] or cues.says_how(places.low, reading, stop)):
        return
    owner = holder if last is None or (reading and joined(places, start, reading.start)) else last
    draft.owner = owner
    if reading and may(owner, draft, reading.relation):
        draft.says(reading.relation, reading.span, f"nested:{reading.relation}")


def after(places: Places, draft: Draft, last: Draft, start: int) -> bool:
    """Settles a mention whose cue stands right behind `last`: "… sửa đổi, bổ sung Nghị định số …"."""
    stop = draft.mention.span.start
    if passive(places, draft, last, start, stop):
        return True
    reading = cues.read(places.low, start, stop)
    if (
        reading is None
        and places.article
        and (cue := cues.directive(places.low, start, stop, draft.mention.type))
        and ";" not in places.low[start:stop]
    ):
        draft.owner = last
        draft.says("implements", cue, "nested:theo")
        return True
    if reading is None or ";" in places.low[start:stop] or ":" in places.low[start : reading.start]:
        return False
    before = places.low[start : reading.start]
    comma = max(before.rfind(","), before.rfind(" và "))
    if _BESIDE.search(before) or (comma >= 0 and not _ABOUT.fullmatch(before, comma)):
        return False
    # "thay thế A và bãi bỏ B", where B is younger than A: the second verb has the subject of the first
    second = reading.relation in frames.ACTS and later(draft, last) and joined(places, start, reading.start)
    if second or reading.relation in OWN_ONLY or cues.tells_how(places.low, reading, stop):
        return False
    owner = _changing(last, draft, reading.relation)
    draft.owner = owner
    if may(owner, draft, reading.relation):
        draft.says(reading.relation, reading.span, f"nested:{reading.relation}")
    return True


def _changing(last: Draft, draft: Draft, relation: Relation) -> Draft:
    """Which of two documents changes another one: "Chương trình A thực hiện Nghị quyết B, thay thế Chương trình C" is said of A, the programme."""
    above, kind = last.owner, draft.mention.type
    return above if above and relation in _CHANGES and above.mention.type == kind != last.mention.type else last


def passive(places: Places, draft: Draft, last: Draft, start: int, stop: int) -> bool:
    """ "A được sửa đổi, bổ sung bởi B", "…, C và D": B, C and D do it to A."""
    if (
        last.agent_of
        and joined(places, start, stop)
        and cues.is_filler(places.low, start, stop)
        and not cues.closed(places.low, last.agent_of[2].start, stop)
    ):
        if last.agent_of[1] in _CHANGES and _outranks(last.agent_of[0].mention, draft.mention):
            draft.like(last.agent_of[0], "parallel")
            return True
        draft.agent_of = last.agent_of
        draft.relation, draft.cue, draft.owner, draft.rule = last.relation, last.cue, last.owner, "parallel"
        return True
    voice = voices.before(places.text, places.low, max(start, stop - voices.WIDEST), stop)
    if voice is None:
        return False
    if voice.relation == "implements":
        return _carried_out(places, draft, last, voice, start)
    return _changed(places, draft, last, voice)


def _changed(places: Places, draft: Draft, last: Draft, voice: Voice) -> bool:
    """ "A được sửa đổi, bổ sung tại B": B does it to A, or to what A guides where B can do no such thing to A."""
    stop = draft.mention.span.start
    point = max(voice.span.end, pinpoints.start(places.text, stop))
    if cues.closed(places.low, voice.span.start, stop):
        return False
    if not (_AGENT.match(places.low, voice.span.end, stop) or cues.is_filler(places.low, voice.span.end, point)):
        return False
    relation = voice.relation
    above = last.owner if relation in _CHANGES and _outranks(last.mention, draft.mention) else None
    ends = _ends_clause(places.low[voice.span.end : point]) or frames.THIS.search(places.low, voice.span.end, stop)
    if ends or later(above or last, draft):
        return False
    draft.agent_of = (above or last, relation, Span(voice.span.start, cues.share_end(places.low, voice.span.end, stop) or voice.span.end))
    return True


def _carried_out(places: Places, draft: Draft, last: Draft, voice: Voice, start: int) -> bool:
    """ "A được UBND tỉnh triển khai tại B": B carries out A; where something else is carried out there, B is only mentioned."""
    if not voices.through(places.low, voice, draft.mention.span.start):
        return False
    if _SUBJECT.fullmatch(places.low, start, voice.span.start) and may(draft, last, "implements"):
        draft.agent_of = (last, "implements", voice.span)
    return True


def _outranks(law: Mention, other: Mention) -> bool:
    """A decree changes no law: behind "Nghị định … hướng dẫn Luật …, được sửa đổi bởi Nghị định …" the first decree is meant."""
    highest, decrees, circulars = words().highest, words().decrees, words().guiding - words().decrees
    if law.type is None or other.type is None:
        return False
    return (law.type.id in highest and other.type.id not in highest) or (law.type.id in decrees and other.type.id in circulars)


def amended(places: Places, mention: Mention, before: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The laws before it in the clause that an amending law names: "Luật Viên chức …; Luật sửa đổi … của Luật Viên chức …"."""
    if not _AMENDING.match(places.low, mention.span.start, mention.span.end):
        return ()
    told = places.low[mention.span.start : mention.span.end]
    names = ((draft, _LAW.match(places.low, draft.mention.span.start, draft.mention.span.end)) for draft in before[-6:])
    return tuple(draft for draft, name in names if name and f"{name.group().strip()} " in f"{told[12:]} ")


def sibling(draft: Draft, last: Draft) -> Draft:
    """The one that a joined document goes on with: behind "sửa đổi Nghị định A hướng dẫn thi hành Luật L và Nghị định B" that is A, not L."""
    owner = last.owner
    if owner and _of_party(last) and _of_party(owner) is False and _of_party(draft) is False:
        # "Nghị quyết số 71/NQ-CP … thực hiện Chỉ thị số 13-CT/TW, Quyết định số 886/QĐ-TTg"
        return owner
    same = owner is not None and owner.mention.type == draft.mention.type != last.mention.type
    return owner if same and owner is not None and last.relation == "guides" and draft.mention.type else last


def _of_party(draft: Draft) -> bool | None:
    """Whether the number is one of the Party's; None where there is no number."""
    return draft.mention.number.family == "party" if draft.mention.number else None


def joined(places: Places, start: int, stop: int) -> bool:
    """Only a comma, "và" and determiners stand between the last delimiter and `stop`, or the noun that a list is called by."""
    # "… và Phụ lục II ban hành kèm theo Quyết định số 506/QĐ-UBND"
    stop = cues.before_name(places.low, start, max(start, pinpoints.start(places.text, stop)))
    match = _JOINED.search(places.low, start, stop)
    return match is not None and cues.is_filler(places.low, match.start(), stop)


def later(draft: Draft, owner: Draft | None) -> bool:
    """It was issued after the document that would speak of it: impossible."""
    if owner is None:
        return False
    years = _year(draft.mention), _year(owner.mention)
    if years[0] and years[1] and years[0] != years[1]:
        return years[0] > years[1]
    mine, theirs = draft.mention.date, owner.mention.date
    return bool(mine and theirs and mine > theirs)


def impossible(draft: Draft, owner: Draft | None) -> bool:
    """It cannot be what the owner speaks of: it was issued later, or by a body of a place, and no document of the centre carries that out."""
    return later(draft, owner) or (owner is not None and _level(owner) == "central" and _level(draft) in _LOCAL)


_LOCAL = frozenset({"province", "district", "commune"})


def _level(draft: Draft) -> str | None:
    return draft.mention.issuer.level if draft.mention.issuer else None


def _year(mention: Mention) -> int | None:
    """The year of the number, which is repeated more often than the day and misread less."""
    if mention.number and mention.number.year:
        return mention.number.year
    return int(mention.date[:4]) if mention.date else None


def may(owner: Draft, draft: Draft, relation: Relation) -> bool:
    """Whether a document such as `owner` can be said to do so to one such as `draft`."""
    numbered = owner.mention.number and draft.mention.number
    if relation in OWN_ONLY or owner.mention.kind == "standard" or (numbered and later(draft, owner)):
        return False
    kind, other = (one.mention.type.id if one.mention.type else None for one in (owner, draft))
    if kind in words().telling or (kind in words().laws and relation in _CARRIES and other is not None and other not in words().highest):
        return False
    # a letter agrees to the repeal of a circular
    return not (kind in words().letters and relation in _CHANGES and relation != "corrects" and other != kind)


def _ends_clause(text: str) -> bool:
    return ";" in text or text.count(",") > 1
