"""Công cụ nhận dạng: the one door for engines, which of them are there, and how to get one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from shutil import which
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, get_args

if TYPE_CHECKING:
    from vbhc.readers.ocr.seen import SeenLine

EngineName = Literal["auto", "trueocr", "tesseract"]
Mode = Literal["auto", "always", "never"]
#: 200 dots an inch are enough for letters of 11 points; 300 cost twice the time and help only the smallest marks.
DPI = 200


class Recognition(NamedTuple):
    """Cách nhận dạng: whether pictures of text are read (`auto`: where a page has no healthy text), by which engine, and how finely.

    `cached` keeps what was recognised in the user's cache folder; `jobs` pages are read at a time (None: one for each core);
    `progress` is told after each page how many of how many are done.
    """

    mode: Mode = "auto"
    engine: EngineName = "auto"
    dpi: int = DPI
    cached: bool = True
    jobs: int | None = None
    progress: Callable[[int, int], None] | None = None


def asked() -> Recognition:
    """What the environment asks for: VBHC_OCR (auto, always, never) and VBHC_OCR_ENGINE (auto, trueocr, tesseract)."""
    mode, engine = os.environ.get("VBHC_OCR", "auto"), os.environ.get("VBHC_OCR_ENGINE", "auto")
    return Recognition(
        mode=next((one for one in get_args(Mode) if one == mode), "auto"),
        engine=next((one for one in get_args(EngineName) if one == engine), "auto"),
    )


class EngineFailed(Exception):
    """Máy đọc không trả lời: the engine gave no answer for a picture, in time or at all."""


class Engine(Protocol):
    """What reads pictures: gray, upright, dark on white."""

    name: str
    version: str

    def read(self, image: Any, dpi: float) -> list[SeenLine]:
        """All lines of a page."""

    def read_line(self, image: Any, *, figures: bool = False) -> tuple[str, float]:
        """The one line of a crop, and how sure the engine is of its least sure figure (0…1); `figures`: there is nothing else in it."""

    def quarter_turns(self, image: Any) -> int:
        """How many quarter turns, clockwise, put the page upright."""


def engines(asked: EngineName) -> tuple[Engine, ...]:
    """The engines to use, the one that finds lines best first; none where what was asked for is not installed."""
    names = ("trueocr", "tesseract") if asked == "auto" else (asked,)
    return tuple(engine for name in names if (engine := _engine(name)) is not None)


def installed(asked: EngineName) -> tuple[str, ...]:
    """Names of the engines to use, told without loading any; one without its Vietnamese model is named too."""
    there = {"trueocr": find_spec("trueocr") is not None, "tesseract": which("tesseract") is not None}
    return tuple(name for name, found in there.items() if found and asked in {"auto", name})


@cache
def _engine(name: str) -> Engine | None:
    if name == "trueocr":
        from vbhc.readers.ocr import trueocr

        return trueocr.load()
    from vbhc.readers.ocr import tesseract

    return tesseract.load()


def how_to_get_one() -> str:
    """The command that installs an engine here."""
    wheel = "pip install 'vbhc[ocr]'" if sys.platform != "win32" else 'pip install "vbhc[ocr]"'
    if sys.platform == "win32":
        return f"{wheel} | winget install UB-Mannheim.TesseractOCR"
    if sys.platform == "darwin":
        return f"{wheel} | brew install tesseract tesseract-lang"
    return f"{wheel} | sudo apt-get install tesseract-ocr tesseract-ocr-vie"
