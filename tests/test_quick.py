"""Records read quickly say what the public model says of the same JSON, or nothing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import vbhc
from vbhc.model import quick
from vbhc.model.record import Record

FIXTURES = Path(__file__).parents[1] / "fixtures"
SOURCES = sorted(path for path in FIXTURES.glob("*/source.*") if path.suffix in {".txt", ".docx", ".html"})


@cache
def line_of(path: Path) -> bytes:
    return vbhc.parse(path, allow_secret=True).to_json().encode()


def said(line: bytes) -> Any:
    """What the public model makes of a line: its JSON, or None."""
    try:
        return json.loads(Record.model_validate_json(line, strict=True).to_json())
    except ValidationError:
        return None


def quickly(line: bytes) -> Any:
    found = quick.read(line)
    return None if found is None else json.loads(msgspec.json.encode(found))


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, one in inner for place in places(one, (*path, key)))]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_the_same_is_read(path: Path) -> None:
    line = line_of(path)
    assert quickly(line) == json.loads(line)


def test_sections_in_sections() -> None:
    found = quick.read(max(map(line_of, SOURCES), key=len))
    assert found is not None
    assert any(section.children and section.children[0].label for section in found.sections)


@pytest.mark.parametrize("line", [b"", b"{", b"null", b"[]", b'"x"', b"\xff", b'{"schema":"vbhc.record/2"}', b'{"schema":"vbhc.record/1"}'])
def test_what_is_none(line: bytes) -> None:
    assert quick.read(line) is None


LINE = json.loads(line_of(FIXTURES / "ke-hoach-149-kh-tu" / "source.docx"))
ODD = st.sampled_from([None, 0, 1, -1, 1.5, True, "", "x", "2024-01-01", [], [1], [1, 2], ["a"], {}, {"a": 1}, {"a": [1, 2]}, 10**30])


@given(st.sampled_from(places(LINE)[1:]), st.sampled_from(["change", "drop", "more"]), ODD)
@settings(max_examples=300, deadline=None)
def test_what_is_changed_is_told_or_read_alike(place: tuple[Any, ...], how: str, odd: Any) -> None:
    value = json.loads(json.dumps(LINE))
    inside = value
    for key in place[:-1]:
        inside = inside[key]
    if how == "change":
        inside[place[-1]] = odd
    elif how == "drop":
        del inside[place[-1]]
    elif isinstance(inside, dict):
        inside["with_"] = odd
    line = json.dumps(value).encode()
    found = quickly(line)
    if found is not None:
        assert found == said(line)
