"""What is issued with a decision has no number and no recipients of its own: nothing of the kind is missing there."""

from __future__ import annotations

import datetime as dt

from vbhc import validate

REGULATION = """\
ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
QUY ĐỊNH
Về việc chăm sóc hàng rào cây xanh
(Ban hành kèm theo Quyết định số 402/QĐ-UBND ngày 16 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng)

Điều 1. Phạm vi
Quy định này áp dụng đối với hàng rào cây xanh trong trường học.
Điều 2. Hiệu lực
Quy định này có hiệu lực cùng Quyết định ban hành.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lý Thị Vân Khê
"""


def test_recipients_are_not_missed_in_what_a_decision_issues() -> None:
    found = validate(REGULATION.encode(), name="quy định.txt", as_of=dt.date(2026, 11, 20), select=("ND30-O9", "ND30-O3"))
    assert not found.crashed
    assert not found.findings
    assert "ND30-O9-03" in {one.rule for one in found.skipped}
