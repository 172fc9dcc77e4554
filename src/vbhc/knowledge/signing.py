"""Ký thay, ký thừa lệnh: whose document it is that a person signs, told by the words of a sentence: "Phó Chủ tịch UBND tỉnh Lê Văn Hùng đã ký …"."""

from __future__ import annotations

import re
from dataclasses import replace

from vbhc.knowledge.bodies import without_head
from vbhc.knowledge.names import looks_like_person
from vbhc.model.body import Body
from vbhc.patterns import lazy


def deputised(text: str) -> str:
    """The text with the offices of deputies blanked out, every offset kept: a deputy signs for the head, and the document is their body's."""
    return _DEPUTY.sub(lambda office: " " * len(office.group()), text)


def behind_deputy(text: str, pos: int) -> int:
    """Where the body stands whose deputy is named at `pos`, `pos` itself where none is."""
    found = _DEPUTY.match(text, pos)
    return found.end() if found else pos


_DEPUTY = lazy(
    r"\bPhó\s{1,2}(?:[Cc]hủ\s{1,2}tịch(?:\s{1,2}[Tt]hường\s{1,2}trực)?(?![^\W_])(?!\s{1,2}nước)|(?=[Tt]hủ\s{1,2}tướng(?![^\W_])))\s{0,3}"
)


def signs(between: str) -> bool:
    """Whether nothing stands between a body and its verb but the person who signs for it: "Chủ tịch UBND tỉnh | Lê Văn Hùng | đã ký"."""
    rest = _OFFICE.sub("", between).strip(" ,-–")
    return not rest or looks_like_person(rest) >= _PERSON


def signed_by(text: str) -> bool:
    """Whether a text ends with the name of a person, whatever office stands before it: "Tổng Bí thư | Lê Văn Hùng"."""
    words = text[-_WIDEST_NAME:].split()[-_LONGEST_NAME:]
    return any(looks_like_person(" ".join(words[-count:])) >= _PERSON for count in range(2, len(words) + 1))


_WIDEST_NAME = 60
_LONGEST_NAME = 4
#: what an office goes on with behind the body: "Phó Thủ tướng | Thường trực | Lê Văn Hùng"
_OFFICE = lazy(r"^\s{0,3}[Tt]hường\s{1,2}trực(?=\s)")
_PERSON = 0.6


def subject(named: list[tuple[int, int, Body]], text: str) -> tuple[int, Body]:
    """Where the last body named begins, and the body; one that no table knows is not the body that it is of: "Ban Chỉ đạo 24 của Chính phủ"."""
    start, _, body = named[-1]
    if len(named) > 1 and named[-2][2].id is None and text[named[-2][1] : start].strip() == "của":
        return named[-2][0], replace(named[-2][2], name=f"{named[-2][2].name} của {body.name}")
    return start, body


def on_behalf(text: str, named: list[tuple[int, int, Body]]) -> Body | None:
    """The body in whose name a person signs, named before who that is: "Thay mặt Bộ Chính trị, …", "Thừa lệnh Chủ tịch UBND tỉnh, …"."""
    bodies = (body for start, _, body in named if _BEHALF.search(text, max(0, start - _WIDEST_BEHALF), start))
    first = next(bodies, None)
    return without_head(first) if first else None


_BEHALF = lazy(
    r"(?:thay\s{1,2}mặt|thừa\s{1,2}lệnh|thừa\s{1,2}[uủ][yỷ]\s{1,2}quyền|được\s{1,2}(?:sự\s{1,2})?[uủ][yỷ]\s{1,2}quyền\s{1,2}của)\s{1,3}\Z",
    re.IGNORECASE,
)
_WIDEST_BEHALF = 32
