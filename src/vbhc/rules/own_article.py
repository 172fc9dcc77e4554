"""“Điều … Quyết định này”: an article that is there."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_OWN = lazy(r"\bĐiều (?P<number>\d{1,3})(?: của)? (?P<kind>Quyết định|Nghị quyết|Nghị định|Thông tư|Quy chế|Quy định|Luật) này\b")


def _check(draft: Draft) -> Iterator[Finding]:
    articles: set[int] = set()
    waiting = list(draft.document.sections)
    while waiting:
        section = waiting.pop()
        waiting.extend(section.children)
        if section.label.startswith("Điều ") and section.label[5:].isdecimal():
            articles.add(int(section.label[5:]))
    # new words of an amended document speak of its articles, not of this one's
    if not articles or any(one.relation == "amends" and one.within is None for one in draft.citations):
        raise Undecided
    for row in _rows.rows(draft, draft.zones.body):
        for match in _OWN.finditer(row.text):
            if int(match["number"]) not in articles and int(match["number"]) > max(articles):
                yield Finding(row.found(match), "none", (("last", str(max(articles))),), sure=False)


RULE = Rule(
    code="CIT-12",
    title=Bilingual("Điều được dẫn có trong văn bản", "Articles referred to are there"),
    why=Bilingual(
        "Sửa số Điều mà quên sửa chỗ dẫn thì người đọc không biết làm theo Điều nào.",
        "Where articles are renumbered and references are not, nobody knows which is meant.",
    ),
    clause=LOGIC,
    level="warning",
    force="L",
    profiles=EVERYONE,
    says={
        "none": Bilingual(
            "Văn bản không có Điều này (Điều cuối cùng là Điều {last}).", "There is no such article (the last one is Điều {last})."
        )
    },
    examples=(Example("có tên tại Điều 1 chịu", "có tên tại Điều 5 Quyết định này chịu", base="quyet-dinh"),),
    check=_check,
)
