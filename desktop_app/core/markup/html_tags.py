"""Which HTML tags do we know, and what may their attributes say?"""

from __future__ import annotations

import re
from html import unescape

RAW_TAGS = frozenset({"script", "style", "svg", "math", "iframe", "object", "noscript", "template"})
KNOWN_TAGS = RAW_TAGS | {
    "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big",
    "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
    "colgroup", "data", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em",
    "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "input",
    "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "marquee", "menu",
    "meta", "nav", "nobr", "ol", "optgroup", "option", "p", "param", "picture", "pre", "q", "rp",
    "rt", "ruby", "s", "samp", "search", "section", "select", "small", "source", "span", "strike",
    "strong", "sub", "summary", "sup", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
    "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
}  # fmt: skip
# Containers are dropped from the source, else Markdown would not read what they hold.
CONTAINER_TAGS = frozenset({
    "article", "aside", "base", "body", "button", "center", "dialog", "div", "fieldset", "figure",
    "font", "footer", "form", "frame", "frameset", "head", "header", "html", "legend", "link",
    "main", "meta", "nav", "picture", "search", "section", "source",
})  # fmt: skip
LINE_TAGS = frozenset({"br", "hr", "p", "/p", "div", "/div", "li", "/li", "tr", "/tr", "/td"})
_ATTRIBUTE = re.compile(r"""[\s"'/]([A-Za-z-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")


def attribute(tag: str, name: str) -> str:
    """The value of attribute `name` in the source text of one tag, "" where it has none."""
    for found in _ATTRIBUTE.finditer(tag):
        if found[1].lower() == name:
            return unescape(found[2] or found[3] or found[4] or "").strip()
    return ""
