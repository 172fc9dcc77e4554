"""What single lines show: national title, number, date, authority, heading of a type. Questions about one line, no context."""

from __future__ import annotations

import re
from functools import cache

from vbhc.knowledge import closing, types, unknown
from vbhc.model.document import System, Type
from vbhc.model.letters import bare, base, is_capitals, tolerant
from vbhc.parts import dates
from vbhc.parts.section_words import section_words
from vbhc.parts.words import zone_words
from vbhc.patterns import lazy

#: So many letters of a title are looked for first.
_FIRST_LETTERS = 5
#: "Số: 61/KH-UBND", "Luật số:", "S: 5819/…" (letters lost), "Số 09 -KH/ĐU", "Số hiệu:", "Số/No.:", "Số (No.):"
NUMBER_LINE = lazy(
    r"^\W{0,6}(?P<word>(?:[^\W\d]{2,9}\s{1,3}){0,4})(?P<so>[Ss]\s?[ốôỐÔỐ]?́?)"
    r"(?:\s{1,3}(?:ký\s{1,3})?hiệu(?=\s{0,6}:)|\s{0,3}[/(]\s{0,2}N(?:o|O|umber)\b\s{0,2}\.?\s{0,2}\)?)?"
    r"\s{0,6}(?P<colon>[:.;]?)\s{0,60}(?=[\d/\-–._…‥\[(]|$)",
)
PLACE_DATE = lazy(r"(?P<place>[^\W\d_][^,;:|]{0,60}?)\s{0,3}[,.]?\s{0,3}(?=ng[àa]y)", re.IGNORECASE)
AUTHORITY = lazy(
    r"^\W{0,3}(?:(?:TM|T\.M|KT|K\.T|TL|T\.L|TUQ|TUN|Q)\s{0,2}[./]\s{0,3}(?=[^\W\d_])|(?:T/M|K/T|T/L|T/UQ)\s{0,2}\.?\s{0,3}(?=[^\W\d_])|(?:T\.M|K\.T|T\.L)\s{1,3}(?=[^\W\d_])|(?:TM|KT|TL|TUQ)\s{0,2}(?=CHỦ|BỘ|GIÁM|TRƯỞNG|HIỆU|CỤC|CHÁNH|BAN |[ỦU][YỶ] ))"
)
#: "Nơi nhận:", also without the colon where the other column follows ("Nơi nhận      HIỆU TRƯỞNG")
RECIPIENTS = lazy(r"^\W{0,3}N[ơoƠO]i\s{1,3}(?:nh[ậâaẬÂA]n|g[ửưuỬƯU]i(?=\s{0,3}:))\s{0,3}(?:[:;.|\t]|$|\s{3})", re.IGNORECASE)
ADDRESSEE = lazy(r"^\W{0,3}(?:Đồng\s{1,3})?K[íi]nh(?:\s{1,3}(?:g[ửưuởở]i\b|(?:chuyển|trình)\s{0,3}:)|gửi\s{0,3}:)", re.IGNORECASE)
REGARDING = lazy(r"^\W{0,3}V\s?/\s?[vV]\b\s{0,3}[:.]?|^\W{0,3}Về\s{0,9}việc\b|^\W{0,3}Trích\s+yếu\s*:")
#: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:": who sends a công điện, over those it is sent to
WIRES = lazy(r"^\W{0,3}[^\W\d_]{1,12}\s[^;:.]{2,120}?\s{1,3}[đĐ][iI][ệỆ][nN]\s{0,3}:")
WIRES_ALONE = lazy(r"^\W{0,3}(?:ĐIỆN|Điện)\s{0,3}:")
_SECTION = lazy(
    r"^\W{0,2}(?:(?:PHẦN|CHƯƠNG|MỤC|Phần|Chương|Mục)\s+(?:[IVXLC\d]{1,6}|thứ)|Đ(?:iều|IỀU)\s+[\dIVXl]{1,4}\s*[.:]?|[IVX]{1,5}\s?[.\-/)]\s|[A-Z]\s?[.\-]\s|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]\s?[^\d\s]|\s?[.\-/)]\s\S))"
)
#: no English title is longer
_GLOSS = 60
_PLACEHOLDER = lazy(r"^(?:DỰ\s*THẢO|Dự thảo|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|SAO Y|BẢN SAO|CÔNG BÁO)\b")


