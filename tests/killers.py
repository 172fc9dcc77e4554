"""What files may do to the process that reads them; it must be found by name over there."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from vbhc import workers
from vbhc.cli._workers import Outcome, Task
from vbhc.errors import BrokenFile


def obey(task: Task) -> Outcome:
    """Does what the file says."""
    command(Path(task.path).read_text(encoding="utf-8").removeprefix("%PDF-"))
    return Outcome(task)


def command(word: str) -> object:
    """Does one thing; what has no name here is given back."""
    return _COMMANDS.get(word, lambda: word)()


def eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(1 << 24))


def refuse() -> None:
    raise BrokenFile("x.pdf", "xml-broken", part="a", cause="b")


def go_slowly() -> str:
    for step in range(6):
        time.sleep(0.2)
        workers.advance(step, 6)
    return "slow"


_COMMANDS: dict[str, Callable[[], object]] = {
    "abort": os.abort,
    "exit": lambda: os._exit(3),
    "hang": lambda: time.sleep(60),
    "eat": eat,
    "leap": lambda: bytearray(1 << 50),
    "bug": [].pop,
    "refuse": refuse,
    "secretive": threading.Lock,
    "chatter": lambda: os.write(1, b"noise" * 1000),
    "slow": go_slowly,
}
