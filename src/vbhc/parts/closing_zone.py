"""Phần kết: where Nơi nhận and the signature of the main document stand, and what begins an annex behind them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from vbhc.knowledge.names import rank_kind
from vbhc.model.letters import bare, is_capitals, is_rule
from vbhc.parts import marks
from vbhc.parts.closing_people import name_of, shape_of, without_signed
from vbhc.patterns import lazy

_CLOSING_LINES = 90
_LAST_LINES = 14
_LONGEST_OFFICE = 80
_TITLE_LINES = 5


def find(texts: list[str], start: int, stop: int) -> range:
    """Nơi nhận and signature of the main document: the first of either after the body begins, samples in a text on form left out."""
    articles = _Articles(texts, stop)
    signed = [index for index in range(start, stop) if "Đ" in texts[index] and marks.SIGNED.search(texts[index])]
    sample = False
    for index in range(start, stop):
        text = texts[index]
        sample = _shows_example(text) or (sample and (is_capitals(text) or is_rule(text)))
        if sample or len(text) > 160 or not text:
            articles.pass_by(index)
            continue
        if (
            marks.RECIPIENTS.match(text)
            or _is_authority(texts, index, stop)
            or _is_unheaded(texts, index, stop)
            or (_is_near(index, signed) and _is_signed_name(texts, index, stop))
        ):
            if not articles.go_on(index):
                return range(index, _closing_end(texts, index, stop))
        elif index > start + 1 and is_annex(texts, index) and not _mentions_only(text) and not articles.go_on(index):
            return range(index, index)
        articles.pass_by(index)
    return _dated_closing(texts, start, stop)


def behind(texts: list[str], annexes: range) -> range:
    """Nơi nhận and signature behind a phụ lục that was put before them; those of a form, or with more behind them, are not the document's."""
    if not marks.opens_annex(texts[annexes.start]):
        return range(0)
    for index in range(annexes.start + 1, annexes.stop):
        text = texts[index]
        if len(text) > 160 or not text:
            continue
        if marks.is_national(bare(text[:80])):
            break
        if marks.RECIPIENTS.match(text) or _is_authority(texts, index, annexes.stop):
            found = range(index, _closing_end(texts, index, annexes.stop))
            lines = [texts[at] for at in found]
            whole = any(map(marks.RECIPIENTS.match, lines)) and any(map(marks.name_shaped, lines)) and any(map(_is_office, lines))
            return found if whole and found.stop == annexes.stop else range(0)
    return range(0)


def _is_office(text: str) -> bool:
    return is_capitals(text) and bool(marks.AUTHORITY.match(text) or marks.is_position(text) or marks.is_capacity(text))


def _dated_closing(texts: list[str], start: int, stop: int) -> range:
    """Place and date over a name, at the very end: reviews and minutes that name no office."""
    for index in range(max(start, stop - _LAST_LINES), stop):
        if not _is_place_date(texts[index]):
            continue
        if any(marks.name_shaped(t) for t in texts[index + 1 : stop]):
            return range(index, stop)
    return range(stop, stop)


def _is_place_date(text: str) -> bool:
    """Place and date alone; "1. Luật này có hiệu lực từ ngày …" only tells a day."""
    return len(text) < _LONGEST_DATE and marks.is_place_date(text) and not (marks.opens_section(text) or _FROM.search(text))


_LONGEST_DATE = 70
_FROM = lazy(r"\s(?:từ|vào|đến|trước|sau|hết|trong)\s{1,3}ngày\s", re.IGNORECASE)


def _shows_example(text: str) -> bool:
    """ "Ví dụ:", under which a letterhead or a signature is shown."""
    return ":" in text[-_COLON:] and _EXAMPLE.search(text[-_EXAMPLE_WIDTH:]) is not None


_EXAMPLE = lazy(r"(?:^|\W)(?:[Vv]í|[Tt]hí)\s{1,3}dụ(?:\s{1,2}\d{1,2})?\s{0,2}:\s{0,3}\Z")
_EXAMPLE_WIDTH, _COLON = 24, 4
_ARTICLE = lazy(r"[\s>*]{0,6}[ĐÐ](?:iều|IỀU)\s{1,3}(\d{1,3})\s{0,2}[.:]")


