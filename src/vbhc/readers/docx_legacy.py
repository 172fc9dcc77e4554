"""Phông trước Unicode trong tệp Word: which fonts of a document hold letters of TCVN3, VNI …, by what their letters spell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from vbhc.knowledge.encodings import all_signs, encoding_of_font, is_capital_font, letters
from vbhc.model.text import Note
from vbhc.readers.legacy_letters import conversion_note, convert, count_signs, is_suspect, is_unicode, judge

#: So many letters of a font are looked at.
_SAMPLE = 1 << 14


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is done with the letters of a font: `whole` says that all of them are of that encoding, else those that become better."""

    encoding: str
    whole: bool
    capitals: bool

    def convert(self, text: str) -> str:
        """The letters in Unicode, as they stand where they are so already."""
        if is_unicode(text) or not (self.whole or is_suspect(text)):
            return text
        made = letters(self.encoding).convert(text) if self.whole else convert(text, self.encoding)
        return made.upper() if self.capitals else made


#: The conversion of each font that has one.
Conversions = dict[str, Conversion]


@dataclass(slots=True)
class Samples:
    """What was met of each font: its letters, how many stretches of them are Unicode Vietnamese, and what was converted."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    sizes: Counter[str] = field(default_factory=Counter)
    unicode: Counter[str] = field(default_factory=Counter)
    converted: Counter[str] = field(default_factory=Counter)

    def take(self, font: str, text: str) -> None:
        """Letters of one font that stand side by side."""
        if is_capital_font(font):
            self.texts.setdefault(font, [])
        if text.isascii():
            return
        if is_unicode(text):
            self.unicode[font] += 1
        elif self.sizes[font] < _SAMPLE and not all_signs().isdisjoint(text):
            self.texts.setdefault(font, []).append(text)
            self.sizes[font] += len(text)

    def conversions(self) -> Conversions:
        """The fonts to be converted; one whose name speaks for an encoding that others are in goes with them."""
        found: dict[str, str] = {}
        for font, texts in self.texts.items():
            hint = encoding_of_font(font)
            whole = hint is not None and not self.unicode[font]
            encoding = judge(texts if whole else [text for text in texts if is_suspect(text)], hint)
            if encoding is not None:
                found[font] = encoding
        seen = set(found.values())
        for font in self.texts:
            hint = encoding_of_font(font)
            if font not in found and hint in seen and hint is not None and not self.unicode[font]:
                found[font] = hint
        return {font: Conversion(encoding, not self.unicode[font], is_capital_font(font)) for font, encoding in found.items()}

    def count(self, encoding: str, before: str) -> None:
        """Letters that were converted."""
        self.converted[encoding] += count_signs(before)

    def encoding(self) -> str:
        """What most converted letters were in, "unicode" where none was converted."""
        return max(self.converted, key=self.converted.__getitem__, default="unicode")

    def notes(self) -> list[Note]:
        """What was converted."""
        return [conversion_note(encoding, count) for encoding, count in sorted(self.converted.items()) if count]


def stretches(line: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """(font, letters) of a line with neighbours of one font joined."""
    joined: list[tuple[str, str]] = []
    for font, text in line:
        if joined and joined[-1][0] == font:
            joined[-1] = (font, joined[-1][1] + text)
        else:
            joined.append((font, text))
    return joined
