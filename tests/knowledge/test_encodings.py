"""Encodings before Unicode: every letter there and back, whatever the text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.knowledge import tables
from vbhc.knowledge.encodings import ENCODINGS, all_signs, encoding_of_font, is_capital_font, letters
from vbhc.knowledge.syllables import is_syllable

ROWS = tables.rows("encodings.tsv")
SAMPLES = 1000


def letters_of(encoding: str) -> dict[str, str]:
    """Each letter as the encoding writes it, in the letters of Windows where these have one."""
    return {row["letter"]: bytes.fromhex(row[encoding]).decode("latin-1") for row in ROWS if row[encoding]}


def syllables() -> list[str]:
    table = tables.tree("syllables.toml")
    return [onset + rhyme for onset in ("", *table["onsets"]) for rhyme in table["rhymes"] if is_syllable(onset + rhyme)]


def text(rng: random.Random, encoding: str, words: list[str]) -> str:
    """Words of random letters of the encoding and real syllables, small, capital and mixed, with what stands between words."""
    own = sorted(letters_of(encoding)) + list("bcdghklmnpqrstvx")
    made: list[str] = []
    for _ in range(rng.randrange(5, 30)):
        word = rng.choice(words) if rng.random() < 0.5 else "".join(rng.choices(own, k=rng.randrange(1, 6)))
        if encoding == "tcvn3":  # its capitals are told by the words around them: a test of their own
            word = word.lower()
        elif rng.random() < 0.3:
            word = word.upper()
        made.append(word + rng.choice(("", "", ",", ".", ";", ":", " 12/3", "\n")))
    return " ".join(made)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_generated_text_comes_back_letter_by_letter(encoding: str) -> None:
    rng = random.Random(encoding)
    words, written = syllables(), letters_of(encoding)
    # "a" and "â" side by side are written as "â" is: no syllable has them, so no text of syllables is in doubt
    ambiguous = {letter for letter, code in written.items() if len(code) == 1} if encoding == "vni" else set()
    for _ in range(SAMPLES):
        sample = text(rng, encoding, words)
        if ambiguous:
            sample = " ".join(rng.choices(words, k=rng.randrange(5, 30)))
            sample = sample.upper() if rng.random() < 0.3 else sample
        stored = "".join(written.get(letter, letter) for letter in sample)
        assert letters(encoding).convert(stored) == sample


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_letter_has_one_code(encoding: str) -> None:
    written = letters_of(encoding)
    assert len(set(written.values())) == len(written)
    assert len(written) == (74 if encoding == "tcvn3" else 134)
    assert all(letters(encoding).convert(code) == letter for letter, code in written.items())


@pytest.mark.parametrize(
    ("encoding", "stored", "text"),
    [
        ("tcvn3", "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("tcvn3", "Bé NéI Vô", "BỘ NỘI VỤ"),
        ("tcvn3", "Sè: 61/KH-UBND", "Số: 61/KH-UBND"),
        ("tcvn3", "Bé GTVT", "Bộ GTVT"),
        ("tcvn3", "Thñ t−íng", "Thủ tướng"),
        ("vni", "ÑOÄC LAÄP, Ñaø Naüng, UÛy ban, Uûy ban, tröôùc", "ĐỘC LẬP, Đà Nẵng, Ủy ban, Ủy ban, trước"),
        ("viscii", "Vi®t Nam", "Việt Nam"),
        ("vps", "Vi\u0152t Nam", "Việt Nam"),
    ],
)
def test_words(encoding: str, stored: str, text: str) -> None:
    assert letters(encoding).convert(stored) == text


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        ("ABCDEF+.VnArialH", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("VPSTimes", "vps", False),
        ("Times New Roman", None, False),
    ],
)
def test_fonts_speak_for_encodings(font: str, encoding: str | None, capitals: bool) -> None:
    assert (encoding_of_font(font), is_capital_font(font)) == (encoding, capitals)


@pytest.mark.parametrize("word", ["nghiêng", "QUYẾT", "khuỷu", "gì", "giếng", "hoà", "hòa", "uỷ", "ủy", "được", "Đường", "yêu", "oách"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "tæng", "strategy", "hòà", "tàc", "QĐ", "été", "nghiêngg", "ñoàng"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@given(st.text(max_size=60), st.sampled_from(ENCODINGS))
@settings(max_examples=100, deadline=None)
def test_any_text_is_converted(sample: str, encoding: str) -> None:
    converted = letters(encoding).convert(sample)
    assert sample.isascii() <= (converted == sample or not all_signs().isdisjoint(sample))
