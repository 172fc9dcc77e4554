"""Bảng phân công: tables whose head names the work and who does it."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.document import Task
from vbhc.model.text import Source, Span
from vbhc.parts.task_units import split_units
from vbhc.parts.task_words import Field, task_words

#: The head of a table stands in one of its first rows.
_HEAD_ROWS = 3
#: No head of a column is longer.
_HEAD_LENGTH = 80
#: What a head of several words names first.
_ORDER: tuple[Field, ...] = ("with", "lead", "deadline", "task")
_Row = dict[int, tuple[str, Span]]


def table_tasks(source: Source, lines: range) -> Iterator[Task]:
    """Tasks of every task table among the lines; a table with nobody and no time in its head is none."""
    for rows in _tables(source, lines):
        head = _head(rows)
        if head is None:
            continue
        at, fields = head
        above: dict[Field, str] = {}
        for row in rows[at + 1 :]:
            task = _task(row, fields, above)
            if task is not None:
                yield task


def _tables(source: Source, lines: range) -> Iterator[list[_Row]]:
    tables: dict[int, dict[int, _Row]] = {}
    for index in lines:
        line = source.lines[index]
        if line.cell is None:
            continue
        row = tables.setdefault(line.cell.table, {}).setdefault(line.cell.row, {})
        text, span = row.get(line.cell.column, ("", line.span))
        row[line.cell.column] = (f"{text} {source.one_line(line.span)}".strip(), Span(span.start, line.span.end))
    for rows in tables.values():
        yield [rows[number] for number in sorted(rows)]


def _head(rows: list[_Row]) -> tuple[int, dict[int, Field]] | None:
    """The row that names the columns, and what they hold: the work, and at least who or until when."""
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        fields: dict[int, Field] = {}
        for column, (text, _) in row.items():
            field = _field(text.casefold())
            if field is not None and field not in fields.values():
                fields[column] = field
        held = set(fields.values())
        if "task" in held and held & {"lead", "deadline"}:
            return at, fields
    return None


def _field(text: str) -> Field | None:
    if len(text) > _HEAD_LENGTH:
        return None
    columns = task_words().columns
    return next((field for field in _ORDER if columns[field].search(text)), None) if task_words().column.search(text) else None


def _task(row: _Row, fields: dict[int, Field], above: dict[Field, str]) -> Task | None:
    """A row as a task; a row without a unit and without a time is a heading inside the table. A cell that says "nt" has the words `above`."""
    texts: dict[Field, str] = {field: row[column][0] for column, field in fields.items() if column in row}
    texts.update({field: above.get(field, "") for field, text in texts.items() if task_words().ditto.fullmatch(text)})
    lead, together = split_units(texts.get("lead", "")), split_units(texts.get("with", ""))
    deadline = texts.get("deadline", "").strip(" .;") or None
    task = texts.get("task", "").strip(" .;")
    if not task or not (lead or deadline) or len({text for text, _ in row.values()}) == 1:
        return None
    above.update(texts)
    spans = [span for _, span in row.values()]
    return Task(None, task, lead, together, deadline, Span(min(span.start for span in spans), max(span.end for span in spans)))
