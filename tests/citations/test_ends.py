"""Chỗ dừng: where a list, a bracket or a verb ends, and what stands behind is another matter."""

from __future__ import annotations

import pytest

from tests.citations.samples import Edge, circular, citations, decision, edges, letter, plan
from tests.citations.test_mentions import found

OLD, OLDER = "Quyết định số 11/2013/QĐ-UBND", "Quyết định số 10/2013/QĐ-UBND"
NEW = "Quyết định số 21/2014/QĐ-UBND"
CODE, PROCEDURE = "Bộ luật Hình sự năm 2015", "Bộ luật Tố tụng hình sự năm 2015"
DECREE, OTHER = "Nghị định số 34/2016/NĐ-CP", "Nghị định số 40/2021/NĐ-CP"


def repealed(*numbers: str) -> set[Edge]:
    return {("self", "repeals", number) for number in numbers}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            f"Điều 2. Bãi bỏ các Quyết định sau:\n\na) {OLDER};\n\nb) {OLD};\n\nĐiều 3. {NEW} tiếp tục có hiệu lực đến hết ngày 31/12/2025.",
            {"10/2013/QĐ-UBND", "11/2013/QĐ-UBND"},
        ),
        (
            f"Điều 2. Hiệu lực\n\n1. Các Quyết định sau hết hiệu lực:\n\na) {OLDER};\n\nb) {OLD}.\n\n2. {NEW} tiếp tục có hiệu lực.",
            {"10/2013/QĐ-UBND", "11/2013/QĐ-UBND"},
        ),
        (
            f"Điều 2. Hiệu lực\n\n1. Các Quyết định sau hết hiệu lực:\n\n- {OLDER};\n\n- {OLD}.\n\n2. {NEW} vẫn được áp dụng.",
            {"10/2013/QĐ-UBND", "11/2013/QĐ-UBND"},
        ),
        (
            f"Điều 2. Bãi bỏ các Quyết định sau:\n\n1. {OLDER};\n\n2. {OLD};\n\n3. {NEW}.",
            {"10/2013/QĐ-UBND", "11/2013/QĐ-UBND", "21/2014/QĐ-UBND"},
        ),
        (
            f"Điều 2. Bãi bỏ các Quyết định sau:\n\na) {OLDER};\n\n- {OLD};\n\nb) {NEW}.",
            {"10/2013/QĐ-UBND", "11/2013/QĐ-UBND", "21/2014/QĐ-UBND"},
        ),
    ],
)
def test_a_list_ends_where_its_article_or_clause_does(body: str, wanted: set[str]) -> None:
    assert edges(decision(body=body)) == repealed(*wanted)


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        (
            f"Căn cứ {CODE} (sửa đổi, bổ sung năm 2017), {PROCEDURE};",
            {("self", "based_on", "Bộ luật Hình sự năm 2015"), ("self", "based_on", PROCEDURE)},
        ),
        (
            f"Căn cứ {DECREE} (đã được sửa đổi, bổ sung), {OTHER};",
            {("self", "based_on", "34/2016/NĐ-CP"), ("self", "based_on", "40/2021/NĐ-CP")},
        ),
        (
            f"Căn cứ {DECREE} được sửa đổi, bổ sung năm 2020, {OTHER};",
            {("self", "based_on", "34/2016/NĐ-CP"), ("self", "based_on", "40/2021/NĐ-CP")},
        ),
    ],
)
def test_what_stands_in_a_bracket_says_nothing_of_what_stands_behind_it(lead: str, wanted: set[Edge]) -> None:
    assert edges(decision(lead=lead)) == wanted


