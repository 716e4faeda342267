"""Read the sample papers back with other people's tools: qpdf and poppler.

    pdf_tools.py SAMPLES   (the program motcua_papers_samples)
    pdf_tools.py --self-test
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ENDLESS = 1000  # longer words are broken over lines, cells and pages


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True)
    if done.returncode:
        raise AssertionError(f"{command[0]} ends with {done.returncode}: {done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def is_inside(part: str, whole: str) -> bool:
    """All characters of part, in their order, with others between them."""
    at = 0
    for character in part:
        at = whole.find(character, at) + 1
        if at == 0:
            return False
    return True


def lost_words(expected: str, pages: list[str]) -> list[str]:
    """The paragraphs of `expected` that the pages do not say, in order within each."""
    # The page's number is drawn last; a number may also be the last word of a first page.
    without_numbers = "".join(squeezed(re.sub(r"\n\d+\s*$", "\n", page)) for page in pages)
    whole = "".join(map(squeezed, pages))
    lost = []
    for line in expected.splitlines():
        text = squeezed(line[1:].upper() if line.startswith("^") else line)
        if not (text in without_numbers or text in whole or (len(text) > ENDLESS and is_inside(text, whole))):
            lost.append(line[:80])
    return lost


def check(pdf: Path) -> None:
    report = run("qpdf", "--check", pdf)
    assert "No syntax or stream encoding errors found" in report, report
    pages = run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").split("\f")[:-1]
    lost = lost_words(pdf.with_suffix(".txt").read_text("utf-8"), pages)
    assert not lost, lost
    fonts = run("pdffonts", pdf).splitlines()[2:]
    assert 1 <= len(fonts) <= 4, fonts
    for font in fonts:
        # Columns from the right: object and generation, uni, sub, emb.
        *_, embedded, subset, unicode, _, _ = font.split()
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), font
    info = run("pdfinfo", pdf)
    for line in (r"Title: +\S", "PDF version: +1.7", "Encrypted: +no", "JavaScript: +no",
                 rf"Pages: +{len(pages)}\n"):
        assert re.search(line, info), (line, info)
    for page in range(1, len(pages) + 1):
        # Words lie within the page.
        box = run("pdftotext", "-bbox", "-f", page, "-l", page, pdf, "-")
        width, height = map(float, re.search(r'<page width="([\d.]+)" height="([\d.]+)"', box).groups())
        for values in re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', box):
            left, top, right, bottom = map(float, values)
            assert 0 < left < right < width and 0 < top < bottom < height, (pdf.name, page, values)


def self_test() -> None:
    assert lost_words("một hai\n^ba", ["một\nhai\n", "BA\n2\n"]) == []
    assert lost_words("một hai\n^ba", ["hai\nmột\n", "ba\n2\n"]) == ["một hai", "^ba"]
    assert lost_words("số 13", ["số\n13\n", "mười bốn\n2\n"]) == []
    assert lost_words("x" * 2000, ["x" * 999 + "\n", "TT\n" + "x" * 1001 + "\n2\n"]) == []
    assert lost_words("x" * 2000, ["x" * 999 + "\n", "TT\n" + "x" * 1000 + "\n2\n"]) != []


def main() -> None:
    if sys.argv[1] == "--self-test":
        return self_test()
    with tempfile.TemporaryDirectory() as folder:
        run(sys.argv[1], folder)
        papers = sorted(Path(folder).glob("*.pdf"))
        assert len(papers) >= 10, papers
        for pdf in papers:
            try:
                check(pdf)
            except AssertionError as failure:
                sys.exit(f"{pdf.name}: {failure}")
    print(f"{len(papers)} papers read back")


main()
