"""`vbhc schema`: the shape of a record, for machines."""

from __future__ import annotations

import json

import typer


def command() -> None:
    r"""Print the JSON schema of a record (vbhc.record/1).

    \b
    Example:
      vbhc schema > record.schema.json
    """
    from vbhc.model.record import Record

    typer.echo(json.dumps(Record.model_json_schema(by_alias=True, mode="serialization"), ensure_ascii=False, indent=2))
