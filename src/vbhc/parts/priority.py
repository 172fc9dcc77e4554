"""Dấu chỉ độ mật, độ khẩn: the stamps MẬT, TỐI MẬT, TUYỆT MẬT and KHẨN, THƯỢNG KHẨN, HỎA TỐC of a letterhead."""

from __future__ import annotations

from vbhc.model.document import Secrecy, Urgency
from vbhc.model.letters import bare, is_capitals
from vbhc.model.text import Found, Source, Span
from vbhc.model.zones import Zones

_SECRECY: dict[str, Secrecy] = {"MAT": "mat", "TOIMAT": "toi-mat", "TUYETMAT": "tuyet-mat"}
_URGENCY: dict[str, Urgency] = {"KHAN": "khan", "THUONGKHAN": "thuong-khan", "HOATOC": "hoa-toc", "HOATOCHENGIO": "hoa-toc"}
#: lines around the letterhead where the stamps stand
_REACH = 8


def secrecy(source: Source, zones: Zones) -> Found[Secrecy] | None:
    """The mark of secrecy, in a line of its own or with its label ("Độ mật: MẬT")."""
    for span, key in _marks(source, zones):
        value = _SECRECY.get(key.removeprefix("DOMAT").removeprefix("MUCDOMAT"))
        if value:
            return Found(value, span)
    return None


def urgency(source: Source, zones: Zones) -> Found[Urgency] | None:
    """The mark of urgency, likewise, or in the heading ("CÔNG ĐIỆN KHẨN")."""
    for span, key in _marks(source, zones):
        value = _URGENCY.get(key.removeprefix("DOKHAN").removeprefix("CONGDIEN"))
        if value:
            return Found(value, span)
    return None


def _marks(source: Source, zones: Zones) -> list[tuple[Span, str]]:
    """Short lines in capitals near the letterhead and in the stamps, as bare letters."""
    near = range(max(0, zones.header.start - _REACH), zones.title.stop) if zones.header else range(min(len(source.lines), _REACH))
    outside = (index for index in _outside(source) if source.lines[index].role in ("stamp", "page-header"))
    found = []
    for index in (*near, *outside):
        span = source.lines[index].span
        text = source.at(span).strip()
        if len(text) <= 40 and is_capitals(text.rpartition(":")[2] or text):
            found.append((span, bare(text)))
    return found


def _outside(source: Source) -> range:
    """The lines that stand behind the body."""
    first = len(source.lines)
    while first and source.lines[first - 1].role != "body":
        first -= 1
    return range(first, len(source.lines))
