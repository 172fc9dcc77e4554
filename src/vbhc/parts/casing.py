"""Chữ hoa, chữ thường: a title printed in capitals, brought to the letters the document itself uses for the same words.

"… KẾT LUẬN SỐ 57-KL/TW … CỦA BỘ CHÍNH TRỊ" → "… Kết luận số 57-KL/TW … của Bộ Chính trị": the lead nearly always repeats the title.
Words that stand nowhere else are written as the tables of names write them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from vbhc.knowledge import closing, names, types
from vbhc.model.letters import is_capitals
from vbhc.model.text import Source, Span
from vbhc.patterns import lazy

#: how much of the body is read for the words of the title
_READ = 5000
#: no title is longer; hostile lines are
_LONGEST = 10_000
_WORD = lazy(r"[^\s,.;:()“”\"'…]+")


def natural(source: Source, span: Span, title: str) -> str:
    """The title in natural case; what is not in capitals stays as it is. `span` is where it stands: the body begins at its end."""
    head = _capital_lines(source, span, title)
    return _natural(source.flat[span.end : span.end + _READ], title[:head]) + title[head:]


def _capital_lines(source: Source, span: Span, title: str) -> int:
    """How much of the title its first lines in capitals are, over lines in small letters: all of it where there are none."""
    lines = [line for line in source.at(span).split("\n") if line.strip()]
    small = next((at for at, line in enumerate(lines) if any(map(str.islower, line)) and not _in_capitals(line)), len(lines))
    rest = " ".join(" ".join(lines[small:]).split()).strip(" :|")
    return len(title) - len(rest) if rest and title.endswith(f" {rest}") else len(title)


def _natural(text: str, title: str) -> str:
    if len(title) > _LONGEST or not _in_capitals(title):
        return title
    guess = names.natural_case(title)
    out = list(guess)
    words = [(m.start(), m.end()) for m in _WORD.finditer(title)]
    keys = [title[a:b].casefold() for a, b in words]
    known = _Known(text, {context for index in range(len(keys)) for context in _contexts(keys, index)})
    for index, (start, end) in enumerate(words):
        written = known.spelling(keys, index)
        if written and len(written) == end - start:
            out[start:end] = written
    _capital_names(out, words, known.names(keys))
    first = "".join(out)
    return first[:1].upper() + first[1:] if is_capitals(title[:1]) else first


def _in_capitals(text: str) -> bool:
    """Printed in capitals; a symbol among them may have small letters."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


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
        self._pairs = self._named(words, keys, {pair for context in wanted if context[0] == "both" for pair in pairwise(context[1:])})
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
    def _named(words: list[str], keys: list[str], wanted: set[tuple[str, str]]) -> set[tuple[str, str]]:
        """Pairs of words of which both take the capital wherever they stand: only names are written so."""
        found: dict[tuple[str, str], bool] = {}
        for pair, (first, second) in zip(pairwise(keys), pairwise(words), strict=True):
            if pair in wanted and not (len(first) > 1 and is_capitals(first) and is_capitals(second)):
                found[pair] = found.get(pair, True) and _is_name(first) and _is_name(second)
        return {pair for pair, always in found.items() if always}

    def names(self, keys: list[str]) -> set[int]:
        """Which of the words `keys` are parts of names."""
        return {at + beside for at, pair in enumerate(pairwise(keys)) if pair in self._pairs for beside in (0, 1)}

    @staticmethod
    def _in_capitals(words: list[str], index: int) -> bool:
        """A neighbour is in capitals too: a heading, not an abbreviation."""
        around = [words[i] for i in (index - 1, index + 1) if 0 <= i < len(words)]
        return any(is_capitals(word) and not _SYMBOL.search(word) for word in around)

    def spelling(self, keys: list[str], index: int) -> str | None:
        """How the text writes this word of `keys` between the same neighbours; a symbol is known by itself."""
        return next((found for context in _contexts(keys, index) if (found := self._by_context.get(context))), None)


def _is_name(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or word[1:].islower())


def _capital_office(out: list[str], before: list[tuple[int, int]]) -> None:
    """The office of a person takes the capital before the name: "thứ trưởng | Bùi Thế Duy"."""
    for start, _ in before:
        office = _offices().get("".join(out[start : before[-1][1]]).casefold())
        if office:
            out[start : before[-1][1]] = office
            return


@cache
def _offices() -> dict[str, str]:
    return {office.casefold(): office for office in closing.offices()}


_LONGEST_OFFICE = 4  # words; names of types are no longer


def _capital_type(out: list[str], before: list[tuple[int, int]]) -> None:
    """A document that is named takes the capital: "nghị quyết | số 57-NQ/TW"."""
    for start, _ in before:
        name = "".join(out[start : before[-1][1]])
        if types.name_length(name) == len(name):
            out[start] = out[start].upper()
            return


def _capital_names(out: list[str], words: list[tuple[int, int]], named: set[int]) -> None:
    """Names take the capital, and so do the office before a name, its deputy ("phó | Chủ tịch") and a document with its number."""
    for index in sorted(named):
        out[words[index][0]] = out[words[index][0]].upper()
    for index in sorted(named - {at + 1 for at in named}):
        _capital_office(out, words[max(index - _LONGEST_OFFICE, 0) : index])
    for index, ((start, end), (after, stop)) in enumerate(pairwise(words)):
        word = "".join(out[start:end])
        if word == "phó" and out[after].isupper():
            out[start] = "P"
        elif word == "số" and any(map(str.isdecimal, out[after:stop])):
            _capital_type(out, words[max(index - _LONGEST_OFFICE, 0) : index])


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
