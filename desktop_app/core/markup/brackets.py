"""Which square brackets make a wikilink, a link, an image, a footnote mark or nothing?"""

from __future__ import annotations

import re

from desktop_app.core.markup.finder import Finder
from desktop_app.core.markup.names import decoded, split_heading
from desktop_app.core.markup.tokens import Kind, Token

MAX_TARGET = 1_000  # characters between [[ and ]] or ( and )
MAX_LABEL = 200
IMAGE_NAME = re.compile(r".\.(?:png|jpe?g|gif|webp|svg|bmp|avif|tiff?|ico)$", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:|//")
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5})?")
_NOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:?")
_CALLOUT = re.compile(r"\[![\w-]{1,40}(?:\|[^\]\n]{0,200})?\][-+]?")
_TASK = re.compile(r"\[([ xX-])\](?=\s)")
_CONTENTS = re.compile(r"\[\[?_?toc_?\]?\]|\[\[?table of contents\]?\]", re.IGNORECASE)
_LEAD = 64  # characters before a task mark or a callout in which its line must start
_QUOTE_LEAD = re.compile(r"[ \t]*+>[ \t>]*+")
_ITEM_LEAD = re.compile(r"[ \t>]*+(?:[-*+]|\d{1,9}[.)])[ \t]++")
_DEFINITION = re.compile(
    r"^[ \t>]*+(\[(?!\^)([^\]\n]{1,200})\]:[ \t]*+(<[^<>\n]*+>|\S++)[^\n]*+)", re.MULTILINE
)
_TITLE = re.compile(r"""[ \t]++(?:"[^"]*+"|'[^']*+'|\([^()]*+\))[ \t]*+$""")


def is_external(target: str) -> bool:
    """Whether a target names a scheme (`https:`) or a host (`//`) and so no file of the pack."""
    return _SCHEME.match(target) is not None


def local_target(target: str) -> tuple[str, str]:
    """A Markdown link's target as (file as written but without escapes, heading)."""
    path, _, heading = target.partition("#")
    return decoded(path).strip(), decoded(heading).strip()


