"""Văn bản cùng việc: what other bodies made of the same directive, then what speaks of the same matter."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from vbhc.corpus import links, nodes, tables
from vbhc.corpus.database import Database
from vbhc.knowledge.spelling import fold
from vbhc.model.answers import Similar
from vbhc.patterns import lazy

#: How far up shared directives are looked for, and how much less each step counts.
_STEPS = 4
_LESS = 0.5
#: Documents looked at below one shared directive: beyond, its plans say nothing of one matter.
_BELOW = 2_000
#: A pair of syllables that more files than this share of the corpus, or so many, hold says little of the matter and costs much to look up.
_COMMON = 0.2
_COMMON_FILES = 20_000
_PAIRS = 24
_HEADINGS = 12
#: Some of the best by score fall behind others when what is held comes first.
_SPARE = 3
_RANKED = 2_000
#: Less than this part of the best score is chance: the document itself has the best where it is held.
_LEAST = 0.1
#: Number, title, issuer, body, folded: the matter stands in the title; headings are met in the body.
_WEIGHTS = "0.0, 8.0, 0.0, 1.0, 0.0"
#: What is said of a cited document is no word of the matter: "Kế hoạch số 149-KH/TU, ngày 29/01/2024".
_FIGURES = lazy(r"\S{0,40}\d\S{0,40}")


def alike(database: Database, row: int, limit: int) -> list[Similar]:
    """Documents like a row of `documents`, best first: the more and the nearer directives they share, then by their words."""
    ancestors = _ancestors(database, row)
    family = {row, *ancestors, *_descendants(database, row)}
    shared: dict[int, list[tuple[int, int]]] = {}
    for directive, distance in ancestors.items():
        for other, below in _below(database, directive).items():
            if other not in family:
                shared.setdefault(other, []).append((distance + below, directive))
    terms = _terms(database, row)
    words = _by_words(database, terms)
    scores: defaultdict[int, float] = defaultdict(float)
    for other, directives in shared.items():
        scores[other] += sum(_LESS ** (distance - 2) for distance, _ in directives)
    for other, score in words.items():
        if other not in family:
            scores[other] += score
    mine = nodes.by_rows(database, [row])[row]
    best = _best(database, scores, limit * _SPARE)
    found = nodes.by_rows(database, {one for one, _ in best} | {d for one, _ in best for _, d in shared.get(one, ())})
    alike_ = [
        Similar(
            node=found[other],
            score=score,
            shared=tuple(found[one] for _, one in sorted(shared.get(other, ()), key=lambda pair: (pair[0], found[pair[1]].id))),
            terms=tuple(term for term in terms if _holds(found[other].title, term)),
        )
        for other, score in best
        if other in found and (shared.get(other) or found[other].held)
    ]
    # A drafter wants to see what others did: plans one can read before such that are only heard of, other bodies before one's own.
    own = mine.issuer.id if mine.issuer else None
    alike_.sort(
        key=lambda one: (
            not one.shared,
            not one.node.held,
            bool(own and one.node.issuer and one.node.issuer.id == own),
            -one.score,
            one.node.id,
        )
    )
    return alike_[:limit]


def _best(database: Database, scores: dict[int, float], most: int) -> list[tuple[int, float]]:
    """The rows with the best scores. Of equals those with the lesser keys: rows are numbered as files came."""
    least = sorted(scores.values(), reverse=True)[:most][-1:]
    near = {row: score for row, score in scores.items() if score >= least[0]} if least else {}
    if len(near) <= most:
        return list(near.items())
    keys = dict(database.execute("SELECT id, key FROM documents WHERE id IN (SELECT value FROM json_each(?))", (tables.listed(near),)))
    return sorted(near.items(), key=lambda item: (-item[1], keys[item[0]]))[:most]


def _ancestors(database: Database, row: int) -> dict[int, int]:
    """What a document carries out, with the number of steps."""
    found: dict[int, int] = {}
    frontier = [row]
    for step in range(1, _STEPS + 1):
        frontier = [one for one in _next(database, frontier, upwards=True) if one not in found and one != row]
        found.update(dict.fromkeys(frontier, step))
    return found


def _descendants(database: Database, row: int) -> dict[int, int]:
    """What carries a document out, with the number of steps."""
    return _below(database, row)


def _below(database: Database, row: int) -> dict[int, int]:
    found: dict[int, int] = {}
    frontier = [row]
    for step in range(1, _STEPS + 1):
        frontier = [one for one in _next(database, frontier, upwards=False) if one not in found and one != row]
        found.update(dict.fromkeys(frontier, step))
        if len(found) >= _BELOW:
            break
    return found


def _next(database: Database, rows: list[int], *, upwards: bool) -> list[int]:
    edges, here, there = links.looking(from_source=upwards)
    found: dict[int, None] = {}
    for some in nodes.portions(rows):
        marks = ", ".join("?" * len(some))
        found.update(
            (other, None)
            for (other,) in database.execute(
                f"SELECT DISTINCT {there} FROM {edges} WHERE {here} IN ({marks}) AND relation = 'implements' LIMIT {_BELOW}",  # noqa: S608 - columns of ours
                some,
            )
        )
    return list(found)


def _terms(database: Database, row: int) -> list[str]:
    """Pairs of syllables of title and headings: most Vietnamese words have two syllables, and a pair across two words is rare elsewhere."""
    texts = [text for (text,) in database.execute("SELECT title FROM documents WHERE id = ? AND title IS NOT NULL", (row,))]
    record = database.execute(
        "SELECT record FROM files WHERE document = ? AND record IS NOT NULL AND kind <> 'article' ORDER BY draft, path LIMIT 1", (row,)
    ).fetchone()
    if record:
        texts += _headings(json.loads(record[0])["sections"])
    return list(dict.fromkeys(pair for text in texts for pair in pairs(text)))


def _headings(sections: list[dict[str, object]]) -> list[str]:
    """The headings of the outermost sections that have one."""
    return [str(section["heading"]) for section in sections if section["heading"]][:_HEADINGS]


def pairs(text: str) -> Iterator[str]:
    """Cặp âm tiết: two syllables that stand side by side, with nothing between them but a blank; figures and numbers part them."""
    for piece in re.split(r"[^\w\s]+", _FIGURES.sub(" . ", text)):
        words = fold(piece).split()
        yield from (f"{first} {second}" for first, second in pairwise(words))


def _by_words(database: Database, terms: list[str]) -> dict[int, float]:
    """Held documents by the words they share, from nearly 1 down: BM25 over titles and texts, of the rarest pairs."""
    total = database.execute("SELECT count(*) FROM files").fetchone()[0]
    most = min(max(int(total * _COMMON), 20), _COMMON_FILES)
    counted = [(count, term) for term in terms[: _PAIRS * 4] if 1 < (count := _files_with(database, term, most)) <= most]
    rare = [term for _, term in sorted(counted)][:_PAIRS]
    if not rare:
        return {}
    query = "{title body} : (" + " OR ".join(f'"{term}"' for term in rare) + ")"
    rows = database.execute(
        f"SELECT f.document, min(s.score) FROM (SELECT rowid, bm25(search, {_WEIGHTS}) AS score FROM search WHERE search MATCH ?"  # noqa: S608 - figures of ours
        f" ORDER BY score LIMIT {_RANKED}) AS s JOIN files AS f ON f.id = s.rowid WHERE f.document IS NOT NULL GROUP BY f.document",
        [query],
    ).fetchall()
    best = max((-score for _, score in rows), default=0.0)
    return {document: -score / best for document, score in rows if -score >= _LEAST * best} if best > 0 else {}


def _files_with(database: Database, term: str, most: int) -> int:
    """In how many files a pair stands; counting stops one past `most`."""
    query = f'{{title body}} : "{term}"'
    row = database.execute("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)", [query, most + 1]).fetchone()
    return int(row[0])


def _holds(title: str | None, term: str) -> bool:
    return title is not None and f" {term} " in f" {fold(title)} "
