"""The golden page: every construct once, compared with tests/reference/markup/page.html."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.core.markup.render import LinkTarget, RenderJob, render
from desktop_app.core.markup.sanitise import clean

TESTS = Path(__file__).parents[2]
LINKS = {
    "batna": LinkTarget("entry:shipped/term/batna", "BATNA"),
    "../terms/batna": LinkTarget("entry:shipped/term/batna", "BATNA"),
    "terms/batna": LinkTarget("entry:shipped/term/batna", "BATNA"),
    "zopa": LinkTarget("entry:shipped/term/zopa", "ZOPA"),
    "terms/zopa": LinkTarget("entry:shipped/term/zopa", "ZOPA"),
    "terms/zone of agreement": LinkTarget("entry:shipped/term/zopa", "ZOPA"),
    "software licence renewal": LinkTarget("entry:shipped/deal/software", "Software licence"),
}


def golden_job() -> RenderJob:
    body = (TESTS / "data/markup/page.md").read_text("utf-8")
    return RenderJob(body, LINKS, {"pie.png": "image:own/images/pie%20one.png"})


def test_every_construct_renders_as_accepted(golden: Callable[[str, str], None]) -> None:
    page = render(golden_job())
    assert (page.plain, page.reason) == (False, None)
    golden("markup/page.html", page.html + "\n")


def test_the_golden_page_is_what_the_sanitiser_lets_through() -> None:
    html = render(golden_job()).html
    assert clean(html) == html


def test_equal_jobs_give_equal_pages() -> None:
    assert render(golden_job()) == render(golden_job())
