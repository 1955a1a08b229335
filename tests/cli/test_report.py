"""`report` lists what a reviewer should look at, for any folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    root = tmp_path / "pack"
    (root / "deals").mkdir(parents=True)
    for n in range(30):
        (root / f"t{n:02}.md").write_text(
            f'---\nsee-also: ["[[t{(n + 1) % 30:02}]]"]\n---\nA way of talking.\n\n'
            "## In practice\nShort.\n\n## Worked example\nThen Noor paid 4,835.\n",
            encoding="utf-8",
        )
    (root / "谈判.md").write_text("我们谈判。", encoding="utf-8")
    (root / "empty.md").write_text("", encoding="utf-8")
    return root


def test_every_list_has_its_title_and_its_count(run: Run, pack: Path) -> None:
    said = run("report", str(pack))
    assert (said.code, said.err) == (0, "")
    titles = re.findall(r"^([A-Z].*) \((\d+)\)$", said.out, re.MULTILINE)
    assert titles == [
        ("Reading ease, hardest first", "31"),
        ("Openings that repeat", "2"),
        ("See-also that is not returned", "30"),
        ("Names that examples share", "1"),
        ("Figures that examples share", "1"),
        ("Entries that no deal or no path reaches", "2"),
        ("Lengths out of bounds", "30"),
        ("See-also out of bounds", "32"),
        ("Missing sections", "2"),
        ("Terms without an example for cards", "0"),
    ]
    assert "t11 and 18 more" in said.out


def test_long_lists_are_cut_and_say_so(run: Run, pack: Path) -> None:
    assert "… and 10 more (--limit N shows more, --json all)" in run("report", str(pack)).out
    assert "… and 27 more" in run("report", str(pack), "--limit", "3").out
    assert "more (--limit" not in run("report", str(pack), "--limit", "99").out


def test_columns_stand_under_each_other(run: Run, pack: Path) -> None:
    lines = run("report", str(pack)).out.split("\n")
    head = next(line for line in lines if line.endswith("words  entry"))
    row = next(line for line in lines if line.endswith("  t00"))
    assert head.index("entry") == row.index("t00")
    assert head.index("ease") + 4 == re.match(r" *\d+", row).end()  # type: ignore[union-attr]


def test_json_has_every_row(run: Run, pack: Path) -> None:
    [told] = run("report", str(pack), "--json").json["packs"]
    assert (told["pack"], told["terms"], told["deals"]) == ("pack", 32, 0)
    assert len(told["reading_ease"]) == 31
    assert told["one_way_see_also"][0] == {"from": "t00", "to": "t01", "back": []}
    assert told["shared_names"] == [{"what": ["Noor"], "entries": [f"t{n:02}" for n in range(30)]}]
    assert {one["id"] for one in told["unreached"]} == {"empty", "谈判"}
    assert told["lengths"][0]["line"] == 6
    assert {one["count"] for one in told["see_also_counts"]} == {0, 1}


def test_without_a_folder_all_open_packs_are_reported_on(run: Run, pack: Path) -> None:
    found = run("report", "--pack", str(pack), "--json").json["packs"]
    assert [one["pack"] for one in found] == ["common-ground", "pack"]


def test_briefs_are_no_part_of_it(run: Run, own_pack: Path) -> None:
    secret = (own_pack / "deals" / "berth.md").read_text("utf-8").partition("## Brief")[2]
    assert secret
    said = run("report", str(own_pack)).out + run("report", str(own_pack), "--json").out
    assert not [
        word for word in re.findall(r"\w{6,}", secret) if word.casefold() in said.casefold()
    ]