def is_national(key: str) -> bool:
    """Quốc hiệu, or the Party's or the Youth Union's line in its place; `key` is `bare` of the line."""
    return zone_words().titles.search(key) is not None


def is_national_line(text: str) -> bool:
    """A line with a national title; Party and Youth Union in small letters, in a line that goes on ("Đoàn TNCS Hồ Chí Minh tỉnh …"), are none."""
    key = bare(text)
    if not is_national(key) or _OF_THE_STATE.search(text):
        return False
    if is_capitals(text) or national_system(key) == "state" or dates.LONG.search(text):
        return True
    words = zone_words()
    return any(bare(column).endswith((*words.party, *words.mass)) for column in columns(text))


#: "Hiến pháp nước Cộng hòa …", "bản đồ Nước Cộng hòa …": a sentence names the State
_OF_THE_STATE = lazy(r"(?:nước|(?<=[^\W\d_A-ZĐ]\s)Nước)\s{1,3}C[ộọ]ng\s{1,3}h")


def may_be_national(text: str) -> bool:
    """A first look at a line as it stands: what it passes over holds neither national title nor motto."""
    return _first_look().search(text) is not None


@cache
def _first_look() -> re.Pattern[str]:
    words = zone_words()
    forms = (*words.national, *words.national_start, *words.party, *words.mass, *words.motto)
    openings = sorted({form[:_FIRST_LETTERS] for form in forms})
    letters = {letter: tolerant(letter) for opening in openings for letter in opening}
    firsts = "".join(letters[letter][1:-1] for letter in dict.fromkeys(opening[0] for opening in openings))
    # One class first: a search passes over all other letters many times faster than it tries alternatives.
    wholes = (r"[\W_]{0,9}".join(letters[letter] for letter in opening) for opening in openings)
    return re.compile(f"[{firsts}](?<=(?=(?:{'|'.join(wholes)})).)")


def is_whole_national(key: str) -> bool:
    """The title of State, Party or Youth Union and nothing else."""
    words = zone_words()
    return key in words.national or key in words.party or key in words.mass


def national_system(key: str) -> System | None:
    """Whose title the line holds."""
    words = zone_words()
    if any(form in key for form in words.party):
        return "party"
    if any(form in key for form in words.mass):
        return "mass"
    if any(form in key for form in words.national) or key.startswith(words.national_start):
        return "state"
    return None


def is_motto(key: str) -> bool:
    """Tiêu ngữ."""
    return zone_words().mottoes.search(key) is not None


def is_letterhead_mark(text: str) -> bool:
    """Draft, urgency, secrecy and copy marks that stand in a letterhead, that it has no number, and its titles in English."""
    return bool(_PLACEHOLDER.match(text.strip()) or _UNNUMBERED.fullmatch(text.strip())) or (
        text.isascii() and len(text) < _GLOSS and bare(text) in zone_words().gloss
    )


def names_body(text: str) -> bool:
    """A line in capitals that begins as the name of a body does, as in a letterhead."""
    return is_capitals(text) and unknown.opens_body(text)


#: what the State's database of laws writes where others have a number
_UNNUMBERED = lazy(r"Số\s{0,3}:\s{0,3}[Kk]hông\s{1,3}số")
#: a name, a comma and the date in figures, nothing else
_IN_FIGURES = lazy(r"[^\W\d_][^\d,;:|]{1,40},\s{0,4}ng[àa]y\s{0,4}\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d\s?\.?", re.IGNORECASE)


def is_place_date(text: str) -> bool:
    """ "Lạng Sơn, ngày 18 tháng 3 năm 2024", figures may be blank; alone on its line also "Lạng Sơn, ngày 18/3/2024"."""
    small = text.casefold() if len(text) < 140 else ""
    if ("ngày" not in small and "ngay" not in small) or small.endswith(";"):  # the end of a căn cứ
        return False
    found = dates.LONG.search(text)
    return found.start() < 70 if found else _IN_FIGURES.fullmatch(text.strip()) is not None


