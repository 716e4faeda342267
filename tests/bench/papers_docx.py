"""The same letters by docxtpl and by motcua, one after the other on one thread.

    tests/bench/run --benchmark_filter=none   # builds
    pip install docxtpl
    python tests/bench/papers_docx.py build/bench/tests/bench/motcua_bench [letters]

motcua's benchmark runs first and writes its letter with docxtpl's placeholders in it: docxtpl fills
that file, from the disk for each letter or kept in memory. Values are escaped by both. Both give the
same words, or this stops. Prints Markdown.
"""

import argparse
import importlib.metadata
import io
import json
import os
import platform
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Callable
from pathlib import Path

from docxtpl import DocxTemplate

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
REPEATS = 3


def words(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    return "\n".join(element.text or "" for element in body.iter(TEXT))


def fill(template: DocxTemplate, number: int) -> bytes:
    template.render({"parents": f"ông Nguyễn Văn Hòa {number}",
                     "child": f"Nguyễn Minh Khôi {number}"}, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def milliseconds(letters: int, template_of: Callable[[], DocxTemplate]) -> float:
    """The least of some repetitions, for one letter."""
    best = float("inf")
    for _ in range(REPEATS):
        start = time.perf_counter()
        for number in range(letters):
            fill(template_of(), number)
        best = min(best, time.perf_counter() - start)
    return best / letters * 1000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("bench", type=Path)
    parser.add_argument("letters", type=int, nargs="?", default=100)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [arguments.bench, "--benchmark_filter=BM_papers_", "--benchmark_format=json",
             f"--benchmark_repetitions={REPEATS}"],
            env={**os.environ, "MOTCUA_BENCH_DUMP": folder}, check=True, capture_output=True)
        ours: dict[str, float] = {}
        sizes: dict[str, int] = {}
        for run in json.loads(done.stdout)["benchmarks"]:
            if run["run_type"] != "iteration":
                continue
            name = run["run_name"]
            ours[name] = min(ours.get(name, float("inf")), run["real_time"])
            sizes[name] = round(run.get("octets", 0))
        template = Path(folder) / "template.docx"
        kept = DocxTemplate(template)
        letter = (Path(folder) / "letter_7.docx").read_bytes()
        for filled in (fill(DocxTemplate(template), 7), fill(kept, 3) and fill(kept, 7)):
            if words(filled) != words(letter):
                raise SystemExit("docxtpl's letter has other words than motcua's")
        fresh = milliseconds(arguments.letters, lambda: DocxTemplate(template))
        again = milliseconds(arguments.letters, lambda: kept)
        size = len(fill(kept, 7))

    docx = ours["BM_papers_docx_letter"]
    print(f"Python {platform.python_version()}, docxtpl {importlib.metadata.version('docxtpl')}, "
          f"{arguments.letters} letters, least of {REPEATS} repetitions\n")
    print("| One letter of one page | µs | octets | motcua is faster by |\n|---|--:|--:|--:|")
    print(f"| **motcua**, DOCX | {docx:,.0f} | {sizes['BM_papers_docx_letter']:,} | |")
    print(f"| docxtpl, template opened for each letter | {fresh * 1000:,.0f} | {size:,} | "
          f"{fresh * 1000 / docx:,.0f} |")
    print(f"| docxtpl, one template kept | {again * 1000:,.0f} | {size:,} | "
          f"{again * 1000 / docx:,.0f} |")
    print(f"| **motcua**, HTML | {ours['BM_papers_html_letter']:,.0f} | "
          f"{sizes['BM_papers_html_letter']:,} | |")
    print(f"| **motcua**, DOCX of an A5 slip with a QR code and a barcode | "
          f"{ours['BM_papers_docx_slip']:,.0f} | | |")


if __name__ == "__main__":
    main()
