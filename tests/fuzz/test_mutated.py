"""Damaged real files: every one gives a record or an error that is told, in time. CI reads a sample, `make fuzz` 2,000 of each format."""

from __future__ import annotations

import os
import time

import pytest

from tests.fuzz.mutations import mutants
from tests.fuzz.readers import FORMATS, Format, samples
from vbhc.errors import UnreadableFile
from vbhc.messages import message

COUNT = int(os.environ.get("VBHC_FUZZ", "12"))
SEED = int(os.environ.get("VBHC_FUZZ_SEED", "61"))
#: Of the processor, for one file: a machine that does other things too may let it wait as long.
SECONDS = 30.0


def _refused(form: Format, data: bytes) -> UnreadableFile | None:
    try:
        form.read(data)
    except UnreadableFile as error:
        return error
    return None


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_damaged_files_give_a_record_or_an_error(name: str) -> None:
    form = FORMATS[name]
    files = samples(form)
    if not files:
        pytest.skip(f"no files to damage for {name}")
    read = 0
    for number, data in enumerate(mutants(files, COUNT, SEED)):
        start = time.process_time()
        try:
            refused = _refused(form, data)
        except Exception as error:
            raise AssertionError(f"{name}: mutant {number} of seed {SEED}") from error
        read += refused is None
        assert refused is None or "{" not in message(refused.code, "en", path="x", **refused.values)
        assert time.process_time() - start < SECONDS, f"{name}: mutant {number} of seed {SEED}"
    print(f"{name}: {COUNT} damaged files, {read} read")  # noqa: T201 - the figure of `make fuzz`
