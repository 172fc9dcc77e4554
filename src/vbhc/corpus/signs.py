"""Dấu tìm: where wordings that may mean the same document are looked up, as hashes of what they share.

A hash only says where to look: what is found there is compared word by word (`forms.fits`), so chance meetings cost a look and no more.
One narrow table of numbers takes the place of an index for each pair of columns, which would be touched all over with every file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import blake2b
from zlib import crc32

from vbhc.corpus.forms import ANCHORED, Form, Wording, family
from vbhc.corpus.identity import unregistered

#: Bits of a row's id that are the wording's, below those of the sign.
FORM_BITS = 31
_LAST_FORM = (1 << FORM_BITS) - 1

#: Which signs a wording stands under.
Where = Callable[[Form], Iterator[int]]


def key_of(wording: Wording) -> int:
    """Everything that is said, as one number: the key of a wording. Among a billion of them two would be the same once in 37 corpora."""
    return int.from_bytes(blake2b(wording.row_key.encode(), digest_size=8).digest(), "big", signed=True)


def under(sign: int) -> tuple[int, int]:
    """The least id that a row of this sign can have, and the greatest."""
    return sign << FORM_BITS, sign << FORM_BITS | _LAST_FORM


def of_known(form: Form) -> Iterator[int]:
    """Where a wording stands that names a document by itself."""
    number = form.number_key
    if form.series:
        yield _sign("series", number, form.series)
    if form.date:
        yield _sign("date", number, form.date)
    if form.province:
        yield _sign("place", number, family(form.province))
    if form.name_key and form.period:
        yield _sign("name", form.name_key, form.period)
    if form.title_key:
        yield _sign("title", form.title_key, form.series)


def of_open(form: Form) -> Iterator[int]:
    """Where a wording stands that may mean another's document."""
    number = form.number_key
    if number is None:
        if form.name_key and form.period:
            yield _sign("name", form.name_key, form.period)
        elif form.title_key and not form.name_key:
            yield _sign("title", form.title_key, form.series)
        return
    if form.date:
        yield _sign("date", number, form.date)
    if form.series:
        yield _sign("series", number, form.series)
    if form.home:
        yield _sign("place", number, family(form.home))


def better(form: Form) -> list[int]:
    """Where the wordings stand, among the known, that an incomplete one may mean the same as.

    No more than `fits` asks for, so that a number that every commune has used each year costs no more than any other.
    """
    if form.number_key is None:
        return list(of_open(form))
    if form.complete < ANCHORED and form.series:
        found = [_sign("series", form.number_key, form.series)]
        return [*found, _sign("date", form.number_key, form.date)] if form.date and unregistered(form.series) else found
    if form.date:
        return [_sign("date", form.number_key, form.date)]
    if form.complete == ANCHORED or form.home is None:
        return []
    return [_sign("place", form.number_key, family(form.home))]


def worse(form: Form, complete: int) -> list[int]:
    """Where the wordings of this lesser completeness stand, among the open, that may mean the same as that one."""
    if complete >= form.complete:
        return []
    dated = [_sign("date", form.number_key, form.date)] if form.date else []
    return dated if complete == ANCHORED else list(dict.fromkeys([*dated, *of_known(form)]))


def _sign(kind: str, one: str | None, other: str | None) -> int:
    return crc32(f"{kind}|{one}|{other}".encode())
