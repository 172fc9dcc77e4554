"""Formats: what each writes for a record full of facts, an empty one and a hostile one."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc import outputs
from vbhc.messages import Lang
from vbhc.model.record import Record
from vbhc.model.text import Source
from vbhc.outputs import View

TEXT = "Số: 61/KH-UBND\nLạng Sơn, ngày 18 tháng 3 năm 2024"
SOURCE = Source(path="kế hoạch.pdf", media_type="application/pdf", sha256="0" * 64, size=9, text=TEXT, lines=(), paragraphs=())
BODY = {"id": "vn/lang-son/ubnd", "name": "Ủy ban nhân dân tỉnh Lạng Sơn", "level": "province", "province": "lang-son"}
KIND = {"id": "ke-hoach", "name": "Kế hoạch", "abbr": "KH"}
EMPTY: dict[str, Any] = {
    "source": {
        "path": "kế hoạch.pdf",
        "sha256": "0" * 64,
        "bytes": 9,
        "media_type": "application/pdf",
        "pages": 8,
        "text": "native",
        "encoding": "unicode",
        "characters": len(TEXT),
        "signatures": [],
    },
    "kind": "document",
    "draft": False,
    **dict.fromkeys(
        ["system", "secrecy", "urgency", "number", "symbol", "type", "issuer", "parent", "place", "date", "title", "announces"]
    ),
    **{name: [] for name in ["addressees", "sections", "signers", "recipients", "tasks", "annexes", "citations", "notes"]},
    "confidence": {},
    "spans": {},
}
FULL: dict[str, Any] = EMPTY | {
    "source": EMPTY["source"]
    | {"encoding": "tcvn3", "signatures": [{"name": "UBND tỉnh", "organisation": None, "time": "2024-03-18T09:12:33+07:00", "page": 1}]},
    "system": "state",
    "secrecy": "mat",
    "urgency": "hoa-toc",
    "number": "61/KH-UBND",
    "symbol": "KH-UBND",
    "type": KIND,
    "issuer": BODY,
    "parent": BODY | {"id": None, "name": "Chính phủ"},
    "place": "Lạng Sơn",
    "date": "2024-03-18",
    "title": "Trồng cây chắn gió quanh các trường học vùng cao",
    "addressees": ["Các sở, ban, ngành"],
    "sections": [
        {
            "path": "II",
            "label": "II",
            "heading": "NỘI DUNG",
            "span": [0, 5],
            "children": [{"path": "II.1", "label": "1", "heading": None, "span": [0, 5], "children": []}],
        }
    ],
    "signers": [{"name": "Nguyễn Thị Mây", "position": "Phó Chủ tịch", "authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]}],
    "recipients": ["Như trên", "Lưu: VT"],
    "tasks": [
        {
            "section": "II.1",
            "task": "Chọn giống cây",
            "lead": ["Sở Giáo dục và Đào tạo"],
            "with": ["Sở Nông nghiệp và Môi trường"],
            "deadline": "trước ngày 30/4/2024",
            "span": [0, 5],
        }
    ],
    "annexes": [{"title": "PHỤ LỤC I", "number": None, "span": [0, 5]}],
    "notes": [{"code": "date-conflict", "message": "hai ngày khác nhau", "span": None, "candidates": []}],
    "spans": {"number": [4, 14]},
}
ARTICLE = EMPTY | {
    "kind": "article",
    "announces": {"number": "61/KH-UBND", "type": KIND, "date": "2024-03-18", "issuer": BODY, "title": "Trồng cây"},
}
FACTS = [
    "61/KH-UBND",
    "Kế hoạch",
    "Ủy ban nhân dân tỉnh Lạng Sơn",
    "Chính phủ",
    "Trồng cây chắn gió",
    "Các sở, ban, ngành",
    "II. NỘI DUNG",
    "Nguyễn Thị Mây",
    "Phó Chủ tịch",
    "KT. CHỦ TỊCH",
    "Lưu: VT",
    "Chọn giống cây",
    "Sở Giáo dục",
    "30/4/2024",
    "PHỤ LỤC I",
    "hai ngày khác nhau",
    "UBND tỉnh",
    "tcvn3",
]


def record(facts: dict[str, object]) -> Record:
    return Record.model_validate(facts)


def render(name: str, facts: dict[str, object], view: View | None = None) -> str:
    return outputs.load(name).render(record(facts), SOURCE, view or View())


def flat(page: str) -> str:
    return " ".join(page.split())


@pytest.mark.parametrize("facts", [EMPTY, FULL, ARTICLE], ids=["empty", "full", "article"])
def test_json_and_ndjson_are_the_record(facts: dict[str, object]) -> None:
    wide, narrow = render("json", facts), render("ndjson", facts)
    assert json.loads(wide) == json.loads(narrow) == {"schema": "vbhc.record/1"} | facts
    assert wide.endswith("}\n")
    assert narrow.count("\n") == 1
    assert "\\u" not in narrow


def test_text_is_the_text() -> None:
    assert render("text", FULL) == TEXT


def test_a_card_shows_every_fact() -> None:
    page = flat(render("card", FULL))
    assert [fact for fact in FACTS if fact not in page] == []
    assert "Lạng Sơn, 18/03/2024" in page
    assert "MẬT, HỎA TỐC" in page


def test_a_card_speaks_english() -> None:
    page = flat(render("card", FULL, View("en")))
    assert "Signed by" in page
    assert "2024-03-18" in page
    assert "Người ký" not in page


def test_a_card_says_what_is_missing_and_why() -> None:
    facts = EMPTY | {"symbol": "KH-UBND", "notes": [{"code": "date-blank", "message": "ngày để trống", "span": None}]}
    page = flat(render("card", facts))
    assert "chưa có số; ký hiệu KH-UBND" in page
    assert "— (ngày để trống)" in page


@pytest.mark.parametrize(("lang", "said"), [("vi", "Nhận là chưa rõ: chưa đọc được chữ nào"), ("en", "Kind not known: no text was read")])
@pytest.mark.parametrize(("text", "kind"), [(" \n", "native"), (TEXT, "none")])
def test_a_card_does_not_judge_what_was_not_read(lang: Lang, said: str, text: str, kind: str) -> None:
    facts = EMPTY | {"kind": "other", "source": EMPTY["source"] | {"text": kind}}
    page = flat(outputs.load("card").render(record(facts), replace(SOURCE, text=text), View(lang)))
    assert said in page
    assert "hành chính" not in page
    assert "administrative" not in page


def test_a_card_of_an_article_is_about_its_document() -> None:
    page = flat(render("card", ARTICLE))
    assert "Kế hoạch 61/KH-UBND, 18/03/2024, Ủy ban nhân dân tỉnh Lạng Sơn" in page
    assert "Nơi nhận" not in page


def test_a_long_outline_is_cut_and_says_so() -> None:
    many = [{"path": str(n), "label": str(n), "heading": "x" * 300, "span": [0, 1], "children": []} for n in range(100)]
    page = render("card", FULL | {"sections": many})
    assert len(page.splitlines()) < 80
    assert "60" in page


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [20, 40, 79, 80, 120, 300])
def test_a_card_is_never_wider_than_the_terminal(width: int, lang: Lang) -> None:
    page = render("card", FULL | {"title": "trích" * 200}, View(lang, width))
    assert max(map(len, page.splitlines())) <= width


def test_colour_only_where_asked_for() -> None:
    assert "\x1b[" in render("card", FULL, View(color=True))
    assert "\x1b" not in render("card", FULL)


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1), st.integers(min_value=1, max_value=200))
def test_a_document_cannot_command_the_terminal(said: str, width: int) -> None:
    said = said.encode("utf-8", "replace").decode()
    page = render("card", FULL | {"title": f"\x1b[2J{said}", "number": said, "recipients": [said]}, View(width=width))
    assert not [letter for letter in page if letter != "\n" and unicodedata.category(letter) in {"Cc", "Cf"}]
