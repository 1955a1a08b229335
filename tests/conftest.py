"""What holds for every test: no real profile, no screen, the same run everywhere."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "tests" / "reference"
OUTER = pytest.StashKey[dict[str, str]]()
PROFILE = pytest.StashKey[Path]()
FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "runtime",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite tests/reference from what the tests see"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Move the whole run away from the person's own profile and screen."""
    config.stash[OUTER] = dict(os.environ)
    profile = Path(tempfile.mkdtemp(prefix="common-ground-tests-"))
    config.stash[PROFILE] = profile
    for variable, folder in FOLDERS.items():
        (profile / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[variable] = str(profile / folder)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # No test may reach a person's printers.
    os.environ["CUPS_SERVER"] = str(profile / "no-cups.sock")
    _choose_examples(soak="soak" in config.option.markexpr)


def pytest_unconfigure(config: pytest.Config) -> None:
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        # The offscreen clipboard outlives Python, and ends the process with what Python made.
        gui.QGuiApplication.clipboard().clear()
    shutil.rmtree(config.stash[PROFILE], ignore_errors=True)
    os.environ.clear()
    os.environ.update(config.stash[OUTER])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that take minutes unless they are asked for by their mark."""
    if "soak" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("soak")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("soak")]


def _choose_examples(*, soak: bool) -> None:
    """Give hypothesis the same examples in every run, and in a soak many new ones."""
    slow = [hypothesis.HealthCheck.too_slow]
    hypothesis.settings.register_profile(
        "every-run", deadline=None, derandomize=True, database=None, suppress_health_check=slow
    )
    hypothesis.settings.register_profile(
        "soak", deadline=None, max_examples=5_000, database=None, suppress_health_check=slow
    )
    hypothesis.settings.load_profile("soak" if soak else "every-run")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def outer_environment(pytestconfig: pytest.Config) -> Mapping[str, str]:
    """The variables as they were before the run: for pip and git, which have settings at home."""
    return pytestconfig.stash[OUTER]


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Callable[[str, str], None]:
    """`golden(name, text)` compares with tests/reference/name; `--accept` rewrites it."""

    def compare(name: str, text: str) -> None:
        path = REFERENCE / name
        if pytestconfig.getoption("accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.is_file(), f"no reference {name}: look at the output, then run with --accept"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty profile folder for one test, to be passed as `--profile`."""
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder
