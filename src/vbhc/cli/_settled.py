"""Cài đặt có hiệu lực: what the command line says, else the settings file, else what is usual."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vbhc.messages import language, message

if TYPE_CHECKING:
    from vbhc.validation.settings import Settings

#: What both may say adds up; anything else on the command line takes the place of the settings file.
_ADDED = frozenset({"extend-select", "exclude", "report"})


@dataclass(frozen=True, slots=True)
class Settled:
    """Cài đặt có hiệu lực. `told` says where each comes from; paths count from `root` where the settings file gave them."""

    root: Path
    values: Mapping[str, Any]
    told: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:
        return self.values[key]

    def path(self, key: str) -> Path | None:
        """A setting that names a file; one of the settings file counts from its folder."""
        value = self.values[key]
        if not isinstance(value, str):
            return None
        return Path(value) if self.told[key] == _LINE else self.root / value

    def shown(self) -> str:
        """As one would write them into vbhc.toml."""
        told = {key: self._told(key) for key in self.values}
        lines = [f"{key} = {_toml(value)}  # {told[key]}" for key, value in self.values.items() if value is not None]
        lines += [f"# {key}: {told[key]}" for key, value in self.values.items() if value is None]
        return "\n".join(lines) + "\n"

    def _told(self, key: str) -> str:
        lang = language(self.values["lang"])
        return " + ".join(message(one, lang) if one in {_LINE, _USUAL} else one for one in self.told[key].split(" + "))


_LINE = "settings-line"
_USUAL = "settings-default"


def settle(found: Settings, given: Mapping[str, Any]) -> Settled:
    """`given` by key of the settings file; None and nothing listed say nothing."""
    from vbhc.validation.settings import KEYS

    values: dict[str, Any] = {}
    told: dict[str, str] = {}
    for key in KEYS:
        line: Any = given.get(key)
        file: Any = found.values.get(key)
        if key == "report" and file:
            # What the settings file names counts from its folder, what the command line names from where we are.
            file = [_from(found.root, one) for one in file]
        said = line is not None and line != []
        if said and file and key in _ADDED:
            values[key], told[key] = [*file, *line], f"{found.path} + {_LINE}"
        elif said:
            values[key], told[key] = line, _LINE
        elif file is not None:
            values[key], told[key] = file, str(found.path)
        else:
            values[key], told[key] = _usual(key), _USUAL
    return Settled(found.root, values, told)


def _from(root: Path, report: str) -> str:
    name, equals, path = report.partition("=")
    return f"{name}{equals}{root / path}" if path else report


def _usual(key: str) -> Any:
    usual: dict[str, Any] = {
        "fail-on": "error",
        "lang": language(),
        "format": "text",
        "jobs": os.cpu_count() or 1,
        "cache": True,
        "per-file-ignores": {},
        **{name: [] for name in ("select", "ignore", "extend-select", "exclude", "report")},
    }
    if key.startswith("ocr"):
        from vbhc.readers.ocr.engine import asked

        way = asked()
        usual |= {"ocr": way.mode, "ocr-engine": way.engine, "ocr-dpi": way.dpi}
    return usual.get(key)


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_toml(key)} = {_toml(one)}' for key, one in value.items())} }}" if value else "{}"
    # Strings, lists, numbers and truth are spelled in TOML as in JSON.
    return json.dumps(value, ensure_ascii=False)
