"""How sure is what a scan says: numbers and days of made-up letterheads with known truth, printed, stamped and written by hand, worn as by an office scanner.

Counts how many are called certain, how many of these are wrong, and in how many of the rest the truth is among the candidates. One file in ten bears a name
that tells another number, one in ten a signature made on a day that is not the document's.

    PYTHONPATH=. nice python benchmarks/bench_scans_certain.py --count 600 --keep build/heads

What was recognised is kept in the folder: asking again after a change of the weighing takes seconds, and a run that was broken off goes on.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from fixtures import letterheads, scans
from fixtures.letterheads import Head
from vbhc import parts, readers
from vbhc.model.document import Document
from vbhc.model.text import DigitalSignature, Source
from vbhc.readers.ocr.engine import Recognition, engines

#: With no error among n, the share is below 3/n in 19 of 20 such samples; with k errors the bounds of Poisson.
_BOUNDS = (3.0, 4.74, 6.30, 7.75, 9.15, 10.51, 11.84)


@dataclass(frozen=True, slots=True)
class Case:
    """A letterhead as it was read, under the name that its file has, with the signatures that it bears."""

    head: Head
    source: Source
    name: str
    signed: str


def picture(head: Head) -> bytes:
    """The scan of a letterhead."""
    chance = random.Random(head.seed + 13)
    page = letterheads.draw(head)
    scale = head.dpi / letterheads.DPI
    small = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.LANCZOS)
    return scans.pictured(
        [small],
        dpi=head.dpi,
        tilt=chance.choice((0.2, 0.5, 1.2)),
        blur=chance.uniform(0.2, 0.7) * head.dpi / 150,
        noise=chance.choice((4.0, 12.0, 20.0)),
        quality=chance.choice((35, 55, 80)),
        faint=chance.choice((0, 0, 0, 60, 110)),
        seal=False,
        seed=head.seed,
    )


def named(head: Head) -> tuple[str, str]:
    """The file's name, and what it tells: the truth, another number, nothing."""
    chance = random.Random(head.seed + 29)
    kind, roll = head.kind.replace("-", "").upper()[:2], chance.random()
    other = str(chance.randint(1, 3000))
    if chance.random() < 0.5:
        at = chance.randrange(len(head.serial))
        figure = chance.choice([one for one in "0123456789" if one != head.serial[at]])
        other = f"{head.serial[:at]}{figure}{head.serial[at + 1 :]}".lstrip("0") or "10"
    says, serial = ("truth", head.serial) if roll < 0.3 else ("another", other) if roll < 0.4 else ("nothing", "")
    if says == "another" and serial.lstrip("0") == head.serial.lstrip("0"):
        serial += "1"
    if not serial:
        return f"SCAN{head.seed:04}.pdf", says
    return chance.choice(
        (f"{serial}-{kind.lower()}.signed.pdf", f"{kind} so {serial}.pdf", f"{serial}.pdf", f"{kind}_{serial}_ubnd.pdf")
    ), says


def signed(head: Head) -> tuple[tuple[DigitalSignature, ...], str]:
    """The signatures, and what they tell of the day."""
    chance = random.Random(head.seed + 31)
    roll, day = chance.random(), dt.date.fromisoformat(head.date)
    if roll < 0.25:
        return (DigitalSignature(time=f"{day + dt.timedelta(days=chance.randint(0, 4))}T09:00:00+07:00"),), "truth"
    if roll < 0.35:
        apart = chance.choice((-20, -3, 6, 9, 31, 120))
        return (DigitalSignature(time=f"{day + dt.timedelta(days=apart)}T09:00:00+07:00"),), "another"
    return (), "nothing"


def cases(seeds: range, folder: Path) -> Iterator[Case]:
    """Every letterhead, recognised."""
    how = Recognition("always", jobs=1)
    for seed in seeds:
        head = letterheads.head(seed)
        file = folder / f"{seed:05}.pdf"
        if not file.is_file():
            file.write_bytes(picture(head))
        source = readers.read(file, how=how)
        (name, tells), (signatures, marked) = named(head), signed(head)
        yield Case(head, replace(source, path=name, signatures=signatures), tells, marked)


def told(document: Document, field: str) -> tuple[str | None, list[str]]:
    """What is certain of a number or day, and the candidates."""
    if field == "number":
        number = document.number.value if document.number else None
        value = number.canonical if number and number.serial else None
    else:
        value = document.date.value if document.date else None
    notes = [note for note in document.notes if note.code == f"{field}-uncertain"]
    return value, [one.value for note in notes for one in note.candidates]


def same(one: str, other: str) -> bool:
    """Whether two numbers or days are one, zeros in front aside."""
    return one.lstrip("0").casefold() == other.lstrip("0").casefold()


def bound(wrong: int, certain: int) -> str:
    """The share of wrong ones, and what it is below with 95 %."""
    if not certain:
        return "-"
    most = _BOUNDS[wrong] if wrong < len(_BOUNDS) else wrong + 2 * wrong**0.5 + 2
    return f"{wrong / certain:.2%} (< {most / certain:.2%})"


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--count", type=int, default=40)
    ask.add_argument("--first", type=int, default=1)
    ask.add_argument("--keep", type=Path, default=Path("build/heads"))
    asked = ask.parse_args()
    if letterheads.missing():
        print(f"not measured: fonts are missing ({', '.join(letterheads.missing())}); Debian: apt install {letterheads.PACKAGES}")
        return
    if len(engines("auto")) < 2:
        print("not measured: certainty of print needs both engines")
        return
    asked.keep.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("VBHC_CACHE", str(asked.keep / "cache"))
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for case in cases(range(asked.first, asked.first + asked.count), asked.keep):
        document = parts.analyse(case.source)
        for field, how, beside in (("number", case.head.how_number, case.name), ("date", case.head.how_date, case.signed)):
            truth = case.head.number if field == "number" else case.head.date
            value, candidates = told(document, field)
            result = "open" if value is None else "right" if same(value, truth) else "wrong"
            among = result == "open" and any(same(one, truth) for one in candidates)
            for row in ("all", how, f"beside: {beside}"):
                counts[field, row].update({result: 1, "pages": 1, "offered": int(among)})
            if result == "wrong":
                print(f"wrong: {case.head.seed} {field} {value} for {truth} ({how}, {beside}, {case.head.dpi} dpi, {case.source.path})")
    print(f"{'':24}{'pages':>6}{'certain':>9}{'wrong':>7}  share of the certain     truth among candidates")
    for (field, row), seen in sorted(counts.items()):
        certain = seen["right"] + seen["wrong"]
        offered = f"{seen['offered']} of {seen['open']}"
        print(f"{field + ', ' + row:24}{seen['pages']:6}{certain:9}{seen['wrong']:7}  {bound(seen['wrong'], certain):24} {offered}")


if __name__ == "__main__":
    main()
