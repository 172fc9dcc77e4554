"""Mệnh lệnh: one sentence that gives work to somebody: "Giao Sở X chủ trì …", "Sở X có trách nhiệm …", "Chủ trì, phối hợp với Y …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from vbhc.model.text import Span
from vbhc.parts.task_deadlines import limits
from vbhc.parts.task_labels import time_limit
from vbhc.parts.task_units import begins_person, begins_unit, end_of_units, is_name, joining, split_units
from vbhc.parts.task_words import task_words
from vbhc.patterns import lazy

_LEADS = lazy(
    r"(?:[Ll]à (?:cơ quan|đơn vị)(?: thường trực| đầu mối)?,? )?[Cc]hủ trì[ ,]{0,3}(?:(?:và|cùng(?: với)?|hoặc)[ ])?(?:phối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)?(?: với)?[ ])?"
)
#: "Sở Y tế | là cơ quan thường trực | của Ban Chỉ đạo, | chủ trì …", "UBND xã, | trực tiếp là | đồng chí Chủ tịch | chỉ đạo …"
_STANDING = lazy(r",?[ ](?:là[ ](?:(?:cơ quan|đơn vị)[ ](?:thường trực|đầu mối)|đầu mối)|trực tiếp là)(?!\w)")
_OF_WHAT = lazy(r"[^,;.:]{0,90}")
#: "Sở Y tế ban hành Kế hoạch này, yêu cầu các đơn vị …": who issues the document speaks of itself.
_ISSUES = lazy(r"(?:ban hành|thông báo)[ ].{0,240}?(?<!\w)(?:này|yêu cầu|đề nghị)(?!\w)|thông báo[ ][^.;]{0,160}?(?<!\w)biết(?!\w)")
_MUST = lazy(r"[ ](?:phải|cần)$")
#: Where another unit's part of a sentence may begin.
_CLAUSE = lazy(r";[ ]{1,3}(?:(?:và|đồng thời)[ ,]{1,2})?(?:(?:giao|đề nghị|yêu cầu)[ ](?:cho[ ])?)?")
_TOGETHER = lazy(r"(?:[Cc]hủ động,?[ ])?[Pp]hối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)(?: với)?[ ]")
_DUTY_WORDS = r"(?:có|chịu) trách nhiệm[ :,]{0,3}(?:trong việc[ ]|trước [A-ZĐ][^,;.]{0,80}?(?=(?:thực hiện|về|trong) ))?"
_DUTY = lazy(_DUTY_WORDS)
#: also behind "căn cứ nội dung đơn, "
_BOUND = lazy(rf"^(?P<basis>(?:căn cứ[ ][^,;.]{{1,200}},[ ])?)(?:{_DUTY_WORDS})")
_BASIS = lazy(
    r"căn cứ[ ](?:vào[ ])?(?:các[ ])?(?:chức năng|nhiệm vụ|nội dung|Kế hoạch|quy định)[^;.]{0,250}?(?:được giao|phụ trách|được phân công|của mình|của đơn vị|Kế hoạch này|này)[ ,:]{0,3}(?=[^\W\d_])"
)
#: "trong phạm vi chức năng của mình", "theo phân cấp của Ủy ban nhân dân tỉnh", "trong thời hạn 05 ngày", up to the duty
_SCOPE = lazy(
    r"(?:trong phạm vi|trong thời hạn|trong thời gian|trong vòng|theo)[ ][^;.]{0,200}?(?=(?:có|chịu) trách nhiệm|chủ trì|phối hợp với )"
)
#: What is left of "có trách nhiệm thực hiện các nhiệm vụ sau đây:": the work stands in the points below.
_INTRODUCES = lazy(
    r"(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có(?= (?:các|những) nhiệm vụ))[ ]?)?(?:(?:tập trung|tiếp tục|chủ động|tổ chức|triển khai|khẩn trương|nghiêm túc)[ ,]{1,2}){0,3}"
    r"(?:(?:quan tâm|phối hợp|chỉ đạo)(?=[ ,].{1,90} (?:sau|sau đây|dưới đây)$)[ ,]{1,2}(?:triển khai[ ])?)?"
    r"(?:thực hiện[ ]?)?(?:(?:tốt|nghiêm|có hiệu quả)[ ]?)?(?:(?:các|một số|những)[ ])?"
    r"(?:(?:nội dung|nhiệm vụ|giải pháp|công việc|việc|biện pháp)[ ]?(?:trọng tâm|chủ yếu|cụ thể)?[ ]?)?(?:sau đây|sau|dưới đây|như sau)?"
)
#: "chịu trách nhiệm trước pháp luật về …": who answers for what, no work given
_ANSWERS = lazy(r"(?:về|trước|toàn diện|cá nhân)[ ]")
_ABOUT = lazy(r"(?:trong (?:việc|công tác)|đối với (?:việc|công tác))[ ]")
#: "UBND tỉnh yêu cầu các sở …": who orders stands before those who are ordered.
_ORDERS = lazy(r"(?<!được)(?<!đã)[ ](?:yêu cầu|giao(?! (?:thông|dịch|tiếp|lưu|ban)(?!\w))|đề nghị|phân công)[ ](?:cho[ ])?")
#: "Thống nhất chủ trương; | giao Sở Y tế lập kế hoạch"
_GIVING_CLAUSE = lazy(r";[ ]{1,3}(?:(?:và|đồng thời)[ ,]{1,2})?(?=(?:giao|phân công)[ ])")
#: A short word ends a sentence where it is none of the abbreviations before names ("UBND xã. Giao …", but "TS. An", "tp. Huế").
_SENTENCE = lazy(r"(?:(?<=[^\s.]{3})|(?<=\s[^\W\d_A-ZĐ]{2})(?<!tp)(?<!đc)(?<!ts)(?<!bs))[.!?]\s+(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ])")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the work of a section: the units of its heading, or of the words that introduce its points.

    `asked` where the work is given to them in so many words ("Giao Sở Y tế"); `strict` where only what begins with a verb is work.
    """

    lead: tuple[str, ...]
    together: tuple[str, ...] = ()
    asked: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """What counts as an order: `asks` allows "Giao …" and "Đề nghị …" to open one, `tells` a unit and its duty.

    `strict` wants a verb first of what names nobody; `given` says that a unit and a verb are enough, as under "Tổ chức thực hiện"; `dated` that
    they are where a day is set, as in a letter without headings.
    """

    asks: bool = True
    tells: bool = True
    strict: bool = False
    given: bool = False
    dated: bool = False


