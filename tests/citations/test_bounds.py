"""Ranh giới: where a title, a bracket or the name of a list ends, so that nothing of it is told of the next document."""

from __future__ import annotations

import pytest

from tests.citations.samples import Edge, circular, citations, decision, edges, letter, plan

OLD, NEW = "Quyết định số 20/2013/QĐ-UBND", "Quyết định số 21/2014/QĐ-UBND"


@pytest.mark.parametrize(
    ("tail", "title"),
    [
        ("về giá giữ xe, trừ Điều 3.", "về giá giữ xe"),
        ("về giá giữ xe (trừ điểm b khoản 2 Điều 3).", "về giá giữ xe"),
        ("về thu phí trừ các khoản vay.", "về thu phí trừ các khoản vay"),
        ("về giá giữ xe, với các nội dung như sau:", "về giá giữ xe"),
        ("về giá giữ xe với một số nội dung chủ yếu sau:", "về giá giữ xe"),
        ("về giá giữ xe và được áp dụng kể từ ngày 25/08/2015.", "về giá giữ xe"),
        ("về “Đổi mới công tác giữ xe”, công tác này được quan tâm.", "về “Đổi mới công tác giữ xe”"),
        ("hướngdẫn giữ xe.", "hướngdẫn giữ xe"),
    ],
)
def test_a_title_ends_before_what_is_said_of_the_document(tail: str, title: str) -> None:
    text = decision(body=f"Điều 2. Các huyện thực hiện {OLD} ngày 5/6/2013 của Ủy ban nhân dân tỉnh {tail}")
    (one,) = citations(text)
    assert one.mention.title
    assert " ".join(text[one.mention.title.start : one.mention.title.end].split()) == title


def test_what_the_title_of_a_sibling_says_is_no_cue() -> None:
    lead = (
        "Căn cứ Nghị định số 72/2019/NĐ-CP ngày 30/8/2019 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 37/2010/NĐ-CP ngày 07/4/2010 "
        "về lập, phê duyệt bản đồ cây và Nghị định số 44/2015/NĐ-CP ngày 06/5/2015 quy định chi tiết về cây;"
    )
    assert edges(circular(lead=lead)) == {
        ("self", "based_on", "72/2019/NĐ-CP"),
        ("72/2019/NĐ-CP", "amends", "37/2010/NĐ-CP"),
        ("72/2019/NĐ-CP", "amends", "44/2015/NĐ-CP"),
    }


def test_a_decision_goes_on_behind_a_resolution_on_a_directive_of_the_party() -> None:
    lead = (
        "Thực hiện Nghị quyết số 71/NQ-CP ngày 08/8/2017 của Chính phủ ban hành Chương trình hành động thực hiện Chỉ thị số 13-CT/TW, "
        "Quyết định số 886/QĐ-TTg ngày 16/6/2017 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"
    )
    assert ("self", "implements", "886/QĐ-TTg") in edges(plan(lead=lead))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # those that amended it have no number
        (f"Điều 2. Bãi bỏ {OLD} và các quyết định sửa đổi, bổ sung {OLD}.", {("self", "repeals", "20/2013/QĐ-UBND")}),
        (
            f"Điều 2. Các quyết định sau đây của Ủy ban nhân dân tỉnh hết hiệu lực: {OLD}; {NEW}.",
            {("self", "repeals", "20/2013/QĐ-UBND"), ("self", "repeals", "21/2014/QĐ-UBND")},
        ),
        (
            f"Điều 2. Bãi bỏ {NEW} (sửa đổi {OLD}).",
            {("self", "repeals", "21/2014/QĐ-UBND"), ("21/2014/QĐ-UBND", "amends", "20/2013/QĐ-UBND")},
        ),
        (f"Điều 2. Khoản 2 Điều 4 {OLD} được bãi bỏ; các khoản khác giữ nguyên.", {("self", "repeals", "20/2013/QĐ-UBND")}),
        (
            f"Điều 2. Bãi bỏ khoản 2 Điều 4 {OLD}; Mẫu số 03 ban hành kèm theo {NEW}.",
            {("self", "repeals", "20/2013/QĐ-UBND"), ("self", "repeals", "21/2014/QĐ-UBND")},
        ),
        # the heading of an article has no full stop
        (f"Điều 2. Bãi bỏ một phần văn bản\nBãi bỏ Điều 4 {OLD}.", {("self", "repeals", "20/2013/QĐ-UBND")}),
    ],
)
def test_what_the_last_articles_repeal(body: str, wanted: set[Edge]) -> None:
    assert edges(decision(body=body)) == wanted


def test_a_bracket_about_one_letter_is_no_letter_answered() -> None:
    body = (
        "UBND tỉnh nhận được Tờ trình số 45/TTr-SNV ngày 2/1/2024 của Sở Nội vụ (theo chỉ đạo của Thường trực Tỉnh ủy tại Thông báo số 150-TB/TU "
        "ngày 20/12/2023 và ý kiến của Bộ Nội vụ tại Công văn số 120/BNV-TL ngày 18/12/2023). Về việc này, UBND tỉnh có ý kiến như sau:"
    )
    assert {edge[2] for edge in edges(letter(body)) if edge[1] == "responds_to"} == {"45/TTr-SNV"}


def test_a_law_is_not_answered() -> None:
    body = "Sở đã nhận được vướng mắc của các xã liên quan đến quy định tại Luật Thủy lợi số 08/2017/QH14 và Nghị định số 34/2016/NĐ-CP."
    assert edges(letter(body)) == set()


def test_reports_on_opinions_are_asked_for_with_the_proposal() -> None:
    lead = (
        "Theo đề nghị của Bộ trưởng Bộ Nội vụ tại Tờ trình số 41/TTr-BNV ngày 23/5/2024, Báo cáo giải trình, tiếp thu ý kiến thẩm định số 64/BC-BNV "
        "ngày 23/5/2024 và Văn bản số 5537/BNV-TL ngày 23/6/2024 của Bộ Nội vụ;"
    )
    assert {edge[1] for edge in edges(decision(lead=lead))} == {"requested_by"}
    assert len(edges(decision(lead=lead))) == 3


def test_an_annex_with_a_figure_behind_a_numeral() -> None:
    (one,) = citations(decision(body=f"Điều 2. Bãi bỏ Phụ lục I-1a ban hành kèm theo {OLD}."))
    assert one.mention.pinpoint == "Phụ lục I-1a"


def test_a_day_that_opens_a_line_in_a_bracket_is_the_documents() -> None:
    text = (
        decision()
        + "\nPHỤ LỤC\nDANH MỤC CÂY\n(Ban hành kèm theo Quyết định số 59/QĐ-UBND\nNgày 22 tháng 7 năm 2021 của Ủy ban nhân dân tỉnh)\n\n1. Cây phi lao\n"
    )
    days = [one.mention.date for one in citations(text) if one.mention.number and one.mention.number.canonical == "59/QĐ-UBND"]
    assert days == ["2021-07-22"]
