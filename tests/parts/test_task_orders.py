"""Mệnh lệnh: who is ordered to do what, who only tells of something, and until when."""

from __future__ import annotations

import pytest

from tests.parts.task_cases import told

UNDER_GIVING = "III. TỔ CHỨC THỰC HIỆN\n1. "
HEADS = ("Trưởng phòng Nông nghiệp", "Hạt trưởng Hạt Kiểm lâm")
PLANS = [
    # the matter first, then who is given it
    (
        "1. Về kiến nghị của xã: Giao Sở Nội vụ trả lời.\n2. Đối với đề xuất của Ban Quản lý, giao Sở Y tế xem xét.\n3. Đối với đất, giao đất thì có thẩm quyền.",
        [("1", "trả lời", ("Sở Nội vụ",), (), None), ("2", "xem xét", ("Sở Y tế",), (), None)],
    ),
    # a group named one by one behind a colon
    *(
        (f"{UNDER_GIVING}{opening}{group} bàn giao mặt bằng.", [("III.1", "bàn giao mặt bằng", (group,), (), None)])
        for opening in ("", "Giao ")
        for group in ("UBND các huyện: Hòa An, Hòa Bắc và Ia Pa", "Các Sở: Y tế, Nội vụ, Tài chính")
    ),
    (UNDER_GIVING + "Các xã: Phun thuốc, dọn kênh mương.", [("III.1", "Phun thuốc, dọn kênh mương", ("Các xã",), (), None)]),
    (UNDER_GIVING + "Các xã: Tổng hợp báo cáo.", [("III.1", "Tổng hợp báo cáo", ("Các xã",), (), None)]),
    # behind the name of the matter
    (
        UNDER_GIVING + "Chế độ báo cáo: Các xã gửi kết quả về Sở Y tế trước ngày 20/11/2025.",
        [("III.1", "gửi kết quả về Sở Y tế trước ngày 20/11/2025", ("Các xã",), (), "trước ngày 20/11/2025")],
    ),
    (
        "1. Giám sát cộng đồng: Sở Y tế chủ trì, hoàn thành trước 30/10/2025.",
        [("1", "Giám sát cộng đồng", ("Sở Y tế",), (), "hoàn thành trước 30/10/2025")],
    ),
    ("Điều 3. Họp\n1. Trường hợp khẩn: Sở Y tế chủ trì họp.", []),
    # what a unit is besides
    (
        UNDER_GIVING + "Sở Công Thương - Cơ quan Thường trực Ban Chỉ đạo tổng hợp kết quả.",
        [("III.1", "tổng hợp kết quả", ("Sở Công Thương - Cơ quan Thường trực Ban Chỉ đạo",), (), None)],
    ),
    (
        UNDER_GIVING + "Ban quản lý Khu kinh tế Hòa An lập hồ sơ.",
        [("III.1", "lập hồ sơ", ("Ban quản lý Khu kinh tế Hòa An",), (), None)],
    ),
    # led by one, together with others
    *(
        (
            f"1. Giao Sở Y tế chủ trì {word} Sở Nội vụ lập danh sách.",
            [("1", "lập danh sách", ("Sở Y tế",), ("Sở Nội vụ",), None)],
        )
        for word in ("cùng", "cùng với")
    ),
    # by one's own hand
    ("1. Giao Sở Y tế trực tiếp kiểm tra các chợ.", [("1", "trực tiếp kiểm tra các chợ", ("Sở Y tế",), (), None)]),
    (
        "1. Giao đồng chí Lê Văn An, Phó Chủ tịch UBND xã trực tiếp chỉ đạo việc này.",
        [("1", "trực tiếp chỉ đạo việc này", ("đồng chí Lê Văn An, Phó Chủ tịch UBND xã",), (), None)],
    ),
    (
        UNDER_GIVING + "Đảng ủy cấp trên trực tiếp có trách nhiệm lập danh sách.",
        [("III.1", "lập danh sách", ("Đảng ủy cấp trên trực tiếp",), (), None)],
    ),
    # the issuer without its name
    ("Bộ đề nghị Sở Y tế cử người dự.", [(None, "cử người dự", ("Sở Y tế",), (), None)]),
    ("Cục đề nghị Quý Sở gửi số liệu trước ngày 30/12/2025.", []),
    # a day binds whom it names
    *(
        (
            f"Sở Tài chính {work} trước ngày 15/7/2025.",
            [(None, f"{work} trước ngày 15/7/2025", ("Sở Tài chính",), (), "trước ngày 15/7/2025")],
        )
        for work in ("có ý kiến bằng văn bản", "có báo cáo giải trình")
    ),
    ("Sở Tài chính có ý kiến tại Công văn số 5/STC-NS.", []),
    ("Sở Tài chính đã có văn bản trả lời trước ngày 15/7/2025.", []),
    (
        UNDER_GIVING + "Ban Chỉ huy quân sự huyện bố trí lực lượng.",
        [("III.1", "bố trí lực lượng", ("Ban Chỉ huy quân sự huyện",), (), None)],
    ),
    # bold type in Markdown
    ("1. **Sở Y tế:** Chủ trì lập danh sách.", [("1", "lập danh sách", ("Sở Y tế",), (), None)]),
    # behind a heading or a colon
    (UNDER_GIVING + "Phòng Kinh tế: Dự trù vắc xin.", [("III.1", "Dự trù vắc xin", ("Phòng Kinh tế",), (), None)]),
    (UNDER_GIVING + "Công an xã: Bàn giao trụ sở.", [("III.1", "Bàn giao trụ sở", ("Công an xã",), (), None)]),
    (UNDER_GIVING + "Trưởng ban: Lê Văn An.", []),
    (UNDER_GIVING + "Trưởng ban: Đồng chí Lê Văn An phụ trách chung.", []),
    (UNDER_GIVING + "Sở Y tế: 02 người.", []),
    (
        UNDER_GIVING + "Sở Y tế (Phòng Nghiệp vụ): Chủ trì lập danh sách.",
        [("III.1", "lập danh sách", ("Sở Y tế (Phòng Nghiệp vụ)",), (), None)],
    ),
    *(
        (f"1. Phòng Kinh tế\nBố trí kinh phí.\n{closing}", [("1", "Bố trí kinh phí", ("Phòng Kinh tế",), (), None)])
        for closing in (
            "Trên đây là Kế hoạch, đề nghị các đơn vị triển khai thực hiện./.",
            "Nhận được công văn này, yêu cầu các đơn vị triển khai.",
            "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở.",
        )
    ),
    (
        UNDER_GIVING + "Sở Y tế chủ trì hoặc phối hợp với Công an tỉnh thực hiện kiểm tra chợ.",
        [("III.1", "thực hiện kiểm tra chợ", ("Sở Y tế",), ("Công an tỉnh",), None)],
    ),
    # who sits in a body
    ("Điều 4. Hội đồng thẩm định\n1. Đối với hội đồng do Bộ thành lập, Hội đồng thẩm định gồm: các sở, Sở Y tế.", []),
    (UNDER_GIVING + "Hội đồng sát hạch của Sở Y tế gồm lãnh đạo Sở làm Chủ tịch.", []),
    (
        "Điều 4. Hội đồng thẩm định\n1. Cơ quan thường trực Hội đồng có các nhiệm vụ sau:\na) Tiếp nhận hồ sơ;\nb) Xem xét hồ sơ.",
        [
            ("Điều 4.1.a", "Tiếp nhận hồ sơ", ("Cơ quan thường trực Hội đồng",), (), None),
            ("Điều 4.1.b", "Xem xét hồ sơ", ("Cơ quan thường trực Hội đồng",), (), None),
        ],
    ),
    # names that look like something else
    (
        UNDER_GIVING + "Cơ quan An ninh điều tra Công an tỉnh có trách nhiệm tiếp nhận tin báo.",
        [("III.1", "tiếp nhận tin báo", ("Cơ quan An ninh điều tra Công an tỉnh",), (), None)],
    ),
    (
        UNDER_GIVING + "Các tổ chức phụ trách bầu cử, Sở Nội vụ có trách nhiệm mở lớp.",
        [("III.1", "mở lớp", ("Các tổ chức phụ trách bầu cử", "Sở Nội vụ"), (), None)],
    ),
    (
        UNDER_GIVING + "Sở Y tế phối hợp với Sở Tài chính thống nhất mẫu giấy của chương trình đào tạo.",
        [("III.1", "thống nhất mẫu giấy của chương trình đào tạo", ("Sở Y tế",), ("Sở Tài chính",), None)],
    ),
    ("1. Giao Văn phòng Ban An toàn giao thông tỉnh mở lớp.", [("1", "mở lớp", ("Văn phòng Ban An toàn giao thông tỉnh",), (), None)]),
    (
        UNDER_GIVING + "Ban Quản lý dự án đầu tư xây dựng khu vực Hòa An lập hồ sơ.",
        [("III.1", "lập hồ sơ", ("Ban Quản lý dự án đầu tư xây dựng khu vực Hòa An",), (), None)],
    ),
    ("1. Hội đồng thẩm định có trách nhiệm xem hồ sơ.", [("1", "xem hồ sơ", ("Hội đồng thẩm định",), (), None)]),
    (
        UNDER_GIVING + "Trung tâm Dịch vụ hỗ trợ nông dân mở lớp.",
        [("III.1", "mở lớp", ("Trung tâm Dịch vụ hỗ trợ nông dân",), (), None)],
    ),
    ("1. Sở Kế hoạch và Đầu tư xây dựng đề án.\n2. Giao Sở Y tế mở lớp.", [("2", "mở lớp", ("Sở Y tế",), (), None)]),
    # sentences and clauses that follow
    (
        "1. Giao Sở Tài chính lập dự toán. Giao Sở Nội vụ báo cáo trước ngày 30/6/2026.",
        [
            ("1", "lập dự toán", ("Sở Tài chính",), (), None),
            ("1", "báo cáo trước ngày 30/6/2026", ("Sở Nội vụ",), (), "báo cáo trước ngày 30/6/2026"),
        ],
    ),
    ("1. Giao Sở Y tế lập dự toán. Hoàn thành trước ngày 30/6/2026.", [("1", "lập dự toán", ("Sở Y tế",), (), "trước ngày 30/6/2026")]),
    (
        "1. Thống nhất chủ trương; giao Sở Y tế lập đề án trước ngày 20/5/2026.",
        [("1", "lập đề án trước ngày 20/5/2026", ("Sở Y tế",), (), "trước ngày 20/5/2026")],
    ),
    # one asks, another has the work
    (
        "Sở Nội vụ đề nghị các xã báo cáo số liệu trước ngày 20/3/2026.",
        [(None, "báo cáo số liệu trước ngày 20/3/2026", ("các xã",), (), "trước ngày 20/3/2026")],
    ),
    ("Ban Tổ chức Tỉnh ủy yêu cầu các đảng ủy xã báo cáo số liệu.", [(None, "báo cáo số liệu", ("các đảng ủy xã",), (), None)]),
    (
        "Thực hiện Công văn số 77-CV/BTCTW, ngày 05/3/2026 của Ban Tổ chức Trung ương, Ban Tổ chức Tỉnh ủy đề nghị các đảng ủy báo cáo.",
        [(None, "báo cáo", ("các đảng ủy",), (), None)],
    ),
    ("Thực hiện Công văn của Bộ Y tế đề nghị các tỉnh báo cáo số liệu, Sở Y tế đã mở lớp.", []),
    ("UBND tỉnh đã giao Sở Y tế chủ trì mở lớp.", []),
    ("1. Giao Sở Nội vụ đề nghị UBND tỉnh khen thưởng.", [("1", "đề nghị UBND tỉnh khen thưởng", ("Sở Nội vụ",), (), None)]),
    (UNDER_GIVING + "Sở Y tế phân công các phòng theo dõi.", [("III.1", "phân công các phòng theo dõi", ("Sở Y tế",), (), None)]),
    # who has a standing office
    (
        UNDER_GIVING + "Sở Y tế là cơ quan thường trực, giúp UBND tỉnh theo dõi Kế hoạch.",
        [("III.1", "giúp UBND tỉnh theo dõi Kế hoạch", ("Sở Y tế",), (), None)],
    ),
    (
        UNDER_GIVING + "Sở Y tế là cơ quan đầu mối tổng hợp, báo cáo UBND tỉnh.",
        [("III.1", "tổng hợp, báo cáo UBND tỉnh", ("Sở Y tế",), (), None)],
    ),
    # verbs
    (
        "1. Giao Văn phòng Đảng ủy tiếp thu ý kiến, hoàn chỉnh báo cáo.",
        [("1", "tiếp thu ý kiến, hoàn chỉnh báo cáo", ("Văn phòng Đảng ủy",), (), None)],
    ),
    (
        "1. Giao Sở Y tế chủ trì, phối hợp với các cơ quan liên quan sửa đổi Quy định số 70-QĐ/TW.",
        [("1", "sửa đổi Quy định số 70-QĐ/TW", ("Sở Y tế",), ("các cơ quan liên quan",), None)],
    ),
    (
        "1. Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực chủ trì mở lớp.",
        [("1", "mở lớp", ("Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực",), (), None)],
    ),
    (
        "1. Giao đồng chí Nguyễn Văn An, Phó Bí thư Tỉnh ủy chỉ đạo việc này.",
        [("1", "chỉ đạo việc này", ("đồng chí Nguyễn Văn An, Phó Bí thư Tỉnh ủy",), (), None)],
    ),
    # a paragraph that introduces the points
    (
        "Sở Y tế đề nghị UBND các xã, phường thực hiện các nội dung sau:\n1. Thống kê đàn chó.\n2. Văn bản này thay thế Văn bản số 5/SYT-NV.",
        [("1", "Thống kê đàn chó", ("UBND các xã, phường",), (), None)],
    ),
    ("Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế tham mưu mở lớp.", [("1", "tham mưu mở lớp", ("Sở Y tế",), (), None)]),
    (
        (
            "Chủ tịch UBND tỉnh kết luận như sau:\n1. Sở Y tế đã mở ba lớp.\n2. Sở Xây dựng rà soát quy hoạch, hoàn thành trong quý II/2026.\n"
            "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện."
        ),
        [("2", "rà soát quy hoạch, hoàn thành trong quý II/2026", ("Sở Xây dựng",), (), "hoàn thành trong quý II/2026")],
    ),
    ("UBND tỉnh kết luận như sau:\nI. KẾT QUẢ\n1. Sở Y tế mở ba lớp.", []),
    ("UBND tỉnh chỉ thị:\n1/- Sở Y tế kiểm tra các trạm.", [("1", "kiểm tra các trạm", ("Sở Y tế",), (), None)]),
    # offices behind "các ông (bà)"
    *(
        (
            f"Điều 2. Giao {polite} Trưởng phòng Nông nghiệp, Hạt trưởng Hạt Kiểm lâm kiểm tra rừng.",
            [("Điều 2", "kiểm tra rừng", HEADS, (), None)],
        )
        for polite in ("các ông (bà):", "các ông, bà:")
    ),
    ("1. Giao ông Trưởng phòng Tài chính lập dự toán.", [("1", "lập dự toán", ("Trưởng phòng Tài chính",), (), None)]),
    # a role behind a comma is the same body, but not behind a group
    (
        UNDER_GIVING + "Sở Y tế, Cơ quan thường trực Ban Chỉ đạo: Tổng hợp báo cáo.",
        [("III.1", "Tổng hợp báo cáo", ("Sở Y tế, Cơ quan thường trực Ban Chỉ đạo",), (), None)],
    ),
    (
        UNDER_GIVING + "Sở Y tế, cơ quan thường trực của Ban Chỉ đạo, tổng hợp báo cáo.",
        [("III.1", "tổng hợp báo cáo", ("Sở Y tế, cơ quan thường trực của Ban Chỉ đạo",), (), None)],
    ),
    (
        UNDER_GIVING + "Các huyện, Cơ quan thường trực Ban Chỉ đạo: Tổng hợp báo cáo.",
        [("III.1", "Tổng hợp báo cáo", ("Các huyện", "Cơ quan thường trực Ban Chỉ đạo"), (), None)],
    ),
    (
        "1. Giao UBND xã, trực tiếp là đồng chí Chủ tịch UBND xã chỉ đạo đếm cây.",
        [("1", "chỉ đạo đếm cây", ("UBND xã",), (), None)],
    ),
    # what somebody answers for goes on the work before it
    (
        UNDER_GIVING + "Sở Y tế bố trí xe; chịu trách nhiệm trước UBND tỉnh nếu chậm.",
        [("III.1", "bố trí xe; chịu trách nhiệm trước UBND tỉnh nếu chậm", ("Sở Y tế",), (), None)],
    ),
    (
        "1. Đề nghị Cục thuế tỉnh Hòa An căn cứ quy định nêu trên trả lời hộ dân theo công văn này.",
        [("1", "căn cứ quy định nêu trên trả lời hộ dân theo công văn này", ("Cục thuế tỉnh Hòa An",), (), None)],
    ),
    # under such an article a request is work, elsewhere it may be a right
    ("Điều 5. Tổ chức thực hiện\n1. Đề nghị Hội Nông dân xã giám sát.", [("Điều 5.1", "giám sát", ("Hội Nông dân xã",), (), None)]),
    ("Điều 5. Quyền của hội viên\n1. Đề nghị Hội Nông dân xã giám sát.", []),
    (
        UNDER_GIVING + "Ủy ban Kiểm tra, các ban xây dựng Đảng theo dõi.",
        [("III.1", "theo dõi", ("Ủy ban Kiểm tra", "các ban xây dựng Đảng"), (), None)],
    ),
    ("III. PHÂN CÔNG\nBà Rịa Mới: hai tổ, phụ trách chợ.", []),
    (
        UNDER_GIVING + "Trạm Y tế\n- Chuẩn bị thuốc.\nCăn cứ Kế hoạch này, các ngành tổ chức thực hiện.",
        [("III.1", "Chuẩn bị thuốc", ("Trạm Y tế",), (), None)],
    ),
    # what opens a closing formula is work where nobody else is named
    (
        UNDER_GIVING + "Trạm Y tế\nCăn cứ Kế hoạch này, lập sổ tiêm của trạm.",
        [("III.1", "Căn cứ Kế hoạch này, lập sổ tiêm của trạm", ("Trạm Y tế",), (), None)],
    ),
    # in brackets: what comes with the letter
    (
        UNDER_GIVING + "Trạm Y tế\n- Chuẩn bị thuốc.\n(Đính kèm Kế hoạch số 8/KH-UBND của huyện)./.",
        [("III.1", "Chuẩn bị thuốc", ("Trạm Y tế",), (), None)],
    ),
    ("Sở Y tế trả lời đề nghị của cử tri như sau:\n1. Sở Tài chính bố trí kinh phí.", []),
]


