"""Ai ban hành: bodies named once for several numbers, offices that write down what others said, committees of a council."""

from __future__ import annotations

import pytest

from tests.citations.samples import called, citations, decision, plan


def issuers(text: str) -> list[tuple[str, str | None]]:
    return [(called(one), one.mention.issuer.name if one.mention.issuer else None) for one in citations(text)]


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        (
            "Thực hiện các Nghị quyết của Bộ Chính trị: số 157-NQ/TW ngày 22/12/2024, số 159-NQ/TW ngày 24/01/2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
            [("157-NQ/TW", "Bộ Chính trị"), ("159-NQ/TW", "Bộ Chính trị")],
        ),
        # the second is of another committee
        (
            "Thực hiện các Kết luận của Ban Bí thư: số 11-KL/TW ngày 1/2/2024 và số 12-KL/TU ngày 2/3/2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
            [("11-KL/TW", "Ban Bí thư Trung ương Đảng"), ("12-KL/TU", None)],
        ),
        # one type word, titles between, another body's letter behind
        (
            "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh: số 41/KH-UBND ngày 2/2/2024 về ong; số 55/KH-UBND ngày 3/3/2024 về cây; Công văn của Bộ Công an số 300/BCA-C06 ngày 4/3/2024, UBND tỉnh ban hành Kế hoạch như sau:",
            [
                ("41/KH-UBND", "Ủy ban nhân dân tỉnh Lạng Sơn"),
                ("55/KH-UBND", "Ủy ban nhân dân tỉnh Lạng Sơn"),
                ("300/BCA-C06", "Bộ Công an"),
            ],
        ),
        # titles that begin with a verb; the sign alone would tell of the ministry
        (
            "Thực hiện các Thông tư của Bộ trưởng Bộ Tài chính: Số 40/2017/TT-BTC ngày 2/4/2017 quy định phí trồng cây; số 12/2018/TT-BTC ngày 9/3/2018 sửa đổi một số điều của Thông tư về ong; số 15/2018/TT-BTC ngày 9/5/2018, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
            [
                ("40/2017/TT-BTC", "Bộ trưởng Bộ Tài chính"),
                ("12/2018/TT-BTC", "Bộ trưởng Bộ Tài chính"),
                ("15/2018/TT-BTC", "Bộ trưởng Bộ Tài chính"),
            ],
        ),
        # no list is announced
        (
            "Thực hiện ý kiến của Bộ Chính trị: số 157-NQ/TW ngày 22/12/2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
            [("157-NQ/TW", None)],
        ),
    ],
)
def test_a_body_over_a_list_of_numbers(lead: str, wanted: list[tuple[str, str | None]]) -> None:
    assert issuers(plan(lead=lead)) == wanted
    assert {one.relation for one in citations(plan(lead=lead))} == {"implements"}


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("ý kiến của Thường trực Tỉnh ủy tại Công văn số 990-CV/VPTU ngày 1/3/2024", ("990-CV/VPTU", "Văn phòng Tỉnh ủy Lạng Sơn")),
        ("chỉ đạo của Thủ tướng Chính phủ tại Công văn số 4567/VPCP-NN ngày 1/3/2024", ("4567/VPCP-NN", "Văn phòng Chính phủ")),
        ("ý kiến của Bộ Nội vụ tại Công văn số 321/BNV-TL ngày 1/3/2024", ("321/BNV-TL", "Bộ Nội vụ")),
    ],
)
def test_the_office_writes_what_its_body_says(lead: str, wanted: tuple[str, str]) -> None:
    text = plan(lead=f"Thực hiện Quyết định số 886/QĐ-TTg ngày 16/6/2017; {lead}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
    assert issuers(text)[1] == wanted
    assert citations(text)[1].relation == "implements"


@pytest.mark.parametrize(
    ("lead", "body"),
    [
        ("Căn cứ Quyết định của Ủy ban nhân dân tỉnh số 10/QĐ-UBND ngày 1/2/2020;", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        # a blank lost in the word before the number
        ("Theo đề nghị của Sở Nội vụ tại Tờtrình số 5/TTr-SNV ngày 1/2/2020.", "Sở Nội vụ tỉnh Lạng Sơn"),
        ("Căn cứ Kết luận của Ban Thường vụ Tỉnh ủy số 5-KL/TU ngày 1/2/2020;", "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
        ("Xét Báo cáo thẩm định của Sở Tư pháp số 8/BC-STP ngày 20/2/2020;", "Sở Tư pháp tỉnh Lạng Sơn"),
        ("Theo đề nghị của Giám đốc Sở Nội vụ (Tờ trình số 5/TTr-SNV ngày 1/2/2020).", "Sở Nội vụ tỉnh Lạng Sơn"),
        # who agreed is not who wrote
        ("Được sự đồng ý của Sở Tư pháp (Công văn số 5/SNV-TL ngày 1/2/2020);", None),
        ("Căn cứ ý kiến của Sở Tư pháp, số 8/BC-STP ngày 20/2/2020;", None),
    ],
)
def test_the_body_stands_before_the_number(lead: str, body: str | None) -> None:
    assert [name for _, name in issuers(decision(lead=lead))] == [body]


@pytest.mark.parametrize(("place", "body"), [("huyện Cao Lộc", "Ủy ban nhân dân huyện Cao Lộc"), ("huyện", "Ủy ban nhân dân huyện")])
def test_the_mark_of_a_title_is_no_name_of_a_place(place: str, body: str) -> None:
    assert issuers(decision(lead=f"Căn cứ Quyết định số 10/QĐ-UB ngày 1/2/1999 của UBND {place} V/v trồng cây;")) == [("10/QĐ-UB", body)]


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("Xét Báo cáo thẩm định của Sở Tư pháp số 14/STP-VB ngày 20/2/2020;", "bao-cao"),
        ("Xét Tờ trình của Sở Tư pháp số 14/STP-VB ngày 20/2/2020;", "to-trinh"),
        ("Xét đề nghị của Sở Tư pháp (số 14/STP-VB ngày 20/2/2020);", "cong-van"),
    ],
)
def test_the_type_word_stands_before_the_body(lead: str, wanted: str) -> None:
    assert [one.mention.type and one.mention.type.id for one in citations(decision(lead=lead))] == [wanted]


@pytest.mark.parametrize(
    ("said", "number", "body"),
    [
        (
            "Sau khi nghe Sở Tài chính báo cáo tại Văn bản số 22/STC-NS ngày 8/1/2024, UBND tỉnh kết luận:",
            "22/STC-NS",
            "Sở Tài chính tỉnh Lạng Sơn",
        ),
        ("Xét UBND huyện Cao Lộc đề nghị tại Tờ trình số 45/TTr-UBND ngày 5/1/2024;", "45/TTr-UBND", "Ủy ban nhân dân huyện Cao Lộc"),
        # somebody else's document asks for it
        ("UBND tỉnh giao Sở Y tế tham mưu tại Công văn số 15/UBND-VX ngày 5/1/2024.", "15/UBND-VX", None),
    ],
)
def test_what_a_body_does_in_a_document_of_its_own(said: str, number: str, body: str | None) -> None:
    assert (number, body) in issuers(plan(body=said))


@pytest.mark.parametrize(
    ("leader", "body"),
    [
        ("Trưởng phòng Cây xanh, Thủy lợi và Nuôi ong", None),
        ("Trưởng phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Trưởng phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
        ("Trưởng ban Chỉ đạo Nuôi ong tỉnh", "Ban Chỉ đạo Nuôi ong tỉnh Lạng Sơn"),
    ],
)
def test_who_leads_a_unit_speaks_for_it(leader: str, body: str | None) -> None:
    assert ("31/TTr-PX", body) in issuers(decision(lead=f"Xét đề nghị của {leader} tại Tờ trình số 31/TTr-PX ngày 1/2/2024."))


@pytest.mark.parametrize("joint", ["và", "với"])
def test_a_programme_between_two_is_of_both(joint: str) -> None:
    said = f"Thực hiện Chương trình phối hợp số 1/CTPH-UBND-HND ngày 10/1/2024 giữa UBND tỉnh {joint} Hội Nông dân tỉnh về nuôi ong, UBND tỉnh ban hành Kế hoạch như sau:"
    assert issuers(plan(lead=said)) == [("1/CTPH-UBND-HND", "Ủy ban nhân dân tỉnh Lạng Sơn; Hội Nông dân tỉnh Lạng Sơn")]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # the same committee under the letters of two decades
        (
            "Điều 2. Bãi bỏ Quyết định số 11/2006/QĐ-UBND ngày 1/8/2006, Quyết định số 12/QĐ-UB ngày 2/9/2003 của Ủy ban nhân dân tỉnh.",
            ["Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"],
        ),
        # every item of a list; one says its own body, the symbol of one is another's
        (
            (
                "Điều 2. Bãi bỏ các văn bản sau đây của Ủy ban nhân dân tỉnh:\n1. Quyết định số 11/2003/QĐ-UB ngày 2/3/2003 về việc trồng tre;\n"
                "2. Chỉ thị số 12/2004/CT-UBT ngày 3/4/2004;\n3. Quyết định số 13/QĐ-SNV ngày 6/7/2005 của Sở Nội vụ;\n"
                "4. Nghị quyết số 14/NQ-HĐND ngày 6/7/2005."
            ),
            ["Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn", "Sở Nội vụ tỉnh Lạng Sơn", None],
        ),
        (
            "Điều 2. Thay thế các Quyết định của Ủy ban nhân dân tỉnh sau đây:\n- Quyết định số 21/QĐ-UBND ngày 2/3/2013;\n- Quyết định số 22/QĐ-UBND ngày 2/3/2013.",
            ["Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"],
        ),
    ],
)
def test_a_body_told_once_for_all_that_is_ended(body: str, wanted: list[str | None]) -> None:
    assert [name for _, name in issuers(decision(body=body))] == wanted


