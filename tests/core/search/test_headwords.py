from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core.search import headwords
from desktop_app.core.search.document import Document
from desktop_app.core.search.forms import Forms
from desktop_app.core.search.headwords import HeadwordTable, Match
from tests.core.search.documents import SMALL, document


def ids(documents: tuple[Document, ...], typed: str, limit: int = 10) -> list[str]:
    table = HeadwordTable(documents)
    return [documents[hit.document].ref.id for hit in table.lookup(typed, limit)]


def only(name: str, **fields: tuple[str, ...]) -> Document:
    return document(name.casefold().replace(" ", "-"), name, **fields)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("batna", "batna"),
        ("B.A.T.N.A.", "batna"),
        ("BATNAs", "batna"),
        ("bazo", "batna"),
        ("bat na", "batna"),
        ("winwin", "win-win-negotiation"),
        ("win-w", "win-win-negotiation"),
        ("winw", "win-win-negotiation"),
        ("win—win", "win-win-negotiation"),
        ("negotiation win win", "win-win-negotiation"),
        ("5 C's", "five-cs"),
        ("5 Cs", "five-cs"),
        ("5c's", "five-cs"),
        ("five c’s", "five-cs"),
        ("5", "five-cs"),
        ("labeling", "labelling"),
        ("emotion", "labelling"),
        ("license renewal", "licence-renewal"),
        ("锚定", "anchoring"),
        ("效应", "anchoring"),
        ("possible", "zopa"),
        ("z", "zopa"),
        ("zo", "zopa"),
    ],
)
def test_a_name_is_found_however_it_is_typed(typed: str, first: str) -> None:
    assert ids(SMALL, typed)[0] == first


def test_exact_beats_prefix_beats_later_word_beats_any_order() -> None:
    rows = (
        only("The trust fund"),
        only("Trustee"),
        only("Trust"),
        only("Trust between strangers"),
    )
    assert ids(rows, "trust") == ["trust", "trust-between-strangers", "trustee", "the-trust-fund"]
    assert ids(rows, "fund trust") == ["the-trust-fund"]


def test_title_beats_alias_beats_foreign_beats_hidden() -> None:
    rows = (
        only("Delta", hidden_aliases=("anker",)),
        only("Gamma", foreign_aliases=("anker",)),
        only("Beta", aliases=("anker",)),
        only("Anker"),
    )
    assert ids(rows, "anker") == ["anker", "beta", "gamma", "delta"]
    assert ids(rows, "an") == ["anker", "beta", "gamma", "delta"]


def test_as_typed_beats_the_same_but_for_accents_and_plural() -> None:
    rows = (only("Concessions"), only("Concession"), only("C++"), only("C"))
    assert ids(rows, "concessions")[0] == "concessions"
    assert ids(rows, "concession")[0] == "concession"
    assert ids(rows, "c++")[0] == "c++"
    assert ids(rows, "c")[0] == "c"


def test_the_order_does_not_depend_on_the_order_of_the_documents() -> None:
    rows = (only("Aa one"), only("Ab two"), only("Ac three"))
    assert ids(rows, "a") == ids(rows[::-1], "a")


def test_a_repeated_word_asks_for_two_words_of_the_name() -> None:
    rows = (only("Win-win negotiation"), only("Winning negotiation"))
    assert ids(rows, "negotiation win win") == ["win-win-negotiation"]


def test_names_are_taken_apart_for_a_repeated_word_alone(monkeypatch) -> None:
    counted: list[str] = []
    monkeypatch.setattr(headwords, "starts_often", lambda name, _starts: bool(counted.append(name)))
    table = HeadwordTable((only("Deal of one package"), only("Package deal")))
    assert len(table.lookup("package d", 10)) == 2
    assert counted == []
    table.lookup("package deal deal", 10)
    assert counted


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("btana", "batna"), ("anchroing", "anchoring"), ("anchorin g", "anchoring"), ("zpoa", "zopa")],
)
def test_slips_and_swapped_letters_still_lead_there(typed: str, meant: str) -> None:
    table = HeadwordTable(SMALL)
    found = table.typos(typed, 5) or table.lookup(typed, 5)
    assert SMALL[found[0].document].ref.id == meant


def test_a_slip_in_one_word_of_a_name_is_put_right() -> None:
    table = HeadwordTable(SMALL)
    found = table.typos_by_word("softwrae renewal", 5)
    assert [SMALL[hit.document].ref.id for hit in found] == ["licence-renewal"]
    assert found[0].match is Match.TYPO


@pytest.mark.parametrize("typed", ["bat", "cat", "asdfgh", "photosynthesis", "zzzz"])
def test_what_is_no_slip_is_not_taken_for_one(typed: str) -> None:
    assert HeadwordTable(SMALL).typos(typed, 5) == []


def test_a_name_within_a_question_is_found_the_longest_first() -> None:
    table = HeadwordTable(SMALL)
    found = table.contained("why is a win-win negotiation better than my plan b")
    assert [SMALL[hit.document].ref.id for hit in found] == ["win-win-negotiation", "batna"]


def test_the_answers_for_one_and_two_letters_stand_before_anybody_types(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = HeadwordTable(SMALL)
    monkeypatch.setattr(table, "_range", None)
    assert table.lookup("z", 5)[0].match is Match.PREFIX
    assert table.lookup("wi", 5)[0].match is Match.PREFIX


def test_no_key_press_loads_whoosh_and_only_a_typo_loads_rapidfuzz(root: Path) -> None:
    program = (
        "import sys\n"
        "from desktop_app.core.search.searcher import Searcher\n"
        "from tests.core.search.documents import SMALL\n"
        "searcher = Searcher({'own': SMALL}, None)\n"
        "for text in ('b', 'ba', 'batna', 'win win', 'a OR b', '5 c'): searcher.quick(text, 9)\n"
        "assert 'whoosh' not in sys.modules and 'rapidfuzz' not in sys.modules\n"
        "assert searcher.quick('btana', 9).hits[0].ref.id == 'batna'\n"
        "assert 'whoosh' not in sys.modules and 'rapidfuzz' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=root)


def test_what_was_worked_out_of_a_name_is_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    worked: list[str] = []
    real = headwords.forms_of

    def counted(name: str) -> Forms:
        worked.append(name)
        return real(name)

    monkeypatch.setattr(headwords, "forms_of", counted)
    first = HeadwordTable(SMALL[:-1])
    worked.clear()
    second = HeadwordTable((*SMALL[1:], only("Quite new")), first.forms)
    assert set(worked) == {*SMALL[-1].names, "Quite new"}
    assert second.forms.keys() == {name for one in SMALL[1:] for name in one.names} | {"Quite new"}
