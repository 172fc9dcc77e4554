"""Lập kho: what was asked for → records → corpus; files that have not changed are not read again."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc import readers
from vbhc.cli import _console, _guarding, _record_paths, _workers
from vbhc.cli._inputs import FEW, STDIN, Inputs, gather, tell_skipped
from vbhc.cli._progress import progress
from vbhc.cli._workers import Outcome, Task
from vbhc.errors import MissingFile, SecretDocument, UnreadableFile, VbhcError
from vbhc.guard import Guard
from vbhc.messages import message

if TYPE_CHECKING:
    from vbhc.cli._console import Talk
    from vbhc.corpus import Corpus
    from vbhc.model.record import Record
    from vbhc.readers.ocr.engine import Recognition

_RECORDS = (".ndjson", ".jsonl")
#: Outcomes are written together when there are so many, or when the oldest has waited so long.
_TOGETHER, _SECONDS = 200, 1.0


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for."""

    arguments: list[str]
    corpus: str | None
    files_from: str | None
    stdin_filename: str | None
    prune: bool
    rebuild: bool
    jobs: int | None
    allow_secret: bool
    ocr: Recognition
    care: _guarding.Care


def run(request: Request, talk: Talk) -> int:
    """Indexes everything that was asked for; the exit code."""
    from vbhc.cli._corpora import open_told
    from vbhc.corpus.store import locate

    path = locate(request.corpus, create=True)
    if request.prune and not request.arguments and request.files_from is None:
        found = Inputs()
        path = locate(request.corpus, create=False)
    else:
        found = gather(request.arguments, files_from=request.files_from, recursive=True)
        if not Path(path).exists() and not any(entry.path == STDIN or Path(readers.on_disk(entry.path)).exists() for entry in found.wanted):
            # A mistyped name founds no corpus.
            for error in (*found.missing, *(MissingFile(entry.path, "no-such-file") for entry in found.wanted)):
                talk.error(error)
            return _console.UNREAD
    with open_told(path, talk.remark, create=True) as corpus:
        return _Run(request, corpus, talk).of(found)


