"""SARIF 2.1.0: for code scanning and editors. Lines count in text files; a PDF or DOCX tells page, paragraph and cell as properties."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from vbhc.messages import message
from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from vbhc.model.finding import Checked, Level, Reported
    from vbhc.model.report import Report, RuleCard
    from vbhc.outputs import View

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL: dict[Level, str] = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "ROOT"


def _render(report: Report, view: View) -> str:
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, view)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report, view: View) -> dict[str, Any]:
    index = {card.code: place for place, card in enumerate(report.rules)}
    results = [result for place, one in enumerate(report.checked) for result in _results(one, place, index, view)]
    return {
        "tool": {
            "driver": {
                "name": "vbhc",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": [_rule(card) for card in report.rules],
            }
        },
        "language": report.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"uri": report.root}},
        "artifacts": [
            {"location": _location(one.path), "mimeType": one.media_type, "hashes": {"sha-256": one.sha256}} for one in report.checked
        ],
        "invocations": [_invocation(report, view)],
        "results": results,
        "properties": {"omitted": report.omitted, "fixed": report.fixed},
    }


def _rule(card: RuleCard) -> dict[str, Any]:
    examples = "".join(f"\n\n✓ {right}\n\n✗ {wrong}" for right, wrong in card.examples)
    return {
        "id": card.code,
        "shortDescription": {"text": card.title},
        "fullDescription": {"text": card.why},
        "help": {"text": f"{card.why}\n\n{card.clause}{examples}"},
        "defaultConfiguration": {"level": _LEVEL[card.level], "enabled": not card.optional},
        "properties": {"clause": card.clause, "force": card.force, "tags": [*card.profiles]},
    }


def _invocation(report: Report, view: View) -> dict[str, Any]:
    unread = [
        {"level": "error", "message": {"text": one.message}, "locations": [{"physicalLocation": {"artifactLocation": _location(one.path)}}]}
        for one in report.unread
    ]
    crashed = [
        {"level": "error", "message": {"text": f"{crash.rule}: {crash.cause}"}, "descriptor": {"id": crash.rule}}
        for one in report.checked
        for crash in one.crashed
    ]
    skipped = [
        {
            "level": "note",
            "message": {"text": f"{one.path}: {skip.rule}: {message(skip.reason, view.lang)}"},
            "descriptor": {"id": skip.rule},
        }
        for one in report.checked
        for skip in one.skipped
    ]
    return {"executionSuccessful": not (unread or crashed), "toolExecutionNotifications": [*unread, *crashed, *skipped]}


def _results(one: Checked, artifact: int, index: dict[str, int], view: View) -> Iterator[dict[str, Any]]:
    state = {"baselineState": "new"} if one.baselined else {}
    for found in one.findings:
        yield {**_result(found, one, artifact, index, view), **state}
    for found in one.suppressed:
        yield {**_result(found, one, artifact, index, view), "suppressions": [{"kind": "external", "status": "accepted"}]}
    for found in one.baselined:
        yield {**_result(found, one, artifact, index, view), "baselineState": "unchanged"}


def _result(found: Reported, one: Checked, artifact: int, index: dict[str, int], view: View) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {**_location(one.path), "index": artifact}}
    is_text = one.media_type == "text/plain"
    region = _region(found) if is_text else None
    if region:
        physical["region"] = region
    where = _said.place(found, view.lang)
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "level": _LEVEL[found.level],
        "message": {"text": " ".join(filter(None, (found.message, _said.words(found), f"({where})" if where and not is_text else "")))},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"vbhc/v1": found.fingerprint},
        "properties": {
            "clause": found.clause,
            "sure": found.sure,
            **{
                name: value for name in ("page", "line", "column", "paragraph", "cell") if (value := getattr(found.place, name)) is not None
            },
        },
    }
    if found.rule in index:
        result["ruleIndex"] = index[found.rule]
    if region and "endColumn" in region and found.right is not None:
        replacement = {
            "deletedRegion": {name: region[name] for name in region if name != "snippet"},
            "insertedContent": {"text": found.right},
        }
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": _location(one.path), "replacements": [replacement]}]}]
    return result


def _region(found: Reported) -> dict[str, Any] | None:
    line, column = found.place.line, found.place.column
    if line is None or column is None:
        return None
    region: dict[str, Any] = {"startLine": line, "startColumn": column}
    length = _said.length_on_line(found)
    if length:
        region |= {"endLine": line, "endColumn": column + length, "snippet": {"text": found.words}}
    return region


def _location(path: str) -> dict[str, str]:
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(Path(path).as_posix(), safe="/"), "uriBaseId": _ROOT}


FORMAT = ReportFormat(_render, ".sarif", aliases=(".sarif.json",), tells_rules=True)
