"""Bảng mã: bytes → Unicode letters in NFC, and what they were converted from."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from vbhc.model.text import Note
from vbhc.patterns import lazy
from vbhc.readers.legacy_letters import Settled, conversion_note, settle, syllable_share

#: How much of a file is looked at where the whole of it is not needed.
_SAMPLE = 1 << 14
# Control characters no text holds (tab, line ends, vertical tab and form feed are fine), and what stands for undecodable bytes.
_JUNK = lazy("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")
_TONES = lazy("[\u0300\u0301\u0303\u0309\u0323]")
_VIETNAMESE = lazy("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_FREQUENT = "ăâđêôơưạảấầếềệịọộợụủựỦ"
_LETTERS = lazy(r"[^\W\d_]")
#: So many of the words with marks must be syllables; Italian and Polish reach a third.
_GOOD = 0.8
# "ChÝnh phñ", "Céng hoµ x· héi": TCVN3 bytes seen as Windows letters: signs inside words that no language puts there.
_TCVN3 = lazy("[a-zA-Z][µ¸¶·¹¨©«¬®ª]|[®§][a-zµ-þ]|[a-z][ÊÒÓÕÖ×ØÜÝÞ]|[nhtclgm][ñòóõö÷øûüýþ](?![a-z])")
# "Coäng hoøa xaõ hoäi": VNI writes the mark as a letter of its own behind the vowel.
_VNI = lazy("[aeiouyAEIOUY][äøõûïåàáãùéèëúüÄØÕÛÏÅÀÁÃÙÉÈËÚÜ]|ñ[aeiouô]|ö[ôùøûõï]|[öÖ]i")


class Decoded(NamedTuple):
    """The letters of a file, the encoding they were converted from ("unicode" for every kind of UTF), and what is doubtful."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """Bytes → NFC text; None where they are no text. `declared` is what the file says of itself, believed when it works."""
    found = _by_bom(data) or _utf8(data) or _utf16(data) or _as_declared(data, declared) or _broken_utf8(data) or _eight_bit(data)
    if found is None:
        return None
    text, encoding, notes = found.text, found.encoding, found.notes
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    settled = settle(text) if encoding != "cp1258" else Settled(text, None, 0)
    if not _is_text(settled.text):
        return None
    if encoding == "cp1258":
        return Decoded(text, encoding, notes)
    if settled.encoding is not None:
        return Decoded(settled.text, settled.encoding, (*notes, conversion_note(settled.encoding, settled.converted)))
    if looks_legacy(text):
        notes = (*notes, Note("legacy-encoding-suspected"))
    return Decoded(text, encoding, notes)


def looks_legacy(text: str) -> bool:
    """Whether the letters are those of a font before Unicode (TCVN3, VNI), read as if they were Unicode."""
    sample = text[:_SAMPLE]
    if sum(map(sample.count, _FREQUENT)) * 20 > len(sample):  # plainly Vietnamese, as most texts are: told without counting letters
        return False
    if len(sample) < 20:
        return False
    foreign = len(sample) - len(sample.encode("ascii", "ignore"))
    if foreign * 20 <= sum(map(str.isalpha, sample)):  # every sign of such a font is one: told without counting signs
        return False
    letters = len(_LETTERS.findall(sample))
    if letters < 20 or len(_VIETNAMESE.findall(sample)) * 20 > letters:  # real Vietnamese has 20 % and more of them
        return False
    return any(len(pattern.findall(sample)) * 20 > letters for pattern in (_TCVN3, _VNI))


def _by_bom(data: bytes) -> Decoded | None:
    for bom, codec in ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(bom):
            return _lossy(data[len(bom) :], codec)
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text[:_SAMPLE] and _utf16(data) is not None else Decoded(text, "unicode")


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark: blanks and plain letters show as zero bytes on one side only."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 2:
        return None
    high, low = sample[1::2].count(0), sample[0::2].count(0)
    if high > half * 0.3 and low < half * 0.05:
        codec = "utf-16-le"
    elif low > half * 0.3 and high < half * 0.05:
        codec = "utf-16-be"
    else:
        return None
    return _lossy(data, codec)


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    name = (declared or "").strip().lower()
    if name in {"windows-1258", "cp1258", "x-cp1258"}:
        return _cp1258(data)
    return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as a file cut in the middle of a letter has them."""
    decoded = _lossy(data, "utf-8")
    broken = decoded.text.count("\ufffd")
    # what decodes to letters is UTF-8 of whatever language: in other encodings two bytes hardly ever fit together so
    good = len(decoded.text) - len(decoded.text.encode("ascii", "ignore")) - broken
    return decoded if broken <= 1 + len(data) // 500 and (good > broken or len(data) < 8) else None


def _lossy(data: bytes, codec: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), "unicode")
    except UnicodeDecodeError:
        text = data.decode(codec, errors="replace")
        return Decoded(text, "unicode", (Note("undecodable-bytes", (("count", str(text.count("\ufffd"))),)),))


def _cp1258(data: bytes) -> Decoded | None:
    try:
        return Decoded(normalize("NFC", data.decode("cp1258")), "cp1258")
    except UnicodeDecodeError:
        return None


def _eight_bit(data: bytes) -> Decoded | None:
    """One byte a letter: Windows Vietnamese where its tone marks stand behind vowels, else the letters of Windows as they show."""
    vietnamese = _cp1258(data)
    if vietnamese is not None and _is_cp1258(data) and not _more_vietnamese(data, vietnamese.text):
        return vietnamese
    if data.count(0) * 100 > len(data):
        return None
    return Decoded(_windows(data), "cp1252")


def _is_cp1258(data: bytes) -> bool:
    """Whether the tone marks of Windows Vietnamese stand where they make syllables: in Italian they are "ò" and "ì" ("può" → "pụ")."""
    words = data[:_SAMPLE].decode("cp1258", "ignore").split()
    marked = [word for word in words if _TONES.search(word)]
    return bool(marked) and all(syllable_share(normalize("NFC", " ".join(some))) >= _GOOD for some in (marked, words))


def _more_vietnamese(data: bytes, text: str) -> bool:
    """Whether an encoding before Unicode gives more syllables than Windows Vietnamese."""
    settled = settle(_windows(data[:_SAMPLE]))
    return settled.encoding is not None and syllable_share(settled.text) > syllable_share(text)


def _windows(data: bytes) -> str:
    """The letters of Windows, and for its five empty places the codes themselves: encodings of Vietnamese have letters there."""
    return data.decode("latin-1").translate(_PUNCTUATION)


_PUNCTUATION = {code: sign for code in range(0x80, 0xA0) if (sign := bytes((code,)).decode("cp1252", "ignore"))}


def _is_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    if "\ufffd" not in sample and sample.replace("\n", "").replace("\r", "").replace("\t", "").replace("\u00a0", "").isprintable():
        return True
    return len(_JUNK.findall(sample)) * 100 <= len(sample) + 100
