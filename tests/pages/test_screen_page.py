"""A page on the screen says what its boxes are and shows no more than is open."""

from __future__ import annotations

import re
from html import unescape

import pytest

from desktop_app.core.markup.render import RenderJob, render
from desktop_app.pages.screen_page import screen_html


def screen(body: str, opened=frozenset()) -> str:
    return screen_html(render(RenderJob(body)).html, opened)


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("> [!tip]\n> x", "Tip"),
        ("> [!tip] Look here\n> x", "Tip · Look here"),
        ("> [!warning]\n> x", "Watch out"),
        ("> [!warning] Warning\n> x", "Watch out"),
        ("> [!example] *Two* rooms\n> x", "Example · Two rooms"),
        ("> [!quote]\n> x", "Quotation"),
        ("> [!question] Who won?\n> x", "Question · Who won?"),
        ("> [!note]\n> x", "Note"),
        ('{% hint style="info" %}\nx\n{% endhint %}', "Note"),
    ],
)
def test_a_box_says_its_kind_in_words(body: str, title: str) -> None:
    assert words(screen(body)) == f"{title} x"


def test_a_box_is_as_wide_as_the_page() -> None:
    assert screen("> [!tip]\n> x").count('<table width="100%"') == 1


def test_a_box_in_boxes_says_its_kind_too() -> None:
    html = screen("> [!tip]\n> > [!note]\n> > > [!example] Inner\n> > > x")
    assert words(html) == "Tip Note Example · Inner x"


def test_folds_are_closed_until_they_are_opened() -> None:
    body = "> [!question]- Who won?\n> Both."
    assert words(screen(body)) == "▸ Question · Who won?"
    assert words(screen(body, {1})) == "▾ Question · Who won? Both."


def test_a_page_without_boxes_stays_as_it_is() -> None:
    html = "<p>a &amp; b</p><table><tr><td>x</td></tr></table>"
    assert screen_html(html) == html


def test_words_that_look_like_a_box_stay_words() -> None:
    html = '<p>&lt;table class="callout tip"&gt;</p>'
    assert screen_html(html) == html


def test_each_source_gets_a_link_that_copies_it() -> None:
    html = '<p class="source">A <i>b</i>.</p>\n<p class="source">C.</p>'
    shown = screen_html(html)
    assert shown.count('class="copy"') == 2
    assert 'A <i>b</i>. <a class="copy" href="copy:0">Copy\u00a0citation</a></p>' in shown
    assert 'C. <a class="copy" href="copy:1">' in shown


def test_a_pack_cannot_make_such_a_link() -> None:
    html = render(RenderJob('[x](copy:0) <a href="copy:1">y</a> <p class="source">z</p>')).html
    assert "copy:" not in screen_html(html)


def test_a_paragraph_with_a_picture_is_told_apart() -> None:
    html = '<p>a</p><p>b <img src="image:p/x.png" alt="x"></p>'
    shown = '<p>a</p><p class="picture">b <img src="image:p/x.png" alt="x"></p>'
    assert screen_html(html) == shown


def test_the_pictures_of_a_row_leave_room_beside_them() -> None:
    cell = '<td><img src="image:p/x.png" alt="x"></td>'
    html = f"<table><tr><th>a</th><th>b</th></tr><tr><td>c</td>{cell}</tr><tr>{cell}</tr></table>"
    narrow = cell.replace("<img ", '<img style="max-width: 45%" ')
    alone = cell.replace("<img ", '<img style="max-width: 90%" ')
    shown = screen_html(html)
    assert shown == html.replace(f"c</td>{cell}", f"c</td>{narrow}").replace(
        f"<tr>{cell}", f"<tr>{alone}"
    )
