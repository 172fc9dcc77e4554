"""Lời của chính văn bản: where a cue speaks of this document itself, not of another one and not of a task."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.citations import cues, voices
from vbhc.citations.places import REACH, Places, Zone
from vbhc.knowledge.relations import Place, words
from vbhc.model.citation import Relation
from vbhc.model.document import Type
from vbhc.model.text import Span
from vbhc.patterns import lazy

#: relations that change the force of the document acted on
ACTS: frozenset[Relation] = frozenset({"amends", "replaces", "repeals", "suspends", "corrects", "consolidates"})
_LABELS = lazy(
    r"\W{0,12}(?:(?:(?:điều|khoản|mục|phần|điểm)\s{1,4}[^\W_]{1,6}|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])\s{0,3}[.:)]?\s{0,4}){0,3}\W{0,6}"
)
#: how a document names itself
THIS = lazy(
    r"(?:quyết\s+định|nghị\s+định|thông\s+tư(?:\s+liên\s+tịch)?|nghị\s+quyết|luật|bộ\s+luật|pháp\s+lệnh|quy\s+định|quy\s+chế|hướng\s+dẫn|chỉ\s+thị"
    r"|kế\s+hoạch|chương\s+trình|quy\s+trình|văn\s+bản|công\s+văn|thông\s+báo|kết\s+luận|điều\s+lệ|đề\s+án|lệnh)\s{1,4}này\b"
)
_NOW = lazy(r"(?:^|,)\W{0,4}nay\b|\bcó\s{1,3}hiệu\s{1,3}lực\b")
_KEM_THEO = lazy(r"\W{0,4}\(?\s{0,3}(?:ban\s{1,3}hành\s{1,3})?(?:kèm\s{1,3}theo|đính\s{1,3}kèm)\s{0,3}")


@dataclass(frozen=True, slots=True)
class Own:
    """What this document does to a document, the words that say it and the rule that read them."""

    relation: Relation
    cue: Span | None
    rule: str


def own(places: Places, start: int, stop: int, kind: Type | None) -> Own | None:
    """What the words from `start` say that this document does to the document at `stop`, which is of type `kind`."""
    start = max(start, stop - REACH)
    zone = places.zone(stop)
    if zone == "note" or (places.article and places.document.kind == "article"):
        return None
    # an attachment alone is no document, and says all the same what it came with; a letter tells so what comes with it
    if match := _KEM_THEO.fullmatch(places.low, start, stop):
        cue = _trimmed(places.low, match.start(), match.end())
        return None if _encloses(places, zone) else Own("attached_to", cue, f"{zone}:kem-theo")
    if places.article or zone in ("annex", "head") or voices.means(places.text, places.low, start, stop):
        return None
    reading = cues.read(places.low, start, stop, title=zone == "title")
    if reading is None:
        by = cues.directive(places.low, start, stop, kind) if zone == "title" else None
        return Own("implements", by, "title:theo") if by else None
    kind_id = kind.id if kind else None
    # a tờ trình on "Quyết định sửa đổi …" changes nothing; a report may take the place of a report
    proposed = reading.relation in ACTS and places.type_id in words().telling and kind_id != places.type_id
    # "nhận được vướng mắc về quy định tại Luật …": nobody answers a law
    answered = reading.relation == "responds_to" and kind_id in words().laws | words().guiding
    if proposed or answered or (reading.cue.types and kind_id not in reading.cue.types):
        return None
    # "Hồ sơ thực hiện theo Nghị định số …" tells how, "Kế hoạch này thực hiện theo …" what for
    how = zone != "title" and cues.says_how(places.low, reading, stop) and not _opens(places, start, reading.start)
    place = None if how else _place(places, zone, start, reading)
    return Own(reading.relation, reading.span, f"{place}:{reading.relation}") if place else None


def _encloses(places: Places, zone: Zone) -> bool:
    """Whether a letter speaks itself: "(Đính kèm Kế hoạch số …)" at its end names what is sent along."""
    return places.type_id == _LETTER and zone in ("lead", "aim", "body")


_LETTER = "cong-van"


def of_the_news(places: Places, start: int, stop: int) -> bool:
    """Whether a clause of an article has the document that it is about for its subject: "Quyết định này | có hiệu lực từ ngày … và thay thế …"."""
    about = places.document.announces
    if about is None or about.type is None:
        return False
    opening = places.low[start:stop].lstrip(' \t\n“"(+-–•*')
    name = next((name for name in (about.type.name.casefold(), _PAPER) if opening.startswith(f"{name} ")), None)
    return name is not None and _NEWS.fullmatch(opening, len(name)) is not None


_PAPER = "văn bản"
#: what may stand between the document that is told of and what it does: "mới", "này có hiệu lực kể từ ngày … và"
_NEWS = lazy(
    r"\s{1,3}(?:này|mới|trên|(?:nêu|nói)\s{1,3}trên|(?=(?:có|sẽ)\s))(?:(?:(?!\s(?:không|chưa|nếu)\s)[^.;:()]){0,160}(?:,|\s(?:và|cũng|để|nhằm|sẽ|đồng\s{1,2}thời)))?\s{0,3}"
)


def _opens(places: Places, start: int, stop: int) -> bool:
    """Nothing but labels stands before the verb, or this document is its subject."""
    return _LABELS.fullmatch(places.low, start, stop) is not None or THIS.search(places.low, start, stop) is not None


def _place(places: Places, zone: str, start: int, reading: cues.Reading) -> str | None:
    """The place that lets the cue speak of this document."""
    can = reading.cue.own
    acting = places.type_id in (words().deciding if reading.relation in ACTS else words().guiding)
    named: Place | None = "title" if zone == "title" else "lead" if zone == "lead" else None
    if (
        named
        and named in can
        and not (zone == "lead" and reading.relation in ACTS and not _acts(places, start, reading.start, deciding=acting))
    ):
        return named
    if zone == "grounds" and reading.relation == "based_on":
        return zone
    opening = bool(_LABELS.fullmatch(places.low, start, reading.start))
    if zone == "aim" and "aim" in can and opening:
        return zone
    if "start" in can and opening and places.type_id in words().letters:
        return "start"
    quoted = places.quoted(reading.start) and places.quoted(start)
    if "act" in can and not quoted and _acts(places, start, reading.start, deciding=acting):
        return "act"
    return None


def _acts(places: Places, start: int, stop: int, *, deciding: bool) -> bool:
    """The sentence is an act: it opens with the verb, or this document is its subject."""
    before = places.low[start:stop]
    if THIS.search(before) or _NOW.search(before):
        return True
    return deciding and (places.zone(stop) == "lead" or bool(_LABELS.fullmatch(before)))


def _trimmed(low: str, start: int, end: int) -> Span:
    found = low[start:end]
    return Span(start + len(found) - len(found.lstrip(" (“-–")), end - (len(found) - len(found.rstrip())))
