"""What stands on a page in the place of a diagram's block: a picture with words, or what is wrong?

The page as rendered holds a picture whose address is the block (`markup.diagrams`). The picture
is painted where the page is shown; here it gets its words, or gives way to its faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import TYPE_CHECKING

from desktop_app.core.markup.diagrams import MOST, SCHEME, diagram_at, diagram_src
from desktop_app.wording import problem_line, tr

if TYPE_CHECKING:
    from desktop_app.core.model.entry import Entry
    from desktop_app.core.model.problem import Problem

_IMAGE = rf'<img src="({SCHEME}[^"]*)" alt="">'
_PLACE = re.compile(f"<p>{_IMAGE}</p>|{_IMAGE}")
_TOLD_PROBLEMS = 5


class Diagrams:
    """Puts words to the diagrams of pages; reads each block once. May be asked on any thread."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, str], str] = {}

    def are_at_hand(self, html: str, entry: Entry) -> bool:
        """Whether `put` answers at once: the first time a block is read as YAML."""
        if SCHEME not in html:
            return True
        path, line = entry.path, entry.body_line
        return all((path, line, found[0]) in self._known for found in _PLACE.finditer(html))

    def put(self, html: str, entry: Entry) -> str:
        """The page with the words of each diagram under it."""
        return self.put_at(html, entry.path, entry.body_line)

    def put_at(self, html: str, path: str, first_line: int) -> str:
        """The same for a part of a file that begins on that line."""
        if SCHEME not in html:
            return html
        count = 0

        def told(found: re.Match[str]) -> str:
            nonlocal count
            count += 1
            key = path, first_line, found[0]
            if count <= MOST and key not in self._known:
                self._known[key] = _told(found[1] or found[2], path, first_line)
            return self._known[key] if count <= MOST else _one_too_many(found[1] or found[2])

        return _PLACE.sub(told, html)


def _told(src: str, path: str, first_line: int) -> str:
    from desktop_app.core.content.diagram_block import parse_diagram
    from desktop_app.pages.diagram_words import caption

    found = diagram_at(unescape(src))
    if found is None:
        return ""
    line, text = found
    diagram, problems = parse_diagram(text, first_line + line, path)
    if diagram is None:
        return _wrong(text, _lines(problems))
    words = escape(caption(diagram))
    image = f'<img src="{diagram_src(0, text)}" alt="{words}">'  # the same wherever it stands
    return f'<p>{image}</p>\n<p class="caption">{words}</p>'


def _lines(problems: Iterable[Problem]) -> list[str]:
    lines = [*map(problem_line, problems)]
    more = len(lines) - _TOLD_PROBLEMS
    if more <= 0:
        return lines
    rest = tr("and 1 more") if more == 1 else tr("and {count} more", count=more)
    return [*lines[:_TOLD_PROBLEMS], rest]


def _one_too_many(src: str) -> str:
    found = diagram_at(unescape(src))
    told = tr("{limit} diagrams are the most that one page shows.", limit=MOST)
    return _wrong(found[1], [told]) if found else ""


def _wrong(text: str, lines: Iterable[str]) -> str:
    """Why there is no picture, then the block as it is written, so that nothing is lost."""
    title = tr("This diagram cannot be drawn")
    told = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        '<table class="callout warning"><tbody><tr><td>'
        f'<p class="callout-title">{escape(title)}</p>{told}</td></tr></tbody></table>\n'
        f"<pre><code>{escape(text)}</code></pre>"
    )
