"""Từ: the words of a text with their keys, so that names can be looked up in a table and found again at their place."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.knowledge.spelling import spelling
from vbhc.patterns import lazy

# "Cư M'gar" has two words; the mark of a title is none: "Ủy ban nhân dân huyện | V/v …"
_WORD = lazy(r"(?![Vv]\s?/\s?[Vv](?![^\W_]))[^\W_]+(?:(?<=[^\W\d_])['’][^\W\d_]+)?")
_WIDEST_GAP = 12
# abbreviations that a full stop follows without ending anything: "TP. Hà Nội"
_SHORT = frozenset({"tp", "tx", "tt", "t", "p", "q", "h", "x", "tw", "vp"})
# a short form that news add inside a name: "Ủy ban nhân dân (UBND) tỉnh"
_GLOSS = lazy(
    r"(?<=[^\W\d_][ \u00a0])\([A-ZĐ]{2,6}\)(?=\s{1,2}(?:tỉnh|thành\s{1,2}phố|TP|huyện|quận|thị\s{1,2}xã|xã|phường|đặc\s{1,2}khu|Tỉnh\s{1,2}ủy|Thành\s{1,2}ủy)(?![^\W_]))"
)
# what never stands inside the name of a body
_STOPS = frozenset(';:()[]"“”«»/')


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text`: where each stands, and its key (small letters, today's spelling)."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut a text into words; signs belong to none, nor do short forms in brackets inside a name."""
        if ")" in text:
            text = _GLOSS.sub(lambda gloss: " " * len(gloss.group()), text)
        found = [match.span() for match in _WORD.finditer(text)]
        plain = spelling(text)
        return cls(
            text,
            tuple(start for start, _ in found),
            tuple(end for _, end in found),
            tuple(plain[start:end].casefold() for start, end in found),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def gap(self, index: int) -> str:
        """What stands before word `index`, back to the word before it."""
        return self.text[self.ends[index - 1] if index else 0 : self.starts[index]]

    def joined(self, index: int) -> bool:
        """Whether word `index` may belong to one name with the word before it."""
        gap = self.gap(index)
        return len(gap) <= _WIDEST_GAP and not any(sign in _STOPS for sign in gap) and gap.count("\n") <= 1

    def near(self, index: int) -> bool:
        """Whether only blanks or a hyphen stand before word `index`, or the full stop of an abbreviation."""
        gap = self.gap(index)
        if len(gap) > _WIDEST_GAP or gap.strip(" \t\n\r\u00a0-–—|.") or gap.count("\n") > 1:
            return False
        return "." not in gap or (index > 0 and self.keys[index - 1] in _SHORT)

    def capital(self, index: int) -> bool:
        """Whether word `index` begins with a capital or is a number."""
        first = self.text[self.starts[index]]
        return first.isupper() or first.isdigit()

    def shouted(self, index: int) -> bool:
        """Whether word `index` is all capitals, so that case tells nothing."""
        word = self.text[self.starts[index] : self.ends[index]]
        return len(word) > 1 and word.isupper()

    def run(self, start: int, most: int) -> int:
        """How many words from `start` on may be one name, at most `most`."""
        end = start + 1
        while end < len(self.keys) and end - start < most and self.joined(end):
            end += 1
        return min(end, len(self.keys)) - start

    def written(self, start: int, end: int) -> str:
        """The words from `start` to `end` as written, blanks squeezed."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())


def key(text: str) -> str:
    """The key of a name in today's spelling, as the tables have it: its words' keys with a blank between."""
    return " ".join(_WORD.findall(text.casefold()))
