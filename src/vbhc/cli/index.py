"""`vbhc index`: documents → corpus."""

from __future__ import annotations

from typing import Annotated

from vbhc.cli import _console, _options
from vbhc.cli._arguments import Argument, option
from vbhc.messages import language

Paths = Annotated[
    list[str] | None,
    Argument(
        metavar="FILE|DIR|GLOB|NDJSON|-...",
        help="What to add: documents, archives, folders with all in them, records as NDJSON; - is standard input.",
    ),
]


def command(  # noqa: PLR0913 - these are the options of the command line
    paths: Paths = None,
    *,
    corpus: Annotated[
        str | None, option("--corpus", metavar="FILE", help="The corpus; default: VBHC_CORPUS, or the nearest .vbhc/corpus.sqlite.")
    ] = None,
    prune: Annotated[bool, option("--prune", help="Take out files that are no longer there.")] = False,
    rebuild: Annotated[bool, option("--rebuild", help="Also read the files again that have not changed.")] = False,
    jobs: Annotated[int | None, option("--jobs", "-j", min=1, metavar="N", help="Processes that read; default: one for each core.")] = None,
    files_from: _options.FilesFrom = None,
    stdin_filename: _options.StdinFilename = None,
    ocr: _options.OcrMode = None,
    ocr_engine: _options.OcrEngine = None,
    ocr_dpi: _options.OcrDpi = None,
    timeout: _options.Timeout = None,
    memory: _options.Memory = None,
    password: _options.Password = None,
    allow_secret: _options.AllowSecret = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""Add documents to the corpus, which other commands then search.

    Files that have not changed are passed over; it may be stopped at any moment and run again.

    \b
    Examples:
      vbhc index incoming/
      vbhc index incoming/ --prune
      vbhc index records.ndjson --corpus plans.sqlite
      vbhc parse *.docx --format ndjson | vbhc index -
    """
    from vbhc.cli import _guarding, _indexing, _scans

    talk = _console.Talk(language(lang), quiet=quiet)
    with talk.guard():
        request = _indexing.Request(
            arguments=paths or [],
            corpus=corpus,
            files_from=files_from,
            stdin_filename=stdin_filename,
            prune=prune,
            rebuild=rebuild,
            jobs=jobs,
            allow_secret=allow_secret,
            ocr=_scans.Options(ocr, ocr_engine, ocr_dpi).recognition(),
            care=_guarding.Care(timeout, memory, password),
        )
        raise SystemExit(_indexing.run(request, talk))
