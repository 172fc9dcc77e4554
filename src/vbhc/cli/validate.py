"""`vbhc validate`: documents → what is wrong with them."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

from vbhc.cli import _console, _options
from vbhc.cli._arguments import option
from vbhc.messages import language
from vbhc.outputs import reports

_FORMATS = reports.names()
Codes = list[str] | None


def command(  # noqa: PLR0913 - these are the options of the command line
    files: _options.Files = None,
    *,
    format_: Annotated[
        str | None,
        option(
            "--format",
            "--output-format",
            "-f",
            choices=reports.names(),
            help="What goes to standard output. Default: text.",
        ),
    ] = None,
    report: Annotated[
        Codes, option("--report", metavar="FORMAT=FILE", help="Also write a report there; may be given several times.")
    ] = None,
    select: Annotated[Codes, option("--select", metavar="CODE", help="Only these rules or groups: ND30, ND30-O3, CIT-05, ALL.")] = None,
    ignore: Annotated[Codes, option("--ignore", metavar="CODE", help="Without these rules or groups.")] = None,
    extend_select: Annotated[Codes, option("--extend-select", metavar="CODE", help="Also these, which are off unless named.")] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info"] | None, option("--fail-on", help="From which level on to exit with 1. Default: error.")
    ] = None,
    exit_zero: Annotated[bool, option("--exit-zero", help="Exit with 0 whatever was found; 2 stays 2.")] = False,
    statistics: Annotated[bool, option("--statistics", help="Only count the findings of each rule.")] = False,
    max_findings: Annotated[int | None, option("--max-findings", min=1, metavar="N", help="Report at most N, the gravest.")] = None,
    stage: Annotated[
        Literal["draft", "final"] | None,
        option("--stage", help="Check as this. Default: draft where number or day is blank, else final."),
    ] = None,
    profile: Annotated[
        Literal["state", "party", "legal", "mass", "unknown"] | None,
        option("--profile", help="Check by the rules for this system. Default: what the letterhead tells."),
    ] = None,
    as_of: Annotated[
        str | None,
        option("--as-of", metavar="DAY", help="Take this day for today; documents without a day are checked by its rules."),
    ] = None,
    corpus: Annotated[
        str | None, option("--corpus", metavar="FILE", help="The corpus for rules on cited documents. Default: the nearest .vbhc.")
    ] = None,
    no_corpus: Annotated[bool, option("--no-corpus", help="Use no corpus.")] = False,
    baseline: Annotated[
        str | None,
        option("--baseline", metavar="FILE", help="Findings known before. Default: .vbhc-baseline.json where it is there."),
    ] = None,
    no_baseline: Annotated[bool, option("--no-baseline", help="Report known findings too.")] = False,
    write_baseline: Annotated[bool, option("--write-baseline", help="Take all that is found now for known.")] = False,
    prune_baseline: Annotated[bool, option("--prune-baseline", help="Take out of the baseline what is fixed.")] = False,
    suppressions: Annotated[
        str | None,
        option("--suppressions", metavar="FILE", help="Exceptions with reasons. Default: vbhc-ignore.toml where it is there."),
    ] = None,
    changed_since: Annotated[str | None, option("--changed-since", metavar="REV", help="Only files changed since then (git).")] = None,
    exclude: Annotated[Codes, option("--exclude", metavar="PATTERN", help="Pass these files over: 'old/**', '*.tmp.docx'.")] = None,
    respect_gitignore: Annotated[bool, option("--respect-gitignore", help="Pass over what .gitignore names.")] = False,
    config: Annotated[
        str | None,
        option("--config", metavar="FILE", help="Settings. Default: nearest vbhc.toml or [tool.vbhc] of pyproject.toml."),
    ] = None,
    isolated: Annotated[bool, option("--isolated", help="Read no settings file.")] = False,
    show_settings: Annotated[bool, option("--show-settings", help="Print the settings that count, and where they come from.")] = False,
    no_cache: Annotated[bool, option("--no-cache", help="Check everything anew.")] = False,
    cache_dir: Annotated[str | None, option("--cache-dir", metavar="DIR", help="Default: .vbhc_cache beside the settings.")] = None,
    jobs: Annotated[int | None, option("--jobs", "-j", min=1, metavar="N", help="Processes; default: one for each core.")] = None,
    color: Annotated[Literal["auto", "always", "never"], option("--color", help="Colours; NO_COLOR turns auto off.")] = "auto",
    fix: Annotated[
        bool,
        option("--fix", help="Mend what can be mended for sure in Word files; NAME.fixed.docx holds the result, which is checked."),
    ] = False,
    unsafe_fixes: Annotated[
        bool, option("--unsafe-fixes", help="With --fix or --diff: also mend what somebody has to look at then.")
    ] = False,
    diff: Annotated[bool, option("--diff", help="Only show what --fix would change. Exits with 1 where it would.")] = False,
    fix_output: Annotated[
        str | None, option("--fix-output", metavar="FILE|DIR", help="Where mended files go. Default: beside their sources.")
    ] = None,
    annotate: Annotated[
        str | None,
        option("--annotate", metavar="FILE|DIR", help="Write a copy with the findings in it: comments (Word) or highlights (PDF)."),
    ] = None,
    force: Annotated[bool, option("--force", help="Let --fix and --annotate overwrite files, never their sources.")] = False,
    files_from: _options.FilesFrom = None,
    stdin_filename: _options.StdinFilename = None,
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
    from vbhc.cli import _fixing, _guarding, _validating

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
                "ocr": ocr,
                "ocr-engine": ocr_engine,
                "ocr-dpi": ocr_dpi,
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
            care=_guarding.Care(timeout, memory, password),
            color=color,
            wish=_fixing.Wish(fix, unsafe_fixes, diff, fix_output, annotate, force),
        )
        settings = _validating.settled(request)
        if show_settings:
            sys.stdout.write(settings.shown())
            raise SystemExit
        raise SystemExit(_validating.run(request, settings, talk))
