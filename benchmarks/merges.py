"""Gộp đúng hay sai: lists random merges of a corpus of real documents, to be read by a person.

A merge is two sayings of two files that the corpus takes for the same document: a file and a mention of it, or two mentions. Half of the sample
is drawn from all merges, half from those whose wordings differ (one says more than the other, or says it otherwise), where mistakes are at home.

    python benchmarks/merges.py merges.txt [COUNT [SEED]]

Reads the shared real documents where they stand (`SHARED`, else the folder beside the checkout): legal texts, PDF, DOCX, the first seeds, pages,
and the titles of a province, each of which becomes a document of one line. Mistakes found by reading stand in README.md with their reasons.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from vbhc.corpus import open_corpus
from vbhc.errors import VbhcError
from vbhc.pipeline import examine

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
_ISSUERS = (("UBND", "ỦY BAN NHÂN DÂN"), ("HĐND", "HỘI ĐỒNG NHÂN DÂN"), ("HDND", "HỘI ĐỒNG NHÂN DÂN"), ("TU", "TỈNH ỦY"))
_AROUND = 90


class Said(NamedTuple):
    """Lời: one saying of a document, with the words around it."""

    document: str
    path: str
    form: int
    said: str
    words: str


def documents() -> Iterator[tuple[str, bytes]]:
    """Name and content of every document."""
    for folder in ("corpus/docx", "corpus/pdf", "seeds", "gold/pages"):
        for path in sorted((SHARED / folder).iterdir()):
            if path.suffix in {".pdf", ".docx", ".txt"}:
                yield f"{folder}/{path.name}", path.read_bytes()
    for place, line in enumerate((SHARED / "corpus" / "legal-texts.jsonl").read_text(encoding="utf-8").splitlines()):
        yield f"legal-texts/{place:04}.txt", json.loads(line)["text"].encode()
    for place, line in enumerate((SHARED / "corpus" / "province-titles.jsonl").read_text(encoding="utf-8").splitlines()):
        yield f"province-titles/{place:04}.txt", one_line(json.loads(line)).encode()


def one_line(row: dict[str, str]) -> str:
    """A row of titles as a small document of the province it is from."""
    number = row["so_ky_hieu"].strip()
    day, month, year = row["ngay_ban_hanh"].split("/")
    issuer = next((name for code, name in _ISSUERS if code in number), "ỦY BAN NHÂN DÂN")
    tail = "BÌNH DƯƠNG" if issuer == "TỈNH ỦY" else "\nTỈNH BÌNH DƯƠNG"
    committee = "\nBAN CHỈ ĐẠO" if issuer == "ỦY BAN NHÂN DÂN" and "UBND" not in number else ""
    kind = {"QĐ": "QUYẾT ĐỊNH", "KH": "KẾ HOẠCH", "CT": "CHỈ THỊ", "TB": "THÔNG BÁO", "NQ": "NGHỊ QUYẾT"}
    heading = next((f"{name}\n" for code, name in kind.items() if f"/{code}-" in number or f"-{code}/" in number), "V/v ")
    return (
        f"{issuer} {tail}{committee}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\nSố: {number}\n"
        f"Bình Dương, ngày {day} tháng {month} năm {year}\n\n{heading}{row['trich_yeu']}\n"
    )


def index(path: Path) -> dict[str, str]:
    """Fills a corpus; the text of every file."""
    texts: dict[str, str] = {}
    with open_corpus(path, create=True) as corpus:
        for name, content in documents():
            try:
                reading = examine(content, name=name, allow_secret=True)
            except VbhcError as error:
                print(f"{name}: {error}", file=sys.stderr)
                continue
            corpus.add(reading.record, reading.source.text, allow_secret=True)
            texts[reading.record.source.path] = reading.source.text
        print(corpus.statistics(), file=sys.stderr)
    return texts


def sayings(path: Path, texts: dict[str, str]) -> dict[str, list[Said]]:
    """All that is said of each document, by its key."""
    found: dict[str, list[Said]] = {}
    with sqlite3.connect(path) as database:
        own = database.execute(
            "SELECT d.key, f.path, f.form, f.record FROM files AS f JOIN documents AS d ON d.id = f.document WHERE d.key NOT LIKE 'tep/%'"
        )
        for key, name, form, record in own:
            facts = json.loads(record)
            issuer = (facts["issuer"] or {}).get("name")
            said = f"[its file] {facts['number']} | {facts['date']} | {issuer}"
            found.setdefault(key, []).append(Said(key, name, form, said, (facts["title"] or "")[: 2 * _AROUND]))
        mentions = database.execute(
            "SELECT d.key, f.path, m.form, json_extract(f.record, '$.citations[' || m.ordinal || ']') FROM mentions AS m"
            " JOIN documents AS d ON d.id = m.document JOIN files AS f ON f.id = m.file"
        )
        for key, name, form, citation in mentions:
            cited, text = json.loads(citation), texts[name]
            start, stop = cited["span"]
            around = " ".join(f"{text[max(0, start - _AROUND) : start]}⟦{text[start:stop]}⟧{text[stop : stop + _AROUND]}".split())
            said = f"{cited['text']} | {cited['date']} | {(cited['issuer'] or {}).get('name')}"
            found.setdefault(key, []).append(Said(key, name, form, said, around))
    return found


def merges(found: dict[str, list[Said]], count: int, seed: int) -> Iterator[tuple[str, Said, Said]]:
    """Pairs of sayings from two files: any, and such as differ."""
    dice = random.Random(seed)
    sayings = [said for some in found.values() if len({one.path for one in some}) > 1 for said in some]
    for kind, wanted in (("any", count // 2), ("other words", count - count // 2)):
        taken: set[tuple[Said, Said]] = set()
        for one in islice(iter(lambda: dice.choice(sayings), None), count * 50):
            if len(taken) == wanted:
                break
            others = [other for other in found[one.document] if other.path != one.path and (kind == "any" or other.form != one.form)]
            other = dice.choice(others) if others else None
            if other and (one, other) not in taken and (other, one) not in taken:
                taken.add((one, other))
                yield kind, one, other


def main() -> None:
    if not SHARED.is_dir():
        print(f"no real documents: {SHARED} is missing (set SHARED to where they are)")
        return
    out = Path(sys.argv[1])
    count, seed = (int(sys.argv[2]) if len(sys.argv) > 2 else 300), (int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "merges.sqlite"
        texts = index(path)
        found = sayings(path, texts)
    lines, place = [], 0
    for place, (kind, one, other) in enumerate(merges(found, count, seed), start=1):
        lines.append(f"{place}. {one.document}   ({kind})")
        lines += [f"   {said.said}\n      {said.path}: {said.words}" for said in (one, other)]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{place} merges in {out}")


if __name__ == "__main__":
    main()
