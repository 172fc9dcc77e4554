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
    "missing-file": (
        "{path}: không có tệp này hoặc không được phép mở ({cause})",
        "{path}: no such file, or it may not be opened ({cause})",
    ),
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
        "{path}: không nhận ra định dạng; vbhc đọc .pdf, .docx, .doc, .html, .txt",
        "{path}: unknown format; vbhc reads .pdf, .docx, .doc, .html, .txt",
    ),
    "format-doc": (
        "{path}: đây là tệp .doc cũ, không phải .docx",
        "{path}: this is an old .doc file, not a .docx",
    ),
    "format-doc-95": (
        "{path}: tệp Word 6.0/95 trở về trước chưa đọc được, hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
        "{path}: files of Word 6.0/95 and before cannot be read, open it in Word or LibreOffice and save it as .docx",
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
    "format-ole": (
        "{path}: tệp Office cũ loại không rõ, hãy lưu thành .docx",
        "{path}: an old Office file of unknown kind, save it as .docx",
    ),
    "format-pdf": ("{path}: bản vbhc này không có bộ đọc PDF", "{path}: this vbhc has no reader for PDF"),
    "format-docx": ("{path}: bản vbhc này không có bộ đọc DOCX", "{path}: this vbhc has no reader for DOCX"),
    # notes of the text and HTML readers
    "legacy-encoding-suspected": (
        "chữ có vẻ theo bảng mã cũ (TCVN3 hoặc VNI), chưa được chuyển sang Unicode",
        "the letters look like an encoding before Unicode (TCVN3 or VNI) and are not converted",
    ),
    "undecodable-bytes": ("{count} chỗ không giải mã được", "{count} places could not be decoded"),
    "no-document-in-page": (
        "không tìm thấy văn bản hay bài viết trong trang; toàn bộ chữ của trang được đọc",
        "no document or article was found in the page; all of its text is read",
    ),
    "empty-page": ("{path}: trang không có nội dung", "{path}: the page holds nothing"),
    "too-deep": ("{path}: từ chối đọc: các phần tử lồng nhau quá sâu", "{path}: refused: elements nested too deep"),
    "no-text": ("tệp không có chữ nào", "the file holds no text"),
    # the Word reader
    "zip-broken": (
        "{path}: tệp hỏng: gói zip không mở được ({cause})",
        "{path}: the file is broken: its zip package cannot be opened ({cause})",
    ),
    "zip-bomb": ("{path}: từ chối đọc: phần {part} nở ra quá lớn", "{path}: refused: the part {part} unpacks to too much"),
    "xml-broken": (
        "{path}: tệp hỏng: phần {part} không đúng XML ({cause})",
        "{path}: the file is broken: the part {part} is not XML ({cause})",
    ),
    "xml-doctype": (
        "{path}: từ chối đọc: phần {part} khai báo kiểu tài liệu hoặc thực thể XML",
        "{path}: refused: the part {part} declares a document type or XML entities",
    ),
    "xml-limit": (
        "{path}: từ chối đọc: phần {part} lồng quá sâu hoặc quá dài",
        "{path}: refused: the part {part} is nested too deep or too long",
    ),
    "docx-missing-part": ("{path}: tệp hỏng: thiếu phần {part}", "{path}: the file is broken: the part {part} is missing"),
    "docx-part-unreadable": (
        "không đọc được phần {part} của tệp ({cause}); đọc tiếp phần còn lại",
        "the part {part} of the file cannot be read ({cause}); the rest is",
    ),
    "doc-container": (
        "{path}: tệp hỏng: không mở được tệp Word cũ ({cause})",
        "{path}: the file is broken: the old Word file cannot be opened ({cause})",
    ),
    "doc-pieces": (
        "{path}: tệp hỏng: bảng ghép chữ của tệp Word không đúng",
        "{path}: the file is broken: its table of text pieces makes no sense",
    ),
    "doc-truncated": ("{path}: tệp hỏng: tệp Word bị cắt cụt", "{path}: the file is broken: the Word file is cut off"),
    "docx-embedded": ("{count} tệp nhúng trong văn bản không được đọc", "{count} files embedded in the document are not read"),
    "tracked-changes": (
        "tệp còn theo dõi sửa đổi: giữ {kept} chỗ thêm, bỏ {dropped} chỗ xóa",
        "the file holds tracked changes: {kept} insertions kept, {dropped} deletions left out",
    ),
    "comments": ("tệp còn {count} ý kiến ghi bên lề", "the file holds {count} comments"),
    "hidden-text": ("bỏ {count} ký tự ẩn", "{count} hidden letters left out"),
    "legacy-font": (
        "{count} chữ theo phông cũ {font} (không phải Unicode), chưa được chuyển",
        "{count} letters in the old font {font} (not Unicode) are not converted",
    ),
    # notes of the letterhead
    "date-impossible": ("ngày ghi “{text}” không có trong lịch", "the date “{text}” does not exist"),
    "type-symbol-differ": (
        "tên loại ghi “{heading}” nhưng ký hiệu là {symbol}; lấy theo tên loại",
        "the heading says “{heading}” but the symbol is {symbol}; the heading counts",
    ),
    "number-conflict": (
        "số ghi trong văn bản là {text}, cổng thông tin ghi {portal}",
        "the document says number {text}, the portal says {portal}",
    ),
    "date-conflict": (
        "ngày ghi trong văn bản là {text}, cổng thông tin ghi {portal}",
        "the document is dated {text}, the portal says {portal}",
    ),
    "ambiguous": (
        "“{words}” có thể là một trong các văn bản: {documents}",
        "“{words}” may mean one of several documents: {documents}",
    ),
    "citation-date-conflict": (
        "{number} được dẫn với hai ngày khác nhau: {first} và {second}",
        "{number} is cited with two different dates: {first} and {second}",
    ),
    "citation-type-symbol-differ": (
        "văn bản dẫn {number} là “{type}”, nhưng ký hiệu là của loại khác; lấy theo chữ",
        "{number} is cited as “{type}”, but its symbol is that of another type; the word counts",
    ),
    "facts-from-portal": (
        "văn bản không còn dòng số hoặc ngày; lấy theo bảng thuộc tính của cổng thông tin",
        "the text has no number or date line left; the portal's table of facts is used",
    ),
    "type-from-lead": ("không còn tên loại và số; tên loại ({name}) lấy theo lời dẫn", "heading and number are lost; the type ({name}) is taken from the lead"),
    "issuer-by-signature": (
        "phần đầu ghi cấp ủy, chữ ký thay mặt Ban Thường vụ: cơ quan ban hành là {name}",
        "the letterhead names the committee, the signature its standing board: the issuer is {name}",
    ),
    "signer-second-opinion": (
        "họ tên người ký “{name}” không có trong bảng họ; nhận ra nhờ bộ gán nhãn tên riêng",
        "the signer's name “{name}” is in no table; a name tagger recognised it",
    ),
    "signer-unread": ("không chắc “{text}” là họ tên người ký", "unsure whether “{text}” is the signer's name"),
    "not-vietnamese": ("văn bản không phải tiếng Việt có dấu", "the text is not Vietnamese with its marks"),
    "place-repaired": ("địa danh “{text}” mất chữ; đọc là {name}", "the place “{text}” lost letters; read as {name}"),
    "annex-alone": ("tệp chỉ có phụ lục, không có văn bản chính", "the file holds an annex without its main document"),
    "date-of-adoption": ("không có dòng ngày tháng; lấy ngày được thông qua", "no date line; the day of adoption is used"),
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
    "needs-ocr": (
        "tệp là bản quét, không có chữ dùng được; cần nhận dạng chữ (OCR) trước rồi chạy lại",
        "the file is a scan without usable text; recognise it (OCR) first, then run again",
    ),
    # the PDF reader
    "bad-text-layer": (
        "lớp chữ của tệp không phải tiếng Việt (trang {pages}), không dùng được; cần nhận dạng chữ (OCR) lại",
        "the text layer is not Vietnamese (pages {pages}) and of no use; recognise the text (OCR) anew",
    ),
    "pages-without-text": ("trang {pages} chỉ có hình, không đọc được chữ", "pages {pages} hold only pictures and no text"),
    "pdf-no-pages": ("{path}: tệp PDF không có trang nào đọc được", "{path}: the PDF has no page that can be read"),
    "pdf-too-many-pages": ("{path}: tệp PDF có {count} trang", "{path}: the PDF has {count} pages"),
    # the card
    "card-file": ("Tệp", "File"),
    "card-pages": ("{count} trang", "{count} pages"),
    "card-text-native": ("chữ gốc", "native text"),
    "card-text-ocr": ("chữ nhận dạng (OCR)", "recognised text (OCR)"),
    "card-text-mixed": ("một phần là hình", "partly pictures"),
    "card-text-none": ("chỉ có hình", "pictures only"),
    "card-number": ("Số, ký hiệu", "Number"),
    "card-symbol-only": ("— (chưa có số; ký hiệu {symbol})", "— (no number yet; symbol {symbol})"),
    "card-type": ("Tên loại", "Type"),
    "card-issuer": ("Cơ quan ban hành", "Issuer"),
    "card-parent": ("chủ quản: {name}", "of {name}"),
    "card-date": ("Địa danh, ngày", "Place, date"),
    "card-title": ("Trích yếu", "Title"),
    "card-marks": ("Độ mật, độ khẩn", "Marks"),
    "card-mark-mat": ("MẬT", "SECRET (mật)"),
    "card-mark-toi-mat": ("TỐI MẬT", "TOP SECRET (tối mật)"),
    "card-mark-tuyet-mat": ("TUYỆT MẬT", "HIGHEST SECRECY (tuyệt mật)"),
    "card-mark-khan": ("KHẨN", "URGENT (khẩn)"),
    "card-mark-thuong-khan": ("THƯỢNG KHẨN", "VERY URGENT (thượng khẩn)"),
    "card-mark-hoa-toc": ("HỎA TỐC", "EXPRESS (hỏa tốc)"),
    "card-addressees": ("Kính gửi", "To"),
    "card-sections": ("Bố cục", "Sections"),
    "card-signers": ("Người ký", "Signed by"),
    "card-recipients": ("Nơi nhận", "Recipients"),
    "card-annexes": ("Phụ lục, kèm theo", "Annexes"),
    "card-kind": ("Nhận là", "Kind"),
    "card-kind-document": ("văn bản", "document"),
    "card-kind-article": ("tin, bài về một văn bản", "article about a document"),
    "card-kind-other": ("không phải văn bản hành chính", "not an administrative document"),
    "card-system-state": ("hệ thống Nhà nước", "State"),
    "card-system-party": ("hệ thống Đảng", "Party"),
    "card-system-legal": ("quy phạm pháp luật", "legal document"),
    "card-system-mass": ("đoàn thể", "mass organisation"),
    "card-draft": ("dự thảo", "draft"),
    "card-announces": ("Đưa tin về", "About"),
    "card-signatures": ("Chữ ký số", "Digital signature"),
    "card-notes": ("Ghi chú", "Notes"),
    "card-more": ("… và {count} mục nữa (xem --format json)", "… and {count} more (see --format json)"),
    "card-citations": ("Viện dẫn", "Cites"),
    "card-cited": ("{documents} văn bản, {mentions} lần nhắc đến", "{documents} documents, {mentions} mentions"),
    "relation-implements": ("Thực hiện", "Implements"),
    "relation-based_on": ("Căn cứ", "Based on"),
    "relation-guides": ("Hướng dẫn", "Guides"),
    "relation-amends": ("Sửa đổi, bổ sung", "Amends"),
    "relation-replaces": ("Thay thế", "Replaces"),
    "relation-repeals": ("Bãi bỏ", "Repeals"),
    "relation-suspends": ("Đình chỉ", "Suspends"),
    "relation-corrects": ("Đính chính", "Corrects"),
    "relation-consolidates": ("Hợp nhất", "Consolidates"),
    "relation-promulgates": ("Ban hành", "Promulgates"),
    "relation-approves": ("Phê duyệt", "Approves"),
    "relation-attached_to": ("Kèm theo", "Attached to"),
    "relation-requested_by": ("Theo đề nghị tại", "Requested by"),
    "relation-responds_to": ("Trả lời", "Responds to"),
    "relation-mentions": ("Nhắc đến", "Mentions"),
    "card-tasks": ("Nhiệm vụ được giao", "Tasks"),
    "card-task-section": ("Mục", "Section"),
    "card-task-task": ("Nội dung", "Task"),
    "card-task-lead": ("Chủ trì", "Lead"),
    "card-task-with": ("Phối hợp", "With"),
    "card-task-deadline": ("Thời hạn", "Deadline"),
    # the listing of citations
    "cite-none": ("không viện dẫn văn bản nào", "cites no document"),
    "cite-relation": ("Quan hệ", "Relation"),
    "cite-document": ("Văn bản được viện dẫn", "Cited document"),
    "cite-where": ("Ở đâu", "Where"),
    "cite-rules": ("Tìm ra → xét quan hệ", "Found → decided by"),
    "cite-within": ("{relation} (của số {index})", "{relation} (of no. {index})"),
    "cite-mentions": ("{document} ({count} lần)", "{document} ({count} times)"),
    "cite-page": ("trang {page}", "page {page}"),
    "cite-accounting": (
        "{seen} chỗ đã xét: {cited} chỗ nhắc đến văn bản, {ignored} bỏ qua{reasons}",
        "{seen} candidates seen: {cited} mentions of documents, {ignored} ignored{reasons}",
    ),
    # the command line
    "nothing-to-read": (
        "chưa nói đọc tệp nào: thêm tên tệp, thư mục, - (đầu vào chuẩn) hoặc --files-from. Xem vbhc parse --help",
        "nothing to read: name a file, a folder, - (standard input) or --files-from. See vbhc parse --help",
    ),
    "stdin-twice": (
        "đầu vào chuẩn chỉ đọc được một lần: bỏ - hoặc --files-from -",
        "standard input can be read only once: drop - or --files-from -",
    ),
    "pattern-unmatched": (
        "{path}: không có tệp nào khớp mẫu này. Kiểm tra lại thư mục và phần mở rộng",
        "{path}: no file matches this pattern. Check the folder and the suffix",
    ),
    "folder-empty": ("{path}: thư mục không có tệp nào vbhc đọc được", "{path}: the folder holds no file that vbhc reads"),
    "folder-only-folders": (
        "{path}: thư mục không có tệp nào vbhc đọc được, chỉ có thư mục con. Thêm --recursive để đọc cả thư mục con",
        "{path}: the folder holds no file that vbhc reads, only folders. Add --recursive to read those too",
    ),
    "output-exists": (
        "{path}: tệp đã có, vbhc không ghi đè. Chọn tên khác hoặc thêm --force",
        "{path}: the file is there already and is not overwritten. Choose another name or add --force",
    ),
    "output-is-input": (
        "{path}: nơi ghi trùng với tệp đang đọc. Chọn tên khác cho --output",
        "{path}: --output is a file that is being read. Choose another name",
    ),
    "cannot-write": ("{path}: không ghi được: {cause}", "{path}: cannot be written: {cause}"),
    "summary": ("đọc được {read}/{asked} tệp, {unread} tệp chưa đọc được", "read {read} of {asked} files, {unread} not read"),
    "summary-skipped": (
        "bỏ qua {count} tệp không phải loại vbhc đọc ({kinds}); muốn đọc tệp nào thì nêu đích danh tệp đó",
        "passed over {count} files of kinds that vbhc does not read ({kinds}); name a file to have it read",
    ),
    "numbering-gap": ("trước “{label}” thiếu số thứ tự", "a number is missing before “{label}”"),
    "numbering-repeat": ("số thứ tự “{label}” lặp lại", "the number “{label}” is repeated"),
    "numbering-restart": ("đánh số lại từ “{label}” mà không có đề mục mới", "numbering starts again at “{label}” without a heading above"),
    "second-numbering": (
        "từ “{label}” là văn bản khác đánh số lại từ đầu; các mục sau đó không được ghi",
        "from “{label}” on another document numbers its own articles; they are left out",
    ),
    # questions to the corpus
    "corpus-no-document": ("{path}: kho không có văn bản này", "{path}: the corpus knows no such document"),
    "corpus-ambiguous": (
        "{path}: có {count} văn bản như vậy. Chọn một: dùng id, hoặc thêm --issuer, --year",
        "{path}: {count} documents are called so. Choose one: use its id, or add --issuer, --year",
    ),
    "corpus-not-found": (
        "{path}: kho không có văn bản nào như vậy. Thử vbhc find, hoặc lập thêm kho bằng vbhc index",
        "{path}: the corpus knows no such document. Try vbhc find, or add more with vbhc index",
    ),
    "corpus-no-number": (
        "{path}: không đọc được số hay tên của văn bản trong tệp này, nên không tìm được nó trong kho",
        "{path}: no number or name of a document is to be read in this file",
    ),
    "gaps-not-held": (
        "{path}: kho chưa có bản của văn bản này nên không biết giao cho ai. Thêm tệp bằng vbhc index, hoặc dùng --among provinces hay --among TỆP",
        "{path}: the corpus holds no copy of this document, so nobody knows whom it addresses. Add it with vbhc index, or use --among provinces or --among FILE",
    ),
    "date-unreadable": ("{path}: không phải ngày; viết 18/03/2024 hoặc 2024-03-18", "{path}: no date; write 2024-03-18 or 18/03/2024"),
    "nothing-found": ("không tìm thấy văn bản nào", "no document found"),
    "no-conflicts": ("không có mâu thuẫn nào", "no conflicts"),
    "first-only": ("chỉ hiển thị {count} kết quả đầu; muốn xem thêm: --limit", "only the first {count} are shown; for more: --limit"),
    "one-file-only": ("{path}: lệnh này ghi một tệp, không ghi thư mục", "{path}: this command writes one file, no folder"),
    "sheet-id": ("id", "id"),
    "sheet-document": ("Văn bản", "Document"),
    "sheet-date": ("Ngày", "Date"),
    "sheet-issuer": ("Cơ quan ban hành", "Issuer"),
    "sheet-title": ("Trích yếu", "Title"),
    "sheet-path": ("Tệp", "File"),
    "sheet-score": ("Điểm", "Score"),
    "sheet-shared": ("Cùng thực hiện", "Both carry out"),
    "sheet-terms": ("Từ chung", "Common words"),
    "sheet-body": ("Cơ quan", "Body"),
    "sheet-body_id": ("Mã cơ quan", "Body id"),
    "sheet-progress": ("Kế hoạch", "Plan"),
    "sheet-plan": ("Số, ký hiệu", "Number"),
    "sheet-days": ("Số ngày", "Days"),
    "sheet-late": ("Hạn", "Deadline"),
    "sheet-field": ("Điểm mâu thuẫn", "Conflict"),
    "sheet-value": ("Giá trị", "Value"),
    "sheet-files": ("Số tệp", "Files"),
    "sheet-witness": ("Bằng chứng", "Witness"),
    "gap-held": ("có", "yes"),
    "gap-heard": ("chỉ nghe nhắc đến", "only heard of"),
    "gap-none": ("chưa thấy trong kho", "none in the corpus"),
    "gap-late": ("quá hạn", "past"),
    "gap-in-time": ("trong hạn", "in time"),
    "gap-open": ("chưa đến hạn", "not yet due"),
    "gaps-head": ("{document}: {held}/{all} cơ quan có kế hoạch, {heard} chỉ nghe nhắc đến, {none} chưa thấy", "{document}: {held} of {all} bodies have a plan, {heard} are only heard of, {none} have none here"),
    "gaps-deadline": ("hạn: {date}", "deadline: {date}"),
    "gaps-no-deadline": ("văn bản không nêu hạn xây dựng kế hoạch (thêm --deadline để so)", "the directive sets no deadline for plans (add --deadline to compare)"),
    "gaps-unlisted": ("không liệt kê được từng cơ quan: {names} (dùng --among TỆP)", "named as a group that cannot be listed: {names} (use --among FILE)"),
    "conflict-date": ("ngày", "date"),
    "conflict-issuer": ("cơ quan ban hành", "issuer"),
    "conflict-title": ("trích yếu", "title"),
    "conflict-number": ("số và ngày không cùng năm", "number and date of different years"),
    "conflict-year": ("cùng số, khác năm, cùng trích yếu", "one number and title, two years"),
    "show-files": ("Tệp", "Files"),
    "show-status": ("Hiệu lực", "Status"),
    "show-cites": ("Viện dẫn", "Cites"),
    "show-cited-by": ("Được viện dẫn bởi", "Cited by"),
    "show-draft": ("dự thảo", "draft"),
    "show-article": ("tin, bài", "article"),
    "show-more": ("… và {count} văn bản nữa", "… and {count} more"),
    "status-standing": ("kho không có văn bản nào thay thế, bãi bỏ văn bản này", "no document in the corpus replaces or repeals it"),
    "status-amended": ("đã được sửa đổi, bổ sung bởi", "amended by"),
    "status-partly-ended": ("bị thay thế, bãi bỏ một phần bởi", "replaced or repealed in part by"),
    "status-suspended": ("bị đình chỉ, ngưng hiệu lực bởi", "suspended by"),
    "status-repealed": ("bị bãi bỏ bởi", "repealed by"),
    "status-replaced": ("bị thay thế bởi", "replaced by"),
    # lineages
    "lineage-document": ("Văn bản", "Document"),
    "lineage-unnumbered": ("{type} (không rõ số)", "{type} (number unknown)"),
    "lineage-not-held": ("[chưa có trong kho]", "[not in the corpus]"),
    "lineage-cut": (
        "hiển thị {shown}/{total} văn bản; muốn xem thêm: --limit, --depth, hoặc --format html",
        "{shown} of {total} documents shown; for more: --limit, --depth, or --format html",
    ),
    "lineage-of": ("Phả hệ: {document}", "Lineage: {document}"),
    "lineage-up": ("Lên trên: văn bản này dựa vào", "Upwards: what this document rests on"),
    "lineage-down": ("Xuống dưới: văn bản dựa vào văn bản này", "Downwards: what rests on this document"),
    "lineage-alone": ("kho không có quan hệ nào như vậy của văn bản này", "the corpus knows no such relation of this document"),
    "lineage-cycle": ("↻ (vòng)", "↻ (cycle)"),
    "lineage-repeated": ("↑ (đã nêu ở trên)", "↑ (shown above)"),
    "lineage-replaced": ("[đã bị thay thế, bãi bỏ bởi {document}]", "[replaced or repealed by {document}]"),
    "lineage-witness": ("{where}: “{words}”", "{where}: “{words}”"),
    "lineage-third": ("theo văn bản thứ ba: {document} ({where}): “{words}”", "stated by a third document: {document} ({where}): “{words}”"),
    "lineage-page": ("{path}, trang {page}", "{path}, page {page}"),
    "lineage-more-witnesses": ("… và {count} tệp nữa (xem --format json)", "… and {count} more files (see --format json)"),
    "lineage-tier-central": ("Trung ương", "Central"),
    "lineage-tier-province": ("Tỉnh, thành phố", "Province"),
    "lineage-tier-department": ("Sở, ban, ngành; huyện", "Departments, districts"),
    "lineage-tier-commune": ("Xã, phường", "Communes"),
    "lineage-tier-unit": ("Đơn vị", "Units"),
    "lineage-tier-unknown": ("Chưa rõ cấp", "Level unknown"),
    "mermaid-too-large": (
        "hình quá lớn cho Mermaid: {letters}/{most} ký tự, {edges}/{most_edges} quan hệ. Giảm bằng --depth, --limit, --up hoặc --down, hay dùng --format html, svg",
        "too large for Mermaid: {letters}/{most} characters, {edges}/{most_edges} relations. Use --depth, --limit, --up or --down, or --format html, svg",
    ),
    # the corpus
    "corpus-error": ("{path}: kho văn bản gặp lỗi: {cause}", "{path}: the corpus failed: {cause}"),
    "corpus-missing": (
        "chưa có kho văn bản ở thư mục này hay các thư mục trên nó. Lập kho: vbhc index THƯ_MỤC; hoặc chỉ rõ bằng --corpus TỆP",
        "no corpus in this folder or above it. Make one with vbhc index FOLDER, or name one with --corpus FILE",
    ),
    "corpus-file-missing": (
        "{path}: không có kho văn bản này. Lập kho: vbhc index THƯ_MỤC --corpus {path}",
        "{path}: no such corpus. Make it with vbhc index FOLDER --corpus {path}",
    ),
    "corpus-broken": (
        "{path}: kho văn bản hỏng ({cause}). Đổi tên tệp này rồi chạy lại vbhc index; văn bản gốc không bị ảnh hưởng",
        "{path}: the corpus is damaged ({cause}). Rename the file and run vbhc index again; the documents themselves are untouched",
    ),
    "not-a-corpus": ("{path}: tệp này không phải kho văn bản của vbhc", "{path}: this file is no corpus of vbhc"),
    "corpus-newer": (
        "{path}: kho do bản vbhc mới hơn lập (dạng {version}, bản này đọc đến dạng {known}). Hãy nâng cấp vbhc",
        "{path}: a later vbhc made this corpus (form {version}, this one reads up to {known}). Upgrade vbhc",
    ),
    "corpus-busy": (
        "{path}: kho vẫn đang được tiến trình khác ghi sau {seconds} giây chờ. Thử lại sau",
        "{path}: another process is still writing to the corpus after {seconds} seconds. Try again later",
    ),
    "corpus-waiting": (
        "{path}: kho đang được ghi bởi tiến trình khác, đang chờ…",
        "{path}: another process is writing to the corpus, waiting…",
    ),
    "corpus-full": (
        "{path}: hết chỗ ghi kho văn bản; những tệp đã ghi xong vẫn còn. Dọn đĩa rồi chạy lại, vbhc sẽ làm tiếp",
        "{path}: no room left for the corpus; what was finished is kept. Free some space and run again, vbhc goes on from there",
    ),
    "needs-ocr-file": (
        "{path}: tệp là bản quét, không có chữ dùng được; cần nhận dạng chữ (OCR) trước rồi chạy lại",
        "{path}: the file is a scan without usable text; recognise it (OCR) first, then run again",
    ),
    "index-summary": (
        "kho {path}: {new} tệp mới, {changed} tệp đổi, {same} tệp giữ nguyên, {removed} tệp bỏ đi, {unread} tệp chưa đọc được",
        "corpus {path}: {new} files new, {changed} changed, {same} unchanged, {removed} taken out, {unread} not read",
    ),
    "index-progress": ("đã đọc {done}/{total} tệp…", "{done} of {total} files read…"),
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
