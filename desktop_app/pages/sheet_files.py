"""How are the files of several sheets called, so that no name tells anything or is taken?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from desktop_app.pages.role_sheets import RoleSheet


def neutral_names(sheets: Sequence[RoleSheet], taken: Iterable[str]) -> list[str]:
    """A file name for each sheet, none of them among those `taken`, whatever their capitals.

    All get the same sign, so that the numbers stay those of the sheets: "role sheet 3 (2).pdf".
    """
    there = {name.casefold() for name in taken}
    plain = [PurePath(sheet.file_name) for sheet in sheets]
    names, turn = [str(name) for name in plain], 1
    while any(name.casefold() in there for name in names):
        turn += 1
        names = [f"{name.stem} ({turn}){name.suffix}" for name in plain]
    return names
