"""Where are faults written down?"""

from __future__ import annotations

import logging
from pathlib import Path

_MOST_BYTES = 1_000_000


def open_log(folder: Path) -> logging.Logger:
    """The fault log: one file in `folder`, begun anew when it is over a megabyte.

    Where the folder cannot be made, faults go to standard error.
    """
    log = logging.getLogger("common-ground")
    log.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "faults.log"
        mode = "w" if path.is_file() and path.stat().st_size > _MOST_BYTES else "a"
        chosen: logging.Handler = logging.FileHandler(
            path, mode, encoding="utf-8", errors="backslashreplace", delay=True
        )
    except OSError:
        chosen = logging.StreamHandler()
    chosen.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    for former in log.handlers:
        former.close()
    log.handlers[:] = [chosen]
    return log
