"""Is there one window a profile, whoever starts the program again, kills it or shouts at it?"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from desktop_app.instance import DEAF, LIMIT, SHOWN, Wish
from desktop_app.paths import Paths
from desktop_app.ui.instance_server import _address
from tests.e2e.processes import ended, start, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="talks to a Unix socket")

Running = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def running(profile: Path) -> Iterator[Running]:
    """Starts the program and waits until it listens; kills what is left at the end."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*words: str, **environment: str) -> subprocess.Popen[bytes]:
        process = start(profile, *words, **environment)
        started.append(process)
        until(lambda: process.poll() is not None or listening(profile))
        assert process.poll() is None, process.communicate()
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def address(profile: Path) -> str:
    lock = Paths.discover(profile).instance_file
    return lock.read_text("utf-8") if lock.exists() else ""


def listening(profile: Path) -> bool:
    where = address(profile)
    try:
        with closing(socket.socket(socket.AF_UNIX)) as line:
            line.connect(where)
    except OSError:
        return False
    return True


def visits(profile: Path) -> list[str]:
    """What the window of the profile has opened, as user.db tells it."""
    with closing(sqlite3.connect(Paths.discover(profile).user_db)) as database:
        try:
            return [row[0] for row in database.execute("SELECT entry FROM history ORDER BY id")]
        except sqlite3.OperationalError:  # not made yet
            return []


def say(profile: Path, message: bytes) -> bytes:
    """Say something to the running window; what it answers, b"" when it hangs up."""
    with closing(socket.socket(socket.AF_UNIX)) as line:
        line.settimeout(10)
        line.connect(address(profile))
        try:
            line.sendall(message)
            return line.recv(100)
        except (ConnectionError, BrokenPipeError):
            return b""


def test_a_second_start_shows_its_entry_in_the_first_window(
    running: Running, profile: Path
) -> None:
    running()
    code, out, err = ended(start(profile, "open", "zone of possible agreement"))
    assert (code, err) == (0, "")
    assert out == "Common Ground is open already; its window was brought to the front.\n"
    until(lambda: visits(profile)[-1:] == ["zopa"])
    assert ended(start(profile))[0] == 0
    assert visits(profile)[-1:] == ["zopa"]


def test_a_second_start_is_quick_and_needs_no_qt_and_no_display(
    running: Running, profile: Path
) -> None:
    running()
    wish = (
        "import sys; sys.argv[1:] = ['--profile', sys.argv[1], 'open', 'batna'];"
        "from desktop_app.__main__ import main; code = main();"
        "assert code == 0; assert not [n for n in sys.modules if n.startswith('PySide6')]"
    )
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    subprocess.run([sys.executable, "-c", wish, str(profile)], check=True, env=environment)
    until(lambda: visits(profile)[-1:] == ["batna"])


def test_another_profile_has_a_window_of_its_own(running: Running, tmp_path: Path) -> None:
    running()
    other = start(tmp_path / "other")
    until(lambda: other.poll() is not None or listening(tmp_path / "other"))
    assert other.poll() is None
    other.kill()
    other.communicate()


def test_one_that_was_killed_does_not_block_the_next(running: Running, profile: Path) -> None:
    first = running()
    left = address(profile)
    first.kill()
    first.communicate()
    assert Path(left).is_socket()
    second = running()
    assert address(profile) == left
    assert second.poll() is None
    assert ended(start(profile, "open", "batna"))[0] == 0
    until(lambda: visits(profile)[-1:] == ["batna"])


def test_one_that_ends_hands_the_lock_on(running: Running, profile: Path) -> None:
    first = running()
    first.send_signal(signal.SIGTERM)
    first.communicate()
    assert running().poll() is None


