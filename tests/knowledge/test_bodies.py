from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pace import least
from vbhc.knowledge import bodies, provinces

DAY = date(2020, 5, 1)
LANG_SON = provinces.get("lang-son")
THAI_NGUYEN = provinces.get("thai-nguyen-cu")

# lines between bars | issuer | its id | parent
LETTERHEADS = [
    ("ỦY BAN NHÂN DÂN|TỈNH LẠNG SƠN", "Ủy ban nhân dân tỉnh Lạng Sơn", "vn/lang-son/ubnd", None),
    ("UỶ|BAN NHÂN DÂN|TỈNH TIỀN GIANG", "Ủy ban nhân dân tỉnh Tiền Giang", "vn/tien-giang-cu/ubnd", None),
    ("ỦY BAN NHÂN DÂNTỈNH VĨNH LONG", "Ủy ban nhân dân tỉnh Vĩnh Long", "vn/vinh-long-cu/ubnd", None),
    ("Y BAN NHÂN DÂN|TỈNH VĨNH LONG", "Ủy ban nhân dân tỉnh Vĩnh Long", "vn/vinh-long-cu/ubnd", None),
    ("HỘI ĐNG NHÂN DÂN|TỈNH VĨNH LONG", "Hội đồng nhân dân tỉnh Vĩnh Long", "vn/vinh-long-cu/hdnd", None),
    ("UỶBAN NHÂN DÂN|TỈNH HÀ GIANG", "Ủy ban nhân dân tỉnh Hà Giang", "vn/ha-giang-cu/ubnd", None),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH|-------", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "vn/ho-chi-minh-cu/ubnd", None),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh", "vn/tay-ninh-cu/ubnd/chu-tich", None),
    ("BẢO HIỂM XÃ HỘI|VIỆT NAM", "Bảo hiểm xã hội Việt Nam", "vn/bao-hiem-xa-hoi-viet-nam", None),
    (
        "TỔNG CỤC HẢI QUAN|CỤC HẢI QUAN|THÀNH PHỐ HẢI PHÒNG",
        "Cục Hải quan thành phố Hải Phòng",
        "vn/hai-phong-cu/cuc-hai-quan",
        "Tổng cục Hải quan",
    ),
    ("UBND TỈNH BÌNH THUẬN|SỞ NỘI VỤ", "Sở Nội vụ tỉnh Bình Thuận", "vn/binh-thuan-cu/so-noi-vu", "Ủy ban nhân dân tỉnh Bình Thuận"),
    ("UBND TỈNH BÌNH THUẬN SỞ NỘI VỤ", "Sở Nội vụ tỉnh Bình Thuận", "vn/binh-thuan-cu/so-noi-vu", "Ủy ban nhân dân tỉnh Bình Thuận"),
    ("TỈNH ỦY LẠNG SƠN|*", "Tỉnh ủy Lạng Sơn", "vn/lang-son/tinh-uy", None),
    ("TỈNH UỶ LẠNG SƠN|BAN TUYÊN GIÁO", "Ban Tuyên giáo Tỉnh ủy Lạng Sơn", "vn/lang-son/tinh-uy/ban-tuyen-giao", "Tỉnh ủy Lạng Sơn"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG|BAN TỔ CHỨC|*", "Ban Tổ chức Trung ương", "vn/ban-to-chuc-trung-uong", "Ban Chấp hành Trung ương Đảng"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG BAN TỔ CHỨC -----", "Ban Tổ chức Trung ương", "vn/ban-to-chuc-trung-uong", "Ban Chấp hành Trung ương Đảng"),
    ("ĐẢNG BỘ HUYỆN ĐẠI TỪ|ĐẢNG ỦY XÃ LA BẰNG", "Đảng ủy xã La Bằng", None, "Đảng bộ huyện Đại Từ"),
    ("BỘ TÀI CHÍNH|TỔNG CỤC HẢI QUAN", "Tổng cục Hải quan", "vn/tong-cuc-hai-quan", "Bộ Tài chính"),
    ("BAN TỔ CHỨC-CÁN BỘ CHÍNH PHỦ-BỘ TÀI CHÍNH|****", "Ban Tổ chức - Cán bộ Chính phủ; Bộ Tài chính", None, None),
    ("BỘ NỘI VỤ - BỘ TÀI CHÍNH", "Bộ Nội vụ; Bộ Tài chính", None, None),
    ("BỘ NÔNG NGHIỆP VÀ|PHÁT TRIỂN NÔNG THÔN", "Bộ Nông nghiệp và Phát triển nông thôn", "vn/bo-nong-nghiep-va-phat-trien-nong-thon", None),
    (
        "ỦY BAN NHÂN DÂN|XÃ Y TÝ, HUYỆN BÁT XÁT, TỈNH LÀO CAI",
        "Ủy ban nhân dân xã Y Tý, huyện Bát Xát, tỉnh Lào Cai",
        "vn/lao-cai-cu/huyen-bat-xat/xa-y-ty/ubnd",
        None,
    ),
    ("HUYỆN CAO LỘC|ỦY BAN NHÂN DÂN XÃ HỢP THÀNH", "Ủy ban nhân dân xã Hợp Thành, huyện Cao Lộc", None, None),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ LẠNG SƠN", "Ủy ban nhân dân thành phố Lạng Sơn", "vn/lang-son/thanh-pho-lang-son/ubnd", None),
    ("ĐẢNG CỘNG SẢN VIỆT NAM|THÀNH ỦY HÀ NỘI", "Thành ủy Hà Nội", "vn/ha-noi/thanh-uy", None),
    ("CỤC HẢI QUAN|ĐỒNG NAI", "Cục Hải quan tỉnh Đồng Nai", "vn/dong-nai-cu/cuc-hai-quan", None),
    (
        "HỘI NÔNG DÂN VIỆT NAM|BAN CHẤP HÀNH TỈNH LẠNG SƠN",
        "Ban Chấp hành Hội Nông dân tỉnh Lạng Sơn",
        "vn/lang-son/hoi-nong-dan/ban-chap-hanh",
        "Trung ương Hội Nông dân Việt Nam",
    ),
    (
        "HỘI ĐỒNG THẨM PHÁN|TÒA ÁN NHÂN DÂN TỐI CAO",
        "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
        "vn/hoi-dong-tham-phan-toa-an-nhan-dan-toi-cao",
        None,
    ),
    ("BCH ĐOÀN HUYỆN ĐẠI TỪ", "Ban Chấp hành Huyện đoàn Đại Từ", None, None),
    ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân", None, None),
    ("ỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh", None, None),
    ("CÔNG TY TNHH MTV|XỔ SỐ KIẾN THIẾT LẠNG SƠN", "Công ty TNHH MTV xổ số kiến thiết Lạng Sơn", None, None),
]


