"""Soạn song song: lines of records are read and prepared by other processes while this one writes, in the order in which they came."""

from __future__ import annotations

import gc
import marshal
import time
from collections import deque
from collections.abc import Container, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from queue import SimpleQueue
from typing import NamedTuple

from pydantic import ValidationError

from vbhc.corpus.prepare import Lot, Prepared, Spoken, add, empty, fault, uncollected
from vbhc.corpus.unnamed import STDIN, apart
from vbhc.errors import BrokenFile, SecretDocument, VbhcError
from vbhc.model import quick
from vbhc.model.document import SECRECY_MARKS
from vbhc.model.record import Record
from vbhc.workers import Worker

#: A record as JSON, and the text that its spans count into where it is at hand.
Line = tuple[bytes, str | None]

#: Lines go to a process so many at a time, or so many bytes, or what came in so many seconds; of fewer lines than that none is worth a process.
_LINES, _BYTES, _SECONDS = 500, 4_000_000, 5.0
_FEW = 2_000
#: Chunks that are under way for each process: as many as one transaction holds, so that nobody waits for it.
_AHEAD = 20

#: Records, wordings, places and letters, marshalled; what was refused.
_Packed = tuple[bytes, list[VbhcError]]
_BODY = Prepared._fields.index("body")
#: Keys of wordings that this process has told: another process that writes knows them by now. So many at most.
_told: set[int] = set()
_MOST_TOLD = 1_000_000


class Checked(NamedTuple):
    """Mẻ đã soạn: what became of some lines: records, those that are none or may not be kept, and how many letters there were."""

    lot: Lot
    #: The line of each record, counted from the first of the chunk.
    places: list[int]
    refused: list[VbhcError]
    letters: int


class _Chunk(NamedTuple):
    """Lines for one process; `first` is the number of the first in the file `path`. `slow`: they are no more because no more came in time."""

    path: str
    first: int
    lines: list[Line]
    allow_secret: bool
    slow: bool


def checked(lines: Iterable[Line], path: str, *, jobs: int, allow_secret: bool) -> Generator[Checked]:
    """What becomes of the lines of the file `path`. One process of `jobs` is ours; no others are started for a few lines, or while they come slowly.

    Where the lines end with an error, what came before is given first.
    """
    ended: list[Exception] = []
    chunks = _chunks(iter(lines), path, ended, allow_secret=allow_secret)
    if jobs < 2:
        yield from map(_checked, chunks)
    else:
        yield from _first_here(chunks, jobs - 1)
    if ended:
        raise ended[0]


def _first_here(chunks: Iterator[_Chunk], jobs: int) -> Generator[Checked]:
    some: list[_Chunk] = []
    count, since = 0, time.monotonic()
    for chunk in chunks:
        some.append(chunk)
        count += len(chunk.lines)
        if time.monotonic() - since > _SECONDS:
            yield from map(_checked, some)
            some, count, since = [], 0, time.monotonic()
        elif count >= _FEW:
            yield from _side_by_side(chain(some, chunks), jobs)
            return
    yield from map(_checked, some)


def _side_by_side(chunks: Iterator[_Chunk], jobs: int) -> Generator[Checked]:
    free: SimpleQueue[Worker] = SimpleQueue()
    workers = [Worker(ahead=__name__) for _ in range(jobs)]
    for worker in workers:
        free.put(worker)

    def run(chunk: _Chunk) -> tuple[_Chunk, _Packed] | Checked:
        worker = free.get()
        try:
            return chunk, worker.run(_packed, chunk, path=chunk.path)
        except VbhcError:
            # Not started, ended from outside, or too large for it: that costs time, not the lines.
            return _checked(chunk)
        finally:
            free.put(worker)

    under_way: deque[Future[tuple[_Chunk, _Packed] | Checked]] = deque()
    try:
        with ThreadPoolExecutor(jobs, thread_name_prefix="vbhc-prepare") as pool:
            try:
                for chunk in chunks:
                    under_way.append(pool.submit(run, chunk))
                    # where lines come slowly, those that came are not kept waiting for more
                    while len(under_way) > (0 if chunk.slow else jobs * _AHEAD):
                        yield _taken(under_way.popleft())
                while under_way:
                    yield _taken(under_way.popleft())
            finally:
                for future in under_way:
                    future.cancel()
    finally:
        for worker in workers:
            worker.close()


