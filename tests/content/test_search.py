"""Does the shipped pack answer what people ask?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.library.facade import Library, PackPlace
from tests.benchmarks.queries import QUERIES, Asked, Tally, measure, rows

PLAIN = ("question", "synonym", "partial/form")


@pytest.fixture(scope="module")
def library(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = Library.read([PackPlace(root / "content", shipped=True)], tmp_path_factory.mktemp("c"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def tallies(library: Library) -> dict[str, Tally]:
    return measure(library.search, rows())


def own_entry_misses(library: Library) -> list[str]:
    """Names whose entry is not among the first, by as many as bear the name."""
    bearers: dict[str, int] = {}
    for entry in library.catalogue():
        for name in {entry.title, *entry.aliases}:
            bearers[name.casefold()] = bearers.get(name.casefold(), 0) + 1
    return [
        f"{name} -> {entry.id} by {search.__name__}"
        for entry in library.catalogue()
        for name in (entry.title, *entry.aliases)
        for search in (library.quick, library.search)
        if entry.ref not in {hit.ref for hit in search(name, 50).hits[: bearers[name.casefold()]]}
    ]


def test_every_title_and_alias_brings_its_own_entry_first(library: Library) -> None:
    assert len(library.catalogue()) > 30
    assert own_entry_misses(library) == []


def test_every_name_in_another_language_or_misspelt_leads_to_its_entry(library: Library) -> None:
    for entry in library.catalogue():
        foreign = [name for row in entry.foreign_aliases.values() for name in row]
        for name in (*foreign, *entry.hidden_aliases):
            assert entry.ref in {hit.ref for hit in library.quick(name, 5).hits}, name


def test_queries_find_what_was_meant(tallies: dict[str, Tally]) -> None:
    plain = [tallies[kind] for kind in PLAIN]
    asked, misses = sum(one.asked for one in plain), [one.misses for one in plain]
    assert sum(one.third for one in plain) >= 0.95 * asked, misses
    assert sum(one.first for one in plain) >= 0.8 * asked, misses
    assert tallies["typo"].missed <= 1, tallies["typo"].misses
    assert tallies["other-language"].missed <= 1, tallies["other-language"].misses
    paraphrase = tallies["paraphrase"]
    assert paraphrase.third >= 0.65 * paraphrase.asked, paraphrase.misses
    assert sum(one.asked for one in tallies.values()) == len(rows())


def test_no_row_is_left_out() -> None:
    """Every concept of the query file has an entry."""
    lines = QUERIES.read_text("utf-8").splitlines()
    assert len(rows()) == len(lines) - 1


def test_noise_finds_nothing_and_is_told_what_is_near(library: Library) -> None:
    noise = [row for row in rows() if not row.wanted]
    assert noise
    for row in noise:
        answer = library.search(row.query, 10)
        assert answer.hits == ()
        assert answer.nearest


def test_the_rows_name_entries_that_there_are(library: Library) -> None:
    known = {entry.id for entry in library.catalogue()}
    named = {name for row in rows() for name in row.wanted}
    assert named <= known
    assert len(named) > 12


def test_a_miss_is_counted_as_one(library: Library) -> None:
    asked = [Asked("BATNA", frozenset({"zopa-of-nowhere"}), "typo", "en")]
    tally = measure(library.search, asked)["typo"]
    assert (tally.asked, tally.first, tally.third) == (1, 0, 0)
    assert tally.misses[0][:2] == ("BATNA", "zopa-of-nowhere")


@pytest.mark.skipif(
    "COMMON_GROUND_CORPORA" not in os.environ,
    reason="COMMON_GROUND_CORPORA names no folder of other people's glossaries",
)
@pytest.mark.soak
def test_other_peoples_glossaries_answer_to_their_names(tmp_path: Path) -> None:
    for folder in sorted(Path(os.environ["COMMON_GROUND_CORPORA"]).iterdir()):
        library = Library.read([PackPlace(folder)], tmp_path)
        assert own_entry_misses(library) == []
        library.close()
