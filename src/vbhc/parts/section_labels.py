"""Nhãn: what may be the label of a numbered piece at the start of a line. Shape only; whether it is one, the order of all labels decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from vbhc.model.numerals import roman_value
from vbhc.parts.section_words import section_words
from vbhc.patterns import lazy

Kind = Literal["head", "article", "capital", "roman", "number", "decimal", "letter", "small-roman", "sub-letter"]

#: The usual order of levels, where a document does not show another one.
RANKS: dict[Kind, int] = {
    "head": 0,
    "article": 4,
    "capital": 5,
    "roman": 6,
    "number": 7,
    "decimal": 8,
    "letter": 9,
    "sub-letter": 10,
    "small-roman": 11,
}
ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
#: Letters that lists of points leave out, or have although Vietnamese has not.
_OPTIONAL = frozenset("đfjwz")
_SUFFIXES = "abcdđeghik"
_ROMAN = frozenset("IVXL")
#: Texts with scrambled marks hold "Í- MỤC TIÊU".
_UPPER = "[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]"
_MARKED = str.maketrans("ÍÌỈĨỊ", "IIIII")

#: Lists pasted into a page get numbers of their own: "1. | A. NHIỆM VỤ CHUNG", "1. | I. MỤC ĐÍCH".
_PATTERN = r"""
[ \t\xa0>*_|]*+PASTED(?P<quote>[“"”«'‘]{0,2})[ ]?
(?P<label>
  (?P<head>(?:HEADS))[ \xa0]{1,4}(?P<headnum>(?i:thứ[ ]{1,3})?(?:WORDS)(?!\w)|[IVXL]{1,7}(?!\w)|\d{1,3}(?!\w)|[A-ZĐ](?!\w))
 |(?:ARTICLES)[ \t\xa0]{0,4}(?P<article>\d{1,4}[a-eđghik]?(?!\w)|[IVXL]{1,7}(?!\w)|l(?!\w))
 |(?P<decimal>(?:[IVX]{1,5}|[A-ZĐ]|[a-zđ]|\d{1,2})(?:\.\d{1,2}){1,5}(?!\d|[.,]\d))
 |(?P<roman>[IVXLÍÌỈĨỊ]{1,7})(?!\w)
 |(?P<capital>[A-ZĐ])(?!\w)
 |(?P<number>\d{1,3}[a-eđghik]?)(?!\w)
 |\((?P<paren>\d{1,2}|[a-zđ]{1,4})(?=\))
 |(?P<letter>[a-zđ]{1,4}\d{0,2})(?=[ ]?[).\-–/][^\w])
 |(?P<tight>[a-zđ]{1,2}\d{0,2})(?=\))
)
(?P<mark>[ \xa0]{0,2}(?:[./][\-–—](?=[ \t\xa0])|[.:)\-–—/])|)
"""
_PASTED = r"(?:1\.[ \t\xa0]{1,4}(?=(?:[IVXL]{1,7}|[A-ZĐ])\.[ \t\xa0]{1,8}(?:UPPER){2}))?"


class Reading(NamedTuple):
    """One way to read a label: `series` names the list it belongs to ("number."), `ordinal` its place there."""

    kind: Kind
    series: str
    ordinal: int


@dataclass(slots=True)
class Candidate:
    """A possible label: `start` of the label, `end` where its text begins; `first` is the first letter of that text ("" at the end of a line)."""

    line: int
    start: int
    end: int
    label: str
    kind: Kind
    readings: tuple[Reading, ...]
    first: str
    mark: str
    quoted: bool
    rank: int
    steps: tuple[str, ...] = ()
    suffix: str = ""
    wrapped: bool = False
    dangling: bool = False


@cache
def label_pattern(*, pasted: bool = True) -> re.Pattern[str]:
    """The one pattern of all labels, to be matched at the start of a line; `pasted`: what a page counts in front of a label is passed over."""
    words = section_words()
    heads = "|".join(form for head in words.heads for form in _forms(head))
    ordinals = "|".join(f"(?i:{word.replace(' ', '[ ]')})" for word in sorted(words.ordinals, key=len, reverse=True))
    pattern = (
        _PATTERN.replace("PASTED", _PASTED if pasted else "")
        .replace("HEADS", heads)
        .replace("WORDS", ordinals)
        .replace("ARTICLES", "|".join(words.articles))
        .replace("UPPER", _UPPER)
    )
    return re.compile(pattern, re.VERBOSE)


def _forms(head: str) -> tuple[str, str]:
    spaced = head.replace(" ", "[ ]")
    return spaced[0].upper() + spaced[1:], spaced.upper()


def _roman(text: str) -> int:
    """Value of a Roman number. "Phần C" and "Phần D" follow Phần B: no document has a hundred parts."""
    return roman_value(text) if set(text.upper()) <= _ROMAN else 0


def succeeds(last: int, reading: Reading) -> bool:
    """Is it the next of its list? Points may leave out "đ", and have "f", "j", "w" that Vietnamese has not."""
    if reading.ordinal == last + 1:
        return True
    return reading.kind in ("letter", "capital") and last < reading.ordinal and set(ALPHABET[last : reading.ordinal - 1]) <= _OPTIONAL


class _Seen(NamedTuple):
    """A match of the pattern and what follows it: `after` is where the text begins, `first` its first letter, `mark` the label's own.

    `spaced` says that a blank or the end follows; the others are the groups of the pattern.
    """

    text: str
    after: int
    end: int
    first: str
    spaced: bool
    mark: str
    head: str | None
    headnum: str | None
    article: str | None
    decimal: str | None
    roman: str | None
    capital: str | None
    number: str | None
    paren: str | None
    letter: str | None
    tight: str | None


_Found = tuple[tuple[Reading, ...], str, int, tuple[str, ...], str]


@lru_cache(maxsize=4096)
def _reading(kind: Kind, series: str, ordinal: int) -> Reading:
    """One value for each reading: a document has thousands of labels and few readings."""
    return Reading(kind, series, ordinal)


def read_label(text: str, match: re.Match[str], line: int, end: int) -> Candidate | None:
    """A match of `label_pattern` as a candidate; None where what follows shows that it is no label."""
    after = match.end()
    while after < end and text[after] in " \t\xa0*_":
        after += 1
    quote, _, head, headnum, article, decimal, letters, capital, number, paren, letter, tight, mark = match.groups()
    first = text[after] if after < end else ""
    spaced = not first or after > match.end()
    seen = _Seen(
        text, after, end, first, spaced, mark.strip()[:1], head, headnum, article, decimal, letters, capital, number, paren, letter, tight
    )
    found: _Found | None
    if head:
        found = _head(seen)
    elif article:
        found = _article(seen)
    else:
        found = _item(seen) if _follows(seen) else None
    if found is None:
        return None
    readings, label, rank, steps, suffix = found
    return Candidate(
        line,
        match.start("label"),
        after,
        label,
        readings[0].kind,
        readings,
        first,
        seen.mark,
        bool(quote),
        rank,
        steps,
        suffix,
    )


def _follows(seen: _Seen) -> bool:
    """Whether an item's label is followed by a blank or the end, else by a capital or a quotation mark ("1.Xây dựng", "a)“…”")."""
    spaced = seen.spaced
    if seen.decimal:
        return (spaced or seen.first.isupper()) and seen.first != "%"
    if seen.roman and not seen.mark:
        return spaced and seen.first.isupper()
    return bool(seen.mark) and seen.first != ":" and (spaced or seen.first.isupper() or seen.first in '“"(' or seen.mark == ")")


