"""Lineages built by hand for tests of what draws them: the chain of the fixtures, a hostile one, and large ones."""

from __future__ import annotations

import random

from vbhc.model.body import Body, Level
from vbhc.model.citation import Relation
from vbhc.model.document import Type
from vbhc.model.lineage import Edge, Lineage, Node, Witness

PLAN = Type("ke-hoach", "Kế hoạch", "KH")
CONCLUSION = Type("ket-luan", "Kết luận", "KL")
DECISION = Type("quyet-dinh", "Quyết định", "QĐ")
DECREE = Type("nghi-dinh", "Nghị định", "NĐ")
POLITBURO = Body("vn/bo-chinh-tri", "Bộ Chính trị", "central", None, "party")
COMMITTEE = Body("vn/lang-son/tinh-uy/ban-thuong-vu", "Ban Thường vụ Tỉnh ủy Lạng Sơn", "province", "lang-son", "party")
PEOPLE = Body("vn/lang-son/ubnd", "Ủy ban nhân dân tỉnh Lạng Sơn", "province", "lang-son", "state")

PLAN_61 = "vn/lang-son/ubnd/ke-hoach/2024/61"
PLAN_149 = "vn/lang-son/tinh-uy/ban-thuong-vu/ke-hoach/2024/149"
CONCLUSION_57 = "vn/bo-chinh-tri/ket-luan/2023/57"


def chain() -> Lineage:
    """61/KH-UBND implements 149-KH/TU, which implements 57-KL/TW; 61 bears witness to both."""
    pdf = "fixtures/ke-hoach-61-kh-ubnd/source.pdf"
    docx = "fixtures/ke-hoach-149-kh-tu/source.docx"
    subject = "về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới"
    nodes = (
        Node(PLAN_61, "61/KH-UBND", None, PLAN, "2024-03-18", PEOPLE, "Triển khai thực hiện Kế hoạch số 149-KH/TU", True, pdf),
        Node(PLAN_149, "149-KH/TU", None, PLAN, "2024-01-29", COMMITTEE, "thực hiện Kết luận số 57-KL/TW", True, docx),
        Node(CONCLUSION_57, "57-KL/TW", None, CONCLUSION, "2023-06-15", POLITBURO, subject, False, None),
    )
    words_149 = "Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy"
    words_57 = "Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị"
    edges = (
        Edge(PLAN_61, "implements", PLAN_149, True, (Witness(pdf, PLAN_61, 1, (173, 237), words_149),)),
        Edge(
            PLAN_149,
            "implements",
            CONCLUSION_57,
            True,
            (Witness(docx, PLAN_149, None, (111, 164), words_57), Witness(pdf, PLAN_61, 1, (251, 304), words_57)),
        ),
        Edge(PLAN_61, "mentions", CONCLUSION_57, True, (Witness(pdf, PLAN_61, 1, (761, 781), "Kết luận số 57-KL/TW"),)),
    )
    return Lineage(PLAN_61, nodes, edges)


def hostile() -> Lineage:
    """Documents that would like to be more than text."""
    bad = "</script><script>document.title='owned'</script><!-- <img src=x onerror=\"document.title='owned'\"> ]]> \u2028 \ud800 & &lt; ${x} $x"
    body = Body(None, f"Sở {bad}", "province", None)
    nodes = (
        Node("a", "01/KH-X", bad, Type("x", bad, None), bad, body, bad, True, "javascript:document.title='owned'"),
        Node("b</script>", None, None, None, None, None, bad, True, '"><script>.pdf', "a"),
    )
    edges = (
        Edge("a", "implements", "b</script>", False, (Witness(bad, bad, 1, (0, 1), bad),)),
        Edge("b</script>", "replaces", "a", True, ()),
        Edge("a", "mentions", "a", True, ()),
        Edge("a", "mentions", "nowhere", True, ()),
    )
    return Lineage("a", nodes, edges, cut=7)


def large(size: int, seed: int = 61) -> Lineage:
    """A directive of the centre and what came of it: plans of provinces, of their departments and districts, of communes."""
    dice = random.Random(seed)
    tiers: list[tuple[Level, str, Type, str, float]] = [
        ("central", "Bộ số {n}", DECISION, "{n}/QĐ-B{n}", 0.01),
        ("province", "Ủy ban nhân dân tỉnh Thứ {n}", PLAN, "{n}/KH-UBND", 0.14),
        ("province", "Sở Nội vụ tỉnh Thứ {n}", PLAN, "{n}/KH-SNV", 0.25),
        ("district", "Ủy ban nhân dân huyện Thứ {n}", PLAN, "{n}/KH-UBND", 0.25),
        ("commune", "Ủy ban nhân dân xã Thứ {n}", PLAN, "{n}/KH-UBND", 0.35),
    ]
    nodes = [Node("root", "57-KL/TW", None, CONCLUSION, "2023-06-15", POLITBURO, "Công tác thông tin đối ngoại", True, "57.pdf")]
    edges: list[Edge] = []
    above = ["root"]
    relations: tuple[Relation, ...] = ("implements", "implements", "implements", "based_on", "guides", "replaces", "mentions")
    for at, (level, name, kind, number, share) in enumerate(tiers):
        here = []
        for n in range(1, max(2, round(size * share))):
            if len(nodes) == size:
                break
            key = f"{at}/{n}"
            year = dice.randint(2019, 2025)
            date = f"{year}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}" if dice.random() < 0.95 else None
            body = Body(None, name.format(n=n), level, None, "state")
            title = f"Thực hiện công tác thông tin đối ngoại giai đoạn {year} - {year + 5} trên địa bàn"
            held = dice.random() < 0.7
            nodes.append(Node(key, number.format(n=n), None, kind, date, body, title, held, f"kho/{key}.pdf" if held else None))
            here.append(key)
            for target in {dice.choice(above) for _ in range(dice.choice((1, 1, 1, 2, 3)))}:
                witness = Witness(f"kho/{key}.pdf", key, 1, (10, 40), f"Thực hiện văn bản {target} về công tác thông tin đối ngoại")
                edges.append(Edge(key, dice.choice(relations), target, dice.random() < 0.9, (witness,)))
        above = here or above
    return Lineage("root", tuple(nodes), tuple(edges), cut=max(0, 1043 - len(nodes)))
