"""What one takes along of an entry is its own words and sources, and nothing confidential."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.model.entry import Entry
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.pages.reference import Reference
from desktop_app.pages.written import written
from tests.pages.test_citation import BOOK

PAGE = "<h1>BATNA</h1><p>The <b>best</b> course.</p><ul><li>one</li><li>two</li></ul>"


def entry(body: str, **more) -> Entry:
    ref = EntryRef("p", Kind.TERM, "batna")
    return Entry(ref, "BATNA", "terms/batna.md", "The best course.", body, 1, "hash", **more)


def test_the_text_is_that_of_the_page_in_lines_as_long_as_they_are() -> None:
    long = "word " * 60
    told = written(entry("x"), f"{PAGE}<p>{long}</p>", ())
    assert told.text.startswith("BATNA\n=====\n\nThe best course.\n\n  • one\n  • two\n\nword word")
    assert long.strip() in told.text


def test_the_markdown_is_the_authors_with_title_names_and_sources() -> None:
    body = "The **best** [[Course]].\n\n> [!tip]\n> x\n"
    told = written(entry(body, aliases=("no-deal option", "plan B")), PAGE, (BOOK,))
    assert told.markdown == (
        "# BATNA\n\n*also known as no-deal option · plan B*\n\n"
        "The **best** [[Course]].\n\n> [!tip]\n> x\n\n"
        "## Sources\n\n- Fisher, R., & Ury, W. (1981). *Getting to Yes: Negotiating Agreement "
        "Without Giving In*. Houghton Mifflin.\n"
    )
    assert told.citations[0].startswith("Fisher, R., & Ury, W. (1981). Getting to Yes")


def test_a_title_that_the_body_repeats_stands_once() -> None:
    assert written(entry("# Batna\n\nText."), PAGE, ()).markdown == "# BATNA\n\nText.\n"
    assert (
        written(entry("## BATNA\n\nText."), PAGE, ()).markdown == "# BATNA\n\n## BATNA\n\nText.\n"
    )


@pytest.fixture
def deal(tmp_path: Path):
    """A deal with a brief, read from a pack."""
    (tmp_path / "deals").mkdir()
    (tmp_path / "deals" / "lease.md").write_text(
        "---\ntitle: Lease\n---\nA story.\n\n## Story\n\nTold.\n\n## Brief: Owner\n\nSecret sum.\n"
    )
    reference = Reference.read([PackPlace(tmp_path)], tmp_path / "cache")
    yield reference.written(reference.find("Lease"))
    reference.close()


def test_a_brief_is_in_no_form(deal) -> None:
    assert "Told." in deal.text
    assert "Told." in deal.markdown
    for form in (deal.text, deal.markdown):
        assert "Secret" not in form
        assert "Brief" not in form
