"""Hai bản đọc: where both engines read a page, lines come from the one that finds them best, words from the one that reads them best.

Neither reading is corrected here: each word is one that an engine saw.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from vbhc.model.letters import base
from vbhc.readers.ocr import wording
from vbhc.readers.ocr.seen import SeenLine, SeenWord

#: Of two readings of one line at least this share of the letters is the same, marks aside.
_SAME = 0.6
#: From this confidence on the second engine has read a word of letters, or of figures, well.
_SURE, _SURE_FIGURES, _SURE_LETTERS = 0.80, 0.88, 0.90
#: Below this the first engine, which is seldom modest, has not read a word.
_DOUBTFUL = 0.93
#: Of a word that both read alike but for its commas and full stops: the second engine sees these better.
_SURE_SIGNS = 0.60
#: Lines that only the second engine saw count from this confidence on.
_ALONE = 0.75
#: Two readings bear each other out only where neither engine doubts its own, or the first, which doubts handwriting and never print, does not at all;
#: the second doubts every long symbol.
_MEANT, _MEANT_TOO = 0.5, 0.6
_FIRMLY, _HARDLY, _LONG = 0.95, 0.4, 6
#: Signs that the second engine takes for one another in lonely figures; they are alike for both.
_ALIKE = str.maketrans({**dict.fromkeys("–—‐‑−", "-"), "I": "1", "|": "1", "O": "0", "S": "5", "Š": "5", "Ð": "Đ"})


def merged(found: Sequence[SeenLine], read: Sequence[SeenLine]) -> list[SeenLine]:
    """Lines of `found` with words of `read` where those are better, and lines that only `read` has."""
    words = [word for line in read for word in line.words]
    taken: set[int] = set()
    lines = [_merged(line, words, taken) for line in found]
    return lines + _alone(found, read, words, taken)


def _merged(line: SeenLine, words: list[SeenWord], taken: set[int]) -> SeenLine:
    inside = [index for index, word in enumerate(words) if _within(word, line)]
    taken.update(inside)
    other = sorted((words[index] for index in inside), key=lambda word: word.left)
    if not other:
        return line
    matcher = SequenceMatcher(None, _letters(line.words), _letters(other), autojunk=False)
    if matcher.ratio() < _SAME:
        return line
    chosen: list[SeenWord] = []
    pairs = SequenceMatcher(None, [_key(word) for word in line.words], [_key(word) for word in other], autojunk=False)
    for kind, a, b, c, d in pairs.get_opcodes():
        mine, theirs = line.words[a:b], other[c:d]
        if kind == "equal":
            for index, (one, two) in enumerate(zip(mine, theirs, strict=True)):
                before = chosen[-1].text if chosen else ""
                after = tuple(word.text for word in (*line.words[a + index + 1 : a + index + 2], *other[c + index + 1 : c + index + 2]))
                chosen.append(_better(before, one, two, after))
        elif not theirs:
            # Words that one engine alone saw: kept where it is sure of them.
            chosen += [word for word in mine if word.confidence >= _SURE]
        elif not mine:
            chosen += [word for word in theirs if word.confidence >= _SURE and any(map(str.isalnum, word.text))]
        else:
            meant = _meant(mine, theirs)
            chosen += _borne_out(theirs, mine, meant=meant) if _trusted(theirs, mine) else _borne_out(mine, theirs, meant=meant)
    return line.with_words(chosen) if chosen else line


def _within(word: SeenWord, line: SeenLine) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return line.left - 2 <= x <= line.right + 2 and line.top <= y <= line.bottom


def _letters(words: Sequence[SeenWord]) -> str:
    return base("".join(word.text for word in words))


def _key(word: SeenWord) -> str:
    return base(word.text).strip(".,;:-–—'\"“”’`")


def _better(before: str, mine: SeenWord, theirs: SeenWord, after: tuple[str, ...]) -> SeenWord:
    """Two readings of one word that differ in marks or punctuation at most."""
    alike = _signs(mine.text) == _signs(theirs.text) and _meant([mine], [theirs])
    return _likelier(before, mine, theirs, after)._replace(alike=alike)


def _likelier(before: str, mine: SeenWord, theirs: SeenWord, after: tuple[str, ...]) -> SeenWord:
    if mine.text == theirs.text:
        return theirs._replace(confidence=max(mine.confidence, theirs.confidence))
    if base(mine.text) == base(theirs.text):
        chosen = wording.better(before, mine.text, theirs.text, after)
        # The box is Tesseract's, which measures words; of the two one is surely wrong.
        return theirs._replace(text=(mine.text, theirs.text)[chosen], confidence=min(0.9, (mine, theirs)[chosen].confidence))
    return theirs if theirs.confidence >= _SURE_SIGNS else mine


def _meant(mine: Sequence[SeenWord], theirs: Sequence[SeenWord]) -> bool:
    """Whether it says something that both engines read so."""
    first, second = (min((word.confidence for word in words), default=0.0) for words in (mine, theirs))
    if first >= _MEANT and second >= _MEANT_TOO:
        return True
    return first >= _FIRMLY and (second >= _HARDLY or min(len(word.text) for word in theirs) >= _LONG)


def _borne_out(words: Sequence[SeenWord], others: Sequence[SeenWord], *, meant: bool) -> list[SeenWord]:
    """The words, those marked that the other engine read too, however each cut the line into words."""
    here, there = ("".join(_signs(word.text) for word in some) for some in (words, others))
    blocks = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks() if meant else []
    found: list[SeenWord] = []
    at = 0
    for word in words:
        start, at = at, at + len(_signs(word.text))
        inside = (block for block in blocks if start < at and block.a <= start and at <= block.a + block.size)
        # Where the two part company right beside the word, the other one may have seen more of it.
        found.append(
            word._replace(
                alike=any(
                    (block.a < start or not there[block.b - 1 : block.b].isalnum())
                    and (at < block.a + block.size or not there[block.b + block.size : block.b + block.size + 1].isalnum())
                    for block in inside
                )
            )
        )
    return found


def _signs(text: str) -> str:
    """Letters with their marks ("HĐND" is not "HĐNĐ"), figures and the separators of numbers."""
    return "".join(sign for sign in text.translate(_ALIKE) if sign.isalnum() or sign in "/-").strip("-")


def _trusted(theirs: Sequence[SeenWord], mine: Sequence[SeenWord]) -> bool:
    """Whether the second engine is to be believed where the two read other letters."""
    figures = any(character.isdigit() for word in (*theirs, *mine) for character in word.text)
    least = min(word.confidence for word in theirs)
    own = min(word.confidence for word in mine)
    return least >= (_SURE_FIGURES if figures else _SURE_LETTERS) or (own < _DOUBTFUL and least > own)


def _alone(found: Sequence[SeenLine], read: Sequence[SeenLine], words: list[SeenWord], taken: set[int]) -> list[SeenLine]:
    """Lines of the second engine where the first saw nothing."""
    free = {id(word) for index, word in enumerate(words) if index not in taken}
    lines = []
    for line in read:
        rest = [word for word in line.words if id(word) in free and not any(_touches(word, other) for other in found)]
        sure = [word for word in rest if word.confidence >= _ALONE]
        if len(sure) >= 0.6 * len(rest) and sum(map(str.isalpha, "".join(word.text for word in sure))) >= 3:
            lines.append(line.with_words(sure))
    return lines


def _touches(word: SeenWord, line: SeenLine) -> bool:
    across = min(word.right, line.right) - max(word.left, line.left)
    down = min(word.bottom, line.bottom) - max(word.top, line.top)
    return across > 0 and down > 0.3 * (word.bottom - word.top)
