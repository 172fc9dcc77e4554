"""Trích yếu được dẫn: where the title of a cited document ends."""

from __future__ import annotations

import pytest

from tests.citations.samples import citations, edges, letter, plan
from vbhc import parts, readers
from vbhc.citations import mentions

DECREE = "Nghị định số 156/2018/NĐ-CP ngày 16/11/2018 của Chính phủ quy định chi tiết một số điều của Luật Lâm nghiệp"


def title(text: str) -> str | None:
    """The title of the first document cited."""
    source = readers.read(text.encode(), name="a.txt")
    first = mentions.find(source, parts.analyse(source))[0][0]
    return source.one_line(first.title) if first.title else None


@pytest.mark.parametrize(
    "rest",
    [
        ", Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:",
        ", Chủ tịch UBND tỉnh yêu cầu các sở làm việc.",
        ", Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        ", Bộ Y tế quyết định kéo dài thời gian.",
        " (sau đây gọi tắt là Nghị định số 156/2018/NĐ-CP) cho các huyện.",
        " (dưới đây gọi chung là Nghị định) cho các huyện.",
        "; các huyện làm việc.",
        " được sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP.",
    ],
)
def test_a_title_ends_before_what_follows(rest: str) -> None:
    assert title(plan(body=f"Theo {DECREE}{rest}")) == "quy định chi tiết một số điều của Luật Lâm nghiệp"


def test_capitals_end_like_small_letters() -> None:
    shouted = f"Theo {DECREE} được sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP.".upper()
    assert title(plan(body=shouted)) == "QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT LÂM NGHIỆP"


def test_a_heading_over_several_lines_is_one_title_without_the_area() -> None:
    about = "Thực hiện Chỉ thị số 33-CT/TW của Ban Bí thư về trồng cây\nvà giữ rừng đầu nguồn\ntrên địa bàn tỉnh Lạng Sơn"
    assert title(plan(title=about)) == "về trồng cây và giữ rừng đầu nguồn"


@pytest.mark.parametrize("change", [str, str.upper, str.lower], ids=["written", "capitals", "small"])
def test_a_decree_that_is_amended_is_not_its_law(change: type[str]) -> None:
    said = change(f"{DECREE} được sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP ngày 18/7/2024 của Chính phủ")
    found = edges(letter(f"Theo {said} thì các huyện làm việc."))
    assert {edge for edge in found if edge[1] == "amends"} == {("91/2024/NĐ-CP", "amends", "156/2018/NĐ-CP")}


def test_what_is_done_to_a_document_has_the_span_of_its_mention() -> None:
    found = citations(letter(f"Theo {DECREE} được sửa đổi tại Nghị định số 91/2024/NĐ-CP thì các huyện làm việc."))
    doubles = [one for one in found if one.rule.startswith("passive")]
    assert len(doubles) == 1
    assert len({one.mention.span for one in found}) == len(found) - 1
