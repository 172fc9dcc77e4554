"""Thành phần: how fast text becomes a `Document`, against the least any parser must do (split lines, look at each with one regex), in one run.

Reads the shared real documents where they stand (`SHARED`, else the folder beside the checkout); without them, the text fixtures.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

from vbhc import parts, readers
from vbhc.model.text import Source

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
SEEDS_TIMES = 20
ROUNDS = 3
_LINE = re.compile(r"^\s{0,8}(?:Điều|Chương|Mục|\d{1,3}[.)]|[IVX]{1,5}\.)")


def texts() -> dict[str, list[str]]:
    if not SHARED.is_dir():
        return {
            "fixtures": [path.read_text(encoding="utf-8", errors="replace") for path in (ROOT / "fixtures").glob("*/source.txt")]
            * SEEDS_TIMES
        }
    seeds = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "seeds").glob("*.txt"))]
    rows = (SHARED / "corpus" / "legal-texts.jsonl").read_text(encoding="utf-8").splitlines()
    return {f"seeds × {SEEDS_TIMES}": seeds * SEEDS_TIMES, "legal texts": [longest(json.loads(row)) for row in rows]}


def longest(row: dict[str, object]) -> str:
    """The text of a row is its longest string, whatever the column is called."""
    return max((value for value in row.values() if isinstance(value, str)), key=len)


def best(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def main() -> None:
    print(f"{'texts':14s} {'MB':>7s} {'stage':>12s} {'s':>8s} {'MB/s':>8s} {'× bound':>8s}")
    for name, batch in texts().items():
        data = [text.encode("utf-8") for text in batch if text.strip()]
        size = sum(map(len, data)) / 1e6
        sources = [readers.read(piece, name="bench.txt") for piece in data]

        def bound(sources: list[Source] = sources) -> int:
            return sum(1 for source in sources for line in source.text.splitlines() if _LINE.match(line))

        def read(data: list[bytes] = data) -> None:
            for piece in data:
                readers.read(piece, name="bench.txt")

        def analyse(sources: list[Source] = sources) -> None:
            for source in sources:
                parts.analyse(source)

        least = best(bound)
        for stage, spent in (("lower bound", least), ("readers.text", best(read)), ("parts", best(analyse))):
            print(f"{name:14s} {size:7.1f} {stage:>12s} {spent:8.2f} {size / spent:8.2f} {spent / least:8.0f}")


if __name__ == "__main__":
    main()
