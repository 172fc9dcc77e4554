"""Họ tên người ký: what stands before it."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import names
from vbhc.model.finding import Finding
from vbhc.rules import _rows
from vbhc.rules.rule import Draft, Undecided


def titles(draft: Draft, *, leave: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Học hàm, học vị, danh xưng before a signer's name; `leave` are kinds of the table of ranks that may stand there."""
    signers = [signer.name for signer in draft.document.signers]
    if not signers:
        raise Undecided
    for row in _rows.closing(draft):
        name = names.strip_ranks(row.text)
        if name == row.text or names.rank_kind(row.text) in leave or not any(name.startswith(signer) for signer in signers):
            continue
        before = len(row.text) - len(name)
        yield Finding(row.part(0, before), "title", (("words", row.text[:before].strip()),), right="")
