"""Citations on cards and in listings: grouping, nesting, and nothing that a document says does harm to what shows it."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outputs.test_formats import EMPTY, FULL, record, render
from vbhc.messages import Lang
from vbhc.outputs import View
from vbhc.outputs import citations as formats
from vbhc.outputs.citations import Listing, Passed, Row

PLAN = {"id": "ke-hoach", "name": "Kế hoạch", "abbr": "KH"}
LAW = {"id": "luat", "name": "Luật", "abbr": None}
NOTHING: dict[str, Any] = dict.fromkeys(
    ["number", "name", "type", "date", "issuer", "title", "pinpoint", "cue", "within", "section", "page"]
)


def citation(start: int, relation: str, **facts: Any) -> dict[str, Any]:
    return NOTHING | {"text": "…", "span": [start, start + 3], "relation": relation} | facts


CITED = [
    citation(0, "based_on", name="Luật Lưu trữ", type=LAW, date="2024-06-21", pinpoint="khoản 2 Điều 5"),
    citation(10, "implements", number="149-KH/TU", type=PLAN, date="2024-01-29", cue="Thực hiện", section="I", page=1),
    citation(20, "implements", number="57-KL/TW", within=1),
    citation(30, "guides", number="9-QĐ/TW", within=2),
    citation(40, "mentions", number="149-KH/TU"),
    citation(50, "mentions", number="7/BC-UBND"),
]


def listing(cited: list[dict[str, Any]] = CITED, *, explain: bool = True) -> Listing:
    told = record(EMPTY | {"number": "61/KH-UBND", "type": PLAN, "citations": cited})
    rows = tuple(Row(index, one, 1, "number", "lead") for index, one in enumerate(told.citations))
    passed = (Passed("2021-2025", (60, 69), 2, "period"), Passed("24/7", (70, 74), None, "period"))
    return Listing(told, rows, passed if explain else None, len(rows) + len(passed))


def test_a_card_groups_by_relation_and_nests() -> None:
    lines = [line for line in render("card", FULL | {"citations": CITED}).splitlines() if "  " in line]
    start = next(index for index, line in enumerate(lines) if line.startswith("Viện dẫn"))
    assert [" ".join(line.split()) for line in lines[start : start + 6]] == [
        "Viện dẫn 5 văn bản, 6 lần nhắc đến",
        "Thực hiện Kế hoạch 149-KH/TU, 29/01/2024",
        "↳ thực hiện: 57-KL/TW",
        "↳ hướng dẫn: 9-QĐ/TW",
        "Căn cứ Luật Lưu trữ, 21/06/2024",
        "Nhắc đến 7/BC-UBND",
    ]


def test_documents_inside_one_another_are_shown_all_the_same() -> None:
    # Each of the two is said to be inside the other, in two places.
    rows = [
        citation(0, "mentions", number="1/QĐ-A", within=1),
        citation(9, "mentions", number="2/QĐ-A", within=0),
    ]
    page = render("card", FULL | {"citations": rows})
    assert "1/QĐ-A" in page
    assert "2/QĐ-A" in page


def test_a_long_list_is_cut_and_says_so() -> None:
    page = render("card", FULL | {"citations": [citation(n, "mentions", number=f"{n}/QĐ-A") for n in range(100)]})
    assert page.count("/QĐ-A") == 40
    assert "60" in page


def test_entries_are_the_contract_and_the_accounting() -> None:
    entries = list(formats.entries(listing()))
    assert len(entries) == 8
    assert {tuple(entry) for entry in entries} == {tuple(entries[0])}
    assert [entry["ignored"] for entry in entries] == [None] * 6 + ["period"] * 2
    assert "ignored" not in next(iter(formats.entries(listing(explain=False))))


def test_json_tells_candidates_only_when_asked() -> None:
    told = json.loads(formats.load("json").render(listing(), View()))
    assert told["candidates"] == len(told["citations"]) + len(told["ignored"]) == 8
    assert told["document"]["number"] == "61/KH-UBND"
    plain = json.loads(formats.load("json").render(listing(explain=False), View()))
    assert set(plain) == {"path", "document", "citations"}


@pytest.mark.parametrize(
    ("said", "cell"), [("=1+1", "'=1+1"), ("+84", "'+84"), ("@x", "'@x"), ('Luật "A", B', 'Luật "A", B'), ("a\nb", "a\nb")]
)
def test_csv_is_a_table_whatever_a_document_says(said: str, cell: str) -> None:
    form = formats.load("csv")
    text = form.head + form.render(listing([citation(0, "mentions", name=said, title=said)]), View())
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert (row["name"], row["title"], row["start"], row["end"]) == (cell, cell, "0", "3")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [20, 60, 79, 80, 120])
@pytest.mark.parametrize("explain", [True, False])
def test_a_table_fits_the_terminal_and_shows_every_document(lang: Lang, width: int, *, explain: bool) -> None:
    page = formats.load("table").render(listing(explain=explain), View(lang, width))
    # The lines of a table are drawn with signs that count as one column each.
    assert max(map(len, page.splitlines())) <= width
    flat = "".join(page.split())
    assert all(name in flat for name in ("149-KH/TU", "57-KL/TW", "7/BC-UBND", "khoản2Điều5")) or width < 80
    assert ("2021-2025" in flat) == explain


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1), st.integers(min_value=1, max_value=200), st.sampled_from(["table", "csv", "json", "ndjson"]))
def test_any_words_can_be_listed(said: str, width: int, name: str) -> None:
    said = said.encode("utf-8", "replace").decode()
    page = formats.load(name).render(listing([citation(0, "mentions", number=said, cue=f"\x1b[2J{said}", title=said)]), View(width=width))
    assert page
    if name == "table":
        assert not [letter for letter in page if letter != "\n" and unicodedata.category(letter) in {"Cc", "Cf"}]
