"""How do first mentions of other entries become quiet links?

A last step over a finished page, so that a page which was rendered before stays good when other
entries come and go. Tags alone are added; the words of the page stay as they are.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Sequence
from html import escape, unescape
from threading import Lock
from typing import TYPE_CHECKING

from desktop_app.core.library.rendering import entry_at, entry_href
from desktop_app.core.model.ref import Kind
from desktop_app.pages.deal_parts import debrief_of

if TYPE_CHECKING:
    from desktop_app.core.library.mentions import Mentions
    from desktop_app.core.model.pack import Pack
    from desktop_app.core.model.ref import EntryRef

_KEPT = 64  # pages
_SEAM = "\x00"  # is in no page: between the pieces of one that are read together
_QUICK = 16_000  # characters of a page that is linked within a millisecond or two
# Links, headings, code, and what this program wrote around the author's text.
_NOT_IN = frozenset(
    {"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "samp", "tt", "dt", "sup"}
)
_NOT_IN_CLASS = re.compile(
    r'class="(?:[^"]* )?(?:category|aliases|facts|law|plain-bar|related|source|caption|dead'
    r'|callout-title)(?: [^"]*)?"'
)
_ENTRY_LINK = re.compile(r'href="(entry:[^"]*)"')
_CHIPS = re.compile(r'<p class="chips">[^\n]*')
_QUIET = re.compile(r'<a class="quiet" href="[^"]*">(.*?)</a>', re.DOTALL)


class QuietLinker:
    """Links the pages of one library, and keeps those that were linked last.

    Any method may be called from any thread.
    """

    def __init__(self, packs: Sequence[Pack], shipped: str) -> None:
        self._packs, self._shipped = packs, shipped
        self._mentions: Mentions | None = None
        self._making, self._keeping = Lock(), Lock()
        self._kept: OrderedDict[EntryRef, tuple[str, str]] = OrderedDict()

    def link(self, page: str, ref: EntryRef) -> str:
        """The page with its quiet links. Belongs on a worker thread."""
        before, linked = self._kept.get(ref, ("", ""))
        if before != page:
            linked = with_quiet_links(page, ref, self._names())
            with self._keeping:
                self._kept[ref] = (page, linked)
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return linked

    def at_once(self, page: str, ref: EntryRef) -> str | None:
        """The same where that takes no time, else None."""
        known = self._kept.get(ref, ("", ""))[0] == page
        quick = self._mentions is not None and len(page) <= _QUICK
        return self.link(page, ref) if known or quick else None

    def _names(self) -> Mentions:
        with self._making:
            if self._mentions is None:
                from desktop_app.core.library.mentions import Mentions

                self._mentions = Mentions(self._packs, self._shipped)
            return self._mentions


def with_quiet_links(html: str, own: EntryRef, mentions: Mentions) -> str:
    """The page of `own` with a quiet link on the first mention of each entry it does not link."""
    debrief = debrief_of(html) if own.kind is Kind.DEAL else None
    if debrief is None:
        return _with_links(html, own, mentions)
    # Read apart, the debrief has first mentions of its own.
    told = _with_links(debrief.before + _SEAM + debrief.after, own, mentions).split(_SEAM)
    return told[0] + _with_links(debrief.debrief, own, mentions) + told[1]


def _with_links(html: str, own: EntryRef, mentions: Mentions) -> str:
    from desktop_app.core.markup.tree import written_tokens

    told = _CHIPS.sub("", html)  # their names stand over the text, which may well mention them
    known = map(entry_at, map(unescape, _ENTRY_LINK.findall(told)))
    linked = {own, *(ref for ref in known if ref is not None)}
    out: list[str] = []
    bars: list[bool] = []  # of each open tag, whether no link may stand in it
    for text, kind, tag, written in written_tokens(html):
        free = bool(text) and not any(bars)
        out += [_linked(text, own.pack, mentions, linked) if free else text, written]
        if kind == "/":
            del bars[-1:]
        elif tag and kind != ".":
            bars.append(tag.partition(" ")[0] in _NOT_IN or bool(_NOT_IN_CLASS.search(tag)))
    return "".join(out)


def without_quiet_links(html: str) -> str:
    """The page as it was before `with_quiet_links`."""
    return _QUIET.sub(r"\1", html)


def _linked(text: str, pack: str, mentions: Mentions, linked: set[EntryRef]) -> str:
    """A piece of escaped text with its links; what is linked is added to `linked`."""
    out: list[str] = []
    done = 0
    for start, end, ref in mentions.find(text, pack):
        if ref is None or ref in linked:
            continue
        linked.add(ref)
        href = escape(entry_href(ref))
        out += [text[done:start], f'<a class="quiet" href="{href}">', text[start:end], "</a>"]
        done = end
    out.append(text[done:])
    return "".join(out)
