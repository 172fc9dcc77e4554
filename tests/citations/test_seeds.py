"""Năm văn bản mẫu: the 26 numbers that the documents name from which the project was begun, each listed or passed over with a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vbhc import parts, readers
from vbhc.citations import mentions

#: file, by its beginning; its numbers in the order of the text, with the reason where one is no citation
NUMBERS: dict[str, list[tuple[str, str | None]]] = {
    "000": [("173/KH-UBND", None)],
    "001": [("1079/QĐ-TTg", None)],
    "002": [("273/QĐ-TTg", None)],
    "003": [
        ("61/KH-UBND", "own-number"),
        ("61/KH-UBND", "own-number"),
        ("149-KH/TU", None),
        ("57-KL/TW", None),
        ("149-KH/TU", None),
        ("57-KL/TW", None),
        ("57-KL/TW", None),
        ("149-KH/TU", None),
        ("57-KL/TW", None),
        ("57-KL/TW", None),
        ("149-KH/TU", None),
        ("57-KL/TW", None),
        ("149-KH/TU", None),
        ("60/2017/QĐ-UBND", None),
        ("61/KH-UBND", "portal"),
        ("149-KH/TU", "portal"),
        ("57-KL/TW", "portal"),
    ],
    "004": [
        ("07-KH/BCĐ", None),
        ("16-KL/TW", None),
        ("89-KH/TU", None),
        ("25-CT/TW", None),
        ("173/KH-UBND", None),
        ("07-KH/BCĐ", None),
    ],
}


def test_there_are_26() -> None:
    assert sum(map(len, NUMBERS.values())) == 26


@pytest.mark.parametrize("beginning", NUMBERS)
def test_every_number_is_accounted_for(shared: Path, beginning: str) -> None:
    (path,) = (shared / "seeds").glob(f"{beginning}_*.txt")
    source = readers.read(path)
    found, ignored = mentions.find(source, parts.analyse(source))
    told: list[tuple[int, str, str | None]] = [(one.span.start, str(one.number), None) for one in found if one.number]
    passed = ((one, "".join(source.at(one.span).split())) for one in ignored)
    told += [(one.span.start, text, one.reason) for one, text in passed if re.search(r"\d[-/][A-ZĐ]", text)]
    numbers = sorted(told)
    assert [reason for _, _, reason in numbers] == [reason for _, reason in NUMBERS[beginning]]
    assert all(wanted in written for (_, written, _), (wanted, _) in zip(numbers, NUMBERS[beginning], strict=True))