def test_only_who_stands_in_the_bracket_amends() -> None:
    lead = f"Căn cứ {DECREE} (được sửa đổi bởi Nghị định số 154/2020/NĐ-CP), {OTHER};"
    amended = {edge for edge in edges(decision(lead=lead)) if edge[1] == "amends"}
    assert amended == {("154/2020/NĐ-CP", "amends", "34/2016/NĐ-CP")}
    inside = f"Căn cứ {DECREE} (được sửa đổi bởi Nghị định số 154/2020/NĐ-CP, {OTHER});"
    assert ("40/2021/NĐ-CP", "amends", "34/2016/NĐ-CP") in edges(decision(lead=inside))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Điều 2. Quyết định này thay thế Quyết định số 11/2019/QĐ-UBND ngày 10/7/2019 và bãi bỏ Quyết định số 03/2020/QĐ-UBND ngày 08/7/2020.",
            {("self", "replaces", "11/2019/QĐ-UBND"), ("self", "repeals", "03/2020/QĐ-UBND")},
        ),
        ("Điều 2. Hủy Quyết định số 501/QĐ-UBND ngày 01/3/2024.", {("self", "repeals", "501/QĐ-UBND")}),
        (
            f"Điều 2. Bãi bỏ toàn bộ 02 văn bản do Ủy ban nhân dân tỉnh ban hành, gồm:\n\n1. {OLDER};\n\n2. {OLD}.",
            repealed("10/2013/QĐ-UBND", "11/2013/QĐ-UBND"),
        ),
        (
            f"Điều 2. Bãi bỏ các văn bản do Ủy ban nhân dân tỉnh ban hành:\n\n1. {OLDER};\n\n2. {OLD}.",
            repealed("10/2013/QĐ-UBND", "11/2013/QĐ-UBND"),
        ),
    ],
)
def test_acts_of_the_last_article(body: str, wanted: set[Edge]) -> None:
    assert edges(decision(body=body)) == wanted


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        (
            "Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình liên ngành số 15/TTrLN-STP-STC và Báo cáo kết quả thẩm định số 33/BC-STP;",
            ["to-trinh", "bao-cao"],
        ),
        ("Xét Báo cáo thẩm tra số 12/BC-KTNS của Ban Kinh tế - Ngân sách;", ["bao-cao"]),
    ],
)
def test_how_a_document_was_made_stands_before_its_number(lead: str, asked: list[str]) -> None:
    told = citations(decision(lead=lead))
    assert [one.mention.type.id for one in told if one.mention.type] == asked
    assert {one.relation for one in told} == {"requested_by"}


def test_the_shape_of_a_date_that_lacks_its_year() -> None:
    (one,) = found("Thực hiện Công văn số 45/UBND-NV ngày 12 tháng 5 của Ủy ban nhân dân tỉnh Cao Bằng.")
    assert one.issuer
    assert one.issuer.id == "vn/cao-bang/ubnd"
    (record,) = found("Căn cứ Biên bản vi phạm hành chính số 04/BB-VPHC lập ngày 03/11/2025.")
    assert record.date == "2025-11-03"


def test_a_petition_is_no_document() -> None:
    assert (
        edges(
            letter(
                "Ủy ban nhân dân tỉnh nhận được đơn của ông Lượng khiếu nại Quyết định số 1120/QĐ-UBND. Sau khi xem xét, Ủy ban nhân dân tỉnh có ý kiến như sau:"
            )
        )
        == set()
    )


def test_a_list_of_addressees_is_no_lead() -> None:
    asked = "Thực hiện Công văn số 77/BNV-CCVC ngày 01/3/2024 của Bộ Nội vụ về báo cáo biên chế, Ủy ban nhân dân tỉnh đề nghị các đơn vị báo cáo."
    text = letter(asked).replace("Kính gửi: Sở Nội vụ.", "Kính gửi:\n\n- Sở Nội vụ;\n\n- Sở Tài chính.")
    assert edges(text) == {("self", "implements", "77/BNV-CCVC")}


