"""Tiến độ: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vbhc.cli._inputs import FEW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbhc.cli._console import Talk

_SAY_EVERY_SECONDS = 10.0


@contextmanager
def progress(total: int, talk: Talk) -> Iterator[Callable[[], None]]:
    """Gives what is to be called after each file."""
    if talk.quiet or total < FEW:
        yield lambda: None
    elif sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("vbhc", total=total)
            yield lambda: bar.advance(task)
    else:
        done, said = 0, time.monotonic()

        def advance() -> None:
            nonlocal done, said
            done += 1
            if time.monotonic() - said > _SAY_EVERY_SECONDS:
                talk.remark("index-progress", done=str(done), total=str(total))
                said = time.monotonic()

        yield advance
