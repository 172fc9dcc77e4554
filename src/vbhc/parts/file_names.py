"""Tên tệp: the number that a file's name tells ("47-cp.signed.pdf", "QD_so_539_….pdf"). A candidate, never a proof."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from vbhc.knowledge import types
from vbhc.patterns import lazy

#: Dates, years, years of schools, counters of scanners and copies: figures that number nothing.
_NOISE = lazy(
    r"\(\d{1,3}\)|(?<!\d)[0-3]?\d[.\-_][01]?\d[.\-_](?:19|20)\d\d(?!\d)|(?!^)(?<!\d)[01]?\d\.(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:199\d|20[0-3]\d)(?:[.\-_](?:19|20)\d\d)?(?!\d)|(?<!\d)(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|\d{6,}|(?<!\d)0{2,}\d{0,4}(?!\d)"
)
#: "SCAN0414", "IMG_2210": what a scanner or a camera counts.
_COUNTER = lazy(r"(?<![^\W_])(?:scan(?:ned)?|img|image|dsc|cam)[_-]?\d{3,6}(?!\d)", re.IGNORECASE)
_WORDS_BEFORE = lazy(r"(?:signed|scan|copy|img|van ?ban|vb)[\W_]{0,3}", re.IGNORECASE)
_TOKEN = lazy(r"(?<![^\W_])(?P<serial>\d{1,5})(?P<after>[^\W\d_]{1,8})?(?![^\W_])")
_CODE_BEFORE = lazy(r"(?:^|[\W_])(?P<code>[^\W\d_]{1,7})[\W_]{1,3}$")
_CODE_AFTER = lazy(r"[\W_]{0,3}(?P<code>[^\W\d_]{2,12})")
_SO = frozenset({"so", "số", "no", "sso"})


@dataclass(frozen=True, slots=True)
class Named:
    """One number of a file name; `strong` where its place says that it is the number of the document."""

    serial: str
    strong: bool


def serials(path: str) -> tuple[Named, ...]:
    """The numbers of a file name that may be the document's."""
    name = re.split(r"[/\\!]", path)[-1]
    stem = normalize("NFC", name.rsplit(".", 1)[0] if "." in name else name)[:300]
    stem = _NOISE.sub(lambda match: " " * len(match.group()), stem)
    stem = _COUNTER.sub(lambda match: " " * len(match.group()), stem)
    stem = _WORDS_BEFORE.sub(lambda match: " " * len(match.group()), stem)
    found: list[Named] = []
    for match in _TOKEN.finditer(stem):
        before, after = stem[: match.start()], stem[match.end() :]
        lead = _CODE_BEFORE.search(before)
        follow = match["after"] or ((code := _CODE_AFTER.match(after)) and code["code"]) or ""
        first = not any(map(str.isalnum, before))
        led = lead is not None and (lead["code"].casefold() in _SO or types.by_abbr(_typed(lead["code"])) is not None)
        coded = types.by_abbr(_typed(follow)) is not None
        strong = led or coded or first
        if match["after"] and not coded:
            continue
        found.append(Named(match["serial"], strong))
    # One number in its proper place: those that follow are of something else.
    for index, one in enumerate(found):
        if one.strong:
            return (*found[:index], one, *(Named(other.serial, strong=False) for other in found[index + 1 :]))
    return tuple(found)


def _typed(code: str) -> str:
    """Codes as names of files write them ("qd", "nd") with the letter that they lack."""
    upper = code.upper()
    return {"QD": "QĐ", "ND": "NĐ", "CD": "CĐ", "DA": "ĐA", "TTR": "TTr", "CTR": "CTr", "HD": "HD"}.get(upper, upper)
