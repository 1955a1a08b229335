"""Which documents of one pack hold the words of a query?

The only importer of Whoosh. What a text holds is decided by `normal.terms`; Whoosh keeps and
weighs the terms (BM25F). The index is disposable: whatever happens to it, it is built again from
the documents, on disk or, where the folder cannot be had, in memory.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nsmallest
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.core.errors import Cancelled, FileFault, FileUnwritable, IndexDamaged
from desktop_app.core.search.document import Document
from desktop_app.core.search.index_folder import IndexFolder, Stamp
from desktop_app.core.search.indexed import SCHEMA, content_digest, digests, fields, key

_MEMORY_MB = 256
_MANY_PIECES = 8  # every update adds a piece; from here on small ones are merged
_SHORTEST_START = 3  # shorter ones begin far too many words

Progress = Callable[[int, int], None]
_T = TypeVar("_T")

log = logging.getLogger(__name__)


class FullText:
    """The full-text index of one pack; `folder` None keeps it in memory.

    Any thread may ask while another prepares: the answers are those of before until it is done.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = IndexFolder(folder) if folder is not None else None
        self._documents: Mapping[str, Document] = {}
        self._digests: Mapping[str, str] | None = None  # what the open index holds
        self._searcher: Any = None
        self._preparing = threading.Lock()
        self._asking = threading.Lock()
        self.in_memory = folder is None

    @property
    def is_ready(self) -> bool:
        """Whether it can be asked."""
        return self._searcher is not None

    def behind(self, documents: Sequence[Document]) -> int:
        """How many of these documents `prepare` may have to write, at most."""
        wanted = digests(documents)
        held = self._digests
        if held is not None:
            return sum(held.get(name) != mark for name, mark in wanted.items())
        stamp = self._folder.stamp() if self._folder is not None else None
        whole = (_made_by(), content_digest(wanted))
        return 0 if stamp and (stamp.made_by, stamp.content) == whole else len(wanted)

    def prepare(self, documents: Sequence[Document], progress: Progress | None = None) -> None:
        """Make the index hold these documents and no others, indexing only what changed.

        `progress` gets (done, total) and may raise Cancelled, which is passed on: what could
        be asked before can still be asked.
        """
        with self._preparing:
            wanted = digests(documents)
            self._documents = {key(document): document for document in documents}
            told = progress or _untold
            if not self._prepare_in_folder(wanted, told):
                self._open_in_memory(told)
            self._digests = wanted

    def _prepare_in_folder(self, wanted: Mapping[str, str], progress: Progress) -> bool:
        if self._folder is None:
            return False
        try:
            self._folder.claim()
            return self._prepare_on_disk(self._folder, wanted, progress)
        except FileFault as fault:
            log.info("search index kept in memory: %s", fault)
            return False

    def _prepare_on_disk(
        self, folder: IndexFolder, wanted: Mapping[str, str], progress: Progress
    ) -> bool:
        """False when another process builds and what lies there is not what is wanted."""
        content = content_digest(wanted)
        with folder.lock() as alone:
            stamp = folder.stamp()
            current = stamp is not None and stamp.made_by == _made_by()
            if stamp and current and stamp.content == content and self._open(folder, stamp):
                if alone:
                    folder.sweep(stamp.folder)
                return True
            if not alone:
                return False
            if stamp and current and self._update(folder, stamp, wanted, progress):
                return True
            self._build(folder, content, progress)
        return True

    def _open(self, folder: IndexFolder, stamp: Stamp) -> bool:
        from whoosh import index

        try:
            opened = index.open_dir(str(folder.path(stamp.folder)))
            self._use(opened, in_memory=False)
        except Exception as fault:  # noqa: BLE001 - a damaged index raises nearly anything
            log.info("search index damaged, built again: %r", fault)
            return False
        return True

    def _update(
        self, folder: IndexFolder, stamp: Stamp, wanted: Mapping[str, str], progress: Progress
    ) -> bool:
        """Replace what changed; False when a build is better: much changed, or damage."""
        if not self._open(folder, stamp):
            return False
        try:
            held = {row["key"]: row["digest"] for row in self._searcher.all_stored_fields()}
            changed = [name for name, mark in wanted.items() if held.get(name) != mark]
            gone = [name for name in held if name not in wanted]
            if len(changed) + len(gone) > max(8, len(wanted) // 2):
                return False
            from whoosh import index

            opened = index.open_dir(str(folder.path(stamp.folder)))
            writer = opened.writer(limitmb=_MEMORY_MB, timeout=0.0)
            for name in gone:
                writer.delete_by_term("key", name)
            pieces = sum(1 for _ in self._searcher.reader().leaf_readers())
            self._write(writer, changed, progress, replace=True, merge=pieces > _MANY_PIECES)
            self._use(opened, in_memory=False)
        except Cancelled:
            raise
        except Exception as fault:  # noqa: BLE001 - a damaged index raises nearly anything
            log.info("search index could not be updated, built again: %r", fault)
            return False
        folder.put_in_use(Stamp(stamp.folder, stamp.made_by, content_digest(wanted)))
        return True

    def _build(self, folder: IndexFolder, content: str, progress: Progress) -> None:
        from whoosh import index

        name = folder.new()
        try:
            built = index.create_in(str(folder.path(name)), _schema())
            writer = built.writer(limitmb=_MEMORY_MB)
            self._write(writer, list(self._documents), progress, replace=False)
        except BaseException as fault:
            stamp = folder.stamp()
            folder.sweep(stamp.folder if stamp else "")
            if isinstance(fault, OSError):
                raise FileUnwritable(folder.path(name), fault.strerror or "") from fault
            raise
        folder.put_in_use(Stamp(name, _made_by(), content))
        self._use(built, in_memory=False)

    def _open_in_memory(self, progress: Progress) -> None:
        from whoosh.filedb.filestore import RamStorage

        storage: Any = RamStorage
        built = storage().create_index(_schema())
        writer = built.writer(limitmb=_MEMORY_MB)
        self._write(writer, list(self._documents), progress, replace=False)
        self._use(built, in_memory=True)

    def _write(
        self,
        writer: Any,
        names: Sequence[str],
        progress: Progress,
        *,
        replace: bool,
        merge: bool = True,
    ) -> None:
        store = writer.update_document if replace else writer.add_document
        try:
            for done, name in enumerate(names):
                progress(done, len(names))
                store(**fields(name, self._documents[name]))
            progress(len(names), len(names))
        except BaseException:
            writer.cancel()
            raise
        if replace:
            writer.commit(merge=merge)
        else:
            writer.commit(optimize=True)

    def _use(self, opened: Any, *, in_memory: bool) -> None:
        from whoosh import scoring

        fresh = opened.searcher(weighting=scoring.BM25F())
        fresh.doc_count()
        with self._asking:
            older, self._searcher, self.in_memory = self._searcher, fresh, in_memory
            self._digests = None
        if older is not None:
            older.close()

    def close(self) -> None:
        """Let go of the index files."""
        with self._asking:
            older, self._searcher, self._digests = self._searcher, None, None
        if older is not None:
            older.close()

    @property
    def count(self) -> int:
        """How many documents are indexed."""
        return self._ask(lambda searcher: int(searcher.doc_count()), 0)

    def frequencies(self, wanted: Iterable[str]) -> dict[str, int]:
        """In how many documents each term stands; removed ones count until pieces are merged."""
        names = list(wanted)

        def ask(searcher: Any) -> dict[str, int]:
            reader = searcher.reader()
            return {name: int(reader.doc_frequency("everything", name)) for name in names}

        return self._asked(ask, {})

    def completions(self, start: str, limit: int) -> list[tuple[str, int]]:
        """(term, in how many documents) of the commonest terms that start so, three letters on."""
        if len(start) < _SHORTEST_START:
            return []

        def ask(searcher: Any) -> list[tuple[str, int]]:
            reader = searcher.reader()
            found = [text.decode() for text in reader.expand_prefix("everything", start)]
            counted = [(text, int(reader.doc_frequency("everything", text))) for text in found]
            return nsmallest(limit, counted, key=lambda row: (-row[1], row[0]))

        return self._asked(ask, [])

    def find(self, wanted: Sequence[tuple[str, float]], limit: int) -> list[tuple[str, float]]:
        """(key, BM25F score) of the documents with any of the weighted terms, best first."""

        def ask(searcher: Any) -> list[tuple[str, float]]:
            from whoosh.query.compound import Or
            from whoosh.query.terms import Term

            query = Or([Term("everything", text, boost=weight) for text, weight in wanted])
            hits = searcher.search(query, limit=limit)
            return [(searcher.stored_fields(number)["key"], score) for score, number in hits.top_n]

        return self._asked(ask, []) if wanted else []

    def _asked(self, ask: Callable[[Any], _T], nothing: _T) -> _T:
        """The answer; an index that turns out to be damaged is built again and asked once more."""
        try:
            return self._ask(ask, nothing)
        except Exception as fault:  # noqa: BLE001 - a damaged index raises nearly anything
            log.info("search index damaged, built again: %r", fault)
        self._discard()
        self.prepare(tuple(self._documents.values()))
        try:
            return self._ask(ask, nothing)
        except Exception as fault:
            path = self._folder.root if self._folder else Path()
            raise IndexDamaged(path, repr(fault)) from fault

    def _ask(self, ask: Callable[[Any], _T], nothing: _T) -> _T:
        with self._asking:
            return nothing if self._searcher is None else ask(self._searcher)

    def _discard(self) -> None:
        self.close()
        if self._folder is not None:
            with self._folder.lock() as alone:
                if alone:
                    self._folder.discard()


def _schema() -> Any:
    from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer
    from whoosh.fields import ID, STORED, TEXT, Schema

    apart = SpaceSeparatedTokenizer()
    return Schema(
        key=ID(unique=True, stored=True),
        digest=STORED,
        everything=TEXT(analyzer=apart, phrase=False),
    )


def _made_by() -> str:
    import whoosh

    return f"{SCHEMA}/{whoosh.versionstring()}"


def _untold(done: int, total: int) -> None:
    """Nobody asked how far it is."""
