"""`vbhc parse`: documents → records."""

from __future__ import annotations

from typing import Annotated

import typer

from vbhc import outputs
from vbhc.cli import _console
from vbhc.messages import language


def _known(name: str | None) -> str | None:
    if name is not None and name not in outputs.names():
        raise typer.BadParameter(f"'{name}' is not one of {', '.join(outputs.names())}.")
    return name


def command(  # noqa: PLR0913 - these are the options of the command line
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE|DIR|GLOB|-...", help="What to read; - is standard input.")] = None,
    *,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(outputs.names()),
            callback=_known,
            autocompletion=outputs.names,
            help="Default: card on a terminal; else json for one file, ndjson for several.",
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE|DIR", help="Write there; a DIR gets a file per input.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what --output names.")] = False,
    recursive: Annotated[bool, typer.Option("--recursive", "-r", help="Also read the folders inside a DIR.")] = False,
    files_from: Annotated[
        str | None, typer.Option("--files-from", metavar="FILE|-", help="Read the names listed there, one a line or parted by NUL.")
    ] = None,
    stdin_filename: Annotated[str | None, typer.Option("--stdin-filename", metavar="NAME", help="What to call standard input.")] = None,
    allow_secret: Annotated[bool, typer.Option("--allow-secret", help="Also read documents marked MẬT, TỐI MẬT, TUYỆT MẬT.")] = False,
    lang: Annotated[str | None, typer.Option("--lang", metavar="vi|en", help="Language of notes and messages (VBHC_LANG).")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are still told.")] = False,
) -> None:
    r"""Read documents (PDF, DOCX, HTML, text) and write what they are.

    \b
    Examples:
      vbhc parse plan.pdf
      vbhc parse plan.pdf --format json | jq -r .number
      vbhc parse *.docx --format ndjson --output records.ndjson
      vbhc parse incoming/ --recursive --output records/
      vbhc parse - --stdin-filename notice.html < notice.html
    """
    from vbhc.cli import _batch

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
        raise typer.Exit(_batch.parse(request, talk))
