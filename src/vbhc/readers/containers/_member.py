"""Tệp bên trong: one file in a container."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Member(NamedTuple):
    """A file by the name that its container gives it; `read` takes it out, and raises a VbhcError where that fails."""

    name: str
    read: Callable[[], bytes]
