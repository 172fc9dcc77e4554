"""The document that an article is about: who issued it, which one, and what it says of itself."""

from __future__ import annotations

import pytest

from vbhc import pipeline, readers
from vbhc.model.document import Announced
from vbhc.parts import analyse

REST = " Các đơn vị trong ngành đọc kỹ nội dung và làm theo kế hoạch công tác của mình từ tháng sau.\n"


def announced(text: str) -> Announced | None:
    """What a short news item announces."""
    return analyse(readers.read((text + REST).encode(), name="test.txt")).announces


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Cục Trồng trọt (Bộ Nông nghiệp và Môi trường) vừa có Công văn số 15/TT-CLT ngày 4/5/2025 về giống lúa.", "Cục Trồng trọt"),
        (
            "Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT) vừa ban hành Quyết định số 31/QĐ-VNPT về giá cước.",
            "Tập đoàn Bưu chính Viễn thông Việt Nam",
        ),
        ("Cục Quản lý giống vừa ban hành Quyết định số 31/QĐ-QLG ngày 4/5/2025 về sổ tay.", "Cục Quản lý giống"),
        ("UBND TP. Hải Phòng vừa ban hành Kế hoạch số 14/KH-UBND về việc dọn kênh.", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("Phó Chủ tịch UBND tỉnh Gia Lai Lê Văn Hùng vừa ký Quyết định số 14/QĐ-UBND về bến xe.", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Chủ tịch UBND tỉnh Gia Lai vừa ký Quyết định số 14/QĐ-UBND về bến xe.", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"),
        ("Phó Thủ tướng Lê Văn Hùng vừa ký Quyết định số 14/QĐ-TTg về bến xe.", "Thủ tướng Chính phủ"),
        ("Hội đồng nhân dân phường Sao Mai vừa thông qua Nghị quyết số 3/NQ-HĐND về bến xe.", "Hội đồng nhân dân phường Sao Mai"),
        ("BCĐ Trung ương về Phòng, chống thiên tai đã có Công điện số 3/CĐ-TW về mưa.", "Ban Chỉ đạo Trung ương về Phòng, chống thiên tai"),
        ("Bộ Tài chính - Bộ Y tế vừa ban hành Thông tư liên tịch số 4/2014/TTLT-BTC-BYT về phí.", "Bộ Tài chính; Bộ Y tế"),
        ("Theo báo cáo của Bộ Tài chính, Bộ Y tế vừa ban hành Thông tư số 4/2014/TT-BYT về phí.", "Bộ Y tế"),
        ("Viện Kiểm sát nhân dân cấp cao tại Đà Nẵng có Thông báo số 4/TB-VC2 về lịch.", "Viện kiểm sát nhân dân cấp cao tại Đà Nẵng"),
        ("Bộ Tư lệnh Quân khu 9 vừa ra Công điện số 3/CĐ-TM về mưa.", "Bộ Tư lệnh Quân khu 9"),
        (
            "Chủ tịch Ủy ban nhân dân (UBND) tỉnh Gia Lai vừa ký Quyết định số 14/QĐ-UBND về bến xe.",
            "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
        ),
        ("Hội đồng nhân dân (HĐND) tỉnh Gia Lai vừa ban hành Nghị quyết số 14/NQ-HĐND về bến xe.", "Hội đồng nhân dân tỉnh Gia Lai"),
        ("Tổng Bí thư Lê Văn Hùng đã ký ban hành Nghị quyết số 14-NQ/TW của Bộ Chính trị về trồng cây.", "Bộ Chính trị"),
        ("Ông Lê Văn Hùng vừa ký Quyết định số 14/QĐ-SYT ngày 2/5/2024 của Sở Y tế tỉnh Gia Lai về bến xe.", "Sở Y tế tỉnh Gia Lai"),
        (
            "Thay mặt Ban Bí thư, đồng chí Lê Văn Hùng đã ký ban hành Chỉ thị số 14-CT/TW ngày 2/5/2025 về trồng cây.",
            "Ban Bí thư Trung ương Đảng",
        ),
        ("Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Lê Văn Hùng ký ban hành Kết luận số 14-KL/TW về trồng cây.", "Bộ Chính trị"),
        (
            "Thường trực Ban Bí thư ký ban hành Kết luận số 14-KL/TW.\nThay mặt Bộ Chính trị, ông Lê Văn Hùng ký Kết luận số 14-KL/TW về cây.",
            "Bộ Chính trị",
        ),
        (
            "Ông Lê Văn Hùng, Thường trực Ban Bí thư, đã dự; Ban Tổ chức Trung ương vừa ký Hướng dẫn số 14-HD/BTCTW.",
            "Ban Tổ chức Trung ương",
        ),
        ("Thủ tướng Chính phủ vừa phê duyệt Đề án chợ tại Quyết định số 22/QĐ-TTg ngày 2/5/2020.", "Thủ tướng Chính phủ"),
        ("Thông tư số 22/2020/TT-BTC được Bộ Tài chính ban hành ngày 2/5/2020 hướng dẫn thu phí chợ.", "Bộ Tài chính"),
        ("Phó Thủ tướng Thường trực Nguyễn Văn Trường vừa ký Quyết định số 14/QĐ-TTg về bến xe.", "Thủ tướng Chính phủ"),
        ("Phó thủ tướng Lê Văn Hùng vừa ký quyết định số 14 ngày 2-5 của Thủ tướng Chính phủ về bến xe.", "Thủ tướng Chính phủ"),
        ("Phó Chủ tịch Thường trực UBND tỉnh Gia Lai Lê Văn Hùng đã ký Kế hoạch số 14/KH-UBND về bến xe.", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Chủ tịch UBND huyện Sao Mai Lê Văn Hùng vừa ký Quyết định số 14/QĐ-UBND về bến xe.", "Chủ tịch Ủy ban nhân dân huyện Sao Mai"),
        ("Ông Lê Văn Hùng, Giám đốc Sở Y tế tỉnh Gia Lai đã ký, ban hành Kế hoạch số 14/KH-SYT về bến xe.", "Sở Y tế tỉnh Gia Lai"),
        (
            "Thừa lệnh Chủ tịch UBND tỉnh Gia Lai, Phó Chánh Văn phòng UBND tỉnh Lê Văn Hùng đã ký văn bản số 14/UBND-NC về bến xe.",
            "Ủy ban nhân dân tỉnh Gia Lai",
        ),
        ("UBND huyện Ea H'Mai vừa ban hành Kế hoạch số 14/KH-UBND về bến xe.", "Ủy ban nhân dân huyện Ea H'Mai"),
        ("Ban Chỉ đạo 24 của Chính phủ vừa ban hành Kế hoạch số 14/KH-BCĐ về bến xe.", "Ban Chỉ đạo 24 của Chính phủ"),
        ("https://gialai.gov.vn/tin/1\n\nUBND tỉnh vừa ban hành Kế hoạch số 14/KH-UBND về bến xe.", "Ủy ban nhân dân tỉnh Gia Lai"),
        (
            "https://dongnai.gov.vn/tin/1\n\nNgày 2/5/2018, UBND tỉnh ban hành Kế hoạch số 14/KH-UBND về bến xe.",
            "Ủy ban nhân dân tỉnh Đồng Nai",
        ),
        ("Tại Công văn số 14/UBND-KT ngày 2/5/2024 về bến xe, UBND tỉnh Gia Lai yêu cầu các xã làm gấp.", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Tại Công văn số 14/UBND-KT, Phó Chủ tịch UBND tỉnh Gia Lai đề nghị các xã làm gấp.", "Ủy ban nhân dân tỉnh Gia Lai"),
        (
            "Đó là yêu cầu của Chủ tịch UBND tỉnh Gia Lai Lê Văn Hùng đối với các xã tại Công điện số 14/CĐ-UBND về bến xe.",
            "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
        ),
        (
            "Đây là một trong những nội dung tại Chỉ thị số 14/CT-UBND ngày 2/5/2024 của UBND tỉnh Gia Lai về bến xe.",
            "Ủy ban nhân dân tỉnh Gia Lai",
        ),
        (
            "Chỉ thị của Ban Bí thư: trồng cây mọi nơi\n\nThay mặt Bộ Chính trị, Thường trực Ban Bí thư Lê Văn Hùng ký ban hành Chỉ thị số 14-CT/TW về trồng cây.",
            "Bộ Chính trị",
        ),
    ],
)
def test_who_issued_it(text: str, issuer: str) -> None:
    found = announced(text)
    assert found is not None
    assert found.issuer is not None
    assert found.issuer.name == issuer


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bộ Y tế có Công văn số 8/BYT-DP gửi UBND các tỉnh, thành phố về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP, ngày 7/3/2022 về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP ngày 07 tháng 3 năm 2022 về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP gửi báo cáo về Chính phủ.", None),
        ("Bộ Y tế có Công văn số 8/BYT-DP gửi Giám đốc các sở; Chủ tịch UBND các xã về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP (ngày 7/3/2022) về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Tỉnh ủy Gia Lai đã ban hành Chỉ thị số 17 về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về sổ muỗi phiên bản 1.0.", "về sổ muỗi phiên bản 1.0"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc diệt muỗi, trong đó yêu cầu phun thuốc.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc diệt muỗi gửi các sở, bệnh viện.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc diệt muỗi gửi các huyện, thị xã.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc diệt muỗi yêu cầu các huyện phun thuốc.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc diệt muỗi, với yêu cầu xã nào cũng phun thuốc.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc yêu cầu các xã diệt muỗi.", "về việc yêu cầu các xã diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc gửi các xã sổ muỗi.", "về việc gửi các xã sổ muỗi"),
        ("Bộ Y tế có Quyết định số 8/QĐ-BYT về sổ muỗi, thay thế Quyết định số 3/QĐ-BYT.", "về sổ muỗi"),
        ("Bộ Y tế có Quyết định số 8/QĐ-BYT về sổ muỗi (thay thế Quyết định số 3/QĐ-BYT).", "về sổ muỗi"),
        ("Bộ Y tế có Công điện số 8/CĐ-BYT gửi các tỉnh miền núi về công tác diệt muỗi.", "về công tác diệt muỗi"),
        ("Đó là chỉ đạo của Bộ Y tế tại Công văn số 8/BYT-DP về việc diệt muỗi.", "về việc diệt muỗi"),
        ("Bộ Y tế có Công văn số 8/BYT-DP về việc diệt muỗi, cụ thể như sau: phun thuốc.", "về việc diệt muỗi"),
    ],
)
def test_what_it_is_about(text: str, title: str | None) -> None:
    found = announced(text)
    assert found is not None
    assert found.title == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thực hiện Chỉ thị số 5-CT/TU, ngày 14/4/2025, Đảng ủy xã Sao Mai ban hành Kế hoạch số 14-KH/ĐU về thi hát.", None),
        (
            "Ngày 2/5/2025, theo Chỉ thị số 5-CT/TU ngày 14/4/2025, Đảng ủy xã Sao Mai ban hành Kế hoạch số 14-KH/ĐU về thi hát.",
            "2025-05-02",
        ),
        ("Ngày 2/5/2025, Đảng ủy xã Sao Mai ban hành Kế hoạch số 14-KH/ĐU về thi hát.", "2025-05-02"),
        ("Đảng ủy xã Sao Mai ban hành Kế hoạch số 14-KH/ĐU (ngày 2/5/2025) về thi hát.", "2025-05-02"),
        ("Kế hoạch số 14/KH-UBND được UBND tỉnh Gia Lai ban hành ngày 2/5/2025 để thi hát.", "2025-05-02"),
    ],
)
def test_the_day_of_what_is_carried_out_is_not_its_own(text: str, day: str | None) -> None:
    found = announced(text)
    assert found is not None
    assert found.date == day