ANY = Manner()
GIVEN = Manner(given=True)


@dataclass(frozen=True, slots=True)
class Order:
    """What an ordering sentence says."""

    lead: tuple[str, ...]
    together: tuple[str, ...]
    task: str
    deadline: str | None


class _Named(NamedTuple):
    """The units at the beginning of a sentence, their `names` as written, and what is said of them; `asked` where another one asks them to do it."""

    lead: tuple[str, ...]
    names: str
    rest: str
    asked: bool


def tells_when(told: Order) -> bool:
    """Whether an order names units and time only ("Giao Sở Y tế chủ trì, hoàn thành trong quý III"): what is to be done stands before it."""
    if told.deadline is None or not told.task.endswith(told.deadline) or told.deadline.startswith(("báo cáo", "định kỳ")):
        return False
    rest = told.task.removesuffix(told.deadline).strip(" ,")
    return rest.endswith(":") or any(pattern.fullmatch(rest) for pattern in (_INTRODUCES, task_words().verb))


def sentence(text: str) -> str:
    """The first sentence, without its end mark."""
    match = _SENTENCE.search(text)
    return (text[: match.start()] if match else text).strip(" .;:/")


def sentences(text: str) -> list[str]:
    """All sentences, without their end marks."""
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return [text[start:end].strip(" .;:/") for start, end in pairwise(cuts)]


def clauses(text: str) -> list[str]:
    """All sentences; what gives work behind a semicolon is one of its own ("Thống nhất chủ trương; giao Sở Y tế …")."""
    parts = [_GIVING_CLAUSE.split(piece) for one in sentences(text) for piece in _after_matter(one)]
    return [piece[:1].upper() + piece[1:] if number else piece for pieces in parts for number, piece in enumerate(pieces)]


