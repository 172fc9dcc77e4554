"""Chữ tô màu còn sót lại."""

from __future__ import annotations

from vbhc.model.finding import Bilingual
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules._traces import left
from vbhc.rules.rule import Example, Rule

RULE = Rule(
    code="X-05c",
    title=Bilingual("Không còn chữ tô màu", "No highlighted words left"),
    why=Bilingual(
        "Văn bản phát hành không giữ dấu vết soạn thảo: người nhận đọc được cả điều đã bỏ.",
        "An issued document keeps no traces of its drafting: whoever gets it reads what was taken out.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"docx", "layout"}),
    says={"highlight": Bilingual("Còn chữ tô màu đánh dấu: “{words}”.", "Words are still highlighted: “{words}”.")},
    examples=(Example("không tô màu", "tô màu vàng", change=(("highlight", "Mỗi trường học"),)),),
    check=left("highlight"),
)
