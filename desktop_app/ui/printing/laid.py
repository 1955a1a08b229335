"""How are pages to be laid out, and what came of it?"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.paint.marks import Page
from desktop_app.paint.page_layout import PageLayout
from desktop_app.ui.printing.page_source import PageSource


class Wish(NamedTuple):
    """How pages are to be laid out."""

    layout: PageLayout
    answers: bool


class Laid(NamedTuple):
    """Pages that were laid out, and the characters that no typeface has."""

    source: PageSource
    pages: list[Page]
    missing: tuple[str, ...]
