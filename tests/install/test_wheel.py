"""Does the wheel work in an environment of its own, far from the checkout?"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

pytestmark = [pytest.mark.install, pytest.mark.timeout(900), pytest.mark.xdist_group("install")]


@pytest.fixture(scope="module")
def wheel(
    root: Path, tmp_path_factory: pytest.TempPathFactory, outer_environment: Mapping[str, str]
) -> Path:
    """The wheel, built from the checkout as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    build = [*pip, "wheel", "-q", ".", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    _run(build, cwd=root, env=outer_environment)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(
    root: Path,
    wheel: Path,
    tmp_path_factory: pytest.TempPathFactory,
    outer_environment: Mapping[str, str],
) -> Path:
    """The command `common-ground` of a new environment that holds the lock and the wheel."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    lock = ["--require-hashes", "-r", str(root / "requirements.lock")]
    # PYTHONPATH would lead the new environment back to the checkout.
    clean = {k: v for k, v in outer_environment.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    _run([*pip, *lock], cwd=folder, env=clean)
    _run([*pip, "--no-deps", "--no-index", str(wheel)], cwd=folder, env=clean)
    return programs / "common-ground"


def _run(command: list[str], *, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """What `command` prints; its complaints when it fails."""
    seen = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert seen.returncode == 0, seen.stdout + seen.stderr
    return seen.stdout


def test_the_wheel_holds_the_program_its_content_and_its_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "desktop_app/__main__.py",
        "desktop_app/_content/pack.yaml",
        "desktop_app/_content/terms/batna.md",
        "desktop_app/_resources/style.qss",
    ):
        assert part in names
    licences = [name for name in names if "/licenses/" in name]
    assert any(name.endswith("licenses/LICENSE") for name in licences)
    assert any(name.endswith("licenses/content/LICENSE") for name in licences)
    assert any("fonts" in name for name in licences)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {
        "desktop_app",
        "common_ground",
    }
    assert [name for name in names if "/." in name or "test" in name.split("/")[0]] == []
    assert [name for name in names if name.endswith((".pyc", ".lock"))] == []


def test_every_shipped_entry_is_in_the_wheel(root: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    entries = [path.relative_to(root / "content") for path in (root / "content").rglob("*.md")]
    assert entries
    assert [e for e in entries if f"desktop_app/_content/{e.as_posix()}" not in names] == []


def test_batna_is_looked_up_far_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    told = _run([str(installed), "show", "BATNA"], cwd=tmp_path)
    assert "BATNA" in told
    assert "alternative" in told


def test_a_query_is_answered_far_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    told = _run([str(installed), "search", "5 C's"], cwd=tmp_path)
    assert "C" in told.splitlines()[0]


def test_the_installed_command_reads_its_own_content(installed: Path, tmp_path: Path) -> None:
    python = str(installed.with_name("python"))
    program = "from desktop_app.paths import Paths; print(Paths.discover().content)"
    content = Path(_run([python, "-I", "-c", program], cwd=tmp_path).strip())
    assert content.is_dir()
    assert installed.parent.parent in content.parents
