"""Which HTML may an entry's page hold?"""

from __future__ import annotations

_BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "br", "div"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
_TABLES = {"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"}
_INLINE = {"a", "b", "i", "em", "strong", "code", "kbd", "samp", "var", "s", "u", "sub", "sup"}
_MORE = {"small", "big", "cite", "q", "dfn", "tt", "span", "img", "bdi", "bdo", "wbr"}
TAGS = frozenset(_BLOCKS | _LISTS | _TABLES | _INLINE | _MORE)
# Between Markdown and the last step also what is about to be renamed or boxed.
_PASSING = frozenset({"h1", "mark", "del", "ins", "strike", "details", "summary"})
_DROPPED = frozenset(
    {"script", "style", "svg", "math", "iframe", "object", "noscript", "template", "title"}
    | {"audio", "video", "canvas", "select", "textarea", "embed"}
)
BOXES = ("example", "tip", "warning", "quote", "question", "note")
CLASSES: dict[str, frozenset[str]] = {
    "table": frozenset({"callout", "fold", *BOXES}),
    "div": frozenset({"callout", "fold", "footnotes", *BOXES}),
    "p": frozenset({"callout-title", "caption"}),
    "span": frozenset({"dead", "caption", "mark"}),
    "a": frozenset({"ext"}),
    "li": frozenset({"task"}),
}
ALIGNED = ("th", "td")
ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": frozenset(),  # else nh3 lets lang and title pass everywhere
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt"}),
    "ol": frozenset({"start"}),
    "th": frozenset({"align", "colspan", "rowspan"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    **{tag: frozenset({"id"}) for tag in ("h2", "h3", "h4", "h5", "h6", "li", "sup", "table")},
    **{tag: frozenset({"dir"}) for tag in ("p", "div", "bdo", "bdi")},
}
SCHEMES = frozenset({"entry", "http", "https", "mailto", "image", "diagram"})


def clean(html: str, *, last: bool = True) -> str:
    """`html` with nothing but what pages may hold; applied twice it changes nothing more.

    With `last` False the tags pass that `finish` is about to rename.
    """
    import nh3

    classes = {tag: set(names) for tag, names in CLASSES.items()}
    attributes = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    tags = set(TAGS)
    if not last:
        tags |= _PASSING
        classes["div"] |= {"admonition", "footnote"}
        classes["p"] |= {"admonition-title"}
        classes["details"] = set(BOXES)
        attributes["h1"] = {"id"}
    return nh3.clean(
        html,
        tags=tags,
        clean_content_tags=set(_DROPPED),
        attributes=attributes,
        allowed_classes=classes,
        url_schemes=set(SCHEMES),
        url_relative="pass_through",
        link_rel=None,
        strip_comments=True,
    )
