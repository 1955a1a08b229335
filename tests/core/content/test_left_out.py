"""What is no entry is left out, counted, told, and can be included."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.core.content.left_out import is_markdown, is_text, left_out_by_name, stem
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode, Severity

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
    assert note.values == {"count": "3", "paths": "README.md\nb.md\nc.md"}
    every = read(files, include_left_out=True)
    assert [entry.title for entry in every.entries] == ["README", "a", "b", "c", "d"]
    assert every.problems == ()


def test_a_folder_of_texts_offers_them_and_an_empty_one_says_so(read: Read) -> None:
    texts = read({"U.S. trustee": "A person.", "Anchoring.txt": "A number.", "x.png": b"\x89PNG"})
    assert [(one.code, dict(one.values)) for one in texts.problems] == [
        (ProblemCode.TEXT_FILES_ONLY, {"count": "2"})
    ]


def test_nothing_found_is_said(read: Read) -> None:
    pack = read({"x.png": b"\x89PNG"})
    assert [one.code for one in pack.problems] == [ProblemCode.NOTHING_FOUND]
    assert (pack.entries, pack.files_seen) == ((), 0)
