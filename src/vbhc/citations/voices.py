"""Thể bị động: who acts on a document where the verb says that it is acted on: "A được Chính phủ cụ thể hóa bằng B"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vbhc.citations import cues
from vbhc.knowledge import bodies, citing
from vbhc.knowledge.relations import key, words
from vbhc.model.citation import Relation
from vbhc.model.text import Span
from vbhc.patterns import lazy

_SUFFERS = lazy(r"\b(?P<done>đã\s{1,3})?(?:được|bị)\s{1,3}")
_JOIN = lazy(r"\s{0,3}(?:,|và)\s{1,3}")
_ADVERBS = lazy(r"\s{1,3}(?:(?:đã|kịp\s{1,3}thời|tiếp\s{1,3}tục|chủ\s{1,3}động|nghiêm\s{1,3}túc|tập\s{1,3}trung|cùng)\s{1,3}){0,3}")
_THROUGH = lazy(r"(?:\s[^,;.:]{1,40}?)?\s{1,3}(?P<word>bởi|tại|bằng|qua|thông\s{1,3}qua|theo)(?![^\W_])")
#: what begins a subject of its own: ", nhiều nhiệm vụ được …"
_OTHERS = lazy(r"\s{0,3}(?:nhiều|các|những|một\s{1,3}số|toàn\s{1,3}bộ|mọi|(?:nội\s{1,3}dung|nhiệm\s{1,3}vụ)\s)")
#: so far before a document its verb may stand, with the body that acts
WIDEST = 240
_LONGEST_AGENT = 100
_MOST = 3
_MOST_AGENTS = 5


class Voice(NamedTuple):
    """What is done to the document before, the words that say it, and whether they name the body that does it."""

    relation: Relation
    span: Span
    agent: bool


def before(text: str, low: str, start: int, stop: int) -> Voice | None:
    """The last verb in the passive voice between two places; `low` is `text` in small letters."""
    plain = cues.last(words().passive, low, start, stop)
    floor = plain.start() if plain else start
    for mark in reversed(list(_SUFFERS.finditer(low, floor, stop))[-_MOST:]):
        told = _acting(text, low, mark.end(), stop)
        if told:
            return Voice(told[1], Span(mark.start() + len(mark["done"] or ""), told[0]), agent=True)
    return Voice(words().passives[key(plain.group())], Span(plain.start(), plain.end()), agent=False) if plain else None


def through(low: str, voice: Voice, stop: int) -> bool:
    """Whether the document at `stop` is what it is done with: "tại", "bằng"; "theo" only of what a body does."""
    found = _THROUGH.match(low, voice.span.end, stop)
    return found is not None and (voice.agent or found["word"] != "theo") and cues.is_filler(low, found.end(), stop)


def means(text: str, low: str, start: int, stop: int) -> bool:
    """Whether the document at `stop` is that by which something else is carried out: "Các nhiệm vụ được UBND tỉnh triển khai tại …"."""
    voice = before(text, low, max(start, stop - WIDEST), stop)
    return voice is not None and voice.relation == "implements" and through(low, voice, stop)


def ends_title(text: str, low: str) -> int | None:
    """Where the words about a document end and the verb begins that tells what became of it; None where there is none."""
    for mark in _SUFFERS.finditer(low):
        told = _acting(text, low, mark.end(), len(low))
        if told is None and mark["done"] and (verb := words().undergone.match(low, mark.end())):
            told = verb.end(), words().undergoes[key(verb.group())]
        if told and _THROUGH.match(low, told[0]):
            comma = low.rfind(",", 0, mark.start())
            return comma if comma > 0 and _OTHERS.match(low, comma + 1, mark.start()) else mark.start()
    return None


def _acting(text: str, low: str, pos: int, stop: int) -> tuple[int, Relation] | None:
    """The verb behind the bodies named at `pos`: where it ends, and the relation."""
    limit = min(stop, pos + _LONGEST_AGENT)
    if not words().undergone.search(low, pos, min(stop, limit + _LONGEST_AGENT)):
        return None
    end = _agents_end(text, low, pos, limit)
    adverbs = _ADVERBS.match(low, end, stop) if end else None
    verb = words().undergone.match(low, adverbs.end(), stop) if adverbs else None
    return (verb.end(), words().undergoes[key(verb.group())]) if verb else None


def _agents_end(text: str, low: str, pos: int, limit: int) -> int | None:
    """Where the names of the bodies end that begin at `pos`: "UBND tỉnh, các sở, ngành", "Chính phủ và Bộ Y tế", "tỉnh"."""
    named = {pos + start: pos + stop for start, stop, _ in bodies.named(text[pos:limit])}
    end = None
    at = pos
    for _ in range(_MOST_AGENTS):
        small = _unnamed().match(low, at, limit)
        stop = named.get(at) or (small.end() if small else None)
        if stop is None:
            break
        end = stop
        join = _JOIN.match(low, stop, limit)
        if join is None:
            break
        at = join.end()
    return end


@cache
def _unnamed() -> re.Pattern[str]:
    """Bodies that are not named: "các sở", "địa phương"."""
    words = "|".join(sorted((word.replace(" ", r"\s{1,3}") for word in citing.words("agents")), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:(?:các|toàn)\s{{1,3}})?(?:{words})(?![^\W_])")
