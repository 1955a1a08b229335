"""How must lines stand so that Python-Markdown reads them as people mean them?

It wants a blank line before a list, four columns a level, `1.` and never `1)`, and takes `#tag`
for a heading. Code has been taken out before (`mask`), so every line here is text.
"""

from __future__ import annotations

import re

from desktop_app.core.markup.flat import BOX_CLOSE, BOX_OPEN
from desktop_app.core.markup.mask import TOKEN_START, literal

SPLIT = "\U000f0019"  # a paragraph that keeps two lists apart, taken out again afterwards
MAX_QUOTES = 12  # deeper quotes stay as they are
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"(?P<lead> *+)(?P<mark>[-*+]|\d{1,9}[.)])(?:(?P<gap> ++)(?P<text>.*)|)$")
_RULE = re.compile(r" {0,3}(?:(?:\* *+){3,}|(?:- *+){3,}|(?:_ *+){3,})$")
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_HASHES = re.compile(r" {0,3}(#++)")
_DELIMITER = re.compile(r" *+\|?(?: *+:?-++:? *+\|?)++$")
_BOX = f"{BOX_OPEN}{BOX_CLOSE}"


def arrange(lines: list[str], depth: int = 0) -> list[str]:
    """The lines of a text in the form that Python-Markdown reads rightly."""
    return _Arranger(boxes_as_quotes(lines) if depth == 0 else lines, depth).run()


def boxes_as_quotes(lines: list[str]) -> list[str]:
    """Boxes that tags open and close become quotes; a tag without its partner goes."""
    pairs = _pairs(lines)
    out: list[str] = []
    level = 0
    for number, line in enumerate(lines):
        sign = line[:1]
        if not sign or sign not in _BOX:
            out.append("> " * level + line if level else line)
        elif number in pairs and level < MAX_QUOTES:
            level += 1 if sign == BOX_OPEN else -1
            out.append("> " * min(level, level - (sign == BOX_OPEN)))
            if sign == BOX_OPEN:
                out += ["> " * level + line[1:], "> " * level]
    return out


def _pairs(lines: list[str]) -> set[int]:
    waiting: list[int] = []
    pairs: set[int] = set()
    for number, line in enumerate(lines):
        if line.startswith(BOX_OPEN):
            waiting.append(number)
        elif line.startswith(BOX_CLOSE) and waiting:
            opened = waiting.pop()
            if len(waiting) < MAX_QUOTES:
                pairs |= {opened, number}
    return pairs


class _Arranger:
    """One pass over the lines; `stack` holds (column of the mark, column of the text, kind)."""

    def __init__(self, lines: list[str], depth: int) -> None:
        self._lines = lines
        self._depth = depth
        self._out: list[str] = []
        self._stack: list[tuple[int, int, str]] = []
        self._block_level = 0  # of the first line since the last blank one
        self._own_paragraph = False  # the last text is a paragraph of its own, below its item

    def run(self) -> list[str]:
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            lead = line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4)
            line = lead + line[len(line) - len(line.lstrip(" \t")) :]
            if not line.strip():
                self._out.append("")
                at += 1
            elif self._depth < MAX_QUOTES and _QUOTE.match(line):
                at = self._quote(at)
            else:
                self._line(line, self._lines[at + 1] if at + 1 < len(self._lines) else "")
                at += 1
        return self._out

    def _blank(self) -> None:
        if self._out and self._out[-1]:
            self._out.append("")

    def _quote(self, at: int) -> int:
        inner: list[str] = []
        while at < len(self._lines) and (found := _QUOTE.match(self._lines[at])):
            inner.append(self._lines[at][found.end() :])
            at += 1
        self._blank()
        self._stack.clear()
        arranged = arrange(inner, self._depth + 1)
        while arranged and not arranged[-1]:
            arranged.pop()
        self._out += [f"> {line}" if line else ">" for line in arranged]
        if not inner[-1].strip():
            self._out.append("")
        return at

    def _line(self, line: str, following: str) -> None:
        if _RULE.match(line):
            if self._stack:
                self._blank()
            self._stack.clear()
            self._out.append(line)
        elif _HEADING.match(line):
            self._blank()
            self._stack.clear()
            self._out += [line.strip(), ""]
        elif (found := _ITEM.match(line)) and self._is_item(found):
            self._item(found)
        else:
            self._text(line, following)

    def _is_item(self, found: re.Match[str]) -> bool:
        """A number may open a list inside a paragraph only as 1, else "1986." would."""
        if self._stack or not self._out or not self._out[-1]:
            return bool(self._stack) or len(found["lead"]) < 4
        first = found["mark"] in "-*+" or found["mark"][:-1] == "1"
        return bool(found["text"]) and (first or self._out[-1].rstrip().endswith(":"))

    def _item(self, found: re.Match[str]) -> None:
        column = len(found["lead"])
        kind = "-" if found["mark"] in "-*+" else found["mark"][-1]
        if not self._stack or self._own_paragraph:
            self._blank()
        self._own_paragraph = False
        level = len(self._stack)
        while self._stack and column < self._stack[-1][0] + 2:
            level -= 1
            left = self._stack.pop()
            if column >= left[0] - 1 and left[2] != kind:
                self._out += ["", "    " * level + SPLIT, ""]
        text_column = column + len(found["mark"]) + min(len(found["gap"] or " "), 4)
        self._stack.append((column, text_column, kind))
        if not self._out or not self._out[-1]:
            self._block_level = level
        elif level < self._block_level:  # else Markdown takes the item into the block below it
            self._out.append("")
            self._block_level = level
        mark = kind if kind == "-" else f"{found['mark'][:-1]}."
        self._out.append("    " * level + f"{mark} {(found['text'] or '').strip() or chr(0x200B)}")

    def _text(self, line: str, following: str) -> None:
        text = line.lstrip(" ")
        column = len(line) - len(text)
        if hashes := _HASHES.match(line):
            text = literal(hashes[1]) + line[hashes.end() :]
        after_blank = not self._out or not self._out[-1]
        is_code = text.startswith(TOKEN_START)
        self._own_paragraph = after_blank or self._own_paragraph
        if after_blank or is_code:
            self._close_lists(column)
        if is_code or ("|" in text and "-" in following and _DELIMITER.match(following)):
            self._blank()
        if self._stack:
            extra = column - self._stack[-1][1] if after_blank else 0
            self._out.append("    " * len(self._stack) + " " * (extra if extra > 3 else 0) + text)
        else:
            self._out.append(text if hashes else line)
        if is_code:
            self._out.append("")
        elif after_blank:
            self._block_level = len(self._stack)

    def _close_lists(self, column: int) -> None:
        """A paragraph or code at `column` ends the items whose marks stand beside or after it."""
        while self._stack and column < self._stack[-1][0] + 2:
            self._stack.pop()
