"""The words of one line with their emphasis, and the link that stands among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.markup.emphasis import emphasised, first_link, line_words
from tests.core.markup.test_plain import SIGNS


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", []),
        ("Two offers in hand.", [("Two offers in hand.", "")]),
        ("Two *offers* in hand", [("Two ", ""), ("offers", "em"), (" in hand", "")]),
        ("_a_ __b__", [("a", "em"), (" ", ""), ("b", "strong")]),
        ("***a***", [("a", "em strong")]),
        ("*a **b** c*", [("a ", "em"), ("b", "em strong"), (" c", "em")]),
        ("2 * 3 * 4 and snake_case_name", [("2 * 3 * 4 and snake_case_name", "")]),
        ("~~a~~ `b` &amp; \\*c\\* [[D|e]] [f](g.md)", [("a b & *c* e f", "")]),
        ("<!-- a -->", []),
        ("a [[b {{c", [("a b c", "")]),
        ("a}} b [[[[[[c", [("a b c", "")]),
        ("```deal a", [("```deal a", "")]),
        ("'I *can't* wait'", [("'I ", ""), ("can't", "em"), (" wait'", "")]),
    ],
)  # fmt: skip
def test_words_are_told_with_their_emphasis(line: str, told: list[tuple[str, str]]) -> None:
    found = emphasised(line)
    assert [(one.text, " ".join(sorted(one.marks))) for one in found] == told
    assert line_words(line) == "".join(text for text, _ in told)


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("Two *offers* in hand `[[x]]` \\[[y]]", ""),
        ("See [[BATNA|the best]] now", "[[BATNA|the best]]"),
        ("See [the *best*](batna.md) now", "[the *best*](batna.md)"),
        ("See <https://a.example>", "<https://a.example>"),
        ("a ![pie](pie.png)", "![pie](pie.png)"),
        ('a <a href="b">c</a>', '<a href="b">'),
        ('{{< glossary_tooltip term_id="pod" >}}', '{{< glossary_tooltip term_id="pod" >}}'),
    ],
)
def test_the_first_link_is_told_as_written(line: str, link: str) -> None:
    assert first_link(line) == link


@given(st.lists(st.sampled_from([*SIGNS.split(), " "]), max_size=40).map("".join))
def test_no_line_is_too_odd(line: str) -> None:
    assert all(one.marks <= {"em", "strong"} and one.text for one in emphasised(line))
    assert first_link(line) in line
