"""Đọc nhanh: records out of JSON without the price of the public model, for whoever reads a million of them and only looks at what they say.

What is read has the fields of `Record`, but none of its methods. It is made from the public model, so there is one place where fields are named.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

import msgspec
from pydantic import BaseModel

from vbhc.model.record import Record


def read(line: bytes) -> Record | None:
    """The record that a line of JSON holds; None where it is not written strictly as the contract has it: the public model tells why, or bears it.

    Strictly: every key by the name of the contract, none left out that the contract does not know a default for, and no value of another type.
    """
    try:
        return cast("Record", _decoder()(line))
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


@lru_cache(maxsize=1)
def _decoder() -> Callable[[bytes], Any]:
    return msgspec.json.Decoder(_struct(Record)).decode


@lru_cache(maxsize=64)
def _struct(model: type[BaseModel]) -> type[msgspec.Struct]:
    """A plain class with the fields of a model."""
    fields: list[Any] = []
    for name, field in model.model_fields.items():
        kind = _plain(field.annotation, model)
        fields.append((name, kind) if field.is_required() else (name, kind, field.default))
    made = msgspec.defstruct(
        model.__name__,
        fields,
        module=__name__,
        rename={name: field.alias for name, field in model.model_fields.items() if field.alias},
        forbid_unknown_fields=True,
        kw_only=True,
        gc=False,
    )
    # where a class that names itself is looked up
    globals().setdefault(model.__name__, made)
    return made


def _plain(kind: Any, inside: type[BaseModel]) -> Any:
    """A type with plain classes for the models in it; a model that holds others of its own is named there, and looked up when it is first read."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind.__name__ if kind is inside else _struct(kind)
    arguments = get_args(kind)
    if not arguments or get_origin(kind) not in {tuple, dict, UnionType, Union}:
        return kind
    parts = tuple(one if one is ... else _plain(one, inside) for one in arguments)
    if get_origin(kind) in {UnionType, Union}:
        return Union[parts]  # noqa: UP007 - of parts that are only known here
    return get_origin(kind)[parts]
