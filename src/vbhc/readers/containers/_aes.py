"""Khóa AES của tệp zip: members locked by WinZip, 7-Zip and the like (AE-1, AE-2), opened in memory.

Python's `zipfile` knows the old lock only. The key is made by PBKDF2, the cipher is AES in counter mode with a counter that begins with its lowest byte,
and what was locked is checked by its HMAC before any of it is used.
"""

from __future__ import annotations

import bz2
import hashlib
import hmac
import struct
import zlib
from typing import NamedTuple

#: The method that stands in the place of the true one.
METHOD = 99
_FIELD = 0x9901
#: Bytes of the salt and of the key, by strength.
_SALTS, _KEYS = {1: 8, 2: 12, 3: 16}, {1: 16, 2: 24, 3: 32}
_ROUNDS, _CHECK, _MAC, _BLOCK = 1000, 2, 10, 16
#: So many blocks are deciphered at a time.
_AT_ONCE = 1 << 16
_STORED, _DEFLATED, _BZIP2 = 0, 8, 12
_LOCAL = struct.Struct("<4s5H3L2H")


class WrongPassword(ValueError):
    """The password is another, or the bytes were changed."""


class UnknownMethod(ValueError):
    """Locked or packed in a way that is not known here."""


class Locked(NamedTuple):
    """A locked member: its bytes as they lie in the archive, the length of its key, how it was packed, and its size without lock."""

    content: bytes
    strength: int
    method: int
    size: int


def found(data: bytes, offset: int, packed: int, size: int, extra: bytes) -> Locked:
    """The member whose local header stands at `offset`; `extra` is the field that says how it was locked."""
    try:
        strength, method = _stated(extra)
        header = _LOCAL.unpack_from(data, offset)
    except struct.error as error:
        raise UnknownMethod from error
    start = offset + _LOCAL.size + header[-2] + header[-1]
    return Locked(data[start : start + packed], strength, method, size)


def _stated(extra: bytes) -> tuple[int, int]:
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == _FIELD:
            _, vendor, strength, method = struct.unpack_from("<H2sBH", extra, at + 4)
            if vendor == b"AE" and strength in _KEYS and method in {_STORED, _DEFLATED, _BZIP2}:
                return strength, method
            break
        at += 4 + length
    raise UnknownMethod


def opened(locked: Locked, password: bytes) -> bytes:
    """What was locked. Raises `WrongPassword`, or what the unpacking of broken bytes raises."""
    salt, key = _SALTS[locked.strength], _KEYS[locked.strength]
    content = locked.content
    if len(content) < salt + _CHECK + _MAC:
        raise WrongPassword
    made = hashlib.pbkdf2_hmac("sha1", password, content[:salt], _ROUNDS, 2 * key + _CHECK)  # the format asks for SHA-1
    if not hmac.compare_digest(made[2 * key :], content[salt : salt + _CHECK]):
        raise WrongPassword
    cipher, mac = content[salt + _CHECK : -_MAC], content[-_MAC:]
    if not hmac.compare_digest(hmac.digest(made[key : 2 * key], cipher, "sha1")[:_MAC], mac):
        raise WrongPassword
    return _unpacked(_deciphered(cipher, made[:key]), locked)


def _deciphered(cipher: bytes, key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    # Counters of the library begin with their highest byte: here each is written out, and ECB only makes the stream of them.
    stream = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - see above
    plain: list[bytes] = []
    count = -(-len(cipher) // _BLOCK)
    for first in range(0, count, _AT_ONCE):
        last = min(first + _AT_ONCE, count)
        pad = stream.update(b"".join(number.to_bytes(_BLOCK, "little") for number in range(first + 1, last + 1)))
        part = cipher[first * _BLOCK : last * _BLOCK]
        mixed = int.from_bytes(part, "little") ^ int.from_bytes(pad[: len(part)], "little")
        plain.append(mixed.to_bytes(len(part), "little"))
    return b"".join(plain)


def _unpacked(packed: bytes, locked: Locked) -> bytes:
    """At most what the archive says there is, and one byte more, which tells that it says too little."""
    if locked.method == _STORED:
        return packed
    if locked.method == _DEFLATED:
        return zlib.decompressobj(-15).decompress(packed, locked.size + 1)
    return bz2.BZ2Decompressor().decompress(packed, locked.size + 1)
