"""What law portals call our relations."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vbhc.knowledge.portal_relations import labels, portals
from vbhc.model.citation import Relation


@pytest.mark.parametrize(
    ("relation", "portal", "actor", "acted_on"),
    [
        ("based_on", "vbpl", "Văn bản căn cứ", None),
        ("replaces", "thuvienphapluat", "Văn bản bị thay thế", "Văn bản thay thế"),
        ("replaces", "vbpl", "Văn bản hết hiệu lực", "Văn bản quy định hết hiệu lực"),
        ("guides", "luatvietnam", "Văn bản được hướng dẫn", "Văn bản hướng dẫn"),
        ("consolidates", "vbpl_new", "Văn bản được hợp nhất", "Văn bản hợp nhất"),
    ],
)
def test_labels(relation: Relation, portal: str, actor: str, acted_on: str | None) -> None:
    label = labels(relation)[portal]
    assert label.actor[0] == actor
    assert (label.acted_on[0] if label.acted_on else None) == acted_on


@pytest.mark.parametrize("relation", ["implements", "approves", "promulgates", "attached_to", "requested_by", "responds_to"])
def test_portals_have_no_word_for_it(relation: Relation) -> None:
    assert labels(relation) == {}


def test_repealing_has_no_box_of_its_own_at_thuvienphapluat() -> None:
    assert set(labels("repeals")) == set(portals()) - {"thuvienphapluat"}


def test_headings_stand_in_the_list_of_the_portals(shared: Path) -> None:
    """Every heading is one that the notes on portals give, whole or after "Văn bản"."""
    notes = re.sub(r"\s+", " ", (shared / "reference" / "ci-and-lineage.md").read_text(encoding="utf-8")).casefold()
    relations: tuple[Relation, ...] = (
        "based_on",
        "mentions",
        "guides",
        "amends",
        "replaces",
        "repeals",
        "suspends",
        "corrects",
        "consolidates",
    )
    for relation in relations:
        for label in labels(relation).values():
            for heading in (*label.actor, *label.acted_on):
                assert heading.casefold().removeprefix("văn bản ") in notes, (relation, label.portal, heading)
