"""Tham số dòng lệnh: what a command takes, told by the types of its parameters, and plain calls read by it.

The command line library takes longer to load than a letter to read. It is asked for help, for completion, and for every call that is not
plain: what is wrong with it, it says itself.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from types import NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin


class Argument(NamedTuple):
    """Đối số: a word that stands by its place."""

    metavar: str
    help: str


class Option(NamedTuple):
    """Tùy chọn: what stands behind one of its names; `choices` are all words it takes."""

    names: tuple[str, ...]
    help: str
    metavar: str | None = None
    min: float | None = None
    max: float | None = None
    choices: Sequence[str] = ()


def option(
    *names: str,
    help: str,  # noqa: A002 - as everybody calls it
    metavar: str | None = None,
    min: float | None = None,  # noqa: A002 - as everybody calls it
    max: float | None = None,  # noqa: A002 - as everybody calls it
    choices: Sequence[str] = (),
) -> Option:
    """An option by its names, and what can be said of it."""
    return Option(names, help, metavar or "|".join(choices) or None, min, max, choices)


class Parameter(NamedTuple):
    """Tham số: how one parameter of a command is given. `type` is that of one word; `many` are taken as a list."""

    name: str
    default: Any
    said: Argument | Option
    type: Any
    many: bool
    allowed: Sequence[str]


def parameters(command: Callable[..., None]) -> Iterator[Parameter]:
    """What a command takes, in order."""
    for name, parameter in inspect.signature(command, eval_str=True).parameters.items():
        annotation, said = get_args(parameter.annotation)
        kinds = [kind for kind in get_args(annotation) if kind is not NoneType] if get_origin(annotation) is not Literal else []
        kind = kinds[0] if len(kinds) == 1 and NoneType in get_args(annotation) else annotation
        many = get_origin(kind) is list
        (one,) = get_args(kind) if many else (kind,)
        words = get_args(one) if get_origin(one) is Literal else ()
        yield Parameter(name, parameter.default, said, str if words else one, many, words or getattr(said, "choices", ()))


def read(command: Callable[..., None], words: list[str]) -> dict[str, Any] | None:
    """The arguments of a plain call; None for any other: something unknown, missing or wrong, short names in one word, "--"."""
    known = list(parameters(command))
    named = {name: one for one in known if isinstance(one.said, Option) for name in one.said.names}
    given: dict[str, Any] = {one.name: list(one.default) if isinstance(one.default, list) else one.default for one in known}
    placed: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if not word.startswith("-") or word == "-":
            placed.append(word)
            continue
        one = named.get(word)
        if one is None:
            return None
        if one.type is bool:
            given[one.name] = True
            continue
        value = _value(one, next(waiting, "-"))
        if value is None:
            return None
        given[one.name] = [*(given[one.name] or ()), value] if one.many else value
    return _placed(given, [one for one in known if isinstance(one.said, Argument)], placed)


def _value(one: Parameter, word: str) -> str | float | None:
    """What a word says; None where it does not belong there."""
    if word.startswith("-") or not isinstance(one.said, Option):
        return None
    if one.type is str:
        return word if not one.allowed or word in one.allowed else None
    try:
        value: float = one.type(word)
    except ValueError:
        return None
    low, high = one.said.min, one.said.max
    return None if (low is not None and not value >= low) or (high is not None and not value <= high) else value


def _placed(given: dict[str, Any], takers: list[Parameter], words: list[str]) -> dict[str, Any] | None:
    """With what stands by its place; None where there are too few words or too many."""
    for one in takers:
        if one.many:
            if words:
                given[one.name] = words
            words = []
        elif words and (not one.allowed or words[0] in one.allowed):
            given[one.name], words = words[0], words[1:]
        elif words or one.default is inspect.Parameter.empty:
            return None
    return None if words else given
