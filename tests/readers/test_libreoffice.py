"""Old Word files against LibreOffice, where that is installed: the same words."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from vbhc.readers import read

_WORD = re.compile(r"\w+")


def likeness(one: str, other: str) -> float:
    """F1 of the words of two texts."""
    left, right = Counter(_WORD.findall(one)), Counter(_WORD.findall(other))
    return 2 * (left & right).total() / max(left.total() + right.total(), 1)


@pytest.fixture(scope="module")
def plain(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The old Word files of the corpus as text and as RTF, as LibreOffice writes them."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer-nogui)")
    target = tmp_path_factory.mktemp("libreoffice")
    files = sorted(map(str, (shared / "corpus" / "doc").iterdir()))
    profile = f"-env:UserInstallation={(target / 'profile').as_uri()}"
    for kind in ("txt:Text (encoded):UTF8", "rtf", "odt"):
        command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(target), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return target


def test_old_word_files_say_the_same(shared: Path, plain: Path) -> None:
    for file in sorted((shared / "corpus" / "doc").iterdir()):
        text = (plain / f"{file.stem}.txt").read_text(encoding="utf-8-sig")
        assert likeness(read(file).text, text) >= 0.98, file.name


@pytest.mark.parametrize("suffix", [".rtf", ".odt"])
def test_other_formats_say_the_same(shared: Path, plain: Path, suffix: str) -> None:
    made = {file: plain / (file.stem + suffix) for file in sorted((shared / "corpus" / "doc").iterdir())}
    written = {file: other for file, other in made.items() if other.is_file()}  # LibreOffice now and then fails on one
    assert len(written) >= len(made) - 1
    for file, other in written.items():
        assert likeness(read(other).text, read(file).text) >= 0.98, file.name
