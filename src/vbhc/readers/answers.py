"""Câu trả lời: what a person confirmed of a scan, kept beside it as `<file>.vbhc.json`, so that it is asked once."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from pathlib import Path

SCHEMA = "vbhc.answers/1"
#: What may be answered.
FIELDS = ("number", "date")
_LARGEST = 1 << 16


def beside(file: Path) -> Path:
    """Where the answers about a file are kept."""
    return file.with_name(f"{file.name}.vbhc.json")


def load(file: Path, sha256: str) -> tuple[tuple[str, str], ...]:
    """The answers about a file, as long as it is still the file that they were given for."""
    place = beside(file)
    try:
        if place.stat().st_size > _LARGEST:
            return ()
        kept = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(kept, dict) or kept.get("schema") != SCHEMA or kept.get("sha256") != sha256:
        return ()
    return tuple((name, kept[name]) for name in FIELDS if isinstance(kept.get(name), str))


def store(file: Path, sha256: str, answers: dict[str, str]) -> Path:
    """Adds answers to those kept; raises an OSError where the folder cannot be written."""
    kept = {"schema": SCHEMA, "sha256": sha256, **dict(load(file, sha256)), **answers}
    place = beside(file)
    handle, written = tempfile.mkstemp(dir=place.parent, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as text:
            json.dump(kept, text, ensure_ascii=False, indent=2)
            text.write("\n")
        Path(written).replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            Path(written).unlink()
        raise
    return place
