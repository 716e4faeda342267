"""Every public name is documented, has its Vietnamese term, and stands in README.

Types, enums and aliases: a /// comment with `vi:` and `\\since`. Enumerators: `vi:`. Free
functions: a /// comment. README: every type is in the glossary, every error in the error table.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from checks import Plant, code_of, cpp_files, line_of, main, read

BANDS = {
    "base": (1, 99), "calendar": (100, 199), "catalogue": (200, 299), "dossier": (300, 399),
    "deadline": (400, 499), "obligations": (500, 599), "papers": (600, 699),
    "reports": (700, 799), "exchange": (800, 899),
}
ERRORS_HEADER = "include/motcua/base/result.hpp"
PRIVATE_NAMESPACES = {"detail"}

_TYPE = re.compile(r"^(?:class|struct|union|enum(?:\s+class|\s+struct)?)\s+(?:\[\[[^\]]*\]\]\s*|[A-Z_]+\s+)*"
                   r"(?P<name>\w+)\s*(?P<specialised><)?")
_ALIAS = re.compile(r"^using\s+(?P<name>\w+)\s*=")
_NOT_A_FUNCTION = re.compile(r"^(?:using|typedef|static_assert|extern|friend)\b")


@dataclass
class Declaration:
    text: str  # code up to its body or semicolon, white space squeezed
    offset: int
    has_body: bool
    namespaces: tuple[str, ...]
    body: tuple[int, int] = field(default=(0, 0))


def without_preprocessor(code: str) -> str:
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda m: re.sub(r"[^\n]", " ", m[0]), code, flags=re.MULTILINE)


def without_template_head(text: str) -> str:
    match = re.match(r"template\s*<", text)
    if not match:
        return text
    depth, at = 1, match.end()
    while depth and at < len(text):
        depth += {"<": 1, ">": -1}.get(text[at], 0)
        at += 1
    return without_template_head(text[at:].lstrip())


def declarations(code: str) -> list[Declaration]:
    """The declarations at namespace scope, found by counting braces."""
    # Of equal length, so that offsets stay those of the file.
    for macro, meaning in (("MOTCUA_BEGIN_NAMESPACE", "namespace motcua {"), ("MOTCUA_END_NAMESPACE", "}")):
        code = code.replace(macro, meaning.ljust(len(macro)))
    found, namespaces, start, at = [], [], 0, 0
    while at < len(code):
        char = code[at]
        if char not in "{};":
            at += 1
            continue
        offset = start + len(code[start:at]) - len(code[start:at].lstrip())
        text = " ".join(code[start:at].split())
        if char == "}":
            if namespaces:
                namespaces.pop()
        elif char == "{" and (match := re.match(r"(?:inline )?namespace(?: (\w+))?$", text)):
            namespaces.append(match[1] or "")
        elif char == ";":
            if text:
                found.append(Declaration(text, offset, False, tuple(namespaces)))
        else:
            depth, end = 1, at + 1
            while depth and end < len(code):
                depth += {"{": 1, "}": -1}.get(code[end], 0)
                end += 1
            found.append(Declaration(text, offset, True, tuple(namespaces), (at + 1, end - 1)))
            at = end - 1
        at += 1
        start = at
    return found


def doc_above(lines: list[str], line: int) -> str:
    """The run of /// lines that ends just above the 1-based `line`."""
    doc = []
    index = line - 2
    while index >= 0 and re.match(r"\s*///(?!<)", lines[index]):
        doc.insert(0, lines[index])
        index -= 1
    return "\n".join(doc)


