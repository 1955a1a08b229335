from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import Cancelled
from desktop_app.core.model.hit import Answer
from desktop_app.core.search.searcher import Searcher, folder_name
from tests.core.search.documents import SMALL, document


@pytest.fixture(scope="module")
def searcher() -> Iterator[Searcher]:
    made = Searcher({"own": SMALL}, None)
    yield made
    made.close()


def ids(answer: Answer) -> list[str]:
    return [hit.ref.id for hit in answer.hits]


def test_every_title_and_alias_brings_its_own_entry_first(searcher: Searcher) -> None:
    for one in SMALL:
        for name in (one.title, *one.aliases):
            assert ids(searcher.quick(name))[0] == one.ref.id, name
            assert ids(searcher.answer(name))[0] == one.ref.id, name


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("What is your BATNA?", "batna"),
        ("why is identifying your plan B important", "batna"),
        ("what is an example of a win win strategy?", "win-win-negotiation"),
        ("the first number sticks in their head", "anchoring"),
        ("both sides better off", "win-win-negotiation"),
        ("limits of buyers and sellers", "zopa"),
        ("contracts that last longer for lower fees", "licence-renewal"),
        ("how do I calm somebody's feelings", "labelling"),
        ("anchoring banana smoothie", "anchoring"),
        ("锚定效应是什么", "anchoring"),
        ("arbitr", "anchoring"),
        ("a lower fee", "licence-renewal"),
    ],
)
def test_a_question_or_paraphrase_finds_what_is_meant(
    searcher: Searcher, asked: str, first: str
) -> None:
    assert ids(searcher.answer(asked))[0] == first


def test_a_comparison_brings_both_first(searcher: Searcher) -> None:
    for text in ("difference between ZOPA and BATNA", "zopa vs batna", "ZOAP vs BATNA"):
        assert ids(searcher.answer(text))[:2] == ["zopa", "batna"]
        assert ids(searcher.quick(text))[:2] == ["zopa", "batna"]


@pytest.mark.parametrize(
    "noise", ["photosynthesis", "asdfgh", "chocolate cake recipe", "!!!", "的"]
)
def test_noise_finds_nothing_and_names_what_is_near(searcher: Searcher, noise: str) -> None:
    answer = searcher.answer(noise)
    assert answer.hits == ()
    assert set(answer.nearest) <= {one.title for one in SMALL}
    assert answer.nearest


def test_the_nearest_names_are_near(searcher: Searcher) -> None:
    assert searcher.answer("labellissimo").nearest[0] == "Labelling emotions"
    assert searcher.answer("batna").nearest == ()
    assert searcher.answer("").nearest == ()


def test_quick_says_that_it_did_not_ask_the_full_text(searcher: Searcher) -> None:
    assert searcher.quick("anchor").partial
    assert not searcher.answer("anchor").partial
    assert ids(searcher.quick("arbitrary number")) == []
    assert ids(searcher.answer("arbitrary number")) == ["anchoring"]


def test_scores_fall_and_the_limit_holds(searcher: Searcher) -> None:
    hits = searcher.answer("negotiation", 3).hits
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted({hit.score for hit in hits}, reverse=True)
    assert searcher.answer("negotiation", 0).hits == ()


def test_the_name_that_matched_is_told_unless_it_is_hidden(searcher: Searcher) -> None:
    assert searcher.quick("plan b").hits[0].matched == "plan B"
    assert searcher.quick("verankerung").hits[0].matched == "Verankerung"
    assert searcher.quick("bat na").hits[0].matched == ""
    assert searcher.quick("batna").hits[0].matched == ""


def test_hits_are_marked_in_title_and_excerpt(searcher: Searcher) -> None:
    hit = searcher.answer("vendors trading contracts").hits[0]
    marked = [hit.excerpt[start:end] for start, end in hit.excerpt_spans]
    assert marked == ["vendor", "trade", "contract"]
    (start, end) = searcher.quick("win-w").hits[0].title_spans[0]
    assert "Win-win negotiation"[start:end] == "Win-w"