def _taken(future: Future[tuple[_Chunk, _Packed] | Checked]) -> Checked:
    done = future.result()
    return done if isinstance(done, Checked) else _unpacked(*done)


def _chunks(lines: Iterator[Line], path: str, ended: list[Exception], *, allow_secret: bool) -> Iterator[_Chunk]:
    """Lines in the lots that go to a process. They may come slowly: what has come is not kept waiting. An error that ends them goes to `ended`."""
    some: list[Line] = []
    number, letters, since = 1, 0, time.monotonic()
    try:
        for line in lines:
            some.append(line)
            letters += len(line[0]) + len(line[1] or "")
            if len(some) >= _LINES or letters > _BYTES or time.monotonic() - since > _SECONDS:
                yield _Chunk(path, number, some, allow_secret, slow=len(some) < _LINES and letters <= _BYTES)
                number += len(some)
                some, letters, since = [], 0, time.monotonic()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised after the lines before it
        ended.append(error)
    if some:
        yield _Chunk(path, number, some, allow_secret, slow=False)


def _checked(chunk: _Chunk, told: Container[int] = ()) -> Checked:
    """Records of the lines that are some; a line that is none is told, and the others count. Of wordings already told only the keys are given."""
    made, places, refused, letters = empty(), list[int](), list[VbhcError](), 0
    with uncollected():
        for number, (line, text) in enumerate(chunk.lines, start=chunk.first):
            if not line.strip():
                continue
            letters += len(line) + len(text or "")
            try:
                record, json = _read(line)
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                where = ".".join(map(str, first["loc"]))
                refused.append(BrokenFile(f"{chunk.path}:{number}", "broken-record", cause=f"{where}: {first['msg']}".strip(": ")))
                continue
            wrong = fault(record)
            if wrong:
                refused.append(BrokenFile(f"{chunk.path}:{number}", "broken-record", cause=wrong))
                continue
            if record.secrecy and not chunk.allow_secret:
                refused.append(SecretDocument(f"{chunk.path}:{number}", mark=SECRECY_MARKS[record.secrecy]))
                continue
            named = apart(record)
            add(made, named, text, json if named is record else None, told)
            places.append(number - chunk.first)
    return Checked(made, places, refused, letters)


def _read(line: bytes) -> tuple[Record, bytes | None]:
    """A record and, where the line is written as we write it, its JSON as it stands: then nothing in it is left out or of another type."""
    record = quick.read(line) if line.startswith(_OURS) else None
    if record is None or record.source.path == STDIN:
        return Record.model_validate_json(line), None
    return record, line.strip()


#: How a record begins that vbhc has written.
_OURS = b'{"schema":"vbhc.record/1",'


def _packed(chunk: _Chunk) -> _Packed:
    """As `_checked`, for the way back: plain tuples, which `marshal` moves several times as fast as objects, without what the lines say already.

    The process does nothing else, so what it makes is never searched for cycles.
    """
    gc.disable()
    (records, said, again), places, refused, letters = _checked(chunk, _told)
    if len(_told) > _MOST_TOLD:
        _told.clear()
    _told.update(said)
    plain = []
    for place, one in zip(places, records, strict=True):
        line, text = chunk.lines[place]
        body = one.body if text is None else None
        json = None if one.json == line.strip() else one.json
        plain.append((*one[:_BODY], body, json))
    return marshal.dumps((plain, {key: tuple(spoken) for key, spoken in said.items()}, again, places, letters)), refused


def _unpacked(chunk: _Chunk, done: _Packed) -> Checked:
    data, refused = done
    plain, said, again, places, letters = marshal.loads(data)  # noqa: S302 - from our own process
    records = []
    for place, one in zip(places, plain, strict=True):
        line, text = chunk.lines[place]
        *known, body, json = one
        records.append(Prepared._make((*known, body if text is None else text, json or line.strip())))
    return Checked(Lot(records, {key: Spoken._make(spoken) for key, spoken in said.items()}, again), places, refused, letters)
