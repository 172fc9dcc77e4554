"""Chỉ đạo gửi cơ quan ban hành mà kế hoạch không nhắc đến."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE, PLANS
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    register = _corpus.register(draft)
    cited = {known.id for index in range(len(draft.citations)) for known in register.cited(index)}
    title = draft.document.title.span if draft.document.title else None
    for known in register.directed():
        if known.id not in cited:
            yield Finding(title, "directive", (("name", _corpus.name(known)), ("title", known.title or "")), sure=False)


RULE = Rule(
    code="CORP-08",
    title=Bilingual("Kế hoạch nhắc đến chỉ đạo cùng việc", "A plan cites the directives on its matter"),
    why=Bilingual(
        "Trong kho có chỉ đạo gửi đến cơ quan này về cùng việc; kế hoạch nên nói rõ thực hiện chỉ đạo ấy.",
        "The corpus holds a directive to this body on the same matter; the plan should say that it carries it out.",
    ),
    clause=CORPUS,
    level="info",
    force="L",
    profiles=EVERYONE,
    types=PLANS,
    needs=frozenset({"corpus"}),
    says={
        "directive": Bilingual(
            "Kho có {name} “{title}” gửi đến cơ quan này về cùng việc mà kế hoạch không nhắc đến.",
            "The corpus holds {name} “{title}” to this body on the same matter; the plan does not cite it.",
        )
    },
    examples=(
        Example(
            "kế hoạch nhắc đến mọi chỉ đạo cùng việc",
            "kho có một chỉ đạo cùng việc chưa nhắc đến",
            change=(("register.directive", "31/CT-TTg"),),
        ),
    ),
    check=_check,
)