@pytest.mark.parametrize(
    "text",
    [
        "Các chợ còn đóng cho đến khi UBND tỉnh Gia Lai có thông báo mới.",
        "Để làm đúng theo nội dung Nghị định số 14/2022/NĐ-CP ngày 2/5/2022 của Chính phủ, các chợ còn đóng.",
        "Tại Quyết định số 14/QĐ-TTg về chợ, các xã được nhiều việc. UBND tỉnh Gia Lai giao Sở Y tế dọn chợ.",
        "Trong Công văn số 14/VP-KT, UBND tỉnh Gia Lai yêu cầu dọn chợ.",
        # a plan that a cited document issues, plans that somebody has, what is history
        "Sở dọn chợ theo Nghị quyết số 14/NQ-CP ngày 2/5/2022 của Chính phủ ban hành Kế hoạch mở chợ đến năm 2025.",
        "Sở dọn chợ theo Quyết định số 14/QĐ-TTg của Thủ tướng Chính phủ ban hành Kế hoạch mở chợ đến năm 2025.",
        "Hội Nông dân tỉnh Gia Lai có kế hoạch mở nhiều chợ trong văn bản sắp tới.",
        "Ngày 3/3/1959, Thủ tướng Chính phủ ban hành Nghị định số 100/TTg về chợ, mở đầu cho ngành.",
        # whose guidance is followed in the next line is not who issued it
        "Công văn số 14/SYT-NV V/v dọn chợ\nThực hiện chỉ đạo của UBND tỉnh Gia Lai, Sở Y tế yêu cầu các chợ dọn vệ sinh.",
    ],
)
def test_what_is_only_spoken_of_is_not_announced(text: str) -> None:
    assert announced(text) is None


