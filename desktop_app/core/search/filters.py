"""Does a document pass what the query demands besides its words?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from desktop_app.core.search.document import Document
from desktop_app.core.search.normal import fold, is_unspaced, terms
from desktop_app.core.search.own import OwnWords
from desktop_app.core.search.query import Part, Query, is_note_filter

Test = Callable[[Document], bool]


def query_test(
    query: Query, owners: Callable[[str], Iterable[Document]], own: OwnWords
) -> Test | None:
    """The test for filters and unwanted words; None when there are neither.

    Filters on one field are alternatives, filters on several all hold. `owners` gives the
    documents that bear a name, for `linked:`.
    """
    by_field: dict[str, list[Test]] = {}
    for name, value in query.filters:
        if not is_note_filter(name, value):  # those look through the notes alone
            by_field.setdefault(name, []).append(field_test(name, value, owners, own))
    unwanted = [fold(text) for text in query.without if fold(text)]
    if not (by_field or unwanted):
        return None

    def passes(document: Document) -> bool:
        if not all(any(test(document) for test in tests) for tests in by_field.values()):
            return False
        return not (unwanted and _holds_any(document, unwanted))

    return passes


def field_test(
    name: str, value: str, owners: Callable[[str], Iterable[Document]], own: OwnWords
) -> Test:
    """The test for one filter; `owners` gives the documents that bear a name."""
    wanted = fold(value)
    if name == "linked":
        names = {wanted}
        for owner in owners(value):
            names |= {fold(owner.ref.id), *map(fold, owner.names)}
        return lambda document: any(fold(target) in names for target in document.links_to())
    if name == "list" or is_note_filter(name, value):
        kept = own.members(value) if name == "list" else {ref for ref, _ in own.noted()}
        return lambda document: document.ref in kept
    return lambda document: any(
        _folded(text).startswith(wanted) for text in _values(document, name) if text
    )


# There are few categories, sectors and packs, and each key press asks for all of them.
_folded = lru_cache(maxsize=4096)(fold)


def _values(document: Document, name: str) -> tuple[str, ...]:
    if name == "category":
        return (document.category, document.category_label)
    if name == "sector":
        return (document.sector, document.sector_label)
    if name == "kind":
        return (document.ref.kind.value,)
    return (document.ref.pack, document.pack_name)


def _holds_any(document: Document, unwanted: list[str]) -> bool:
    held = set(terms(" ".join(_texts(document))))
    for text in unwanted:
        wanted = terms(text, query=True)
        if len(wanted) > 1 and " " in text:
            if holds_phrase(document, text):
                return True
        elif wanted and all(stem in held for stem in wanted):
            return True
    return False


def _texts(document: Document) -> tuple[str, ...]:
    return (*document.names, document.definition, document.whole_text())


def holds_phrase(document: Document, phrase: str) -> bool:
    """Whether name, definition or text holds the words in this order, but for case and accents."""
    wanted = fold(phrase)
    if not any(map(is_unspaced, wanted)):
        wanted = f" {wanted} "
    return any(wanted in f" {fold(text)} " for text in _texts(document))


def phrase_test(part: Part) -> Test | None:
    """The test for all exact phrases of one part; None when it has none."""
    if not part.phrases:
        return None
    return lambda document: all(holds_phrase(document, phrase) for phrase in part.phrases)
