"""Thể bị động: what is done to a document by another one, with whoever does it named between."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.citations.samples import Edge, citations, edges, plan
from vbhc.citations import voices

ABOVE, BELOW = "Nghị quyết số 68-NQ/TW", "Kế hoạch số 99/KH-UBND"
CARRIED: set[Edge] = {("99/KH-UBND", "implements", "68-NQ/TW")}


@pytest.mark.parametrize("place", ["lead", "body"])
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{ABOVE} đã được UBND tỉnh triển khai tại {BELOW}.", CARRIED),
        (f"{ABOVE} được tỉnh quán triệt, triển khai thực hiện nghiêm túc thông qua {BELOW}.", CARRIED),
        (f"{ABOVE} đã được UBND tỉnh, các sở, ngành triển khai thực hiện tại {BELOW}.", CARRIED),
        (f"{ABOVE} được UBND tỉnh chỉ đạo thực hiện theo {BELOW}.", CARRIED),
        (f"{ABOVE} về phát triển kinh tế tư nhân đã được cụ thể hóa bằng {BELOW}.", CARRIED),
        (f"{ABOVE} về phát triển kinh tế tư nhân được các địa phương cụ thể hoá bằng {BELOW}.", CARRIED),
        (
            f"{ABOVE} đã được cụ thể hóa bằng {BELOW} và Kế hoạch số 100/KH-UBND.",
            {*CARRIED, ("100/KH-UBND", "implements", "68-NQ/TW")},
        ),
        (
            "Nghị định số 34/2016/NĐ-CP đã được Chính phủ sửa đổi, bổ sung một số điều tại Nghị định số 154/2020/NĐ-CP.",
            {("154/2020/NĐ-CP", "amends", "34/2016/NĐ-CP")},
        ),
        (
            "Quyết định số 15/2010/QĐ-UBND đã bị UBND tỉnh bãi bỏ tại Quyết định số 20/2019/QĐ-UBND.",
            {("20/2019/QĐ-UBND", "repeals", "15/2010/QĐ-UBND")},
        ),
        (
            "Quyết định số 15/2020/QĐ-UBND về phí chợ, được điều chỉnh tại Quyết định số 20/2022/QĐ-UBND.",
            {("20/2022/QĐ-UBND", "amends", "15/2020/QĐ-UBND")},
        ),
        (
            "Quyết định số 15/2020/QĐ-UBND về phí chợ (sửa đổi tại Quyết định số 20/2022/QĐ-UBND).",
            {("20/2022/QĐ-UBND", "amends", "15/2020/QĐ-UBND")},
        ),
        # something else is carried out there
        (f"Nhiều nhiệm vụ của {ABOVE}, nội dung về cây đã được UBND tỉnh triển khai tại {BELOW}.", set()),
        (f"Nội dung này đã được UBND tỉnh triển khai tại {BELOW}.", set()),
        # a report carries nothing out, and "theo" without a body tells how
        (f"{ABOVE} được UBND tỉnh triển khai tại Báo cáo số 12/BC-UBND.", set()),
        (f"{BELOW} được triển khai theo Chỉ thị số 20/CT-TTg.", set()),
    ],
)
def test_the_one_below_carries_out_the_one_above(place: str, sentence: str, wanted: set[Edge]) -> None:
    assert edges(plan(**{place: sentence})) == wanted


def test_the_verb_ends_the_quoted_title() -> None:
    said = f"{ABOVE} về phát triển kinh tế tư nhân đã được UBND tỉnh triển khai tại {BELOW}."
    title = citations(plan(body=said))[0].mention.title
    assert title is not None
    assert title.end - title.start == len("về phát triển kinh tế tư nhân")


def test_what_has_a_subject_of_its_own_is_no_title_either() -> None:
    said = f"Thực hiện {ABOVE} về phát triển kinh tế tư nhân, nhiều nhiệm vụ được các sở triển khai tại {BELOW}."
    assert edges(plan(lead=said)) == {("self", "implements", "68-NQ/TW")}


@settings(max_examples=40)
@given(st.text(alphabet="được bị UBND tỉnhải,.;tại số", max_size=120))
def test_any_words_are_read(text: str) -> None:
    low = text.lower()
    found = voices.before(text, low, 0, len(text))
    assert found is None or 0 <= found.span.start < found.span.end <= len(text)
    end = voices.ends_title(text, low)
    assert end is None or 0 <= end < len(text)
