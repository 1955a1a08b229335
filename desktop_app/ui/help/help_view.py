"""How is a page of the help read?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class HelpView(QTextBrowser):
    """Shows one page at a time. A link is a wish: `query_wanted` or `licence_wanted`."""

    query_wanted = Signal(str)
    licence_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._html = ""
        self.setObjectName("help")
        self.setAccessibleName(tr("Help page"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)
        self.wear(look)

    def show_page(self, html: str) -> None:
        """Show a page from its top."""
        self._html = html
        self.setHtml(html)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_text(self, title: str, text: str) -> None:
        """Show a plain text, a licence for instance."""
        from html import escape

        self.show_page(f"<h1>{escape(title)}</h1><pre>{escape(text)}</pre>")

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.document().setDefaultFont(sans(look.px(13.5)))
        self.document().setDocumentMargin(look.px(4))
        self.document().setDefaultStyleSheet(_css(look))
        if self._html:
            at = self.verticalScrollBar().value()
            self.setHtml(self._html)
            self.verticalScrollBar().setValue(at)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Answer Qt: there are no pictures here, and nothing is fetched."""
        return b""

    def doSetSource(self, _name: QUrl | str, _kind: object = None) -> None:
        """Go nowhere by itself."""

    def _follow(self, link: QUrl) -> None:
        target = QUrl.fromPercentEncoding(link.path().encode())
        if link.scheme() == "query":
            self.query_wanted.emit(target)
        elif link.scheme() == "licence":
            self.licence_wanted.emit(target)


def _css(look: Look) -> str:
    tokens, px = look.tokens, look.px
    return f"""
    body, p, li, td {{ color: {tokens.ink}; line-height: 130%; }}
    h1 {{ font-family: "Source Serif 4"; font-weight: 600; font-size: {px(24)}px;
         margin: 0 0 {px(10)}px 0; }}
    h2 {{ font-weight: 600; font-size: {px(14)}px; margin: {px(18)}px 0 {px(6)}px 0; }}
    p {{ margin: 0 0 {px(10)}px 0; }}
    li {{ margin: 0 0 {px(7)}px 0; }}
    a {{ color: {tokens.accent}; }}
    .key, code {{ background-color: {tokens.panel if not look.dark else tokens.raised};
                 color: {tokens.ink}; font-family: "Inter"; }}
    pre {{ color: {tokens.ink}; white-space: pre-wrap; font-size: {px(12)}px; }}
    """
