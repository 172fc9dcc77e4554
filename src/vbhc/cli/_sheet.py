"""Bảng trả lời: the options and the writing that commands with rows share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from vbhc.cli import _asking
from vbhc.cli._arguments import option
from vbhc.outputs import sheets

if TYPE_CHECKING:
    from vbhc.cli._console import Talk
    from vbhc.outputs.sheets import Sheet

_TABLE = "table"

Format = Annotated[
    str | None,
    option(
        "--format",
        "-f",
        choices=sheets.names(),
        help="Default: table, or what the name of --output tells.",
    ),
]


def write(sheet: Sheet, form: str | None, output: str | None, *, force: bool, talk: Talk) -> None:
    """The sheet, in the format asked for. What rows leave out is told aside where the format has no place for it."""
    forms = {name: sheets.load(name) for name in sheets.names()}
    endings = {name: (one.suffix, *one.aliases) for name, one in forms.items()}
    name = _asking.format_of(form, output, endings, _TABLE)
    _asking.write(forms[name].render(sheet, _asking.view(talk.lang, output)), output, force=force)
    if name != _TABLE and not talk.quiet:
        for line in sheet.left_out:
            talk.line(line)