@pytest.mark.parametrize(("lines", "name", "body_id", "above"), LETTERHEADS, ids=[case[0] for case in LETTERHEADS])
def test_letterhead(lines: str, name: str, body_id: str | None, above: str | None) -> None:
    issuer, parent = bodies.resolve(lines.split("|"), on=DAY, home=None)
    assert issuer is not None
    assert (issuer.name, issuer.id, parent.name if parent else None) == (name, body_id, above)


@pytest.mark.parametrize(
    ("lines", "name", "body_id"),
    [
        ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân tỉnh Lạng Sơn", "vn/lang-son/ubnd"),
        ("SỞ XÂY DỰNG", "Sở Xây dựng tỉnh Lạng Sơn", "vn/lang-son/so-xay-dung"),
        ("SỞ Y TẾ|TRƯỜNG TRUNG CẤP CHU VĂN AN", "Trường Trung cấp Chu Văn An", None),
        ("SỞ Y TẾ|TRƯỜNG TRUNG CẤP KINH TẾ", "Trường Trung cấp kinh tế", None),
        ("TRƯỜNG THPT SAO MAI", "Trường THPT Sao Mai", None),
        ("TRƯỜNG THPT CHUYÊN SAO MAI", "Trường THPT chuyên Sao Mai", None),
        ("TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 SAO MAI", "Trường Trung học phổ thông số 1 Sao Mai", None),
        ("TRƯỜNG TH&THCS VÕ THỊ SAO", "Trường TH&THCS Võ Thị Sao", None),
        ("TRƯỜNG PTDTNT TỈNH", "Trường PTDTNT tỉnh", None),
        (
            "UBND HUYỆN CAO LỘC|PHÒNG GD-ĐT",
            "Phòng Giáo dục và Đào tạo huyện Cao Lộc",
            "vn/lang-son/huyen-cao-loc/phong-giao-duc-va-dao-tao",
        ),
        ("BỘ Y TẾ|CỤC PHÒNG BỆNH LẠ", "Cục Phòng bệnh lạ", None),
        ("SỞ XÂY DỰNG|BAN QUẢN LÝ DỰ ÁN", "Ban Quản lý dự án tỉnh Lạng Sơn", None),
        ("UBND HUYỆN CAO LỘC|PHÒNG GD&ĐT VÙNG CAO", "Phòng Giáo dục và Đào tạo vùng cao", None),
        ("SỞ VIỆC GÌ ĐÓ", "Sở Việc gì đó tỉnh Lạng Sơn", None),
        ("UBND HUYỆN CAO LỘC|PHÒNG NỘI VỤ", "Phòng Nội vụ huyện Cao Lộc", "vn/lang-son/huyen-cao-loc/phong-noi-vu"),
    ],
)
def test_letterhead_at_home(lines: str, name: str, body_id: str | None) -> None:
    issuer, _ = bodies.resolve(lines.split("|"), on=DAY, home=LANG_SON)
    assert issuer is not None
    assert (issuer.name, issuer.id) == (name, body_id)


