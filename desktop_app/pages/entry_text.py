"""How does a page read in a terminal? Safe HTML becomes wrapped lines."""

from __future__ import annotations

import textwrap
from html.parser import HTMLParser

WIDTH = 80
_BLOCKS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "pre", "tr", "table", "hr"]
)
_BOXES = frozenset(["ul", "ol", "blockquote", "dd"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def html_as_text(html: str, width: int = WIDTH) -> str:
    """The words of sanitised HTML, one block a paragraph, headings underlined."""
    reader = _Reader(width)
    reader.feed(html)
    reader.close()
    reader.end_block()
    return "\n".join(reader.lines).strip("\n")


class _Reader(HTMLParser):
    def __init__(self, width: int) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._width = width
        self._words: list[str] = []
        self._tag = ""
        self._depth = 0
        self._raised = False  # inside <sup>
        self._last = ""
        self._mark = ""
        self._counts: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _BLOCKS or tag in _BOXES:
            # Text inside a list item often stands in a paragraph of its own: one block, one mark.
            self.end_block(keep_mark=tag == "p")
            self._tag = tag
        if tag in ("ul", "ol"):
            self._counts.append(0 if tag == "ol" else None)
        if tag in _BOXES:
            self._depth += 1
        if tag == "li":
            self._mark = self._next_mark()
        elif tag in ("td", "th") and any(map(str.strip, self._words)):
            self._words.append("  |  ")
        elif tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._raised = True

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _BOXES:
            self.end_block()
        if tag in _BOXES:
            self._depth -= 1
        if tag == "sup":
            self._raised = False
        if tag in ("ul", "ol") and self._counts:
            self._counts.pop()

    def handle_data(self, data: str) -> None:
        shown = data.translate(_RAISED) if self._raised else data
        self._words.append(shown if self._tag == "pre" else shown.replace("\n", " "))

    def _next_mark(self) -> str:
        count = self._counts[-1] if self._counts else None
        if count is None:
            return "• "
        self._counts[-1] = count + 1
        return f"{count + 1}. "

    def end_block(self, *, keep_mark: bool = False) -> None:
        """Put what was gathered into lines."""
        text = "".join(self._words)
        self._words.clear()
        if self._tag == "pre":
            lines = text.strip("\n").splitlines()
        else:
            lines = [" ".join(line.split()) for line in text.split("\n")]
        if any(lines):
            self._put(lines)
            self._mark = ""
        elif not keep_mark:
            self._mark = ""
        self._tag = ""

    def _put(self, lines: list[str]) -> None:
        kind = "row" if self._mark else self._tag  # rows of a list or table stand close
        if self.lines and not (kind == self._last in ("row", "tr")):
            self.lines.append("")
        self._last = kind
        indent = "  " * self._depth
        if self._tag == "pre":
            self.lines += [indent + "  " + line for line in lines]
        else:
            self.lines += self._wrapped(lines, indent)
        if self._tag in _HEADINGS:
            self.lines.append(indent + ("=" if self._tag == "h1" else "-") * len(lines[0]))

    def _wrapped(self, lines: list[str], indent: str) -> list[str]:
        first = indent + self._mark
        rest = indent + " " * len(self._mark)
        told: list[str] = []
        for line in lines:
            told += textwrap.wrap(
                line,
                self._width,
                initial_indent=first,
                subsequent_indent=rest,
                break_on_hyphens=False,
            ) or [""]
            first = rest
        return told
