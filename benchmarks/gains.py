"""Được, mất: which citations the working tree gains and loses against the last commit, over the shared real documents, with the text around each.

    python benchmarks/gains.py [--against main] [--limit 200]

The other version runs from a git worktree in a temporary folder, with the libraries of this one; both run at the same time. The exit code is
0 whatever changed (to be read, not to be passed), 2 where a comparison was not possible.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared")).resolve()
#: Files of these kinds are read; every version of vbhc says itself which of them it cannot read.
SUFFIXES = (".pdf", ".docx", ".html", ".txt")
TABLES = {"legal-texts.jsonl": "text", "province-titles.jsonl": "trich_yeu", "codified-citations.jsonl": "raw"}
AROUND = 60
WORKER = "--worker"


def inputs() -> Iterator[tuple[str, Path | bytes]]:
    """Name and content of every text: files of corpus, seeds and gold pages, then the rows of the tables."""
    for folder in ("corpus", "seeds", "gold/pages"):
        for path in sorted((SHARED / folder).rglob("*")):
            if path.suffix.lower() in SUFFIXES:
                yield path.relative_to(SHARED).as_posix(), path
    for table, column in TABLES.items():
        path = SHARED / "corpus" / table
        rows = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        for number, row in enumerate(rows, 1):
            yield f"corpus/{table}:{number}", str(json.loads(row).get(column) or "").encode("utf-8")


def work(home: str, out: str) -> None:
    """One version: the citations of every text, a line each."""
    import vbhc
    from vbhc import pipeline

    if not Path(vbhc.__file__).resolve().is_relative_to(Path(home).resolve()):
        sys.exit(f"gains: {vbhc.__file__} is not the version under {home}")
    with Path(out).open("w", encoding="utf-8") as file:
        for name, content in inputs():
            try:
                reading = pipeline.examine(content, name=content.name if isinstance(content, Path) else "row.txt", allow_secret=True)
            except vbhc.VbhcError as error:
                found: dict[str, Any] = {"error": error.code}
            except Exception as error:  # noqa: BLE001 - a bug in one version is a finding, not the end of the comparison
                found = {"error": f"bug: {type(error).__name__}: {error}"}
            else:
                found = {"citations": said(reading.record.citations, reading.source.text)}
            file.write(json.dumps({"name": name} | found, ensure_ascii=False) + "\n")


def said(citations: Any, text: str) -> list[dict[str, str]]:
    """What is compared of each citation, and the words around it."""
    rows = []
    for citation in citations:
        start, end = citation.span
        around = f"{text[max(0, start - AROUND) : start]}⟦{text[start:end]}⟧{text[end : end + AROUND]}"
        outer = None if citation.within is None else citations[citation.within]
        within = "" if outer is None else str(outer.number or outer.name or outer.text)
        cited = str(citation.number or citation.name or citation.text)
        rows.append({"cited": cited, "relation": citation.relation, "within": within, "around": " ".join(around.split())})
    return rows


@contextmanager
def worktree(revision: str) -> Iterator[Path]:
    """The other version, in a folder that goes away again."""
    with tempfile.TemporaryDirectory(prefix="vbhc-gains-") as folder:
        place = Path(folder) / "old"
        subprocess.run(["git", "worktree", "add", "--detach", "--quiet", str(place), revision], cwd=ROOT, check=True)
        try:
            yield place
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(place)], cwd=ROOT, check=True)


def start(home: Path, out: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(home / "src"), "PYTHONUTF8": "1", "SHARED": str(SHARED)}
    return subprocess.Popen([sys.executable, __file__, WORKER, str(home), str(out)], env=environment, cwd=out.parent)


def load(path: Path) -> dict[str, dict[str, Any]]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {row["name"]: row for row in rows}


def compare(name: str, old: dict[str, Any], new: dict[str, Any]) -> tuple[list[str], Counter[str]]:
    """The lines that tell what changed in one text. The same document cited in the same words with another relation has changed, no more."""
    lines = []
    if old.get("error") != new.get("error"):
        lines.append(f"! was {old.get('error') or 'read'}, is {new.get('error') or 'read'}")
    gained, lost = rest(new, old), rest(old, new)
    before: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in lost:
        before[row["cited"], inner(row)].append(row)
    counts: Counter[str] = Counter()
    for row in gained:
        if was := before[row["cited"], inner(row)]:
            counts["changed"] += 1
            lines.append(f"~ {row['cited']}: {relation(was.pop(0))} → {relation(row)}\n      {row['around']}")
        else:
            counts["gained"] += 1
            lines.append(f"+ {row['cited']}: {relation(row)}\n      {row['around']}")
    for row in (row for rows in before.values() for row in rows):
        counts["lost"] += 1
        lines.append(f"- {row['cited']}: {relation(row)}\n      {row['around']}")
    return [f"\n{name}", *(f"  {line}" for line in lines)] if lines else [], counts


def rest(these: dict[str, Any], those: dict[str, Any]) -> list[dict[str, str]]:
    """Citations of the one that the other does not have, each as often as it is missing."""
    there = Counter(key(row) for row in those.get("citations", ()))
    left = []
    for row in these.get("citations", ()):
        if there[key(row)]:
            there[key(row)] -= 1
        else:
            left.append(row)
    return left


def key(row: dict[str, str]) -> tuple[str, str, str]:
    return row["cited"], row["relation"], row["within"]


def inner(row: dict[str, str]) -> str:
    """The first words of the mention: the same mention, whatever was added to its end."""
    found = re.search("⟦(.{0,12})", row["around"])
    return found[1] if found else ""


def relation(row: dict[str, str]) -> str:
    return f"{row['relation']} of {row['within']}" if row["within"] else row["relation"]


def main() -> int:
    parser = argparse.ArgumentParser(description="Citations gained and lost against another revision.")
    parser.add_argument("--against", default="main", help="the revision to compare with (default: %(default)s)")
    parser.add_argument("--limit", type=int, default=200, help="texts to show at most (default: %(default)s; all are counted)")
    asked = parser.parse_args()
    if not (SHARED / "corpus").is_dir():
        print(f"gains: nothing compared, no real documents: {SHARED / 'corpus'} is missing (set SHARED to where they are)", file=sys.stderr)
        return 2
    began = time.monotonic()
    revision = subprocess.run(
        ["git", "rev-parse", "--short", f"{asked.against}^{{commit}}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if revision.returncode:
        print(f"gains: git knows no revision {asked.against}: {revision.stderr.strip()}", file=sys.stderr)
        return 2
    commit = revision.stdout.strip()
    against = asked.against if asked.against == commit else f"{asked.against} {commit}"
    with tempfile.TemporaryDirectory(prefix="vbhc-gains-") as folder, worktree(commit) as other:
        outs = Path(folder) / "old.ndjson", Path(folder) / "new.ndjson"
        running = [start(home, out) for home, out in zip((other, ROOT), outs, strict=True)]
        codes = [process.wait() for process in running]
        if any(codes):
            print("gains: one of the versions did not run to its end (see above)", file=sys.stderr)
            return 2
        old, new = (load(out) for out in outs)
    total: Counter[str] = Counter()
    touched = 0
    for name, row in new.items():
        lines, counts = compare(name, old[name], row)
        total += counts
        touched += bool(lines)
        if lines and touched <= asked.limit:
            print("\n".join(lines))
    if touched > asked.limit:
        print(f"\n… and {touched - asked.limit} more texts (--limit)")
    sizes = [sum(len(row.get("citations", ())) for row in side.values()) for side in (old, new)]
    print(
        f"\ngains: {total['gained']} gained, {total['lost']} lost, {total['changed']} changed in {touched} of {len(new)} texts"
        f" ({against}: {sizes[0]} citations, working tree: {sizes[1]}; {time.monotonic() - began:.0f} s)"
    )
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == [WORKER]:
        work(sys.argv[2], sys.argv[3])
    else:
        sys.exit(main())