@dataclass
class Header:
    name: str
    text: str
    code: str

    def declarations(self) -> list[Declaration]:
        return [d for d in declarations(self.code)
                if d.namespaces and d.namespaces[0] == "motcua" and not PRIVATE_NAMESPACES & set(d.namespaces)]

    def complaints(self) -> list[str]:
        lines = self.text.split("\n")
        complaints = []
        for declaration in self.declarations():
            head = without_template_head(declaration.text)
            line = line_of(self.text, declaration.offset)
            where = f"{self.name}:{line}"
            doc = doc_above(lines, line)
            type_name = _TYPE.match(head)
            alias = _ALIAS.match(head)
            if type_name and not declaration.has_body:
                continue
            if type_name or alias:
                name = (type_name or alias)["name"]
                if not doc:
                    complaints.append(f"{where}: {name} has no /// comment")
                    continue
                if "vi:" not in doc:
                    complaints.append(f"{where}: {name} has no Vietnamese term (vi:)")
                if "\\since" not in doc and not (type_name and type_name["specialised"]):
                    complaints.append(f"{where}: {name} does not say \\since when")
                if head.startswith("enum"):
                    complaints += self.enumerator_complaints(name, declaration)
            elif "(" in head and not _NOT_A_FUNCTION.match(head) and not doc:
                complaints.append(f"{where}: {head.split('(')[0].split()[-1]}() has no /// comment")
        return complaints

    def enumerators(self, declaration: Declaration) -> list[tuple[str, str, int]]:
        """(name, what stands between it and the next, offset) of each enumerator."""
        start, end = declaration.body
        found = list(re.finditer(r"\b(k[A-Z]\w*)\s*(?:=\s*[^,}]+?)?\s*(?:,|$)", self.code[start:end].rstrip()))
        ends = [m.start() for m in found[1:]] + [end - start]
        return [(m[1], self.text[start + m.end() : start + stop], start + m.start())
                for m, stop in zip(found, ends)]

    def enumerator_complaints(self, enum: str, declaration: Declaration) -> list[str]:
        complaints = []
        lines = self.text.split("\n")
        for name, after, offset in self.enumerators(declaration):
            line = line_of(self.text, offset)
            trailing = re.match(r"[ \t]*///<[^\n]*(?:\n[ \t]*///<[^\n]*)*", after)
            doc = trailing[0] if trailing else ""
            if lines[line - 1].lstrip().startswith(name):
                doc += doc_above(lines, line)
            if "vi:" not in doc:
                complaints.append(f"{self.name}:{line}: {enum}::{name} has no Vietnamese term (vi:)")
        return complaints

    def type_names(self) -> list[str]:
        names = []
        for declaration in self.declarations():
            head = without_template_head(declaration.text)
            type_name = _TYPE.match(head) if declaration.has_body else None
            name = type_name or _ALIAS.match(head)
            if name and not (type_name and type_name["specialised"]):
                names.append(name["name"])
        return names


def errors_of(header: Header) -> tuple[dict[int, str], list[str]]:
    complaints, errors = [], {}
    enum = next((d for d in header.declarations() if d.text.startswith("enum class Errc")), None)
    if enum is None:
        return {}, [f"{header.name}: no enum class Errc"]
    band = None
    for line in header.text[enum.body[0] : enum.body[1]].split("\n"):
        if match := re.fullmatch(r"\s*// (\w+)", line):
            band = match[1]
            if band not in BANDS:
                complaints.append(f"{header.name}: Errc: no band is called {band}")
        elif match := re.match(r"\s*k(\w+)\s*(?:=\s*(\d+))?", line):
            if match[2] is None:
                complaints.append(f"{header.name}: Errc::k{match[1]} has no number of its own")
                continue
            number = int(match[2])
            first, last = BANDS.get(band, (0, -1))
            if not first <= number <= last:
                complaints.append(f"{header.name}: Errc::k{match[1]} = {number} is outside its band, {band}")
            if number in errors:
                complaints.append(f"{header.name}: Errc::k{match[1]} = {number} is taken by k{errors[number]}")
            errors[number] = match[1]
    return errors, complaints


def glossary_of(readme: str) -> str:
    match = re.search(r"^(#+) [^\n]*glossary[^\n]*\n(.*?)(?=^#{1,6} |\Z)", readme,
                      re.MULTILINE | re.DOTALL | re.IGNORECASE)
    return match[2] if match else ""


