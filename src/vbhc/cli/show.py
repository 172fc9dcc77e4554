"""`vbhc show`: a document → its card."""

from __future__ import annotations

from typing import Annotated

from vbhc.cli import _asking, _console, _guarding, _options, _scans, _way
from vbhc.cli._arguments import option
from vbhc.messages import language
from vbhc.outputs import cards


def command(  # noqa: PLR0913 - these are the options of the command line
    document: _asking.Document,
    *,
    issuer: _asking.Issuer = None,
    year: _asking.Year = None,
    corpus: _asking.CorpusFile = None,
    format_: Annotated[
        str | None,
        option(
            "--format",
            "-f",
            choices=cards.names(),
            help="Default: card, or what the name of --output tells.",
        ),
    ] = None,
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
    r"""Show what the corpus knows of one document: files, what it cites, what cites it, whether something replaced it.

    \b
    Examples:
      vbhc show 61/KH-UBND
      vbhc show 2239/QĐ-TTg --year 2021 --format json
    """
    talk = _console.Talk(language(lang))
    way = _way.Way(allow_secret, _scans.Options(ocr, ocr_engine, ocr_dpi), _guarding.Care(timeout, memory, password))
    with talk.guard(), _asking.opened(corpus, (), talk) as store:
        forms = {name: cards.load(name) for name in cards.names()}
        name = _asking.format_of(format_, output, {name: (form.suffix, *form.aliases) for name, form in forms.items()}, "card")
        with _asking.chosen(store, document, talk, issuer=issuer, year=year, way=way) as node:
            found = _asking.placed(store.show(node.id), store.root)
        _asking.write(forms[name].render(found, _asking.view(talk.lang, output)), output, force=force)
