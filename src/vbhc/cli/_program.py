"""Chương trình: the commands of this folder as one program of the command line library."""

from __future__ import annotations

from typing import Annotated

import typer

from vbhc import cli, plugins
from vbhc._version import VERSION

_EXIT = """Exit codes: 0 everything was read; 2 wrong usage, or something was not read, found or written.

Messages are in Vietnamese, or in English with VBHC_LANG=en. VBHC_DEBUG=1 shows where a bug of vbhc struck.
"""


def program(arguments: list[str]) -> typer.Typer:
    """The program; of all commands only the one that `arguments` begin with, where they do."""
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
    names = plugins.names(cli)
    for name in arguments[:1] if arguments and arguments[0] in names else names:
        app.command(name)(plugins.load(cli, name).command)
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
