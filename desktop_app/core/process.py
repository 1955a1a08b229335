"""How does this program start itself as another process that does one piece of work?"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import IO

_START = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from importlib import import_module; sys.exit(import_module(sys.argv[1]).main())"
)
_KEPT_VARIABLES = ("SYSTEMROOT", "PATH", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def command(module: str, argument: str) -> list[str]:
    """The command line of a process that calls `main` of that module, on this platform.

    From sources and wheels it is `python -c`, with this process's import path; a frozen bundle
    takes no `-c`, so there it is the program itself with `argument`, which `__main__` knows.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    paths = [path or os.getcwd() for path in sys.path]  # noqa: PTH109
    return [sys.executable, "-I", "-X", "utf8", "-c", _START, module, *paths]


def start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a process with two pipes and no more; OSError when that is impossible."""
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return subprocess.Popen(  # noqa: S603
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=_NO_WINDOW,
    )


def close(stream: IO[bytes] | None) -> None:
    """Close a pipe; what was not sent to a process that is gone is lost with it."""
    if stream is not None:
        try:
            stream.close()
        except OSError:
            return
