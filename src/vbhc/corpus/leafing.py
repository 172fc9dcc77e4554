"""Lật từng tệp: words looked for in the texts of a few files, one after the other, as the full text would find them.

The full text is fast where words are rare or where any file will do. Asked for frequent words in few files it walks through all files that hold the
words; these few are sooner read.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from vbhc.corpus import tables
from vbhc.corpus.database import Database
from vbhc.corpus.words import folded
from vbhc.patterns import lazy

#: Files that are read at once, and words that SQLite looks for in them.
_AT_ONCE, _LOOKED_FOR = 50, 3
#: What the full text takes for a part of a word: letters, digits and marks, but no underscore.
_WORD = lazy(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


class Sought:
    """Điều cần tìm: strings each of which stands, word for word, in one of these columns of the full text."""

    def __init__(self, strings: Sequence[str], columns: Sequence[str]) -> None:
        self._columns = ", ".join(columns)
        self._strings = [_words(string.lower()) for string in strings]
        # `folded` holds every word without marks: SQLite leaves out the files that have none of the kind, and nothing of them is handed over
        plain = {folded(word) for string in self._strings for word in string if all(map(_is_plain, word))}
        self._plain = sorted(plain, key=lambda word: (-len(word), word))[:_LOOKED_FOR]

    def holds(self, texts: Sequence[str | None]) -> bool:
        """Whether every string stands in one of these texts."""
        small = [text.lower() for text in texts if text]
        # words are cut only where the letters of all are there: that alone shuts out most files
        if not all(any(all(word in text for word in string) for text in small) for string in self._strings):
            return False
        spaced = [f" {' '.join(_words(text))} " for text in small]
        return all(any(f" {' '.join(string)} " in text for text in spaced) for string in self._strings)

    def files(self, database: Database, files: Sequence[int], most: int) -> list[int]:
        """The first `most` of these files that hold it, in their order."""
        found = (file for start in range(0, len(files), _AT_ONCE) for file in self._of(database, files[start : start + _AT_ONCE]))
        return list(islice(found, most))

    def _of(self, database: Database, files: Sequence[int]) -> list[int]:
        rows = database.execute(
            f"SELECT rowid, {self._columns} FROM search WHERE rowid IN (SELECT value FROM json_each(?))"  # noqa: S608 - columns of ours
            f"{' AND instr(folded, ?)' * len(self._plain)}",
            (tables.listed(files), *self._plain),
        )
        holding = {file for file, *texts in rows if self.holds(texts)}
        return [file for file in files if file in holding]


def _is_plain(letter: str) -> bool:
    """Letters and figures that are folded in one way whatever stands around them; "²" and marks of their own are not."""
    return letter.isdecimal() or letter.lower() != letter.upper()


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
