"""What does the child process do that renders for the program?

It reads jobs from its standard input and writes pages to its standard output until the input
ends, so it never outlives the program. Before the first job it takes from itself what it will
not need: memory over a limit, files and sockets, and with each job all but a few seconds of
processor time.
"""

from __future__ import annotations

import sys
from typing import IO

from desktop_app.core.markup.fallback import plain_page
from desktop_app.core.markup.job import Rendered, RenderJob, RenderReason
from desktop_app.core.markup.wire import job_of, page_message, receive, send

MEMORY_BYTES = 512 * 1024 * 1024
CPU_SECONDS = 4
# Every construct once, so that nothing is left to import when files can no longer be opened.
_WARM_UP = """# A
[[a]] *b* `c` ~~d~~ ==e== [f](g.md "h") ![i](j.png) <https://k.example> {{< ref "l" >}} [^1] é %20

- [ ] m
  1. n

> [!tip]- o
> p

| q | r |
|---|:-:|
| s | t |

```u
v
```
```diagram
v
```
w
: x

<b>y</b> &amp; &eacute;

[^1]: z
"""


def main() -> int:
    """Serve until the input ends."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _calm()
    _page(RenderJob(_WARM_UP))
    _confine()
    return serve(source, sink)


def serve(source: IO[bytes], sink: IO[bytes]) -> int:
    """Say that we are ready, then answer each job with a page."""
    send(sink, "ready")
    while True:
        try:
            message = receive(source)
        except EOFError:
            return 0
        _renew_time()
        try:
            send(sink, page_message(_page(job_of(message))))
        except BrokenPipeError:
            return 0


def _page(job: RenderJob) -> Rendered:
    from desktop_app.core.markup.render import render

    try:
        return render(job)
    except MemoryError:
        reason = RenderReason.TOO_COMPLEX
    return plain_page(job.body, reason)


def _calm() -> None:
    """A Ctrl+C in the terminal is for the program, which then ends us."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _confine() -> None:
    """Limit memory, forbid core dumps, new files and sockets, where the platform can."""
    try:
        import resource
    except ImportError:  # Windows: the program's own time limit remains
        return
    limits = ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CORE, 0))
    for kind, limit in (*limits, (resource.RLIMIT_NOFILE, 3)):
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError) as fault:  # macOS refuses RLIMIT_AS
            print(f"no limit {kind}: {fault}", file=sys.stderr)  # noqa: T201


def _renew_time() -> None:
    """RLIMIT_CPU counts from the start of the process, so it is moved with every job."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + CPU_SECONDS
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if hard in (resource.RLIM_INFINITY, -1) or soft <= hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    sys.exit(main())
