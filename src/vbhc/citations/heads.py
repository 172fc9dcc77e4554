"""Cơ quan nêu trước: a body named before the number: "Quyết định của Ủy ban nhân dân tỉnh số 10/QĐ-UBND", "các Nghị quyết của Bộ Chính trị: số 57-NQ/TW …"."""

from __future__ import annotations

from dataclasses import replace

from vbhc.citations import issuers, lists, wordings
from vbhc.citations.drafts import Draft
from vbhc.citations.issuers import Home
from vbhc.knowledge import bodies, provinces
from vbhc.model.body import Body
from vbhc.model.number import Number
from vbhc.patterns import lazy

_OF = lazy(r"\s{1,3}của\s{1,3}")
#: "số 41/KH-UBND | về chuyển đổi số; | số 55/KH-UBND"
_TITLED = lazy(
    r"(?:\s{1,3}ngày\s[\d/.-]{6,10})?\s{1,3}(?:về|v/v|quy\s{1,2}định|hướng\s{1,2}dẫn|ban\s{1,2}hành|phê\s{1,2}duyệt|sửa\s{1,2}đổi|bổ\s{1,2}sung|bãi\s{1,2}bỏ|thay\s{1,2}thế)\s"
    r"[^.;:\n]{2,300};\s{0,3}(?:và\s{1,2})?"
)
_SEVERAL = ("các", "những")
_WIDEST = 140
#: the colon of a list, and the label of its first item: ":", ": - ", ": 1. "
_COLON = lazy(r":\s{0,6}(?:(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s{0,4})?\Z")
#: what follows in the list: "các Quyết định | sau đây | của Ủy ban nhân dân tỉnh:", "của Ủy ban nhân dân tỉnh | sau đây:"
_BELOW = lazy(r"\s{1,3}(?:sau(?:\s{1,3}đây)?|dưới\s{1,3}đây|như\s{1,3}sau)\s{0,3}\Z")
#: from an item of a list to the next one: the rest of the item, and the label
_ITEM = lazy(r"[^;:]{0,400};\s{0,6}(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s{0,4}")


class Heads:
    """The head of the list that the last number belongs to."""

    def __init__(self, flat: str, home: Home) -> None:
        self._flat = flat
        self._home = home
        self._last: Draft | None = None
        self._item: Draft | None = None
        self._before: Draft | None = None

    def share(self, draft: Draft) -> None:
        """Gives the body to a number that says none: to the first of a list and those of its symbol that go on with it, or to one alone.

        Where each number has an item of its own, all those that may be the body's are.
        """
        if draft.number is None:
            return
        body = self._of_list(draft, draft.number)
        if body and not draft.stated:
            draft.issuer, draft.stated = body, True
        self._before = draft

    def _of_list(self, draft: Draft, number: Number) -> Body | None:
        item = self._item
        if item and item.issuer and _ITEM.fullmatch(self._flat, item.end, draft.start):
            self._item = replace(draft, issuer=item.issuer)
            if not draft.stated and self._fits(number, item.issuer, self._home.day(draft)):
                return item.issuer
        if draft.stated:
            return None
        last = self._last
        goes_on = last and last.number and last.number.symbol == number.symbol and self._goes_on(last.end, draft.start)
        head = last.issuer if last and goes_on else self._over(draft)
        self._last = draft if head else None
        if head and not goes_on:
            self._item = replace(draft, issuer=head)
        return head or self._right_before(draft, number) or self._same(draft, number)

    def _same(self, draft: Draft, number: Number) -> Body | None:
        """Who is named before the number that this one goes on with: "đề nghị của Sở Xây dựng tại Tờ trình số 5/TTr-SXD và Công văn số 6/SXD-QH"."""
        before = self._before
        if before is None or not before.stated or before.issuer is None or not lists.goes_on(self._flat, before.end, draft.start):
            return None
        named_before = "của" not in self._flat[before.start : before.end].casefold().split()
        return before.issuer if named_before and self._fits(number, before.issuer, self._home.day(draft)) else None

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether a number at `start` goes on with the list of the one that ends at `end`, whose title may stand between."""
        return lists.goes_on(self._flat, end, start) or _TITLED.fullmatch(self._flat, end, start) is not None

    def _over(self, draft: Draft) -> Body | None:
        """The body between "các Nghị quyết của" and the colon right before a number; None where none stands there."""
        flat = self._flat
        near = max(0, draft.start - _NEAR)
        opens = _COLON.search(flat[near : draft.start])
        if not opens:
            return None
        colon = near + opens.start()
        base = max(0, colon - _WIDEST)
        for of in _OF.finditer(flat, base, colon):
            said = _BELOW.sub("", flat[base : of.start()])
            kind = wordings.ending(said)
            before = said[: len(said) - kind[0]].split() if kind else []
            if (before[-1:] and before[-1].casefold() in _SEVERAL) or (kind and kind[1] and said[len(said) - kind[0]].isupper()):
                found = issuers.at(flat, of.end(), self._home, self._home.day(draft))
                return found[1] if found and not _BELOW.sub("", flat[found[0] : colon]).strip() else None
        return None

    def _right_before(self, draft: Draft, number: Number) -> Body | None:
        """The body between "của" and a number or a bracket, where the symbol may be its own: "Theo đề nghị của Sở Nội vụ (Tờ trình số 5/TTr-SNV)"."""
        flat = self._flat
        base = max(0, draft.start - _WIDEST)
        if not bodies.may_end(flat[base : draft.start].rstrip(" (")):
            return None
        for of in _OF.finditer(flat, base, draft.start):
            on = self._home.day(draft)
            found = issuers.at(flat, of.end(), self._home, on)
            if found and found[0] <= draft.start and not flat[found[0] : draft.start].strip(" (") and self._fits(number, found[1], on):
                kind = None if draft.worded else wordings.ending(flat[base : of.start()], qualified=True)
                if kind and kind[1]:  # "Công văn của Bộ Công an số 300/BCA-C06" is one mention
                    draft.start, draft.type, draft.worded = of.start() - kind[0], kind[1], True
                return found[1]
        return None

    def _fits(self, number: Number, body: Body, on: str | None) -> bool:
        """Whether the symbol is that of the body, or of the one it leads."""
        there = provinces.get(body.province) if body.province else None
        known = bodies.by_symbol(issuers.code(number), on=self._home.view(on).on, home=there)
        return body.id is not None and any(f"{body.id}/".startswith(f"{one.id}/") for one in known)


#: letters of a colon and a label
_NEAR = 14
