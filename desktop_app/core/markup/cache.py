"""Which pages have been rendered before?"""

from __future__ import annotations

import json
import os
from pathlib import Path

from desktop_app.core.errors import FileFault
from desktop_app.core.files import fingerprint, read_regular, write_atomic
from desktop_app.core.markup.job import MAX_HTML, Rendered, RenderJob, RenderReason
from desktop_app.core.markup.render import VERSION
from desktop_app.core.markup.wire import job_message, page_message, page_of

MAX_FILE = 8 * MAX_HTML  # bytes: letters beyond ASCII take up to six
MAX_TOTAL = 64 * 1024 * 1024
# A slow or broken renderer may do better next time; what depends on the text alone stays so.
_PASSING = (RenderReason.TOO_SLOW, RenderReason.CRASHED)


class RenderCache:
    """Pages by the content they were made of, in a private folder that may be lost any time.

    Each file holds the fingerprint of its payload and the payload; what does not agree, is too
    large or is no regular file counts as absent and is written anew.
    """

    def __init__(self, folder: Path, max_total: int = MAX_TOTAL) -> None:
        """`max_total` bounds the bytes of all files; the ones used longest ago go first."""
        self._folder = folder
        self._max_total = max_total
        self._unchecked = max_total  # bytes written since the folder was measured

    def get(self, job: RenderJob) -> Rendered | None:
        """The page made of an equal job, or None."""
        name = self._name(job)
        try:
            data = read_regular(self._folder, name, MAX_FILE)
            digest, _, payload = data.partition(b"\n")
            if digest.decode("ascii") != fingerprint(payload):
                return None
            page = page_of(json.loads(payload))
            os.utime(self._folder / name)
        except (FileFault, OSError, ValueError, RecursionError):
            return None
        return page

    def put(self, job: RenderJob, page: Rendered) -> bool:
        """Keep a page; False when it is not one to keep or the disk does not take it."""
        if page.reason in _PASSING:
            return False
        payload = json.dumps(page_message(page)).encode("ascii")
        data = fingerprint(payload).encode("ascii") + b"\n" + payload
        if len(data) > MAX_FILE:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomic(self._folder / self._name(job), data)
            self._unchecked += len(data)
            if self._unchecked > self._max_total // 8:
                self._prune()
        except (FileFault, OSError):
            return False
        return True

    def _name(self, job: RenderJob) -> str:
        told = json.dumps([VERSION, job_message(job)], sort_keys=True)
        return f"{fingerprint(told.encode('ascii'))}.json"

    def _prune(self) -> None:
        """Delete the files used longest ago until three quarters of the room are taken."""
        self._unchecked = 0
        found = [(entry.stat(follow_symlinks=False), entry.path) for entry in _files(self._folder)]
        total = sum(status.st_size for status, _ in found)
        if total <= self._max_total:
            return
        for status, path in sorted(found, key=lambda one: (one[0].st_mtime_ns, one[1])):
            Path(path).unlink(missing_ok=True)
            total -= status.st_size
            if total <= self._max_total * 3 // 4:
                return


def _files(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if entry.is_file(follow_symlinks=False)]
