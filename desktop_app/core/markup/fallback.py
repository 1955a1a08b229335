"""How does a text look that may not be rendered?"""

from __future__ import annotations

import re
from html import escape

from desktop_app.core.markup.job import MAX_HTML, Rendered, RenderReason
from desktop_app.core.markup.mask import tidy

MAX_LINES = 4_000
_ROOM = MAX_HTML - 4_096  # characters of HTML, with some for the last line and the count
_LONG = re.compile(r"\S{80}")
_PIECE = 960  # characters of a line that are escaped at a time


def plain_page(body: str, reason: RenderReason | None = None) -> Rendered:
    """The source text in paragraphs, escaped; what does not fit is counted, never hidden.

    Long words get a zero-width space after every 80 letters, so that lines can be broken.
    """
    page = _Page()
    for line in tidy(body[:MAX_HTML]).split("\n"):
        if not page.add(line):
            break
    left_out = len(tidy(body)) - page.taken
    if left_out > 0:
        page.paragraphs.append([f"[… {left_out}]"])
    html = "\n".join(f"<p>{'<br>'.join(lines)}</p>" for lines in page.paragraphs if lines)
    return Rendered(html, plain=True, reason=reason, left_out=max(left_out, 0))


class _Page:
    """Paragraphs of escaped lines, as long as there is room; `taken` counts source characters."""

    def __init__(self) -> None:
        self.paragraphs: list[list[str]] = [[]]
        self.taken = 0
        self._used = 0
        self._lines = 0

    def add(self, line: str) -> bool:
        """Take a line in, or as much of it as there is room for; False when the page is full."""
        if self._lines >= MAX_LINES:
            return False
        if not line.strip():
            if self.paragraphs[-1]:
                self.paragraphs.append([])
            self.taken += len(line) + 1
            return True
        self._lines += 1
        self._used += len("<p></p><br>")
        html: list[str] = []
        whole = True
        for start in range(0, len(line), _PIECE):
            piece = line[start : start + _PIECE]
            told = escape(_LONG.sub("\\g<0>\u200b", piece), quote=False)
            if whole := self._used + len(told) <= _ROOM:
                html.append(told)
                self._used += len(told)
                self.taken += len(piece)
            else:
                break
        self.paragraphs[-1].append("".join(html))
        self.taken += whole
        return whole
