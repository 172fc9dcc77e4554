"""`vbhc parse`: documents → records."""

from __future__ import annotations

from typing import Annotated

import typer

from vbhc import outputs
from vbhc.cli import _console, _options
from vbhc.messages import language


def command(  # noqa: PLR0913 - these are the options of the command line
    files: _options.Files = None,
    *,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(outputs.names()),
            callback=_options.one_of(outputs.names()),
            autocompletion=outputs.names,
            help="Default: card on a terminal; else json for one file, ndjson for several.",
        ),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Also tell on stderr what was taken for a citation and what was not.")] = False,
    output: _options.Output = None,
    force: _options.Force = False,
    recursive: _options.Recursive = False,
    files_from: _options.FilesFrom = None,
    stdin_filename: _options.StdinFilename = None,
    allow_secret: _options.AllowSecret = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""Read documents (PDF, DOCX, DOC, HTML, text) and write what they are.

    \b
    Examples:
      vbhc parse plan.pdf
      vbhc parse plan.pdf --format json | jq -r .number
      vbhc parse *.docx --format ndjson --output records.ndjson
      vbhc parse incoming/ --recursive --output records/
      vbhc parse - --stdin-filename notice.html < notice.html
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
            names=outputs.names,
            load=outputs.load,
            on_terminal="card",
            render=lambda name, reading, view: outputs.load(name).render(reading.record, reading.source, view),
            tell=_listing.account if explain else None,
        )
        raise typer.Exit(_batch.run(request, job, talk))
