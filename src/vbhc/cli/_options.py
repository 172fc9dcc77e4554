"""Tùy chọn chung: the options that every command which reads documents has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

Files = Annotated[list[str] | None, typer.Argument(metavar="FILE|DIR|GLOB|-...", help="What to read; - is standard input.")]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE|DIR", help="Write there; a DIR gets a file per input.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what --output names.")]
Recursive = Annotated[bool, typer.Option("--recursive", "-r", help="Also read the folders inside a DIR.")]
FilesFrom = Annotated[
    str | None, typer.Option("--files-from", metavar="FILE|-", help="Read the names listed there, one a line or parted by NUL.")
]
StdinFilename = Annotated[str | None, typer.Option("--stdin-filename", metavar="NAME", help="What to call standard input.")]
AllowSecret = Annotated[bool, typer.Option("--allow-secret", help="Also read documents marked MẬT, TỐI MẬT, TUYỆT MẬT.")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="vi|en", help="Language of notes and messages (VBHC_LANG).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are still told.")]


def one_of(names: list[str]) -> Callable[[str | None], str | None]:
    """A check that an option names one of these, or nothing."""

    def check(name: str | None) -> str | None:
        if name is not None and name not in names:
            raise typer.BadParameter(f"'{name}' is not one of {', '.join(names)}.")
        return name

    return check
