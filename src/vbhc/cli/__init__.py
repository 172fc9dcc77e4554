"""Dòng lệnh: one module per command. Each offers `command`; modules with an underscore serve the commands."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from vbhc import plugins
from vbhc.cli import _console

if TYPE_CHECKING:
    from collections.abc import Callable


def run(arguments: list[str]) -> int:
    """Runs the command line; its exit code."""
    _console.settle()
    try:
        call = plain(arguments)
        if call is None:
            from vbhc.cli import _program, _refusals

            return _console.leave(_refusals.call(_program.program(arguments), arguments))
        command, given = call
        command(**given)
    except SystemExit as end:
        return _console.leave(end.code if isinstance(end.code, int) else 0)
    except KeyboardInterrupt:
        return _console.leave(_console.INTERRUPTED)
    return _console.leave(0)


def plain(arguments: list[str]) -> tuple[Callable[..., None], dict[str, Any]] | None:
    """A call that needs no command line library, which takes longer to load than a letter to read."""
    package = sys.modules[__name__]
    if not arguments or arguments[0] not in plugins.names(package):
        return None
    from vbhc.cli import _arguments

    command = plugins.load(package, arguments[0]).command
    given = _arguments.read(command, arguments[1:])
    return None if given is None else (command, given)
