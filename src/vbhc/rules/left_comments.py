"""Nhận xét còn sót lại."""

from __future__ import annotations

from vbhc.model.finding import Bilingual
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules._traces import left
from vbhc.rules.rule import Example, Rule

RULE = Rule(
    code="X-05a",
    title=Bilingual("Không còn nhận xét bên lề", "No comments left"),
    why=Bilingual(
        "Văn bản phát hành không giữ dấu vết soạn thảo: người nhận đọc được cả điều đã bỏ.",
        "An issued document keeps no traces of its drafting: whoever gets it reads what was taken out.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"docx", "layout"}),
    says={"comment": Bilingual("Còn nhận xét bên lề: “{words}”.", "A comment is left: “{words}”.")},
    examples=(Example("không có nhận xét", "có nhận xét", change=(("comment", "Mỗi trường học"),)),),
    check=left("comment"),
)
