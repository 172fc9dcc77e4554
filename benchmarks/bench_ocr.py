"""Recognition: errors on our own pages, worn as by a scanner, and seconds a page of each engine against ocrmypdf, as ratios.

The pages are those of the fixtures, whose text is known to the letter. Figures depend on the machine; ratios travel better.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from fixtures.scans import scanned
from vbhc.readers import read
from vbhc.readers.ocr.engine import EngineName, Recognition, engines

ROOT = Path(__file__).parents[1]
PAPERS = ("ke-hoach-61-kh-ubnd", "quyet-dinh-kem-quy-che", "ket-luan-tinh-uy")
ENGINES: tuple[EngineName, ...] = ("trueocr", "tesseract", "auto")


def distance(one: str, other: str) -> int:
    """Levenshtein distance (Myers' bit vectors: each row of the table is two integers)."""
    if not one:
        return len(other)
    places: dict[str, int] = {}
    for index, sign in enumerate(one):
        places[sign] = places.get(sign, 0) | 1 << index
    mask, top = (1 << len(one)) - 1, 1 << (len(one) - 1)
    plus, minus, score = mask, 0, len(one)
    for sign in other:
        equal = places.get(sign, 0)
        vertical = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        up, down = minus | (~(across | plus) & mask), plus & across
        score += bool(up & top) - bool(down & top)
        up, down = (up << 1 | 1) & mask, (down << 1) & mask
        plus, minus = down | (~(vertical | up) & mask), up & vertical
    return score


def text_of(data: bytes, how: Recognition) -> str:
    """The body on one line, as it was read."""
    source = read(data, "page.pdf", how)
    return " ".join(" ".join(source.at(line.span) for line in source.lines if line.role == "body").split())


def error_rate(paper: str, how: Recognition, **wear: float) -> tuple[float, int]:
    """Share of letters read wrongly on a worn copy of a paper, and how many letters there are."""
    data = (ROOT / "fixtures" / paper / "source.pdf").read_bytes()
    truth = text_of(data, Recognition("never"))
    return distance(truth, text_of(scanned(data, **wear), how)) / len(truth), len(truth)  # type: ignore[arg-type] # floats or ints, as they are named


def seconds(data: bytes, how: Recognition) -> float:
    """Time of one reading; the models are loaded before."""
    start = time.perf_counter()
    read(data, "page.pdf", how)
    return time.perf_counter() - start


def ocrmypdf(file: Path) -> float | None:
    """Time of ocrmypdf on the same file; None where it is not installed."""
    if find_spec("ocrmypdf") is None:
        return None
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "ocrmypdf", "-l", "vie", "--output-type", "pdf", str(file), str(file.with_suffix(".out.pdf"))],
        capture_output=True,
        check=True,
    )
    return time.perf_counter() - start


def main() -> None:
    there = [name for name in ENGINES if engines(name)]
    if not there:
        print("no engine is installed: nothing to measure")
        return
    print("letters read wrongly, worn copies of our own pages (200 dpi, tilted, blurred, speckled, JPEG 55, red seal)")
    for name in there:
        how = Recognition("always", name, cached=False)
        rates = [error_rate(paper, how) for paper in PAPERS]
        letters = sum(count for _, count in rates)
        print(
            f"  {name:10} {sum(rate * count for rate, count in rates) / letters:7.2%} of {letters} letters",
            *(f"{rate:.2%}" for rate, _ in rates),
        )
    data = scanned((ROOT / "fixtures" / PAPERS[0] / "source.pdf").read_bytes())
    pages = len(read(data, "page.pdf", Recognition("never")).pages)
    figures: dict[str, float] = {}
    for name in there:
        for jobs in (1, 2):
            how = Recognition("always", name, cached=False, jobs=jobs)
            figures[f"{name}, {jobs} at a time"] = seconds(data, how) / pages
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scan.pdf"
        file.write_bytes(data)
        other = ocrmypdf(file)
    print(f"seconds a page ({pages} pages)" + ("" if other else "; ocrmypdf is not installed (extra bench): no ratios against it"))
    for label, value in figures.items():
        print(f"  {label:26} {value:6.2f}" + (f"   {value * pages / other:5.2f} of ocrmypdf" if other else ""))
    if other:
        print(f"  {'ocrmypdf':26} {other / pages:6.2f}")


if __name__ == "__main__":
    main()
