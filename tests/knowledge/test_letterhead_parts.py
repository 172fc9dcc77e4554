"""Letterheads that leave a part of the name to the line above: unions, numbered areas, parts without their whole."""

from __future__ import annotations

from datetime import date

import pytest

from vbhc.knowledge import bodies, places, provinces

DAY = date(2026, 3, 10)
YOUTH = ("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "vn/trung-uong-doan-tncs-ho-chi-minh", None)
FARMERS = ("Trung ương Hội Nông dân Việt Nam", "vn/trung-uong-hoi-nong-dan-viet-nam", None)

# lines between bars, symbol | issuer, its id, parent
CASES = [
    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "KH/TWĐTN-VP", *YOUTH),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "KH/HNDTW", *FARMERS),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "KL/TW", "Ban Chấp hành Trung ương Đảng", "vn/ban-chap-hanh-trung-uong", None),
    ("HỘI NÔNG DÂN VIỆT NAM|BAN CHẤP HÀNH TRUNG ƯƠNG", None, *FARMERS),
    ("BCH ĐOÀN TP. HỒ CHÍ MINH", None, "Ban Chấp hành Thành đoàn Thành phố Hồ Chí Minh", "vn/ho-chi-minh/thanh-doan/ban-chap-hanh", None),
    ("HỘI CỰU CHIẾN BINH TỈNH SƠN LA|BAN THƯỜNG VỤ", None, "Ban Thường vụ Hội Cựu chiến binh tỉnh Sơn La", "vn/son-la/hoi-cuu-chien-binh/ban-thuong-vu", "Hội Cựu chiến binh tỉnh Sơn La"),
    ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA|VIỆN KIỂM SÁT NHÂN DÂN|KHU VỰC 3", None, "Viện kiểm sát nhân dân khu vực 3", None, "Viện kiểm sát nhân dân tỉnh Sơn La"),
    ("TÒA ÁN NHÂN DÂN TỈNH SƠN LA|TÒA ÁN NHÂN DÂN KHU VỰC 3", None, "Tòa án nhân dân khu vực 3", None, "Tòa án nhân dân tỉnh Sơn La"),
    ("TÒA ÁN NHÂN DÂN|KHU VỰC 2 - NGHỆ AN", None, "Tòa án nhân dân khu vực 2 - Nghệ An", None, None),
    ("KIỂM TOÁN NHÀ NƯỚC|KIỂM TOÁN NHÀ NƯỚC|KHU VỰC VI", None, "Kiểm toán nhà nước khu vực VI", None, "Kiểm toán nhà nước"),
    ("KHO BẠC NHÀ NƯỚC|KHO BẠC NHÀ NƯỚC KHU VỰC XI", None, "Kho bạc Nhà nước khu vực XI", None, "Kho bạc Nhà nước"),
    ("CỤC HẢI QUAN|CHI CỤC HẢI QUAN KHU VỰC XI", None, "Chi cục Hải quan khu vực XI", None, "Cục Hải quan"),
    ("TỈNH ỦY SƠN LA|BAN TỔ CHỨC - ỦY BAN KIỂM TRA", "HD/BTCTU-UBKTTU", "Ban Tổ chức Tỉnh ủy Sơn La; Ủy ban Kiểm tra Tỉnh ủy Sơn La", None, "Tỉnh ủy Sơn La"),
    ("TỈNH ỦY SƠN LA|BAN NỘI CHÍNH - VĂN PHÒNG", "QC/BNCTU-VPTU", "Ban Nội chính Tỉnh ủy Sơn La; Văn phòng Tỉnh ủy Sơn La", None, "Tỉnh ủy Sơn La"),
    ("TỈNH ỦY SƠN LA|BAN TỔ CHỨC", "HD/BTCTU", "Ban Tổ chức Tỉnh ủy Sơn La", "vn/son-la/tinh-uy/ban-to-chuc", "Tỉnh ủy Sơn La"),
    ("ĐẢNG ỦY BỘ XÂY DỰNG|VĂN PHÒNG", None, "Văn phòng Đảng ủy Bộ Xây dựng", None, "Đảng ủy Bộ Xây dựng"),
    ("ĐẢNG ỦY BỘ XÂY DỰNG|ỦY BAN KIỂM TRA", None, "Ủy ban Kiểm tra Đảng ủy Bộ Xây dựng", None, "Đảng ủy Bộ Xây dựng"),
    ("ỦY BAN TRUNG ƯƠNG|MẶT TRẬN TỔ QUỐC VIỆT NAM|ĐOÀN CHỦ TỊCH", None, "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", None, "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA|BAN DÂN TỘC", None, "Ban Dân tộc Hội đồng nhân dân tỉnh Sơn La", "vn/son-la/hdnd/ban-dan-toc", "Hội đồng nhân dân tỉnh Sơn La"),
    ("ỦY BAN NHÂN DÂN TỈNH SƠN LA|BAN DÂN TỘC", None, "Ban Dân tộc tỉnh Sơn La", "vn/son-la/ban-dan-toc", "Ủy ban nhân dân tỉnh Sơn La"),
    ("HỘI ĐỒNG NHÂN DÂN XÃ VĂN LANG|BAN KINH TẾ - XÃ HỘI", None, "Ban Kinh tế - Xã hội Hội đồng nhân dân xã Văn Lang", None, "Hội đồng nhân dân xã Văn Lang"),
    ("ĐẢNG ỦY UBND TỈNH CAO BẰNG|BAN THƯỜNG VỤ", None, "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh Cao Bằng", "vn/cao-bang/dang-uy-ubnd/ban-thuong-vu", "Đảng ủy Ủy ban nhân dân tỉnh Cao Bằng"),
    ("ĐẢNG BỘ TỈNH CAO BẰNG|ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH|BAN TỔ CHỨC", None, "Ban Tổ chức Đảng ủy các cơ quan Đảng tỉnh Cao Bằng", "vn/cao-bang/dang-uy-co-quan-dang/ban-to-chuc", "Đảng ủy các cơ quan Đảng tỉnh Cao Bằng"),
    ("ĐẢNG BỘ XÃ YÊN THÀNH|ĐẢNG ỦY ỦY BAN NHÂN DÂN XÃ", None, "Đảng ủy Ủy ban nhân dân xã Yên Thành", None, "Đảng bộ xã Yên Thành"),
    ("UBND TỈNH CAO BẰNG|TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", None, "Trung tâm Phục vụ hành chính công tỉnh Cao Bằng", "vn/cao-bang/trung-tam-phuc-vu-hanh-chinh-cong", "Ủy ban nhân dân tỉnh Cao Bằng"),
    ("CÔNG ĐOÀN VIÊN CHỨC TỈNH CAO BẰNG|CÔNG ĐOÀN CƠ SỞ SỞ TÀI CHÍNH", None, "Công đoàn cơ sở Sở Tài chính", None, "Công đoàn Viên chức tỉnh Cao Bằng"),
    ("CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP|CĐCS CÔNG TY MAY SAO", None, "Công đoàn cơ sở Công ty may sao", None, "Công đoàn các khu công nghiệp"),
    ("BAN CHẤP HÀNH|CÔNG ĐOÀN VIÊN CHỨC TỈNH CAO BẰNG", None, "Ban Chấp hành Công đoàn viên chức tỉnh Cao Bằng", None, None),
    ("QUỐC HỘI KHÓA XV|ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH CAO BẰNG", None, "Đoàn đại biểu Quốc hội tỉnh Cao Bằng", "vn/cao-bang/ddbqh", "Quốc hội"),
    ("ĐOÀN ĐẠI BIỂU QUỐC HỘI KHÓA XV|TỈNH CAO BẰNG", None, "Đoàn đại biểu Quốc hội tỉnh Cao Bằng", "vn/cao-bang/ddbqh", None),
    ("ĐẢNG ỦY CHÍNH PHỦ|ĐẢNG ỦY BỘ Y TẾ", "KH/ĐU", "Đảng ủy Bộ Y tế", None, "Đảng ủy Chính phủ"),
    ("ĐẢNG BỘ CHÍNH PHỦ|ĐẢNG ỦY|BỘ Y TẾ|VĂN PHÒNG", None, "Văn phòng Đảng ủy Bộ Y tế", None, "Đảng ủy Bộ Y tế"),
    ("BAN CÁN SỰ ĐẢNG BỘ Y TẾ", None, "Ban cán sự đảng Bộ Y tế", None, None),
    ("UBND TỈNH CAO BẰNG|BAN QLDA ĐTXD CÁC CÔNG TRÌNH GIAO THÔNG", None, "Ban QLDA ĐTXD các công trình giao thông", None, "Ủy ban nhân dân tỉnh Cao Bằng"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "symbol", "name", "body_id", "above"), CASES, ids=[case[0] for case in CASES])
