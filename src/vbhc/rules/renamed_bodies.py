"""Cơ quan đã đổi tên, sáp nhập: not among recipients or tasks."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import registry
from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules._law import EVERYONE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    everything = registry.load().central.values()
    # a name that is borne again is no old one: the Bộ Nội vụ of before 1998 was another
    borne = {bare(one.body.name) for one in everything if one.existed(draft.on)}
    ended = [one for one in everything if one.valid_to and one.valid_to < draft.on]
    names = {name: one for one in ended if (name := bare(one.body.name)) not in borne}
    for found in (*draft.document.recipients, *draft.document.addressees):
        one = names.get(bare(found.value))
        if one and one.valid_to:
            yield Finding(found.span, "ended", (("body", one.body.name), ("last", one.valid_to.isoformat())))


RULE = Rule(
    code="X-11",
    title=Bilingual("Nơi nhận còn hoạt động", "Recipients still exist"),
    why=Bilingual(
        "Gửi cho cơ quan đã sáp nhập, đổi tên thì văn bản không đến nơi.",
        "What is sent to a body that was merged or renamed does not arrive.",
    ),
    clause=Bilingual("Sắp xếp tổ chức bộ máy; bảng cơ quan của vbhc", "Reorganisations; the registry of vbhc"),
    level="info",
    force="mem",
    profiles=EVERYONE,
    says={"ended": Bilingual("{body} hoạt động đến {last}.", "{body} existed until {last}.")},
    examples=(Example("- Thường trực Tỉnh ủy (để b/c);", "- Thường trực Tỉnh ủy (để b/c);\n- Bộ Thông tin và Truyền thông;"),),
    check=_check,
)
