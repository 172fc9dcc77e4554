"""Hỏi kho: which corpus, which document, and where the answer goes — the same for every command that asks."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeVar, cast

from vbhc.cli import _console
from vbhc.cli._arguments import Argument, option
from vbhc.cli._sinks import is_folder, refuse_other_kind, sink
from vbhc.errors import UnreadableFile, UsageError, VbhcError
from vbhc.outputs import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from vbhc.cli._console import Talk
    from vbhc.cli._way import Way
    from vbhc.corpus import Corpus
    from vbhc.messages import Lang
    from vbhc.model.lineage import Node

T = TypeVar("T")

Document = Annotated[str, Argument(metavar="NUMBER|ID|FILE", help="A number (61/KH-UBND, 57), a name, an id, or a file.")]
CorpusFile = Annotated[
    str | None, option("--corpus", metavar="FILE", help="The corpus (VBHC_CORPUS). Default: the nearest .vbhc here or above.")
]
FromFolder = Annotated[
    list[str], option("--from", metavar="DIR|FILE", help="No corpus: read these now, folders with all inside. May be repeated.")
]
Issuer = Annotated[str | None, option("--issuer", metavar="TEXT", help="Only of this body: part of its name, or its id.")]
Year = Annotated[int | None, option("--year", metavar="YYYY", help="Only of this year.")]
#: A table for a log is as wide as a card.
_PIPE_WIDTH = View().width
OutputFile = Annotated[str | None, option("--output", "-o", metavar="FILE", help="Write there.")]


class _Form(NamedTuple):
    """How an answer stands in a file: as it is."""

    suffix: str
    aliases: tuple[str, ...] = ()
    head: str = ""
    begin: str = ""
    between: str = ""
    end: str = ""


@contextmanager
def opened(path: str | None, folders: Sequence[str], talk: Talk, way: Way | None = None) -> Iterator[Corpus]:
    """The corpus that was named or is near; or one in memory, of what was named with --from. Who has to wait for a writer is told."""
    from vbhc.cli._corpora import open_told
    from vbhc.corpus import open_corpus
    from vbhc.corpus.store import MEMORY, locate

    if not folders:
        with open_told(locate(path, create=False), talk.remark) as corpus:
            yield corpus
        return
    with open_corpus(MEMORY, create=True) as corpus:
        unread = _fill(corpus, folders, talk, way)
        yield corpus
        if unread:
            raise SystemExit(_console.UNREAD)


def _fill(corpus: Corpus, folders: Sequence[str], talk: Talk, way: Way | None) -> int:
    """How many files could not be read: each is told."""
    from vbhc import pipeline
    from vbhc.cli import _guarding
    from vbhc.cli._inputs import gather
    from vbhc.cli._way import Way
    from vbhc.guard import Guard

    way = way or Way()
    found = gather(list(folders), files_from=None, recursive=True)
    with Guard(way.care.limits) as guard:
        _guarding.unpack(found, guard, way.care.key)
        for error in found.missing:
            talk.error(error)
        unread = len(found.missing)
        for entry in found.wanted:
            try:
                reading = way.examined(entry.path, guard, talk)
            except UnreadableFile as error:
                talk.error(error)
                unread += 1
                continue
            if reading.source.text_kind == "none":
                talk.error(VbhcError(entry.path, "needs-ocr-file", remedy=pipeline.remedy(reading.source)))
                unread += 1
            corpus.add(reading.record, reading.source.text, allow_secret=way.allow_secret)
    return unread


@contextmanager
def chosen(  # noqa: PLR0913 - what the options of a command say of one document
    corpus: Corpus, query: str, talk: Talk, *, issuer: str | None = None, year: int | None = None, way: Way | None = None
) -> Iterator[Node]:
    """The one document that is meant. A file that the corpus does not hold counts for this question only.

    Nobody else can write inside the block then: what takes the reader's time, as a pager does, comes after it.
    Several documents: they are told as a table, and the command ends with 2; never a pick.
    """
    found = corpus.resolve(query, issuer=issuer, year=year)
    if not found and _is_file(query):
        from vbhc import pipeline
        from vbhc.cli._way import Way
        from vbhc.guard import Guard

        way = way or Way()
        with Guard(way.care.limits) as guard:
            reading = way.examined(query, guard, talk)
        if reading.source.text_kind == "none":
            raise UnreadableFile(query, "needs-ocr-file", remedy=pipeline.remedy(reading.source))
        with corpus.supposing(reading.record, reading.source.text, allow_secret=way.allow_secret) as node_id:
            yield corpus.resolve(node_id)[0]
        return
    if not found:
        raise UsageError(query, "corpus-not-found")
    if len(found) > 1:
        _tell_candidates(query, found, talk)
        raise SystemExit(_console.UNREAD)
    yield found[0]


def _is_file(query: str) -> bool:
    try:
        return Path(query).is_file()
    except (OSError, ValueError):
        return False


def _tell_candidates(query: str, found: Sequence[Node], talk: Talk) -> None:
    from vbhc.outputs import _answers, sheets

    width = shutil.get_terminal_size().columns if sys.stderr.isatty() else _PIPE_WIDTH
    talk.error(VbhcError(query, "corpus-ambiguous", count=str(len(found))))
    sys.stderr.write(sheets.load("table").render(_answers.candidates(found, talk.lang), View(talk.lang, width)))


def view(lang: Lang, output: str | None) -> View:
    """Who looks: a terminal, or a pipe or file."""
    if output is None and sys.stdout.isatty():
        return View(lang, shutil.get_terminal_size().columns, color="NO_COLOR" not in os.environ)
    return View(lang)


def format_of(asked: str | None, output: str | None, suffixes: Mapping[str, tuple[str, ...]], default: str) -> str:
    """The format that was asked for, else the one that the name of the output tells, else the usual one."""
    if asked or output is None:
        return asked or default
    for name, endings in suffixes.items():
        if output.lower().endswith(endings):
            return name
    refuse_other_kind(output, (ending for endings in suffixes.values() for ending in endings))
    return default


def write(text: str, output: str | None, *, force: bool) -> None:
    """The answer, to standard output or into a file that appears whole or not at all."""
    if output is not None and is_folder(output):
        raise UsageError(output, "one-file-only")
    place = sink(output, _Form(Path(output).suffix if output else ""), many=False, force=force)
    try:
        place.write(text)
        place.finish()
    except BaseException:
        place.discard()
        raise


def day(text: str | None) -> str | None:
    """A day as people write it, as ISO 8601."""
    from vbhc.parts import dates

    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        found = dates.first(text)
    if found is None:
        raise UsageError(text, "date-unreadable")
    return found


def placed(answer: T, root: Path | None, base: Path | None = None) -> T:
    """The same answer with paths that lead to the files from `base`, else from where we are: those of the corpus count from its folder."""
    start = base or Path.cwd()

    def locate(path: str) -> str:
        if path.startswith("-"):
            # came by standard input: there is no file to lead to
            return path
        full = Path(path) if Path(path).is_absolute() else (root or Path.cwd()) / path
        try:
            return Path(os.path.relpath(full, start)).as_posix()
        except ValueError:
            return elsewhere(full)

    return cast("T", _moved(answer, locate))


def elsewhere(full: PurePath) -> str:
    r"""A file on another drive of Windows. One of a server keeps its backslashes: "//server/…" would be taken for a folder of this machine."""
    return str(full) if full.drive.startswith("\\") else full.as_posix()


def _moved(value: object, locate: Callable[[str], str]) -> object:
    if isinstance(value, tuple):
        return tuple(_moved(one, locate) for one in value)
    if isinstance(value, list):
        return [_moved(one, locate) for one in value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {one.name: _moved(getattr(value, one.name), locate) for one in fields(value)}
    if isinstance(changed.get("path"), str) and changed["path"]:
        changed["path"] = locate(str(changed["path"]))
    return replace(value, **changed)
