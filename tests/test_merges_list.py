"""Danh sách gộp: the list of merges that people read is made from a corpus as it is today."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLAN = "ỦY BAN NHÂN DÂN\nTỈNH HÒA AN\n\nSố: {serial}/KH-UBND\nHòa An, ngày 0{serial} tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng cây đợt {serial}\n\nCăn cứ Nghị định số 12/2021/NĐ-CP ngày 24/02/2021 của Chính phủ về trồng cây."


def test_two_plans_that_cite_one_decree_are_a_merge(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    for folder in ("corpus/docx", "corpus/pdf", "seeds", "gold/pages"):
        (shared / folder).mkdir(parents=True)
    (shared / "corpus" / "legal-texts.jsonl").write_text(
        "".join(f"{json.dumps({'text': PLAN.format(serial=serial)})}\n" for serial in (3, 4)), encoding="utf-8"
    )
    (shared / "corpus" / "province-titles.jsonl").write_text("", encoding="utf-8")
    out = tmp_path / "merges.txt"
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "merges.py"), str(out), "2"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "SHARED": str(shared)},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = out.read_text(encoding="utf-8")
    assert "vn/chinh-phu/nd/2021/12" in told
    assert "⟦Nghị định số 12/2021/NĐ-CP ngày 24/02/2021 của Chính phủ⟧ về trồng cây." in told
    assert {f"legal-texts/000{place}.txt:" in told for place in (0, 1)} == {True}
