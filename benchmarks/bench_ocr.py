"""Recognition: errors on our own pages, worn as by a scanner, and what a page costs with each engine, against ocrmypdf on the same file.

    PYTHONPATH=. nice python benchmarks/bench_ocr.py errors --papers 7
    PYTHONPATH=. nice python benchmarks/bench_ocr.py speed

The pages are those of the fixtures and of papers put together by `fixtures/prose.py`; their text is known to the letter. Errors do not depend on
the machine. Times do: each is given by the clock and by the processor, which other work on the machine disturbs less, and as a ratio.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import ocr_speed

from fixtures.build_pdf import pdf
from fixtures.prose import paper
from fixtures.scans import scanned
from vbhc.readers import read
from vbhc.readers.ocr import engine
from vbhc.readers.ocr.engine import Engine, EngineName, Recognition
from vbhc.readers.ocr.seen import SeenLine

ROOT = Path(__file__).parents[1]
FIXTURES = ("ke-hoach-61-kh-ubnd", "quyet-dinh-kem-quy-che", "ket-luan-tinh-uy", "ke-hoach-phu-luc-bang")
ENGINES: tuple[EngineName, ...] = ("trueocr", "tesseract", "auto")


class Wear(NamedTuple):
    """What a scanner did to a page."""

    name: str
    marks: dict[str, Any]


WEARS = (
    Wear("light", {"dpi": 300, "tilt": 0.3, "blur": 0.4, "noise": 6.0, "quality": 75}),
    Wear("usual", {}),
    Wear("heavy", {"dpi": 150, "tilt": 2.0, "blur": 0.8, "noise": 20.0, "quality": 40, "faint": 60, "ground": 30}),
    Wear("150 dpi", {"dpi": 150}),
    Wear("tilted", {"tilt": 3.0}),
    Wear("seal over text", {"over": True}),
    Wear("faint print", {"faint": 140}),
    Wear("grey paper", {"ground": 70}),
)


class Remembering:
    """An engine that reads a picture once, however often it is asked: what it read alone serves the two together."""

    def __init__(self, engine: Engine) -> None:
        self.name, self.version = engine.name, engine.version
        self._engine = engine
        self._known: dict[str, Any] = {}

    def read(self, image: Any, dpi: float) -> list[SeenLine]:
        """All lines of a page."""
        return list(self._once("read", image, lambda: self._engine.read(image, dpi)))

    def read_line(self, image: Any, *, figures: bool = False) -> tuple[str, float]:
        """Nothing: further looks at number and date do not change the body."""
        del image, figures
        return "", 0.0

    def quarter_turns(self, image: Any) -> int:
        """How the page lies."""
        return int(self._once("turns", image, lambda: self._engine.quarter_turns(image)))

    def _once(self, what: str, image: Any, ask: Callable[[], Any]) -> Any:
        key = hashlib.sha256(f"{what}|{image.size}|".encode() + image.tobytes()).hexdigest()
        if key not in self._known:
            self._known[key] = ask()
        return self._known[key]


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


def papers(count: int) -> list[bytes]:
    """The fixtures, and `count` papers of made-up prose."""
    fixtures = [(ROOT / "fixtures" / name / "source.pdf").read_bytes() for name in FIXTURES]
    return fixtures + [pdf(paper(seed)) for seed in range(1, count + 1)]


def errors(count: int) -> None:
    """Letters read wrongly, engine by engine, wear by wear."""
    there = [name for name in ENGINES if engine.engines(name)]
    remembering = {tool.name: Remembering(tool) for tool in engine.engines("auto")}
    setattr(engine, "_engine", remembering.get)  # noqa: B010 - a plain assignment to a function is none that types allow
    sheets = papers(count)
    truths = [text_of(data, Recognition("never")) for data in sheets]
    pages = sum(len(read(data, "page.pdf", Recognition("never")).pages) for data in sheets)
    letters = sum(map(len, truths))
    print(f"letters read wrongly, of {letters} on {pages} pages\n\n| wear | {' | '.join(there)} |\n| --- |{' --- |' * len(there)}")
    for wear in WEARS:
        row = []
        worn = [scanned(data, seed=index, **wear.marks) for index, data in enumerate(sheets)]
        for name in there:
            how = Recognition("always", name, cached=False, jobs=1)
            row.append(sum(distance(truth, text_of(data, how)) for truth, data in zip(truths, worn, strict=True)))
        print(f"| {wear.name} | {' | '.join(f'{wrong / letters:.2%}' for wrong in row)} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("what", nargs="?", choices=("errors", "speed", "both"), default="both")
    parser.add_argument("--papers", type=int, default=0, help="papers of made-up prose beside the fixtures")
    parser.add_argument("--rounds", type=int, default=2, help="how often each time is taken")
    asked = parser.parse_args()
    if not engine.engines("auto"):
        print("no engine is installed: nothing to measure", file=sys.stderr)
        return
    if asked.what != "errors":
        ocr_speed.show(scanned(papers(0)[0]), [name for name in ENGINES if engine.engines(name)], asked.rounds)
    if asked.what != "speed":
        errors(asked.papers)


if __name__ == "__main__":
    main()
