"""Tasks of a few lines that are the whole body, for the tests of tasks."""

from __future__ import annotations

from vbhc.model.document import Task
from vbhc.model.zones import Zones
from vbhc.parts import sections, tasks
from vbhc.readers.build import Piece, build

NONE = range(0)


def read(*pieces: Piece, kind: str | None = None) -> tuple[Task, ...]:
    source = build(pieces, path="x.txt", data=b"", media_type="text/plain")
    zones = Zones(NONE, NONE, NONE, range(len(source.lines)), NONE, NONE, NONE)
    return tasks.find(source, zones, sections.find(source, zones), kind)


def told(text: str, kind: str | None = None) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...], str | None]]:
    found = read(*(Piece(line) for line in text.split("\n")), kind=kind)
    return [(task.section, task.task, task.lead, task.together, task.deadline) for task in found]
