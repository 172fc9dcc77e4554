"""Tệp chứa nhiều tệp: archives and mails, opened in memory; what is inside is named `dossier.zip!plan.pdf`.

A container is told by its suffix, and each module of this folder opens one kind. Nothing is ever written to disk.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol, cast
from unicodedata import normalize

from vbhc import plugins
from vbhc.errors import HostileFile, MissingFile, UnreadableFile
from vbhc.readers.containers._member import Member
from vbhc.readers.formats import sniff
from vbhc.readers.image_head import PICTURES, is_page_of

#: Stands between a container and what is in it.
INSIDE = "!"
#: Containers in containers: a mail with a dossier that holds the annexes is two.
_DEEPEST = 3
#: Documents of one dossier; the largest met has some hundreds.
_MOST = 10_000
#: What is a document though its name has no suffix.
_DOCUMENTS = frozenset({"pdf", "docx", "doc", "rtf", "odt", "encrypted"})


class Container(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def members(self, data: bytes, path: str, password: str | None) -> list[Member]:
        """What is inside, in order; raises a VbhcError where it cannot be opened."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Nội dung của một tệp chứa: the documents in it by their names, what else is there by suffix, and what could not be opened."""

    documents: tuple[str, ...]
    others: tuple[str, ...]
    failed: tuple[UnreadableFile, ...]


def suffixes() -> frozenset[str]:
    """The suffixes of all containers."""
    package = sys.modules[__name__]
    return frozenset(suffix for name in plugins.names(package) for suffix in plugins.words(package, name, "SUFFIXES"))


def is_container(name: str) -> bool:
    """Whether a file of that name holds others."""
    return PurePosixPath(name).suffix.lower() in suffixes()


def documents(data: bytes, path: str, known: frozenset[str], password: str | None = None) -> Opened:
    """All documents in a container and in the containers inside it; `known` are the suffixes of documents."""
    found: list[str] = []
    others: list[str] = []
    failed: list[UnreadableFile] = []
    waiting: list[Iterator[tuple[Member, str, int]]] = [_inside(data, path, 1, password)]
    while waiting:
        try:
            member, name, depth = next(waiting[-1])
            suffix = PurePosixPath(member.name).suffix.lower()
            if suffix in suffixes() and not is_document(inner := member.read(), name):
                if depth >= _DEEPEST:
                    failed.append(HostileFile(name, "archive-too-deep", most=str(_DEEPEST)))
                else:
                    waiting.append(_inside(inner, name, depth + 1, password))
            elif _is_wanted(member, suffix, known):
                found.append(name)
            else:
                others.append(suffix or "?")
        except StopIteration:
            waiting.pop()
        except UnreadableFile as error:
            if len(waiting) == 1 and not found and not others and error.path == path:
                raise
            failed.append(error)
        if len(found) + len(others) + len(failed) > _MOST:
            raise HostileFile(path, "archive-too-many", most=str(_MOST))
    return Opened(tuple(found), tuple(others), tuple(failed))


def _is_wanted(member: Member, suffix: str, known: frozenset[str]) -> bool:
    """Whether a member is a document; of pictures those that may be pages, for mails are full of logos."""
    if suffix in PICTURES:
        return is_page_of(member.read())
    if not suffix:
        data = member.read()
        kind = sniff(data)
        return kind in _DOCUMENTS or (kind == "image" and is_page_of(data))
    return suffix in known or suffix in suffixes()


def holder(path: str) -> str | None:
    """The file on disk that holds what `path` names; None where `path` names no inside of a file."""
    at = path.find(INSIDE)
    while at > 0:
        if is_container(path[:at]) and Path(path[:at]).is_file():
            return path[:at]
        at = path.find(INSIDE, at + 1)
    return None


def fetch(data: bytes, path: str, inside: str, password: str | None = None) -> bytes:
    """The bytes of what is called `inside` in the container `path`, whose bytes are `data`."""
    inside = normalize("NFC", inside)
    for _ in range(_DEEPEST):
        found = list(_members(data, path, password))
        for name, member in found:
            if name == inside:
                return member.read()
        deeper = next(((name, member) for name, member in found if inside.startswith(name + INSIDE)), None)
        if deeper is None:
            break
        name, member = deeper
        data, path, inside = member.read(), f"{path}{INSIDE}{name}", inside[len(name) + 1 :]
    raise MissingFile(f"{path}{INSIDE}{inside}", "no-such-file")


def _inside(data: bytes, path: str, depth: int, password: str | None) -> Iterator[tuple[Member, str, int]]:
    for name, member in _members(data, path, password):
        yield member, f"{path}{INSIDE}{name}", depth


def _members(data: bytes, path: str, password: str | None) -> Iterable[tuple[str, Member]]:
    """What is inside, each by a name of its own."""
    taken: dict[str, int] = {}
    for member in _opener(path).members(data, path, password):
        plain = safe(member.name)
        count = taken[plain] = taken.get(plain, 0) + 1
        yield (plain if count == 1 else f"({count}) {plain}"), member


def _opener(path: str) -> Container:
    package = sys.modules[__name__]
    suffix = PurePosixPath(path).suffix.lower()
    return next(module for name in plugins.names(package) if suffix in (module := _module(name)).SUFFIXES)


def _module(name: str) -> Container:
    return cast("Container", plugins.load(sys.modules[__name__], name))


def is_document(data: bytes, name: str) -> bool:
    """Whether what is called an archive is a Word file: any zip may be renamed."""
    return name.lower().endswith(".zip") and sniff(data) in {"docx", "odt"}


def safe(name: str) -> str:
    """A name as its container states it, in NFC (Apple stores NFD), without what could lead out of a folder or break a line."""
    printable = "".join(letter if letter.isprintable() else "_" for letter in normalize("NFC", name[:1000]))
    parts = [part.strip() for part in printable.replace("\\", "/").split("/")]
    return "/".join(part for part in parts if part not in {"", ".", ".."} and not part.endswith(":")) or "_"
