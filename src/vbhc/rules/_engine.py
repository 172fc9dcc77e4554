"""Bộ máy kiểm tra: a document and the rules that were chosen → findings, and an account of every rule that could not be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from vbhc.messages import Lang
from vbhc.model.finding import Checked, Crashed, Finding, Skipped
from vbhc.rules._selection import groups
from vbhc.rules._stamping import ordered, stamped
from vbhc.rules.rule import Draft, Rule, Undecided

#: What makes sense for pages about a document and for what is none.
_ANYWHERE = frozenset({"CIT", "X"})
_WORD = frozenset({"application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})


@dataclass(slots=True)
class _Account:
    """What became of each rule."""

    found: list[tuple[Rule, Finding]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    crashed: list[Crashed] = field(default_factory=list)


def check(draft: Draft, rules: Sequence[Rule], lang: Lang) -> Checked:
    """Kiểm tra một văn bản by every rule that is for such a document; rules that compare documents wait for `check_all`."""
    account = _examined(draft, rules)
    return Checked(
        path=draft.source.path,
        sha256=draft.source.sha256,
        profile=draft.profile,
        findings=stamped(draft.source, account.found, lang),
        skipped=tuple(account.skipped),
        passed=tuple(account.passed),
        crashed=tuple(account.crashed),
        media_type=draft.source.media_type,
        stage=draft.stage,
        on=draft.on.isoformat() if draft.day_known else None,
        notes=tuple(_notes(draft)),
    )


def findings(draft: Draft, rules: Sequence[Rule]) -> list[tuple[Rule, Finding]]:
    """What rules say of a document by itself, as they say it; in the order of `Checked.findings`."""
    return ordered(_examined(draft, rules).found)


def check_all(drafts: Sequence[Draft], checked: Sequence[Checked], rules: Sequence[Rule], lang: Lang) -> tuple[Checked, ...]:
    """So các văn bản với nhau: adds what rules say that look at all documents of a run together; a document alone is skipped."""
    accounts = [_Account() for _ in drafts]
    for rule in rules:
        if rule.check_all is None:
            continue
        able = [index for index, draft in enumerate(drafts) if concerns(rule, draft)]
        for index in tuple(able):
            reason = obstacle(rule, drafts[index]) or ("skip-alone" if len(drafts) == 1 else None)
            if reason:
                accounts[index].skipped.append(Skipped(rule.code, reason))
                able.remove(index)
        if able:
            _run_together(rule, rule.check_all, drafts, able, accounts)
    return tuple(_joined(one, account, draft, lang) for one, account, draft in zip(checked, accounts, drafts, strict=True))


def _examined(draft: Draft, rules: Sequence[Rule]) -> _Account:
    account = _Account()
    for rule in rules:
        if rule.check is None or not concerns(rule, draft):
            continue
        reason = obstacle(rule, draft)
        if reason:
            account.skipped.append(Skipped(rule.code, reason))
        else:
            _run(rule, rule.check, draft, account)
    return account


def concerns(rule: Rule, draft: Draft) -> bool:
    """Whether a rule is for such a document at all: its system, day, stage and type."""
    if draft.document.kind != "document":
        return groups(f"{rule.code}-")[0] in _ANYWHERE
    if draft.profile not in rule.profiles or draft.stage not in rule.stages:
        return False
    if draft.day_known and ((rule.since and draft.on < rule.since) or (rule.until and draft.on > rule.until)):
        return False
    if draft.type is None:
        return True
    return draft.type not in rule.not_types and (not rule.types or draft.type in rule.types)


def obstacle(rule: Rule, draft: Draft) -> str | None:
    """Why a rule cannot be checked here, as a code of the catalogue; None where it can."""
    if rule.types and draft.type is None:
        return "skip-type"
    if not draft.day_known and (rule.until or (rule.since and draft.on < rule.since)):
        return "skip-day"
    return next((reason for need, reason, missing in _OBSTACLES if need in rule.needs and missing(draft)), None)


_OBSTACLES: tuple[tuple[str, str, Callable[[Draft], bool]], ...] = (
    ("native", "skip-scan", lambda draft: draft.channel == "scan"),
    ("native", "skip-web", lambda draft: draft.channel == "web"),
    ("docx", "skip-docx", lambda draft: draft.source.media_type not in _WORD),
    ("layout", "skip-layout", lambda draft: draft.layout is None),
    ("pages", "skip-layout", lambda draft: draft.layout is None),
    ("pages", "skip-pages", lambda draft: draft.layout is not None and not draft.layout.sheets),
    ("corpus", "skip-corpus", lambda draft: draft.register is None),
    ("date", "skip-date", lambda draft: draft.document.date is None),
)


def _run(rule: Rule, checking: Callable[[Draft], Iterable[Finding]], draft: Draft, account: _Account) -> None:
    found: list[tuple[Rule, Finding]] = []
    try:
        for finding in checking(draft):
            _sayable(rule, finding)
            found.append((rule, finding))
    except Undecided as undecided:
        account.skipped.append(Skipped(rule.code, undecided.reason))
    except Exception as error:  # noqa: BLE001 - a bug costs one rule, not the others
        account.crashed.append(_crash(rule, error))
    else:
        if not found:
            account.passed.append(rule.code)
    account.found += found


def _run_together(
    rule: Rule,
    checking: Callable[[tuple[Draft, ...]], Iterable[tuple[int, Finding]]],
    drafts: Sequence[Draft],
    able: list[int],
    accounts: list[_Account],
) -> None:
    hit: set[int] = set()
    try:
        for place, finding in checking(tuple(drafts[index] for index in able)):
            _sayable(rule, finding)
            accounts[able[place]].found.append((rule, finding))
            hit.add(able[place])
    except Exception as error:  # noqa: BLE001 - a bug costs one rule, not the others
        for index in able:
            accounts[index].crashed.append(_crash(rule, error))
    else:
        for index in able:
            if index not in hit:
                accounts[index].passed.append(rule.code)


def _sayable(rule: Rule, finding: Finding) -> None:
    if finding.says not in rule.says:
        raise KeyError(finding.says)


def _crash(rule: Rule, error: Exception) -> Crashed:
    said = " ".join(str(error).split())[:200]
    return Crashed(rule.code, f"{type(error).__name__}: {said}" if said else type(error).__name__)


def _joined(checked: Checked, account: _Account, draft: Draft, lang: Lang) -> Checked:
    return replace(
        checked,
        findings=(*checked.findings, *stamped(draft.source, account.found, lang)),
        skipped=(*checked.skipped, *account.skipped),
        passed=(*checked.passed, *account.passed),
        crashed=(*checked.crashed, *account.crashed),
    )


def _notes(draft: Draft) -> Iterable[str]:
    """What a reader must know of how this was checked."""
    if not draft.source.text.strip():
        yield "checked-nothing"
    elif draft.document.kind != "document":
        yield f"checked-{draft.document.kind}"
    elif draft.profile == "unknown":
        yield "checked-unknown"
    if draft.channel != "native":
        yield f"checked-{draft.channel}"
