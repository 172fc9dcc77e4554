"""Bản mẫu → DOCX: letterhead and closing as tables without borders, strokes as drawn lines, everything said directly at the letters."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape
from itertools import groupby

from tests.rules.paper import LEFT, LISTED, RIGHT, SIGNED, Block, Paper
from vbhc.readers.times_widths import width

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_ROOT = f'xmlns:w="{_W}" xmlns:r="{_R}" {_DRAWN}'
_LABEL = re.compile(r"Điều \d+\.")
_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_CHANGE = 'w:id="7" w:author="Chuyên viên" w:date="2026-01-02T08:00:00Z"'
_PARTS = {"document": "officeDocument", "styles": "styles", "header1": "header", "footer1": "footer", "comments": "comments"}


def docx(paper: Paper) -> bytes:
    """The document as a Word file."""
    parts = {"document": _document(paper), "styles": _styles(), "comments": _comments(paper)}
    if paper.pages.shown:
        edge = "header" if paper.pages.where == "top" else "footer"
        parts[f"{edge}1"] = _head(paper, "hdr" if edge == "header" else "ftr")
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{"document.main" if name == "document" else name.rstrip("1")}+xml"/>'
        for name in parts
    )
    links = "".join(f'<Relationship Id="r{name}" Type="{_R}/{_PARTS[name]}" Target="{name}.xml"/>' for name in parts if name != "document")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
        )
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELS}"><Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{_RELS}">{links}</Relationships>')
        for name, text in parts.items():
            package.writestr(f"word/{name}.xml", text)
    return stream.getvalue()


def _styles() -> str:
    return (
        f'<w:styles {_ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
    )


def _comments(paper: Paper) -> str:
    note = '<w:comment w:id="1" w:author="Chuyên viên"><w:p><w:r><w:t>Xem lại chỗ này</w:t></w:r></w:p></w:comment>'
    return f"<w:comments {_ROOT}>{note * ('comment' in paper.traces)}</w:comments>"


def _head(paper: Paper, root: str) -> str:
    pages = paper.pages
    look = f'<w:rPr>{"<w:b/>" * pages.bold}{"<w:i/>" * pages.italic}<w:sz w:val="{round(2 * pages.size)}"/></w:rPr>'
    before = f'<w:r>{look}<w:t xml:space="preserve">{pages.prefix}</w:t></w:r>' if pages.prefix else ""
    number = "".join(
        f"<w:r>{look}{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>PAGE</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f'<w:{root} {_ROOT}><w:p><w:pPr><w:jc w:val="{pages.align}"/></w:pPr>{before}{number}</w:p></w:{root}>'


def _section(paper: Paper) -> str:
    left, top, right, bottom = (round(side * 1440 / 25.4) for side in paper.margins)
    wide, high = (round(side * 1440 / 25.4) for side in (paper.width, paper.height))
    edge = "header" if paper.pages.where == "top" else "footer"
    reference = f'<w:{edge}Reference w:type="default" r:id="r{edge}1"/>' if paper.pages.shown else ""
    start = f'<w:pgNumType w:start="{paper.pages.start}"/>' if paper.pages.start is not None else ""
    return (
        f'<w:sectPr>{reference}<w:pgSz w:w="{wide}" w:h="{high}"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="567" w:footer="567" w:gutter="0"/>{start}{"" if paper.pages.first else "<w:titlePg/>"}</w:sectPr>'
    )


def _document(paper: Paper) -> str:
    done: list[str] = []
    for group, blocks in groupby(paper.blocks, key=_group):
        here = list(blocks)
        if group == "head":
            done.append(_letterhead(here, paper))
        elif group == "closing":
            done.append(_closing(here, paper))
        elif group == "table":
            done.append(_rows(here, paper))
        else:
            done += [_BREAK * (block.role == "annex") + _paragraph(block, paper, last=_last(here, block)) for block in here]
    return f"<w:document {_ROOT}><w:body>{''.join(done)}{_section(paper)}</w:body></w:document>"


def _group(block: Block) -> str:
    if block.role in (*LEFT, *RIGHT):
        return "head"
    return "closing" if block.role in (*LISTED, *SIGNED) else "table" if block.role == "row" else "body"


def _last(blocks: list[Block], block: Block) -> bool:
    return next(other for other in reversed(blocks) if other.role == block.role) is block


def _letterhead(blocks: list[Block], paper: Paper) -> str:
    upper = [[b for b in blocks if b.role in ("parent", "issuer", "star")], [b for b in blocks if b.role in ("national", "motto", "party")]]
    left, right = [b for b in blocks if b.role in ("number", "subject")], [b for b in blocks if b.role == "date"]
    lower = [[left, []], [[], right]] if paper.date_apart else [[left, right]]
    return _table([[_cell(cell, blocks, paper) for cell in row] for row in (upper, *lower)], (3600, 5700))


def _closing(blocks: list[Block], paper: Paper) -> str:
    cells = [[b for b in blocks if b.role in LISTED], [b for b in blocks if b.role in SIGNED]]
    return _table([[_cell(cell, blocks, paper) for cell in cells]], (4600, 4700))


def _rows(blocks: list[Block], paper: Paper) -> str:
    rows = [[_paragraph(block, paper, last=False, text=text) for text in block.text.split(" | ")] for block in blocks]
    width_ = 9300 // max(len(row) for row in rows)
    return _table(rows, (width_,) * max(len(row) for row in rows), ruled=True)


def _cell(cell: list[Block], blocks: list[Block], paper: Paper) -> str:
    return "".join(_paragraph(block, paper, last=_last(blocks, block)) for block in cell) or "<w:p/>"


def _table(rows: list[list[str]], widths: tuple[int, ...], *, ruled: bool = False) -> str:
    edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    made = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{f'<w:tblBorders>{edges}</w:tblBorders>' * ruled}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def _paragraph(block: Block, paper: Paper, *, last: bool, text: str | None = None) -> str:
    shape = block.shape
    kind, _, figure = shape.line.rpartition(" ")
    line = round(float(figure) * (20 if kind else 240))
    rule = {"": "auto", "exactly": "exact", "at least": "atLeast"}[kind]
    spacing = f'<w:spacing w:before="{round(20 * shape.before)}" w:after="{round(20 * shape.after)}" w:line="{line}" w:lineRule="{rule}"/>'
    indent = f'<w:ind w:left="{_twips(shape.left)}" w:firstLine="{_twips(shape.first)}"/>'
    align = "both" if shape.align == "justify" else shape.align
    words = block.text if text is None else text
    drawn = _line(block, shape.stroke) if shape.stroke and last else ""
    return f'<w:p><w:pPr>{spacing}{indent}<w:jc w:val="{align}"/></w:pPr>{_runs(words, block, paper)}{drawn}</w:p>'


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def _runs(words: str, block: Block, paper: Paper) -> str:
    """The letters; of an article that is no title only the label is bold; traces are laid over the words that they name."""
    label = label_of(block)
    parts = [(label, block.shape.bold), (words.removeprefix(label), False)] if label else [(words, block.shape.bold)]
    made = []
    for text, bold in parts:
        trace = next((kind for kind, named in paper.traces.items() if named in text), None)
        if trace is None:
            made.append(_run(text, block, bold=bold))
            continue
        before, named, after = text.partition(paper.traces[trace])
        made += [_run(before, block, bold=bold), _traced(trace, named, block, bold=bold), _run(after, block, bold=bold)]
    return "".join(made)


def label_of(block: Block) -> str:
    """The bold label of an article that goes on as running text, "" for any other block."""
    match = _LABEL.match(block.text) if block.role == "article" and block.text.endswith((".", ":")) else None
    return match.group() if match else ""


def _traced(trace: str, words: str, block: Block, *, bold: bool) -> str:
    if trace == "insertion":
        return f"<w:ins {_CHANGE}>{_run(words, block, bold=bold)}</w:ins>"
    if trace == "deletion":
        return f"{_run(words, block, bold=bold)}<w:del {_CHANGE}>{_run('từ bỏ', block, bold=bold, letters='delText')}</w:del>"
    if trace == "highlight":
        return _run(words, block, bold=bold, extra='<w:highlight w:val="yellow"/>')
    run = _run(words, block, bold=bold)
    return f'<w:commentRangeStart w:id="1"/>{run}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'


def _run(words: str, block: Block, *, bold: bool, letters: str = "t", extra: str = "") -> str:
    shape = block.shape
    if not words:
        return ""
    underline = '<w:u w:val="single"/>' if shape.underline else ""
    look = (
        f'<w:rPr><w:rFonts w:ascii="{shape.font}" w:hAnsi="{shape.font}"/>{"<w:b/>" * bold}{"<w:i/>" * shape.italic}'
        f'<w:color w:val="{shape.color}"/><w:sz w:val="{round(2 * shape.size)}"/>{extra}{underline}</w:rPr>'
    )
    return f'<w:r>{look}<w:{letters} xml:space="preserve">{escape(words)}</w:{letters}></w:r>'


def _line(block: Block, share: float) -> str:
    """A drawn line of that share of the words, one line lower than the top of its paragraph."""
    wide = round(12700 * share * width(block.text, block.shape.size, bold=block.shape.bold))
    down = round(12700 * 1.15 * block.shape.size)
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset></wp:positionV><wp:extent cx="{wide}" cy="0"/><wp:wrapNone/>'
        '<wp:docPr id="3" name="Line"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"/></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
    )
