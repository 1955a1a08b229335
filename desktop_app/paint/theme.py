"""Which colour does each part of the picture have?"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_CHANNELS = (1, 3, 5)
_LINEAR_BELOW = 0.04045


class ThemeBroken(Exception):
    """A theme file lacks a token or holds a line that is none; the text says which."""


class Tokens(NamedTuple):
    """The colours of one theme, each as "#rrggbb". Meanings: CONTRIBUTING.md, Theme."""

    paper: str
    panel: str
    raised: str
    line: str
    ink: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    control: str
    first: str
    first_soft: str
    second: str
    second_soft: str
    mark: str


def load_tokens(path: Path) -> Tokens:
    """Read a theme file; ThemeBroken when a token is missing, unknown or no colour.

    The files are TOML of one shape only, `name = "#rrggbb"`, and read as such: tomllib would
    take longer to import than everything else here takes together.
    """
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, _, value = line.partition("=")
        colour = value.strip().strip('"')
        if not _is_colour(colour):
            raise ThemeBroken(line)
        found[name.strip().replace("-", "_")] = colour
    if missing := set(Tokens._fields) ^ found.keys():
        raise ThemeBroken(", ".join(sorted(missing)))
    return Tokens(**found)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in _CHANNELS)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= _LINEAR_BELOW:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def _is_colour(text: str) -> bool:
    return (
        len(text) == len("#rrggbb") and text[0] == "#" and set(text[1:]) <= set("0123456789abcdef")
    )
