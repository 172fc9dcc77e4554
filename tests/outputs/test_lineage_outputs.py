"""Hình phả hệ: every format of the chain, of hostile documents and of large lineages."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from tests.outputs import lineages
from vbhc.errors import UsageError
from vbhc.model.document import Type
from vbhc.model.lineage import Edge, Lineage, Node
from vbhc.outputs import View, lineage
from vbhc.outputs.lineage import _placing, _words, mermaid, svg

TREE = """\
Kế hoạch 61/KH-UBND, 18/03/2024, Ủy ban nhân dân tỉnh Lạng Sơn
Triển khai thực hiện Kế hoạch số 149-KH/TU
fixtures/ke-hoach-61-kh-ubnd/source.pdf
▲ Lên trên: văn bản này dựa vào
├── Thực hiện: Kế hoạch 149-KH/TU, 29/01/2024, Ban Thường vụ Tỉnh ủy Lạng Sơn
│   thực hiện Kết luận số 57-KL/TW
│   fixtures/ke-hoach-149-kh-tu/source.docx
│   │   · fixtures/ke-hoach-61-kh-ubnd/source.pdf, trang 1: “Kế hoạch số 149-KH/TU, ngày 29/01/2024
│   │     của Ban Thường vụ Tỉnh ủy”
│   └── Thực hiện: Kết luận 57-KL/TW, 15/06/2023, Bộ Chính trị [chưa có trong kho]
│       về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới
│           · fixtures/ke-hoach-149-kh-tu/source.docx: “Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ
│             Chính trị”
│           · fixtures/ke-hoach-61-kh-ubnd/source.pdf, trang 1: “Kết luận số 57-KL/TW, ngày
│             15/6/2023 của Bộ Chính trị”
└── Nhắc đến: Kết luận 57-KL/TW, 15/06/2023, Bộ Chính trị [chưa có trong kho]
        · fixtures/ke-hoach-61-kh-ubnd/source.pdf, trang 1: “Kết luận số 57-KL/TW”

