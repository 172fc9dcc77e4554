"""Cơ quan, tổ chức: an issuing body and its place in the registry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Level = Literal["central", "province", "district", "commune", "unit"]


@dataclass(frozen=True, slots=True)
class Body:
    """Cơ quan ban hành.

    `id` is a path in the registry ("vn/lang-son/ubnd"), None for a body the registry does not know. `name` is written out in full in
    today's spelling ("Ủy ban nhân dân tỉnh Lạng Sơn"). `province` is the slug of the province ("quang-binh-cu"), None for central bodies.
    """

    id: str | None
    name: str
    level: Level | None = None
    province: str | None = None
    system: Literal["state", "party", "mass"] | None = None


@dataclass(frozen=True, slots=True)
class Province:
    """Tỉnh, thành phố trực thuộc trung ương, in one of its forms: a merger, a new name or a new kind makes another one.

    `id` is a slug ("lang-son", "quang-binh-cu"). `valid_from` and `valid_to` (the last day) are None where there is no bound.
    """

    id: str
    name: str
    kind: Literal["tinh", "thanh-pho"]
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name with its kind: "tỉnh Lạng Sơn", "thành phố Hà Nội", "Thành phố Hồ Chí Minh" (whose name takes the capital)."""
        if self.kind == "tinh":
            return f"tỉnh {self.name}"
        return f"{'Thành' if self.name == 'Hồ Chí Minh' else 'thành'} phố {self.name}"

    def existed(self, on: date | None) -> bool:
        """Whether it was there on that day; an unknown day counts for the form of today."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)
