"""Components include only what their component.dep allows, and the allowed edges form no cycle."""

from pathlib import Path

from checks import Plant, cpp_files, includes_of, main, read

# Components without a folder under src/, and tools inside one: their rules stand here.
HEADER_ONLY = {"interop": {"base", "catalogue"}}
TOOLS = {"lawdata/gen": {"base", "calendar", "catalogue", "lawdata", "letters", "regime", "reports", "units"}}
FREE_HEADERS = {"config.hpp", "version.hpp", "fwd.hpp"}
UMBRELLA = "motcua.hpp"
# The one header of a component without a folder of its own: hosts in C say <motcua/motcua_c.h>.
C_HEADER = "motcua_c.h"
# Made from proto/; they exist in the build tree only.
GENERATED_FOR = {"exchange": "motcua_wire_internal/enum_names.hpp"}


def components_of(root: Path) -> set[str]:
    src = {f.name for f in (root / "src").iterdir() if f.is_dir() and (cpp_files(f) or (f / "data").is_dir())}
    include = {f.name for f in (root / "include/motcua").iterdir() if f.is_dir()}
    return src | include


def allowed_edges(root: Path, components: set[str]) -> tuple[dict[str, set[str]], list[str]]:
    edges, complaints = {}, []
    for component in sorted(components):
        if component in HEADER_ONLY:
            edges[component] = HEADER_ONLY[component]
            continue
        dep = root / "src" / component / "component.dep"
        edges[component] = set()
        if not dep.exists():
            complaints.append(f"src/{component}/component.dep is missing: say what {component} may use")
            continue
        for number, line in enumerate(read(dep).splitlines(), 1):
            name = line.split("#")[0].strip()
            if not name:
                continue
            if name not in components:
                complaints.append(f"src/{component}/component.dep:{number}: no component is called {name}")
            edges[component].add(name)
    return edges, complaints


def cycles(edges: dict[str, set[str]]) -> list[str]:
    found, done = [], set()

    def visit(component: str, path: list[str]) -> None:
        if component in path:
            found.append("cycle: " + " -> ".join([*path[path.index(component) :], component]))
        elif component not in done:
            for next_component in sorted(edges.get(component, ())):
                visit(next_component, [*path, component])
            done.add(component)

    for component in sorted(edges):
        visit(component, [])
    return found


def edge_complaints(root: Path, path: Path, component: str, allowed: set[str], known: set[str]) -> list[str]:
    complaints = []
    is_public = path.is_relative_to(root / "include")
    for include in includes_of(read(path)):
        where = f"{path.relative_to(root)}:{include.line}"
        parts = include.path.split("/")
        if parts[0] == "motcua":
            if parts[1] == UMBRELLA:
                complaints.append(f"{where}: library code names what it uses, never {include.path}")
                continue
            if parts[1] in FREE_HEADERS:
                continue
            target = "c" if parts[1] == C_HEADER else parts[1]
        elif include.quoted:
            if is_public:
                complaints.append(f"{where}: a public header includes the private {include.path}")
                continue
            target = parts[0]
        else:
            continue
        if target == component:
            continue
        if target not in known:
            complaints.append(f"{where}: {include.path} belongs to no component")
        elif target not in allowed:
            complaints.append(f"{where}: {component} may not use {target} (see component.dep)")
    return complaints


def check(root: Path) -> list[str]:
    components = components_of(root)
    edges, complaints = allowed_edges(root, components)
    complaints += cycles(edges)
    for component in sorted(components):
        for folder in (root / "src" / component, root / "include/motcua" / component):
            for path in cpp_files(folder):
                inside = path.relative_to(folder.parent).as_posix()
                tool = next((t for t in TOOLS if inside.startswith(t + "/")), None)
                allowed = TOOLS[tool] if tool else edges[component]
                complaints += edge_complaints(root, path, component, allowed, components)
    for path in sorted((root / "include/motcua").glob("*.hpp")):
        if path.name != UMBRELLA:
            complaints += edge_complaints(root, path, "motcua", set(), components)
    return complaints


PLANTS = [
    Plant({"src/base/planted.cpp": "#include <motcua/lawbook/edition.hpp>\n"}, "base may not use lawbook"),
    Plant({"src/base/planted.cpp": '#include "exchange/planted_internal.hpp"\n'}, "base may not use exchange"),
    Plant({"include/motcua/interop/planted.hpp": "#include <motcua/exchange/wire.hpp>\n"},
          "interop may not use exchange"),
    Plant({"include/motcua/base/planted.hpp": '#include "base/scan_internal.hpp"\n'}, "private"),
    Plant({"include/motcua/fwd.hpp": "#include <motcua/base/uuid.hpp>\n"}, "motcua may not use base"),
    Plant({"src/lawdata/gen/planted.cpp": "#include <motcua/exchange/wire.hpp>\n"}, "lawdata may not use exchange"),
    Plant({"src/base/planted.cpp": "#include <motcua/motcua.hpp>\n"}, "never motcua/motcua.hpp"),
    Plant({"src/base/planted.cpp": "#include <motcua/motcua_c.h>\n"}, "base may not use c"),
    Plant({"src/base/planted.cpp": '#include "nowhere/x.hpp"\n'}, "belongs to no component"),
    Plant({"src/planted/planted.cpp": "\n"}, "src/planted/component.dep is missing"),
    Plant({"src/planted/planted.cpp": "\n", "src/planted/component.dep": "nowhere\n"},
          "no component is called nowhere"),
    Plant({"src/one/one.cpp": "\n", "src/one/component.dep": "two\n",
           "src/two/two.cpp": "\n", "src/two/component.dep": "# why\none\n"},
          "cycle: one -> two -> one"),
]

if __name__ == "__main__":
    main(check, PLANTS)
