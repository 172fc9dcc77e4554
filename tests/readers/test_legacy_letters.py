"""Text before Unicode is told by what it spells; text in Unicode and in other languages is left alone."""

from __future__ import annotations

import random
import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.build_old import old_letters
from fixtures.build_text import plain
from fixtures.manuscripts_chain import CONCLUSION, PARTY_PLAN, STATE_PLAN
from fixtures.manuscripts_old import DIRECTIVE, NOTICE, REPORT
from vbhc.knowledge.encodings import ENCODINGS
from vbhc.readers import read
from vbhc.readers.legacy_letters import settle

TEXT = "\n".join(map(plain, (CONCLUSION, PARTY_PLAN, STATE_PLAN, DIRECTIVE, NOTICE, REPORT)))
SIZE, SAMPLES = 200, 250
FOREIGN = [
    "Plain English text, with quotes “so” and a naïve café, for the résumé of a coöperative.",
    "L'été dernier, nous avons mangé des crêpes à la crème chez une élève très âgée où il pleuvait déjà; ça a été gâché",
    "Größe, Übermut, schöne Mädchen für höhere Töchter, Straße, müßig, Äpfel, Öl und Füße",
    "El niño pequeño comió más piñas que ningún otro señor español, según él, además",
    "São Paulo não é a única opção; há também muitas opções e soluções à disposição",
    "5 µm ± 3° § 4 · 5 «abc» ® © ¹ ² ³ × ÷ ¼ ½",
]


def stored(text: str, encoding: str) -> bytes:
    if encoding in {"viscii", "vps"}:
        from vbhc.knowledge import tables

        codes = {row["letter"]: bytes.fromhex(row[encoding]) for row in tables.rows("encodings.tsv")}
        return b"".join(codes.get(letter) or letter.encode("latin-1") for letter in text)
    return old_letters(text, encoding).encode("cp1252")


def chunks(text: str, count: int) -> list[str]:
    rng = random.Random(7)
    found: list[str] = []
    while len(found) < count:
        start = rng.randrange(len(text) - SIZE)
        sample = text[start : start + SIZE]
        found.append(sample[sample.index(" ") : sample.rindex(" ")])
    return found


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_two_hundred_letters_tell_the_encoding(encoding: str) -> None:
    samples = chunks(TEXT, SAMPLES)
    sources = [read(stored(sample, encoding)) for sample in samples]
    assert sum(source.encoding == encoding for source in sources) >= 0.99 * len(samples)
    if encoding != "tcvn3":
        wrong = [
            sample
            for sample, source in zip(samples, sources, strict=True)
            if source.encoding == encoding and source.text.strip() != sample.strip()
        ]
        assert not wrong


def test_unicode_is_left_alone() -> None:
    assert not [sample for sample in chunks(TEXT, 1000) if settle(sample).encoding]


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_left_alone(text: str) -> None:
    assert settle(text).encoding is None
    assert read(text.encode()).text == text


def test_real_documents_are_left_alone(shared: Path) -> None:
    for page in sorted((shared / "gold" / "pages").glob("*.txt")):
        text = normalize("NFC", page.read_text(encoding="utf-8"))
        assert settle(text) == (text, None, 0), page.name
        lines = [line for line in re.split(r"\n+", text) if len(line) > 20]
        assert not [line for line in lines if settle(line).encoding], page.name


def test_a_unicode_text_with_old_lines_keeps_its_own() -> None:
    text = "Báo cáo của UBND, KT. Giám\nQuyết\n" + old_letters(
        "Căn cứ Luật Tổ chức và Nghị định của Chính phủ về kinh phí, tiền thưởng", "tcvn3"
    )
    settled = settle(text)
    assert settled.text.splitlines() == [
        "Báo cáo của UBND, KT. Giám",
        "Quyết",
        "Căn cứ Luật Tổ chức và Nghị định của Chính phủ về kinh phí, tiền thưởng",
    ]


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_settle(data: bytes) -> None:
    text = data.decode("latin-1")
    settled = settle(text)
    assert (settled.encoding is None) <= (settled.text == text)


def test_a_long_hostile_text_takes_linear_time() -> None:
    assert settle("aù" * 500_000).encoding is None
    assert settle("\u00e9 " * 500_000).encoding is None
