"""Sửa và ghi chú: what rules say how to mend → a new Word file; findings → remarks in a copy of a Word file or PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import unified_diff
from typing import TYPE_CHECKING

from vbhc import pipeline, readers
from vbhc.errors import UnreadableFile
from vbhc.messages import message
from vbhc.rules import _engine
from vbhc.rules._mending import mends
from vbhc.rules._stamping import stamped
from vbhc.validation.checking import draft_of
from vbhc.writers import docx, pdf_remarks
from vbhc.writers.remark import Remark

if TYPE_CHECKING:
    from vbhc.corpus import Corpus
    from vbhc.messages import Lang
    from vbhc.model.finding import Checked, Finding, Mend, Reported
    from vbhc.model.text import Source
    from vbhc.pipeline import Reading
    from vbhc.rules.rule import Rule
    from vbhc.validation.asked import Asked

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
#: One mend may bring another fault to light; so often the result is looked at again.
_ROUNDS = 10
#: The rule on letters; that they are in their composed form no rule can see, as reading composes them.
_ALPHABET = "X-06"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Tệp đã sửa: `data` is the new file, `mended` the findings that it no longer has, `composed` how many stretches were brought to NFC.

    `before` and `after` are the texts; `looks` are those of `mended` that changed no words.
    """

    data: bytes
    mended: tuple[Reported, ...]
    looks: tuple[Reported, ...]
    composed: int
    before: str
    after: str

    @property
    def changed(self) -> bool:
        """Whether the new file differs at all."""
        return bool(self.mended) or bool(self.composed) or self.before != self.after

    def diff(self, old: str, new: str) -> str:
        """The change of the text, then the changes of looks, each as its rule says it."""
        lines = list(unified_diff(self.before.splitlines(), self.after.splitlines(), old, new, n=1, lineterm=""))
        if not lines:
            lines = [f"--- {old}", f"+++ {new}"]
        lines += [f"# {one.rule}: {one.message}" for one in self.looks]
        if self.composed:
            lines.append(f"# NFC: {self.composed}")
        return "\n".join(lines) + "\n" if self.changed else ""


def fix(  # noqa: PLR0913 - what one may ask of a mend
    data: bytes,
    asked: Asked,
    *,
    name: str,
    unsafe: bool = False,
    corpus: Corpus | None = None,
    keep: Callable[[Checked], Checked] | None = None,
) -> Fixed:
    """Sửa một tệp Word; `keep` takes out of what was found whatever shall stay as it is.

    Raises an `UnreadableFile` for what is no Word file (.docx) or bears a digital signature, which a change would break.
    """
    first = pipeline.examine(data, name=name, allow_secret=asked.allow_secret, lang=asked.lang, ocr=asked.ocr)
    if first.source.media_type != WORD:
        raise UnreadableFile(name, "fix-docx-only")
    if first.source.signatures:
        raise UnreadableFile(name, "fix-signed")
    chosen = tuple(rule for rule in asked.rules() if rule.fixable == "safe" or (unsafe and rule.fixable))
    reading = first
    mended: list[Reported] = []
    looks: list[Reported] = []
    for _ in range(_ROUNDS):
        found = [
            (reported, made)
            for rule, finding, reported in _found(data, reading, asked, chosen=chosen, corpus=corpus, keep=keep)
            if (made := mends(rule, finding, unsafe=unsafe))
        ]
        data, done = docx.mend(data, reading.source, [mend for _, made in found for mend in made])
        if not done:
            break
        for reported, made in _finished(found, done):
            mended.append(reported)
            if all(mend.what not in {"words", "move"} for mend in made):
                looks.append(reported)
        reading = pipeline.examine(data, name=name, allow_secret=asked.allow_secret, lang=asked.lang, ocr=asked.ocr)
    composed = 0
    if any(rule.code == _ALPHABET for rule in chosen):
        data, composed = docx.compose(data, reading.source)
    return Fixed(data, tuple(mended), tuple(looks), composed, first.source.text, reading.source.text)


def _found(  # noqa: PLR0913 - a check of a reading that is at hand
    data: bytes,
    reading: Reading,
    asked: Asked,
    *,
    chosen: tuple[Rule, ...],
    corpus: Corpus | None,
    keep: Callable[[Checked], Checked] | None,
) -> list[tuple[Rule, Finding, Reported]]:
    """What the rules find that can be mended, each as said and as reported."""
    draft = draft_of(reading, asked, layout=readers.layout(data, reading.source), corpus=corpus)
    found = _engine.findings(draft, chosen)
    reported = stamped(reading.source, found, asked.lang)
    if keep is not None:
        checked = keep(replace(_engine.check(draft, (), asked.lang), findings=reported))
        kept = {one.fingerprint for one in checked.findings}
    else:
        kept = {one.fingerprint for one in reported}
    return [(rule, finding, one) for (rule, finding), one in zip(found, reported, strict=True) if one.fingerprint in kept]


def _finished(found: list[tuple[Reported, tuple[Mend, ...]]], done: frozenset[int]) -> list[tuple[Reported, tuple[Mend, ...]]]:
    """Those of which every change was made."""
    finished: list[tuple[Reported, tuple[Mend, ...]]] = []
    at = 0
    for reported, made in found:
        if done.issuperset(range(at, at + len(made))):
            finished.append((reported, made))
        at += len(made)
    return finished


def annotate(data: bytes, checked: Checked, asked: Asked) -> bytes:
    """Ghi lỗi vào bản sao: every finding as a comment (Word) or a highlight with a note (PDF), its rule as author.

    Raises an `UnreadableFile` for other formats.
    """
    source: Source = pipeline.examine(data, name=checked.path, allow_secret=asked.allow_secret, lang=asked.lang, ocr=asked.ocr).source
    remarks = [Remark(one.rule, _said(one, asked.lang), one.span, one.place.page) for one in checked.findings]
    if source.media_type == WORD:
        return docx.annotate(data, source, remarks)
    if source.media_type == PDF:
        return pdf_remarks.annotate(data, source, remarks)
    raise UnreadableFile(checked.path, "annotate-formats")


def _said(found: Reported, lang: Lang) -> str:
    said = [found.message]
    if found.right:
        said.append(message("annotate-right", lang, right=found.right))
    return "\n".join([*said, found.clause])
