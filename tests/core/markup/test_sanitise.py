"""Whatever is written, the page holds nothing but the markup of pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.markup.limits import too_complex
from desktop_app.core.markup.render import LinkTarget, RenderJob, render
from desktop_app.core.markup.sanitise import clean
from desktop_app.core.markup.tree import parse, serialise

Faults = Callable[[str], list[str]]
SIGNS = """
[[ ]] {{ }} {% %} {{< >}} [a] (b) (javascript:x) (file:///x) ` ``` * ** _ ~~ <!-- --> <b> </b>
%% | ! \\ a [ ] < > & &lt; &#x3c; == [^1] [^1]: é 语 שלום <script> </script> <style> </style> <svg>
<img|src=file:///x|onerror=y> <a|href='javascript:x'> </a> <table> <tr> <td> </table> <p|style=x>
<div|class=callout> <details> <summary> </summary> </details> <math> <iframe|src=x> ![a](b.png)
[[a|b]] [x](a.md) > - # 1. +++ --- === ~~~ : |- |--|--| ![[b.png]] ^id \x02 \x03 \U000f0000
\U000f0003 \U000f0141 \ufeff \u202e
"""
DOCUMENTS = st.lists(
    st.sampled_from(
        [
            *(sign.replace("|", " ") if "<" in sign else sign for sign in SIGNS.split()),
            *("\n", "\n\n", "> ", "- ", "# ", "1. ", "    ", " ", "> [!tip]- ", "\ud800"),
        ]
    ),
    max_size=80,
).map("".join)
TEXTS = st.text(st.characters(exclude_categories=[]))
WHERE = RenderJob("", {"a": LinkTarget("entry:p/term/a", "A")}, {"b.png": "image:p/b.png"})


def check(body: str, faults: Faults) -> None:
    page = render(RenderJob(body, WHERE.links, WHERE.images))
    assert faults(page.html) == []
    assert not too_complex(page.html)
    assert serialise(parse(page.html)) == page.html
    assert [sign for sign in page.html if 0xF0000 <= ord(sign) <= 0xF01FF] == []
    if not page.plain:
        assert clean(page.html) == page.html


@given(body=DOCUMENTS)
def test_random_documents_stay_within_the_allow_list(body: str, faults: Faults) -> None:
    check(body, faults)


@given(body=TEXTS)
def test_any_text_stays_within_the_allow_list(body: str, faults: Faults) -> None:
    check(body, faults)


@given(DOCUMENTS)
def test_cleaning_twice_changes_nothing(html: str) -> None:
    once = clean(html.encode("utf-8", "replace").decode())
    assert clean(once) == once


@pytest.mark.soak
@given(body=st.lists(DOCUMENTS, max_size=20).map("\n".join))
def test_long_random_documents_stay_within_the_allow_list(body: str, faults: Faults) -> None:
    check(body, faults)


def test_the_inspector_sees_what_it_should(faults: Faults) -> None:
    bad = (
        '<p class="x" style="y"><img src="file:z"><a href="javascript:1"></a><b></b><svg></svg></p>'
    )
    assert faults(bad) == ["x", "p style", "src file:z", "href javascript:1", "svg"]
