"""Đột biến: real files, damaged as the world damages them: cut, bits turned, blocks doubled, dropped, moved, numbers made extreme."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator, Sequence

_EXTREME = (b"\x00", b"\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x00\x00\x00\x80", b"-1", b"99999999999")
_LARGEST = 400_000


def cut(data: bytearray, choose: random.Random) -> None:
    del data[choose.randrange(len(data) + 1) :]


def turn_bits(data: bytearray, choose: random.Random) -> None:
    for _ in range(choose.choice((1, 4, 32, 200))):
        if data:
            data[choose.randrange(len(data))] ^= 1 << choose.randrange(8)


def overwrite(data: bytearray, choose: random.Random) -> None:
    for _ in range(choose.choice((1, 4, 16))):
        at = choose.randrange(len(data) + 1)
        value = choose.choice(_EXTREME)
        data[at : at + len(value)] = value


def drop(data: bytearray, choose: random.Random) -> None:
    at = choose.randrange(len(data) + 1)
    del data[at : at + choose.choice((1, 16, 512, 4096))]


def double(data: bytearray, choose: random.Random) -> None:
    at = choose.randrange(len(data) + 1)
    data[at:at] = data[at : at + choose.choice((8, 64, 2048))] * choose.choice((1, 3, 20))


def move(data: bytearray, choose: random.Random) -> None:
    start, length, to = choose.randrange(len(data) + 1), choose.choice((4, 64, 1024)), choose.randrange(len(data) + 1)
    block = bytes(data[start : start + length])
    del data[start : start + length]
    data[to:to] = block


_WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (cut, turn_bits, overwrite, drop, double, move)


def damaged(data: bytes, choose: random.Random) -> bytes:
    """One to three kinds of damage."""
    changed = bytearray(data)
    for _ in range(choose.choice((1, 1, 2, 3))):
        choose.choice(_WAYS)(changed, choose)
    return bytes(changed[:_LARGEST])


def damaged_inside(data: bytes, choose: random.Random) -> bytes:
    """A zip whose members are damaged, not the zip: else hardly any damage gets past the check sums."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        names = [name for name in source.namelist() if not name.endswith("/")]
        victims = choose.sample(names, min(len(names), choose.choice((1, 1, 2))))
        for name in names:
            content = source.read(name)
            target.writestr(name, damaged(content, choose) if name in victims else content)
    return made.getvalue()


def mutants(files: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """`count` damaged files, the same ones for the same seed."""
    choose = random.Random(seed)
    for number in range(count):
        data = files[number % len(files)]
        inside = data.startswith(b"PK\x03\x04") and choose.random() < 0.7
        yield damaged_inside(data, choose) if inside else damaged(data, choose)