class _Articles:
    """The numbers of the articles on the way down: a letterhead or a signature between Điều 6 and Điều 7 is a sample."""

    def __init__(self, texts: list[str], stop: int) -> None:
        self.texts = texts
        self.stop = stop
        self.last = 0
        self.next = -1

    def pass_by(self, index: int) -> None:
        """Line `index` was looked at."""
        found = _ARTICLE.match(self.texts[index])
        if found:
            self.last = int(found[1])

    def go_on(self, index: int) -> bool:
        """Whether the first article after line `index` has the number after the last one."""
        if not self.last:
            return False
        if self.next <= index:
            self.next = next((i for i in range(index + 1, self.stop) if _ARTICLE.match(self.texts[i])), self.stop)
        found = _ARTICLE.match(self.texts[self.next]) if self.next < self.stop else None
        return found is not None and int(found[1]) == self.last + 1


def _mentions_only(text: str) -> bool:
    return not is_capitals(text) and not re.match(r"^\W{0,2}(?:Phụ\s+lục|Mẫu\s+số)\s*(?:số\s*)?[\dIVX]{0,5}\W{0,3}$", text)


def _is_authority(texts: list[str], index: int, stop: int) -> bool:
    """TM./KT./TL. …, or a bare position or capacity in capitals with a name close below."""
    text = texts[index].strip()
    if not is_capitals(text):
        return _is_signed_office(texts, index, stop)
    if marks.AUTHORITY.match(text):
        return True
    if len(marks.columns(text)[0]) > 60 or marks.opens_section(text):
        return False
    below = texts[index + 1 : min(stop, index + 5)]
    if marks.is_position(text):
        # a name in capitals only right below: farther down capitals enact
        return any(marks.name_shaped(t) or marks.SIGNED.search(t) for t in below) or any(name_of(t) for t in below[:1])
    return marks.is_capacity(text) and any(map(_names_signer, below))


def _is_signed_office(texts: list[str], index: int, stop: int) -> bool:
    """As in "Bộ trưởng" in small letters, "(Đã ký)" and a name below it and nothing else."""
    text = texts[index].strip()
    if not text[:1].isupper() or len(text) > _LONGEST_OFFICE or text[-1] in ".;:," or not marks.is_position(text.upper()):
        return False
    below = [line for line in texts[index + 1 : min(stop, index + 6)] if line.strip()]
    return len(below) > 1 and marks.SIGNED.fullmatch(below[0].strip()) is not None and name_of(below[1]) is not None


_AS_ABOVE = lazy(r"[-–+•*]\s{0,3}Như\s{1,3}(?:trên|kính\s{1,3}gửi|[ĐÐ]iều\s{1,3}\d{1,3})(?!\w)[^.;,]{0,40}[.;,]?$")
_FILED = lazy(r"[-–+•*]\s{0,3}Lưu(?!\w)")


def _is_unheaded(texts: list[str], index: int, stop: int) -> bool:
    """As in "- Như trên;" above other dashes and "- Lưu: VT", where a copy lost "Nơi nhận"."""
    if not _AS_ABOVE.match(texts[index].strip()) or _AS_ABOVE.match(texts[index - 1].strip()):
        return False
    below = [text.strip() for text in texts[index + 1 : min(stop, index + 1 + _CLOSING_LINES)]]
    return any(map(_FILED.match, takewhile(lambda text: not text or text[0] in "-–+•*", below)))


def _is_near(index: int, signed: list[int]) -> bool:
    """Whether "(Đã ký)" stands on this line or within the next ones: names need not be looked for anywhere else."""
    at = bisect_left(signed, index)
    return at < len(signed) and signed[at] < index + _NAMES


def _is_signed_name(texts: list[str], index: int, stop: int) -> bool:
    """A name with "(Đã ký)" below it or behind it, as portals close old documents whose signers' offices they leave out; other names may stand between."""
    if not _is_name(texts[index]):
        return False
    below = (line for line in texts[index + 1 : min(stop, index + _NAMES)] if line.strip())
    after = next((line for line in below if not _is_name(line)), "")
    return marks.SIGNED.search(texts[index]) is not None or all(marks.SIGNED.fullmatch(column.strip()) for column in marks.columns(after))


