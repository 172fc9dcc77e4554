"""Viện dẫn: megabytes a second for mentions and for the complete citation work, on documents already parsed.

In the same run: one big pattern over the same text, and eyecite over legal prose of the United States that this file makes up (`pip install
.[bench]`; left out, and said so, where it is not installed). Then hostile text of n and of 4n characters.
"""

from __future__ import annotations

import importlib.util
import json
import os
import random
import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from vbhc import citations, parts, readers
from vbhc.citations import mentions
from vbhc.model.document import Document
from vbhc.model.text import Source

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
SEEDS_TIMES = 200
TARGETS = {"mentions": 20.0, "citations": 8.0}
HOSTILE_SIZE = 50_000
OPINIONS = 40

#: What a first try looks like: type, number, day and issuer in one pattern. It loses what is nested in the issuer's words.
_TYPES = "Luật|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Thông tư|Kết luận|Công văn|Thông báo|Tờ trình|Báo cáo|Hướng dẫn|Quy định|Chương trình"
SINGLE = re.compile(
    rf"(?:(?P<type>{_TYPES})\s{{1,3}})?(?:số\s{{0,3}}:?\s{{0,3}})?(?P<number>\d{{1,5}}[A-Za-zđ]?\s?[-/]\s?(?:\d{{4}}\s?[-/]\s?)?[A-ZĐ][\w/\-]{{1,30}})"
    r"(?:,?\s{0,3}ngày\s{0,3}(?P<day>\d{1,2}\s{0,2}(?:[/.-]|tháng)\s{0,2}\d{1,2}\s{0,2}(?:[/.-]|năm)\s{0,2}\d{4}))?"
    r"(?:\s{1,3}của\s{1,3}(?P<issuer>[^,;.()\n]{2,80}))?"
)
HOSTILE = {
    "half numbers": "1/",
    "symbols": "KH-",
    "numbers": "số 1/KH-UBND ",
    "lists": "1/QĐ-A, ",
    "days": "ngày 1/1/2024 ",
    "types": "Quyết định ",
    "of": "của ",
    "laws": "Luật sửa đổi, bổ sung một số điều của ",
    "nested": "Thực hiện Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy về thực hiện ",
    "quotes": "“Điều 1 khoản 2 ",
    "brackets": "(sau đây gọi tắt là ",
}


def documents() -> dict[str, list[tuple[Source, Document]]]:
    """Parsed once: reading and parsing are measured elsewhere."""
    if not SHARED.is_dir():
        print(f"no real documents under {SHARED} (set SHARED to where they are): measured on the text fixtures")
        return {
            f"fixtures × {SEEDS_TIMES}": [parsed(path.read_bytes()) for path in sorted((ROOT / "fixtures").glob("*/source.txt"))]
            * SEEDS_TIMES
        }
    seeds = [parsed(path.read_bytes()) for path in sorted((SHARED / "seeds").glob("*.txt"))]
    rows = (SHARED / "corpus" / "legal-texts.jsonl").read_text(encoding="utf-8").splitlines()
    return {f"seeds × {SEEDS_TIMES}": seeds * SEEDS_TIMES, "legal texts": [parsed(json.loads(row)["text"].encode("utf-8")) for row in rows]}


def parsed(data: bytes) -> tuple[Source, Document]:
    source = readers.read(data, name="bench.txt")
    return source, parts.analyse(source)


def best(work: Callable[[], object], rounds: int = 3) -> float:
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return max(min(spent), 1e-6)


