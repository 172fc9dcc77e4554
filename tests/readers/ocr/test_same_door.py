"""--ocr, --ocr-engine and --ocr-dpi mean the same to every command that reads files, and a scan is read the same whoever asks."""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LETTER, Run
from tests.readers.ocr.conftest import SCAN, Made
from vbhc import cli, plugins, validation
from vbhc.readers.ocr.engine import Recognition
from vbhc.validation import settings

#: Commands that read no documents.
WITHOUT = {"find", "conflicts", "rule", "schema"}
OPTIONS = {"ocr", "ocr_engine", "ocr_dpi", "timeout", "memory", "password", "allow_secret"}


@pytest.fixture
def asked(engines_are: Callable[[Callable[[str], tuple[Made, ...]]], None]) -> list[str]:
    """An engine made up here, and how it was asked for."""
    said: list[str] = []

    def engines(engine: str) -> tuple[Made, ...]:
        said.append(engine)
        return (Made("trueocr", "Số: 12/KH-UBND"), Made("tesseract", "Số: 12/KH-UBND"))

    engines_are(engines)
    return said


@pytest.mark.parametrize("name", [name for name in plugins.names(cli) if name not in WITHOUT])
def test_every_command_that_reads_has_the_same_options(name: str) -> None:
    assert set(inspect.signature(plugins.load(cli, name).command).parameters) >= OPTIONS


@pytest.fixture
def corpus(vbhc: Run, tmp_path: Path) -> None:
    (tmp_path / "thư.txt").write_text(LETTER, encoding="utf-8")
    assert vbhc("index", "thư.txt").returncode == 0


@pytest.mark.parametrize("call", [("show",), ("similar",), ("gaps", "--among", "provinces"), ("lineage",)], ids=" ".join)
def test_a_scan_that_is_asked_about(call: tuple[str, ...], vbhc: Run, asked: list[str], corpus: None) -> None:
    done = vbhc(call[0], SCAN, *call[1:], "--ocr", "auto", "--ocr-engine", "tesseract")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert set(asked) == {"tesseract"}
    never = vbhc(call[0], SCAN, *call[1:], "--ocr", "never")
    assert never.returncode == 2
    assert "--ocr auto" in never.stderr


def test_a_folder_of_scans_without_a_corpus(vbhc: Run, asked: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "đến"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(SCAN.read_bytes())
    done = vbhc("lineage", "83/KH-UBND", "--from", folder, "--ocr", "auto")
    assert (done.returncode, "12/KH-UBND" in done.stdout) == (0, True)
    assert vbhc("lineage", "83/KH-UBND", "--from", folder, "--ocr", "never").returncode == 2


@pytest.mark.parametrize("options", [(), ("--stdin-filename", "a.pdf")])
def test_a_scan_from_standard_input_is_indexed(options: tuple[str, ...], vbhc: Run, asked: list[str]) -> None:
    assert vbhc("index", "-", *options, "--ocr", "never", stdin=SCAN.read_bytes()).returncode == 2
    assert vbhc("index", "-", *options, "--ocr", "auto", stdin=SCAN.read_bytes()).returncode == 0
    assert "12/KH-UBND" in vbhc("find", "12/KH-UBND").stdout


def test_validate_reads_scans_as_it_is_told(vbhc: Run, asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(SCAN.read_bytes())
    assert vbhc("validate", "a.pdf").returncode == 2  # VBHC_OCR of the tests
    done = vbhc("validate", "a.pdf", "--ocr", "auto", "--ocr-engine", "trueocr", "--ocr-dpi", "150", "--format", "json")
    assert [one["path"] for one in json.loads(done.stdout)["files"]] == ["a.pdf"]
    assert set(asked) == {"trueocr"}
    # What was read in one way is not taken for what another way would read.
    asked.clear()
    assert vbhc("validate", "a.pdf", "--ocr", "auto", "--ocr-engine", "trueocr", "--ocr-dpi", "150").returncode != 2
    assert asked == []
    vbhc("validate", "a.pdf", "--ocr", "auto", "--ocr-engine", "trueocr", "--ocr-dpi", "300")
    assert set(asked) == {"trueocr"}
    assert vbhc("validate", "a.pdf", "--ocr", "never").returncode == 2


def test_a_number_that_is_uncertain_is_not_called_blank(
    vbhc: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(SCAN.read_bytes())
    tools = (Made("trueocr", "Số: 12/KH-UBND"), Made("tesseract", "Số: 72/KH-UBND"))
    for module in ("vbhc.readers.pdf_scans", "vbhc.readers.ocr.work"):
        monkeypatch.setattr(sys.modules[module], "engines", lambda engine: tools)
    done = vbhc("validate", "a.pdf", "--ocr", "auto", "--select", "ND30-O3-08", "--stage", "final", "--format", "json")
    assert [one["findings"] for one in json.loads(done.stdout)["files"]] == [[]]


def test_the_settings_file_says_how(vbhc: Run, asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(SCAN.read_bytes())
    (tmp_path / "vbhc.toml").write_text('ocr = "auto"\nocr-engine = "tesseract"\nocr-dpi = 150\n', encoding="utf-8")
    assert vbhc("validate", "a.pdf").returncode != 2
    assert set(asked) == {"tesseract"}
    assert vbhc("validate", "a.pdf", "--ocr", "never").returncode == 2
    shown = vbhc("validate", "a.pdf", "--ocr", "always", "--show-settings").stdout
    assert 'ocr = "always"' in shown
    assert "ocr-dpi = 150" in shown


@pytest.mark.parametrize(
    "line", ['ocr = "yes"', "ocr = true", 'ocr-engine = "abbyy"', "ocr-dpi = 50", "ocr-dpi = 601", 'ocr-dpi = "200"', "ocr-dpi = true"]
)
def test_settings_that_make_no_sense(line: str, vbhc: Run, tmp_path: Path) -> None:
    (tmp_path / "vbhc.toml").write_text(line + "\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")
    done = vbhc("validate", "a.txt")
    assert done.returncode == 2
    assert line.partition(" ")[0] in done.stderr


def test_dots_an_inch_are_the_same_on_the_line_and_in_the_file(vbhc: Run) -> None:
    assert vbhc("validate", "a.txt", "--ocr-dpi", str(settings.DPI[0] - 1)).returncode == 2
    assert vbhc("validate", "a.txt", "--ocr-dpi", str(settings.DPI[1] + 1)).returncode == 2


def test_a_mended_run_asks_no_engine_that_was_not_wanted(vbhc: Run, asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(SCAN.read_bytes())
    for option in (("--fix",), ("--diff",), ("--annotate", "b.pdf")):
        vbhc("validate", "a.pdf", "--ocr", "never", *option)
    assert asked == []
    assert vbhc("validate", "a.pdf", "--ocr", "auto", "--annotate", "b.pdf").returncode != 2
    assert (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize("call", [lambda ocr: validation.validate(SCAN, ocr=ocr)])
def test_from_python(call: Callable[[Recognition], object], asked: list[str]) -> None:
    call(Recognition("auto", "tesseract"))
    assert set(asked) == {"tesseract"}
