"""Đọc tệp: one module per format, found by content. `read` is the door for every file."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Protocol, cast

from vbhc import plugins
from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, HostileFile, MissingFile, UnknownFormat
from vbhc.readers.formats import HEAD, sniff

if TYPE_CHECKING:
    from vbhc.model.layout import Layout
    from vbhc.model.text import Source
    from vbhc.readers.containers import Opened
    from vbhc.readers.ocr.engine import Recognition

#: No document comes near half a gigabyte.
LARGEST = 1 << 29

# Bytes that do not state their format are first tried as HTML, then as plain text, then by whatever else stands in this folder.
_TEXTUAL = ("html", "text")


# What spares a file of another name the import of what opens archives; a test holds it to their suffixes.
_CONTAINERS = (".zip", ".eml", ".msg")


# Word and portals call what they write so, whatever it is: old and new Word files, RTF, pages of HTML.
_LOOSE = frozenset({".doc", ".txt", ".md", ".text"})


class Reader(Protocol):
    """What a module of this folder offers when it reads a format."""

    MEDIA_TYPE: str
    SUFFIXES: tuple[str, ...]

    def detect(self, head: bytes) -> bool:
        """Whether bytes that begin like this are of this format."""

    def read(self, data: bytes, path: str) -> Source:
        """Bytes → Source, or a VbhcError."""


class ScanReader(Protocol):
    """What a module of this folder offers when its format may hold pictures of text: it says `SCANS = True`."""

    def read(self, data: bytes, path: str, how: Recognition) -> Source:
        """Bytes → Source, or a VbhcError; pictures of text are read as `how` says."""


class LayoutReader(Protocol):
    """What a module `layout_<format>` of this folder offers."""

    def layout(self, data: bytes, source: Source) -> Layout:
        """How the file looks whose text is `source`."""


def read(
    path_or_bytes: str | os.PathLike[str] | bytes, name: str | None = None, how: Recognition | None = None, password: str | None = None
) -> Source:
    """Đọc một tệp: a path or the bytes themselves → `Source`; `name` is what the record calls the file, `how` says what to do with scans.

    A path may lead into an archive or a mail: "dossier.zip!plan.pdf".
    """
    if isinstance(path_or_bytes, bytes):
        path, data = name or "-", path_or_bytes
    else:
        path = name or os.fspath(path_or_bytes)
        data = content(path_or_bytes, password, path)
    if not data:
        raise EmptyFile(path)
    if is_container(path) and not _is_misnamed(data, path):
        raise UnknownFormat(path, "format-container-bytes" if isinstance(path_or_bytes, bytes) else "format-container")
    try:
        source = _read(data, path, how)
    except EncryptedFile:
        if password is None:
            raise
        plain = _read(_unlocked(data, path, password), path, how)
        source = replace(plain, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    return source if isinstance(path_or_bytes, bytes) else _with_answers(source, Path(path_or_bytes))


def _read(data: bytes, path: str, how: Recognition | None) -> Source:
    reader = _reader(data, path)
    if getattr(reader, "SCANS", False):
        from vbhc.readers.ocr.engine import asked

        return _with_name_judged(cast("ScanReader", reader).read(data, path, how or asked()), reader)
    return _with_name_judged(reader.read(data, path), reader)


def _with_name_judged(source: Source, reader: Reader) -> Source:
    """A note where the name promises another format: what came down broken is often an error page, or bytes that happen to be letters."""
    suffix = PurePath(source.path).suffix.lower()
    if suffix in reader.SUFFIXES or suffix in _LOOSE or suffix not in suffixes():
        return source
    from vbhc.model.text import Note

    note = Note("wrong-suffix", (("suffix", suffix), ("kind", reader.SUFFIXES[0])))
    return replace(source, notes=(note, *source.notes))


def _unlocked(data: bytes, path: str, password: str) -> bytes:
    from vbhc.readers.unlocking import unlocked

    return unlocked(data, path, password)


def _with_answers(source: Source, file: Path) -> Source:
    """What a person answered about number and date of this scan before."""
    if source.text_kind not in {"ocr", "mixed"}:
        return source
    from vbhc.readers import answers

    kept = answers.load(file, source.sha256)
    return replace(source, confirmed=kept.answers, notes=(*source.notes, *kept.notes))


def layout(path_or_bytes: str | os.PathLike[str] | bytes, source: Source, password: str | None = None) -> Layout | None:
    """Trình bày của tệp mà `source` đã đọc: looks for checks; None for formats without looks."""
    data = path_or_bytes if isinstance(path_or_bytes, bytes) else content(path_or_bytes, password, source.path)
    if password is not None and sniff(data) == "encrypted":
        data = _unlocked(data, source.path, password)
    try:
        return _layout(data, source)
    except EncryptedFile:
        if password is None:
            raise
        return _layout(_unlocked(data, source.path, password), source)


def _layout(data: bytes, source: Source) -> Layout | None:
    name = f"layout_{sniff(data)}"
    package = sys.modules[__name__]
    return cast("LayoutReader", plugins.load(package, name)).layout(data, source) if name in plugins.names(package) else None


def content(file: str | os.PathLike[str], password: str | None = None, path: str | None = None) -> bytes:
    """The bytes of a file, also of one in an archive or a mail; `path` is what errors call it."""
    name = os.fspath(file)
    holder = on_disk(name)
    if holder != name:
        from vbhc.readers import containers

        return containers.fetch(_held(holder), holder, name[len(holder) + 1 :], password)
    return _bytes(Path(file), path or name)


def _held(holder: str) -> bytes:
    """The bytes of an archive; the last one is kept while it does not change, for its documents are read one after the other."""
    try:
        stat = Path(holder).stat()
    except OSError:
        # Opening it tells why.
        return _bytes(Path(holder), holder)
    return _kept(holder, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=1)
def _kept(holder: str, changed: int, size: int) -> bytes:
    del changed, size  # they tell one state of the file from another
    return _bytes(Path(holder), holder)


def suffixes() -> frozenset[str]:
    """The suffixes of all formats that are read."""
    package = sys.modules[__name__]
    # Names with an underscore are parts of a reader.
    return frozenset(suffix for name in plugins.names(package) if "_" not in name for suffix in plugins.words(package, name, "SUFFIXES"))


def on_disk(path: str) -> str:
    """The file that must be there for `path` to be read: itself, or the archive or mail that it leads into."""
    if "!" not in path or _is_there(path):
        return path
    from vbhc.readers import containers

    return containers.holder(path) or path


def is_container(name: str) -> bool:
    """Whether a file of that name holds others: an archive or a mail."""
    if not name.lower().endswith(_CONTAINERS):
        return False
    from vbhc.readers import containers

    return containers.is_container(name)


def nothing_inside(name: str) -> str:
    """What is said of an archive or a mail without documents: of a mail that its own text is none."""
    return "archive-empty" if name.lower().endswith(".zip") else "mail-empty"


def _is_misnamed(data: bytes, path: str) -> bool:
    from vbhc.readers import containers

    return containers.is_document(data, path)


def inside(file: str, password: str | None = None) -> Opened:
    """The documents in an archive or a mail; of a Word file that is called an archive, itself."""
    from vbhc.readers import containers

    data = _bytes(Path(file), file)
    if not data:
        raise EmptyFile(file)
    if _is_misnamed(data, file):
        return containers.Opened((file,), (), ())
    return containers.documents(data, file, suffixes(), password)


def _is_cut_off(data: bytes) -> bool:
    from vbhc.readers.doc_file import is_cut_off

    return is_cut_off(data)


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        # A name too long, or with a NUL: reading it tells why.
        return True


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
    if kind == "ole" and _is_cut_off(data):
        raise BrokenFile(path, "cut-off")
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
