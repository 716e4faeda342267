"""Run one leg of the conformance kit against every vector and compare with manifest.json.

  run.py LEG [--runner PROGRAM] [--compiler CXX]     protobuf-cpp and motcua need their program
  run.py --self-test                                 every comparison notices what it is there for

Where a runtime was measured to differ from the rule stands in the manifest under `differences`; that it still does is
checked as well. A leg whose runtime this machine lacks is skipped (exit code 77).
"""

import argparse
import copy
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
from contract import Contract  # noqa: E402

RUNNERS = HERE / "runners"
NODE_MODULES = ROOT / "build/node/node_modules"
JARS = [Path("/usr/share/java") / f"{name}.jar" for name in ("protobuf", "protobuf-util", "gson", "guava")]
SKIPPED = 77


def skip(leg: str, needs: str) -> NoReturn:
    print(f"SKIPPED: the leg {leg} needs {needs}")
    sys.exit(SKIPPED)


# ---- legs: the command that runs each -------------------------------------------------------------------------------

def python(_: Path, arguments: argparse.Namespace) -> list[object]:
    return [sys.executable, "-X", "utf8", RUNNERS / "python_runner.py"]


def node(package: str, script: str, *options: str) -> Callable[[Path, argparse.Namespace], list[object]]:
    def command(folder: Path, arguments: argparse.Namespace) -> list[object]:
        if not shutil.which("node") or not (NODE_MODULES / package).exists():
            skip(arguments.leg, f"node, and {package} in {NODE_MODULES}: tests/run could not fetch it from npm")
        # Modules are looked for beside the script.
        (folder / "node_modules").symlink_to(NODE_MODULES)
        shutil.copy(RUNNERS / script, folder)
        return ["node", folder / script, *options]

    return command


def java(folder: Path, arguments: argparse.Namespace) -> list[object]:
    missing = [str(jar) for jar in JARS if not jar.exists()]
    if not shutil.which("javac") or missing:
        skip(arguments.leg, f"javac and {', '.join(missing) or 'nothing else'} (Debian's libprotobuf-java)")
    jars = ":".join(map(str, JARS))
    subprocess.run(["javac", "-encoding", "UTF-8", "-cp", jars, "-d", folder, RUNNERS / "ProtobufJavaRunner.java"],
                   check=True)
    return ["java", "-cp", f"{jars}:{folder}", "ProtobufJavaRunner"]


def program(_: Path, arguments: argparse.Namespace) -> list[object]:
    return [arguments.runner]


@dataclass(frozen=True)
class Leg:
    command: Callable[[Path, argparse.Namespace], list[object]]
    environment: dict[str, str]
    is_reader: bool = False  # checks the contract's rules
    options: tuple[str, ...] = ()


LEGS = {
    "python-upb": Leg(python, {"PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION": "upb"}),
    "python-pure": Leg(python, {"PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION": "python"}),
    "protobufjs": Leg(node("protobufjs", "protobufjs_runner.cjs"), {}),
    "protobufjs-keeping-unknown": Leg(node("protobufjs", "protobufjs_runner.cjs"), {}, options=("--keep-unknown",)),
    "protobuf-es": Leg(node("@bufbuild/protobuf", "protobuf_es_runner.mjs"), {}),
    "protobuf-java": Leg(java, {}),
    "protobuf-cpp": Leg(program, {}),
    "motcua": Leg(program, {}, is_reader=True),
}


# ---- vectors as files -----------------------------------------------------------------------------------------------

def octets_of(vector: dict[str, Any]) -> bytes:
    form = vector["binary"]
    if "repeat" not in form:
        return (HERE / form["file"]).read_bytes()
    recipe = form["repeat"]
    return bytes.fromhex(recipe["before"]) + bytes.fromhex(recipe["octets"]) * recipe["times"]


def write_list(folder: Path, vectors: list[dict[str, Any]]) -> Path:
    lines = []
    for number, vector in enumerate(vectors):
        octets = text = "-"
        if "binary" in vector:
            octets = folder / f"{number}.binpb"
            octets.write_bytes(octets_of(vector))
        if "json" in vector:
            text = HERE / vector["json"]["file"]
        as_of = vector.get("expect", {}).get("as_of", "-")
        lines.append("\t".join(map(str, (vector["id"], vector["message"], octets, text, as_of))) + "\n")
    path = folder / "vectors.tsv"
    path.write_text("".join(lines), encoding="utf-8")
    return path


# ---- comparison -----------------------------------------------------------------------------------------------------

def digest(octets: bytes) -> str:
    return hashlib.sha256(octets).hexdigest()


