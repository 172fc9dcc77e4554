"""Tên tệp trong tệp nén: names that are not marked as UTF-8, in the letters of the Windows that wrote them."""

from __future__ import annotations

from unicodedata import normalize

from vbhc.patterns import lazy
from vbhc.readers.legacy_letters import syllable_share

_NO_LETTERS = lazy(r"[\W\d_]{1,100}")
#: So many of the words with marks must be syllables.
_GOOD = 0.8


def vietnamese(stored: bytes) -> str | None:
    """A name as Windows in Vietnamese writes it (cp1258); None where its words with marks make no syllables."""
    try:
        name = normalize("NFC", stored.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    words = [word for word in _NO_LETTERS.split(name) if not word.isascii()]
    return name if words and syllable_share(" ".join(words)) >= _GOOD else None
