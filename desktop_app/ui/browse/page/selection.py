"""What is taken along when a part of the page is copied: plain words and simple HTML?

What Qt would put on the clipboard holds the colours of the theme and the names of pictures. This
holds the words with their headings, lists, tables and emphasis, and the links that lead anywhere
outside of the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextTable,
)

from desktop_app.ui.browse.page_style import BOXES, CODE, CODE_BLOCK, TASKS, role_of

_LEADS_OUT = frozenset({"http", "https", "mailto"})
_PICTURE, _LINE_END = "\ufffc", "\u2028"
_HERE_ONLY = ("copy:", "#fnref")  # the button of a citation, the way back from a note
_BOLD = 600


class Copied(NamedTuple):
    """The same part as plain text and as HTML."""

    text: str
    html: str


def selection_mime(cursor: QTextCursor) -> QMimeData:
    """Both forms of the selection, for the clipboard."""
    copied = selection_copied(cursor)
    data = QMimeData()
    data.setText(copied.text)
    data.setHtml(copied.html)
    return data


def selection_copied(cursor: QTextCursor) -> Copied:
    """The selected part of a page."""
    part = QTextDocument()
    QTextCursor(part).insertFragment(cursor.selection())
    return _frame(part.rootFrame())


def _frame(frame: QTextFrame) -> Copied:
    """What stands in a frame, its tables in their places."""
    out: list[Copied] = []
    blocks: list[QTextBlock] = []
    at = frame.begin()
    while not at.atEnd():
        # The stubs promise a frame; where a block stands there is none.
        inner: QTextFrame | None = at.currentFrame()
        if inner is None:
            blocks.append(at.currentBlock())
        else:
            told = _table(inner) if isinstance(inner, QTextTable) else _frame(inner)
            out += [_blocks(blocks), told]
            blocks = []
        at += 1
    return _joined([*out, _blocks(blocks)])


def _table(table: QTextTable) -> Copied:
    if role_of(table.format().background()) in BOXES.values():
        cells = [_cell(table, row, 0) for row in range(table.rows())]
        inner = _joined(cells)
        return Copied(inner.text, f"<blockquote>{inner.html}</blockquote>")
    lines, rows = [], []
    for row in range(table.rows()):
        cells = [_cell(table, row, column) for column in range(table.columns())]
        lines.append("\t".join(cell.text.replace("\n", " ") for cell in cells))
        rows.append("<tr>" + "".join(f"<td>{cell.html}</td>" for cell in cells) + "</tr>")
    return Copied("\n".join(lines), f"<table>{''.join(rows)}</table>")


def _cell(table: QTextTable, row: int, column: int) -> Copied:
    cell = table.cellAt(row, column)
    if (cell.row(), cell.column()) != (row, column):  # one that reaches over several
        return Copied("", "")
    blocks = []
    block = cell.firstCursorPosition().block()
    while block.isValid() and block.position() <= cell.lastPosition():
        blocks.append(block)
        block = block.next()
    return _blocks(blocks)


def _joined(parts: list[Copied]) -> Copied:
    kept = [part for part in parts if part.text or part.html]
    return Copied("\n\n".join(p.text for p in kept), "".join(p.html for p in kept))


def _blocks(blocks: list[QTextBlock]) -> Copied:
    """Paragraphs a line apart, items and lines of code one under the other."""
    text, before = "", ""
    html: list[str] = []
    open_lists: list[str] = []
    for block in blocks:
        words, inner = _words(block)
        group = block.textList()
        kind = _kind(block)
        depth = max(1, group.format().indent()) if kind == "item" else 0
        number = group.itemText(block).removesuffix(".") if kind == "item" else ""
        html += _lists(open_lists, depth, "ol" if number else "ul")
        if "code" in (kind, before) and kind != before:
            html.append("<pre>" if kind == "code" else "</pre>")
        if words or kind == "code":
            text += ("\n" if kind == before != "" else "\n\n") if text else ""
            text += "  " * (depth - 1) + _mark(number, words, kind) + words
            html.append(_element(block, inner, kind))
        before = kind
    html += _lists(open_lists, 0, "")
    return Copied(text, "".join([*html, "</pre>" if before == "code" else ""]))


def _kind(block: QTextBlock) -> str:
    """What a block is: "code", "item" of a list, or "" for a paragraph."""
    if role_of(block.blockFormat().background()) == CODE_BLOCK:
        return "code"
    return "item" if block.textList() is not None else ""


def _mark(number: str, words: str, kind: str) -> str:
    if kind != "item" or words.startswith(TASKS):
        return ""
    return f"{number}. " if number else "• "


def _element(block: QTextBlock, inner: str, kind: str) -> str:
    if kind:
        return f"<li>{inner}</li>" if kind == "item" else f"{inner}\n"
    level = block.blockFormat().headingLevel()
    return f"<h{level}>{inner}</h{level}>" if level else f"<p>{inner}</p>"


def _lists(opened: list[str], depth: int, tag: str) -> list[str]:
    """The tags that lead from the lists that are open to a list of that depth."""
    tags = []
    while len(opened) > depth or (len(opened) == depth and opened and opened[-1] != tag):
        tags.append(f"</{opened.pop()}>")
    while len(opened) < depth:
        opened.append(tag)
        tags.append(f"<{tag}>")
    return tags


def _words(block: QTextBlock) -> tuple[str, str]:
    """The words of a block, plain and as HTML, without what only the window can do."""
    heading = block.blockFormat().headingLevel() > 0
    plain, html = [], []
    for text, form in _fragments(block):
        if form.anchorHref().startswith(_HERE_ONLY):
            continue
        words = text.replace(_PICTURE, "").replace(_LINE_END, "\n")
        plain.append(words)
        html.append(_marked(escape(words).replace("\n", "<br>"), form, heading=heading))
    return "".join(plain).rstrip(), "".join(html).rstrip()


def _fragments(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        parts += 1
        yield fragment.text(), fragment.charFormat()


def _marked(html: str, form: QTextCharFormat, *, heading: bool) -> str:
    if not html.strip():
        return html
    align, raised = form.verticalAlignment(), QTextCharFormat.VerticalAlignment
    marks = {
        "b": form.fontWeight() >= _BOLD and not heading,
        "i": form.fontItalic(),
        "s": form.fontStrikeOut(),
        "code": role_of(form.background()) == CODE,
        "sup": align == raised.AlignSuperScript,
        "sub": align == raised.AlignSubScript,
    }
    for tag, wanted in marks.items():
        html = f"<{tag}>{html}</{tag}>" if wanted else html
    address = QUrl(form.anchorHref())
    if address.scheme() in _LEADS_OUT:
        encoded = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        html = f'<a href="{escape(encoded)}">{html}</a>'
    return html
