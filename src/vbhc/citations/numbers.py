"""Số, ký hiệu trong lời văn: separator first. Every "/" or "-" between a digit side and a letter side is looked at, left, then right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from vbhc.citations import searching
from vbhc.knowledge import citing, types
from vbhc.model.number import Number
from vbhc.parts import symbols
from vbhc.patterns import lazy

_DASH = "\\-‐‑‒–—−_\u00ad"
_SLASH = "/⁄∕／"
_SEPARATORS = (*"/-–—−‐‑‒_⁄∕／", "\u00ad")
_LEFT = lazy(r"(?P<serial>\d{1,6}(?:\.\d{1,3})?)(?P<letter>[A-Za-zđĐ]?)(?:\s{0,3}(?P<joint>[/-])\s{0,2}(?P<year>(?:19|20)\d\d))?\s{0,3}\Z")
#: the sign before type or body is lost: "12KH/TU", "412 TCT/NV5"
_GLUED = lazy(r"(?P<serial>\d{1,6})\s?(?P<code>[A-ZĐ]{2}[A-ZĐa-z]{0,5})\Z")
#: "34/2016", "61": how by far most numbers begin
_USUAL_LEFT = lazy(r"\d{1,6}(?:\.\d{1,3})?[A-Za-zđĐ]?(?:(?P<joint>[/-])(?P<year>(?:19|20)\d\d))?")
#: "178" of "178 CP", and what follows where these letters only begin a symbol
_SERIAL = lazy(r"\d{1,4}[a-z]?\s{0,2}\Z")
_WIDEST_SERIAL = 7
_SIGN = lazy(r"\s?[/\-–]\s?[A-ZĐ]")
_BLANK = lazy(r"(?:số|Số|SỐ)\s{0,3}:?[\s._…]{0,60}\Z")
# mixed case inside a group stays short: TTg, CTr, QĐi, HQĐNa, ThU
# an audit office or a treasury has a Roman number, which may stand apart: "21/QĐ-KV VII"
_GROUP = lazy(r"T\.Ư|[A-ZĐ]{0,4}KV\s[IVX]{1,5}(?![^\W_])|[A-ZĐÐƯ](?:[A-ZĐÐƯ0-9&]|\+(?=[A-ZĐ])|[a-z]{1,2}(?![^\W\d_A-ZĐÐ]))*")
#: "/NĐ-CP", "-QĐ/TW": how by far most numbers go on, with what nothing more belongs to behind
_USUAL_RIGHT = lazy(r"[/-](?:[A-ZĐ]{1,9}|TTg|(?:UBTV)?QH1\d)(?:[/-](?:[A-ZĐ]{1,9}|TTg)){0,4}(?=[,;)]|\s[^\W\d_A-ZĐÐƯ]|\Z)")
_SMALL_GROUP = lazy(r"[a-zđ]{1,12}(?:&[a-zđ]{1,8})?[0-9]{0,2}")
_NEXT = lazy(rf"(?P<before>\s{{0,3}})[{_SLASH}{_DASH}.]{{1,2}}(?P<after>\s{{0,3}})(?=[A-ZĐÐƯa-zđ])")
_AMPERSAND = lazy(r"\s{1,2}&\s{0,2}(?=[A-ZĐ]{2})")
_LOST_HYPHEN = lazy(r"\s{1,2}(?P<body>[A-ZĐ]{2,5}|TTg)(?![^\W_])")
_GLUED_WORD = lazy(r"của|ngày|về|và|do|được|tại|ban|đề(?=\s{1,3}ngày)")
_FIGURE = lazy(r"\d")
#: "UBND.VX ngày", "TTr-PGD.Q8, …": a unit behind a dot, and then what follows a number; Roman figures open a part of the text
_UNIT = lazy(
    r"(?!(?:I{1,3}|IV|VI{0,3}|IX|X)(?![A-ZĐ\d]))(?:[A-ZĐ]{2,4}\d{0,2}|[A-ZĐ]\d{1,2})(?=[,;)]|\s{1,3}(?:ngày|NGÀY|của|CỦA|về|VỀ)(?!\w)|\s{0,3}\Z)"
)
_INTERNAL = lazy(r"/nb\b")
#: "04/1999/TT-BCA(C13)": the department that drew it up, as the police number
_DEPARTMENT = lazy(r"\([A-ZĐ]{1,2}\d{1,3}(?:-[A-ZĐ]{1,2}\d{1,3})?\)")
_FOOTNOTE_MARK = lazy(r"(?P<term>(?:UBTV)?QH1[0-9])\d\Z")
#: "54/2014/QH-13", "15/2008/QH 12": the term of office stands apart
_TERM_APART = lazy(r"\s{0,2}[-–]?\s{0,2}(?P<term>1[0-9])(?!\d|\s{0,2}[/.-]\s?\d)")
_NUMBERED_TERMS = frozenset({"QH", "UBTVQH"})
_MOST_GROUPS = 9
_WIDEST_LEFT = 26
#: so close to a separator a figure stands before it
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """A number in a text; `number` is None where its serial is blank ("/TTr-SNV").

    `sure` is False where only the words around it can tell whether it is one.
    """

    start: int
    end: int
    number: Number | None
    sure: bool


def scan(flat: str) -> Iterator[Hit]:
    """Every number of a text, in order, also doubtful ones."""
    done = 0
    small = flat.islower()
    for at in searching.places(flat, (*_SEPARATORS, *symbols.ALONE)):
        if at < done:
            continue
        if flat[at].isalpha():
            if alone := _alone(flat, at):
                done = alone.end
                yield alone
            continue
        # by far most separators end here: inside words, or before a figure
        before, after = flat[max(0, at - _NEAR) : at], flat[at + 1 : at + 2]
        if before.isalpha() or not (after.isalpha() or (after.isspace() and _is_letter(flat, at + 1))):
            continue
        if not (before[-1:].isdigit() or _may_end_serial(before, flat[at])):
            continue
        hit = _hit(flat, at, small=small)
        if hit:
            done = hit.end
            yield hit


def _alone(flat: str, at: int) -> Hit | None:
    """The number "178 CP" whose letters stand at `at`, with nothing but a blank before them; the words around tell whether it is one."""
    end = at + len(next(symbol for symbol in symbols.ALONE if flat.startswith(symbol, at)))
    if not at or not (flat[at - 1].isspace() or flat[at - 1].isdigit()) or flat[end : end + 1].isalnum() or _SIGN.match(flat, end):
        return None
    found = _SERIAL.search(flat, max(0, at - _WIDEST_SERIAL), at)
    number = symbols.parse("".join(flat[found.start() : end].split())) if found and not _continues(flat, found.start()) else None
    return Hit(found.start(), end, number, sure=False) if found and number else None


def _is_letter(flat: str, at: int) -> bool:
    nearby = flat[at : at + 4].lstrip()
    return bool(nearby) and nearby[0].isalpha()


def _may_end_serial(before: str, separator: str) -> bool:
    """Whether a figure stands close before a separator, or a blank where it may have stood."""
    return _FIGURE.search(before) is not None or (separator in _SLASH and before[-1:] in " .…_:")


def _hit(flat: str, at: int, *, small: bool) -> Hit | None:
    base = max(0, at - _WIDEST_LEFT)
    last = at - 1
    while last >= base and flat[last].isspace() and at - last < 4:
        last -= 1
    if last < 0:
        return None
    if not flat[last].isdigit() and not (flat[last].isalpha() and _digit_near(flat, last)):
        return _blank(flat, at) if flat[at] in _SLASH else None
    found = _left(flat, base, at)
    return _read(flat, found[0], at, found[1], small=small) if found else None


def _left(flat: str, base: int, at: int) -> tuple[int, re.Match[str] | None] | None:
    """Serial and year left of a separator: where they begin, and the match; no match where the type is glued to the serial ("12KH")."""
    left = flat[base:at]
    before, blank, word = left.rpartition(" ")
    usual = _USUAL_LEFT.fullmatch(word) if blank else None
    if usual and before.rstrip()[-1:] not in ("/", "-"):
        return at - len(word), usual
    if found := _LEFT.search(left):
        start = base + found.start()
        return None if _continues(flat, start) else (start, found)
    glued = _GLUED.search(left)
    if glued and (glued["code"].isupper() or types.by_abbr(glued["code"])) and not _continues(flat, base + glued.start()):
        return base + glued.start(), None
    return None


def _digit_near(flat: str, last: int) -> bool:
    return any(c.isdigit() for c in flat[max(0, last - _NEAR) : last])


def _continues(flat: str, start: int) -> bool:
    """Whether what stands before shows that the digits begin no number: "QCVN 102:2016/…", "H37.02/…", "A5-3/…"."""
    if start == 0:
        return False
    before = flat[start - 1]
    if before.isdigit() or before in ":.,@#+=_" + "/-–":
        # "số:61/…" and "số.61/…" are numbers; so is the last of "17,18,19/2018/…"
        return before != "," and not (before in ":." and start > 1 and not flat[start - 2].isdigit() and not flat[start - 2].isupper())
    if before.isalpha():
        return before not in "sSốỐ"
    return False


def _blank(flat: str, at: int) -> Hit | None:
    found = _BLANK.search(flat, max(0, at - 70), at)
    if not found:
        return None
    groups, end, _ = _groups(flat, at)
    return Hit(found.start(), end, None, sure=True) if groups else None


def _read(flat: str, start: int, at: int, left: re.Match[str] | None, *, small: bool) -> Hit | None:
    usual = _USUAL_RIGHT.match(flat, at)
    if usual:
        text, end = usual.group(), usual.end()
        groups = tuple(re.split(r"[/-]", text)[1:])
    else:
        found, end, text = _groups(flat, at)
        groups = tuple(found)
    if not groups:
        return None
    head = "".join(flat[start:at].split())
    number = _told(head, groups, text, (left["joint"] or "") if left else None, small=small)
    if number is None:
        return None
    apart = flat[at - 1].isspace() and flat[at + 1].isspace()
    if left is None:
        sure = types.by_abbr(head.lstrip("0123456789")) is not None
    else:
        sure = len(groups) > 1 or (left["year"] is not None and not apart)
    if len(groups) > 1 and (department := _DEPARTMENT.match(flat, end)):
        number = replace(number, symbol=number.symbol + department.group(), canonical=number.canonical + department.group())
        end = department.end()
    return Hit(start, _stuttered(flat, at, end), number, sure and not text.islower())


def _stuttered(flat: str, at: int, end: int) -> int:
    """Where a number ends whose symbol is typed twice: "37-NQ/TW NQ/TW"."""
    symbol = flat[at + 1 : end]
    again = flat.startswith(symbol, end + 1) and flat[end : end + 1] in (" ", "-") and not _letter(flat, end + 1 + len(symbol))
    return end + 1 + len(symbol) if again and "/" in symbol + flat[at] and len(symbol) > _SHORTEST_SYMBOL else end


#: "12/KH KH" is no symbol twice
_SHORTEST_SYMBOL = 4


@lru_cache(maxsize=8192)
def _told(head: str, groups: tuple[str, ...], text: str, joint: str | None, *, small: bool) -> Number | None:
    """The number with this `head` and these `groups`, spelled `text`; `joint` is None where no separator stands before its type ("12KH/TU").

    `small`: the whole text is in small letters, so that they may be meant for capitals.
    """
    written = head + (text.upper() if text.islower() else text)
    hyphened = joint == "-"
    number = symbols.parse(written.replace("-", "/", 1) if hyphened else written)
    if number and hyphened:
        number = replace(number, canonical=number.canonical.replace("/", "-", 1))
    if number is None:
        symbol = groups[0].upper() if small and text.islower() else groups[0]
        if len(groups) != 1 or not symbol.isupper() or symbol in symbols.FORMS or joint is None or text[0] != "/":
            return None
        number = Number(head, None, symbol, None, symbol, "old", f"{head}/{symbol}")
    if len(groups) == 1 and joint is None and types.by_abbr(head.lstrip("0123456789")):
        number = replace(number, canonical=written)
    return _cased(number)


def _groups(flat: str, at: int) -> tuple[list[str], int, str]:
    """The groups right of a separator: "/KH-UBND" from its "/" on; what they are, where they end, and how they are spelled."""
    text = symbols.spell(flat[at])
    pos = at + 1
    while pos < len(flat) and flat[pos].isspace():
        pos += 1
    groups: list[str] = []
    end = at
    while len(groups) < _MOST_GROUPS:
        group, stop = _group(flat, pos, tight=pos == at + 1 or bool(groups))
        if not group:
            break
        groups.append(group)
        text += group
        end = stop
        joined = _NEXT.match(flat, end)
        if joined:
            loose = bool(joined["before"]) and bool(joined["after"])
            apart = bool(joined["before"]) or bool(joined["after"])
            following = _group(flat, joined.end(), tight=not apart)[0]
            mark = joined.group().strip()
            if (
                not following
                or (loose and len(groups) > 1)
                or (apart and not _abbreviation(following) and (joined["before"] or not _mixed_abbreviation(following)))
                or ("." in mark and not _dots(flat, joined.end(), groups, following, apart=apart))
            ):
                break
            text += symbols.spell(mark[0]) if "." not in mark else "-" if len(groups) == 1 and types.by_abbr(group) else "."
            pos = joined.end()
            continue
        ampersand = _AMPERSAND.match(flat, end)
        if ampersand:
            more, stop = _group(flat, ampersand.end(), tight=False)
            if more:
                groups[-1] += "&" + more
                text += "&" + more
                end = stop
            break
        lost = _LOST_HYPHEN.match(flat, end) if len(groups) == 1 and types.by_abbr(group) and text[0] == "/" else None
        if lost and lost["body"] in citing.words("lost_hyphen"):
            groups.append(lost["body"])
            text += "-" + lost["body"]
            end = lost.end()
        break
    if groups and (internal := _INTERNAL.match(flat, end)):
        text += "/nb"
        end = internal.end()
    return groups, end, text


def _group(flat: str, pos: int, *, tight: bool) -> tuple[str, int]:
    """One group and where it ends; empty where none stands there. A word glued to it is cut off: "25-HD/BCĐTW|Ngày đăng"."""
    for words, code in citing.pairs("written_out").items():
        if flat.startswith(words, pos):
            return code, pos + len(words)
    found = _GROUP.match(flat, pos)
    if not found:
        small = _SMALL_GROUP.match(flat, pos) if tight else None
        if small and not _letter(flat, small.end()):
            return small.group(), small.end()
        return "", pos
    end = found.end()
    if _letter(flat, end):
        glued = flat[end].islower()
        if glued and not _GLUED_WORD.match(flat, end):
            end -= 1
        if not glued or end <= pos + 1 < found.end():
            return "", pos
    text = flat[pos:end]
    if text == "T.Ư":
        return "TW", end
    return _of_assembly(flat, text, end) or (symbols.spell("".join(text.split())), end)


def _of_assembly(flat: str, text: str, end: int) -> tuple[str, int] | None:
    """The National Assembly's symbol with its term of office, which may stand apart or bear the mark of a footnote."""
    if text in _NUMBERED_TERMS and (term := _TERM_APART.match(flat, end)):
        return text + term["term"], term.end()
    mark = _FOOTNOTE_MARK.search(text)
    return (mark["term"], end) if mark else None


