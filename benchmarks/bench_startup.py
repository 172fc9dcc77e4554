"""Khởi động: how long vbhc takes to start, against Python itself, in one run. Times are the least of several, in milliseconds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 9
LETTER = "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 61/KH-UBND\nLạng Sơn, ngày 18 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng cây\n"


def least(arguments: list[str], cache: str) -> float:
    # Compiled modules are kept, as they are wherever vbhc is installed.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": cache}
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment)
        best = min(best, time.perf_counter() - start)
    return best * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.txt"
        letter.write_text(LETTER, encoding="utf-8")
        corpus = str(Path(folder) / "corpus.sqlite")
        subprocess.run([sys.executable, "-m", "vbhc", "index", "--quiet", "--corpus", corpus, str(letter)], check=True)
        programs = {
            "python -c pass": ["-c", "pass"],
            "import vbhc": ["-c", "import vbhc"],
            "vbhc --version": ["-m", "vbhc", "--version"],
            "vbhc --help": ["-m", "vbhc", "--help"],
            "vbhc parse --help": ["-m", "vbhc", "parse", "--help"],
            "vbhc parse (7 lines of text)": ["-m", "vbhc", "parse", str(letter)],
            "vbhc show (corpus of 1)": ["-m", "vbhc", "show", "61/KH-UBND", "--corpus", corpus],
        }
        bare = 0.0
        print(f"{'program':32s} {'ms':>8s} {'over bare':>10s} {'ratio':>7s}")
        for name, arguments in programs.items():
            spent = least(arguments, folder)
            bare = bare or spent
            print(f"{name:32s} {spent:8.1f} {spent - bare:10.1f} {spent / bare:7.1f}")


if __name__ == "__main__":
    main()
