"""How is the program called? Parses the arguments and chooses window or command."""

from __future__ import annotations

import os
import sys

RENDER_ARGUMENT = "--render-worker"  # as core.markup.child has it, without importing it


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code (0 well, 1 `check` found errors, 2 a told error)."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == [RENDER_ARGUMENT]:
        # A frozen program is its own interpreter: so it is called to render in a process apart.
        from desktop_app.core.markup.worker_main import main as render

        return render() or 0

    from desktop_app.core.errors import AppError
    from desktop_app.wording import sentence

    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            # Names of files may hold bytes that are no text; a listing must not die of them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (`| head`). Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except AppError as fault:
        print(f"common-ground: {sentence(fault)}", file=sys.stderr)  # noqa: T201
        return 2
    return code


def _run(words: list[str]) -> int:
    if not words:
        # The usual start: a parser would be made for nothing.
        from desktop_app.cli.open import run
        from desktop_app.cli.wanted import Wanted

        return run(Wanted())
    from desktop_app.cli.arguments import parse

    wanted = parse(words)
    return wanted.run(wanted)


if __name__ == "__main__":
    sys.exit(main())
