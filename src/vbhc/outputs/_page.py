"""Trang chữ: what formats for people share, a page as wide as the terminal on which no document can command it."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

from vbhc.outputs import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from rich.text import Text

#: No terminal is narrower; below, words would stand letter under letter.
_NARROWEST = 20


def width(view: View) -> int:
    """How many columns a page has."""
    return max(view.width, _NARROWEST)


def draw(blocks: Iterable[RenderableType], view: View) -> str:
    """The blocks one under the other, as text that ends with an empty line."""
    from rich.console import Console

    page = io.StringIO()
    console = Console(
        file=page,
        width=width(view),
        force_terminal=view.color,
        color_system="standard" if view.color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for block in blocks:
        console.print(block)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n\n"


def text(content: str, style: str = "") -> Text:
    """Words of a document, or about it, that do no harm to a terminal."""
    from rich.text import Text

    return Text(harmless(content), style=style)


def harmless(content: str) -> str:
    """A document must not command the terminal: control and direction characters become blanks."""
    return "".join(" " if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else letter for letter in content)
