"""Trích yếu viện dẫn khớp kho."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    for citation, known in _corpus.cited(draft):
        title = citation.mention.title
        if not known.held or not known.title or title is None:
            continue
        mine, theirs = set(_words(draft.source.one_line(title))), set(_words(known.title))
        if len(mine) >= _LEAST and len(mine & theirs) < _SHARE * len(mine):
            yield Finding(title, "title", (("name", _corpus.name(known)), ("title", known.title)), sure=False)


def _words(text: str) -> list[str]:
    return [bare(word) for word in text.split() if len(word) > 1]


#: Fewer words say too little to be compared; half of them may be left out or put in other words.
_LEAST = 5
_SHARE = 0.5

RULE = Rule(
    code="CORP-05",
    title=Bilingual("Trích yếu viện dẫn khớp kho", "The subject cited is the one the corpus knows"),
    why=Bilingual("Trích yếu khác hẳn thường là viện dẫn nhầm số.", "A quite different subject mostly means a wrong number."),
    clause=CORPUS,
    level="warning",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus"}),
    says={"title": Bilingual("Theo kho, trích yếu của {name} là “{title}”.", "By the corpus, the subject of {name} is “{title}”.")},
    examples=(
        Example(
            "trích yếu giống trong kho",
            "trích yếu khác trong kho",
            change=(("register.title", "Phòng cháy rừng mùa khô ở các tỉnh miền núi"),),
        ),
    ),
    check=_check,
)
