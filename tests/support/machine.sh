# Sourced by the run scripts: what a bare Debian 12 needs, and the ways to get it.

# The locale and time zone of whoever runs the scripts play no part in what they print.
export LC_ALL=C.UTF-8
# One compilation serves every build of ours that differs in nothing but whether a warning stops it.
export CCACHE_IGNOREOPTIONS=-Werror

build_packages=(g++ cmake ninja-build ccache git ca-certificates
  libboost-dev libutf8proc-dev rapidjson-dev
  libharfbuzz-dev libdeflate-dev libzint-dev libssl-dev)
python_packages=(python3 python3-venv python3-dev)
# Whose octets ours are compared with, in tests and benchmarks.
protobuf_packages=(libprotobuf-dev protobuf-compiler)
# make: what CMake takes when README's host says nothing of a generator.
test_packages=(make doxygen libgtest-dev libgmock-dev librapidcheck-dev locales pkg-config binutils abigail-tools
  "${protobuf_packages[@]}")
# What reads our papers back: pdftotext, qpdf, and LibreOffice with a font that measures like Times.
paper_packages=(poppler-utils qpdf libreoffice-writer-nogui fonts-liberation2)
# The program checks our signatures; Java's example of the contract and its leg of the conformance kit run where there
# is a Java.
test_packages+=(openssl)
if command -v javac >/dev/null; then test_packages+=(libprotobuf-java libgoogle-gson-java); fi
# One of the hosts of the C interface is written in Go.
if ! command -v go >/dev/null; then test_packages+=(golang-go); fi
clang_packages=(clang-14 libclang-rt-14-dev llvm-14)

# install_debian_packages NAME…: install those that are missing, as root or through sudo.
install_debian_packages() {
  local missing=() name
  for name in "$@"; do
    [[ $(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null) == ii* ]] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || {
      echo "These Debian packages are missing: ${missing[*]}" >&2
      echo "Install them as root (apt-get install ${missing[*]}) and run this again." >&2
      return 1
    }
    as_root=(sudo)
  fi
  echo "Installing Debian packages: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# make_venv DIR REQUIREMENT…: a virtual environment of Debian's Python with these PyPI packages.
# A stamp of the list makes a second call free.
make_venv() {
  local dir=$1
  shift
  if [[ -f $dir/.requirements && $(<"$dir/.requirements") == "$*" ]]; then return 0; fi
  echo "Python packages: $*"
  /usr/bin/python3 -m venv "$dir"
  "$dir/bin/pip" install -q --disable-pip-version-check "$@"
  echo "$*" >"$dir/.requirements"
}

python_build_requirements=("scikit-build-core>=0.10" "pybind11>=3")
# What motcua.year writes workbooks and its picture with: the extra "year" of the package.
python_year_requirements=("XlsxWriter>=3.2" "matplotlib>=3.9")
# What the examples in Python work with.
python_example_requirements=("${python_year_requirements[@]}" "pandas>=2.2")
python_test_requirements=("${python_year_requirements[@]}"
  "pytest>=8" "hypothesis>=6.100" "mypy>=1.10" "numpy>=1.26" "pandas>=3"
  # Tables in and out of motcua.evaluate, and the oracle of their Arrow streams.
  "pyarrow>=26" "polars>=2.1" "duckdb>=2"
  # Holds what the command line prints to its schema.
  "jsonschema>=4.21"
  # Makes the reference of the package.
  "pdoc>=16,<17"
  # Reads the contract's descriptors, and is the reader of the contract's Python example. Exact: the conformance kit says
  # what this release does; others from 4.22 on serve as well.
  protobuf==7.36.2
  # Checks the contract. Exact: a new buf may lint more.
  buf-bin==1.75.0
  # Three engines of the moon, to check the frozen lunar table against astronomy.
  ephem==4.2.1 astronomy-engine==2.1.19 PyMeeus==0.5.12)

# Readers of the contract in JavaScript: of its example and of the conformance kit. Nothing else needs npm, whose
# registry not every machine reaches.
node_requirements=(protobufjs@8.8.1 @bufbuild/protobuf@2.17.0)

# install_node: node and npm, whoever they come from; Debian's when there are none.
install_node() {
  if command -v node >/dev/null && command -v npm >/dev/null; then return 0; fi
  install_debian_packages nodejs npm
}

# make_node_modules DIR REQUIREMENT…: a folder with these npm packages; what is in it needs no network.
# A stamp of the list makes a second call free.
make_node_modules() {
  local dir=$1
  shift
  if [[ -f $dir/.requirements && $(<"$dir/.requirements") == "$*" ]]; then return 0; fi
  echo "npm packages: $*"
  mkdir -p "$dir"
  if ! npm install --prefix "$dir" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    --fetch-retries=1 --fetch-timeout=30000 "$@"; then
    echo "npm could not fetch $*: is its registry reachable ($(npm config get registry))?" >&2
    return 1
  fi
  echo "$*" >"$dir/.requirements"
}

# install_python_package [VENV [BUILD_DIR]]: pip install ./bindings/python, rebuilding only what changed.
# With the presets' compiler and optimisation, so that ccache has the libraries from the build before it.
install_python_package() {
  local venv=${1:-build/venv} build=${2:-build/python}
  echo "Building and installing the Python package"
  CXX=g++ CMAKE_CXX_COMPILER_LAUNCHER=ccache CMAKE_BUILD_PARALLEL_LEVEL=2 \
    "$venv/bin/pip" install -q --disable-pip-version-check --no-build-isolation \
    --config-settings=build-dir="$PWD/$build" \
    --config-settings=cmake.define.CMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG" ./bindings/python
}