@pytest.mark.parametrize(
    ("lead", "second"),
    [
        (
            "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 5/TTr-SXD ngày 1/2/2020 và Công văn số 6/SXD-QH ngày 9/2/2020.",
            "Sở Xây dựng tỉnh Lạng Sơn",
        ),
        ("Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 5/TTr-SXD ngày 1/2/2020 và Công văn số 6/STP-VB ngày 9/2/2020.", None),
    ],
)
def test_who_asks_asks_in_all_letters_that_are_his(lead: str, second: str | None) -> None:
    assert issuers(decision(lead=lead))[1][1] == second


def test_the_subject_of_a_list_of_serials() -> None:
    body = "Ủy ban nhân dân tỉnh đã ban hành Chỉ thị 01, 13, 33/CT-UBND về việc này."
    assert issuers(plan(body=body)) == [(f"{serial}/CT-UBND", "Ủy ban nhân dân tỉnh Lạng Sơn") for serial in ("01", "13", "33")]


def test_committees_of_a_council() -> None:
    lead = (
        "Xét Tờ trình số 27/TTr-HĐND ngày 1 tháng 7 năm 2023 của Ban Pháp chế của Hội đồng nhân dân tỉnh về dự thảo Nghị quyết; "
        "Báo cáo thẩm tra số 71/BC-HĐND ngày 3 tháng 7 năm 2023 của Ban Dân tộc của Hội đồng nhân dân tỉnh;"
    )
    assert issuers(decision(lead=lead)) == [
        ("27/TTr-HĐND", "Ban Pháp chế Hội đồng nhân dân tỉnh Lạng Sơn"),
        ("71/BC-HĐND", "Ban Dân tộc Hội đồng nhân dân tỉnh Lạng Sơn"),
    ]


