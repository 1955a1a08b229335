"""How are files of a folder found, read and written without ever leaving that folder?

A pack is made by a stranger: its folder may hold links to anywhere, pipes that never end and
names that fool the eye. Nothing here follows a link or opens what is not a regular file. Writing
is all or nothing: a reader sees the old bytes or the new ones.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from desktop_app.core.errors import FileFault, FileMissing, FileUnsafe, FileUnwritable
from desktop_app.core.model.file_state import FileState

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_READ_FLAGS = (
    os.O_RDONLY
    | _NO_FOLLOW
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_DIRECTORY_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_DIRECTORY", 0)
# A junction is no symbolic link to Windows, yet leads outside all the same.
_JUNCTION = 0xA0000003
# Embeddings, overrides and isolates turn the order of a name about on the screen.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


HISTORY = frozenset({".git", ".hg", ".svn", ".jj"})


class Refusal(StrEnum):
    """Why something that was met in a folder is not read."""

    NOT_REGULAR = "not-regular"  # a link, a pipe, a socket, a device
    BAD_NAME = "bad-name"  # control or direction marks, not UTF-8, too long
    TOO_DEEP = "too-deep"
    TOO_MANY = "too-many"  # the walk ends here
    HIDDEN = "hidden"  # a folder whose name begins with a dot; it was not looked into
    UNREADABLE = "unreadable"  # a folder that cannot be listed; `reason` says why


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a folder is walked: levels, wanted files, names met, bytes of one name."""

    depth: int = 32
    files: int = 20_000
    met: int = 200_000
    name_bytes: int = 255


@dataclass(frozen=True, slots=True)
class Seen:
    """One regular file (`state` tells it from a changed one) or one refusal.

    `relative` has `/` between its parts and is spelled as on the disk; `shown` is the same in
    characters that can always be printed.
    """

    relative: str
    state: FileState | None = None
    refusal: Refusal | None = None
    reason: str = ""

    @property
    def shown(self) -> str:
        """`relative` without lone surrogates or control characters."""
        return printable(self.relative)


def printable(text: str) -> str:
    """`text` with what cannot be printed or would reorder a line replaced by U+FFFD."""
    return "".join("\ufffd" if _unprintable(char) else char for char in text)


def fingerprint(data: bytes) -> str:
    """32 hex digits that differ wherever the bytes differ (BLAKE2b, RFC 7693)."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def walk(
    root: Path,
    limits: Limits | None = None,
    wanted: Callable[[str], bool] | None = None,
    *,
    hidden: bool = False,
) -> Iterator[Seen]:
    """Every regular file under `root`, sorted by name in each folder, and every refusal.

    With `hidden` hidden folders are entered too, but for `HISTORY`, where a hundred thousand
    files may lie that nobody wrote. Only names for which `wanted` holds count against
    `limits.files`. Raises FileMissing or FileFault when `root` itself cannot be listed.
    """
    bounds = limits or Limits()
    kept = met = 0
    pending: list[tuple[str, int]] = [("", 0)]
    while pending:
        folder, depth = pending.pop()
        if depth >= bounds.depth:
            yield Seen(folder, None, Refusal.TOO_DEEP)
            continue
        try:
            names = _listed(root, folder, bounds.met - met)
        except OSError as fault:
            if not folder:
                raise _missing_or_fault(root, fault) from fault
            yield Seen(folder, None, Refusal.UNREADABLE, _short(fault))
            continue
        met += len(names)
        deeper: list[tuple[str, int]] = []
        for name in names:
            below = f"{folder}/{name}" if folder else name
            seen = _looked_at(root, below, bounds)
            if seen is not None:
                kept += seen.refusal is None and (wanted is None or wanted(name))
                if kept <= bounds.files:
                    yield seen
            elif name in HISTORY or (name.startswith(".") and not hidden):
                yield Seen(below, None, Refusal.HIDDEN)
            else:
                deeper.append((below, depth + 1))
        if kept > bounds.files or met >= bounds.met:
            yield Seen(folder, None, Refusal.TOO_MANY)
            return
        pending.extend(reversed(deeper))


def read_regular(root: Path, relative: str, limit: int) -> bytes:
    """The bytes of the regular file `relative` (parts split by `/`) under `root`.

    No part below `root` may be a link. Raises FileMissing, FileUnsafe (a link, a device, a way
    out of `root`, more than `limit` bytes) or FileFault (permission, a failing disk).
    """
    path = root / relative
    parts = PurePosixPath(relative).parts
    if not parts or relative.startswith("/") or ".." in parts or "\0" in relative:
        raise FileUnsafe(path, "outside its folder")
    try:
        handle = _opened(root, parts)
    except FileNotFoundError as fault:
        raise FileMissing(path, _short(fault)) from fault
    except OSError as fault:
        if fault.errno in {errno.ELOOP, errno.ENOTDIR}:
            raise FileUnsafe(path, "a link") from fault
        raise FileFault(path, _short(fault)) from fault
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise FileUnsafe(path, "not a regular file")
        if state.st_size > limit:
            raise FileUnsafe(path, "too large")
        try:
            # A file may grow while it is read, and some report no size at all.
            data = file.read(limit + 1)
        except OSError as fault:
            raise FileFault(path, _short(fault)) from fault
    if len(data) > limit:
        raise FileUnsafe(path, "too large")
    return data


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` at `path` whole or not at all; the old bytes stay when it fails.

    An existing file keeps its mode, and a link stays: what it leads to is written. Raises
    FileUnwritable, also for a device or a pipe; leaves no temporary file behind.
    """
    path = _regular_target(path)
    beside = path.parent / f".{os.getpid():x}-{os.urandom(8).hex()}.tmp"
    try:
        handle = os.open(
            beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
        )
    except OSError as fault:
        raise FileUnwritable(path, _short(fault)) from fault
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_mode(path, beside)
        _put_in_place(beside, path)
    except OSError as fault:
        raise FileUnwritable(path, _short(fault)) from fault
    finally:
        beside.unlink(missing_ok=True)