def test_letterhead(lines: str, symbol: str | None, name: str, body_id: str | None, above: str | None) -> None:
    issuer, parent = bodies.resolve(lines.split("|"), on=DAY, home=None, symbol=symbol)
    assert issuer is not None
    assert (issuer.name, issuer.id, parent.name if parent else None) == (name, body_id, above)


def test_the_name_of_the_youth_union_in_the_place_of_the_national_title_tells_whose_centre_it_is() -> None:
    issuer, parent = bodies.resolve(["BAN CHẤP HÀNH TRUNG ƯƠNG"], on=DAY, home=None, youth=True)
    assert issuer is not None
    assert (issuer.name, issuer.id, parent) == YOUTH


@pytest.mark.parametrize(
    ("line", "name", "body_id"),
    [
        ("BCH TỈNH CAO BẰNG", "Tỉnh đoàn Cao Bằng", "vn/cao-bang/tinh-doan"),
        ("BAN CHẤP HÀNH TỈNH CAO BẰNG", "Tỉnh đoàn Cao Bằng", "vn/cao-bang/tinh-doan"),
        ("BCH THÀNH PHỐ HÀ NỘI", "Thành đoàn Hà Nội", "vn/ha-noi/thanh-doan"),
        ("BCH HUYỆN SÔNG TRĂNG", "Huyện đoàn Sông Trăng", None),
        # no place: its own board, whoever's that is
        ("BCH LÂM THỜI", "Ban Chấp hành Lâm thời", None),
    ],
)
def test_the_youth_union_of_a_place_under_its_name(line: str, name: str, body_id: str | None) -> None:
    issuer, parent = bodies.resolve([line], on=DAY, home=None, youth=True)
    assert issuer is not None
    assert (issuer.name, issuer.id, parent) == (name, body_id, None)


