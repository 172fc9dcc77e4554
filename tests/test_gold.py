"""The gold gate: what vbhc reads on real documents against hand-made truth, with a floor for every figure.

`VBHC_RAISE_FLOORS=1` (`make floors`) lifts the floors to today's figures; it never lowers one.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

FLOORS = Path(__file__).with_name("gold_floors.toml")
_HEAD = FLOORS.read_text(encoding="utf-8").partition("[floors]")[0]


def floors() -> dict[str, float]:
    return dict(tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floors"])


def raise_floors(figures: dict[str, float]) -> None:
    old = floors()
    # Rounded down, so that the figure of today passes.
    now = {name: max(old.get(name, 0.0), math.floor(value * 1000) / 1000) for name, value in figures.items()}
    rows = "".join(f"{json.dumps(name)} = {value:.3f}\n" for name, value in sorted((old | now).items()))
    FLOORS.write_text(f"{_HEAD}[floors]\n{rows}", encoding="utf-8", newline="\n")


def test_rewriting_floors_is_not_for_ci() -> None:
    assert not (os.environ.get("VBHC_RAISE_FLOORS") and os.environ.get("CI"))


def test_no_figure_falls_below_its_floor(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "figures.json"
    command = [sys.executable, str(shared / "gold" / "score.py"), "--docs", str(shared), "--gold", str(shared / "gold")]
    command += ["--skip-format", "pdf-scan", "--skip-format", "doc", "--json", str(report)]
    command += ["--vbhc", f'"{Path(sys.executable).as_posix()}" -m vbhc']
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=1200, check=False)
    with capsys.disabled():
        sys.stdout.write(f"\n{done.stdout}{done.stderr}")
    assert done.returncode == 0
    figures = json.loads(report.read_text(encoding="utf-8"))
    if os.environ.get("VBHC_RAISE_FLOORS"):
        raise_floors(figures)
    fallen = {name: (figures.get(name), least) for name, least in floors().items() if figures.get(name, 0.0) < least}
    assert not fallen, f"below the floor (figure, floor): {fallen}"
