"""Mẻ ghi: how many prepared records go into one lot, and how many lots into one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest

from vbhc.corpus import batches
from vbhc.corpus.beside import Checked
from vbhc.corpus.prepare import Lot


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"_RECORDS": 8, "_LOT": 4, "_FIRST_RECORDS": 2, "_MOST_RECORDS": 16, "_LETTERS": 100, "_MOST_LETTERS": 300}.items():
        monkeypatch.setattr(batches, name, value)


def chunks(count: int, letters: int) -> Iterator[Checked]:
    """Chunks of one record each."""
    for _ in range(count):
        yield Checked(Lot([cast("Any", None)], {}, set()), [0], [], letters)


def transactions(found: Iterator[batches.Batch]) -> list[list[int]]:
    """Sizes of lots, those of one transaction together."""
    made: list[list[int]] = [[]]
    for batch in found:
        made[-1].append(len(batch.lot.records))
        if batch.last:
            made.append([])
    return made[:-1]


@pytest.mark.parametrize(
    ("at_hand", "count", "letters", "expected"),
    [
        (False, 23, 1, [[2], [4], [8], [8], [1]]),
        (True, 23, 1, [[2], [4], [4, 4], [4, 4, 1]]),
        # a lot of nothing ends what is open
        (True, 22, 1, [[2], [4], [4, 4], [4, 4, 0]]),
        (True, 46, 1, [[2], [4], [4, 4], [4, 4, 4, 4], [4, 4, 4, 4]]),
        # lots of long texts are smaller, and so are transactions
        (True, 12, 60, [[2], [2, 2], [2, 2, 2]]),
        (True, 6, 301, [[1], [1], [1], [1], [1], [1]]),
        (False, 3, 101, [[1], [1], [1]]),
        (True, 0, 1, []),
    ],
)
def test_lots_and_transactions(*, at_hand: bool, count: int, letters: int, expected: list[list[int]]) -> None:
    assert transactions(batches.of_lots(chunks(count, letters), at_hand=at_hand)) == expected


def test_what_came_before_an_error_is_given_first() -> None:
    def broken() -> Iterator[Checked]:
        yield from chunks(9, 1)
        raise OSError("gone")

    found = batches.of_lots(broken(), at_hand=True)
    made: list[batches.Batch] = []
    with pytest.raises(OSError, match="gone"):
        made.extend(found)
    assert [(len(one.lot.records), one.last) for one in made] == [(2, True), (4, True), (3, True)]
