"""Hosts that use motcua as installed: each scenario builds one as its vendor would, and runs it.

A host may have no Boost, protobuf, JSON or Unicode library, so those headers are shadowed by
#error; a list of shadows can miss one, so the compiler is also asked which headers it read.
"""

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HOST_PRINTS = "2024-11-05\ndang ky khai sinh\nInvalidLawRef\none ABI\n"
CORE_HOST_PRINTS = "ngày 05 tháng 3 năm 2026\n"
# What hosts in other languages get, of the conformance kit, and print.
KIT = ROOT / "tests/conformance"
FOREIGN_HOST_READS = [*(KIT / f"vectors/valid/over_national_day.{form}" for form in ("binpb", "json")),
                      KIT / "office_hours.csv"]
FOREIGN_HOST_PRINTS = """C interface: as compiled
1.004873 is due: 2026-09-03T23:59:59
9.999999 is due: UnknownProcedure
1.004873 is due: 2026-09-03T17:00:00
evaluated: 118/2025/NĐ-CP DOSSIER_STATE_RESOLVED TIMELINESS_ON_TIME
read from JSON: the same octets
torn: MalformedWire
InvalidWireValue: motcua.dossier.v1.Dossier.identity: missing; the contract requires it
"""
SHADOWED = ["boost/version.hpp", "boost/config.hpp", "boost/uuid/uuid.hpp",
            "boost/date_time/gregorian/gregorian.hpp", "boost/date_time/gregorian/gregorian_types.hpp",
            "google/protobuf/message.h", "google/protobuf/message_lite.h", "google/protobuf/arena.h",
            "google/protobuf/port_def.inc", "google/protobuf/io/coded_stream.h", "nlohmann/json.hpp",
            "openssl/cms.h", "openssl/evp.h", "openssl/sha.h", "rapidjson/rapidjson.h", "rapidjson/reader.h",
            "utf8proc.h"]
FOREIGN = re.compile(r"(?:^|/)(?:boost|google|nlohmann|rapidjson|absl|openssl)/|(?:^|/)utf8proc\.h$|\.pb\.h$")
VERSION = re.findall(r"MOTCUA_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)",
                     (ROOT / "include/motcua/version.hpp").read_text(encoding="utf-8"))


class Broken(Exception):
    """What a host would complain about."""


def expect(condition: object, complaint: str) -> None:
    if not condition:
        raise Broken(complaint)


def run(*command: object, ok: bool = True, **options: object) -> str:
    words = [str(word) for word in command]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if ok and done.returncode != 0:
        raise Broken(f"{shlex.join(words)} ended with {done.returncode}\n{done.stdout}")
    if not ok and done.returncode == 0:
        raise Broken(f"{shlex.join(words)} should have failed\n{done.stdout}")
    return done.stdout


def expect_output(program: Path, wanted: str, *arguments: Path, **options: object) -> None:
    printed = run(program, *arguments, **options)
    expect(printed == wanted, f"{program} printed\n{printed}instead of\n{wanted}")


def headers_read(words: list[str]) -> list[str]:
    """The headers that this compilation reads (it is repeated with -M)."""
    asked, skip = [], False
    for word in words:
        if skip:
            skip = False
        elif word in {"-o", "-MF", "-MT", "-MQ"}:
            skip = True
        elif word not in {"-c", "-MD", "-MMD"}:
            asked.append(word)
    return run(*asked, "-M").replace("\\\n", " ").split()[1:]


def expect_no_foreign_headers(words: list[str]) -> None:
    headers = [file for file in headers_read(words) if not file.endswith(".cpp")]
    foreign = [header for header in headers if FOREIGN.search(header.rpartition("/include/")[2])]
    expect(not foreign, f"the host was made to read {foreign[:3]} ({len(foreign)} such headers)")


def strong_motcua_symbols(library: Path) -> list[str]:
    listed = run("nm", "--dynamic", "--demangle", "--defined-only", library).splitlines()
    return [line for line in listed if re.match(r"[0-9a-f]+ [A-UX-Z] .*\bmotcua::", line)]


def expect_no_foreign_paths(prefix: Path, paths: list[Path]) -> None:
    """No file that hosts read may name a folder of the machine that built it."""
    for file in [*prefix.rglob("*.cmake"), *prefix.rglob("*.pc")]:
        text = file.read_text(encoding="utf-8")
        for path in paths:
            expect(str(path) not in text, f"{file} names {path}")


def is_shared(prefix: Path) -> bool:
    return any(prefix.glob("lib*/**/libmotcua.so"))


def pkg_config_dir(prefix: Path) -> Path:
    return next(prefix.glob("lib*/**/motcua.pc")).parent


