"""`vbhc conflicts`: what files say differently of one document."""

from __future__ import annotations

from typing import Annotated

from vbhc.cli import _asking, _console, _options, _sheet
from vbhc.cli._arguments import option
from vbhc.messages import language

_FIELDS = ["date", "issuer", "title", "number", "year"]


def command(  # noqa: PLR0913 - these are the options of the command line
    *,
    field: Annotated[list[str], option("--field", choices=_FIELDS, help="Only these; may be repeated.")] = [],  # noqa: B006 - it is copied
    corpus: _asking.CorpusFile = None,
    format_: _sheet.Format = None,
    output: _asking.OutputFile = None,
    force: _options.Force = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""List what files say differently of one document — two dates, two issuers, two matters — each with who says it.

    \b
    Examples:
      vbhc conflicts
      vbhc conflicts --field date --format csv --output conflicts.csv
    """
    from vbhc.outputs import _answers

    talk = _console.Talk(language(lang), quiet=quiet)
    with talk.guard(), _asking.opened(corpus, (), talk) as store:
        found = [one for one in store.conflicts() if not field or one.field in field]
        _sheet.write(_answers.conflicts(_asking.placed(found, store.root), talk.lang), format_, output, force=force, talk=talk)
