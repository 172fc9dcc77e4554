"""`vbhc gaps`: a directive → who has a plan for it, and who has none."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from vbhc.cli import _asking, _console, _guarding, _options, _scans, _sheet, _way
from vbhc.cli._arguments import option
from vbhc.errors import MissingFile
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

    talk = _console.Talk(language(lang))
    way = _way.Way(allow_secret, _scans.Options(ocr, ocr_engine, ocr_dpi), _guarding.Care(timeout, memory, password))
    with (
        talk.guard(),
        _asking.opened(corpus, (), talk) as store,
        _asking.chosen(store, document, talk, issuer=issuer, year=year, way=way) as node,
    ):
        names = None if among is None else [_PROVINCES] if among == _PROVINCES else _listed(among)
        found = store.gaps(node.id, among=names, as_of=_asking.day(as_of), deadline=_asking.day(deadline))
        found = _asking.placed(found, store.root)
        _sheet.write(_answers.gaps(found, talk.lang), format_, output, force=force, lang=talk.lang)


def _listed(path: str) -> list[str]:
    """Names of bodies, one a line; of a table the first column."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise MissingFile(path, cause=error.strerror or str(error)) from error
    cells = (line.partition("\t")[0].strip().strip('"') for line in text.splitlines())
    return [cell for cell in cells if cell and not cell.startswith("#")]
