"""Chữ hoa, chữ thường: a title printed in capitals, brought to the letters the document itself uses for the same words.

"… KẾT LUẬN SỐ 57-KL/TW … CỦA BỘ CHÍNH TRỊ" → "… Kết luận số 57-KL/TW … của Bộ Chính trị": the lead nearly always repeats the title.
Words that stand nowhere else are written as the tables of names write them.
"""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import names
from vbhc.model.letters import is_capitals
from vbhc.model.text import Source
from vbhc.patterns import lazy

#: how much of the body is read for the words of the title
_READ = 5000
_WORD = lazy(r"[^\s,.;:()“”\"'…]+")


def natural(source: Source, body: int, title: str) -> str:
    """The title in natural case; unchanged where it is not in capitals. `body` is the offset where the body begins."""
    letters = [c for c in title if c.isalpha()]
    if not letters or sum(map(str.isupper, letters)) < 0.8 * len(letters):
        return title
    text = source.flat[body : body + _READ]
    guess = names.natural_case(title)
    out = list(guess)
    words = [(m.start(), m.end()) for m in _WORD.finditer(title)]
    keys = [title[a:b].casefold() for a, b in words]
    known = _Known(text, {context for index in range(len(keys)) for context in _contexts(keys, index)})
    for index, (start, end) in enumerate(words):
        written = known.spelling(keys, index)
        if written and len(written) == end - start:
            out[start:end] = written
    first = "".join(out)
    return first[:1].upper() + first[1:] if is_capitals(title[:1]) else first


class _Known:
    """The words of a text as written there, found again by their neighbours; a context that knows two spellings tells nothing."""

    def __init__(self, text: str, wanted: set[tuple[str, ...]]) -> None:
        """`wanted` are the contexts that will be asked for."""
        words = _WORD.findall(text)
        keys = "\n".join(words).casefold().split("\n")
        around = ["", *keys, ""]
        places: list[int] = []
        asked = {context[-2] if context[0] == "both" else context[1] for context in wanted}
        self._by_context: dict[tuple[str, ...], str | None] = {}
        for index, key in enumerate(keys):
            if key not in asked or (("both", around[index], key, around[index + 2]) not in wanted and ("alone", key) not in wanted):
                continue
            places = places or [match.start() for match in _WORD.finditer(text)]
            word = words[index]
            symbol = bool(_SYMBOL.search(word))
            if not symbol and (_opens(text, places[index]) or (is_capitals(word) and self._in_capitals(words, index))):
                continue
            for context in _contexts(keys, index):
                if self._by_context.setdefault(context, word) != word:
                    self._by_context[context] = None

    @staticmethod
    def _in_capitals(words: list[str], index: int) -> bool:
        """A neighbour is in capitals too: a heading, not an abbreviation."""
        around = [words[i] for i in (index - 1, index + 1) if 0 <= i < len(words)]
        return any(is_capitals(word) and not _SYMBOL.search(word) for word in around)

    def spelling(self, keys: list[str], index: int) -> str | None:
        """How the text writes this word of `keys` between the same neighbours; a symbol is known by itself."""
        return next((found for context in _contexts(keys, index) if (found := self._by_context.get(context))), None)


_SYMBOL = lazy(r"\d.*[/-]|[/-].*[^\W\d_]")


def _opens(text: str, start: int) -> bool:
    """The word opens a sentence or a line, where its capital tells nothing."""
    before = text[max(0, start - 3) : start].rstrip(' “"(')
    return not before or before[-1] in ".:;?!-–+\n"


def _contexts(keys: list[str], index: int) -> Iterator[tuple[str, ...]]:
    yield _between(keys, index)
    if _SYMBOL.search(keys[index]):
        yield ("alone", keys[index])


def _between(keys: list[str], index: int) -> tuple[str, ...]:
    return ("both", keys[index - 1] if index else "", keys[index], keys[index + 1] if index + 1 < len(keys) else "")
