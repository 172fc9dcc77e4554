"""Câu nói với người dùng: the one catalogue of everything that a person reads, Vietnamese first, English second.

`{path}` and the other names in braces are filled from the values of a note or an error.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

Lang = Literal["vi", "en"]

_DEFAULT: Lang = "vi"


@cache
def catalogue() -> dict[str, tuple[str, str]]:
    """Every sentence: its code, and how it reads in Vietnamese and in English (`messages.toml`)."""
    import tomllib

    table = tomllib.loads(Path(__file__).with_name("messages.toml").read_text(encoding="utf-8"))
    return {code: (entry["vi"], entry["en"]) for code, entry in table.items()}


def language(asked: str | None = None) -> Lang:
    """`asked`, else VBHC_LANG, else Vietnamese; only "vi" and "en" count."""
    wanted = (asked or os.environ.get("VBHC_LANG") or _DEFAULT).lower()
    return "en" if wanted.startswith("en") else "vi"


def message(code: str, lang: Lang | None = None, **values: str) -> str:
    """The sentence for `code`; a missing value shows as its name, so that no message ever fails."""
    vietnamese, english = catalogue()[code]
    lang = lang or language()
    return filled(english if lang == "en" else vietnamese, values, lang)


def filled(template: str, values: Mapping[str, str], lang: Lang) -> str:
    """A sentence with its values, days (ISO 8601) as the reader writes them."""
    return template.format_map(_Named({name: day(value, lang) or "" for name, value in values.items()}))


def day(text: str | None, lang: Lang) -> str | None:
    """18/03/2024 for readers of Vietnamese; whatever is no day of ISO 8601 stays."""
    if text is None or lang == "en" or len(text) != len("2024-03-18") or text[4::3] != "--" or not text.replace("-", "").isdecimal():
        return text
    year, month, of_month = text.split("-")
    return f"{of_month}/{month}/{year}"


class _Named(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
