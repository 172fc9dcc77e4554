"""Changes to a Word file touch what they are for, and nothing beside it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.paper import paper
from tests.rules.paper_docx import docx as made_docx
from vbhc import readers
from vbhc.model.finding import Mend
from vbhc.model.text import Span
from vbhc.writers import docx
from vbhc.writers.docx_package import replaced
from vbhc.writers.remark import Remark

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MAIN = "word/document.xml"


def package(body: str, **others: str) -> bytes:
    """A Word file with that body."""
    base = made_docx(paper("ke-hoach"))
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    )
    return replaced(base, {MAIN: text.encode(), **{name: content.encode() for name, content in others.items()}})


def main(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return opened.read(MAIN).decode()


def run(text: str, looks: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{looks}</w:rPr>" * bool(looks)}<w:t xml:space="preserve">{text}</w:t></w:r>'


def mended(data: bytes, *mends: tuple[str, str]) -> tuple[bytes, frozenset[int]]:
    """Other words where those stand."""
    source = readers.read(data, "a.docx")
    made = [Mend("words", new, Span(source.text.index(old), source.text.index(old) + len(old))) for old, new in mends]
    return docx.mend(data, source, made)


@pytest.mark.parametrize(
    ("body", "old", "new", "held"),
    [
        # only what differs is touched, each letter in its own run
        (run("Độc ") + run("Lập", "<w:b/>") + run(" - Tự do"), "Độc Lập - Tự do", "Độc lập - Tự do", ">Độc <|>lập<|> - Tự do<"),
        (run("Số: ") + run("5"), "5", "05", ">Số: 0<|>5<"),
        (run("5") + run("/KH"), "5", "05", ">05<|>/KH<"),
        (run("A") + "<w:r><w:noBreakHyphen/></w:r>" + run("B"), "A-B", "A/B", ">A<|>/<|>B<"),
        (run("145") + "<w:r><w:tab/></w:r>" + run("/KH"), "145\t/KH", "145/KH", ">145<|>/KH<"),
        (run("145 \u200b/ KH"), "145 / KH", "145/KH", ">145\u200b/KH<"),
        (run("Lập kế hoạch"), "kế hoạch", "KẾ HOẠCH", ">Lập KẾ HOẠCH<"),
        (run("Lo\u0323\u0302c") + run("x"), "Lộcx", "Lộc", ">Lo\u0323\u0302c<|><"),
        (f"<w:ins w:id='1' w:author='A'>{run('năm 2025')}</w:ins>", "2025", "2026", ">năm 2026<"),
        ("<w:hyperlink>" + run("Điều ") + run("5,") + "</w:hyperlink>", "5,", "5.", ">Điều <|>5.<"),
    ],
)
def test_words_change_where_they_differ(body: str, old: str, new: str, held: str) -> None:
    data = package(f"<w:p>{body}</w:p>")
    made, done = mended(data, (old, new))
    assert done == {0}
    at = 0
    text = main(made).replace("<w:t/>", "<w:t></w:t>")
    for part in held.split("|"):
        at = text.index(part, at) + 1


def test_remarks_and_instructions_of_the_file_stay() -> None:
    data = package(f"<!-- giữ lại --><w:p><?giữ lại?>{run('sai')}</w:p>")
    made, _ = mended(data, ("sai", "đúng"))
    assert "<!-- giữ lại -->" in main(made)
    assert "<?giữ lại?>" in main(made)
    assert ">đúng<" in main(made)


def test_the_fallback_for_old_programs_says_the_same() -> None:
    box = "<w:txbxContent><w:p>" + run("Số: 5") + "</w:p></w:txbxContent>"
    data = package(
        f'<w:p><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:p>'
    )
    made, done = mended(data, ("5", "05"))
    assert done == {0}
    assert main(made).count(">Số: 05<") == 2


def test_of_two_changes_to_the_same_words_one_is_made() -> None:
    made, done = mended(package(f"<w:p>{run('Điều 5')}</w:p>"), ("Điều", "điều"), ("iều 5", "iều 6"))
    assert done == {0}
    assert ">điều 5<" in main(made)


def test_letters_that_the_file_does_not_hold_are_left_alone() -> None:
    numbering = f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>'
    body = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{run("Phạm vi")}</w:p>'
    data = package(body, **{"word/numbering.xml": numbering, "word/_rels/document.xml.rels": rels})
    assert readers.read(data, "a.docx").text.startswith("Điều 1.")
    made, done = mended(data, ("Điều 1", "Điều 2"))
    assert not done
    assert made == data


def test_looks_go_to_exactly_the_letters() -> None:
    data = package("<w:p>" + run("một hai ba", '<w:rStyle w:val="X"/><w:u w:val="single"/>') + "</w:p>")
    source = readers.read(data, "a.docx")
    at = source.text.index("hai")
    span = Span(at, at + 3)
    mends = [Mend("size", 13.0, span), Mend("bold", True, span), Mend("font", "Times New Roman", span), Mend("color", "000000", span)]
    made, done = docx.mend(data, source, mends)
    assert done == {0, 1, 2, 3}
    text = main(made)
    whole = text[text.index("<w:p>") : text.index("</w:p>")]
    assert whole.index(">một <") < whole.index(">hai<") < whole.index("> ba<")
    one = whole[whole.index(">một <") : whole.index(">hai<")]
    order = [name for name in ("w:rStyle", "w:rFonts", "w:b ", "w:bCs", "w:color", "w:sz ", "w:szCs", "w:u ") if name in one]
    assert order == ["w:rStyle", "w:rFonts", "w:b ", "w:bCs", "w:color", "w:sz ", "w:szCs", "w:u "]
    assert [one.index(name) for name in order] == sorted(one.index(name) for name in order)
    assert whole.count("<w:sz ") == 1
    assert readers.read(made, "a.docx").text == source.text


def test_a_section_that_says_nothing_gets_paper_and_margins() -> None:
    data = package(f"<w:p>{run('chữ')}</w:p>")
    source = readers.read(data, "a.docx")
    made, done = docx.mend(data, source, [Mend("left", 30.0, sheet=0), Mend("paper", (210.0, 297.0), sheet=0), Mend("top", 20.0, sheet=9)])
    assert done == {0, 1}
    held = readers.layout(made, readers.read(made, "a.docx"))
    assert held is not None
    sheet = held.sheets[0]
    assert (round(sheet.width), round(sheet.height)) == (210, 297)
    assert sheet.margins is not None
    assert round(sheet.margins.left) == 30
    assert main(made).index("w:pgSz") < main(made).index("w:pgMar")


def test_a_comment_inside_a_run_of_several_pieces_moves_no_letter() -> None:
    """Runs may hold tabs and line breaks between their letters."""
    data = package("<w:p><w:r><w:tab/><w:t>sau</w:t><w:br/><w:t>dòng</w:t></w:r></w:p>")
    source = readers.read(data, "a.docx")
    at = source.text.index("a")
    assert readers.read(docx.annotate(data, source, [Remark("X", "y", Span(at, at + 1))]), "a.docx").text == source.text


@pytest.mark.parametrize("with_comments", [False, True])
def test_comments_stand_around_their_words(*, with_comments: bool) -> None:
    from docx import Document

    data = made_docx(paper("ke-hoach"))
    if not with_comments:
        data = package(
            f"<w:p>{run('một hai ba')}</w:p>",
            **{"word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'},
        )
    source = readers.read(data, "a.docx")
    at = source.text.index("hai") if not with_comments else source.text.index("KẾ HOẠCH")
    remarks = [
        Remark("ND30-X", "Xem\nlại", Span(at, at + 3)),
        Remark("X-1", "cả văn bản"),
        Remark("X-2", "chồng lên", Span(at + 1, at + 6)),
    ]
    made = docx.annotate(data, source, remarks)
    assert readers.read(made, "a.docx").text == source.text
    found = list(Document(io.BytesIO(made)).comments)
    assert [(one.author, one.text) for one in found] == [("ND30-X", "Xem\nlại"), ("X-1", "cả văn bản"), ("X-2", "chồng lên")]
    text = main(made)
    for one in found:
        assert text.count(f'w:id="{one.comment_id}"') == 3


PIECES = st.sampled_from(
    [
        run("Số: "),
        run("5"),
        run("  ", "<w:b/>"),
        run("O\u0302\u0323n"),
        run("ẩn", "<w:vanish/>"),
        run("hoa", "<w:caps/>"),
        run("2", '<w:vertAlign w:val="superscript"/>'),
        "<w:r><w:tab/><w:t>sau</w:t><w:br/><w:t>dòng</w:t></w:r>",
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        '<w:fldSimple w:instr="DATE">' + run("hôm nay") + "</w:fldSimple>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:del w:id="1" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        "</w:p><w:p>",
    ]
)
CHANGES = st.sampled_from(
    [
        Mend("words", "khác"),
        Mend("size", 13.0),
        Mend("bold", value=True),
        Mend("font", "Arial"),
        Mend("align", "center"),
        Mend("left", 30.0, sheet=0),
        Mend("paper", (210.0, 297.0), sheet=0),
        Mend("move", 0),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12), st.data())
def test_whatever_is_asked_of_whatever_file_gives_a_file(pieces: list[str], data: st.DataObject) -> None:
    made = package(f"<w:p>{''.join(pieces)}</w:p>")
    source = readers.read(made, "a.docx")
    mends = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(source.text)))
        span = Span(start, data.draw(st.integers(start, len(source.text))))
        mends.append(replace(data.draw(CHANGES), span=span))
    changed, done = docx.mend(made, source, mends)
    assert done <= set(range(len(mends)))
    assert readers.read(changed, "a.docx").lines or not source.lines
    remarks = [Remark("X", "y", mend.span) for mend in mends]
    assert readers.read(docx.annotate(made, source, remarks), "a.docx").text == source.text


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_words_of_one_line_can_be_replaced(data: st.DataObject) -> None:
    """The new text is the old one with exactly those words replaced."""
    source = readers.read(PLAN, "a.docx")
    line = data.draw(st.sampled_from([one for one in source.lines if one.role == "body"]))
    start = data.draw(st.integers(line.span.start, line.span.end - 1))
    end = data.draw(st.integers(start + 1, line.span.end))
    words = "x" + data.draw(st.text("aăđ Ộ-/<&\"'0", max_size=12)) + "x"
    made, done = docx.mend(PLAN, source, [Mend("words", words, Span(start, end))])
    if done:
        assert readers.read(made, "a.docx").text.split("\n") == (source.text[:start] + words + source.text[end:]).split("\n")


PLAN = made_docx(paper("ke-hoach"))