def test_the_partys_committee_of_a_ministry_lies_in_no_province() -> None:
    issuer, _ = bodies.resolve(["ĐẢNG ỦY CHÍNH PHỦ", "ĐẢNG ỦY BỘ Y TẾ"], on=DAY, home=provinces.get("ha-noi"))
    assert issuer is not None
    assert (issuer.level, issuer.province, issuer.system) == ("central", None, "party")


@pytest.mark.parametrize(
    ("code", "day", "names"),
    [
        ("BTC", None, ["Bộ Tài chính"]),
        ("BCĐTW", date(2022, 5, 1), ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực"]),
        (
            "BCĐTW",
            date(2025, 3, 21),
            [
                "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực",
                "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
            ],
        ),
        ("XYZT", None, []),
    ],
)
def test_bodies_of_the_centre_behind_a_symbol_are_those_of_the_day(code: str, day: date | None, names: list[str]) -> None:
    assert [body.name for body in bodies.central_by_symbol(code, day)] == names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("ỦY BAN NHÂN DÂN\nXÃ QUẢNG NINH", {"quảng ninh"}),
        ("ĐẢNG ỦY PHƯỜNG BẾN NGHÉ\nỦY BAN KIỂM TRA", {"bến nghé"}),
        ("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NINH", set()),
        ("UBND THÀNH PHỐ LẠNG SƠN", set()),
        ("", set()),
    ],
)
def test_communes_of_a_letterhead(lines: str, names: set[str]) -> None:
    assert places.communes_in(lines, DAY) == names
