"""Which files of a folder could be entries, and which of these are none?"""

from __future__ import annotations

import re

from desktop_app.core.content.fields import Fields, truth
from desktop_app.core.model.left_out import LeftOutReason

_MARKDOWN = (".md", ".markdown")
_TEXT = (".txt", ".text", ".rst", ".adoc", ".org")
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_ABOUT = frozenset({"readme", "code_of_conduct"})
_CONTENTS = frozenset({"summary", "_index", "_sidebar", "_navbar"})
# These words are good headwords too, so in a folder of terms only the shouted form is meant.
_ABOUT_AT_THE_ROOT = frozenset(
    {"license", "licence", "copying", "changelog", "contributing", "contributors", "authors"}
    | {"security", "notice"}
)
_TEMPLATE_FOLDERS = frozenset({"templates", "_templates", "template", "archetypes"})


def is_markdown(name: str) -> bool:
    """Whether a file name says Markdown."""
    return name.casefold().endswith(_MARKDOWN)


def is_text(name: str) -> bool:
    """Whether a file may be an entry without saying so: .txt and its like, or no extension."""
    hidden = name.startswith(".")
    return not hidden and (named_as_text(name) or not _EXTENSION.search(name))


def named_as_text(name: str) -> bool:
    """Whether a file name says plain text."""
    return name.casefold().endswith(_TEXT)


def stem(name: str) -> str:
    """The name without its Markdown or text extension; other dots stay ("U.S. trustee")."""
    for extension in (*_MARKDOWN, *_TEXT):
        if name.casefold().endswith(extension):
            return name[: -len(extension)]
    return name


def left_out_by_name(path: str) -> LeftOutReason | None:
    """Why the path in the pack alone says that this is no entry, if it does."""
    *folders, name = path.split("/")
    word = stem(name)
    low = word.casefold().replace("-", "_")
    if any(part.startswith(".") for part in path.split("/")):
        return LeftOutReason.HIDDEN
    if low in _ABOUT:
        return LeftOutReason.ABOUT
    if low in _CONTENTS:
        return LeftOutReason.CONTENTS
    if any(folder.casefold() in _TEMPLATE_FOLDERS for folder in folders):
        return LeftOutReason.TEMPLATE
    if low.strip("_") == "template" and (word.startswith("_") or not folders or word.isupper()):
        return LeftOutReason.TEMPLATE
    if low in _ABOUT_AT_THE_ROOT and (not folders or word.isupper()):
        return LeftOutReason.ABOUT
    return None


def left_out_by_fields(fields: Fields) -> LeftOutReason | None:
    """Why the front matter says that this is no entry, if it does."""
    if truth(fields.text("draft")) is True:
        return LeftOutReason.DRAFT
    return LeftOutReason.UNPUBLISHED if truth(fields.text("published")) is False else None
