"""Ghi báo cáo: the one on standard output, and those into files that --report names."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from vbhc import readers
from vbhc.cli import _asking
from vbhc.cli._sinks import is_folder
from vbhc.errors import UsageError
from vbhc.outputs import View, reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vbhc.cli._inputs import Input
    from vbhc.messages import Lang
    from vbhc.model.report import Report

Color = Literal["auto", "always", "never"]

#: Suffixes of documents that reports have too, so that the report of the last run may stand there.
_OF_REPORTS = {".txt", ".text", ".md"}


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file it goes to."""

    format: str
    path: str


def targets(asked: Iterable[str]) -> list[Target]:
    """What `--report FORMAT=FILE` asks for."""
    found: list[Target] = []
    for one in asked:
        name, equals, path = one.partition("=")
        if not equals or not path or name not in reports.names():
            raise UsageError(one, "report-value", known=", ".join(reports.names()))
        if is_folder(path):
            raise UsageError(path, "one-file-only")
        if any(Path(other.path).absolute() == Path(path).absolute() for other in found):
            raise UsageError(path, "report-twice")
        found.append(Target(name, path))
    return found


def guard(places: Sequence[Target], inputs: Iterable[Input]) -> None:
    """No report takes the place of a document, whether it is checked or lies beside those that are."""
    for place in places:
        path = Path(place.path)
        if not path.exists():
            continue
        if any(Path(entry.path).exists() and path.samefile(entry.path) for entry in inputs):
            raise UsageError(place.path, "report-is-input")
        if path.suffix.lower() in readers.suffixes() - _OF_REPORTS:
            raise UsageError(place.path, "report-is-document")


def write(report: Report, name: str, places: Sequence[Target], *, color: Color) -> None:
    """All of it; a file appears whole or not at all, and takes the place of the report of the last run."""
    for place in places:
        _asking.write(reports.load(place.format).render(report, View(report.lang)), place.path, force=True)
    _asking.write(reports.load(name).render(report, _view(report.lang, color)), None, force=False)


def _view(lang: Lang, color: Color) -> View:
    on_terminal = sys.stdout.isatty()
    wide = shutil.get_terminal_size().columns if on_terminal else View().width
    return View(lang, wide, color=color == "always" or (color == "auto" and on_terminal and "NO_COLOR" not in os.environ))
