"""Which lines of a body are code blocks, and what is left when they are taken out?

The text that is left has as many lines as the body, so that line numbers hold: the first line
of a code block becomes its token (with the quote marks, list mark and indent before it), the
other lines become empty. Private-use characters of plane 15 are the tokens' own; those that a
body brings are replaced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN_START, TOKEN_END = "\U000f0000", "\U000f0001"
SPAN_START, SPAN_END = "\U000f0002", "\U000f0003"  # inline pieces, see `prepare`
LITERAL_BASE = 0xF0100
_OWN = re.compile("[\U000f0000-\U000f01ff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_FENCE = re.compile(
    r"(?P<prefix>[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?)(?P<mark>`{3,}+|~{3,}+)(?P<info>.*)"
)
_QUOTE = re.compile(r"[ \t]*+>")
LIST_ITEM = re.compile(r"[ \t>]*+(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_HOLDS_INDENTED = re.compile(r"[ \t>]*+(?:(?:[-*+:]|\d{1,9}[.)])(?:[ \t]|$)|\[\^|!!!|\?\?\?|:::)")


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """One fenced or indented block: first word of its info line in lower case, its text."""

    info: str
    text: str


@dataclass(frozen=True, slots=True)
class Masked:
    """A body whose code blocks stand aside; `text` holds `token(n)` for `blocks[n]`."""

    text: str
    blocks: tuple[CodeBlock, ...]


def token(number: int) -> str:
    """The sign that stands for code block `number`."""
    return f"{TOKEN_START}{number}{TOKEN_END}"


def literal(text: str) -> str:
    """ASCII marks as signs that Markdown takes for nothing; see `LITERAL_BASE`."""
    return "".join(
        chr(LITERAL_BASE + ord(sign)) if "!" <= sign <= "~" and not sign.isalnum() else sign
        for sign in text
    )


def tidy(body: str) -> str:
    """Line ends as line feeds, no byte order mark, control characters and our signs replaced."""
    text = body.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    text = _CONTROL.sub("\ufffd", text)
    return _OWN.sub("\ufffd", text)


def mask(body: str) -> Masked:
    """Take fenced and indented code out of `body`; a fence left open runs to the end."""
    return _Masker(tidy(body).split("\n")).run()


class _Masker:
    """One pass over the lines."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._out: list[str] = []
        self._blocks: list[CodeBlock] = []
        self._holder = False  # inside a list, footnote or definition: indents are no code
        self._after_blank = True

    def run(self) -> Masked:
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            if not line.strip():
                self._out.append("")
                self._after_blank = True
                at += 1
                continue
            fence = _FENCE.match(line) if "```" in line or "~~~" in line else None
            if fence and not (fence["mark"][0] == "`" and "`" in fence["info"]):
                at = self._fence(at, fence)
            elif self._after_blank and not self._holder and _indent(line) >= 4:
                at = self._indented(at)
            else:
                self._plain(line)
                at += 1
        return Masked("\n".join(self._out), tuple(self._blocks))

    def _plain(self, line: str) -> None:
        if _HOLDS_INDENTED.match(line):
            self._holder = True
        elif self._after_blank and _indent(line) < 2:
            self._holder = False
        self._after_blank = False
        self._out.append(line)

    def _fence(self, at: int, fence: re.Match[str]) -> int:
        prefix, mark = fence["prefix"], fence["mark"]
        quotes = prefix.count(">")
        after_quote = prefix.rpartition(">")[2].removeprefix(" ") if quotes else prefix
        indent = _width(after_quote)
        content: list[str] = []
        end = at + 1
        while end < len(self._lines):
            inner = _unquoted(self._lines[end], quotes)
            if inner is None:
                end -= 1
                break
            if _closes(inner, mark):
                break
            content.append(_dedent(inner, indent))
            end += 1
        last = min(end, len(self._lines) - 1)
        info = fence["info"].strip().lstrip("{.").split()
        self._add(prefix, info[0].rstrip("}").lower() if info else "", content)
        quote = ">" * quotes
        self._out.extend([quote] * (last - at))
        inside = self._holder and indent >= 2
        self._holder = inside or LIST_ITEM.match(prefix) is not None
        self._after_blank = True
        return last + 1

    def _indented(self, at: int) -> int:
        end = at
        while end < len(self._lines) and (
            not self._lines[end].strip() or _indent(self._lines[end]) >= 4
        ):
            end += 1
        while not self._lines[end - 1].strip():
            end -= 1
        self._add("", "", [_dedent(line, 4) for line in self._lines[at:end]])
        self._out.extend([""] * (end - at - 1))
        return end

    def _add(self, prefix: str, info: str, content: list[str]) -> None:
        self._out.append(prefix + token(len(self._blocks)))
        self._blocks.append(CodeBlock(info, "\n".join(content)))


def _width(text: str) -> int:
    return len(text.expandtabs(4))


def _indent(line: str) -> int:
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    return _width(lead)


def _dedent(line: str, columns: int) -> str:
    lead = line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4)
    return lead[columns:] + line.lstrip(" \t")


def _unquoted(line: str, quotes: int) -> str | None:
    """`line` without its quote marks, or None where the quote that holds the fence has ended."""
    for _ in range(quotes):
        found = _QUOTE.match(line)
        if found is None:
            return None
        line = line[found.end() :]
    return line.removeprefix(" ") if quotes else line


def _closes(line: str, mark: str) -> bool:
    bare = line.strip()
    return len(bare) >= len(mark) and not bare.strip(mark[0])
