"""A name that no table of surnames holds, under a position."""

from __future__ import annotations

import pytest

from vbhc import readers
from vbhc.model.document import Document
from vbhc.parts import analyse, second_opinion

TEXT = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 8/TB-UBND
Quảng Nam, ngày 3 tháng 4 năm 2020
THÔNG BÁO
Lịch họp
1. Họp vào thứ Hai.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

{name}
"""


def read(name: str) -> Document:
    return analyse(readers.read(TEXT.format(name=name).encode(), name="notice.txt"))


def codes(document: Document) -> set[str]:
    return {note.code for note in document.notes}


def test_a_rare_name_is_confirmed_and_noted() -> None:
    pytest.importorskip("underthesea")
    document = read("Bríu Lăng")
    assert [(signer.name, signer.position) for signer in document.signers] == [("Bríu Lăng", "Chủ tịch")]
    assert "signer-second-opinion" in codes(document)


def test_without_the_tagger_the_name_stays_open_and_a_note_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_opinion, "is_person", lambda _line: None)
    document = read("Bríu Lăng")
    assert document.signers == ()
    assert "signer-unread" in codes(document)


def test_a_common_name_needs_no_second_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_line: str) -> bool:
        raise AssertionError

    monkeypatch.setattr(second_opinion, "is_person", never)
    assert [signer.name for signer in read("Trần Quang Bảo").signers] == ["Trần Quang Bảo"]
