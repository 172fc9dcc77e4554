"""Đọc song song: files → records in processes of their own; a file that kills its process costs that file alone."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol, TypeVar

from vbhc.cli._inputs import FEW
from vbhc.errors import VbhcError
from vbhc.guard import Guard
from vbhc.workers import Worker

if TYPE_CHECKING:
    from vbhc.limits import Limits
    from vbhc.model.record import Record
    from vbhc.readers.ocr.engine import Recognition

T = TypeVar("T", bound="Pathed")
R = TypeVar("R")

#: Files handed out before their turn, for each process.
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read; `stored` is its path in the corpus."""

    path: str
    stored: str
    allow_secret: bool
    lang: str
    ocr: Recognition | None = None
    password: str | None = None


class Pathed(Protocol):
    """A task that says which file it is about."""

    @property
    def path(self) -> str:
        """The file."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: a record with its text, an error that is told, or a bug."""

    task: Task
    record: Record | None = None
    text: str | None = None
    error: VbhcError | None = None
    bug: str | None = None


def outcomes(tasks: Sequence[Task], jobs: int, limits: Limits | None = None) -> Iterator[Outcome]:
    """Every file's outcome, as soon as it is there."""
    return each(tasks, jobs, read, lambda task, error: Outcome(task, error=error), limits)


def each(
    tasks: Sequence[T], jobs: int, work: Callable[[T], R], failed: Callable[[T, VbhcError], R], limits: Limits | None = None
) -> Iterator[R]:
    """`work` on every task, as soon as it is done; `failed` makes the result of one that its process did not survive."""
    if jobs > 1 and len(tasks) >= FEW:
        yield from _side_by_side(tasks, jobs, work, failed, limits)
        return
    with Guard(limits) as guard:
        for task in tasks:
            try:
                yield guard.run(work, task, task.path)
            except VbhcError as error:
                yield failed(task, error)


def _side_by_side(
    tasks: Sequence[T], jobs: int, work: Callable[[T], R], failed: Callable[[T, VbhcError], R], limits: Limits | None
) -> Iterator[R]:
    waiting, done = deque(tasks), SimpleQueue[R | BaseException]()
    stopped, room = threading.Event(), threading.Semaphore(jobs * _AHEAD)
    workers = [Worker(limits) for _ in range(jobs)]

    def drive(worker: Worker) -> None:
        try:
            while room.acquire() and not stopped.is_set():
                task = waiting.popleft()
                try:
                    done.put(worker.run(work, task, path=task.path))
                except VbhcError as error:
                    done.put(failed(task, error))
        except IndexError:
            # Nothing is waiting any more.
            worker.close()
        except BaseException as error:  # noqa: BLE001 - it is raised where the results are taken
            done.put(error)

    threads = [threading.Thread(target=drive, args=(worker,), daemon=True) for worker in workers]
    try:
        for thread in threads:
            thread.start()
        for _ in tasks:
            result = done.get()
            room.release()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        stopped.set()
        room.release(jobs)
        for worker in workers:
            with suppress(OSError):
                worker.close()


def read(task: Task) -> Outcome:
    """Reads one file; whatever goes wrong is an outcome too."""
    from vbhc import pipeline

    try:
        reading = pipeline.examine(task.path, allow_secret=task.allow_secret, lang=task.lang, ocr=task.ocr, password=task.password)
    except VbhcError as error:
        return Outcome(task, error=error)
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        return Outcome(task, bug=f"{type(error).__name__}: {error}")
    return outcome(task, reading)


def outcome(task: Task, reading: object) -> Outcome:
    """A reading under its path in the corpus; a scan without text was opened, but not read."""
    from vbhc import pipeline

    if not isinstance(reading, pipeline.Reading):
        raise TypeError(reading)
    if reading.source.text_kind == "none":
        return Outcome(task, error=VbhcError(task.path, "needs-ocr-file", remedy=pipeline.remedy(reading.source)))
    source = reading.record.source.model_copy(update={"path": task.stored})
    return Outcome(task, reading.record.model_copy(update={"source": source}), reading.source.text)
