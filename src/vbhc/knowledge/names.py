"""Tên riêng: natural case for capitals, names of people, what stands before a name. Spelling and keys come from `spelling`."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from vbhc.knowledge import everyday, provinces
from vbhc.knowledge.spelling import bare, fold, slug, spelling
from vbhc.knowledge.tables import parts, rows, tree
from vbhc.patterns import lazy

__all__ = ["bare", "fold", "looks_like_person", "natural_case", "slug", "spelling", "strip_ranks"]

_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# "31/CT-TTg", "COVID-19", "57-KL/TW", "GD&ĐT": a run with a number and a stroke is no word, its letters stay
_CODE = lazy(r"[^\s\d]{0,12}\d[^\s/-]{0,12}[-/]\S{0,40}|[^\W\d_]{2,12}-\d{1,4}\b|\b[^\W\d_]{1,6}&[^\W\d_]{1,6}\b")
# a kind of place with a number for a name takes the capital: "Quận 1", "Phường 12"
_NUMBERED = lazy(r"\b(?:quận|phường|khu phố)(?= {1,3}\d)")
_ROMAN = lazy(r"[IVXLC]{1,6}")
_COUNTED = frozenset(
    {
        "khóa",
        "thứ",
        "kỳ",
        "loại",
        "hạng",
        "nhóm",
        "quý",
        "mục",
        "phần",
        "chương",
        "phụ",
        "lục",
        "cấp",
        "số",
        "đợt",
        "bảng",
        "vùng",
        "khu",
        "vực",
    }
)
_KINDS = frozenset({"huyện", "xã", "phường", "quận", "thị trấn", "thị xã", "đặc khu", "thành phố", "thôn", "ấp", "bản", "khu phố"})
_NAME_AFTER_KIND = 2
_LONGEST_PROPER = 14


class _Proper(NamedTuple):
    key: tuple[str, ...]
    words: tuple[str, ...]


def natural_case(text: str, *, place_to_end: bool = False) -> str:
    """Capitals in natural case: "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN" → "Ủy ban nhân dân tỉnh Lạng Sơn". Today's spelling, the same length.

    Proper names come from the tables. `place_to_end`: what follows "huyện", "xã" … up to a comma is a name, as in a letterhead;
    otherwise two words are, unless they are common words. Text that is not in capitals keeps its case.
    """
    text = spelling(text)
    letters = [letter for letter in text if letter.isalpha()]
    if sum(letter.isupper() for letter in letters) * 2 <= len(letters):
        return text
    codes = [match.span() for match in _CODE.finditer(text)]
    words = [match for match in _WORD.finditer(text) if not _inside(codes, match.start())]
    keys = [match.group().casefold() for match in words]
    cased = [_lower(words, keys, index) for index in range(len(words))]
    _capital_places(text, words, keys, cased, to_end=place_to_end)
    _apply_propers(keys, cased)
    if cased:
        cased[0] = cased[0][:1].upper() + cased[0][1:]
    return _NUMBERED.sub(lambda match: match.group().capitalize(), _joined(text, words, cased))


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether one of the spans, in order and apart, holds `at`."""
    last = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return last >= 0 and at < spans[last][1]


def _lower(words: list[re.Match[str]], keys: list[str], index: int) -> str:
    word = words[index].group()
    if _ROMAN.fullmatch(word) and index and (keys[index - 1] in _COUNTED or (len(word) > 1 and word not in {"VI", "XI"})):
        return word
    return word.lower()


def _joined(text: str, words: list[re.Match[str]], cased: list[str]) -> str:
    pieces: list[str] = []
    last = 0
    for match, word in zip(words, cased, strict=True):
        pieces += (text[last : match.start()], word)
        last = match.end()
    return "".join((*pieces, text[last:]))


def _apply_propers(keys: list[str], cased: list[str]) -> None:
    table = _propers()
    index = 0
    while index < len(keys):
        for proper in table.get(keys[index], ()):
            if tuple(keys[index : index + len(proper.key)]) == proper.key:
                for offset, word in enumerate(proper.words):
                    cased[index + offset] = _like(cased[index + offset], word)
                index += len(proper.key) - 1
                break
        index += 1


