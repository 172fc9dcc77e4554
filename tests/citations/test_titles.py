"""Trích yếu được dẫn: where the title of a cited document ends."""

from __future__ import annotations

import pytest

from tests.citations.samples import citations, edges, letter, plan
from vbhc import parts, readers
from vbhc.citations import mentions

DECREE = "Nghị định số 156/2018/NĐ-CP ngày 16/11/2018 của Chính phủ quy định chi tiết một số điều của Luật Lâm nghiệp"


def title(text: str) -> str | None:
    """The title of the first document cited."""
    source = readers.read(text.encode(), name="a.txt")
    first = mentions.find(source, parts.analyse(source))[0][0]
    return source.one_line(first.title) if first.title else None


@pytest.mark.parametrize(
    "rest",
    [
        ", Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:",
        ", Chủ tịch UBND tỉnh yêu cầu các sở làm việc.",
        ", Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        ", Bộ Y tế quyết định kéo dài thời gian.",
        ", Trường Bách khoa thông báo:",
        ", Trưởng Ban Chỉ đạo yêu cầu:",
        ", Bệnh viện Đa khoa tỉnh báo cáo như sau:",
        ", Hiệu trưởng yêu cầu các khoa làm việc.",
        ", Giám đốc Trung tâm Y tế huyện đề nghị các trạm làm việc.",
        ", Thường trực Huyện ủy kết luận: các xã làm việc.",
        ", nhà trường báo cáo kết quả như sau:",
        ", tỉnh đề ra kế hoạch như sau:",
        ", sau khi nghiên cứu, UBND tỉnh có ý kiến như sau:",
        ", để làm kịp thời vụ, UBND tỉnh yêu cầu:",
        ", có ý kiến của Bộ Lao động - Thương binh và Xã hội tại Công văn số 4483/LĐTBXH-TL ngày 28/12/2023, hai cơ quan chỉ dẫn như sau:",
        ", sau khi thống nhất với Sở Y tế; các huyện làm việc.",
        ", trên cơ sở đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 03/3/2024, UBND tỉnh yêu cầu:",
        " (sau đây gọi tắt là Nghị định số 156/2018/NĐ-CP) cho các huyện.",
        " (dưới đây gọi chung là Nghị định) cho các huyện.",
        "; các huyện làm việc.",
        ", trong đó có việc của các huyện.",
        ", theo đó các huyện có việc.",
        ", ngày 12/4/2024, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND.",
        ", ngày 12 tháng 4 năm 2024 Sở Y tế đề nghị các huyện làm việc.",
        " do Phó Thủ tướng Lê Văn Hùng ký ban hành ngày 16/11/2018.",
        " được sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP.",
        " (được sửa đổi, bổ sung bởi Nghị định số 91/2024/NĐ-CP) cho các huyện.",
        " được sửa đổi, bổ sung năm 2024; các huyện làm việc.",
        " hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
        " hết hiệu lực thi hành trừ trường hợp quy định tại Điều 3.",
        " chấm dứt hiệu lực thi hành từ ngày 01/01/2026.",
        " kể từ ngày Quyết định này có hiệu lực.",
        " trước ngày Quyết định này có hiệu lực thì làm tiếp.",
        " thì tiếp tục thực hiện.",
        ", trừ trường hợp quy định tại khoản 3 Điều này.",
        " được tiếp tục thực hiện đến hết năm.",
        " đến khi kết thúc.",
        ", được điều chỉnh tại Nghị định số 91/2024/NĐ-CP.",
        " (sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP).",
        " sẽ không phải làm lại.",
        " và hướng dẫn tại Quyết định này.",
        " và các quy định trước đây trái với Quyết định này.",
        ".” Các huyện làm việc.",
        "”; các huyện làm việc.",
    ],
)
def test_a_title_ends_before_what_follows(rest: str) -> None:
    assert title(plan(body=f"Theo {DECREE}{rest}")) == "quy định chi tiết một số điều của Luật Lâm nghiệp"


@pytest.mark.parametrize(
    "about",
    [
        "về phối hợp giữa Công an tỉnh, Bệnh viện Đa khoa tỉnh trong giữ rừng",
        "về cây của Trường Bách khoa, Trường hợp đặc biệt và xây dựng",
        "về kiểm lâm, để giữ rừng đầu nguồn",
        "về báo cáo của các trường, trung tâm",
        "về kiện toàn Hội Dân số - Kế hoạch hóa gia đình ở bản xa",
        "về nhà Văn hóa - Thông tin ở bản xa",
    ],
)
def test_a_title_keeps_its_commas(about: str) -> None:
    assert title(plan(body=f"Theo Quyết định số 5/QĐ-TTg ngày 2/1/2024 của Thủ tướng Chính phủ {about}; các huyện làm việc.")) == about


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("Công văn số 512/BYT-KCB gửi các tỉnh, thành phố về việc trồng cây thuốc", "về việc trồng cây thuốc"),
        ("Công điện số 5/CĐ-TTg, gửi các tỉnh miền núi về công tác trồng rừng", "về công tác trồng rừng"),
        ("Công văn số 512/BYT-KCB gửi kèm Công văn số 9/BTC-NS về việc trồng cây", None),
    ],
)
def test_the_title_of_a_letter_stands_behind_whom_it_goes_to(said: str, about: str | None) -> None:
    assert title(plan(body=f"Theo {said}.")) == about


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("Quyết định 22/QĐ-TTg năm 2019 phê duyệt Đề án dạy bơi do Thủ tướng Chính phủ ban hành", "phê duyệt Đề án dạy bơi"),
        (
            "Quyết định 9/2019/QĐ-UBND bãi bỏ văn bản do Chủ tịch tỉnh ban hành do tỉnh Sơn La ban hành",
            "bãi bỏ văn bản do Chủ tịch tỉnh ban hành",
        ),
    ],
)
def test_the_list_of_a_portal_tells_the_issuer_behind_the_title(line: str, about: str) -> None:
    assert title(f"- 1{line}\n{plan()}") == about


