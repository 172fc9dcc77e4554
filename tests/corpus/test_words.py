"""Texts without marks: the same words that slow looking up of each letter gives."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.corpus.words import folded
from vbhc.model.letters import base

WORDS = re.compile(r"[^\W_]+")
#: Letters of Vietnamese, marks that stand by themselves, general punctuation, and signs and letters of others.
LETTERS = st.sampled_from(
    [*"aăâeêioôơuưyđĐÁẶỘỰỹ 0123/-_.“”–…\n", "\xa0", "\u0301", "\u200b", "²", "Ⅰ", "₫", "К", "ø", "漢", "\U0001d400", "\ud800"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ủy ban nhân dân tỉnh Lạng Sơn", "uy ban nhan dan tinh lang son"),
        ("ĐƯỜNG BIÊN", "duong bien"),
        ("2021–2025", "2021 2025"),
        ("“thông tin”", " thong tin "),
        ("10 m² · К", "10 m² · k"),
        ("", ""),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text(LETTERS, max_size=40))
@settings(max_examples=200, deadline=None)
def test_the_words_are_those_of_the_letters(text: str) -> None:
    composed = normalize("NFC", text)
    assert WORDS.findall(folded(composed).replace("\u0301", "")) == WORDS.findall(base(composed).lower().replace("\u0301", ""))
