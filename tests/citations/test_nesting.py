"""Viện dẫn lồng nhau: whose relation it is, in titles, lists and passives."""

from __future__ import annotations

import pytest

from tests.citations.samples import Edge, article, citations, decision, edges, plan


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            (
                "Thực hiện Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của "
                "Bộ Chính trị, tỉnh đề ra kế hoạch như sau:"
            ),
            {("self", "implements", "149-KH/TU"), ("149-KH/TU", "implements", "57-KL/TW")},
        ),
        (
            (
                "Thực hiện Kế hoạch số 9-KH/TU về thực hiện Quyết định số 8/QĐ-TTg của Thủ tướng Chính phủ triển khai Kết luận số 7-KL/TW, "
                "tỉnh đề ra kế hoạch như sau:"
            ),
            {("self", "implements", "9-KH/TU"), ("9-KH/TU", "implements", "8/QĐ-TTg"), ("8/QĐ-TTg", "implements", "7-KL/TW")},
        ),
        (
            "Thực hiện Nghị quyết số 3/NQ-CP ban hành Chương trình hành động thực hiện Nghị quyết số 5-NQ/TW; Kế hoạch số 6-KH/TU, tỉnh đề ra:",
            {("self", "implements", "3/NQ-CP"), ("3/NQ-CP", "implements", "5-NQ/TW"), ("self", "implements", "6-KH/TU")},
        ),
        (
            "Căn cứ Nghị định số 154/2020/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP;",
            {("self", "based_on", "154/2020/NĐ-CP"), ("154/2020/NĐ-CP", "amends", "34/2016/NĐ-CP")},
        ),
        (
            "Căn cứ Thông tư số 1/2018/TT-VPCP hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP;",
            {("self", "based_on", "1/2018/TT-VPCP"), ("1/2018/TT-VPCP", "guides", "61/2018/NĐ-CP")},
        ),
        (
            "Căn cứ Nghị định số 34/2016/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 154/2020/NĐ-CP và Nghị định số 59/2024/NĐ-CP;",
            {
                ("self", "based_on", "34/2016/NĐ-CP"),
                ("self", "based_on", "154/2020/NĐ-CP"),
                ("self", "based_on", "59/2024/NĐ-CP"),
                ("154/2020/NĐ-CP", "amends", "34/2016/NĐ-CP"),
                ("59/2024/NĐ-CP", "amends", "34/2016/NĐ-CP"),
            },
        ),
        (
            "Căn cứ Luật Viên chức số 58/2010/QH12; Luật sửa đổi, bổ sung một số điều của Luật Viên chức số 52/2019/QH14;",
            {("self", "based_on", "58/2010/QH12"), ("self", "based_on", "52/2019/QH14"), ("52/2019/QH14", "amends", "58/2010/QH12")},
        ),
        (
            "Căn cứ Nghị định số 126/2024/NĐ-CP của Chính phủ, thay thế Nghị định số 45/2010/NĐ-CP;",
            {("self", "based_on", "126/2024/NĐ-CP"), ("126/2024/NĐ-CP", "replaces", "45/2010/NĐ-CP")},
        ),
        (
            (
                "Căn cứ Nghị định số 187/2025/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 78/2025/NĐ-CP của Chính phủ quy "
                "định chi tiết Luật Báo chí và Nghị định số 79/2025/NĐ-CP của Chính phủ về kiểm tra văn bản;"
            ),
            {
                ("self", "based_on", "187/2025/NĐ-CP"),
                ("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP"),
                ("78/2025/NĐ-CP", "guides", "Luật Báo chí"),
                ("187/2025/NĐ-CP", "amends", "79/2025/NĐ-CP"),
            },
        ),
        (
            (
                "Căn cứ Thông tư số 19/2021/TT-BYT hướng dẫn thi hành Nghị định số 98/2021/NĐ-CP được sửa đổi, bổ sung bởi Thông tư số "
                "10/2023/TT-BYT;"
            ),
            {
                ("self", "based_on", "19/2021/TT-BYT"),
                ("19/2021/TT-BYT", "guides", "98/2021/NĐ-CP"),
                ("10/2023/TT-BYT", "amends", "19/2021/TT-BYT"),
                ("self", "based_on", "10/2023/TT-BYT"),
            },
        ),
        (
            "Căn cứ Nghị định số 123/2020/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 70/2025/NĐ-CP và Thông tư số 32/2025/TT-BTC;",
            {
                ("self", "based_on", "123/2020/NĐ-CP"),
                ("self", "based_on", "70/2025/NĐ-CP"),
                ("70/2025/NĐ-CP", "amends", "123/2020/NĐ-CP"),
                ("self", "based_on", "32/2025/TT-BTC"),
            },
        ),
        (
            "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 5/TTr-SYT về việc ban hành Kế hoạch thực hiện Quyết định số 8/QĐ-TTg;",
            {("self", "requested_by", "5/TTr-SYT")},
        ),
        (
            "Căn cứ Biên bản họp của Hội đồng về thực hiện Quyết định số 8/QĐ-TTg;",
            set(),
        ),
        (
            "Căn cứ Công văn số 5/BNV-TCCC của Bộ Nội vụ trả lời Công văn số 4/SNV-TCCC;",
            {("self", "based_on", "5/BNV-TCCC"), ("5/BNV-TCCC", "responds_to", "4/SNV-TCCC")},
        ),
    ],
)
def test_each_relation_has_its_owner(sentence: str, wanted: set[Edge]) -> None:
    assert edges((plan if sentence.startswith("Thực hiện") else decision)(lead=sentence)) == wanted


