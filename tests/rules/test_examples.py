"""Every rule speaks where its examples say so, and nowhere else: model documents, one fault at a time, in each format that shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from tests.rules.manuscripts import TEXTS
from tests.rules.paper import Paper, paper, spoilt
from tests.rules.paper_docx import docx
from tests.rules.paper_pdf import pdf
from vbhc import rules, validate
from vbhc.model.finding import Checked
from vbhc.rules.rule import Example, Rule
from vbhc.validation.asked import Asked
from vbhc.validation.checking import examine, together

TODAY = dt.date(2026, 11, 20)
FORMATS: dict[str, Callable[[Paper], bytes]] = {"txt": lambda made: str(made).encode(), "docx": docx, "pdf": pdf}
#: What an example changes in a second document that stands beside the first, for rules that compare documents.
BESIDE = "beside."


def cases() -> Iterator[tuple[str, int, str]]:
    """Rule, place of the example, format. What a corpus must know is no matter of one document: tests of their own do that."""
    for rule in rules.all_rules().values():
        if "corpus" in rule.needs:
            continue
        for place in range(len(rule.examples)):
            yield from ((rule.code, place, suffix) for suffix in formats(rule))


def formats(rule: Rule) -> tuple[str, ...]:
    if "docx" in rule.needs:
        return ("docx",)
    return ("docx", "pdf") if rule.needs & {"layout", "pages"} else ("txt",)


def checked(made: Paper, suffix: str, *, stage: str | None = None) -> Checked:
    return validate(FORMATS[suffix](made), name=f"mẫu.{suffix}", as_of=TODAY, extend_select=("ALL",), stage=stage)  # type: ignore[arg-type]  # a stage of a rule


@cache
def clean(base: str, suffix: str) -> Checked:
    return checked(paper(base), suffix)


def told(found: Checked) -> list[str]:
    return [f"{one.rule} {one.level} “{one.words}”: {one.message}" for one in found.findings]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("base", TEXTS)
def test_a_model_document_breaks_no_rule(base: str, suffix: str) -> None:
    found = clean(base, suffix)
    assert not found.crashed
    assert not told(found)


@pytest.mark.parametrize(("code", "place", "suffix"), list(cases()))
def test_an_example_breaks_exactly_its_rule(code: str, place: int, suffix: str) -> None:
    rule = rules.all_rules()[code]
    example = rule.examples[place]
    if rule.check_all:
        first, second = compared(example)
        assert not told(first)
        assert {one.rule for one in second.findings} == {code}, told(second)
        return
    # A number left blank would make a draft of the document, in which that is right.
    stage = "draft" if rule.stages == {"draft"} else "final"
    found = checked(spoilt(example), suffix, stage=stage)
    assert not found.crashed
    assert {one.rule for one in found.findings} == {code}, told(found)


def test_a_name_that_is_borne_again_is_that_of_no_ended_body() -> None:
    example = rules.all_rules()["X-11"].examples[0]
    there = replace(example, wrong=example.wrong.replace("Bộ Thông tin và Truyền thông", "Bộ Nội vụ"))
    assert not told(checked(spoilt(there), "txt", stage="final"))


def compared(example: Example) -> tuple[Checked, Checked]:
    """The model document and one beside it that differs in what the example says."""
    other = paper(example.base)
    for key, words in example.change:
        role = key.removeprefix(BESIDE)
        blocks = tuple(replace(block, text=str(words)) if block.role == role else block for block in other.blocks)
        other = replace(other, blocks=blocks)
    asked = Asked(today=TODAY, extend=("ALL",))
    done = [examine(str(made).encode(), asked, name=f"{name}.txt") for name, made in (("một", paper(example.base)), ("hai", other))]
    first, second = together([head for _, head in done], [found for found, _ in done], asked)
    return first, second


@pytest.mark.parametrize("rule", rules.all_rules().values(), ids=rules.all_rules())
def test_a_rule_says_all_that_people_ask(rule: Rule) -> None:
    assert rule.examples, "a rule without an example is neither explained nor tested"
    assert (rule.check is None) != (rule.check_all is None)
    assert all((rule.title, rule.why, rule.clause, *rule.says.values()))
    for both in (rule.title, rule.why, rule.clause, *rule.says.values()):
        assert both.vi
        assert both.en
    for both in rule.says.values():
        assert {part.partition("}")[0] for part in both.vi.split("{")[1:]} == {part.partition("}")[0] for part in both.en.split("{")[1:]}
    assert not (rule.since and rule.until and rule.since > rule.until)
    for example in rule.examples:
        assert example.base in TEXTS
        assert example.change or (example.instead_of or example.right) in str(paper(example.base))
        if example.instead_of:
            assert not told(checked(paper(example.base).swapped(example.instead_of, example.right), formats(rule)[0]))
