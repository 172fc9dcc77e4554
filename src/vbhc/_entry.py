"""The door of the command line: answers `--version` before anything heavy is imported."""

from __future__ import annotations

import sys

from vbhc._version import VERSION


def main() -> int:
    """Runs vbhc with the arguments of the process; its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        print(f"vbhc {VERSION}")  # noqa: T201 - the one answer given without the command line library
        return 0
    from vbhc.cli import run

    return run(arguments)
