"""Of which inline pieces does a body consist?

One pass, linear in the text: every question "where does this end?" goes to `Finder`, and what
does not end within its limit is literal text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from desktop_app.core.markup.brackets import Brackets
from desktop_app.core.markup.finder import Finder
from desktop_app.core.markup.html_tags import KNOWN_TAGS, RAW_TAGS
from desktop_app.core.markup.mask import TOKEN_END, CodeBlock, mask
from desktop_app.core.markup.tags import read_tag
from desktop_app.core.markup.tokens import Kind, Token

MAX_TAG = 4_000  # characters of one shortcode
MAX_SUBSCRIPT = 40
MAX_PIECES = 80_000  # no text that a person wrote has so many; what follows them is plain text
_SPECIAL = re.compile(
    r"\\[!-/:-@\[-`{-~]|`+|(?:!\[){3,}+|!\[|\[{4,}+|\[|\]|<+|\{\{|\{%|%%|\*+|_+|~+|==+"
    r"|\{(?::[ \t]?)?[#.]\w[^{}\n]{0,200}\}(?=[ \t]*+(?:\n|$))"  # attributes
    r"|\n(?:[ \t>]*+\n)++|\U000f0000"
)
_HTML = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*+)(?:[\s/][^<>]*+)?>")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]++|[\w.+-]++@[\w-]++\.[\w.-]++)>")
_SPACE = re.compile(r"\s")
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}


@lru_cache(maxsize=8)
def lex(body: str) -> tuple[str, tuple[Token, ...], tuple[CodeBlock, ...]]:
    """The masked text of `body`, its pieces (which cover the text) and its code blocks.

    The answer for the last few bodies is kept, since a reader asks several questions of each.
    """
    masked = mask(body)
    return masked.text, tuple(_Lexer(masked.text).run()), masked.blocks


class _Lexer:
    """The state of one pass: what has been put out, and the text not yet put out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._find = Finder(text)
        self._out: list[Token] = []
        self._brackets = Brackets(text, self._find, self._out)
        self._marks: dict[str, list[int]] = {}
        self._pending = 0  # start of the text that no piece covers yet

    def run(self) -> list[Token]:
        """All pieces in order."""
        at = 0
        while (found := _SPECIAL.search(self._text, at)) and len(self._out) < MAX_PIECES:
            at = self._dispatch(found[0], found.start())
        self._flush(len(self._text))
        return self._out

    def _dispatch(self, sign: str, at: int) -> int:
        first = sign[0]
        if (first in "[!<" and len(sign) > 3) or (first == "<" and len(sign) > 1):
            return self._run_of(sign, at)
        if first in "[!]":
            return self._bracket(sign, at)
        if first in "*_~=":
            return self._mark(sign, at)
        if first == "\\":
            return self._emit(Token(Kind.LITERAL, at, at + 2, sign[1]))
        if first == "`":
            return self._code(len(sign), at)
        if first == "{":
            return self._braces(sign, at)
        if first == "<":
            return self._angle(at)
        if first == "%":
            return self._comment(at)
        if first == "\n":
            self._brackets.reset()
            self._marks.clear()
            return self._emit(Token(Kind.BREAK, at, at + len(sign)))
        end = self._text.index(TOKEN_END, at)
        return self._emit(Token(Kind.BLOCK, at, end + 1, number=int(self._text[at + 1 : end])))

    def _braces(self, sign: str, at: int) -> int:
        if sign[-1] == "}":  # attributes
            return self._emit(Token(Kind.HIDDEN, at, at + len(sign)))
        return self._tag(sign, at)

    def _flush(self, end: int) -> None:
        if end > self._pending:
            self._out.append(Token(Kind.TEXT, self._pending, end, self._text[self._pending : end]))
        self._pending = end

    def _emit(self, piece: Token) -> int:
        self._flush(piece.start)
        self._out.append(piece)
        self._pending = piece.end
        return piece.end

    def _literal(self, at: int, length: int) -> int:
        return self._emit(Token(Kind.LITERAL, at, at + length, self._text[at : at + length]))

    def _run_of(self, sign: str, at: int) -> int:
        """A run of openers: only its last one or two can begin anything."""
        last = 1 if sign[0] == "<" else 2
        return self._literal(at, len(sign) - last)

    def _bracket(self, sign: str, at: int) -> int:
        self._flush(at)
        end = self._brackets.closing(at) if sign == "]" else self._brackets.opening(sign, at)
        self._pending = end
        if sign == "]":  # an image has folded the pieces of its alt text away
            for waiting in self._marks.values():
                while waiting and waiting[-1] >= len(self._out):
                    waiting.pop()
        return end

    def _mark(self, sign: str, at: int) -> int:
        end = at + len(sign)
        before = self._text[at - 1] if at else " "
        after = self._text[end] if end < len(self._text) else " "
        opens, closes = not after.isspace(), not before.isspace()
        if sign[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        self._emit(Token(Kind.MARK, at, end, sign))
        waiting = self._marks.setdefault(sign, [])
        if closes and waiting and self._reaches(sign, waiting[-1], at):
            partner = waiting.pop()
            self._out[partner].partner = len(self._out) - 1
            self._out[-1].partner = partner
        elif opens:
            waiting.append(len(self._out) - 1)
        return end

    def _reaches(self, sign: str, partner: int, at: int) -> bool:
        """A single tilde makes a subscript, which is one short word; other marks reach on."""
        if sign != "~":
            return True
        start = self._out[partner].end
        return start < at <= start + MAX_SUBSCRIPT and not _SPACE.search(self._text, start, at)

    def _code(self, length: int, at: int) -> int:
        close = self._find.tick_run(length, at + length)
        if close < 0 or close > self._find.paragraph_end(at):
            return self._literal(at, length)
        inner = self._text[at + length : close].replace("\n", " ")
        if len(inner) > 2 and inner[0] == inner[-1] == " " and inner.strip():
            inner = inner[1:-1]
        return self._emit(Token(Kind.CODE, at, close + length, inner))

    def _tag(self, sign: str, at: int) -> int:
        opener = self._text[at : at + 3]
        opener = opener if opener in _CLOSERS else sign
        start = at + len(opener)
        close = self._find.next(_CLOSERS[opener], start)
        again = self._find.next(opener, start)
        if close < 0 or close - start > MAX_TAG or 0 <= again < close:
            return self._emit(Token(Kind.HIDDEN, at, start))
        end = close + len(_CLOSERS[opener])
        tag = read_tag(self._text[start:close], opener)
        return self._emit(Token(Kind.TAG, at, end, tag=tag))

    def _comment(self, at: int) -> int:
        close = self._find.next("%%", at + 2)
        if close < 0:
            return self._literal(at, 2)
        return self._emit(Token(Kind.HIDDEN, at, close + 2))

    def _angle(self, at: int) -> int:
        if self._text.startswith("<!--", at):
            return self._html_comment(at)
        if link := _AUTOLINK.match(self._text, at):
            return self._emit(Token(Kind.AUTOLINK, at, link.end(), target=link[1]))
        found = _HTML.match(self._text, at)
        name = found[1].lower() if found else ""
        if found is None or name not in KNOWN_TAGS:
            return self._literal(at, 1)
        closing = self._text[at + 1] == "/"
        if name in RAW_TAGS and not closing:
            close = self._find.next(f"</{found[1]}", found.end())
            end = self._find.next(">", close) + 1 if close >= 0 else found.end()
            return self._emit(Token(Kind.HIDDEN, at, max(end, found.end())))
        return self._emit(Token(Kind.HTML, at, found.end(), f"/{name}" if closing else name))

    def _html_comment(self, at: int) -> int:
        close = self._find.next("-->", at + 4)
        if close < 0:
            return self._literal(at, 4)
        more = self._text[at + 4 : min(close, at + 40)].strip().lower() in ("more", "truncate")
        return self._emit(Token(Kind.MORE if more else Kind.HIDDEN, at, close + 3))
