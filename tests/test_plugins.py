"""The folder is the registry."""

from __future__ import annotations

import sys
from importlib import import_module, util
from pathlib import Path

import pytest

from vbhc import plugins


@pytest.mark.parametrize("package", ["vbhc.readers", "vbhc.readers.containers"])
def test_words_are_what_the_module_says(package: str) -> None:
    folder = import_module(package)
    said = {name: plugins.words(folder, name, "SUFFIXES") for name in plugins.names(folder)}
    assert said == {name: getattr(plugins.load(folder, name), "SUFFIXES", ()) for name in said}
    assert any(said.values())


@pytest.mark.parametrize(
    ("source", "words", "imported"),
    [
        ('SUFFIXES = (".a", ".b")\n', (".a", ".b"), False),
        ('SUFFIXES = (".a",)\r\nOTHER = 1\r\n', (".a",), False),
        ("OTHER = 1\n", (), False),
        ('SUFFIXES = (\n    ".a",\n)\n', (".a",), True),
        ('SUFFIXES = tuple(f".{one}" for one in "ab")\n', (".a", ".b"), True),
        ("# SUFFIXES: none\n", (), True),
    ],
)
def test_words_are_read_without_importing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, words: tuple[str, ...], *, imported: bool
) -> None:
    folder = tmp_path / "registry"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "one.py").write_text(source, encoding="utf-8", newline="")
    spec = util.spec_from_file_location("registry", folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec is not None
    package = util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "registry", package)
    assert plugins.words(package, "one", "SUFFIXES") == words
    assert ("registry.one" in sys.modules) == imported
    sys.modules.pop("registry.one", None)
