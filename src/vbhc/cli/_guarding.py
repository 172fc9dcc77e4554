"""Giới hạn, mật khẩu, tệp nén: how the command line asks for limits, and what stands in archives and mails."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc import readers
from vbhc.cli._inputs import Input, Inputs
from vbhc.errors import MissingFile, UnreadableFile
from vbhc.guard import Guard
from vbhc.limits import Limits
from vbhc.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_USUAL = Limits()
#: What no file on Windows may be called.
_FORBIDDEN = lazy(r'[<>:"|?*]|[. ](?=/|$)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Care:
    """What the command line says of limits and passwords; None where it says nothing. The password may also stand in VBHC_PASSWORD."""

    timeout: float | None = None
    memory: int | None = None
    password: str | None = None

    @property
    def limits(self) -> Limits:
        """The limits for each document."""
        return Limits(self.timeout or _USUAL.seconds, self.memory or _USUAL.megabytes)

    @property
    def key(self) -> str | None:
        """What opens locked files."""
        return self.password if self.password is not None else os.environ.get("VBHC_PASSWORD")


def unpack(found: Inputs, guard: Guard, password: str | None) -> None:
    """Puts the documents of every archive and mail in its place; what could not be opened is missing, what is no document was passed over."""
    if not any(readers.is_container(entry.path) for entry in found.wanted):
        return
    found.single = False
    wanted: list[Input] = []
    for entry in found.wanted:
        wanted += _inside(entry, found, guard, password) if readers.is_container(entry.path) else [entry]
    found.wanted[:] = wanted


def _inside(entry: Input, found: Inputs, guard: Guard, password: str | None) -> Iterator[Input]:
    from vbhc import pipeline

    try:
        opened = guard.there(pipeline.open_container, pipeline.Inside(entry.path, password), path=entry.path)
    except UnreadableFile as error:
        found.missing.append(error)
        return
    found.missing.extend(opened.failed)
    found.skipped.update(Counter(opened.others))
    if not opened.documents and not opened.failed:
        found.missing.append(MissingFile(entry.path, readers.nothing_inside(entry.path)))
    for path in opened.documents:
        yield Input(path, Path(str(entry.inner) + _FORBIDDEN.sub("_", path[len(entry.path) :])))
