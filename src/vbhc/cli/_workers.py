"""Đọc song song: files → records in processes of their own; a file that kills its process costs that file alone."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vbhc.errors import VbhcError

if TYPE_CHECKING:
    from vbhc.model.record import Record

#: Fewer files are read sooner here than other processes start.
FEW = 12
#: Files handed out before their turn, for each process.
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read; `stored` is its path in the corpus."""

    path: str
    stored: str
    allow_secret: bool
    lang: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: a record with its text, an error that is told, or a bug."""

    task: Task
    record: Record | None = None
    text: str | None = None
    error: VbhcError | None = None
    bug: str | None = None


def outcomes(tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """Every file's outcome, as soon as it is there."""
    if jobs <= 1 or len(tasks) < FEW:
        yield from map(read, tasks)
        return
    waiting = deque(tasks)
    while waiting:
        lost: list[Task] = []
        yield from _pooled(waiting, jobs, lost)
        # One of these killed the process: each is tried once more, alone.
        for task in lost:
            again: list[Task] = []
            yield from _pooled(deque([task]), 1, again)
            if again:
                yield Outcome(task, bug="the process that read this file died")


def _pooled(waiting: deque[Task], jobs: int, lost: list[Task]) -> Iterator[Outcome]:
    """Outcomes until all is done or a process dies; `lost` are then the files that were being read."""
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        running: dict[Future[Outcome], Task] = {}
        try:
            while waiting or running:
                while waiting and len(running) < jobs * _AHEAD and not lost:
                    task = waiting.popleft()
                    running[pool.submit(read, task)] = task
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    task = running.pop(future)
                    try:
                        yield future.result()
                    except BrokenProcessPool:
                        lost.append(task)
                if lost and not running:
                    return
        except BrokenProcessPool:
            # The process died while a file was being handed out.
            lost.extend([*running.values(), task])
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def read(task: Task) -> Outcome:
    """Reads one file; whatever goes wrong is an outcome too."""
    from vbhc import pipeline

    try:
        reading = pipeline.examine(task.path, allow_secret=task.allow_secret, lang=task.lang)
    except VbhcError as error:
        return Outcome(task, error=error)
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        return Outcome(task, bug=f"{type(error).__name__}: {error}")
    return outcome(task, reading)


def outcome(task: Task, reading: object) -> Outcome:
    """A reading under its path in the corpus; a scan without text was opened, but not read."""
    from vbhc.pipeline import Reading

    if not isinstance(reading, Reading):
        raise TypeError(reading)
    if reading.source.text_kind == "none":
        return Outcome(task, error=VbhcError(task.path, "needs-ocr-file"))
    source = reading.record.source.model_copy(update={"path": task.stored})
    return Outcome(task, reading.record.model_copy(update={"source": source}), reading.source.text)
