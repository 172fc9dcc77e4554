"""What several tests need: the shared real documents, a small document, and the command line as users run it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from vbhc import cli


class Done(NamedTuple):
    """What a run of vbhc left: its exit code and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]

LETTER = """\
ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 61/KH-UBND
Lạng Sơn, ngày 18 tháng 3 năm 2024

KẾ HOẠCH
Trồng cây chắn gió quanh các trường học vùng cao

I. MỤC ĐÍCH
Giữ ấm cho học sinh trong mùa đông.
II. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nông nghiệp và Môi trường chọn giống cây.
2. Ủy ban nhân dân các huyện bố trí đất.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Mây
"""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the checkout."""
    folder = Path(os.environ.get("SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "gold" / "score.py").is_file():
        pytest.skip(f"no real documents: {folder} is missing (set SHARED to where they are)")
    return folder


@pytest.fixture(autouse=True)
def no_recognition(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Scans are recognised only where a test asks for it, so that a run does not depend on what is installed; nothing goes to the user's cache."""
    monkeypatch.setenv("VBHC_OCR", "never")
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A small plan as plain text."""
    path = tmp_path / "kế hoạch.txt"
    path.write_text(LETTER, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def vbhc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs vbhc in an empty folder, in this process: a hundred starts of Python would take a minute."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Done:
        for name, value in {"VBHC_LANG": "en", **environment}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        printed = capsysbinary.readouterr()
        return Done(code, printed.out.decode("utf-8"), printed.err.decode("utf-8"))

    return run


@pytest.fixture
def process(tmp_path: Path) -> Run:
    """Runs vbhc in a process of its own, in an empty folder."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "vbhc", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            timeout=60,
            check=False,
            env={**os.environ, "VBHC_LANG": "en", **environment},
        )
        # Bytes, not text: Python would turn "\r\n" into "\n" and hide it.
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
