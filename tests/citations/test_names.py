"""Tên không số: laws, codes, the constitution, congress resolutions, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.citations.samples import called, citations
from tests.citations.test_mentions import found


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Căn cứ Luật Báo chí năm 2016;", ["Luật Báo chí năm 2016"]),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;", ["Luật Tổ chức chính quyền địa phương"]),
        ("Căn cứ Luật phòng, chống tham nhũng năm 2005;", ["Luật phòng, chống tham nhũng năm 2005"]),
        ("Luật Đầu tư và Luật Đầu tư công được thực hiện", ["Luật Đầu tư", "Luật Đầu tư công"]),
        ("Luật Đất đai quy định rõ việc này", ["Luật Đất đai"]),
        (
            "Căn cứ Luật Lưu trữ ngày 1/1/2011; Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ và Luật Thư viện ngày 22/11/2019;",
            ["Luật Lưu trữ", "Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ và Luật Thư viện"],
        ),
        (
            "Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019;",
            ["Luật Sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019"],
        ),
        ("Căn cứ Luật Ngân sách nhà nước (sửa đổi) ngày 16-12-2002.", ["Luật Ngân sách nhà nước (sửa đổi)"]),
        ("Bộ luật Lao động ngày 23 tháng 6 năm 1994", ["Bộ luật Lao động"]),
        ("Căn cứ Pháp lệnh Phí và lệ phí ngày 28/8/2001;", ["Pháp lệnh Phí và lệ phí"]),
        ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"]),
        ("theo tinh thần Nghị quyết Đại hội lần thứ XIII của Đảng, của tỉnh", ["Nghị quyết Đại hội lần thứ XIII của Đảng"]),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025.", ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII"]),
        (
            "Nghị quyết Đại hội Đảng bộ tỉnh Tiền Giang nhiệm kỳ 2020-2025",
            ["Nghị quyết Đại hội Đảng bộ tỉnh Tiền Giang nhiệm kỳ 2020-2025"],
        ),
        ("Nghị quyết Đại hội Đảng toàn quốc lần thứ XII; Kết luận", ["Nghị quyết Đại hội Đảng toàn quốc lần thứ XII"]),
        ("Căn cứ Điều lệ Đảng;", ["Điều lệ Đảng"]),
        (
            "- Căn cứ Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XII;",
            ["Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XII"],
        ),
        ("Triển khai Nghị quyết số 57 và làm theo Thông báo 347/2019 về kết luận", ["Nghị quyết số 57", "Thông báo 347/2019"]),
        ("Luật Viên chức năm 2010 và Luật Viên chức", ["Luật Viên chức", "Luật Viên chức"]),
        (
            "Theo khoản 13 Điều 4 Luật sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp và môi trường trừ trường hợp khác",
            ["Luật sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp và môi trường"],
        ),
        ("Luật sửa đổi, bổ sung một số điều của các luật thuế;", ["Luật sửa đổi, bổ sung một số điều của các luật thuế"]),
        # newspapers shorten the centre; a plenum is known by its term, in brackets or not
        (
            "Học Nghị quyết T.Ư 5 khóa XI, Nghị quyết TW 6 khóa XII;",
            ["Nghị quyết Trung ương 5 khóa XI", "Nghị quyết Trung ương 6 khóa XII"],
        ),
        (
            "Nghị quyết Trung ương 5 (khoá XI) và Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng (khóa XII) về trồng cây",
            ["Nghị quyết Trung ương 5 khóa XI", "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII"],
        ),
        ("Học Nghị quyết Trung ương 5 (khóa XI, XII) về trồng cây", ["Nghị quyết Trung ương 5"]),
        # a capital within a word, and how urgent it is, are no part of the name
        ("Học Nghị Quyết số 29 về trồng cây, Kế Hoạch số 12 về nuôi ong", ["Nghị quyết số 29", "Kế hoạch số 12"]),
        ("Đã có Công điện khẩn số 13 và Công văn hỏa tốc số 14 về bão", ["Công điện số 13", "Công văn số 14"]),
    ],
)
def test_names(body: str, names: list[str]) -> None:
    assert [mention.name for mention in found(body)] == names


@pytest.mark.parametrize(
    "body",
    [
        "Luật này có hiệu lực",
        "theo quy định của pháp luật hiện hành",
        "Đoàn Luật sư tỉnh",
        "Hình thức văn bản Luật\nTệp đính kèm: cho.pdf",
        "Hình thức văn bản Luật\nLĩnh vực: Chợ",
        "Hội Luật gia Việt Nam",
        "Trường Đại học Luật Hà Nội",
        "Khoa Luật Đại học Quốc gia",
        "góp ý dự án Luật Nhà giáo",
        "dự thảo Luật Nhà ở",
        "bảo vệ Hiến pháp và pháp luật",
        "Nghị quyết Đại hội Đảng các cấp",
        "Điều lệ Đảng bộ",
        "Quyết tâm thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI",
        "luật chơi, luật giao thông",
        "(sau đây gọi tắt là Kế hoạch 1215)",
        "Thông báo 1 lần",
    ],
)
def test_what_is_no_name(body: str) -> None:
    assert found(body) == ()


def test_a_law_that_changes_several_is_one_with_its_number() -> None:
    (law,) = found("Căn cứ Luật sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp và môi trường số 146/2025/QH15;")
    assert (str(law.number), law.type and law.type.id) == ("146/2025/QH15", "luat")


def test_an_older_decree_speaks_of_an_older_law() -> None:
    now, decree, then = found(
        "Căn cứ Luật Việc làm số 74/2025/QH15; Nghị định số 23/2021/NĐ-CP của Chính phủ quy định chi tiết Điều 39 của Luật Việc làm"
    )
    assert [str(one.number) if one.number else one.name for one in (now, decree, then)] == [
        "74/2025/QH15",
        "23/2021/NĐ-CP",
        "Luật Việc làm",
    ]


def test_a_law_is_passed_by_the_national_assembly_whoever_stands_behind_it() -> None:
    (law,) = found("Quy định chi tiết một số điều của Luật Thanh tra Chính phủ ban hành")
    assert law.issuer is not None
    assert law.issuer.name == "Quốc hội"


LAW = """QUỐC HỘI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Luật số: 123/2025/QH15
Hà Nội, ngày 10 tháng 12 năm 2025

LUẬT
{title}

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật {lead}.

Điều 1. Phạm vi

Luật này nói về trường học.
"""


@pytest.mark.parametrize(
    ("title", "lead", "names"),
    [
        ("GIÁO DỤC", "Giáo dục", []),
        (
            "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT GIÁO DỤC",
            "sửa đổi, bổ sung một số điều của Luật Giáo dục số 43/2019/QH14",
            ["43/2019/QH14"],
        ),
    ],
)
def test_a_law_does_not_cite_itself_by_its_name(title: str, lead: str, names: list[str]) -> None:
    cited = citations(LAW.format(title=title, lead=lead))[1:]
    assert [called(one) for one in cited] == names
    assert all(one.relation == "amends" for one in cited)


def test_a_law_with_its_number_is_one_mention_and_its_name_means_it_later() -> None:
    first, later = found("Căn cứ Luật Thủy lợi số 08/2017/QH14 ngày 19/6/2017; khoản 2 Điều 4 Luật Thủy lợi quy định")
    assert str(first.number) == str(later.number) == "08/2017/QH14"
    assert later.name is None
    assert later.date == "2017-06-19"
    assert later.pinpoint == "khoản 2 Điều 4"
