"""New entries and copies are valid, and find a free place in the person's own pack."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from desktop_app.core.library import Library
from desktop_app.core.library.deal_numbers import analysis_of
from desktop_app.core.library.entry_copy import carry_sources, copied
from desktop_app.core.library.own_pack import file_name, make_own_pack
from desktop_app.core.library.own_text import OwnText, save
from desktop_app.core.library.skeletons import quoted, skeleton
from desktop_app.core.library.trial import TrialReading
from desktop_app.core.model.entry import Deal, Entry, Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode
from desktop_app.core.model.ref import PackPlace
from tests.core.library.conftest import Folder, Open

TITLES = [
    "Anchor",
    "Win: lose",
    "# 5",
    "null",
    'A "quoted" one',
    "back\\slash",
    "交渉",
    "- a",
    "1.20",
    "x #y",
    "a, b",
    " spaced  out ",
]


def placed(root: Path, file: OwnText, kind: Kind, title: str) -> OwnText:
    return dataclasses.replace(file, root=root, relative=file_name(root, kind, title))


def pack_of(library: Library, root: Path) -> Pack:
    return next(pack for pack in library.packs if pack.root == root)


def entry(library: Library, title: str, pack: str = "common-ground") -> Entry:
    return next(e for e in library.catalogue() if (e.title, e.ref.pack) == (title, pack))


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("kind", Kind)
def test_a_skeleton_is_valid_under_any_title(
    opened: Open, tmp_path: Path, kind: Kind, title: str
) -> None:
    root = tmp_path / "mine"
    make_own_pack(root, "My entries", None)
    save(OwnText(root, file_name(root, kind, title)), skeleton(kind, title))
    library = opened([PackPlace(root)])
    [made] = library.catalogue()
    assert (made.title, made.kind) == (" ".join(title.split()), kind)
    assert made.definition
    assert library.check(library.packs[0]).problems == ()


def test_the_skeleton_of_a_deal_has_all_that_a_deal_needs(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "deals").mkdir()
    (tmp_path / "deals/a.md").write_text(skeleton(Kind.DEAL, "New deal"), "utf-8")
    [deal] = opened([PackPlace(tmp_path)]).catalogue()
    assert isinstance(deal, Deal)
    analysis = analysis_of(deal, ())
    assert (len(analysis.block.parties), len(analysis.block.issues)) == (2, 2)
    assert analysis.feasible
    assert [one.feasible for one in analysis.named.values()] == [True, True]
    assert [one.efficient for one in analysis.named.values()] == [False, True]
    assert [brief.heading for brief in deal.briefs] == ["Brief: Seller", "Brief: Buyer"]


def test_plain_words_need_no_quotes() -> None:
    assert quoted("Win-win negotiation (two)") == "Win-win negotiation (two)"
    assert quoted("yes") == '"yes"'


def test_the_pack_knows_the_categories_of_the_shipped_one(library: Library, tmp_path: Path) -> None:
    root = tmp_path / "x" / "mine"
    make_own_pack(root, "My entries: all", library.packs[0].info)
    read = Library.read([PackPlace(root)], tmp_path / "cache")
    assert read.packs[0].info.name == "My entries: all"
    assert dict(read.packs[0].info.categories) == {"prep": "Preparation"}
    assert {one.code for one in read.problems} == {ProblemCode.NOTHING_FOUND}
    read.close()


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("A.\n")
    make_own_pack(tmp_path, "My entries", None)
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Win-win: the 5 C's!", "terms/win-win-the-5-cs.md"),
        ("../../etc/passwd", "terms/etc-passwd.md"),
        ("交渉 ŽÁBA", "terms/交渉-žába.md"),
        ("???", "terms/term.md"),
        ("CON", "terms/con-term.md"),
        ("com1", "terms/com1-term.md"),
        ("README", "terms/readme-term.md"),
        ("Summary", "terms/summary-term.md"),
        ("x" * 300, f"terms/{'x' * 80}.md"),
        ("Ž" * 300, f"terms/{'ž' * 40}.md"),
        ("a\u202eb\nc", "terms/a-b-c.md"),
    ],
)
def test_a_file_name_is_safe_on_every_system(tmp_path: Path, title: str, expected: str) -> None:
    assert file_name(tmp_path, Kind.TERM, title) == expected


def test_a_file_name_is_free_whatever_its_case(tmp_path: Path) -> None:
    (tmp_path / "deals").mkdir()
    (tmp_path / "deals" / "ANCHOR.md").write_text("x")
    assert file_name(tmp_path, Kind.DEAL, "Anchor") == "deals/anchor-2.md"


def test_a_copy_is_the_whole_file_byte_for_byte(library: Library, tmp_path: Path) -> None:
    own = library.packs[1]
    data = (own.root / "deals/berth.md").read_bytes().replace(b"\n", b"\r\n")
    (own.root / "deals/berth.md").write_bytes(b"\xef\xbb\xbf" + data)
    file = copied(entry(library, "Berth", "own"), own, None)
    made = save(placed(tmp_path / "mine", file, Kind.DEAL, "Berth"), file.text)
    assert made.path.read_bytes() == b"\xef\xbb\xbf" + data
    assert b"marzipan" in made.path.read_bytes()


def test_a_title_that_is_taken_is_told_apart_and_nothing_else_changes(library: Library) -> None:
    own = library.packs[1]
    file = copied(entry(library, "Berth", "own"), own, own)
    before = (own.root / "deals/berth.md").read_text("utf-8")
    assert file.text == before.replace("title: Berth", "title: Berth (2)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A wall.\n", "---\ntitle: Name (2)\n---\nA wall.\n"),
        ("---\ntags: [x]\n---\nA.\n", "---\ntitle: Name (2)\ntags: [x]\n---\nA.\n"),
        ('+++\ntitle = "Name"\n+++\nA.\n', '+++\ntitle = "Name (2)"\n+++\nA.\n'),
    ],
)
def test_a_title_is_told_apart_wherever_it_stood(
    opened: Open, folder: Folder, text: str, expected: str
) -> None:
    library = opened([PackPlace(folder("own", {"name.md": text}))])
    [one] = library.catalogue()
    titled = dataclasses.replace(one, title="Name")
    pack = dataclasses.replace(library.packs[0], entries=(titled,))
    assert copied(titled, pack, pack).text == expected


def test_the_works_that_a_copy_names_come_with_it(library: Library, opened: Open, tmp_path: Path):
    root = tmp_path / "mine"
    shipped = library.packs[0]
    (shipped.root / "sources.yaml").write_text(
        "# all\n- id: adams\n  type: book\n  title: A\n- id: fisher\n  title: Getting\n", "utf-8"
    )
    library = opened([PackPlace(shipped.root, shipped=True)])
    make_own_pack(root, "Mine", library.packs[0].info)
    one = entry(library, "BATNA")
    for _twice in range(2):
        carry_sources(one.sources, library.packs[0], root)
    file = copied(one, library.packs[0], None)
    save(placed(root, file, Kind.TERM, one.title), file.text)
    both = opened([PackPlace(shipped.root, shipped=True), PackPlace(root)])
    assert (root / "sources.yaml").read_text("utf-8") == "- id: fisher\n  title: Getting\n"
    assert both.check(both.packs[1]).problems == ()


def test_a_text_is_read_as_its_file_would_be(library: Library) -> None:
    own = library.packs[1]
    reading = TrialReading(own.root, "terms/new.md", own.info)
    text = "---\ntitle: Quay\nsources: [no]\n---\n\nSee [[BATNA]], [[Nowhere]].\n"
    trial = reading.read(text, library)
    assert trial.entry.definition == "See BATNA, Nowhere."
    told = [(one.line, one.code) for one in trial.problems]
    assert told == [
        (2, ProblemCode.NAME_DOUBLED),
        (3, ProblemCode.SOURCE_UNKNOWN),
        (6, ProblemCode.LINK_DEAD),
    ]
    assert reading.read(skeleton(Kind.TERM, "New"), library).problems == ()
    long = skeleton(Kind.TERM, "New").replace("card-example:", f"card-example: {'w ' * 26}")
    [problem] = reading.read(long, library).problems
    assert (problem.code, problem.line) == (ProblemCode.CARD_EXAMPLE_LONG, 7)
    said = "A wall at which ships lie at night"
    twice = f"---\ntitle: X\n---\n{said}.\n\n*{said}*"
    [problem] = reading.read(twice, library).problems
    assert (problem.code, problem.line) == (ProblemCode.SENTENCE_DOUBLED, 6)


def test_a_text_does_not_stand_in_its_own_way(library: Library) -> None:
    own = library.packs[1]
    text = (own.root / "quay.md").read_text("utf-8")
    assert TrialReading(own.root, "quay.md", own.info).read(text, library).problems == ()


def test_a_text_of_a_pack_that_is_not_open_is_read_too(library: Library, tmp_path: Path) -> None:
    info = library.packs[0].info
    reading = TrialReading(tmp_path / "none", "deals/a.md", dataclasses.replace(info, id="mine"))
    text = skeleton(Kind.DEAL, "New").replace("middle: [35, 20]", "middle: [35]")
    trial = reading.read(text, library)
    assert isinstance(trial.entry, Deal)
    [problem] = trial.problems
    assert problem.code is ProblemCode.DEAL_BLOCK_WRONG
    assert "options: {high" in text.split("\n")[problem.line - 1]
