"""Which document is meant: keys, what joins, what stays apart, whatever the order in which files come."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.records import Cited, body, contents_of, record
from vbhc.corpus import identity, open_corpus
from vbhc.knowledge import terms
from vbhc.model.record import Record
from vbhc.parts import symbols

LANG_SON = "Ủy ban nhân dân tỉnh Lạng Sơn"
CAO_BANG = "Ủy ban nhân dân tỉnh Cao Bằng"


@pytest.mark.parametrize(
    ("number", "date", "issuer", "key"),
    [
        ("61/KH-UBND", "2024-03-18", LANG_SON, "vn/lang-son/ubnd/kh/2024/61"),
        ("061/KH-UBND", "2024-03-18", "Chủ tịch UBND tỉnh Lạng Sơn", "vn/lang-son/ubnd/kh/2024/61"),
        ("149-KH/TU", "2024-01-29", "Ban Thường vụ Tỉnh ủy Lạng Sơn", "vn/lang-son/tinh-uy/kh/2020/149"),
        ("149-KH/TU", "2024-01-29", "Tỉnh ủy Lạng Sơn", "vn/lang-son/tinh-uy/kh/2020/149"),
        ("57-KL/TW", "2023-06-15", "Bộ Chính trị", "vn/trung-uong/kl/xiii/57"),
        ("57-KL/TƯ", "2023-06-15", None, "vn/trung-uong/kl/xiii/57"),
        ("25-CT/TW", "2018-08-08", "Ban Bí thư", "vn/trung-uong/ct/xii/25"),
        ("25-CT/TW", "2023-10-25", "Ban Bí thư", "vn/trung-uong/ct/xiii/25"),
        ("30/2020/NĐ-CP", None, None, "vn/chinh-phu/nd/2020/30"),
        ("30/2020/ND-CP", "2020-03-05", "Chính phủ", "vn/chinh-phu/nd/2020/30"),
        ("103/2016/QH13", None, "Quốc hội", "vn/quoc-hoi/qh13/2016/103"),
        ("1079/QĐ-TTg", "2022-09-14", None, "vn/thu-tuong-chinh-phu/qd/2022/1079"),
        ("60/2017/QĐ-UBND", None, LANG_SON, "vn/lang-son/ubnd/qd-qppl/2017/60"),
        ("02/2007/TTLT-BCA-BTC", None, None, "vn/lien-tich/ttlt-bca-btc/2007/2"),
        # the province of that day, whatever form the words were read as
        ("5/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Quảng Trị", "vn/quang-tri-cu/ubnd/kh/2024/5"),
        ("5/KH-UBND", "2025-08-18", "Ủy ban nhân dân tỉnh Quảng Trị", "vn/quang-tri/ubnd/kh/2025/5"),
        # a body of no registry is known by its name
        ("7-KH/BCĐ", "2020-02-17", "Ban Chỉ đạo Ngày sách", "vn/~ban-chi-dao-ngay-sach/kh/2020/7"),
        # nothing is guessed
        ("61/KH-UBND", None, LANG_SON, None),
        ("61/KH-UBND", "2024-03-18", None, None),
        ("57-KL/TW", None, "Bộ Chính trị", None),
        ("60/2017/QĐ-UBND", None, None, None),
    ],
)
def test_key(number: str, date: str | None, issuer: str | None, key: str | None) -> None:
    of = body(issuer)
    assert identity.facts(number, None, None, date, of and of.id, of and of.name).key == key


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("61/KH-UBND", "61-kh-ubnd"),
        ("061/KH-UBND", "61-kh-ubnd"),
        ("01/NQ-ĐUK", "1-nq-duk"),
        ("01-NQ/ĐUK", "1-nq-duk"),
        ("34/2016/NĐ-CP", "34-2016-nd-cp"),
    ],
)
def test_number_key(number: str, key: str) -> None:
    parsed = symbols.parse(number)
    assert parsed
    assert identity.number_key(parsed) == key


@pytest.mark.parametrize(
    ("code", "date", "term"),
    [("TW", "2021-01-31", "xii"), ("TW", "2021-02-02", "xiii"), ("TW", "2026-01-09", "xiii"), ("BTGTU", "2019-05-05", "2015")],
)
def test_terms_of_office(code: str, date: str, term: str) -> None:
    level = terms.level_of(code)
    assert level
    assert level.term(date) == term


@pytest.mark.parametrize("code", ["UBND", "TWĐTN", "BCĐ", "TB"])
def test_bodies_that_count_by_the_year(code: str) -> None:
    assert terms.level_of(code) is None


TWO_DATES = (Cited("61/KH-UBND", "2024-03-18", LANG_SON), Cited("61/KH-UBND", "2024-03-28", LANG_SON))


@pytest.mark.parametrize(
    ("files", "keys"),
    [
        pytest.param(
            [record("a", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited("61/KH-UBND"), Cited("61/KH-UBND", "2024-03-18", LANG_SON)))],
            {"vn/lang-son/ubnd/kh/2024/9", "vn/lang-son/ubnd/kh/2024/61"},
            id="the file tells it elsewhere",
        ),
        pytest.param(
            [
                record("a", "61/KH-UBND", "2024-03-18", LANG_SON),
                record("b", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited("61/KH-UBND", None, LANG_SON),)),
            ],
            {"vn/lang-son/ubnd/kh/2024/9", "vn/lang-son/ubnd/kh/2024/61"},
            id="the only one of that body in those years",
        ),
        pytest.param(
            [
                record("a", "61/KH-UBND", "2012-03-18", LANG_SON),
                record("b", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited("61/KH-UBND", None, LANG_SON),)),
            ],
            {"vn/lang-son/ubnd/kh/2024/9", "vn/lang-son/ubnd/kh/2012/61", "vn/lang-son/ubnd/kh/_2024/61"},
            id="too long ago to be meant",
        ),
        pytest.param(
            [
                record("a", "61/KH-UBND", "2024-03-18", LANG_SON),
                record("b", "9/KH-UBND", "2024-05-05", CAO_BANG, cites=(Cited("61/KH-UBND"),)),
            ],
            {"vn/lang-son/ubnd/kh/2024/61", "vn/cao-bang/ubnd/kh/2024/9", "_cao-bang/kh-ubnd/_2024/61"},
            id="a number alone brings no two bodies together",
        ),
        pytest.param(
            [
                record("a", "61/KH-UBND", "2024-03-18", LANG_SON),
                record("b", None, "2024-05-05", None, cites=(Cited("61/KH-UBND", "2024-03-18"),)),
            ],
            {"vn/lang-son/ubnd/kh/2024/61", "tep/" + "3e23e8160039"},
            id="the exact day, and no other of that number",
        ),
        pytest.param(
            [
                record("a", "61/KH-UBND", "2024-03-18", LANG_SON),
                record("c", "61/KH-UBND", "2024-03-18", CAO_BANG),
                record("b", "9/KH-SYT", "2024-05-05", "Sở Y tế Hà Tĩnh", cites=(Cited("61/KH-UBND", "2024-03-18"),)),
            ],
            {"vn/lang-son/ubnd/kh/2024/61", "vn/cao-bang/ubnd/kh/2024/61", "vn/ha-tinh/so-y-te/kh/2024/9", "_ha-tinh/kh-ubnd/2024/61"},
            id="two of that number and day",
        ),
        pytest.param(
            [
                record(
                    "a",
                    "9/KH-STP",
                    "2024-05-05",
                    "Sở Tư pháp Lạng Sơn",
                    cites=(Cited("61/KH-UBND"), Cited("61/KH-SXD"), Cited("61/SYT-VP")),
                )
            ],
            {
                "vn/lang-son/so-tu-phap/kh/2024/9",
                "_lang-son/kh-ubnd/_2024/61",
                "_lang-son/kh-sxd/_2024/61",
                "_lang-son/syt-vp/_2024/61",
            },
            id="other bodies of one province",
        ),
        pytest.param(
            [record("a", "9/KH-UBND", "2024-05-05", LANG_SON, cites=TWO_DATES)],
            {"vn/lang-son/ubnd/kh/2024/9", "vn/lang-son/ubnd/kh/2024/61"},
            id="two days, one document",
        ),
        pytest.param(
            [
                record("a", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited(name="Luật Báo chí năm 2016"), Cited(name="Luật Báo chí"))),
                record("l", "103/2016/QH13", "2016-04-05", "Quốc hội", kind="Luật", title="Báo chí"),
            ],
            {"vn/lang-son/ubnd/kh/2024/9", "vn/quoc-hoi/qh13/2016/103"},
            id="a law by its name and year is the law",
        ),
        pytest.param(
            [
                record("a", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited(name="Luật Báo chí"),)),
                record("l", "103/2016/Qh13", "2016-04-05", "Quốc hội", kind="Luật", title="Báo chí"),
            ],
            {"vn/lang-son/ubnd/kh/2024/9", "vn/quoc-hoi/qh13/2016/103", "luat/bao-chi/_2024"},
            id="a law without its year may be another",
        ),
        pytest.param(
            [
                record("a", "03/2015/CT-UBND", "2015-09-08", LANG_SON, title="Bảo đảm trật tự an toàn giao thông"),
                record("b", "03/CT-UBND", "2015-01-15", LANG_SON, title="Công tác phòng cháy, chữa cháy năm 2015"),
            ],
            {"vn/lang-son/ubnd/ct-qppl/2015/3", "vn/lang-son/ubnd/ct/2015/3"},
            id="legal documents are numbered apart",
        ),
        pytest.param(
            [
                record("a", "1/KH-UBND", "2024-03-18", LANG_SON),
                record("b", "1/KH-UBND", "2024-03-18", "Ủy ban lâm thời vùng Đông"),
            ],
            {"vn/lang-son/ubnd/kh/2024/1", "vn/~uy-ban-lam-thoi-vung-dong/kh/2024/1"},
            id="a body of no registry is not the province, whatever the number and the day",
        ),
        pytest.param(
            [
                record("a", "9/KH-UBND", "2017-05-05", LANG_SON, cites=(Cited("36-NQ/TW"),)),
                record("b", "8/KH-UBND", "2013-05-05", LANG_SON, cites=(Cited("36-NQ/TW"),)),
            ],
            {
                *("vn/lang-son/ubnd/kh/2017/9", "vn/lang-son/ubnd/kh/2013/8"),
                *("vn/trung-uong/nq/_2016/36", "vn/trung-uong/nq/_2011/36"),
            },
            id="a number of the Party without its day is another one in another term",
        ),
        pytest.param(
            [
                record(
                    "a", "9/KH-UBND", "2025-05-05", LANG_SON, cites=(Cited(name="Luật Tổ chức chính quyền địa phương", date="2025-02-19"),)
                ),
                record(
                    "b", "8/KH-UBND", "2025-09-05", LANG_SON, cites=(Cited(name="Luật Tổ chức chính quyền địa phương", date="2025-06-16"),)
                ),
            ],
            {
                *("vn/lang-son/ubnd/kh/2025/9", "vn/lang-son/ubnd/kh/2025/8"),
                *("luat/to-chuc-chinh-quyen-dia-phuong/2025-02-19", "luat/to-chuc-chinh-quyen-dia-phuong/2025-06-16"),
            },
            id="two laws of one name and year",
        ),
        pytest.param(
            [
                record("draft", None, None, LANG_SON, kind="Kế hoạch", title="Phòng, chống bệnh dại trên địa bàn tỉnh"),
                record("final", "61/KH-UBND", "2024-03-18", LANG_SON, title="Phòng chống bệnh dại trên địa bàn tỉnh"),
                record("final.docx", "61/KH-UBND", "2024-03-18", LANG_SON, title="Phòng, chống bệnh dại trên địa bàn tỉnh"),
            ],
            {"vn/lang-son/ubnd/kh/2024/61"},
            id="draft, final and copy",
        ),
        pytest.param(
            [
                record(
                    "news",
                    about=("61/KH-UBND", "2024-03-18", LANG_SON, "Trồng cây"),
                    cites=(Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị"),),
                )
            ],
            {"vn/lang-son/ubnd/kh/2024/61", "vn/trung-uong/kl/xiii/57"},
            id="an article bears witness",
        ),
    ],
)
def test_documents(files: list[Record], keys: set[str]) -> None:
    for order in (files, files[::-1]):
        with open_corpus(":memory:", create=True) as corpus:
            for one in order:
                corpus.add(one)
            found = contents_of(corpus._db)
        assert {row[0] for row in found["documents"]} == keys
        assert not found["orphans"]


def identity_of_draft(title: str) -> str:
    return f"vn/lang-son/ubnd/ke-hoach/chua-so/{identity.title_key(title)}"


SCHOOL = "Trường THCS Nguyễn Trãi"
LONG = "Triển khai thực hiện nghị quyết của Hội đồng nhân dân tỉnh về phát triển kinh tế tập thể, hợp tác xã trong lĩnh vực nông nghiệp, lâm nghiệp và thủy sản, giai đoạn"
QUANG_TRI = "Ủy ban nhân dân tỉnh Quảng Trị"


def of_place(one: Record, name: str, province: str | None, level: str | None = "unit") -> Record:
    """The record, where it names this body of no registry: of this level and province."""
    known = body(name)
    assert known
    there = known.model_copy(update={"id": None, "name": name, "level": level, "province": province})
    issuer = there if one.issuer and one.issuer.name == name else one.issuer
    cites = [cited.model_copy(update={"issuer": there}) if cited.issuer and cited.issuer.name == name else cited for cited in one.citations]
    return one.model_copy(update={"issuer": issuer, "citations": tuple(cites)})


@pytest.mark.parametrize(
    ("files", "keys"),
    [
        pytest.param(
            [
                record(
                    "a",
                    "9/KH-UBND",
                    "2024-07-05",
                    LANG_SON,
                    cites=(
                        Cited(name="Công điện số 08 năm 2024", issuer="Thủ tướng Chính phủ"),
                        Cited(name="Công điện số 08 năm 2024", issuer=CAO_BANG),
                        Cited(name="Công điện số 08"),
                    ),
                )
            ],
            {
                *("vn/lang-son/ubnd/kh/2024/9", "vn/thu-tuong-chinh-phu/cong-dien/so-08/2024"),
                *("vn/cao-bang/ubnd/cong-dien/so-08/2024", "vn/lang-son/cong-dien/so-08/_2024"),
            },
            id="which of two in one file is meant nobody says",
        ),
        pytest.param(
            [
                record(
                    "a",
                    "9/KH-UBND",
                    "2024-07-05",
                    LANG_SON,
                    cites=(Cited(name="Công điện số 08", date="2024-04-01", issuer="Thủ tướng Chính phủ"),),
                ),
                record(
                    "b", "9/KH-UBND", "2024-07-05", CAO_BANG, cites=(Cited(name="Công điện số 08", date="2024-06-15", issuer=CAO_BANG),)
                ),
                record(
                    "c",
                    "8/KH-UBND",
                    "2024-07-05",
                    "Ủy ban nhân dân tỉnh Hà Tĩnh",
                    cites=(Cited(name="Công điện số 08", date="2024-06-15"),),
                ),
            ],
            {
                *("vn/lang-son/ubnd/kh/2024/9", "vn/cao-bang/ubnd/kh/2024/9", "vn/ha-tinh/ubnd/kh/2024/8"),
                *(
                    "vn/thu-tuong-chinh-phu/cong-dien/so-08/2024",
                    "vn/cao-bang/ubnd/cong-dien/so-08/2024",
                    "vn/ha-tinh/cong-dien/so-08/2024",
                ),
            },
            id="a serial alone brings no two bodies together",
        ),
        pytest.param(
            [
                record(
                    "a", "4-KH/HU", "2023-03-14", "Huyện ủy Cao Lộc", cites=(Cited(name="Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV"),)
                ),
                record(
                    "b", "5-KH/HU", "2023-03-15", "Huyện ủy Lộc Bình", cites=(Cited(name="Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV"),)
                ),
                record(
                    "c",
                    "7/KH-UBND",
                    "2023-03-15",
                    LANG_SON,
                    cites=(Cited(name="Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),),
                ),
                record(
                    "d",
                    "7/KH-UBND",
                    "2023-03-15",
                    CAO_BANG,
                    cites=(Cited(name="Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),),
                ),
            ],
            {
                *(
                    "vn/~huyen-uy-cao-loc/kh/2020/4",
                    "vn/~huyen-uy-loc-binh/kh/2020/5",
                    "vn/lang-son/ubnd/kh/2023/7",
                    "vn/cao-bang/ubnd/kh/2023/7",
                ),
                *(
                    "_cao-loc/nghi-quyet/dai-hoi-dang-bo-huyen-lan-thu-xxiv/_2023",
                    "_loc-binh/nghi-quyet/dai-hoi-dang-bo-huyen-lan-thu-xxiv/_2023",
                ),
                "nghi-quyet/dai-hoi-dai-bieu-toan-quoc-lan-thu-xiii-cua-dang/_2023",
            },
            id="every district has its congress, the Party has one",
        ),
        pytest.param(
            [record("a", "12/TB", "2024-06-18", "Sở Y tế tỉnh Hà Tĩnh"), record("b", "12/TB", "2024-02-05", "Sở Nội vụ tỉnh Lạng Sơn")],
            {"vn/ha-tinh/so-y-te/tb/2024/12", "vn/lang-son/so-noi-vu/tb/2024/12"},
            id="a symbol without the body is that of whoever issues it",
        ),
        pytest.param(
            [
                of_place(record("a", "5/KH-THCS", "2024-03-18", SCHOOL), SCHOOL, "lang-son"),
                of_place(record("b", "5/KH-THCS", "2024-05-22", SCHOOL), SCHOOL, "cao-bang"),
                of_place(
                    record("c", "1/BC-THCS", "2024-06-01", "Sở Y tế Hà Tĩnh", cites=(Cited("5/KH-THCS", "2024-05-22", SCHOOL),)),
                    SCHOOL,
                    None,
                ),
                of_place(
                    record("d", "2/BC-THCS", "2024-06-01", "Sở Y tế Hà Tĩnh", cites=(Cited("5/KH-THCS", "2024-05-23", SCHOOL),)),
                    SCHOOL,
                    None,
                ),
            ],
            {
                *("vn/~lang-son/truong-thcs-nguyen-trai/kh/2024/5", "vn/~cao-bang/truong-thcs-nguyen-trai/kh/2024/5"),
                *("vn/ha-tinh/so-y-te/bc/2024/1", "vn/ha-tinh/so-y-te/bc/2024/2", "vn/~truong-thcs-nguyen-trai/kh/2024/5"),
            },
            id="bodies of one name in two provinces; of which one a mention is, its day tells",
        ),
        pytest.param(
            [
                record("a", "9/2025/QĐ-UBND", "2025-02-18", QUANG_TRI),
                record("b", "9/2025/QĐ-UBND", "2025-08-18", QUANG_TRI),
                record("c", "78/KH-UBND", "2025-05-10", QUANG_TRI, cites=(Cited("9/2025/QĐ-UBND", None, QUANG_TRI),)),
                record("d", "79/KH-UBND", "2025-12-10", QUANG_TRI, cites=(Cited("9/2025/QĐ-UBND", None, QUANG_TRI),)),
            ],
            {
                *("vn/quang-tri-cu/ubnd/qd-qppl/2025/9", "vn/quang-tri/ubnd/qd-qppl/2025/9", "vn/quang-tri/ubnd/qd-qppl/_2025/9"),
                *("vn/quang-tri-cu/ubnd/kh/2025/78", "vn/quang-tri/ubnd/kh/2025/79"),
            },
            id="of two provinces of a name in one year: the one that had issued it by then, or neither",
        ),
        pytest.param(
            [
                record("a", "50/KH-UBND", "2025-03-03", LANG_SON),
                record("b", "9/KH-UBND", "2025-01-10", LANG_SON, cites=(Cited("50/KH-UBND", None, LANG_SON),)),
            ],
            {"vn/lang-son/ubnd/kh/2025/50", "vn/lang-son/ubnd/kh/2025/9", "vn/lang-son/ubnd/kh/_2025/50"},
            id="nobody cites what is still to be issued",
        ),
        pytest.param(
            [
                record("a", None, None, LANG_SON, title=f"{LONG} 2021 - 2025", kind="Kế hoạch"),
                record("b", None, None, LANG_SON, title=f"{LONG} 2026 - 2030", kind="Kế hoạch"),
                record("c", "7/KH-UBND", "2026-01-30", LANG_SON, title=f"{LONG} 2026 - 2030"),
            ],
            {identity_of_draft(f"{LONG} 2021 - 2025"), "vn/lang-son/ubnd/kh/2026/7"},
            id="long titles that differ in their last words",
        ),
        pytest.param(
            [
                record("a", "21/KH-UBND", "2023-01-05", LANG_SON, title="Tăng cường công tác cải cách hành chính"),
                record(
                    "b",
                    None,
                    None,
                    LANG_SON,
                    title="Tăng cường công tác cải cách hành chính",
                    kind="Kế hoạch",
                    cites=(Cited("10/NQ-CP", "2026-01-15"),),
                ),
            ],
            {"vn/lang-son/ubnd/kh/2023/21", identity_of_draft("Tăng cường công tác cải cách hành chính"), "vn/chinh-phu/nq/2026/10"},
            id="no draft of a plan that is older than what the draft cites",
        ),
    ],
)
def test_what_stays_apart(files: list[Record], keys: set[str]) -> None:
    for order in (files, files[::-1]):
        with open_corpus(":memory:") as corpus:
            list(corpus.add_many(order))
            found = {key for (key,) in corpus._db.execute("SELECT key FROM documents")}
        assert found == keys


def test_a_wording_from_two_provinces_is_two() -> None:
    files = [
        of_place(
            record(name, "1/BC-SYT", "2024-06-01", f"Sở Y tế {name}", cites=(Cited("5/KH-THCS", "2024-05-22", SCHOOL),)), SCHOOL, province
        )
        for name, province in (("Lạng Sơn", "lang-son"), ("Cao Bằng", "cao-bang"))
    ]
    for order in (files, files[::-1]):
        with open_corpus(":memory:") as corpus:
            list(corpus.add_many(order))
            found = set(corpus._db.execute("SELECT key, province FROM documents WHERE number = '5/KH-THCS'"))
        assert found == {
            ("vn/~lang-son/truong-thcs-nguyen-trai/kh/2024/5", "lang-son"),
            ("vn/~cao-bang/truong-thcs-nguyen-trai/kh/2024/5", "cao-bang"),
        }


def test_an_article_holds_nothing_and_owns_no_edge() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(record("news", about=("61/KH-UBND", "2024-03-18", LANG_SON, None), cites=(Cited("57-KL/TW", "2023-06-15"),)))
        found = contents_of(corpus._db)
    assert [row[-1] for row in found["documents"]] == [0, 0]
    assert [row[3] for row in found["edges"]] == [0]


def test_the_day_that_most_say_and_a_file_of_its_own() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(record("a", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(*TWO_DATES, Cited("61/KH-UBND", "2024-03-28", LANG_SON))))
        assert corpus.resolve("61/KH-UBND")[0].date == "2024-03-28"
        corpus.add(record("b", "61/KH-UBND", "2024-03-18", LANG_SON))
        assert corpus.resolve("61/KH-UBND")[0].date == "2024-03-18"


@pytest.mark.parametrize(
    ("cited", "completed"),
    [
        pytest.param(
            Cited("57-KL/TW", "2023-06-15"),
            record("b", "8/KH-UBND", "2024-05-05", LANG_SON, cites=(Cited("57-KL/TW", None, LANG_SON), Cited("57-KL/TW", "2023-06-15"))),
            id="by another mention, which names no body",
        ),
        pytest.param(
            Cited("9/2017/QĐ-UBND", "2017-03-18", CAO_BANG),
            record("b", "9/2017/QĐ-UBND", "2017-03-18", CAO_BANG, title="Trồng cây gây rừng", cites=(Cited("9/2017/QĐ-UBND"),)),
            id="by the file itself",
        ),
    ],
)
def test_a_mention_that_is_completed_has_the_body_of_what_completes_it(cited: Cited, completed: Record) -> None:
    alone = record("a", "9/KH-UBND", "2024-05-05", LANG_SON, cites=(cited,))
    with open_corpus(":memory:", create=True) as one, open_corpus(":memory:", create=True) as other:
        for corpus, order in ((one, (alone, completed)), (other, (completed, alone))):
            for each in order:
                corpus.add(each)
        assert contents_of(one._db) == contents_of(other._db)


DAYS = st.sampled_from([None, "2023-06-15", "2024-03-18", "2024-03-28", "2012-03-18"])
WHO = st.sampled_from([None, LANG_SON, CAO_BANG, "Ban Chỉ đạo Ngày sách"])
CITED = st.builds(
    Cited,
    number=st.sampled_from(["61/KH-UBND", "061/KH-UBND", "57-KL/TW", "9/2017/QĐ-UBND", "1079/QĐ-TTg"]),
    date=DAYS,
    issuer=WHO,
    relation=st.sampled_from(["implements", "mentions"]),
    within=st.sampled_from([None, None, 0]),
    name=st.none(),
    title=st.sampled_from([None, "về việc trồng cây", "VỀ VIỆC TRỒNG CÂY GÂY RỪNG"]),
)
NAMED = st.sampled_from(["Luật Báo chí năm 2016", "Luật Báo chí", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII"]).map(
    lambda name: Cited(name=name)
)
FILES = st.lists(
    st.tuples(
        st.sampled_from([None, "61/KH-UBND", "9/2017/QĐ-UBND"]),
        DAYS,
        WHO,
        st.sampled_from([None, "Trồng cây gây rừng ở vùng cao"]),
        st.lists(CITED | NAMED, max_size=4),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(files=FILES, seed=st.integers(0, 10_000))
def test_the_order_of_files_does_not_count(
    files: list[tuple[str | None, str | None, str | None, str | None, list[Cited]]], seed: int
) -> None:
    records = [
        record(f"file{place}", number, date, issuer, title=title, kind="Kế hoạch", cites=tuple(cites))
        for place, (number, date, issuer, title, cites) in enumerate(files)
    ]
    shuffled = records.copy()
    random.Random(seed).shuffle(shuffled)
    with open_corpus(":memory:", create=True) as together, open_corpus(":memory:", create=True) as alone:
        together.add_many(records)
        for one in shuffled:
            alone.add(one)
        first = contents_of(together._db)
        assert first == contents_of(alone._db)
        # what is taken out leaves no trace
        alone.add(record("other", "61/KH-UBND", "2024-03-18", LANG_SON, title="Trồng cây gây rừng ở vùng cao", cites=TWO_DATES))
        alone.remove(["other"])
        assert first == contents_of(alone._db)
        assert not first["orphans"]