@pytest.mark.parametrize(("text", "wanted"), PLANS)
def test_orders(text: str, wanted: list[tuple[str | None, str, tuple[str, ...], tuple[str, ...], str | None]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "leads"),
    [
        ("I. KẾT QUẢ\n1. Công an xã\n- Bắt giữ 02 đối tượng.", "bao-cao", []),
        ("I. THÀNH PHẦN\n1. UBND xã Ia Pa\n- Bà Rơ Châm Hoa - Chủ tịch UBND xã.", "bien-ban", []),
        ("I. ĐỀ XUẤT\n1. Đề nghị UBND tỉnh:\n- Bố trí kinh phí.", "bao-cao", [("UBND tỉnh",)]),
        ("I. KẾT QUẢ\nUBND tỉnh thống nhất chủ trương; giao Sở Y tế lập đề án.", "bao-cao", []),
    ],
)
def test_a_report_gives_no_work_but_what_it_asks_for(text: str, kind: str, leads: list[tuple[str, ...]]) -> None:
    assert [lead for _, _, lead, _, _ in told(text, kind)] == leads


@pytest.mark.parametrize(
    "verb",
    [
        *("cụ thể hóa", "thể chế hóa", "tiếp thu", "hoàn chỉnh", "sửa đổi", "sơ kết", "tổng kết", "rút kinh nghiệm về", "củng cố"),
        *("phụ trách", "nắm", "bồi dưỡng", "học tập", "soạn thảo", "chuyển", "đưa", "phản ánh", "ký kết", "làm việc về", "điều tra"),
        *("phân luồng", "kiện toàn", "cấp phát", "chăm lo", "ngăn chặn", "trang trí", "kiến nghị", "sắp xếp"),
    ],
)
def test_what_units_do(verb: str) -> None:
    found = told(f"{UNDER_GIVING}Ban Tổ chức Tỉnh ủy {verb} nội dung này.")
    assert found == [("III.1", f"{verb} nội dung này", ("Ban Tổ chức Tỉnh ủy",), (), None)]


