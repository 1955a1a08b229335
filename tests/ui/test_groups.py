"""Which entries stand together, and where: arithmetic that looks at few titles."""

from __future__ import annotations

import random

import pytest

from desktop_app.core.markup.names import sort_key
from desktop_app.core.model.ref import Kind
from desktop_app.core.model.shelf import Shelf
from desktop_app.ui.browse.groups import Group, by_letter, by_shelf, initial
from desktop_app.ui.browse.row_plan import RowPlan

TITLES = (
    "5 C's", "(aside)", "½ deal", "²x", "Ångström", "açaí", "Ærø", "batna", "BATNA", "Évian",
    "ever", "ﬁrm", "ßharp", "straße", "ılım", "Irak", "İzmir", "Łódź", "zulu", "Ωmega", "ώρα",
    "Переговоры", "交渉", "交換", "がん", "かに", "한국", "학교",
    "قانون", "عقد", "٣ طرق", "", "…", "-", "עסקה",
)  # fmt: skip


def test_the_letters_of_a_sorted_list_are_neighbours() -> None:
    ordered = sorted(TITLES, key=sort_key)
    groups = by_letter(len(ordered), lambda at: ordered[at])
    assert len({group.title for group in groups}) == len(groups)
    assert sum(group.rows for group in groups) == len(ordered)
    for group in groups:
        run = ordered[group.first : group.first + group.rows]
        assert {initial(title) for title in run} == {group.title}


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("5 C's", "#"), ("(aside)", "A"), ("Évian", "E"), ("交渉", "交"), ("がん", "か"),
        ("…", "#"), ("ώρα", "Ω"),
    ],
)  # fmt: skip
def test_a_title_stands_under_its_plain_capital(title: str, letter: str) -> None:
    assert initial(title) == letter


def test_the_letters_of_ten_thousand_titles_are_found_by_looking_at_some_hundreds() -> None:
    ordered = [f"{chr(97 + at * 26 // 10_000)}{at}" for at in range(10_000)]
    looked: list[int] = []

    def title(at: int) -> str:
        looked.append(at)
        return ordered[at]

    assert len(by_letter(10_000, title)) == 26
    assert len(looked) < 800


def test_every_title_under_a_letter_of_its_own_is_no_worse_than_looking_at_each() -> None:
    looked: list[int] = []

    def title(at: int) -> str:
        looked.append(at)
        return chr(0x4E00 + at)

    assert len(by_letter(5_000, title)) == 5_000
    assert len(looked) <= 2 * 5_000


def test_shelves_are_named_and_lie_side_by_side() -> None:
    shelves = [
        Shelf(Kind.TERM, "Tactics", (0, 3)),
        Shelf(Kind.TERM, "", (1,)),
    ]
    assert by_shelf(shelves) == (
        Group("Tactics", 0, 2),
        Group("Without a category", 2, 1),
    )


def test_rows_and_headings_fill_the_list_without_a_gap() -> None:
    chance = random.Random(5)  # noqa: S311 - no secret hangs on it
    for _ in range(50):
        counts = [chance.randrange(1, 9) for _ in range(chance.randrange(1, 7))]
        firsts = [sum(counts[:at]) for at in range(len(counts))]
        groups = [Group("x", first, rows) for first, rows in zip(firsts, counts, strict=True)]
        plan = RowPlan(sum(counts), groups, 10, 4)
        assert plan.height == 10 * sum(counts) + 4 * (len(counts) - 1)
        owners = [plan.row_at(y) for y in range(plan.height)]
        heads = dict(plan.heads_between(0, plan.height))
        assert [owners.count(row) for row in range(sum(counts))] == [10] * sum(counts)
        assert owners.count(-1) == 4 * (len(counts) - 1)
        assert all(owners[top] == -1 and owners[top + 4] >= 0 for top in heads.values())
        assert [plan.top(row) for row in range(sum(counts))] == [
            owners.index(row) for row in range(sum(counts))
        ]
        top, bottom = sorted(chance.randrange(plan.height) for _ in range(2))
        shown = {row for row in owners[top : bottom + 1] if row >= 0}
        assert shown <= set(plan.rows_between(top, bottom))
        assert len(plan.rows_between(top, bottom)) <= len(shown) + 2


def test_a_list_without_rows_has_no_places() -> None:
    plan = RowPlan(0, (), 10, 4)
    assert (plan.height, plan.row_at(0), list(plan.rows_between(0, 100))) == (0, -1, [])
    assert list(plan.heads_between(0, 100)) == []
