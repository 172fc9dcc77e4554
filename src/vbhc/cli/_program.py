"""Chương trình: the commands of this folder as one program of the command line library."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from vbhc import cli, plugins
from vbhc._version import VERSION
from vbhc.cli import _arguments

_EXIT = """Exit codes: 0 everything was read; 2 wrong usage, or something was not read, found or written.

Messages are in Vietnamese, or in English with VBHC_LANG=en. VBHC_DEBUG=1 shows where a bug of vbhc struck.
"""
#: Lines after it keep their ends, where help is shown.
_AS_IT_STANDS = "\b"


def program(arguments: list[str]) -> typer.Typer:
    """The program; of commands that `arguments` do not name only what is said of them: none of those can come to be called."""
    names = plugins.names(cli)
    # A shell that completes a line hands its words over by the environment, each in its own way.
    completes = "_VBHC_COMPLETE" in os.environ
    alone = bool(arguments) and arguments[0] in names
    whole = completes or not alone
    app = typer.Typer(
        name="vbhc",
        help=_about.__doc__,
        epilog=_EXIT,
        # Options of the program itself cost the library's checking of types, also where the call has none of them.
        callback=_about if whole else _unasked,
        add_help_option=whole,
        add_completion=whole,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    named = names if completes else arguments
    for name in arguments[:1] if alone else names:
        command: Callable[..., None] = plugins.load(cli, name).command
        app.command(name, help=_help(command))(typed(command) if name in named else _nothing)
    return app


def _nothing() -> None:
    """Stands for a command of which only the help is shown."""


def _unasked() -> None:
    """The program of a call that begins with a command: nothing is asked of it itself."""


def _help(command: Callable[..., None]) -> str:
    """The docstring, where a line with a mark goes before what keeps its line ends."""
    return inspect.cleandoc(command.__doc__ or "").replace("\\b", _AS_IT_STANDS)


def typed(command: Callable[..., None]) -> Callable[..., None]:
    """The command, its parameters said as the library wants them."""
    signature = inspect.signature(command, eval_str=True)
    said = [
        signature.parameters[one.name].replace(annotation=Annotated[signature.parameters[one.name].annotation.__origin__, _info(one)])
        for one in _arguments.parameters(command)
    ]

    def called(**given: Any) -> None:
        command(**given)

    vars(called)["__signature__"] = signature.replace(parameters=said)
    called.__annotations__ = {one.name: one.annotation for one in said}
    return called


def _info(one: _arguments.Parameter) -> Any:
    said = one.said
    if isinstance(said, _arguments.Argument):
        return typer.Argument(metavar=said.metavar, help=said.help)
    return typer.Option(
        *said.names,
        metavar=said.metavar,
        help=said.help,
        min=said.min,
        max=said.max,
        callback=_only(said.choices, many=one.many) if said.choices else None,
        autocompletion=(lambda: list(said.choices)) if said.choices else None,
    )


def _only(choices: Sequence[str], *, many: bool) -> Callable[[Any], Any]:
    """A check that what is given is among these."""

    def check(given: Any) -> Any:
        for word in (given or ()) if many else (given,):
            if word is not None and word not in choices:
                raise typer.BadParameter(f"'{word}' is not one of {', '.join(choices)}.")
        return given

    return check


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer hands the flag over
    if wanted:
        typer.echo(f"vbhc {VERSION}")
        raise typer.Exit


def _about(
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version.", callback=_version, is_eager=True)] = False,  # noqa: FBT002
) -> None:
    """Read Vietnamese administrative documents and say what they are."""
    del version
