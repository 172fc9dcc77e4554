"""Bản của vbhc: the rules, words and code that decide what is found, as one digest.

To read all of them takes longer than everything else of a cached run. So the digest is kept beside the cache together with sizes and
times of the files and of the folders of installed libraries, and is made anew only where one of those differs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import vbhc

#: What else decides what is read out of a file.
_LIBRARIES = ("lxml", "pdfplumber", "pypdfium2", "trueocr", "underthesea")
_KINDS = (".py", ".toml", ".tsv", ".sql")
_FILE = "edition"
_INSTALLED = ("site-packages", "dist-packages")


def edition(folder: Path | None) -> str:
    """The digest; `folder` is where it may be kept."""
    listed = list(_files(Path(vbhc.__file__).parent))
    state = _state(listed)
    if folder is None:
        return _digest(listed)
    with suppress(OSError, UnicodeDecodeError):
        before, _, known = (folder / _FILE).read_text(encoding="utf-8").partition(" ")
        if before == state and len(known) == len(state):
            return known
    digest = _digest(listed)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_text(f"{state} {digest}", encoding="utf-8")
    return digest


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file that counts."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir():
                yield from _files(Path(entry.path))
            elif entry.name.endswith(_KINDS):
                yield entry.path, entry.stat()


def _state(listed: list[tuple[str, os.stat_result]]) -> str:
    """What differs when a file does or a library was installed, without reading any."""
    said = [sys.version, *(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in listed)]
    for path in sys.path:
        if path.endswith(_INSTALLED):
            with suppress(OSError):
                said.append(f"{path} {Path(path).stat().st_mtime_ns}")
    return sha256("\n".join(said).encode("utf-8", "surrogatepass")).hexdigest()


def _digest(listed: list[tuple[str, os.stat_result]]) -> str:
    from importlib.metadata import PackageNotFoundError, version

    digest = sha256()
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{name} {version(name)}\n".encode())
    for path, _ in listed:
        digest.update(f"{Path(path).name}\n".encode())
        digest.update(Path(path).read_bytes())
    return digest.hexdigest()
