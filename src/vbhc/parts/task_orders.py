"""Mệnh lệnh: one sentence that gives work to somebody: "Giao Sở X chủ trì …", "Sở X có trách nhiệm …", "Chủ trì, phối hợp với Y …"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from vbhc.parts.task_units import begins_unit, end_of_units, is_name, split_units
from vbhc.parts.task_words import task_words
from vbhc.patterns import lazy

_LEADS = lazy(
    r"(?:[Ll]à (?:cơ quan|đơn vị)(?: thường trực| đầu mối)?,? )?[Cc]hủ trì[ ,]{0,3}(?:(?:và|cùng)[ ])?(?:phối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)?(?: với)?[ ])?"
)
#: "Sở Y tế | là cơ quan thường trực của Ban Chỉ đạo, | chủ trì …"
_STANDING = lazy(
    r",?[ ]là[ ](?:(?:cơ quan|đơn vị)[ ](?:thường trực|đầu mối)|đầu mối)(?:[ ][^,;.:]{1,80}?)??(?:,|(?=[ ](?:(?:có|chịu) trách nhiệm|chủ trì|giúp|phối hợp (?:với|cùng))))"
)
#: "Sở Y tế ban hành Kế hoạch này, yêu cầu các đơn vị …": who issues the document speaks of itself.
_ISSUES = lazy(r"(?:ban hành|thông báo)[ ].{0,240}?(?<!\w)(?:này|yêu cầu|đề nghị)(?!\w)")
_MUST = lazy(r"[ ](?:phải|cần)$")
#: Where another unit's part of a sentence may begin.
_CLAUSE = lazy(r";[ ]{1,3}(?:(?:và|đồng thời)[ ,]{1,2})?(?:(?:giao|đề nghị|yêu cầu)[ ](?:cho[ ])?)?")
_TOGETHER = lazy(r"(?:[Cc]hủ động,?[ ])?[Pp]hối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)(?: với)?[ ]")
_DUTY = lazy(r"(?:có|chịu) trách nhiệm[ :,]{0,3}(?:trong việc[ ]|trước [A-ZĐ][^,;.]{0,80}?(?=(?:thực hiện|về|trong) ))?")
_BASIS = lazy(
    r"căn cứ[ ](?:vào[ ])?(?:các[ ])?(?:chức năng|nhiệm vụ|nội dung|Kế hoạch|quy định)[^;.]{0,250}?(?:được giao|phụ trách|được phân công|của mình|của đơn vị|Kế hoạch này|này)[ ,:]{0,3}"
)
#: "trong phạm vi chức năng của mình", "theo phân cấp của Ủy ban nhân dân tỉnh", "trong thời hạn 05 ngày", up to the duty
_SCOPE = lazy(
    r"(?:trong phạm vi|trong thời hạn|trong thời gian|trong vòng|theo)[ ][^;.]{0,200}?(?=(?:có|chịu) trách nhiệm|chủ trì|phối hợp với )"
)
#: What is left of "có trách nhiệm thực hiện các nhiệm vụ sau đây:": the work stands in the points below.
_INTRODUCES = lazy(
    r"(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)[ ]?)?(?:(?:tập trung|tiếp tục|chủ động|tổ chức|triển khai|khẩn trương|nghiêm túc)[ ,]{1,2}){0,3}"
    r"(?:thực hiện[ ]?)?(?:(?:tốt|nghiêm|có hiệu quả)[ ]?)?(?:(?:các|một số|những)[ ])?"
    r"(?:(?:nội dung|nhiệm vụ|giải pháp|công việc|việc|biện pháp)[ ]?(?:trọng tâm|chủ yếu|cụ thể)?[ ]?)?(?:sau đây|sau|dưới đây|như sau)?"
)
#: "chịu trách nhiệm trước pháp luật về …": who answers for what, no work given
_ANSWERS = lazy(r"(?:về|trước|toàn diện|cá nhân)[ ]")
_ABOUT = lazy(r"(?:trong (?:việc|công tác)|đối với (?:việc|công tác))[ ]")
#: "UBND tỉnh yêu cầu các sở …": who orders stands before those who are ordered.
_ORDERS = lazy(r"(?<!được)[ ](?:yêu cầu|giao|đề nghị|phân công)[ ](?:cho[ ])?")
_SENTENCE = lazy(r"(?<=[^\s.]{3})[.!?]\s+(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ])")
_MONTH = r"(?:tháng \d{1,2}|[Qq]uý [IV\d]{1,3})(?:[/ ](?:năm )?\d{4})?"
_DEADLINE = lazy(
    r"(?:(?:hoàn thành|xong|báo cáo)[ ])?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết)[ ](?:\d{1,2}[ ]?(?:giờ|h|g)(?:[ ]?\d{2}(?:[ ]?phút)?)?,?[ ])?(?:ngày[ ])?"
    rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{1,2}}[/.-]\d{{1,4}}|\d{{1,2}} tháng \d{{1,2}}(?: năm \d{{4}})?|\d{{1,2}}(?= h[ằà]ng )|{_MONTH}|năm \d{{4}})"
    r"(?: h[ằà]ng (?:năm|quý|tháng))?"
    rf"|(?:hoàn thành|xong)[ ]trong[ ](?:{_MONTH}|năm \d{{4}})"
    rf"|trong {_MONTH}(?=[ ]?(?:[.;,)]|$))"
    r"|trong (?:thời hạn|thời gian|vòng)(?: không quá)? \d{1,3} (?:ngày|tháng)(?: làm việc)?(?:,? kể từ (?:ngày|khi) [^,;.]{1,80})?"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the work of a section: the units of its heading, or of the words that introduce its points."""

    lead: tuple[str, ...]
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """What counts as an order: `asks` allows "Giao …" and "Đề nghị …" to open one, `tells` a unit and its duty.

    `strict` wants a verb first of what names nobody; `given` says that a unit and a verb are enough, as under "Tổ chức thực hiện".
    """

    asks: bool = True
    tells: bool = True
    strict: bool = False
    given: bool = False


