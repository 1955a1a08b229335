"""Do pages break where they may, and is everything on exactly one of them?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paint.atoms import Atom, Frame, framed, stacked
from desktop_app.paint.marks import AnchorMark, GroundMark, Place
from desktop_app.paint.page_flow import paged


def atom(name: str, height: float = 10.0, **more) -> Atom:
    """An atom that can be told by its mark."""
    return Atom(height, (AnchorMark(Place(0, 0, 5, height), name),), **more)


def shown(stack) -> str:
    return "".join(mark.name for mark in stack.marks if isinstance(mark, AnchorMark))


def pages(atoms: list[Atom], height: float) -> list[str]:
    return [shown(stack) for stack in paged(atoms, height)]


def grounds(stack) -> list[GroundMark]:
    return [mark for mark in stack.marks if isinstance(mark, GroundMark)]


def test_a_page_is_filled_and_no_further() -> None:
    assert pages([atom(name) for name in "abcdefg"], 30) == ["abc", "def", "g"]


def test_of_two_distances_the_larger_counts_and_none_at_the_top_of_a_page() -> None:
    atoms = [atom("a", after=4), atom("b", before=6), atom("c", before=9)]
    first, second = paged(atoms, 26)
    assert [mark.place.y for mark in first.marks] == [0, 16]
    assert [mark.place.y for mark in second.marks] == [0]


def test_what_is_glued_goes_with_what_is_above() -> None:
    atoms = [atom("a"), atom("b"), atom("c", keep_next=True), atom("d")]
    assert pages(atoms, 30) == ["ab", "cd"]
    assert pages([atom("a"), atom("b"), atom("c"), atom("d", glued=True)], 30) == ["ab", "cd"]


def test_a_chain_longer_than_a_page_is_broken_and_nothing_is_lost() -> None:
    assert pages([atom(name, keep_next=True) for name in "abcde"], 20) == ["ab", "cd", "e"]


def test_an_atom_higher_than_a_page_stands_alone() -> None:
    assert pages([atom("a"), atom("b", 50), atom("c")], 30) == ["a", "b", "c"]


def test_a_box_is_painted_on_both_pages_and_closed_where_it_ends() -> None:
    box = Frame(2, 20, ground="#eeeeee", bar="#000000", bar_width=1, bar_inset=3, pad=4, radius=5)
    first, second = paged([atom("a"), *framed([atom(n) for n in "bcde"], box)], 34)
    assert (shown(first), shown(second)) == ("abc", "de")
    ground, bar = grounds(first)
    assert ground.place == Place(2, 10, 20, 24)  # from b to 4 below c
    assert (ground.goes_on_above, ground.goes_on_below) == (False, True)
    assert bar.place == Place(2, 13, 1, 21)  # set in where the box begins, not where it goes on
    ground, bar = grounds(second)
    assert ground.place == Place(2, 0, 20, 24)  # d stands 4 below the top
    assert (ground.goes_on_above, ground.goes_on_below) == (True, False)
    assert bar.place == Place(2, 0, 1, 21)


def test_room_for_the_end_of_a_box_is_kept_where_it_is_broken() -> None:
    box = Frame(0, 20, ground="#eeeeee", pad=4)
    assert pages(framed([atom(n) for n in "abc"], box), 20) == ["a", "b", "c"]
    assert pages(framed([atom(n) for n in "abc"], box), 24) == ["ab", "c"]


def test_boxes_within_boxes_keep_their_order_over_a_break() -> None:
    outer = Frame(0, 30, ground="#dddddd", pad=3)
    inner = Frame(5, 20, ground="#eeeeee", pad=2)
    atoms = framed([atom("a"), *framed([atom("b"), atom("c")], inner)], outer)
    first, second = paged(atoms, 25)
    assert (shown(first), shown(second)) == ("ab", "c")
    assert [ground.place for ground in grounds(first)] == [
        Place(0, 0, 30, 25),
        Place(5, 10, 20, 12),
    ]
    assert [ground.place for ground in grounds(second)] == [
        Place(0, 0, 30, 15),
        Place(5, 3, 20, 12),
    ]


def test_the_head_of_a_table_stands_on_every_page_of_it() -> None:
    head = (atom("H", 6, keep_next=True),)
    table = Frame(0, 20, head=head)
    atoms = [*framed([*head, *(atom(n) for n in "abcdef")], table), atom("x")]
    assert pages(atoms, 30) == ["Hab", "Hcd", "Hef", "x"]


def test_a_head_that_leaves_no_room_is_not_repeated() -> None:
    head = (atom("H", 12, keep_next=True),)
    atoms = framed([*head, *(atom(n) for n in "abcd")], Frame(0, 20, head=head))
    assert pages(atoms, 30) == ["Ha", "bcd"]


def test_a_stack_without_frames_is_as_high_as_its_atoms() -> None:
    assert stacked([atom("a", after=5), atom("b", after=7)]).height == 25
    assert stacked([]).height == 0


FRAMES = (Frame(0, 9, ground="#eeeeee", pad=3), Frame(1, 8, ground="#dddddd", pad=2))


@given(
    st.lists(
        st.tuples(
            st.floats(1, 40), st.floats(0, 9), st.floats(0, 9), st.booleans(), st.booleans(),
            st.integers(0, 2),
        ),
        min_size=1, max_size=40,
    )
)  # fmt: skip
def test_every_atom_is_on_one_page_in_order_and_within_it(told) -> None:
    atoms = [
        replace(
            atom(f"[{at}]", height, before=before, after=after, glued=glued, keep_next=keep),
            frames=FRAMES[:deep],
        )
        for at, (height, before, after, glued, keep, deep) in enumerate(told)
    ]
    stacks = [*paged(atoms, 50)]
    assert "".join(map(shown, stacks)) == "".join(f"[{at}]" for at in range(len(atoms)))
    for stack in stacks:
        assert all(
            mark.place.y >= 0 and mark.place.bottom <= stack.height + 1e-6 for mark in stack.marks
        )
        assert stack.height <= 50 + 1e-6 or len({m.name for m in stack.marks if _named(m)}) == 1


def _named(mark) -> bool:
    return isinstance(mark, AnchorMark)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
def test_two_lines_of_a_paragraph_stay_together_at_either_end(count: int, types) -> None:
    from desktop_app.pages.blocks import BREAK, Run
    from desktop_app.paint.paragraph import SetParagraph

    runs = (Run(BREAK.join("abcdefg"[:count])),)
    lines = SetParagraph(runs, types.style("p"), types, 4000).atoms(0)
    assert len(lines) == count
    for room in range(1, 9):
        height = room * lines[0].height + 1
        broken = [len(stack.marks) for stack in paged(lines, height)]
        assert sum(broken) == count
        if len(broken) > 1 and room >= 3:
            assert min(broken) >= 2
