"""What does a shortcode or template tag stand for: a link, an image, a box, words or nothing?

Tags are Hugo's `{{< … >}}` and `{{% … %}}`, Liquid's and GitBook's `{% … %}` and placeholders
`{{ … }}`. None of them is run: each becomes the most readable thing that it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Meaning(Enum):
    """What a tag stands for."""

    WORDS = auto()  # `words`, possibly ""
    LINK = auto()  # `target`, with `words` or (where "") the target's title
    IMAGE = auto()  # `target`, `words` is its caption
    OPEN_BOX = auto()  # `target` is the kind of box, `words` its title
    CLOSE_BOX = auto()
    SKIP = auto()  # stands where prose is not: a table of contents


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as understood; `address` says that `target` may stand inside `[words](…)`."""

    meaning: Meaning
    words: str = ""
    target: str = ""
    address: bool = False


_ARGUMENT = re.compile(
    r"""(?P<name>[\w.-]++)[ \t\n]*+[=:][ \t\n]*+(?P<value>"[^"]*"|'[^']*'|`[^`]*`|[^\s"'`]+)"""
    r"""|(?P<quoted>"[^"]*"|'[^']*'|`[^`]*`)|(?P<bare>\S+)"""
)
_TOOLTIPS = {"glossary_tooltip", "glossary-tooltip", "tooltip", "term", "glossary", "gloss"}
_REFERENCES = {"ref", "relref", "link", "post_url", "page-ref", "content-ref", "xref"}
_EMBEDS = {"glossary_definition", "include", "embed", "readfile"}
_IMAGES = {"figure", "img", "image", "imgproc"}
_BOXES = {
    "hint": "note", "note": "note", "info": "note", "alert": "note", "callout": "note",
    "notice": "note", "admonition": "note", "tip": "tip", "success": "tip", "warning": "warning",
    "caution": "warning", "danger": "warning", "quote": "quote", "details": "note",
}  # fmt: skip
_STYLES = {"info": "note", "success": "tip", "warning": "warning", "danger": "warning"}
_CONTENTS = {"toc", "table_of_contents", "tableofcontents"}
_READABLE = ("text", "title", "caption", "label", "heading", "alt", "summary", "name", "content")
_TARGETS = ("term_id", "term", "id", "key", "slug", "page", "path", "url", "href", "file", "src")
_TERM = re.compile(r"[^\W\d_]+(?:[ _-][^\W\d_]+)*")


def read_tag(inner: str, opener: str) -> Tag:
    """Understand the text between the braces; `opener` is `{{<`, `{{%`, `{{` or `{%`."""
    text = inner.strip().strip("-").strip()
    if text.startswith("/*"):  # Hugo's way to write a shortcode that is not run
        return Tag(Meaning.WORDS, text.strip("/*").strip())
    if opener == "{{":
        return Tag(Meaning.WORDS, _placeholder(text))
    closing = text.startswith(("/", "end"))
    text = text.removeprefix("/").strip()
    name, named, positional = _arguments(text)
    if closing:
        bare = name.removeprefix("end")
        return Tag(Meaning.CLOSE_BOX if bare in _BOXES else Meaning.WORDS)
    return _meaning(name, named, positional)


def _placeholder(text: str) -> str:
    """The words of `{{ … }}`: a quoted text if there is one, else the path before any filter."""
    quoted = re.search(r"\"([^\"]*)\"|'([^']*)'", text)
    if quoted:
        return quoted[1] or quoted[2] or ""
    return text.partition("|")[0].strip().strip("{}").strip()


def _arguments(text: str) -> tuple[str, dict[str, str], list[str]]:
    name = ""
    named: dict[str, str] = {}
    positional: list[str] = []
    for found in _ARGUMENT.finditer(text):
        if not name:
            name = (found["name"] or found["quoted"] or found["bare"]).strip("\"'`").lower()
            if found["value"]:
                positional.append(_unquoted(found["value"]))
        elif found["name"]:
            named[found["name"].lower()] = _unquoted(found["value"])
        elif found["quoted"] or found["bare"] != "/":
            positional.append(_unquoted(found["quoted"] or found["bare"]))
    return name, named, positional


def _unquoted(text: str) -> str:
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] in "\"'`" else text


def _first(named: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((named[key] for key in keys if named.get(key)), "")


def _meaning(name: str, named: dict[str, str], positional: list[str]) -> Tag:
    words = _first(named, _READABLE)
    target = _first(named, _TARGETS) or (positional[0] if positional else "")
    if name in _TOOLTIPS | _EMBEDS and (target or words):
        return Tag(Meaning.LINK, words, target or words)
    if name in _REFERENCES and target:
        return Tag(Meaning.LINK, words, target, address=True)
    if name in _IMAGES and target:
        return Tag(Meaning.IMAGE, words, target)
    if name in _BOXES:
        kind = _STYLES.get(named.get("style", named.get("type", "")), _BOXES[name])
        return Tag(Meaning.OPEN_BOX, words, kind)
    if name in _CONTENTS:
        return Tag(Meaning.SKIP)
    return Tag(Meaning.WORDS, words or _readable(positional))


def _readable(positional: list[str]) -> str:
    """The first argument that reads as words: letters, possibly joined by spaces and hyphens."""
    return next((text for text in positional if " " in text or _TERM.fullmatch(text)), "")
