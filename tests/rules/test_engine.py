"""The engine: which rules are for a document, what cannot be checked, what is stamped on a finding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import LETTER
from tests.rules.made import RULES, crash, draft, rule, twice, undecided, words
from vbhc.model.finding import Finding, Place
from vbhc.model.layout import Layout
from vbhc.model.text import Span
from vbhc.rules import _engine
from vbhc.rules.rule import Draft, Rule

BAD = LETTER.replace("Giữ ấm", "SAI rồi, SAI nữa: giữ ấm")


def test_a_finding_is_stamped() -> None:
    checked = _engine.check(draft(BAD), [RULES["AA-O1-01"]], "en")
    first, second = checked.findings
    assert (first.rule, first.level, first.clause, first.words, first.right) == ("AA-O1-01", "error", "Article 1", "SAI", "ĐÚNG")
    assert first.message == "Do not write “SAI”."
    assert first.place == Place(None, 14, 1, byte_column=1)
    assert second.place == Place(None, 14, 10, byte_column=12)
    assert first.fingerprint != second.fingerprint
    assert _engine.check(draft(BAD), [RULES["AA-O1-01"]], "vi").findings[0].message == "Không viết “SAI”."


def test_a_fingerprint_stays_when_lines_move() -> None:
    moved = BAD.replace("I. MỤC ĐÍCH", "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\n\n\nI. MỤC ĐÍCH")
    before, after = (_engine.check(draft(text), [RULES["AA-O1-01"]], "vi").findings for text in (BAD, moved))
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]
    assert [one.place.line for one in before] != [one.place.line for one in after]


def test_the_same_words_twice_have_two_fingerprints() -> None:
    text = LETTER + "SAI\nSAI\nSAI\n"
    found = _engine.check(draft(text), [RULES["AA-O1-01"]], "vi").findings
    assert len({one.fingerprint for one in found}) == len(found) == 3


@pytest.mark.parametrize(
    ("made", "level"),
    [
        (rule("X-1", words("KẾ HOẠCH")), "error"),
        (rule("X-1", words("KẾ HOẠCH"), level="info"), "info"),
        (rule("X-1", words("KẾ HOẠCH", sure=False)), "warning"),
        (rule("X-1", words("KẾ HOẠCH", sure=False), level="info"), "info"),
        *((rule("X-1", words("KẾ HOẠCH"), force=force), "warning") for force in ("M", "P", "T", "mem")),
        (rule("X-1", words("KẾ HOẠCH"), force="L"), "error"),
    ],
)
def test_what_is_unsure_is_no_error(made: Rule, level: str) -> None:
    assert _engine.check(draft(LETTER), [made], "vi").findings[0].level == level


def test_a_finding_may_weigh_less_but_never_more() -> None:
    def check(_: Draft) -> Iterator[Finding]:
        yield Finding(None, "other", level="info")
        yield Finding(None, "other", level="error")

    found = _engine.check(draft(LETTER), [rule("X-1", check, level="warning")], "vi").findings
    assert [one.level for one in found] == ["info", "warning"]


@pytest.mark.parametrize(
    ("said", "seen", "reason"),
    [
        ({"needs": frozenset({"layout"})}, {}, "skip-layout"),
        ({"needs": frozenset({"pages"})}, {}, "skip-layout"),
        ({"needs": frozenset({"pages"})}, {"layout": Layout((), (), (), None)}, "skip-pages"),
        ({"needs": frozenset({"docx"})}, {}, "skip-docx"),
        ({"needs": frozenset({"native"})}, {"channel": "scan"}, "skip-scan"),
        ({"needs": frozenset({"native"})}, {"channel": "web"}, "skip-web"),
        ({"needs": frozenset({"corpus"})}, {}, "skip-corpus"),
        ({"since": dt.date(2020, 3, 5)}, {"day_known": False, "on": dt.date.min}, "skip-day"),
        ({"until": dt.date(2026, 5, 26)}, {"day_known": False, "on": dt.date(2021, 1, 1)}, "skip-day"),
    ],
)
def test_what_cannot_be_checked_is_no_pass(said: dict[str, object], seen: dict[str, object], reason: str) -> None:
    checked = _engine.check(draft(LETTER, **seen), [rule("X-1", words("KẾ HOẠCH"), **said)], "vi")
    assert [one.reason for one in checked.skipped] == [reason]
    assert not checked.passed
    assert not checked.findings


def test_a_rule_may_find_that_it_cannot_tell() -> None:
    checked = _engine.check(draft(LETTER), [rule("X-1", undecided)], "vi")
    assert [(one.rule, one.reason) for one in checked.skipped] == [("X-1", "skip-zone")]


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ({"profiles": frozenset({"party"})}, {}),
        ({"since": dt.date(2024, 3, 19)}, {}),
        ({"until": dt.date(2024, 3, 17)}, {}),
        ({"stages": frozenset({"draft"})}, {}),
        ({"types": frozenset({"quyet-dinh"})}, {}),
        ({"not_types": frozenset({"ke-hoach"})}, {}),
    ],
)
def test_a_rule_that_is_not_for_the_document_is_not_told(said: dict[str, object], seen: dict[str, object]) -> None:
    checked = _engine.check(draft(LETTER, **seen), [rule("X-1", words("KẾ HOẠCH"), **said)], "vi")
    assert (checked.findings, checked.skipped, checked.passed) == ((), (), ())


@pytest.mark.parametrize(
    "said",
    [
        {"since": dt.date(2024, 3, 18), "until": dt.date(2024, 3, 18)},
        {"types": frozenset({"ke-hoach"})},
        {"stages": frozenset({"final"})},
        {"since": dt.date(2020, 3, 5), "on": dt.date(2021, 1, 1), "day_known": False},
    ],
)
def test_a_rule_that_is_for_the_document_is_checked(said: dict[str, object]) -> None:
    seen = {name: said.pop(name) for name in ("on", "day_known") if name in said}
    assert _engine.check(draft(LETTER, **seen), [rule("X-1", words("không có"), **said)], "vi").passed == ("X-1",)


def test_of_an_article_only_citations_and_common_rules_are_checked() -> None:
    made = [rule(code, words("hồ")) for code in ("ND30-O1-01", "CIT-05", "X-06")]
    checked = _engine.check(draft("Bản tin buổi sáng bên hồ."), made, "vi")
    assert {one.rule for one in checked.findings} == {"CIT-05", "X-06"}
    assert checked.notes == ("checked-other",)


@pytest.mark.parametrize("text", [" ", " \n\n"])
def test_nothing_is_judged_where_nothing_stands(text: str) -> None:
    assert _engine.check(draft(text), [], "vi").notes == ("checked-nothing",)


def test_a_crash_costs_one_rule() -> None:
    checked = _engine.check(draft(LETTER + "HỎNG\nSAI"), [rule("X-1", crash), RULES["AA-O1-01"]], "vi")
    assert [(one.rule, one.cause) for one in checked.crashed] == [("X-1", "ZeroDivisionError: chia cho 0")]
    assert [one.rule for one in checked.findings] == ["AA-O1-01"]
    assert "X-1" not in checked.passed


def test_a_sentence_that_is_not_there_is_a_crash() -> None:
    def check(_: Draft) -> Iterator[Finding]:
        yield Finding(None, "nonsense")

    assert _engine.check(draft(LETTER), [rule("X-1", check)], "vi").crashed


def test_documents_are_compared() -> None:
    made = rule("X-1", check_all=twice)
    drafts = [draft(LETTER), draft(LETTER.replace("61/KH", "62/KH")), draft(LETTER)]
    checked = [_engine.check(one, [made], "vi") for one in drafts]
    assert all(not one.passed for one in checked)
    found = _engine.check_all(drafts, checked, [made], "vi")
    assert [[one.rule for one in each.findings] for each in found] == [[], [], ["X-1"]]
    assert [each.passed for each in found] == [("X-1",), ("X-1",), ()]


def test_a_document_alone_is_compared_with_nothing() -> None:
    made = rule("X-1", check_all=twice)
    one = draft(LETTER)
    assert [skip.reason for skip in _engine.check_all([one], [_engine.check(one, [], "vi")], [made], "vi")[0].skipped] == ["skip-alone"]


def test_a_crash_in_comparing_is_told_of_each() -> None:
    def check(_: tuple[Draft, ...]) -> Iterator[tuple[int, Finding]]:
        raise RuntimeError

    drafts = [draft(LETTER), draft(LETTER)]
    checked = [_engine.check(one, [], "vi") for one in drafts]
    assert [len(one.crashed) for one in _engine.check_all(drafts, checked, [rule("X-1", check_all=check)], "vi")] == [1, 1]


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60),
    st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_any_span_gives_a_place(text: str, spans: list[tuple[int, int]]) -> None:
    def check(_: Draft) -> Iterator[Finding]:
        yield from (Finding(Span(*span), "other") for span in spans)

    given_text = LETTER + text
    checked = _engine.check(draft(given_text), [rule("X-1", check)], "vi")
    assert len(checked.findings) == len(spans)
    assert not checked.crashed
