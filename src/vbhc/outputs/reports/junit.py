"""JUnit: a suite per file, a case per rule. Findings below `--fail-on` are told in the output of the case, not as failures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from vbhc.messages import message
from vbhc.model.finding import LEVELS
from vbhc.outputs import _page
from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.finding import Checked, Reported
    from vbhc.model.report import Report
    from vbhc.outputs import View


def _render(report: Report, view: View) -> str:
    suites = [*(_suite(one, report, view) for one in report.checked), *(_unread(one.path, one.message) for one in report.unread)]
    tests, failures, errors = (sum(counts[place] for counts, _ in suites) for place in range(3))
    inside = "".join(text for _, text in suites)
    head = f'<testsuites name="vbhc" tests="{tests}" failures="{failures}" errors="{errors}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{inside}</testsuites>\n'


def _suite(one: Checked, report: Report, view: View) -> tuple[tuple[int, int, int], str]:
    found: defaultdict[str, list[Reported]] = defaultdict(list)
    for finding in one.findings:
        found[finding.rule].append(finding)
    crashed = {crash.rule: crash.cause for crash in one.crashed}
    cases: list[str] = []
    failures = 0
    for rule, findings in found.items():
        grave = [finding for finding in findings if LEVELS.index(finding.level) >= LEVELS.index(report.fail_on)]
        failures += bool(grave)
        if rule not in crashed:
            cases.append(_case(one.path, rule, "".join(_told(findings, grave, view))))
    cases += [_case(one.path, rule, f'<error type="crash" message={_attribute(cause)}/>') for rule, cause in crashed.items()]
    cases += [
        _case(one.path, skipped.rule, f"<skipped message={_attribute(message(skipped.reason, view.lang))}/>") for skipped in one.skipped
    ]
    cases += [_case(one.path, rule, "") for rule in one.passed]
    return _wrapped(one.path, cases, failures, len(crashed), len(one.skipped))


def _told(findings: list[Reported], grave: list[Reported], view: View) -> Iterator[str]:
    if grave:
        said = "\n".join(_line(finding, view) for finding in grave)
        yield f"<failure type={_attribute(grave[0].level)} message={_attribute(grave[0].message)}>{_content(said)}</failure>"
    light = [finding for finding in findings if finding not in grave]
    if light:
        said = "\n".join(_line(finding, view) for finding in light)
        yield f"<system-out>{_content(said)}</system-out>"


def _line(finding: Reported, view: View) -> str:
    where = _said.place(finding, view.lang)
    level = _said.level(finding.level, view.lang)
    return " ".join(filter(None, (f"{where}:" if where else "", level, finding.message, _said.words(finding), f"[{finding.clause}]")))


def _unread(path: str, said: str) -> tuple[tuple[int, int, int], str]:
    return _wrapped(path, [_case(path, "unread", f'<error type="unread" message={_attribute(said)}/>')], 0, 1, 0)


def _wrapped(path: str, cases: list[str], failures: int, errors: int, skipped: int) -> tuple[tuple[int, int, int], str]:
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    inside = "".join(cases)
    return (
        len(cases),
        failures,
        errors,
    ), f"  <testsuite name={_attribute(path)} file={_attribute(path)} {counts}>\n{inside}  </testsuite>\n"


def _case(path: str, rule: str, inside: str) -> str:
    head = f"    <testcase classname={_attribute(path)} name={_attribute(rule)}"
    return f"{head}>{inside}</testcase>\n" if inside else f"{head}/>\n"


def _attribute(text: str) -> str:
    return quoteattr(_page.harmless(text))


def _content(text: str) -> str:
    return "\n".join(escape(_page.harmless(line)) for line in text.split("\n"))


FORMAT = ReportFormat(_render, ".xml")
