"""How does an entry's Markdown become HTML, once, away from the window's thread?"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.markup.names import link_key, name_key
from desktop_app.core.model.entry import Entry, EntryRef
from desktop_app.core.model.pack import Pack

if TYPE_CHECKING:
    from desktop_app.core.library.facade import Library
    from desktop_app.core.markup.cache import RenderCache
    from desktop_app.core.markup.render import Rendered, RenderJob
    from desktop_app.core.markup.worker import RenderWorker


def entry_href(ref: EntryRef, heading: str = "") -> str:
    """The address of an entry inside pages: `entry:<pack>/<kind>/<id>#<heading>`, escaped."""
    from urllib.parse import quote

    address = f"entry:{quote(ref.pack, safe='')}/{ref.kind}/{quote(ref.id, safe='/')}"
    return f"{address}#{quote(heading)}" if heading else address


def entry_at(href: str) -> EntryRef | None:
    """The entry that an address names, or None when it names none."""
    from urllib.parse import unquote

    scheme, _, rest = href.partition(":")
    pack, _, tail = rest.partition("#")[0].partition("/")
    kind, _, entry = tail.partition("/")
    if scheme != "entry" or kind not in ("term", "deal") or not entry:
        return None
    from desktop_app.core.model.entry import Kind

    return EntryRef(unquote(pack), Kind(kind), unquote(entry))


class Renderer:
    """Renders entries in a child process and keeps what came out by its content."""

    def __init__(self, cache: Path, prebuilt: Path | None = None) -> None:
        """`cache` holds the kept pages and may be lost; `prebuilt` those made beforehand."""
        self._folders = [cache] if prebuilt is None else [cache, prebuilt]
        self._lock = threading.Lock()
        self._worker: RenderWorker | None = None
        self._caches: list[RenderCache] = []

    def cached(self, library: Library, entry: Entry) -> Rendered | None:
        """The entry as rendered before, or None."""
        job = job_for(library, entry)
        return next(filter(None, (kept.get(job) for kept in self._kept)), None)

    def render(self, library: Library, entry: Entry) -> Rendered:
        """The entry's body as safe HTML; takes up to some seconds for hostile text."""
        known = self.cached(library, entry)
        if known is not None:
            return known
        job = job_for(library, entry)
        page = self._running.render(job)
        self._kept[0].put(job, page)
        return page

    def render_apart(self, library: Library, entry: Entry, text: str) -> Rendered:
        """Markdown of an entry's file alone, a brief too: what comes out is kept nowhere."""
        from dataclasses import replace

        from desktop_app.core.markup.scan import scan

        found = scan(text)
        part = replace(entry, body=text, links=found.links, images=found.images)
        return self._running.render(job_for(library, part))

    def render_once(self, library: Library, entry: Entry, pack: Pack) -> Rendered:
        """The body of an entry that is still being written, in that pack; nothing is kept."""
        return self._running.render(job_for(library, entry, pack))

    def close(self) -> None:
        """End the child process."""
        with self._lock:
            if self._worker is not None:
                self._worker.close()
                self._worker = None

    @property
    def _kept(self) -> list[RenderCache]:
        with self._lock:
            if not self._caches:
                from desktop_app.core.markup.cache import RenderCache

                self._caches = [RenderCache(folder) for folder in self._folders]
            return self._caches

    @property
    def _running(self) -> RenderWorker:
        with self._lock:
            if self._worker is None:
                from desktop_app.core.markup.worker import RenderWorker

                self._worker = RenderWorker()
            return self._worker


def job_for(library: Library, entry: Entry, pack: Pack | None = None) -> RenderJob:
    """What the renderer needs to know of an entry: its text and where its links lead.

    `pack` is that of an entry whose pack need not be open.
    """
    from desktop_app.core.markup.render import LinkTarget, RenderJob

    links: dict[str, LinkTarget] = {}
    for link, ref in library.targets((link for link in entry.links if not link.field), entry):
        if ref is None:
            continue
        to = library.entry(ref)
        if to.heading and link.heading:
            links[link_key(link.target, link.heading)] = LinkTarget(entry_href(ref), to.title)
        else:
            links[name_key(link.target)] = LinkTarget(entry_href(ref), to.title)
    language = (pack or library.pack_of(entry.ref)).info.language
    return RenderJob(entry.body, links, library.pictures.shown_by(entry), language, entry.plain)
