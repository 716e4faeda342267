"""The published contract beyond what buf can see: classes of personal data, rules of values, Vietnamese terms, the C++ side.

Debian's protoc must compile it without a warning. Every string and bytes field says whether it holds personal data and
how long it may be, every repeated field how many elements it may have; options fit their fields; there are no maps, no
Any, no services and no recursion. Enums and messages have the numbers and the fields of the C++ types that they mirror.
"""

import keyword
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checks import ROOT, Plant, code_of, main, read

try:
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
    from google.protobuf.descriptor_pb2 import FieldDescriptorProto as Field
    from google.protobuf.message import Message
except ImportError:
    interpreter = ROOT / "build/venv/bin/python"
    if sys.executable == str(interpreter) or not interpreter.exists():
        sys.exit("google.protobuf is missing: tests/run installs it into build/venv")
    os.execv(interpreter, [str(interpreter), *sys.argv])

OPTIONS = "motcua.options.v1"
# Deeper than any message of the contract nests; a reader refuses what is deeper still (proto/README.md).
MAX_DEPTH = 16
TEXTS = {Field.TYPE_STRING, Field.TYPE_BYTES}
NUMBERS = {Field.TYPE_INT32: (-2**31, 2**31 - 1), Field.TYPE_INT64: (-2**63, 2**63 - 1),
           Field.TYPE_UINT32: (0, 2**32 - 1), Field.TYPE_UINT64: (0, 2**64 - 1)}
PERSONAL = {"DATA_CLASS_PERSONAL", "DATA_CLASS_SENSITIVE"}


@dataclass(frozen=True)
class Meaning:
    """What a field with a semantic looks like."""

    types: frozenset[int] = frozenset({Field.TYPE_STRING})
    length: int | None = None  # exactly
    most: int | None = None
    personal: bool = False


OCTETS = frozenset({Field.TYPE_BYTES})
SEMANTICS = {
    "DOSSIER_CODE": Meaning(), "PROCEDURE_CODE": Meaning(), "CASE_NUMBER": Meaning(length=2),
    "AGENCY_CODE": Meaning(most=35), "UNIT_CODE": Meaning(most=5), "PERSONAL_ID": Meaning(length=12, personal=True),
    "PHONE_NUMBER": Meaning(personal=True), "EMAIL": Meaning(personal=True), "SHA256": Meaning(OCTETS, length=32),
    "SHA256_HEX": Meaning(length=64), "FINGERPRINT": Meaning(length=16), "UUID": Meaning(OCTETS, length=16),
    "CURRENCY_CODE": Meaning(length=3), "MINUTE_OF_DAY": Meaning(frozenset({Field.TYPE_INT32})),
    "DONG": Meaning(frozenset({Field.TYPE_INT64})), "LAW_NUMBER": Meaning(), "REGIME": Meaning(),
    "MESSAGE_TYPE": Meaning(), "RELEASE": Meaning(), "LAW_EDITION": Meaning(), "ATTRIBUTE_KEY": Meaning(),
    "IDEMPOTENCY_KEY": Meaning(), "CMS": Meaning(OCTETS), "TIME_STAMP_TOKEN": Meaning(OCTETS),
}


@dataclass(frozen=True)
class Mirror:
    """A C++ type and what the contract has otherwise."""

    header: str
    name: str
    offset: int = 1  # of enumerators
    extra: frozenset[str] = frozenset()  # fields without a member


def _enums(header: str, *names: str, offset: int = 1) -> list[tuple[str, Mirror]]:
    return [(name, Mirror(header, name, offset)) for name in names]


