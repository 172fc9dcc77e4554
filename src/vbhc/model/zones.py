"""Bố cục: which lines of a source are letterhead, title, body, closing and annexes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Zones:
    """Half-open ranges of indices into `Source.lines`, in order, without overlap; a zone that is not there is empty.

    `head` and `tail` are the portal's own lines around the document. `closing` holds Nơi nhận and the signature, in whichever order.
    `annexes` is whatever follows the closing: phụ lục and documents issued with this one. Where a phụ lục stands before the signature, it comes first.
    `second` is another document in the same file, which was not issued with this one, and everything behind it up to `tail`.
    """

    head: range = range(0)
    header: range = range(0)
    title: range = range(0)
    body: range = range(0)
    closing: range = range(0)
    annexes: range = range(0)
    tail: range = range(0)
    second: range = range(0)
