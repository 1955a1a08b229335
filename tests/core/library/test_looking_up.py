"""Entries are found by name, links lead across packs, and a search never waits for an index."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.errors import Cancelled, EntryUnknown
from desktop_app.core.library import Library
from desktop_app.core.library.rendering import Renderer
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.problem import ProblemCode
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace

Open = Callable[..., Library]
Folder = Callable[..., Path]

ANCHOR = EntryRef("own", Kind.TERM, "anchor")
QUAY = EntryRef("own", Kind.TERM, "quay")
BERTH = EntryRef("own", Kind.DEAL, "deals/berth")
BATNA = EntryRef("common-ground", Kind.TERM, "batna")


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("batna", BATNA),
        ("Plan B", BATNA),
        ("terms/batna.md", BATNA),
        ("deals/berth", BERTH),
        ("own/term/quay", QUAY),
        ("own/deal/deals/berth", BERTH),
    ],
)
def test_an_entry_is_found_by_any_of_its_names(library: Library, name: str, ref: EntryRef) -> None:
    assert library.find(name) == ref
    assert library.entry(ref).ref == ref


@pytest.mark.parametrize("name", ["", " ", "../../etc/passwd", "own/term/", "own/verb/quay", "\0"])
def test_a_name_that_no_entry_has_is_told(library: Library, name: str) -> None:
    with pytest.raises(EntryUnknown) as told:
        library.find(name)
    assert told.value.name == name


def test_the_nearest_titles_are_offered(library: Library) -> None:
    with pytest.raises(EntryUnknown) as told:
        library.find("batnna")
    assert told.value.nearest[0] == "BATNA"
    with pytest.raises(EntryUnknown):
        library.entry(EntryRef("own", Kind.TERM, "batna"))


def test_links_lead_within_their_pack_then_into_the_shipped_one(library: Library) -> None:
    anchor = library.entry(ANCHOR)
    assert [ref for _, ref in library.targets(anchor.links, anchor)] == [BATNA, QUAY, None]
    [zopa] = library.entry(BATNA).links
    assert library.target(zopa, library.entry(BATNA)) == EntryRef(
        "common-ground", Kind.TERM, "zopa"
    )


def test_the_shipped_pack_never_links_into_another(opened: Open, folder: Folder) -> None:
    shipped = folder("shipped", {"pack.yaml": "id: common-ground", "terms/a.md": "[[Quay]]"})
    own = folder("own", {"quay.md": "A wall."})
    both = opened([PackPlace(shipped, shipped=True), PackPlace(own)])
    entry = both.entry(EntryRef("common-ground", Kind.TERM, "a"))
    assert [ref for _, ref in both.targets(entry.links, entry)] == [None]


def test_deals_are_listed_once_at_the_terms_that_they_show(library: Library) -> None:
    assert [deal.title for deal in library.deals_showing(QUAY)] == ["Berth"]
    assert library.deals_showing(ANCHOR) == []


def test_labels_names_and_sources_come_from_the_entrys_own_pack(library: Library) -> None:
    batna = library.entry(BATNA)
    assert library.category_label(batna) == "Preparation"
    assert library.pack_name(ANCHOR) == "Harbour words"
    assert [source.title for source in library.sources_of(batna)] == ["Getting"]
    assert library.sources_of(library.entry(ANCHOR)) == ()


def test_entries_of_one_title_are_told_apart(opened: Open, folder: Folder) -> None:
    one = folder("one", {"a/dup.md": "A.", "b/Dup.md": "B.", "lone.md": "C.", "both.md": "D."})
    two = folder("two", {"Both.md": "E."})
    found = opened([PackPlace(one), PackPlace(two)])
    assert {entry.ref.id: found.told_apart(entry.ref) for entry in found.catalogue()} == {
        "a/dup": "a/dup.md",
        "b/Dup": "b/Dup.md",
        "both": "one: both.md",
        "Both": "two: Both.md",
        "lone": "",
    }


def test_check_is_strict_with_the_shipped_pack_alone(library: Library) -> None:
    shipped, own = (library.check(pack) for pack in library.packs)
    assert shipped.problems == ()
    assert {problem.code for problem in own.problems} >= {
        ProblemCode.LINK_DEAD,
        ProblemCode.SOURCE_UNKNOWN,
    }
    assert (own.links_resolved, own.links_dead) == (4, 2)


def test_quick_answers_by_names_and_search_by_text_too(library: Library) -> None:
    assert library.quick("quay").hits[0].ref == QUAY
    assert library.quick("quay").partial
    assert library.quick("lantern").hits == ()
    found = library.search("lantern")
    assert ([hit.ref for hit in found.hits], found.partial) == ([QUAY], False)


def test_a_brief_is_neither_found_nor_kept_in_an_index(library: Library, cache: Path) -> None:
    assert isinstance(library.entry(BERTH), Deal)
    assert library.search("marzipan").hits == ()
    library.update_index()
    renderer = Renderer(cache / "pages")
    renderer.render(library, library.entry(BERTH))
    renderer.close()
    library.remember()
    kept = [path for path in cache.rglob("*") if path.is_file()]
    assert {path.relative_to(cache).parts[0] for path in kept} == {"catalogues", "index", "pages"}
    told = {path.parent for path in kept if b"marzipan" in path.read_bytes()}
    assert told == {cache / "catalogues"}  # a copy of the folder, for this person alone
    if os.name == "posix":
        assert [stat.S_IMODE(folder.stat().st_mode) for folder in told] == [0o700]


def test_a_search_does_not_wait_for_an_index_that_is_being_built(library: Library) -> None:
    building, go_on = threading.Event(), threading.Event()

    def wait(_done: int, _total: int) -> None:
        building.set()
        assert go_on.wait(30)

    builder = threading.Thread(target=library.update_index, args=(wait,))
    builder.start()
    try:
        assert building.wait(30)
        assert library.search("quay").partial
    finally:
        go_on.set()
        builder.join()
    assert not library.search("quay").partial


def test_an_index_that_was_stopped_is_built_by_the_next_search(library: Library) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.update_index(stop)
    assert [hit.ref for hit in library.search("lantern").hits] == [QUAY]


def test_many_threads_may_ask_at_once(library: Library) -> None:
    found: list[object] = []
    start = threading.Barrier(8)

    def ask(number: int) -> None:
        start.wait()
        one = library.search("lantern") if number % 2 else library.quick("quay")
        found.append(one.hits[0].ref)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [QUAY] * 8


def test_a_closed_library_lets_go_of_its_files(library: Library, cache: Path) -> None:
    library.search("lantern")
    library.close()
    library.close()
    for path in sorted((cache / "index").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert library.quick("quay").hits


def test_an_index_folder_that_cannot_be_made_costs_no_answer(
    places: list[PackPlace], tmp_path: Path
) -> None:
    (tmp_path / "blocked").write_text("x", "utf-8")
    blocked = Library.read(places, tmp_path / "blocked")
    assert blocked.search("lantern").hits[0].ref == QUAY
    blocked.close()


def test_the_list_by_category_goes_as_the_packs_say(folder: Folder, opened: Open) -> None:
    first = {
        "pack.yaml": "id: a\nname: A\ncategories: {z: Zeal, m: Means}\nsectors: {s: Ships}\n",
        "terms/one.md": "---\ntitle: One\ncategory: m\n---\nx\n",
        "terms/two.md": "---\ntitle: Two\ncategory: z\n---\nx\n",
        "terms/three.md": "---\ntitle: Three\n---\nx\n",
        "deals/sold.md": "---\ntitle: Sold\nsector: s\n---\nx\n",
        "deals/bought.md": "---\ntitle: Bought\n---\nx\n",
    }
    second = {
        "pack.yaml": "id: b\nname: B\ncategories: {q: Quiet, zz: Zeal}\n",
        "four.md": "---\ntitle: Four\ncategory: zz\n---\nx\n",
        "five.md": "---\ntitle: Five\ncategory: q\n---\nx\n",
        "six.md": "---\ntitle: Six\ncategory: unlisted\n---\nx\n",
        "seven.md": "---\ntitle: Seven\ncategory: Another\n---\nx\n",
    }
    library = opened([PackPlace(folder("a", first)), PackPlace(folder("b", second))])
    catalogue = library.catalogue()
    assert [
        (shelf.kind.value, shelf.label, [catalogue[place].title for place in shelf.places])
        for shelf in library.shelves()
    ] == [
        ("term", "Zeal", ["Four", "Two"]),
        ("term", "Means", ["One"]),
        ("term", "Quiet", ["Five"]),
        ("term", "Another", ["Seven"]),
        ("term", "unlisted", ["Six"]),
        ("term", "", ["Three"]),
        ("deal", "Ships", ["Sold"]),
        ("deal", "", ["Bought"]),
    ]


def test_a_file_that_only_refers_opens_the_entry_that_it_means(
    opened: Open, folder: Folder
) -> None:
    files = {
        "anchor.md": "---\ntitle: Anchor\n---\nA weight.",
        "hook.md": "---\ntitle: Mud hook\nredirect_to: anchor\n---\n",
        "quay.md": "Where a [[mud hook]] is no help.",
    }
    library = opened([PackPlace(folder("own", files))])
    anchor = EntryRef("own", Kind.TERM, "anchor")
    for name in ("Mud hook", "hook", "own/term/hook", "hook.md", "own/term/anchor"):
        assert library.find(name) == anchor
    assert library.entry(EntryRef("own", Kind.TERM, "hook")) == library.entry(anchor)
    assert [entry.title for entry in library.catalogue()] == ["Anchor", "quay"]
    [hit] = library.quick("mud hook").hits
    assert (hit.ref, hit.matched) == (anchor, "Mud hook")
    quay = library.entry(library.find("quay"))
    assert library.targets(quay.links, quay)[0][1] == anchor


def test_redirects_follow_a_pack_under_another_id(opened: Open, folder: Folder) -> None:
    files = {"pack.yaml": "id: same", "a.md": "A.", "b.md": "See: a"}
    library = opened([PackPlace(folder(name, files)) for name in ("one", "two")])
    second = EntryRef("same-2", Kind.TERM, "a")
    assert library.find("same-2/term/b") == second
    assert library.entry(EntryRef("same-2", Kind.TERM, "b")).ref == second
