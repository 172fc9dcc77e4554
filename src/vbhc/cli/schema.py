"""`vbhc schema`: the shape of records and reports, for machines."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from vbhc.cli._arguments import Argument


def command(
    what: Annotated[
        Literal["record", "report"], Argument("record|report", help="record: of vbhc parse · report: of vbhc validate.")
    ] = "record",
) -> None:
    r"""Print the JSON schema of a record (vbhc.record/1) or of a report (vbhc.report/1).

    \b
    Examples:
      vbhc schema > record.schema.json
      vbhc schema report > report.schema.json
    """
    from vbhc.model.record import Record
    from vbhc.model.report_record import ReportRecord

    model = ReportRecord if what == "report" else Record
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(mode="serialization")}
    print(json.dumps(schema, ensure_ascii=False, indent=2))  # noqa: T201 - stdout is for data
