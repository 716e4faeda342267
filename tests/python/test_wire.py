import uuid

import motcua
import pytest
from hypothesis import given
from hypothesis import strategies as st

DECODERS = [motcua.exchange.decode_date, motcua.exchange.decode_law_ref, motcua.exchange.decode_uuid]
WIRE_ERRORS = {
    motcua.Errc.MALFORMED_WIRE,
    motcua.Errc.INVALID_WIRE_VALUE,
    motcua.Errc.WIRE_TOO_LARGE,
}


@given(st.binary())
def test_any_octets_are_answered(octets: bytes) -> None:
    for decode in DECODERS:
        try:
            decode(octets)
        except motcua.MotcuaError as error:
            assert error.code in WIRE_ERRORS
            assert error.message.startswith("motcua.type.v1.")


@pytest.mark.parametrize("decode", DECODERS, ids=lambda decode: decode.__name__)
def test_size_is_bounded(decode: type) -> None:
    with pytest.raises(motcua.MotcuaError) as caught:
        decode(b"\x7a\xfe\x1f" + b"x" * 4094)
    assert caught.value.code is motcua.Errc.WIRE_TOO_LARGE


@pytest.mark.parametrize("octets", ["text", bytearray(b"\x08\x01"), None, 5])
def test_octets_are_bytes(octets: object) -> None:
    for decode in DECODERS:
        with pytest.raises(TypeError, match="expected bytes, got"):
            decode(octets)  # type: ignore[arg-type]


def test_encoders_give_bytes() -> None:
    ref = motcua.LawRef.parse("Điều 148 Bộ luật Dân sự số 91/2015/QH13")
    assert isinstance(motcua.exchange.encode_law_ref(ref), bytes)
    assert motcua.exchange.decode_law_ref(octets=motcua.exchange.encode_law_ref(ref=ref)) == ref
    assert motcua.exchange.encode_uuid(uuid.UUID(int=1)) == b"\x0a\x10" + b"\0" * 15 + b"\x01"