class Brackets:
    """Puts the pieces that square brackets make into `out`; offsets are those of `text`."""

    def __init__(self, text: str, find: Finder, out: list[Token]) -> None:
        self._text = text
        self._find = find
        self._out = out
        self._open: list[int] = []
        self._definitions: dict[str, str] = {}
        self._definition_ends: dict[int, int] = {}
        if "]:" in text:
            for found in _DEFINITION.finditer(text):
                self._definitions.setdefault(_label(found[2]), found[3].strip("<>"))
                self._definition_ends[found.start(1)] = found.end(1)

    def reset(self) -> None:
        """A paragraph has ended: no bracket reaches across."""
        self._open.clear()

    def opening(self, sign: str, at: int) -> int:
        """Deal with `[` or `![` at `at`; answers where to go on."""
        bracket = at + len(sign) - 1
        if sign == "[":
            if at in self._definition_ends:
                return self._put(Token(Kind.HIDDEN, at, self._definition_ends[at]))
            if piece := self._special(at):
                return self._put(piece)
        if self._text.startswith("[[", bracket):
            return self._wiki(at, bracket)
        self._open.append(len(self._out))
        return self._put(Token(Kind.LITERAL, at, bracket + 1, sign, embed=sign == "!["))

    def closing(self, at: int) -> int:
        """Deal with `]` at `at`; answers where to go on."""
        if not self._open:
            doubled = self._text.startswith("]]", at)
            if doubled:
                return self._put(Token(Kind.HIDDEN, at, at + 2))
            return self._put(Token(Kind.LITERAL, at, at + 1, "]"))
        opener = self._open.pop()
        target, end = self._target(self._out[opener], at)
        if end < 0:
            return self._put(Token(Kind.LITERAL, at, at + 1, "]"))
        if self._out[opener].embed:
            return self._image(opener, target, end)
        start = self._out[opener]
        start.kind, start.value, start.partner = Kind.OPEN, "", len(self._out)
        start.target = target
        return self._put(Token(Kind.CLOSE, at, end, partner=opener))

    def _put(self, piece: Token) -> int:
        self._out.append(piece)
        return piece.end

    def _special(self, at: int) -> Token | None:
        """Task marks, callout marks, footnote marks and tables of contents."""
        second = self._text[at + 1 : at + 2]
        if second == "^" and (found := _NOTE.match(self._text, at)):
            return Token(Kind.NOTE, at, found.end(), found[0])
        if second == "!" and self._leads(at, _QUOTE_LEAD):
            found = _CALLOUT.match(self._text, at)
            return Token(Kind.CALLOUT, at, found.end(), found[0]) if found else None
        if second in (" ", "x", "X", "-") and self._leads(at, _ITEM_LEAD):
            found = _TASK.match(self._text, at)
            return Token(Kind.TASK, at, found.end(), found[1].lower()) if found else None
        if second in ("t", "T", "[", "_") and (found := _CONTENTS.match(self._text, at)):
            return Token(Kind.CONTENTS, at, found.end())
        return None

    def _leads(self, at: int, lead: re.Pattern[str]) -> bool:
        """Whether nothing but what `lead` matches stands before `at` on its line."""
        line = self._text.rfind("\n", max(0, at - _LEAD), at) + 1
        if line == 0 and at > _LEAD:
            return False
        found = lead.match(self._text, line, at)
        return found is not None and found.end() == at

    def _wiki(self, at: int, bracket: int) -> int:
        start = bracket + 2
        if self._text.startswith("[", start):
            return self._put(Token(Kind.LITERAL, at, bracket + 1, self._text[at : bracket + 1]))
        close = self._find.next("]]", start)
        again = self._find.next("[[", start)
        line_end = self._find.line_end(start)
        if close < 0 or close > line_end or close - start > MAX_TARGET or 0 <= again < close:
            return self._put(Token(Kind.HIDDEN, at, start))
        target, _, words = self._text[start:close].replace("\\|", "|").partition("|")
        words, embed, end = words.strip(), bracket > at, close + 2
        if not target.strip():
            return self._put(Token(Kind.LITERAL, at, end, words))
        if embed and IMAGE_NAME.search(target.strip()):
            alt = "" if _SIZE.fullmatch(words) else words.partition("|")[0]
            return self._put(Token(Kind.IMAGE, at, end, alt, target=target.strip()))
        name, heading = split_heading(target.strip())
        return self._put(
            Token(Kind.WIKI, at, end, words, target=name, heading=heading, embed=embed)
        )

    def _target(self, opener: Token, at: int) -> tuple[str, int]:
        """The target of the link whose words end at `at`, and where the link ends (-1: none)."""
        after = self._text[at + 1 : at + 2]
        if after == "(":
            found = self._inline_target(at + 1)
            if found[1] >= 0:
                return found
        if not self._definitions:
            return "", -1
        end = at + 1
        label = self._text[opener.end : at] if at - opener.end <= MAX_LABEL else ""
        if after == "[":
            close = self._find.next("]", at + 2)
            if 0 <= close - at - 2 <= MAX_LABEL:
                label, end = self._text[at + 2 : close] or label, close + 1
        target = self._definitions.get(_label(label), "") if label else ""
        return target, end if target else -1

    def _inline_target(self, paren: int) -> tuple[str, int]:
        if self._text.startswith("<", paren + 1):
            close = self._find.next(">", paren + 2)
            line_end = self._find.line_end(paren)
            end = self._find.next(")", close) if close >= 0 else -1
            if not 0 <= end < line_end or end - paren > MAX_TARGET:
                return "", -1
            return self._text[paren + 2 : close].strip(), end + 1
        close = self._find.closing_paren(paren)
        if close < 0 or close - paren > MAX_TARGET:
            return "", -1
        inner = self._text[paren + 1 : close].strip()
        return _TITLE.sub("", inner).strip(), close + 1

    def _image(self, opener: int, target: str, end: int) -> int:
        """Fold the pieces of the alt text into one image piece."""
        start = self._out[opener].start
        alt = "".join(piece.value for piece in self._out[opener + 1 :] if piece.kind in _ALT)
        del self._out[opener:]
        return self._put(Token(Kind.IMAGE, start, end, " ".join(alt.split()), target=target))


_ALT = {Kind.TEXT, Kind.LITERAL, Kind.CODE}


def _label(text: str) -> str:
    return " ".join(text.casefold().split())