def test_a_department_of_a_ministry_is_of_no_province() -> None:
    """It lies where its ministry does, which tells nothing of whom it serves; a school under a ministry is where it is."""
    central, _ = bodies.resolve(["BỘ Y TẾ", "CỤC PHÒNG BỆNH LẠ"], on=DAY, home=LANG_SON)
    school, _ = bodies.resolve(["BỘ Y TẾ", "TRƯỜNG CAO ĐẲNG DƯỢC"], on=DAY, home=LANG_SON)
    assert (central and (central.level, central.province), school and (school.level, school.province)) == (
        ("central", None),
        ("unit", "lang-son"),
    )


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Bộ trưởng Bộ Công an", ("vn/bo-cong-an", "Bộ Công an")),
        ("Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn", ("vn/lang-son/ubnd", "Ủy ban nhân dân tỉnh Lạng Sơn")),
        ("Thủ tướng Chính phủ", ("vn/thu-tuong-chinh-phu", "Thủ tướng Chính phủ")),
        ("Chủ tịch nước", ("vn/chu-tich-nuoc", "Chủ tịch nước")),
        ("Sở Nội vụ tỉnh Lạng Sơn", ("vn/lang-son/so-noi-vu", "Sở Nội vụ tỉnh Lạng Sơn")),
    ],
)
def test_the_body_behind_its_head(head: str, body: tuple[str, str]) -> None:
    found = bodies.resolve_phrase(head)
    assert found is not None
    behind = bodies.without_head(found)
    assert (behind.id, behind.name) == body


def test_ministries_side_by_side_issue_together() -> None:
    issuer, parent = bodies.resolve(["BỘ NỘI VỤ", "BỘ TÀI CHÍNH"], on=DAY, home=None, symbol="TTLT-BNV-BTC")
    assert parent is None
    assert issuer is not None
    assert (issuer.id, issuer.name, issuer.level) == (None, "Bộ Nội vụ; Bộ Tài chính", "central")


