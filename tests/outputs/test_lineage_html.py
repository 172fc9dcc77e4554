"""The lineage page as text: complete in itself, and documents stay text in it."""

from __future__ import annotations

import json
import re
import tomllib
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outputs import lineages
from vbhc.model.lineage import Edge, Lineage, Node, Witness
from vbhc.outputs.lineage import html

PAGE = files("vbhc.outputs.lineage") / "page"


class Elements(HTMLParser):
    """The elements of a page, and the text inside scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, str] = {}
        self._open = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = dict(attrs).get("id") or tag

    def handle_data(self, data: str) -> None:
        self.inside[self._open] = self.inside.get(self._open, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def embedded(page: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Elements(page).inside["data"])
    return found


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_page_is_complete_in_itself(lang: Any) -> None:
    page = html.render(lineages.chain(), lang=lang)
    assert f'<html lang="{lang}">' in page
    elements = Elements(page)
    assert not [found for found in elements.elements if {"src", "srcset", "action", "onclick"} & set(found[1])]
    assert {tag for tag, _ in elements.elements}.isdisjoint({"link", "iframe", "object", "embed", "base", "form", "img"})
    assert not re.search(r"https?:|@import|url\(|innerHTML|eval\(|fetch\(", page)
    policy = next(found["content"] for tag, found in elements.elements if found.get("http-equiv") == "Content-Security-Policy") or ""
    assert policy.startswith("default-src 'none';")
    for name in ("style", "script"):
        assert b64encode(sha256(elements.inside[name].encode()).digest()).decode() in policy
    assert "unsafe" not in policy


def test_data_are_the_contract_and_what_the_page_needs() -> None:
    data = embedded(html.render(lineages.chain(), lang="vi"))
    assert (data["schema"], data["root"], data["cut"]) == ("vbhc.lineage/1", lineages.PLAN_61, 0)
    plan, above, top = data["nodes"]
    assert (plan["called"], plan["year"], plan["held"]) == ("Kế hoạch 61/KH-UBND", 2024, True)
    assert plan["link"] == "./fixtures/ke-hoach-61-kh-ubnd/source.pdf"
    assert (top["held"], top["link"], top["year"]) == (False, None, 2023)
    assert [data["tiers"][node["tier"]] for node in (plan, above, top)] == ["province", "province", "central"]
    edge = data["edges"][0]
    assert (edge["from"], edge["relation"], edge["to"]) == (lineages.PLAN_61, "implements", lineages.PLAN_149)
    assert edge["witnesses"][0]["link"].endswith("source.pdf#page=1")


def test_hostile_documents_stay_text() -> None:
    lineage = lineages.hostile()
    page = html.render(lineage, lang="vi")
    assert page.count("<script") == 2
    assert page.count("</script") == 2
    assert "<img" not in page
    page.encode("utf-8")
    data = embedded(page)
    assert data["nodes"][0]["title"] == (lineage.nodes[0].title or "").replace("\ud800", "?")
    assert data["nodes"][0]["link"].startswith("./javascript%3A")


letters = st.text(st.characters(), max_size=30)


@settings(max_examples=40, deadline=None)
@given(letters, letters, letters, st.none() | st.integers(1, 9))
def test_any_document_makes_a_page(name: str, path: str, words: str, page: int | None) -> None:
    node = Node(name, name, words, None, name, None, words, True, path, words)
    edge = Edge(name, "implements", name, True, (Witness(path, name, page, (0, 1), words),))
    data = embedded(html.render(Lineage(name, (node,), (edge,)), lang="vi"))
    assert data["nodes"][0]["title"] == words.encode("utf-8", "replace").decode()


@pytest.mark.parametrize(
    ("path", "page", "address"),
    [
        ("kho/kế hoạch.pdf", None, "./kho/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf"),
        ("kho/a#1.PDF", 3, "./kho/a%231.PDF#page=3"),
        ("kho/a.docx", 3, "./kho/a.docx"),
        ("kho\\a.pdf", None, "./kho/a.pdf"),
        ("../a.pdf", None, "./../a.pdf"),
        ("-65efb3b78b98", None, None),
        ("/srv/kho/a.pdf", 2, "file:///srv/kho/a.pdf#page=2"),
        ("//srv/a.pdf", None, "file:///srv/a.pdf"),
        ("D:\\văn bản\\a.pdf", None, "file:///D:/v%C4%83n%20b%E1%BA%A3n/a.pdf"),
        ("\\\\maychu\\kho\\a.pdf", None, "file://maychu/kho/a.pdf"),
        ("javascript:alert(1)", None, "./javascript%3Aalert%281%29"),
        ("ten-\udcff.txt", None, "./ten-%FF.txt"),
        ("-", None, None),
        ("", None, None),
    ],
)
def test_link(path: str, page: int | None, address: str | None) -> None:
    assert html.link(path, page) == address


@pytest.mark.parametrize(
    ("number", "date", "year"),
    [("61/KH-UBND", "2024-03-18", 2024), ("126/2024/NĐ-CP", None, 2024), ("57-KL/TW", None, None), ("2984/BNNMT-LNKL", None, None)],
)
def test_year(number: str, date: str | None, year: int | None) -> None:
    node = Node("a", number, None, None, date, None, None, False, None)
    assert embedded(html.render(Lineage("a", (node,), ()), lang="vi"))["nodes"][0]["year"] == year


def test_words_of_the_page() -> None:
    words = tomllib.loads((PAGE / "words.toml").read_text("utf-8"))
    source = "".join((PAGE / name).read_text("utf-8") for name in ("page.html", *html._SCRIPTS))
    for code, texts in words.items():
        vietnamese, english = texts
        named = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (vietnamese, english)]
        assert vietnamese
        assert english
        assert named[0] == named[1], code
        assert re.search(rf"\${code}\b|'{code}'|`{code.partition('_')[0]}_\$", source), f"{code} is said nowhere"
    said = set(re.findall(r"say\('(\w+)'", source)) | set(re.findall(r"\$([a-z_]+)", source))
    assert said - set(words) == {"lang", "policy", "name", "style", "data", "script"}


def test_page_is_small_and_every_colour_is_there() -> None:
    parts = ("page.html", "page.css", *html._SCRIPTS)
    assert sum(len((PAGE / name).read_bytes()) for name in parts) < 60_000
    style = (PAGE / "page.css").read_text("utf-8")
    for relation in embedded(html.render(lineages.chain(), lang="vi"))["relations"]:
        assert style.count(f"--{relation}:") == 2, "one for light, one for dark"


def test_five_thousand_documents() -> None:
    lineage = lineages.large(5000)
    data = embedded(html.render(lineage, lang="en"))
    assert len(data["nodes"]) == len(lineage.nodes)
    assert len(data["edges"]) == len(lineage.edges)
