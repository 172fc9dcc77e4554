"""Hết hiệu lực: what this document does to those named before the words: "Nghị định số … hết hiệu lực kể từ ngày Nghị định này …"."""

from __future__ import annotations

import re

from vbhc.citations import cues, frames, pinpoints
from vbhc.citations.frames import Own
from vbhc.citations.nesting import Draft
from vbhc.citations.places import REACH, Places
from vbhc.knowledge.relations import key, words
from vbhc.model.text import Span
from vbhc.patterns import lazy

#: the words behind that tie the end to this document's own force, or close the sentence
_TIED = lazy(r"(?:\s{1,3}thi\s{1,3}hành)?(?:\W{0,3}$|\s{0,2};|,?\s{1,3}trừ\s|[^.;]{0,20}\b(?:kể\s{1,3}từ|từ|khi)\b)")
_IF = lazy(r"\b(?:khi|nếu|trường\s{1,3}hợp|trước|đến\s{1,3}khi|sau\s{1,3}khi|chưa|không)\b")
#: right before the words: they tell how long something goes on
_UNTIL = lazy(r"\b(?:khi|nếu|chưa|không|trước)\s{1,3}(?:(?:đã|sẽ|bị|được)\s{1,3})?$")
#: right before the document: what was done under it ends, not the document
_UNDER = lazy(r"(?<!kèm)\s(?:theo|căn\s{1,3}cứ)\s{1,3}(?:quy\s{1,3}định\s{1,3})?(?:(?:của|tại)\s{1,3})?$")
_WIDEST = 40
_OTHERS = lazy(r";|\bvà\s{1,3}(?:các|những)\b")
_LIST = lazy(r"\b(?:văn\s{1,3}bản|quyết\s{1,3}định|nghị\s{1,3}định|thông\s{1,3}tư|nghị\s{1,3}quyết|quy\s{1,3}định|công\s{1,3}văn)\b")


def apply(places: Places, drafts: list[Draft]) -> None:
    """Settles the documents of sentences that end so, where nothing before them said anything."""
    for draft in drafts:
        if draft.owner or draft.agent_of or draft.mention.kind != "document":
            continue
        # "thay thế Nghị định A; Nghị định B hết hiệu lực …"
        listed = draft.relation == "replaces" and draft.rule == "list"
        if draft.relation != "mentions" and not listed:
            continue
        if places.zone(draft.mention.span.start) in ("lead", "aim", "body") and (own := _own(places, draft)):
            if listed and own.cue and _OTHERS.search(places.low, draft.mention.span.end, own.cue.start):
                continue
            draft.says(own.relation, own.cue, own.rule)


def _own(places: Places, draft: Draft) -> Own | None:
    if places.article or places.type_id not in words().deciding:
        return None
    start = draft.mention.span.end
    stop = places.sentence_end(start)
    match = words().ending.search(places.low, start, stop)
    if match is None or places.quoted(match.start()) or _UNTIL.search(places.low, max(start, match.start() - _WIDEST), match.start()):
        return None
    named = pinpoints.start(places.text, draft.mention.span.start)
    if _UNDER.search(places.low, max(0, named - _WIDEST), named):
        return None
    if not (match.group().endswith("sau") or _TIED.match(places.low, match.end(), stop)):
        return None
    if _IF.search(places.low, places.clause_start(draft.mention.span.start, max(0, start - REACH)), draft.mention.span.start):
        return None
    return Own(words().endings[key(match.group())], _cue(places, match, stop), "ending")


def _cue(places: Places, match: re.Match[str], stop: int) -> Span:
    return Span(match.start(), cues.share_end(places.low, match.end(), stop) or match.end())


def head(places: Places, paragraph: Span) -> Own | None:
    """ "Các văn bản sau đây hết hiệu lực kể từ ngày …:" over the paragraphs that follow."""
    if places.article or places.type_id not in words().deciding or places.quoted(paragraph.start):
        return None
    start = max(paragraph.start, paragraph.end - 400)
    match = words().ending.search(places.low, start, paragraph.end)
    if match is None or not _LIST.search(places.low, start, match.start()):
        return None
    return frames.Own(words().endings[key(match.group())], _cue(places, match, paragraph.end), "ending")
