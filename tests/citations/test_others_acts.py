"""Việc của văn bản khác: what must not be laid at the door of a document that is only named beside another."""

from __future__ import annotations

import pytest

from tests.citations.samples import Edge, called, circular, citations, decision, edges, letter, plan

DECREE, LATER = "Nghị định số 1/2015/NĐ-CP", "Nghị định số 2/2019/NĐ-CP"
CIRCULAR = "Thông tư số 3/2016/TT-BNV"
LAW = "Luật Thư viện số 46/2019/QH14"


@pytest.mark.parametrize(
    "body",
    [
        f"Điều 2. Cây trồng quy định tại Điều 5 {LAW} thực hiện theo quy định tại khoản 1 Điều 9 {LATER}.",
        f"Điều 2. Mức hỗ trợ nêu tại Điều 7 {DECREE} được thực hiện theo {CIRCULAR}.",
        f"Điều 2. Mức hỗ trợ nêu tại Điều 7 {DECREE}, thực hiện theo quy định tại {CIRCULAR}, Thông tư số 4/2016/TT-BTC.",
        (
            f"Điều 2. Người trồng cây không thực hiện nghĩa vụ quy định tại Điều 7 {DECREE} hoặc có đơn nhưng không thực hiện nghĩa vụ "
            f"quy định tại Điều 8 {DECREE} thì dừng trồng cây."
        ),
    ],
)
def test_how_a_thing_is_done_is_no_relation_of_two_documents(body: str) -> None:
    assert edges(circular(body=body)) == set()


def test_how_a_thing_is_done_is_none_of_a_letter_either() -> None:
    assert edges(letter(f"Ủy ban nhân dân tỉnh có ý kiến như sau: Việc trồng cây được thực hiện theo {DECREE}.")) == set()


@pytest.mark.parametrize(
    ("make", "text", "wanted"),
    [
        (plan, f"Thực hiện theo {LATER}, tỉnh đề ra kế hoạch như sau:", {("self", "implements", "2/2019/NĐ-CP")}),
        (plan, f"Kế hoạch này thực hiện theo {LATER} như sau:", {("self", "implements", "2/2019/NĐ-CP")}),
        (
            plan,
            f"Thực hiện Kế hoạch số 9-KH/TU về triển khai thực hiện {LATER}, tỉnh đề ra kế hoạch như sau:",
            {("self", "implements", "9-KH/TU"), ("9-KH/TU", "implements", "2/2019/NĐ-CP")},
        ),
    ],
)
def test_a_document_that_carries_out_still_does(make: type, text: str, wanted: set[Edge]) -> None:
    assert edges(make(lead=text)) == wanted


@pytest.mark.parametrize(("verb", "relation"), [("bãi bỏ", "repeals"), ("thay thế", "replaces")])
@pytest.mark.parametrize(
    "name", ["các Thông tư sửa đổi, bổ sung", "những văn bản sửa đổi bổ sung", "các Thông tư sửa đổi, bổ sung, thay thế sau đây"]
)
def test_amending_documents_are_a_noun_before_a_list(verb: str, relation: str, name: str) -> None:
    text = (
        f"Điều 2. Thông tư này {verb} {CIRCULAR} ngày 2 tháng 1 năm 2016 ban hành Quy chế trồng cây của Bộ trưởng Bộ Nội vụ và {name}: Thông tư số "
        "5/2017/TT-BNV ngày 3 tháng 1 năm 2017, Thông tư số 6/2018/TT-BNV ngày 4 tháng 1 năm 2018."
    )
    assert edges(circular(body=text)) == {("self", relation, f"{one}/TT-BNV") for one in ("3/2016", "5/2017", "6/2018")}


def test_grounds_and_what_amended_them() -> None:
    lead = f"Căn cứ {DECREE} ngày 2 tháng 1 năm 2015 về cây xanh và các Nghị định sửa đổi, bổ sung: {LATER};"
    assert edges(decision(lead=lead)) == {("self", "based_on", "1/2015/NĐ-CP"), ("self", "based_on", "2/2019/NĐ-CP")}