def test_a_number_of_the_same_symbol_goes_on_with_a_list() -> None:
    (_, other) = citations(
        decision(body="Điều 2. Quyết định này thay thế các Quyết định số 15-TTg và 16-TTg ngày 3-4-1992 của Thủ tướng Chính phủ.")
    )
    assert (called(other), other.mention.date, other.relation) == ("16-TTg", "1992-04-03", "replaces")


def test_the_type_in_another_cell_must_fit_the_symbol() -> None:
    text = plan(body="| 1 | Quyết định phê duyệt Đề án | 100/QĐ-UBND ngày 2/2/2022 |\n| 2 | Kế hoạch | 101/KH-UBND ngày 3/3/2022 |")
    assert [one.mention.type.id for one in citations(text) if one.mention.type] == ["quyet-dinh", "ke-hoach"]


@pytest.mark.parametrize(
    ("lead", "number", "body"),
    [
        # whom a letter goes to has not written it
        ("Bộ Xây dựng đã gửi Thủ tướng Chính phủ tại Công văn số 214/BXD-QLN ngày 8/10/2018;", "214/BXD-QLN", "Bộ Xây dựng"),
        ("Bộ Xây dựng trình Thủ tướng Chính phủ tại Tờ trình số 21/TTr-BXD ngày 8/10/2018;", "21/TTr-BXD", "Bộ Xây dựng"),
        ("Ý kiến của Bộ Xây dựng tại Công văn số 214/BXD-QLN ngày 8/10/2018;", "214/BXD-QLN", "Bộ Xây dựng"),
        ("Sở trình Thủ tướng Chính phủ ban hành Quyết định số 21/QĐ-TTg ngày 8/10/2018;", "21/QĐ-TTg", "Thủ tướng Chính phủ"),
    ],
)
def test_whom_a_letter_goes_to_is_not_its_issuer(lead: str, number: str, body: str) -> None:
    assert (number, body) in issuers(decision(lead=lead))


