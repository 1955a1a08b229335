"""The command line takes its words as README says, and tells in one sentence when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.cli.arguments import parse
from desktop_app.cli.opening import places
from desktop_app.cli.wanted import Wanted
from desktop_app.core.model.ref import PackPlace
from desktop_app.paths import Paths


def named(wanted: Wanted) -> str:
    return getattr(wanted.run, "__name__", "").removeprefix("_")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ([], "open"),
        (["open"], "open"),
        (["open", "BATNA"], "open"),
        (["search", "win win"], "search"),
        (["search", "--queries", "-"], "search"),
        (["show", "BATNA", "--format", "json"], "show"),
        (["list", "--kind", "deal"], "list"),
        (["check", "folder", "--json"], "check"),
        (["tour", "out"], "tour"),
    ],
)
def test_each_command_is_understood(words: list[str], command: str) -> None:
    assert named(parse(words)) == command


def test_options_may_stand_before_and_after_the_command() -> None:
    before = ["--pack", "a", "--only-pack", "--profile", "p", "search", "x"]
    after = ["search", "x", "--pack", "a", "--only-pack", "--profile", "p"]
    assert parse(before) == parse(after)
    both = parse(["--pack", "a", "search", "x", "--pack", "b", "--pack", "c"])
    assert both.pack == [Path("a"), Path("b"), Path("c")]


def test_a_value_before_the_command_is_not_lost_by_the_command() -> None:
    wanted = parse(["--profile", "p", "--pack", "a", "list"])
    assert (wanted.profile, wanted.pack, wanted.only_pack) == (Path("p"), [Path("a")], False)


@pytest.mark.parametrize(
    "words",
    [
        ["serch", "x"],
        ["search"],
        ["search", "x", "--queries", "-"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "many"],
        ["show"],
        ["show", "x", "--format", "pdf"],
        ["list", "--kind", "verb"],
        ["list", "--only-pack"],
        ["tour"],
        ["--nonsense"],
    ],
)
def test_what_makes_no_sense_is_one_sentence_and_code_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(words)
    told = capsys.readouterr()
    assert left.value.code == 2
    assert told.out == ""
    assert told.err.startswith("common-ground: ")
    assert told.err.count("\n") == 1


def test_a_folder_named_twice_is_opened_once_and_the_shipped_one_first(tmp_path: Path) -> None:
    paths = Paths.discover(tmp_path)
    found = places(paths, [tmp_path, tmp_path, paths.content], only_packs=False)
    assert found == [PackPlace(paths.content, shipped=True), PackPlace(tmp_path)]
    assert places(paths, [tmp_path], only_packs=True) == [PackPlace(tmp_path)]
