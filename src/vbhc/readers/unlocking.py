"""Mật khẩu: the bytes of a locked file as they are without it."""

from __future__ import annotations

import struct
from io import BytesIO

from vbhc.errors import EncryptedFile
from vbhc.readers import pdf

_WITHOUT_SECURITY = 3
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, AssertionError, EOFError, struct.error)


def unlocked(data: bytes, path: str, password: str) -> bytes:
    """PDF, Word and other Office files; raises an `EncryptedFile` where the password is another."""
    return _pdf(data, path, password) if pdf.detect(data) else _office(data, path, password)


def _pdf(data: bytes, path: str, password: str) -> bytes:
    import pypdfium2

    with pdf.lock:
        try:
            opened = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            raise EncryptedFile(path, "wrong-password") from error
        try:
            plain = BytesIO()
            opened.save(plain, flags=_WITHOUT_SECURITY)
        except pypdfium2.PdfiumError as error:
            raise EncryptedFile(path) from error
        finally:
            opened.close()
    return plain.getvalue()


def _office(data: bytes, path: str, password: str) -> bytes:
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    plain = BytesIO()
    try:
        opened = msoffcrypto.OfficeFile(BytesIO(data))
        opened.load_key(password=password)
        opened.decrypt(plain)
    except (InvalidKeyError, DecryptionError) as error:
        raise EncryptedFile(path, "wrong-password") from error
    except (FileFormatError, ParseError, *_DAMAGE) as error:
        raise EncryptedFile(path, "encryption-unknown") from error
    return plain.getvalue()
