"""Sửa và ghi chú: mended files and annotated copies, written beside the sources, never over them."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc.cli import _checking
from vbhc.cli._sinks import is_folder
from vbhc.errors import UsageError, VbhcError

if TYPE_CHECKING:
    from vbhc.cli._checking import Task
    from vbhc.cli._console import Talk
    from vbhc.model.finding import Checked
    from vbhc.validation.fixing import Fixed

_MENDED = ".fixed"
#: What takes note of a file that could not be done.
Fail = Callable[[VbhcError], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written: mended files, or only what they would be (`diff`), and annotated copies."""

    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    output: str | None = None
    annotate: str | None = None
    force: bool = False

    def __post_init__(self) -> None:
        if self.unsafe and not self.mends:
            raise UsageError("--unsafe-fixes", "fix-needs", key="--fix, --diff")
        if self.output and (not self.fix or self.diff):
            raise UsageError("--fix-output", "fix-needs", key="--fix")

    @property
    def mends(self) -> bool:
        """Whether files are mended at all."""
        return self.fix or self.diff


def guard(wish: Wish, tasks: Sequence[Task]) -> None:
    """Refuses, before anything is done, to write one file twice or over a source or, unasked, over another file."""
    wanted = [
        *(_goal(task.path, wish.output, _MENDED) for task in tasks if wish.fix and not wish.diff),
        *(_goal(task.path, wish.annotate, "") for task in tasks if wish.annotate),
    ]
    sources = {_real(task.path) for task in tasks}
    seen: set[Path] = set()
    for goal in wanted:
        if _real(goal) in seen:
            raise UsageError(str(goal), "fix-twice")
        seen.add(_real(goal))
        if _real(goal) in sources:
            raise UsageError(str(goal), "fix-is-input")
        if goal.exists() and not wish.force:
            raise UsageError(str(goal), "output-exists")


def mend(wish: Wish, tasks: Iterable[Task], talk: Talk, *, keep: Callable[[Checked], Checked], fail: Fail) -> dict[int, bytes]:
    """Mends every Word file among the inputs: new contents by place of the task. What cannot be mended is told and checked as it is."""
    done: dict[int, bytes] = {}
    for task in tasks:
        try:
            made = _fixed(task, _data(task), wish, keep)
        except VbhcError as error:
            # Checking tells by itself what cannot be read.
            if error.code.startswith("fix-"):
                talk.error(error)
            continue
        except OSError:
            continue
        except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
            fail(_bug(task, error))
            continue
        if not made.changed:
            continue
        done[task.place] = made.data
        goal = _goal(task.path, wish.output, _MENDED)
        if wish.diff:
            sys.stdout.write(made.diff(task.path, str(goal)))
        else:
            _write(goal, made.data)
            talk.remark("fix-written", path=str(goal), count=str(len(made.mended) + made.composed))
    return done


def _fixed(task: Task, data: bytes, wish: Wish, keep: Callable[[Checked], Checked]) -> Fixed:
    from vbhc.validation.fixing import fix

    if task.corpus is None:
        return fix(data, task.asked, name=task.path, unsafe=wish.unsafe, keep=keep)
    with _checking.opened(task.corpus, task) as corpus:
        return fix(data, task.asked, name=task.path, unsafe=wish.unsafe, keep=keep, corpus=corpus)


def annotated(wish: Wish, tasks: Iterable[Task], checked: Sequence[Checked], talk: Talk, *, fail: Fail) -> None:
    """Writes the copies with findings in them; what bears no remarks is told."""
    from vbhc.validation.fixing import annotate

    found = {one.path: one for one in checked}
    for task in tasks:
        one = found.get(task.path)
        if one is None:
            continue
        try:
            data = annotate(_data(task), one, task.asked)
        except VbhcError as error:
            if not error.code.startswith(("annotate-", "fix-")):
                raise
            talk.error(error)
            continue
        except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
            fail(_bug(task, error))
            continue
        goal = _goal(task.path, wish.annotate, "")
        _write(goal, data)
        talk.remark("annotate-written", path=str(goal), count=str(len(one.findings)))


def _bug(task: Task, error: Exception) -> VbhcError:
    if os.environ.get("VBHC_DEBUG") == "1":
        traceback.print_exception(error, file=sys.stderr)
    said = " ".join(str(error).split())[:200]
    return VbhcError(task.path, "bug", cause=f"{type(error).__name__}: {said}")


def _data(task: Task) -> bytes:
    return Path(task.path).read_bytes() if task.data is None else task.data


def _goal(path: str, output: str | None, mark: str) -> Path:
    """Where a file goes: beside its source under a name of its own, into a folder, or where it was told to."""
    source = Path(path)
    if output is None:
        return source.with_name(f"{source.stem}{mark}{source.suffix}")
    return Path(output) / source.name if is_folder(output) else Path(output)


def _real(path: str | Path) -> Path:
    return Path(os.path.normcase(Path(path).resolve()))


def _write(goal: Path, data: bytes) -> None:
    """The file appears whole or not at all."""
    making = goal.with_name(f".vbhc-{os.getpid()}.tmp")
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        try:
            making.write_bytes(data)
            making.replace(goal)
        finally:
            making.unlink(missing_ok=True)
    except OSError as error:
        raise VbhcError(str(goal), "cannot-write", cause=error.strerror or str(error)) from error
