"""GitLab Code Quality: findings in merge requests. Lines are those of the extracted text; fingerprints are unique over the files."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from vbhc.model.finding import Level, Reported
    from vbhc.model.report import Report
    from vbhc.outputs import View

_SEVERITY: dict[Level, str] = {"error": "major", "warning": "minor", "info": "info"}


def _render(report: Report, view: View) -> str:
    issues = [_issue(found, view) for one in report.checked for found in one.findings]
    issues += [
        {
            "description": unread.message,
            "check_name": "unread",
            "fingerprint": _fingerprint(unread.path, "unread"),
            "severity": "blocker",
            "location": {"path": unread.path, "lines": {"begin": 1}},
        }
        for unread in report.unread
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(found: Reported, view: View) -> dict[str, Any]:
    where = _said.place(found, view.lang)
    return {
        "description": " ".join(filter(None, (found.message, _said.words(found), f"({where})" if where else ""))),
        "check_name": found.rule,
        "fingerprint": _fingerprint(found.path, found.fingerprint),
        "severity": _SEVERITY[found.level],
        "location": {"path": found.path.replace("\\", "/").removeprefix("./"), "lines": {"begin": found.place.line or 1}},
    }


def _fingerprint(path: str, of: str) -> str:
    return sha256(f"{path}\x1f{of}".encode("utf-8", "replace")).hexdigest()[:40]


FORMAT = ReportFormat(_render, ".gitlab.json")
