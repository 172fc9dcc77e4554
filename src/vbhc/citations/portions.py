"""Phần bị tác động: which parts of a document an act is about, where its verb tells them and not the words right before the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vbhc.citations import frames, pinpoints
from vbhc.citations.nesting import Draft
from vbhc.citations.places import Places


def tell(places: Places, drafts: Sequence[Draft]) -> None:
    """Fills the pinpoints of "Bãi bỏ Điều 4 Quy chế ban hành kèm theo Quyết định số …": what stands behind the verb is a part of the first document only."""
    floor = 0
    for draft in drafts:
        mention, cue = draft.mention, draft.cue
        if draft.owner is None and cue and floor <= cue.start and cue.end <= mention.span.start and draft.relation in frames.ACTS:
            parts = pinpoints.behind(places.text, cue.end, mention.span.start)
            if parts and parts.endswith(mention.pinpoint or ""):
                draft.mention = replace(mention, pinpoint=parts)
        floor = max(floor, mention.span.end)
