"""Where does a mark occur next, found without reading any stretch of text twice?"""

from __future__ import annotations

import re
from bisect import bisect_left

_TICKS = re.compile(r"`+")
_PARENS = re.compile(r"\\.|[()\n]", re.DOTALL)


class Finder:
    """Answers "where next?" over one text in time linear in the text, whatever is asked.

    Questions about one needle come with rising start positions, as a lexer asks them.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, tuple[int, int]] = {}
        self._ticks: dict[int, list[int]] | None = None
        self._closing: dict[int, int] | None = None

    def next(self, needle: str, start: int) -> int:
        """The first offset of `needle` at or after `start`, or -1."""
        asked, found = self._known.get(needle, (start + 1, -1))
        if asked <= start and (found == -1 or found >= start):
            return found
        found = self._text.find(needle, start)
        self._known[needle] = (start, found)
        return found

    def paragraph_end(self, start: int) -> int:
        """The offset at which the paragraph around `start` ends."""
        ends = (self.next("\n\n", start), self.next("\n>\n", start))
        return min((end for end in ends if end >= 0), default=len(self._text))

    def line_end(self, start: int) -> int:
        """The offset of the line feed that ends the line, or the text's length."""
        end = self.next("\n", start)
        return len(self._text) if end < 0 else end

    def tick_run(self, length: int, start: int) -> int:
        """The first run of exactly `length` backticks at or after `start`, or -1."""
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._text):
                self._ticks.setdefault(run.end() - run.start(), []).append(run.start())
        runs = self._ticks.get(length, [])
        place = bisect_left(runs, start)
        return runs[place] if place < len(runs) else -1

    def closing_paren(self, opening: int) -> int:
        """The offset of the `)` that matches the `(` at `opening` on its line, or -1."""
        if self._closing is None:
            self._closing = {}
            open_ones: list[int] = []
            for sign in _PARENS.finditer(self._text):
                if sign[0] == "(":
                    open_ones.append(sign.start())
                elif sign[0] == ")" and open_ones:
                    self._closing[open_ones.pop()] = sign.start()
                elif sign[0] == "\n":
                    open_ones.clear()
        return self._closing.get(opening, -1)
