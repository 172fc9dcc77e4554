"""Mẫu tìm: regular expressions that are compiled when they are first asked, not when their module is imported.

A parse of one small file asks for a part of all patterns only, and to compile the rest took longer than to read the file.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Like `re.compile`, but the first use compiles; from then on what comes back is asked like any compiled pattern."""
    return cast("re.Pattern[AnyStr]", _Waiting(source, flags))


class _Waiting:
    """Stands for a pattern: its first use puts the methods of the compiled one in its place."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