ENUMS = {
    "type": [("ErrorCode", Mirror("base/result.hpp", "Errc", 0)),
             *_enums("base/confidence.hpp", "Confidence"), *_enums("base/law_ref.hpp", "LawDocumentKind"),
             *_enums("base/term.hpp", "TimeUnit"), *_enums("base/channel.hpp", "Channel")],
    "procedure": [*_enums("catalogue/time_limit.hpp", "LimitKind", "LimitBound", "LimitStart", "Area",
                          "ExtensionGround", "ExtensionEffect"),
                  *_enums("catalogue/procedure.hpp", "Level", "ApplicantKind", "OnlineLevel", "PaperUse", "FeeKind",
                          "FeePer", "CodeRelation", "FindingKind")],
    "dossier": [*_enums("dossier/event.hpp", "ActorRole"), *_enums("dossier/event.hpp", "EventKind", offset=0),
                *_enums("dossier/state.hpp", "NationalState", offset=0),
                *_enums("dossier/state.hpp", "DossierState", "DeliveryState")],
    "refdata": [*_enums("calendar/day.hpp", "Audience", "DayKind", "DayStatus"),
                *_enums("units/unit.hpp", "UnitKind", "LinkMatch"), *_enums("units/agencies.hpp", "AgencyKind"),
                *_enums("regime/rules.hpp", "RuleId", "RuleUnit")],
    "evaluation": [*_enums("deadline/deadline.hpp", "DayReading", "StepKind", "Timeliness"),
                   *_enums("calendar/explanation.hpp", "CountRule"),
                   *_enums("obligations/obligations.hpp", "ObligationKind", "ObligationState")],
    "paper": _enums("papers/paper.hpp", "PaperKind", "PaperFormat"),
    "envelope": [*_enums("exchange/envelope.hpp", "SignedPart"), *_enums("exchange/inbox.hpp", "Outcome")],
}


def _structs(header: str, *names: str) -> list[tuple[str, Mirror]]:
    return [(name, Mirror(header, name)) for name in names]


MESSAGES = {
    "type": [*_structs("base/evidence.hpp", "Evidence"), *_structs("base/law_ref.hpp", "LegalBasis"),
             *_structs("base/result.hpp", "Failure")],
    "procedure": [*_structs("catalogue/time_limit.hpp", "LimitExtension", "LimitStage", "TimeLimit"),
                  *_structs("catalogue/procedure.hpp", "ProcedureCase", "PaperRequirement", "FeeExemption", "Fee",
                            "ProcedureResult", "InternalStep", "LinkedStage", "CodeLink", "Finding",
                            "FieldConfidence", "Procedure")],
    "dossier": [("DossierEvent", Mirror("dossier/event.hpp", "DossierEvent", extra=frozenset({"document_number"}))),
                *_structs("dossier/dossier.hpp", "Party", "DossierIdentity", "Dossier"),
                *_structs("dossier/state.hpp", "SupplementRound", "Suspension", "DossierView"),
                ("Reappointment", Mirror("dossier/state.hpp", "Reappointment",
                                         extra=frozenset({"reason", "ground", "document_number", "count"})))],
    "refdata": [*_structs("calendar/day.hpp", "DayRow"),
                *_structs("calendar/calendar_rows.hpp", "WeeklyRestRow", "Session", "MonthDay", "OfficeHoursRow",
                          "CalendarRows"),
                *_structs("units/unit.hpp", "AdministrativeUnit", "UnitLink"),
                *_structs("units/unit_rows.hpp", "UnitRows"), *_structs("units/agencies.hpp", "Agency", "AgencyRows"),
                *_structs("regime/rules.hpp", "RuleRow")],
    "evaluation": [*_structs("deadline/deadline.hpp", "DeadlineOptions", "DeadlineStep", "Verdict", "Deadline"),
                   *_structs("lawbook/law_book.hpp", "EvaluationOptions", "EvaluationReceipt"),
                   ("Evaluation", Mirror("lawbook/law_book.hpp", "Evaluation",
                                         extra=frozenset({"deadline_vietnamese", "deadline_english"}))),
                   *_structs("calendar/day.hpp", "DayInfo"),
                   *_structs("calendar/explanation.hpp", "DayNote", "Explanation"),
                   *_structs("dossier/dossier.hpp", "Violation"),
                   *_structs("obligations/obligations.hpp", "Obligation")],
    "paper": _structs("papers/paper.hpp", "TemplateId", "RenderedPaper"),
    "envelope": [*_structs("exchange/envelope.hpp", "Event", "Signature", "Record", "BatchHeader"),
                 *_structs("exchange/batch.hpp", "IndexEntry"),
                 *_structs("exchange/inbox.hpp", "RecordReceipt", "Receipt")],
}


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)


