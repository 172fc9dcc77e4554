"""Kho được mở: whatever keeps a command waiting at the corpus is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from vbhc.corpus import Corpus


def open_told(path: str, tell: Callable[..., None], *, create: bool = False) -> Corpus:
    """The corpus at `path`. `tell` is given the code of a message and its values: where another process writes, and where an older corpus is filled anew."""
    from vbhc.corpus import open_corpus

    return open_corpus(
        path,
        create=create,
        waiting=lambda: tell("corpus-waiting", path=path),
        renewing=lambda count: tell("corpus-renewing", path=path, count=str(count)),
    )
