"""Bảng trả lời: the options and the writing that commands with rows share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from vbhc.cli import _asking
from vbhc.cli._arguments import option
from vbhc.outputs import sheets

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.outputs.sheets import Sheet

Format = Annotated[
    str | None,
    option(
        "--format",
        "-f",
        choices=sheets.names(),
        help="Default: table, or what the name of --output tells.",
    ),
]


def write(sheet: Sheet, form: str | None, output: str | None, *, force: bool, lang: Lang) -> None:
    """The sheet, in the format asked for."""
    forms = {name: sheets.load(name) for name in sheets.names()}
    endings = {name: (one.suffix, *one.aliases) for name, one in forms.items()}
    name = _asking.format_of(form, output, endings, "table")
    _asking.write(forms[name].render(sheet, _asking.view(lang, output)), output, force=force)