def _head(seen: _Seen) -> _Found | None:
    word, number = seen.head or "", seen.headnum or ""
    if not _stands(seen):
        return None
    plain = " ".join(number.split())
    words = section_words()
    key = plain.casefold().removeprefix("thứ").strip()
    ordinal = (
        words.ordinals.get(key) or (int(plain) if plain.isdigit() else _roman(plain)) or (ord(plain[0]) - 64 if len(plain) == 1 else 0)
    )
    if not ordinal:
        return None
    name = " ".join(word.split()).capitalize()
    label = f"{name} {plain.lower() if key in words.ordinals else plain}"
    rank = words.heads[name.casefold()]
    return (_reading("head", f"head{rank}", ordinal),), label, rank, (), ""


def _article(seen: _Seen) -> _Found | None:
    number = seen.article or ""
    if not (_stands(seen) or _FIRST_ITEM.match(seen.text, seen.after, seen.end)) or (seen.mark and seen.first and seen.first in ",;)"):
        return None
    number = "1" if number == "l" else number
    digits = number.rstrip(_SUFFIXES)
    ordinal = int(digits) if digits.isdigit() else _roman(number)
    return (
        (_reading("article", "article", ordinal),),
        f"Điều {number}",
        RANKS["article"],
        (),
        number[len(digits) :] if digits.isdigit() else "",
    )