def test_a_headline_without_a_day_and_a_sentence_with_one_tell_of_one_document() -> None:
    found = announced(
        "UBND tỉnh Gia Lai ban hành Kế hoạch mở chợ\n\nNgày 2/5/2024, UBND tỉnh Gia Lai ban hành Kế hoạch số 14/KH-UBND về mở chợ."
    )
    assert found is not None
    assert (found.number, found.issuer and found.issuer.id) == ("14/KH-UBND", "vn/gia-lai-cu/ubnd")


def test_the_headline_above_has_no_part_in_the_sentence() -> None:
    said = "Thừa lệnh Chủ tịch UBND tỉnh Gia Lai, ông Lê Văn Hùng, Phó Chánh Văn phòng UBND tỉnh đã ký văn bản số 14/UBND-NC về chợ."
    found = announced(f"Ý kiến của Sở Y tế tỉnh Gia Lai\n\n{said}")
    assert found is not None
    assert found.issuer is not None
    assert found.issuer.name == "Ủy ban nhân dân tỉnh Gia Lai"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Thực hiện Chỉ thị số 35 ngày 3/5/2019 của Bộ Chính trị, Tỉnh ủy Gia Lai ban hành Hướng dẫn số 26-HD/TU, ngày 8/6/2019 về trồng cây.",
            "2019-06-08",
        ),
        ("Thực hiện Công điện ngày 3/5/2019 của Bộ Y tế, Tỉnh ủy Gia Lai ban hành Hướng dẫn số 26-HD/TU về trồng cây.", None),
        (
            "Thực hiện Công điện ngày 3/5/2019 của Bộ Y tế, Tỉnh ủy Gia Lai ban hành Hướng dẫn số 26-HD/TU, ngày 29/77/2019 về trồng cây.",
            None,
        ),
        ("Ngày 8/6/2019, Tỉnh ủy Gia Lai ban hành Hướng dẫn số 26-HD/TU về trồng cây.", "2019-06-08"),
        (
            "Tỉnh ủy Gia Lai ban hành Hướng dẫn số 26-HD/TU về trồng cây\n\nNgày 8/6/2019, Tỉnh ủy Gia Lai ban hành Hướng dẫn số 26-HD/TU về trồng cây.",
            "2019-06-08",
        ),
    ],
)
def test_its_day_is_not_that_of_what_it_carries_out(text: str, day: str | None) -> None:
    found = announced(text)
    assert found is not None
    assert (found.number, found.date) == ("26-HD/TU", day)


