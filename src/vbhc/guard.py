"""Người gác: what may crash, hang or eat memory is read in a process of its own; a small plain text is not, it has nothing to do it with.

Starting the process takes longer than reading a small text, and text is read by our own code alone, in linear time. Everything else passes through
libraries of others, in C, that take apart what a stranger may have built.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from vbhc.readers.formats import HEAD, is_plain

if TYPE_CHECKING:
    from vbhc.limits import Limits
    from vbhc.workers import Progress, Worker

T = TypeVar("T")
R = TypeVar("R")

#: Longer texts are read elsewhere too: they take seconds.
_SMALL = 1 << 20


class Guard:
    """One process for all files of a batch, started when the first one needs it; it loads the module `ahead` while nothing is asked yet."""

    def __init__(self, limits: Limits | None = None, *, ahead: str = "") -> None:
        self._limits = limits
        self._ahead = ahead
        self._worker: Worker | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self,
        work: Callable[[T], R],
        task: T,
        target: str | os.PathLike[str] | bytes,
        *,
        name: str | None = None,
        progress: Progress | None = None,
    ) -> R:
        """`work(task)`, here where `target` is a small plain text, else in the process."""
        if is_harmless(target):
            return work(task)
        return self.there(work, task, path=name or (os.fspath(target) if not isinstance(target, bytes) else "-"), progress=progress)

    def prepare(self, target: str | os.PathLike[str] | bytes) -> None:
        """Starts the process if `target` needs it: what this one still has to load, the two then load side by side."""
        if not is_harmless(target):
            # what keeps it from starting is told with the file that needs it
            with suppress(OSError):
                self._there().start()

    def there(self, work: Callable[[T], R], task: T, *, path: str, progress: Progress | None = None) -> R:
        """`work(task)` in the process."""
        return self._there().run(work, task, path=path, progress=progress)

    def _there(self) -> Worker:
        if self._worker is None:
            from vbhc.workers import Worker

            self._worker = Worker(self._limits, ahead=self._ahead)
        return self._worker

    def close(self) -> None:
        """Ends the process."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None


def is_harmless(target: str | os.PathLike[str] | bytes) -> bool:
    """Whether a file is small and plain, or cannot be opened at all, which is told soonest here."""
    if isinstance(target, bytes):
        return len(target) <= _SMALL and is_plain(target[:HEAD])
    try:
        file = Path(target)
        if not file.is_file():
            return "!" not in str(target)
        if file.stat().st_size > _SMALL:
            return False
        with file.open("rb") as stream:
            return is_plain(stream.read(HEAD))
    except (OSError, ValueError):
        return True
