"""Số, ký hiệu: `61/KH-UBND`, `57-KL/TW`, `34/2016/NĐ-CP`, `2984/BNNMT-LNKL`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: `state` 61/KH-UBND · `dispatch` công văn 2984/BNNMT-LNKL · `party` 57-KL/TW · `legal` 34/2016/NĐ-CP · `assembly` 59/2020/QH14 · `old` 327/CT
Family = Literal["state", "dispatch", "party", "legal", "assembly", "old"]


@dataclass(frozen=True, slots=True)
class Number:
    """Số, ký hiệu, in canonical spelling: no stray blanks, plain hyphen and slash, the case as written.

    `serial` is None where it is blank ("Số:     /KH-UBND"). `type_code` is the part of the symbol that names the type (`KH`, `NĐ`), None where
    the form has none (công văn of the State, laws). `symbol` is everything but serial and year.
    """

    serial: str | None
    year: int | None
    symbol: str
    type_code: str | None
    body_code: str
    family: Family
    canonical: str

    def __str__(self) -> str:
        return self.canonical
