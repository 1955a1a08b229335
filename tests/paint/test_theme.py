"""Do the themes hold every token, and can everything that is drawn with them be read?"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from desktop_app.paint.theme import ThemeBroken, Tokens, contrast, load_tokens

THEMES = ("light", "dark", "print")

# Text on its ground, as the window draws it: 4.5 : 1 (WCAG 2.2, 1.4.3).
TEXT = (
    ("ink", "paper"),  # the entry
    ("ink", "panel"),  # headwords of the list, bar, code, boxes
    ("ink", "raised"),  # search box, buttons, menus
    ("ink", "accent_soft"),  # the selected row, hovered buttons, messages
    ("ink", "second_soft"),  # warnings, grave messages
    ("ink", "mark"),  # hit words
    ("muted", "paper"),  # aliases, sources, hovered rows, dead links
    ("muted", "panel"),  # excerpts, categories, status line
    ("muted", "raised"),  # placeholder of the search box, menu entries that cannot be used
    ("accent", "paper"),  # links, category
    ("accent", "panel"),  # letters of the list, links in boxes
    ("accent", "second_soft"),  # links in warnings
    ("accent", "raised"),  # links in boxes of the dark theme, titles of its cards
    ("accent", "accent_soft"),  # a link under the pointer
    ("second", "second_soft"),  # the title of a warning
    ("muted", "mark"),  # aliases, sources and captions in which something was found
    ("accent", "mark"),  # links in which something was found
    ("second", "mark"),  # titles of warnings in which something was found
    ("on_accent", "accent"),  # selected text, the default button
)
# Controls and signs that must be seen: 3 : 1 (1.4.11).
SIGNS = (
    ("control", "raised"),  # borders of inputs and buttons
    ("control", "panel"),  # the same from outside, scroll bar of the list
    ("control", "paper"),  # scroll bar of the page
    ("accent", "raised"),  # focus ring
    ("accent", "panel"),  # focus ring, bar of a box
    ("accent", "accent_soft"),  # bar of the selected row
    ("accent", "line"),  # progress in its groove
    ("second", "panel"),  # diamond of a deal
    ("second", "accent_soft"),  # the same in the selected row
    ("second", "second_soft"),  # bar of a warning
    ("ink", "accent_soft"),  # signs of the bar under the pointer
)


def tokens(root: Path, theme: str) -> Tokens:
    return load_tokens(root / "resources" / "themes" / f"{theme}.toml")


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_file_is_toml_and_reads_as_toml_would(root: Path, theme: str) -> None:
    text = (root / "resources" / "themes" / f"{theme}.toml").read_text("utf-8")
    assert tuple(tomllib.loads(text).values()) == tuple(tokens(root, theme))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground"), TEXT)
def test_text_reaches_its_contrast(root: Path, theme: str, front: str, ground: str) -> None:
    chosen = tokens(root, theme)
    assert contrast(getattr(chosen, front), getattr(chosen, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground"), SIGNS)
def test_controls_reach_their_contrast(root: Path, theme: str, front: str, ground: str) -> None:
    chosen = tokens(root, theme)
    assert contrast(getattr(chosen, front), getattr(chosen, ground)) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#1d6b57", "#1d6b57") == pytest.approx(1)


def test_paper_is_white_in_print(root: Path) -> None:
    assert tokens(root, "print").paper == "#ffffff"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace('paper = "#fcfbf8"\n', ""), "paper"),
        (lambda text: text + 'sky = "#0000ff"\n', "sky"),
        (lambda text: text.replace("#fcfbf8", "white"), "white"),
    ],
)
def test_a_broken_theme_says_what_is_wrong(root: Path, tmp_path: Path, change, told: str) -> None:
    broken = tmp_path / "broken.toml"
    text = (root / "resources" / "themes" / "light.toml").read_text("utf-8")
    broken.write_text(change(text), "utf-8")
    with pytest.raises(ThemeBroken, match=told):
        load_tokens(broken)


def test_every_token_is_named_once() -> None:
    assert len(Tokens._fields) == 15
