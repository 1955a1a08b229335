"""Two large glossaries of other people, with opposite habits, are read without loss."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path

import pytest

from desktop_app.core.content.left_out import is_markdown, left_out_by_name, named_as_text
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack

CORPORA = os.environ.get("COMMON_GROUND_CORPORA", "")
MACROS = ("{{", "}}", "{%", "[[", "]]", "<!--")
pytestmark = pytest.mark.skipif(
    not CORPORA, reason="COMMON_GROUND_CORPORA names no folder with the corpora"
)


def folders() -> list[str]:
    if not CORPORA:
        return ["none"]
    glossaries = Path(CORPORA).glob("k8s/content/*/docs/reference/glossary")
    every = [*sorted(glossaries), Path(CORPORA, "k8s"), Path(CORPORA, "ffd-typography")]
    return [str(folder.relative_to(CORPORA)) for folder in every]


@pytest.fixture(scope="module", params=folders())
def pack(request: pytest.FixtureRequest) -> Pack:
    return read_pack(Path(CORPORA, request.param))


def test_every_file_is_an_entry_or_is_left_out_for_a_reason(
    pack: Pack, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [str(path.relative_to(pack.root)) for path in pack.root.rglob("*") if path.is_file()]
    files = {name for name in names if is_markdown(name) or named_as_text(name)}
    entries = {entry.path for entry in pack.entries}
    redirects = {one.entry.path for one in pack.redirects}
    left_out = {one.path for one in pack.left_out}
    with capsys.disabled():
        print(  # noqa: T201 - for the closing note
            f"\n{pack.info.id}: {len(files)} files, {len(entries)} entries, "
            f"{len(redirects)} redirects, {len(left_out)} left out"
        )
    assert entries | redirects == {
        name for name in files if is_markdown(name) and not left_out_by_name(name)
    }
    assert left_out == files - entries - redirects
    assert pack.files_seen == len(files)


def test_no_macro_is_left_in_titles_and_definitions(pack: Pack) -> None:
    shown = [(one.path, text) for one in pack.entries for text in (one.title, one.definition)]
    assert [(path, text) for path, text in shown if any(mark in text for mark in MACROS)] == []


def test_entries_with_text_are_defined(pack: Pack) -> None:
    without = [one.path for one in pack.entries if one.body and not one.definition]
    assert len(without) <= 0.01 * len(pack.entries) + 1


def test_links_are_resolved_or_truly_dead(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    table = LinkTable([pack])
    files = {name_key(entry.path.rpartition("/")[2]): entry for entry in pack.entries}
    resolved = dead = 0
    missed: list[tuple[str, str]] = []
    for entry in pack.entries:
        for link in entry.links:
            if table.resolve(link.target, pack.info.id, entry.path).refs:
                resolved += 1
            elif is_there(pack, entry, link.target, files):
                missed.append((entry.path, link.target))
            else:
                dead += 1
    with capsys.disabled():
        print(f"\n{pack.info.id}: {resolved} resolved, {dead} dead, {len(missed)} missed")  # noqa: T201
    assert len(missed) <= 0.01 * (resolved + dead + len(missed))


def is_there(pack: Pack, entry: Entry, target: str, files: dict[str, Entry]) -> bool:
    """Whether an entry's file stands where the link points, found in another way."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), target))
    named = [beside, beside + ".md", target.lstrip("/"), target.lstrip("/") + ".md"]
    present = {one for one in named if (pack.root / one).is_file() and not left_out_by_name(one)}
    return bool(present) or ("/" not in target and name_key(target) in files)


def test_an_opening_h1_tells_titles_only_where_the_folder_works_that_way() -> None:
    assert read_pack(Path(CORPORA, "ffd-typography")).titles_from_h1
    assert not read_pack(Path(CORPORA, "k8s")).titles_from_h1
