"""Fuzzing led by coverage: `python -m tests.fuzz.guided docx 600` damages real files for ten minutes, keeping what reaches new code.

The minutes are those of the processor, so that other work on the machine does not count, and they add up: files that reach new code and the
seconds that were spent stay in the folder that is told (or the current one), and the next run of a format goes on from there.

It needs atheris (Linux, macOS). What is found stands in the same folder as `docx-crash-*`, `docx-timeout-*`, `docx-oom-*`.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import time
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["vbhc", "olefile"]):
    from tests.fuzz.mutations import damaged, damaged_inside
    from tests.fuzz.readers import FORMATS, samples
    from vbhc.errors import UnreadableFile

_MOST_MEGABYTES, _LARGEST = 2048, 200_000
#: Of the processor, for one file; and by the clock, which other work may slow, for a file at which a reader hangs.
_LONGEST_SECONDS, _HANGING_SECONDS = 30, 900
_NOTED_SECONDS = 5


class Slow(Exception):
    """Đọc quá lâu: a file took more of the processor than any may."""


class Ledger:
    """Sổ giờ: how much of the processor a format has had, in all runs together."""

    def __init__(self, file: Path, wanted: float) -> None:
        self._file = file
        self._wanted = wanted
        earlier = file.read_text("utf-8").split() if file.exists() else ["0", "0"]
        self._before, self._runs = float(earlier[0]), int(earlier[1])
        self._start = self._noted = time.process_time()

    def note(self) -> None:
        """One more file was read; ends the process when the time is up."""
        self._runs += 1
        now = time.process_time()
        spent = self._before + now - self._start
        done = spent >= self._wanted
        if done or now - self._noted > _NOTED_SECONDS:
            self._noted = now
            self._file.write_text(f"{spent:.0f} {self._runs}\n", "utf-8")
        if done:
            sys.stdout.write(f"{self._file.stem}: {spent:.0f} s of the processor, {self._runs} files\n")
            sys.stdout.flush()
            os._exit(0)  # libFuzzer has no other way to stop in between; its corpus is on disk already


def main() -> None:
    name, seconds = sys.argv[1], float(sys.argv[2])
    kept = Path(sys.argv[3] if len(sys.argv) > 3 else ".")
    form = FORMATS[name]
    ledger = Ledger(kept / f"{name}.seconds", seconds)

    def one(data: bytes) -> None:
        start = time.process_time()
        with suppress(UnreadableFile):
            form.read(data)
        took = time.process_time() - start
        if took > _LONGEST_SECONDS:
            raise Slow(f"{took:.0f} s")
        ledger.note()

    def change(data: bytes, size: int, seed: int) -> bytes:
        choose = random.Random(seed)
        if data.startswith(b"PK\x03\x04") and seed % 3:
            try:
                return damaged_inside(data, choose)[:size]
            except Exception:  # noqa: BLE001 - no zip any more: damaged as bytes
                return damaged(data, choose)[:size]
        return bytes(atheris.Mutate(data, size)) if seed % 3 else damaged(data, choose)[:size]

    corpus = kept / f"{name}.corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for sample in samples(form):
        if len(sample) <= _LARGEST:
            (corpus / hashlib.sha256(sample).hexdigest()).write_bytes(sample)
    options = [
        f"-timeout={_HANGING_SECONDS}",
        f"-rss_limit_mb={_MOST_MEGABYTES}",
        f"-max_len={_LARGEST}",
        f"-artifact_prefix={kept}/{name}-",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], one, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
