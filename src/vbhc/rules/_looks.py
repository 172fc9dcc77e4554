"""Dáng chữ: how the lines of a component look, and what is said of those that look otherwise than they should."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from vbhc.model.finding import Bilingual, Finding, Mend
from vbhc.model.layout import Layout, Run, Stroke
from vbhc.model.letters import is_rule
from vbhc.rules._rows import Row
from vbhc.rules.rule import Draft, Undecided

_PDF = "application/pdf"
#: What a printer's rounding makes of a size, in points.
_SLACK = {True: 0.5, False: 0.25}
#: Law sites set everything in size 12, but for remarks of their own.
_SITE_SIZE, _SITE_SHARE = 12.5, 0.9
#: A share of bold (slanted) letters above the one is bold, below the other plain; between them nothing is said.
_MOSTLY, _HARDLY = 0.85, 0.15

_SAYS: dict[str, tuple[str, str]] = {
    "size": ("{what}: cỡ chữ {found}, đúng là {right}.", "{what}: size {found}; {right} is right."),
    "bold": ("{what} phải in đậm.", "{what} must be bold."),
    "plain": ("{what} không in đậm.", "{what} must not be bold."),
    "italic": ("{what} phải in nghiêng.", "{what} must be italic."),
    "upright": ("{what} phải là kiểu chữ đứng.", "{what} must be upright."),
    "center": ("{what} phải canh giữa.", "{what} must be centred."),
    "no-line": ("Dưới {what} phải có đường kẻ ngang, nét liền.", "A solid line belongs under {what}."),
    "length": (
        "Đường kẻ dưới {what} dài bằng {found} dòng chữ, đúng là {right}.",
        "The line under {what} is {found} of the words; right is {right}.",
    ),
}
#: Names a component in both languages: ("Tiêu ngữ", "The motto").
Named = tuple[str, str]


def says(what: Named, *kinds: str, key: str = "") -> dict[str, Bilingual]:
    """The sentences that a rule needs, for one component; those of a second component bear a `key`."""
    return {
        f"{key}{kind}": Bilingual(*(text.replace("{what}", word) for text, word in zip(_SAYS[kind], what, strict=True))) for kind in kinds
    }


class Wanted(NamedTuple):
    """How a component must look; None where any look will do. `key` tells its sentences from those of another component of the rule."""

    sizes: tuple[float, float]
    bold: bool | None = None
    italic: bool | None = None
    center: bool = False
    key: str = ""


class Letters(NamedTuple):
    """The look of a line: size of most letters, shares of bold and slanted ones."""

    size: float | None
    bold: float | None
    italic: float | None


def layout(draft: Draft) -> Layout:
    """The looks of the file; a rule that needs them is not run without."""
    if draft.layout is None:
        raise Undecided
    if _is_copy(draft, draft.layout):
        raise Undecided("skip-web")
    return draft.layout


def _is_copy(draft: Draft, seen: Layout) -> bool:
    """Whether a law site set the text anew: all of it in one small size, and the title in capitals that are not bold."""
    known = draft.facts.get("copy")
    if isinstance(known, bool):
        return known
    title = draft.document.title.span if draft.document.title else None
    sizes: Counter[float | None] = Counter()
    plain = False
    for run in seen.runs:
        sizes[run.size] += run.span.end - run.span.start
        plain = plain or (title is not None and title.start <= run.span.start < title.end and run.bold is False)
    usual, letters_ = sizes.most_common(1)[0] if sizes else (None, 0)
    small = usual is not None and usual <= _SITE_SIZE and letters_ >= _SITE_SHARE * sizes.total()
    made = small and plain and title is not None and draft.at(title).isupper()
    draft.facts["copy"] = made
    return made


def is_pdf(draft: Draft) -> bool:
    """Whether the file is a PDF, where every figure is measured."""
    return draft.source.media_type == _PDF


def letters(draft: Draft, row: Row) -> Letters | None:
    """The look of a line, None where the file does not tell."""
    runs = _by_line(draft).get(row.line)
    if not runs:
        return None
    weights = [(run, max(len(draft.source.at(run.span).strip()), 1)) for run in runs]
    sizes: dict[float, int] = {}
    for run, weight in weights:
        if run.size is not None:
            sizes[run.size] = sizes.get(run.size, 0) + weight
    total = sum(weight for _, weight in weights)
    bold = None if any(run.bold is None for run in runs) else sum(weight for run, weight in weights if run.bold) / total
    italic = None if any(run.italic is None for run in runs) else sum(weight for run, weight in weights if run.italic) / total
    return Letters(max(sizes, key=lambda size: sizes[size]) if sizes else None, bold, italic)


def _by_line(draft: Draft) -> dict[int, list[Run]]:
    known = draft.facts.get("runs")
    if isinstance(known, dict):
        return known
    made: dict[int, list[Run]] = {}
    for run in layout(draft).runs:
        made.setdefault(draft.source.line_at(run.span.start), []).append(run)
    draft.facts["runs"] = made
    return made


def runs_of(draft: Draft, row: Row) -> list[Run]:
    """The stretches of a line."""
    return _by_line(draft).get(row.line, [])


def mostly(draft: Draft, rows: list[Row], wanted: Wanted) -> Iterator[Finding]:
    """Like `faults`, for running text: only what more than half of the lines show, as a part may be set apart."""
    looks = [(row, look) for row in rows if (look := letters(draft, row)) is not None]
    if not looks:
        raise Undecided
    right = Counter(look.size for _, look in looks if look.size is not None and wanted.sizes[0] <= look.size <= wanted.sizes[1])
    usual = right.most_common(1)[0][0] if right else None
    first: dict[str, Finding] = {}
    mends: dict[str, list[Mend]] = {}
    counts: Counter[str] = Counter()
    for row, look in looks:
        for kind, values in _faults(draft, row, look, wanted):
            counts[kind] += 1
            first.setdefault(kind, Finding(row.span, f"{wanted.key}{kind}", values))
            mends.setdefault(kind, []).extend(_mends(draft, row, look, wanted, kind, usual))
    yield from (replace(finding, mends=tuple(mends[kind])) for kind, finding in first.items() if 2 * counts[kind] > len(looks))


def faults(draft: Draft, rows: list[Row], wanted: Wanted) -> Iterator[Finding]:
    """What is wrong with a component, each fault once, at the first line that shows it. Undecided where there are lines and none tells its look."""
    found: dict[str, Finding] = {}
    mends: dict[str, list[Mend]] = {}
    told = not rows
    for row in rows:
        look = letters(draft, row)
        if look is None:
            continue
        told = True
        for kind, values in _faults(draft, row, look, wanted):
            found.setdefault(kind, Finding(row.span, f"{wanted.key}{kind}", values))
            mends.setdefault(kind, []).extend(_mends(draft, row, look, wanted, kind))
    yield from (replace(finding, mends=tuple(mends[kind])) for kind, finding in found.items())
    if not told:
        raise Undecided


def _mends(draft: Draft, row: Row, look: Letters, wanted: Wanted, kind: str, usual: float | None = None) -> Iterator[Mend]:  # noqa: PLR0913, PLR0917 - a fault and where it stands
    """How a line gets the look that is wanted: only letters of the line's own size take another, the `usual` right one or the nearest."""
    if kind == "size":
        low, high = wanted.sizes
        right = usual or (low if look.size is not None and look.size < low else high)
        yield from (Mend("size", right, run.span) for run in runs_of(draft, row) if run.size == look.size)
    elif kind in {"bold", "plain"}:
        yield Mend("bold", kind == "bold", row.span, safe=False)
    elif kind in {"italic", "upright"}:
        yield Mend("italic", kind == "italic", row.span, safe=False)
    else:
        yield Mend("align", "center", row.span, safe=False)


