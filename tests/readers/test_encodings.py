"""A thousand texts of 200 letters for every encoding before Unicode are told and read to the letter; thousands that are in none are left alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from pathlib import Path
from unicodedata import normalize

import pytest

from fixtures.build_text import cp1258
from fixtures.prose import Prose
from vbhc.knowledge import tables
from vbhc.knowledge.encodings import ENCODINGS
from vbhc.readers.docx_legacy import Samples
from vbhc.readers.encoding import decode
from vbhc.readers.legacy_letters import settle

SIZE, COUNT = 200, 1000
ROOT = Path(__file__).parents[2]
NAMES = (*ENCODINGS, "cp1258")


def codes(encoding: str) -> dict[str, bytes]:
    return {row["letter"]: bytes.fromhex(row[encoding]) for row in tables.rows("encodings.tsv") if row[encoding]}


def stored(texts: Iterable[str], encoding: str) -> list[bytes]:
    """The texts as files of that encoding hold them; capitals that it lacks are typed small."""
    if encoding == "cp1258":
        return [cp1258(text) for text in texts]
    known = codes(encoding)
    return [b"".join(known.get(sign) or known.get(sign.lower()) or sign.encode("ascii") for sign in text) for text in texts]


def samples(encoding: str, *, capitals: bool) -> list[str]:
    prose = Prose(NAMES.index(encoding))
    found = [prose.sample(SIZE, capitals=capitals) for _ in range(COUNT)]
    # offices that wrote TCVN3 put the tone where a capital was to be had
    return [text.replace("Ủy", "Uỷ") for text in found] if encoding == "tcvn3" and not capitals else found


@pytest.mark.parametrize(("encoding", "capitals"), [*((name, False) for name in NAMES), ("tcvn3", True)])
def test_two_hundred_letters_tell_the_encoding(encoding: str, capitals: bool) -> None:
    texts = samples(encoding, capitals=capitals)
    found = [decode(data) for data in stored(texts, encoding)]
    told = [(text, one.text.replace("\r\n", "\n")) for text, one in zip(texts, found, strict=True) if one and one.encoding == encoding]
    assert len(told) >= 0.99 * COUNT
    assert not [(text, read) for text, read in told if read.lower() != text.lower()]
    # TCVN3 has no "Ái" and no "Ống": a name that begins so is read small, and so is a word of capitals that stands alone on its line
    assert sum(read == text for text, read in told) >= (0.93 if encoding == "tcvn3" else 1.0) * len(told)


def test_a_font_of_capitals_tells_small_letters_apart() -> None:
    texts = samples("tcvn3", capitals=True)
    shown = [data.decode("cp1252") for data in stored(map(str.lower, texts), "tcvn3")]
    right = 0
    for text, letters in zip(texts, shown, strict=True):
        fonts = Samples()
        fonts.take(".VnTimeH", letters)
        conversion = fonts.conversions().get(".VnTimeH")
        right += conversion is not None and conversion.convert(letters) == text
    assert right >= 0.99 * COUNT


#: Words with the letters of Windows that encodings before Unicode put to another use.
WORDS = {
    "English": "the of and a naïve café résumé coöperative façade jalapeño Brontë “quoted” it’s 50 £ 20 ° — § pages about rules for offices",
    "French": (
        "été élève à là où déjà crème brûlée maïs Noël cœur garçon leçon français hôpital forêt goût sûr dû préfet arrêté loi n° décret « oui » île aîné"
        " çà et là être même très près après légère évêque"
    ),
    "German": "für über Größe Straße müßig Äpfel Öl Übung schön Mädchen hören können dürfen groß weiß heiß süß Bürger Behörde Anträge gemäß und die der das",
    "Italian": (
        "più può ciò però così sì già là né perché città università è lunedì martedì venerdì giovedì farò sarà libertà quantità dirò andò"
        " il la di che e per non una sono con anche della"
    ),
    "Spanish": "niño año señor mañana según también él más está público límite ¿qué? ¡así! pingüino acción ley número artículo de la el y en por para",
    "Portuguese": "não são ação às à é há também opções soluções três você avó português condições às órgãos lei número artigo de da do para com uma",
    "Danish": "på år være også første én gør Århus smørrebrød øl æble måned lov nr stk følgende hånd før både kæde og det som til",
    "Czech": "že jsem příliš žluťoučký kůň úpěl ďábelské ódy číslo článek zákon říká dvě třetí být ministr školství území města občané",
    "Polish": "że się jest żółć gęślą jaźń ustawa artykuł również będzie można święto łódź źródło ósmy rząd miasto gmina urząd",
}
CODECS = {"Czech": "cp1250", "Polish": "cp1250"}


def shuffled(words: list[str], chance: random.Random) -> str:
    text = ""
    while len(text) < SIZE:
        text += chance.choice(words) + chance.choices((" ", ", ", ". ", "\n"), (12, 2, 1, 1))[0]
    return text


@pytest.mark.parametrize("language", WORDS)
def test_other_languages_are_left_alone(language: str) -> None:
    chance, words = random.Random(language), WORDS[language].split()
    codec = CODECS.get(language, "cp1252")
    for text in (shuffled(words, chance) for _ in range(350)):
        whole, bytes_of_windows = decode(text.encode()), decode(text.encode(codec))
        assert whole
        assert (whole.text, whole.encoding) == (text, "unicode")
        # "ť" of Central Europe is no letter of Windows at all
        assert bytes_of_windows is None or bytes_of_windows.encoding in {"cp1252", "unicode"}, text


PLAIN = {
    "composed": lambda text: normalize("NFC", text),
    "decomposed": lambda text: normalize("NFD", text),
    "without marks": lambda text: "".join(sign for sign in normalize("NFD", text) if sign.isascii()),
    "beside English": lambda text: "The naïve reader’s résumé of a plan — page 4.\n" * 3 + text[:60],
    "beside French": lambda text: text[:60] + "\nL’été dernier, l’élève était là où il fallait; ça a été gâché, voilà.\n" * 2,
}


@pytest.mark.parametrize("change", PLAIN.values(), ids=list(PLAIN))
def test_unicode_is_left_alone(change: Callable[[str], str]) -> None:
    prose = Prose(99)
    for text in (change(prose.sample(SIZE)) for _ in range(500)):
        for data in (text.encode(), text.encode("utf-16")):
            found = decode(data)
            assert found
            assert (found.text, found.encoding) == (normalize("NFC", text), "unicode")


@pytest.mark.parametrize("size", range(1, 21))
def test_short_ones_are_left_alone(size: int) -> None:
    prose = Prose(size)
    for text in (prose.sample(60)[:size] for _ in range(40)):
        assert settle(text).encoding is None
        found = decode(text.encode())
        assert found
        assert found.text == text


def test_source_code_and_figures_are_left_alone() -> None:
    chance = random.Random(5)
    # two modules quote old letters, which a sample of them may well be taken for
    files = [file for file in sorted((ROOT / "src" / "vbhc" / "readers").glob("*.py")) if file.stem not in {"encoding", "legacy_letters"}]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    starts = [chance.randrange(len(code) - SIZE) for _ in range(400)]
    figures = [
        "\n".join(";".join(f"{chance.uniform(-1e6, 1e6):,.2f} {chance.choice('€£%±°µ')}" for _ in range(4)) for _ in range(5))
        for _ in range(400)
    ]
    for text in (*(code[start : start + SIZE] for start in starts), *figures):
        assert settle(text).encoding is None
        found = decode(text.encode("cp1252", "ignore"))
        assert found
        assert found.encoding in {"cp1252", "unicode"}


@pytest.mark.parametrize(
    "text", ["Ond\xf8ej Lyson\xeck", "\xe0 la L\xecgure", "Ministère de l'\xe9ducation jiy\xe8 d\xf2", "sobreposi\xe7\xe3o \xeb L\xec"]
)
def test_a_mark_behind_any_letter_is_not_vietnamese(text: str) -> None:
    found = decode(text.encode("latin-1"))
    assert found
    assert (found.text, found.encoding) == (text, "cp1252")


def test_a_cut_letter_leaves_utf8_what_it_is() -> None:
    data = "esquema “%s” tal como especificado no ficheiro de sobreposição “%s”".encode()
    found = decode(data[:-4])
    assert found
    assert found.encoding == "unicode"
    assert found.text.startswith("esquema “%s” tal como")


def test_one_word_again_and_again_is_no_proof() -> None:
    assert settle("% d\xbb d\xd6 D\xbb D\xd6 d\xbb D\xd6 d\xbb").encoding is None
