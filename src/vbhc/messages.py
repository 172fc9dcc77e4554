"""Câu nói với người dùng: the one catalogue of everything that a person reads, Vietnamese first, English second.

`{path}` and the other names in braces are filled from the values of a note or an error.
"""

from __future__ import annotations

import os
from typing import Literal

Lang = Literal["vi", "en"]

_DEFAULT: Lang = "vi"

CATALOGUE: dict[str, tuple[str, str]] = {
    # errors
    "error": ("{path}: không thực hiện được", "{path}: cannot be done"),
    "unreadable": ("{path}: không đọc được: {cause}", "{path}: cannot be read: {cause}"),
    "missing-file": ("{path}: không có tệp này hoặc không được phép mở ({cause})", "{path}: no such file, or it may not be opened ({cause})"),
    "empty-file": ("{path}: tệp rỗng", "{path}: the file is empty"),
    "encrypted-file": (
        "{path}: tệp đặt mật khẩu. Mở tệp bằng phần mềm soạn thảo, bỏ mật khẩu rồi chạy lại",
        "{path}: the file is encrypted. Remove the password in an editor, then run again",
    ),
    "broken-file": ("{path}: tệp hỏng: {cause}", "{path}: the file is broken: {cause}"),
    "unknown-format": ("{path}: định dạng chưa đọc được: {cause}", "{path}: unknown format: {cause}"),
    "hostile-file": ("{path}: từ chối đọc: {cause}", "{path}: refused: {cause}"),
    "secret-document": (
        "{path}: văn bản có dấu {mark}; vbhc không đọc văn bản mật. Thêm --allow-secret nếu anh/chị được phép",
        "{path}: the document is marked {mark}; vbhc does not read secret documents. Add --allow-secret if you are entitled to",
    ),
    "no-such-file": ("{path}: không có tệp này", "{path}: no such file"),
    "no-permission": ("{path}: không được phép mở tệp này", "{path}: no permission to open this file"),
    "is-a-directory": ("{path}: đây là thư mục, không phải tệp", "{path}: this is a folder, not a file"),
    "too-large": ("{path}: tệp lớn hơn {limit}", "{path}: the file is larger than {limit}"),
    "format-unknown": (
        "{path}: không nhận ra định dạng; vbhc đọc .pdf, .docx, .html, .txt",
        "{path}: unknown format; vbhc reads .pdf, .docx, .html, .txt",
    ),
    "format-doc": (
        "{path}: .doc cũ chưa đọc được, hãy lưu thành .docx",
        "{path}: the old .doc format cannot be read yet, save it as .docx",
    ),
    "format-rtf": ("{path}: .rtf chưa đọc được, hãy lưu thành .docx", "{path}: .rtf cannot be read yet, save it as .docx"),
    "format-odt": ("{path}: .odt chưa đọc được, hãy lưu thành .docx", "{path}: OpenDocument cannot be read yet, save it as .docx"),
    "format-image": (
        "{path}: đây là ảnh; hãy nhận dạng chữ (OCR) rồi lưu thành .pdf hoặc .txt",
        "{path}: this is a picture; recognise its text (OCR) and save it as .pdf or .txt",
    ),
    "format-mhtml": ("{path}: .mht chưa đọc được, hãy lưu trang thành .html", "{path}: MHTML cannot be read, save the page as .html"),
    "format-xlsx": ("{path}: đây là bảng tính, không phải văn bản", "{path}: this is a spreadsheet, not a document"),
    "format-xls": ("{path}: đây là bảng tính, không phải văn bản", "{path}: this is a spreadsheet, not a document"),
    "format-pptx": ("{path}: đây là bài trình chiếu, không phải văn bản", "{path}: these are slides, not a document"),
    "format-ppt": ("{path}: đây là bài trình chiếu, không phải văn bản", "{path}: these are slides, not a document"),
    "format-zip": ("{path}: đây là tệp nén; hãy giải nén rồi đọc từng tệp", "{path}: this is an archive; unpack it and read its files"),
    "format-ole": ("{path}: tệp Office cũ loại không rõ, hãy lưu thành .docx", "{path}: an old Office file of unknown kind, save it as .docx"),
    "format-pdf": ("{path}: bản vbhc này không có bộ đọc PDF", "{path}: this vbhc has no reader for PDF"),
    "format-docx": ("{path}: bản vbhc này không có bộ đọc DOCX", "{path}: this vbhc has no reader for DOCX"),
    # notes of the text and HTML readers
    "legacy-encoding-suspected": (
        "chữ có vẻ theo bảng mã cũ (TCVN3 hoặc VNI), chưa được chuyển sang Unicode",
        "the letters look like an encoding before Unicode (TCVN3 or VNI) and are not converted",
    ),
    "undecodable-bytes": ("{count} chỗ không giải mã được", "{count} places could not be decoded"),
    "no-text": ("tệp không có chữ nào", "the file holds no text"),
    # notes of the letterhead
    "date-impossible": ("ngày ghi “{text}” không có trong lịch", "the date “{text}” does not exist"),
    "type-symbol-differ": (
        "tên loại ghi “{heading}” nhưng ký hiệu là {symbol}; lấy theo tên loại",
        "the heading says “{heading}” but the symbol is {symbol}; the heading counts",
    ),
    "number-conflict": ("số ghi trong văn bản là {text}, cổng thông tin ghi {portal}", "the document says number {text}, the portal says {portal}"),
    "date-conflict": ("ngày ghi trong văn bản là {text}, cổng thông tin ghi {portal}", "the document is dated {text}, the portal says {portal}"),
    "facts-from-portal": (
        "văn bản không còn dòng số hoặc ngày; lấy theo bảng thuộc tính của cổng thông tin",
        "the text has no number or date line left; the portal's table of facts is used",
    ),
    "issuer-from-portal": (
        "không còn phần đầu văn bản; cơ quan ban hành ({name}) lấy theo cổng thông tin",
        "no letterhead left; the issuer ({name}) is the one the portal states",
    ),
    "issuer-from-body": (
        "không còn phần đầu văn bản; cơ quan ban hành ({name}) lấy theo lời văn",
        "no letterhead left; the issuer ({name}) is taken from the text",
    ),
    "usage": ("{cause}", "{cause}"),
    "broken-table": ("bảng {path} sai: {cause}", "table {path} is wrong: {cause}"),
    "bug": (
        "{path}: lỗi của vbhc ({cause}). Xin báo lại kèm tệp này; các tệp khác vẫn được đọc tiếp",
        "{path}: a bug in vbhc ({cause}). Please report it with this file; the other files go on",
    ),
}


def language(asked: str | None = None) -> Lang:
    """`asked`, else VBHC_LANG, else Vietnamese; only "vi" and "en" count."""
    wanted = (asked or os.environ.get("VBHC_LANG") or _DEFAULT).lower()
    return "en" if wanted.startswith("en") else "vi"


def message(code: str, lang: Lang | None = None, **values: str) -> str:
    """The sentence for `code`; a missing value shows as its name, so that no message ever fails."""
    vietnamese, english = CATALOGUE[code]
    template = english if (lang or language()) == "en" else vietnamese
    return template.format_map(_Named(values))


class _Named(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