@pytest.mark.parametrize(
    ("line", "symbol", "body_id"),
    [
        ("VIỆN KIỂM SÁT NHÂN DÂN", "CT-VKSTC", "vn/vien-kiem-sat-nhan-dan-toi-cao"),
        ("TÒA ÁN NHÂN DÂN", "CT-TANDTC", "vn/toa-an-nhan-dan-toi-cao"),
        ("BỘ GIÁO DỤC", "CT-BGDĐT", "vn/bo-giao-duc-va-dao-tao"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ", "TT-BVHTTDL", "vn/bo-van-hoa-the-thao-va-du-lich"),
        ("ỦY BAN THƯỜNG VỤ", "UBTVQH13", "vn/uy-ban-thuong-vu-quoc-hoi"),
        # a symbol that the body of a province bears as well tells of neither
        ("VIỆN KIỂM SÁT NHÂN DÂN", "KH-VKS", "vn/lang-son/vien-kiem-sat"),
        ("BẢO HIỂM XÃ HỘI", "BHXH-CĐ", "vn/lang-son/bao-hiem-xa-hoi"),
        ("BỘ TÀI CHÍNH", "TT-BTC", "vn/bo-tai-chinh"),
    ],
)
def test_a_letterhead_cut_short_is_completed_by_its_symbol(line: str, symbol: str, body_id: str) -> None:
    issuer, _ = bodies.resolve([line], on=DAY, home=LANG_SON, symbol=symbol)
    assert issuer is not None
    assert issuer.id == body_id


@pytest.mark.parametrize(
    ("lines", "level", "province"),
    [
        ("TỔNG CÔNG TY GIỐNG CÂY VIỆT NAM", "unit", None),
        ("ỦY BAN SÔNG NGÒI NHÀ NƯỚC", "central", None),
        ("BAN CHỈ ĐẠO QUỐC GIA|VỀ TRỒNG RỪNG", "central", None),
        ("BAN CHỈ ĐẠO|VỀ TRỒNG RỪNG", "province", "lang-son"),
        ("CÔNG TY GIỐNG CÂY SAO MAI", "unit", "lang-son"),
    ],
)
def test_a_body_of_the_whole_country_is_of_no_province(lines: str, level: str, province: str | None) -> None:
    issuer, _ = bodies.resolve(lines.split("|"), on=DAY, home=LANG_SON)
    assert issuer is not None
    assert (issuer.level, issuer.province) == (level, province)


def test_a_tax_office_under_that_of_its_province() -> None:
    issuer, parent = bodies.resolve(["THUẾ TỈNH LẠNG SƠN", "THUẾ CƠ SỞ 3"], on=date(2025, 9, 1), home=LANG_SON)
    assert issuer is not None
    assert parent is not None
    assert (issuer.name, parent.name, parent.level) == ("Thuế cơ sở 3", "Thuế tỉnh Lạng Sơn", "province")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Quản lý giống về việc", "Cục Quản lý giống"),
        ("Cục Quản lý, kiểm tra giống về việc", "Cục Quản lý, kiểm tra giống"),
        ("Cục Quản lý giống cây kiểm tra các vườn ươm của dân", "Cục Quản lý giống cây"),
        ("Cục Phát triển vườn ươm ngày 3", "Cục Phát triển vườn ươm"),
        ("Cục An toàn thực phẩm, Bộ Y tế", "Cục An toàn thực phẩm"),
        ("Cục Cảnh sát đường sông về việc", "Cục Cảnh sát đường sông"),
        ("Cục Thú y hướng dẫn tiêm", "Cục Thú y"),
    ],
)
def test_the_matter_of_an_office_is_written_small(text: str, name: str) -> None:
    assert bodies.named(text, on=DAY)[0][2].name == name


