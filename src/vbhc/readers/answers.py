"""Câu trả lời: what a person confirmed of a scan, kept beside it as `<file>.vbhc.json`, so that it is asked once."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from vbhc.model.text import Note

SCHEMA = "vbhc.answers/1"
#: What may be answered.
FIELDS = ("number", "date")
_LARGEST = 1 << 16
#: So much of a wrong answer is shown.
_SHOWN = 80


def beside(file: Path) -> Path:
    """Where the answers about a file are kept."""
    return file.with_name(f"{file.name}.vbhc.json")


class Kept(NamedTuple):
    """What stands beside a file: the answers that hold for it, and why others that stand there do not."""

    answers: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()


def load(file: Path, sha256: str) -> Kept:
    """The answers about a file, as long as it is still the file that they were given for; a note where some stand there and are not used."""
    place = beside(file)
    try:
        if not place.is_file():
            return Kept()
    except OSError:
        # A name too long for a file beside: none can be there.
        return Kept()
    kept = _parsed(place)
    if kept is None:
        return _unused("answers-broken", place)
    if kept["sha256"] != sha256:
        return _unused("answers-of-another", place)
    given = {name: kept[name] for name in FIELDS if name in kept}
    clear = tuple((name, value) for name, value in given.items() if isinstance(value, str) and (name != "date" or _is_day(value)))
    return Kept(clear, tuple(unclear(file, name, str(value)) for name, value in given.items() if name not in dict(clear)))


def _parsed(place: Path) -> dict[str, Any] | None:
    """What the file says; None where that is damaged, or something else."""
    try:
        if place.stat().st_size > _LARGEST:
            return None
        kept = json.loads(place.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    whole = isinstance(kept, dict) and kept.get("schema") == SCHEMA and isinstance(kept.get("sha256"), str)
    return kept if whole else None


def unclear(file: Path, name: str, text: str) -> Note:
    """What stands there as an answer is no number of a document, or no day."""
    return Note("answers-unclear", (("file", beside(file).name), ("text", f"{name}: {text[:_SHOWN]}")))


def _unused(code: str, place: Path) -> Kept:
    return Kept(notes=(Note(code, (("file", place.name),)),))


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def store(file: Path, sha256: str, answers: dict[str, str]) -> Path:
    """Adds answers to those kept; raises an OSError where the folder cannot be written."""
    kept = {"schema": SCHEMA, "sha256": sha256, **dict(load(file, sha256).answers), **answers}
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
