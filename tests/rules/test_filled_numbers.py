"""A number that was filled into a printed form stands apart from its symbol: on a PDF that is nobody's blank."""

from __future__ import annotations

import pytest

from tests.rules import test_examples
from tests.rules.paper import spoilt
from vbhc import rules

CODE = "ND30-O3-03"


@pytest.mark.parametrize(("suffix", "found"), [("txt", 1), ("docx", 1), ("pdf", 0)])
def test_blanks_in_the_number_count_where_they_were_typed(suffix: str, found: int) -> None:
    rule = rules.all_rules()[CODE]
    example = next(one for one in rule.examples if " / " in one.wrong)
    made = test_examples.checked(spoilt(example), suffix, stage="final")
    assert sum(one.rule == CODE for one in made.findings) == found
    assert any(one.rule == CODE and one.reason == "skip-stamped" for one in made.skipped) == (not found)
