"""Kiểm tra thể thức: drafts a minute, checked the first time and again from the cache, against python-docx merely opening them, in one run.

Each run is a process of its own, as for somebody at a desk; processor time counts the processes that help. The drafts are the Word fixtures
under other numbers, so that every file is another. With the cache, nothing of a file is read but its SHA-256.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
AGAIN = 5
OPEN = "import sys, docx, pathlib\nfor path in sorted(pathlib.Path(sys.argv[1]).glob('*.docx')): docx.Document(str(path))"


class Spent(NamedTuple):
    """What one run took."""

    seconds: float
    processor: float


def drafts(folder: Path, count: int) -> None:
    """The fixtures, each with another number wherever its own stands in one run of words, and always with a comment of the archive."""
    models = sorted((ROOT / "fixtures").glob("*/source.docx"))
    for number in range(count):
        goal = folder / f"{number:04d}.docx"
        with zipfile.ZipFile(models[number % len(models)]) as model, zipfile.ZipFile(goal, "w", zipfile.ZIP_DEFLATED) as made:
            made.comment = str(number).encode()
            for name in model.namelist():
                data = model.read(name)
                made.writestr(name, data.replace("Số: ".encode(), f"Số: {number}".encode(), 1) if name == "word/document.xml" else data)


def run(arguments: list[str], folder: Path) -> Spent:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    before, start = os.times(), time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, env=environment, check=False)
    seconds, after = time.perf_counter() - start, os.times()
    # 1 is what a check with findings ends with.
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode("utf-8", "replace"))
    return Spent(seconds, after.children_user + after.children_system - before.children_user - before.children_system)


def least(arguments: list[str], folder: Path, times: int) -> Spent:
    return min((run(arguments, folder) for _ in range(times)), key=lambda spent: spent.processor)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drafts", type=int, default=200)
    count = parser.parse_args().drafts
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "drafts").mkdir()
        drafts(folder / "drafts", count)
        check = ["-m", "vbhc", "validate", "drafts", "--quiet", "--isolated", "--no-corpus"]
        # Compiles the modules, which stay compiled wherever vbhc is installed.
        run([*check, "--no-cache", "--select", "ND30-O1"], folder)
        first = run(check, folder)
        rows = {"vbhc validate, first": first, "vbhc validate, again": least(check, folder, AGAIN)}
        if importlib.util.find_spec("docx"):
            rows["python-docx, opening only"] = least(["-c", OPEN, "drafts"], folder, 2)
        print(f"{count} drafts (DOCX)")
        print(f"{'program':28s} {'s':>8s} {'processor s':>12s} {'drafts/min':>11s} {'first ÷ this':>13s}")
        for program, spent in rows.items():
            ratio = first.processor / spent.processor
            print(f"{program:28s} {spent.seconds:8.2f} {spent.processor:12.2f} {count / spent.seconds * 60:11,.0f} {ratio:13.2f}")
        if "python-docx, opening only" not in rows:
            print("python-docx is not installed and was left out: pip install '.[bench]'")


if __name__ == "__main__":
    main()
