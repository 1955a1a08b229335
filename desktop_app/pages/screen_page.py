"""How is a page's HTML put so that QTextBrowser shows all that it says?

A callout says its kind in words, folded boxes are closed, tables of one column are as wide as the
page. Only classes and ids that `markup.sanitise` lets through, or that this package wrote, are
looked at; the words of the page stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import count

from desktop_app.pages.box_names import box_names, says_no_more
from desktop_app.wording import tr

# As texts: a start compiles those alone that its page has something for.
_BOX = (
    r'<(table|div) class="callout (example|tip|warning|quote|question|note)( fold)?"'
    r'((?: id="[^"]*")?)>((?:<tbody><tr><td>)?)(?:<p class="callout-title">(.*?)</p>)?'
)
_SOURCE = r'(<p class="source">.*?)</p>'
_PARAGRAPH = r"<p>(.*?)</p>"
_PICTURE = r'<img src="((?:image|diagram):[^"]*)"'
_ROW = r"<tr>(?:(?!<tr>).)*?<img(?:(?!<tr>).)*?</tr>"
_CELL = r"<t[dh][ >]"
_ROW_SHARE = 90  # per cent of the page for the pictures of one row
_FOLD = ' id="fold-'
_CHIPS = '<p class="chips">'
_UNBROKEN = str.maketrans({" ": "\u00a0", "-": "\u2011"})


class ScreenPage:
    """A page and which of its folded boxes are open, by their numbers from 1."""

    def __init__(self, html: str) -> None:
        self.html = html
        self._opened: frozenset[int] = frozenset()
        self._has_folds = _FOLD in html

    def shown(self) -> str:
        """The page as it is set: every folded box closed but those that were opened."""
        return screen_html(self.html, self._opened)

    def renew(self, html: str) -> None:
        """Go on with a newer form of the same page; what is open stays open."""
        self.html, self._has_folds = html, _FOLD in html

    def open(self, numbers: Iterable[int]) -> bool:
        """Open these boxes too; False when they were."""
        before = self._opened
        self._opened |= frozenset(numbers)
        return self._opened != before

    def turn(self, number: int) -> bool:
        """Open a box or close it again; False when there is none of that number."""
        if number not in self._words():
            return False
        self._opened ^= {number}
        return True

    def hidden_words(self) -> dict[int, str]:
        """The words of each box that is closed, as HTML."""
        return {n: words for n, words in self._words().items() if n not in self._opened}

    def has(self, anchor: str) -> bool:
        """Whether the page has a heading of that name."""
        from html import escape

        return f'id="{escape(anchor)}"' in self.html

    def folds_around(self, anchor: str) -> set[int]:
        """The boxes that hold the heading of that name."""
        if not self._has_folds:
            return set()
        from desktop_app.core.markup.folds import folds_around

        return folds_around(self.html, anchor)

    def pictures(self) -> list[str]:
        """The names of the pictures, each once, in their order."""
        if "<img" not in self.html:
            return []
        from html import unescape

        return list(dict.fromkeys(unescape(name) for name in re.findall(_PICTURE, self.html)))

    def _words(self) -> dict[int, str]:
        if not self._has_folds:
            return {}
        from desktop_app.core.markup.folds import folded_words

        return folded_words(self.html)


def screen_html(html: str, opened: Container[int] = frozenset()) -> str:
    """The page as it is set: every folded box closed but those whose numbers are in `opened`."""
    html = _with_chips(_with_copy_links(html))
    if "<img" in html:
        html = re.sub(_PARAGRAPH, _with_picture, html, flags=re.DOTALL)
        html = re.sub(_ROW, _with_narrow_pictures, html, flags=re.DOTALL)
    if "callout" not in html:
        return html
    names = box_names()

    def dressed(found: re.Match[str]) -> str:
        tag, kind, fold, name, begin, title = found.groups(default="")
        # Only the attribute makes a box as wide as the column; style sheets cannot.
        wide = ' width="100%"' if tag == "table" else ""
        opening = f'<{tag}{wide} class="callout {kind}{fold}"{name}>{begin}'
        return f'{opening}<p class="callout-title">{_titled(names[kind], kind, title)}</p>'

    html = re.sub(_BOX, dressed, html, flags=re.DOTALL)
    if _FOLD in html:
        from desktop_app.core.markup.folds import with_folds

        html = with_folds(html, opened)
    return html


def _with_copy_links(html: str) -> str:
    """A link behind each source that copies it: `copy:` and its number, from 0."""
    if '<p class="source">' not in html:
        return html
    numbers = count()
    words = tr("Copy citation").replace(" ", "\u00a0")

    def linked(found: re.Match[str]) -> str:
        return f'{found[1]} <a class="copy" href="copy:{next(numbers)}">{words}</a></p>'

    return re.sub(_SOURCE, linked, html, flags=re.DOTALL)


def _with_chips(html: str) -> str:
    """The terms of a deal as chips: no line ends within one, and they stand apart."""
    start = html.find(_CHIPS)
    if start < 0:
        return html
    end = html.find("\n", start)
    line = html[start:end] if end > start else html[start:]
    whole = re.sub(r">([^<]+)</", lambda name: f">{name[1].translate(_UNBROKEN)}</", line)
    apart = re.sub(r"(</(?:a|span)>) · (?=<)", r'\1<span class="gap"> </span>', whole)
    marked = apart.replace("<a ", '<a class="chip" ').replace('"dead"', '"chip"')
    return html.replace(line, marked, 1)


def _with_picture(found: re.Match[str]) -> str:
    """Mark a paragraph that holds a picture: its leading would be multiplied."""
    inner = found[1]
    return f'<p class="picture">{inner}</p>' if "<img" in inner else found[0]


def _titled(name: str, kind: str, title: str) -> str:
    """The kind in words, then what the author called the box, if that is something else."""
    label = f'<span class="kind">{name}</span>'
    return label if says_no_more(title, kind) else f"{label} · {title.strip()}"


def _with_narrow_pictures(found: re.Match[str]) -> str:
    """Leave room beside the pictures of a table's row: the other columns would be a letter wide."""
    row = found[0]
    share = _ROW_SHARE // max(1, len(re.findall(_CELL, row)))
    return row.replace("<img ", f'<img style="max-width: {share}%" ')
