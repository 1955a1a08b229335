"""A page that holds every part that an author can write, as the renderer makes it."""

from __future__ import annotations

from desktop_app.core.markup.render import LinkTarget, RenderJob, render

BATNA = LinkTarget("entry:common-ground/term/batna", "BATNA")
ZOPA = LinkTarget("entry:common-ground/term/zopa", "ZOPA")
MARKDOWN = """
A page with *emphasis*, `code`, a [[BATNA]] link, a [[dead one]], ==marked words== and a
[site](https://example.org/read).[^1]

## Boxes

> [!example] [[BATNA|Of its own]]
> An example.

> [!tip]
> A tip.

> [!warning] Not so fast
> A warning.

> [!quote]
> A quotation.

> [!question]- Which side gains *more*?
> The vendor, by two points.
>
> ## Hidden heading
> Under it a [[ZOPA]] link.

> [!note]- Another
> The second answer.

## Tables

| Style | Own |
|---|---:|
| Competing | 1.20 |
| Avoiding | 12 |

> A block quote of its own
>
> with two paragraphs.

Term
: Its definition.

1. First
2. Second
    - nested

- plain
- [x] done

```python
def gain(value):
    return value
```

[^1]: The note.
"""


def all_parts() -> str:
    """The page's HTML."""
    page = render(RenderJob(MARKDOWN, {"batna": BATNA, "zopa": ZOPA}))
    assert page.reason is None
    return f"<h1>All parts</h1>{page.html}"
