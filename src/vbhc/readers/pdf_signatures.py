"""Chữ ký số: the signatures that a PDF states, and the pages they stand on. Nothing is verified."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from vbhc.model.text import DigitalSignature
from vbhc.patterns import lazy
from vbhc.readers.pdf_certificates import signer

_TIME = lazy(r"D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
#: "Tên<thư điện tử> đã ký …", as the signing tools fill the reason.
_REASON = lazy(r"\s*([^<>]{2,200}?)\s*<[^<>\s]{1,120}>")
_MOST = 500


def signatures(document: Any) -> list[DigitalSignature]:
    """Every signature that the file states, without its page. Flattening a page takes its signatures away: call this before."""
    from pypdfium2 import raw

    found = []
    for index in range(min(int(raw.FPDF_GetSignatureCount(document)), _MOST)):
        handle = raw.FPDF_GetSignatureObject(document, index)
        if not handle:
            found.append(DigitalSignature())
            continue
        reason = _string(raw.FPDFSignatureObj_GetReason, handle, "utf-16-le")
        holder = signer(_blob(raw.FPDFSignatureObj_GetContents, handle))
        name = holder.name if holder else None
        if name is None and reason and (match := _REASON.match(reason)):
            name = match[1]
        time = iso_time(_string(raw.FPDFSignatureObj_GetTime, handle, "ascii") or "")
        found.append(DigitalSignature(name, holder.organisation if holder else None, time, reason))
    return found


def placed(stated: list[DigitalSignature], data: bytes, field_pages: list[int]) -> tuple[DigitalSignature, ...]:
    """The signatures with their pages; `field_pages` are the pages of the file's signature fields, counted from 1."""
    if not stated:
        return ()
    pages: list[int | None] = [*{*field_pages}] * len(stated) if len({*field_pages}) == 1 else _pages(data, len(stated))
    return tuple(replace(one, page=page) for one, page in zip(stated, pages, strict=True))


def iso_time(stated: str) -> str | None:
    """`D:20240416104545+07'00'` → `2024-04-16T10:45:45+07:00`; None where it is no date."""
    match = _TIME.match(stated)
    if not match:
        return None
    year, month, day, hour, minute, second, zulu, sign, ahead, past = match.groups()
    if not ("01" <= month <= "12" and "01" <= day <= "31"):
        return None
    date = f"{year}-{month}-{day}"
    if hour is None:
        return date
    zone = "+00:00" if zulu else f"{sign}{ahead}:{past or '00'}" if sign else ""
    return f"{date}T{hour}:{minute}:{second or '00'}{zone}"


def _blob(call: Callable[[Any, Any, int], int], handle: Any) -> bytes:
    length = int(call(handle, None, 0))
    buffer = ctypes.create_string_buffer(max(length, 1))
    call(handle, buffer, length)
    return buffer.raw[:length]


def _string(call: Callable[[Any, Any, int], int], handle: Any, codec: str) -> str | None:
    text = _blob(call, handle).decode(codec, "replace").split("\0", 1)[0]
    return " ".join(text.split()) or None


def _pages(data: bytes, count: int) -> list[int | None]:
    """Pages of the signature fields in the order in which the form lists them: pdfium does not tell, pdfminer does."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import dict_value, list_value, resolve1

    unknown: list[int | None] = [None] * count
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        fields = list_value(dict_value(document.catalog.get("AcroForm")).get("Fields"))
        places: dict[Any, int] = {}
        for number, page in enumerate(PDFPage.create_pages(document), start=1):
            places[page.pageid] = number
            places |= {reference.objid: number for reference in resolve1(page.annots) or () if hasattr(reference, "objid")}
        found: list[int | None] = []
        for reference in fields[: _MOST * 4]:
            field = dict_value(reference)
            if resolve1(field.get("V")) is None or getattr(resolve1(field.get("FT")), "name", None) != "Sig":
                continue
            page_id = getattr(field.get("P"), "objid", None)
            found.append(places.get(getattr(reference, "objid", None), places.get(page_id)))
    except Exception:  # noqa: BLE001 - pdfminer raises anything on a broken file; the page then stays unknown
        return unknown
    return found if len(found) == count else unknown
