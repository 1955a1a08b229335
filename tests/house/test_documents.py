"""Do the documents name what there is, and is there what they name?"""

from __future__ import annotations

import argparse
import re

import pytest

from desktop_app.cli import arguments
from tests.house import tree

DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")


def text(name: str) -> str:
    return (tree.ROOT / name).read_text("utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands as the command line itself knows them."""
    parser = arguments._parser()
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found.update(action.choices)
    return found


def options(parser: argparse.ArgumentParser) -> set[str]:
    named = {option for action in parser._actions for option in action.option_strings}
    return {option for option in named if option.startswith("--")} - {"--help"}


def test_the_commands_are_those_that_were_promised() -> None:
    assert set(commands()) >= {"open", "search", "show", "list", "check", "tour"}


@pytest.mark.parametrize("name", commands())
def test_a_command_stands_in_the_readme_and_has_help(name: str) -> None:
    assert re.search(rf"common-ground \[?{name}\b", text("README.md"))
    parser = commands()[name]
    assert parser.description
    for action in parser._actions:
        assert action.help, action


@pytest.mark.parametrize("name", commands())
def test_an_option_stands_in_the_readme(name: str) -> None:
    readme = text("README.md")
    assert {option for option in options(commands()[name]) if option not in readme} == set()


def test_every_make_target_that_a_document_names_exists() -> None:
    for name in DOCUMENTS:
        code = re.findall(r"`[^`]+`|^```.*?^```", text(name), re.MULTILINE | re.DOTALL)
        named = re.findall(r"(?:^|[\s`])make ([a-z]+(?:-[a-z]+)*)", "\n".join(code), re.MULTILINE)
        assert set(named) <= set(tree.make_targets()), name


def test_every_make_target_stands_in_a_document() -> None:
    told = text("README.md") + text("CONTRIBUTING.md")
    assert [name for name in tree.make_targets() if f"make {name}" not in told] == []


def test_the_readme_begins_with_the_line_that_a_bare_debian_needs() -> None:
    """`make fresh` types this very line before it types `make test`."""
    line = "apt-get update && apt-get install -y git make"
    assert line in text("README.md")
    assert line in (tree.ROOT / ".ci" / "fresh").read_text("utf-8")
    assert text("README.md").index(line) < text("README.md").index("make run")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_local_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text(name)):
        assert (tree.ROOT / target).exists(), target


def test_the_changelog_has_a_place_for_what_comes() -> None:
    assert re.search(r"^## \[Unreleased\]$", text("CHANGELOG.md"), re.MULTILINE)
