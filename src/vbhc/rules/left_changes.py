"""Vết sửa đổi còn sót lại."""

from __future__ import annotations

from vbhc.model.finding import Bilingual
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules._traces import left
from vbhc.rules.rule import Example, Rule

RULE = Rule(
    code="X-05b",
    title=Bilingual("Không còn vết sửa đổi (track changes)", "No tracked changes left"),
    why=Bilingual(
        "Văn bản phát hành không giữ dấu vết soạn thảo: người nhận đọc được cả điều đã bỏ.",
        "An issued document keeps no traces of its drafting: whoever gets it reads what was taken out.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"docx", "layout"}),
    says={
        "insertion": Bilingual("Còn vết chèn thêm chưa chấp nhận: “{words}”.", "An insertion is not accepted yet: “{words}”."),
        "deletion": Bilingual("Còn vết xóa chưa chấp nhận: “{words}”.", "A deletion is not accepted yet: “{words}”."),
    },
    examples=(
        Example("không có vết chèn", "có vết chèn", change=(("insertion", "Mỗi trường học"),)),
        Example("không có vết xóa", "có vết xóa", change=(("deletion", "Mỗi trường học"),)),
    ),
    check=left("insertion", "deletion"),
)
