"""Which failures can a user be told about?

AppError                  anything that ends one request with one sentence (`wording.sentence`)
├── FileFault             a file or folder could not be read or written
│   ├── FileMissing       it is not there
│   ├── FileUnsafe        it is a link, a device, outside its folder or over its limit
│   ├── FileUnwritable    the disk is full or read-only, or permission is missing
│   ├── FileChanged       it changed on the disk since it was read; nothing was overwritten
│   └── LettersMissing    its encoding has no place for some letters of a text
├── ContentError          one file of a pack is wrong; carries the Problem that is listed
├── NoWindow              no display, or Qt's system libraries are missing
├── PrinterFault          a printer took no page, or stopped taking them
│   ├── NoPrinter         this computer has no printer
│   └── PaperRefused      it does not take paper of that size
├── EntryUnknown          no entry answers to that name
├── DealFault             a deal has no figures
│   ├── DealUnread        its numbers are wrong or missing; carries its Problems
│   └── DealTooLarge      it has too many agreements for exact ones
├── SheetRefused          a sheet of cards does not work out; says which number is wrong
├── CardSettingRefused    a setting for printing cards has a value that it cannot have
├── SheetUnknown          no sheet of cards has that id or number
├── WorkshopUnknown       no workshop has that name
├── NoCards               nothing was chosen of which cards could be made
├── NoDiagram             an entry has no diagram, where only one can be shown
├── PasteTooLong          what was pasted cannot be the results of a class
├── IndexDamaged          the search cache cannot be used (it is rebuilt, never repaired)
├── Cancelled             the person stopped it; a progress callback raises it
└── UserDataFault         user.db cannot be opened or written
    ├── UserDataDamaged   it is no sound database any more; a daily copy can take its place
    ├── UserDataUnwritten it can be read, but edits wait in memory until the disk takes them
    ├── UserDataUncopied  today's copy of it could not be made; it is sound itself
    └── UserDataNewer     it was made by a newer version of the program

None of them carries a sentence for people: they carry values, `desktop_app.wording` makes the
sentence. Expected trouble inside content is not raised but collected as `model.problem.Problem`.

Plain classes and not dataclasses: they are needed before the first paint, and that module alone
takes 2 ms to import.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.model.problem import Problem


class AppError(Exception):
    """Anything that ends one request and can be told in one sentence."""


class FileFault(AppError):
    """A file or folder could not be used; `reason` is the system's own short text."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class FileMissing(FileFault):
    """The file or folder is not there."""


class FileUnsafe(FileFault):
    """A link, a device, a file outside its folder or over its size limit."""


class FileUnwritable(FileFault):
    """The disk is full or read-only, or permission is missing."""


class FileChanged(FileFault):
    """The file is not as it was read; `theirs` is its text now, None when it was deleted.

    `mine` is the text that was to be saved, `fingerprint` that of their bytes.
    """

    def __init__(self, path: Path, mine: str, theirs: str | None, fingerprint: str) -> None:
        super().__init__(path)
        self.mine = mine
        self.theirs = theirs
        self.fingerprint = fingerprint


class LettersMissing(FileFault):
    """The `encoding` of the file has no place for these `letters`; UTF-8 has."""

    def __init__(self, path: Path, encoding: str, letters: str) -> None:
        super().__init__(path)
        self.encoding = encoding
        self.letters = letters


class ContentError(AppError):
    """One file of a pack is wrong in a way that stops its reading; see `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class NoWindow(AppError):
    """A window cannot be opened here: `reason` is the loader's text, "" without a display."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class PrinterFault(AppError):
    """The printer of that name did not take the pages."""

    def __init__(self, printer: str) -> None:
        super().__init__(printer)
        self.printer = printer


class NoPrinter(PrinterFault):
    """No printer is set up on this computer."""

    def __init__(self) -> None:
        super().__init__("")


class PaperRefused(PrinterFault):
    """The printer does not take `paper`, a size by its name."""

    def __init__(self, printer: str, paper: str) -> None:
        super().__init__(printer)
        self.paper = paper


class EntryUnknown(AppError):
    """No entry answers to `name`; `nearest` are titles that come close."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(name, nearest)
        self.name = name
        self.nearest = nearest


class DealFault(AppError):
    """A deal has no figures."""


class DealUnread(DealFault):
    """What should be a deal cannot be reckoned; `problems` say why, none when it has no block."""

    def __init__(self, name: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(name, problems)
        self.name = name
        self.problems = problems


class DealTooLarge(DealFault):
    """A deal has more than `limit` partial sums at once that none of the others dominates."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class SheetRefused(AppError):
    """A sheet of cards does not work out: `place` is its file or id, `key` what is wrong in it.

    `reason` is a `cards.fitting.Misfit`; `value` is the number that is wrong and `limit` what it
    is measured by, as a person writes them, with their unit.
    """

    def __init__(self, place: str, key: str, reason: str, value: str = "", limit: str = "") -> None:
        super().__init__(place, key, reason, value, limit)
        self.place = place
        self.key = key
        self.reason = reason
        self.value = value
        self.limit = limit


class CardSettingRefused(AppError):
    """The setting `key` for cards cannot be `value`; `reason` and `limit` as in SheetRefused."""

    def __init__(self, key: str, reason: str, value: str = "", limit: str = "") -> None:
        super().__init__(key, reason, value, limit)
        self.key = key
        self.reason = reason
        self.value = value
        self.limit = limit


class SheetUnknown(AppError):
    """No sheet of cards is called `name`; `nearest` are ids that come close."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(name, nearest)
        self.name = name
        self.nearest = nearest


class WorkshopUnknown(AppError):
    """No workshop is called `name`; `known` are the names that there are."""

    def __init__(self, name: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known


class CategoryUnknown(AppError):
    """No category is called `name`; `nearest` are names that there are."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(name, nearest)
        self.name = name
        self.nearest = nearest


class NoCards(AppError):
    """A deck has no card."""


class NoDiagram(AppError):
    """The entry of that `title` has no diagram."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class PasteTooLong(AppError):
    """A text of so many `letters` was pasted where the results of a class were expected."""

    def __init__(self, letters: int) -> None:
        super().__init__(letters)
        self.letters = letters


class IndexDamaged(AppError):
    """The search cache at `path` cannot be used."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class Cancelled(AppError):
    """The person stopped a long work; raised from a progress callback, nothing is half done."""


class UserDataFault(AppError):
    """user.db cannot be opened or written; `reason` is SQLite's short text."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class UserDataDamaged(UserDataFault):
    """user.db is no sound database any more: `UserData.restore` or `rebuild` mends it."""


class UserDataUnwritten(UserDataFault):
    """The disk is full, read-only or busy: edits wait in memory and are tried again."""


class UserDataUncopied(UserDataFault):
    """A copy of user.db could not be made at `path`."""


class UserDataNewer(UserDataFault):
    """user.db was made by a newer version of the program; `reason` is its schema number."""
