"""Tesseract with its Vietnamese model: reads running text best. Called as a program; its answer is hOCR, which tells baselines and sizes."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from unicodedata import normalize

from vbhc.patterns import lazy
from vbhc.readers.ocr.engine import Engine, EngineFailed
from vbhc.readers.ocr.seen import SeenLine, SeenWord

_LANGUAGE = "vie"
_SECONDS = 120
_BOX = lazy(r"\bbbox (-?\d{1,6}) (-?\d{1,6}) (-?\d{1,6}) (-?\d{1,6})")
_BASELINE = lazy(r"\bbaseline (-?[\d.]{1,12}) (-?[\d.]{1,12})")
_X_SIZE = lazy(r"\bx_size ([\d.]{1,12})")
_SURE = lazy(r"\bx_wconf (\d{1,3})")
_TURN = lazy(r"Rotate: (\d{1,3})")
_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_HOME = Path("C:/Program Files/Tesseract-OCR/tesseract.exe")
#: `x_size` reaches from the highest mark to the descenders: the font is smaller.
_SIZE = 0.86
#: Below this no one should act on a turn that the script detector suggests.
_TURN_SURE = 2.0
_TURN_SCORE = lazy(r"Orientation confidence: ([\d.]{1,8})")


class _Tesseract:
    """The program, found once."""

    name = "tesseract"

    def __init__(self, program: str, version: str, languages: frozenset[str]) -> None:
        self._program = program
        self.version = version
        self._detects_script = "osd" in languages

    def quarter_turns(self, image: Any) -> int:
        """Clockwise turns that put the page upright, where the model for it is installed."""
        if not self._detects_script:
            return 0
        try:
            said = self._run(image, "--psm", "0", language="osd").stdout.decode("utf-8", "replace")
        except EngineFailed:
            return 0
        turn, score = _TURN.search(said), _TURN_SCORE.search(said)
        return int(turn[1]) // 90 % 4 if turn and score and float(score[1]) > _TURN_SURE else 0

    def read(self, image: Any, dpi: float) -> list[SeenLine]:
        """All lines of a page. Raises `EngineFailed`."""
        done = self._run(image, "--psm", "3", "--dpi", str(round(dpi)), "hocr")
        if done.returncode:
            raise EngineFailed
        return lines_of(done.stdout, dpi)

    def read_line(self, image: Any, *, figures: bool = False) -> tuple[str, float]:
        """One line."""
        only = ("-c", "tessedit_char_whitelist=0123456789") if figures else ()
        try:
            lines = lines_of(self._run(image, "--psm", "7", *only, "hocr").stdout, 72.0)
        except EngineFailed:
            return "", 0.0
        words = [word for line in lines for word in line.words]
        sure = (word.confidence for word in words if any(map(str.isdigit, word.text)))
        return " ".join(word.text for word in words), min(sure, default=0.0)

    def _run(self, image: Any, *arguments: str, language: str = _LANGUAGE) -> subprocess.CompletedProcess[bytes]:
        picture = io.BytesIO()
        image.save(picture, "PPM")
        # One thread: pages are read side by side, and its own threads cost more than they bring.
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            return subprocess.run(  # noqa: S603 - the program was found on the path, the arguments are ours
                [self._program, "stdin", "stdout", "-l", language, *arguments],
                input=picture.getvalue(),
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                env=environment,
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise EngineFailed from error


def lines_of(hocr: bytes, dpi: float) -> list[SeenLine]:
    """The lines of an hOCR answer; what cannot be understood is left out."""
    from lxml import etree

    if not hocr.strip():
        return []
    try:
        root = etree.fromstring(hocr, etree.XMLParser(recover=True, resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return []
    scale = 72 / dpi
    nodes = root.iter() if root is not None else ()
    return [line for node in nodes if node.get("class") in _LINES and (line := _line(node, scale)) is not None]


def _line(node: Any, scale: float) -> SeenLine | None:
    title = node.get("title") or ""
    box = _BOX.search(title)
    words = tuple(word for child in node.iter() if child.get("class") == "ocrx_word" and (word := _word(child, scale)) is not None)
    if not words or not box:
        return None
    left, _, right, bottom = (int(value) for value in box.groups())
    slope = _BASELINE.search(title)
    base = bottom + (float(slope[2]) + float(slope[1]) * (right - left) / 2 if slope else 0.0)
    size = _X_SIZE.search(title)
    tall = float(size[1]) * _SIZE if size else 0.8 * (words[0].bottom - words[0].top) / scale
    return SeenLine(words, base * scale, tall * scale)


def _word(node: Any, scale: float) -> SeenWord | None:
    title = node.get("title") or ""
    box, sure = _BOX.search(title), _SURE.search(title)
    text = normalize("NFC", "".join("".join(node.itertext()).split()))
    if not text or not box:
        return None
    left, top, right, bottom = (int(value) * scale for value in box.groups())
    return SeenWord(text, left, top, right, bottom, int(sure[1]) / 100 if sure else 0.0)


def load() -> Engine | None:
    """The engine; None where the program or its Vietnamese model is not installed."""
    program = shutil.which("tesseract") or (str(_HOME) if sys.platform == "win32" and _HOME.is_file() else None)
    if program is None:
        return None
    try:
        version = _ask(program, "--version").split("\n", 1)[0].strip()
        languages = frozenset(_ask(program, "--list-langs").split())
    except (OSError, subprocess.TimeoutExpired):
        return None
    return _Tesseract(program, version, languages) if _LANGUAGE in languages else None


def _ask(program: str, question: str) -> str:
    done = subprocess.run([program, question], capture_output=True, timeout=20, check=False)  # noqa: S603 - found on the path
    return (done.stdout + done.stderr).decode("utf-8", "replace")
