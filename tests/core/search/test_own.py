"""A person's notes and lists are searched as well, and never in the way of the entries."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop_app.core.model.hit import Hit
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.search import own as own_module
from desktop_app.core.search.own import OwnWords
from desktop_app.core.search.searcher import Searcher
from tests.core.search.documents import SMALL, document

REFS = {row.ref.id: row.ref for row in SMALL}
ORANGE = "Use the orange story first.\nGroup A missed the testimonial in Utrecht."
GONE = EntryRef("own", Kind.TERM, "gone")


class Trainer:
    """Somebody with notes and lists, counted in what is asked of them."""

    def __init__(self) -> None:
        self.written: list[tuple[EntryRef, str]] = [
            (REFS["zopa"], ORANGE),
            (REFS["licence-renewal"], "The oranges again, with a testimonial."),
            (GONE, "An orange whose entry is gone."),
            (REFS["batna"], "Ask for a zebra: élan, 锚定效应."),
        ]  # fmt: skip
        self.kept: list[tuple[str, Sequence[EntryRef]]] = [
            ("Favourites", (REFS["zopa"], REFS["batna"], GONE)),
            ("Workshop A", (REFS["win-win-negotiation"], REFS["anchoring"])),
            ("Workshop B", (REFS["anchoring"], REFS["labelling"])),
        ]

    def notes(self) -> Sequence[tuple[EntryRef, str]]:
        return self.written

    def lists(self) -> Sequence[tuple[str, Sequence[EntryRef]]]:
        return self.kept


@pytest.fixture
def trainer() -> Trainer:
    return Trainer()


@pytest.fixture
def searcher(trainer: Trainer) -> Searcher:
    own = OwnWords()
    own.take(trainer)
    made = Searcher({"own": SMALL}, None, own=own)
    made.prepare()
    return made


def found(searcher: Searcher, text: str) -> list[str]:
    return [hit.ref.id for hit in searcher.answer(text).hits]


def marked(hit: Hit) -> list[str]:
    return [hit.excerpt[start:end] for start, end in hit.excerpt_spans]


def test_kind_note_lists_what_has_a_note_the_newest_first_and_no_entry_that_is_gone(
    searcher: Searcher,
) -> None:
    assert found(searcher, "kind:note") == ["zopa", "licence-renewal", "batna"]
    assert found(searcher, "kind:notes") == found(searcher, "KIND:Note")
    first = searcher.answer("kind:note").hits[0]
    assert first.excerpt.startswith("Use the orange story first.")
    assert not first.in_note


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("kind:note orange", ["zopa", "licence-renewal"]),
        ("kind:note orang", ["zopa", "licence-renewal"]),
        ("kind:note or", []),
        ("kind:note orange testimonials", ["zopa", "licence-renewal"]),
        ("kind:note orange utrecht", ["zopa"]),
        ("kind:note the", ["zopa", "licence-renewal"]),
        ("kind:note elan", ["batna"]),
        ("kind:note 锚定", ["batna"]),
        ('kind:note "orange story"', ["zopa"]),
        ('kind:note "story orange"', []),
        ("kind:note utrecht OR zebra", ["zopa", "batna"]),
        ("kind:note orange -utrecht", ["licence-renewal"]),
        ("kind:note orange kind:deal", ["licence-renewal"]),
        ("kind:note category:preparation", ["zopa", "batna"]),
        ("kind:note nonsense", []),
    ],
)
def test_words_beside_kind_note_are_looked_for_in_the_notes_alone(
    searcher: Searcher, query: str, ids: list[str]
) -> None:
    assert found(searcher, query) == ids
    assert [hit.ref.id for hit in searcher.quick(query).hits] == ids


def test_the_words_are_marked_in_a_piece_of_the_note(searcher: Searcher) -> None:
    zopa, renewal = searcher.answer("kind:note testim").hits
    assert zopa.excerpt == "Group A missed the testimonial in Utrecht."
    assert marked(zopa) == ["testimonial"]
    assert marked(renewal) == ["testimonial"]


def test_a_plain_query_finds_notes_below_the_entries_and_says_so(searcher: Searcher) -> None:
    hits = searcher.answer("zebra").hits
    assert [(hit.ref.id, hit.in_note) for hit in hits] == [("batna", True)]
    assert marked(hits[0]) == ["zebra"]
    contract = searcher.answer("testimonial contract").hits
    assert [hit.in_note for hit in contract] == sorted(hit.in_note for hit in contract)
    assert not any(hit.in_note for hit in searcher.answer("zopa").hits)
    scores = [hit.score for hit in searcher.answer("story").hits]
    assert scores == sorted(scores, reverse=True)


def test_an_entry_that_answers_itself_is_not_listed_twice(searcher: Searcher) -> None:
    ids = found(searcher, "batna")
    assert len(ids) == len(set(ids))


def test_a_full_answer_keeps_some_room_for_notes(trainer: Trainer) -> None:
    rows = [document(f"offer-{n:03}", f"Offer {n:03}", text="An offer.") for n in range(120)]
    other = document("other", "Quite another thing", text="Something.")
    own = OwnWords()
    own.take(trainer)
    trainer.written = [(other.ref, "Remember the offer.")]
    searcher = Searcher({"own": [*rows, other]}, None, own=own)
    searcher.prepare()
    hits = searcher.answer("offer", 50).hits
    assert len(hits) == 50
    assert (hits[-1].ref.id, hits[-1].in_note) == ("other", True)


def test_a_key_press_reads_no_note_and_a_changed_one_is_found_after_the_whole_answer(
    searcher: Searcher, trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    searcher.answer("kind:note")
    trainer.written[0] = (REFS["zopa"], "Now about pears.")
    read: list[str] = []
    real = own_module._read
    monkeypatch.setattr(own_module, "_read", lambda text: read.append(text) or real(text))
    assert searcher.quick("kind:note pears").hits == ()
    assert read == []
    assert found(searcher, "kind:note pears") == ["zopa"]
    assert read == ["Now about pears."]
    assert [hit.ref.id for hit in searcher.quick("kind:note pears").hits] == ["zopa"]


def test_a_removed_note_is_found_no_more(searcher: Searcher, trainer: Trainer) -> None:
    assert found(searcher, "kind:note zebra") == ["batna"]
    trainer.written.pop()
    assert found(searcher, "kind:note zebra") == []
    assert searcher.answer("zebra").hits == ()


def test_of_a_long_note_a_key_press_looks_for_its_piece_at_the_beginning_alone(
    searcher: Searcher, trainer: Trainer
) -> None:
    trainer.written[0] = (REFS["zopa"], "word " * 20_000 + "needle")
    [whole] = searcher.answer("kind:note needle").hits
    assert marked(whole) == ["needle"]
    [quick] = searcher.quick("kind:note needle").hits
    assert marked(quick) == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("list:favourites", ["zopa", "batna"]),
        ("list:Fav", ["zopa", "batna"]),
        ('list:"workshop a"', ["win-win-negotiation", "anchoring"]),
        ("list:workshop", ["win-win-negotiation", "anchoring", "labelling"]),
        ("list:favourites batna", ["batna", "zopa"]),
        ("list:favourites category:foundations", []),
        ("list:none", []),
    ],
)
def test_a_list_is_shown_in_its_own_order_and_narrows_a_search(
    searcher: Searcher, query: str, ids: list[str]
) -> None:
    assert found(searcher, query) == ids


def test_of_lists_that_begin_alike_the_whole_name_wins(
    searcher: Searcher, trainer: Trainer
) -> None:
    trainer.kept.append(("Workshop", (REFS["batna"],)))
    assert found(searcher, "list:workshop") == ["batna"]


def test_a_list_that_is_not_there_is_answered_with_those_that_are(searcher: Searcher) -> None:
    advice = searcher.answer("list:none").advice
    assert (advice.field, advice.value) == ("list", "none")
    assert advice.known == (
        ("Favourites", "list:Favourites"),
        ("Workshop A", 'list:"Workshop A"'),
        ("Workshop B", 'list:"Workshop B"'),
    )


@pytest.mark.parametrize(
    ("query", "ordered"),
    [("kind:note", True), ("kind:note zebra", True), ("list:fav", True), ("zebra", False)],
)
def test_notes_and_lists_say_that_their_order_is_their_own(
    searcher: Searcher, query: str, ordered: bool
) -> None:
    assert searcher.answer(query).ordered is ordered
    assert searcher.quick(query).ordered is ordered


def test_where_there_is_no_note_that_is_said(searcher: Searcher, trainer: Trainer) -> None:
    assert searcher.answer("kind:note nonsense").advice.field == ""
    trainer.written = []
    advice = searcher.answer("kind:note").advice
    assert (advice.field, advice.known) == ("note", ())


def test_without_a_person_there_are_no_notes_and_no_lists() -> None:
    searcher = Searcher({"own": SMALL}, None)
    searcher.prepare()
    assert searcher.answer("kind:note").hits == ()
    assert searcher.answer("list:favourites").hits == ()
    assert searcher.answer("zebra").hits == ()
