"""`vbhc cite`: documents → the documents that they name."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from vbhc.cli import _console, _options
from vbhc.messages import language
from vbhc.model.citation import Relation
from vbhc.outputs import citations as formats

_RELATIONS = list(get_args(Relation))


def _known(relations: list[str]) -> list[str]:
    for relation in relations:
        _options.one_of(_RELATIONS)(relation)
    return relations


def command(  # noqa: PLR0913 - these are the options of the command line
    files: _options.Files = None,
    *,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(formats.names()),
            callback=_options.one_of(formats.names()),
            autocompletion=formats.names,
            help="Default: table on a terminal; else json for one file, ndjson for several.",
        ),
    ] = None,
    relation: Annotated[
        list[str],
        typer.Option(
            "--relation",
            metavar="NAME",
            callback=_known,
            autocompletion=lambda: _RELATIONS,
            help=f"Only this relation; may be given several times: {', '.join(_RELATIONS)}.",
        ),
    ] = [],  # noqa: B006 - typer copies it
    unique: Annotated[bool, typer.Option("--unique", help="One row per cited document, with its strongest relation.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also show which rules found and decided each, and every candidate that is no citation.")
    ] = False,
    output: _options.Output = None,
    force: _options.Force = False,
    recursive: _options.Recursive = False,
    files_from: _options.FilesFrom = None,
    stdin_filename: _options.StdinFilename = None,
    allow_secret: _options.AllowSecret = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""List the documents that documents name, and what is done to them.

    \b
    Examples:
      vbhc cite plan.pdf
      vbhc cite plan.pdf --unique --relation implements --relation based_on
      vbhc cite plan.pdf --explain
      vbhc cite *.docx --format csv --output citations.csv
      vbhc cite incoming/ --recursive --format ndjson | jq -r .number
    """
    from vbhc.cli import _batch, _listing

    talk = _console.Talk(language(lang), quiet=quiet)
    with talk.guard():
        request = _batch.Request(
            arguments=files or [],
            format=format_,
            output=output,
            force=force,
            recursive=recursive,
            files_from=files_from,
            stdin_filename=stdin_filename,
            allow_secret=allow_secret,
        )
        job = _batch.Job(
            names=formats.names,
            load=formats.load,
            on_terminal="table",
            render=lambda name, reading, view: formats.load(name).render(
                _listing.listing(reading, relations=relation, unique=unique, explain=explain), view
            ),
        )
        raise typer.Exit(_batch.run(request, job, talk))