def test_titles_nest_too() -> None:
    title = (
        "TRIỂN KHAI THỰC HIỆN KẾ HOẠCH SỐ 149-KH/TU, NGÀY 29/01/2024 CỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ THỰC HIỆN KẾT LUẬN SỐ 57-KL/TW, "
        "NGÀY 15/6/2023 CỦA BỘ CHÍNH TRỊ"
    )
    assert edges(plan(title=title)) == {("self", "implements", "149-KH/TU"), ("149-KH/TU", "implements", "57-KL/TW")}


def test_nothing_carries_out_what_came_after_it() -> None:
    lead = (
        "Thực hiện Kế hoạch số 25-KH/TU ngày 30/11/2016 của Ban Thường vụ Tỉnh ủy thực hiện Kết luận số 100-KL/TW ngày 18/8/2014 của Ban Bí thư "
        "và Kết luận số 111-KL/TU ngày 14/8/2017 của Ban Thường vụ Tỉnh ủy, tỉnh đề ra kế hoạch như sau:"
    )
    assert edges(plan(lead=lead)) == {
        ("self", "implements", "25-KH/TU"),
        ("25-KH/TU", "implements", "100-KL/TW"),
        ("self", "implements", "111-KL/TU"),
    }


def test_a_number_repeated_in_brackets_says_the_same() -> None:
    found = citations(
        decision(lead="Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (sau đây gọi là Nghị quyết số 57-NQ/TW);")
    )
    assert [one.relation for one in found] == ["based_on", "based_on"]


