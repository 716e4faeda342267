import unicodedata
import uuid

import motcua
import pytest
from hypothesis import given
from hypothesis import strategies as st

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ áàảãạấầẩẫậéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ"
MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
vietnamese = st.text(st.sampled_from(VIETNAMESE + MARKS))
texts = st.one_of(vietnamese, st.text())


def assigned(text: str) -> bool:
    """True when Python's Unicode data, older or newer than ours, knows every character."""
    return all(unicodedata.category(character) != "Cn" for character in text)


@given(texts.filter(assigned))
def test_nfc_is_that_of_unicodedata(text: str) -> None:
    nfc = unicodedata.normalize("NFC", text)
    assert motcua.to_nfc(text) == nfc
    assert motcua.to_nfc(unicodedata.normalize("NFD", text)) == nfc
    assert motcua.is_nfc(text) == unicodedata.is_normalized("NFC", text)


@given(vietnamese)
def test_keys_do_not_depend_on_case_and_normal_form(text: str) -> None:
    for key in (motcua.spelling_key, motcua.search_key, motcua.name_sort_key):
        expected = key(text)
        for form in ("NFC", "NFD"):
            assert key(unicodedata.normalize(form, text)) == expected
        assert key(text.upper()) == key(text.lower())


@given(vietnamese)
def test_search_keys_of_vietnamese_have_no_marks(text: str) -> None:
    key = motcua.search_key(unicodedata.normalize("NFC", text))
    assert not any(character in VIETNAMESE[30:] and not character.isascii() for character in key)
    assert motcua.search_key(key) == key


@given(st.text(), st.integers(0xD800, 0xDFFF), st.text())
def test_lone_surrogates_are_refused_with_their_offset(
    before: str, surrogate: int, after: str
) -> None:
    text = before + chr(surrogate) + after
    assert not motcua.is_nfc(text)
    with pytest.raises(motcua.MotcuaError, match=rf"\b{len(before.encode())}\b") as caught:
        motcua.to_nfc(text)
    assert caught.value.code is motcua.Errc.INVALID_TEXT


def test_sort_keys_are_bytes() -> None:
    names = ["Trần Thị Bình", "Nguyễn Văn An", "Lê Văn Ân", "Đỗ An"]
    assert isinstance(motcua.name_sort_key(names[0]), bytes)
    in_order = ["Đỗ An", "Nguyễn Văn An", "Lê Văn Ân", "Trần Thị Bình"]
    assert sorted(names, key=motcua.name_sort_key) == in_order


def test_bytes_are_no_text() -> None:
    with pytest.raises(TypeError, match="expected a str, got bytes"):
        motcua.to_nfc(b"abc")  # type: ignore[arg-type]


@given(st.uuids(), st.text())
def test_named_uuids_are_those_of_python(name_space: uuid.UUID, name: str) -> None:
    assert motcua.uuid_named(name_space, name) == uuid.uuid5(name_space, name)


@given(st.uuids())
def test_uuids_cross_whole(value: uuid.UUID) -> None:
    assert motcua.uuid_parse(str(value)) == value
    assert motcua.exchange.decode_uuid(motcua.exchange.encode_uuid(value)) == value
    assert isinstance(motcua.uuid_parse(str(value)), uuid.UUID)


def test_text_is_no_uuid() -> None:
    with pytest.raises(TypeError, match="expected a uuid.UUID, got str"):
        motcua.uuid_named(str(uuid.NAMESPACE_DNS), "x")  # type: ignore[arg-type]
