"""Numbers as real documents spell them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbhc.parts import symbols

READ = [
    # written, canonical, type in the symbol, family
    ("61/KH-UBND", "61/KH-UBND", "KH", "state"),
    ("57-KL/TW", "57-KL/TW", "KL", "party"),
    ("149- KH/TU", "149-KH/TU", "KH", "party"),
    ("09 -KH/ĐU", "09-KH/ĐU", "KH", "party"),
    ("858CV/ĐUK", "858-CV/ĐUK", "CV", "party"),
    ("12QĐ-TU", "12-QĐ-TU", "QĐ", "party"),
    ("15VBHN-BNV", "15/VBHN-BNV", "VBHN", "state"),
    ("5053-CV/VPTW/nb", "5053-CV/VPTW/nb", "CV", "party"),
    ("34/2016/NĐ-CP", "34/2016/NĐ-CP", "NĐ", "legal"),
    ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP", "NQ", "legal"),
    ("39/2003/NQ-HĐND-K6", "39/2003/NQ-HĐND-K6", "NQ", "legal"),
    ("07/2002/TTLT/BTC-BYT", "07/2002/TTLT/BTC-BYT", "TTLT", "legal"),
    ("59/2020/QH14", "59/2020/QH14", None, "assembly"),
    ("351/2017/UBTVQH14", "351/2017/UBTVQH14", None, "assembly"),
    ("2984/BNNMT-LNKL", "2984/BNNMT-LNKL", None, "dispatch"),
    ("1488/VP-KH&CĐS", "1488/VP-KH&CĐS", None, "dispatch"),
    ("327/CT", "327/CT", None, "old"),
    ("140/PGDĐT", "140/PGDĐT", None, "old"),
    ("30c/NQCP", "30c/NQ-CP", "NQ", "state"),
    ("1961/QĐUBND", "1961/QĐ-UBND", "QĐ", "state"),
    ("01/1999/QĐ.UB", "01/1999/QĐ-UB", "QĐ", "legal"),
    ("122/QÐ–TTg", "122/QĐ-TTg", "QĐ", "state"),
    ("13/2015/TT-BTС", "13/2015/TT-BTC", "TT", "legal"),
    ("/KH-UBND", "/KH-UBND", "KH", "state"),
    ("07-QĐi/TW", "07-QĐi/TW", "QĐi", "party"),
    ("1518-QĐ/TWĐTN-CTĐ", "1518-QĐ/TWĐTN-CTĐ", "QĐ", "party"),
    ("77/KL-TTr.P2", "77/KL-TTr.P2", "KL", "state"),
    ("25/BB-HĐ.TCKT", "25/BB-HĐ.TCKT", "BB", "state"),
    ("412 TCT/NV5", "412TCT/NV5", None, "dispatch"),
    ("38TCHQ-GSQL", "38TCHQ-GSQL", None, "dispatch"),
    ("17 LĐTBXH/TL", "17LĐTBXH/TL", None, "dispatch"),
    ("905 TC/TCT", "905TC/TCT", None, "dispatch"),  # a ministry and what belongs to it
    ("905 CT/THDT", "905CT/THDT", None, "dispatch"),
    ("12 CT/UB", "12-CT/UB", "CT", "party"),  # a directive and whose it is
    ("178 CP", "178CP", None, "old"),
    ("93/UBND.VX", "93/UBND.VX", None, "old"),
    ("12/QĐ-UB.NC", "12/QĐ-UB.NC", "QĐ", "state"),
    ("5123/ĐLPC-KT+AT", "5123/ĐLPC-KT+AT", None, "dispatch"),
]


@pytest.mark.parametrize(("written", "canonical", "code", "family"), READ, ids=[row[0] for row in READ])
def test_a_number_reads_to_its_canonical_spelling(written: str, canonical: str, code: str | None, family: str) -> None:
    number = symbols.parse(written)
    assert number is not None
    assert (str(number), number.type_code, number.family) == (canonical, code, family)


@pytest.mark.parametrize(
    "written",
    ["2021-2025", "24/7", "18/3/2024", "TCVN 6909:2001", "COVID-19", "", "12", "ISO 9001:2015", "0912-345-678", "1 - CTCP", "9/CTCP"],
)
def test_what_only_looks_like_a_number_is_none(written: str) -> None:
    assert symbols.parse(written) is None


@pytest.mark.parametrize("written", [row[0] for row in READ])
def test_canonical_spelling_is_stable(written: str) -> None:
    number = symbols.parse(written)
    assert number is not None
    assert symbols.parse(str(number)) == number


@given(st.text(max_size=60))
def test_any_text_reads_to_a_number_or_none(text: str) -> None:
    symbols.parse(text)
