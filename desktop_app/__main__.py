"""How is the program called? Parses the arguments and chooses window or command."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted

# As core.markup.child and core.library.index_child have them, without importing these.
RENDER_ARGUMENT, INDEX_ARGUMENT = "--render-worker", "--index-worker"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code (0 well, 1 `check` found errors, 2 a told error)."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] in ([RENDER_ARGUMENT], [INDEX_ARGUMENT]):
        return _work(words[0])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            # Names of files may hold bytes that are no text; a listing must not die of them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    wanted: Wanted | None = None
    try:
        try:
            wanted = _wanted(words)
            code = wanted.run(wanted)
        except SystemExit as left:  # `--help`, or words that make no sense
            code = left.code if isinstance(left.code, int) else 0
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has seen enough (`| head`)
        _drop_output()
        return 0
    except Exception as fault:  # noqa: BLE001 - told, and what nobody expected is logged
        from desktop_app.cli.failing import tell

        tell(fault, wanted.profile if wanted else None)
        if isinstance(fault, OSError):
            _drop_output()
        return 2
    return code


def _work(argument: str) -> int:
    """Be a process beside the program: a frozen program is its own interpreter."""
    if argument == RENDER_ARGUMENT:
        from desktop_app.core.markup.worker_main import main as render

        return render()
    from desktop_app.core.library.index_worker import main as index

    return index()


def _drop_output() -> None:
    """What a full disk or a closed pipe did not take, Python would try to write again at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):  # no output, or none with a number
        return


def _wanted(words: list[str]) -> Wanted:
    if not words:
        # The usual start: a parser would be made for nothing.
        from desktop_app.cli.open import run
        from desktop_app.cli.wanted import Wanted

        return Wanted(run)
    from desktop_app.cli.arguments import parse

    return parse(words)


if __name__ == "__main__":
    sys.exit(main())
