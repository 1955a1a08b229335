"""What comes back from the worker that makes role sheets?"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.model.ref import EntryRef
from desktop_app.pages.role_sheets import RoleSheets
from desktop_app.paint.marks import Page
from desktop_app.paint.sheet_source import SheetSource


class Made(NamedTuple):
    """The sheets of a deal, and where the pages of each come from, in the same order."""

    ref: EntryRef
    sheets: RoleSheets
    sources: tuple[SheetSource, ...]


class Laid(NamedTuple):
    """The pages of one sheet, and the characters that no typeface has."""

    number: int
    pages: list[Page]
    missing: tuple[str, ...]
