"""The sequence of articles in real legal texts equals the table of contents that their portal shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

from vbhc.model.document import Section
from vbhc.parts import sections, zones
from vbhc.readers.build import Piece, build

_ARTICLE = re.compile(r"Điều\s*(\d+[a-zđ]?)")


def _articles(tree: tuple[Section, ...]) -> list[str]:
    found: list[str] = []
    waiting = list(reversed(tree))
    while waiting:
        section = waiting.pop()
        if section.label.startswith("Điều "):
            found.append(section.label.removeprefix("Điều "))
        waiting.extend(reversed(section.children))
    return found


def test_articles_equal_the_table_of_contents(shared: Path) -> None:
    good = told = 0
    with (shared / "corpus" / "legal-texts.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            wanted = [match[1] for _, title in row["toc"] if (match := _ARTICLE.match(title))]
            if not wanted:
                continue
            text = row["text"]
            source = build([Piece(line) for line in text.split("\n")], path="x.txt", data=text.encode(), media_type="text/plain")
            told += 1
            good += _articles(sections.find(source, zones.find(source))) == wanted
    assert good / told >= 0.95