@dataclass
class Judge:
    """What a leg printed of each vector against what the manifest says of it."""

    leg: str
    manifest: dict[str, Any]
    contract: Contract

    def __post_init__(self) -> None:
        self.vectors = {vector["id"]: vector for vector in self.manifest["vectors"]}
        self.measured = {(id, each["what"]): each["measured"] for each in self.manifest["differences"]
                         if each["leg"] == self.leg for id in each["vectors"]}

    def complaints(self, lines: list[str]) -> list[str]:
        found = [complaint for line in lines for complaint in self.of_line(*line.split("\t"))]
        if [line.split("\t")[0] for line in lines] != list(self.vectors):
            found.append(f"{len(lines)} vectors are answered, not each of the {len(self.vectors)} once, in order")
        return found

    def of_line(self, id: str, *cells: str) -> list[str]:
        vector = self.vectors.get(id)
        if vector is None or len(cells) < 5:
            return [f"{id}: is no vector, or answered with {len(cells)} cells"]
        found = []

        def compare(what: str, rule: str, got: str) -> None:
            expected = self.measured.get((id, what), rule)
            if got != expected:
                found.append(f"{id}: {what}: expected {expected}, got {got}")

        def same(octets: str, of: dict[str, Any]) -> str:
            return "same" if octets == digest(octets_of(of)) else "differs"

        if LEGS[self.leg].is_reader:
            for form, cell in (("binary", cells[0]), ("json", cells[3])):
                if form in vector:
                    found += [f"{id}: {form}: {c}" for c in self.of_reader(vector[form]["motcua"], cell)]
        else:
            for form, cell in (("binary", cells[0]), ("json", cells[3])):
                if form in vector:
                    compare(form, vector[form]["any_runtime"], cell)
        if cells[0] == "accept" and "decoded_and_encoded" in vector["binary"]:
            compare("again", "same", same(cells[1], self.vectors[vector["binary"]["decoded_and_encoded"]]))
        if "binary" in vector and "json" in vector and (not LEGS[self.leg].is_reader or vector["json"]["motcua"]):
            if cells[0] == "accept":
                compare("json_value", "same", self.json_value(vector, cells[2]))
            if cells[3] == "accept":
                compare("json_again", "same", same(cells[4], vector))
        if "as_of" in vector.get("expect", {}) and LEGS[self.leg].is_reader:
            found += [f"{id}: {c}" for c in self.of_evaluation(vector["expect"], bytes.fromhex(cells[5]))]
        return found

    @staticmethod
    def json_value(vector: dict[str, Any], text: str) -> str:
        wanted = json.loads((HERE / vector["json"]["file"]).read_text(encoding="utf-8"))
        return "same" if text != "-" and json.loads(text) == wanted else "differs"

    @staticmethod
    def of_reader(expected: Any, cell: str) -> list[str]:
        """The verdict; of a refusal the code, and a message that begins with where, in JSON with line and column."""
        if expected is None:
            return [] if cell == "-" else [f"expected nothing, got {cell}"]
        if expected == "accept":
            return [] if cell == "accept" else [f"expected to be accepted, got {cell}"]
        verdict, _, rest = cell.partition(" ")
        code, _, message = rest.partition(" ")
        begin = re.escape(expected["where"]) + r"(?: \(line \d+, column \d+\))?: "
        if verdict == "refuse" and code == expected["code"] and re.match(begin, message):
            return []
        return [f"expected {expected['code']} at {expected['where']}, got {cell}"]

    def of_evaluation(self, expected: dict[str, Any], octets: bytes) -> list[str]:
        evaluation = self.contract.new("motcua.evaluation.v1.Evaluation")
        evaluation.MergeFromString(octets)
        enum = self.contract.enum

        def moment(message: Any) -> str:
            return (f"{message.year:04}-{message.month:02}-{message.day:02}"
                    f"T{message.hours:02}:{message.minutes:02}:{message.seconds:02}")

        def absent_or(owner: Any, name: str) -> str | None:
            return moment(getattr(owner, name)) if owner.HasField(name) else None

        def word(kind: str, number: int) -> str:
            return enum(kind).values_by_number[number].name

        deadline = evaluation.deadline
        got = {"as_of": expected["as_of"], "regime": evaluation.regime,
               "state": word("motcua.dossier.v1.DossierState", evaluation.view.state),
               "due": absent_or(deadline, "rolled")}
        for clock in ("decree", "index", "promise"):
            got[clock] = word("motcua.evaluation.v1.Timeliness", getattr(deadline, clock).timeliness)
        got["violations"] = [{"code": word("motcua.type.v1.ErrorCode", each.code), "event": each.event}
                             for each in evaluation.violations]
        got["obligations"] = [{"kind": word("motcua.evaluation.v1.ObligationKind", each.kind),
                               "state": word("motcua.evaluation.v1.ObligationState", each.state),
                               "by": absent_or(each, "by")} for each in evaluation.obligations]
        return [f"evaluated, {name}: expected {expected[name]}, got {value}"
                for name, value in got.items() if name in expected and expected[name] != value]


def answers(leg: Leg, contract: Contract, manifest: dict[str, Any], arguments: argparse.Namespace) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = leg.command(folder, arguments)
        (folder / "contract.binpb").write_bytes(contract.descriptor_set)
        first = HERE / "office_hours.csv" if leg.is_reader else folder / "contract.binpb"
        done = subprocess.run([*map(str, command), str(first), str(write_list(folder, manifest["vectors"])),
                               *leg.options], env={**os.environ, **leg.environment}, stdout=subprocess.PIPE,
                              text=True, encoding="utf-8", check=True)
        return done.stdout.removesuffix("\n").split("\n")


