"""Kiểm tra từng tệp, here or in processes of their own; what was checked before comes from the cache."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache as once
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc.cli import _console
from vbhc.cli._inputs import STDIN
from vbhc.errors import VbhcError

if TYPE_CHECKING:
    from vbhc.cli._inputs import Input
    from vbhc.corpus import Corpus
    from vbhc.limits import Limits
    from vbhc.messages import Lang
    from vbhc.validation.asked import Asked
    from vbhc.validation.cache import Cache
    from vbhc.validation.kept import Kept


@dataclass(frozen=True, slots=True)
class Task:
    """One file to check. `data` is what came through standard input, or a file as it was mended; `key` names it in the cache, None where nothing is kept.

    `quiet`: that it has to wait for the corpus is not told.
    """

    place: int
    path: str
    asked: Asked
    corpus: str | None
    data: bytes | None = None
    key: str | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: what was found, an error that is told, or a bug."""

    task: Task
    kept: Kept | None = None
    error: VbhcError | None = None
    bug: str | None = None


def tasks(  # noqa: PLR0913 - what, how, and where results are kept
    inputs: Sequence[Input],
    *,
    stdin_name: str,
    asked: Asked,
    leave: Sequence[tuple[str, ...]],
    corpus: str | None,
    cache: Cache,
    quiet: bool = False,
) -> list[Task]:
    """The files to check; `leave` are for each the rules that are not for it."""
    found: list[Task] = []
    for place, (entry, left) in enumerate(zip(inputs, leave, strict=True)):
        is_stdin = entry.path == STDIN
        data = sys.stdin.buffer.read() if is_stdin else None
        task = Task(place, stdin_name if is_stdin else entry.path, replace(asked, leave=left), corpus, data, quiet=quiet)
        found.append(replace(task, key=_key(task, cache)))
    return found


def mended(task: Task, data: bytes, cache: Cache) -> Task:
    """The same file with other content."""
    new = replace(task, data=data)
    return replace(new, key=_key(new, cache))


def run_key(wanted: Sequence[Task], cache: Cache) -> str | None:
    """The key of all files together; None where one of them cannot even be opened."""
    keys = [task.key for task in wanted if task.key]
    return cache.key("", "", *keys) if len(keys) == len(wanted) else None


def may_be_kept(task: Task, kept: Kept | None) -> bool:
    """Of a secret document nothing is written down anywhere; a rule that failed may do better next time."""
    return kept is not None and not task.asked.allow_secret and task.asked.password is None and not kept.checked.crashed


def outcomes(wanted: Sequence[Task], jobs: int, cache: Cache, limits: Limits | None = None) -> Iterator[Outcome]:
    """Every file's outcome, those of the cache first."""
    from vbhc.cli import _workers

    left: list[Task] = []
    for task in wanted:
        kept = cache.get(task.key) if task.key else None
        if kept:
            yield Outcome(task, kept)
        else:
            left.append(task)
    for outcome in _workers.each(left, jobs, work, _failed, limits):
        if outcome.kept and outcome.task.key and may_be_kept(outcome.task, outcome.kept):
            cache.put(outcome.task.key, outcome.kept)
        yield outcome


def work(task: Task) -> Outcome:
    """Checks one file; whatever goes wrong is an outcome too."""
    from vbhc.validation.checking import examine
    from vbhc.validation.kept import Kept

    try:
        target = task.path if task.data is None else task.data
        if task.corpus is None:
            return Outcome(task, Kept(*examine(target, task.asked, name=task.path)))
        with opened(task.corpus, task) as corpus:
            return Outcome(task, Kept(*examine(target, task.asked, name=task.path, corpus=corpus)))
    except VbhcError as error:
        return Outcome(task, error=error)
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        if os.environ.get("VBHC_DEBUG") == "1":
            traceback.print_exception(error, file=sys.stderr)
        return Outcome(task, bug=f"{type(error).__name__}: {error}")


def opened(path: str, task: Task) -> Corpus:
    """The corpus that a file is checked with. Who has to wait for a writer is told, once for all files: the process may be one of its own."""
    from vbhc.cli._corpora import open_told

    return open_told(path, lambda code, **values: _tell_once(code, task.asked.lang, quiet=task.quiet, **values))


@once
def _tell_once(code: str, lang: Lang, *, quiet: bool, **values: str) -> None:
    _console.settle()
    _console.Talk(lang, quiet).remark(code, **values)


def _failed(task: Task, error: VbhcError) -> Outcome:
    return Outcome(task, error=error)


def _key(task: Task, cache: Cache) -> str | None:
    content = sha256(task.data).hexdigest() if task.data is not None else _sha256(task.path)
    return cache.key(task.path, content, *task.asked.leave) if content else None


def _sha256(path: str) -> str | None:
    try:
        with Path(path).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        # Reading it tells why.
        return None


def corpus_state(path: str | None) -> str:
    """What changes when a corpus does; enough to tell a check with the one of yesterday from that of today."""
    if path is None:
        return ""
    said = [path]
    for name in (path, f"{path}-wal"):
        try:
            stat = Path(name).stat()
        except OSError:
            # No log, or a corpus in memory.
            continue
        said.append(f"{stat.st_size} {stat.st_mtime_ns}")
    return " ".join(said)
