"""The page of a deal comes apart at its debrief, and nothing of it is lost."""

from __future__ import annotations

import pytest

from desktop_app.core.library.mentions import Mentions
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.pages.deal_parts import DEBRIEF, STORY, debrief_of, part_pages
from desktop_app.pages.quiet_links import with_quiet_links
from tests.core.library.test_mentions import NAMES, pack

HEAD = '<p class="category">Software · two parties</p>\n<h1>Lease</h1>\n'
CHIPS = '<p class="chips"><a href="entry:p/term/trust">Trust</a></p>\n'
STORY_HTML = '<p class="facts">Advanced</p>\n<h2 id="story">Story</h2>\n<p>Told.</p>'
DEBRIEF_HTML = (
    '<h2 id="debrief">Debrief</h2>\n<p>Why?</p>\n<hr>\n<h3 id="more">More</h3>\n<p>So.</p>'
)
PAGE = f"{HEAD}{CHIPS}{STORY_HTML}\n{DEBRIEF_HTML}"
AFTER = [
    '<p class="law">The law.</p>',
    '\n<h2 id="afterwards">Afterwards</h2>\n<p>x</p>',
    '\n<h3>Sources</h3>\n<p class="source">A book.</p>',
    '\n<hr>\n<p class="related"><b>Shows:</b> x</p>',
    "",
]


@pytest.mark.parametrize("after", AFTER)
def test_the_debrief_ends_where_the_author_or_the_program_goes_on(after: str) -> None:
    found = debrief_of(PAGE + after)
    assert found is not None
    assert found.debrief == f"\n{DEBRIEF_HTML}"
    assert found.after == after
    assert "".join(found) == PAGE + after


@pytest.mark.parametrize("after", AFTER)
def test_each_part_is_a_page_under_the_same_title(after: str) -> None:
    pages = part_pages(PAGE + after)
    assert list(pages) == [STORY, DEBRIEF]
    assert pages[STORY] == f"{HEAD}{CHIPS}{STORY_HTML}{after}"
    assert pages[DEBRIEF] == f"{HEAD}{CHIPS}{DEBRIEF_HTML}"


def test_without_chips_the_title_alone_stands_over_both() -> None:
    page = f"{HEAD}{STORY_HTML}\n{DEBRIEF_HTML}"
    assert part_pages(page)[DEBRIEF] == f"{HEAD}{DEBRIEF_HTML}"


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}{STORY_HTML}",
        f"{HEAD}<blockquote>\n{DEBRIEF_HTML}</blockquote>",
        f"{HEAD}<ul><li>\n{DEBRIEF_HTML}</li></ul>",
        f'{HEAD}<p>x</p>\n<h3 id="debrief">Debrief</h3>',
    ],
)
def test_a_page_without_a_section_debrief_is_one(page: str) -> None:
    assert part_pages(page) == {}


def test_each_part_has_first_mentions_of_its_own() -> None:
    page = (
        f"{HEAD}{CHIPS}<p>Trust and BATNA.</p>\n"
        '<h2 id="debrief">Debrief</h2>\n<p>Trust, BATNA.</p>\n'
        '<h2 id="more">More</h2>\n<p>BATNA</p>'
    )
    mentions = Mentions([pack("p", NAMES)], "")
    html = with_quiet_links(page, EntryRef("p", Kind.DEAL, "lease"), mentions)
    assert html.count('<a class="quiet" href="entry:p/term/batna">') == 2
    assert html.count('<a class="quiet" href="entry:p/term/trust">') == 2
    assert html.endswith('<h2 id="more">More</h2>\n<p>BATNA</p>')
    term = with_quiet_links(page, EntryRef("p", Kind.TERM, "lease"), mentions)
    assert term.count('<a class="quiet" href="entry:p/term/batna">') == 1
