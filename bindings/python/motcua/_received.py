"""A value from outside together with what its message held besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from motcua import _core
from motcua._core import DecodeLimits, UnknownFields

T = TypeVar("T")

# What came in under raised limits comes back from a pickle as well: it is the host's own.
_ANY_SIZE = DecodeLimits(
    octets=2**63, messages=2**63, depth=2**63, elements=2**63, text_octets=2**63
)


@dataclass(frozen=True, slots=True)
class Received(Generic[T]):
    """A value and the fields that its sender, who is newer, added to its message.

    Encoding it gives those fields back, each in its place: at the end of the message that held it.
    Messages of a list are known by their place, so a list may be appended to, but not reordered.
    `dataclasses.replace(received, value=…)` is the changed value with the same unknown fields.
    Pickles hold the encoded message. vi: giá trị nhận được
    """

    value: T
    unknown: UnknownFields = field(default_factory=UnknownFields)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        encode, decode = _CODECS[type(self.value)]
        return decode, (encode(self), _ANY_SIZE)


Received.__module__ = "motcua.exchange"

_CODECS: dict[type, tuple[Callable[[Any], bytes], Callable[..., Received[Any]]]] = {
    _core.Dossier: (_core.encode_dossier, _core.decode_dossier),
    _core.DossierEvent: (_core.encode_dossier_event, _core.decode_dossier_event),
    _core.Evaluation: (_core.encode_evaluation, _core.decode_evaluation),
    _core.Explanation: (_core.encode_explanation, _core.decode_explanation),
    _core.Question: (_core.encode_question, _core.decode_question),
    _core.Procedure: (_core.encode_procedure, _core.decode_procedure),
    _core.RenderedPaper: (_core.encode_paper, _core.decode_paper),
    _core.CalendarRows: (_core.encode_calendar_rows, _core.decode_calendar_rows),
    _core.UnitRows: (_core.encode_unit_rows, _core.decode_unit_rows),
    _core.AgencyRows: (_core.encode_agency_rows, _core.decode_agency_rows),
    _core.RuleRows: (_core.encode_rule_rows, _core.decode_rule_rows),
    _core.SentReport: (_core.encode_report, _core.decode_report),
    _core.BatchMessage: (_core.join_batch, _core.split_batch),
}
