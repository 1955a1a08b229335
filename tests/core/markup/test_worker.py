"""The rendering child: its limits, its failures, its end."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.core.markup.render import LinkTarget, RenderJob, RenderReason, render
from desktop_app.core.markup.wire import job_message, job_of, page_message, page_of
from desktop_app.core.markup.worker import RenderWorker

ROOT = Path(__file__).parents[3]
IMPORT = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
# Answers like the real child, but obeys a body that is one of a few orders.
OBEDIENT = f"""{IMPORT}
import os, signal
from desktop_app.core.markup import worker_main
from desktop_app.core.markup.job import Rendered
def page(job):
    if job.body == "hang":
        signal.pause()
    if job.body == "leave":
        os._exit(3)
    if job.body == "die":
        os.kill(os.getpid(), signal.SIGSEGV)
    if job.body == "babble":
        os.write(1, b"\\xff\\xff\\xff\\xff")
    if job.body == "lie":
        return Rendered(5)
    return Rendered("<p>obeyed</p>")
worker_main._page = page
sys.exit(worker_main.main())
"""
LIMITED = f"""{IMPORT}
from desktop_app.core.markup import worker_main
worker_main.{{limit}}
sys.exit(worker_main.main())
"""
POSIX = pytest.mark.skipif(os.name != "posix", reason="limits and signals of POSIX")
LINUX = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs pidfd_open of Linux")


def command(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_job_comes_back_as_the_page_that_render_makes() -> None:
    job = RenderJob(
        "# A\n\n[[b]] ![x](y.png) *é*\n\n> [!tip]- T\n> - u\n\n|a|\n|-|\n|b|\n\n[^1]\n\n[^1]: n",
        {"b": LinkTarget("entry:p/term/b", "B")},
        {"y.png": "y"},
    )
    with RenderWorker() as worker:
        assert worker.render(job) == render(job)


def test_one_child_serves_many_jobs() -> None:
    with RenderWorker() as worker:
        pids = {(worker.render(RenderJob(f"{n}")).html, worker.pid) for n in range(3)}
    assert len({pid for _, pid in pids}) == 1
    assert {html for html, _ in pids} == {"<p>0</p>", "<p>1</p>", "<p>2</p>"}


def test_threads_get_their_own_answers() -> None:
    with RenderWorker() as worker, ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda n: worker.render(RenderJob(f"n{n}")).html, range(20)))
    assert pages == [f"<p>n{n}</p>" for n in range(20)]


@POSIX
@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("hang", RenderReason.TOO_SLOW),
        ("leave", RenderReason.CRASHED),
        ("die", RenderReason.CRASHED),
        ("babble", RenderReason.CRASHED),
        ("lie", RenderReason.CRASHED),
    ],
)
def test_a_failed_job_is_plain_text_and_the_next_one_works(
    order: str, reason: RenderReason
) -> None:
    with RenderWorker(0.5 if order == "hang" else 30, command(OBEDIENT)) as worker:
        page = worker.render(RenderJob(order))
        assert (page.html, page.plain, page.reason) == (f"<p>{order}</p>", True, reason)
        assert worker.pid == 0
        assert worker.render(RenderJob("x")).html == "<p>obeyed</p>"


def test_a_child_that_cannot_be_started_gives_plain_text() -> None:
    with RenderWorker(command=[str(ROOT / "no such program")]) as worker:
        assert worker.render(RenderJob("*x*")).reason is RenderReason.CRASHED


def test_a_child_that_ends_at_once_gives_plain_text() -> None:
    with RenderWorker(command=command("")) as worker:
        assert worker.render(RenderJob("*x*")).reason is RenderReason.CRASHED


@POSIX
def test_memory_has_a_limit() -> None:
    grow = "MEMORY_BYTES = 200_000_000\nimport desktop_app.core.markup.render as module\n"
    grow += "kept = module.render\n"
    grow += "module.render = lambda job: bytearray(10**9) if job.body == 'grow' else kept(job)"
    with RenderWorker(30, command(LIMITED.replace("{limit}", grow))) as worker:
        page = worker.render(RenderJob("grow"))
        assert (page.html, page.reason) == ("<p>grow</p>", RenderReason.TOO_COMPLEX)
        assert worker.render(RenderJob("x")).html == "<p>x</p>"


@POSIX
def test_processor_time_has_a_limit_that_every_job_has_anew() -> None:
    code = LIMITED.replace("{limit}", "CPU_SECONDS = 0")
    with RenderWorker(60, command(code)) as worker:
        assert worker.render(RenderJob("# x\n" * 60_000)).reason is RenderReason.TOO_SLOW
        assert worker.render(RenderJob("x")).html == "<p>x</p>"


@POSIX
def test_the_child_can_open_neither_files_nor_sockets() -> None:
    code = (
        f"{IMPORT}import os, socket\n"
        "from desktop_app.core.markup import worker_main\n"
        "worker_main._confine()\n"
        "for attempt in (lambda: os.open('/', os.O_RDONLY), socket.socket):\n"
        "    try:\n        attempt()\n        print('opened')\n"
        "    except OSError:\n        print('refused')\n"
    )
    done = subprocess.run(command(code), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["refused", "refused"]


def test_too_large_a_body_never_reaches_the_child() -> None:
    with RenderWorker() as worker:
        assert worker.render(RenderJob("x" * 300_000)).reason is RenderReason.TOO_LARGE
        assert worker.pid == 0


def test_a_closed_worker_starts_no_child() -> None:
    worker = RenderWorker()
    worker.render(RenderJob("x"))
    worker.close()
    worker.close()
    assert worker.render(RenderJob("x")).plain
    assert worker.pid == 0


@LINUX
def test_the_child_ends_when_the_program_is_killed() -> None:
    code = (
        f"{IMPORT}from desktop_app.core.markup.worker import RenderWorker\n"
        "from desktop_app.core.markup.render import RenderJob\n"
        "worker = RenderWorker(); worker.render(RenderJob('x'))\n"
        "print(worker.pid, flush=True); sys.stdin.read()\n"
    )
    program = subprocess.Popen(command(code), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert program.stdout is not None
    child = os.pidfd_open(int(program.stdout.readline()))
    try:
        program.send_signal(signal.SIGKILL)
        ended, _, _ = select.select([child], [], [], 30)
        assert ended == [child]
    finally:
        os.close(child)
        program.communicate()


def test_importing_the_worker_imports_no_markdown() -> None:
    code = (
        f"{IMPORT}import desktop_app.core.markup.worker, desktop_app.core.markup.cache\n"
        "heavy = {'markdown', 'nh3', 'pymdownx', 'yaml', 'PySide6', 'multiprocessing'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(command(code), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_jobs_and_pages_survive_the_wire() -> None:
    job = RenderJob("b\ud800", {"k": LinkTarget("entry:x", "X")}, {"i": "j"}, "nl")
    assert job_of(job_message(job)) == job
    page = render(RenderJob("x" * 300_000))
    assert page_of(page_message(page)) == page


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (None, "NoneType"),
        ({}, "dict"),
        ([], "list"),
        ({"html": 1, "plain": True, "reason": "", "left_out": 0}, "dict"),
        ({"html": "", "plain": True, "reason": "new", "left_out": 0}, "new"),
    ],
)
def test_what_is_no_page_is_refused(message: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        page_of(message)
