"""Rules that ask the corpus: what it knows otherwise than the document says, and nothing where both agree."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pytest

from tests.rules.paper import paper
from vbhc import rules
from vbhc.knowledge import bodies
from vbhc.model.finding import Checked
from vbhc.pipeline import examine
from vbhc.rules import _engine
from vbhc.rules.rule import Draft, Known, Rule
from vbhc.validation.asked import Asked
from vbhc.validation.checking import draft_of

TODAY = dt.date(2026, 11, 20)
#: What the corpus knows of the decision that the model plan carries out, as the plan itself says it.
AS_CITED = Known(
    id="vn/thu-tuong-chinh-phu/qd/2025/1203",
    number="1203/QĐ-TTg",
    name=None,
    date="2025-09-14",
    issuer=bodies.resolve_phrase("Thủ tướng Chính phủ"),
    title="Phê duyệt Chương trình trường học nhiều cây xanh giai đoạn 2025 - 2030",
    held=True,
    type="Quyết định",
)
OTHER = replace(
    AS_CITED, id="vn/cao-bang/so-noi-vu/tb/2026/15", number="15/TB-SNV", type="Thông báo", date="2026-01-15", issuer=None, title="Lịch họp"
)


@dataclass(frozen=True)
class Told:
    """A corpus that knows these documents."""

    known: tuple[Known, ...] = (AS_CITED, OTHER)
    used: tuple[Known, ...] = ()
    directives: tuple[Known, ...] = ()
    numbers: tuple[str | None, ...] = ()

    def cited(self, index: int) -> tuple[Known, ...]:
        return tuple(one for one in self.known if one.number == self.numbers[index])

    def same_number(self) -> tuple[Known, ...]:
        return self.used

    def directed(self) -> tuple[Known, ...]:
        return self.directives


def corpus_rules() -> list[Rule]:
    return [rule for rule in rules.all_rules().values() if "corpus" in rule.needs]


def checked(text: str, register: Told | None) -> Checked:
    reading = examine(text.encode(), name="mẫu.txt")
    draft: Draft = draft_of(reading, Asked(today=TODAY))
    numbers = tuple(one.mention.number.canonical if one.mention.number else None for one in reading.citations)
    return _engine.check(replace(draft, register=replace(register, numbers=numbers) if register else None), corpus_rules(), "vi")


def made(rule: Rule) -> tuple[str, Told]:
    """The model document and the corpus of a rule's example."""
    (example,) = rule.examples
    text = str(paper(example.base))
    told = Told()
    for key, value in example.change:
        field = key.removeprefix("register.")
        said = str(value)
        if field == "other":
            assert example.right in text
            text = text.replace(example.right, example.wrong, 1)
            told = replace(told, known=(AS_CITED, replace(OTHER, date=said)))
        elif field == "same":
            told = replace(told, used=(replace(AS_CITED, id="khác", number="145/KH-UBND", title=said),))
        elif field == "directive":
            told = replace(told, directives=(replace(AS_CITED, id="khác", number=said),))
        elif field == "issuer":
            first = replace(told.known[0], issuer=bodies.resolve_phrase("Bộ Nội vụ"))
            told = replace(told, known=(first, *told.known[1:]))
        else:
            told = replace(told, known=(replace(told.known[0], **{field: value}), *told.known[1:]))  # type: ignore[arg-type]  # a field of Known
    return text, told


@pytest.mark.parametrize("rule", corpus_rules(), ids=lambda rule: rule.code)
def test_an_example_breaks_exactly_its_rule(rule: Rule) -> None:
    found = checked(*made(rule))
    assert not found.crashed
    assert {one.rule for one in found.findings} == {rule.code}


def test_a_corpus_that_agrees_says_nothing() -> None:
    found = checked(str(paper("ke-hoach")), Told())
    assert not found.findings
    assert not found.crashed


def test_without_a_corpus_nothing_is_passed() -> None:
    found = checked(str(paper("ke-hoach")), None)
    assert {one.rule for one in found.skipped} == {rule.code for rule in corpus_rules()}
    assert not found.passed


def test_an_end_that_comes_after_the_document_is_none() -> None:
    later = replace(AS_CITED, ended="replaced", ended_by="2/QĐ-TTg", ended_on="2026-12-01")
    assert not checked(str(paper("ke-hoach")), Told(known=(later,))).findings


def test_several_candidates_are_no_finding() -> None:
    other = replace(AS_CITED, id="khác", date="2020-01-01", ended="repealed")
    assert not checked(str(paper("ke-hoach")), Told(known=(AS_CITED, other))).findings
