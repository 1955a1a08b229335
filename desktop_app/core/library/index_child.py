"""How does another process build the full-text index of large packs?

Building takes ten times as long as reading, and Python gives its other threads no turn meanwhile:
a window would stand still for a second at a time. Another process disturbs it by nothing but the
processor. It is told the kept catalogues, writes indexes where `Searcher` looks for them, and
tells how far it is. When it fails, the caller does what it left undone.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.core import process

INDEX_ARGUMENT = "--index-worker"
_log = logging.getLogger(__name__)


def index_apart(
    catalogues: Sequence[Path], cache: Path, progress: Callable[[int, int], None]
) -> None:
    """Index these packs in another process; what `progress` raises ends it and is passed on."""
    try:
        child = process.start(
            process.command("desktop_app.core.library.index_worker", INDEX_ARGUMENT)
        )
    except OSError as fault:
        _log.warning("no process for the index: %s", fault)
        return
    assert child.stdin is not None and child.stdout is not None  # noqa: S101, PT018
    try:
        told = {"catalogues": [str(path) for path in catalogues], "index": str(cache / "index")}
        child.stdin.write(json.dumps(told).encode("ascii") + b"\n")
        child.stdin.flush()
        for line in child.stdout:
            done, total = map(int, line.split())
            progress(done, total)
    except (OSError, ValueError) as fault:
        _log.warning("the process for the index went wrong: %r", fault)
    finally:
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            process.close(stream)
