"""Cây phả hệ bằng nét ASCII: the tree for terminals and printers without line drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs import View
from vbhc.outputs.lineage import tree

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.lineage import Lineage

FORMAT = "ascii"
SUFFIX = ".ascii.txt"


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The tree as it stands in a pipe."""
    return draw(lineage, View(lang))


def draw(lineage: Lineage, view: View) -> str:
    """The tree, as wide as the terminal. Words keep their Vietnamese letters: only the branches are ASCII."""
    return tree.drawn(lineage, view, tree.ASCII)
