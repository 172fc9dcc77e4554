"""Từ chỉ quan hệ: which words right before a document say what is done to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbhc.citations.places import REACH
from vbhc.knowledge.relations import Cue, key, words
from vbhc.model.citation import Relation
from vbhc.model.document import Type
from vbhc.model.text import Span
from vbhc.patterns import lazy

_JOIN = lazy(
    r"[\s,:]{0,6}(?:một\s{1,3}số\s{1,3}(?:điều|khoản|nội\s{1,3}dung)[\s,]{1,4}(?:của\s{1,3})?)?(?:(?:và|hoặc|đồng thời|để|nghiêm túc|nghiêm|có hiệu quả|tốt)[\s,]{0,4})?"
)
_WORD = lazy(r"[^\W\d_]+")
#: a determiner phrase: longer ones hold a verb or a subject of their own
_FILLER_WORDS = 24
_WIDEST_FILLER = 600
#: verbs that end the force of a document, or of a part of it
_ENDING: frozenset[Relation] = frozenset({"repeals", "replaces", "suspends"})
_NAME = 120
#: so far before a verb its bracket may open
_BRACKET = 60
#: brackets, but not those behind a label: "điểm a) khoản 1"
_BRACKETS = lazy(r"\(|(?<!\s[a-zđ])\)")
#: verbs that bring forth the document itself: what they govern is no other document
_TRANSPARENT = frozenset({"implements", "approves", "promulgates"})


#: "Căn cứ văn bản nói trên, ngày 5/3 Bộ Y tế đã ban hành | …": the main clause tells what somebody did since
_TOLD = lazy(
    r",\s[^,;:(]{3,120}?\s(?:đã|vừa|mới)\s{1,3}(?:có|ra|gửi|ký|ban\s{1,3}hành|ký\s{1,3}ban\s{1,3}hành|phát\s{1,3}hành)(?:\s{1,3}(?:các|một))?\s{0,3}\Z"
)


class Reading(NamedTuple):
    """What the words before a document say: `cue` with its place, and what they reach over."""

    cue: Cue
    relation: Relation
    span: Span
    start: int


class _Run(NamedTuple):
    """Cues side by side: "quán triệt, cụ thể hóa và triển khai thực hiện"."""

    cues: tuple[tuple[int, int, Cue], ...]

    @property
    def start(self) -> int:
        return self.cues[0][0]

    @property
    def end(self) -> int:
        return self.cues[-1][1]


def read(low: str, start: int, stop: int, *, title: bool = False) -> Reading | None:
    """The cue that governs a document at `stop`, among the words from `start`; None where there is none or it is disarmed.

    `title` says that the words are this document's own trích yếu.
    """
    start, stop = max(start, stop - REACH), before_name(low, start, stop)
    runs = _runs(low, start, stop)
    while runs and (closed(low, runs[-1].start, stop) or not _reaches(low, runs[-1], stop)):
        far = tuple(hit for hit in runs.pop().cues if hit[2].reach != "adjacent")
        if far and not closed(low, far[0][0], stop):
            runs.append(_Run(far))
    if not runs:
        return None
    run = runs[-1]
    cue = _chosen(run)
    if (cue.reach == "object" and _stands_in_the_way(low, run.end, stop)) or _TOLD.search(low, run.end, stop):
        return None
    if any(_has_object(low, earlier, run.start, cue) for earlier in runs[:-1]) or _disarmed(low, start, run.start, cue, title=title):
        return None
    same = [(begin, end) for begin, end, other in run.cues if other.relation == cue.relation]
    end = share_end(low, run.end, stop) if cue.relation in _ENDING else None
    return Reading(cue, cue.relation, Span(same[0][0], end or same[-1][1]), run.start)


def _reaches(low: str, run: _Run, stop: int) -> bool:
    """Whether the first cue of a run may reach what stands at `stop`; one that needs its object beside it does so over fillers only."""
    return run.cues[0][2].reach != "adjacent" or is_filler(low, run.end, stop)


def closed(low: str, at: int, stop: int) -> bool:
    """Whether `at` stands in a bracket that closes before `stop`: "Bộ luật Hình sự (sửa đổi, bổ sung năm 2017), Bộ luật Tố tụng hình sự"."""
    if ")" not in low[at:stop] or low.rfind("(", max(0, at - _BRACKET), at) <= low.rfind(")", max(0, at - _BRACKET), at):
        return False
    depth = 1
    for sign in _BRACKETS.finditer(low, at, stop):
        depth += 1 if sign.group() == "(" else -1
        if not depth:
            return True
    return False


def share_end(low: str, at: int, stop: int) -> int | None:
    """Where the words end, right behind a verb at `at`, that only a part is acted on: "bãi bỏ | một số điều của …"; None where there are none."""
    share = words().share.match(low, at, stop)
    return share.end() if share else None


def _chosen(run: _Run) -> Cue:
    """The cue that counts: what is amended among other things lives on ("bãi bỏ, sửa đổi một số điều của …")."""
    return next(
        (cue for _, _, cue in run.cues if cue.relation == "amends" and run.cues[0][2].relation in _ENDING),
        next((cue for _, _, cue in run.cues if cue.reach != "adjacent"), run.cues[0][2]),
    )


def before_name(low: str, start: int, stop: int) -> int:
    """Where the words end that say what is done to a list, before the noun that names its documents: "và các Thông tư sửa đổi, bổ sung: …"."""
    name = last(words().amenders, low, max(start, stop - _NAME), stop)
    return name.start("name") if name and is_filler(low, name.end(), stop) else stop


def names_others(low: str, start: int, stop: int) -> bool:
    """Whether the document at `stop` stands in the name of others that have none: "bãi bỏ Quyết định A và các quyết định sửa đổi, bổ sung | Quyết định A"."""
    name = last(words().unnamed, low, max(start, stop - _NAME), stop)
    return name is not None and name.end() == stop


def says_how(low: str, reading: Reading, stop: int) -> bool:
    """ "thực hiện theo …": the cue itself says how a thing is done."""
    manner = words().manner.search(low, reading.span.end, stop)
    return reading.relation == "implements" and manner is not None and not low[reading.span.end : manner.start()].strip(" ,:\n\t")


def tells_how(low: str, reading: Reading, stop: int) -> bool:
    """ "thực hiện nghĩa vụ quy định tại …": the words up to the document say how, or where it is told, not that the document is carried out."""
    return reading.relation == "implements" and words().manner.search(low, reading.span.end, stop) is not None


def directive(low: str, start: int, stop: int, kind: Type | None) -> Span | None:
    """ "… theo Chỉ thị số …": the word that says of a directive that it is carried out."""
    if kind is None or kind.id not in words().directive:
        return None
    match = last(words().by, low, start, stop)
    return Span(match.start(), match.end()) if match and is_filler(low, match.end(), stop) else None


def last(pattern: re.Pattern[str], low: str, start: int, stop: int) -> re.Match[str] | None:
    """The last match between two offsets."""
    found = None
    for match in pattern.finditer(low, start, stop):
        found = match
    return found


def is_filler(low: str, start: int, stop: int) -> bool:
    """Only bullets, numerals, determiners and names of types stand there."""
    if stop - start > _WIDEST_FILLER:
        return False
    filler, units = words().filler, words().units
    found = [word for word in _WORD.findall(low, start, stop) if word not in units]
    return len(found) <= _FILLER_WORDS and all(word in filler or len(word) == 1 for word in found)


def _stands_in_the_way(low: str, start: int, stop: int) -> bool:
    """Between a verb and its object: a word that says where the object is told of, or a quotation that opens ("bổ sung cụm từ “…").

    "bãi bỏ (các nội dung) quy định tại khoản 1 Điều 2 Thông tư …" has no other object.
    """
    quoted = low.count("“", start, stop) > low.count("”", start, stop) or low.count('"', start, stop) % 2 == 1
    barrier = words().barrier.search(low, start, stop)
    return quoted or (barrier is not None and not (words().rules_at.fullmatch(barrier.group()) and is_filler(low, start, barrier.start())))


def _disarmed(low: str, start: int, cue_start: int, cue: Cue, *, title: bool) -> bool:
    before = low[max(start, cue_start - 80) : cue_start]
    if cue.opens and _WORD.search(low, start, cue_start):
        return True
    return any(one.pattern.search(before) for one in words().disarmed.get(cue.relation, ()) if one.titles or not title)


def _runs(low: str, start: int, stop: int) -> list[_Run]:
    runs: list[list[tuple[int, int, Cue]]] = []
    for match in words().active.finditer(low, start, stop):
        cue = words().cues.get(key(match.group()))
        if cue is None:
            continue
        hit = (match.start(), match.end(), cue)
        if runs and _JOIN.fullmatch(low, runs[-1][-1][1], match.start()):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return [_Run(tuple(run)) for run in runs]


def _has_object(low: str, run: _Run, stop: int, cue: Cue) -> bool:
    """The earlier cue has an object of its own, a document without a number, and it is that one's relation that follows."""
    relation = run.cues[0][2].relation
    if relation in _TRANSPARENT:
        return False
    names = list(words().object_name.finditer(low, run.end, stop))
    if names and cue.relation == "implements" and relation == "amends" and words().instrument.fullmatch(names[-1].group()):
        return False
    return bool(names) and "," not in low[names[-1].end() : stop] and ";" not in low[names[-1].end() : stop]
