"""Goldens: what the fixtures say, written as quotes. The truth is the manuscript, not the program.

`VBHC_REWRITE_GOLDEN=1` writes `expected.json` anew from what the program reads, except for fields that `about.toml` lists under `[gaps]`:
there the program is known to be wrong, the truth stays, and the test says so as soon as the program gets it right.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from vbhc.errors import SecretDocument
from vbhc.model.citation import Relation
from vbhc.pipeline import Reading, examine, parse

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
SLUGS = sorted(folder.name for folder in FIXTURES.iterdir() if (folder / "about.toml").is_file())
REWRITE = os.environ.get("VBHC_REWRITE_GOLDEN") == "1"
FIELDS = [
    "source",
    "kind",
    "system",
    "draft",
    "secrecy",
    "urgency",
    "number",
    "symbol",
    "type",
    "issuer",
    "parent",
    "place",
    "date",
    "title",
    "addressees",
    "sections",
    "signers",
    "recipients",
    "tasks",
    "annexes",
    "announces",
    "citations",
    "notes",
    "spans",
]
#: The strongest first; `mentions` says least.
STRENGTH = sorted(get_args(Relation), key=lambda relation: (relation == "mentions", get_args(Relation).index(relation)))
_SHORT = 90


def source_of(slug: str) -> Path:
    return next(iter(sorted((FIXTURES / slug).glob("source.*"))))


@cache
def about(slug: str) -> dict[str, Any]:
    return tomllib.loads((FIXTURES / slug / "about.toml").read_text(encoding="utf-8"))


@cache
def reading(slug: str) -> Reading:
    return examine(source_of(slug), allow_secret=True, lang="en")


@cache
def expected(slug: str) -> dict[str, Any]:
    path = FIXTURES / slug / "expected.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def golden(read: Reading) -> dict[str, Any]:
    """The record with every span as the words it covers."""
    facts = json.loads(read.record.to_json())
    text = read.source.text

    def quote(span: list[int] | None) -> str | None:
        if span is None:
            return None
        words = " ".join(text[span[0] : span[1]].split())
        return words if len(words) <= _SHORT else f"{words[:50]} … {words[-30:]}"

    def flat(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for section in sections:
            found.append({"path": section["path"], "heading": section["heading"], "span": quote(section["span"])})
            found.extend(flat(section["children"]))
        return found

    def quoted(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [entry | {"span": quote(entry["span"])} for entry in entries]

    source = facts["source"]
    return {name: facts[name] for name in FIELDS} | {
        "source": {name: source[name] for name in ("media_type", "pages", "text", "encoding", "signatures")},
        "type": facts["type"] and facts["type"]["id"],
        "sections": flat(facts["sections"]),
        "tasks": quoted(facts["tasks"]),
        "annexes": quoted(facts["annexes"]),
        "citations": cited(facts["citations"]),
        "notes": [{"code": note["code"], "span": quote(note["span"])} for note in facts["notes"]],
        "spans": {name: quote(span) for name, span in facts["spans"].items()},
    }


def cited(citations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each cited document once, in the order of first mention: what is known of it, its strongest relation, and every mention."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for citation in citations:
        groups.setdefault(name_of(citation), []).append(citation)
    found: list[dict[str, Any]] = []
    for mentions in groups.values():
        facts = {
            name: next((mention[name] for mention in mentions if mention[name]), None)
            for name in ("number", "name", "type", "date", "issuer", "title")
        }
        strongest = min(mentions, key=lambda mention: STRENGTH.index(mention["relation"]))
        outer = strongest["within"]
        # One mention stands twice where the text says two relations of it.
        places = {tuple(mention["span"]): mention for mention in reversed(mentions)}
        places = dict(reversed(places.items()))
        found.append(
            facts
            | {"type": facts["type"] and facts["type"]["id"], "issuer": facts["issuer"] and facts["issuer"]["name"]}
            | {"relation": strongest["relation"], "cue": strongest["cue"], "within": None if outer is None else name_of(citations[outer])}
            | {"mentions": [{name: mention[name] for name in ("text", "pinpoint", "section", "page")} for mention in places.values()]}
        )
    return found


def name_of(citation: dict[str, Any]) -> str:
    return str(citation["number"] or citation["name"] or citation["text"])


def as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def test_the_rewrite_switch_is_off() -> None:
    assert not (REWRITE and os.environ.get("CI")), "VBHC_REWRITE_GOLDEN=1 lets no golden fail: never set it in CI"


def test_there_is_a_fixture_for_every_folder() -> None:
    folders = sorted(folder.name for folder in FIXTURES.iterdir() if folder.is_dir() and not folder.name.startswith(("_", ".")))
    assert folders == SLUGS
    assert len(SLUGS) >= 14


@pytest.mark.parametrize("slug", SLUGS)
def test_about_says_what_the_fixture_is(slug: str) -> None:
    said = about(slug)
    assert said["shows"]
    assert said["features"]
    assert said["notice"]
    assert set(said.get("gaps", {})) <= set(FIELDS)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_whole_record_has_a_golden(slug: str) -> None:
    if REWRITE:
        kept = {name: expected(slug)[name] for name in about(slug).get("gaps", {})}
        (FIXTURES / slug / "expected.json").write_text(as_text(golden(reading(slug)) | kept) + "\n", encoding="utf-8", newline="\n")
        expected.cache_clear()
    assert list(expected(slug)) == FIELDS


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("field", FIELDS)
def test_golden(slug: str, field: str, request: pytest.FixtureRequest) -> None:
    gap = about(slug).get("gaps", {}).get(field)
    if gap:
        request.applymarker(pytest.mark.xfail(reason=gap, strict=True))
    assert as_text(golden(reading(slug))[field]) == as_text(expected(slug)[field])


def test_a_secret_document_is_refused() -> None:
    with pytest.raises(SecretDocument):
        parse(source_of("bao-cao-mat"))


def test_fixtures_can_be_rebuilt() -> None:
    # PDF files depend on the fonts of the machine; the other formats on nothing but our own code.
    command = [sys.executable, "-m", "fixtures.build", "--check", ".txt", ".html", ".docx", ".rtf", ".odt", ".doc"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
