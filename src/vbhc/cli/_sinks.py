"""Nơi ghi: standard output, one file, or a folder with a file per input. Files appear whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from vbhc import readers
from vbhc.errors import UsageError, VbhcError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vbhc.cli._inputs import Input

#: How systems say that nobody reads any more; the second is Windows.
_CLOSED = (errno.EPIPE, errno.EINVAL)

#: What a file name says of its kind, and the endings that say nothing.
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_PLAIN = (".txt", ".text", ".log")


class Form(Protocol):
    """How texts stand on one stream: `head` once at the top, several between `begin`, `between` and `end`; `suffix` names files."""

    @property
    def suffix(self) -> str:
        """Of files written this way."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other suffixes that ask for it."""

    @property
    def head(self) -> str:
        """At the top of every stream and file."""

    @property
    def begin(self) -> str:
        """Before several."""

    @property
    def between(self) -> str:
        """Between two."""

    @property
    def end(self) -> str:
        """After several."""


class Sink(Protocol):
    """Where records go. `reserve` comes before an input is read, `write` after."""

    def reserve(self, source: Input) -> None:
        """Refuses an input whose result could not be written."""

    def write(self, text: str) -> None:
        """What was rendered for the input reserved last."""

    def finish(self) -> None:
        """All inputs are done."""

    def discard(self) -> None:
        """Something stopped the run."""


class Stream:
    """One stream for all: standard output, or a file still in the making."""

    def __init__(self, stream: TextIO, form: Form, *, many: bool) -> None:
        self._stream = stream
        self._form = form
        self._many = many
        self.written = 0

    def reserve(self, source: Input) -> None:
        """A stream has room for everything."""

    def write(self, text: str) -> None:
        """Each record is on its way as soon as it is ready."""
        if self._many:
            text = (self._form.between if self.written else self._form.begin) + text
        self._send(text if self.written else self._form.head + text)
        self.written += 1

    def finish(self) -> None:
        """An array of nothing is still an array."""
        if self._many:
            self._send(("" if self.written else self._form.head + self._form.begin) + self._form.end)

    def discard(self) -> None:
        """What was sent was sent."""

    def _send(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError as error:
            if error.errno in _CLOSED:
                raise BrokenPipeError from error
            raise _unwritable(Path(self._stream.name), error) from error


class SingleFile:
    """One file for all; it replaces `path` only when the run is over."""

    def __init__(self, path: Path, form: Form, *, many: bool, force: bool) -> None:
        if path.exists() and not force:
            raise UsageError(str(path), "output-exists")
        self._path = path
        self._making = _making(path)
        try:
            self._file = self._making.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise _unwritable(path, error) from error
        self._stream = Stream(self._file, form, many=many)

    def reserve(self, source: Input) -> None:
        """A file has room for everything, but never takes the place of what is being read."""
        read = readers.on_disk(source.path)
        if self._path.exists() and Path(read).exists() and self._path.samefile(read):
            raise UsageError(str(self._path), "output-is-input")

    def write(self, text: str) -> None:
        """Into the file in the making."""
        self._stream.write(text)

    def finish(self) -> None:
        """The file takes its place, unless there was nothing to write."""
        if not self._stream.written:
            self.discard()
            return
        self._stream.finish()
        with _writing(self._path):
            self._file.close()
            self._making.replace(self._path)

    def discard(self) -> None:
        """Leaves no half a file."""
        self._file.close()
        self._making.unlink(missing_ok=True)


class Folder:
    """A file per input, under the input's own name and the suffix of the format."""

    def __init__(self, path: Path, form: Form, *, force: bool) -> None:
        self._root = path
        self._suffix = form.suffix
        self._head = form.head
        self._force = force
        self._taken: set[str] = set()
        self._next = path

    def reserve(self, source: Input) -> None:
        """Two inputs of one name get two files: "plan.pdf.json", "plan.pdf.2.json"."""
        count = 1
        name = source.inner.name
        while True:
            path = self._root / source.inner.parent / f"{name}{'' if count == 1 else f'.{count}'}{self._suffix}"
            # Some file systems do not tell "Plan.pdf" from "plan.pdf".
            key = str(path).casefold()
            if key not in self._taken:
                break
            count += 1
        self._taken.add(key)
        if path.exists() and not self._force:
            raise UsageError(str(path), "output-exists")
        self._next = path

    def write(self, text: str) -> None:
        """The file of this input, whole."""
        making = _making(self._next)
        with _writing(self._next):
            self._next.parent.mkdir(parents=True, exist_ok=True)
            try:
                making.write_text(self._head + text, encoding="utf-8", newline="\n")
                making.replace(self._next)
            finally:
                making.unlink(missing_ok=True)

    def finish(self) -> None:
        """Each file is done already."""

    def discard(self) -> None:
        """The files that are there are whole."""


def sink(output: str | None, form: Form, *, many: bool, force: bool) -> Sink:
    """The place that `--output` names."""
    if output is None:
        return Stream(sys.stdout, form, many=many)
    path = Path(output)
    if is_folder(output):
        return Folder(path, form, force=force)
    return SingleFile(path, form, many=many, force=force)


def refuse_other_kind(output: str, known: Iterable[str]) -> None:
    """Stops where the name tells of a format that is not written: nobody wants a text that is called a picture."""
    if _ENDING.search(output) and not output.lower().endswith(_PLAIN):
        raise UsageError(output, "output-suffix", known=", ".join(known))


def is_folder(output: str) -> bool:
    """Whether `--output` names a folder: one that is there, or a name that ends with a slash."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _making(path: Path) -> Path:
    return path.with_name(f".vbhc-{os.getpid()}.tmp")


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> VbhcError:
    return VbhcError(str(path), "cannot-write", cause=error.strerror or str(error))
