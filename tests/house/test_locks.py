"""Do the lock files pin everything by hash, name no place, and fit the project?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

from tests.house import tree

LOCKS = ("requirements.lock", "requirements-dev.lock")


def lock_text(lock: str) -> str:
    return (tree.ROOT / lock).read_text("utf-8")


def entries(lock: str) -> Iterator[tuple[Requirement, list[str]]]:
    """Each pin with the options that follow it."""
    joined = lock_text(lock).replace("\\\n", " ")
    for line in joined.splitlines():
        if line.strip() and not line.startswith("#"):
            words = line.split("--")
            yield Requirement(words[0].strip()), [word.strip() for word in words[1:]]


def pins(lock: str) -> dict[str, set[str]]:
    """Version by project; more than one when the lock depends on the interpreter."""
    found: dict[str, set[str]] = {}
    for requirement, _ in entries(lock):
        found.setdefault(requirement.name, set()).add(str(requirement.specifier))
    return found


def project() -> dict[str, list[str]]:
    """What pyproject.toml asks for, by lock file."""
    settings = tomllib.loads((tree.ROOT / "pyproject.toml").read_text("utf-8"))
    runtime = settings["project"]["dependencies"]
    return {LOCKS[0]: runtime, LOCKS[1]: runtime + settings["dependency-groups"]["dev"]}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_and_no_path(lock: str) -> None:
    text = lock_text(lock)
    assert "://" not in text
    assert "file:" not in text
    assert not re.search(r"(^|[\s\"'=@])(/|[A-Za-z]:\\)", text, re.MULTILINE)
    assert not re.search(r"^\s*-(?!-hash=)", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_hashed(lock: str) -> None:
    for requirement, options in entries(lock):
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), requirement
        assert options, requirement
        for option in options:
            assert re.fullmatch(r"hash=sha256:[0-9a-f]{64}", option), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_asked_for_is_pinned_within_its_bounds(lock: str) -> None:
    pinned = {canonical(name): versions for name, versions in pins(lock).items()}
    for asked in map(Requirement, project()[lock]):
        for version in pinned[canonical(asked.name)]:
            assert asked.specifier.contains(version.removeprefix("==")), asked


def test_development_runs_the_very_pins_that_people_run() -> None:
    runtime, development = pins(LOCKS[0]), pins(LOCKS[1])
    assert {name: development.get(name) for name in runtime} == runtime


def test_the_lock_covers_every_system() -> None:
    """A lock made for one system alone lacks what the others need (colorama on Windows, say)."""
    marked = [requirement for requirement, _ in entries(LOCKS[1]) if requirement.marker]
    windows = {**default_environment(), "sys_platform": "win32", "platform_system": "Windows"}
    assert [r.name for r in marked if r.marker and r.marker.evaluate(windows)]
