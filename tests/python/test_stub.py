"""motcua/_core.pyi says what the extension module has, no more and no less."""

import ast
import enum
import inspect
import re
from pathlib import Path
from types import ModuleType

import motcua
from motcua import _core, exchange, papers

STUB = ast.parse((Path(motcua.__file__).parent / "_core.pyi").read_text("utf-8"))
# What every class has without our doing, or what pybind11 puts there.
IGNORED = set(dir(object)) | {"__module__", "__weakref__", "__annotations__"}
Function = ast.FunctionDef


def is_ours(name: str) -> bool:
    return not name.startswith("__pybind11_") and name != "_pybind11_conduit_v1_"


def signatures_in_stub(body: list[ast.stmt]) -> dict[str, list[Function]]:
    found: dict[str, list[Function]] = {}
    for node in body:
        if isinstance(node, ast.FunctionDef):
            found.setdefault(node.name, []).append(node)
    return found


def signatures_in_doc(function: object) -> list[Function]:
    """pybind11 writes the signature, or those of all overloads, into the docstring."""
    doc = inspect.getdoc(function) or ""
    lines = re.findall(r"^\d+\. (.+)$", doc, re.MULTILINE) or doc.split("\n")[:1]
    lines = ["getter" * line.startswith("(") + line for line in lines]
    nodes = [ast.parse(f"def {line}: ...").body[0] for line in lines]
    return [node for node in nodes if isinstance(node, ast.FunctionDef)]


def parameters(function: Function) -> list[str]:
    """Names in order, keyword-only ones after a *, optional ones with an =."""
    args = function.args
    assert not args.posonlyargs and not args.vararg and not args.kwarg
    optional = {arg.arg for arg in args.args[len(args.args) - len(args.defaults) :]}
    optional |= {a.arg for a, d in zip(args.kwonlyargs, args.kw_defaults, strict=True) if d}
    names = [arg.arg for arg in args.args] + ["*"] + [arg.arg for arg in args.kwonlyargs]
    return [name + "=" * (name in optional) for name in names]


def plain(annotation: ast.expr | None) -> str:
    text = "" if annotation is None else ast.unparse(annotation)
    for module in ("motcua._core.", "motcua.papers.", "motcua.exchange.", "motcua.", "collections.abc.", "typing."):
        text = text.replace(module, "")
    text = re.sub(r"\bobject\b", "Any", text)  # pybind11's word for it
    return text.replace("SupportsInt | SupportsIndex", "int")


def types(function: Function) -> dict[str, str]:
    args = [*function.args.args, *function.args.kwonlyargs]
    found = {arg.arg: plain(arg.annotation) for arg in args if arg.arg != "self"}
    return found | {"return": plain(function.returns)}


def check_function(name: str, runtime: object, stub: list[Function]) -> None:
    actual = signatures_in_doc(runtime)
    assert actual, f"{name} has no signature"
    assert {tuple(parameters(f)) for f in actual} == {tuple(parameters(f)) for f in stub}, name
    # Comparisons take any object for a type checker; pickling's types are looser at run time.
    short = name.rpartition(".")[2]
    if len(actual) == len(stub) == 1 and not short.startswith("__"):
        assert types(actual[0]) == types(stub[0]), name


def test_names_of_the_module() -> None:
    in_stub = {n.name for n in STUB.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    in_stub |= {
        n.target.id
        for n in STUB.body
        if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
    }
    module_machinery = {"__doc__", "__file__", "__loader__", "__name__", "__package__", "__spec__"}
    in_module = {n for n in vars(_core) if is_ours(n)} - module_machinery
    assert in_stub == in_module


def test_functions() -> None:
    functions = signatures_in_stub(STUB.body)
    assert functions
    for name, stub in functions.items():
        check_function(name, getattr(_core, name), stub)


def test_classes() -> None:
    classes = [node for node in STUB.body if isinstance(node, ast.ClassDef)]
    assert classes
    for node in classes:
        cls = getattr(_core, node.name)
        if issubclass(cls, enum.Enum):
            continue
        stub = signatures_in_stub(node.body)
        actual = {n: v for n, v in vars(cls).items() if is_ours(n)}
        defined = {n for n in actual if n not in IGNORED or n in stub}
        assert set(stub) == defined, node.name
        for special in ("__init__", "__eq__", "__hash__", "__lt__", "__repr__", "__str__"):
            ours = callable(actual.get(special)) and "self:" in (actual[special].__doc__ or "")
            assert ours == (special in stub), f"{node.name}.{special}"
        for name, functions in stub.items():
            decorators = {ast.unparse(d) for f in functions for d in f.decorator_list}
            value = inspect.getattr_static(cls, name)
            assert ("property" in decorators) == isinstance(value, property), f"{node.name}.{name}"
            if isinstance(value, property):
                assert value.fset is None and value.fdel is None
                (getter,) = signatures_in_doc(value.fget)
                assert plain(getter.returns) == plain(functions[0].returns), name
                continue
            assert ("staticmethod" in decorators) == isinstance(value, staticmethod), name
            check_function(f"{node.name}.{name}", getattr(cls, name), functions)


def test_enums() -> None:
    checked = 0
    for node in STUB.body:
        cls = getattr(_core, node.name) if isinstance(node, ast.ClassDef) else None
        if cls is None or not issubclass(cls, enum.Enum):
            continue
        assert isinstance(node, ast.ClassDef)
        members = {
            target.id: ast.literal_eval(statement.value)
            for statement in node.body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            if isinstance(target, ast.Name)
        }
        assert members == {member.name: member.value for member in cls}, node.name
        checked += 1
    assert checked >= 8


def test_everything_has_a_docstring() -> None:
    for module in (motcua, exchange, papers):
        for name in module.__all__:
            if name != "__version__":
                assert inspect.getdoc(getattr(module, name)), name


def test_the_package_exports_the_whole_module() -> None:
    own = {
        motcua: {
            "EvaluationTable",
            "Explained",
            "InForce",
            "MotcuaError",
            "Timeline",
            "batch",
            "evaluate",
            "exchange",
            "papers",
            "read_csv_folder",
            "reports",
        },
        exchange: {
            "DossierScan",
            "DossierTable",
            "Received",
            "append_batch",
            "proto_path",
            "read_batch",
            "scan_dossiers",
            "sign",
            "write_batch",
            "write_batch_file",
        },
        papers: {
            "BulkFailure",
            "BulkReport",
            "FieldName",
            "field_names",
            "make_document",
            "render",
            "save_all",
        },
    }
    public = {n for n in vars(_core) if not n.startswith("_")} | {"__version__"}
    limits = {"BATCH_MESSAGE", "EVALUATION", "EVENT", "PAPER", "PROCEDURE", "REFDATA", "REPORT"}
    constants = {f"{name}_LIMITS": exchange for name in limits} | {"MAX_VALUE_OCTETS": exchange}
    homes = {module.__name__: module for module in own}

    def home(name: str) -> ModuleType:
        of_value = getattr(getattr(_core, name), "__module__", "")
        return constants.get(name) or homes.get(of_value, motcua)

    for module, more in own.items():
        names = {name for name in public if home(name) is module} | more
        assert set(module.__all__) == names
        assert len(module.__all__) == len(names)
        assert all(hasattr(module, name) for name in names)