@pytest.mark.parametrize(
    ("lead", "number", "body"),
    [
        # letters of a type that are a ministry's, and the unit that drew the circular up
        ("Căn cứ Thông tư số 14-TC/TCT ngày 5/3/1994 về chợ;", "14-TC/TCT", "Bộ Tài chính"),
        ("Căn cứ Thông tư số 14-TC/TCT về chợ;", "14-TC/TCT", None),
        ("Căn cứ Thông cáo số 14/TC-BNV ngày 5/3/2014 về chợ;", "14/TC-BNV", "Bộ Nội vụ"),
        # before there was a Cục Thuế of the whole country
        ("Căn cứ Công văn số 14/CT-TTHT ngày 5/3/2014 về chợ;", "14/CT-TTHT", None),
    ],
)
def test_letters_of_a_type_that_are_a_bodys(lead: str, number: str, body: str | None) -> None:
    assert (number, body) in issuers(decision(lead=lead))


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Quyết định 52/2015/QĐ-UBND về nuôi ong do thành phố Hồ Chí Minh ban hành", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Quyết định 52/QĐ-UBND năm 2019 về nuôi ong do tỉnh Vĩnh Phúc ban hành", "Ủy ban nhân dân tỉnh Vĩnh Phúc"),
        ("Quyết định 52/QĐ-UBND năm 2019 về nuôi ong do Ủy ban nhân dân tỉnh Gia Lai ban hành", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Nghị quyết 21-NQ/TW năm 2017 về nuôi ong do Ban Chấp hành Trung ương ban hành", "Ban Chấp hành Trung ương Đảng"),
        # who keeps bees is not who issued it
        ("Nghị quyết 21-NQ/TW năm 2017 về việc nuôi ong do tỉnh Gia Lai nhận", None),
    ],
)
def test_the_list_of_a_portal_tells_the_issuer_behind_the_title(line: str, body: str | None) -> None:
    assert issuers(f"- 1{line}\n{plan()}")[0][1] == body
