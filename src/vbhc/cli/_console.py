"""Màn hình: what vbhc says to people, and how it leaves. Data goes to stdout, all talk to stderr."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from vbhc.errors import VbhcError
from vbhc.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang

#: What a shell reports for a program whose reader went away (128 + SIGPIPE).
PIPE_CLOSED = 141
#: The process was asked to stop (128 + SIGINT).
INTERRUPTED = 130
#: Something was not read, found or written, or the command line makes no sense.
UNREAD = 2


def settle() -> None:
    """UTF-8 and plain line ends, whatever the code page of the console says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def leave(code: int) -> int:
    """Flushes what is left; a reader that went away is no error worth a word."""
    try:
        sys.stdout.flush()
    except OSError:
        # Python flushes once more on its way out: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or PIPE_CLOSED
    return code


class Talk(NamedTuple):
    """Lời nhắn: one line a message on stderr, in the language asked for."""

    lang: Lang
    quiet: bool = False

    def error(self, error: VbhcError) -> None:
        """What could not be done."""
        self.line(message(error.code, self.lang, path=error.path or "", **error.values))

    def bug(self, path: str, error: Exception) -> None:
        """An exception that no one foresaw."""
        cause = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        self.line(message("bug", self.lang, path=path, cause=" ".join(cause.split())[:200]))
        if os.environ.get("VBHC_DEBUG") == "1":
            import traceback

            traceback.print_exception(error, file=sys.stderr)

    def remark(self, code: str, **values: str) -> None:
        """Something that --quiet leaves out."""
        if not self.quiet:
            self.line(message(code, self.lang, **values))

    def line(self, text: str) -> None:
        """One line, whatever stands in a file name."""
        print("vbhc:", " ".join(text.splitlines()), file=sys.stderr)  # noqa: T201 - stderr is for talk

    @contextmanager
    def guard(self) -> Iterator[None]:
        """The one place that catches what stops a whole command."""
        try:
            yield
        except VbhcError as error:
            self.error(error)
            raise SystemExit(UNREAD) from None
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None
        except BrokenPipeError:
            raise SystemExit(PIPE_CLOSED) from None
