"""Ghi chú bên lề: remarks as Word comments around the words that they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from posixpath import dirname, relpath

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.docx_package import W, local, val
from vbhc.writers.docx_letters import Letter, Letters
from vbhc.writers.docx_looks import Cutter
from vbhc.writers.docx_package import Parts
from vbhc.writers.docx_words import set_text
from vbhc.writers.remark import Remark

_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_INITIALS = "vbhc"
_RUNS = frozenset({"r", "ins", "del", "hyperlink", "smartTag", "fldSimple", "sdt"})
#: Longer names of authors are cut off by Word.
_LONGEST = 250


def add(parts: Parts, root: Element, letters: Letters, remarks: Sequence[Remark]) -> None:
    """Writes all remarks; those without words of their own stand at the first paragraph."""
    if not remarks:
        return
    name = parts.target("comments")
    kept = parts.tree(name) if name else None
    comments = etree.Element(W + "comments", nsmap={"w": W[1:-1]}) if kept is None else kept
    number = 1 + max(
        (int(said) for comment in comments.iterfind(W + "comment") if (said := val(comment, "id") or "").isdecimal()), default=-1
    )
    held = [_held(letters, remark) for remark in remarks]
    cutter = Cutter([one for one in held if one])
    for remark, words in zip(remarks, held, strict=True):
        _mark(root, cutter.runs(words) if words else [], letters, remark, str(number))
        comments.append(_comment(comments, remark, str(number)))
        number += 1
    if kept is None or name is None:
        name = _new(parts)
    parts.put(name, comments)
    parts.put(parts.main, root)


def _held(letters: Letters, remark: Remark) -> list[Letter]:
    """The letters that a comment is put around: none in text boxes, where Word knows no comments."""
    found = letters.at(remark.span) if remark.span is not None and remark.span.end > remark.span.start else None
    return [] if not found or any(local(above) == "txbxContent" for above in found[0].element.iterancestors()) else found


def _mark(root: Element, runs: list[Element], letters: Letters, remark: Remark, number: str) -> None:
    start, end, reference = (root.makeelement(W + name) for name in ("commentRangeStart", "commentRangeEnd", "r"))
    for mark in (start, end):
        mark.set(W + "id", number)
    sign = reference.makeelement(W + "commentReference")
    sign.set(W + "id", number)
    reference.append(sign)
    if runs:
        runs[0].addprevious(start)
        runs[-1].addnext(end)
    else:
        paragraph = _paragraph(root, letters, remark)
        if paragraph is None:
            return
        inside = [child for child in paragraph if isinstance(child.tag, str) and local(child) in _RUNS]
        if inside:
            inside[0].addprevious(start)
            inside[-1].addnext(end)
        else:
            paragraph.extend((start, end))
    end.addnext(reference)


def _paragraph(root: Element, letters: Letters, remark: Remark) -> Element | None:
    """The paragraph that a remark stands at whose words cannot be marked; of a text box the one that it hangs on."""
    found = letters.paragraph(remark.span.start) if remark.span is not None else None
    above = [found, *found.iterancestors()] if found is not None else []
    outer = next((one for one in reversed(above) if one.tag == W + "p"), None)
    if outer is not None and root in outer.iterancestors():
        return outer
    body = root.find(W + "body")
    return next(body.iter(W + "p"), None) if body is not None else None


def _comment(holder: Element, remark: Remark, number: str) -> Element:
    comment = holder.makeelement(W + "comment")
    for name, said in (("id", number), ("author", remark.author[:_LONGEST]), ("initials", _INITIALS)):
        comment.set(W + name, said)
    for line in remark.text.split("\n"):
        paragraph, run, text = (holder.makeelement(W + name) for name in ("p", "r", "t"))
        set_text(text, line)
        run.append(text)
        paragraph.append(run)
        comment.append(paragraph)
    return comment


def _new(parts: Parts) -> str:
    """Makes room for comments in a package that has none; the name of the part."""
    folder = dirname(parts.main)
    name = f"{folder}/comments.xml" if folder else "comments.xml"
    if parts.tree(name) is not None:
        # A part that nothing points at: left alone.
        name = f"{folder}/vbhc-comments.xml" if folder else "vbhc-comments.xml"
    where = f"{folder}/_rels/{parts.main.rpartition('/')[2]}.rels" if folder else f"_rels/{parts.main}.rels"
    found = parts.tree(where)
    relations = etree.Element(_RELS + "Relationships") if found is None else found
    known = {relation.get("Id") for relation in relations}
    identity = next(f"rId{count}" for count in range(1, len(known) + 2) if f"rId{count}" not in known)
    etree.SubElement(relations, _RELS + "Relationship", {"Id": identity, "Type": _KIND, "Target": relpath(name, folder or ".")})
    parts.put(where, relations)
    types = parts.tree("[Content_Types].xml")
    if types is not None:
        etree.SubElement(types, _TYPES + "Override", {"PartName": f"/{name}", "ContentType": _MEDIA})
        parts.put("[Content_Types].xml", types)
    return name
