"""Đọc hàng loạt: one input after the other, in order; what goes wrong with one does not stop the next."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vbhc import outputs
from vbhc.cli import _console
from vbhc.cli._inputs import STDIN, Input, Inputs, gather
from vbhc.cli._sinks import Form, Sink, is_folder, sink
from vbhc.errors import UnreadableFile, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbhc.cli._console import Talk
    from vbhc.pipeline import Reading

#: Fewer files than this are read before anyone looks for a progress bar.
_MANY = 5


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for."""

    arguments: list[str]
    format: str | None
    output: str | None
    force: bool
    recursive: bool
    files_from: str | None
    stdin_filename: str | None
    allow_secret: bool


@dataclass(frozen=True, slots=True)
class Job:
    """What a command makes of each file: its formats, the one for terminals, how to write one, and what to say besides."""

    names: Callable[[], list[str]]
    load: Callable[[str], Form]
    on_terminal: str
    render: Callable[[str, Reading, outputs.View], str]
    tell: Callable[[Reading, Talk], None] | None = None


def run(request: Request, job: Job, talk: Talk) -> int:
    """Reads everything that was asked for; the exit code."""
    found = gather(request.arguments, files_from=request.files_from, recursive=request.recursive)
    for error in found.missing:
        talk.error(error)
    name = _format(request, job, found)
    form = job.load(name)
    to_folder = request.output is not None and is_folder(request.output)
    place = sink(request.output, form, many=not found.single and not to_folder, force=request.force)
    unread = len(found.missing)

    def render(reading: Reading) -> str:
        return job.render(name, reading, _view(request, talk))

    try:
        with _progress(found, talk) as advance:
            for entry in found.wanted:
                reading = _one(entry, request, render, place, talk)
                unread += reading is None or not _said(reading, talk)
                if job.tell and reading:
                    job.tell(reading, talk)
                advance()
        place.finish()
    except BaseException:
        place.discard()
        raise
    if not found.single and (len(found.wanted) > 1 or found.skipped):
        _sum_up(found, unread, talk)
    return _console.UNREAD if unread else 0


def _one(entry: Input, request: Request, render: Callable[[Reading], str], place: Sink, talk: Talk) -> Reading | None:
    """What was read and written; None where something went wrong."""
    from vbhc import pipeline

    try:
        place.reserve(entry)
        if entry.path == STDIN:
            target: str | bytes = sys.stdin.buffer.read()
            name = request.stdin_filename or STDIN
        else:
            target, name = entry.path, entry.path
        reading = pipeline.examine(target, name=name, allow_secret=request.allow_secret, lang=talk.lang)
        text = render(reading)
    except (UnreadableFile, UsageError) as error:
        talk.error(error)
        return None
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        talk.bug(entry.path, error)
        return None
    place.write(text)
    return reading


def _said(reading: Reading, talk: Talk) -> bool:
    """Whether the file had text; a scan that nobody recognised was opened, but not read."""
    if reading.source.text_kind != "none":
        return True
    needed = next(note.message for note in reading.record.notes if note.code == "needs-ocr")
    talk.line(f"{reading.record.source.path}: {needed}")
    return False


def _format(request: Request, job: Job, found: Inputs) -> str:
    if request.format:
        return request.format
    if request.output is None and sys.stdout.isatty():
        return job.on_terminal
    if request.output is not None:
        if is_folder(request.output):
            return "json"
        for name in job.names():
            form = job.load(name)
            if request.output.lower().endswith((form.suffix, *form.aliases)):
                return name
    return "json" if found.single else "ndjson"


def _view(request: Request, talk: Talk) -> outputs.View:
    if request.output is None and sys.stdout.isatty():
        return outputs.View(talk.lang, shutil.get_terminal_size().columns, color="NO_COLOR" not in os.environ)
    return outputs.View(talk.lang)


@contextmanager
def _progress(found: Inputs, talk: Talk) -> Iterator[Callable[[], None]]:
    if talk.quiet or not sys.stderr.isatty() or len(found.wanted) < _MANY:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("vbhc", total=len(found.wanted))
        yield lambda: bar.advance(task)


def _sum_up(found: Inputs, unread: int, talk: Talk) -> None:
    asked = len(found.wanted) + len(found.missing)
    talk.remark("summary", read=str(asked - unread), asked=str(asked), unread=str(unread))
    if found.skipped:
        kinds = ", ".join(f"{suffix} {count}" for suffix, count in sorted(found.skipped.items()))
        talk.remark("summary-skipped", count=str(found.skipped.total()), kinds=kinds)
