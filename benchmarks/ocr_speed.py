"""What a page costs: seconds by the clock and of the processor, children included, of each engine and of ocrmypdf on the same file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import NamedTuple

from vbhc.readers import read
from vbhc.readers.ocr.engine import EngineName, Recognition


class Cost(NamedTuple):
    """Seconds by the clock, and of the processor (this process and those that it started)."""

    clock: float
    processor: float


def cost(work: Callable[[], object]) -> Cost:
    """What a piece of work costs once."""
    clock, before = time.perf_counter(), os.times()
    work()
    after = os.times()
    return Cost(time.perf_counter() - clock, sum(after[:4]) - sum(before[:4]))


def ocrmypdf(file: Path, jobs: int) -> None:
    """The other program: straightens, reads with Tesseract's Vietnamese model, and writes a PDF with a layer of text."""
    out = file.with_suffix(".out.pdf")
    command = [sys.executable, "-m", "ocrmypdf", "-l", "vie", "--deskew", "--output-type", "pdf", "--jobs", str(jobs), str(file), str(out)]
    subprocess.run(command, capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})


def show(data: bytes, names: Sequence[EngineName], rounds: int) -> None:
    """Takes turns, forwards and backwards, so that no one always runs at the busier hour; prints the middle of each."""
    pages = len(read(data, "page.pdf", Recognition("never")).pages)
    works: dict[str, Callable[[], object]] = {}

    def reading(name: EngineName, jobs: int) -> Callable[[], object]:
        return lambda: read(data, "page.pdf", Recognition("always", name, cached=False, jobs=jobs))

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scan.pdf"
        file.write_bytes(data)
        for jobs in (1, 2):
            works |= {f"{name}, jobs={jobs}": reading(name, jobs) for name in names}
            if there := find_spec("ocrmypdf") is not None:
                works[f"ocrmypdf, jobs={jobs}"] = lambda jobs=jobs: ocrmypdf(file, jobs)  # type: ignore[misc] # a default binds the number of this turn
        for name in names:
            reading(name, 1)()  # the models are loaded
        taken: dict[str, list[Cost]] = {label: [] for label in works}
        for turn in range(rounds):
            for label in list(works) if turn % 2 == 0 else reversed(works):
                taken[label].append(cost(works[label]))
    middle = {label: Cost(median(one.clock for one in costs), median(one.processor for one in costs)) for label, costs in taken.items()}
    print(f"seconds a page, {pages} pages, the middle of {rounds}" + ("" if there else "; ocrmypdf is not installed: no ratios against it"))
    print("\n| | clock | of ocrmypdf | processor | of ocrmypdf |\n| --- | --- | --- | --- | --- |")
    for label, (clock, processor) in middle.items():
        other = middle.get(f"ocrmypdf, {label.rpartition(' ')[2]}")
        ratios = (f"{clock / other.clock:.2f}", f"{processor / other.processor:.2f}") if other else ("", "")
        print(f"| {label} | {clock / pages:.2f} | {ratios[0]} | {processor / pages:.2f} | {ratios[1]} |")
