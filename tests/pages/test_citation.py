"""References are given as APA 7 gives them."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest

from desktop_app.core.model.source import Source
from desktop_app.pages.citation import citation_html, citation_markdown, citation_text

BOOK = Source(
    "fisher1981",
    "book",
    (("Fisher", "Roger"), ("Ury", "William")),
    "1981",
    "Getting to Yes: Negotiating Agreement Without Giving In",
    publisher="Houghton Mifflin",
)
ARTICLE = Source(
    "tversky1974",
    "article-journal",
    (("Tversky", "Amos"), ("Kahneman", "Daniel")),
    "1974",
    "Judgment under Uncertainty: Heuristics and Biases",
    container="Science",
    volume="185",
    issue="4157",
    page="1124-1131",
)
CHAPTER = Source(
    "french1959",
    "chapter",
    (("French", "John R. P."), ("Raven", "Bertram")),
    "1959",
    "The Bases of Social Power",
    container="Studies in Social Power",
    page="150-167",
    publisher="Institute for Social Research",
)
PAGE = Source("hovingh", "webpage", (("Soniafernandez", ""),), "", "Win-win negotiation")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            BOOK,
            (
                "Fisher, R., & Ury, W. (1981). Getting to Yes: Negotiating Agreement Without Giving"
                " In. Houghton Mifflin."
            ),
        ),
        (
            ARTICLE,
            (
                "Tversky, A., & Kahneman, D. (1974). Judgment under Uncertainty: Heuristics and"
                " Biases. Science, 185(4157), 1124–1131."
            ),
        ),
        (
            CHAPTER,
            (
                "French, J. R. P., & Raven, B. (1959). The Bases of Social Power."
                " In Studies in Social Power (pp. 150–167). Institute for Social Research."
            ),
        ),
        (PAGE, "Soniafernandez (n.d.). Win-win negotiation."),
    ],
    ids=["book", "article", "chapter", "page"],
)
def test_a_reference_as_text(source: Source, told: str) -> None:
    assert citation_text(source) == told


def test_the_title_of_a_book_and_the_name_of_a_journal_are_in_italics() -> None:
    assert "<i>Getting to Yes" in citation_html(BOOK)
    assert "<i>Science</i>, <i>185</i>(4157)" in citation_html(ARTICLE)
    assert "<i>Judgment" not in citation_html(ARTICLE)


def test_markup_in_a_source_is_shown_and_never_run() -> None:
    told = citation_html(Source("x", "book", (("<b>A", "B"),), "1 < 2", "T<script>"))
    assert "<b>" not in told
    assert "<script>" not in told


def test_more_than_twenty_authors_are_cut_as_apa_cuts_them() -> None:
    many = tuple((f"Name{number}", "A") for number in range(25))
    told = citation_text(Source("x", "book", many, "2000", "T"))
    assert "Name18, A., … Name24, A. (2000)" in told
    assert "Name19," not in told


def test_a_work_without_author_begins_with_its_title() -> None:
    assert citation_text(Source("x", "book", (), "1966", "Act")) == "Act. (1966)."


@pytest.mark.parametrize(
    ("doi", "url", "address"),
    [
        ("10.2307/1879431", "https://example.org/x", "https://doi.org/10.2307/1879431"),
        ("https://doi.org/10.2307/1879431", "", "https://doi.org/10.2307/1879431"),
        ("", "https://example.org/a?b=c&d", "https://example.org/a?b=c&d"),
        ("none", "", ""),
        ("", "javascript:alert(1)", ""),
        ("", "https://example.org/a b", ""),
        ("", "file:///etc/passwd", ""),
    ],
)
def test_a_reference_ends_with_where_the_work_is(doi: str, url: str, address: str) -> None:
    source = replace(PAGE, doi=doi, url=url)
    assert citation_text(source) == f"{citation_text(PAGE)} {address}".rstrip()
    assert (f'href="{escape(address)}">' in citation_html(source)) == bool(address)
    assert citation_markdown(source).endswith(f" <{address}>" if address else "negotiation*.")


def test_markdown_has_the_italics_and_no_marks_of_the_source() -> None:
    assert "*Science*, *185*(4157), 1124–1131." in citation_markdown(ARTICLE)
    told = citation_markdown(Source("x", "book", (("A*b", "C"),), "[1]", "T_u <i>"))
    assert told == r"A\*b, C. (\[1\]). *T\_u \<i\>*."
