"""Phông chữ: which fonts a document is set in, and which of them it should not be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding, Level, Mend
from vbhc.rules._looks import is_pdf, layout
from vbhc.rules.rule import Draft, Undecided

_RIGHT = "Times New Roman"
_TIMES = "timesnewroman"
#: Free faces of the same widths, which stand in for it where it is not installed.
_STAND_INS = ("liberationserif", "tinos", "thorndale", "nimbusroman", "times")
#: Fonts of the time before Unicode.
_LEGACY = (".vn", "vni-")
#: Signs and formulas have fonts of their own.
_SIGNS = ("symbol", "wingdings", "webdings", "cambriamath", "segoeui", "msgothic", "opensymbol")
#: Fewer letters are a stray sign; a share above the other is a font of the document.
_STRAY, _SHARE = 3, 0.05

FONT_SAYS: dict[str, Bilingual] = {
    "font": Bilingual("Phông chữ “{found}”, đúng là Times New Roman.", "Font “{found}”; Times New Roman is right."),
    "stand-in": Bilingual(
        "Phông chữ “{found}” thay cho Times New Roman: máy kết xuất tệp không có phông này.",
        "Font “{found}” stands in for Times New Roman: the machine that made the file lacks it.",
    ),
    "legacy": Bilingual(
        "Phông chữ “{found}” dùng bảng mã cũ, phải là phông chữ Unicode (TCVN 6909:2001).",
        "Font “{found}” is of an old encoding; a Unicode font (TCVN 6909:2001) is right.",
    ),
    "encoding": Bilingual(
        "Văn bản gõ bằng bảng mã cũ, phải là Unicode (TCVN 6909:2001).",
        "The text is in an old encoding; Unicode (TCVN 6909:2001) is right.",
    ),
    "color": Bilingual("Chữ màu {found}, đúng là màu đen.", "Letters in colour {found}; black is right."),
}


def fonts(draft: Draft) -> Iterator[Finding]:
    """Letters in another font than Times New Roman, or in another colour than black: each font and colour once."""
    if any(note.code in {"legacy-encoding", "legacy-encoding-suspected"} for note in draft.source.notes):
        yield Finding(None, "encoding")
    runs = [run for run in layout(draft).runs if _in_body(draft, run.span.start)]
    counts: Counter[str] = Counter()
    colors: Counter[str] = Counter()
    for run in runs:
        written = sum(letter.isalnum() for letter in draft.at(run.span))
        counts[run.font or ""] += written
        colors[run.color or ""] += written
    if not counts.total():
        raise Undecided
    seen: set[str] = set()
    for run in runs:
        name = run.font or ""
        kind = _kind(name)
        if kind and name not in seen and counts[name] >= _STRAY:
            seen.add(name)
            weak = is_pdf(draft) or kind == "stand-in" or counts[name] < _SHARE * counts.total()
            # letters of an old encoding would be other letters in a new font
            mends = [] if kind == "legacy" else [Mend("font", _RIGHT, one.span) for one in runs if one.font == name]
            level: Level | None = "warning" if weak and kind != "legacy" else None
            yield Finding(run.span, kind, (("found", name),), level=level, mends=tuple(mends))
        color = run.color or ""
        if color and color not in seen and not _is_black(color) and colors[color] >= _STRAY:
            seen.add(color)
            # red may be a remark to whoever drafts
            black = tuple(Mend("color", "000000", one.span, safe=False) for one in runs if one.color == color)
            yield Finding(run.span, "color", (("found", f"#{color}"),), level="warning", mends=black)


def _in_body(draft: Draft, offset: int) -> bool:
    return draft.source.lines[draft.source.line_at(offset)].role in {"body", "footnote"}


def _kind(name: str) -> str | None:
    """What is wrong with a font, None for a right one and for one that is not told."""
    key = "".join(letter for letter in name.casefold() if letter.isalnum() or letter in ".-")
    if not key or key.startswith((_TIMES, *_SIGNS)):
        return None
    if key.startswith(_LEGACY):
        return "legacy"
    return "stand-in" if key.replace("-", "").startswith(_STAND_INS) else "font"


def _is_black(color: str) -> bool:
    """Black, and what prints as black."""
    try:
        return max(bytes.fromhex(color)) < 0x40
    except ValueError:
        return True
