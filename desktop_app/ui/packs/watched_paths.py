"""Which folders and files of a person's packs are to be watched?"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from desktop_app.core.content.left_out import is_markdown, is_text

# Each path takes one of the watches that a person has on Linux (8,192 on a small machine).
MOST_FOLDERS, MOST_FILES = 500, 2_000


def watched_paths(roots: Iterable[Path]) -> list[str]:
    """Folders first, those near the roots before those below; then files. May take long.

    A folder tells that files come, go or are replaced, but not on every system that one is
    written in place, so that entries and lists are watched as well. What lies in hidden folders
    and behind links is not.
    """
    folders: list[str] = []
    files: list[str] = []
    for folder, inside in islice(_walk(roots), MOST_FOLDERS):
        folders.append(folder)
        files += inside
    return [path for path in (*folders, *files[:MOST_FILES]) if _can_be_said(path)]


def _walk(roots: Iterable[Path]) -> Iterator[tuple[str, list[str]]]:
    pending = deque(map(str, roots))
    while pending:
        folder = pending.popleft()
        files: list[str] = []
        try:
            with os.scandir(folder) as found:
                # In an order, so that what lies beyond the bounds is the same each time.
                for one in sorted(found, key=lambda one: one.name):
                    if one.is_dir(follow_symlinks=False):
                        if not one.name.startswith("."):
                            pending.append(one.path)
                    elif _is_read(one.name) and one.is_file(follow_symlinks=False):
                        files.append(one.path)
        except OSError:
            continue  # gone, or not to be read: reading the pack tells so
        yield folder, files


def _is_read(name: str) -> bool:
    return is_markdown(name) or is_text(name) or name in {"pack.yaml", "sources.yaml"}


def _can_be_said(path: str) -> bool:
    """Whether Qt can be given the name: one that is not UTF-8 would not come through."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
