"""Một cỡ chữ cho cả nội dung."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding, Mend
from vbhc.rules._components import running
from vbhc.rules._law import ND30_SINCE, PRACTICE, STATE
from vbhc.rules._looks import figure, letters, runs_of
from vbhc.rules.rule import Draft, Example, Rule, Undecided

#: Points; less is a printer's rounding.
_STEP = 0.9


def _check(draft: Draft) -> Iterator[Finding]:
    sizes: Counter[float] = Counter()
    told = []
    for row in running(draft):
        look = letters(draft, row)
        if look is not None and look.size is not None:
            told.append((row, look.size))
            sizes[look.size] += len(row.text)
    if not sizes:
        raise Undecided
    usual, _ = sizes.most_common(1)[0]
    # what stands before the body proper may be a title page
    start = next(index for index, (_, size) in enumerate(told) if size == usual)
    other = next(((row, size) for row, size in told[start:] if abs(size - usual) >= _STEP), None)
    if other is not None:
        row, size = other
        mends = (
            Mend("size", usual, run.span, safe=False)
            for row, size in told[start:]
            if abs(size - usual) >= _STEP
            for run in runs_of(draft, row)
            if run.size == size
        )
        yield Finding(row.span, "other", (("found", figure(size)), ("right", figure(usual))), mends=tuple(mends))


RULE = Rule(
    code="ND30-O6-13",
    title=Bilingual("Nội dung dùng một cỡ chữ", "One size for the whole body"),
    why=Bilingual("Cỡ chữ đổi giữa chừng làm người đọc tưởng là phần khác.", "A size that changes midway looks like another part."),
    clause=PRACTICE,
    level="warning",
    force="P",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="unsafe",
    says={"other": Bilingual("Đoạn này cỡ chữ {found}, các đoạn khác cỡ {right}.", "This paragraph has size {found}, the others {right}.")},
    examples=(Example("mọi đoạn cỡ 14", "một đoạn cỡ 13", change=(("text[1].size", 13.0),)),),
    check=_check,
)
