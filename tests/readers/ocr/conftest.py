"""An engine made up here, for tests that need none of the real ones."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vbhc.readers.ocr import engine
from vbhc.readers.ocr.seen import SeenLine, SeenWord

SCAN = Path(__file__).parents[3] / "fixtures" / "giay-moi-anh-quet" / "source.pdf"

#: Where the made-up engine sees its lines, in points: left, baseline, words.
PAGE = (
    (70, 80, "ỦY BAN NHÂN DÂN"),
    (90, 96, "TÌNH HÀ GIANG"),
    (90, 124, "Số: 12/KH-UBND"),
    (290, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (340, 96, "Độc lập - Tự do - Hạnh phúc"),
    (320, 124, "Hà Giang, ngày 07 tháng 4 năm 2019"),
    (260, 170, "KẾ HOẠCH"),
    (230, 186, "Trồng cây ven đường"),
    (110, 230, "Thực hiện Kế hoạch số 83/KH-UBND ngày 05/4/2016 của Ủy ban nhân dân tỉnh"),
    (85, 246, "về trồng cây, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"),
    (110, 270, "I. MỤC ĐÍCH"),
    (110, 286, "Trồng nhiều cây ven đường làng, ngõ xóm trong toàn tỉnh."),
    (85, 330, "Nơi nhận:"),
    (85, 346, "- Lưu: VT."),
    (360, 330, "KT. CHÚ TỊCH"),
    (360, 346, "PHÓ CHỦ TỊCH"),
    (360, 420, "Trần Đức Quý"),
)


class Made:
    """An engine that always sees the same page."""

    version = "1"

    def __init__(self, name: str, number: str) -> None:
        self.name = name
        self.number = number
        self.pages = 0
        self.fails = False

    def read(self, image: Any, dpi: float) -> list[SeenLine]:
        self.pages += 1
        if self.fails:
            raise engine.EngineFailed
        return [_line(left, base, text) for left, base, text in PAGE]

    def read_line(self, image: Any, *, figures: bool = False) -> tuple[str, float]:
        # Only the crop tells which line is asked for: that of the date stands farther right and is wider.
        if figures:
            return "", 0.0
        return (self.number, 0.95) if image.width / image.height < 7.2 else ("Hà Giang, ngày 07 tháng 4 năm 2019", 0.95)

    def quarter_turns(self, image: Any) -> int:
        return 0


def _line(left: float, base: float, text: str) -> SeenLine:
    words = []
    for word in text.split():
        words.append(SeenWord(word, left, base - 10, left + 5.2 * len(word), base + 3, 0.97))
        left += 5.2 * len(word) + 3
    return SeenLine(tuple(words), base, 13.0)


@pytest.fixture
def engines_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Callable[[str], tuple[Made, ...]]], None]:
    """Puts other engines in the place of the real ones, in this process, with a cache of their own."""

    def put(found: Callable[[str], tuple[Made, ...]]) -> None:
        for module in ("vbhc.readers.pdf_scans", "vbhc.readers.ocr.work"):
            __import__(module)
            monkeypatch.setattr(sys.modules[module], "engines", found)
        # In a process of its own the real engines would be back.
        monkeypatch.setattr("vbhc.guard.is_harmless", lambda target: True)
        monkeypatch.setenv("VBHC_CACHE", str(tmp_path / "cache"))

    return put


@pytest.fixture
def made(engines_are: Callable[[Callable[[str], tuple[Made, ...]]], None]) -> Callable[..., list[Made]]:
    """Puts one or two made-up engines in the place of the real ones, each with the number that it reads."""

    def put(*numbers: str) -> list[Made]:
        tools = [Made(name, number) for name, number in zip(("trueocr", "tesseract"), numbers, strict=False)]
        engines_are(lambda asked: tuple(tools))
        return tools

    return put