class _Run:
    """One run of the command."""

    def __init__(self, request: Request, corpus: Corpus, talk: Talk) -> None:
        self._request = request
        self._corpus = corpus
        self._talk = talk
        self._done: Counter[str] = Counter()

    def of(self, found: Inputs) -> int:
        with Guard(self._request.care.limits) as guard:
            _guarding.unpack(found, guard, self._request.care.key)
            for error in found.missing:
                self._unread(error)
            tasks = list(self._tasks(found, guard))
        jobs = self._request.jobs or os.cpu_count() or 1
        if jobs > 1 and len(tasks) >= FEW:
            # Files are read side by side already: not their pages too.
            tasks = [replace(task, ocr=task.ocr._replace(jobs=1) if task.ocr else None) for task in tasks]
        with progress(len(tasks), self._talk) as advance:
            self._write(_workers.outcomes(tasks, jobs, self._request.care.limits), advance)
        removed = self._prune() if self._request.prune else 0
        self._talk.remark(
            "index-summary",
            path=self._corpus.path,
            new=str(self._done["new"]),
            changed=str(self._done["changed"]),
            same=str(self._done["same"]),
            removed=str(removed),
            unread=str(self._done["unread"]),
        )
        tell_skipped(found, self._talk)
        return _console.UNREAD if self._done["unread"] else 0

    def _tasks(self, found: Inputs, guard: Guard) -> Iterator[Task]:
        """The files that are new or have changed. Standard input and files of records are dealt with on the way."""
        from vbhc.readers import answers

        known = {} if self._request.rebuild else self._corpus.read_paths()
        for entry in found.wanted:
            if entry.path == STDIN:
                self._standard_input(guard)
            elif entry.path.lower().endswith(_RECORDS):
                self._records(_lines(entry.path), entry.path)
            else:
                stored = self._corpus.stored_path(entry.path)
                # Answers about a scan may have changed though the scan has not.
                if (
                    stored in known
                    and known[stored] == _sha256(entry.path, guard, self._request.care.key)
                    and not answers.beside(Path(entry.path)).exists()
                ):
                    self._done["same"] += 1
                else:
                    request = self._request
                    yield Task(entry.path, stored, request.allow_secret, self._talk.lang, request.ocr, request.care.key)

    def _standard_input(self, guard: Guard) -> None:
        from vbhc import pipeline

        data = sys.stdin.buffer.read()
        if data.lstrip()[:1] == b"{":
            self._records(data.splitlines(), STDIN)
            return
        name = self._request.stdin_filename or STDIN
        request = self._request
        stored = self._corpus.stored_path(name) if name != STDIN else f"-{hashlib.sha256(data).hexdigest()[:12]}"
        task = Task(name, stored, request.allow_secret, self._talk.lang, request.ocr, request.care.key)
        asked = pipeline.Asked(data, name, task.allow_secret, task.lang, task.ocr, task.password)
        try:
            reading = guard.run(pipeline.examine_asked, asked, data, name=name)
        except VbhcError as error:
            self._unread(error)
        else:
            self._write([_workers.outcome(task, reading)], lambda: None)

    def _records(self, lines: Iterable[bytes], path: str) -> None:
        """Records, one a line. A line that is none is told, and the others count."""
        request = self._request
        done = self._corpus.add_lines(
            _record_paths.counted(lines, self._corpus),
            via=path,
            jobs=request.jobs,
            allow_secret=request.allow_secret,
            at_hand=True,
            refused=self._unread,
        )
        self._done.update({str(key): count for key, count in done.items()})

    def _write(self, outcomes: Iterable[Outcome], advance: Callable[[], None]) -> None:
        waiting: list[tuple[Record, str | None]] = []
        since = time.monotonic()
        for outcome in outcomes:
            advance()
            if outcome.record is None:
                self._failed(outcome)
                continue
            waiting.append((outcome.record, outcome.text))
            if len(waiting) >= _TOGETHER or time.monotonic() - since > _SECONDS:
                self._store(waiting)
                waiting = []
                since = time.monotonic()
        self._store(waiting)

    def _store(self, waiting: list[tuple[Record, str | None]]) -> None:
        if waiting:
            done = self._corpus.add_many(waiting, allow_secret=self._request.allow_secret)
            self._done.update({str(key): count for key, count in done.items()})

    def _failed(self, outcome: Outcome) -> None:
        """Tells what went wrong with a file, and keeps it in the corpus; of a secret document nothing is kept."""
        task = outcome.task
        error = outcome.error or VbhcError(task.path, "bug", cause=" ".join((outcome.bug or "").split())[:200])
        self._unread(error)
        if isinstance(error, SecretDocument):
            self._corpus.remove([task.stored])
        elif not isinstance(error, MissingFile):
            said = message(error.code, self._talk.lang, path=task.stored, **error.values)
            try:
                # Of what is in an archive, the archive stands for what could not be read.
                file = readers.on_disk(task.path)
                self._corpus.add_error(task.stored, _sha256(file) or "", Path(file).stat().st_size, said)
            except OSError:
                # It went away while it was read: nothing to keep.
                return

    def _unread(self, error: VbhcError) -> None:
        self._done["unread"] += 1
        self._talk.error(error)

    def _prune(self) -> int:
        """Takes out files that are no longer there; those that records told of may lie anywhere and stay."""
        told = self._corpus.told_paths()
        root = self._corpus.root or Path.cwd()
        return self._corpus.prune(
            {path for path in self._corpus.paths() if path in told or path.startswith("-") or self._is_there(root / path)}
        )

    def _is_there(self, path: Path) -> bool:
        try:
            return path.exists() or bool(readers.content(path, self._request.care.key))
        except UnreadableFile:
            return False


def _sha256(path: str, guard: Guard | None = None, password: str | None = None) -> str | None:
    if guard and readers.on_disk(path) != path:
        try:
            return guard.there(_inner_sha256, (path, password), path=path)
        except VbhcError:
            # Reading it tells why.
            return None
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        # Reading it tells why.
        return None


def _inner_sha256(asked: tuple[str, str | None]) -> str:
    return hashlib.sha256(readers.content(*asked)).hexdigest()


def _lines(path: str) -> Iterator[bytes]:
    try:
        with Path(path).open("rb") as file:
            yield from file
    except OSError as error:
        raise MissingFile(path, cause=error.strerror or str(error)) from error
