"""Bộ nhớ đệm: what was checked already, by the content of the file, the rules and words of vbhc, and what was asked.

Entries are JSON, never pickles: a cache may lie in a folder that others can write. Nothing of a secret document is kept.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from vbhc.validation import _plain
from vbhc.validation.edition import edition

if TYPE_CHECKING:
    from vbhc.model.finding import Checked
    from vbhc.validation.kept import Kept

T = TypeVar("T")

FOLDER = ".vbhc_cache"
#: Entries that nobody asked for in so many days are thrown away.
_DAYS = 30


class Cache:
    """Bộ nhớ đệm in one folder; `None` keeps nothing. A cache that cannot be written is no reason to stop."""

    def __init__(self, folder: Path | None, asked: Iterable[str]) -> None:
        self._folder = folder
        self._asked = "\x1f".join((edition(folder), *asked))

    def key(self, path: str, digest: str, *more: str) -> str:
        """The key of one file: its name, the SHA-256 of its content, and what else was asked of it."""
        return sha256("\x1f".join((self._asked, digest, path, *more)).encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> Kept | None:
        """What was kept of one file."""
        from vbhc.validation import kept

        return self._read(key, kept.loads)

    def put(self, key: str, found: Kept) -> None:
        """Keeps what was found in one file."""
        from vbhc.validation import kept

        self._write(key, lambda: kept.dumps(found))

    def get_run(self, key: str) -> list[Checked] | None:
        """What was kept of a whole run: a second look at the same files loads no rule."""
        return self._read(key, _plain.loads)

    def put_run(self, key: str, checked: list[Checked]) -> None:
        """Keeps what was found in all files of a run."""
        self._write(key, lambda: _plain.dumps(checked))

    def _read(self, key: str, load: Callable[[bytes], T]) -> T | None:
        if self._folder is None:
            return None
        path = self._path(self._folder, key)
        try:
            kept = load(path.read_bytes())
        except (OSError, ValueError):
            # Not there, or of another version: checked anew.
            return None
        with suppress(OSError):
            os.utime(path)
        return kept

    def _write(self, key: str, dump: Callable[[], bytes]) -> None:
        if self._folder is None:
            return
        path = self._path(self._folder, key)
        making = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        # A file name that is no Unicode cannot be written down.
        with suppress(OSError, ValueError):
            path.parent.mkdir(parents=True, exist_ok=True)
            making.write_bytes(dump())
            making.replace(path)

    def prepare(self) -> None:
        """Makes the folder, out of sight of version control, and throws away what is old."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            mark = self._folder / ".gitignore"
            if not mark.exists():
                mark.write_text("*\n", encoding="utf-8")
                (self._folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n", encoding="utf-8")
            self._forget_old(self._folder)

    def _forget_old(self, folder: Path) -> None:
        swept = folder / "swept"
        now = time.time()
        if swept.exists() and now - swept.stat().st_mtime < _DAYS * 8640:
            return
        swept.write_text("", encoding="utf-8")
        for path in folder.glob("*/*"):
            with suppress(OSError):
                if now - path.stat().st_mtime > _DAYS * 86400:
                    path.unlink()

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / key[:2] / f"{key[2:]}.json"