def _letter(flat: str, at: int) -> bool:
    return at < len(flat) and flat[at].isalpha()


def _dots(flat: str, at: int, groups: list[str], following: str, *, apart: bool) -> bool:
    """Whether the dot before `at` ends no sentence: it stands for the hyphen behind the type, or before a unit of the body ("UBND.VX")."""
    if _dot(groups[-1], following):
        return not apart or len(groups) == 1
    return not apart and _UNIT.match(flat, at) is not None


def _dot(group: str, following: str) -> bool:
    """Whether a dot stands for the hyphen between these two ("QĐ.UB", "QĐ.TTg"), and does not end a sentence."""
    return types.by_abbr(group) is not None and (following.isupper() or _abbreviation(following)) and len(following) <= 5


def _abbreviation(group: str) -> bool:
    return len(group) > 1 and (group.isupper() or group in ("TTg", "CTr", "TTr", "QĐi", "Ctr", "ThU"))


def _mixed_abbreviation(group: str) -> bool:
    """ "BGDĐT-⏎GDTrH": several capitals, with small letters between them; a word that begins a sentence has one."""
    return sum(letter.isupper() for letter in group) > 2


def _cased(number: Number) -> Number:
    """A symbol all in capitals or small letters in the spelling it has elsewhere."""
    if any(c.islower() for c in number.symbol):
        return number
    mixed = _mixed()
    symbol = "".join(mixed.get(part, part) for part in re.split(r"([/\-])", number.symbol))
    if symbol == number.symbol:
        return number
    cut = len(number.canonical) - len(number.symbol)
    return replace(
        number,
        symbol=symbol,
        type_code=mixed.get(number.type_code, number.type_code) if number.type_code else None,
        body_code="-".join(mixed.get(part, part) for part in number.body_code.split("-")),
        canonical=number.canonical[:cut] + symbol,
    )


@cache
def _mixed() -> dict[str, str]:
    return {word.upper(): word for word in citing.words("mixed")}
