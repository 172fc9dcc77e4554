"""Phiếu: one readable page about one document, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import day, message
from vbhc.model.text import Span
from vbhc.outputs import Format, View, _cited, _page, _said
from vbhc.outputs._page import text as _text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table
    from rich.text import Text

    from vbhc.messages import Lang
    from vbhc.model.record import AnnouncedRecord, BodyRecord, Record, SectionRecord, SignatureRecord, SignerRecord
    from vbhc.model.text import Source

#: A narrower terminal lists tasks instead of setting them in a table.
_TABLE_FITS = 80
#: A page stays a page: longer outlines and task lists are cut, and say so.
_MOST = 40
#: More than any terminal shows on a line.
_ONE_LINE = 400
_NOTHING = "—"
_KINDS = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "text/html": "HTML",
    "text/plain": "TXT",
    "application/msword": "DOC",
    "application/rtf": "RTF",
    "application/vnd.oasis.opendocument.text": "ODT",
    "multipart/related": "MHTML",
    **{f"image/{kind}": kind.upper() for kind in ("png", "jpeg", "tiff", "bmp", "webp", "gif")},
}


def _render(record: Record, source: Source, view: View) -> str:
    from rich.rule import Rule

    card = _Card(record, source, view.lang)
    tasks = [card.tasks(wide=_page.width(view) >= _TABLE_FITS)] if record.tasks else []
    return _page.draw([Rule(card.heading(), align="left", style="dim"), card.facts(), *tasks], view)


class _Card:
    def __init__(self, record: Record, source: Source, lang: Lang) -> None:
        self.record = record
        self.source = source
        self.lang: Lang = lang

    def say(self, code: str, **values: str) -> str:
        return message(f"card-{code}", self.lang, **values)

    def heading(self) -> Text:
        return _text(self.record.source.path, "bold")

    def facts(self) -> Table:
        from rich.table import Table

        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="cyan", no_wrap=True, max_width=18)
        grid.add_column(ratio=1, overflow="fold")
        record = self.record
        facts = [self._file(), self._kind(), *(self._document() if record.kind == "document" else ()), *self._about()]
        rows = [*((self.say(code), values) for code, values in facts), *self._cited(), *self._notes()]
        for label, values in rows:
            for position, value in enumerate(values):
                grid.add_row(_text(label) if position == 0 else "", value)
        return grid

    def _file(self) -> tuple[str, list[Text]]:
        source = self.record.source
        parts = [_KINDS.get(source.media_type, source.media_type)]
        if source.pages:
            parts.append(self.say("pages", count=str(source.pages)))
        parts.append(self.say(f"text-{source.text}"))
        if source.encoding != "unicode":
            parts.append(source.encoding)
        return "file", [_text(", ".join(parts))]

    def _kind(self) -> tuple[str, list[Text]]:
        record = self.record
        if record.source.text == "none" or not self.source.text.strip():
            return "kind", [_text(self.say("kind-unread"))]
        system = [self.say(f"system-{record.system}")] if record.system else []
        draft = [self.say("draft")] if record.draft else []
        return "kind", [_text(", ".join([self.say(f"kind-{record.kind}"), *system, *draft]))]

    def _document(self) -> Iterator[tuple[str, list[Text]]]:
        record = self.record
        yield "number", [self._number()]
        yield "type", [self._fact("type", record.type.name if record.type else None)]
        yield "issuer", self._issuer()
        yield "date", [self._place_and_date()]
        yield "title", [self._fact("title", record.title, "bold")]
        if record.secrecy or record.urgency:
            marks = [self.say(f"mark-{mark}") for mark in (record.secrecy, record.urgency) if mark]
            yield "marks", [_text(", ".join(marks), "bold red")]
        if record.addressees:
            yield "addressees", [_text(addressee) for addressee in record.addressees]
        yield "sections", self._cut(self._outline()) or [self._fact("sections", None)]
        yield "signers", [self._signer(signer) for signer in record.signers] or [self._fact("signers", None)]
        yield "recipients", [self._fact("recipients", "; ".join(record.recipients))]
        if record.annexes:
            yield "annexes", self._cut([_text(annex.title) for annex in record.annexes])

    def _about(self) -> Iterator[tuple[str, list[Text]]]:
        record = self.record
        if record.announces:
            yield "announces", self._announced(record.announces)
        if record.source.signatures:
            yield "signatures", [self._signature(signature) for signature in record.source.signatures]

    def _cited(self) -> Iterator[tuple[str, list[Text]]]:
        """Under one heading, each relation with its documents."""
        groups = list(_cited.blocks(self.record.citations, self.lang))
        if not groups:
            return
        documents = sum(len(lines) for _, lines in groups)
        yield (
            self.say("citations"),
            [
                _text(
                    self.say("cited", documents=str(documents), mentions=str(len({citation.span for citation in self.record.citations}))),
                    "dim",
                )
            ],
        )
        for relation, lines in groups:
            yield f"  {_said.label(relation, self.lang)}", self._cut(lines)

    def _notes(self) -> Iterator[tuple[str, list[Text]]]:
        if self.record.notes:
            yield self.say("notes"), [_text(f"{note.message} [{note.code}]", "yellow") for note in self.record.notes]

    def _fact(self, field: str, value: str | None, style: str = "") -> Text:
        """The value, or a dash and the note that says why there is none."""
        if value:
            return _text(value, style)
        why = next((note.message for note in self.record.notes if note.code.startswith(f"{field}-")), None)
        return _text(f"{_NOTHING} ({why})" if why else _NOTHING, "dim")

    def _number(self) -> Text:
        record = self.record
        if record.number is None and record.symbol:
            unsure = any(note.code == "number-uncertain" for note in record.notes)
            return _text(self.say("symbol-unsure" if unsure else "symbol-only", symbol=record.symbol))
        return self._fact("number", record.number, "bold green")

    def _issuer(self) -> list[Text]:
        record = self.record
        lines = [self._fact("issuer", record.issuer.name if record.issuer else None)]
        if record.parent:
            lines.append(_text(self.say("parent", name=record.parent.name), "dim"))
        return lines

    def _place_and_date(self) -> Text:
        from rich.text import Text

        record = self.record
        return Text(", ").join([self._fact("place", record.place), self._fact("date", day(record.date, self.lang))])

    def _outline(self) -> list[Text]:
        lines = []
        for section in self.record.sections:
            lines.append(self._section(section, 0))
            lines.extend(self._section(child, 1) for child in section.children)
        return lines

    def _section(self, section: SectionRecord, depth: int) -> Text:
        # A label such as "Điều 3" or "I" stands before its heading; without one the section's own first words do, cut at the edge of the page.
        start, end = section.span
        said = f"{section.label}. {section.heading}" if section.heading else self.source.one_line(Span(start, min(end, start + _ONE_LINE)))
        line = _text("  " * depth + (said or f"{section.label}."), "" if section.heading else "dim")
        line.no_wrap = True
        line.overflow = "ellipsis"
        return line

    def _signer(self, signer: SignerRecord) -> Text:
        from rich.text import Text

        rest = "".join(f" · {line}" for line in (*signer.authority, signer.position) if line)
        return Text.assemble(_text(signer.name, "bold"), _text(rest))

    def _signature(self, signature: SignatureRecord) -> Text:
        facts = (signature.name, signature.organisation, signature.time)
        return _text(", ".join(fact for fact in facts if fact) or _NOTHING)

    def _announced(self, about: AnnouncedRecord) -> list[Text]:
        name = " ".join(part for part in (about.type.name if about.type else None, about.number) if part)
        facts = (name, day(about.date, self.lang), _name(about.issuer))
        lines = [_text(", ".join(fact for fact in facts if fact) or _NOTHING, "bold green")]
        return [*lines, _text(about.title)] if about.title else lines

    def _cut(self, lines: list[Text]) -> list[Text]:
        if len(lines) <= _MOST:
            return lines
        return [*lines[:_MOST], _text(self.say("more", count=str(len(lines) - _MOST)), "dim")]

    def tasks(self, *, wide: bool) -> Table:
        from rich import box
        from rich.table import Table

        columns = ("section", "task", "lead", "with", "deadline")
        rows = [
            (task.section or _NOTHING, task.task, "; ".join(task.lead), "; ".join(task.with_), task.deadline or _NOTHING)
            for task in self.record.tasks[:_MOST]
        ]
        caption = self.say("more", count=str(len(self.record.tasks) - _MOST)) if len(self.record.tasks) > _MOST else None
        table = Table(title=_text(self.say("tasks"), "cyan"), title_justify="left", box=box.SIMPLE_HEAD, expand=True, caption=caption)
        if wide:
            longest = max(len(row[0]) for row in rows)
            table.add_column(_text(self.say("task-section")), width=min(max(longest, 7), 14), overflow="fold")
            for column, ratio in zip(columns[1:], (5, 3, 3, 2), strict=True):
                table.add_column(_text(self.say(f"task-{column}")), ratio=ratio, overflow="fold")
            for row in rows:
                table.add_row(*(_text(cell or _NOTHING) for cell in row))
            return table
        table.show_header = False
        table.add_column(overflow="fold")
        for row in rows:
            named = (_text(f"{self.say(f'task-{column}')}: {cell}") for column, cell in zip(columns, row, strict=True) if cell)
            for line in named:
                table.add_row(line)
            table.add_section()
        return table


def _name(body: BodyRecord | None) -> str | None:
    return body.name if body else None


FORMAT = Format(_render, ".card.txt")
