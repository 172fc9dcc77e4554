"""`vbhc cite`: documents → the documents that they name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, get_args

from vbhc.cli import _console, _options
from vbhc.cli._arguments import option
from vbhc.messages import language
from vbhc.outputs import citations as formats

if TYPE_CHECKING:
    from vbhc.outputs import View
    from vbhc.pipeline import Reading


def _relations() -> list[str]:
    from vbhc.model.citation import Relation

    return [*get_args(Relation)]


def _render(  # noqa: PLR0913 - a reading, and what is asked of it
    name: str, reading: Reading, view: View, *, relations: tuple[str, ...], unique: bool, explain: bool
) -> str:
    from vbhc.cli import _listing

    return formats.load(name).render(_listing.listing(reading, relations=relations, unique=unique, explain=explain), view)


def command(  # noqa: PLR0913 - these are the options of the command line
    files: _options.Files = None,
    *,
    format_: Annotated[
        str | None,
        option(
            "--format",
            "-f",
            choices=formats.names(),
            help="Default: table on a terminal; else json for one file, ndjson for several.",
        ),
    ] = None,
    relation: Annotated[
        list[str],
        option(
            "--relation",
            metavar="NAME",
            choices=_relations(),
            help=f"Only this relation; may be given several times: {', '.join(_relations())}.",
        ),
    ] = [],  # noqa: B006 - it is copied
    unique: Annotated[bool, option("--unique", help="One row per cited document, with its strongest relation.")] = False,
    explain: Annotated[
        bool, option("--explain", help="Also show which rules found and decided each, and every candidate that is no citation.")
    ] = False,
    output: _options.Output = None,
    force: _options.Force = False,
    recursive: _options.Recursive = False,
    files_from: _options.FilesFrom = None,
    stdin_filename: _options.StdinFilename = None,
    ocr: _options.OcrMode = None,
    ocr_engine: _options.OcrEngine = None,
    ocr_dpi: _options.OcrDpi = None,
    confirm: _options.Confirm = False,
    timeout: _options.Timeout = None,
    memory: _options.Memory = None,
    password: _options.Password = None,
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
    from vbhc.cli import _batch, _guarding, _scans

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
            scans=_scans.Options(ocr, ocr_engine, ocr_dpi, confirm),
            care=_guarding.Care(timeout, memory, password),
        )
        job = _batch.Job(
            names=formats.names,
            load=formats.load,
            on_terminal="table",
            render=partial(_render, relations=tuple(relation), unique=unique, explain=explain),
        )
        raise SystemExit(_batch.run(request, job, talk))