@dataclass
class Machine:
    build: Path  # the build of motcua that is under test
    cmake: Path
    generator: str
    compiler: Path
    launcher: str
    build_type: str
    release_flags: str

    def prefix(self, kind: str) -> Path:
        return self.build / f"prefix-{kind}"

    def folder(self, name: str) -> Path:
        return self.build / "consumers" / name

    def shadow(self) -> Path:
        folder = self.folder("shadow")
        for name in SHADOWED:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("#error a host of motcua must not need this header\n")
        return folder

    def configure(self, source: Path, folder: Path, *options: str, ok: bool = True, fresh: bool = True) -> str:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("CMAKE_", "PKG_CONFIG"))}
        return run(self.cmake, *(["--fresh"] if fresh else []), "-S", source, "-B", folder, "-G", self.generator,
                   f"-DCMAKE_CXX_COMPILER={self.compiler}", f"-DCMAKE_CXX_COMPILER_LAUNCHER={self.launcher}",
                   f"-DCMAKE_BUILD_TYPE={self.build_type}", f"-DCMAKE_CXX_FLAGS_RELEASE={self.release_flags}",
                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", *options, ok=ok, env=environment)

    def make(self, folder: Path) -> None:
        run(self.cmake, "--build", folder, "--parallel", 2)

    def install(self, build: Path, prefix: Path) -> None:
        shutil.rmtree(prefix, ignore_errors=True)
        run(self.cmake, "--install", build, "--prefix", prefix)

    def find_package(self, project: str, folder: Path, prefix: Path, *options: str) -> None:
        self.configure(HERE / project, folder, f"-DCMAKE_PREFIX_PATH={prefix}", f"-DSHADOW_DIR={self.shadow()}",
                       f"-DWANTED_VERSION={VERSION[0]}.{VERSION[1]}", *options)
        self.make(folder)

    def compilation_of(self, folder: Path, source: Path) -> list[str]:
        commands = json.loads((folder / "compile_commands.json").read_text())
        command = next(c["command"] for c in commands if Path(c["file"]).resolve() == source)
        words = shlex.split(command)
        return words[1:] if self.launcher and words[0].endswith(Path(self.launcher).name) else words


def install_static(machine: Machine) -> None:
    machine.install(machine.build, machine.prefix("static"))


def install_shared(machine: Machine) -> None:
    folder = machine.build / "shared"
    # With debug information, from which tests/architecture/abi.py knows the layout of types; and not
    # optimised, because nothing here is about speed and half of the time goes into that (without it
    # g++ warns of what it does not see through).
    machine.configure(ROOT, folder, "-DBUILD_SHARED_LIBS=ON", "-DMOTCUA_BUILD_TESTS=OFF",
                      "-DMOTCUA_BUILD_EXAMPLES=OFF", "-DMOTCUA_WERROR=OFF",
                      "-DCMAKE_CXX_FLAGS_RELEASE=-O0 -g -DNDEBUG", fresh=False)
    machine.make(folder)
    machine.install(folder, machine.prefix("shared"))


def find_package(machine: Machine, prefix: Path, folder: Path) -> None:
    """Exchange reads and writes Protocol Buffers without their library."""
    machine.find_package("find_package", folder, prefix, "-DWANTED_COMPONENTS=exchange",
                         "-DCMAKE_DISABLE_FIND_PACKAGE_Protobuf=ON")
    expect_output(folder / "host", HOST_PRINTS)
    expect_output(folder / "core_host", CORE_HOST_PRINTS)
    expect_no_foreign_headers(machine.compilation_of(folder, HERE / "host/main.cpp"))
    expect_no_foreign_headers(machine.compilation_of(folder, HERE / "host/core.cpp"))
    expect_no_foreign_paths(prefix, [ROOT, machine.build])


def find_package_core(machine: Machine, prefix: Path, folder: Path) -> None:
    """Whoever asks for core alone needs no OpenSSL, static or shared."""
    machine.find_package("find_package", folder, prefix, "-DWANTED_COMPONENTS=core",
                         "-DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON")
    expect_output(folder / "core_host", CORE_HOST_PRINTS)


def refusals(machine: Machine, prefix: Path, folder: Path) -> None:
    def refused(version: str, component: str, *reasons: str) -> None:
        said = machine.configure(HERE / "find_package", folder, f"-DCMAKE_PREFIX_PATH={prefix}",
                                 f"-DSHADOW_DIR={folder}", f"-DWANTED_VERSION={version}",
                                 f"-DWANTED_COMPONENTS={component}", ok=False)
        # CMake breaks its messages into lines as it likes.
        said = " ".join(said.split())
        for reason in reasons:
            expect(reason in said, f"motcua {version} {component} is refused without saying {reason!r}:\n{said}")

    major, minor = int(VERSION[0]), int(VERSION[1])
    has = f"motcua-config.cmake, version: {'.'.join(VERSION)}"
    refused(f"{major}.{minor}", "telepathy", "motcua has no component telepathy; it has core, exchange, c, papers")
    refused(f"{major}.{minor + 1}", "core", has)
    refused(f"{major + 1}.0", "core", has)


def moved(machine: Machine, prefix: Path, folder: Path) -> None:
    """An installed tree works wherever it is put."""
    elsewhere = folder / "moved prefix"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(prefix, elsewhere, symlinks=True)
    host = folder / "host"
    machine.find_package("find_package", host, elsewhere, "-DWANTED_COMPONENTS=exchange")
    expect_output(host / "host", HOST_PRINTS)
    for read in [host / "compile_commands.json", host / "CMakeCache.txt"]:
        expect(f"{prefix}/" not in read.read_text(encoding="utf-8"), f"{read} still names {prefix}")
    dynamic = run("readelf", "--dynamic", "--wide", host / "host")
    expect(f"{prefix}/" not in dynamic, f"the host still looks for its libraries in {prefix}\n{dynamic}")
    for library in elsewhere.glob("lib*/**/libmotcua_exchange.so"):
        run(sys.executable, "-c", f"import ctypes; ctypes.CDLL({str(library)!r})")


def pkg_config(machine: Machine, prefix: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shared = is_shared(prefix)
    # A shared library's host needs nobody else's .pc file; a static one's, those of what it links.
    variable = "PKG_CONFIG_LIBDIR" if shared else "PKG_CONFIG_PATH"
    environment = {**os.environ, variable: str(pkg_config_dir(prefix))}

    def ask(*question: str) -> list[str]:
        return shlex.split(run("pkg-config", *([] if shared else ["--static"]), *question, env=environment))

    expect(ask("--modversion", "motcua") == [".".join(VERSION)], "motcua.pc has another version")
    for module, source, prints in (("motcua", "core.cpp", CORE_HOST_PRINTS),
                                   ("motcua-exchange", "main.cpp", HOST_PRINTS)):
        program = folder / Path(source).stem
        compilation = [str(machine.compiler), "-std=c++20", f"-I{machine.shadow()}", *ask("--cflags", module),
                       str(HERE / "host" / source)]
        library_dir = pkg_config_dir(prefix).parent
        run(*compilation, "-o", program, *ask("--libs", module), f"-Wl,-rpath,{library_dir}")
        expect_output(program, prints)
        expect_no_foreign_headers(compilation)
    c_host = folder / "c_host"
    run("cc", "-std=c99", *ask("--cflags", "motcua-c"), HERE / "c_host/main.c", "-o", c_host,
        *ask("--libs", "motcua-c"), f"-Wl,-rpath,{pkg_config_dir(prefix).parent}")
    expect_output(c_host, FOREIGN_HOST_PRINTS, *FOREIGN_HOST_READS)
    expect_no_foreign_paths(prefix, [ROOT, machine.build])


# Without debug information, which names the folder, so that ccache serves one host what it kept of the other.
SUBPROJECT = [f"-DMOTCUA_SOURCE_DIR={ROOT}", "-DCMAKE_BUILD_TYPE=Release"]


def add_subdirectory(machine: Machine, folder: Path) -> None:
    machine.configure(HERE / "add_subdirectory", folder, *SUBPROJECT, f"-DSHADOW_DIR={machine.shadow()}", fresh=False)
    cache = (folder / "CMakeCache.txt").read_text(encoding="utf-8")
    for option in ("BUILD_TESTS", "BUILD_EXAMPLES", "BUILD_BENCHMARKS", "BUILD_FUZZERS", "BUILD_PYTHON", "INSTALL",
                   "WERROR"):
        expect(f"MOTCUA_{option}:BOOL=OFF" in cache, f"MOTCUA_{option} is not OFF in a subproject")
    machine.make(folder)
    expect_output(folder / "host", HOST_PRINTS)
    expect_no_foreign_headers(machine.compilation_of(folder, HERE / "host/main.cpp"))
    tests = run(machine.cmake.with_name("ctest"), "--test-dir", folder, "-N")
    expect("Total Tests: 0" in tests, f"motcua adds tests to its host\n{tests}")
    machine.install(folder, folder / "prefix")
    expect(not list((folder / "prefix").rglob("*")), "motcua adds install rules to its host")


def core_only(machine: Machine, folder: Path) -> None:
    machine.configure(HERE / "core_only", folder, *SUBPROJECT, fresh=False)
    machine.make(folder)
    expect_output(folder / "core_host", CORE_HOST_PRINTS)


def c_host(machine: Machine, prefix: Path, folder: Path) -> None:
    """A project in C: of a shared library it needs no C++ at all."""
    machine.find_package("c_host", folder, prefix, f"-DHOST_LANGUAGES={'C' if is_shared(prefix) else 'C;CXX'}")
    expect_output(folder / "host", FOREIGN_HOST_PRINTS, *FOREIGN_HOST_READS)


def go_host(machine: Machine, prefix: Path, folder: Path) -> None:
    """Go through cgo and pkg-config, without a network."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PKG_CONFIG_LIBDIR": str(pkg_config_dir(prefix)), "CGO_ENABLED": "1", "GOPROXY": "off",
                   "GOTOOLCHAIN": "local", "GOFLAGS": "-mod=readonly", "GOCACHE": str(folder / "cache"),
                   "LD_LIBRARY_PATH": str(pkg_config_dir(prefix).parent)}
    run("go", "build", "-buildvcs=false", "-o", folder / "host", ".", cwd=HERE / "go_host", env=environment)
    expect_output(folder / "host", FOREIGN_HOST_PRINTS, *FOREIGN_HOST_READS, env=environment)


def boost_host(machine: Machine, prefix: Path, folder: Path) -> None:
    machine.find_package("boost_host", folder, prefix)
    expect_output(folder / "host", "2026-11-23\nInvalidDate\n6ba7b810-9dad-11d1-80b4-00c04fd430c8\n")


def own_proto(machine: Machine, prefix: Path, folder: Path) -> None:
    machine.find_package("own_proto", folder, prefix)
    expect_output(folder / "host", 'motcua.type.v1.Date {"year":2026,"month":11,"day":23}\n2026-11-24\n'
                                   "DATA_CLASS_PERSONAL\n")


def static_plugin(machine: Machine, prefix: Path, folder: Path) -> None:
    """A host that links motcua into its own shared library does not pass it on."""
    machine.find_package("static_plugin", folder, prefix)
    library = folder / "libplugin.so"
    expect("plugin_octets" in run("nm", "--dynamic", "--defined-only", library), "the plugin exports nothing")
    found = strong_motcua_symbols(library)
    expect(not found, f"the host re-exports {found[:3]} ({len(found)} symbols)")


def self_test(machine: Machine) -> None:
    """Each expectation above notices what it is there for."""

    def noticed(what: str, attempt: object, *arguments: object, **options: object) -> None:
        try:
            attempt(*arguments, **options)
        except Broken:
            return
        raise Broken(f"not noticed: {what}")

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "planted.cpp"
        source.write_text("#include <google/protobuf/message_lite.h>\nint main() {}\n")
        words = [str(machine.compiler), "-std=c++20", "-c", str(source), "-o", str(folder / "planted.o")]
        run(*words)
        noticed("a foreign header, shadowed", run, *words, f"-I{machine.shadow()}")
        noticed("a foreign header, read", expect_no_foreign_headers, words)

        library = folder / "libplanted.so"
        source.write_text("namespace motcua { int planted() { return 1; } }\n")
        run(machine.compiler, "-shared", "-fPIC", source, "-o", library)
        expect(strong_motcua_symbols(library), "not noticed: a re-exported symbol")

        (folder / "planted.cmake").write_text(f'set(where "{ROOT}/src")\n')
        noticed("a path of the machine that built it", expect_no_foreign_paths, folder, [ROOT])

        program = folder / "program"
        source.write_text("int main() { return 0; }\n")
        run(machine.compiler, source, "-o", program)
        noticed("another output", expect_output, program, "something\n")
        noticed("a command that should fail", run, program, ok=False)
        noticed("a command that fails", run, machine.cmake, "--no-such-option")


WITH_PREFIX = {f.__name__: f for f in (find_package, find_package_core, refusals, moved, pkg_config, c_host, go_host,
                                       boost_host, own_proto, static_plugin)}
ALONE = {f.__name__: f for f in (add_subdirectory, core_only)}
FIXTURES = {f.__name__: f for f in (install_static, install_shared, self_test)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("scenario", choices=[*WITH_PREFIX, *ALONE, *FIXTURES])
    parser.add_argument("kind", nargs="?", choices=["static", "shared"])
    for path in ("build", "cmake", "compiler"):
        parser.add_argument(f"--{path}", type=Path, required=True)
    for text in ("generator", "launcher", "build-type", "release-flags"):
        parser.add_argument(f"--{text}", default="")
    arguments = vars(parser.parse_args())
    scenario, kind = arguments.pop("scenario"), arguments.pop("kind")
    machine = Machine(**arguments)
    try:
        if scenario in FIXTURES:
            FIXTURES[scenario](machine)
        elif scenario in ALONE:
            ALONE[scenario](machine, machine.folder(scenario))
        else:
            WITH_PREFIX[scenario](machine, machine.prefix(kind), machine.folder(f"{scenario}-{kind}"))
    except Broken as broken:
        print(broken)
        sys.exit(1)


if __name__ == "__main__":
    main()