def check(root: Path) -> list[str]:
    headers = {}
    for path in cpp_files(root / "include"):
        text = read(path)
        name = path.relative_to(root).as_posix()
        headers[name] = Header(name, text, without_preprocessor(code_of(text)))
    complaints = [c for header in headers.values() for c in header.complaints()]
    errors, error_complaints = errors_of(headers[ERRORS_HEADER])
    complaints += error_complaints

    readme_path = root / "README.md"
    readme = read(readme_path) if readme_path.exists() else ""
    table = {int(m[1]): m[2] for m in
             re.finditer(r"^\|\s*`?(\d+)`?\s*\|\s*`?k?(\w+)`?\s*\|", readme, re.MULTILINE)}
    for number, name in sorted(errors.items()):
        if table.get(number) != name:
            complaints.append(f"README.md: the error table has no row | {number} | {name} | ... |")
    for number, name in sorted(table.items()):
        if number not in errors:
            complaints.append(f"README.md: the error table lists {number} {name}, which Errc has not")
    glossary = glossary_of(readme)
    for header in headers.values():
        for name in header.type_names():
            if not re.search(rf"\b{name}\b", glossary):
                complaints.append(f"README.md: the glossary has no {name} ({header.name})")
    return complaints


def planted(code: str, complaint: str) -> Plant:
    text = f"#pragma once\nMOTCUA_BEGIN_NAMESPACE\n{code}\nMOTCUA_END_NAMESPACE\n"
    return Plant({"include/motcua/base/planted.hpp": text}, complaint)


def planted_errors(code: str, complaint: str) -> Plant:
    text = f"MOTCUA_BEGIN_NAMESPACE\n/// vi: x \\since 0.1\nenum class Errc {{\n{code}\n}};\nMOTCUA_END_NAMESPACE\n"
    return Plant({ERRORS_HEADER: text}, complaint)


PLANTS = [
    planted("class Planted {};", "Planted has no /// comment"),
    planted("/// A thing. \\since 0.1\nstruct MOTCUA_EXPORT Planted {};", r"Planted has no Vietnamese term"),
    planted("/// vi: x\ntemplate <typename T>\nclass [[nodiscard]] Planted {};", r"Planted does not say"),
    planted("using Planted = int;", "Planted has no /// comment"),
    planted("/// vi: x \\since 0.1\nusing Planted = int;", "the glossary has no Planted"),
    planted("/// vi: x \\since 0.1\nenum class Planted : int {\n  kOne,  ///< vi: x\n  kTwo,\n};",
            "Planted::kTwo has no Vietnamese term"),
    planted("/// vi: x \\since 0.1\nenum class Planted { kOne };", "Planted::kOne has no Vietnamese term"),
    planted("[[nodiscard]] MOTCUA_EXPORT int planted(int a,\n  int b = {});", r"planted\(\) has no ///"),
    planted("namespace interop {\ninline int planted() { return 1; }\n}", r"planted\(\) has no ///"),
    planted("/// Doc.\nint first() { return 1; }\nint planted();", r"planted\(\) has no ///"),
    planted_errors("  // base\n  kA = 1,  ///< vi: x\n  kB = 1,  ///< vi: x", "kB = 1 is taken by kA"),
    planted_errors("  // base\n  kA = 100,  ///< vi: x", "kA = 100 is outside its band, base"),
    planted_errors("  // base\n  kA,  ///< vi: x", "kA has no number"),
    planted_errors("  // nowhere\n  kA = 1,  ///< vi: x", "no band is called nowhere"),
    planted_errors("  // base\n  kPlanted = 99,  ///< vi: x", r"no row \| 99 \| Planted"),
    Plant({"README.md": "# Glossary\nDate\n"}, r"the glossary has no LawRef"),
    Plant({"README.md": "| 77 | Planted | x |\n"}, "lists 77 Planted, which Errc has not"),
]

if __name__ == "__main__":
    main(check, PLANTS)
