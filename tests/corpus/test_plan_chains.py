"""Chuỗi kế hoạch: "A implements B, which implements C", from twenty real plans, comes out of the corpus as it was written down by hand.

Where the page or the title of the plan is at hand, that is what is read; of the others a document is built from the facts of the row, in words
of ours, in several ways in which offices write such a lead.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from vbhc.corpus import Corpus, open_corpus
from vbhc.model.letters import bare
from vbhc.model.lineage import Lineage, Node
from vbhc.pipeline import examine

TYPES = {
    "KH": "Kế hoạch",
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "CTr": "Chương trình",
    "CĐ": "Công điện",
    "CTPH": "Chương trình phối hợp",
}
#: The lead of a plan: how it names what it carries out, and what that carries out.
LEADS = {
    "one sentence": ("Thực hiện {0};", " về việc thực hiện {0}", "\n"),
    "one line each": ("- Thực hiện {0} về công tác trọng tâm trong tình hình mới;", ", thực hiện {0}", "\n"),
    "title": ("triển khai {0}", " thực hiện {0}", "; "),
}


def chains(shared: Path) -> list[dict[str, Any]]:
    rows = (shared / "corpus" / "plan-chains.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows]


def words(cited: dict[str, str]) -> str:
    """ "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị"."""
    symbol = cited["number"].replace("/", "-").split("-")
    kind = next(TYPES[part] for part in symbol if part in TYPES)
    return f"{kind} số {cited['number']}" + (f" ngày {cited['date']}" if cited["date"] else "") + f" của {cited['issuer']}"


def lead(row: dict[str, Any], way: str) -> str:
    first, then, between = LEADS[way]
    sentences = []
    for chain in row["implements"]:
        rest = "".join(then.format(words(cited)) for cited in chain[1:])
        sentences.append(first.format(words(chain[0]) + rest))
    return between.join(sentences)


def page(row: dict[str, Any], title: str, body: str = "") -> bytes:
    """A small document with the letterhead of the row's issuer."""
    day, month, year = row["date"].split("/")
    unit = row["issuer"].removeprefix("UBND ")
    head = f"ỦY BAN NHÂN DÂN\n{unit.upper()}" if row["issuer"].startswith("UBND ") else row["issuer"].upper()
    kind = next(TYPES[part] for part in row["number"].replace("/", "-").split("-") if part in TYPES)
    place = unit.removeprefix("tỉnh ") if row["issuer"].startswith("UBND ") else "Hà Nội"
    return (
        f"{head}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: {row['number']}\n"
        f"{place}, ngày {day} tháng {month} năm {year}\n\n{kind.upper()}\n{title}\n\n{body}\nI. MỤC ĐÍCH\nNâng cao nhận thức của cán bộ.\n"
    ).encode()


def indexed(content: bytes, name: str, relations: tuple[str, ...] = ("implements",)) -> tuple[Corpus, Lineage]:
    reading = examine(content, name=name)
    corpus = open_corpus(":memory:", create=True)
    corpus.add(reading.record, reading.source.text)
    node = corpus.resolve(corpus.stored_path(reading.record.source.path))[0]
    return corpus, corpus.lineage(node.id, down=False, relations=relations)


def missing(lineage: Lineage, row: dict[str, Any]) -> list[str]:
    """What the row says and the lineage does not. A day counts where the row has one; how a number is dashed does not ("08/NQ-TW")."""
    nodes = {node.id: node for node in lineage.nodes}
    stated = [(nodes[edge.source], nodes[edge.target]) for edge in lineage.edges]
    return [
        f"{one['number']} implements {other['number']}"
        for chain in row["implements"]
        for one, other in pairwise([row, *chain])
        if not any(_is(source, one) and _is(target, other) for source, target in stated)
    ]


def _is(node: Node, document: dict[str, str]) -> bool:
    day = "-".join(reversed(document["date"].split("/")))
    same_number = bare(node.number or "") == bare(document["number"])
    return same_number and (not document["date"] or node.date == day)


@pytest.mark.parametrize("way", LEADS)
@pytest.mark.parametrize("place", range(20))
def test_a_chain_in_words_of_ours(shared: Path, place: int, way: str) -> None:
    row = chains(shared)[place]
    content = page(row, lead(row, way)) if way == "title" else page(row, "Triển khai công tác trọng tâm", lead(row, way))
    corpus, lineage = indexed(content, "kế hoạch.txt")
    with corpus:
        assert missing(lineage, row) == []


@pytest.mark.parametrize("number", ["4504/KH-UBND", "3396/KH-UBND", "3007/KH-UBND", "3793/KH-UBND"])
def test_a_chain_in_a_real_title(shared: Path, number: str) -> None:
    row = next(row for row in chains(shared) if row["number"] == number)
    titles = map(json.loads, (shared / "corpus" / "province-titles.jsonl").read_text(encoding="utf-8").splitlines())
    title = next(one["trich_yeu"] for one in titles if one["so_ky_hieu"] == number and one["ngay_ban_hanh"] == row["date"])
    corpus, lineage = indexed(page(row, title), "kế hoạch.txt")
    with corpus:
        assert missing(lineage, row) == []


@pytest.mark.parametrize(
    ("number", "name"), [("344/KH-UBND", "*-344-KH-UBND-bac-ninh-2025.txt"), ("988/QĐ-UBND", "*-988-QD-UBND-bac-kan-2018.txt")]
)
def test_a_chain_in_a_real_page(shared: Path, number: str, name: str) -> None:
    row = next(row for row in chains(shared) if row["number"] == number)
    path = next((shared / "gold" / "pages").glob(name))
    # the decision of Bắc Kạn says "Căn cứ" of what its plan carries out
    corpus, lineage = indexed(path.read_bytes(), path.name, ("implements", "based_on"))
    with corpus:
        assert missing(lineage, row) == []
