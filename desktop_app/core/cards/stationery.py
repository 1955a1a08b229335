"""Which sheets are there: the shipped ones and a person's own?"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.fitting import Misfit
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.cards.sheet_file import read_sheet
from desktop_app.core.errors import FileFault, SheetRefused, SheetUnknown
from desktop_app.core.files import printable, read_regular

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop_app.core.errors import AppError

_LIMIT = 64 * 1024
_SUFFIX = ".json"


class Stationery(NamedTuple):
    """All sheets, the shipped ones first, and what is wrong with files that are none.

    `own` are the files of a person's own sheets, by their ids.
    """

    sheets: tuple[Sheet, ...]
    faults: tuple[AppError, ...]
    own: Mapping[str, Path]

    @property
    def names(self) -> frozenset[str]:
        """All by which a sheet is found: ids, and product numbers with and without their brand."""
        return frozenset(name for sheet in self.sheets for name in _names(sheet))

    def sheet(self, name: str) -> Sheet:
        """The sheet of that id or product number, in any case of letters.

        Raises SheetRefused or FileFault where its file is wrong, SheetUnknown where there is none.
        """
        wanted = name.strip().lower()
        for sheet in self.sheets:
            if wanted in _names(sheet):
                return sheet
        for fault in self.faults:
            if _stem(fault) == wanted:
                raise fault
        names = [known for sheet in self.sheets for known in (sheet.id, *sheet.also)]
        raise SheetUnknown(name, tuple(get_close_matches(wanted, names, 3)))


def read_stationery(shipped: Path, own: Path) -> Stationery:
    """Read both folders; the one of a person's own sheets may be missing."""
    sheets: list[Sheet] = []
    faults: list[AppError] = []
    files: dict[str, Path] = {}
    _read_folder(shipped, sheets, faults)
    sheets.sort(key=_rank)
    if own.exists():
        files = _read_folder(own, sheets, faults)
    return Stationery(tuple(sheets), tuple(faults), files)


def read_sheet_file(path: Path) -> str:
    """The text of one sheet's file; raises FileFault."""
    try:
        return read_regular(path.parent, path.name, _LIMIT).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise FileFault(path, "not UTF-8") from fault


def _rank(sheet: Sheet) -> tuple[bool, bool, bool, str]:
    """Plain grids first, then perforated stock, tents, and what goes to a print shop."""
    return bool(sheet.bleed), sheet.fold is not Fold.NONE, sheet.perforated, sheet.id


def _read_folder(folder: Path, sheets: list[Sheet], faults: list[AppError]) -> dict[str, Path]:
    """Add what a folder holds; the files of its sheets by their ids."""
    files: dict[str, Path] = {}
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() == _SUFFIX)
    except OSError as fault:
        faults.append(FileFault(folder, fault.strerror or type(fault).__name__))
        return files
    for name in names:
        try:
            text = read_sheet_file(folder / name)
        except FileFault as fault:
            faults.append(fault)
            continue
        read = _read_among(text, folder / name, sheets)
        if isinstance(read, Sheet):
            sheets.append(read)
            files[read.id] = folder / name
        else:
            faults.extend(read)
    return files


def _read_among(text: str, path: Path, sheets: list[Sheet]) -> Sheet | tuple[SheetRefused, ...]:
    """The sheet of a file, unless another has its id or a number of it."""
    place = printable(str(path))
    read = read_sheet(text, path.stem, place)
    if isinstance(read, Sheet):
        taken = {name: sheet.name for sheet in sheets for name in (sheet.id, *sheet.also)}
        for name in (read.id, *read.also):
            if name in taken:
                key = "id" if name == read.id else "also"
                return (SheetRefused(place, key, Misfit.ID_TAKEN, name, taken[name]),)
    return read


def _names(sheet: Sheet) -> set[str]:
    """Ids, and of perforated stock the bare numbers: 8371 for avery-8371."""
    names = {sheet.id, *sheet.also}
    return names | {name.partition("-")[2] for name in names} if sheet.perforated else names


def _stem(fault: AppError) -> str:
    """What the file of a fault would be called as a sheet."""
    if isinstance(fault, FileFault):
        return fault.path.stem.lower()
    if isinstance(fault, SheetRefused):
        return fault.place.replace("\\", "/").rpartition("/")[2].lower().removesuffix(_SUFFIX)
    return ""