def compile_all(root: Path) -> tuple["descriptor_pb2.FileDescriptorSet", str]:
    """The descriptors as Debian's protoc makes them, and whatever it says about the files."""
    files = sorted(path.relative_to(root / "proto").as_posix() for path in (root / "proto").rglob("*.proto"))
    with tempfile.NamedTemporaryFile() as out:
        done = subprocess.run(["protoc", "--fatal_warnings", "--include_imports", "--include_source_info", "-I.",
                               "-o", out.name, *files], cwd=root / "proto", capture_output=True, text=True)
        return descriptor_pb2.FileDescriptorSet.FromString(Path(out.name).read_bytes()), done.stderr.strip()


@dataclass(frozen=True)
class Contract:
    files: list["descriptor_pb2.FileDescriptorProto"]  # ours
    messages: dict[str, "descriptor_pb2.DescriptorProto"]
    enums: dict[str, "descriptor_pb2.EnumDescriptorProto"]
    pool: "descriptor_pool.DescriptorPool"

    @staticmethod
    def of(files: "descriptor_pb2.FileDescriptorSet") -> "Contract":
        pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            pool.Add(file)
        ours = [file for file in files.file if file.name.startswith("motcua/")]
        return Contract(ours, {f"{file.package}.{m.name}": m for file in ours for m in file.message_type},
                        {f"{file.package}.{e.name}": e for file in ours for e in file.enum_type}, pool)

    def options(self, of: "Field") -> "Message":
        """Its options with our extensions, which the generated FieldOptions does not know."""
        kind = message_factory.GetMessageClass(self.pool.FindMessageTypeByName("google.protobuf.FieldOptions"))
        return kind.FromString(of.options.SerializeToString())

    def extension(self, name: str) -> object:
        return self.pool.FindExtensionByName(f"{OPTIONS}.{name}")

    def word(self, options: "Message", name: str) -> str:
        """The option's value in the enum's words, without what all of them begin with."""
        extension = self.extension(name)
        number = options.Extensions[extension]
        value = extension.enum_type.values_by_number.get(number)
        return value.name if value else str(number)


def shape_complaints(contract: Contract) -> Iterator[str]:
    for file in contract.files:
        if file.service:
            yield f"{file.name}: a service; the contract is messages and files"
    held = {f.type_name for m in contract.messages.values() for f in m.field}
    for name, message in contract.messages.items():
        if message.nested_type:
            yield f"{name}: nested messages or a map; maps have no order that all runtimes keep"
        for each in message.field:
            if each.type_name == ".google.protobuf.Any":
                yield f"{name}.{each.name}: Any; carry octets and their type's name"
            if keyword.iskeyword(each.name):
                yield f"{name}.{each.name}: a keyword of Python"
            if each.type in {Field.TYPE_FLOAT, Field.TYPE_DOUBLE}:
                yield f"{name}.{each.name}: no fractions; count a smaller unit"
            if each.type_name == ".google.protobuf.Timestamp" and not each.name.endswith("_time"):
                yield f"{name}.{each.name}: an instant is called *_time"
        area = name.split(".")[1]
        kept = any(r.start <= 900 and r.end >= 1000 for r in message.reserved_range)
        if area not in {"options", "type"} and f".{name}" not in held and not kept:
            yield f"{name}: can stand alone, so it reserves 900 to 999"

    def depth(name: str, above: tuple[str, ...]) -> int:
        if name in above:
            raise RecursionError(f"{name}: holds itself through {' > '.join(above)}")
        inner = [depth(f.type_name[1:], (*above, name)) for f in contract.messages[name].field
                 if f.type_name[1:] in contract.messages]
        return 1 + max(inner, default=0)

    for name in contract.messages:
        try:
            if (deep := depth(name, ())) > MAX_DEPTH:
                yield f"{name}: nests {deep} deep, at most {MAX_DEPTH}"
        except RecursionError as error:
            yield str(error)


