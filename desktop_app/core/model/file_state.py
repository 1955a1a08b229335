"""What tells, without opening it, that a file is as it was?"""

from __future__ import annotations

from typing import NamedTuple

_SETTLED_NS = 2_000_000_000  # FAT tells times in steps of two seconds


class FileState(NamedTuple):
    """Times in nanoseconds since 1970, size in bytes, and which file of the disk it is.

    States are compared for being equal, never for being older: clocks go back, and a file that
    is put in the place of another may be older than that.
    """

    mtime_ns: int
    ctime_ns: int
    size: int
    inode: int

    def settled(self, now_ns: int) -> bool:
        """Whether a later change would show: a file changed just now may change again unseen."""
        return max(self.mtime_ns, self.ctime_ns) < now_ns - _SETTLED_NS


class KnownFile(NamedTuple):
    """A file that became an entry: its state when it was read, and whether an H1 opens it."""

    state: FileState
    opens_with_h1: bool