def _after_matter(text: str) -> list[str]:
    """As in "Về kiến nghị của huyện | Giao Sở Nội vụ xử lý": the matter, and what is ordered about it."""
    match = task_words().matter.match(text)
    return [text] if match is None else [text[: match.end()].strip(" ,:"), text[match.end()].upper() + text[match.end() + 1 :]]


#: One sentence gives work to no more units, one after the other.
_MOST_PARTS = 8


def orders(text: str, above: Holder | None = None, how: Manner = ANY) -> Iterator[Order]:
    """What the first sentence of a paragraph orders, unit by unit."""
    for _ in range(_MOST_PARTS):
        told = order(text, above, how)
        if told is None:
            return
        cut = next_part(text)
        yield (order(text[: cut[0]], above, how) if cut else None) or told
        if cut is None:
            return
        text, how = text[cut[1] :], GIVEN


def next_part(text: str) -> tuple[int, int] | None:
    """Where one unit's part ends and the next one's begins: "Sở A chủ trì lập kế hoạch; | Sở B bố trí kinh phí"; None where the first one has no work of its own."""
    if len(text) > _LONGEST_SENTENCE:
        return None
    end = _SENTENCE.search(text)
    for match in _CLAUSE.finditer(text, 0, end.start() if end else len(text)):
        if begins_unit(text, match.end()) and order(text[match.end() :], how=GIVEN) and order(text[: match.start()], how=GIVEN):
            return match.span()
    return None


def deadline(text: str) -> str | None:
    """The time limits in the text, as written, up to the sentence that tells of another unit; None where there is none."""
    end = next((match.start() for match in _SENTENCE.finditer(text) if _begins_order(text, match.end())), len(text))
    text = text[:end]
    limit = time_limit(text)
    place, value = limit or (Span(len(text), len(text)), "")
    told = (*limits(text, 0, place.start), value, *limits(text, place.end, len(text)))
    return "; ".join(dict.fromkeys(one for one in told if one)) or None


def _begins_order(text: str, at: int) -> bool:
    assigning = task_words().assigning.match(text, at)
    return begins_unit(text, assigning.end() if assigning else at)


def asked(text: str) -> str | None:
    """What the issuer asks of others, as an order: "Thực hiện Kế hoạch số 5, Sở Y tế | đề nghị các xã báo cáo" gives "Đề nghị các xã báo cáo"."""
    for match in _ORDERS.finditer(text, 0, _LONGEST_SENTENCE):
        if begins_unit(text, match.end()) and _ends_with_units(text[: match.start()]):
            return text[match.start() + 1].upper() + text[match.start() + 2 :]
    return None


def _ends_with_units(text: str) -> bool:
    """Whether units and nothing else stand behind one of the last commas; a name may hold some ("Sở Văn hóa, Thể thao và Du lịch")."""
    start = len(text)
    for _ in range(_MOST_COMMAS):
        start = text.rfind(", ", 0, start)
        names = text[start + 2 :] if start >= 0 else text
        if begins_unit(names, 0):
            return end_of_units(names, 0) == len(names) and not task_words().foreign.search(names) and all(map(is_name, split_units(names)))
        if start < 0:
            break
    return False


#: No name of a unit holds more.
_MOST_COMMAS = 3


def holder(text: str) -> Holder | None:
    """Who is named, where nothing else is said: "Sở Tài chính", "Trách nhiệm của Sở Tài chính", "Giao Sở A phối hợp với Sở B thực hiện các nhiệm vụ sau:"."""
    words = task_words()
    text = text.strip(" .:;")
    assigning = words.assigning.match(text)
    if (opening := words.responsible.match(text) or assigning) is not None:
        text = text[opening.end() :]
    if len(text) > _LONGEST or text.isupper() or not begins_unit(text, 0):
        return None
    named = _named(text, 0, assigned=opening is not None)
    if named is None:
        return None
    rest, together = _parted(named.rest)
    introduces = named.lead and _INTRODUCES.fullmatch(rest.strip(" ,:;"))
    return Holder(named.lead, together, asked=named.asked or assigning is not None) if introduces else None