def option_complaints(contract: Contract, where: str, each: "Field") -> Iterator[str]:
    options = contract.options(each)
    data_class = contract.word(options, "data_class")
    semantic = contract.word(options, "semantic").removeprefix("SEMANTIC_")
    rules = options.Extensions[contract.extension("rules")]
    repeated = each.label == Field.LABEL_REPEATED

    if each.type in TEXTS:
        if data_class == "DATA_CLASS_UNSPECIFIED":
            yield f"{where}: no data_class; is it about a person?"
        if not rules.max_len:
            yield f"{where}: no max_len"
        if rules.min_len > rules.max_len:
            yield f"{where}: min_len is more than max_len"
    elif rules.min_len or rules.max_len:
        yield f"{where}: lengths are for string and bytes"
    if each.type in NUMBERS:
        least, most = NUMBERS[each.type]
        low, high = (rules.gte if rules.HasField("gte") else least), (rules.lte if rules.HasField("lte") else most)
        if not least <= low <= high <= most:
            yield f"{where}: gte to lte is empty or more than the type holds"
        if rules.required and low <= 0 <= high and rules.HasField("gte"):
            yield f"{where}: required, and its range has 0, which is absent"
    elif rules.HasField("gte") or rules.HasField("lte"):
        yield f"{where}: bounds are for numbers"
    if repeated:
        if not rules.max_items:
            yield f"{where}: no max_items"
        if rules.min_items > rules.max_items:
            yield f"{where}: min_items is more than max_items"
        if rules.sorted_unique and not (each.type in {Field.TYPE_ENUM, Field.TYPE_STRING}
                                        or each.type_name == ".motcua.type.v1.Attribute"):
            yield f"{where}: only enums, strings and attributes have an order"
        if each.type_name == ".motcua.type.v1.Attribute" and not rules.sorted_unique:
            yield f"{where}: attributes are sorted_unique"
    elif rules.min_items or rules.max_items or rules.sorted_unique:
        yield f"{where}: counts and order are for repeated fields"
    if rules.required and each.type == Field.TYPE_BOOL:
        yield f"{where}: a required bool could only be true"
    if rules.required and each.HasField("oneof_index"):
        yield f"{where}: optional or in a oneof, and required"

    if semantic != "UNSPECIFIED":
        meaning = SEMANTICS.get(semantic)
        if meaning is None:
            yield f"{where}: semantic {semantic} is none that this check knows"
        elif each.type not in meaning.types:
            yield f"{where}: a field of this type is no {semantic}"
        elif meaning.length and (rules.min_len, rules.max_len) != (meaning.length, meaning.length):
            yield f"{where}: {semantic} has {meaning.length} characters or octets"
        elif meaning.most and rules.max_len > meaning.most:
            yield f"{where}: {semantic} has at most {meaning.most} characters"
        elif meaning.personal and data_class not in PERSONAL:
            yield f"{where}: {semantic} is personal data"


