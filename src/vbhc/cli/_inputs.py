"""Tệp cần đọc: arguments, folders, patterns and lists of files → inputs, in the order given."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vbhc import readers
from vbhc.errors import MissingFile, UsageError, VbhcError
from vbhc.readers.image_head import PICTURES, is_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.cli._console import Talk

#: Fewer files are read sooner here than other processes start.
FEW = 12
STDIN = "-"

#: Documents that vbhc does not read (yet): in a folder they are told as unread, not passed over as if they were pictures or music.
_ALSO_DOCUMENTS = frozenset({".odt", ".rtf", ".mht", ".mhtml"})


class Input(NamedTuple):
    """One file to read. `inner` is its place below the folder that was named, or its bare name."""

    path: str
    inner: Path


@dataclass(slots=True)
class Inputs:
    """Everything to read, what was asked for but is not there, and what was passed over in folders, by suffix."""

    wanted: list[Input] = field(default_factory=list)
    missing: list[VbhcError] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    single: bool = False


def gather(arguments: list[str], *, files_from: str | None, recursive: bool) -> Inputs:
    """Finds all inputs; nothing that was asked for is dropped without a word."""
    listed = _listed(files_from) if files_from else []
    if not arguments and files_from is None:
        raise UsageError(code="nothing-to-read")
    if files_from == STDIN and STDIN in arguments:
        raise UsageError(code="stdin-twice")
    found = Inputs()
    for argument in arguments:
        _add(found, argument, recursive=recursive, patterns=True)
    for path in listed:
        _add(found, path, recursive=recursive, patterns=False)
    found.single = not listed and len(arguments) == 1 and [entry.path for entry in found.wanted] == arguments
    return found


def tell_skipped(found: Inputs, talk: Talk) -> None:
    """Says what was passed over in folders, by suffix."""
    if found.skipped:
        kinds = ", ".join(f"{suffix} {count}" for suffix, count in sorted(found.skipped.items()))
        talk.remark("summary-skipped", count=str(found.skipped.total()), kinds=kinds)


def _add(found: Inputs, argument: str, *, recursive: bool, patterns: bool) -> None:
    if argument == STDIN:
        found.wanted.append(Input(STDIN, Path("stdin")))
        return
    path = Path(argument)
    if _is(path, "dir"):
        _add_folder(found, argument, recursive=recursive)
    elif _is(path, "there") or not (patterns and glob.has_magic(argument)):
        # Also what does not exist: reading it tells why.
        found.wanted.append(Input(argument, Path(path.name)))
    else:
        matches = sorted(path for path in glob.iglob(argument, recursive=True) if not _hidden(Path(path).name))  # noqa: PTH207 - Path.glob knows no absolute patterns
        if not matches:
            found.missing.append(MissingFile(argument, "pattern-unmatched"))
        for match in matches:
            _add(found, match, recursive=recursive, patterns=False)


def _is(path: Path, what: str) -> bool:
    try:
        return path.is_dir() if what == "dir" else path.exists()
    except (OSError, ValueError):
        # A name too long, or with a NUL: reading it tells why.
        return False


def _add_folder(found: Inputs, folder: str, *, recursive: bool) -> None:
    known = _suffixes()
    before = len(found.wanted)
    unread: list[VbhcError] = []
    folders = False
    for here, inside, files in os.walk(folder, onerror=lambda error: unread.append(_closed(folder, error))):
        inside[:] = sorted(name for name in inside if not _hidden(name))
        folders = folders or bool(inside)
        for name in sorted(files):
            suffix = Path(name).suffix.lower()
            if _hidden(name):
                continue
            path = Path(here) / name
            if suffix in known and not (suffix in PICTURES and not _is_page(path)):
                found.wanted.append(Input(str(path), path.relative_to(folder)))
            else:
                found.skipped[suffix or "?"] += 1
        if not recursive:
            break
    found.missing.extend(unread)
    if len(found.wanted) == before and not unread:
        found.missing.append(MissingFile(folder, "folder-only-folders" if folders and not recursive else "folder-empty"))


def _is_page(picture: Path) -> bool:
    """Whether a picture in a folder may be a page; one that cannot be opened may be: reading it tells why."""
    try:
        with picture.open("rb") as stream:
            return is_page(stream)
    except OSError:
        return True


def _closed(folder: str, error: OSError) -> VbhcError:
    return MissingFile(str(error.filename or folder), cause=error.strerror or str(error))


def _hidden(name: str) -> bool:
    # "~$plan.docx" is the lock that Word leaves beside an open document.
    return name.startswith((".", "~$"))


def _suffixes() -> frozenset[str]:
    from vbhc.readers import containers

    return readers.suffixes() | containers.suffixes() | _ALSO_DOCUMENTS


def _listed(files_from: str) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if files_from == STDIN else Path(files_from).read_bytes()
    except OSError as error:
        raise MissingFile(files_from, cause=error.strerror or str(error)) from error
    return list(_paths(data))


def _paths(data: bytes) -> Iterator[str]:
    # Windows PowerShell writes lists as UTF-16, Notepad as UTF-8 with a mark.
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        text = os.fsdecode(data.removeprefix(b"\xef\xbb\xbf"))
    for entry in text.split("\0") if "\0" in text else text.splitlines():
        if entry.strip():
            yield entry
