"""`vbhc parse`: documents → records."""

from __future__ import annotations

from typing import Annotated

from vbhc import outputs
from vbhc.cli import _console, _options
from vbhc.cli._arguments import option
from vbhc.messages import language


def command(  # noqa: PLR0913 - these are the options of the command line
    files: _options.Files = None,
    *,
    format_: Annotated[
        str | None,
        option(
            "--format",
            "-f",
            choices=outputs.names(),
            help="Default: card on a terminal; else json for one file, ndjson for several.",
        ),
    ] = None,
    explain: Annotated[bool, option("--explain", help="Also tell on stderr what was taken for a citation and what was not.")] = False,
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
    r"""Read documents (PDF, Word, RTF, ODT, HTML, text, scans and photos; also those in archives and mails) and write what they are.

    \b
    Examples:
      vbhc parse plan.pdf
      vbhc parse photo.jpg fax.tif --ocr auto
      vbhc parse plan.pdf --format json | jq -r .number
      vbhc parse *.docx --format ndjson --output records.ndjson
      vbhc parse incoming/ --recursive --output records/
      vbhc parse dossier.zip mail.eml --format ndjson
      vbhc parse - --stdin-filename notice.html < notice.html
    """
    from vbhc.cli import _batch, _guarding, _parsing, _scans

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
        raise SystemExit(_parsing.parse(request, talk, explain=explain))