def comment_complaints(contract: Contract) -> Iterator[str]:
    """Every element has its Vietnamese term, every enum says whether it may grow."""
    for file in contract.files:
        comments = {tuple(each.path): each.leading_comments for each in file.source_code_info.location}

        def said(path: tuple[int, ...], name: str) -> Iterator[str]:
            if "vi: " not in " ".join(comments.get(path, "").split()):
                yield f"{name}: no Vietnamese term (vi: …)"

        for i, message in enumerate(file.message_type):
            yield from said((4, i), f"{file.package}.{message.name}")
            synthetic = {f.oneof_index for f in message.field if f.proto3_optional}
            for j, each in enumerate(message.field):
                yield from said((4, i, 2, j), f"{file.package}.{message.name}.{each.name}")
            for j, oneof in enumerate(message.oneof_decl):
                if j not in synthetic:
                    yield from said((4, i, 8, j), f"{file.package}.{message.name}.{oneof.name}")
        for i, enum in enumerate(file.enum_type):
            name = f"{file.package}.{enum.name}"
            yield from said((5, i), name)
            if not re.search(r"\b(Open|Frozen)\b", comments.get((5, i), "")):
                yield f"{name}: neither open nor frozen"
            for j, value in enumerate(enum.value):
                yield from said((5, i, 2, j), f"{name}.{value.name}")


def body_of(code: str, head: str) -> str | None:
    match = re.search(rf"\b{head}\b[^;{{]*\{{", code)
    if not match:
        return None
    depth, at = 1, match.end()
    while depth:
        depth += {"{": 1, "}": -1}.get(code[at], 0)
        at += 1
    return code[match.end():at - 1]


def enumerators(body: str) -> dict[str, int]:
    found, following = {}, 0
    for name, number in re.findall(r"\bk(\w+)\s*(?:=\s*(\d+))?\s*(?:,|$)", body.strip()):
        following = int(number) if number else following
        found[snake(name).upper()] = following
        following += 1
    return found


def members(body: str) -> list[str]:
    found = []
    for statement in body.split(";"):
        head = re.sub(r"\{.*\}", "", statement.split("=")[0], flags=re.DOTALL).strip()
        if head and not re.search(r"\boperator\b|\(|^(?:friend|using|static)\b", statement.strip()):
            found.append(re.search(r"(\w+)$", head)[1])
    return found


def mirror_complaints(root: Path, contract: Contract) -> Iterator[str]:
    include = root / "include/motcua"

    def body(mirror: Mirror, head: str) -> str | None:
        # Papers come to the tree later than their messages: without the folder there is nothing to compare.
        path = include / mirror.header
        if mirror.header.startswith("papers/") and not path.parent.exists():
            return None
        found = body_of(code_of(read(path)), head) if path.exists() else None
        if found is None:
            raise LookupError(f"{mirror.header}: no {head}")
        return found

    for area, pairs in ENUMS.items():
        for name, mirror in pairs:
            full = f"motcua.{area}.v1.{name}"
            try:
                code = body(mirror, f"enum class {mirror.name}")
            except LookupError as error:
                yield f"{full}: {error}"
                continue
            if code is None:
                continue
            prefix = snake(name).upper() + "_"
            here = {v.name.removeprefix(prefix): v.number for v in contract.enums[full].value if v.number}
            there = {word: number + mirror.offset for word, number in enumerators(code).items()}
            for word in sorted(here.keys() | there.keys()):
                if here.get(word) != there.get(word):
                    yield f"{full}: {prefix}{word} is {here.get(word)}, by {mirror.header} {there.get(word)}"
    for area, pairs in MESSAGES.items():
        for name, mirror in pairs:
            full = f"motcua.{area}.v1.{name}"
            try:
                code = body(mirror, f"struct {mirror.name}")
            except LookupError as error:
                yield f"{full}: {error}"
                continue
            if code is None:
                continue
            # "from" is a keyword of Python, and until and to stand beside it.
            here = {re.sub(r"^(from|until|to)_(date|time|code)$", r"\1", f.name) for f in contract.messages[full].field}
            there = set(members(code))
            for word in sorted(there - here):
                yield f"{full}: {mirror.header} has {word}, the contract has not"
            for word in sorted(here - there - mirror.extra):
                yield f"{full}: the contract has {word}, {mirror.header} has not"


