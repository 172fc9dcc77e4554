"""Cách đọc tệp được hỏi: how a command that asks the corpus reads a file that was named in the place of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vbhc.cli._guarding import Care
from vbhc.cli._scans import Options, telling

if TYPE_CHECKING:
    from vbhc.cli._console import Talk
    from vbhc.guard import Guard
    from vbhc.pipeline import Reading


class Way(NamedTuple):
    """What the options say of scans, limits, passwords and secret documents."""

    allow_secret: bool = False
    scans: Options = Options()
    care: Care = Care()

    def examined(self, path: str, guard: Guard, talk: Talk) -> Reading:
        """The file, read like any other: in a process of its own, within its limits."""
        from vbhc import pipeline

        asked = pipeline.Asked(path, None, self.allow_secret, talk.lang, self.scans.recognition(), self.care.key)
        return guard.run(pipeline.examine_asked, asked, path, progress=telling(path, talk))