"""


def shown(name: str, found: Lineage, view: View | None = None) -> str:
    return lineage.show(name, found, view or View())


def test_formats_have_suffixes_of_their_own() -> None:
    assert {"tree", "ascii", "json", "ndjson", "mermaid", "dot", "svg", "graphml", "csv", "html"} <= set(lineage.names())
    suffixes = [lineage.suffix(name) for name in lineage.names()]
    assert len(suffixes) == len(set(suffixes))


def test_the_tree() -> None:
    assert shown("tree", lineages.chain()) == TREE


def test_the_tree_in_plain_signs() -> None:
    found = shown("ascii", lineages.chain())
    assert "|-- Thực hiện: Kế hoạch 149-KH/TU" in found
    assert not set(found) & set("│├└─▲▼·")


LAW, DECREE, CODE = Type("luat", "Luật", None), Type("nghi-dinh", "Nghị định", "NĐ"), Type("bo-luat", "Bộ luật", None)


@pytest.mark.parametrize(
    ("number", "named", "kind", "called"),
    [
        ("19/2023/QH15", "Bảo vệ quyền lợi người tiêu dùng", LAW, "Luật 19/2023/QH15"),
        ("103/2016/QH13", None, LAW, "Luật 103/2016/QH13"),
        ("30/2020/NĐ-CP", None, DECREE, "Nghị định 30/2020/NĐ-CP"),
        ("19/2023/QH15", "Bảo vệ quyền lợi người tiêu dùng", None, "19/2023/QH15"),
        (None, "BÁO CHÍ", LAW, "Luật BÁO CHÍ"),
        (None, "LUẬT BÁO CHÍ", LAW, "LUẬT BÁO CHÍ"),
        (None, "Bộ luật Lao động", CODE, "Bộ luật Lao động"),
        (None, None, LAW, "Luật (không rõ số)"),
        (None, None, None, "Văn bản (không rõ số)"),
    ],
)
def test_a_document_is_called_by_type_and_number(number: str | None, named: str | None, kind: Type | None, called: str) -> None:
    assert _words.name(Node("a", number, named, kind, None, None, None, True, None), "vi") == called


@pytest.mark.parametrize("width", [20, 60, 200])
def test_the_tree_keeps_to_the_terminal(width: int) -> None:
    lines = shown("tree", lineages.large(60), View(width=width)).splitlines()
    assert max(map(len, lines)) <= max(width, 40)


def test_a_long_chain_and_a_cycle_end() -> None:
    chain = lineages.large(2)
    node = chain.nodes[0]
    nodes = tuple(replace(node, id=str(n), number=f"{n}-KL/TW") for n in range(1200))
    edges = tuple(Edge(str(n), "implements", str((n + 1) % 1200), True, ()) for n in range(1200))
    found = shown("tree", Lineage("0", nodes, edges))
    assert found.count("↻") == 1
    assert all(shown(name, Lineage("0", nodes[:40], edges[:39])) for name in lineage.names())


def test_repeated_documents_are_drawn_once() -> None:
    chain = lineages.chain()
    more = Edge(lineages.PLAN_61, "implements", lineages.CONCLUSION_57, True, ())
    found = shown("tree", replace(chain, edges=(*chain.edges, more)))
    assert found.count("về tiếp tục nâng cao") == 1


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", ["tree", "ascii", "mermaid", "dot", "svg"])
def test_what_was_cut_is_said(name: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    found = shown(name, replace(lineages.chain(), cut=1040), View(lang))  # type: ignore[arg-type]  # a parametrised literal
    assert ("3/1.043" if lang == "vi" else "3 of 1,043") in found
    assert ("≥ 1" in shown(name, replace(lineages.chain(), cut=1040, cut_open=True))) is True


def test_json_is_the_contract() -> None:
    facts = json.loads(shown("json", lineages.chain()))
    assert facts["schema"] == "vbhc.lineage/1"
    assert facts["root"] == lineages.PLAN_61
    assert {"id", "number", "name", "type", "date", "issuer", "title", "held", "path"} <= facts["nodes"][0].keys()
    assert facts["nodes"][0]["type"] == {"id": "ke-hoach", "name": "Kế hoạch", "abbr": "KH"}
    first = facts["edges"][0]
    assert (first["from"], first["relation"], first["to"]) == (lineages.PLAN_61, "implements", lineages.PLAN_149)
    assert first["witnesses"][0]["span"] == [173, 237]
    lines = [json.loads(line) for line in shown("ndjson", lineages.chain()).splitlines()]
    assert [line["line"] for line in lines] == ["lineage", *["node"] * 3, *["edge"] * 3]
    assert lines[4] == {"line": "edge", **first}


def test_csv_has_a_row_for_each_witness() -> None:
    rows = list(csv.DictReader(io.StringIO(shown("csv", lineages.chain()))))
    assert len(rows) == 4
    assert rows[0]["from_number"] == "61/KH-UBND"
    assert rows[0]["relation_label"] == "Thực hiện"
    assert (rows[0]["witness_page"], rows[0]["to_held"], rows[3]["to_held"]) == ("1", "true", "false")


def test_mermaid_puts_the_centre_above() -> None:
    found = shown("mermaid", lineages.chain())
    assert found.startswith("flowchart BT\n")
    assert found.index('central["Trung ương"]') < found.index('province["')
    assert 'n0 -->|"Thực hiện"| n1' in found
    assert "class n2 heard" in found


def test_mermaid_refuses_what_its_readers_would_refuse() -> None:
    with pytest.raises(UsageError) as refused:
        shown("mermaid", lineages.large(600))
    assert refused.value.code == "mermaid-too-large"
    assert len(shown("mermaid", lineages.large(100))) < mermaid.MOST_LETTERS


@pytest.mark.parametrize("name", [name for name in lineage.names() if name != "html"])
def test_documents_stay_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    found = shown(name, lineages.hostile())
    if name in {"svg", "graphml"}:
        assert "script" not in {element.tag.rpartition("}")[2] for element in ET.fromstring(found).iter()}
    if name == "mermaid":
        assert not re.search(r"<(?!br/>)", found)
    if name == "csv":
        assert not [cell for row in csv.reader(io.StringIO(found)) for cell in row if cell.startswith(("=", "+", "-", "@"))]
    if name in {"tree", "ascii"}:
        assert not set("\x1b\u2028\ud800") & set(found)


def test_graphml_is_a_graph() -> None:
    tree = ET.fromstring(shown("graphml", lineages.chain()))
    namespace = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(tree.findall(f".//{namespace}node")) == 3
    assert {edge.get("source") for edge in tree.findall(f".//{namespace}edge")} == {lineages.PLAN_61, lineages.PLAN_149}


@pytest.mark.parametrize("size", [3, 60, 400])
def test_boxes_do_not_overlap_and_levels_stand_in_order(size: int) -> None:
    found = lineages.large(size)
    placed = _placing.place(found)
    assert set(placed.corners) == {node.id for node in found.nodes}
    rows: dict[float, list[float]] = {}
    for left, top in placed.corners.values():
        rows.setdefault(top, []).append(left)
    for lefts in rows.values():
        ordered = sorted(lefts)
        assert all(second - first >= _placing.BOX_WIDTH for first, second in pairwise(ordered))
    tops = sorted(rows)
    assert all(second - first >= _placing.BOX_HEIGHT for first, second in pairwise(tops))
    assert [top for _, top, _ in placed.bands] == sorted(top for _, top, _ in placed.bands)
    assert len({tier for tier, _, _ in placed.bands}) == len(placed.bands)


def test_our_own_svg_where_there_is_no_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    tree = ET.fromstring(svg.render(lineages.chain(), lang="vi"))
    texts = [element.text for element in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Trung ương", "Kế hoạch 61/KH-UBND", "Bộ Chính trị", "[chưa có trong kho]"} <= set(texts)


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_draws_it() -> None:
    assert "graphviz version" in svg.render(lineages.chain(), lang="vi")