def check(root: Path) -> list[str]:
    files, said = compile_all(root)
    if said:
        return [f"protoc: {line}" for line in said.splitlines()]
    contract = Contract.of(files)
    complaints = [*shape_complaints(contract), *comment_complaints(contract), *mirror_complaints(root, contract)]
    for name, message in contract.messages.items():
        for each in message.field:
            complaints += option_complaints(contract, f"{name}.{each.name}", each)
    return complaints


PLANTED = "proto/motcua/planted/v1/planted.proto"
CLASS = f"({OPTIONS}.data_class) = DATA_CLASS_NOT_PERSONAL"


def planted(body: str, complaint: str, imports: str = "", top: str = "") -> Plant:
    """A message of its own that breaks one rule; all else about it is right."""
    if OPTIONS in body:
        imports += 'import "motcua/options/v1/options.proto";\n'
    text = (f'syntax = "proto3";\n\npackage motcua.planted.v1;\n\n{imports}\n'
            f"{top}// A. vi: a\nmessage Planted {{\n  reserved 900 to 999;\n{body}}}\n")
    return Plant({PLANTED: text}, complaint)


def planted_field(declaration: str, complaint: str, imports: str = "") -> Plant:
    return planted(f"  // A field. vi: trường\n  {declaration}\n", complaint, imports)


def rules(text: str) -> str:
    return f"({OPTIONS}.rules) = {{{text}}}"


def semantic(word: str) -> str:
    return f"({OPTIONS}.semantic) = SEMANTIC_{word}"


def edited(name: str, old: str, new: str, complaint: str) -> Plant:
    text = read(ROOT / name)
    if old not in text:
        sys.exit(f"{name} has no {old!r} to plant something in")
    return Plant({name: text.replace(old, new, 1)}, complaint)


ATTRIBUTE = 'import "motcua/type/v1/type.proto";\n'
EVENT_HPP = "include/motcua/dossier/event.hpp"

