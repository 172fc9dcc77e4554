"""Đọc văn bản: what `vbhc parse` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc import outputs
from vbhc.cli import _batch

if TYPE_CHECKING:
    from vbhc.cli._console import Talk
    from vbhc.pipeline import Reading


def parse(request: _batch.Request, talk: Talk, *, explain: bool = False) -> int:
    """Reads what is asked for and writes the records; the exit code."""
    job = _batch.Job(
        names=outputs.names,
        load=outputs.load,
        on_terminal="card",
        render=_render,
        tell=_account if explain else None,
    )
    return _batch.run(request, job, talk)


def _account(reading: Reading, talk: Talk) -> None:
    from vbhc.cli import _listing

    _listing.account(reading, talk)


def _render(name: str, reading: Reading, view: outputs.View) -> str:
    form = outputs.load(name)
    return form.plain(reading.facts) if form.plain else form.render(reading.record, reading.source, view)