def test_an_earlier_document_amends_no_later_one() -> None:
    title = (
        "Sửa đổi, bổ sung một số điều của Thông tư số 80/2021/TT-BTC ngày 29 tháng 9 năm 2021 của Bộ Tài chính hướng dẫn thi hành một số điều của "
        "Luật Thư viện và Nghị định số 126/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ quy định chi tiết một số điều của Luật Thư viện và "
        "sửa đổi, bổ sung một số mẫu biểu của Thông tư số 40/2021/TT-BTC ngày 01 tháng 6 năm 2021 của Bộ Tài chính hướng dẫn trồng cây"
    )
    assert edges(circular(title=title)) == {
        ("self", "amends", "80/2021/TT-BTC"),
        ("self", "amends", "40/2021/TT-BTC"),
        ("80/2021/TT-BTC", "guides", "Luật Thư viện"),
        ("80/2021/TT-BTC", "guides", "126/2020/NĐ-CP"),
        ("126/2020/NĐ-CP", "guides", "Luật Thư viện"),
    }


def test_a_decree_that_guides_and_amends_does_both() -> None:
    lead = (
        "Căn cứ Nghị định số 12/2015/NĐ-CP của Chính phủ quy định chi tiết thi hành Luật Thư viện và sửa đổi, bổ sung một số điều của Nghị định số "
        "5/2010/NĐ-CP;"
    )
    assert edges(decision(lead=lead)) == {
        ("self", "based_on", "12/2015/NĐ-CP"),
        ("12/2015/NĐ-CP", "guides", "Luật Thư viện"),
        ("12/2015/NĐ-CP", "amends", "5/2010/NĐ-CP"),
    }


@pytest.mark.parametrize(
    "pinpoint", ["tại điểm b, điểm c, khoản 4 Điều 1", "tại khoản 1, khoản 2 và khoản 3, khoản 5 Điều 1", "tại khoản 4 Điều 1"]
)
def test_points_of_an_amending_law_do_not_turn_it_round(pinpoint: str) -> None:
    body = f"Điều 2. Trồng cây theo quy định tại Điều 8 {LAW} (được sửa đổi, bổ sung {pinpoint} Luật số 90/2025/QH15)."
    assert edges(circular(body=body)) == {("90/2025/QH15", "amends", "46/2019/QH14")}


def test_what_this_document_amended_is_no_work_of_the_next_one_named() -> None:
    body = f"Điều 2. Hồ sơ nêu tại Điều 3 {DECREE} được sửa đổi, bổ sung tại Điều 6 Thông tư này hoặc hồ sơ nêu tại Điều 4 {DECREE}."
    assert edges(circular(body=body)) == set()


def test_no_document_acts_on_itself() -> None:
    found = citations(circular(body=f"Điều 2. {DECREE} hướng dẫn thi hành {DECREE}, được sửa đổi bởi {DECREE}."))
    assert [one for one in found if one.within is not None and called(found[one.within]) == called(one)] == []


def test_a_letter_that_agrees_repeals_nothing_but_letters() -> None:
    agreed = "Căn cứ Công văn số 37/BNV-TC của Bộ Nội vụ thống nhất về việc bãi bỏ"
    assert edges(decision(lead=f"{agreed} {CIRCULAR} và Thông tư số 4/2016/TT-BTC;")) == {("self", "based_on", "37/BNV-TC")}
    assert edges(decision(lead=f"{agreed} Công văn số 5/BNV-TC;")) == {
        ("self", "based_on", "37/BNV-TC"),
        ("37/BNV-TC", "repeals", "5/BNV-TC"),
    }


@pytest.mark.parametrize("until", ["cho đến khi hết hiệu lực", "đến khi bị bãi bỏ", "nếu chưa hết hiệu lực"])
def test_what_goes_on_until_it_ends_is_not_ended(until: str) -> None:
    body = f"Điều 2. Giấy phép nêu tại {DECREE} được tiếp tục thực hiện {until}."
    assert edges(circular(body=body)) == set()


@pytest.mark.parametrize("under", ["theo", "theo quy định tại Điều 4 của", "căn cứ"])
def test_what_was_done_under_a_document_ends_without_it(under: str) -> None:
    body = f"Điều 2. Giấy phép trồng cây cấp {under} {DECREE} hết hiệu lực kể từ ngày Thông tư này có hiệu lực."
    assert edges(circular(body=body)) == set()


def test_an_old_conversion_of_letters_says_the_same() -> None:
    assert edges(circular(title=f"Quy định chi tiết và hƣớng dẫn thi hành một số điều của {DECREE}")) == {
        ("self", "guides", "1/2015/NĐ-CP")
    }
