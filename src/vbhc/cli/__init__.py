"""Dòng lệnh: one module per command. Each offers `command`; modules with an underscore serve the commands."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from vbhc import plugins
from vbhc._version import VERSION
from vbhc.cli import _console

_EXIT = """Exit codes: 0 everything was read; 2 wrong usage, or something was not read, found or written.

Messages are in Vietnamese, or in English with VBHC_LANG=en. VBHC_DEBUG=1 shows where a bug of vbhc struck.
"""


def run(arguments: list[str]) -> int:
    """Runs the command line; its exit code."""
    _console.settle()
    try:
        _app()(arguments, prog_name="vbhc")
    except SystemExit as end:
        return _console.leave(end.code if isinstance(end.code, int) else 0)
    return _console.leave(0)


def _app() -> typer.Typer:
    app = typer.Typer(
        name="vbhc",
        help=_about.__doc__,
        epilog=_EXIT,
        callback=_about,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    package = sys.modules[__name__]
    for name in plugins.names(package):
        app.command(name)(plugins.load(package, name).command)
    return app


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer hands the flag over
    if wanted:
        typer.echo(f"vbhc {VERSION}")
        raise typer.Exit


def _about(
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version.", callback=_version, is_eager=True)] = False,  # noqa: FBT002
) -> None:
    """Read Vietnamese administrative documents and say what they are."""
    del version