def _is_name(text: str) -> bool:
    """A person's name in each column, with "(Đã ký)" or without."""
    names = [without_signed(column).strip(_CELL) for column in marks.columns(text.strip())]
    return all(shape_of(name) is not None and not marks.is_position(name.upper()) for name in names)


#: so many lines may hold the names of those who sign together
_NAMES = 12
#: what stands round a name in a cell
_CELL = " |"


def _names_signer(text: str) -> bool:
    """Names of people and nothing else; whoever takes part is listed as "Ông …", "Bà …"."""
    return any(name_of(column) and rank_kind(column) != "xung-ho" for column in marks.columns(text))


def _closing_end(texts: list[str], start: int, stop: int) -> int:
    """After the last name under an authority line, or after the recipients; never past an annex."""
    end = min(start + 1, stop)
    seen_authority, seen_name = _is_signed_name(texts, start, stop), False
    for index in range(start, min(stop, start + _CLOSING_LINES)):
        text = texts[index]
        if index > start and is_annex(texts, index) and (seen_name or not _more_signature(texts, index, stop)):
            break
        authority = _is_office(text)
        if authority and seen_name and not marks.AUTHORITY.match(text) and index - end > 6:
            break
        seen_authority |= authority
        recipient = (
            bool(re.match(r"^\W{0,2}[-–+•*]\s?\S", text)) or bool(marks.RECIPIENTS.match(text)) or bool(re.match(r"^\W{0,3}Lưu\b", text))
        )
        named = seen_authority and (marks.name_shaped(text) or bool(marks.SIGNED.search(text)))
        if named:
            seen_name = True
        if named or authority or recipient or is_rule(text) or not seen_name:
            end = index + 1
        elif index - end >= 4:
            break
    return end


def _more_signature(texts: list[str], index: int, stop: int) -> bool:
    """An authority line follows before the annex has really begun (columns read in another order)."""
    return any(is_capitals(t) and marks.AUTHORITY.match(t) for t in texts[index + 1 : min(stop, index + 6)])


def is_annex(texts: list[str], index: int) -> bool:
    """Whether a line begins an annex, or another document: its heading, or its national title."""
    text = texts[index]
    if not text or len(text) > 200:
        return False
    if marks.opens_annex(text):
        return True
    if is_capitals(text) and (marks.is_national(bare(text[:80])) or _titles_annex(texts, index)):
        return True
    return bool(marks.type_heading(text)) and not _enacts(texts, index)


def _titles_annex(texts: list[str], index: int) -> bool:
    """A title in capitals over "(Ban hành kèm theo …)", whose heading the portal dropped."""
    if _is_office(texts[index]):
        return False
    below = next((text for text in texts[index + 1 : index + 1 + _TITLE_LINES] if text and not is_capitals(text)), "")
    return below.startswith("(") and marks.opens_annex(below)


def _enacts(texts: list[str], index: int) -> bool:
    """ "QUYẾT ĐỊNH:" before Điều 1 or under the căn cứ is the enacting word, not the heading of another document; so is a law's under its promulgation."""
    below = next((t for t in texts[index + 1 : index + 3] if t and not is_rule(t)), "")
    if texts[index].rstrip().endswith(":") or re.match(r"^\W{0,3}Đ(?:iều|IỀU)\s", below):
        return True
    above = next((t for t in reversed(texts[max(0, index - 2) : index]) if t and not is_rule(t)), "")
    return _GROUNDS.match(above) is not None or _PROMULGATED.search(above) is not None


_GROUNDS = lazy(r"^\W{0,3}(?:Căn\s{1,3}[Cc]ứ|Xét|Theo\s{1,3}đề\s{1,3}nghị)\s")
#: "Luật … đã được Quốc hội … thông qua ngày 2 tháng 12 năm 1993.", which the law itself follows
_PROMULGATED = lazy(
    r"(?:đã|Đã)\s{1,3}được\s{1,3}(?:Quốc\s{1,3}hội|[ỦU][ỷy]\s{1,3}ban\s{1,3}[Tt]hường).{3,160}thông\s{1,3}qua\s{1,3}ngày.{6,40}$"
)
