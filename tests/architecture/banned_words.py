"""The library reads no clock, locale, environment or file, prints nothing and ends no process.

Only code is looked at: comments and strings may name what they like.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from checks import Plant, code_of, cpp_files, line_of, main, read


@dataclass(frozen=True)
class Rule:
    pattern: str
    reason: str
    folders: tuple[str, ...] = ("include", "src")
    exempt: tuple[str, ...] = ()


def include(names: str) -> str:
    return rf'#\s*include\s*[<"](?:{names})'


# The generator of the law's tables is a program: it reads files, prints and exits.
GENERATOR = ("src/lawdata/gen/",)
# Headers that do in their host's name what the library itself never does.
INTEROP = ("include/motcua/interop/",)
# The one place of motcua::papers that writes files, where its caller says.
BULK = ("src/papers/bulk.cpp",)

RULES = [
    Rule(include("(?:io|f|s)stream>|istream>|ostream>|cstdio>|stdio.h>|filesystem>"),
         "no streams or files in the library", exempt=(*GENERATOR, *INTEROP, *BULK)),
    Rule(r"\bstd\s*::\s*(?:cout|cerr|clog|cin)\b", "the library prints nothing", exempt=GENERATOR),
    Rule(r"\b(?:v?[fsd]?n?|as|vas)(?:printf|scanf)\s*\(|\bf?puts\s*\(|\bf(?:open|write)\s*\(",
         "no printf, no FILE", exempt=GENERATOR),
    Rule(r"\b(?:abort|exit|_exit|_Exit|quick_exit|terminate)\s*\(", "the library never ends the process",
         exempt=GENERATOR),
    Rule(r"\bthrow\b", "only Result::value() throws", exempt=("src/base/result.cpp", *GENERATOR)),
    Rule(include("locale>|clocale>|locale.h>") + r"|\bstd\s*::\s*locale\b|\bsetlocale\s*\(",
         "the host's locale plays no part"),
    Rule(r"\b(?:sto(?:i|l|ul|ll|ull|f|d|ld)|strto(?:d|f|ld|l|ul|ll|ull|imax|umax)|ato(?:i|l|ll|f))\s*\(",
         "depends on the locale or accepts too much: use from_chars or base/scan_internal.hpp"),
    Rule(include("cctype>|ctype.h>|cwctype>")
         + r"|\b(?:is(?:w)?(?:alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit)"
         r"|tow?(?:lower|upper))\s*\(", "classification depends on the locale"),
    Rule(include("regex>") + r"|\bstd\s*::\s*regex\b", "std::regex is slow and depends on the locale"),
    Rule(r"\b(?:secure_)?getenv\s*\(|\benviron\b", "the environment plays no part"),
    Rule(r"\b(?:system|steady|high_resolution|utc|tai|file)_clock\s*::\s*now\b|\bClock\s*::\s*now\b",
         "the library has no clock: now is a parameter"),
    Rule(include("ctime>|time.h>|sys/time.h>")
         + r"|\bstd\s*::\s*time\s*\(|\b(?:localtime|gmtime|mktime|timegm|strftime|gettimeofday|clock_gettime"
         r"|localtime_r|gmtime_r)\s*\(", "the library has no clock and no time zone but Viet Nam's"),
    Rule(r"\brandom_device\b|\bs?rand\s*\(", "randomness is a parameter"),
    Rule(include("google/protobuf|.*\\.pb\\.h|nlohmann") + r"|\bgoogle\s*::\s*protobuf\b|\bnlohmann\s*::",
         "wire code stays out of public headers", folders=("include",)),
    Rule(include("boost/") + r"|\bboost\s*::", "Boost stays out of public headers", folders=("include",),
         exempt=("include/motcua/interop/boost.hpp",)),
    Rule(include("pybind11/chrono\\.h"), "pybind11/chrono.h converts days through the host's local time",
         folders=("bindings",)),
]


def check(root: Path) -> list[str]:
    complaints = []
    for folder in ("include", "src", "bindings"):
        for path in cpp_files(root / folder):
            name = path.relative_to(root).as_posix()
            code = code_of(read(path))
            for rule in RULES:
                if folder not in rule.folders or name.startswith(rule.exempt):
                    continue
                for match in re.finditer(rule.pattern, code):
                    word = " ".join(match[0].split())
                    complaints.append(f"{name}:{line_of(code, match.start())}: {word} - {rule.reason}")
    return complaints


def planted(line: str, complaint: str, name: str = "src/base/planted.cpp") -> Plant:
    return Plant({name: line + "\n"}, complaint)


PLANTS = [
    planted("#include <iostream>", "no streams"),
    planted("#include <sstream>", "no streams"),
    planted("#include <fstream>", "no streams"),
    planted("#include <filesystem>", "no streams", "include/motcua/catalogue/planted.hpp"),
    planted("#include <filesystem>", "no streams", "src/papers/planted.cpp"),
    planted("auto t = std::time(nullptr);", "no clock", "src/papers/bulk.cpp"),
    planted("void f() { std::cout << 1; }", "prints nothing", "include/motcua/interop/planted.hpp"),
    planted("void f() { std::cerr << 1; }", "prints nothing"),
    planted("void f() { std::snprintf(a, b, c); }", "no printf"),
    planted("void f() { sscanf(a, b, c); }", "no printf"),
    planted("void f() { std::abort(); }", "ends the process"),
    planted("void f() { throw 1; }", "only Result::value"),
    planted("#include <locale>", "host's locale"),
    planted("std::locale f();", "host's locale"),
    planted("int i = std::stoi(s);", "locale or accepts"),
    planted("double d = strtod(s, nullptr);", "locale or accepts"),
    planted("int i = atoi(s);", "locale or accepts"),
    planted("#include <cctype>", "classification"),
    planted("bool b = std::isdigit(c);", "classification"),
    planted("char d = toupper(c);", "classification"),
    planted("#include <regex>", "std::regex"),
    planted('auto e = std::getenv("TZ");', "environment"),
    planted("auto t = std::chrono::system_clock::now();", "no clock"),
    planted("auto t = std::chrono::steady_clock :: now();", "no clock"),
    planted("auto t = std::time(nullptr);", "no clock"),
    planted("#include <ctime>", "no clock"),
    planted("auto t = mktime(&tm);", "no clock"),
    planted("std::random_device device;", "randomness"),
    planted("int i = 1'000; auto t = std::time(nullptr);", "no clock"),
    planted('auto s = R"(std::time)"; auto t = std::time(nullptr);', "no clock"),
    planted("#include <google/protobuf/message_lite.h>", "wire code", "include/motcua/base/planted.hpp"),
    planted('#include "planted.pb.h"', "wire code", "include/motcua/base/planted.hpp"),
    planted("#include <nlohmann/json.hpp>", "wire code", "include/motcua/base/planted.hpp"),
    planted("#include <boost/version.hpp>", "Boost stays", "include/motcua/base/planted.hpp"),
    planted("#include <pybind11/chrono.h>", "chrono.h", "bindings/python/planted.cpp"),
    planted("auto t = std::time(nullptr);", "no clock", "src/lawdata/gen/planted.cpp"),
]

if __name__ == "__main__":
    main(check, PLANTS)
