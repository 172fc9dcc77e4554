"""Hình phả hệ: one module per format. Each offers `FORMAT`, its name, and `render(lineage, *, lang)`, the whole picture as text.

Formats for people also offer `draw(lineage, view)`, which knows the terminal. `SUFFIX` is there where a file's suffix is not the name.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vbhc import plugins
from vbhc.outputs import View

if TYPE_CHECKING:
    from vbhc.model.lineage import Lineage


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def suffix(name: str) -> str:
    """Of files written in a format."""
    return str(getattr(plugins.load(sys.modules[__name__], name), "SUFFIX", f".{name}"))


def show(name: str, lineage: Lineage, view: View) -> str:
    """A lineage in one format."""
    module = plugins.load(sys.modules[__name__], name)
    if hasattr(module, "draw"):
        return str(module.draw(lineage, view))
    return str(module.render(lineage, lang=view.lang))