# ---- proof ----------------------------------------------------------------------------------------------------------

def self_test() -> list[str]:
    manifest = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
    contract = Contract.compile()
    wanted = {"valid/date", "hostile/tag_0", "hostile_json/comment", "edge/moment_month_13",
              "next_version/unknown_in_time"}
    manifest["vectors"] = [vector for vector in manifest["vectors"] if vector["id"] in wanted]
    vectors = {vector["id"]: vector for vector in manifest["vectors"]}

    def right(leg: str) -> list[str]:
        lines = []
        for vector in manifest["vectors"]:
            cells = [vector["id"], *["-"] * 5]
            if "binary" in vector:
                cells[1] = vector["binary"]["any_runtime"]
                if cells[1] == "accept":
                    cells[2] = digest(octets_of(vector))
            if "json" in vector:
                cells[4] = vector["json"]["any_runtime"]
                if cells[4] == "accept":
                    cells[5] = digest(octets_of(vector))
                    cells[3] = json.dumps(json.loads((HERE / vector["json"]["file"]).read_text(encoding="utf-8")))
            if vector["id"].startswith("next_version") and leg == "protobufjs":
                cells[2] = "0"
            lines.append("\t".join(cells))
        return lines

    complaints = []
    for leg in ("python-upb", "protobufjs"):
        if found := Judge(leg, manifest, contract).complaints(right(leg)):
            complaints.append(f"right answers are complained of: {found}")
    order = list(vectors)

    def changed(id: str, cell: int, value: str) -> list[str]:
        lines = right("python-upb")
        cells = lines[order.index(id)].split("\t")
        cells[cell] = value
        lines[order.index(id)] = "\t".join(cells)
        return lines

    plants = {
        "octets accepted": changed("hostile/tag_0", 1, "accept"),
        "octets refused": changed("valid/date", 1, "refuse"),
        "encoded otherwise": changed("valid/date", 2, "0"),
        "unknown fields lost": changed("next_version/unknown_in_time", 2, "0"),
        "another JSON": changed("valid/date", 3, "{}"),
        "no JSON": changed("valid/date", 3, "-"),
        "JSON refused": changed("valid/date", 4, "refuse"),
        "JSON accepted": changed("hostile_json/comment", 4, "accept"),
        "read otherwise from JSON": changed("valid/date", 5, "0"),
        "a vector left out": right("python-upb")[1:],
        "a vector twice": [*right("python-upb"), right("python-upb")[0]],
    }
    for what, lines in plants.items():
        if not Judge("python-upb", manifest, contract).complaints(lines):
            complaints.append(f"not noticed: {what}")
    if not Judge("protobufjs", manifest, contract).complaints(right("python-upb")):
        complaints.append("not noticed: a measured difference that is gone")

    reader = Judge("motcua", manifest, contract)
    refused = vectors["edge/moment_month_13"]["binary"]["motcua"]
    good = f"refuse {refused['code']} {refused['where']}: 13 is not in 1 to 12"
    if reader.of_reader(refused, good):
        complaints.append("a right refusal is complained of")
    for cell in ("accept", good.replace(refused["code"], "MalformedWire"), good.replace(".month:", ".day:")):
        if not reader.of_reader(refused, cell):
            complaints.append(f"not noticed: {cell}")
    if not reader.of_reader("accept", good):
        complaints.append("not noticed: a refusal of what is good")
    if reader.of_reader(None, "-") or not reader.of_reader(None, "accept") or not reader.of_reader(refused, "-"):
        complaints.append("not noticed: an answer where none is due, or none where one is")
    evaluation = contract.new("motcua.evaluation.v1.Evaluation", regime="118/2025/NĐ-CP")
    evaluation.view.state = 16
    evaluation.deadline.rolled.year = 2026
    expected = {"as_of": "", "regime": "118/2025/NĐ-CP", "state": "DOSSIER_STATE_RESOLVED", "due": "2026-00-00T00:00:00",
                "decree": "TIMELINESS_UNSPECIFIED", "index": "TIMELINESS_UNSPECIFIED",
                "promise": "TIMELINESS_UNSPECIFIED", "violations": [], "obligations": []}
    if found := reader.of_evaluation(expected, evaluation.SerializeToString()):
        complaints.append(f"a right evaluation is complained of: {found}")
    for name in set(expected) - {"as_of"}:
        other = copy.deepcopy(expected) | {name: "other"}
        if not reader.of_evaluation(other, evaluation.SerializeToString()):
            complaints.append(f"not noticed: another {name}")
    return complaints


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("leg", nargs="?", choices=LEGS)
    parser.add_argument("--runner", type=Path)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        complaints = self_test()
    else:
        contract = Contract.compile()
        manifest = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
        complaints = Judge(arguments.leg, manifest, contract).complaints(
            answers(LEGS[arguments.leg], contract, manifest, arguments))
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
