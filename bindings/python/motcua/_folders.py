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
    texts = {}
    try:
        for file in sorted(path.iterdir()):
            if file.suffix == ".csv" and file.is_file():
                texts[f"{path.name}/{file.name}"] = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = f"{error.filename or path}: {error.strerror}; give a folder of CSV tables"
        raise MotcuaError(Errc.UNREADABLE_FILE, why) from None
    except UnicodeDecodeError as error:
        why = f"{file}: octet {error.start + 1} is not UTF-8; save the table as UTF-8"
        raise MotcuaError(Errc.UNREADABLE_FILE, why) from None
    return texts
