"""Tùy chọn chung: the options that every command which reads documents has."""

from __future__ import annotations

from typing import Annotated, Literal

from vbhc.cli._arguments import Argument, option

Files = Annotated[list[str] | None, Argument(metavar="FILE|DIR|GLOB|-...", help="What to read; - is standard input.")]
Output = Annotated[str | None, option("--output", "-o", metavar="FILE|DIR", help="Write there; a DIR gets a file per input.")]
Force = Annotated[bool, option("--force", help="Overwrite what --output names.")]
Recursive = Annotated[bool, option("--recursive", "-r", help="Also read the folders inside a DIR.")]
FilesFrom = Annotated[
    str | None, option("--files-from", metavar="FILE|-", help="Read the names listed there, one a line or parted by NUL.")
]
StdinFilename = Annotated[str | None, option("--stdin-filename", metavar="NAME", help="What to call standard input.")]
AllowSecret = Annotated[bool, option("--allow-secret", help="Also read documents marked MẬT, TỐI MẬT, TUYỆT MẬT.")]
Lang = Annotated[str | None, option("--lang", choices=("vi", "en"), help="Language of notes and messages (VBHC_LANG).")]
Quiet = Annotated[bool, option("--quiet", "-q", help="No progress and no summary; errors are still told.")]
OcrMode = Annotated[
    Literal["auto", "always", "never"] | None,
    option("--ocr", help="Read pictures of text: where a page has no usable text (auto), everywhere, or never (VBHC_OCR)."),
]
OcrEngine = Annotated[
    Literal["auto", "trueocr", "tesseract"] | None,
    option("--ocr-engine", help="By which program; auto: by both where both are installed (VBHC_OCR_ENGINE)."),
]
OcrDpi = Annotated[
    int | None, option("--ocr-dpi", min=100, max=600, metavar="N", help="Dots an inch of the pictures that are read. Default: 200.")
]
Confirm = Annotated[bool, option("--confirm", help="Ask for number and date that a scan leaves open; answers are kept in FILE.vbhc.json.")]

Timeout = Annotated[
    float | None,
    option("--timeout", min=0.1, metavar="SECONDS", help="Give a document up after that long without a page recognised. Default: 120."),
]
Memory = Annotated[int | None, option("--memory", min=64, metavar="MB", help="Give a document up that takes more. Default: 2048.")]
Password = Annotated[
    str | None, option("--password", metavar="TEXT", help="Opens locked files and archives; better kept in VBHC_PASSWORD.")
]
