"""What does a body say in plain Markdown, with all that Markdown would misread standing aside?

Links, images, code, shortcodes and highlights leave the text: signs of private use stand for
them until Markdown has run, so that it deals with blocks, emphasis, tables, notes and nothing
that it could take for something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from desktop_app.core.markup.anchors import LinkWriter
from desktop_app.core.markup.arrange import SPLIT, arrange
from desktop_app.core.markup.diagrams import diagram_src, diagram_texts
from desktop_app.core.markup.finish import NO_TITLE
from desktop_app.core.markup.flat import BOX_CLOSE, BOX_OPEN, words_of
from desktop_app.core.markup.html_tags import CONTAINER_TAGS, attribute
from desktop_app.core.markup.job import RenderJob
from desktop_app.core.markup.lexer import lex
from desktop_app.core.markup.mask import (
    LITERAL_BASE,
    SPAN_END,
    SPAN_START,
    TOKEN_END,
    TOKEN_START,
    CodeBlock,
    literal,
)
from desktop_app.core.markup.plain import HIDDEN_BLOCKS
from desktop_app.core.markup.tags import Meaning, Tag
from desktop_app.core.markup.tokens import Kind, Token

_BLOCK_ID = re.compile(r"(?:^|[ \t])\^[A-Za-z0-9-]++[ \t]*$", re.MULTILINE)
_BLOCK_SIGN = re.compile(
    f"<p>\\s*{TOKEN_START}(\\d+){TOKEN_END}\\s*</p>|{TOKEN_START}(\\d+){TOKEN_END}"
)
_SPAN_SIGN = re.compile(f"{SPAN_START}(\\d+){SPAN_END}|([\U000f0100-\U000f017f])")
# Where something was taken out: the spaces around it at a line's end are no line break.
_GONE = "\U000f0018"
_GONE_AT_END = re.compile(f" *+(?:{_GONE} *+)++$", re.MULTILINE)
_SUMMARY_PIECES = 80  # in which the summary of a <details> must end
_CALLOUT = re.compile(r"\[!([\w-]+)[^\]]*\]([-+]?)")
_MARK_TAGS = {"==": "mark", "~~": "s", "~": "sub"}
_BOX_KINDS = {
    "tip": "tip", "hint": "tip", "important": "tip", "success": "tip", "check": "tip",
    "done": "tip", "warning": "warning", "caution": "warning", "attention": "warning",
    "danger": "warning", "error": "warning", "failure": "warning", "fail": "warning",
    "missing": "warning", "bug": "warning", "quote": "quote", "cite": "quote",
    "example": "example", "question": "question", "help": "question", "faq": "question",
}  # fmt: skip


@dataclass
class Prepared:
    """Markdown with signs, and the HTML that each sign stands for."""

    markdown: str
    blocks: list[str]
    spans: list[str] = field(default_factory=list)

    def restore(self, html: str) -> str:
        """Put what stood aside into the HTML that Markdown made."""
        html = html.replace(f"<p>{SPLIT}</p>", "")
        html = _BLOCK_SIGN.sub(lambda found: self.blocks[int(found[1] or found[2])], html)
        return _SPAN_SIGN.sub(self._span, html)

    def _span(self, found: re.Match[str]) -> str:
        if found[1]:
            # A span's own HTML holds at most literal signs.
            return _SPAN_SIGN.sub(self._span, self.spans[int(found[1])])
        return escape(chr(ord(found[2]) - LITERAL_BASE))


def prepare(job: RenderJob) -> Prepared:
    """Take `job.body` apart and arrange what is left as Markdown."""
    text, pieces, blocks = lex(job.body)
    writer = _Writer(job, text, pieces)
    source = "".join(writer.piece(number) for number in range(len(pieces)))
    source = _GONE_AT_END.sub("", source).replace(_GONE, "")
    if "^" in source:
        source = _BLOCK_ID.sub("", source)
    lines = arrange([line if line.strip() else "" for line in source.split("\n")])
    made = [_block(block) for block in blocks]
    for one in diagram_texts(job.body):
        made[one.number] = f'<p><img src="{diagram_src(one.line, one.text)}" alt=""></p>'
    return Prepared("\n".join(lines), made, writer.spans)


def _block(block: CodeBlock) -> str:
    return "" if block.info in HIDDEN_BLOCKS else f"<pre><code>{escape(block.text)}</code></pre>"


class _Writer:
    """Writes each piece as Markdown or as a sign."""

    def __init__(self, job: RenderJob, text: str, pieces: tuple[Token, ...]) -> None:
        self.spans: list[str] = []
        self._text = text
        self._pieces = pieces
        self._links = LinkWriter(job, text, pieces)
        self._closers: dict[int, str] = {}
        self._skipped = 0  # pieces before this number have been told as a box's title

    def piece(self, number: int) -> str:
        """The Markdown for piece `number`."""
        if number < self._skipped:
            return ""
        piece = self._pieces[number]
        raw = self._text[piece.start : piece.end]
        match piece.kind:
            case Kind.TEXT | Kind.NOTE | Kind.BREAK | Kind.BLOCK:
                return raw
            case Kind.LITERAL:
                return literal(piece.value)
            case Kind.CODE:
                return self._sign(f"<code>{escape(piece.value)}</code>")
            case Kind.MARK:
                return self._mark(piece, number)
            case Kind.HIDDEN:
                return f"{_GONE}\n" if "\n" in raw else _GONE
            case Kind.TASK:
                return "☑" if piece.value == "x" else "☐"
            case Kind.HTML:
                return self._html(piece, number, raw)
            case _:
                return self._foreign(piece, number, raw)

    def _foreign(self, piece: Token, number: int, raw: str) -> str:
        """What Markdown does not know."""
        if piece.kind is Kind.CALLOUT:
            return self._callout(piece, raw)
        if piece.kind is Kind.TAG and piece.tag is not None:
            return self._tag(piece, piece.tag)
        return self._linked(piece, number)

    def _sign(self, html: str) -> str:
        if not html:
            return ""
        self.spans.append(html)
        return f"{SPAN_START}{len(self.spans) - 1}{SPAN_END}"

    def _linked(self, piece: Token, number: int) -> str:
        match piece.kind:
            case Kind.WIKI:
                opened, words, closed = self._links.wiki(piece)
                return self._sign(opened) + words + self._sign(closed)
            case Kind.OPEN:
                opened, words, self._closers[piece.partner] = self._links.inline(piece, number)
                return self._sign(opened) + words
            case Kind.CLOSE:
                return self._sign(self._closers.pop(number, ""))
            case Kind.IMAGE:
                return self._sign(self._links.image(piece, piece.value))
            case Kind.AUTOLINK:
                return self._sign(self._links.address(piece.target))
            case _:
                return ""

    def _mark(self, piece: Token, number: int) -> str:
        """Emphasis is left to Markdown; tildes and highlights, which it does not know, are not."""
        if piece.value[0] in "*_":
            return piece.value
        tag = _MARK_TAGS.get(piece.value)
        if tag is None or piece.partner < 0:
            return literal(piece.value) if piece.value[0] == "~" else piece.value
        return self._sign(f"</{tag}>" if piece.partner < number else f"<{tag}>")

    def _callout(self, piece: Token, raw: str) -> str:
        """The box's kind is one of ours; the word that was written stays as title if none is."""
        found = _CALLOUT.match(raw)
        if found is None:
            return raw
        word, fold = found[1], found[2]
        rest = self._text[piece.end : piece.end + 200].partition("\n")[0]
        title = "" if rest.strip() else f" {literal(word[:1].upper() + word[1:])}"
        return f"[!{_BOX_KINDS.get(word.lower(), 'note')}]{fold}{title}"

    def _tag(self, piece: Token, tag: Tag) -> str:
        match tag.meaning:
            case Meaning.LINK:
                opened, words, closed = self._links.tagged(tag)
                return self._sign(opened) + words + self._sign(closed)
            case Meaning.IMAGE:
                return self._sign(self._links.image(piece, tag.words))
            case Meaning.OPEN_BOX:
                return self._box(tag.target, tag.words)
            case Meaning.CLOSE_BOX:
                return f"\n{BOX_CLOSE}\n"
            case _:
                return literal(tag.words)

    def _box(self, kind: str, title: str, *, fold: bool = False) -> str:
        heading = literal(title) or NO_TITLE
        return f"\n{BOX_OPEN}[!{kind}]{'-' if fold else ''} {heading}\n"

    def _html(self, piece: Token, number: int, raw: str) -> str:
        name = piece.value
        if name == "details":
            return self._details(number)
        if name == "/details":
            return f"\n{BOX_CLOSE}\n"
        if name == "img":
            return self._sign(self._links.image(piece, attribute(raw, "alt")))
        if name == "a":
            opened, closed = self._links.html(attribute(raw, "href"))
            self._closers[-1] = closed
            return self._sign(opened)
        if name == "/a":
            return self._sign(self._closers.pop(-1, ""))
        if name.removeprefix("/") in CONTAINER_TAGS:
            return "\n\n" if "\n" in self._text[max(0, piece.start - 1) : piece.end + 1] else " "
        return raw

    def _details(self, number: int) -> str:
        """An element that the reader could unfold becomes a box with its summary as title."""
        near = self._pieces[number + 1 : number + 1 + _SUMMARY_PIECES]
        names = [piece.value if piece.kind is Kind.HTML else "" for piece in near]
        title = ""
        if "summary" in names and "/summary" in names[names.index("summary") :]:
            first, last = names.index("summary"), names.index("/summary")
            title = words_of(self._text, near[first:last])
            self._skipped = number + 2 + last
        return self._box("note", title, fold=True)
