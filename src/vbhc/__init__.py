"""vbhc reads Vietnamese administrative documents and says what they are, as a record in JSON.

>>> import vbhc
>>> record = vbhc.parse("plan.pdf")  # doctest: +SKIP
>>> record.number, record.date  # doctest: +SKIP
('61/KH-UBND', '2024-03-18')

Importing vbhc costs nothing: each name is loaded when it is first used.
"""

from __future__ import annotations

from vbhc._version import VERSION

#: What type checkers take as true under this name; `typing` alone would triple the time to import vbhc.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from vbhc.corpus import Corpus, open_corpus
    from vbhc.errors import (
        BrokenFile,
        CorpusError,
        EmptyFile,
        EncryptedFile,
        HostileFile,
        MissingFile,
        SecretDocument,
        UnknownFormat,
        UnreadableFile,
        VbhcError,
    )
    from vbhc.limits import Limits
    from vbhc.model.finding import Checked
    from vbhc.model.record import Record
    from vbhc.pipeline import parse, parse_many
    from vbhc.validation import validate

__all__ = [
    "BrokenFile",
    "Checked",
    "Corpus",
    "CorpusError",
    "EmptyFile",
    "EncryptedFile",
    "HostileFile",
    "Limits",
    "MissingFile",
    "Record",
    "SecretDocument",
    "UnknownFormat",
    "UnreadableFile",
    "VbhcError",
    "__version__",
    "open_corpus",
    "parse",
    "parse_many",
    "validate",
]

__version__ = VERSION

_HOME = {
    "Checked": "vbhc.model.finding",
    "Corpus": "vbhc.corpus",
    "Limits": "vbhc.limits",
    "Record": "vbhc.model.record",
    "open_corpus": "vbhc.corpus",
    "parse": "vbhc.pipeline",
    "parse_many": "vbhc.pipeline",
    "validate": "vbhc.validation",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'vbhc' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME.get(name, "vbhc.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
