"""Passages tell the words of a body, and the lines on which they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.markup.flat import flatten, source_lines
from desktop_app.core.markup.lines import Block
from desktop_app.core.markup.passages import passages

BODY = """\
A *first* paragraph
of [[two|2]] lines. %% gone
for good %% And more.

## A heading
- one
- two
  and on

> [!tip] Title
> Inside.

| a | b |
|---|---|
| c | [d](e) |

```
code
```
![picture](p.png)

Last
===
"""


def test_every_passage_knows_its_lines() -> None:
    found = [(one.kind, one.text, one.lines, one.level) for one in passages(BODY)]
    assert found == [
        (Block.PROSE, "A first paragraph of 2 lines. And more.", (0, 1, 2), 0),
        (Block.HEADING, "A heading", (4,), 2),
        (Block.ITEM, "one", (5,), 0),
        (Block.ITEM, "two and on", (6, 7), 0),
        (Block.CALLOUT, "Title", (9,), 0),
        (Block.CALLOUT, "Inside.", (10,), 0),
        (Block.TABLE, "a", (12,), 0),
        (Block.TABLE, "b", (12,), 0),
        (Block.TABLE, "c", (14,), 0),
        (Block.TABLE, "d", (14,), 0),
        (Block.HEADING, "Last", (21,), 1),
    ]


def test_a_plain_text_has_paragraphs_and_no_markup() -> None:
    found = [(one.text, one.lines) for one in passages("# a *b*\nc\n\n \n- d", plain=True)]
    assert found == [("# a *b* c", (0, 1)), ("- d", (4,))]


@pytest.mark.parametrize(("offset", "line"), [(0, 0), (17, 0), (18, 1), (30, 2)])
def test_a_character_is_found_on_its_line(offset: int, line: int) -> None:
    assert next(passages(BODY)).line_at(offset) == line


MARKED = st.text(alphabet=st.sampled_from(list("ab \n|-#>%*`[](){}<!=.\\&;^1")), max_size=120)


@given(MARKED | st.text(max_size=120))
def test_lines_are_told_for_every_flat_line_and_are_there(body: str) -> None:
    numbers = source_lines(body)
    assert len(numbers) == len(flatten(body).lines)
    assert numbers == sorted(numbers)
    last = body.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    for passage in passages(body):
        assert passage.text
        assert 0 <= passage.lines[0] <= passage.lines[-1] <= last
