"""Trang phả hệ: one offline HTML file that a clerk opens by double-click, with the picture, the witnesses and links to the files.

Documents are not trusted: their words travel as JSON, the page puts them in as text, and its policy lets no other script run.
"""

from __future__ import annotations

import json
import tomllib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from pathlib import PurePosixPath, PureWindowsPath
from string import Template
from typing import Any, get_args
from urllib.parse import quote

from vbhc.knowledge.tiers import TIERS, tier_of
from vbhc.messages import Lang, message
from vbhc.model.citation import Relation
from vbhc.model.lineage import Edge, Lineage, Node
from vbhc.outputs.lineage import _facts, _words
from vbhc.patterns import lazy

FORMAT = "html"

#: The parts of the page's program, in the order in which they need one another.
_SCRIPTS = ("graph.js", "layout.js", "picture.js", "facts.js", "print.js", "page.js")
#: What would end the script element, or a line of old JavaScript, inside the embedded JSON.
_UNSAFE = lazy("[<>&\u2028\u2029]")
_YEAR = lazy(r"/((?:19|20)\d\d)/")
#: Halves of letters that stand for no byte of a file name either.
_BROKEN = lazy("[\ud800-\udc7f\udd00-\udfff]")
#: What came by standard input stands in the corpus as "-" and the beginning of its SHA-256.
_PIPED = lazy(r"-[0-9a-f]{12}")
_DRIVE = lazy(r"[A-Za-z]:[\\/]")


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The whole page as text; it needs no other file and no network."""
    words = _told(lang)
    style = _part("page.css")
    script = "(() => {\n'use strict';\n" + "".join(map(_part, _SCRIPTS)) + "})();\n"
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    root = next((node for node in lineage.nodes if node.id == lineage.root), None)
    page = Template(_part("page.html")).substitute(
        {name: escape(text) for name, text in words.items()},
        lang=lang,
        policy=policy,
        name=escape(_words.name(root, lang) if root else lineage.root),
        style=style,
        data=_embedded(_data(lineage, lang) | {"words": words}),
        script=script,
    )
    # A broken surrogate in a document cannot be written as UTF-8.
    return page.encode("utf-8", "replace").decode("utf-8")


@cache
def _part(name: str) -> str:
    return (files("vbhc.outputs.lineage") / "page" / name).read_text("utf-8")


@cache
def _told(lang: Lang) -> dict[str, str]:
    """Lời trên trang: what the page says, by code, in one language; relations and levels are called as everywhere in vbhc."""
    table: dict[str, list[str]] = tomllib.loads(_part("words.toml"))
    words = {code: texts[lang == "en"] for code, texts in table.items()}
    words |= {f"relation_{relation}": _words.relation(relation, lang) for relation in get_args(Relation)}
    return words | {f"tier_{tier}": message(f"lineage-tier-{tier}", lang) for tier in TIERS} | {"absent": _words.absent(lang)}


def _digest(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")


def _embedded(data: dict[str, Any]) -> str:
    """JSON that stays text inside a script element, whatever documents are called."""
    dumped = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", dumped)


def _data(lineage: Lineage, lang: Lang) -> dict[str, Any]:
    """The lineage as the contract has it, with what the page needs besides: names, years, rows of the picture, links to the files."""
    return {
        **_facts.head(lineage),
        "lang": lang,
        "tiers": list(TIERS),
        "relations": list(get_args(Relation)),
        "nodes": [_node(node, lang) for node in lineage.nodes],
        "edges": [_edge(edge) for edge in lineage.edges],
    }


def _node(node: Node, lang: Lang) -> dict[str, Any]:
    return _facts.node(node) | {
        "called": _words.name(node, lang),
        "year": _year(node),
        "tier": TIERS.index(tier_of(node.issuer)),
        "link": link(node.path) if node.path else None,
    }


def _year(node: Node) -> int | None:
    """Năm: of the day, else of the number of a legal document (126/2024/NĐ-CP)."""
    if node.date and node.date[:4].isdecimal():
        return int(node.date[:4])
    found = _YEAR.search(node.number or "")
    return int(found[1]) if found else None


def _edge(edge: Edge) -> dict[str, Any]:
    witnesses = [_facts.witness(witness) | {"link": link(witness.path, witness.page)} for witness in edge.witnesses]
    return _facts.edge(edge) | {"witnesses": witnesses}


def link(path: str, page: int | None = None) -> str | None:
    """Liên kết tới tệp: relative to the page where the path is relative. None for what came through a pipe.

    Viewers open a PDF at `#page=`; other programs would take it for a part of the name.
    """
    if not path or path == "-" or _PIPED.fullmatch(path):
        return None
    at = f"#page={page}" if page and path.lower().endswith(".pdf") else ""
    return "".join(_address(path)) + at


def _quoted(path: str) -> str:
    # A name that is no UTF-8 comes from the system with its bytes kept as halves of letters, and goes back as these bytes.
    return quote(_BROKEN.sub("?", path), errors="surrogateescape")


def _address(path: str) -> Iterator[str]:
    if path.startswith("\\\\"):
        yield "file:"
        yield _quoted(PureWindowsPath(path).as_posix())
    elif _DRIVE.match(path):
        yield "file:///"
        yield path[:2]
        yield _quoted(PureWindowsPath(path).as_posix()[2:])
    elif path.startswith("/"):
        yield "file://"
        yield _quoted("/" + path.lstrip("/"))
    else:
        # "./" keeps "javascript:x.pdf" the name of a file. A backslash parts folders on Windows only, and no Vietnamese file name has one.
        yield "./"
        yield _quoted(PurePosixPath(path.replace("\\", "/")).as_posix())
