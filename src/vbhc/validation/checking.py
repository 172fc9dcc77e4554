"""Kiểm tra một tệp: read → looks → draft → rules."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

from vbhc import pipeline, readers
from vbhc.errors import UnreadableFile
from vbhc.model import answers
from vbhc.model.document import Document
from vbhc.model.finding import Checked
from vbhc.pipeline import Reading
from vbhc.rules import _engine
from vbhc.rules.rule import Channel, Draft, Profile, Stage
from vbhc.validation._register import Consulted
from vbhc.validation.asked import Asked
from vbhc.validation.letterhead import Letterhead

if TYPE_CHECKING:
    from vbhc.corpus import Corpus
    from vbhc.model.layout import Layout
    from vbhc.model.text import Source


def examine(
    target: str | os.PathLike[str] | bytes, asked: Asked, *, name: str | None = None, corpus: Corpus | None = None
) -> tuple[Checked, Letterhead]:
    """Kiểm tra một tệp, together with what rules that compare files need of it. Raises a `VbhcError` for what cannot be read."""
    chosen = asked.rules()
    reading = pipeline.examine(target, name=name, allow_secret=asked.allow_secret, lang=asked.lang, ocr=asked.ocr, password=asked.password)
    if reading.source.text_kind == "none":
        raise UnreadableFile(reading.source.path, "needs-ocr-file", remedy=pipeline.remedy(reading.source))
    layout = readers.layout(target, reading.source, asked.password) if any(rule.needs & {"layout", "pages"} for rule in chosen) else None
    draft = draft_of(reading, asked, layout=layout, corpus=corpus)
    return _engine.check(draft, chosen, asked.lang), Letterhead.of(draft)


def check(reading: Reading, asked: Asked | None = None, *, layout: Layout | None = None, corpus: Corpus | None = None) -> Checked:
    """Kiểm tra một bản đọc that is at hand already; without `layout` no rule on looks can be checked."""
    asked = asked or Asked()
    return _engine.check(draft_of(reading, asked, layout=layout, corpus=corpus), asked.rules(), asked.lang)


def together(letterheads: list[Letterhead], checked: list[Checked], asked: Asked) -> list[Checked]:
    """So các tệp với nhau: adds what rules say that compare all files of a run."""
    chosen = [rule for rule in asked.rules() if rule.check_all]
    if not chosen:
        return checked
    drafts = [one.draft(path=found.path, today=_today(asked)) for one, found in zip(letterheads, checked, strict=True)]
    return list(_engine.check_all(drafts, checked, chosen, asked.lang))


def draft_of(reading: Reading, asked: Asked, *, layout: Layout | None = None, corpus: Corpus | None = None) -> Draft:
    """What rules see of a document."""
    document, today = reading.document, _today(asked)
    stage: Stage = asked.stage or ("draft" if document.draft else "final")
    on, day_known = _on(reading, stage, asked)
    return Draft(
        source=reading.source,
        document=document,
        citations=reading.citations,
        profile=asked.profile or _profile(document),
        stage=stage,
        on=on,
        today=today,
        layout=layout,
        register=Consulted(lambda: _consult(corpus, reading, asked)) if corpus else None,
        channel=_channel(reading.source),
        day_known=day_known,
    )


def _profile(document: Document) -> Profile:
    """Whose rules a document falls under. A standard or a form under the State's letterhead, without number, heading and signer, is under none."""
    if document.number is None and document.type is None and not document.signers:
        return "unknown"
    return document.system or "unknown"


def _consult(corpus: Corpus, reading: Reading, asked: Asked) -> answers.Consulted:
    source = reading.record.source.model_copy(update={"path": corpus.stored_path(reading.record.source.path)})
    return corpus.consult(reading.record.model_copy(update={"source": source}), reading.source.text, allow_secret=asked.allow_secret)


def _today(asked: Asked) -> dt.date:
    return asked.today or dt.date.today()  # noqa: DTZ011 - a day is one where the office is


def _on(reading: Reading, stage: Stage, asked: Asked) -> tuple[dt.date, bool]:
    """The day whose rules count, and whether it is known. An issued document without a day is not judged by rules that may be younger."""
    if reading.document.date:
        return dt.date.fromisoformat(reading.document.date.value), True
    today = _today(asked)
    if stage == "draft" or asked.today:
        return today, True
    days = (_possible(citation.mention.date) for citation in reading.citations)
    return max((day for day in days if day and day <= today), default=dt.date.min), False


def _possible(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _channel(source: Source) -> Channel:
    """Where the text comes from: recognised letters and pages of portals are not as the office made them."""
    if source.text_kind in ("ocr", "mixed"):
        return "scan"
    # Properties of an office file are named "core:…" and "app:…"; anything else is what a portal says.
    stated = any(":" not in key for key, _ in source.metadata)
    return "web" if source.media_type == "text/html" or stated else "native"
