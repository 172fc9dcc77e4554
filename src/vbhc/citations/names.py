"""Luật, bộ luật, pháp lệnh, hiến pháp: documents that are cited by name: "Luật Báo chí năm 2016", "Luật … ngày 19/6/2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.citations import days, pinpoints, searching
from vbhc.citations.drafts import Draft
from vbhc.knowledge import citing, laws, types
from vbhc.model.text import Source, Span
from vbhc.patterns import lazy

_WORD = lazy(
    r"(?<![^\W\d_])(?:(?P<code>[Bb]ộ\s{1,3}[Ll]uật|BỘ\s{1,3}LUẬT)|(?P<law>[Ll]uật|LUẬT)|(?P<order>[Pp]háp\s{1,3}lệnh|PHÁP\s{1,3}LỆNH)|(?P<constitution>Hiến\s{1,3}pháp|HIẾN\s{1,3}PHÁP))(?![^\W_])"
)
#: a mark in each word for a law → the words
_MARKS = {
    "uật": ("Luật", "luật"),
    "Ậ": ("LUẬT",),
    "lệnh": ("Pháp lệnh", "pháp lệnh", "Pháp  lệnh", "pháp  lệnh"),
    "Ệ": ("PHÁP LỆNH", "PHÁP  LỆNH"),
    "Hiến": ("Hiến pháp", "Hiến  pháp"),
    "Ế": ("HIẾN PHÁP", "HIẾN  PHÁP"),
}
_CODE = lazy(r"[Bb]ộ\s{1,3}\Z|BỘ\s{1,3}\Z")
_CODE_WIDEST = 5
_AMENDING = lazy(
    r"\s{1,3}(?:(?:số\s{1,2}\S{3,20}\s{1,2})?về\s{1,3})?sửa\s{1,3}đổi(?:\s{0,2},?\s{1,3}(?:và\s{1,3})?bổ\s{1,3}sung)?(?:\s{1,3}(?:một\s{1,3}số\s{1,3}(?:điều|nội\s{1,2}dung)|(?:các\s{1,2})?(?:khoản|điểm|Điều|điều)\s{1,3}[\d, vàa-zđ]{1,30}?))?"
    r"(?:\s{1,3}của)?(?:\s{1,3}(?:các|một\s{1,2}số|\d{1,3}))?(?=\s{1,3}(?:Luật|luật|LUẬT|Bộ|BỘ|Pháp|PHÁP))",
    re.IGNORECASE,
)
#: "… của 15 luật trong lĩnh vực nông nghiệp và môi trường", "… của các luật thuế"
_SEVERAL = lazy(
    r"(?<=[\s\d])(?:luật|Luật|LUẬT)(?=\s)(?:(?!\s(?:số\s\d|ngày\s\d|năm\s\d|(?:được|đã|có\s{1,2}hiệu|này|trừ|thì|để|theo|khi|nếu|phải|là|nhằm|như|mà|do|quy|gồm|bao|căn\s{1,2}cứ)(?![^\W_]))|,\s(?:Luật|Nghị|Bộ)|\.(?:\s|\Z))[^;:()“”\"\n]){3,140}(?![^\W_])",
    re.IGNORECASE,
)
_AND_LAW = lazy(r"(?:\s{0,2},|\s{1,3}và|\s{0,2};)\s{1,3}(?=(?:Luật|LUẬT|Bộ\s{1,3}luật|BỘ\s{1,3}LUẬT|Pháp\s{1,3}lệnh)\s)")
_COUNT = lazy(r"\s(?:các|một\s{1,2}số|\d{1,3})\Z", re.IGNORECASE)
_REVISED = lazy(r"\s{1,3}\((?:sửa\s{1,2}đổi|sửa\s{1,2}đổi,\s{0,2}bổ\s{1,2}sung)\)", re.IGNORECASE)
_YEAR_ALONE = lazy(r"\s{1,2}(?:\((?:năm\s{1,2})?((?:19|20)\d\d)\)|((?:19|20)\d\d)(?![\d/-]|\s{0,2}[-–]\s{0,2}\d))")
_NATION = lazy(r"\s{1,3}[Nn]ước\s{1,3}[Cc]ộng\s{1,3}[hH](?:òa|oà)\s{1,3}[Xx]ã\s{1,3}hội\s{1,3}[Cc]hủ\s{1,3}nghĩa\s{1,3}Việt\s{1,3}Nam")
_TOKEN = lazy(r"[^\W\d_]+")
_MOST_WORDS = 16
_LIST_HEAD = lazy(r"\s{0,2}:\s{1,3}(?:Luật\s{1,3})?(?=[A-ZĐÀ-Ỹ])")
#: what stands between two laws of a list: number and day of the first, and a comma or semicolon
_LIST_NEXT = lazy(
    r"(?:\s{1,3}\(?số\s{0,3}:?\s{0,3}\d[^\s,;]{4,20}\)?(?:,?\s{1,3}ngày\s[^,;:.]{6,30})?)?(?:\s{0,2}[,;]\s{1,3}(?:và\s{1,3})?|\s{1,3}và\s{1,3})(?=[A-ZĐÀ-Ỹ])"
)
_MOST_LISTED = 30
#: a name that no grammar ends, as a misprint makes it, up to its day or number: "một số điều của | Luật Ban hành văn bản quy phạm phát luật"
_UNREAD = lazy(r"\s{1,3}[^;:.,()\n]{3,120}?(?=\s{1,3}(?:ngày|số)\s{0,3}\d)")
_DAY_OR_NUMBER = lazy(r"\s{0,3},?\s{0,3}(?:ngày|số)\s{0,3}\d")


def scan(source: Source) -> Iterator[Draft]:
    """Every law of a text that is named, in order. A law that stands in the name of the one that amends it is not told apart."""
    flat = source.flat
    done = 0
    small = flat.islower()
    never = citing.words("law_not_after")
    for at in searching.marked(flat, _MARKS):
        if at < done:
            continue
        before = _word_before(flat, at)
        if before in never and flat[at] not in "Hh":
            continue
        code = _CODE.search(flat, max(0, at - _CODE_WIDEST), at) if before == "bộ" else None
        found = _WORD.match(flat, code.start() if code else at)
        if not found or found.start() < done:
            continue
        if found["law"] and before == "các" and (listed := _listed(source, found.end())):
            done = listed[-1].end
            yield from listed
            continue
        draft = _constitution(source, found) if found["constitution"] else _law(source, found, small_text=small)
        if draft:
            done = draft.end
            yield draft


def _listed(source: Source, pos: int) -> list[Draft]:
    """The laws of a list under one word, each with its day or number: "các Luật: Đất đai ngày …; Nhà ở số …"."""
    flat = source.flat
    found: list[Draft] = []
    join = _LIST_HEAD.match(flat, pos)
    while join and len(found) < _MOST_LISTED:
        start = join.end()
        named = _plain_name(flat, start - 1, "Luật", small=False)
        if not named:
            break
        draft = Draft(start, named[0], "law", name=f"Luật {named[1]}", base=f"Luật {named[1]}", type=types.get("luat"), worded=True)
        _dated(source, draft)
        if not (draft.date or draft.year or _NUMBERED.match(flat, draft.end)):
            break
        found.append(draft)
        join = _LIST_NEXT.match(flat, draft.end)
    return found


def _law(source: Source, found: re.Match[str], *, small_text: bool) -> Draft | None:
    flat = source.flat
    word = "Bộ luật" if found["code"] else "Luật" if found["law"] else "Pháp lệnh"
    small = found.group()[0].islower()
    before = _word_before(flat, found.start())
    if before in citing.words("law_not_after"):
        return None
    if special := _amended_in(flat, found) or _amending_numbered(source, found):
        return special
    named = _name(flat, found.end(), word, small=small)
    if not named and not small and (before in citing.words("law_acted_on") or pinpoints.before(flat, found.start())):
        named = _small_name(flat, found.end())
    if not named:
        return None
    end, name, joined = named
    kind = types.get({"Bộ luật": "bo-luat", "Luật": "luat", "Pháp lệnh": "phap-lenh"}[word])
    if small and not _confirmed(source, end) and not (small_text or _acted_on(flat, before, found.start(), end)):
        return None
    revised = _REVISED.match(flat, end)
    if revised:
        name += " (sửa đổi)"
        end = revised.end()
    draft = Draft(found.start(), end, "law", name=f"{word} {name}", base=f"{word} {name}", type=kind, worded=True)
    _dated(source, draft)
    if joined and draft.year:
        draft.base = draft.name
    return draft


def _amended_in(flat: str, found: re.Match[str]) -> Draft | None:
    """An amending law as portals call it for short: "Luật Xây dựng và Luật Nhà ở sửa đổi 2019"; `base` is how such laws are named in full."""
    if not _SHORTLY.search(flat, found.end(), found.end() + _LONGEST_SHORT):
        return None
    inner: re.Match[str] | None = found
    while inner and (one := _plain_name(flat, inner.end(), "Bộ luật" if inner["code"] else "Luật", small=False)):
        if said := _SHORTLY.match(flat, one[0]):
            laws = " ".join(flat[found.start() : one[0]].split())
            name = f"{laws} sửa đổi {said['year']}"
            base = f"Luật sửa đổi, bổ sung một số điều của {laws}"
            return Draft(
                found.start(), said.end(), "law", name=name, base=base, type=types.get("luat"), worded=True, year=int(said["year"])
            )
        more = _AND_LAW.match(flat, one[0])
        inner = _WORD.match(flat, more.end()) if more else None
    return None


def _amending_numbered(source: Source, found: re.Match[str]) -> Draft | None:
    """An amending law without a number, in whose name the laws it amends bear theirs: "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số …, Luật Nhà ở số … ngày …".

    The mention is its first word, for the laws in its name, `title`, are mentions of their own; the day behind the last of them is its own.
    """
    flat = source.flat
    amending = _AMENDING.match(flat, found.end())
    if not found["law"] or not amending:
        return None
    named: list[str] = []
    start = end = amending.end()
    inner = _WORD.match(flat, _past_blanks(flat, end))
    while inner and (one := _plain_name(flat, inner.end(), "Bộ luật" if inner["code"] else "Luật", small=False)):
        number = _NUMBER_IN.match(flat, one[0])
        if not number:
            break
        named.append(flat[start : one[0]])
        start = end = number.end()
        more = _AND_LAW.match(flat, end)
        inner = _WORD.match(flat, more.end()) if more else None
    if len(named) < _SEVERAL_NUMBERED:
        return None
    name = " ".join(f"Luật{amending.group()}{''.join(named)}".split())
    title = Span(_past_blanks(flat, found.end()), end)
    draft = Draft(found.start(), found.end(), AMENDING, name=name, base=name, type=types.get("luat"), worded=True, title=title)
    if day := days.after(source, end):
        draft.date = day[1]
    return draft


#: how a draft of such a law was found
AMENDING = "law-amending"
_NUMBER_IN = lazy(r"\s{1,3}\(?số\s{0,3}:?\s{0,3}\d{1,3}/(?:19|20)\d\d/(?:PL-)?(?:QH|UBTVQH)\d{0,2}\)?")
#: behind one law alone the number is that of the amending one: "… một số điều của Luật Giáo dục số 43/2019/QH14"
_SEVERAL_NUMBERED = 2
_SHORTLY = lazy(r"\s{1,2}sửa\s{1,2}đổi\s{1,2}(?P<year>(?:19|20)\d\d)(?![\d/-])")
_LONGEST_SHORT = 240


def _name(flat: str, pos: int, word: str, *, small: bool) -> tuple[int, str, bool] | None:
    """Where the name ends, the name, and whether it is that of an amending law."""
    if amending := _AMENDING.match(flat, pos):
        end = amending.end()
        first = _past_blanks(flat, end)
        inner = _WORD.match(flat, first)
        several = _SEVERAL.match(flat, first) if _COUNT.search(flat, pos, end) else None
        if several and inner and not _plain_name(flat, inner.end(), "Luật", small=False):
            return first + len(several.group().rstrip()), " ".join(flat[pos : several.end()].split()), True
        for _ in range(12):
            if not inner:
                break
            one = _plain_name(flat, inner.end(), "Bộ luật" if inner["code"] else "Luật" if inner["law"] else "Pháp lệnh", small=False)
            if not one:
                unread = _UNREAD.match(flat, end) if end == amending.end() else None
                end = unread.end() if unread else end
                break
            end = one[0]
            more = _AND_LAW.match(flat, end)
            # another amending law begins the next citation
            if not more or _AMENDING.match(flat, more.end() + 4):
                break
            inner = _WORD.match(flat, more.end())
        return end, " ".join(flat[pos:end].split()), True
    plain = _plain_name(flat, pos, word, small=small)
    return (*plain, False) if plain else None


def _plain_name(flat: str, pos: int, word: str, *, small: bool) -> tuple[int, str] | None:
    """Where the name of one law ends, and the name."""
    start = _past_blanks(flat, pos)
    if start == pos:
        return None
    known = laws.at(word, flat, start)
    if known:
        written = " ".join(flat[start : known.end].split())
        return known.end, known.name if written.isupper() or len(written.split()) != len(known.name.split()) else written
    if small or not flat[start : start + 1].isupper():
        return None
    return _free_name(flat, start)


def _past_blanks(flat: str, pos: int) -> int:
    """Behind the few blanks that may stand between two words."""
    gap = flat[pos : pos + 4]
    return pos + len(gap) - len(gap.lstrip())


def _small_name(flat: str, pos: int) -> tuple[int, str, bool] | None:
    """A name in small letters that no table has, as it was written until about 2000; its day or number must follow: "Luật công ty ngày 21/12/1990"."""
    start = _past_blanks(flat, pos)
    named = _free_name(flat, start) if start > pos and flat[start : start + 1].islower() else None
    return (*named, False) if named and _DAY_OR_NUMBER.match(flat, named[0]) else None


def _free_name(flat: str, start: int) -> tuple[int, str] | None:
    """A name that no table has: words from a capital on until one that never stands in a name."""
    end = start
    count = 0
    shouted = flat[start : start + 2].isupper()
    for token in _TOKEN.finditer(flat, start, start + 130):
        gap = flat[end : token.start()]
        last = token.group().casefold() in citing.words("law_ends") and not _is_inner(flat, end, token.group())
        if gap.strip() or (count and len(gap) > 3) or last or count >= _MOST_WORDS:
            break
        if count == 0 and token.group().casefold() in citing.words("law_not_before"):
            return None
        end = token.end()
        count += 1
    if shouted or not count:
        return None
    return end, " ".join(flat[start:end].split())


def _is_inner(flat: str, end: int, word: str) -> bool:
    """Whether a word that ends names is the second of a pair that stands in them: "Nhà nước"."""
    return f"{_word_before(flat, end + 1)} {word.casefold()}" in citing.words("law_inner")


def _constitution(source: Source, found: re.Match[str]) -> Draft | None:
    flat = source.flat
    nation = _NATION.match(flat, found.end())
    end = nation.end() if nation else found.end()
    written = " ".join(flat[found.start() : end].split())
    draft = Draft(found.start(), end, "constitution", name=written, base=written, type=types.get("hien-phap"), worded=True)
    _dated(source, draft)
    told = nation or draft.year or draft.date or _word_before(flat, found.start()) == "cứ" or pinpoints.before(flat, found.start())
    return draft if told else None


def _dated(source: Source, draft: Draft) -> None:
    """Takes in the year or date right after a name."""
    flat = source.flat
    year = days.year_after(source, draft.end) or _plain_year(flat, draft.end)
    if year:
        draft.year = year[1]
        draft.name = f"{draft.name} năm {year[1]}" if "năm" in flat[draft.end : year[0]].lower() else f"{draft.name} {year[1]}"
        draft.end = year[0]
    day = days.after(source, draft.end)
    if day:
        draft.end, draft.date = day[0], day[1]


def _plain_year(flat: str, pos: int) -> tuple[int, int] | None:
    found = _YEAR_ALONE.match(flat, pos)
    return (found.end(), int(found[1] or found[2])) if found else None


def _confirmed(source: Source, end: int) -> bool:
    """Whether a year, a date or a number follows a name in small letters."""
    return bool(
        days.year_after(source, end) or days.after(source, end) or _NUMBERED.match(source.flat, end) or _REVISED.match(source.flat, end)
    )


def _acted_on(flat: str, before: str, start: int, end: int) -> bool:
    """Whether a name in small letters is that of a law: behind a verb that takes a law where no capitals stand around."""
    return before in citing.words("law_acted_on") and _all_small(flat, start, end)


def _all_small(flat: str, start: int, end: int) -> bool:
    """Whether the text around is written without capitals, as some registers list titles."""
    return flat[max(0, start - _AROUND) : end + _AROUND].islower()


_AROUND = 60
_NUMBERED = lazy(r"\s{1,3}\(?(?:số\s{0,3})?\d{1,3}/(?:19|20)\d\d/", re.IGNORECASE)


def _word_before(flat: str, start: int) -> str:
    left = flat[max(0, start - _WIDEST_WORD) : start]
    word = left.split()[-1:] if left[-1:].isspace() else []
    found = _LAST_WORD.search(word[0]) if word else None
    return found.group().casefold() if found else ""


_WIDEST_WORD = 14
_LAST_WORD = lazy(r"[^\W\d_]{1,10}\Z")


def in_draft(flat: str, start: int) -> bool:
    """Whether the law at `start` is yet to come: "dự án Luật …", "dự thảo Nghị định"."""
    left = " ".join(flat[max(0, start - 24) : start].casefold().split())
    return left.endswith(tuple(citing.words("drafts")))
