"""Which rules are chosen by words."""

from __future__ import annotations

import pytest

from tests.rules.made import rule, some
from vbhc import rules
from vbhc.errors import UsageError
from vbhc.rules._selection import Selection, chosen, groups, matches, nearest

KNOWN = some(
    rule("ND30-O3-01"), rule("ND30-O3-02"), rule("ND30-O6-01"), rule("CIT-05"), rule("X-05"), rule("X-05a"), rule("X-06", optional=True)
)


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "wanted"),
    [
        ((), (), (), {"ND30-O3-01", "ND30-O3-02", "ND30-O6-01", "CIT-05", "X-05", "X-05a"}),
        (("ND30",), (), (), {"ND30-O3-01", "ND30-O3-02", "ND30-O6-01"}),
        (("ND30-O3",), (), (), {"ND30-O3-01", "ND30-O3-02"}),
        (("nd30-o3-02",), (), (), {"ND30-O3-02"}),
        (("X-05",), (), (), {"X-05"}),
        (("X",), (), (), {"X-05", "X-05a", "X-06"}),
        (("ALL",), (), (), {"ND30-O3-01", "ND30-O3-02", "ND30-O6-01", "CIT-05", "X-05", "X-05a", "X-06"}),
        ((), ("ND30",), (), {"CIT-05", "X-05", "X-05a"}),
        ((), (), ("X-06",), {"ND30-O3-01", "ND30-O3-02", "ND30-O6-01", "CIT-05", "X-05", "X-05a", "X-06"}),
        (("CIT",), (), ("ND30-O6",), {"CIT-05", "ND30-O6-01"}),
        (("ND30",), ("ND30-O3",), (), {"ND30-O6-01"}),
        (("ND30-O3",), ("ND30",), (), {"ND30-O3-01", "ND30-O3-02"}),
        (("ND30",), ("ND30",), (), set()),
        ((), ("ALL",), ("CIT",), {"CIT-05"}),
    ],
)
def test_chosen(select: tuple[str, ...], ignore: tuple[str, ...], extend: tuple[str, ...], wanted: set[str]) -> None:
    assert {one.code for one in chosen(KNOWN, Selection(select, ignore, extend))} == wanted


@pytest.mark.parametrize("word", ["ND3", "ND30-O", "O3", "", "X-0", "nonsense"])
def test_a_word_that_names_nothing_is_refused(word: str) -> None:
    with pytest.raises(UsageError):
        chosen(KNOWN, Selection(select=(word,)))


def test_the_nearest_are_told() -> None:
    assert "ND30-O3-02" in nearest(KNOWN, "ND30-O3-2")
    assert nearest(KNOWN, "zzz") == []


def test_groups() -> None:
    assert groups("ND30-O3-02") == ["ND30", "ND30-O3"]
    assert groups("CIT-05") == ["CIT"]
    assert matches("cit", "CIT-05")
    assert not matches("CIT-0", "CIT-05")


def test_codes_are_in_the_order_people_expect() -> None:
    codes = ["ND30-O6-10", "ND30-O6-02", "CIT-05", "X-05a", "X-05"]
    assert sorted(codes, key=rules.order) == ["CIT-05", "ND30-O6-02", "ND30-O6-10", "X-05", "X-05a"]


def test_every_rule_of_the_project_is_there_once() -> None:
    assert list(rules.all_rules()) == sorted(rules.all_rules(), key=rules.order)
