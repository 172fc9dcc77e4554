"""What underthesea's tagger adds to the table of surnames on one isolated line under a position.

Invented names: common ones, names of smaller peoples, names made of everyday words; and lines that stand in signatures without being names.
Prints recall and false positives of both, and the time a question takes. Run: python benchmarks/bench_second_opinion.py
"""

from __future__ import annotations

import time

from vbhc.knowledge import names
from vbhc.parts import second_opinion

COMMON = (
    "Trần Quang Bảo", "Nguyễn Thị Hoài", "Lê Văn Khánh", "Phạm Đức Lộc", "Hoàng Thế Anh", "Vũ Thị Mai Lan", "Đặng Hữu Nghĩa", "Bùi Xuân Phong",
)  # fmt: skip
RARE = (
    "Bríu Lăng", "Alăng Thơm", "Chamaléa Hường", "Điểu K'Lanh", "K' Brơi", "H'Yên Kđăm", "Danh Sóc", "Kim Thạch Sa", "A Thưn", "Ka Să Ha",
    "Mẫu Đơn", "Bình Minh Họa", "Sầm Thị Nhớ", "Mùa A Dơ", "Cháng Seo Phử",
)  # fmt: skip
OTHERS = (
    "Sở Tài chính", "Như Điều", "Văn phòng", "Phòng Tổng hợp", "Các sở, ban, ngành", "Ủy ban nhân dân", "Trưởng ban", "Ban Tổ chức", "Lưu: VT",
    "Công an tỉnh", "Báo và Đài tỉnh", "Cổng thông tin", "Nơi nhận", "Thường trực",
)  # fmt: skip
#: what the table of surnames must reach for a name
LEAST = 0.5


def main() -> None:
    if not second_opinion.available():
        print("underthesea is not installed: nothing to measure")
        return
    second_opinion.is_person("Trần Văn An")
    print(f"{'lines':28s} {'number':>6s} {'table':>8s} {'tagger':>8s} {'either':>8s}")
    for label, lines in (("common names", COMMON), ("rare names", RARE), ("no names", OTHERS)):
        table = [names.looks_like_person(line) >= LEAST for line in lines]
        tagger = [bool(second_opinion.is_person(line)) for line in lines]
        either = sum(a or b for a, b in zip(table, tagger, strict=True))
        print(f"{label:28s} {len(lines):6d} {sum(table):8d} {sum(tagger):8d} {either:8d}")
    start = time.perf_counter()
    for line in RARE:
        second_opinion.is_person(line)
    print(f"a question takes {(time.perf_counter() - start) / len(RARE) * 1000:.1f} ms; it is asked only where a name is missing")


if __name__ == "__main__":
    main()
