"""Python's own readers and LibreOffice open the sample papers and lose no word.

    office_tools.py WRITE_SAMPLES FOLDER

WRITE_SAMPLES fills FOLDER with papers as DOCX and HTML and with the words that each must have.
"""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from html.parser import HTMLParser
from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGES = {"slip_a4": (595, 842), "slip_a5": (420, 595), "slip_a5_landscape": (595, 420),
         "festive": (595, 842), "mourning": (595, 842), "register": (842, 595)}  # points


class Page(HTMLParser):
    """The text of <main>, and every element."""

    ENDS_WORD = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "br"}

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.text = ""
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.inside |= tag == "main"
        if tag in self.ENDS_WORD:
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"
        if tag in self.ENDS_WORD:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.text += data


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout


def html_words(path: Path) -> list[str]:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    assert not {"script", "link", "img", "iframe"} & set(page.elements), path
    return page.text.split()


def docx_words(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, path
        assert archive.namelist()[0] == "[Content_Types].xml", path
        for entry in archive.infolist():
            assert entry.date_time == (2026, 3, 5, 8, 30, 0), (path, entry)
            if entry.filename.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(entry))
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    text = ""
    for element in body.iter():
        if element.tag == W + "t":
            text += element.text or ""
        elif element.tag in (W + "p", W + "br", W + "tab"):
            text += "\n"
    return text.split()


def missing(words: list[str], wanted: list[str]) -> list[str]:
    left = list(words)
    lost = []
    for word in wanted:
        if word in left:
            left.remove(word)
        else:
            lost.append(word)
    return lost


def main() -> None:
    write_samples, folder = Path(sys.argv[1]), Path(sys.argv[2])
    for tool in ("soffice", "pdftotext", "pdfinfo"):
        if shutil.which(tool) is None:
            sys.exit(f"{tool} is missing: tests/run installs it (paper_packages in machine.sh)")
    shutil.rmtree(folder, ignore_errors=True)
    run(write_samples, folder)
    papers = sorted(folder.glob("*.words"))
    assert {paper.stem for paper in papers} == set(PAGES)

    run("soffice", f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", folder, *(p.with_suffix(".docx") for p in papers))
    for paper in papers:
        wanted = paper.read_text(encoding="utf-8").split("\n")[:-1]
        assert len(wanted) > 40, paper
        assert html_words(paper.with_suffix(".html")) == wanted, paper
        assert docx_words(paper.with_suffix(".docx")) == wanted, paper

        # Capitals are a matter of style, and columns stand beside each other: in any order then.
        printed = run("pdftotext", "-layout", paper.with_suffix(".pdf"), "-")
        lost = missing(printed.upper().split(), [word.upper() for word in wanted])
        assert not lost, f"{paper.stem}: LibreOffice prints no {lost}"
        size = next(line for line in run("pdfinfo", paper.with_suffix(".pdf")).split("\n")
                    if line.startswith("Page size:")).split()
        assert (round(float(size[2])), round(float(size[4]))) == PAGES[paper.stem], (paper, size)
    # The head of the table on each of its three pages, and numbers from the second page on.
    pages = run("pdftotext", "-layout", folder / "register.pdf", "-").split("\f")[:-1]
    assert len(pages) == 4, f"the register has {len(pages)} pages"
    for number, page in enumerate(pages, 1):
        assert ("Mã hồ sơ" in page) == (number < 4), number
        assert (page.split()[0] == str(number)) == (number > 1), number
    print(f"{len(papers)} papers: no word lost in HTML, DOCX and what LibreOffice prints")


if __name__ == "__main__":
    main()
