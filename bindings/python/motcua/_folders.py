"""CSV tables of a folder, read because the caller asks for it."""

from __future__ import annotations

import os
from pathlib import Path

from motcua._core import Errc
from motcua._error import MotcuaError


def read_csv_folder(folder: str | os.PathLike[str]) -> dict[str, str]:
    """Every file directly in `folder` whose name ends in ".csv", as name and text, by name.

    What Catalogue.with_overlay and read_procedures_csv take; their messages name the files
    "an-giang/limits.csv". Raises MotcuaError (UNREADABLE_FILE) when the folder or a file cannot be
    read, or a file is not UTF-8. vi: đọc thư mục CSV
    """
    path = Path(folder)
    advice = "give a folder of CSV tables"
    try:
        files = sorted(path.iterdir())
    except OSError as error:
        raise MotcuaError(Errc.UNREADABLE_FILE, f"{path}: {error.strerror}; {advice}") from None
    tables = (file for file in files if file.suffix == ".csv" and file.is_file())
    return {f"{path.name}/{file.name}": read_table(file, advice) for file in tables}


def read_table(path: Path, advice: str) -> str:
    """The text of a file; `advice` says what to do when it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = f"{path}: {error.strerror}; {advice}"
    except UnicodeDecodeError as error:
        why = f"{path}: octet {error.start + 1} is not UTF-8; save the table as UTF-8"
    raise MotcuaError(Errc.UNREADABLE_FILE, why)
