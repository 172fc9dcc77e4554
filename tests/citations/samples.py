"""Documents around a sentence, for tests of what it does to the documents it names."""

from __future__ import annotations

from vbhc import parts, readers
from vbhc.citations import cite
from vbhc.model.citation import Citation

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
PROVINCE = f"ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n-------\n{NATION}"
DAY = "Lạng Sơn, ngày 18 tháng 3 năm 2024\n\n"
CLOSING = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHồ Tiến Thiệu\n"

Edge = tuple[str, str, str]


def plan(lead: str = "", body: str = "", title: str = "Trồng cây chắn gió năm 2024", *, heading: str = "YÊU CẦU") -> str:
    """A plan of a province; `body` stands in its first section, under `heading`."""
    return (
        f"{PROVINCE}Số: 61/KH-UBND\n{DAY}KẾ HOẠCH\n{title}\n\n{lead}\n\nI. {heading}\n\n1. {heading.capitalize()}\n\n{body or 'Giữ ấm cho học sinh.'}\n\n"
        f"II. TỔ CHỨC THỰC HIỆN\n\nCác huyện bố trí đất.{CLOSING}"
    )


def decision(lead: str = "", body: str = "", title: str = "Về việc trồng cây chắn gió") -> str:
    """A decision of a province; `body` are its articles behind the first."""
    return (
        f"{PROVINCE}Số: 320/QĐ-UBND\n{DAY}QUYẾT ĐỊNH\n{title}\n\nỦY BAN NHÂN DÂN TỈNH LẠNG SƠN\n\n{lead}\n\nQUYẾT ĐỊNH:\n\n"
        f"Điều 1. Trồng cây chắn gió ở các trường vùng cao.\n\n{body or 'Điều 2. Các huyện bố trí đất.'}{CLOSING}"
    )


def circular(lead: str = "", body: str = "", title: str = "Quy định về trồng cây") -> str:
    """A circular of a ministry."""
    return (
        f"BỘ NỘI VỤ\n-------\n{NATION}Số: 10/2024/TT-BNV\nHà Nội, ngày 18 tháng 3 năm 2024\n\nTHÔNG TƯ\n{title}\n\n{lead}\n\n"
        f"Điều 1. Phạm vi điều chỉnh\n\nThông tư này nói về cây.\n\n{body or 'Điều 2. Các huyện bố trí đất.'}"
        "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nBỘ TRƯỞNG\nPhạm Thị Thanh Trà\n"
    )


def letter(body: str, subject: str = "trồng cây chắn gió") -> str:
    """A công văn of a province."""
    return f"{PROVINCE}Số: 412/UBND-KGVX\nV/v {subject}\n{DAY}Kính gửi: Sở Nội vụ.\n\n{body}{CLOSING}"


def article(text: str) -> str:
    """A piece of news."""
    return f"Tin trong tỉnh\n\nĐẩy mạnh trồng cây\n\n{text}\n\nCác huyện đã vào cuộc. Người dân đồng tình.\n"


def citations(text: str) -> tuple[Citation, ...]:
    """What a document cites."""
    source = readers.read(text.encode(), name="văn bản.txt")
    return cite(source, parts.analyse(source))[0]


def called(citation: Citation) -> str:
    """The number or the name of what is cited."""
    return citation.mention.number.canonical if citation.mention.number else citation.mention.name or ""


def edges(text: str) -> set[Edge]:
    """Who does what to whom; mentions left out."""
    found = citations(text)
    return {
        ("self" if one.within is None else called(found[one.within]), one.relation, called(one))
        for one in found
        if one.relation != "mentions"
    }