@pytest.mark.parametrize(
    "unit",
    [
        *("Trạm Y tế xã", "Hạt Kiểm lâm khu vực 3", "Đồn Biên phòng Ia Pa", "Đội Quản lý thị trường số 2", "Điện lực Ia Pa"),
        *("Bưu điện tỉnh", "Đặc khu Phú Quý"),
        *("Các thôn, tổ dân phố", "Thôn 3", "Khu phố 5", "Tổ dân phố số 2", "Ấp Bình Hòa", "Trưởng các đoàn thể", "Ủy viên Ban Thường vụ"),
        *("Công đoàn các phường", "Các công đoàn cơ sở", "Các chi đoàn trực thuộc", "Chi đoàn cơ quan", "Các chi hội trực thuộc"),
        *("Chi hội phụ nữ thôn 3", "Các cơ sở Đoàn", "Xã đoàn", "Đoàn phường", "Hội Cựu chiến binh tỉnh", "Hội Chữ thập đỏ tỉnh"),
        *("Báo và phát thanh, truyền hình tỉnh", "Trung tâm chính trị phường", "Chi ủy, chi bộ trực thuộc"),
        *(
            "Ngành Y tế",
            "Khối Dân vận Đảng ủy",
            "Đoàn trường",
            "Chỉ huy trưởng Quân sự xã",
            "Cán bộ Địa chính xã",
            "Thủ trưởng các Sở, Ban, ngành của tỉnh",
        ),
        *("Các chi, đảng bộ trực thuộc", "Đồng chí Nguyễn Văn An, Phó Bí thư Đảng ủy"),
    ],
)
def test_who_has_work(unit: str) -> None:
    assert told(f"{UNDER_GIVING}{unit} lập danh sách.") == [("III.1", "lập danh sách", (unit,), (), None)]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("báo cáo trước ngày 15/6 và 15/12 hằng năm", "báo cáo trước ngày 15/6 và 15/12 hằng năm"),
        ("báo cáo UBND tỉnh trước ngày 15/3, 15/6 và 15/12 hằng năm", "trước ngày 15/3, 15/6 và 15/12 hằng năm"),
        ("gửi số liệu trước ngày 20 của tháng cuối quý", "trước ngày 20 của tháng cuối quý"),
        ("gửi số liệu trước 15h hằng ngày", "trước 15h hằng ngày"),
        ("gửi số liệu trước 17h00’ ngày 25/8/2025", "trước 17h00’ ngày 25/8/2025"),
        ("gửi số liệu chậm nhất vào ngày 30/11/2025", "chậm nhất vào ngày 30/11/2025"),
        ("gửi số liệu chậm nhất đến ngày 15/7/2026", "chậm nhất đến ngày 15/7/2026"),
        ("gửi báo cáo trước ngày 16/7", "trước ngày 16/7"),
        ("gửi báo cáo trước ngày 30/6/2025, 1.500 bản", "trước ngày 30/6/2025"),
        ("gửi báo cáo chậm nhất 10 ngày sau khi kết thúc", "chậm nhất 10 ngày sau khi kết thúc"),
        ("gửi báo cáo chậm nhất sau 05 ngày làm việc kể từ ngày họp", "chậm nhất sau 05 ngày làm việc kể từ ngày họp"),
        ("niêm yết giá trong 15 ngày kể từ ngày họp", "trong 15 ngày kể từ ngày họp"),
        ("gửi báo cáo định kỳ 6 tháng, hằng năm", "định kỳ 6 tháng, hằng năm"),
        ("gửi báo cáo định kỳ ngày 25 hằng tháng", "định kỳ ngày 25 hằng tháng"),
        ("soát sổ định kỳ 2 năm/lần", "định kỳ 2 năm/lần"),
        ("soát sổ trong 15 ngày mưa", None),
    ],
)
def test_time_limits(text: str, limit: str | None) -> None:
    assert told(f"1. Sở Y tế có trách nhiệm {text}.") == [("1", text, ("Sở Y tế",), (), limit)]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (". Thời gian hoàn thành: 15.12.2025.", "15.12.2025"),
        ("; thời gian hoàn thành: quý III/2026.", "quý III/2026"),
        (" (thời gian hoàn thành: trước ngày 15/7/2026).", "trước ngày 15/7/2026"),
        ("; thời gian: 8 giờ ngày 15/7/2026.", None),
    ],
)
def test_a_label_of_time_ends_the_order(text: str, limit: str | None) -> None:
    ((_, task, lead, _, found),) = told(f"1. Giao Sở Y tế lập danh sách{text}")
    assert (task.split(";")[0], lead, found) == ("lập danh sách", ("Sở Y tế",), limit)


