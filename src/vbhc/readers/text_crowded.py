"""Văn bản dồn một dòng: a copy that put a whole document on one line is cut where its letterhead must have had line breaks."""

from __future__ import annotations

import re

from vbhc.knowledge.wrapping import authorities
from vbhc.patterns import lazy

#: A line shorter than this is left alone: the right column of a letterhead has more letters (quốc hiệu, tiêu ngữ, place and date).
_LEAST = 80
#: The letterhead stands in so many characters; what follows the name of the type is prose.
_HEAD = 900
_TITLE = lazy(
    r"CỘNG\s{1,3}H(?:ÒA|OÀ)\s{1,3}XÃ\s{1,3}HỘI\s{1,3}CHỦ\s{1,3}NGHĨA\s{1,3}VIỆT\s{1,3}NAM|ĐẢNG\s{1,3}CỘNG\s{1,3}SẢN\s{1,3}VIỆT\s{1,3}NAM(?!\w)"
)
_MOTTO = lazy(r"Độc\s{1,3}lập\s{0,3}[-–]\s{0,3}Tự\s{1,3}do\s{0,3}[-–]\s{0,3}Hạnh\s{1,3}phúc", re.IGNORECASE)
_NUMBER = lazy(r"(?<!\w)Số\s{0,3}[:.]?\s{0,3}\d\S{0,40}(?:\s{1,2}[-–/]\S{1,30})?")
_PLACE_DATE = lazy(
    r"(?<!\w)(?:[^\W\d_]{1,8}\s{1,2}){0,3}[^\W\d_]{1,8},\s{0,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}(?:19|20)\d\d(?!\d)"
)
_WORD = lazy(r"\s{1,3}([^\W\d_]{2,12})(?!\w)")
#: Small words within the name of a place.
_WITHIN_PLACE = frozenset({"phố", "xã", "trấn"})
#: Letters between the name of the issuer over the grounds and the grounds: its head before it, "KHÓA XV, KỲ HỌP THỨ 6" behind it.
_BESIDE_ISSUER = 60
_ADDRESSED = lazy(r"(?<=\s)Kính\s{1,3}gửi\s{0,3}:[^.]{3,300}\.(?=\s{1,3}[^\W\d_])")
_RECIPIENTS = lazy(r"(?<=\s)Nơi\s{1,3}nhận\s{0,3}:")
_ARTICLES = lazy(r"(?<=[.:;,/”\"]\s)Điều\s{1,3}(?P<count>\d{1,3})\s?[.:]\s")
_STAR = lazy(r"\s\*\s")
#: The first căn cứ, which ends the title; "Căn" alone where a copy lost the small words.
_GROUNDS = lazy(r"(?<=\s)(?:[-–+*]\s{0,2})?Căn\s{1,3}(?:cứ\s|(?=[A-ZĐ]))")
#: Without căn cứ a capital where the title could not have one: "… về khắc phục hạn hán | Ngày 06/5/2016, …".
_PROSE = lazy(r"(?<=[^\W\d_]\s)(?:Ngày\s{1,2}\d|(?:Thực\s{1,2}hiện|Triển\s{1,2}khai|Thi\s{1,2}hành)\s{1,2}(?=[A-ZĐ]))")
_POINTS = lazy(r"(?<=[.:;/”\"]\s)(?P<count>\d{1,2})[.]\s{1,2}(?=[^\W\d_])")
#: What follows the recipients: on whose behalf, in which office, and the name.
_SIGNATURE = lazy(r"(?<=[.;)]\s)(?:TM|TL|TUQ|KT|T/M|T/L|K/T)\.?\s{1,2}(?=[^\W\d_]{2})")
_SIGNED_WORD = lazy(r"(?<=\s)[^\s.]{1,12}\.?(?=\s|$)")
#: Words in capitals that begin a line of a signature.
_OPENING_LINE = frozenset({"KT.", "KT", "K/T", "PHÓ", "THỨ"})
_LONGEST_SIGNATURE = 200