def _faults(draft: Draft, row: Row, look: Letters, wanted: Wanted) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    low, high = wanted.sizes
    slack = _SLACK[is_pdf(draft)]
    if look.size is not None and not low - slack <= look.size <= high + slack:
        yield "size", (("found", figure(look.size)), ("right", figure(low) if low == high else f"{figure(low)}-{figure(high)}"))
    for share, should, yes, no in ((look.bold, wanted.bold, "bold", "plain"), (look.italic, wanted.italic, "italic", "upright")):
        if share is None or should is None:
            continue
        if should and share < _HARDLY:
            yield yes, ()
        elif not should and share > _MOSTLY:
            yield no, ()
    line = draft.source.lines[row.line].look
    # a PDF does not state how a line is set
    if wanted.center and not is_pdf(draft) and line is not None and line.align in {"left", "right"}:
        yield "center", ()


def figure(number: float) -> str:
    """A figure as people write it: 13, 13,5."""
    return f"{number:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def line_under(draft: Draft, rows: list[Row], share: tuple[float, float], right: str) -> Iterator[Finding]:
    """What is wrong with the line drawn under a component, which is that share of the words, as `right` says.

    Undecided where the file does not tell what is drawn in it.
    """
    if layout(draft).strokes is None or not rows:
        raise Undecided
    stroke = stroke_under(draft, rows)
    if stroke is None:
        if not _typed(draft, rows[-1]):
            yield Finding(rows[-1].span, "no-line")
    elif stroke.share is not None and not share[0] <= stroke.share <= share[1]:
        yield Finding(rows[-1].span, "length", (("found", f"{round(100 * stroke.share)}%"), ("right", right)))


def stroke_under(draft: Draft, rows: list[Row]) -> Stroke | None:
    """The line drawn under the last lines of a component, if there is one."""
    places = {row.line for row in rows}
    found = [stroke for stroke in layout(draft).strokes or () if stroke.line in places]
    return found[-1] if found else None


def _typed(draft: Draft, row: Row) -> bool:
    """Whether hyphens or low lines stand below instead."""
    after = row.line + 1
    return after < len(draft.source.lines) and is_rule(draft.source.at(draft.source.lines[after].span))
