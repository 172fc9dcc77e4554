"""Kiểm tra thể thức: settings → files → findings → reports and an exit code."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vbhc import readers
from vbhc.cli import _asking, _changed, _checking, _console, _fixing, _guarding, _reporting
from vbhc.cli._console import Talk
from vbhc.cli._inputs import FEW, STDIN, Inputs, gather
from vbhc.cli._progress import progress
from vbhc.cli._settled import Settled, settle
from vbhc.errors import MissingCorpus, UsageError, VbhcError
from vbhc.guard import Guard
from vbhc.messages import language, message
from vbhc.model.report import Unread
from vbhc.outputs import reports
from vbhc.readers.ocr.engine import Recognition, installed
from vbhc.validation import baseline as baselines
from vbhc.validation import patterns, suppressions
from vbhc.validation import settings as found_settings
from vbhc.validation.asked import Asked
from vbhc.validation.cache import FOLDER, Cache
from vbhc.validation.report import build, fails

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vbhc.model.finding import Checked

#: Something was found that is as grave as --fail-on says.
FOUND = 1


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for; `given` are the options that a settings file may also hold, by their keys there."""

    arguments: list[str]
    given: Mapping[str, Any]
    config: str | None
    isolated: bool
    files_from: str | None
    stdin_filename: str | None
    changed_since: str | None
    respect_gitignore: bool
    as_of: str | None
    write_baseline: bool
    prune_baseline: bool
    exit_zero: bool
    statistics: bool
    allow_secret: bool
    color: _reporting.Color
    care: _guarding.Care
    wish: _fixing.Wish


def settled(request: Request) -> Settled:
    """The settings that count."""
    if request.config:
        found = found_settings.read(Path(request.config))
    elif request.isolated:
        found = found_settings.Settings(Path.cwd())
    else:
        found = found_settings.find(Path.cwd())
    return settle(found, request.given)


def run(request: Request, settings: Settled, talk: Talk) -> int:
    """Checks everything that was asked for; the exit code."""
    return _Run(request, settings, talk).go()


