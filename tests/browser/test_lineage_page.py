"""The lineage page in a real browser: what is drawn, found, clicked and filtered; with many documents; with hostile ones.

Skipped where there is no Chromium (VBHC_CHROMIUM names one) or no playwright.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.outputs import lineages
from vbhc.model.lineage import Lineage
from vbhc.outputs.lineage import html

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = os.environ.get("VBHC_CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"))), None
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (VBHC_CHROMIUM may name one)")

Open = Callable[..., Any]
WIDE = {"width": 1360, "height": 850}
NARROW = {"width": 390, "height": 800}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a lineage from a file as a clerk does; an error in the page, or a request for anything else, fails the test."""
    troubles: list[str] = []
    contexts = []

    def opened(lineage: Lineage, lang: Any = "vi", size: dict[str, int] = WIDE, **options: Any) -> Any:
        path = tmp_path / "phả hệ.html"
        path.write_text(html.render(lineage, lang=lang), encoding="utf-8")
        context = browser.new_context(viewport=size, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: troubles.append(asked.url) if asked.url != path.as_uri() else None)
        page.goto(path.as_uri())
        page.wait_for_function("window.lineage")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not troubles


def click(page: Any, document: str) -> None:
    spot = page.evaluate("(id) => lineage.spot(id)", document)
    page.mouse.click(spot["x"], spot["y"])


def selected(page: Any) -> str | None:
    found: str | None = page.evaluate("lineage.selected()")
    return found


def shown(page: Any) -> list[str]:
    found: list[str] = page.evaluate("lineage.shown()")
    return found


def height(page: Any, document: str) -> float:
    return float(page.evaluate("(id) => lineage.spot(id).y", document))


def test_chain_stands_in_levels_and_a_click_tells_the_witnesses(visit: Open) -> None:
    page = visit(lineages.chain())
    assert height(page, lineages.CONCLUSION_57) < height(page, lineages.PLAN_149) < height(page, lineages.PLAN_61)
    click(page, lineages.PLAN_149)
    assert selected(page) == lineages.PLAN_149
    facts = page.locator("#facts")
    assert facts.locator("h2").inner_text() == "Kế hoạch 149-KH/TU"
    assert "29/01/2024" in facts.inner_text()
    assert "“Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị”" in facts.inner_text()
    assert facts.locator("cite a").nth(1).get_attribute("href") == "./fixtures/ke-hoach-61-kh-ubnd/source.pdf#page=1"
    assert facts.locator("cite a").nth(1).inner_text().endswith("trang 1")
    facts.locator(".pick", has_text="57-KL/TW").click()
    assert selected(page) == lineages.CONCLUSION_57
    assert "[chưa có trong kho]" in facts.inner_text()
    page.keyboard.press("Escape")
    assert facts.is_hidden()


def test_links_lead_to_the_files_beside_the_page(visit: Open, tmp_path: Path) -> None:
    page = visit(lineages.chain())
    resolved = page.locator("#facts dd a").evaluate("(link) => link.href")
    assert resolved == (tmp_path / "fixtures/ke-hoach-61-kh-ubnd/source.pdf").as_uri()


@pytest.mark.parametrize("query", ["thong tin doi ngoai", "Đối Ngoại", "57-kl", "bo chinh tri 15/06"])
def test_search_needs_no_marks(visit: Open, query: str) -> None:
    page = visit(lineages.chain())
    page.keyboard.press("/")
    page.keyboard.type(query)
    assert 1 <= page.locator("#found button").count() < 3
    page.keyboard.press("Enter")
    assert selected(page) == lineages.CONCLUSION_57


def test_search_without_result_says_so(visit: Open) -> None:
    page = visit(lineages.chain())
    page.fill("#query", "không có đâu")
    assert page.locator("#found button").count() == 0
    assert page.locator("#count").inner_text().startswith("Không thấy")


def test_filters(visit: Open) -> None:
    page = visit(lineages.large(200))
    total = len(shown(page))
    page.get_by_label("Thực hiện").uncheck()
    assert 1 < len(shown(page)) < total
    page.get_by_role("button", name="Bỏ lọc").click()
    assert len(shown(page)) == total
    page.select_option("#since", "2023")
    page.select_option("#until", "2023")
    page.uncheck("#undated")
    years = page.evaluate("JSON.parse(document.getElementById('data').textContent).nodes.map((node) => [node.id, node.year])")
    kept = set(shown(page))
    assert {year for node, year in years if node in kept} == {2023}
    assert page.locator("#shown").inner_text().startswith(f"Hiển thị {len(kept)}/1.043 văn bản")
    page.check("#held")
    assert set(shown(page)) < kept