#: What communes, schools and hospitals write since July 2025: text, and who has which work until when.
COMMUNES = [
    (
        "II. VIỆC CẦN LÀM\n1. Vá đường\n* Đơn vị thực hiện: Phòng Kinh tế.\n* Thời hạn: quý III.",
        [("II.1", "Vá đường", ("Phòng Kinh tế",), (), "quý III")],
    ),
    (
        "II. VIỆC CẦN LÀM\n1. Vá đường\n● Đơn vị thực hiện: Phòng Kinh tế.\n\uf0b7 Thời hạn: quý III.",
        [("II.1", "Vá đường", ("Phòng Kinh tế",), (), "quý III")],
    ),
    (
        "1. Về chợ: Giao Phòng Kinh tế lập sơ đồ. Hoàn thành trước ngày 05/8/2025.",
        [("1", "lập sơ đồ", ("Phòng Kinh tế",), (), "trước ngày 05/8/2025")],
    ),
    (
        "1. Đồng ý sửa chợ xã. Giao Phòng Kinh tế lập sơ đồ; gửi các hộ. Thời hạn: trong tuần.",
        [("1", "lập sơ đồ; gửi các hộ", ("Phòng Kinh tế",), (), "trong tuần")],
    ),
    (
        "1. Về chợ: Giao Phòng Kinh tế lập sơ đồ. Các hộ đã đăng ký trước ngày 05/8/2025 được xếp chỗ.",
        [("1", "lập sơ đồ", ("Phòng Kinh tế",), (), None)],
    ),
    (
        "1. Giao Công an xã phối hợp Trạm Y tế kiểm tra chợ.",
        [("1", "kiểm tra chợ", ("Công an xã",), ("Trạm Y tế",), None)],
    ),
    (
        "1. Yêu cầu trưởng các thôn, bản:\n- Lập danh sách hộ nuôi ong.\n2. Đề nghị thủ trưởng các đơn vị nhắc nhở nhân viên.",
        [
            ("1", "Lập danh sách hộ nuôi ong", ("trưởng các thôn, bản",), (), None),
            ("2", "nhắc nhở nhân viên", ("thủ trưởng các đơn vị",), (), None),
        ],
    ),
    (
        "Ủy ban nhân dân xã đề nghị các thôn quan tâm triển khai thực hiện một số nội dung sau:\n1. Lập tổ trực đê.\n2. Báo cáo hằng tuần.",
        [("1", "Lập tổ trực đê", ("các thôn",), (), None), ("2", "Báo cáo hằng tuần", ("các thôn",), (), None)],
    ),
    (
        "Chủ tịch UBND xã có ý kiến như sau:\n1. Đề nghị thành viên Ban Chỉ đạo tham gia trực đê.\n2. Trạm Y tế chuẩn bị thuốc.",
        [("1", "tham gia trực đê", ("thành viên Ban Chỉ đạo",), (), None), ("2", "chuẩn bị thuốc", ("Trạm Y tế",), (), None)],
    ),
    ("Sở Hải sản có ý kiến như sau:\n1. Sở Hải sản thống nhất với dự thảo.", []),
    (
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Lập dự toán.\n2. Trạm Y tế chuẩn bị thuốc.\nTrên đây là kế hoạch trực đê.",
        [("III.1", "Lập dự toán", ("Phòng Kinh tế",), (), None), ("III.2", "chuẩn bị thuốc", ("Trạm Y tế",), (), None)],
    ),
    (
        "Sở Hải sản đề nghị:\n1. UBND các xã:\na) Lập danh sách tàu.\n2. Chi cục Cá phối hợp tuyên truyền.\nNhận được Công văn này, các xã báo cáo.",
        [("1.a", "Lập danh sách tàu", ("UBND các xã",), (), None), ("2", "phối hợp tuyên truyền", ("Chi cục Cá",), (), None)],
    ),
    (
        "II. PHÂN CÔNG\n1. Ông Đỗ Văn Năm, Chỉ huy trưởng dân quân: lập tổ trực.\n2. Bà Rịa: hai tổ.",
        [("II.1", "lập tổ trực", ("Ông Đỗ Văn Năm, Chỉ huy trưởng dân quân",), (), None)],
    ),
    # bullets below a bullet, or below a line, that names who has the work
    (
        "II. PHÂN CÔNG\n- Trạm Y tế:\n+ Mua thuốc.\n+ Trực đê.\n- Công an xã: Giữ chợ.",
        [
            ("II", "Mua thuốc", ("Trạm Y tế",), (), None),
            ("II", "Trực đê", ("Trạm Y tế",), (), None),
            ("II", "Giữ chợ", ("Công an xã",), (), None),
        ],
    ),
    (
        "II. PHÂN CÔNG\n- Đề nghị Hội Nông dân xã chủ trì, phối hợp với các thôn:\n+ Đếm ong.\nKinh phí:\n- Ngân sách xã.",
        [("II", "Đếm ong", ("Hội Nông dân xã",), ("các thôn",), None)],
    ),
    ("II. PHÂN CÔNG\nTrạm Y tế:\n- Mua thuốc.", [("II", "Mua thuốc", ("Trạm Y tế",), (), None)]),
    ("II. KẾT QUẢ\n- Trạm Y tế:\n+ Mua thuốc.", []),
    # the words of a label in a heading
    ("II. TỔ CHỨC THỰC HIỆN:\n- Trạm Y tế chuẩn bị thuốc.", [("II", "chuẩn bị thuốc", ("Trạm Y tế",), (), None)]),
    ("1. Giao ông Đỗ Văn Năm lập tổ trực đê.", [("1", "lập tổ trực đê", ("ông Đỗ Văn Năm",), (), None)]),
    (
        "I. TỔ CHỨC THỰC HIỆN\n1. Đoàn kiểm tra báo cáo trước ngày 30/10/2025.\n2. Tổ kiểm tra kiểm tra sổ sách.",
        [
            ("I.1", "báo cáo trước ngày 30/10/2025", ("Đoàn kiểm tra",), (), "báo cáo trước ngày 30/10/2025"),
            ("I.2", "kiểm tra sổ sách", ("Tổ kiểm tra",), (), None),
        ],
    ),
    ("III. TỔ CHỨC THỰC HIỆN\n1. Công tác tuyên truyền.\nTrên đây là kế hoạch trực đê.", []),
]


@pytest.mark.parametrize(("text", "wanted"), COMMUNES)
def test_papers_of_communes(text: str, wanted: list[tuple[str | None, str, tuple[str, ...], tuple[str, ...], str | None]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "unit",
    [
        "Tổ trưởng các tổ dân phố",
        "Trưởng bản",
        "Giáo viên chủ nhiệm",
        "Bộ phận Tài vụ",
        "Công chức Địa chính",
        "Thuế cơ sở 3",
        "Trung tâm Cung ứng dịch vụ sự nghiệp công",
    ],
)
def test_small_units_have_work(unit: str) -> None:
    assert told(f"III. TỔ CHỨC THỰC HIỆN\n1. {unit}: soạn thư mời.") == [("III.1", "soạn thư mời", (unit,), (), None)]


@pytest.mark.parametrize("text", ["Giao Sở Y tế mời TS. An giảng bài", "Giao Sở Y tế gửi thư đến tp. Huế"])
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert told(text)[0][1] == text.removeprefix("Giao Sở Y tế ")
