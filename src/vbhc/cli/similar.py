"""`vbhc similar`: a document → what others made of the same matter."""

from __future__ import annotations

from typing import Annotated

from vbhc.cli import _asking, _console, _guarding, _options, _scans, _sheet, _way
from vbhc.cli._arguments import option
from vbhc.messages import language


def command(  # noqa: PLR0913 - these are the options of the command line
    document: _asking.Document,
    *,
    issuer: _asking.Issuer = None,
    year: _asking.Year = None,
    limit: Annotated[int, option("--limit", min=1, metavar="N", help="At most so many.")] = 20,
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
    r"""Find documents on the same directive, then on the same matter.

    For a drafter who wants to see how others did it. A FILE need not be in the corpus.

    \b
    Examples:
      vbhc similar 61/KH-UBND
      vbhc similar draft.docx --limit 10 --format csv
    """
    from vbhc.outputs import _answers

    talk = _console.Talk(language(lang), quiet=quiet)
    way = _way.Way(allow_secret, _scans.Options(ocr, ocr_engine, ocr_dpi), _guarding.Care(timeout, memory, password))
    with talk.guard(), _asking.opened(corpus, (), talk) as store:
        with _asking.chosen(store, document, talk, issuer=issuer, year=year, way=way) as node:
            # one more than are shown: it tells whether there are more
            found = _asking.placed(store.similar(node.id, limit + 1), store.root)
        _sheet.write(_answers.similar(found, node, limit, talk.lang), format_, output, force=force, talk=talk)
