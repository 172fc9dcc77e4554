"""Dấu vết soạn thảo còn sót lại: comments, tracked changes, highlights."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vbhc.model.finding import Finding
from vbhc.model.layout import TraceKind
from vbhc.rules._looks import layout
from vbhc.rules.rule import Draft

_LONGEST = 60


def left(*kinds: TraceKind) -> Callable[[Draft], Iterator[Finding]]:
    """A check for traces of these kinds, each with a sentence of the same name; in a draft they are told, no more."""

    def check(draft: Draft) -> Iterator[Finding]:
        for trace in layout(draft).traces:
            if trace.kind in kinds:
                words = " ".join(trace.words.split())[:_LONGEST]
                yield Finding(trace.span, trace.kind, (("words", words),), level="info" if draft.stage == "draft" else None)

    return check