@pytest.mark.parametrize(
    "text",
    [
        "Trình tự bầu nêu trong Quyết định số 14-QĐ/TW của Ban Chấp hành Trung ương về việc ban hành Quy chế bầu cử.",
        "Kết luận số 14-KL/TW: Nhiệm vụ của Đảng ủy Chính phủ",
    ],
)
def test_what_a_document_is_about_announces_nothing(text: str) -> None:
    assert announced(text) is None


@pytest.mark.parametrize(
    ("text", "number", "day", "issuer"),
    [
        ("Ngày 2/5/2021, Tổng Bí thư Lê Văn Hùng đã ký Quy định số 14-QĐ/TW về chợ.", "14-QĐ/TW", "2021-05-02", None),
        ("Ngày 2/5/2021, ông Lê Văn Hùng ký ban hành Quyết định số 14/QĐ-SYT về chợ.", "14/QĐ-SYT", "2021-05-02", None),
        # who says whose it is goes first
        (
            "Ông Lê Văn Hùng đã ký Quyết định số 14/QĐ-UBND về chợ. Ngày 2/5/2021, UBND tỉnh Gia Lai ban hành Kế hoạch số 3/KH-UBND về chợ.",
            "3/KH-UBND",
            "2021-05-02",
            "Ủy ban nhân dân tỉnh Gia Lai",
        ),
        # its number and day in brackets at the end
        (
            "Sở Y tế tỉnh Gia Lai vừa có Công văn đề nghị các xã trực (Công văn số 14/SYT-NV, ngày 2/5/2021).",
            "14/SYT-NV",
            "2021-05-02",
            "Sở Y tế tỉnh Gia Lai",
        ),
        ("Sở Y tế tỉnh Gia Lai vừa có Công văn đề nghị các xã trực (Kế hoạch số 14/KH-SYT).", None, None, "Sở Y tế tỉnh Gia Lai"),
        (
            "Ngày 2/5/2021, BCH phòng chống thiên tai và TKCN tỉnh Nghệ An đã có công điện khẩn số 13.",
            None,
            "2021-05-02",
            "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Nghệ An",
        ),
    ],
)
def test_number_day_and_issuer(text: str, number: str | None, day: str | None, issuer: str | None) -> None:
    found = announced(text)
    assert found is not None
    assert (found.number, found.date, found.issuer and found.issuer.name) == (number, day, issuer)


