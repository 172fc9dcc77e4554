"""From a file to what rules see of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import LETTER
from tests.rules.made import rule, some
from vbhc import rules, validate
from vbhc.errors import SecretDocument, UsageError, VbhcError
from vbhc.model.finding import Finding
from vbhc.pipeline import examine
from vbhc.rules.rule import Draft
from vbhc.validation.asked import Asked
from vbhc.validation.checking import check, draft_of

PARTY = "TỈNH ỦY LẠNG SƠN\n*\nSố 14-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLạng Sơn, ngày 29 tháng 01 năm 2024\n\nKẾ HOẠCH\nTrồng cây quanh trường học\n\nI. MỤC ĐÍCH\nGiữ ấm.\n"
UNDATED = LETTER.replace("Lạng Sơn, ngày 18 tháng 3 năm 2024\n", "").replace(
    "I. MỤC ĐÍCH", "Căn cứ Quyết định số 12/QĐ-TTg ngày 09/02/2021 của Thủ tướng Chính phủ;\n\nI. MỤC ĐÍCH"
)


def seen(text: str, name: str = "a.txt", **asked: object) -> Draft:
    return draft_of(examine(text.encode(), name=name), Asked(**asked))  # type: ignore[arg-type]  # options by name


@pytest.mark.parametrize(
    ("text", "profile", "stage", "on"),
    [
        (LETTER, "state", "final", dt.date(2024, 3, 18)),
        (LETTER.replace("61/KH-UBND", "     /KH-UBND"), "state", "draft", dt.date(2024, 3, 18)),
        (PARTY, "party", "final", dt.date(2024, 1, 29)),
        (LETTER.replace("61/KH-UBND", "61/2024/QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH"), "legal", "final", dt.date(2024, 3, 18)),
    ],
)
def test_what_a_document_is(text: str, profile: str, stage: str, on: dt.date) -> None:
    draft = seen(text)
    assert (draft.profile, draft.stage, draft.on, draft.day_known) == (profile, stage, on, True)


def test_what_is_asked_goes_before_what_is_told() -> None:
    draft = seen(LETTER, profile="party", stage="draft", today=dt.date(2026, 1, 2))
    assert (draft.profile, draft.stage, draft.on, draft.today) == ("party", "draft", dt.date(2024, 3, 18), dt.date(2026, 1, 2))


def test_an_issued_document_without_a_day_is_as_young_as_what_it_cites() -> None:
    draft = seen(UNDATED, stage="final")
    assert (draft.on, draft.day_known) == (dt.date(2021, 2, 9), False)
    assert seen(UNDATED, stage="final", today=dt.date(2026, 1, 2)).day_known
    assert (draft := seen(UNDATED, stage="draft")).on == draft.today


@pytest.mark.parametrize(
    ("text", "name", "channel"),
    [
        (LETTER, "a.txt", "native"),
        (f"<html><body><pre>{LETTER}</pre></body></html>", "a.html", "web"),
        (
            "Số hiệu: 61/KH-UBND\nLoại văn bản: Kế hoạch\nNơi ban hành: Tỉnh Lạng Sơn\nNgày ban hành: 18/03/2024\n\n" + LETTER,
            "a.txt",
            "web",
        ),
    ],
)
def test_where_a_text_comes_from(text: str, name: str, channel: str) -> None:
    assert seen(text, name).channel == channel


def test_a_file_of_an_office_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    fixture = Path(__file__).parents[2] / "fixtures" / "ke-hoach-149-kh-tu" / "source.docx"
    drafts: list[Draft] = []

    def look(draft: Draft) -> Iterator[Finding]:
        drafts.append(draft)
        return iter(())

    monkeypatch.setattr(rules, "all_rules", lambda: some(rule("X-1", look, needs=frozenset({"layout", "docx", "native"}))))
    checked = validate(fixture)
    assert checked.passed == ("X-1",)
    assert drafts[0].layout
    assert drafts[0].layout.sheets
    assert len(drafts[0].citations) == len(examine(fixture).record.citations)


def test_checking_what_was_read() -> None:
    reading = examine(LETTER.encode(), name="a.txt")
    assert check(reading).path == "a.txt"
    assert any(one.reason == "skip-layout" for one in check(reading).skipped)


def test_what_stops_a_check() -> None:
    with pytest.raises(SecretDocument):
        validate(("MẬT\n" + LETTER).encode(), name="a.txt")
    assert validate(("MẬT\n" + LETTER).encode(), name="a.txt", allow_secret=True).profile == "state"
    with pytest.raises(UsageError):
        validate(LETTER.encode(), name="a.txt", select=["ZZ"])


def test_rules_left_out_for_one_file() -> None:
    reading = examine(LETTER.encode(), name="a.txt")
    left = check(reading, Asked(leave=("ND30",)))
    assert not any(code.startswith("ND30") for code in (*left.passed, *(one.rule for one in left.skipped)))


@given(st.lists(st.one_of(st.sampled_from(LETTER.splitlines()), st.text(max_size=30)), max_size=40))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_rule_fails_on_any_text(lines: list[str]) -> None:
    text = "\n".join(lines).encode("utf-8", "surrogatepass")
    try:
        checked = validate(text, name="a.txt", allow_secret=True, extend_select=["ALL"])
    except VbhcError:
        return
    assert not checked.crashed