def _like(word: str, model: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _capital_places(text: str, words: list[re.Match[str]], keys: list[str], cased: list[str], *, to_end: bool) -> None:
    for index in range(len(keys)):
        kind = 2 if " ".join(keys[index : index + 2]) in _KINDS else 1 if keys[index] in _KINDS else 0
        if not kind or (index and keys[index - 1] in {"cấp", "các", "văn"}):
            continue
        following = range(index + kind, len(keys) if to_end else min(index + kind + _NAME_AFTER_KIND, len(keys)))
        together = [at for at in following if not _cut(text, words[at - 1].end(), words[at].start())]
        if (
            not together
            or keys[together[0]] in everyday.words("place")
            or (not to_end and any(keys[at] in everyday.words("place") for at in together))
        ):
            continue
        for at in together:
            if at > together[0] and keys[at - 1] != keys[at] and at - 1 not in together:
                break
            cased[at] = cased[at][:1].upper() + cased[at][1:]


def _cut(text: str, start: int, end: int) -> bool:
    """Whether something other than a blank or a hyphen stands between two words."""
    return any(sign not in " \u00a0\t-–'" for sign in text[start:end])


@cache
def _propers() -> dict[str, tuple[_Proper, ...]]:
    """First word → the proper names that begin with it, longest first."""
    found: dict[str, dict[tuple[str, ...], _Proper]] = {}
    for form in _forms():
        words = tuple(_WORD.findall(form))[:_LONGEST_PROPER]
        key = tuple(word.casefold() for word in words)
        if key:
            found.setdefault(key[0], {}).setdefault(key, _Proper(key, words))
    return {first: tuple(sorted(group.values(), key=lambda proper: -len(proper.key))) for first, group in found.items()}


def _forms() -> list[str]:
    forms = [row["form"] for row in rows("propers.tsv")]
    for row in rows("provinces.tsv"):
        forms += (row["name"], *parts(row["aliases"]), *(place for place in parts(row["places"]) if place != "="))
    for row in rows("bodies.tsv"):
        forms += (row["name"], *(alias for alias in parts(row["aliases"]) if " " in alias))
    for row in rows("offices.tsv"):
        forms.append(row["name"].split(" {")[0])
    return forms


def strip_ranks(name: str) -> str:
    """A name without ranks and degrees before it: "Đại tá, ThS. Nguyễn Văn An" → "Nguyễn Văn An". A name that is all rank stays."""
    rest = name.strip()
    for _ in range(_MOST_RANKS):
        cut = _rank_length(rest)
        if not cut or not rest[cut:].strip(" .,-"):
            break
        rest = rest[cut:].lstrip(" .,-")
    return rest


def rank_kind(name: str) -> str | None:
    """What kind of rank stands before a name: "quan-ham" of officers, "hoc-vi" a degree, "chuc-danh" of judges, "xung-ho" a form of address."""
    length = _rank_length(name)
    return _ranks()[_rank_key(name[:length])] if length else None


def is_rank(text: str) -> bool:
    """A line that is all rank: "Đại tá", "PGS.TS"; that of a judge is a position there."""
    return len(text) < _LONGEST_RANK and _ranks().get(_rank_key(text), _CALLING) != _CALLING


def is_calling(text: str) -> bool:
    """The rank of a judge, prosecutor, bailiff or inspector and nothing else: "Kiểm sát viên trung cấp"."""
    return len(text) < _LONGEST_RANK and _ranks().get(_rank_key(text)) == _CALLING


_CALLING = "chuc-danh"
_LONGEST_RANK = 40
_MOST_RANK_WORDS = 5
_MOST_RANKS = 6
_RANK_WORD = lazy(r"[^\s.,]+")


def _rank_length(name: str) -> int:
    """Length of the longest rank at the start; its full stops and blanks do not count."""
    found = list(_RANK_WORD.finditer(name[:60]))[:_MOST_RANK_WORDS]
    for count in range(len(found), 0, -1):
        if _rank_key(name[: found[count - 1].end()]) in _ranks():
            return found[count - 1].end()
    return 0


@cache
def _ranks() -> dict[str, str]:
    return {_rank_key(row["form"]): row["kind"] for row in rows("ranks.tsv")}


def _rank_key(form: str) -> str:
    return "".join(_RANK_WORD.findall(form)).casefold().replace("uý", "úy")


def looks_like_person(text: str) -> float:
    """How much a line looks like the name of a person, 0…1: a known surname, capitals, two to five syllables, no place, no position.

    Meant for a line under a position: "Thái Bình" and "Lộc Bình" are names of places that look like names.
    """
    name = strip_ranks(spelling(text))
    words = name.split()
    if not 2 <= len(words) <= _MOST_SYLLABLES or not all(word[0].isupper() and _NAME_WORD.fullmatch(word) for word in words):
        return 0.0
    key = fold(name)
    if provinces.is_name(key) or key in _places() or key in _titles() or _holds_office(key.split()):
        return 0.0
    score = _surname(words[0].casefold())
    score += {2: -0.3, 3: 0.05, 4: 0.05}.get(len(words), -0.2)
    if words[1].casefold() in {"văn", "thị"}:
        score += 0.1
    return round(max(0.0, min(1.0, score)), 2)


_MOST_SYLLABLES = 6
_NAME_WORD = lazy(r"[^\W\d_]{1,10}(?:['’-][^\W\d_]{0,9})?")
_OFTEN = 10


def _surname(word: str) -> float:
    # "H'Lan", "Y-Thanh": what stands before the sign tells the people
    return _surnames().get(word) or _surnames().get(re.split("['’-]", word, maxsplit=1)[0] + "'", 0.35)


@cache
def _surnames() -> dict[str, float]:
    weight = {"A": 0.8, "B": 0.75, "C": 0.65}
    return {
        row["surname"].casefold(): 0.9 if int(row["often"] or 0) >= _OFTEN else weight[row["confidence"]] for row in rows("surnames.tsv")
    }


@cache
def _places() -> frozenset[str]:
    return frozenset(fold(place) for row in rows("provinces.tsv") for place in parts(row["places"]))


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(form) for row in rows("titles.tsv") for form in (row["form"], *parts(row["variants"])))


def _holds_office(words: list[str]) -> bool:
    """Whether a syllable is one of a position or a body: "Trần Văn Thư" and "Nguyễn Nhân Hòa" are people, "Văn Thư", "Hội Nhân Dân" and "Quản Lý Và Sử Dụng" are none."""
    table = tree("closing.toml")["given"]
    compounds = {" ".join(pair) for pair in pairwise(words)}
    given = _surname(words[0]) >= _KNOWN and " ".join(words) not in table["clerical"] and compounds.isdisjoint(table["compounds"])
    return "và" in words[1:-1] or any(
        word in _never() and not (given and at and word in table["syllables"]) for at, word in enumerate(words)
    )


#: the least that the table of surnames gives
_KNOWN = 0.65


@cache
def _never() -> frozenset[str]:
    """Words that a position or a body has and a person has not."""
    return frozenset(
        {
            "chủ",
            "tịch",
            "trưởng",
            "phòng",
            "ủy",
            "ban",
            "sở",
            "bộ",
            "giám",
            "đốc",
            "nhân",
            "dân",
            "tỉnh",
            "huyện",
            "xã",
            "phó",
            "thư",
            "cục",
        }
    )
