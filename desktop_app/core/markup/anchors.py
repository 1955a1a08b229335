"""Which HTML does a link or an image become?"""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from desktop_app.core.markup.brackets import is_external, local_target
from desktop_app.core.markup.job import RenderJob
from desktop_app.core.markup.mask import literal
from desktop_app.core.markup.names import link_key, name_key, shown_name, slug
from desktop_app.core.markup.scan import image_target, is_web, link_address
from desktop_app.core.markup.tags import Tag
from desktop_app.core.markup.tokens import Token

_WEB = ("http://", "https://", "mailto:")
_DEAD = ('<span class="dead">', "</span>")


class LinkWriter:
    """Writes links as (opening HTML, words as Markdown, closing HTML)."""

    def __init__(self, job: RenderJob, text: str, pieces: tuple[Token, ...]) -> None:
        self._job = job
        self._text = text
        self._pieces = pieces

    def wiki(self, piece: Token) -> tuple[str, str, str]:
        """`[[target#heading|words]]` and embeds of entries."""
        words = _readable(piece.value) or literal(shown_name(piece.target, piece.heading))
        if is_web(piece.target):
            heading = f"#{piece.heading}" if piece.heading else ""
            opened, closed = _web(piece.target + heading)
        else:
            opened, closed = self._entry(piece.target, piece.heading)
        return opened, words, closed

    def inline(self, piece: Token, number: int) -> tuple[str, str, str]:
        """`[words](address)`: the words follow as pieces of their own unless there are none."""
        address = link_address(self._text, self._pieces[piece.partner], piece)
        opened, closed = self.html(address)
        words = ""
        if piece.partner == number + 1:
            target, heading = local_target(address)
            known = self._job.links.get(name_key(target)) if target else None
            words = literal(known.title if known else shown_name(target, heading))
        return opened, words, closed

    def html(self, address: str) -> tuple[str, str]:
        """The tags around the words of a link to `address`; ("", "") where it may not be one."""
        if is_external(address):
            return _web(address)
        target, heading = local_target(address)
        return self._entry(target, heading) if target or heading else ("", "")

    def tagged(self, tag: Tag) -> tuple[str, str, str]:
        """A shortcode that links: without words the target's title stands."""
        if is_external(tag.target):
            opened, closed = _web(tag.target)
            return opened, literal(tag.words or tag.target), closed
        target, heading = local_target(tag.target)
        opened, closed = self._entry(target, heading)
        known = self._job.links.get(name_key(target))
        readable = shown_name(target).replace("-", " ").replace("_", " ")
        return opened, literal(tag.words or (known.title if known else readable)), closed

    def address(self, target: str) -> str:
        """`<https://…>` and `<name@host>`."""
        address = target if target.lower().startswith(_WEB) else f"mailto:{target}"
        opened, closed = _web(address)
        return f"{opened}{escape(target.removeprefix('mailto:'))}{closed}"

    def image(self, piece: Token, alt: str) -> str:
        """A picture of the pack (`finish` sets its caption), else the alt text alone."""
        target = image_target(self._text, piece)
        words = " ".join(alt.split())
        src = self._job.images.get(target, "") if target else ""
        if src:
            return f'<img src="{escape(src)}" alt="{escape(words)}">'
        words = words or shown_name(target)
        return f'<span class="caption">{escape(words)}</span>' if words else ""

    def _entry(self, target: str, heading: str) -> tuple[str, str]:
        anchor = "" if heading.startswith("^") else slug(heading)
        own = self._job.links.get(link_key(target, heading)) if anchor else None
        if own is not None:
            return f'<a href="{escape(own.href)}">', "</a>"
        if not target:
            return (f'<a href="#{quote(anchor)}">', "</a>") if anchor else _DEAD
        known = self._job.links.get(name_key(target))
        if known is None:
            return _DEAD
        href = known.href
        if anchor and "#" not in href:
            href = f"{href}#{quote(anchor)}"
        return f'<a href="{escape(href)}">', "</a>"


def _web(address: str) -> tuple[str, str]:
    if not address.lower().startswith(_WEB):
        return "", ""
    return f'<a class="ext" href="{escape(address)}">', "</a>"


def _readable(words: str) -> str:
    """Words of a wikilink: emphasis works in them, other marks are shown."""
    return "".join(sign if sign in "*_~" else literal(sign) for sign in words)
