"""Which files of a folder are Markdown, and which of these are no entries?"""

from __future__ import annotations

import re

from desktop_app.core.content.fields import Fields, truth

_MARKDOWN = (".md", ".markdown")
_TEXT = (".txt", ".text", ".rst", ".adoc", ".org")
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_ANYWHERE = frozenset({"readme", "code_of_conduct", "summary", "_index", "_sidebar", "_navbar"})
# These words are good headwords too, so in a folder of terms only the shouted form is meant.
_AT_THE_ROOT = frozenset(
    {"license", "licence", "copying", "changelog", "contributing", "contributors", "authors"}
    | {"security", "notice", "template"}
)
_TEMPLATE_FOLDERS = frozenset({"templates", "_templates", "template", "archetypes"})


def is_markdown(name: str) -> bool:
    """Whether a file name says Markdown."""
    return name.casefold().endswith(_MARKDOWN)


def is_text(name: str) -> bool:
    """Whether a file may be an entry without saying so: .txt and its like, or no extension."""
    hidden = name.startswith(".")
    return not hidden and (name.casefold().endswith(_TEXT) or not _EXTENSION.search(name))


def stem(name: str) -> str:
    """The name without its Markdown extension; other dots stay ("U.S. trustee")."""
    for extension in _MARKDOWN:
        if name.casefold().endswith(extension):
            return name[: -len(extension)]
    return name


def left_out_by_name(path: str) -> bool:
    """Whether the path in the pack alone says that this is no entry."""
    *folders, name = path.split("/")
    word = stem(name)
    low = word.casefold().replace("-", "_")
    if name.startswith(".") or low in _ANYWHERE:
        return True
    if any(folder.casefold() in _TEMPLATE_FOLDERS for folder in folders):
        return True
    if low.strip("_") == "template" and word.startswith("_"):
        return True
    return low in _AT_THE_ROOT and (not folders or word.isupper())


def left_out_by_fields(fields: Fields) -> bool:
    """Whether the front matter says that this is not published."""
    said = (truth(fields.text("draft")), truth(fields.text("published")))
    return said[0] is True or said[1] is False
