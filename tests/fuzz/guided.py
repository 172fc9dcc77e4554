"""Fuzzing led by coverage: `python -m tests.fuzz.guided docx 600` damages real files for ten minutes, keeping what reaches new code.

It needs atheris (Linux, macOS). What is found stands in the folder it is told, or the current one, as `crash-*`, `timeout-*`, `oom-*`.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["vbhc"]):
    from tests.fuzz.mutations import damaged, damaged_inside
    from tests.fuzz.readers import FORMATS, samples
    from vbhc.errors import UnreadableFile

_LONGEST_SECONDS, _MOST_MEGABYTES, _LARGEST = 30, 2048, 200_000


def main() -> None:
    name, seconds = sys.argv[1], sys.argv[2]
    artifacts = Path(sys.argv[3] if len(sys.argv) > 3 else ".")
    form = FORMATS[name]

    def one(data: bytes) -> None:
        try:
            form.read(data)
        except UnreadableFile:
            return

    def change(data: bytes, size: int, seed: int) -> bytes:
        choose = random.Random(seed)
        if data.startswith(b"PK\x03\x04") and seed % 3:
            try:
                return damaged_inside(data, choose)[:size]
            except Exception:  # noqa: BLE001 - no zip any more: damaged as bytes
                return damaged(data, choose)[:size]
        return bytes(atheris.Mutate(data, size)) if seed % 3 else damaged(data, choose)[:size]

    with tempfile.TemporaryDirectory() as folder:
        for sample in samples(form):
            if len(sample) <= _LARGEST:
                (Path(folder) / hashlib.sha256(sample).hexdigest()).write_bytes(sample)
        options = [
            f"-max_total_time={seconds}",
            f"-timeout={_LONGEST_SECONDS}",
            f"-rss_limit_mb={_MOST_MEGABYTES}",
            f"-max_len={_LARGEST}",
            f"-artifact_prefix={artifacts}/{name}-",
        ]
        atheris.Setup([sys.argv[0], *options, folder], one, custom_mutator=change)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
