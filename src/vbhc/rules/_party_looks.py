"""Thể thức văn bản của Đảng: where the looks of Party documents are laid down. Only summaries of the texts were at hand, so nothing is an error."""

from __future__ import annotations

from datetime import date

from vbhc.model.finding import Bilingual

#: Hướng dẫn 36-HD/VPTW is of 3 April 2018; Hướng dẫn 05-HD/VPTW of 27 May 2026 keeps its sizes.
HD36_SINCE = date(2018, 4, 3)


def guidance(item: str) -> Bilingual:
    """Phần của hướng dẫn, by what it speaks of."""
    return Bilingual(
        f"Hướng dẫn 36-HD/VPTW, từ 27/5/2026 là Hướng dẫn 05-HD/VPTW: {item} (theo bản tóm tắt)",
        f"Guidance 36-HD/VPTW, from 27 May 2026 guidance 05-HD/VPTW: {item} (by a summary)",
    )