def test_no_lines_name_no_body() -> None:
    assert bodies.resolve([], on=None, home=None) == (None, None)
    assert bodies.resolve(["*", "-----", "Số: 61/KH-UBND"], on=None, home=None) == (None, None)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("UBND tỉnh về việc giao chỉ tiêu", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Ban Thường vụ Tỉnh ủy về thực hiện Kết luận", "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
        ("Bộ Chính trị khóa XI", "Bộ Chính trị"),
        ("Chủ tịch UBND tỉnh Bình Thuận phê duyệt", "Chủ tịch Ủy ban nhân dân tỉnh Bình Thuận"),
        ("Sở Xây dựng tại Tờ trình", "Sở Xây dựng tỉnh Lạng Sơn"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội tỉnh Lạng Sơn"),
        ("Sở Văn hóa, Thể thao, Du lịch về", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn"),
        ("Bộ Văn hóa, Thể thao, Du lịch về việc", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Cục Công Thương địa phương có", "Cục Công Thương địa phương"),
        ("UBND huyện Ngọc Lặc tại", "Ủy ban nhân dân huyện Ngọc Lặc"),
        ("Huyện ủy Đại Từ khóa XXII", "Huyện ủy Đại Từ"),
        ("Thành ủy TP. Hồ Chí Minh. Theo", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Ban Chỉ đạo Công tác Thông tin đối ngoại tỉnh về", "Ban Chỉ đạo Công tác Thông tin đối ngoại tỉnh Lạng Sơn"),
        # a matter in small letters, lists of matters too; no list is what somebody else does behind a comma
        ("Ban Chỉ đạo phòng, chống sâu bệnh mùa hè tỉnh về", "Ban Chỉ đạo phòng, chống sâu bệnh mùa hè tỉnh Lạng Sơn"),
        (
            "Ban Chỉ đạo thu gom, phân loại rác các cấp và trồng cây xanh tỉnh về",
            "Ban Chỉ đạo thu gom, phân loại rác các cấp và trồng cây xanh tỉnh Lạng Sơn",
        ),
        ("Ban Chỉ đạo nuôi ong, các sở, ngành và địa phương", "Ban Chỉ đạo nuôi ong"),
        ("Ban Chỉ đạo nuôi ong, nhằm giữ rừng và suối", "Ban Chỉ đạo nuôi ong"),
        ("Ban Chỉ đạo nuôi ong và trồng cây ngày", "Ban Chỉ đạo nuôi ong"),
        ("Ban Chỉ đạo chương trình nước sạch tỉnh về", "Ban Chỉ đạo chương trình nước sạch tỉnh Lạng Sơn"),
        ("Ban Chỉ đạo Nuôi ong của Chính phủ về", "Ban Chỉ đạo Nuôi ong của Chính phủ"),
        ("Ban Chỉ đạo phong trào “Cả bản nuôi ong” tỉnh về", "Ban Chỉ đạo phong trào “Cả bản nuôi ong” tỉnh Lạng Sơn"),
        ('Ban Chỉ đạo Cuộc vận động "Cả bản nuôi ong", tỉnh và xã', 'Ban Chỉ đạo Cuộc vận động "Cả bản nuôi ong"'),
        ("Ban Chỉ đạo phong trào “Cả bản nuôi ong", "Ban Chỉ đạo phong trào"),  # no end of the quotation
        ("Tổ công tác nuôi ong của Thủ tướng Chính phủ về", "Tổ công tác nuôi ong của Thủ tướng Chính phủ"),
        ("Ban Chỉ đạo 99 Tỉnh ủy về", "Ban Chỉ đạo 99 Tỉnh ủy Lạng Sơn"),
        ("Ban Chỉ đạo 99 Tỉnh ủy Cao Bằng về", "Ban Chỉ đạo 99 Tỉnh ủy Cao Bằng"),
        ("Ban Chỉ đạo 99 Huyện ủy về", "Ban Chỉ đạo 99 Huyện ủy"),
        ("Ban Chỉ đạo tổng kết Nghị quyết số 18-NQ/TW", None),
        ("Ban Chỉ huy chữa cháy rừng tỉnh về", "Ban Chỉ huy chữa cháy rừng tỉnh Lạng Sơn"),
        ("Ban Quản lý các công trình thủy lợi tỉnh về", "Ban Quản lý các công trình thủy lợi tỉnh Lạng Sơn"),
        ("Viện Thổ nhưỡng quốc gia về", "Viện Thổ nhưỡng quốc gia"),
        ("Kho bạc Nhà nước khu vực VII tại", "Kho bạc Nhà nước khu vực VII"),
        ("Bảo hiểm xã hội khu vực 20 về", "Bảo hiểm xã hội khu vực 20"),
        ("Bảo hiểm xã hội khu vực miền núi về", None),
        ("Hiệp hội Doanh nghiệp tỉnh Bình Thuận tại", "Hiệp hội Doanh nghiệp tỉnh Bình Thuận"),
        ("Công ty Cổ phần IIG về", "Công ty Cổ phần IIG"),
        ("liên Bộ: Lao động Thương binh và Xã hội - Tài chính về", "Bộ Lao động - Thương binh và Xã hội; Bộ Tài chính"),
        ("Ban Chấp hành Trung ương Hội LHPN Việt Nam về", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"),
        ("BCH TW Hội Nông dân Việt Nam về", "Trung ương Hội Nông dân Việt Nam"),
        ("Ban Thường vụ Trung ương Hội CCB Việt Nam về", "Trung ương Hội Cựu chiến binh Việt Nam"),
        ("Ban Thường vụ Trung ương Đoàn về", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Đoàn Chủ tịch Tổng Liên đoàn về", "Tổng Liên đoàn Lao động Việt Nam"),
        ("Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam về", "Tổng Liên đoàn Lao động Việt Nam"),
        ("Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam về", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Ban Chấp hành Trung ương khóa XII", "Ban Chấp hành Trung ương Đảng"),
        ("Ban Chấp hành Trung ương Hội Người mù Việt Nam về", None),
        ("Ban Chấp hành Hội Cựu chiến binh tỉnh về", "Ban Chấp hành Hội Cựu chiến binh tỉnh Lạng Sơn"),
        ("Ban Chấp hành Liên đoàn Lao động tỉnh về", "Ban Chấp hành Liên đoàn Lao động tỉnh Lạng Sơn"),
        ("Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh về", "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Lạng Sơn"),
        ("Ban Thường vụ Đảng ủy các cơ quan Đảng Trung ương về", "Ban Thường vụ Đảng ủy các cơ quan Đảng Trung ương"),
        ("Thường vụ Quân ủy Trung ương về", "Ban Thường vụ Quân ủy Trung ương"),
        ("Đảng ủy Trường Đại học Sao Mai về", "Đảng ủy Trường Đại học Sao Mai"),
        ("Đảng ủy Bộ Y tế ban hành", "Đảng ủy Bộ Y tế"),
        ("Ban Thường vụ Đảng ủy Bộ Y tế yêu cầu", "Ban Thường vụ Đảng ủy Bộ Y tế"),
        ("Ban cán sự đảng Bộ Y tế về", "Ban cán sự đảng Bộ Y tế"),
        ("Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh về", "Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lạng Sơn"),
        ("Bộ Chính trị Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam khóa VIII", "Bộ Chính trị"),
        ("Ban Chỉ đạo phòng, chống cháy rừng tỉnh vừa", "Ban Chỉ đạo phòng, chống cháy rừng tỉnh Lạng Sơn"),
        ("Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Sơn La về", "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Sơn La"),
        ("Ban Chỉ đạo Trồng rừng, chống cháy rừng tỉnh", "Ban Chỉ đạo Trồng rừng"),
        ("Đảng ủy Bệnh viện Đa khoa tỉnh Lạng Sơn ngày", "Đảng ủy Bệnh viện Đa khoa tỉnh Lạng Sơn"),
        ("Ban Thường vụ Đảng ủy Công ty Mía đường Sao Mai về", "Ban Thường vụ Đảng ủy Công ty Mía đường Sao Mai"),
        ("Hội đồng Thẩm phán Tòa án nhân dân tối cao về", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"),
        ("Trung tâm Phục vụ hành chính công về", "Trung tâm Phục vụ hành chính công"),
        ("UBND Thành phố\nThành phố Hồ Chí Minh, ngày", "Ủy ban nhân dân thành phố"),
        ("Ủy ban nhân dân (UBND) tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("các huyện", None),
        ("UBND các huyện", None),
        ("Tổ chức thực hiện", None),
        ("", None),
    ],
)
def test_phrase(phrase: str, name: str | None) -> None:
    found = bodies.resolve_phrase(phrase, on=DAY, home=LANG_SON)
    assert (found.name if found else None) == name


def test_named_ends_before_what_is_said() -> None:
    text = (
        "Thực hiện Kế hoạch số 149-KH/TU của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 57-KL/TW của Bộ Chính trị; Phó Chủ tịch UBND tỉnh "
        "giao Sở Tư pháp, Báo Lạng Sơn. Theo đề nghị của Công an tỉnh"
    )
    found = bodies.named(text, on=DAY, home=LANG_SON)
    assert [text[start:end] for start, end, _ in found] == [
        "Ban Thường vụ Tỉnh ủy",
        "Bộ Chính trị",
        "Sở Tư pháp",
        "Báo Lạng Sơn",
        "Công an tỉnh",
    ]


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("BTC", "Bộ Tài chính"),
        ("BNN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("UBND", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("TU", "Tỉnh ủy Lạng Sơn"),
    ],
)
def test_by_symbol(code: str, first: str) -> None:
    assert bodies.by_symbol(code, on=DAY, home=LANG_SON)[0].name == first


def test_unknown_symbol_names_nobody() -> None:
    assert bodies.by_symbol("XYZT") == []


@pytest.mark.parametrize(
    ("phrase", "on", "name"),
    [
        ("UBND tỉnh", date(2018, 1, 11), "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("UBND tỉnh", None, "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("Sở Y tế", date(2018, 1, 11), "Sở Y tế tỉnh Đồng Nai"),
        ("Sở Y tế", date(2026, 5, 1), "Sở Y tế thành phố Đồng Nai"),
        ("UBND thành phố", date(2026, 5, 1), "Ủy ban nhân dân thành phố Đồng Nai"),
        ("Ban Chỉ đạo 99 tỉnh về", date(2018, 1, 11), "Ban Chỉ đạo 99 tỉnh Đồng Nai"),
        ("Ban Chỉ đạo 99 Tỉnh ủy về", date(2018, 1, 11), "Ban Chỉ đạo 99 Tỉnh ủy Đồng Nai"),
    ],
)
def test_home_is_what_it_was_that_day(phrase: str, on: date | None, name: str) -> None:
    found = bodies.resolve_phrase(phrase, on=on, home=provinces.get("dong-nai"))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ tịch UBND huyện Sao Mai Lê Văn Hùng", "Chủ tịch Ủy ban nhân dân huyện Sao Mai"),
        ("Chủ tịch UBND phường Lê Hồng Phong Trần Văn Nam", "Chủ tịch Ủy ban nhân dân phường Lê Hồng Phong"),
        ("Chủ tịch UBND xã Trần Văn Thời, tỉnh Cà Mau", "Chủ tịch Ủy ban nhân dân xã Trần Văn Thời, tỉnh Cà Mau"),
        ("UBND huyện Ea H'Mai", "Ủy ban nhân dân huyện Ea H'Mai"),
    ],
)
def test_the_name_of_a_place_ends_before_a_person(text: str, name: str) -> None:
    ((_, _, body),) = bodies.named(text)
    assert body.name == name


def test_merged_provinces_are_other_bodies() -> None:
    lines = ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ"]
    found = [bodies.resolve(lines, on=day, home=None)[0] for day in (date(2025, 6, 30), date(2025, 7, 1))]
    assert [body.id for body in found if body] == ["vn/quang-tri-cu/ubnd", "vn/quang-tri/ubnd"]


@given(st.lists(st.text(alphabet="ỦY BANHÂDTỈSỞỘIXÃ-,.*\n1a", max_size=60), max_size=6), st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_lines_and_any_text_have_a_value(lines: list[str], text: str) -> None:
    bodies.resolve(lines, on=DAY, home=THAI_NGUYEN)
    bodies.resolve_phrase(text, on=DAY, home=None)
    for start, end, body in bodies.named(" ".join((*lines, text)), on=None, home=LANG_SON):
        assert start < end
        assert body.name


@pytest.mark.parametrize("unit", ["UBND tỉnh ", "Hội Hội ", "xã huyện tỉnh ", "A", "Ủy ban nhân ", "liên Bộ Tài chính và "])
def test_long_text_takes_linear_time(unit: str) -> None:
    def seconds(count: int) -> float:
        return least(lambda: bodies.named(unit * count, on=DAY, home=LANG_SON))

    seconds(100)
    assert seconds(8000) < 20 * max(seconds(1000), 0.01)
