"""Cài đặt: what may stand in vbhc.toml or under [tool.vbhc] of pyproject.toml, found here or in a folder above."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from vbhc.errors import MissingFile, UsageError
from vbhc.model.finding import LEVELS

#: Coarser pictures cannot be read, finer ones take time for nothing.
DPI = (100, 600)
_OWN, _SHARED = "vbhc.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Cài đặt đã đọc. `values` by key; `root` is the folder that its paths count from; `path` is None where there is no such file."""

    root: Path
    path: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def find(here: Path) -> Settings:
    """The nearest settings here or above; none is no error."""
    for folder in (here, *here.parents):
        for name in (_OWN, _SHARED):
            path = folder / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _checked(path, table)
    return Settings(here)


def read(path: Path) -> Settings:
    """The settings of one file."""
    if not path.is_file():
        raise MissingFile(str(path), "no-such-file")
    return _checked(path, _table(path) or {})


def _table(path: Path) -> dict[str, Any] | None:
    """What is ours in a file; None where it says nothing about vbhc."""
    table = load(path)
    if path.name != _SHARED:
        return table
    ours = table.get("tool", {}).get("vbhc")
    if ours is not None and not isinstance(ours, dict):
        raise UsageError(str(path), "config-value", key="tool.vbhc", cause="table")
    return ours


def load(path: Path) -> dict[str, Any]:
    """A file of TOML; also with the mark that Notepad puts before it."""
    import tomllib

    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(str(path), "config-broken", cause=" ".join(str(error).split())) from error


def _checked(path: Path, table: Mapping[str, Any]) -> Settings:
    for key, value in table.items():
        check = KEYS.get(key)
        if check is None:
            from difflib import get_close_matches

            near = get_close_matches(key, KEYS, n=1)
            raise UsageError(str(path), "config-key-near" if near else "config-key", key=key, near="".join(near))
        wanted = check(value)
        if wanted:
            raise UsageError(str(path), "config-value", key=key, cause=wanted)
    return Settings(path.parent, str(path), dict(table))


# Each tells what was wanted, in a word that TOML has for it, or nothing where the value is right.


def _words(value: object) -> str:
    return "" if isinstance(value, list) and all(isinstance(one, str) for one in value) else '["…"]'


def _text(value: object) -> str:
    return "" if isinstance(value, str) and value else '"…"'


def _flag(value: object) -> str:
    return "" if isinstance(value, bool) else "true | false"


def _count(value: object) -> str:
    return "" if isinstance(value, int) and not isinstance(value, bool) and value > 0 else "1, 2, 3 …"


def _one_of(*known: str) -> Callable[[object], str]:
    return lambda value: "" if value in known else " | ".join(f'"{one}"' for one in known)


def _dpi(value: object) -> str:
    return "" if isinstance(value, int) and not isinstance(value, bool) and DPI[0] <= value <= DPI[1] else f"{DPI[0]} … {DPI[1]}"


def _ocr(value: object) -> str:
    from vbhc.readers.ocr.engine import Mode

    return _one_of(*get_args(Mode))(value)


def _engine(value: object) -> str:
    from vbhc.readers.ocr.engine import EngineName

    return _one_of(*get_args(EngineName))(value)


def _stage(value: object) -> str:
    from vbhc.rules.rule import Stage

    return _one_of(*get_args(Stage))(value)


def _profile(value: object) -> str:
    from vbhc.rules.rule import Profile

    return _one_of(*get_args(Profile))(value)


def _path_or_none(value: object) -> str:
    return "" if value is False or not _text(value) else '"…" | false'


def _by_pattern(value: object) -> str:
    fits = isinstance(value, dict) and not any(_words(codes) for codes in value.values())
    return "" if fits else '{ "*.txt" = ["ND30-O1"] }'


KEYS: dict[str, Callable[[object], str]] = {
    "select": _words,
    "ignore": _words,
    "extend-select": _words,
    "per-file-ignores": _by_pattern,
    "exclude": _words,
    "fail-on": _one_of(*reversed(LEVELS)),
    "stage": _stage,
    "profile": _profile,
    "lang": _one_of("vi", "en"),
    "format": _text,
    "report": _words,
    "corpus": _path_or_none,
    "baseline": _path_or_none,
    "suppressions": _path_or_none,
    "max-findings": _count,
    "ocr": _ocr,
    "ocr-engine": _engine,
    "ocr-dpi": _dpi,
    "jobs": _count,
    "cache": _flag,
    "cache-dir": _text,
}
