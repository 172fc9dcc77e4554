"""Văn bản được đưa tin, như được dẫn: what an article announces and its citation there tell each other: number and title, day and issuer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vbhc.citations.drafts import Draft
from vbhc.model.body import Body
from vbhc.model.citation import Citation, Mention
from vbhc.model.document import Announced
from vbhc.model.text import Source
from vbhc.parts.announced import shortened
from vbhc.patterns import lazy

#: what a letter asks for, and what a document takes the place of, is not what it is about
_NO_TITLE = lazy(r"(?:đề\s{1,3}nghị|giao|xin|thay\s{1,3}thế)(?![^\W_])")
_SHORTEST = 4


def completed(about: Announced, source: Source, cited: Sequence[Citation]) -> Announced:
    """What is announced, with the number of a law that stands behind its name, and with a title that does not begin with "về"."""
    mention = next((one.mention for one in cited if _is_it(about, one.mention)), None)
    if mention is None or mention.number is None:
        return about
    title = about.title
    if title is None and mention.title:
        words = source.flat[mention.title.start : mention.title.end]
        title = None if _NO_TITLE.match(words) else shortened(words)
    return replace(about, number=about.number or str(mention.number), title=title if title and len(title) > _SHORTEST else None)


def share(about: Announced, drafts: Sequence[Draft]) -> None:
    """Gives the mention that the news were read from the day and the issuer that they tell: "Ngày 2/5/2025, ông Lê Văn Hùng, Giám đốc Sở Y tế, ký Kế hoạch số …"."""
    draft = next((one for one in drafts if about.span and one.start == about.span.start), None)
    if draft is None or (about.number is not None and (draft.number is None or str(draft.number) != about.number)):
        return
    # a body is another one on another day: the one that the day tells
    same = draft.date is None and draft.issuer is not None and about.issuer is not None and draft.issuer.name == about.issuer.name
    draft.date = draft.date or about.date
    if about.issuer and (same or not draft.stated or _is_board(about.issuer, draft.issuer)):
        draft.issuer, draft.stated = about.issuer, True


def _is_board(board: Body, body: Body | None) -> bool:
    """Whether the one is a board of the other: "thay mặt Ban Thường vụ, Bí thư Thành ủy đã ký" is the board's, not the committee's whose secretary signs."""
    return bool(body and body.id and board.id and board.id.startswith(f"{body.id}/ban-"))


def _is_it(about: Announced, mention: Mention) -> bool:
    return about.span is not None and mention.span.start == about.span.start and about.number in (None, str(mention.number))
