"""Every table of names: well formed, in today's spelling, each example read as it says."""

from __future__ import annotations

import importlib.util
import json
import re
from datetime import date
from pathlib import Path

import pytest

from vbhc.errors import BrokenTable
from vbhc.knowledge import bodies, names, provinces, registry, tables, types
from vbhc.knowledge.spelling import slug, spelling

TABLES = ("types", "provinces", "bodies", "offices", "titles", "ranks", "surnames", "propers", "anchors", "common")
FOLDER = Path(tables.__file__).parent


@pytest.mark.parametrize("name", TABLES)
def test_table_is_well_formed_and_in_todays_spelling(name: str) -> None:
    found = tables.rows(f"{name}.tsv")
    keys = [(next(iter(row.values())), row.get("under", ""), row.get("after", "")) for row in found]
    assert len(set(keys)) == len(keys)
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    assert spelling(text) == text
    assert all(row["source"] for row in found)
    assert all(row.get("confidence", "A") in {"A", "B", "C"} for row in found)


@pytest.mark.parametrize("row", tables.rows("types.tsv"), ids=lambda row: row["id"])
def test_type_row(row: dict[str, str]) -> None:
    kind = types.get(row["id"])
    assert kind is not None
    assert row["id"] == slug(row["name"])
    for form in (row["name"], *tables.parts(row["forms"], ",")):
        assert types.by_name(form.upper()) == kind
        assert types.name_length(form) == len(form)
    codes = tables.parts(f"{row['abbr']},{row['variants']}", ",")
    systems = row["systems"].split()
    assert all(any(kind in types.candidates(code, system) for system in systems) for code in codes)
    if row["example"]:
        found = re.findall(r"[^\W\d_]+", row["example"])
        assert any(kind in types.candidates(code) for code in found)


@pytest.mark.parametrize("row", tables.rows("provinces.tsv"), ids=lambda row: row["id"])
def test_province_row(row: dict[str, str]) -> None:
    province = provinces.get(row["id"])
    assert province is not None
    ends = province.valid_to or date(2100, 1, 1)
    day = max(province.valid_from or date(1980, 1, 1), min(ends, date(2003, 1, 1)))
    assert provinces.find(row["name"].upper(), day) == province
    assert provinces.find(province.full_name, day) == province
    assert provinces.by_place(row["name"], day) == province
    assert all(provinces.get(one) for one in province.successors)


@pytest.mark.parametrize("row", [row for row in tables.rows("offices.tsv") if row["example"]], ids=lambda row: row["id"] + row["under"][:4])
def test_office_example(row: dict[str, str]) -> None:
    written, name = row["example"].split(" = ")
    found = bodies.resolve_phrase(f"{written} về việc này", on=date(2024, 5, 1))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("row", tables.rows("bodies.tsv"), ids=lambda row: row["id"])
def test_central_body_row(row: dict[str, str]) -> None:
    known = registry.load().central
    day = tables.day(row["valid_to"]) or date(2026, 10, 1)
    issuer, parent = bodies.resolve([row["name"].upper()], on=day, home=None)
    assert issuer is not None
    assert (issuer.id, issuer.name, parent) == (f"vn/{row['id']}", row["name"], None)
    assert all(one in known for one in (*tables.parts(row["successors"]), *tables.parts(row["parent"])))
    for alias in tables.parts(row["aliases"]):
        found = bodies.resolve_phrase(alias, on=day)
        assert found is not None
        assert found.id == f"vn/{row['id']}"
    for code in tables.parts(row["symbols"]):
        assert f"vn/{row['id']}" in [body.id for body in bodies.by_symbol(code, on=day)]


@pytest.mark.parametrize("row", [row for row in tables.rows("ranks.tsv") if row["example"]], ids=lambda row: row["form"])
def test_rank_example(row: dict[str, str]) -> None:
    stripped = names.strip_ranks(row["example"])
    assert len(stripped.split()) == 3
    assert names.looks_like_person(row["example"]) > 0.6


def test_a_broken_table_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_HERE", tmp_path)
    (tmp_path / "short.tsv").write_text("id\tname\nx\n", encoding="utf-8")
    (tmp_path / "empty.tsv").write_text("# nothing\n", encoding="utf-8")
    for name in ("short.tsv", "empty.tsv"):
        with pytest.raises(BrokenTable):
            tables.rows(name)


def test_mergers_of_2025_agree_with_underthesea() -> None:
    package = importlib.util.find_spec("underthesea")
    folder = Path(package.origin).parent / "address" / "data" if package and package.origin else Path()
    if not (folder / "mapping.json").is_file():
        pytest.skip("underthesea has no table of provinces here")
    data = json.loads((folder / "mapping.json").read_text(encoding="utf-8"))
    old, new = data["old_province_names"], data["province_names"]
    before, after = date(2025, 6, 30), date(2025, 7, 1)
    assert len(data["province_mapping"]) == 63
    for former, present in data["province_mapping"].items():
        province = provinces.find(old[former]["short"], before)
        assert province is not None
        assert provinces.by_place(old[former]["short"], before) == province
        successor = provinces.find(new[present]["short"], after)
        assert successor is not None
        assert successor.name == provinces.find(new[present]["name"], after).name  # type: ignore[union-attr] # a miss fails the test
        if province.existed(after):
            assert successor == province
        else:
            # a retyped province (Đồng Nai in 2026) stands under the id of its last form
            names_after = {one.name for one in map(provinces.get, province.successors) if one}
            assert names_after == {successor.name}


def test_so_many_provinces_on_a_day() -> None:
    counts = {date(2004, 6, 1): 64, date(2010, 1, 1): 63, date(2025, 6, 30): 63, date(2025, 7, 1): 34, date(2026, 9, 20): 34}
    everything = provinces.everything()
    assert {day: sum(one.existed(day) for one in everything) for day in counts} == counts