PLANTS = [
    planted_field(f"string a = 1 [{rules('max_len: 9')}];", r"Planted\.a: no data_class"),
    planted_field(f"bytes a = 1 [{rules('max_len: 9')}];", r"Planted\.a: no data_class"),
    planted_field(f"repeated string a = 1 [{rules('max_len: 9, max_items: 9')}];", r"Planted\.a: no data_class"),
    planted_field(f"string a = 1 [({OPTIONS}.data_class) = DATA_CLASS_UNSPECIFIED, {rules('max_len: 9')}];",
                  r"Planted\.a: no data_class"),
    planted("  // A choice. vi: chọn\n  oneof b {\n    // A field. vi: trường\n"
            f"    string a = 1 [{rules('max_len: 9')}];\n  }}\n", r"Planted\.a: no data_class"),
    planted_field(f"string a = 1 [{CLASS}];", r"Planted\.a: no max_len"),
    planted_field(f"string a = 1 [{CLASS}, {rules('min_len: 9, max_len: 8')}];", r"min_len is more"),
    planted_field(f"int32 a = 1 [{rules('max_len: 9')}];", r"lengths are for"),
    planted_field(f"int32 a = 1 [{rules('gte: 2, lte: 1')}];", r"gte to lte is empty"),
    planted_field(f"uint32 a = 1 [{rules('gte: -1')}];", r"more than the type holds"),
    planted_field(f"int32 a = 1 [{rules('lte: 4294967296')}];", r"more than the type holds"),
    planted_field(f"int32 a = 1 [{rules('required: true, gte: 0')}];", r"its range has 0"),
    planted_field(f"bool a = 1 [{rules('gte: 1')}];", r"bounds are for numbers"),
    planted_field("repeated int32 a = 1;", r"no max_items"),
    planted_field(f"repeated int32 a = 1 [{rules('min_items: 2, max_items: 1')}];", r"min_items is more"),
    planted_field(f"repeated int32 a = 1 [{rules('max_items: 1, sorted_unique: true')}];", r"have an order"),
    planted_field(f"repeated motcua.type.v1.Attribute a = 1 [{rules('max_items: 1')}];", r"are sorted_unique", ATTRIBUTE),
    planted_field(f"int32 a = 1 [{rules('max_items: 1')}];", r"counts and order are for"),
    planted_field(f"bool a = 1 [{rules('required: true')}];", r"required bool"),
    planted_field(f"optional int32 a = 1 [{rules('required: true')}];", r"optional or in a oneof, and required"),
    planted_field(f"string a = 1 [{CLASS}, {semantic('SHA256')}, {rules('max_len: 32')}];", r"is no SHA256"),
    planted_field(f"bytes a = 1 [{CLASS}, {semantic('SHA256')}, {rules('max_len: 32')}];", r"SHA256 has 32"),
    planted_field(f"string a = 1 [{CLASS}, {semantic('AGENCY_CODE')}, {rules('max_len: 36')}];", r"at most 35"),
    planted_field(f"string a = 1 [{CLASS}, {semantic('EMAIL')}, {rules('max_len: 9')}];", r"EMAIL is personal data"),
    planted_field("map<string, string> a = 1;", r"nested messages or a map"),
    planted_field("google.protobuf.Any a = 1;", r"a: Any", 'import "google/protobuf/any.proto";\n'),
    planted_field("google.protobuf.Timestamp a = 1;", r"is called \*_time",
                  'import "google/protobuf/timestamp.proto";\n'),
    planted_field("int32 from = 1;", r"keyword of Python"),
    planted_field("double a = 1;", r"no fractions"),
    planted_field("Planted a = 1;", r"holds itself"),
    planted("  // A field.\n  int32 a = 1;\n", r"Planted\.a: no Vietnamese term"),
    planted("  // A choice.\n  oneof b {\n    // A field. vi: trường\n    int32 a = 1;\n  }\n",
            r"Planted\.b: no Vietnamese term"),
    planted("", r"neither open nor frozen",
            top="// An enum. vi: a\nenum Word {\n  // None. vi: không\n  WORD_UNSPECIFIED = 0;\n}\n\n"),
    planted("", r"WORD_UNSPECIFIED: no Vietnamese term",
            top="// An enum. Open. vi: a\nenum Word {\n  // None.\n  WORD_UNSPECIFIED = 0;\n}\n\n"),
    planted("", r"a service", top="// A service. vi: a\nservice S {}\n\n"),
    planted("", r"Depth.*nests 17 deep", top="".join(
        f"// A. vi: a\nmessage Depth{n} {{\n  reserved 900 to 999;\n  // A. vi: a\n  Depth{n + 1} a = 1;\n}}\n"
        for n in range(16)) + "// A. vi: a\nmessage Depth16 {}\n\n"),
    Plant({PLANTED: 'syntax = "proto3";\n\npackage motcua.planted.v1;\n\n// A. vi: a\nmessage Planted {}\n'},
          r"reserves 900 to 999"),
    planted("", r"protoc: .*unused", ATTRIBUTE),
    planted("  int32 a = one;\n", r"protoc: .*Expected"),
    edited(EVENT_HPP, "kReceived = 3,", "kReceived = 63,", r"EVENT_KIND_RECEIVED is 3, by .* 63"),
    edited(EVENT_HPP, "kFeedbackGiven = 39,", "kFeedbackGiven = 39, kAppealed = 40,", r"APPEALED is None"),
    edited(EVENT_HPP, "  std::string to = {};", "  std::string to = {};\n  std::string whom = {};",
           r"DossierEvent: .* has whom, the contract has not"),
    edited(EVENT_HPP, "  std::string to = {};", "", r"DossierEvent: the contract has to, "),
    edited("include/motcua/catalogue/time_limit.hpp", "  kAny,", "  kNowhere,\n  kAny,", r"AREA_ANY is 1, by .* 2"),
    Plant({"include/motcua/dossier/state.hpp": "#pragma once\n"}, r"NationalState: dossier/state.hpp: no enum"),
]

if __name__ == "__main__":
    main(check, PLANTS)
