"""Every fault that a rule mends: made in a model document, mended, and nothing else is any different."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from difflib import ndiff
from functools import cache

import pytest

from tests.rules.paper import Paper, paper, spoilt
from tests.rules.paper_docx import docx
from vbhc import readers, rules, validate
from vbhc.errors import UnreadableFile
from vbhc.model.finding import Checked
from vbhc.rules.rule import Rule
from vbhc.validation.asked import Asked
from vbhc.validation.fixing import Fixed, annotate, fix

TODAY = dt.date(2026, 11, 20)
MAIN = "word/document.xml"
#: Examples whose fault nobody can mend for the writer: what is missing is not known.
BEYOND = {
    ("ND30-O9-06", 0),
    ("ND30-O9-06", 3),
    ("ND30-PG-04", 2),
    ("ND30-O6-01", 0),
    ("PTY-O3-02", 0),
}


def mendable() -> Iterator[tuple[str, int]]:
    for rule in rules.all_rules().values():
        if rule.fixable and rule.check and "corpus" not in rule.needs:
            yield from ((rule.code, place) for place in range(len(rule.examples)) if (rule.code, place) not in BEYOND)


def stage(rule: Rule) -> str:
    return "draft" if rule.stages == {"draft"} else "final"


def fixed(data: bytes, rule: Rule | None = None, *, unsafe: bool = True) -> Fixed:
    asked = Asked(extend=("ALL",), stage=stage(rule) if rule else None, today=TODAY)  # type: ignore[arg-type]  # a stage
    return fix(data, asked, name="mẫu.docx", unsafe=unsafe)


def checked(data: bytes, rule: Rule | None = None) -> Checked:
    return validate(data, name="mẫu.docx", as_of=TODAY, extend_select=("ALL",), stage=stage(rule) if rule else None)  # type: ignore[arg-type]  # a stage


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@cache
def right_text(base: str) -> str:
    return readers.read(docx(paper(base)), "mẫu.docx").text


@pytest.mark.parametrize(("code", "place"), list(mendable()))
def test_a_mended_fault_is_gone_and_nothing_else_is_different(code: str, place: int) -> None:
    rule = rules.all_rules()[code]
    example = rule.examples[place]
    data = docx(spoilt(example))
    made = fixed(data, rule)
    assert code in {one.rule for one in made.mended}
    left = checked(made.data, rule)
    assert not [f"{one.rule}: {one.message}" for one in left.findings]
    if example.change:
        assert made.after == made.before
    else:
        # What the rule holds for right need not be the words of the model document, but only the faulty lines may differ.
        assert changed(made.after, right_text(example.base)) <= changed(made.before, right_text(example.base))
    old, new = entries(data), entries(made.data)
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {MAIN}


def changed(one: str, other: str) -> int:
    """How many lines of one text are not those of the other."""
    return sum(line[:1] == "-" for line in ndiff(one.splitlines(), other.splitlines()))


@pytest.mark.parametrize("base", ["ke-hoach", "ke-hoach-dang", "cong-van", "ke-hoach-doan"])
def test_a_right_document_stays_as_it_is(base: str) -> None:
    data = docx(paper(base))
    made = fixed(data)
    assert not made.changed
    assert made.data == data
    assert made.diff("a", "b") == ""


def faulty() -> Paper:
    """Many faults at once."""
    made = paper("ke-hoach")
    for right, wrong in (
        ("145/KH-UBND", "5 / KH–UBND"),
        ("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"),
        ("ngày 09 tháng", "ngày 9 tháng"),
        ("- UBND các xã, phường;\n- Lưu: VT, VX.", "- Lưu: VT, VX;\n- UBND các xã, phường."),
    ):
        made = made.swapped(right, wrong)
    return made.changed((("margins.left", 25.4), ("text.size", 12.0), ("all.font", "Arial"), ("page.width", 215.9), ("page.height", 279.4)))


def test_many_faults_at_once() -> None:
    made = fixed(docx(faulty()), unsafe=False)
    assert not checked(made.data).findings
    assert "Số: 05/KH-UBND" in made.after
    assert made.after.index("- UBND các xã, phường;") < made.after.index("- Lưu: VT, VX.")
    said = made.diff("a.docx", "a.fixed.docx").splitlines()
    assert said[:2] == ["--- a.docx", "+++ a.fixed.docx"]
    assert "-Số: 5 / KH–UBND" in said
    assert "+Số: 05/KH-UBND" in said
    assert any(line.startswith("# ND30-PG-03: ") for line in said)
    assert not any(line.startswith("# ND30-O3-03") for line in said)


def test_what_somebody_must_look_at_is_left_alone_unless_asked() -> None:
    data = docx(paper("ke-hoach").changed((("name.bold", False),)))
    assert not fixed(data, unsafe=False).changed
    assert [one.rule for one in fixed(data).mended] == ["ND30-O7-06"]


def test_what_shall_stay_stays() -> None:
    from dataclasses import replace

    data = docx(faulty())
    made = fix(data, Asked(today=TODAY), name="a.docx", keep=lambda one: replace(one, findings=()))
    assert made.data == data


def test_decomposed_letters_are_composed_and_only_if_their_rule_was_chosen() -> None:
    from unicodedata import normalize

    text = entries(docx(paper("ke-hoach")))[MAIN].decode().replace("Chọn giống cây", normalize("NFD", "Chọn giống cây"))
    data = with_part(docx(paper("ke-hoach")), MAIN, text)
    made = fix(data, Asked(today=TODAY), name="a.docx")
    assert made.composed == 1
    assert "# NFC: 1" in made.diff("a", "b")
    assert "Chọn giống cây" in entries(made.data)[MAIN].decode()
    assert fix(data, Asked(select=("ND30",), today=TODAY), name="a.docx").data == data


def with_part(data: bytes, name: str, text: str) -> bytes:
    parts = {**entries(data), name: text.encode()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for one, content in parts.items():
            package.writestr(one, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name"), [("Số: 1/KH-UBND".encode(), "a.txt"), (b"<html><body><p>Xin ch\xc3\xa0o</p></body></html>", "a.html")]
)
def test_only_word_files_are_mended(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableFile, match="fix-docx-only"):
        fix(data, Asked(), name=name)


def test_a_strict_file_is_refused() -> None:
    strict = entries(docx(faulty()))[MAIN].decode()
    strict = strict.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    with pytest.raises(UnreadableFile, match="fix-strict"):
        fix(with_part(docx(faulty()), MAIN, strict), Asked(today=TODAY), name="a.docx")


def test_findings_become_comments_with_their_rule_as_author() -> None:
    from docx import Document

    data = docx(faulty())
    found = checked(data)
    made = annotate(data, found, Asked(today=TODAY))
    kept = {name for name, content in entries(data).items() if entries(made)[name] == content}
    assert kept >= {"word/styles.xml", "word/header1.xml"}
    assert readers.read(made, "a.docx").text == readers.read(data, "a.docx").text
    comments = list(Document(io.BytesIO(made)).comments)
    assert sorted(one.author for one in comments) == sorted(one.rule for one in found.findings)
    assert any("05" in one.text for one in comments)
    held = readers.layout(made, readers.read(made, "a.docx"))
    assert held is not None
    assert len([trace for trace in held.traces if trace.kind == "comment"]) == len(found.findings)


def test_comments_that_were_there_stay() -> None:
    from docx import Document

    data = docx(paper("ke-hoach").changed((("comment", "Mục đích"), ("margins.left", 25.4))))
    comments = list(Document(io.BytesIO(annotate(data, checked(data), Asked()))).comments)
    assert comments[0].text == "Xem lại chỗ này"
    assert len({one.comment_id for one in comments}) == len(comments) == 1 + len(checked(data).findings)


def test_text_takes_no_remarks() -> None:
    found = validate("Số: 1/KH-UBND".encode(), name="a.txt")
    with pytest.raises(UnreadableFile, match="annotate-formats"):
        annotate("Số: 1/KH-UBND".encode(), found, Asked())
