"""`vbhc lineage`: a document → what it carries out, and what carries it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

from vbhc.cli import _asking, _console, _guarding, _options, _scans, _way
from vbhc.cli._arguments import option
from vbhc.messages import day as said
from vbhc.messages import language
from vbhc.outputs import lineage as formats

if TYPE_CHECKING:
    from vbhc.cli._console import Talk
    from vbhc.model.lineage import Lineage

_ALL = "all"
#: Formats for other programs, which have no room for words beside what they hold.
_ROWS = ("csv", "graphml", "json", "ndjson")


def _relations() -> list[str]:
    from vbhc.model.citation import Relation

    return [*get_args(Relation), _ALL]


def command(  # noqa: PLR0913 - these are the options of the command line
    document: _asking.Document,
    *,
    up: Annotated[bool, option("--up", help="Only what this document rests on.")] = False,
    down: Annotated[bool, option("--down", help="Only what rests on this document.")] = False,
    depth: Annotated[int | None, option("--depth", min=1, metavar="N", help="No further than N steps.")] = None,
    relation: Annotated[
        list[str],
        option(
            "--relation",
            metavar="NAME",
            choices=_relations(),
            help=f"Follow this relation; may be given several times. Default: implements. {', '.join(_relations())}.",
        ),
    ] = [],  # noqa: B006 - it is copied
    as_of: Annotated[
        str | None, option("--as-of", metavar="DATE", help="As it was on that day: no document dated later, and no relation of one.")
    ] = None,
    issuer: _asking.Issuer = None,
    year: _asking.Year = None,
    limit: Annotated[int, option("--limit", min=1, metavar="N", help="Show at most N documents, near ones first.")] = 200,
    from_: _asking.FromFolder = [],  # noqa: B006 - it is copied
    corpus: _asking.CorpusFile = None,
    format_: Annotated[
        str | None,
        option(
            "--format",
            "-f",
            choices=formats.names(),
            help="Default: tree, or what the name of --output tells.",
        ),
    ] = None,
    ascii_: Annotated[bool, option("--ascii", help="The tree with branches of plain signs.")] = False,
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
    way = _way.Way(allow_secret, _scans.Options(ocr, ocr_engine, ocr_dpi), _guarding.Care(timeout, memory, password))
    with talk.guard():
        suffixes = {name: (formats.suffix(name),) for name in formats.names()}
        name = "ascii" if ascii_ else _asking.format_of(format_, output, suffixes, "tree")
        relations = tuple(_relations()[:-1]) if _ALL in relation else tuple(dict.fromkeys(relation)) or ("implements",)
        day = _asking.day(as_of)
        with _asking.opened(corpus, from_, talk, way) as store:
            both = up == down
            with _asking.chosen(store, document, talk, issuer=issuer, year=year, way=way) as node:
                asked = partial(store.lineage, node.id, up=up or both, down=down or both, as_of=day)
                found = asked(depth=depth, relations=relations, limit=limit)
                alone = len(found.nodes) == 1 and not found.cut
                others = asked(depth=1, relations=[one for one in _relations()[:-1] if one not in relations]) if alone else None
            # A page is opened where it lies, so its links count from there.
            base = Path(output).absolute().parent if output and name == "html" else Path.cwd()
            found = _asking.placed(found, store.root, base)
            _asking.write(formats.show(name, found, _asking.view(talk.lang, output)), output, force=force)
            _tell_left_out(found, name, day, talk)
        if others:
            _tell_others(others, talk)


def _tell_others(others: Lineage, talk: Talk) -> None:
    """What else there is of a document that has no relation of the kind that was asked for."""
    from vbhc.outputs.lineage import _words

    known = sorted(
        {_words.relation(edge.relation, talk.lang).lower() for edge in others.edges if others.root in {edge.source, edge.target}}
    )
    if known:
        talk.remark("lineage-others", relations=", ".join(known))


def _tell_left_out(found: Lineage, name: str, as_of: str | None, talk: Talk) -> None:
    """What is not in the picture, where it does not say so itself."""
    from vbhc.outputs.lineage import _words

    root = found.nodes[0]
    if as_of and root.date and root.date > as_of:
        talk.remark("lineage-later", document=_words.line(root, talk.lang), date=said(as_of, talk.lang) or as_of)
    if name in _ROWS and not talk.quiet and (cut := _words.cut(found, talk.lang)):
        talk.line(cut)
