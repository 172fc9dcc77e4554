"""Đọc văn bản: what `vbhc parse` does, and its plain calls answered without the command line library, which takes longer to load than a letter to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc import outputs
from vbhc.cli import _batch
from vbhc.cli._console import UNREAD, Talk
from vbhc.messages import language

if TYPE_CHECKING:
    from vbhc.pipeline import Reading

_WITH_VALUE = {"--format": "format", "-f": "format", "--output": "output", "-o": "output", "--lang": "lang"}
_FLAGS = {
    "--force": "force",
    "--recursive": "recursive",
    "-r": "recursive",
    "--allow-secret": "allow_secret",
    "--quiet": "quiet",
    "-q": "quiet",
}
_NOTHING = _batch.Request(
    arguments=[], format=None, output=None, force=False, recursive=False, files_from=None, stdin_filename=None, allow_secret=False
)


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


def short(arguments: list[str]) -> int | None:
    """The exit code of a call that holds files and the commonest options only; None for every other, which the library reads or refuses."""
    if arguments[:1] != ["parse"]:
        return None
    files: list[str] = []
    values: dict[str, str] = {}
    flags: set[str] = set()
    words = iter(arguments[1:])
    for word in words:
        if word in _FLAGS:
            flags.add(_FLAGS[word])
        elif word in _WITH_VALUE:
            value = next(words, "-")
            if value.startswith("-"):
                return None
            values[_WITH_VALUE[word]] = value
        elif word.startswith("-") and word != "-":
            return None
        else:
            files.append(word)
    if values.get("format") not in (None, *outputs.names()):
        return None
    talk = Talk(language(values.get("lang")), quiet="quiet" in flags)
    request = _NOTHING._replace(
        arguments=files,
        format=values.get("format"),
        output=values.get("output"),
        force="force" in flags,
        recursive="recursive" in flags,
        allow_secret="allow_secret" in flags,
    )
    with talk.guard():
        return parse(request, talk)
    return UNREAD


def _account(reading: Reading, talk: Talk) -> None:
    from vbhc.cli import _listing

    _listing.account(reading, talk)


def _render(name: str, reading: Reading, view: outputs.View) -> str:
    form = outputs.load(name)
    return form.plain(reading.facts) if form.plain else form.render(reading.record, reading.source, view)
