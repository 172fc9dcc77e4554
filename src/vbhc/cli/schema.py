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

    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Record.model_json_schema(mode="serialization")}
    typer.echo(json.dumps(schema, ensure_ascii=False, indent=2))
