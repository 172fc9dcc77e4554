"""Đọc tệp: one module per format, found by content. `read` is the door for every file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol, cast

from vbhc import plugins
from vbhc.errors import EmptyFile, EncryptedFile, HostileFile, MissingFile, UnknownFormat
from vbhc.model.text import Source
from vbhc.readers.formats import HEAD, sniff

#: No document comes near half a gigabyte.
LARGEST = 1 << 29

# Bytes that do not state their format are first tried as HTML, then as plain text, then by whatever else stands in this folder.
_TEXTUAL = ("html", "text")


class Reader(Protocol):
    """What a module of this folder offers when it reads a format."""

    MEDIA_TYPE: str
    SUFFIXES: tuple[str, ...]

    def detect(self, head: bytes) -> bool:
        """Whether bytes that begin like this are of this format."""

    def read(self, data: bytes, path: str) -> Source:
        """Bytes → Source, or a VbhcError."""


def read(path_or_bytes: str | os.PathLike[str] | bytes, name: str | None = None) -> Source:
    """Đọc một tệp: a path or the bytes themselves → `Source`; `name` is what the record calls the file."""
    if isinstance(path_or_bytes, bytes):
        path, data = name or "-", path_or_bytes
    else:
        path = name or os.fspath(path_or_bytes)
        data = _bytes(Path(path_or_bytes), path)
    if not data:
        raise EmptyFile(path)
    return _reader(data, path).read(data, path)


def _bytes(file: Path, path: str) -> bytes:
    try:
        if file.is_dir():
            raise MissingFile(path, "is-a-directory")
        if file.stat().st_size > LARGEST:
            raise HostileFile(path, "too-large", limit=f"{LARGEST >> 20} MB")
        return file.read_bytes()
    except FileNotFoundError as error:
        raise MissingFile(path, "no-such-file") from error
    except PermissionError as error:
        raise MissingFile(path, "no-permission") from error
    except (OSError, ValueError) as error:
        raise MissingFile(path, cause=getattr(error, "strerror", None) or str(error)) from error


def _reader(data: bytes, path: str) -> Reader:
    package = sys.modules[__name__]
    available = plugins.names(package)
    kind = sniff(data)
    if kind in available:
        return cast("Reader", plugins.load(package, kind))
    if kind == "encrypted":
        raise EncryptedFile(path)
    if kind is None:
        # Names with an underscore are parts of a reader ("html_blocks"), never one themselves.
        others = [module for module in available if "_" not in module and module not in _TEXTUAL]
        for candidate in (*(module for module in _TEXTUAL if module in available), *others):
            if candidate == "html" and b"<" not in data[:HEAD]:  # spares plain text the import of a tree builder
                continue
            module = plugins.load(package, candidate)
            if hasattr(module, "MEDIA_TYPE") and module.detect(data[:HEAD]):
                return cast("Reader", module)
    raise UnknownFormat(path, f"format-{kind or 'unknown'}")
