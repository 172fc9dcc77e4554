"""Căn cứ của quy tắc: how clauses are written, and from and until which day a text is in force."""

from __future__ import annotations

from datetime import date

from vbhc.model.finding import Bilingual
from vbhc.rules.rule import Profile

#: Nghị định 30/2020/NĐ-CP is in force from its day, 5 March 2020; older documents follow rules that vbhc does not know.
ND30_SINCE = date(2020, 3, 5)

STATE: frozenset[Profile] = frozenset({"state"})
#: Văn bản QPPL share letterhead, articles and signature with administrative documents.
STATE_AND_LEGAL: frozenset[Profile] = frozenset({"state", "legal"})
EVERYONE: frozenset[Profile] = frozenset({"state", "party", "legal", "mass", "unknown"})


def annex(item: str, number: str = "I") -> Bilingual:
    """Mục của phụ lục to Nghị định 30, such as "II.3.c"."""
    return Bilingual(f"Nghị định 30/2020/NĐ-CP, Phụ lục {number}, mục {item}", f"Decree 30/2020/NĐ-CP, Annex {number}, item {item}")


def sample(form: str) -> Bilingual:
    """Mẫu trong Phụ lục III to Nghị định 30, such as "1.4"."""
    return Bilingual(f"Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu {form}", f"Decree 30/2020/NĐ-CP, Annex III, form {form}")


def article(number: str) -> Bilingual:
    """Điều của Nghị định 30, with clause and point: "15 khoản 1"."""
    return Bilingual(f"Nghị định 30/2020/NĐ-CP, Điều {number}", f"Decree 30/2020/NĐ-CP, Article {number}")


#: No legal text: a contradiction is wrong in any system.
LOGIC = Bilingual("Tính thống nhất của văn bản", "Consistency of the document")
#: No legal text found: what offices do.
PRACTICE = Bilingual("Thông lệ soạn thảo", "Drafting practice")

#: Hướng dẫn 36-HD/VPTW of 3 April 2018; from 27 May 2026 Hướng dẫn 05-HD/VPTW stands in its place. Nobody of us has read the official text of
#: either: what the rules hold is what several summaries say alike (force T).
HD36_SINCE = date(2018, 4, 3)
HD05_SINCE = date(2026, 5, 27)
PARTY: frozenset[Profile] = frozenset({"party"})
LEGAL: frozenset[Profile] = frozenset({"legal"})
MASS: frozenset[Profile] = frozenset({"mass"})


def party(place: str, english: str) -> Bilingual:
    """Thể thức văn bản của Đảng, and what of it: "số, ký hiệu"."""
    return Bilingual(
        f"Hướng dẫn 05-HD/VPTW (trước 27/5/2026: Hướng dẫn 36-HD/VPTW), {place}",
        f"Guidance 05-HD/VPTW (before 27 May 2026: Guidance 36-HD/VPTW), {english}",
    )


#: What a corpus of documents knows, without a law.
CORPUS = Bilingual("Đối chiếu với kho văn bản", "Comparison with the corpus")
#: Types that lay out work to be done.
PLANS: frozenset[str] = frozenset({"ke-hoach", "chuong-trinh", "chuong-trinh-hanh-dong", "phuong-an", "de-an"})