def test_who_types_a_name_is_shown_its_definition(searcher: Searcher) -> None:
    hit = searcher.answer("what is win-lose negotiation?").hits[0]
    assert hit.excerpt == "One side gains what the other side gives up."
    assert searcher.answer("rarer speech").hits[0].excerpt.startswith("The opposite of a win-win")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind:deal", {"licence-renewal"}),
        ("kind:term category:psychology", {"anchoring", "labelling"}),
        ("category:Preparation", {"batna", "zopa"}),
        ("category:preparation category:psychology", {"batna", "zopa", "anchoring", "labelling"}),
        ("sector:software", {"licence-renewal"}),
        ("linked:batna", {"zopa"}),
        ('linked:"plan b"', {"zopa"}),
        ("linked:win-win", {"licence-renewal"}),
        ("pack:own kind:deal", {"licence-renewal"}),
        ("pack:other", set()),
        ("kind:recipe", set()),
        ("category:foundations -claim", {"win-win-negotiation", "win-lose-negotiation"}),
        ('"first number named"', {"anchoring"}),
        ('"number first named"', set()),
        ('sides "better off"', {"win-win-negotiation"}),
        ('limits -"price suits"', set()),
        ("winw OR verankerung", {"win-win-negotiation", "anchoring"}),
    ],
)
def test_operators_choose(searcher: Searcher, query: str, expected: set[str]) -> None:
    assert set(ids(searcher.answer(query))) == expected


def test_operators_hold_at_every_key_press_too(searcher: Searcher) -> None:
    assert set(ids(searcher.quick("negotiation category:foundations -rarer kind:term"))) == {
        "win-win-negotiation",
        "five-cs",
    }
    assert ids(searcher.quick("kind:deal")) == ["licence-renewal"]
    assert ids(searcher.quick('"plan b"')) == ["batna"]


def test_a_minus_within_a_word_is_no_operator(searcher: Searcher) -> None:
    assert ids(searcher.answer("win-lose"))[0] == "win-lose-negotiation"
    assert "win-lose-negotiation" not in ids(searcher.answer("win -lose"))


def test_a_filter_reaches_what_many_better_hits_would_hide() -> None:
    rows = [document(f"t{place}", f"Marzipan {place}") for place in range(300)]
    rows.append(document("last", "Almonds", category="sweets", text="Used in marzipan."))
    made = Searcher({"own": rows}, None)
    assert ids(made.answer("marzipan category:sweets")) == ["last"]


def test_all_packs_answer_in_one_list(tmp_path: Path) -> None:
    theirs = (
        document("batna", "BATNA", pack="theirs", definition="The best that you have outside."),
        document("alibi", "Alibi", pack="theirs", definition="An arbitrary number of excuses."),
    )
    made = Searcher({"own": SMALL, "theirs": theirs}, tmp_path)
    steps: list[tuple[int, int]] = []
    made.prepare(lambda done, total: steps.append((done, total)))
    assert steps[-1] == (10, 10)
    assert steps == sorted(steps)
    assert [hit.ref.pack for hit in made.answer("batna").hits[:2]] == ["own", "theirs"]
    assert ids(made.answer("arbitrary number"))[:2] in (
        ["anchoring", "alibi"],
        ["alibi", "anchoring"],
    )
    assert [hit.ref.pack for hit in made.answer("batna pack:theirs").hits] == ["theirs"]
    assert len(list(tmp_path.iterdir())) == 2
    made.close()


def test_a_cancelled_preparation_can_be_taken_up_again(tmp_path: Path) -> None:
    made = Searcher({"own": SMALL}, tmp_path)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        made.prepare(stop)
    assert not made.is_ready
    assert ids(made.answer("experts"))[0] == "anchoring"
    assert made.is_ready
    made.close()


def test_packs_with_alike_names_have_folders_of_their_own() -> None:
    names = ["a b", "a-b", "A b", "", "..", "../x", "x" * 300, "日本"]
    folders = [folder_name(name) for name in names]
    assert len(set(folders)) == len(names)
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for name in folders)
    assert max(map(len, folders)) < 60


ODD = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("\":-() *?[]{}^~\\/'’\ud800\udfff\x00\x1b\u200f\ufeffOR锚定aあ5"),
    ),
    max_size=60,
)
OPERATORS = st.sampled_from(
    ['"', "-", "OR", "OR ", "category:", "linked:", 'kind:"', "pack: ", "-win", " ", "batna", "*"]
)


@settings(max_examples=150)
@given(st.lists(st.one_of(ODD, OPERATORS), max_size=8).map("".join))
@example("a" * 10_000)
@example("wor " * 2_500)
@example("\ufdfa" * 10_000)
@example("'" * 10_000)
@example("a.b." * 2_500)
@example("difference between " * 500)
@example("what is the " * 800)
@example("锚" * 10_000)
@example("\ud800")
@example('-"')
@example("linked:*")
def test_nothing_that_can_be_typed_makes_an_error(searcher: Searcher, text: str) -> None:
    for answer in (searcher.quick(text), searcher.answer(text)):
        assert answer.query == text
        for hit in answer.hits:
            assert all(0 <= start < end <= len(hit.title) for start, end in hit.title_spans)
            assert all(0 <= start < end <= len(hit.excerpt) for start, end in hit.excerpt_spans)
