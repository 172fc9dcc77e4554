"""JSON: one document with its citations, over many lines; several are one array."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs.citations import Listing, ListingFormat, entries

if TYPE_CHECKING:
    from vbhc.outputs import View


def _render(listing: Listing, _view: View) -> str:
    record = listing.record
    told = list(entries(listing))
    for entry in told:
        del entry["path"], entry["document"]
    facts: dict[str, Any] = {
        "path": record.source.path,
        "document": record.model_dump(mode="json", include={"number", "type", "issuer", "date", "title"}),
        "citations": [entry for entry in told if entry["relation"]],
    }
    if listing.passed is not None:
        facts |= {"candidates": listing.candidates, "ignored": [_reasoned(entry) for entry in told if not entry["relation"]]}
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _reasoned(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: entry[name] for name in ("text", "span", "page", "ignored")}


FORMAT = ListingFormat(_render, ".json", begin="[\n", between=",\n", end="]\n")
