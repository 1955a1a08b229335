"""What stands on a page for a diagram: its picture with words, or what is wrong with it?"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.content.diagram_block import parse_diagram
from desktop_app.core.library.documents import words_of
from desktop_app.core.markup.diagrams import MOST, diagram_at, diagram_src, diagram_texts
from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.blocks import Picture
from desktop_app.pages.diagram_words import caption
from desktop_app.pages.entry_text import html_as_text
from desktop_app.pages.reference import Reference
from desktop_app.pages.screen_page import ScreenPage
from tests.diagram_blocks import GAP, KINDS, PRICE, STYLES

ZONE = "Zone of agreement: from 11,200 to 12,600, 1,400 wide."
TEXT = "A first paragraph.\n\n## Seen\n\n"


def fenced(block: str) -> str:
    return f"```diagram\n{block}```\n\nBehind it.\n"


@pytest.fixture
def shelf(tmp_path: Path):
    """`shelf(text)`: a library with one entry, and its reference."""
    made: list[Reference] = []

    def make(text: str, name: str = "quay.md") -> Reference:
        file = tmp_path / "pack" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        made.append(Reference.read([PackPlace(tmp_path / "pack")], tmp_path / "cache"))
        return made[-1]

    yield make
    for one in made:
        one.close()


def page(reference: Reference) -> str:
    (entry,) = reference.packs[0].entries
    return reference.page(entry.ref)


def test_a_diagram_is_a_picture_with_words_under_it(shelf) -> None:
    html = page(shelf(TEXT + fenced(PRICE)))
    (name,) = ScreenPage(html).pictures()
    assert diagram_at(name) == (0, PRICE.rstrip("\n"))
    assert ZONE in html_as_text(html, 10_000)
    assert "wants-more" not in html_as_text(html)


def test_the_same_diagram_has_one_name_wherever_it_stands(shelf) -> None:
    one = ScreenPage(page(shelf(TEXT + fenced(PRICE)))).pictures()
    two = ScreenPage(page(shelf(TEXT + "Another line.\n\n" + fenced(PRICE)))).pictures()
    assert one == two


def test_on_paper_it_is_a_picture_that_has_its_words_once(shelf) -> None:
    reference = shelf(TEXT + fenced(PRICE))
    (entry,) = reference.packs[0].entries
    paper = reference.paper(entry.ref)
    (picture,) = [block for block in paper.blocks if isinstance(block, Picture)]
    assert ZONE in picture.caption
    assert paper.text.count(ZONE) == 1


def test_a_wrong_one_is_told_and_stands_as_it_is_written(shelf) -> None:
    reference = shelf(TEXT + fenced(GAP.replace("10900", "<b>many</b>")))
    (problem,) = [one for one in reference.packs[0].problems if one.code == "diagram-wrong"]
    assert problem.line == 9
    shown = html_as_text(page(reference), 10_000)
    assert "This diagram cannot be drawn" in shown
    assert "quay.md:9: error: The diagram is wrong: <b>many</b>, for reservation" in shown
    assert "reservation: <b>many</b>}" in shown
    assert ScreenPage(page(reference)).pictures() == []


def test_a_page_that_was_kept_tells_the_line_of_today(shelf) -> None:
    wrong = GAP.replace("10900", "x")
    shelf(TEXT + fenced(wrong))
    moved = shelf("---\ntags: [a]\n---\n" + TEXT + fenced(wrong))
    assert "quay.md:12:" in page(moved)


def test_a_page_is_at_hand_once_its_words_are_known(shelf) -> None:
    reference = shelf(TEXT + fenced(PRICE))
    (entry,) = reference.packs[0].entries
    html = page(reference)
    assert reference.cached_page(entry.ref) == html
    again = shelf(TEXT + fenced(PRICE))
    assert again.cached_page(entry.ref) is None, "it would read YAML on the window's thread"


def test_no_page_shows_more_than_some(shelf) -> None:
    reference = shelf(TEXT + fenced(GAP) * (MOST + 1))
    html = page(reference)
    assert html.count('<img src="diagram:') == MOST
    assert f"{MOST} diagrams are the most" in html_as_text(html, 10_000)
    (problem,) = [one for one in reference.packs[0].problems if one.code == "diagram-wrong"]
    assert problem.values["reason"] == "too-many-diagrams"


@pytest.mark.parametrize("written", ["> {}", "- item\n\n    {}", "~~~ Diagram x\n"])
def test_it_is_found_where_a_fence_may_stand(shelf, written: str) -> None:
    if written.startswith("~"):
        text = written + GAP + "~~~\n"
    else:
        text = "\n".join(written.format(line) if n == 0 else written[-4:].format(line)
                         if written[0] == ">" else f"    {line}"
                         for n, line in enumerate(fenced(GAP).split("\n")[:6]))  # fmt: skip
    assert ScreenPage(page(shelf(TEXT + text))).pictures() != []


def test_a_brief_may_hold_one_and_its_faults_are_told(shelf) -> None:
    from desktop_app.pages.blocks import all_pictures

    deal = "A deal.\n\n## Brief: Vendor\n\n" + fenced(PRICE) + "\n## Brief: Buyer\n\n" + fenced("x")
    reference = shelf(deal, "deals/rope.md")
    (entry,) = reference.packs[0].entries
    sheets = reference.role_sheets(entry.ref)
    shown = [name for sheet in sheets.sheets for name in all_pictures(sheet.entry.blocks)]
    assert diagram_at(shown[0])[1] == PRICE.rstrip("\n")
    assert [one.line for one in reference.packs[0].problems if one.code == "diagram-wrong"] == [20]


def test_nobody_but_a_block_makes_a_diagram(shelf) -> None:
    src = diagram_src(0, GAP)
    html = page(shelf(TEXT + f'<img src="{src}" alt="a">\n\n![b]({src})\n\n[c]({src})\n'))
    assert ScreenPage(html).pictures() == []
    assert "diagram:" not in html


def test_its_words_are_searched_in_place_of_its_block(shelf) -> None:
    (entry,) = shelf(TEXT + fenced(PRICE)).packs[0].entries
    assert "Price of the tractor · euros · Pieter" in words_of(entry)
    assert "reservation" not in words_of(entry)
    assert "kind: pie" in words_of(shelf(TEXT + fenced("kind: pie\n")).packs[0].entries[0])


@pytest.mark.parametrize("name", KINDS)
def test_a_diagram_says_all_that_can_be_seen_in_it(name: str) -> None:
    diagram, _ = parse_diagram(KINDS[name])
    words = caption(diagram)
    for seen in {
        "price": [
            "12,900",
            "10,600",
            "Pieter, who wants more",
            "The dealer next door 11,000",
            ZONE,
        ],
        "gap": ["No zone of agreement: the limits miss each other by 300."],
        "styles": ["Competing: high in Assertiveness, low in Cooperativeness.", "Avoiding: low in"],
        "honey": ["“With the cellar” (Simone 60, Oleg 110)", "“Half” (Simone 105, Oleg 55)"],
        "window": ["No north wind; Quiet", "What meets these interests: Open the window of"],
    }[name]:
        assert seen in words
    told, _ = parse_diagram(KINDS[name] + "text: Only this.\n")
    assert caption(told) == "Only this."


def test_the_line_of_a_diagram_is_that_of_its_text() -> None:
    body = "a\n\n```diagram\nkind: x\n```\n\n```deal\n```\n> ```diagram\n> y\n> ```\n"
    assert [one[1:] for one in diagram_texts(body)] == [("kind: x", 3), ("y", 9)]
    assert diagram_at("diagram:1/%%%") is None
    assert diagram_at("image:1/a") is None
    assert diagram_at(diagram_src(7, STYLES)) == (7, STYLES)
