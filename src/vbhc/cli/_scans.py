"""Bản quét: how the command line asks for recognition, says how far it is, and lets a person settle what the scan left open."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from vbhc.errors import UsageError
from vbhc.messages import message
from vbhc.readers.ocr.engine import EngineName, Mode, Recognition, asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vbhc.cli._console import Talk

#: Scans of fewer pages are read before anyone wonders.
_FEW_PAGES = 3
_SAY_EVERY_SECONDS = 4.0
_UNCERTAIN = {"number-uncertain": "number", "number-unread": "number", "date-uncertain": "date", "date-unread": "date"}


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says of scans; None where it says nothing."""

    mode: str | None = None
    engine: str | None = None
    dpi: int | None = None
    confirm: bool = False

    def recognition(self) -> Recognition:
        """How scans are read: the options, else the environment."""
        usual = asked()
        return usual._replace(
            mode=cast("Mode", self.mode or usual.mode), engine=cast("EngineName", self.engine or usual.engine), dpi=self.dpi or usual.dpi
        )


def telling(path: str, talk: Talk) -> Callable[[int, int], None]:
    """What is called after each page: a line on stderr now and then."""
    said = time.monotonic()

    def advance(done: int, total: int) -> None:
        nonlocal said
        if total > _FEW_PAGES and done < total and time.monotonic() - said > _SAY_EVERY_SECONDS:
            talk.remark("ocr-progress", path=path, done=str(done), total=str(total))
            said = time.monotonic()

    return advance


def confirmed(notes: Iterable[dict[str, Any]], sha256: str, path: str, talk: Talk) -> bool:
    """Asks for what the scan left open, as the notes of its record tell, and keeps the answers beside the file; whether there are new ones."""
    from vbhc.readers import answers

    given: dict[str, str] = {}
    for note in notes:
        field = _UNCERTAIN.get(note["code"])
        if field and field not in given and (value := _answer(path, field, note, talk)):
            given[field] = value
    if not given:
        return False
    try:
        answers.store(Path(path), sha256, given)
    except OSError as error:
        raise UsageError(path, "answers-unwritable", cause=error.strerror or str(error)) from error
    return True


def check_terminal() -> None:
    """Raises a `UsageError` where there is nobody to ask."""
    if not sys.stdin.isatty():
        raise UsageError(code="confirm-needs-terminal")


def _answer(path: str, field: str, note: dict[str, object], talk: Talk) -> str | None:
    """One question, until the answer makes sense; None where it is left open."""
    candidates = [str(one["value"]) for one in cast("list[dict[str, object]]", note["candidates"])]
    talk.line(message(f"confirm-{field}", talk.lang, path=path))
    for place, candidate in enumerate(candidates, start=1):
        talk.line(f"  {place}) {candidate}")
    while True:
        sys.stderr.write(message("confirm-choose", talk.lang))
        sys.stderr.flush()
        line = sys.stdin.readline()
        text = line.strip()
        if not text:
            return None
        if text.isdigit() and 1 <= int(text) <= len(candidates):
            return candidates[int(text) - 1]
        value = _number(text) if field == "number" else _day(text)
        if value:
            return value
        talk.line(message("confirm-unclear", talk.lang, text=text))


def _number(text: str) -> str | None:
    from vbhc.parts import symbols

    parsed = symbols.parse(text)
    return parsed.canonical if parsed and parsed.serial else None


def _day(text: str) -> str | None:
    import datetime as dt

    from vbhc.parts import dates

    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return dates.first(text)
