"""Real legal texts as a State portal shows them: the number of the title, and the articles of the table of contents."""

from __future__ import annotations

import json
import re
from pathlib import Path

from vbhc import readers
from vbhc.model.document import Section
from vbhc.model.letters import bare
from vbhc.parts import analyse, sections, zones
from vbhc.readers.build import Piece, build

_NUMBER = re.compile(r"số\s*:?\s*([\d.]+\s?/\s?(?:\w+\s?/\s?)?[\w-]+(?:\s?[-–]\s?[\w-]+)*)", re.IGNORECASE)
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


def test_the_number_is_that_of_the_title(shared: Path) -> None:
    """English translations and texts that do not hold their number at all are left out."""
    good = told = 0
    with (shared / "corpus" / "legal-texts.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            text = row["text"]
            wanted = [bare(match[1]) for match in _NUMBER.finditer(row["title"])]
            if "iều 1" not in text and "Trang chủ" not in text:
                continue
            if not any(number in bare(text) for number in wanted):
                continue
            found = analyse(readers.read(text.encode(), name="x.txt")).number
            told += 1
            good += found is not None and any(bare(str(found.value)).startswith(n) or n.startswith(bare(str(found.value))) for n in wanted)
    assert told > 100
    assert good / told >= 0.98