#: the mark of a note behind the heading of a văn bản hợp nhất: "NGHỊ ĐỊNH1", "THÔNG TƯ [1]"
_NOTED = lazy(r"(?:\s?\[\d{1,2}\]|\s?\(\d{1,2}\)|(?<=[^\W\d_])\d{1,2})\Z")


def type_heading(text: str) -> Type | None:
    """A line that is the name of a type and nothing else, in capitals."""
    return names_type(text) if is_capitals(text) else None


def names_type(text: str) -> Type | None:
    """A line that is the name of a type and nothing else, in whichever letters: some pages make capitals by their style only."""
    stripped = _NOTED.sub("", text.strip(" .:*-–_"))
    if not 3 <= len(stripped) <= 45 or types.name_length(stripped) != len(stripped):
        return None
    return types.by_name(stripped)


def opens_lead(text: str) -> bool:
    """Opens like a lead paragraph, a căn cứ line or the body, not in capitals."""
    return text.startswith(zone_words().lead) and not is_capitals(text[:40])


#: "số" that ends a phrase where no figures of a number follow: "Chuyển đổi số"; of "một số" something is counted
_FIGURE_WORD = lazy(r"(?<!\bmột\s)\bsố\Z", re.IGNORECASE)
_FIGURES = lazy(r"[\d.…]{1,8}\s{0,2}[a-zđ]?\s{0,2}[/-]")


def hangs(text: str, below: str) -> bool:
    """Whether a line of a title cannot end where it does, over this line."""
    text = text.rstrip()
    return text.endswith(zone_words().open_ends) and (not _FIGURE_WORD.search(text[-_WORD:]) or _FIGURES.match(below.lstrip()) is not None)


#: letters in which the last two words stand
_WORD = 12


def opens_annex(text: str) -> bool:
    """Opens like an annex."""
    words = zone_words()
    opening = text[:40].lstrip(" (*-")
    return opening[:2].casefold()[:2] in words.annex_starts and opening.casefold().startswith(words.annex)


def opens_portal_tail(text: str) -> bool:
    """One of the portal's own lines after a document, the first of those it counts ("- 1 Nghị định 12/2019/NĐ-CP …") among them."""
    words = zone_words()
    opens = text[:2].casefold()[:2] in words.tail_starts and text[:40].casefold().startswith(words.portal_tail)
    return opens or ((counted := _FIRST_LISTED.match(text)) is not None and types.name_length(text[counted.end() :]) > 0)


_FIRST_LISTED = lazy(r"-\s?1\s?(?=[A-ZĐ][^\W\d_]{2,5}\s(?:[^\W\d_]{1,9}\s){1,6}\d{1,6}[/-])")


def heads_portal_tail(text: str) -> bool:
    """A heading over what a portal lists after a document: "Văn bản liên quan (3)", "Tin cùng chuyên mục:"."""
    return len(text) < _GLOSS and text.rstrip(_COUNT).casefold() in zone_words().portal_headings


def lists_portal(text: str) -> bool:
    """An entry of a portal's list of related documents, its count glued to the name: "- 1Quyết định 12/QĐ-UBND năm 2024 …"."""
    entry = _ENTRY.match(text)
    return entry is not None and text[entry.end() : entry.end() + _LONGEST_TYPE].casefold().startswith(_type_names())


_ENTRY = lazy(r"[-•]\s{0,2}\d{1,3}(?=[A-ZĐ])")
_LONGEST_TYPE = 40


@cache
def _type_names() -> tuple[str, ...]:
    return tuple(name.casefold() for name in types.names())


#: what may stand behind such a heading
_COUNT = " :.»>|0123456789()[]-\t\u00a0"