def test_newspapers_write_the_centre_with_a_mark() -> None:
    found = announced("Bộ Chính trị vừa ban hành Chỉ thị số 3-CT/TƯ về trồng cây.")
    assert found is not None
    assert found.number == "3-CT/TW"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sở Y tế tỉnh Gia Lai vừa có văn bản số 140/SYT-VP về lịch trực.", "cong-van"),
        ("Sở Y tế tỉnh Gia Lai vừa có Văn bản số 140/SYT-VP về lịch trực.", "cong-van"),
        ("Sở Y tế tỉnh Gia Lai vừa có văn bản số 14/KH-SYT về lịch trực.", "ke-hoach"),
        ("Sở Y tế tỉnh Gia Lai vừa có văn bản đề nghị các xã trực.", None),
    ],
)
def test_a_paper_is_what_its_number_says(text: str, kind: str | None) -> None:
    found = announced(text)
    assert (found.type.id if found and found.type else None) == kind


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Bộ Y tế vừa ban hành Thông tư 14/2020/TT-BYT quy định về sổ muỗi.", "14/2020/TT-BYT", "quy định về sổ muỗi"),
        ("Bộ Y tế vừa ban hành Thông tư 14/2020/TT-BYT thay thế Thông tư 3/2015/TT-BYT về sổ muỗi.", "14/2020/TT-BYT", None),
        ("Bộ Y tế vừa ban hành Thông tư 14/2020/TT-BYT quy định về sổ, áp dụng với các xã.", "14/2020/TT-BYT", "quy định về sổ"),
        ("Tỉnh ủy Gia Lai vừa ra Chỉ thị số 14-CT/TU ngày 2/5/2020 “về trồng cây”.", "14-CT/TU", "về trồng cây"),
        ("UBND tỉnh Gia Lai vừa có Công văn số 14/UBND-KT đề nghị các xã báo cáo.", "14/UBND-KT", None),
        ("Quốc hội đã thông qua Luật Chợ số 14/2025/QH15.", "14/2025/QH15", None),
        ("UBND tỉnh Gia Lai vừa ban hành kế hoạch thực hiện Nghị quyết số 14/NQ-CP.", None, None),
    ],
)
def test_its_citation_tells_number_and_title(text: str, number: str | None, title: str | None) -> None:
    about = pipeline.parse((text + REST).encode(), name="test.txt").announces
    assert about is not None
    assert (about.number, about.title) == (number, title)