def cuts(line: str) -> list[int]:
    """Offsets at which a line falls into lines; empty for an ordinary one."""
    if len(line) < _LEAST:
        return []
    head = line[:_HEAD]
    title = _TITLE.search(head) if "VIỆT" in head else None
    dated = _PLACE_DATE.search(head) if title else None
    if title is None or dated is None:
        return []
    end = max(title.end(), _end_of_heading(head, dated.end()))
    places: set[int] = {end}
    for pattern in (_TITLE, _MOTTO, _NUMBER, _PLACE_DATE, _STAR):
        match = pattern.search(head, 0, end)
        if match:
            places |= {_small_start(match), match.end()}
    if grounds := _GROUNDS.search(line, end, end + _HEAD):
        places.add(grounds.start())
        places |= _authority(line, min(places), dated.end(), grounds.start())
    elif prose := _PROSE.search(line, end + 1, end + _HEAD):
        places.add(prose.start())
    if addressed := _ADDRESSED.search(line, dated.end(), dated.end() + _HEAD):
        places |= {addressed.start(), addressed.end()}
    places |= _counted(line, end)
    return sorted(place for place in places if 0 < place < len(line))


def _authority(line: str, issuer: int, start: int, grounds: int) -> set[int]:
    """Where the issuer is named again between title and grounds, with its head ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …")."""
    name = line[:issuer].strip()
    at = line.rfind(name, start, grounds) if name.isupper() else -1
    if at < 0 or grounds - at - len(name) > _BESIDE_ISSUER:
        return set()
    head = next((at - len(word) - 1 for word in authorities() if line.startswith(f"{word} ", at - len(word) - 1)), at)
    return {head}


def _counted(line: str, start: int) -> set[int]:
    """Where articles begin, counted from the first one on, or else numbered points; and where the recipients and the signature do behind them."""
    places, end = _series(_ARTICLES, line, start)
    if not places:
        places, end = _series(_POINTS, line, start)
    recipients = _RECIPIENTS.search(line, end) if places else None
    if recipients is None:
        return places
    marks = _SIGNATURE.finditer(line, recipients.end())
    signature = next((mark for mark in marks if line[mark.end() : mark.end() + 2].isupper()), None)
    return places | {recipients.start()} | (_signature_lines(line, signature) if signature else set())


def _signature_lines(line: str, signature: re.Match[str]) -> set[int]:
    """Where the lines of a signature begin, the name being the last."""
    places = {signature.start()}
    for word in _SIGNED_WORD.finditer(line, signature.end(), signature.end() + _LONGEST_SIGNATURE):
        if word[0][:1].isupper() and word[0][1:2].islower():
            return places | {word.start()}
        if word[0] in _OPENING_LINE:
            places.add(word.start())
    return places


def _series(pattern: re.Pattern[str], line: str, start: int) -> tuple[set[int], int]:
    """Where the pieces begin that count on from one, and where the last label ends."""
    places: set[int] = set()
    end = start
    for match in pattern.finditer(line, start):
        if int(match["count"]) == len(places) + 1:
            places.add(match.start())
            end = match.end()
    return places, end


def _small_start(match: re.Match[str]) -> int:
    """Where the match begins, without the words in capitals that a place takes with it ("VIỆT NAM La Bằng, ngày")."""
    start = match.start()
    if match.re.pattern != _PLACE_DATE.pattern:
        return start
    words = list(re.finditer(r"\S{1,40}", match[0]))
    named = words[: next((n for n, word in enumerate(words) if word[0].endswith(",")), 0) + 1]
    first = max((n + 1 for n, word in enumerate(named) if _is_no_place(word[0])), default=0)
    return start + words[first].start() if first < len(named) else start


def _is_no_place(word: str) -> bool:
    """A word in capitals, or one in small letters that the name of a place does not hold."""
    return (word.isupper() and len(word) > 1) or (word[0].islower() and word not in _WITHIN_PLACE)


def _end_of_heading(head: str, start: int) -> int:
    """Behind the words in capitals that follow the date: the name of the type."""
    end = start
    word = _WORD.match(head, end)
    while word and word[1].isupper():
        end = word.end()
        word = _WORD.match(head, end)
    return end