class _Run:
    """One run of the command."""

    def __init__(self, request: Request, settings: Settled, talk: Talk) -> None:
        self._request = request
        self._settings = settings
        self._talk = Talk(language(settings["lang"]), quiet=talk.quiet)
        as_of = _asking.day(request.as_of) if request.as_of else None
        self._today = dt.date.fromisoformat(as_of) if as_of else dt.date.today()  # noqa: DTZ011 - a day where the office is
        self._unread: list[Unread] = []
        self._asked = Asked(
            select=_listed(settings["select"]),
            ignore=_listed(settings["ignore"]),
            extend=_listed(settings["extend-select"]),
            stage=settings["stage"],
            profile=settings["profile"],
            today=self._today if as_of else None,
            lang=self._talk.lang,
            allow_secret=request.allow_secret,
            password=request.care.key,
            ocr=Recognition(settings["ocr"], settings["ocr-engine"], settings["ocr-dpi"]),
        )

    def go(self) -> int:
        """Everything, in order."""
        wish = self._request.wish
        targets = _reporting.targets(self._settings["report"])
        exceptions, old = self._exceptions(), self._baseline()
        found, excluded = self._inputs()
        _reporting.guard(targets, found.wanted)
        corpus = self._corpus()
        cache = self._cache(corpus)
        tasks = self._tasks(found, cache, corpus)
        if wish.mends or wish.annotate:
            _fixing.guard(wish, tasks)
        if wish.mends:
            self._know_words()
            made = _fixing.mend(
                wish, tasks, self._talk, keep=lambda one: exceptions.apply([one], self._today, self._talk.lang)[0][0], fail=self._fail
            )
            tasks = [_checking.mended(task, made[task.place], cache) if task.place in made else task for task in tasks]
            if wish.diff:
                return _console.UNREAD if self._unread else FOUND if made else 0
        checked = self._check(tasks, cache)
        checked, unused = exceptions.apply(checked, self._today, self._talk.lang)
        if self._request.write_baseline or self._request.prune_baseline:
            self._keep(old, checked)
        checked, fixed = old.apply(checked)
        if self._request.write_baseline:
            checked, fixed = self._baseline().apply(checked)
        # A run that comes from the cache loads the rules only for formats that tell of them.
        formats = [self._settings["format"], *(target.format for target in targets)]
        named = self._request.statistics or any(reports.load(name).tells_rules for name in formats)
        if wish.annotate:
            _fixing.annotated(wish, tasks, checked, self._talk, fail=self._fail)
        report = build(
            checked,
            self._unread,
            self._asked.rules() if named else (),
            lang=self._talk.lang,
            fail_on=self._settings["fail-on"],
            root=Path.cwd(),
            fixed=fixed,
            unused=unused,
            most=self._settings["max-findings"],
            statistics=self._request.statistics,
        )
        _reporting.write(report, self._settings["format"], targets, color=self._request.color)
        self._tell(checked, excluded, fixed, unused)
        if self._unread or any(one.crashed for one in checked):
            return _console.UNREAD
        return FOUND if fails(checked, self._settings["fail-on"]) and not self._request.exit_zero else 0

    # what is checked

    def _inputs(self) -> tuple[Inputs, int]:
        """What to check, and how many files were passed over because of --exclude, .gitignore or --changed-since."""
        request = self._request
        arguments = request.arguments or (["."] if request.changed_since and request.files_from is None else [])
        found = gather(arguments, files_from=request.files_from, recursive=True)
        with Guard(request.care.limits) as guard:
            _guarding.unpack(found, guard, request.care.key)
        for error in found.missing:
            self._fail(error)
        wanted = [entry for entry in found.wanted if entry.path == STDIN or not self._excluded(entry.path)]
        if request.respect_gitignore:
            ignored = _changed.ignored([entry.path for entry in wanted if entry.path != STDIN])
            wanted = [entry for entry in wanted if entry.path not in ignored]
        if request.changed_since:
            changed = _changed.since(request.changed_since)
            wanted = [entry for entry in wanted if entry.path == STDIN or Path(readers.on_disk(entry.path)).resolve() in changed]
            if not wanted:
                self._talk.remark("validate-nothing-changed", path=request.changed_since)
        excluded = len(found.wanted) - len(wanted)
        found.wanted[:] = wanted
        return found, excluded

    def _excluded(self, path: str) -> bool:
        roots = {self._settings.root, Path.cwd()}
        return any(patterns.matches(one, path, root) for one in self._settings["exclude"] for root in roots)

    def _left_out(self, path: str) -> tuple[str, ...]:
        """The rules that the settings leave out for one file."""
        table: dict[str, list[str]] = self._settings["per-file-ignores"]
        return tuple(code for pattern, codes in table.items() if patterns.matches(pattern, path, self._settings.root) for code in codes)

    def _tasks(self, found: Inputs, cache: Cache, corpus: str | None) -> list[_checking.Task]:
        """Every file with what counts for it."""
        leave = [self._left_out(entry.path) for entry in found.wanted]
        name = self._request.stdin_filename or STDIN
        asked = self._asked
        if asked.ocr and self._settings["jobs"] > 1 and len(found.wanted) >= FEW:
            # Files are read side by side already: not their pages too.
            asked = replace(asked, ocr=asked.ocr._replace(jobs=1))
        return _checking.tasks(found.wanted, stdin_name=name, asked=asked, leave=leave, corpus=corpus, cache=cache, quiet=self._talk.quiet)

    def _check(self, wanted: Sequence[_checking.Task], cache: Cache) -> list[Checked]:
        """Every file, then what compares them; what could not be read is told."""
        key = _checking.run_key(wanted, cache)
        before = cache.get_run(key) if key else None
        if before is not None:
            return before
        self._know_words()
        done = sorted(self._outcomes(wanted, cache), key=lambda outcome: outcome.task.place)
        from vbhc.validation.checking import together

        kept = [outcome.kept for outcome in done if outcome.kept]
        checked = together([one.letterhead for one in kept], [one.checked for one in kept], self._asked)
        if key and len(kept) == len(wanted) and all(_checking.may_be_kept(outcome.task, outcome.kept) for outcome in done):
            cache.put_run(key, checked)
        return checked

    def _know_words(self) -> None:
        """Refuses words that name no rule, once, before any file is read."""
        from vbhc import rules
        from vbhc.rules import _selection

        self._asked.rules()
        for codes in self._settings["per-file-ignores"].values():
            for word in codes:
                _selection.check(rules.all_rules(), word)

    def _outcomes(self, wanted: Sequence[_checking.Task], cache: Cache) -> Iterator[_checking.Outcome]:
        with progress(len(wanted), self._talk) as advance:
            for outcome in _checking.outcomes(wanted, self._settings["jobs"], cache, self._request.care.limits):
                if outcome.kept is None:
                    cause = " ".join((outcome.bug or "").split())[:200]
                    self._fail(outcome.error or VbhcError(outcome.task.path, "bug", cause=cause))
                else:
                    yield outcome
                advance()

    def _fail(self, error: VbhcError) -> None:
        self._talk.error(error)
        said = message(error.code, self._talk.lang, path=error.path or "", **error.values)
        self._unread.append(Unread(error.path or "", " ".join(said.split())))

    # what stands beside the files

    def _corpus(self) -> str | None:
        """The corpus that was named, or the nearest one; none is no error unless one was named."""
        from vbhc.corpus.store import locate

        if self._settings["corpus"] is False:
            return None
        named = self._settings.path("corpus")
        try:
            return locate(named, create=False)
        except MissingCorpus as error:
            if error.path is not None:
                raise
            return None

    def _cache(self, corpus: str | None) -> Cache:
        folder = (self._settings.path("cache-dir") or self._settings.root / FOLDER) if self._settings["cache"] else None
        asked = self._asked
        said = (*asked.select, "/", *asked.ignore, "/", *asked.extend, str(asked.stage), str(asked.profile), str(self._today), asked.lang)
        way = asked.ocr or Recognition()
        read = (way.mode, way.engine, str(way.dpi), *(installed(way.engine) if way.mode != "never" else ()))
        # Whatever the environment says of reading.
        around = sorted(f"{name}={value}" for name, value in os.environ.items() if name.startswith("VBHC_"))
        cache = Cache(folder, (*said, *read, str(asked.today), str(asked.allow_secret), _checking.corpus_state(corpus), *around))
        cache.prepare()
        return cache

    def _exceptions(self) -> suppressions.Suppressions:
        path = self._beside("suppressions", suppressions.FILE)
        return suppressions.read(path) if path else suppressions.Suppressions(self._settings.root)

    def _baseline_path(self) -> Path:
        return self._settings.path("baseline") or self._settings.root / baselines.FILE

    def _baseline(self) -> baselines.Baseline:
        request = self._request
        if (request.write_baseline or request.prune_baseline) and self._settings["baseline"] is False:
            raise UsageError("--no-baseline", "validate-clash", key="--write-baseline, --prune-baseline")
        path = self._beside("baseline", baselines.FILE)
        if path is None or (request.write_baseline and not path.exists()):
            if request.prune_baseline:
                raise UsageError(str(self._baseline_path()), "baseline-missing")
            return baselines.Baseline(self._baseline_path().absolute().parent)
        return baselines.read(path)

    def _beside(self, key: str, usual: str) -> Path | None:
        """A file that was named, else the usual one where it is there."""
        if self._settings[key] is False:
            return None
        return self._settings.path(key) or (self._settings.root / usual if (self._settings.root / usual).is_file() else None)

    def _keep(self, old: baselines.Baseline, checked: Sequence[Checked]) -> None:
        path = self._baseline_path()
        new = old.renewed(checked) if self._request.write_baseline else old.pruned(checked)
        _asking.write(new.to_json(), str(path), force=True)
        if self._request.write_baseline:
            self._talk.remark("baseline-written", path=str(path), count=str(len(new.entries)))
        else:
            gone = len(old.entries) - len(new.entries)
            self._talk.remark("baseline-pruned", path=str(path), gone=str(gone), count=str(len(new.entries)))

    # what is said

    def _tell(self, checked: Sequence[Checked], excluded: int, fixed: int, unused: Sequence[str]) -> None:
        for one in checked:
            for crash in one.crashed:
                self._talk.error(VbhcError(one.path, "validate-crashed", rule=crash.rule, cause=crash.cause))
        if self._talk.quiet:
            return
        for said in unused:
            self._talk.line(said)
        if fixed and not self._request.prune_baseline:
            self._talk.remark("baseline-fixed", count=str(fixed))
        levels = [found.level for one in checked for found in one.findings]
        self._talk.remark(
            "validate-summary",
            files=str(len(checked)),
            errors=str(levels.count("error")),
            warnings=str(levels.count("warning")),
            infos=str(levels.count("info")),
            unread=str(len(self._unread)),
        )
        aside = {
            "suppressed": sum(len(one.suppressed) for one in checked),
            "baselined": sum(len(one.baselined) for one in checked),
            "excluded": excluded,
            "skipped": sum(len(one.skipped) for one in checked),
        }
        if any(aside.values()):
            self._talk.remark("validate-aside", **{name: str(count) for name, count in aside.items()})


def _listed(words: Sequence[str]) -> tuple[str, ...]:
    """Codes, also several in one word: "ND30,CIT"."""
    return tuple(part.strip() for word in words for part in word.split(",") if part.strip())
