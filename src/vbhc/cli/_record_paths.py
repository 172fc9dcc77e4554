"""Đường dẫn trong hồ sơ: records say where their documents are as whoever made them stood; a corpus counts from its own folder."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc.cli._inputs import STDIN
from vbhc.patterns import lazy

if TYPE_CHECKING:
    from vbhc.corpus import Corpus

#: How a record begins that vbhc has written, up to its path: other lines are taken apart as a whole.
_OURS = lazy(rb'\{"schema":"vbhc\.record/1","source":\{"path":("(?:[^"\\]|\\.){1,4096}")')
#: A path below the folder that it counts from, said as shortly as it can be.
_SIGN = rb'[^"\\/]' if os.sep == "/" else rb'[^"\\/:]'
_STRAIGHT = lazy(rb'\{"schema":"vbhc\.record/1","source":\{"path":"(?![-.])' + _SIGN + rb"(?:" + _SIGN + rb'|/(?![/."])){0,4096}"')
_PATH = len(b'{"schema":"vbhc.record/1","source":{"path":"')
#: What came by standard input bears no name of a file, but the beginning of its SHA-256.
_UNNAMED = lazy(r"-[0-9a-f]{12}")


def counted(lines: Iterable[bytes], corpus: Corpus) -> Iterator[bytes]:
    """Lines of records with the paths that the corpus has for files of that name, seen from the folder we are in."""

    def stored(path: str) -> str:
        return path if not path or path == STDIN or _UNNAMED.fullmatch(path) else corpus.stored_path(path)

    above = _above(corpus)
    for line in lines:
        # what is usual is not looked at twice, and in the folder of the corpus it stays as it is
        if above is not None and _STRAIGHT.match(line):
            yield line[:_PATH] + above + line[_PATH:] if above else line
        else:
            yield _counted(line, stored)


def _above(corpus: Corpus) -> bytes | None:
    """What stands before paths of the folder we are in, as JSON; None where that is outside the folder of the corpus."""
    here = Path.cwd()
    if corpus.root is None or not here.is_relative_to(corpus.root):
        return None
    folders = here.relative_to(corpus.root).parts
    return _written("".join(f"{folder}/" for folder in folders))[1:-1]


def _counted(line: bytes, stored: Callable[[str], str]) -> bytes:
    ours = _OURS.match(line)
    try:
        if ours:
            before = json.loads(ours[1])
            after = stored(before)
            return line if after == before else line[: ours.start(1)] + _written(after) + line[ours.end(1) :]
        record = json.loads(line.decode("utf-8"))
        before = record["source"]["path"]
        after = stored(before)
        if after == before:
            return line
        record["source"]["path"] = after
        return json.dumps(record).encode("ascii")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # No record: whoever reads it as one tells why.
        return line


def _written(path: str) -> bytes:
    try:
        return json.dumps(path, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        # half a letter, which JSON can only name
        return json.dumps(path).encode("ascii")