def write_new(path: Path, data: bytes) -> bool:
    """Put `data` at a path that is still free; False, and nothing done, when it is not.

    Raises FileUnwritable; then nothing is left at `path`.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        os.close(os.open(path, flags, 0o666))
    except FileExistsError:
        return False
    except OSError as fault:
        raise FileUnwritable(path, _short(fault)) from fault
    try:
        write_atomic(path, data)
    except FileUnwritable:
        path.unlink(missing_ok=True)
        raise
    return True


def put_in_place(beside: Path, path: Path) -> None:
    """Give a finished file that is on the disk the name `path`; FileUnwritable when that fails."""
    try:
        _put_in_place(beside, path)
    except OSError as fault:
        raise FileUnwritable(path, _short(fault)) from fault


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, for this person alone; FileUnwritable when impossible."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise FileUnwritable(folder, _short(fault)) from fault


def _listed(root: Path, folder: str, most: int) -> list[str]:
    names: list[str] = []
    with os.scandir(root / folder) as entries:
        for entry in entries:
            if len(names) >= most:
                break
            names.append(entry.name)
    return sorted(names, key=lambda name: (unicodedata.normalize("NFC", name), name))


def _looked_at(root: Path, relative: str, limits: Limits) -> Seen | None:
    """What `relative` is without opening it; None for a folder to be entered or skipped."""
    name = relative.rpartition("/")[2]
    try:
        state = os.lstat(f"{root}{os.sep}{relative}")
    except OSError as fault:
        return Seen(relative, None, Refusal.UNREADABLE, _short(fault))
    if _is_link(state):
        return Seen(relative, None, Refusal.NOT_REGULAR, "link")
    folder = stat.S_ISDIR(state.st_mode)
    if not folder and not stat.S_ISREG(state.st_mode):
        return Seen(relative, None, Refusal.NOT_REGULAR, "device or pipe")
    if len(os.fsencode(name)) > limits.name_bytes or any(map(_unprintable, name)):
        return Seen(relative, None, Refusal.BAD_NAME)
    return None if folder else Seen(relative, _state(state))


def _state(found: os.stat_result) -> FileState:
    return FileState(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


def _is_link(state: os.stat_result) -> bool:
    return stat.S_ISLNK(state.st_mode) or getattr(state, "st_reparse_tag", 0) == _JUNCTION


def _unprintable(char: str) -> bool:
    return char in _BIDI or unicodedata.category(char) in {"Cc", "Cs"}


def _opened(root: Path, parts: tuple[str, ...]) -> int:
    if sys.platform == "win32" or os.open not in os.supports_dir_fd:
        return _opened_by_path(root, parts)
    folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in parts[:-1]:
            inner = os.open(part, _DIRECTORY_FLAGS, dir_fd=folder)
            os.close(folder)
            folder = inner
        # Opening a device can act on it, so it is looked at before.
        if not stat.S_ISREG(os.lstat(parts[-1], dir_fd=folder).st_mode):
            raise OSError(errno.ELOOP, "not a regular file")
        return os.open(parts[-1], _READ_FLAGS, dir_fd=folder)
    finally:
        os.close(folder)


def _opened_by_path(root: Path, parts: tuple[str, ...]) -> int:
    path = root
    for part in parts:
        path /= part
        state = os.lstat(path)
        if _is_link(state):
            raise OSError(errno.ELOOP, "a link")
    if not stat.S_ISREG(state.st_mode) or not path.resolve().is_relative_to(root.resolve()):
        raise OSError(errno.ELOOP, "not a regular file")
    return os.open(path, _READ_FLAGS)


def _regular_target(path: Path) -> Path:
    """Where bytes for `path` go; FileUnwritable where a file would take a device's place."""
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        mode = os.lstat(target).st_mode
    except OSError:  # nothing there, or whatever writing will tell
        return target
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise FileUnwritable(path, "Not a regular file")
    return target


def _keep_mode(path: Path, beside: Path) -> None:
    try:
        state = os.lstat(path)
    except FileNotFoundError:
        return
    if stat.S_ISREG(state.st_mode):
        beside.chmod(stat.S_IMODE(state.st_mode))


def _put_in_place(beside: Path, path: Path) -> None:
    os.replace(beside, path)  # noqa: PTH105 - tests fail this call by its name
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows and some network disks have no such call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def _missing_or_fault(root: Path, fault: OSError) -> FileFault:
    kind = FileMissing if isinstance(fault, FileNotFoundError) else FileFault
    return kind(root, _short(fault))


def _short(fault: OSError) -> str:
    return fault.strerror or type(fault).__name__
