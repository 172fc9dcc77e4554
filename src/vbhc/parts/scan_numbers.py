"""Số của bản quét: which serial and symbol the looks at the number line, and the name of the file, agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vbhc.knowledge import recognised, types
from vbhc.model.document import Type
from vbhc.model.letters import bare
from vbhc.model.number import Number
from vbhc.model.text import Attempt, Candidate, Found, Note, Source
from vbhc.parts import file_names, glyphs, symbols
from vbhc.parts.looks import ENGINES, FILE_NAME, PAGE, is_print, squeezed, steady
from vbhc.patterns import lazy

_MOST = 6
#: A serial read as figures counts so much more than one that letters may stand for.
_CLEAN = 4

_NUMBER = lazy(
    r"^\W{0,4}[Ss5][^\s:./\d]{0,3}6?\s{0,2}[:.;]?\s{0,2}(?P<serial>[^A-ZĐ]{0,18}?|[^\s/]{1,6})\s{0,2}"
    r"(?P<rest>(?:[/\-–]\s?(?:(?:19|20)\d\d\s?/\s?)?)?[A-ZĐƯ][A-Za-zĐđƯƠÔÂ]{0,12}(?:\s?[-–/]\s?[A-ZĐƯ][A-Za-zĐđƯƠÔÂ0-9]{0,14}){0,4})\W{0,4}$"
)
_SERIAL = lazy(r"\d(?:\s?\d){0,4}[a-zđ]?")
_YEAR = lazy(r"(?:199|20[0-4])\d")


def weigh(source: Source, printed: Found[Number] | None, heading: Type | None, day: str | None) -> tuple[Found[Number] | None, Note | None]:
    """The number, its serial only where it is certain, and a note where it is not. `printed` is what the text says."""
    looks = [one for one in source.attempts if one.what == "number"]
    span = printed.span if printed else None
    symbol = _symbol(looks, printed.value if printed else None)
    if symbol is None:
        return None, Note("number-unread", (), span)
    named = file_names.serials(source.path)
    agreed = _agreed(looks, named)
    value = symbols.parse(f"{agreed}{symbol}") if agreed else None
    if value and _fits(value, heading, day) and _is_borne_out(looks, symbol):
        return Found(value, span), None
    candidates = _candidates(source, looks, named, symbol, printed.value if printed else None)
    note = Note("number-uncertain", (), span, candidates)
    blank = symbols.parse(symbol)
    return (Found(blank, span) if blank else None), note


def _symbol(looks: Iterable[Attempt], printed: Number | None) -> str | None:
    """What follows the serial, separator included: the reading that most looks share, one with a known type before others."""
    votes: Counter[str] = Counter()
    for look in looks:
        found = _NUMBER.match(look.text)
        if found and (rest := _rest(found["rest"])):
            votes[rest] += 1
    if printed:
        votes[printed.canonical[len(printed.serial or "") :]] += 1
    ranked = sorted(votes, key=lambda rest: (_is_known(rest), votes[rest]), reverse=True)
    return ranked[0] if ranked else None


def _is_borne_out(looks: Sequence[Attempt], symbol: str) -> bool:
    """Whether each engine read this symbol, marks and separators aside, in one look at least: the name of a file bears witness to the serial alone."""
    read: dict[str, set[str]] = {}
    for look in looks:
        if (found := _NUMBER.match(look.text)) and (rest := _rest(found["rest"])):
            read.setdefault(look.engine, set()).add(bare(rest))
    return all(bare(symbol) in read.get(engine, ()) for engine in ENGINES)


def _rest(text: str) -> str | None:
    rest = symbols.spell(squeezed(text)).strip(".,;:")
    rest = recognised.without_scrap(rest if rest[:1] in ("/", "-") else f"/{rest}")
    parsed = symbols.parse(rest)
    if parsed is None:
        return None
    return f"/{parsed.year}/{parsed.symbol}" if parsed.year else f"{rest[0]}{parsed.symbol}"


def _is_known(rest: str) -> bool:
    parsed = symbols.parse(rest)
    return parsed is not None and parsed.type_code is not None


def _serials(looks: Iterable[Attempt], engine: str) -> list[str | None]:
    """What each look of an engine reads as the serial; None where it is no clean number."""
    found: list[str | None] = []
    for look in looks:
        if look.engine == engine:
            match = _NUMBER.match(look.text)
            clean = match is not None and _SERIAL.fullmatch(match["serial"].strip()) and match["rest"][0] in "/-–"
            found.append(squeezed(match["serial"]) if match and clean else None)
    return found


def _agreed(looks: Sequence[Attempt], named: tuple[file_names.Named, ...]) -> str | None:
    read = {engine: value for engine in ENGINES if (value := steady(_serials(looks, engine)))}
    stated = {_plain(one.serial) for one in named if one.strong}
    both = len(read) == len(ENGINES) and len({_plain(value) for value in read.values()}) == 1
    if both and is_print(looks):
        value = read[ENGINES[0]]
        # A file name that clearly states another number is a reason to doubt; so is a year, behind a serial that neither engine may have seen.
        return value if _plain(value) in stated or not (stated or _YEAR.fullmatch(value)) else None
    seen = {_plain(value): value for engine in ENGINES for value in _serials(looks, engine) if value}
    witnessed = [value for plain, value in seen.items() if plain in stated]
    return witnessed[0] if len(witnessed) == 1 else None


def _plain(serial: str) -> str:
    return serial.lstrip("0") or serial


def _fits(value: Number, heading: Type | None, day: str | None) -> bool:
    """Whether number, heading and date go together."""
    if heading and value.type_code and heading not in types.candidates(value.type_code):
        return False
    return not (value.year and day and str(value.year) != day[:4])


def _candidates(
    source: Source, looks: Sequence[Attempt], named: tuple[file_names.Named, ...], symbol: str, printed: Number | None
) -> tuple[Candidate, ...]:
    evidence: dict[str, list[str]] = {}
    shown: dict[str, str] = {}

    def add(serial: str, witness: str) -> None:
        plain = _plain(serial)
        shown.setdefault(plain, serial)
        if witness not in evidence.setdefault(plain, []):
            evidence[plain].append(witness)

    for one in sorted(named, key=lambda name: not name.strong):
        add(one.serial, FILE_NAME)
    for engine in ENGINES:
        for serial in _likeliest(source, looks, engine):
            add(serial, engine)
    if not evidence and printed and printed.serial:
        add(printed.serial, PAGE)
    ranked = sorted(evidence, key=lambda plain: (-len(evidence[plain]), FILE_NAME not in evidence[plain]))
    parsed = ((symbols.parse(f"{shown[plain]}{symbol}"), evidence[plain]) for plain in ranked[:_MOST])
    return tuple(Candidate(number.canonical, tuple(witnesses)) for number, witnesses in parsed if number)


def _likeliest(source: Source, looks: Sequence[Attempt], engine: str) -> list[str]:
    """The serials that one engine may have seen."""
    votes: Counter[str] = Counter()
    for value in _serials(looks, engine):
        votes.update({value: _CLEAN} if value else {})
    for look in source.attempts:
        if look.engine == engine and look.what in ("number", "serial"):
            match = _NUMBER.match(look.text) if look.what == "number" else None
            room = look.text if look.what == "serial" else match["serial"] if match else ""
            votes.update(glyphs.figures(room, 5))
    return [value for value, _ in votes.most_common(3)]
