"""Đọc hàng loạt: one input after the other, in order; what goes wrong with one does not stop the next."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from vbhc import outputs
from vbhc.cli import _console, _guarding
from vbhc.cli._inputs import STDIN, Input, Inputs, gather, tell_skipped
from vbhc.cli._sinks import Form, Sink, is_folder, refuse_other_kind, sink
from vbhc.errors import UnreadableFile, UsageError
from vbhc.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbhc.cli._console import Talk
    from vbhc.cli._scans import Options
    from vbhc.pipeline import Reading
    from vbhc.readers.ocr.engine import Recognition

#: Fewer files than this are read before anyone looks for a progress bar.
_MANY = 5


class Request(NamedTuple):
    """What the command line asks for."""

    arguments: list[str]
    format: str | None
    output: str | None
    force: bool
    recursive: bool
    files_from: str | None
    stdin_filename: str | None
    allow_secret: bool
    scans: Options | None = None
    care: _guarding.Care = _guarding.Care()


class Job(NamedTuple):
    """What a command makes of each file: its formats, the one for terminals, how to write one, and what to say besides."""

    names: Callable[[], list[str]]
    load: Callable[[str], Form]
    on_terminal: str
    render: Callable[[str, Reading, outputs.View], str]
    tell: Callable[[Reading, Talk], None] | None = None


def run(request: Request, job: Job, talk: Talk) -> int:
    """Reads everything that was asked for; the exit code."""
    if request.scans and request.scans.confirm:
        from vbhc.cli import _scans

        _scans.check_terminal()
    with Guard(request.care.limits, ahead="vbhc.pipeline") as guard:
        return _run(request, job, guard, talk)


def _run(request: Request, job: Job, guard: Guard, talk: Talk) -> int:
    found = gather(request.arguments, files_from=request.files_from, recursive=request.recursive)
    _guarding.unpack(found, guard, request.care.key)
    for error in found.missing:
        talk.error(error)
    name = _format(request, job, found)
    form = job.load(name)
    to_folder = request.output is not None and is_folder(request.output)
    place = sink(request.output, form, many=not found.single and not to_folder, force=request.force)
    unread = len(found.missing)

    means = _Means(request, guard, place, Way(job, name, _view(request, talk), talk))
    try:
        with _progress(found, talk) as advance:
            for entry in found.wanted:
                unread += not _one(entry, means)
                advance()
        place.finish()
    except BaseException:
        place.discard()
        raise
    if not found.single and (len(found.wanted) > 1 or found.skipped):
        _sum_up(found, unread, talk)
    return _console.UNREAD if unread else 0


class Way(NamedTuple):
    """How the files of one run are written."""

    job: Job
    format: str
    view: outputs.View
    talk: Talk


class Task(NamedTuple):
    """One file to read and to write."""

    target: str | bytes
    name: str
    allow_secret: bool
    ocr: Recognition | None
    password: str | None
    way: Way


class Written(NamedTuple):
    """What was made of a file; `unread` says why nobody recognised its pictures, and `notes` are those of the record, without their words."""

    text: str
    sha256: str
    unread: str | None
    notes: tuple[dict[str, Any], ...]


def make(task: Task) -> Written:
    """Reads a file and writes its record. Records are written where files are read: what stands in a record takes long to load."""
    from vbhc import pipeline

    job, form, view, talk = task.way
    reading = pipeline.examine(
        task.target, name=task.name, allow_secret=task.allow_secret, lang=talk.lang, ocr=task.ocr, password=task.password
    )
    text = job.render(form, reading, view)
    if job.tell:
        job.tell(reading, talk)
    notes = tuple({"code": note["code"], "candidates": note["candidates"]} for note in reading.facts["notes"])
    return Written(text, reading.source.sha256, _unread(reading), notes)


class _Means(NamedTuple):
    """What the files of one run have in common."""

    request: Request
    guard: Guard
    place: Sink
    way: Way


def _one(entry: Input, means: _Means) -> bool:
    """Reads one file and writes it; whether it was read."""
    request, guard, place, way = means
    try:
        place.reserve(entry)
        if entry.path == STDIN:
            target: str | bytes = sys.stdin.buffer.read()
            name = request.stdin_filename or STDIN
        else:
            target, name = entry.path, entry.path
        ocr = _how(entry, request)
        task = Task(target, name, request.allow_secret, ocr, request.care.key, way)
        progress = _telling(entry, way.talk) if ocr else None
        if request.scans and request.scans.confirm and entry.path != STDIN:
            from vbhc.cli import _scans

            silent = task._replace(way=way._replace(job=way.job._replace(tell=None)))
            written = guard.run(make, silent, target, name=name, progress=progress)
            if _scans.confirmed(written.notes, written.sha256, entry.path, way.talk) or way.job.tell:
                written = guard.run(make, task, target, name=name, progress=progress)
        else:
            written = guard.run(make, task, target, name=name, progress=progress)
    except (UnreadableFile, UsageError) as error:
        way.talk.error(error)
        return False
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        way.talk.bug(entry.path, error)
        return False
    place.write(written.text)
    if written.unread is not None:
        way.talk.line(written.unread)
    return written.unread is None


def _how(entry: Input, request: Request) -> Recognition | None:
    """How scans are read; None where nothing was asked for and the file is none."""
    if request.scans is None and not entry.path.lower().endswith(".pdf"):
        return None
    from vbhc.cli import _scans

    return (request.scans or _scans.Options()).recognition()


def _telling(entry: Input, talk: Talk) -> Callable[[int, int], None]:
    from vbhc.cli import _scans

    return _scans.telling(entry.path, talk)


def _unread(reading: Reading) -> str | None:
    """Why a scan that nobody recognised was opened, but not read; None for everything else."""
    if reading.source.text_kind != "none":
        return None
    needed = {note["message"]: _WHY.index(note["code"]) for note in reading.facts["notes"] if note["code"] in _WHY}
    first, *others = sorted(needed, key=needed.__getitem__)
    return ". ".join([f"{reading.facts['source']['path']}: {first}", *(other[:1].upper() + other[1:] for other in others)])


#: Notes that say why a scan was not read, in the order in which they make sense one after the other.
_WHY = ("needs-ocr", "bad-text-layer", "no-text", "ocr-no-engine", "ocr-never", "ocr-failed-pages", "ocr-undrawn-pages")


def _format(request: Request, job: Job, found: Inputs) -> str:
    if request.format:
        return request.format
    if request.output is None and sys.stdout.isatty():
        return job.on_terminal
    if request.output is not None:
        if is_folder(request.output):
            return "json"
        forms = {name: job.load(name) for name in job.names()}
        for name, form in forms.items():
            if request.output.lower().endswith((form.suffix, *form.aliases)):
                return name
        refuse_other_kind(request.output, dict.fromkeys(ending for form in forms.values() for ending in (form.suffix, *form.aliases)))
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
    tell_skipped(found, talk)
