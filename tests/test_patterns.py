"""Patterns that are compiled when they are first asked: like `re.compile` in everything that is asked of one."""

from __future__ import annotations

import re

import pytest

from vbhc.patterns import lazy


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_a_lazy_pattern_answers_like_a_compiled_one(flags: int) -> None:
    now, later = re.compile("(?P<word>k[ếe])", flags), lazy("(?P<word>k[ếe])", flags)
    text = "Kế hoạch, kế toán"
    assert later.findall(text) == now.findall(text)
    assert later.sub("*", text) == now.sub("*", text)
    assert later.split(text) == now.split(text)
    assert [match.span("word") for match in later.finditer(text, 3)] == [match.span("word") for match in now.finditer(text, 3)]
    assert bool(later.match(text)) == bool(now.match(text))
    assert (later.search("x"), later.fullmatch("x")) == (None, None)
    assert (later.pattern, later.groups, later.flags) == (now.pattern, now.groups, now.flags)


def test_bytes_are_matched_too() -> None:
    assert lazy(b"%PDF").match(b"%PDF-1.7")


def test_nothing_is_compiled_before_it_is_asked() -> None:
    broken = lazy("(")
    with pytest.raises(re.error):
        broken.match("")