def order(text: str, above: Holder | None = None, how: Manner = ANY) -> Order | None:
    """Reads one paragraph; `above` has the work of its section, for a paragraph that names nobody."""
    words = task_words()
    assigning = words.assigning.match(text)
    at = assigning.end() if assigning else 0
    if begins_unit(text, at) or begins_person(text, at):
        if (told := _after_colon(text, at, given=how.given)) is not None:
            return told if (how.asks if assigning else how.tells) else None
        named = _named(text, at, given=how.given, assigned=assigning is not None)
        if named is None or not (how.asks if assigning else how.tells):
            return None
        ordered = assigning or (named.asked and how.asks) or words.duty.match(_SCOPE.sub("", named.rest, count=1))
        given = how.given or (how.dated and not _SAYS.match(named.rest) and _BY_DAY.match(deadline(named.rest) or ""))
        return _order(named.lead, named.rest, text) if ordered or (given and _is_whole(named)) else None
    if assigning or _consists(text):
        return None
    if above and (how.tells or above.asked) and (not (how.strict or above.strict) or _opens_with_verb(text)):
        return _order(above.lead, text, text, above.together)
    told_why = how.asks and how.tells and not how.strict and words.reason.match(text)
    asks = asked(text) if told_why else None
    return order(asks, how=how) if asks else None


#: "Sở Y tế gửi báo cáo | trước ngày 15/7/2025": whom a day binds has work to do, but for who asks it of others
_BY_DAY = lazy(r"(?:định kỳ[^;]{1,80}; )?(?:(?:hoàn thành|xong|báo cáo) )?(?:trước|chậm|muộn|đến hết)[ ]")
_SAYS = lazy(r"(?:đề nghị|thông báo|mời|ban hành)[ ]")
#: "Đối với hội đồng do Bộ thành lập, Hội đồng thẩm định | gồm: …"
_CONSISTS = lazy(r"[^;:]{0,300}?(?=[ ](?:bao )?gồm(?:[ ]|:))")


def _consists(text: str) -> bool:
    """Whether a sentence tells who sits in a body: before the verb stands the body and nothing else."""
    match = _CONSISTS.match(text)
    return match is not None and _ends_with_units(match[0])


def _opens_with_verb(text: str) -> bool:
    verb = task_words().verb.match(text[:1].lower() + text[1:])
    return verb is not None and verb[0] not in task_words().behind


def _is_whole(named: _Named) -> bool:
    """Units and then what they do; a comma or an open bracket between shows that the list goes on ("các cơ quan, | tổ chức, cá nhân")."""
    names = named.names.rstrip()
    if task_words().role.search(names):
        names = names.removesuffix(",")
    colon = names.find(":")
    told = not names.endswith((",", ";", "(", " và")) and names.count("(") == names.count(")")
    if not told or (colon >= 0 and not _lists(f"{names} {named.rest}", 0, colon)):
        return False
    return not _ISSUES.match(named.rest) and task_words().verb.match(named.rest) is not None and all(map(is_name, named.lead))


_EDGE = " .;,/()"
#: A sentence longer than this is not taken apart.
_LONGEST_SENTENCE = 3000
#: A list of units longer than this is a sentence that was not understood.
_LONGEST = 900


def _after_colon(text: str, at: int, *, given: bool) -> Order | None:
    """As in "Sở Tài chính: Bố trí kinh phí": units and nothing else before the colon, a verb after it; where work is `given`, whatever is no name."""
    words = task_words()
    stop = text.find(":", at, at + _LONGEST)
    if stop < 0 or end_of_units(text[at:stop], 0) < stop - at or words.foreign.search(text, at, stop) or _lists(text, at, stop):
        return None
    work, lead = text[stop + 1 :].strip(), split_units(text[at:stop])
    if _LEADS.match(work) or _opens_with_verb(work) or (given and all(map(is_name, lead)) and _is_work(work)):
        return _order(lead, work, text)
    return None


#: "UBND các huyện: Hòa An, Hòa Bắc | bàn giao mặt bằng"
_PLURAL = lazy(r"(?:.{0,200}[ ])?[Cc]ác[ ][^;:]{1,60}")
_MEMBER = lazy(r"[ ]{0,2}[,;][ ]{0,2}(?:và[ ])?|[ ]và[ ]")


