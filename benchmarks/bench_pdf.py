"""Đọc PDF: the whole reader against `pdfplumber.extract_text` alone, pages per second of processor time in one run, and peak memory.

Reads the shared born-digital files where they stand (`SHARED`, else the folder beside the checkout), or the files given as arguments.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pdfplumber

from vbhc.readers import pdf

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
LONGEST = "02_2022_ND-CP_484653.pdf"
#: pdfplumber is read that many pages of each file: its speed does not change after them.
SAMPLE = 10
TARGET = 8.0
_MEMORY = """
import resource, sys
from pathlib import Path
from vbhc.readers import pdf
file = Path(sys.argv[1])
pdf.read(file.read_bytes(), file.name)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak / 1024 if sys.platform != "darwin" else peak / 1024**2)
"""


def spent(work: Callable[[], int]) -> tuple[int, float]:
    """What `work` returns, and the processor time it took."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def read(data: bytes, name: str) -> int:
    return len(pdf.read(data, name).pages)


def plumbed(file: Path) -> int:
    with pdfplumber.open(file) as document:
        pages = document.pages[:SAMPLE]
        for page in pages:
            page.extract_text()
            page.close()
    return len(pages)


def files() -> list[Path]:
    if len(sys.argv) > 1:
        return [Path(argument) for argument in sys.argv[1:]]
    return sorted((SHARED / "corpus" / "pdf").glob("*.pdf"))


def memory(file: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _MEMORY, str(file)], capture_output=True, text=True, check=False)
    if done.returncode:
        print("peak memory: not measured (this system does not tell)")
    else:
        print(f"peak memory of {file.name}: {float(done.stdout):.0f} MB")


def main() -> None:
    batch = files()
    if not batch:
        print(f"skipped: no PDF files given and none under {SHARED} (set SHARED to where the real documents are)")
        return
    pdf.read(batch[0].read_bytes(), batch[0].name)
    print(f"{'file':34s} {'pages':>5s} {'vbhc p/s':>9s} {'plumber p/s':>12s} {'ratio':>6s}")
    ours = theirs = 0.0
    for file in batch:
        data = file.read_bytes()
        pages, mine = spent(partial(read, data, file.name))
        sample, other = spent(partial(plumbed, file))
        other *= pages / max(sample, 1)
        ours, theirs = ours + mine, theirs + other
        print(f"{file.name[:34]:34s} {pages:5d} {pages / mine:9.1f} {pages / other:12.1f} {other / mine:6.1f}")
    print(f"all files: {theirs / ours:.1f} times as fast as pdfplumber.extract_text alone (target {TARGET:.0f})")
    memory(next((file for file in batch if file.name == LONGEST), max(batch, key=lambda file: file.stat().st_size)))


if __name__ == "__main__":
    main()