def test_a_title_may_name_who_issued_something() -> None:
    said = "Quyết định số 9/QĐ-UBND ngày 2/1/2019 bãi bỏ văn bản do Chủ tịch tỉnh ban hành"
    assert title(plan(body=f"Theo {said}.")) == "bãi bỏ văn bản do Chủ tịch tỉnh ban hành"


def test_what_another_body_issued_is_no_part_of_a_title() -> None:
    body = "Thủ tướng ban hành Chỉ thị số 6/CT-TTg về việc giữ rừng và Bộ Tài chính đã ban hành Công văn số 52/BTC-NS ngày 2/1/2024."
    assert title(plan(body=body)) == "về việc giữ rừng"


def test_what_opens_the_main_clause_is_the_documents_own() -> None:
    said = "Thực hiện Công văn số 512/BYT-KCB của Bộ Y tế về việc góp ý, trên cơ sở đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT, UBND tỉnh yêu cầu:"
    assert edges(plan(lead=said)) == {("self", "implements", "512/BYT-KCB"), ("self", "requested_by", "12/TTr-SYT")}


def test_a_quotation_in_a_title_keeps_its_closing_mark() -> None:
    said = "Quyết định số 5/QĐ-TTg ngày 2/1/2024 của Thủ tướng Chính phủ phê duyệt Đề án “Trồng rừng”"
    assert title(plan(body=f"Theo {said}; các huyện làm việc.")) == "phê duyệt Đề án “Trồng rừng”"


@pytest.mark.parametrize(
    "rest", ["thực hiện theo quy định tại Điều 5.", "quy định tại Điều 5 được giữ nguyên.", "thi hành như sau: trồng cây."]
)
def test_a_clause_about_a_document_is_no_title(rest: str) -> None:
    assert title(plan(body=f"Kinh phí theo Nghị định số 156/2018/NĐ-CP {rest}")) is None


@pytest.mark.parametrize(
    "term",
    [
        "khóa XIV, kỳ họp thứ 11",
        "khóa IX - kỳ họp thứ 6",
        "khoá VI, kỳ họp thứ mười một (chuyên đề)",
        "khóa XV, nhiệm kỳ 2011 - 2016, kỳ họp thứ năm",
    ],
)
def test_the_title_stands_behind_the_session_of_the_council(term: str) -> None:
    said = f"Theo Nghị quyết số 18/2014/NQ-HĐND ngày 5/12/2014 của Hội đồng nhân dân tỉnh {term} về phí trồng cây."
    assert title(plan(body=said)) == "về phí trồng cây"


def test_what_others_advise_is_no_title() -> None:
    assert title(plan(body="Theo Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ, hướng dẫn của các bộ thì các huyện trồng cây.")) is None


def test_a_title_ends_before_a_part_of_another_document() -> None:
    said = "Bãi bỏ Thông tư số 5/2016/TT-BTC quy định về thủ tục cấp phép và khoản 1 Điều 2 của Thông tư số 8/2022/TT-BTC về phí."
    assert title(plan(body=said)) == "quy định về thủ tục cấp phép"


def test_capitals_end_like_small_letters() -> None:
    shouted = f"Theo {DECREE} được sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP.".upper()
    assert title(plan(body=shouted)) == "QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT LÂM NGHIỆP"


def test_a_heading_over_several_lines_is_one_title_without_the_area() -> None:
    about = "Thực hiện Chỉ thị số 33-CT/TW của Ban Bí thư về trồng cây\nvà giữ rừng đầu nguồn\ntrên địa bàn tỉnh Lạng Sơn"
    assert title(plan(title=about)) == "về trồng cây và giữ rừng đầu nguồn"


@pytest.mark.parametrize("change", [str, str.upper, str.lower], ids=["written", "capitals", "small"])
def test_a_decree_that_is_amended_is_not_its_law(change: type[str]) -> None:
    said = change(f"{DECREE} được sửa đổi, bổ sung tại Nghị định số 91/2024/NĐ-CP ngày 18/7/2024 của Chính phủ")
    found = edges(letter(f"Theo {said} thì các huyện làm việc."))
    assert {edge for edge in found if edge[1] == "amends"} == {("91/2024/NĐ-CP", "amends", "156/2018/NĐ-CP")}


def test_what_is_done_to_a_document_has_the_span_of_its_mention() -> None:
    found = citations(letter(f"Theo {DECREE} được sửa đổi tại Nghị định số 91/2024/NĐ-CP thì các huyện làm việc."))
    doubles = [one for one in found if one.rule.startswith("passive")]
    assert len(doubles) == 1
    assert len({one.mention.span for one in found}) == len(found) - 1
