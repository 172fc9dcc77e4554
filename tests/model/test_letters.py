"""Letters without their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbhc.model.letters import bare, base


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cộng hoà  Xã hội", "CONGHOAXAHOI"),
        ("ĐẢNG CỘNG SẢN", "DANGCONGSAN"),
        ("QÐ–TTg", "QDTTG"),
        ("Ủy ban, số 12.", "UYBANSO12"),
        ("Số\u0301", "SO"),
    ],
)
def test_bare_letters(text: str, expected: str) -> None:
    assert bare(text) == expected


@given(st.text())
def test_base_keeps_every_place(text: str) -> None:
    assert len(base(text)) == len(text)
