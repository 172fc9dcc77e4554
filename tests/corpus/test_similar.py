"""Văn bản cùng việc: on the same directive first, then in the same words."""

from __future__ import annotations

import pytest

from tests.corpus.records import Cited, record
from vbhc.corpus import open_corpus, similar

PEOPLE, NEIGHBOUR = "Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Cao Bằng"
DIRECTIVE = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị")
PARTY = Cited("149-KH/TU", "2024-01-29", "Ban Thường vụ Tỉnh ủy Lạng Sơn")
MATTER = "Công tác thông tin đối ngoại năm 2024"


def test_shared_directives_come_before_shared_words() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many(
            [
                record("61.txt", "61/KH-UBND", "2024-03-18", PEOPLE, title=MATTER, cites=(PARTY, DIRECTIVE._replace(within=0))),
                record("8.txt", "8/KH-UBND", "2024-02-01", NEIGHBOUR, title="Quảng bá hình ảnh địa phương", cites=(DIRECTIVE,)),
                record("3.txt", "3/KH-UBND", "2024-01-05", "Ủy ban nhân dân tỉnh Sơn La", title="Công tác thông tin đối ngoại năm 2023"),
                record("4.txt", "4/KH-UBND", "2024-01-06", "Ủy ban nhân dân tỉnh Sơn La", title="Phòng cháy, chữa cháy rừng mùa khô"),
                record(
                    "5.txt",
                    "5/KH-SXD",
                    "2024-04-01",
                    "Sở Xây dựng tỉnh Lạng Sơn",
                    title="Thực hiện",
                    cites=(Cited("61/KH-UBND", "2024-03-18", PEOPLE),),
                ),
            ]
        )
        found = corpus.similar(corpus.resolve("61/KH-UBND", issuer=PEOPLE)[0].id)
        assert [one.node.number for one in found] == ["8/KH-UBND", "3/KH-UBND"], "its own ancestors and plans are no examples of others"
        assert [node.number for node in found[0].shared] == ["57-KL/TW"]
        assert found[0].terms == ()
        assert found[1].shared == ()
        assert "thông tin" in found[1].terms
        assert len(corpus.similar(corpus.resolve("61/KH-UBND", issuer=PEOPLE)[0].id, 1)) == 1


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Công tác dân vận", ["công tác", "tác dân", "dân vận"]),
        ("Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Tỉnh ủy", ["kế hoạch", "hoạch số", "của tỉnh", "tỉnh ủy"]),
        ("An ninh, trật tự", ["an ninh", "trật tự"]),
        ("", []),
    ],
)
def test_pairs_of_syllables(title: str, expected: list[str]) -> None:
    assert list(similar.pairs(title)) == expected