def opens_section(text: str) -> bool:
    """Opens a part, a chapter, an article or a numbered item: "II. …", "Điều 3", "PHẦN THỨ NHẤT", "PHẦN MỘT"."""
    return _SECTION.match(text) is not None or _counted_part().match(text) is not None


@cache
def _counted_part() -> re.Pattern[str]:
    ordinals = "|".join(word.replace(" ", r"\s{1,3}") for word in sorted(section_words().ordinals, key=len, reverse=True))
    head = r"\W{0,2}(?:PHẦN|CHƯƠNG|Phần|Chương)\s{1,3}"
    return re.compile(rf"{head}(?i:thứ\s{{1,3}}(?:{ordinals})(?!\w)|(?:{ordinals})\s{{0,3}}(?:[.:]|$))")


def states(text: str) -> bool:
    """Says what somebody does: "Sở Y tế đề nghị các đơn vị …"."""
    return _statement().match(text) is not None


@cache
def _statement() -> re.Pattern[str]:
    return re.compile(rf"(?=[^\W\d_])[^,;:.()]{{4,80}}?\s{closing.statement_pattern()}")


def type_prefix(text: str) -> tuple[Type, int] | None:
    """A type in capitals at the start of a line that goes on ("THÔNG TƯ Quy định về …"): the type and the length of its name."""
    length = types.name_length(text)
    found = types.by_name(text) if length and is_capitals(text[:length]) and length < len(text.rstrip()) else None
    return (found, length) if found else None


_DEGREES = lazy(r"^(?:[A-ZĐ][^\W\d_]{0,7}\.\s?){1,4}")
SIGNED = lazy(r"\(?\s{0,2}Đ(?:ã|Ã)\s{0,2}(?:k|K)(?:ý|Ý|í|Í)\s{0,2}\)?")


#: blanks between the columns of one line
_COLUMNS = lazy(r"\s{3,400}")


def columns(text: str) -> list[str]:
    """What stands side by side on a line: "GIÁM ĐỐC        KT. GIÁM ĐỐC" is two."""
    return _COLUMNS.split(text.strip()) if "   " in text or "\t" in text else [text]


def name_shaped(text: str) -> bool:
    """Two to six capitalised syllables and nothing else, degrees and "(Đã ký)" aside: the shape of a signer's name, or of several side by side."""
    return any(map(_name_shaped, columns(text)))


def _name_shaped(text: str) -> bool:
    stripped = _DEGREES.sub("", SIGNED.sub("", text).strip(" .-–"))
    if not 4 <= len(stripped) <= 60:
        return False
    words = stripped.split()
    return 2 <= len(words) <= 6 and all(word[:1].isupper() and (word[1:].islower() or len(word) == 1) and len(word) <= 10 for word in words)


#: signatures on one line, letters of a position
_SIDE_BY_SIDE = 4
_LONGEST = 70
_POSITION = lazy(
    r"^\W{0,2}(?:QUYỀN |Q\. ?)?(?:PHÓ |THỨ |P\. ?)?(?:TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|TRƯỞNG|BÍ THƯ|CHÁNH|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|THỐNG ĐỐC"
    r"|THANH TRA|KIỂM TOÁN|THƯ KÝ|ỦY VIÊN|UỶ VIÊN|TƯ LỆNH|CHỈ HUY|CHÍNH ỦY|ĐỘI TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ)"
)


def is_position(text: str) -> bool:
    """A position in capitals as it stands over a signature, one of several side by side as well; a long line is none."""
    found = columns(text)
    return len(found) <= _SIDE_BY_SIDE and any(len(column) <= _LONGEST and _POSITION.match(column) for column in found)


def is_capacity(text: str) -> bool:
    """As what somebody signs minutes, or a plan of a school: "NGƯỜI GHI BIÊN BẢN", "PHÊ DUYỆT CỦA HIỆU TRƯỞNG"."""
    found = columns(text)
    return len(found) <= _SIDE_BY_SIDE and any(len(column) <= _LONGEST and _capacity().match(base(column)) for column in found)


@cache
def _capacity() -> re.Pattern[str]:
    return re.compile(closing.capacity_pattern())
