"""What the pages of a year have in common: their frame, numbers as offices write them, escaping."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable, Sequence

# Okabe and Ito's colours, which the colour-blind can tell apart.
BLUE, SKY, GREEN, ORANGE, RED, PURPLE, GREY = (
    "#0072b2",
    "#56b4e9",
    "#009e73",
    "#e69f00",
    "#d55e00",
    "#cc79a7",
    "#8a8f98",
)

CSS = """
:root{--ink:#1c2126;--soft:#59616b;--line:#d9dde2;--paper:#fff;--wash:#f5f6f4;--blue:#0072b2;--warn:#8a3a00}
*{box-sizing:border-box}
html{background:var(--wash)}
body{margin:0 auto;max-width:74rem;padding:2rem 2.2rem 4rem;background:var(--paper);color:var(--ink);
font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
h1{font-size:1.75rem;line-height:1.25;margin:.4rem 0 .3rem;letter-spacing:-.01em}
h2{font-size:1.2rem;margin:2.6rem 0 .6rem;padding-top:.9rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:60rem}
a{color:#005a8d;text-decoration-thickness:1px;text-underline-offset:2px}
a:hover{text-decoration-thickness:2px}
small,.soft{color:var(--soft)}
.office{display:flex;justify-content:space-between;gap:2rem;font-size:.9rem;margin-bottom:1.4rem}
.office b{display:block}
.note{background:#fff6e0;border-left:4px solid #e69f00;padding:.6rem .9rem;margin:1rem 0;max-width:none;font-size:.92rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.2rem,1fr));gap:.8rem;margin:1.2rem 0}
.tile{border:1px solid var(--line);border-top:4px solid var(--blue);padding:.7rem .9rem .8rem;background:#fff}
.tile b{display:block;font-size:1.8rem;line-height:1.15;font-weight:650;font-variant-numeric:tabular-nums}
.tile b a{color:inherit;text-decoration:none}.tile b a:hover{text-decoration:underline}
.tile span{font-size:.88rem;color:var(--soft)}
.scroll{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums;width:100%}
th,td{border:1px solid var(--line);padding:.32rem .5rem;vertical-align:top;text-align:left}
thead th{background:#eef1f3;font-weight:600;text-align:center;vertical-align:middle}
td.n,th.n{text-align:right;white-space:nowrap}
tr.total td{font-weight:650;background:#f7f8f8;border-top:2px solid var(--ink)}
td.zero{color:#9aa1a9}
table.form{min-width:58rem}table.form td:nth-child(2){min-width:9rem}
figure{margin:1rem 0 1.4rem}
figcaption{font-size:.88rem;color:var(--soft);margin-bottom:.3rem}
svg{display:block;width:100%;height:auto;font-family:inherit}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 2.2rem}
ol.report{padding-left:1.3rem}ol.report>li{margin:.7rem 0}
nav.top{font-size:.9rem;margin-bottom:1.2rem}
ul.files{columns:3 15rem;padding-left:1.1rem;margin:.4rem 0}
ul.files li{break-inside:avoid}
@media screen and (max-width:52rem){.two{grid-template-columns:1fr}body{padding:1rem}}
@media print{html{background:#fff}body{max-width:none;padding:0;font-size:10pt}nav.top{display:none}
a{color:inherit;text-decoration:none}h2{break-after:avoid;margin-top:1.4rem}tr,svg,.tile,figcaption{break-inside:avoid}
figcaption{break-after:avoid}.scroll{overflow:visible}th,td{padding:.18rem .3rem}table{font-size:8.5pt}
table.form{min-width:0;font-size:7pt}table.form col{width:auto!important}.tiles{grid-template-columns:repeat(6,1fr);gap:.3rem}
.tile{padding:.4rem}.tile b{font-size:15pt}.tile span{font-size:7.5pt}@page{size:A4;margin:13mm}}
"""


def text(value: object) -> str:
    """Safe between tags and in quoted attributes."""
    return html.escape(str(value), quote=True)


def page(title: str, body: str, *, style: str = "", script: str = "") -> str:
    """A page that needs nothing but itself."""
    ending = f"<script>{script}</script>" if script else ""
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{text(title)}</title><style>{CSS}{style}</style></head>\n"
        f"<body>\n{body}\n{ending}</body></html>\n"
    )


def whole(number: int) -> str:
    """9509 as "9.509"."""
    return f"{number:,}".replace(",", ".")


def padded(number: int) -> str:
    """As reports of offices print a count: "08", "24", "9.509"."""
    return f"{number:02d}" if 0 <= number < 10 else whole(number)


def percent(part: int, of: int) -> str:
    """With a comma, two places; a dash when there is nothing."""
    return "–" if of == 0 else f"{100 * part / of:.2f}".replace(".", ",") + "%"


def decimal(number: float, places: int = 2) -> str:
    """With a comma."""
    return f"{number:.{places}f}".replace(".", ",")


def day(date: datetime.date) -> str:
    """As NĐ 30/2020 has it in short: 05/3/2024, 11/10/2024, 05/01/2024."""
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    return f"{date.day:02d}/{month}/{date.year}"


def moment(time: datetime.datetime) -> str:
    return f"{time:%H:%M} {day(time)}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[int] = ()) -> str:
    """Cells are HTML; `numbers`: columns that are aligned to the right."""
    right = set(numbers)

    def cells(row: Sequence[str]) -> str:
        return "".join(
            f'<td class="n">{cell}</td>' if place in right else f"<td>{cell}</td>"
            for place, cell in enumerate(row)
        )

    heading = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "\n".join(f"<tr>{cells(row)}</tr>" for row in rows)
    return f'<div class="scroll"><table><thead><tr>{heading}</tr></thead><tbody>{lines}</tbody></table></div>'
