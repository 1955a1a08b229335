"""A link reaches its entry by any of its names, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from desktop_app.core.model.pack import Pack

Read = Callable[..., Pack]

FILES = {
    "pack.yaml": "id: mine",
    "terms/win-win.md": "---\ntitle: Win-win negotiation\naliases: [mutual gains]\n"
    "aliases-nl: [win-winonderhandeling]\nhidden-aliases: [winwin]\nid: ww\n---\nx",
    "terms/U.S. trustee.md": "x",
    "terms/Žába.md": "x",
    "more/index.md": "x",
    "more/trust.md": "x",
    "other/trust.md": "x",
    "root.md": "x",
}


def ids(pack: Pack, target: str, path: str = "", table: LinkTable | None = None) -> list[str]:
    found = (table or LinkTable([pack])).resolve(target, pack.info.id, path)
    assert found.dead is (not found.refs)
    assert found.ref == (found.refs[0] if len(found.refs) == 1 else None)
    return [ref.id for ref in found.refs]


@pytest.mark.parametrize(
    "target",
    [
        "Win-win negotiation",
        "win win NEGOTIATION",
        "win\u2011win\u00a0negotiation",
        "win-win",
        "Win_Win.md",
        "terms/win-win",
        "/terms/win-win.md",
        "./terms/win-win/",
        "terms/win%2Dwin.md#In practice",
        "Mutual Gains",
        "ww",
        "win-winonderhandeling",
        "winwin",
        "Win\u200b-win",
    ],
)
def test_every_name_reaches_the_entry(read: Read, target: str) -> None:
    assert ids(read(FILES), target) == ["terms/win-win"]


@pytest.mark.parametrize(
    ("target", "path", "found"),
    [
        ("../more/trust.md", "terms/win-win.md", ["more/trust"]),
        ("trust.md", "more/index.md", ["more/trust"]),
        ("trust", "other/x.md", ["other/trust"]),
        ("./trust", "other/x.md", ["other/trust"]),
        ("../trust/", "other/x.md", ["other/trust"]),
        ("../root.md#top", "more/trust.md", ["root"]),
        ("../../root.md", "more/trust.md", []),
        ("more", "", ["more/index"]),
        ("../more/", "terms/win-win.md", ["more/index"]),
        ("U.S. trustee", "", ["terms/U.S. trustee"]),
        ("U.S. trustee.md", "terms/win-win.md", ["terms/U.S. trustee"]),
        ("Z\u030ca\u0301ba", "", ["terms/Žába"]),
        ("Zaba", "", []),
        ("nothing", "", []),
        ("", "more/trust.md", ["more/trust"]),
        ("", "", []),
        ("vault/deep/nothing", "", []),
    ],
)
def test_paths_lead_from_the_linking_file(
    read: Read, target: str, path: str, found: list[str]
) -> None:
    assert ids(read(FILES), target, path) == found


def test_a_partial_path_reaches_the_entry_as_in_a_vault(read: Read) -> None:
    pack = read({"a/b/c.md": "x", "z/b/d.md": "x", "q.md": "x"})
    assert ids(pack, "b/c", "q.md") == ["a/b/c"]


def test_the_same_name_twice_is_ambiguous_unless_one_is_nearer(read: Read) -> None:
    pack = read(FILES)
    assert ids(pack, "trust", "root.md") == ["more/trust", "other/trust"]
    assert ids(pack, "trust", "more/x/y.md") == ["more/trust"]


def test_a_title_wins_over_an_alias_and_an_alias_over_a_hidden_one(read: Read) -> None:
    pack = read(
        {
            "a.md": "---\ntitle: One\naliases: [Two, Three]\n---\nx",
            "b.md": "---\ntitle: Two\nhidden-aliases: [Three, Four]\n---\nx",
            "c.md": "---\ntitle: C\nhidden-aliases: [Four]\n---\nx",
        }
    )
    assert ids(pack, "two") == ["b"]
    assert ids(pack, "three") == ["a"]
    assert ids(pack, "four") == ["b", "c"]


def made(root: Path, files: Mapping[str, str], *, shipped: bool = False) -> Pack:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return read_pack(root, shipped=shipped)


def test_the_own_pack_is_asked_first_then_the_shipped_one_and_no_other(tmp_path: Path) -> None:
    mine = made(tmp_path / "mine", {"batna.md": "x", "own.md": "x"})
    other = made(tmp_path / "other", {"secret.md": "x"})
    shipped = made(
        tmp_path / "shipped",
        {"pack.yaml": "id: common-ground", "terms/batna.md": "x", "terms/zopa.md": "x"},
        shipped=True,
    )
    table = LinkTable([shipped, mine, other])
    assert [ref.pack for ref in table.resolve("BATNA", "mine").refs] == ["mine"]
    assert [ref.pack for ref in table.resolve("zopa", "mine").refs] == ["common-ground"]
    assert table.resolve("secret", "mine").dead
    assert table.resolve("own", "common-ground").dead
    assert table.resolve("zopa", "unknown").refs[0].pack == "common-ground"


def test_the_nearest_name_is_suggested_for_a_dead_link(read: Read) -> None:
    table = LinkTable([read(FILES)])
    assert table.nearest("Win-win negotation", "mine") == "Win-win negotiation"
    assert table.nearest("path/to/mutual gain", "mine") == "mutual gains"
    assert table.nearest("quite something else", "mine") == ""
    assert LinkTable([]).nearest("x", "mine") == ""


def test_visible_names_are_listed(read: Read) -> None:
    names = {name: ref.id for name, ref in LinkTable([read(FILES)]).names()}
    assert names["mutual gains"] == names["Win-win negotiation"] == "terms/win-win"
    assert "winwin" not in names
