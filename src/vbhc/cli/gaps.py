"""`vbhc gaps`: a directive → who has a plan for it, and who has none."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from vbhc.cli import _asking, _console, _guarding, _options, _scans, _sheet, _way
from vbhc.cli._arguments import option
from vbhc.errors import MissingFile, UsageError
from vbhc.messages import language

_PROVINCES = "provinces"


def command(  # noqa: PLR0913 - these are the options of the command line
    document: _asking.Document,
    *,
    among: Annotated[
        str | None,
        option("--among", metavar="provinces|FILE", help="Ask of these: all provinces of that day, or the bodies in FILE, one a line."),
    ] = None,
    deadline: Annotated[
        str | None, option("--deadline", metavar="DATE", help="By when plans were due, where the directive does not say.")
    ] = None,
    as_of: Annotated[str | None, option("--as-of", metavar="DATE", help="As it was on that day; default: today.")] = None,
    issuer: _asking.Issuer = None,
    year: _asking.Year = None,
    corpus: _asking.CorpusFile = None,
    format_: _sheet.Format = None,
    output: _asking.OutputFile = None,
    force: _options.Force = False,
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
    r"""Compare those whom a directive addresses with those who have a plan that carries it out.

    "None" means that the corpus holds no plan and no held document speaks of one; there may still be one.

    \b
    Examples:
      vbhc gaps 57-KL/TW
      vbhc gaps 57-KL/TW --among provinces --format csv
      vbhc gaps 149-KH/TU --among departments.txt --deadline 31/03/2024
    """
    from vbhc.outputs import _answers

    talk = _console.Talk(language(lang), quiet=quiet)
    way = _way.Way(allow_secret, _scans.Options(ocr, ocr_engine, ocr_dpi), _guarding.Care(timeout, memory, password))
    with talk.guard(), _asking.opened(corpus, (), talk) as store:
        listed = None if among is None else [(0, _PROVINCES)] if among == _PROVINCES else _listed(among)
        names = None if listed is None else [name for _, name in listed]
        days = _asking.day(as_of), _asking.day(deadline)
        with _asking.chosen(store, document, talk, issuer=issuer, year=year, way=way) as node:
            found = store.gaps(node.id, among=names, as_of=days[0], deadline=days[1])
        found = _asking.placed(found, store.root)
        unknown = [UsageError(f"{among}:{line}", "among-unknown", name=name) for line, name in listed or () if name in found.unlisted]
        for error in unknown:
            talk.error(error)
        _sheet.write(_answers.gaps(found, talk.lang, listed=among is not None), format_, output, force=force, talk=talk)
        if unknown:
            raise SystemExit(_console.UNREAD)


def _listed(path: str) -> list[tuple[int, str]]:
    """Names of bodies, one a line, with the number of the line; of a table the first column."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise MissingFile(path, cause=error.strerror or str(error)) from error
    cells = (line.partition("\t")[0].strip().strip('"') for line in text.splitlines())
    listed = [(number, cell) for number, cell in enumerate(cells, start=1) if cell and not cell.startswith("#")]
    if not listed:
        raise UsageError(path, "among-empty")
    return listed
