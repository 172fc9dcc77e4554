"""Lời của báo cáo: places, levels and cuts as people read them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from vbhc.messages import message
from vbhc.outputs import View, _page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbhc.messages import Lang
    from vbhc.model.finding import Checked, Level, Reported
    from vbhc.model.report import Report

_COLORS: dict[Level, str] = {"error": "31", "warning": "33", "info": "36"}
#: Findings of one rule in one file that a person reads before the rest is only counted.
ALIKE = 5
#: Findings on one page for people.
MOST = 1_000
_WORDS = 80


def place(found: Reported, lang: Lang) -> str:
    """Where it is: "trang 2, dòng 7", "bảng 1 hàng 2 cột 1"; nothing where the file as a whole is meant."""
    where = found.place
    parts: list[str] = []
    if where.page is not None:
        parts.append(message("place-page", lang, page=str(where.page)))
    if where.cell:
        table, row, column = map(str, where.cell)
        parts.append(message("place-cell", lang, table=table, row=row, column=column))
    elif where.paragraph is not None:
        parts.append(message("place-paragraph", lang, paragraph=str(where.paragraph)))
    elif where.line is not None:
        parts.append(message("place-line", lang, line=str(where.line)))
    return ", ".join(parts)


def words(found: Reported) -> str:
    """The words, and what would be right: “5/KH-UBND” → “05/KH-UBND”."""
    wrong = f"“{short(found.words)}”" if found.words else ""
    right = f"→ “{short(found.right)}”" if found.right else ""
    return f"{wrong} {right}".strip()


def short(text: str) -> str:
    """Words that would fill the line are cut."""
    text = one_line(text)
    return text if len(text) <= _WORDS else f"{text[: _WORDS - 1]}…"


def one_line(text: str) -> str:
    """A sentence, whole, on one line, that does no harm to a terminal."""
    return " ".join(_page.harmless(text).split())


def length_on_line(found: Reported) -> int | None:
    """How many letters the words take on their line; None where they go on over several, or were squeezed or cut."""
    if found.span is None or found.span.end - found.span.start != len(found.words):
        return None
    return len(found.words)


def tinted(text: str, level: Level, view: View) -> str:
    """The level in its colour, on a terminal that has any."""
    return f"\x1b[{_COLORS[level]}m{text}\x1b[0m" if view.color else text


def level(name: Level, lang: Lang) -> str:
    """Mức độ, in words."""
    return message(f"level-{name}", lang)


class Shown(NamedTuple):
    """What a person reads of a file: findings, how many more there are of which rule, and how many a full page leaves out."""

    checked: Checked
    findings: list[Reported]
    more: Counter[str]
    cut: int


def readable(report: Report) -> Iterator[Shown]:
    """Every file, also those without findings."""
    left = MOST
    for one in report.checked:
        seen: Counter[str] = Counter()
        shown: list[Reported] = []
        more: Counter[str] = Counter()
        for found in one.findings:
            seen[found.rule] += 1
            if seen[found.rule] > ALIKE:
                more[found.rule] += 1
            else:
                shown.append(found)
        cut = max(len(shown) - left, 0)
        left -= len(shown) - cut
        yield Shown(one, shown[: len(shown) - cut], Counter() if cut else more, cut + (more.total() if cut else 0))


def severest(found: Iterable[tuple[str, Reported]]) -> list[tuple[str, Reported]]:
    """The gravest first, else as they come."""
    order = {"error": 0, "warning": 1, "info": 2}
    return sorted(found, key=lambda one: order[one[1].level])


def table(report: Report) -> str:
    """How many findings of which rule, the most frequent first."""
    wide = max((len(str(count)) for _, count in report.by_rule), default=0)
    lines: list[str] = []
    for code, count in report.by_rule:
        card = report.card(code)
        lines.append(f"{count:>{wide}}  {code:<14} {card.title if card else ''}".rstrip())
    return "".join(f"{line}\n" for line in lines)