def american() -> list[str]:
    """Made-up opinions of about 10 kB each, as thick with citations as a decree is: eyecite grows slow on longer texts."""
    chance = random.Random(1787)
    names = ["Marlow", "Ferris", "Okafor", "Lindqvist", "Tanner", "Beaumont", "Castellan", "Dwyer"]
    reporters = [("U.S.", 1790), ("F.2d", 1924), ("F.3d", 1993), ("S. Ct.", 1882), ("F. Supp. 2d", 1998), ("Cal. App. 4th", 1991)]
    fillers = [
        "The court below read the statute as a whole and found that the agency had acted within the time allowed.",
        "Nothing in the record shows that the parties meant the clause to outlive the lease.",
        "We need not decide today how far that reasoning goes, because the remedy is the same either way.",
        "Counsel argued the point at length, and the bench returned to it twice before the noon recess.",
    ]
    pieces = []
    for _ in range(OPINIONS * 30):
        reporter, since = chance.choice(reporters)
        page = chance.randrange(1, 1400)
        cited = f"See {chance.choice(names)} v. {chance.choice(names)}, {chance.randrange(1, 600)} {reporter} {page}, {page + 7} ({since + chance.randrange(30)})."
        pieces.append(" ".join([*chance.sample(fillers, 3), cited]))
    return ["\n".join(pieces[start : start + 30]) for start in range(0, len(pieces), 30)]


def eyecite() -> float | None:
    """Megabytes a second of eyecite on its own home ground."""
    if importlib.util.find_spec("eyecite") is None:
        print("eyecite is not installed: left out (pip install '.[bench]')")
        return None
    from eyecite import get_citations

    texts = american()
    found = sum(len(get_citations(text)) for text in texts)
    spent = best(lambda: [get_citations(text) for text in texts], rounds=2)
    size = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    print(f"{'US opinions':16s} {size:7.1f} {'eyecite':>14s} {spent:8.2f} {size / spent:8.2f}   ({found} citations)")
    return size / spent


def measure(name: str, batch: list[tuple[Source, Document]], theirs: float | None) -> None:
    size = sum(len(source.text.encode("utf-8")) for source, _ in batch) / 1e6
    stages: dict[str, Callable[[], object]] = {
        "single regex": lambda: [sum(1 for _ in SINGLE.finditer(source.text)) for source, _ in batch],
        "mentions": lambda: [mentions.find(source, document) for source, document in batch],
        "citations": lambda: [citations.cite(source, document) for source, document in batch],
    }
    least = 0.0
    for stage, work in stages.items():
        spent = best(work)
        speed = size / spent
        least = least or speed
        ratios = f"{speed / least:6.2f} × single regex" + (f", {speed / theirs:6.2f} × eyecite" if theirs else "")
        target = f"  target {TARGETS[stage]:.0f} MB/s: {'met' if speed >= TARGETS[stage] else 'MISSED'}" if stage in TARGETS else ""
        print(f"{name:16s} {size:7.1f} {stage:>14s} {spent:8.2f} {speed:8.2f}   {ratios}{target}")
    numbered = sum(1 for source, document in batch for mention in mentions.find(source, document)[0] if mention.number)
    matched = sum(1 for source, _ in batch for _ in SINGLE.finditer(source.text))
    print(f"{name:16s} {'':7s} {numbered} numbered mentions found, {matched} matches of the single regex")


def hostile() -> None:
    print(f"\nhostile text, the complete citation work: {HOSTILE_SIZE} and {4 * HOSTILE_SIZE} characters (linear: × 4)")
    for name, unit in HOSTILE.items():
        small, large = (parsed((unit * (size // len(unit))).encode("utf-8")) for size in (HOSTILE_SIZE, 4 * HOSTILE_SIZE))
        one, four = best(partial(citations.cite, *small), 2), best(partial(citations.cite, *large), 2)
        print(f"{name:16s} {one:8.3f} s {four:8.3f} s   × {four / one:5.1f}{'   NOT LINEAR' if four > 8 * one + 0.2 else ''}")


def main() -> None:
    print(f"{'texts':16s} {'MB':>7s} {'stage':>14s} {'s':>8s} {'MB/s':>8s}")
    theirs = eyecite()
    for name, batch in documents().items():
        measure(name, batch, theirs)
    hostile()


if __name__ == "__main__":
    main()
