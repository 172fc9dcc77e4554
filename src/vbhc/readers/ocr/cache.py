"""Bộ nhớ tạm: what was recognised once is not recognised again. Safe to delete; several processes may write at the same time."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vbhc.readers.ocr.engine import Engine
from vbhc.readers.ocr.seen import SeenPage, from_json, to_json

#: Raise it whenever the same picture gives other words.
EDITION = 4


class Cache:
    """Pages of one file, by what was read, with which engines, how finely."""

    def __init__(self, sha256: str, engines: Sequence[Engine], dpi: int, *, used: bool = True) -> None:
        tools = "+".join(f"{engine.name} {engine.version}" for engine in engines)
        key = hashlib.sha256(f"{EDITION}|{sha256}|{tools}|{dpi}".encode()).hexdigest()
        self._folder = folder() / key[:2] / key if used else None

    def get(self, number: int) -> SeenPage | None:
        """Page `number`; None where it was not read yet, or what stands there is damaged."""
        if self._folder is None:
            return None
        try:
            return from_json(json.loads((self._folder / f"{number}.json").read_text("utf-8")))
        except (OSError, ValueError, TypeError, KeyError, IndexError):
            return None

    def put(self, number: int, page: SeenPage) -> None:
        """Keeps a page; a full or closed disk is no reason to stop."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, written = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(to_json(page), file, ensure_ascii=False, separators=(",", ":"))
            # The name appears with all of the page behind it, or not at all.
            Path(written).replace(self._folder / f"{number}.json")


def folder() -> Path:
    """Where pages are kept: VBHC_CACHE, else the user's cache folder."""
    if named := os.environ.get("VBHC_CACHE"):
        return Path(named) / "ocr"
    import platformdirs

    return Path(platformdirs.user_cache_dir("vbhc", appauthor=False)) / "ocr"
