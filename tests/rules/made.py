"""Rules and drafts for tests of the engine and of what stands on it: no rule of the project, so that these may change."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from vbhc import parts
from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.pipeline import Reading, examine
from vbhc.rules.rule import Draft, Example, Rule, Undecided

TODAY = dt.date(2026, 11, 20)


def words(pattern: str, *, sure: bool = True, right: str | None = None) -> object:
    """A check that finds words."""

    def check(draft: Draft) -> Iterator[Finding]:
        for found in re.finditer(pattern, draft.source.text):
            yield Finding(Span(*found.span()), "found", (("words", found[0]),), right=right, sure=sure)

    return check


def rule(code: str, check: object = None, **said: object) -> Rule:
    """A rule with what every rule must have."""
    facts: dict[str, object] = {
        "code": code,
        "title": Bilingual(f"Quy tắc {code}", f"Rule {code}"),
        "why": Bilingual("Vì thử nghiệm.", "For a test."),
        "clause": Bilingual("Điều 1", "Article 1"),
        "level": "error",
        "force": "A",
        "profiles": frozenset({"state", "party", "legal", "mass", "unknown"}),
        "says": {"found": Bilingual("Không viết “{words}”.", "Do not write “{words}”."), "other": Bilingual("Khác.", "Other.")},
        "examples": (Example("phải", "sai"),),
        "check": check,
        **said,
    }
    return Rule(**facts)  # type: ignore[arg-type]  # put together above


def crash(draft: Draft) -> Iterator[Finding]:
    """A check with a bug that only some documents bring to light."""
    if "HỎNG" in draft.source.text:
        raise ZeroDivisionError("chia cho 0")
    return iter(())


def undecided(draft: Draft) -> Iterator[Finding]:
    """A check that finds out that it cannot tell."""
    if draft.source.text:
        raise Undecided
    yield Finding(None, "other")


def twice(drafts: tuple[Draft, ...]) -> Iterator[tuple[int, Finding]]:
    """One number in two documents."""
    seen: dict[str, int] = {}
    for place, draft in enumerate(drafts):
        number = draft.document.number
        if number and seen.setdefault(number.value.canonical, place) != place:
            yield place, Finding(number.span, "found", (("words", draft.at(number.span or Span(0, 0))),))


def some(*made: Rule) -> Mapping[str, Rule]:
    """Rules by their codes."""
    return MappingProxyType({one.code: one for one in made})


RULES = some(
    rule("AA-O1-01", words("SAI", right="ĐÚNG"), fixable="safe"),
    rule("AA-O1-02", words("NGỜ"), level="warning"),
    rule("AA-O2-01", words("NHẮC"), level="info"),
    rule("AA-O2-02", words("ĐOÁN", sure=False)),
    rule("BB-01", words("MẪU"), force="M"),
    rule("BB-02", crash),
    rule("BB-03", undecided),
    rule("BB-04", words("THÊM"), optional=True),
    rule("BB-05", words("DÁNG"), needs=frozenset({"layout"})),
    rule("BB-06", check_all=twice, needs=frozenset({"date"})),
)


def reading(text: str, name: str = "a.txt") -> Reading:
    """A text, read."""
    return examine(text.encode(), name=name, lang="en")


def draft(text: str, **said: object) -> Draft:
    """A draft of the State's system, of which only the text is known."""
    read = reading(text)
    facts: dict[str, object] = {
        "source": read.source,
        "document": parts.NOTHING if read.document.kind != "document" else read.document,
        "citations": read.citations,
        "profile": "state",
        "stage": "final",
        "on": dt.date(2024, 3, 18),
        "today": TODAY,
        **said,
    }
    return Draft(**facts)  # type: ignore[arg-type]  # put together above
