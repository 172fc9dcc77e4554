"""Lời dẫn: the words of a mention and where they stand, which only the record of its file holds."""

from __future__ import annotations

import json

from vbhc.model.lineage import Witness

#: The citation of `mentions AS m` as JSON, out of the record of `files AS f`.
CITATION = "json_extract(f.record, '$.citations[' || m.ordinal || ']')"


def witness(path: str, key: str | None, citation: str) -> Witness:
    """The place where the file `path` of the document `key` says it; an article is of none."""
    said = json.loads(citation)
    start, stop = said["span"]
    return Witness(path, key, said["page"], (start, stop), said["text"])
