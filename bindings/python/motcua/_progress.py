"""A progress bar for bulk work: tqdm's where it is installed, else one line of our own."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

WIDTH = 40


@contextmanager
def progress_bar(total: int, unit: str = "papers") -> Iterator[Callable[[int, int], object]]:
    """A function to call with what is done and all there is; nothing is shown off a terminal."""
    try:
        tqdm = importlib.import_module("tqdm").tqdm
    except ImportError:
        yield partial(_own_bar, unit=unit) if sys.stderr.isatty() else _no_bar
        return
    # disable=None: tqdm too is silent off a terminal.
    with tqdm(total=total, unit=f" {unit}", disable=None) as bar:
        yield lambda done, total: bar.update(done - bar.n)


def _own_bar(done: int, total: int, unit: str) -> None:
    full = WIDTH if total == 0 else WIDTH * done // total
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r[{'#' * full}{' ' * (WIDTH - full)}] {done}/{total} {unit}{end}")
    sys.stderr.flush()


def _no_bar(done: int, total: int) -> None:
    pass
