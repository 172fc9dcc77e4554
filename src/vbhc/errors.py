"""Everything that can stop the program, and what the user can do about it.

    VbhcError                    code of the catalogue, the file it is about, values for the message
    ├── UnreadableFile           this file gave no record; the others of a batch go on
    │   ├── MissingFile          there is no such file, or it may not be opened
    │   ├── EmptyFile            nothing in it
    │   ├── EncryptedFile        a password is needed
    │   ├── BrokenFile           truncated, or not what its kind of file must be
    │   ├── UnknownFormat        no reader knows such bytes
    │   ├── HostileFile          a zip bomb, an XML entity, a limit passed
    │   └── SecretDocument       MẬT, TỐI MẬT, TUYỆT MẬT without --allow-secret
    ├── CorpusError              the corpus cannot be used
    │   ├── MissingCorpus        there is none
    │   ├── BrokenCorpus         damaged, or no corpus at all
    │   ├── NewerCorpus          made by a later vbhc
    │   ├── BusyCorpus           another process writes and does not end
    │   └── FullDisk             no room to write
    ├── UsageError               the command line asks for something that makes no sense
    └── BrokenTable              a table of ours is wrong (seen in tests)

Only the command line catches these; a library caller sees them as exceptions.
"""

from __future__ import annotations


class VbhcError(Exception):
    """What cannot be done: `code` names the message in `messages.py`, `path` the file, `values` fill the message."""

    code = "error"

    def __init__(self, path: str | None = None, code: str | None = None, **values: str) -> None:
        self.path = path
        self.code = code or type(self).code
        self.values = values
        super().__init__(f"{self.code}: {path}" if path else self.code, *values.values())

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are rebuilt from `args` unless told otherwise; these come back from other processes.
        return _again, (type(self), self.path, self.code, self.values)


def _again(kind: type[VbhcError], path: str | None, code: str, values: dict[str, str]) -> VbhcError:
    return kind(path, code, **values)


class UnreadableFile(VbhcError):
    """This file gave no record."""

    code = "unreadable"


class MissingFile(UnreadableFile):
    """Không có tệp, or no right to open it."""

    code = "missing-file"


class EmptyFile(UnreadableFile):
    """Tệp rỗng."""

    code = "empty-file"


class EncryptedFile(UnreadableFile):
    """Tệp đặt mật khẩu."""

    code = "encrypted-file"


class BrokenFile(UnreadableFile):
    """Tệp hỏng."""

    code = "broken-file"


class UnknownFormat(UnreadableFile):
    """Định dạng chưa đọc được."""

    code = "unknown-format"


class HostileFile(UnreadableFile):
    """Tệp nguy hiểm: bombs, entities, limits."""

    code = "hostile-file"


class SecretDocument(UnreadableFile):
    """Văn bản mật."""

    code = "secret-document"


class UsageError(VbhcError):
    """Gọi lệnh sai."""

    code = "usage"


class BrokenTable(VbhcError):
    """A table of vbhc's own is wrong."""

    code = "broken-table"


class CorpusError(VbhcError):
    """Kho văn bản: what cannot be done with a corpus."""

    code = "corpus-error"


class MissingCorpus(CorpusError):
    """Chưa có kho."""

    code = "corpus-missing"


class BrokenCorpus(CorpusError):
    """Kho hỏng, or a file that is no corpus."""

    code = "corpus-broken"


class NewerCorpus(CorpusError):
    """Kho do bản vbhc mới hơn lập."""

    code = "corpus-newer"


class BusyCorpus(CorpusError):
    """Kho đang được tiến trình khác ghi."""

    code = "corpus-busy"


class FullDisk(CorpusError):
    """Hết chỗ ghi."""

    code = "corpus-full"
