"""Whatever stands in a pack, a terminal gets text; whatever happens, a person gets a sentence."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import list as list_command
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "desktop_app"]
ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
ODD = r"""---
title: "Red \e[31m \u009b2J \u202Eeltit\nline <script>alert(1)</script>"
aliases: ["al\e]0;owned\a", "<b>bold</b>"]
category: "cat \e[1m<i>"
see-also: ["dead \e[31m\nline", "<img src=x onerror=y>"]
opposite: "[[Plain]]"
sources: ["nobody \e[31m", book]
---
A definition with a raw %s escape and %s.

`code %s`
"""


def begin(*words: str | bytes, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    return subprocess.run([*PROGRAM, *words], cwd=ROOT, check=False, timeout=60, **options)


@pytest.fixture
def odd_pack(tmp_path: Path) -> Path:
    root = tmp_path / "odd"
    root.mkdir()
    (root / "pack.yaml").write_text(r'name: "Pack \e[31m <b>"' + "\n", "utf-8")
    (root / "odd.md").write_text(ODD % ("\x1b[31m", "\x9b31m\u202e", "\x1b[2J"), "utf-8")
    (root / "plain.md").write_text('---\ntitle: "Plain \\e[31m"\n---\nText.\n', "utf-8")
    (root / "sources.yaml").write_text(
        r'- {id: book, title: "T \e[31m <b>", author: [{family: "F\a"}]}' + "\n", "utf-8"
    )
    return root


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "--json"),
        ("show", "odd"),
        ("show", "odd", "--format", "html"),
        ("show", "odd", "--format", "json"),
        ("show", "red\x1b[31m"),
        ("show", "red\nline\u202e"),
        ("search", "definition"),
        ("search", "definition \x1b[31m", "--json"),
        ("search", "nothing of the kind\x1b[31m\u202e"),
        ("check",),
        ("check", "--json"),
        ("list", "--pack", "no\x1b[31m\nfolder"),
        ("no\x1b[31m\ncommand",),
    ],
)
def test_nothing_that_acts_on_a_terminal_reaches_it(
    run: Run, odd_pack: Path, words: tuple[str, ...]
) -> None:
    said = run("--only-pack", "--pack", str(odd_pack), *words)
    assert said.out + said.err
    assert ACTIVE.findall(said.out + said.err) == []
    assert (said.code == 2) == bool(said.err)
    if said.err:
        assert (said.out, said.err.count("\n")) == ("", 1)
    if words[0] == "check" and words[-1] == "check":
        assert all(re.match(r"\S+: (?:note|warning): |\d", row) for row in said.out.splitlines())


def test_html_of_a_stranger_is_text_on_a_page(run: Run, odd_pack: Path) -> None:
    page = run("show", "odd", "--format", "html", "--only-pack", "--pack", str(odd_pack)).out
    tags = {tag.lower() for tag in re.findall(r"</?([A-Za-z][^\s>]*)", page)}
    assert tags <= {"p", "h1", "h3", "hr", "b", "a", "i", "span", "code"}
    assert "<b>bold" not in page
    assert "&lt;script&gt;" in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page


def test_json_escapes_what_it_must_and_loses_nothing(run: Run) -> None:
    query = "a\x1b[31m \x9b \u202e \u2066 é 交渉"
    said = run("search", query, "--json")
    assert ACTIVE.findall(said.out) == []
    assert said.json["query"] == query
    assert "é 交渉" in said.out


def test_entries_of_one_title_are_told_apart(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / "packs" / name).mkdir(parents=True)
        (tmp_path / "packs" / name / "dup.md").write_text(f"Text {name}.", "utf-8")
    chosen = ("--only-pack", "--pack", str(tmp_path / "packs"))
    assert run("list", *chosen).out.splitlines() == ["dup  (one/dup.md)", "dup  (two/dup.md)"]
    assert (
        run("search", "dup", *chosen).out.splitlines()[::2] == run("list", *chosen).out.splitlines()
    )
    assert "Text two." in run("show", "packs/term/two/dup", *chosen).out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("list", "--pack", "{tmp}/file"), "{tmp}/file could not be read: Not a directory."),
        (("check", "{tmp}/file"), "{tmp}/file could not be read: Not a directory."),
        (("list", "--pack", "{tmp}/loop"), "There is no {tmp}/loop."),
        (("check", "{tmp}/loop"), "There is no {tmp}/loop."),
        (("search", "--queries", "{tmp}"), "{tmp} could not be read: Is a directory."),
        (("search", "--queries", "{tmp}/gone"), "There is no {tmp}/gone."),
        (("list", "--pack", ""), "argument --pack: the name of the folder is empty"),
        (("check", ""), "argument FOLDER: the name of the folder is empty"),
        (("search", "x", "--limit", "9" * 5000), "argument --limit: 999"),
        (("nonsense",), "argument COMMAND: invalid choice: 'nonsense'"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="its messages are worded otherwise")
def test_wrong_words_are_one_sentence(
    run: Run, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    said = run(*(word.format(tmp=tmp_path) for word in words))
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith("common-ground: " + told.format(tmp=tmp_path))


def test_an_empty_profile_is_refused_and_not_put_where_one_stands(run: Run) -> None:
    before = set(Path.cwd().iterdir())
    assert run("list", "--profile", "").code == 2
    assert set(Path.cwd().iterdir()) == before


def test_one_query_a_line_and_only_a_line_feed_ends_it(run: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries"
    queries.write_bytes("\ufeffBATNA\r\na\x0bb\x0cc\u2028d\n\xff\n".encode() + b"\xff\n\nlast")
    rows = [json.loads(row) for row in run("search", "--queries", str(queries)).out.splitlines()]
    assert [row["query"] for row in rows] == [
        *("BATNA", "a\x0bb\x0cc\u2028d", "\xff", "\ufffd", "", "last"),
    ]


def test_each_answer_is_there_before_the_next_query(tmp_path: Path) -> None:
    command = [*PROGRAM, "search", "--queries", "-", "--profile", str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for query in (b"BATNA", b"ZOPA"):
            running.stdin.write(query + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["query"].encode() == query


def test_what_nobody_expected_is_a_sentence_and_a_line_in_the_log(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_wanted: object) -> int:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(list_command, "run", fail)
    said = run("list")
    assert said.code == 2
    assert said.err == (
        "common-ground: The program itself failed (ZeroDivisionError); "
        f"what happened is written in {tmp_path / 'profile' / 'log'}.\n"
    )
    assert "planted" in (tmp_path / "profile" / "log" / "faults.log").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is POSIX")
@pytest.mark.parametrize(
    ("closing", "words", "code"),
    [
        ("<&-", ("search", "--queries", "-"), 2),
        (">&-", ("list", "--json"), 0),
        ("2>&-", ("show", "no such"), 2),
    ],
)
def test_a_closed_stream_is_no_fault(
    tmp_path: Path, closing: str, words: tuple[str, ...], code: int
) -> None:
    script = ["sh", "-c", f'exec "$@" {closing}', "sh"]
    said = subprocess.run(
        [*script, *PROGRAM, *words, "--profile", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert said.returncode == code
    assert said.stdout == b""
    assert said.stderr.count(b"\n") == (closing == "<&-")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("words", [("list",), ("list", "--json"), ("show", "BATNA")])
def test_an_output_that_is_full_is_one_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        said = begin("--profile", str(tmp_path), *words, stdout=full, stderr=subprocess.PIPE)
    assert said.returncode == 2
    assert said.stderr == b"common-ground: The system refused: No space left on device.\n"


_WITH_CTRL_C = """
import signal, sys
from desktop_app.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_ctrl_c_ends_without_a_word(tmp_path: Path) -> None:
    words = ["search", "--queries", "-", "--profile", str(tmp_path)]
    with subprocess.Popen(
        [sys.executable, "-c", _WITH_CTRL_C, *words],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(b"BATNA\n")
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 130
        assert running.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are text there")
@pytest.mark.parametrize("words", [("search", b"\xff\xfe"), ("show", b"caf\xe9"), ("list",)])
def test_arguments_and_locale_may_be_anything(tmp_path: Path, words: tuple[Any, ...]) -> None:
    bare = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONWARNINGS": "error"}
    environment = bare | {"PYTHONCOERCECLOCALE": "0"}
    said = begin(*words, "--profile", str(tmp_path), env=environment, capture_output=True)
    assert said.returncode == (2 if words[0] == "show" else 0)
    assert b"Traceback" not in said.stderr
    assert said.stderr.count(b"\n") == (words[0] == "show")
    said.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot go there")
def test_a_working_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    script = f'mkdir gone && cd gone && rmdir ../gone && exec "{sys.executable}" -m desktop_app '
    said = subprocess.run(
        ["sh", "-c", script + "list --pack x"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert said.returncode == 2
    assert said.stderr.count(b"common-ground: ") == 1
    assert b"Traceback" not in said.stderr


def test_two_processes_share_one_profile(tmp_path: Path) -> None:
    words = ["search", "what is a BATNA", "--json", "--profile", str(tmp_path)]
    running = [
        subprocess.Popen(
            [*PROGRAM, *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(4)
    ]
    told = [process.communicate(timeout=120) for process in running]
    assert [error for _, error in told] == [b""] * 4
    assert {json.loads(out)["hits"][0]["id"] for out, _ in told} == {"batna"}


@pytest.mark.parametrize("words", [("list",), ("search", "BATNA"), ("show", "BATNA"), ("check",)])
def test_a_profile_that_is_a_file_costs_nothing_but_speed(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "profile").write_text("mine", "utf-8")
    said = run(*words)
    assert (said.code, said.err) == (0, "")
    assert said.out
    assert (tmp_path / "profile").read_text("utf-8") == "mine"
