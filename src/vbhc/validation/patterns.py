"""Mẫu tên tệp: which files a line of a table is for.

`*` is anything but "/", `**` anything at all, `?` one letter. A pattern without "/" is for names in any folder; a folder is for all in it.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path


def matches(pattern: str, path: str, root: Path) -> bool:
    """Whether a pattern that counts from `root` is for a file."""
    found = _compiled(pattern.replace("\\", "/").removeprefix("./").rstrip("/"))
    return found.fullmatch(relative(path, root)) is not None


def relative(path: str, root: Path) -> str:
    """A path as tables have it: from the folder of the table, always with "/"."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:
        # Another drive of Windows, or no path at all.
        return path.replace("\\", "/")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    expression = "".join(_PARTS.get(part, re.escape(part)) for part in re.split(r"(\*\*/|\*\*|\*|\?)", pattern))
    anywhere = "" if "/" in pattern else "(?:.*/)?"
    return re.compile(f"{anywhere}{expression}(?:/.*)?", re.DOTALL)


_PARTS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
