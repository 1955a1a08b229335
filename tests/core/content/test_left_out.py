"""What is no entry is left out, counted, told, and can be included."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.core.content.left_out import is_markdown, is_text, left_out_by_name, stem
from desktop_app.core.model.left_out import LeftOut, LeftOutReason
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode, Severity
from desktop_app.core.model.ref import ReadingOptions

Read = Callable[..., Pack]


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "a/readme.md",
        "LICENSE.md",
        "license.md",
        "a/LICENSE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "CODE_OF_CONDUCT.md",
        "code-of-conduct.md",
        "SUMMARY.md",
        "_index.md",
        "a/b/_index.md",
        "templates/term.md",
        "a/Templates/b/term.md",
        "_template.md",
        ".hidden.md",
        "._mac.md",
    ],
)
def test_these_are_no_entries(path: str) -> None:
    assert left_out_by_name(path)


@pytest.mark.parametrize(
    "path",
    [
        "batna.md",
        "terms/license.md",
        "terms/contributing.md",
        "a/index.md",
        "a/template.md",
        "summary-trial.md",
        "readme-first.md",
    ],
)
def test_these_are_entries(path: str) -> None:
    assert not left_out_by_name(path)


def test_names_say_what_a_file_is() -> None:
    assert all(map(is_markdown, ["a.md", "a.MD", "a.markdown"]))
    assert not any(map(is_markdown, ["a.txt", "md", "a.mdx", "a.md~"]))
    assert all(map(is_text, ["a.txt", "U.S. trustee", "Anchoring", "a.rst"]))
    assert not any(map(is_text, ["a.png", ".DS_Store", "a.pdf", "a.yaml"]))
    assert (stem("U.S. trustee.md"), stem("U.S. trustee")) == ("U.S. trustee",) * 2


def test_left_out_files_are_counted_named_and_can_be_included(read: Read) -> None:
    files = {
        "README.md": "x",
        "a.md": "A.",
        "b.md": "---\ndraft: true\n---\nB.",
        "c.md": "---\npublished: No\n---\nC.",
        "d.md": "---\ndraft: false\npublished: yes\n---\nD.",
        ".obsidian/x.md": "x",
        ".git/x.md": "x",
        ".trash/x.md": "x",
    }
    pack = read(files)
    assert [entry.title for entry in pack.entries] == ["a", "d"]
    assert (pack.files_seen, pack.files_left_out) == (5, 3)
    [note] = pack.problems
    assert (note.code, note.severity) == (ProblemCode.LEFT_OUT, Severity.NOTE)
    assert note.values == {"count": "3"}
    assert pack.left_out == (
        LeftOut(".git/", LeftOutReason.HISTORY),
        LeftOut(".obsidian/", LeftOutReason.HIDDEN),
        LeftOut(".trash/", LeftOutReason.HIDDEN),
        LeftOut("README.md", LeftOutReason.ABOUT),
        LeftOut("b.md", LeftOutReason.DRAFT),
        LeftOut("c.md", LeftOutReason.UNPUBLISHED),
    )
    every = read(files, options=ReadingOptions(include_left_out=True))
    assert [entry.path for entry in every.entries] == [
        *(".obsidian/x.md", ".trash/x.md", "README.md", "a.md", "b.md", "c.md", "d.md"),
    ]
    assert every.left_out == (LeftOut(".git/", LeftOutReason.HISTORY),)
    assert (every.files_seen, every.files_left_out, every.problems) == (7, 0, ())


def test_hidden_folders_alone_are_listed_and_no_problem(read: Read) -> None:
    pack = read({"a.md": "A.", ".obsidian/app.json": "{}"})
    assert pack.left_out == (LeftOut(".obsidian/", LeftOutReason.HIDDEN),)
    assert (pack.files_left_out, pack.problems) == (0, ())


def test_texts_beside_markdown_are_left_out_by_their_name(read: Read) -> None:
    files = {"a.md": "A.", "b.txt": "B.", "Makefile": "x", "c.py": "x", "d.org": "D."}
    pack = read(files)
    assert pack.left_out == (
        LeftOut("b.txt", LeftOutReason.TEXT_FILE),
        LeftOut("d.org", LeftOutReason.TEXT_FILE),
    )
    assert [one.code for one in pack.problems] == [ProblemCode.LEFT_OUT]
    assert (pack.files_seen, pack.files_left_out) == (3, 2)


def test_a_folder_of_texts_offers_them_and_an_empty_one_says_so(read: Read) -> None:
    texts = read({"U.S. trustee": "A person.", "Anchoring.txt": "A number.", "x.png": b"\x89PNG"})
    assert [(one.code, dict(one.values)) for one in texts.problems] == [
        (ProblemCode.TEXT_FILES_ONLY, {"count": "2"})
    ]
    assert [tuple(one) for one in texts.left_out] == [
        ("Anchoring.txt", LeftOutReason.TEXT_FILE),
        ("U.S. trustee", LeftOutReason.TEXT_FILE),
    ]


def test_nothing_found_is_said(read: Read) -> None:
    pack = read({"x.png": b"\x89PNG"})
    assert [one.code for one in pack.problems] == [ProblemCode.NOTHING_FOUND]
    assert (pack.entries, pack.files_seen) == ((), 0)
