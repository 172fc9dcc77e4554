"""Kiểm tra thể thức: files → what rules say of them.

asked      which rules, and as what              checking     one file, every rule
letterhead what rules compare over several files cards        rules as people are told of them
patterns   which files a line is for           settings     vbhc.toml, what may stand in it
baseline   what was there before               suppressions what is left as it is, and why
cache      what was checked already            report       everything of one run, for the formats
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from vbhc.messages import language

if TYPE_CHECKING:
    from vbhc.corpus import Corpus
    from vbhc.model.finding import Checked
    from vbhc.readers.ocr.engine import Recognition
    from vbhc.rules.rule import Profile, Stage


def validate(  # noqa: PLR0913 - what one may ask of a check
    target: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    stage: Stage | None = None,
    profile: Profile | None = None,
    as_of: date | None = None,
    corpus: Corpus | None = None,
    lang: str | None = None,
    allow_secret: bool = False,
    ocr: Recognition | None = None,
) -> Checked:
    """Kiểm tra một tệp: reads a file, or bytes that `name` tells the format of, and checks it by the rules for such a document.

    `select`, `ignore` and `extend_select` name rules or groups of rules ("ND30", "ND30-O3"). `stage` is told from the document, `profile` from
    its letterhead unless given; `as_of` is today for the check; `ocr` says how scans are recognised (else VBHC_OCR). Raises a `VbhcError` for what cannot be read.
    """
    from vbhc.validation.asked import Asked
    from vbhc.validation.checking import examine

    asked = Asked(
        select=tuple(select),
        ignore=tuple(ignore),
        extend=tuple(extend_select),
        stage=stage,
        profile=profile,
        today=as_of,
        lang=language(lang),
        allow_secret=allow_secret,
        ocr=ocr,
    )
    return examine(target, asked, name=name, corpus=corpus)[0]
