"""Which actions does a person mean who types a few letters of a name?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.core.search.normal import fold

_FIRST, _WORD, _INSIDE, _OTHER, _LETTERS = range(5)
_LEAST_LETTERS = 3  # fewer, in order but apart, stand in nearly every name


class Command(NamedTuple):
    """An action as it is looked for; `also` are other words that a person may think of."""

    name: str
    title: str
    group: str
    key: str = ""
    also: str = ""


def ranked(query: str, commands: Sequence[Command], recent: Sequence[str]) -> list[Command]:
    """The commands that answer to every word of the query, best first.

    Among equals those used last come first (`recent` holds names, newest first), then the order
    given.
    """
    words = fold(query).split() if query.strip() else []
    found = []
    for place, command in enumerate(commands):
        scores = [_score(word, command) for word in words]
        if None in scores:
            continue
        used = recent.index(command.name) if command.name in recent else len(recent)
        found.append((sum(score or 0 for score in scores), used, place, command))
    return [command for *_, command in sorted(found)]


def _score(word: str, command: Command) -> int | None:
    """How well a word fits, 0 best; None when it does not."""
    title = fold(command.title)
    if title.startswith(word):
        return _FIRST
    if f" {word}" in title:
        return _WORD
    if word in title:
        return _INSIDE
    others = fold(f"{command.group} {command.also} {command.key}")
    if f" {word}" in f" {others}":
        return _OTHER
    if len(word) >= _LEAST_LETTERS and _in_order(word, title):
        return _LETTERS
    return None


def _in_order(word: str, text: str) -> bool:
    """Whether the letters stand in the text in this order, the first at a word's beginning."""
    at = f" {text}".find(f" {word[0]}")
    for letter in word if at >= 0 else "":
        at = text.find(letter, at) + 1
        if not at:
            return False
    return at >= 0