#: what may follow the number of an article that has no heading: "Điều 3 | 1. Trạm trưởng …"
_FIRST_ITEM = lazy(r"1\.\s{1,3}[^\W\d_]")


def _stands(seen: _Seen) -> bool:
    """Whether "Chương II", "Điều 5" without a mark stands alone or before a heading, and is no reference ("Điều 5 Luật …", "Điều 5 của")."""
    if not seen.first or seen.mark:
        return True
    word = seen.text[seen.after : min(seen.end, seen.after + 12)].split(" ", 1)[0].rstrip(",.;")
    return seen.first.isupper() and word not in section_words().references


def _item(seen: _Seen) -> _Found | None:
    if seen.decimal:
        steps = tuple(seen.decimal.split("."))
        return (_reading("decimal", f"decimal{len(steps)}", int(steps[-1])),), seen.decimal, RANKS["decimal"], steps, ""
    if label := seen.roman or seen.capital:
        return _capitals(seen, label)
    token = seen.paren or seen.number or seen.letter or seen.tight or ""
    side = "()" if seen.paren else _side(seen.mark)
    if token[0].isdigit():
        digits = token.rstrip(_SUFFIXES)
        rank = RANKS["number"] if side in {".", "-", "/"} else RANKS["sub-letter"]
        suffix = token[len(digits) :]
        ordinal = int(digits)
        return (_reading("number", f"number{side}", ordinal),), f"{ordinal}{suffix}", rank, (), suffix
    if seen.first and not seen.first.isalpha() and side not in {")", "()"}:
        return None
    return _letters(token, side)


def _capitals(seen: _Seen, label: str) -> _Found | None:
    """Readings of "II", "I", "C": Roman numbers and capital letters; a single "I" may be both."""
    side = _side(seen.mark)
    readings: list[Reading] = []
    if seen.roman:
        if not seen.mark and not seen.text[seen.after : min(seen.end, seen.after + 30)].isupper():
            return None
        label = label.translate(_MARKED)
        readings.append(_reading("roman", f"roman{side}", _roman(label)))
    if len(label) == 1:
        readings.append(_reading("capital", f"capital{side}", ALPHABET.index(label.lower()) + 1))
    return tuple(readings), label, RANKS[readings[0].kind], (), ""


def _letters(token: str, side: str) -> _Found | None:
    """Readings of "a", "đ", "aa", "a1", "iv": point, sub-point or small Roman number; the order decides between them."""
    letters = token.rstrip("0123456789")
    if letters != token:
        steps = (letters, token[len(letters) :])
        return ((_reading("decimal", "decimal2", int(steps[1])),), token, RANKS["sub-letter"], steps, "") if len(letters) == 1 else None
    readings: list[Reading] = []
    if len(token) == 1:
        readings.append(_reading("letter", f"letter{side}", ALPHABET.index(token) + 1))
    elif len(token) == 2 and token[0] == token[1] and token[0] in ALPHABET[:8]:
        readings.append(_reading("sub-letter", f"sub-letter{side}", ALPHABET.index(token[0]) + 1))
    if set(token) <= set("ivx"):
        readings.append(_reading("small-roman", f"small-roman{side}", _roman(token)))
    if not readings:
        return None
    return tuple(readings), token, RANKS[readings[0].kind], (), ""


def _side(mark: str) -> str:
    """The marks of one kind: "1-" and "1 –" are one list; "1:" goes with "1."."""
    return "-" if mark and mark in "-–—" else "." if mark in ("", ":") else mark
