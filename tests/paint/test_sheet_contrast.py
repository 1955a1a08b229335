"""Can all that resources/style.qss draws be read, in every theme?"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paint.theme import Tokens, contrast, load_tokens
from tests.paint.style_sheet import Rule, ground_of, rules, selections, text_of

ROOT = Path(__file__).parents[2]
SHEET = rules(ROOT / "resources" / "style.qss")
THEMES = ("light", "dark")
# What a window or a part of it lies on; labels and things without a ground of their own show it.
GROUNDS = ("paper", "panel", "raised", "accent_soft", "second_soft")
# Quiet words are kept away from the tints, where they would fall below 4.5 : 1.
QUIET_GROUNDS = ("paper", "panel", "raised")
# A hairline tells nothing that is not told without it; neither does the edge of what is off.
HAIRLINE = "line"
OFF = ":disabled"


def tokens(theme: str) -> Tokens:
    return load_tokens(ROOT / "resources" / "themes" / f"{theme}.toml")


def grounds(rule: Rule) -> tuple[str, ...]:
    """Its own ground, or all on which it may stand."""
    own = ground_of(rule, SHEET)
    return (own,) if own else QUIET_GROUNDS if text_of(rule, SHEET) == "muted" else GROUNDS


def texts() -> list[tuple[str, str, str]]:
    """(selector, text, ground) of every rule that sets one of both."""
    found = [
        (rule.selector, text_of(rule, SHEET) or "ink", ground)
        for rule in SHEET
        if rule.token("color") or rule.token("background", "background-color")
        for ground in grounds(rule)
        if not _is_a_sign(rule)
    ]
    placeholders = [
        (rule.selector, rule.token("placeholder-text-color"), ground)
        for rule in SHEET
        if rule.token("placeholder-text-color")
        for ground in grounds(rule)
    ]
    return sorted({*found, *placeholders, *selections(SHEET)})


def _is_a_sign(rule: Rule) -> bool:
    """Whether it draws a part that holds no words: a line, a handle, an indicator."""
    if rule.token("color"):
        return False
    return (
        "::" in rule.selector
        and not rule.selector.partition("::")[2].startswith(("item", "section"))
    ) or ground_of(rule, SHEET) in {"line", "control"}


def edges() -> list[tuple[str, str, str]]:
    """(selector, edge, ground) of every border, against what is inside and what may be outside."""
    return sorted(
        {
            (rule.selector, edge, ground)
            for rule in SHEET
            for edge in [rule.token("border", "border-color", "border-left")]
            # What is drawn on the accent is drawn within it.
            for ground in {*grounds(rule), *(() if edge == "on_accent" else GROUNDS)}
            if edge and edge not in {HAIRLINE, ground} and OFF not in rule.states
        }
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("selector", "text", "ground"), texts())
def test_words_reach_their_contrast(theme: str, selector: str, text: str, ground: str) -> None:
    chosen = tokens(theme)
    assert contrast(getattr(chosen, text), getattr(chosen, ground)) >= 4.5, selector


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("selector", "edge", "ground"), edges())
def test_edges_reach_their_contrast(theme: str, selector: str, edge: str, ground: str) -> None:
    chosen = tokens(theme)
    assert contrast(getattr(chosen, edge), getattr(chosen, ground)) >= 3, selector


def test_the_sheet_is_read_whole() -> None:
    assert len(SHEET) > 90
    assert ("QPushButton:hover", "ink", "accent_soft") in texts()
    assert ("QPushButton:default", "on_accent", "accent") in texts()
    assert ('#message[grave="true"]', "ink", "second_soft") in texts()
    assert ("#search", "on_accent", "accent") in texts()
    assert ("QPushButton:focus", "accent", "raised") in edges()
