"""`vbhc validate`: documents → what is wrong with them."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from vbhc.cli import _console, _options
from vbhc.messages import language
from vbhc.outputs import reports

_FORMATS = reports.names()
Codes = list[str] | None


def command(  # noqa: PLR0913 - these are the options of the command line
    files: _options.Files = None,
    *,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "--output-format",
            "-f",
            metavar="|".join(_FORMATS),
            callback=_options.one_of(_FORMATS),
            autocompletion=reports.names,
            help="What goes to standard output. Default: text.",
        ),
    ] = None,
    report: Annotated[
        Codes, typer.Option("--report", metavar="FORMAT=FILE", help="Also write a report there; may be given several times.")
    ] = None,
    select: Annotated[
        Codes, typer.Option("--select", metavar="CODE", help="Only these rules or groups: ND30, ND30-O3, CIT-05, ALL.")
    ] = None,
    ignore: Annotated[Codes, typer.Option("--ignore", metavar="CODE", help="Without these rules or groups.")] = None,
    extend_select: Annotated[Codes, typer.Option("--extend-select", metavar="CODE", help="Also these, which are off unless named.")] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info"] | None, typer.Option("--fail-on", help="From which level on to exit with 1. Default: error.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found; 2 stays 2.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Only count the findings of each rule.")] = False,
    max_findings: Annotated[int | None, typer.Option("--max-findings", min=1, metavar="N", help="Report at most N, the gravest.")] = None,
    stage: Annotated[
        Literal["draft", "final"] | None,
        typer.Option("--stage", help="Check as this. Default: draft where number or day is blank, else final."),
    ] = None,
    profile: Annotated[
        Literal["state", "party", "legal", "mass", "unknown"] | None,
        typer.Option("--profile", help="Check by the rules for this system. Default: what the letterhead tells."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="Take this day for today; documents without a day are checked by its rules."),
    ] = None,
    corpus: Annotated[
        str | None, typer.Option("--corpus", metavar="FILE", help="The corpus for rules on cited documents. Default: the nearest .vbhc.")
    ] = None,
    no_corpus: Annotated[bool, typer.Option("--no-corpus", help="Use no corpus.")] = False,
    baseline: Annotated[
        str | None,
        typer.Option("--baseline", metavar="FILE", help="Findings known before. Default: .vbhc-baseline.json where it is there."),
    ] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Report known findings too.")] = False,
    write_baseline: Annotated[bool, typer.Option("--write-baseline", help="Take all that is found now for known.")] = False,
    prune_baseline: Annotated[bool, typer.Option("--prune-baseline", help="Take out of the baseline what is fixed.")] = False,
    suppressions: Annotated[
        str | None,
        typer.Option("--suppressions", metavar="FILE", help="Exceptions with reasons. Default: vbhc-ignore.toml where it is there."),
    ] = None,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", metavar="REV", help="Only files changed since then (git).")
    ] = None,
    exclude: Annotated[Codes, typer.Option("--exclude", metavar="PATTERN", help="Pass these files over: 'old/**', '*.tmp.docx'.")] = None,
    respect_gitignore: Annotated[bool, typer.Option("--respect-gitignore", help="Pass over what .gitignore names.")] = False,
    config: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="Settings. Default: nearest vbhc.toml or [tool.vbhc] of pyproject.toml."),
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no settings file.")] = False,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Print the settings that count, and where they come from.")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check everything anew.")] = False,
    cache_dir: Annotated[str | None, typer.Option("--cache-dir", metavar="DIR", help="Default: .vbhc_cache beside the settings.")] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes; default: one for each core.")] = None,
    color: Annotated[Literal["auto", "always", "never"], typer.Option("--color", help="Colours; NO_COLOR turns auto off.")] = "auto",
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended for sure in Word files; NAME.fixed.docx holds the result, which is checked.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: also mend what somebody has to look at then.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what --fix would change. Exits with 1 where it would.")] = False,
    fix_output: Annotated[
        str | None, typer.Option("--fix-output", metavar="FILE|DIR", help="Where mended files go. Default: beside their sources.")
    ] = None,
    annotate: Annotated[
        str | None,
        typer.Option("--annotate", metavar="FILE|DIR", help="Write a copy with the findings in it: comments (Word) or highlights (PDF)."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Let --fix and --annotate overwrite files, never their sources.")] = False,
    files_from: _options.FilesFrom = None,
    stdin_filename: _options.StdinFilename = None,
    allow_secret: _options.AllowSecret = False,
    lang: _options.Lang = None,
    quiet: _options.Quiet = False,
) -> None:
    r"""Check documents: form, numbers, citations, plans.

    Exits with 0 when all is well, 1 when something was found, 2 when something could not be read or checked.

    \b
    Examples:
      vbhc validate plan.docx
      vbhc validate drafts/ --select ND30-O3 --select CIT --format full
      vbhc validate drafts/ --report sarif=vbhc.sarif --report junit=vbhc.xml
      vbhc validate plan.docx --fix
      vbhc validate plan.docx --annotate plan-with-comments.docx
      vbhc validate drafts/ --write-baseline
      vbhc validate --changed-since origin/main --fail-on warning
      vbhc rule ND30-O3-02
    """
    from vbhc.cli import _fixing, _validating

    talk = _console.Talk(language(lang), quiet=quiet)
    with talk.guard():
        request = _validating.Request(
            arguments=files or [],
            given={
                "select": select,
                "ignore": ignore,
                "extend-select": extend_select,
                "exclude": exclude,
                "fail-on": fail_on,
                "stage": stage,
                "profile": profile,
                "lang": lang,
                "format": format_,
                "report": report,
                "corpus": False if no_corpus else corpus,
                "baseline": False if no_baseline else baseline,
                "suppressions": suppressions,
                "max-findings": max_findings,
                "jobs": jobs,
                "cache": False if no_cache else None,
                "cache-dir": cache_dir,
            },
            config=config,
            isolated=isolated,
            files_from=files_from,
            stdin_filename=stdin_filename,
            changed_since=changed_since,
            respect_gitignore=respect_gitignore,
            as_of=as_of,
            write_baseline=write_baseline,
            prune_baseline=prune_baseline,
            exit_zero=exit_zero,
            statistics=statistics,
            allow_secret=allow_secret,
            color=color,
            wish=_fixing.Wish(fix, unsafe_fixes, diff, fix_output, annotate, force),
        )
        settings = _validating.settled(request)
        if show_settings:
            typer.echo(settings.shown(), nl=False)
            raise typer.Exit
        raise typer.Exit(_validating.run(request, settings, talk))
