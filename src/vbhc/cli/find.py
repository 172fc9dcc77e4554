"""`vbhc find`: words → documents."""

from __future__ import annotations

from typing import Annotated

from vbhc.cli import _asking, _console, _options, _sheet
from vbhc.cli._arguments import Argument, option
from vbhc.messages import language


def command(  # noqa: PLR0913 - these are the options of the command line
    words: Annotated[list[str] | None, Argument(metavar="WORDS...", help='Words; "in quotes" they must stand together.')] = None,
    *,
    type_: Annotated[str | None, option("--type", metavar="TYPE", help="ke-hoach, KH or Kế hoạch.")] = None,
    issuer: _asking.Issuer = None,
    since: Annotated[str | None, option("--from", metavar="DATE", help="Dated on that day or later.")] = None,
    until: Annotated[str | None, option("--to", metavar="DATE", help="Dated on that day or earlier.")] = None,
    limit: Annotated[int, option("--limit", min=1, metavar="N", help="At most so many.")] = 50,
    corpus: _asking.CorpusFile = None,
    format_: _sheet.Format = None,
    output: _asking.OutputFile = None,
    force: _options.Force = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""Find documents by words, with or without diacritics, and by type, issuer and date.

    Words without any diacritics match whatever marks there are; with diacritics they match as written.

    \b
    Examples:
      vbhc find thong tin doi ngoai
      vbhc find "thông tin đối ngoại" --type KH --from 01/01/2023
      vbhc find --issuer "Lạng Sơn" --to 2024-12-31 --format csv
    """
    from vbhc.outputs import _answers

    talk = _console.Talk(language(lang), quiet=quiet)
    with talk.guard(), _asking.opened(corpus, (), talk) as store:
        days = _asking.day(since), _asking.day(until)
        # one more than are shown: it tells whether there are more
        hits = store.find(" ".join(words or ()), type=type_, issuer=issuer, since=days[0], until=days[1], limit=limit + 1)
        _sheet.write(_answers.hits(_asking.placed(hits, store.root), limit, talk.lang), format_, output, force=force, talk=talk)