def test_one_that_hangs_is_not_waited_for_without_end(
    running: Running, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app import instance

    first = running()
    first.send_signal(signal.SIGSTOP)
    monkeypatch.setattr(instance, "_ANSWER_S", 0.2)
    before = time.monotonic()
    mine = instance.enter(Paths.discover(profile).instance_file, Wish("batna"))
    assert mine is not None
    assert not mine.alone
    assert time.monotonic() - before < 5
    first.send_signal(signal.SIGCONT)


@pytest.mark.parametrize("count", [10, pytest.param(50, marks=pytest.mark.soak)])
def test_many_starts_at_once_leave_one_window(profile: Path, count: int) -> None:
    started = [start(profile, "open", "zopa") for _ in range(count)]
    try:
        until(lambda: sum(process.poll() is None for process in started) <= 1)
        codes = sorted(process.poll() for process in started if process.poll() is not None)
        assert codes == [0] * (count - 1)
        assert visits(profile).count("zopa") >= 1
        until(lambda: listening(profile))
    finally:
        for process in started:
            process.kill()
            process.communicate()


GARBAGE = {
    "nothing": b"\n",
    "no json": b"BATNA\n",
    "binary": bytes(range(256)) + b"\n",
    "half a character": b'{"entry": "\xff", "folders": [], "token": ""}\n',
    "another shape": b'["entry"]\n',
    "a command": b'{"entry": "", "folders": [], "token": "", "run": "rm"}\n',
    "a number": b'{"entry": 7, "folders": [], "token": ""}\n',
    "a relative folder": b'{"entry": "", "folders": ["../x"], "token": ""}\n',
    "a nul": b'{"entry": "", "folders": ["/a\\u0000b"], "token": ""}\n',
    "a long entry": b'{"entry": "' + b"x" * 600 + b'", "folders": [], "token": ""}\n',
    "an odd token": b'{"entry": "", "folders": [], "token": "a\\nb"}\n',
    "nested": b"[" * 50_000 + b"\n",
    "huge": b"x" * (LIMIT + 100_000),
}


def test_what_is_no_wish_is_hung_up_on(running: Running, profile: Path) -> None:
    process = running()
    for name, message in GARBAGE.items():
        assert say(profile, message) == b"", name
    assert process.poll() is None
    assert say(profile, Wish("zopa").told()) == SHOWN
    until(lambda: visits(profile)[-1:] == ["zopa"])


def test_those_who_say_nothing_are_hung_up_on_and_keep_nobody_out(
    running: Running, profile: Path
) -> None:
    running()
    silent = [socket.socket(socket.AF_UNIX) for _ in range(40)]
    for line in silent:
        line.settimeout(30)
        line.connect(address(profile))
        line.send(b"{")
    assert ended(start(profile, "open", "zopa"))[0] == 0
    until(lambda: visits(profile)[-1:] == ["zopa"])
    for line in silent:
        with suppress(ConnectionResetError):
            assert line.recv(1) == b""
        line.close()


def test_the_socket_is_the_persons_own(running: Running, profile: Path) -> None:
    running()
    where = Path(address(profile))
    assert where.parent == Path(os.environ["XDG_RUNTIME_DIR"])
    assert stat.S_IMODE(where.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(Paths.discover(profile).instance_file.stat().st_mode) == 0o600


@pytest.fixture
def short() -> Iterator[Path]:
    """A private folder with a path so short that a socket's name fits into it."""
    folder = Path(tempfile.mkdtemp(prefix="cg-"))
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("runtime", ["", "relative", "missing", "open", "link", "long"])
def test_without_a_runtime_folder_of_ones_own_another_place_is_found(
    short: Path, monkeypatch: pytest.MonkeyPatch, runtime: str
) -> None:
    (short / "open").mkdir()
    (short / "open").chmod(0o777)
    (short / "real").mkdir(mode=0o700)
    (short / "link").symlink_to(short / "real")
    (short / ("x" * 90)).mkdir(mode=0o700)
    named = {"": "", "relative": "real", "long": str(short / ("x" * 90))}
    monkeypatch.chdir(short)
    monkeypatch.setenv("XDG_RUNTIME_DIR", named.get(runtime, str(short / runtime)))
    monkeypatch.setattr(tempfile, "tempdir", str(short))
    found = _address(short / "window.lock")
    assert found is not None
    assert Path(found).parent == short / f"common-ground-{os.getuid()}"
    assert stat.S_IMODE(Path(found).parent.stat().st_mode) == 0o700
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short / "real"))
    assert Path(str(_address(short / "window.lock"))).parent == short / "real"


def test_a_second_start_finds_the_first_there(running: Running, profile: Path, short: Path) -> None:
    running(XDG_RUNTIME_DIR="", TMPDIR=str(short))
    assert Path(address(profile)).parent.parent == short
    assert ended(start(profile, "open", "zopa"))[0] == 0
    until(lambda: visits(profile)[-1:] == ["zopa"])


def test_where_nowhere_is_ones_own_each_start_has_its_window(profile: Path, tmp_path: Path) -> None:
    (tmp_path / f"common-ground-{os.getuid()}").write_text("in the way")
    nowhere = {"XDG_RUNTIME_DIR": "", "TMPDIR": str(tmp_path)}
    both = []
    for _ in range(2):
        both.append(start(profile, **nowhere))
        until(lambda: address(profile) == DEAF)
    until((profile / "cache").is_dir)
    assert [process.poll() for process in both] == [None, None]
    for process in both:
        process.kill()
        process.communicate()


def test_a_profile_that_cannot_be_written_to_has_windows_without_end(tmp_path: Path) -> None:
    from desktop_app import instance

    (tmp_path / "data").write_text("a file where a folder should be")
    mine = instance.enter(tmp_path / "data" / "window.lock", Wish())
    assert mine is not None
    assert not mine.alone
    mine.announce("nobody hears this")
    mine.release()


def test_a_wish_is_cut_to_what_is_listened_to() -> None:
    told = Wish("x" * 10_000, tuple(f"/{'f' * 3000}{n}" for n in range(100)), "token").told()
    assert len(told) <= LIMIT
    heard = Wish.heard(told)
    assert heard is not None
    assert heard.entry == "x" * 512
    assert 10 < len(heard.folders) < 64
    assert Wish.heard(Wish("zopa", ("/a b",), "t").told()) == Wish("zopa", ("/a b",), "t")
