"""Charts of a report as SVG inside a page: bars that link to the dossiers behind them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from motcua._html import text, whole

INK, SOFT, GRID = "#1c2126", "#59616b", "#e3e6e9"


@dataclass(frozen=True)
class Bar:
    """One number: what it is, how much, and where a click leads."""

    label: str
    value: int
    href: str = ""
    colour: str = ""
    tip: str = ""


def _link(href: str, inside: str, tip: str) -> str:
    inside = f"<title>{text(tip)}</title>{inside}" if tip else inside
    return f'<a href="{text(href)}">{inside}</a>' if href else f"<g>{inside}</g>"


def nice_ceiling(most: float) -> tuple[int, int]:
    """The top of an axis and its step: 1, 2 or 5 times a power of ten, four to six steps."""
    if most <= 5:
        return max(1, math.ceil(most)), 1
    raw = most / 5
    power = 10 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if raw <= factor * power)
    return math.ceil(most / step) * int(step), int(step)


def _frame(width: int, height: int, label: str, inside: str) -> str:
    return f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{text(label)}">{inside}</svg>'


def columns(
    label: str,
    bars: Sequence[Bar],
    *,
    line: Sequence[int] = (),
    ticks: Sequence[str] = (),
    colour: str,
    line_colour: str = "",
    height: int = 250,
    width: int = 1100,
    values: bool = False,
) -> str:
    """Upright bars, with a line of points over them where there is a second series."""
    left, right, top, bottom = 46, 8, 18, 34
    inner, tall = width - left - right, height - top - bottom
    ceiling, step = nice_ceiling(max([bar.value for bar in bars] + list(line), default=1))
    slot = inner / max(1, len(bars))

    def y(value: float) -> float:
        return top + tall * (1 - value / ceiling)

    parts = []
    for value in range(0, ceiling + 1, step):
        parts.append(
            f'<path d="M{left} {y(value):.1f}H{width - right}" stroke="{GRID}"/>'
            f'<text x="{left - 7}" y="{y(value) + 4:.1f}" text-anchor="end" font-size="12" '
            f'fill="{SOFT}">{whole(value)}</text>'
        )
    for place, bar in enumerate(bars):
        x, gap = left + slot * place, min(slot * 0.18, 12)
        shape = (
            f'<rect x="{x + gap:.1f}" y="{y(bar.value):.1f}" width="{slot - 2 * gap:.1f}" '
            f'height="{max(0.0, y(0) - y(bar.value)):.1f}" fill="{bar.colour or colour}"/>'
        )
        parts.append(
            _link(bar.href if bar.value else "", shape, bar.tip or f"{bar.label}: {whole(bar.value)}")
        )
        if values and bar.value:
            parts.append(
                f'<text x="{x + slot / 2:.1f}" y="{y(bar.value) - 5:.1f}" text-anchor="middle" '
                f'font-size="13" fill="{INK}">{whole(bar.value)}</text>'
            )
        tick = ticks[place] if ticks else bar.label
        if tick:
            parts.append(
                f'<text x="{x + slot / 2:.1f}" y="{height - 12}" text-anchor="middle" '
                f'font-size="12" fill="{SOFT}">{text(tick)}</text>'
            )
    if line:
        points = " ".join(
            f"{left + slot * (place + 0.5):.1f},{y(value):.1f}" for place, value in enumerate(line)
        )
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{line_colour}" stroke-width="2.2" '
            'stroke-linejoin="round"/>'
        )
    parts.append(f'<path d="M{left} {y(0):.1f}H{width - right}" stroke="{INK}"/>')
    return _frame(width, height, label, "".join(parts))


def rows(
    label: str, bars: Sequence[Bar], *, colour: str, width: int = 1100, name_width: int = 430
) -> str:
    """Lying bars, their names to the left and their numbers at their ends."""
    each, top = 30, 4
    height = top + each * len(bars) + 4
    most = max((bar.value for bar in bars), default=1) or 1
    inner = width - name_width - 90
    parts = []
    for place, bar in enumerate(bars):
        y = top + each * place
        long = inner * bar.value / most
        name = (
            bar.label if len(bar.label) <= name_width // 7 else bar.label[: name_width // 7 - 1] + "…"
        )
        parts.append(
            f'<text x="{name_width - 10}" y="{y + 19}" text-anchor="end" font-size="13.5" '
            f'fill="{INK}">{text(name)}</text>'
        )
        shape = (
            f'<rect x="{name_width}" y="{y + 4}" width="{max(long, 1):.1f}" height="{each - 8}" '
            f'fill="{bar.colour or colour}"/>'
        )
        parts.append(_link(bar.href, shape, bar.tip or f"{bar.label}: {whole(bar.value)}"))
        parts.append(
            f'<text x="{name_width + long + 7:.1f}" y="{y + 19}" font-size="13.5" '
            f'fill="{INK}">{whole(bar.value)}</text>'
        )
    return _frame(width, height, label, "".join(parts))


def whole_bar(label: str, bars: Sequence[Bar], *, width: int = 1100) -> str:
    """Parts of a whole in one lying bar, with a legend under it that says each number."""
    parts, total = [], sum(bar.value for bar in bars) or 1
    x = 0.0
    for bar in bars:
        long = width * bar.value / total
        if bar.value:
            shape = f'<rect x="{x:.1f}" y="0" width="{max(long, 1.5):.1f}" height="34" fill="{bar.colour}"/>'
            parts.append(_link(bar.href, shape, f"{bar.label}: {whole(bar.value)}"))
        x += long
    column = width / 2
    for place, bar in enumerate(bars):
        left, y = column * (place % 2), 58 + 24 * (place // 2)
        share = f"{100 * bar.value / total:.1f}".replace(".", ",")
        parts.append(
            f'<rect x="{left:.0f}" y="{y - 11}" width="13" height="13" fill="{bar.colour}"/>'
            f'<text x="{left + 20:.0f}" y="{y}" font-size="14" fill="{INK}">{text(bar.label)}: '
            f"{whole(bar.value)} ({share}%)</text>"
        )
    height = 58 + 24 * ((len(bars) - 1) // 2) + 8
    return _frame(width, height, label, "".join(parts))