def test_zoom_and_pan_by_mouse_and_keys(visit: Open) -> None:
    page = visit(lineages.large(200))
    scale = partial(page.evaluate, "lineage.view.scale")
    place = partial(page.evaluate, "[lineage.view.x, lineage.view.y]")
    before = scale()
    page.mouse.move(600, 400)
    page.mouse.wheel(0, -200)
    page.wait_for_function("(before) => lineage.view.scale > before", arg=before)
    stood = place()
    page.mouse.down()
    page.mouse.move(500, 300)
    page.mouse.up()
    assert all(now > then for now, then in zip(place(), stood, strict=True))
    page.focus("#picture")
    before = scale()
    page.keyboard.press("+")
    assert scale() > before
    page.keyboard.press("0")
    assert scale() < before
    stood = place()
    page.keyboard.press("Shift+ArrowRight")
    assert place()[0] > stood[0]


def test_keys_walk_along_relations(visit: Open) -> None:
    page = visit(lineages.chain())
    page.focus("#picture")
    page.keyboard.press("Home")
    for key, document in (("ArrowUp", lineages.PLAN_149), ("ArrowUp", lineages.CONCLUSION_57), ("ArrowDown", lineages.PLAN_149)):
        page.keyboard.press(key)
        assert selected(page) == document
    assert "Kế hoạch 149-KH/TU" in page.locator("#say").inner_text()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "facts"


def test_touch_on_a_narrow_screen(visit: Open) -> None:
    page = visit(lineages.chain(), size=NARROW, has_touch=True, is_mobile=True)
    assert page.locator("#facts").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    spot = page.evaluate("(id) => lineage.spot(id)", lineages.PLAN_61)
    page.touchscreen.tap(spot["x"], spot["y"])
    assert page.locator("#facts h2").inner_text() == "Kế hoạch 61/KH-UBND"


def test_dark_and_light(visit: Open) -> None:
    page = visit(lineages.chain(), color_scheme="dark")
    color = partial(page.evaluate, "getComputedStyle(document.body).backgroundColor")
    dark = color()
    page.locator("#theme").click()
    assert color() != dark
    page.locator("#theme").click()
    assert color() == dark


def test_english(visit: Open) -> None:
    page = visit(lineages.chain(), lang="en")
    assert page.locator("#shown").inner_text() == "Showing 3/3 documents, 3/3 relations"
    assert page.evaluate("document.documentElement.lang") == "en"


def test_hostile_documents_do_nothing(visit: Open) -> None:
    page = visit(lineages.hostile())
    click(page, "a")
    assert "owned" in page.locator("#facts h3").first.locator("xpath=../dl").inner_text()
    assert page.title() != "owned"
    assert page.locator("img, iframe").count() == 0
    assert page.locator("script").count() == 2


def test_nothing_to_draw(visit: Open) -> None:
    page = visit(Lineage("a", (), ()))
    assert page.locator("#nothing").is_visible()
    page.keyboard.press("Home")


def test_paper_holds_a_table(visit: Open) -> None:
    page = visit(lineages.large(200), color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#paper tbody tr").count() == len(shown(page))
    assert page.evaluate("document.getElementById('sheet').width") == 3000
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper tbody tr").count() == 0
    assert page.evaluate("[document.documentElement.dataset.theme, document.getElementById('sheet').width]") == ["dark", 0]


def test_five_thousand_documents(visit: Open) -> None:
    """Measured on two shared cores: layout 140 to 630 ms, one picture 10 to 95 ms; the bounds leave room for a busy machine."""
    page = visit(lineages.large(5000))
    assert len(shown(page)) > 4900
    assert min(page.evaluate("[1, 2, 3].map(() => lineage.time('refresh'))")) < 2500
    page.click("#fit")
    assert min(page.evaluate("[1, 2, 3].map(() => lineage.time('paint'))")) < 500
    page.fill("#query", "huyen thu 777")
    page.keyboard.press("Enter")
    assert page.locator("#facts dd").nth(2).inner_text() == "Ủy ban nhân dân huyện Thứ 777"
    assert page.locator("#found button").count() < 40
