"""Tên loại văn bản: from the abbreviation in a symbol, or from the heading, to the type."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Literal

from vbhc.knowledge.spelling import fold, fold_word
from vbhc.knowledge.tables import parts, rows
from vbhc.model.document import Type
from vbhc.patterns import lazy

System = Literal["state", "party", "legal", "mass"]
# "KẾ HOẠCH", "Quyết định:": words of a heading, without numbers and what follows a line break
_WORD = lazy(r"[^\W\d_]+")
# a word as `fold` cuts them
_LETTER = lazy(r"[\w&]+")


@cache
def get(type_id: str) -> Type | None:
    """The type with this id ("ke-hoach")."""
    return _by_id().get(type_id)


@cache
def is_joint(kind: Type | None) -> bool:
    """Whether several bodies issue a document of this type together: thông tư liên tịch, nghị quyết liên tịch."""
    return kind is not None and kind.id in _JOINT


_JOINT = frozenset({"thong-tu-lien-tich", "nghi-quyet-lien-tich"})


def ids() -> tuple[str, ...]:
    """The ids of all types."""
    return tuple(_by_id())


@cache
def by_abbr(code: str, system: str | None = None) -> Type | None:
    """The type that an abbreviation stands for ("KH", "CTr", "QĐi"), the usual one of `system` where two share it.

    `TT` is Thông tư, in the Party Thông tri; `QĐ` is Quyết định, though the Party writes Quy định so too: the heading has the last word.
    """
    choices = candidates(code, system)
    return choices[0] if choices else None


@cache
def candidates(code: str, system: str | None = None) -> tuple[Type, ...]:
    """All types an abbreviation may stand for, the likeliest first. Letter case counts first, then not ("TTR" → Tờ trình)."""
    exact = _by_code().get(code) or _by_folded_code().get(code.casefold().replace("ð", "đ")) or ()
    mine = tuple(kind for kind in exact if system and system in _systems()[kind.id])
    return (*mine, *(kind for kind in exact if kind not in mine))


def of_symbol(code: str, body: str, system: str | None = None) -> tuple[Type, ...]:
    """All types a symbol may stand for: those of its first letters, then those of these and the next ("TT/LB": thông tư liên bộ)."""
    return (*candidates(code, system), *candidates(code + body.partition("-")[0], system))


@cache
def systems_of(type_id: str) -> tuple[str, ...]:
    """Who issues documents of this type: state, party, legal, mass."""
    return _systems().get(type_id, ())


def by_name(text: str) -> Type | None:
    """The type that a heading begins with ("KẾ HOẠCH", "Thông tư liên tịch số …"), the longest name first."""
    text = text[:200]
    if not _may_begin(text):
        return None
    words = fold(text).split()
    names = _by_name()
    for count in range(min(len(words), _LONGEST), 0, -1):
        kind = names.get(" ".join(words[:count]))
        if kind:
            return kind
    return None


def name_length(text: str) -> int:
    """How many characters of `text` the name of a type takes at its start (0: none): "Chương trình hành động của …" → 22."""
    text = text[:200]
    if not _may_begin(text):
        return 0
    found = list(islice(_WORD.finditer(text), _LONGEST))
    for count in range(len(found), 0, -1):
        end = found[count - 1].end()
        if fold(text[:end]) in _by_name():
            return end
    return 0


def _may_begin(text: str) -> bool:
    """Whether the first word of the text is that of a name: one look at a table before several."""
    word = _LETTER.search(text)
    return word is None or fold_word(word.group()) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in _by_name())


@cache
def names() -> tuple[str, ...]:
    """Every heading form, longest first, in natural case and today's spelling."""
    forms = {form for row in rows("types.tsv") for form in (row["name"], *parts(row["forms"], ","))}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def names_pattern() -> str:
    """The heading forms as one alternation for `re` with IGNORECASE; old and new tone marks, any blanks between words."""
    return "|".join(_tolerant(form) for form in names())


def _tolerant(form: str) -> str:
    words = (re.escape(word).replace("ỏa", "(?:ỏa|oả)").replace("ủy", "(?:ủy|uỷ)") for word in form.split())
    return r"\s{1,3}".join(words)


_LONGEST = 5


@cache
def _by_id() -> dict[str, Type]:
    return {row["id"]: Type(row["id"], row["name"], row["abbr"] or None) for row in rows("types.tsv")}


@cache
def _systems() -> dict[str, tuple[str, ...]]:
    return {row["id"]: tuple(row["systems"].split()) for row in rows("types.tsv")}


@cache
def _by_name() -> dict[str, Type]:
    found: dict[str, Type] = {}
    for row in rows("types.tsv"):
        for form in (row["name"], *parts(row["forms"], ",")):
            found.setdefault(fold(form), _by_id()[row["id"]])
    return found


@cache
def _by_code() -> dict[str, tuple[Type, ...]]:
    found: dict[str, list[Type]] = {}
    for column in ("abbr", "variants"):
        for row in rows("types.tsv"):
            for code in parts(row[column], ","):
                found.setdefault(code, []).append(_by_id()[row["id"]])
    return {code: tuple(kinds) for code, kinds in found.items()}


@cache
def _by_folded_code() -> dict[str, tuple[Type, ...]]:
    found: dict[str, list[Type]] = {}
    for code, kinds in _by_code().items():
        found.setdefault(code.casefold(), []).extend(kinds)
    return {code: tuple(kinds) for code, kinds in found.items()}
