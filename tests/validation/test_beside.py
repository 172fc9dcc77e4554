"""What stands beside the documents: patterns, settings, exceptions, baseline, cache."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import LETTER
from tests.rules.made import RULES, draft
from vbhc import rules
from vbhc.errors import MissingFile, UsageError
from vbhc.model.finding import Checked
from vbhc.rules import _engine
from vbhc.validation import baseline, patterns, suppressions
from vbhc.validation import settings as found_settings
from vbhc.validation.cache import Cache
from vbhc.validation.edition import edition
from vbhc.validation.kept import Kept
from vbhc.validation.letterhead import Letterhead

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "all_rules", lambda: RULES)


def checked(text: str, path: Path) -> Checked:
    one = draft(text)
    object.__setattr__(one.source, "path", str(path))
    return _engine.check(one, [RULES["AA-O1-01"], RULES["AA-O1-02"]], "vi")


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "deep/down/a.txt", True),
        ("*.txt", "a.docx", False),
        ("plans/*.txt", "plans/a.txt", True),
        ("plans/*.txt", "plans/deep/a.txt", False),
        ("plans/**/*.txt", "plans/a.txt", True),
        ("plans/**/*.txt", "plans/deep/down/a.txt", True),
        ("plans", "plans/deep/a.txt", True),
        ("plans/", "plans/a.txt", True),
        ("./plans/a.txt", "plans/a.txt", True),
        ("plans\\a.txt", "plans/a.txt", True),
        ("**", "any/thing", True),
        ("kế hoạch ?.txt", "kế hoạch 1.txt", True),
        ("a[1].txt", "a[1].txt", True),
        ("plan", "plans/a.txt", False),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, path: str, fits: bool) -> None:
    assert patterns.matches(pattern, str(tmp_path / path), tmp_path) is fits


@given(st.text(alphabet="*?/ab.[](){}\\^$", max_size=12), st.text(alphabet="ab/.", max_size=12))
@settings(max_examples=80, deadline=None)
def test_any_pattern_is_one(pattern: str, path: str) -> None:
    assert patterns.matches(pattern, path, Path.cwd()) in (True, False)


# settings


def test_the_nearest_settings_count(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "vbhc.toml").write_text('select = ["AA"]', encoding="utf-8")
    assert found_settings.find(deep).values == {"select": ["AA"]}
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert found_settings.find(deep).root == tmp_path
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.vbhc]\nfail-on = 'warning'\n", encoding="utf-8")
    assert found_settings.find(deep).values == {"fail-on": "warning"}
    (tmp_path / "a" / "vbhc.toml").write_bytes(b"\xef\xbb\xbfstage = 'draft'\n")
    assert found_settings.find(deep).values == {"stage": "draft"}
    with pytest.raises(MissingFile):
        found_settings.read(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("selct = ['AA']", "config-key-near"),
        ("zzzzzz = 1", "config-key"),
        ("select = 'AA'", "config-value"),
        ("select = [1]", "config-value"),
        ("fail-on = 'fatal'", "config-value"),
        ("stage = 'late'", "config-value"),
        ("profile = 'royal'", "config-value"),
        ("lang = 'fr'", "config-value"),
        ("jobs = 0", "config-value"),
        ("jobs = true", "config-value"),
        ("cache = 'no'", "config-value"),
        ("corpus = true", "config-value"),
        ("baseline = 3", "config-value"),
        ("per-file-ignores = ['a']", "config-value"),
        ("per-file-ignores = { 'a' = 'AA' }", "config-value"),
        ("select = [", "config-broken"),
        ("a = 1\na = 2", "config-broken"),
    ],
)
def test_settings_that_are_none(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "vbhc.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as stopped:
        found_settings.find(tmp_path)
    assert stopped.value.code == code


def test_a_near_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.vbhc]\nfail_on = 'error'\n", encoding="utf-8")
    with pytest.raises(UsageError) as stopped:
        found_settings.find(tmp_path)
    assert stopped.value.values["near"] == "fail-on"


def test_tool_vbhc_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool.vbhc = 3\n", encoding="utf-8")
    with pytest.raises(UsageError):
        found_settings.find(tmp_path)


# exceptions

ONE = """
[[ignore]]
files = "*.txt"
rule = "AA-O1"
reason = "đã thống nhất"
"""


@pytest.mark.parametrize(
    ("more", "left", "unused"),
    [
        ("", 0, 0),
        ("expires = 2026-11-20", 0, 0),
        ("expires = 2026-11-19", 2, 1),
        ('words = "SAI"', 1, 0),
        ('words = "khác"', 2, 1),
    ],
)
def test_exceptions(tmp_path: Path, more: str, left: int, unused: int) -> None:
    path = tmp_path / "vbhc-ignore.toml"
    path.write_text(ONE + more, encoding="utf-8")
    done, said = suppressions.read(path).apply([checked(LETTER + "SAI và NGỜ", tmp_path / "a.txt")], TODAY, "en")
    assert len(done[0].findings) == left
    assert len(done[0].suppressed) == 2 - left
    assert len(said) == unused


def test_an_exception_that_nothing_needs_is_told_only_where_it_was_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "vbhc-ignore.toml"
    path.write_text(ONE.replace("*.txt", "b.txt") + ONE.replace("AA-O1", "BB-05"), encoding="utf-8")
    table = suppressions.read(path)
    assert table.apply([checked(LETTER, tmp_path / "a.txt")], TODAY, "en")[1] == ()
    assert len(table.apply([checked(LETTER, tmp_path / "b.txt")], TODAY, "en")[1]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "[[ignore]]\nfiles = 'a'\nrule = 'AA'",
        "[[ignore]]\nfiles = 'a'\nrule = 'AA'\nreason = ' '",
        "[[ignore]]\nrule = 'AA'\nreason = 'x'",
        "[[ignore]]\nfiles = 'a'\nrule = 'ZZ'\nreason = 'x'",
        "[[ignore]]\nfiles = 'a'\nrule = 'AA'\nreason = 'x'\nexpires = 'soon'",
        "[[ignore]]\nfiles = 'a'\nrule = 'AA'\nreason = 'x'\nexpires = 2026-01-01T10:00:00",
        "[[ignore]]\nfiles = 'a'\nrule = 'AA'\nreason = 'x'\nwords = 3",
        "[[ignore]]\nfiles = 'a'\nrule = 'AA'\nreason = 'x'\nuntil = 2026-01-01",
        "[[ignored]]\nfiles = 'a'",
        "ignore = 3",
        "ignore = [3]",
    ],
)
def test_exceptions_that_are_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "vbhc-ignore.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError):
        suppressions.read(path)


# baseline


def test_a_baseline_knows_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    old = baseline.Baseline(tmp_path).renewed([checked(LETTER + "SAI\nNGỜ", path)])
    assert [entry.path for entry in old.entries] == ["a.txt", "a.txt"]
    file = tmp_path / baseline.FILE
    file.write_text(old.to_json(), encoding="utf-8")
    assert baseline.read(file) == old
    assert json.loads(old.to_json())["schema"] == "vbhc.baseline/1"
    (now,), fixed = old.apply([checked("SAI mới\n" + LETTER + "thêm một dòng\nSAI", path)])
    assert [one.words for one in now.findings] == ["SAI"]
    assert (len(now.baselined), fixed) == (1, 1)


def test_pruning_only_shrinks(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.touch()
    old = baseline.Baseline(tmp_path).renewed([checked(LETTER + "SAI", first), checked(LETTER + "SAI", second)])
    assert len(old.pruned([checked(LETTER + "SAI\nNGỜ", first), checked(LETTER + "SAI", second)]).entries) == 2
    assert [entry.path for entry in old.pruned([checked(LETTER, first)]).entries] == []
    second.touch()
    assert [entry.path for entry in old.pruned([checked(LETTER, first)]).entries] == ["b.txt"]


def test_what_was_not_looked_for_is_not_fixed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    old = baseline.Baseline(tmp_path).renewed([checked(LETTER + "NGỜ", path)])
    unseen = _engine.check(draft(LETTER), [RULES["AA-O1-01"]], "vi")
    object.__setattr__(unseen, "path", str(path))
    assert old.apply([unseen])[1] == 0
    assert old.pruned([unseen]) == old


def test_an_empty_baseline_is_json() -> None:
    assert json.loads(baseline.Baseline(Path()).to_json())["findings"] == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema": "vbhc.baseline/2", "findings": []}', '{"schema": "vbhc.baseline/1", "findings": [3]}', "[" * 5000]
)
def test_a_broken_baseline(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError):
        baseline.read(path)


# cache


def kept(text: str) -> Kept:
    one = draft(text)
    return Kept(_engine.check(one, list(RULES.values()), "vi"), Letterhead.of(one))


def test_the_cache_gives_back_what_was_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c", ["asked"])
    cache.prepare()
    one = kept(LETTER + "SAI NGỜ MẪU HỎNG")
    key = cache.key("a.txt", "digest")
    assert cache.get(key) is None
    cache.put(key, one)
    assert cache.get(key) == one
    cache.put_run(key[::-1], [one.checked, one.checked])
    assert cache.get_run(key[::-1]) == [one.checked, one.checked]
    assert cache.get_run(key) is None
    assert (tmp_path / "c" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_keys_differ() -> None:
    cache = Cache(None, ["a"])
    keys = {
        cache.key("a.txt", "1"),
        cache.key("b.txt", "1"),
        cache.key("a.txt", "2"),
        cache.key("a.txt", "1", "ND30"),
        Cache(None, ["b"]).key("a.txt", "1"),
    }
    assert len(keys) == 5
    assert cache.get(cache.key("a.txt", "1")) is None


def test_the_edition_is_read_anew_only_where_a_file_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, kept_in = tmp_path / "vbhc", tmp_path / "c"
    (package / "rules").mkdir(parents=True)
    rule = package / "rules" / "one.py"
    rule.write_text("1", encoding="utf-8")
    monkeypatch.setattr("vbhc.__file__", str(package / "__init__.py"))
    first = edition(kept_in)
    assert edition(None) == first
    with monkeypatch.context() as unread:
        unread.setattr(Path, "read_bytes", lambda _path: pytest.fail("read"))
        assert edition(kept_in) == first
    os.utime(rule, ns=(0, 0))
    assert edition(kept_in) == first
    rule.write_text("2", encoding="utf-8")
    second = edition(kept_in)
    assert second != first
    (kept_in / "edition").write_bytes(b"\xff broken")
    assert edition(kept_in) == second


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"checked": 3}'])
def test_a_broken_entry_is_checked_anew(tmp_path: Path, content: bytes) -> None:
    cache = Cache(tmp_path, [])
    key = cache.key("a.txt", "1")
    cache.put(key, kept(LETTER))
    next(tmp_path.glob("*/*.json")).write_bytes(content)
    assert cache.get(key) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"3", b"[3]", b'[{"path": "a"}]', b"[" * 50_000, b"\xff"])
def test_a_broken_entry_of_a_run_is_checked_anew(tmp_path: Path, content: bytes) -> None:
    cache = Cache(tmp_path, [])
    key = cache.key("", "")
    cache.put_run(key, [kept(LETTER).checked])
    next(tmp_path.glob("*/*.json")).write_bytes(content)
    assert cache.get_run(key) in (None, [])


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("a file", encoding="utf-8")
    cache = Cache(tmp_path / "c", [])
    cache.prepare()
    cache.put(cache.key("a", "1"), kept(LETTER))
    assert cache.get(cache.key("a", "1")) is None


def test_a_letterhead_is_a_draft_again() -> None:
    one = draft(LETTER)
    again = Letterhead.of(one).draft(path="a.txt", today=TODAY)
    for name in ("number", "type", "issuer", "date", "title"):
        assert getattr(again.document, name) == getattr(one.document, name)
    assert again.document.number
    assert again.document.number.span
    assert again.at(again.document.number.span) == one.at(again.document.number.span)
    assert len(again.source.text) < len(one.source.text)
