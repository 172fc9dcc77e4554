"""Biểu mẫu: the forms that one phụ lục holds, each a sheet with a national title and "Mẫu số 01" of its own."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.model.letters import bare, base, is_rule
from vbhc.parts import marks
from vbhc.parts.closing_lines import capitals
from vbhc.patterns import lazy

FORM = lazy(r"\W{0,6}(?:MAU|BIEU(?:\s{1,3}MAU)?|BANG|DANH\s{1,3}MUC)(?:\s{1,3}SO)?\s{0,3}:?\s{0,3}(?P<number>\d{1,3}[A-Z]?)(?!\d)")
#: Columns are read one after the other: the number of a form may stand so far from its national title.
_NEAR = 10
_TITLE_LINES = 5
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Form:
    """First line, number and title of a form; lines count from the beginning of the annexes."""

    line: int
    number: str
    title: str


def sheets(texts: list[str]) -> list[Form]:
    """The forms, in order, where there are several. A list of forms in front of them has no national titles, running heads neither."""
    found: dict[str, Form] = {}
    for position, text in enumerate(texts):
        match = FORM.match(base(text)) if len(text) < _LONGEST else None
        if match is None or text[match.end() :].strip(" .:"):
            continue
        national = _national(texts, position)
        if national is None:
            continue
        number = text[match.start("number") : match.end("number")]
        found.pop(number, None)
        found[number] = Form(_top(texts, min(position, national)), number, f"{' '.join(text.split())} {_title(texts, national)}".strip())
    forms = sorted(found.values(), key=lambda form: form.line)
    return forms if len({form.line for form in forms}) == len(forms) > 1 else []


def _national(texts: list[str], position: int) -> int | None:
    """The national title nearest to a line; one that another form's number parts from it is not its own."""
    near = range(max(0, position - _NEAR), min(len(texts), position + _NEAR + 1))
    lines = [at for at in near if marks.is_national(bare(texts[at][:120]))]
    nearest = min(lines, key=lambda at: abs(at - position), default=None)
    if nearest is None or any(FORM.match(base(texts[at])) for at in range(position + 1, nearest)):
        return None
    return nearest


def _top(texts: list[str], first: int) -> int:
    """Upwards over the issuer's lines of the form."""
    while first > 0 and len(texts[first - 1]) < _LONGEST and (is_rule(texts[first - 1]) or capitals(texts[first - 1])):
        first -= 1
    return first


def _title(texts: list[str], national: int) -> str:
    """The lines in capitals below the motto and the date."""
    title: list[str] = []
    for text in texts[national + 1 : national + 1 + 2 * _NEAR]:
        if marks.is_motto(bare(text[:120])) or is_rule(text):
            continue
        if len(title) == _TITLE_LINES or (title and not capitals(text)):
            break
        if capitals(text) and not marks.is_place_date(text) and not FORM.match(base(text)):
            title.append(text)
    return " ".join(" ".join(title).split())
