"""Mistaken dates of real citations: found once the cited document is in the corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vbhc import open_corpus, parse, validate
from vbhc.parts import dates

_DECREE = """\
CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}
Hà Nội, ngày {day:02d} tháng {month} năm {year}

{kind}
Quy định một số việc

Điều 1. Phạm vi điều chỉnh
Văn bản này quy định một số việc.
Điều 2. Hiệu lực thi hành
Văn bản này có hiệu lực kể từ ngày ký.

Nơi nhận:
- Các bộ, cơ quan ngang bộ;
- Lưu: VT.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Thị Mây
"""
_DRAFT = """\
BỘ TÀI CHÍNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 99/QĐ-BTC
Hà Nội, ngày 20 tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc rà soát văn bản

Điều 1. Rà soát các văn bản đã viện dẫn:
{said}.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.
BỘ TRƯỞNG
Nguyễn Thị Mây
"""
_KINDS = {"NĐ": "NGHỊ ĐỊNH", "TT": "THÔNG TƯ"}


def test_every_likely_mistake_is_found(shared: Path, tmp_path: Path) -> None:
    lines = (shared / "corpus" / "citation-date-conflicts.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["verdict"] == "likely real mistake"]
    if not rows:
        pytest.fail("the list holds no likely mistake")
    cited = {row["number"]: row["majority_date"] for row in rows}
    for number, date in cited.items():
        day, month, year = map(int, date.split("/"))
        kind = _KINDS[number.split("/")[2].split("-")[0]]
        text = _DECREE.format(number=number, day=day, month=month, year=year, kind=kind)
        (tmp_path / f"{number.replace('/', '-')}.txt").write_text(
            text.replace("CHÍNH PHỦ\n---", _issuer(number) + "\n---", 1), encoding="utf-8"
        )
    with open_corpus(":memory:", create=True) as corpus:
        for path in sorted(tmp_path.glob("*.txt")):
            corpus.add(parse(path))
        missed = []
        for row in rows:
            draft = _DRAFT.format(said=" ".join(row["context"].split()))
            found = validate(draft.encode(), name="dự thảo.txt", corpus=corpus, select=("CORP-03",))
            right = [dates.first(one.right or "") for one in found.findings if row["number"] in one.message]
            if "-".join(reversed(row["majority_date"].split("/"))) not in right:
                missed.append((row["number"], row["cited_date"], [one.message for one in found.findings]))
    assert not missed


def _issuer(number: str) -> str:
    return {"NĐ-CP": "CHÍNH PHỦ", "TT-BTC": "BỘ TÀI CHÍNH"}.get(number.split("/")[2], "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN")