ANY = Manner()
GIVEN = Manner(given=True)


@dataclass(frozen=True, slots=True)
class Order:
    """What an ordering sentence says."""

    lead: tuple[str, ...]
    together: tuple[str, ...]
    task: str
    deadline: str | None


def sentence(text: str) -> str:
    """The first sentence, without its end mark."""
    match = _SENTENCE.search(text)
    return (text[: match.start()] if match else text).strip(" .;:/")


def sentences(text: str) -> list[str]:
    """All sentences, without their end marks."""
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return [text[start:end].strip(" .;:/") for start, end in pairwise(cuts)]


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
    """The time limits in the text, as written; None where there is none."""
    found = dict.fromkeys(match[0] for match in _DEADLINE.finditer(text))
    return "; ".join(found) or None


def holder(text: str) -> Holder | None:
    """Who is named, where nothing else is said: "Sở Tài chính", "Trách nhiệm của Sở Tài chính", "Giao Sở A phối hợp với Sở B thực hiện các nhiệm vụ sau:"."""
    words = task_words()
    text = text.strip(" .:;")
    if (opening := words.responsible.match(text) or words.assigning.match(text)) is not None:
        text = text[opening.end() :]
    if len(text) > _LONGEST or text.isupper() or not begins_unit(text, 0):
        return None
    named = _named(text, 0)
    if named is None:
        return None
    lead, rest = named
    rest, together = _parted(rest)
    return Holder(lead, together) if lead and _INTRODUCES.fullmatch(rest.strip(" ,:;")) else None


def order(text: str, above: Holder | None = None, how: Manner = ANY) -> Order | None:
    """Reads one paragraph; `above` has the work of its section, for a paragraph that names nobody."""
    words = task_words()
    assigning = words.assigning.match(text)
    at = assigning.end() if assigning else 0
    if begins_unit(text, at):
        if (told := _after_colon(text, at)) is not None:
            return told if (how.asks if assigning else how.tells) else None
        named = _named(text, at, given=how.given)
        if named is None or not (how.asks if assigning else how.tells):
            return None
        lead, rest = named
        ordered = assigning or _ORDERS.search(text, at, len(text) - len(rest)) or words.duty.match(_SCOPE.sub("", rest, count=1))
        return _order(lead, rest, text) if ordered or (how.given and _is_whole(lead, text[at : len(text) - len(rest)], rest)) else None
    if above and not assigning and (not how.strict or words.verb.match(text[:1].lower() + text[1:])):
        return _order(above.lead, text, text, above.together)
    return None


def _is_whole(lead: tuple[str, ...], names: str, rest: str) -> bool:
    """Units and then what they do; a comma or an open bracket between shows that the list goes on ("các cơ quan, | tổ chức, cá nhân")."""
    names = names.rstrip()
    told = not names.endswith((",", ";", "(", " và")) and names.count("(") == names.count(")")
    return told and not _ISSUES.match(rest) and task_words().verb.match(rest) is not None and all(map(is_name, lead))


#: A sentence longer than this is not taken apart.
_LONGEST_SENTENCE = 3000
#: A list of units longer than this is a sentence that was not understood.
_LONGEST = 900


def _after_colon(text: str, at: int) -> Order | None:
    """As in "Sở Tài chính: Bố trí kinh phí": units and nothing else before the colon, a verb after it."""
    words = task_words()
    stop = text.find(":", at, at + _LONGEST)
    if stop < 0 or end_of_units(text[at:stop], 0) < stop - at or words.foreign.search(text, at, stop):
        return None
    work = text[stop + 1 :].strip()
    if not _LEADS.match(work) and not words.verb.match(work[:1].lower() + work[1:]):
        return None
    return _order(split_units(text[at:stop]), work, text)


def _named(text: str, at: int, *, given: bool = False) -> tuple[tuple[str, ...], str] | None:
    """The units that stand at `at` and what follows them; None where other words stand among them."""
    stop = end_of_units(text, at)
    names, rest = text[at:stop].strip(), text[stop:].strip()
    standing = _STANDING.search(text, at, at + _LONGEST)
    if standing is not None and standing.start() <= stop:
        names, rest = text[at : standing.start()], text[standing.end() :].strip(" ,")
    elif given:
        names = _MUST.sub("", names)
    orders = _ORDERS.search(names)
    if orders is not None:
        if not begins_unit(names, orders.end()):
            return None
        names = names[orders.end() :]
    if len(names) > _LONGEST or task_words().foreign.search(names):
        return None
    return split_units(names), rest


def _parted(rest: str) -> tuple[str, tuple[str, ...]]:
    """What is said of the leading units, without basis and duty, and those they work with."""
    if not _LEADS.match(rest):
        rest = _DUTY.sub("", _BASIS.sub("", _SCOPE.sub("", rest, count=1), count=1), count=1).removeprefix("để ")
    match = _LEADS.match(rest) or _TOGETHER.match(rest)
    if match is None:
        return rest, ()
    after = match.end()
    together: tuple[str, ...] = ()
    if "hối hợp" in match[0]:
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
    if not lead or not task or _INTRODUCES.fullmatch(task) or _ANSWERS.match(task):
        return None
    if not (together or text.startswith("Giao ")) and (task_words().formulas.fullmatch(task) or task_words().chairing.match(task)):
        return None
    return Order(lead, together or others, task, deadline(text))