def test_a_resolution_of_a_congress_ends_with_its_paragraph() -> None:
    text = plan(
        title="Thực hiện Nghị quyết Đại hội XIV của Đảng",
        lead="Căn cứ Nghị quyết số 12-NQ/TU ngày 02/02/2024 của Tỉnh ủy, tỉnh đề ra kế hoạch như sau:",
    )
    assert edges(text) == {("self", "implements", "Nghị quyết Đại hội XIV của Đảng"), ("self", "based_on", "12-NQ/TU")}


def test_lists_and_terms_of_the_party() -> None:
    first, second = found("Thực hiện các Quy định số 22-QĐ/TW, ngày 28/7/2021 và số 24-QĐ/TW của Ban Chấp hành Trung ương.")
    assert first.type == second.type
    (term,) = found("Thực hiện Nghị quyết số 35-NQ/TW (khóa XII) của Bộ Chính trị.")
    assert term.issuer
    assert term.issuer.id == "vn/bo-chinh-tri"


def test_the_annex_of_a_second_document_is_repealed_too() -> None:
    body = "Điều 2. Bãi bỏ Điều 3 Quyết định số 505/QĐ-UBND và Phụ lục II ban hành kèm theo Quyết định số 506/QĐ-UBND."
    assert edges(decision(body=body)) == repealed("505/QĐ-UBND", "506/QĐ-UBND")


@pytest.mark.parametrize("act", ["sửa đổi, bổ sung một số điều của", "thay thế", "bãi bỏ"])
def test_a_proposal_changes_nothing(act: str) -> None:
    text = letter("Sở Nội vụ trình Ủy ban nhân dân tỉnh.").replace("Số: 412/UBND-KGVX\nV/v trồng cây chắn gió", "Số: 12/TTr-SNV")
    text = text.replace("Kính gửi:", f"TỜ TRÌNH\nVề việc ban hành Quyết định {act} {OLD}\n\nKính gửi:")
    assert edges(text) == set()


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (
            "Quán triệt Nghị quyết số 57-NQ/TW (gọi tắt là Nghị quyết 57). Thực hiện Nghị quyết 57, Nghị quyết số 193/2025/QH15.",
            {"57-NQ/TW", "193/2025/QH15"},
        ),
        ("Thực hiện Công văn số 3935/BGDĐT-\nGDTrH ngày 31/7/2023.", {"3935/BGDĐT-GDTrH"}),
        ("Thực hiện Công văn số 3936/BGDĐT- QLCLGDTrH ngày 31/7/2023.", {"3936/BGDĐT-QLCLGDTrH"}),
        ("Thực hiện Đề án 06 và Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.", {"57-NQ/TW"}),
        ("Thực hiện các Thông tư 17, 18 và Thông tư số 19/2018/TT-BGDĐT.", {"17/2018/TT-BGDĐT", "18/2018/TT-BGDĐT", "19/2018/TT-BGDĐT"}),
        ("Tổng Công ty Xây dựng số 1 - CTCP đã thi công.", set()),
        ("Hướng dẫn 10 doanh nghiệp đăng ký; Thông báo 12 trường hợp; Báo cáo 15 vụ việc.", set()),
        ("Thực hiện các Thông tư số 17, 18 và 19/2018/TT-BGDĐT.", {"17/2018/TT-BGDĐT", "18/2018/TT-BGDĐT", "19/2018/TT-BGDĐT"}),
    ],
)
def test_numbers(body: str, numbers: set[str]) -> None:
    assert {one.number.canonical for one in found(body) if one.number} == numbers


def test_the_older_law_of_a_name_is_not_that_of_a_newer_day() -> None:
    newer, older, bare = found(
        "Căn cứ Luật Đất đai ngày 18/01/2024; theo Luật Đất đai số 45/2013/QH13, việc giao đất theo Luật Đất đai có thay đổi."
    )
    assert (newer.number, newer.date) == (None, "2024-01-18")
    assert older.number
    assert bare.number is None


