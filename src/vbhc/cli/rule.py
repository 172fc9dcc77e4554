"""`vbhc rule`: what a rule says, and why."""

from __future__ import annotations

from typing import Annotated

from vbhc.cli import _asking, _console, _options
from vbhc.cli._arguments import Argument, option
from vbhc.messages import language
from vbhc.outputs import rulecards


def command(  # noqa: PLR0913 - these are the options of the command line
    code: Annotated[str | None, Argument(metavar="CODE|GROUP", help="A rule (ND30-O3-02) or a group of them (ND30-O3).")] = None,
    *,
    every: Annotated[bool, option("--all", help="Every rule.")] = False,
    format_: Annotated[
        str | None,
        option(
            "--format",
            "-f",
            choices=rulecards.names(),
            help="Default: text.",
        ),
    ] = None,
    output: _asking.OutputFile = None,
    force: _options.Force = False,
    lang: _options.Lang = None,
) -> None:
    r"""Show what a rule says: source, level, for which documents, right and wrong examples.

    \b
    Examples:
      vbhc rule ND30-O3-02
      vbhc rule ND30-O3
      vbhc rule --all --format json
    """
    from vbhc import rules
    from vbhc.errors import UsageError
    from vbhc.rules import _selection
    from vbhc.validation.report import cards

    talk = _console.Talk(language(lang))
    with talk.guard():
        if every == (code is not None):
            raise UsageError(code="rule-none")
        known = rules.all_rules()
        wanted = _selection.ALL if code is None else code
        _selection.check(known, wanted)
        found = [rule for rule in known.values() if _selection.matches(wanted, rule.code)]
        name = format_ or "text"
        _asking.write(rulecards.load(name).render(cards(found, talk.lang), _asking.view(talk.lang, output)), output, force=force)
