"""Made-up letterheads for measuring: what they say is known, and what a seed means stays."""

from __future__ import annotations

from datetime import date

import pytest

from fixtures import letterheads
from vbhc.parts import symbols


@pytest.mark.parametrize("seed", range(1, 40))
def test_a_seed_tells_a_number_and_a_day(seed: int) -> None:
    head = letterheads.head(seed)
    number = symbols.parse(head.number)
    assert number is not None
    assert number.serial == head.serial
    assert head == letterheads.head(seed)
    day = date.fromisoformat(head.date)
    assert (int(head.day), int(head.month), head.year) == (day.day, day.month, day.year)


@pytest.mark.skipif(bool(letterheads.missing()), reason=f"fonts are missing: {', '.join(letterheads.missing())}")
def test_each_way_of_writing_leaves_ink() -> None:
    seeds = {letterheads.head(seed).how_number: seed for seed in range(1, 40)}
    assert set(seeds) == {"print", "stamp", "hand"}
    for seed in seeds.values():
        shades = letterheads.draw(letterheads.head(seed)).convert("L").histogram()
        assert sum(shades[:60]) > 100
        assert shades[255] > 10 * sum(shades[:200])
