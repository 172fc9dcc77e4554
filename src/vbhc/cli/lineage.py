"""`vbhc lineage`: a document → what it carries out, and what carries it out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_args

import typer

from vbhc.cli import _asking, _console, _options
from vbhc.messages import language
from vbhc.model.citation import Relation
from vbhc.outputs import lineage as formats

_ALL = "all"
_RELATIONS = [*get_args(Relation), _ALL]


def _known(relations: list[str]) -> list[str]:
    for relation in relations:
        _options.one_of(_RELATIONS)(relation)
    return relations


def command(  # noqa: PLR0913 - these are the options of the command line
    document: _asking.Document,
    *,
    up: Annotated[bool, typer.Option("--up", help="Only what this document rests on.")] = False,
    down: Annotated[bool, typer.Option("--down", help="Only what rests on this document.")] = False,
    depth: Annotated[int | None, typer.Option("--depth", min=1, metavar="N", help="No further than N steps.")] = None,
    relation: Annotated[
        list[str],
        typer.Option(
            "--relation",
            metavar="NAME",
            callback=_known,
            autocompletion=lambda: _RELATIONS,
            help=f"Follow this relation; may be given several times. Default: implements. {', '.join(_RELATIONS)}.",
        ),
    ] = [],  # noqa: B006 - typer copies it
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As it was on that day: nothing dated later.")] = None,
    issuer: _asking.Issuer = None,
    year: _asking.Year = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="Show at most N documents, near ones first.")] = 200,
    from_: _asking.FromFolder = [],  # noqa: B006 - typer copies it
    corpus: _asking.CorpusFile = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(formats.names()),
            callback=_options.one_of(formats.names()),
            autocompletion=formats.names,
            help="Default: tree, or what the name of --output tells.",
        ),
    ] = None,
    ascii_: Annotated[bool, typer.Option("--ascii", help="The tree with branches of plain signs.")] = False,
    output: _asking.OutputFile = None,
    force: _options.Force = False,
    allow_secret: _options.AllowSecret = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""Show which documents a document carries out, and which carry it out, each with its witnesses.

    Only the relation "implements" is followed unless --relation says more. A number that several documents bear is not guessed at: they
    are listed, and the exit code is 2.

    \b
    Examples:
      vbhc lineage 61/KH-UBND
      vbhc lineage 61/KH-UBND --from fixtures/ --up
      vbhc lineage 25-CT/TW --down --depth 2 --as-of 31/12/2023
      vbhc lineage 57 --issuer "Bộ Chính trị" --relation all --format json
      vbhc lineage 57-KL/TW --output lineage.html
    """
    talk = _console.Talk(language(lang), quiet=quiet)
    with talk.guard():
        suffixes = {name: (formats.suffix(name),) for name in formats.names()}
        name = "ascii" if ascii_ else _asking.format_of(format_, output, suffixes, "tree")
        relations = get_args(Relation) if _ALL in relation else tuple(dict.fromkeys(relation)) or ("implements",)
        day = _asking.day(as_of)
        with (
            _asking.opened(corpus, from_, talk, allow_secret=allow_secret) as store,
            _asking.chosen(store, document, talk, issuer=issuer, year=year, allow_secret=allow_secret) as node,
        ):
            both = up == down
            found = store.lineage(node.id, up=up or both, down=down or both, depth=depth, relations=relations, as_of=day, limit=limit)
            # A page is opened where it lies, so its links count from there.
            base = Path(output).absolute().parent if output and name == "html" else Path.cwd()
            found = _asking.placed(found, store.root, base)
            _asking.write(formats.show(name, found, _asking.view(talk.lang, output)), output, force=force)