def test_what_was_acted_on_stands_twice_with_one_place() -> None:
    found = citations(decision(lead="Căn cứ Nghị định số 34/2016/NĐ-CP được sửa đổi, bổ sung tại Nghị định số 154/2020/NĐ-CP;"))
    assert [(one.relation, one.within) for one in found] == [("based_on", None), ("amends", 2), ("based_on", None)]
    assert found[0].mention is found[1].mention


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ban Bí thư quán triệt Kết luận số 132-KL/TW ngày 18/3/2025 của Bộ Chính trị về việc tiếp tục thực hiện Chỉ thị số 36-CT/TW.",
            {("132-KL/TW", "implements", "36-CT/TW")},
        ),
        (
            "Bộ Chính trị đã ký Quy định số 37-QĐ/TW của Ban Chấp hành Trung ương thay thế Quy định số 47-QĐ/TW.",
            {("37-QĐ/TW", "replaces", "47-QĐ/TW")},
        ),
        (
            "UBND tỉnh Gia Lai vừa ban hành Quyết định số 14/QĐ-UBND về chợ. Quyết định này thay thế Quyết định số 3/QĐ-UBND và Quyết định số 4/QĐ-UBND.",
            {("14/QĐ-UBND", "replaces", "3/QĐ-UBND"), ("14/QĐ-UBND", "replaces", "4/QĐ-UBND")},
        ),
        (
            "UBND tỉnh Gia Lai vừa ban hành Quyết định số 14/QĐ-UBND về chợ. Quyết định có hiệu lực từ ngày 2/5/2024 và bãi bỏ Quyết định số 3/QĐ-UBND.",
            {("14/QĐ-UBND", "repeals", "3/QĐ-UBND")},
        ),
        (
            "UBND tỉnh Gia Lai vừa ban hành Quyết định số 14/QĐ-UBND về chợ. Quyết định này không thay thế Quyết định số 3/QĐ-UBND.",
            set(),
        ),
        (
            "UBND tỉnh Gia Lai vừa ban hành Quyết định số 14/QĐ-UBND về chợ. Theo ban quản lý, phải thay thế Quyết định số 3/QĐ-UBND.",
            set(),
        ),
        (
            "Thực hiện Chỉ thị số 5/CT-TTg và Kế hoạch số 6/KH-BYT, UBND tỉnh Gia Lai vừa ban hành Kế hoạch số 14/KH-UBND về chợ.",
            {("14/KH-UBND", "implements", "5/CT-TTg"), ("14/KH-UBND", "implements", "6/KH-BYT")},
        ),
        (
            "UBND tỉnh Gia Lai vừa có Công văn số 14/UBND-VX. Thực hiện Chỉ thị số 5/CT-TTg; Công văn số 6/BYT-DP, tỉnh yêu cầu mở chợ.",
            {("14/UBND-VX", "implements", "5/CT-TTg"), ("14/UBND-VX", "implements", "6/BYT-DP")},
        ),
        (
            "Bộ Y tế có Công văn số 8/BYT-DP gửi các tỉnh về việc thực hiện Chỉ thị số 5/CT-TTg.",
            {("8/BYT-DP", "implements", "5/CT-TTg")},
        ),
        (
            "Bộ Y tế có Chỉ thị số 8/CT-BYT về việc mở chợ, trong đó yêu cầu các xã thực hiện Chỉ thị số 5/CT-TTg.",
            set(),
        ),
        (
            "Tỉnh ủy có Chương trình số 48-CTr/TU thực hiện Nghị quyết số 41-NQ/TW về chợ, thay thế Chương trình số 22-CTr/TU.",
            {("48-CTr/TU", "implements", "41-NQ/TW"), ("48-CTr/TU", "replaces", "22-CTr/TU")},
        ),
        (
            "Hội nghị học Quy định số 294-QĐ/TW ngày 26/5/2025 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng và Hướng dẫn số 2-HD/TU của Tỉnh ủy Lạng Sơn.",
            {("294-QĐ/TW", "implements", "Điều lệ Đảng")},
        ),
        (
            "Thực hiện Kết luận số 61-KL/TW của Ban Bí thư và Quyết định số 673/QĐ-TTg của Thủ tướng, Tỉnh ủy Lạng Sơn đã ban hành Thông tri số 3-TT/TU.",
            {("3-TT/TU", "implements", "61-KL/TW"), ("3-TT/TU", "implements", "673/QĐ-TTg")},
        ),
        (
            "Hội nghị bàn về Chỉ thị số 40-CT/TW và Kết luận số 6-KL/TW, chủ trì kết luận: các cấp quán triệt Nghị quyết số 8-NQ/TW.",
            set(),
        ),
        (
            "Tỉnh ủy đẩy mạnh Chương trình số 6-CTr/TU về “Nuôi ong” gắn với tiếp tục triển khai Nghị quyết số 9-NQ/TU.",
            set(),
        ),
        (
            "Các nơi làm tốt Chỉ thị số 40-CT/TW của Ban Bí thư gắn với thực hiện Nghị quyết số 9-NQ/TU.",
            set(),
        ),
    ],
)
def test_articles_tell_of_others(text: str, wanted: set[Edge]) -> None:
    assert edges(article(text)) == wanted
