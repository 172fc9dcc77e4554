"""Chứng thư số: who signed, read from the PKCS#7 envelope of a signature. Nothing is verified."""

from __future__ import annotations

from typing import NamedTuple

_SEQUENCE, _CONTEXT_0 = 0x30, 0xA0
_COMMON_NAME, _ORGANISATION = b"\x55\x04\x03", b"\x55\x04\x0a"
_CODECS = {0x0C: "utf-8", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1E: "utf-16-be", 0x1C: "utf-32-be"}
#: Envelopes hold a handful of certificates and signers of some thirty fields; more is not a signature.
_MOST = 256


class Holder(NamedTuple):
    """Chủ thể: whom a certificate was given to."""

    name: str | None
    organisation: str | None


class _Node(NamedTuple):
    tag: int
    start: int
    end: int


def signer(envelope: bytes) -> Holder | None:
    """The holder of the certificate that the signature names; None where the envelope cannot be read or does not say."""
    try:
        return _signer(envelope)
    except (IndexError, ValueError):
        return None


def _signer(data: bytes) -> Holder | None:
    content = _children(data, _node(data, 0, len(data)))
    signed = _children(data, _children(data, content[1])[0])
    certificates = [_children(data, cert)[0] for part in signed if part.tag == _CONTEXT_0 for cert in _children(data, part)]
    infos = _children(data, signed[-1])
    # issuerAndSerialNumber is the second field of the first signer; its last field is the serial number.
    named = _children(data, infos[0])[1]
    serial = _bytes(data, _children(data, named)[-1]) if named.tag == _SEQUENCE else None
    for certificate in certificates:
        fields = _children(data, certificate)
        if fields and fields[0].tag == _CONTEXT_0:
            fields = fields[1:]
        # serial, algorithm, issuer, validity, subject
        if len(fields) > 4 and (len(certificates) == 1 or _bytes(data, fields[0]) == serial):
            return _holder(data, fields[4])
    return None


def _holder(data: bytes, subject: _Node) -> Holder:
    found: dict[bytes, str] = {}
    for part in _children(data, subject):
        for pair in _children(data, part):
            key, value = _children(data, pair)[:2]
            codec = _CODECS.get(value.tag)
            if codec:
                found.setdefault(_bytes(data, key), " ".join(_bytes(data, value).decode(codec, "replace").split()))
    return Holder(found.get(_COMMON_NAME) or None, found.get(_ORGANISATION) or None)


def _bytes(data: bytes, node: _Node) -> bytes:
    return data[node.start : node.end]


def _children(data: bytes, node: _Node) -> list[_Node]:
    found: list[_Node] = []
    at = node.start
    while at < node.end and len(found) < _MOST:
        child = _node(data, at, node.end)
        found.append(child)
        at = child.end
    return found


def _node(data: bytes, at: int, limit: int) -> _Node:
    tag, length = data[at], data[at + 1]
    start = at + 2
    if length == 0x80:
        raise ValueError("indefinite length")
    if length & 0x80:
        count = length & 0x7F
        if count > 4:
            raise ValueError("length of lengths")
        length = int.from_bytes(data[start : start + count], "big")
        start += count
    if start + length > limit:
        raise ValueError("beyond the end")
    return _Node(tag, start, start + length)