def _lists(text: str, at: int, colon: int) -> bool:
    """Whether names, one by one, stand between the colon behind a group and the verb."""
    stop = end_of_units(text, colon + 1)
    members = _MEMBER.split(text[colon + 1 : stop].strip(" ,")) if stop < len(text) and _PLURAL.fullmatch(text, at, colon) else []
    if len(members) == 1 and _opens_with_verb(members[0]):  # "Các xã: Tổng hợp báo cáo"
        return False
    return any(members) and all(name[:1].isupper() and is_name(name) for name in members)


def _is_work(text: str) -> bool:
    """Words, the second one small: neither a number nor the name of a person or a unit."""
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    return first[:1].isalpha() and second[:1].islower() and not begins_unit(text, 0) and not begins_person(text, 0)


def _named(text: str, at: int, *, given: bool = False, assigned: bool = False) -> _Named | None:
    """The units that stand at `at` and what follows them; None where other words stand among them. Who was `assigned` work asks nobody."""
    stop = end_of_units(text, at)
    asks = None if assigned or stop == at else _asks(text, stop - 1, given=given)
    if asks is not None:
        at, stop = asks, end_of_units(text, asks)
    names, rest = text[at:stop].strip(), text[stop:].strip()
    standing = _STANDING.search(text, at, at + _LONGEST)
    begins = _after_standing(text, standing.end()) if standing and standing.start() <= stop else None
    if standing and begins is not None:
        names, rest = text[at : standing.start()], text[begins:].strip(" ,")
    elif given:
        names = _MUST.sub("", names)
    asks_again = _ORDERS.search(names)
    if asks_again is not None:
        if not begins_unit(names, asks_again.end()):
            return None
        names = names[asks_again.end() :]
    if len(names) > _LONGEST or task_words().foreign.search(names):
        return None
    return _Named(split_units(names), names, rest, asked=asks is not None or asks_again is not None)


def _asks(text: str, at: int, *, given: bool) -> int | None:
    """Where those stand whom the verb at `at` asks; who was `given` work and shares it out keeps it."""
    match = _ORDERS.match(text, at)
    return match.end() if match and begins_unit(text, match.end()) and not (given and "phân công" in match[0]) else None


def _after_standing(text: str, at: int) -> int | None:
    """Where the duty begins behind "là cơ quan thường trực của Ban Chỉ đạo,": at a verb, or behind the comma; None where none follows."""
    of_what = _OF_WHAT.match(text, at)
    end = of_what.end() if of_what else at
    verb = end_of_units(text[:end], at)
    return verb if verb < end else end + 1 if text.startswith(",", end) else None


def _parted(rest: str) -> tuple[str, tuple[str, ...]]:
    """What is said of the leading units, without basis and duty, and those they work with."""
    if not _LEADS.match(rest):
        rest = _BASIS.sub("", _SCOPE.sub("", rest, count=1), count=1).lstrip(" ,:")
        rest = _BOUND.sub(r"\g<basis>", rest, count=1).removeprefix("để ")
    match = _LEADS.match(rest) or _TOGETHER.match(rest) or joining(rest)
    if match is None:
        return rest, ()
    after = match.end()
    together: tuple[str, ...] = ()
    if "hối hợp" in match[0] or match[0].endswith(("cùng ", "cùng với ")):
        stop = end_of_units(rest, after)
        together = split_units(rest[after:stop])
        after = stop
    rest = rest[after:].strip(" ,:;")
    duty = _DUTY.match(rest) if together else None
    return rest[duty.end() :] if duty else rest, together


def _order(lead: tuple[str, ...], rest: str, text: str, others: tuple[str, ...] = ()) -> Order | None:
    rest, together = _parted(rest)
    about = _ABOUT.match(rest) if together else None
    task = sentence(rest[about.end() if about else 0 :].strip(" ,:;"))
    limit = time_limit(task)
    if limit and not task[limit[0].end :].strip(_EDGE):
        task = task[: limit[0].start].rstrip(" ,;.(")
    if not lead or not task or _INTRODUCES.fullmatch(task) or _ANSWERS.match(task):
        return None
    if not (together or text.startswith("Giao ")) and (task_words().formulas.fullmatch(task) or task_words().chairing.match(task)):
        return None
    return Order(lead, together or others, task, deadline(text))