@pytest.mark.parametrize(
    ("body", "pinpoint"),
    [
        ("Bãi bỏ Điều 5 đến Điều 9 Nghị định số 11/2022/NĐ-CP.", "Điều 5 đến Điều 9"),
        ("Tại Mục II Phần B Kế hoạch số 13/KH-UBND.", "Mục II Phần B"),
        ("Tại Tiểu mục 1.2 Mục II Phần B Kế hoạch số 13/KH-UBND.", "Tiểu mục 1.2 Mục II Phần B"),
    ],
)
def test_pinpoints(body: str, pinpoint: str) -> None:
    assert found(body)[0].pinpoint == pinpoint


@pytest.mark.parametrize(
    ("rest", "title"),
    [
        (" của Bộ Nội vụ, đề nghị các sở báo cáo trước ngày 30/5", None),
        (" của Bộ Nội vụ về việc báo cáo biên chế, Sở Nội vụ mời các đơn vị dự họp", "về việc báo cáo biên chế"),
        (" của Bộ Nội vụ về việc báo cáo biên chế, tiếp theo Công văn số 1745/SNV-TCBC, Sở Nội vụ đề nghị", "về việc báo cáo biên chế"),
        (
            " của Bộ Nội vụ về sắp xếp Sở Lao động - Thương binh và Xã hội và tuyến Đồng Đăng - Trà Lĩnh",
            "về sắp xếp Sở Lao động - Thương binh và Xã hội và tuyến Đồng Đăng - Trà Lĩnh",
        ),
        (" của Bộ Nội vụ, Kết luận số 06-KL/TW của Ban Bí thư", None),
    ],
)
def test_titles_end_where_the_sentence_goes_on(rest: str, title: str | None) -> None:
    text = letter(f"Thực hiện Công văn số 3125/BNV-CCVC ngày 05/5/2025{rest}.")
    first = citations(text)[0].mention.title
    assert (text[first.start : first.end] if first else None) == title


def test_a_second_request_is_told_through_its_letter() -> None:
    grounds = "Căn cứ ý kiến của Ban Thường vụ Tỉnh ủy tại Thông báo số 900-TB/TU và kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại Thông báo số 95/TB-UBND;"
    assert edges(decision(lead=grounds)) == {("self", "based_on", "900-TB/TU"), ("self", "based_on", "95/TB-UBND")}


def test_what_a_meeting_carries_out_is_no_work_of_what_rests_on_its_minutes() -> None:
    grounds = "Căn cứ Thông báo số 5-TB/BCĐTW, ngày 4/7/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học về kết luận của đồng chí Tổng Bí thư Tô Lâm, Trưởng Ban Chỉ đạo tại Hội nghị sơ kết công tác 6 tháng cuối năm 2025 thực hiện Nghị quyết số 57-NQ/TW;"
    assert edges(f"QUY CHẾ\n\n- {grounds}") == {("self", "based_on", "5-TB/BCĐTW")}


def test_the_south_says_this_in_its_own_way() -> None:
    assert edges(decision(body="Điều 2. Quyết định nầy thay thế Quyết định số 5/QĐ-UBND ngày 20/3/1994 của UBND tỉnh.")) == {
        ("self", "replaces", "5/QĐ-UBND")
    }


def test_a_body_before_a_bracket() -> None:
    lead = "Theo đề nghị của Giám đốc Sở Nội vụ (tại Tờ trình số 77/TTr-SNV ngày 01/3/2024)."
    (asked,) = citations(decision(lead=lead))
    assert asked.mention.issuer
    assert asked.mention.issuer.id == "vn/lang-son/so-noi-vu"
    assert not edges(circular(body=f"Điều 2. Xây dựng kế hoạch theo {DECREE}.")) & repealed("34/2016/NĐ-CP")
    assert edges(plan(lead=f"Thực hiện {DECREE}, tỉnh đề ra kế hoạch như sau:")) == {("self", "implements", "34/2016/NĐ-CP")}
