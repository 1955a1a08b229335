"""Each command says what README promises, and is honest about what it cannot do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.paths import Paths
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "desktop_app"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("win win", "win-win-negotiation"),
        ("BATNA", "batna"),
        ("5 C's", "five-cs-of-negotiation"),
        ("what is an example of a win win strategy?", "win-win-negotiation"),
        ("compromize", "compromise"),
        ("zone of possible agreement", "zopa"),
    ],
)
def test_search_finds_what_a_person_means(run: Run, query: str, first: str) -> None:
    said = run("search", query, "--json")
    assert said.code == 0
    assert said.json["query"] == query
    assert said.json["hits"][0]["id"] == first
    assert set(said.json["hits"][0]) == {"id", "kind", "title", "pack", "score", "excerpt"}


def test_scores_fall_along_the_hits_and_limit_holds(run: Run) -> None:
    hits = run("search", "negotiation", "--json", "--limit", "7").json["hits"]
    scores = [hit["score"] for hit in hits]
    assert len(hits) == 7
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 7


def test_search_in_words_names_each_hit_with_its_excerpt(run: Run) -> None:
    said = run("search", "batna", "--limit", "1")
    assert said.out.startswith("BATNA")
    assert "\n    " in said.out


def test_nothing_found_says_so_and_is_no_error(run: Run) -> None:
    said = run("search", "photosynthesis")
    assert said.code == 0
    assert said.out.startswith("Nothing found for “photosynthesis”.")
    assert run("search", "photosynthesis", "--json").json["hits"] == []


def test_a_file_of_queries_gives_one_object_a_line(run: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_bytes("\ufeffBATNA\r\n5 C's\r\n\r\nzop\n".encode())
    said = run("search", "--queries", str(queries), "--limit", "2")
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert [row["query"] for row in rows] == ["BATNA", "5 C's", "", "zop"]
    assert [row["hits"][0]["id"] for row in rows if row["hits"]] == [
        "batna",
        "five-cs-of-negotiation",
        "zopa",
    ]


def test_queries_come_from_standard_input_too(tmp_path: Path) -> None:
    said = subprocess.run(
        [*PROGRAM, "search", "--queries", "-", "--profile", str(tmp_path)],
        input="BATNA\nqué es eso del MAPAN\n".encode(),
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    rows = [json.loads(line) for line in said.stdout.decode().splitlines()]
    assert [row["hits"][0]["id"] for row in rows] == ["batna", "batna"]


@pytest.mark.parametrize("name", ["BATNA", "batna", "best alternative to a negotiated agreement"])
def test_show_finds_an_entry_by_title_alias_and_id(run: Run, name: str) -> None:
    shown = run("show", name, "--format", "json").json
    assert shown["id"] == "batna"
    assert shown["definition"]
    assert shown["sources"][0]["citation"].startswith("Fisher, R.")
    assert {"id": "reservation-value", "kind": "term", "pack": "common-ground"}.items() <= next(
        link for link in shown["links"] if link["target"] == "Reservation value"
    ).items()


def test_show_as_json_has_the_example_on_cards_in_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "quay.md").write_text("---\ncard-example: She *can* leave.\n---\nA wall.")
    shown = run("show", "quay", "--only-pack", "--pack", str(tmp_path), "--format", "json").json
    assert shown["card_example"] == "She can leave."


def test_show_as_text_has_the_definition_and_the_sources(run: Run) -> None:
    said = run("show", "BATNA")
    assert said.out.startswith("Preparation\n\nBATNA\n=====\n\nalso known as best alternative")
    assert "\n\nIn practice\n-----------\n\nAsk the plain question" in said.out
    assert "\n• " in said.out or "\n  • " in said.out
    assert "Sources" in said.out
    assert "[[" not in said.out
    assert max(map(len, said.out.splitlines())) <= 100


def test_show_as_html_links_entries_and_runs_nothing(run: Run) -> None:
    html = run("show", "BATNA", "--format", "html").out
    assert '<p class="definition">' in html
    assert 'href="entry:common-ground/term/reservation-value"' in html
    assert "<script" not in html


def test_an_unknown_entry_is_one_sentence_with_the_nearest(run: Run) -> None:
    said = run("show", "BATNNA")
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("common-ground: No entry is called “BATNNA”. Did you mean BATNA")
    assert said.err.count("\n") == 1


def test_list_names_every_entry_with_its_links(run: Run) -> None:
    rows = run("list", "--json").json
    assert len(rows) >= 34
    assert {row["kind"] for row in rows} == {"term", "deal"}
    assert set(rows[0]) == {
        *("id", "kind", "title", "aliases", "category", "definition", "pack", "path", "links"),
    }
    assert all(link["id"] for row in rows for link in row["links"])
    assert {row["kind"] for row in run("list", "--json", "--kind", "deal").json} == {"deal"}
    assert len(run("list").out.splitlines()) == len(rows)


def test_the_shipped_pack_is_without_fault(run: Run) -> None:
    said = run("check", "--json")
    assert said.code == 0
    assert said.json["problems"] == []
    assert said.json["links"]["dead"] == 0
    assert said.json["links"]["resolved"] > 300


def test_check_lists_problems_with_file_and_line(run: Run, own_pack: Path) -> None:
    found = run("check", str(own_pack), "--json").json
    assert (found["packs"], found["terms"], found["deals"]) == (["own"], 2, 1)
    dead = [p for p in found["problems"] if p["code"] == "link-dead"]
    assert [(p["path"], p["line"]) for p in dead] == [("anchor.md", 5)]
    assert found["links"]["dead"] == 1
    assert "anchor.md:5: " in run("check", str(own_pack)).out


def test_check_exits_with_1_on_errors(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "broken"
    copy.mkdir()
    (copy / "a.md").symlink_to("/etc/hostname")
    (copy / "b.md").write_text("A word.", encoding="utf-8")
    said = run("check", str(copy))
    assert "a.md" in said.out
    assert said.code == run("check", str(copy), "--json").code
    assert said.code == (1 if run("check", str(copy), "--json").json["errors"] else 0)


def test_what_is_left_out_is_told_and_can_be_included(run: Run, own_pack: Path) -> None:
    (own_pack / "README.md").write_text("About.", encoding="utf-8")
    (own_pack / "jetty.txt").write_text("A pier.", encoding="utf-8")
    found = run("check", str(own_pack), "--json").json
    assert (found["left_out"], found["entries"], found["no_text"]) == (2, 3, 0)
    assert found["files_left_out"] == [
        {"pack": "own", "path": "README.md", "reason": "about"},
        {"pack": "own", "path": "jetty.txt", "reason": "text-file"},
    ]
    said = run("check", str(own_pack)).out
    assert "README.md: left out: it tells about the folder.\n" in said
    assert "5 files read, 2 left out, 0 that only refer to another: 2 terms, 1 deals, " in said
    alone = ("list", "--only-pack", "--pack", str(own_pack))
    assert "2 files are left out" in run(*alone).out
    whole = run(*alone, "--include-left-out", "--text-files")
    assert "left out" not in whole.out
    assert {"README", "jetty"} <= set(whole.out.splitlines())
    shown = run("--text-files", "show", "jetty", "--pack", str(own_pack), "--format", "html")
    assert '<p class="definition">A pier.</p>' in shown.out


def test_packs_are_open_beside_the_shipped_one_or_alone(run: Run, own_pack: Path) -> None:
    beside = run("search", "ground tackle", "--json", "--pack", str(own_pack)).json["hits"]
    assert (beside[0]["pack"], beside[0]["id"]) == ("own", "anchor")
    alone = run("--only-pack", "--pack", str(own_pack), "list", "--json").json
    assert {row["pack"] for row in alone} == {"own"}
    link = next(k for k in alone[1]["links"] if k["target"] == "BATNA")
    assert link["id"] is None


def test_a_link_leads_into_the_shipped_pack_when_its_own_has_no_such_entry(
    run: Run, own_pack: Path
) -> None:
    shown = run("show", "Harbour anchor", "--format", "json", "--pack", str(own_pack)).json
    assert [(k["target"], k["pack"]) for k in shown["links"]] == [
        ("Quay", "own"),
        ("BATNA", "common-ground"),
        ("Nowhere", None),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("show", "Berth for a winter"),
        ("show", "Berth for a winter", "--format", "html"),
        ("show", "Berth for a winter", "--format", "json"),
        ("list", "--json"),
        ("search", "marzipan", "--json"),
        ("search", "berth skipper harbour", "--json"),
        ("check", "--json"),
    ],
)
def test_a_brief_is_never_told(run: Run, own_pack: Path, words: tuple[str, ...]) -> None:
    said = run(*words, "--pack", str(own_pack), "--only-pack")
    found = said.json["hits"] if words[0] == "search" else said.out
    assert "marzipan hundred" not in str(found)
    assert "You would pay" not in str(found)


def test_a_missing_folder_is_one_sentence(run: Run, tmp_path: Path) -> None:
    said = run("list", "--pack", str(tmp_path / "gone"))
    assert (said.code, said.out) == (2, "")
    assert said.err == f"common-ground: There is no {tmp_path / 'gone'}.\n"


def test_everything_written_stays_in_the_profile(tmp_path: Path) -> None:
    home, profile = tmp_path / "home", tmp_path / "profile"
    home.mkdir()
    places = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    subprocess.run(
        [*PROGRAM, "search", "BATNA", "--profile", str(profile)],
        env=os.environ | places | {"HOME": str(home)},
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert list(home.iterdir()) == []
    assert list((profile / "cache").iterdir()) != []


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    command = subprocess.Popen(
        [*PROGRAM, "list", "--json", "--profile", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.close()
    told = command.stderr.read()
    command.stderr.close()
    assert (command.wait(), told) == (0, b"")


@pytest.mark.parametrize(
    "words",
    [
        ["search", "BATNA"],
        ["show", "BATNA", "--format", "html"],
        ["deal", "software-licence-renewal"],
        ["deal", "software-licence-renewal", "--json"],
        ["list"],
        ["check"],
    ],
)
def test_a_command_without_window_never_imports_qt(words: list[str], tmp_path: Path) -> None:
    program = (
        "import sys; from desktop_app.__main__ import main; code = main(sys.argv[1:]);"
        "sys.exit(code or any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, *words, "--profile", str(tmp_path)],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert said.returncode == 0, said.stderr.decode()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a display is always there")
def test_without_a_display_the_window_is_refused_in_a_sentence(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    said = subprocess.run(
        [*PROGRAM, "--profile", str(tmp_path)],
        env=bare,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert said.returncode == 2
    assert said.stderr.startswith(b"common-ground: There is no display")
    assert said.stderr.count(b"\n") == 1


def test_the_shipped_files_are_found_in_a_checkout(tmp_path: Path) -> None:
    paths = Paths.discover(tmp_path)
    assert (paths.content / "pack.yaml").is_file()
    assert (paths.resources / "themes" / "light.toml").is_file()
