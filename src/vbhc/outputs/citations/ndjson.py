"""NDJSON: one citation, one line, with the file it comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vbhc.outputs.citations import Listing, ListingFormat, entries

if TYPE_CHECKING:
    from vbhc.outputs import View


def _render(listing: Listing, _view: View) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n" for entry in entries(listing))


FORMAT = ListingFormat(_render, ".ndjson", aliases=(".jsonl",))
